# DO NOT EDIT. Made from spec/structures/LINEAGENTSESSIONENTRY.yaml
# and templates/tapi2/records/{record.module}.py.j2 by: tapi2gen build
"""The structure LINEAGENTSESSIONENTRY, and what it means."""

from __future__ import annotations

from collections.abc import Mapping
from struct import Struct
from typing import Any, ClassVar
from uuid import UUID

from ..fields import Field, Number
from .entry import EntryRecord
from .reader import StructureReader
from .values import NO_UUID, Guid
from .writer import StructureWriter


class AgentSessionEntryRecord(EntryRecord):
    """LINEAGENTSESSIONENTRY, since TAPI 2.2.

    One agent session, that is, an agent's work for one ACD group at one address.

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-lineagentsessionentry
    """

    __slots__ = ()
    __match_args__ = ("agent_session", "agent", "group_id", "working_address_id")
    NAME = "LINEAGENTSESSIONENTRY"
    MIN_VERSION = (2, 2)
    STRUCT = Struct("<II16sI")
    FIELDS: ClassVar[Mapping[str, Field]] = {
        "agent_session": Number(),
        "agent": Number(),
        "group_id": Guid(),
        "working_address_id": Number(),
    }

    _values: tuple[int, int, UUID, int]

    def __init__(
        self,
        *,
        agent_session: int = 0,
        agent: int = 0,
        group_id: UUID = NO_UUID,
        working_address_id: int = 0,
    ) -> None:
        """Make the record.

        Raises:
            RangeError: if a value does not fit.
            KindError: if a value is of the wrong kind.
        """
        self._set(agent_session, agent, group_id, working_address_id)

    @property
    def agent_session(self) -> int:
        """hAgentSession, since TAPI 2.2.

        The handle of the session. The agent handler assigns it and keeps it unique.
        """
        return self._values[0]

    @property
    def agent(self) -> int:
        """hAgent, since TAPI 2.2.

        The agent whose session it is.
        """
        return self._values[1]

    @property
    def group_id(self) -> UUID:
        """GroupID, since TAPI 2.2.

        The ACD group that the agent serves in the session.
        """
        return self._values[2]

    @property
    def working_address_id(self) -> int:
        """dwWorkingAddressID, since TAPI 2.2.

        The address where the agent receives the calls of the session.
        """
        return self._values[3]

    def _fill(self, words: tuple[Any, ...], reader: StructureReader) -> None:
        self._values = (
            words[0],
            words[1],
            UUID(bytes_le=words[2]),
            words[3],
        )

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            self.agent_session,
            self.agent,
            self.group_id.bytes_le,
            self.working_address_id,
        )
