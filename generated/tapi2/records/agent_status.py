# DO NOT EDIT. Made from spec/structures/LINEAGENTSTATUS.yaml
# and templates/tapi2/records/{record.module}.py.j2 by: tapi2gen build
"""The structure LINEAGENTSTATUS, and what it means."""

from __future__ import annotations

from struct import Struct

from ..constants.agent_feature import AgentFeature
from ..constants.agent_state import AgentState
from ..fields import Choice, Flags, Members, Number
from .agent_group_entry import AgentGroupEntryRecord
from .base import made
from .buffer import BufferRecord
from .fields import Many, Nested, String, attribute

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any, ClassVar, Self

    from .fields import Attribute, Fields
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

    Attributes:
        groups: The groups that the agent is logged in to at this address. The list is
            empty if no agent is logged in. (dwGroupList)
        state: What the agent is doing. (dwState)
        next_state: The state that the agent goes into by itself when the current call
            is over. (dwNextState)
        activity_id: The identifier of the agent's activity, as in
            LINEAGENTACTIVITYENTRY. (dwActivityID)
        activity: The name of the agent's activity. (dwActivity)
        agent_features: The agent functions that can be called right now.
            (dwAgentFeatures)
        valid_states: The states that lineSetAgentState can set right now.
            (dwValidStates)
        valid_next_states: The states that lineSetAgentState can set right now as the
            next state. (dwValidNextStates)

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
    FIELDS: ClassVar[Fields] = {
        "groups": Many(Nested(AgentGroupEntryRecord)),
        "state": Choice(_STATE),
        "next_state": Choice(_NEXT_STATE),
        "activity_id": Number(),
        "activity": String(),
        "agent_features": Flags(_AGENT_FEATURES),
        "valid_states": Flags(_VALID_STATES),
        "valid_next_states": Flags(_VALID_NEXT_STATES),
    }

    groups: Attribute[tuple[AgentGroupEntryRecord, ...]] = attribute(0, "dwGroupList.")
    """The groups that the agent is logged in to at this address. The list is empty
    if no agent is logged in. (dwGroupList, since TAPI 2.0)"""

    state: Attribute[AgentState] = attribute(1, "dwState.")
    """What the agent is doing. (dwState, since TAPI 2.0)"""

    next_state: Attribute[AgentState] = attribute(2, "dwNextState.")
    """The state that the agent goes into by itself when the current call is over.
    (dwNextState, since TAPI 2.0)"""

    activity_id: Attribute[int] = attribute(3, "dwActivityID.")
    """The identifier of the agent's activity, as in LINEAGENTACTIVITYENTRY.
    (dwActivityID, since TAPI 2.0)"""

    activity: Attribute[str] = attribute(4, "dwActivity.")
    """The name of the agent's activity. (dwActivity, since TAPI 2.0)"""

    agent_features: Attribute[AgentFeature] = attribute(5, "dwAgentFeatures.")
    """The agent functions that can be called right now. (dwAgentFeatures, since TAPI
    2.0)"""

    valid_states: Attribute[AgentState] = attribute(6, "dwValidStates.")
    """The states that lineSetAgentState can set right now. (dwValidStates, since
    TAPI 2.0)"""

    valid_next_states: Attribute[AgentState] = attribute(7, "dwValidNextStates.")
    """The states that lineSetAgentState can set right now as the next state.
    (dwValidNextStates, since TAPI 2.0)"""

    def __new__(
        cls,
        *,
        groups: Iterable[AgentGroupEntryRecord] = (),
        state: AgentState | int = 0,
        next_state: AgentState | int = 0,
        activity_id: int = 0,
        activity: str = "",
        agent_features: AgentFeature | int = 0,
        valid_states: AgentState | int = 0,
        valid_next_states: AgentState | int = 0,
    ) -> Self:
        """Make the record.

        Raises:
            RangeError: if a value does not fit.
            KindError: if a value is of the wrong kind.
        """
        return cls._build(
            groups=groups,
            state=state,
            next_state=next_state,
            activity_id=activity_id,
            activity=activity,
            agent_features=agent_features,
            valid_states=valid_states,
            valid_next_states=valid_next_states,
        )

    @classmethod
    def _read(cls, words: tuple[Any, ...], reader: StructureReader) -> Self:
        values = (
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
        return made(cls, values)

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
