# DO NOT EDIT. Made from spec/structures/LINEAGENTSESSIONENTRY.yaml
# and templates/tapi2/records/{record.module}.py.j2 by: tapi2gen build
"""The structure LINEAGENTSESSIONENTRY, and what it means."""

from dataclasses import dataclass
from struct import Struct
from typing import Any
from uuid import UUID

from ..fields import Number
from .entry import EntryRecord
from .reader import StructureReader
from .values import NO_UUID, Guid
from .writer import StructureWriter


@dataclass(frozen=True, slots=True, repr=False)
class AgentSessionEntryRecord(EntryRecord):
    """LINEAGENTSESSIONENTRY, since TAPI 2.2.

    One agent session, that is, an agent's work for one ACD group at one address.

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-lineagentsessionentry
    """

    NAME = "LINEAGENTSESSIONENTRY"
    MIN_VERSION = (2, 2)
    STRUCT = Struct("<II16sI")

    agent_session: int = Number().default(0)
    """hAgentSession, since TAPI 2.2.

    The handle of the session. The agent handler assigns it and keeps it unique.
    """

    agent: int = Number().default(0)
    """hAgent, since TAPI 2.2.

    The agent whose session it is.
    """

    group_id: UUID = Guid().default(NO_UUID)
    """GroupID, since TAPI 2.2.

    The ACD group that the agent serves in the session.
    """

    working_address_id: int = Number().default(0)
    """dwWorkingAddressID, since TAPI 2.2.

    The address where the agent receives the calls of the session.
    """

    @staticmethod
    def _read(words: tuple[Any, ...], reader: StructureReader) -> tuple[Any, ...]:
        return (
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
