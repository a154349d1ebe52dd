# DO NOT EDIT. Made from spec/structures/LINEPROXYREQUEST.yaml
# and templates/tapi2/records/requests/{request.module}.py.j2 by: tapi2gen build
"""The proxy request SetAgentStateEx."""

from dataclasses import dataclass
from struct import Struct
from typing import Any, Never

from ...constants.agent_state_ex import AgentStateEx
from ...fields import Choice, Number
from ...members import Members
from ..known_request import KnownRequest
from ..reader import StructureReader
from ..writer import StructureWriter

_AGENT_STATE_EX = Members(AgentStateEx)


@dataclass(frozen=True, slots=True, repr=False)
class SetAgentStateExRequest(KnownRequest[Never]):
    """LINEPROXYREQUEST_SETAGENTSTATEEX, value 20, since TAPI 2.2.

    The client calls lineSetAgentStateEx. The handler sets the state and the next state
    of an agent.

    It has no answer but the result that lineProxyResponse takes.
    """

    MIN_VERSION = (2, 2)
    REQUEST_TYPE = 20
    PART = Struct("<III")

    client_app_api_version: int = Number().default(0x00020002)
    """dwClientAppAPIVersion, since TAPI 2.0.

    The highest TAPI version that the client supports.
    """

    agent: int = Number().default(0)
    """hAgent, since TAPI 2.2.

    The agent whose state is set.
    """

    agent_state: AgentStateEx = Choice(_AGENT_STATE_EX).default(0)
    """dwAgentState, since TAPI 2.2.

    The new state. 0 leaves the state as it is.
    """

    next_agent_state: AgentStateEx = Choice(_AGENT_STATE_EX).default(0)
    """dwNextAgentState, since TAPI 2.2.

    The new next state. 0 is allowed and names none.
    """

    @staticmethod
    def _read(words: tuple[Any, ...], reader: StructureReader) -> tuple[Any, ...]:
        return (
            words[0],
            _AGENT_STATE_EX[words[1]],
            _AGENT_STATE_EX[words[2]],
        )

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            self.agent,
            self.agent_state,
            self.next_agent_state,
        )
