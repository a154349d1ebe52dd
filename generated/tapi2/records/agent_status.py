# DO NOT EDIT. Made from spec/structures/LINEAGENTSTATUS.yaml
# and templates/tapi2/records/{record.module}.py.j2 by: tapi2gen build
"""The structure LINEAGENTSTATUS, and what it means."""

from dataclasses import dataclass
from struct import Struct
from typing import Any

from ..constants.agent_feature import AgentFeature
from ..constants.agent_state import AgentState
from ..fields import Choice, Flags, Number
from ..members import Members
from .agent_group_entry import AgentGroupEntryRecord
from .buffer import BufferRecord
from .fields import Many, Nested, String
from .reader import StructureReader
from .writer import StructureWriter

_AGENT_STATE = Members(AgentState)
_AGENT_FEATURE = Members(AgentFeature)


@dataclass(frozen=True, slots=True, repr=False)
class AgentStatusRecord(BufferRecord):
    """LINEAGENTSTATUS, since TAPI 2.0.

    The agent at an address, with groups, state and activity, and what can be changed
    right now.

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-lineagentstatus
    """

    NAME = "LINEAGENTSTATUS"
    MIN_VERSION = (2, 0)
    STRUCTS = {
        0x00020000: Struct("<IIIIIIIIIIIIII"),
    }
    PAIRS = ((4, 5), (9, 10))

    groups: tuple[AgentGroupEntryRecord, ...] = Many(
        Nested(AgentGroupEntryRecord)
    ).default(())
    """dwGroupList, since TAPI 2.0.

    The groups that the agent is logged in to at this address. The list is empty if no
    agent is logged in.
    """

    state: AgentState = Choice(_AGENT_STATE).default(0)
    """dwState, since TAPI 2.0.

    What the agent is doing.
    """

    next_state: AgentState = Choice(_AGENT_STATE).default(0)
    """dwNextState, since TAPI 2.0.

    The state that the agent enters automatically when the current call ends.
    """

    activity_id: int = Number().default(0)
    """dwActivityID, since TAPI 2.0.

    The identifier of the agent's activity, as in LINEAGENTACTIVITYENTRY.
    """

    activity: str = String().default("")
    """dwActivity, since TAPI 2.0.

    The name of the agent's activity.
    """

    agent_features: AgentFeature = Flags(_AGENT_FEATURE).default(0)
    """dwAgentFeatures, since TAPI 2.0.

    The agent functions that can be called right now.
    """

    valid_states: AgentState = Flags(_AGENT_STATE).default(0)
    """dwValidStates, since TAPI 2.0.

    The states that lineSetAgentState can set right now.
    """

    valid_next_states: AgentState = Flags(_AGENT_STATE).default(0)
    """dwValidNextStates, since TAPI 2.0.

    The states that lineSetAgentState can set right now as the next state.
    """

    @staticmethod
    def _read(words: tuple[Any, ...], reader: StructureReader) -> tuple[Any, ...]:
        return (
            reader.entries(
                "dwGroupList", words[3], words[4], words[5], AgentGroupEntryRecord
            ),
            _AGENT_STATE[words[6]],
            _AGENT_STATE[words[7]],
            words[8],
            reader.text("dwActivity", words[9], words[10]) if words[9] else "",
            _AGENT_FEATURE[words[11]],
            _AGENT_STATE[words[12]],
            _AGENT_STATE[words[13]],
        )

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            writer.count(self.groups),
            *writer.entries(self.groups),
            self.state,
            self.next_state,
            self.activity_id,
            *writer.text("dwActivity", self.activity),
            self.agent_features,
            self.valid_states,
            self.valid_next_states,
        )
