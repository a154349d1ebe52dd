# DO NOT EDIT. Made from spec/structures/LINEAGENTSESSIONENTRY.yaml
# and templates/tapi2/records/{record.module}.py.j2 by: tapi2gen build
"""The structure LINEAGENTSESSIONENTRY, and what it means."""

from __future__ import annotations

from struct import Struct
from uuid import UUID

from ..fields import Number
from .base import EntryRecord, made
from .fields import attribute
from .values import NO_UUID, Guid

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, ClassVar, Self

    from .fields import Attribute, Fields
    from .reader import StructureReader
    from .writer import StructureWriter


class AgentSessionEntryRecord(EntryRecord):
    """LINEAGENTSESSIONENTRY, since TAPI 2.2.

    One agent session, that is, an agent's work for one ACD group at one address.

    Attributes:
        agent_session: The handle of the session. The agent handler assigns it and keeps
            it unique. (hAgentSession)
        agent: The agent whose session it is. (hAgent)
        group_id: The ACD group that the agent serves in the session. (GroupID)
        working_address_id: The address where the agent receives the calls of the
            session. (dwWorkingAddressID)

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-lineagentsessionentry
    """

    __slots__ = ()
    __match_args__ = (
        "agent_session",
        "agent",
        "group_id",
        "working_address_id",
    )
    NAME = "LINEAGENTSESSIONENTRY"
    MIN_VERSION = (2, 2)
    STRUCT = Struct("<II16sI")
    FIELDS: ClassVar[Fields] = {
        "agent_session": Number(),
        "agent": Number(),
        "group_id": Guid(),
        "working_address_id": Number(),
    }

    agent_session: Attribute[int] = attribute(0, "hAgentSession.")
    """The handle of the session. The agent handler assigns it and keeps it unique.
    (hAgentSession, since TAPI 2.2)"""

    agent: Attribute[int] = attribute(1, "hAgent.")
    """The agent whose session it is. (hAgent, since TAPI 2.2)"""

    group_id: Attribute[UUID] = attribute(2, "GroupID.")
    """The ACD group that the agent serves in the session. (GroupID, since TAPI 2.2)"""

    working_address_id: Attribute[int] = attribute(3, "dwWorkingAddressID.")
    """The address where the agent receives the calls of the session.
    (dwWorkingAddressID, since TAPI 2.2)"""

    def __new__(
        cls,
        *,
        agent_session: int = 0,
        agent: int = 0,
        group_id: UUID = NO_UUID,
        working_address_id: int = 0,
    ) -> Self:
        """Make the record.

        Raises:
            RangeError: if a value does not fit.
            KindError: if a value is of the wrong kind.
        """
        return cls._build(
            agent_session=agent_session,
            agent=agent,
            group_id=group_id,
            working_address_id=working_address_id,
        )

    @classmethod
    def _read(cls, words: tuple[Any, ...], reader: StructureReader) -> Self:
        values = (
            words[0],
            words[1],
            UUID(bytes_le=words[2]),
            words[3],
        )
        return made(cls, values)

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            self.agent_session,
            self.agent,
            self.group_id.bytes_le,
            self.working_address_id,
        )
