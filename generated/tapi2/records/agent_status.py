# DO NOT EDIT. Made from spec/structures/LINEAGENTSTATUS.yaml
# and templates/tapi2/records/{record.module}.py.j2 by: tapi2gen build
"""The structure LINEAGENTSTATUS, and what it means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from struct import Struct
from typing import Any, ClassVar

from ..constants.agent_feature import AgentFeature
from ..constants.agent_state import AgentState
from ..fields import Choice, Field, Flags, Members, Number
from .agent_group_entry import AgentGroupEntryRecord
from .buffer import BufferRecord
from .fields import Many, Nested, String
from .reader import StructureReader
from .writer import StructureWriter

_STATE = Members(AgentState)
_NEXT_STATE = Members(AgentState)
_AGENT_FEATURES = Members(AgentFeature)
_VALID_STATES = Members(AgentState)
_VALID_NEXT_STATES = Members(AgentState)


class AgentStatusRecord(BufferRecord):
    """LINEAGENTSTATUS, since TAPI 2.0.

    The agent at an address, with groups, state and activity, and what can be changed
    right now.

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-lineagentstatus
    """

    __slots__ = ()
    __match_args__ = (
        "groups",
        "state",
        "next_state",
        "activity_id",
        "activity",
        "agent_features",
        "valid_states",
        "valid_next_states",
    )
    NAME = "LINEAGENTSTATUS"
    MIN_VERSION = (2, 0)
    STRUCT = Struct("<IIIIIIIIIIIIII")
    STRUCTS = (STRUCT,)
    NEWEST = 0x00020000
    PAIRS = ((4, 5), (9, 10))
    FIELDS: ClassVar[Mapping[str, Field]] = {
        "groups": Many(Nested(AgentGroupEntryRecord)),
        "state": Choice(_STATE),
        "next_state": Choice(_NEXT_STATE),
        "activity_id": Number(),
        "activity": String(),
        "agent_features": Flags(_AGENT_FEATURES),
        "valid_states": Flags(_VALID_STATES),
        "valid_next_states": Flags(_VALID_NEXT_STATES),
    }

    _values: tuple[
        tuple[AgentGroupEntryRecord, ...],
        AgentState,
        AgentState,
        int,
        str,
        AgentFeature,
        AgentState,
        AgentState,
    ]

    def __init__(
        self,
        *,
        groups: Iterable[AgentGroupEntryRecord] = (),
        state: AgentState | int = 0,
        next_state: AgentState | int = 0,
        activity_id: int = 0,
        activity: str = "",
        agent_features: AgentFeature | int = 0,
        valid_states: AgentState | int = 0,
        valid_next_states: AgentState | int = 0,
    ) -> None:
        """Make the record.

        Raises:
            RangeError: if a value does not fit.
            KindError: if a value is of the wrong kind.
        """
        self._set(
            groups,
            state,
            next_state,
            activity_id,
            activity,
            agent_features,
            valid_states,
            valid_next_states,
        )

    @property
    def groups(self) -> tuple[AgentGroupEntryRecord, ...]:
        """dwGroupList, since TAPI 2.0.

        The groups that the agent is logged in to at this address. The list is empty if
        no agent is logged in.
        """
        return self._values[0]

    @property
    def state(self) -> AgentState:
        """dwState, since TAPI 2.0.

        What the agent is doing.
        """
        return self._values[1]

    @property
    def next_state(self) -> AgentState:
        """dwNextState, since TAPI 2.0.

        The state that the agent enters automatically when the current call ends.
        """
        return self._values[2]

    @property
    def activity_id(self) -> int:
        """dwActivityID, since TAPI 2.0.

        The identifier of the agent's activity, as in LINEAGENTACTIVITYENTRY.
        """
        return self._values[3]

    @property
    def activity(self) -> str:
        """dwActivity, since TAPI 2.0.

        The name of the agent's activity.
        """
        return self._values[4]

    @property
    def agent_features(self) -> AgentFeature:
        """dwAgentFeatures, since TAPI 2.0.

        The agent functions that can be called right now.
        """
        return self._values[5]

    @property
    def valid_states(self) -> AgentState:
        """dwValidStates, since TAPI 2.0.

        The states that lineSetAgentState can set right now.
        """
        return self._values[6]

    @property
    def valid_next_states(self) -> AgentState:
        """dwValidNextStates, since TAPI 2.0.

        The states that lineSetAgentState can set right now as the next state.
        """
        return self._values[7]

    def _fill(self, words: tuple[Any, ...], reader: StructureReader) -> None:
        self._values = (
            reader.entries(
                "dwGroupList", words[3], words[4], words[5], AgentGroupEntryRecord
            ),
            _STATE[words[6]],
            _NEXT_STATE[words[7]],
            words[8],
            reader.text("dwActivity", words[9], words[10]) if words[9] else "",
            _AGENT_FEATURES[words[11]],
            _VALID_STATES[words[12]],
            _VALID_NEXT_STATES[words[13]],
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
