# DO NOT EDIT. Made from spec/structures/LINEPROXYREQUEST.yaml
# and templates/tapi2/records/requests/{request.module}.py.j2 by: tapi2gen build
"""The proxy request SetAgentState."""

from dataclasses import dataclass
from struct import Struct
from typing import Any, Never

from ...constants.agent_state import AgentState
from ...fields import Choice, Number
from ...members import Members
from ..known_request import KnownRequest
from ..reader import StructureReader
from ..writer import StructureWriter

_AGENT_STATE = Members(AgentState)


@dataclass(frozen=True, slots=True, repr=False)
class SetAgentStateRequest(KnownRequest[Never]):
    """LINEPROXYREQUEST_SETAGENTSTATE, value 2, since TAPI 2.0.

    The client calls lineSetAgentState. The handler sets the state and the next state of
    the agent at an address.

    It has no answer but the result that lineProxyResponse takes.
    """

    MIN_VERSION = (2, 0)
    REQUEST_TYPE = 2
    PART = Struct("<III")

    address_id: int = Number().default(0)
    """dwAddressID, since TAPI 2.0.

    The address where the agent works.
    """

    agent_state: AgentState = Choice(_AGENT_STATE).default(0)
    """dwAgentState, since TAPI 2.0.

    The new state. 0 leaves the state as it is.
    """

    next_agent_state: AgentState = Choice(_AGENT_STATE).default(0)
    """dwNextAgentState, since TAPI 2.0.

    The new next state. 0 asks for the usual one that follows the new state.
    """

    @staticmethod
    def _read(words: tuple[Any, ...], reader: StructureReader) -> tuple[Any, ...]:
        return (
            words[0],
            _AGENT_STATE[words[1]],
            _AGENT_STATE[words[2]],
        )

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            self.address_id,
            self.agent_state,
            self.next_agent_state,
        )
