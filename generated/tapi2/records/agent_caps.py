# DO NOT EDIT. Made from spec/structures/LINEAGENTCAPS.yaml
# and templates/tapi2/records/{record.module}.py.j2 by: tapi2gen build
"""The structure LINEAGENTCAPS, and what it means."""

from dataclasses import dataclass
from struct import Struct
from typing import Any
from uuid import UUID

from ..constants.agent_feature import AgentFeature
from ..constants.agent_state import AgentState
from ..constants.agent_status import AgentStatus
from ..fields import Flags, Number
from ..members import Members
from .buffer import BufferRecord
from .fields import Many, Optional, String
from .reader import StructureReader
from .values import NO_UUID, Guid
from .writer import StructureWriter

_AGENT_FEATURE = Members(AgentFeature)
_AGENT_STATE = Members(AgentState)
_AGENT_STATUS = Members(AgentStatus)


@dataclass(frozen=True, slots=True, repr=False)
class AgentCapsRecord(BufferRecord):
    """LINEAGENTCAPS, since TAPI 2.0.

    What agents can do at an address, and which extensions the agent handler offers
    there.

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-lineagentcaps
    """

    NAME = "LINEAGENTCAPS"
    MIN_VERSION = (2, 0)
    STRUCTS = {
        0x00020002: Struct("<IIIIIIIIIIIIII16s"),
        0x00020000: Struct("<IIIIIIIIIIIIII"),
    }
    PAIRS = ((3, 4), (12, 13))

    agent_handler_info: str = String().default("")
    """dwAgentHandlerInfo, since TAPI 2.0.

    How the agent handler introduces itself, for instance by name and version.
    """

    caps_version: int = Number().default(0x00020000)
    """dwCapsVersion, version, since TAPI 2.0.

    The TAPI version by which the agent handler wrote this structure. It is never above
    the version that the caller passed.
    """

    features: AgentFeature = Flags(_AGENT_FEATURE).default(0)
    """dwFeatures, since TAPI 2.0.

    The agent functions that the address supports. A bit that is clear means never, a
    bit that is set means whenever line and address are in a fitting state.
    """

    states: AgentState = Flags(_AGENT_STATE).default(0)
    """dwStates, since TAPI 2.0.

    The states that lineSetAgentState can ever set here.
    """

    next_states: AgentState = Flags(_AGENT_STATE).default(0)
    """dwNextStates, since TAPI 2.0.

    The states that lineSetAgentState can ever set here as the next state.
    """

    max_num_group_entries: int = Number().default(0)
    """dwMaxNumGroupEntries, entries, since TAPI 2.0.

    In how many groups the agent can be logged in at once. It is the most entries that
    lineSetAgentGroup accepts.
    """

    agent_status_messages: AgentStatus = Flags(_AGENT_STATUS).default(0)
    """dwAgentStatusMessages, since TAPI 2.0.

    The changes that LINE_AGENTSTATUS can report for this address.
    """

    extension_ids: tuple[UUID, ...] = Many(Guid()).default(())
    """dwAgentExtensionIDList, since TAPI 2.0.

    The extensions of the agent handler. lineAgentSpecific and LINE_AGENTSPECIFIC name
    an extension by its position here, counted from 0, so the handler must never reorder
    them.
    """

    proxy_guid: UUID | None = Optional(Guid(), 0x00020002).default(None)
    """ProxyGUID, since TAPI 2.2.

    The identifier of the ACD proxy that serves the line.
    """

    @staticmethod
    def _read(words: tuple[Any, ...], reader: StructureReader) -> tuple[Any, ...]:
        return (
            reader.text("dwAgentHandlerInfo", words[3], words[4]) if words[3] else "",
            words[5],
            _AGENT_FEATURE[words[6]],
            _AGENT_STATE[words[7]],
            _AGENT_STATE[words[8]],
            words[9],
            _AGENT_STATUS[words[10]],
            reader.guids("dwAgentExtensionIDList", words[11], words[12], words[13]),
            UUID(bytes_le=words[14]) if len(words) > 14 else None,
        )

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            *writer.text("dwAgentHandlerInfo", self.agent_handler_info),
            self.caps_version,
            self.features,
            self.states,
            self.next_states,
            self.max_num_group_entries,
            self.agent_status_messages,
            writer.count(self.extension_ids),
            *writer.guids(self.extension_ids),
            (self.proxy_guid or NO_UUID).bytes_le,
        )
