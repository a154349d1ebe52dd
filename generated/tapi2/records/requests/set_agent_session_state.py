# DO NOT EDIT. Made from spec/structures/LINEPROXYREQUEST.yaml
# and templates/tapi2/records/requests/{request.module}.py.j2 by: tapi2gen build
"""The proxy request SetAgentSessionState."""

from dataclasses import dataclass
from struct import Struct
from typing import Any, Never

from ...constants.agent_session_state import AgentSessionState
from ...fields import Choice, Number
from ...members import Members
from ..known_request import KnownRequest
from ..reader import StructureReader
from ..writer import StructureWriter

_AGENT_SESSION_STATE = Members(AgentSessionState)


@dataclass(frozen=True, slots=True, repr=False)
class SetAgentSessionStateRequest(KnownRequest[Never]):
    """LINEPROXYREQUEST_SETAGENTSESSIONSTATE, value 14, since TAPI 2.2.

    The client calls lineSetAgentSessionState. The handler sets the state and the next
    state of a session.

    It has no answer but the result that lineProxyResponse takes.
    """

    MIN_VERSION = (2, 2)
    REQUEST_TYPE = 14
    PART = Struct("<III")

    client_app_api_version: int = Number().default(0x00020002)
    """dwClientAppAPIVersion, since TAPI 2.0.

    The highest TAPI version that the client supports.
    """

    agent_session: int = Number().default(0)
    """hAgentSession, since TAPI 2.2.

    The session whose state is set.
    """

    agent_session_state: AgentSessionState = Choice(_AGENT_SESSION_STATE).default(0)
    """dwAgentSessionState, since TAPI 2.2.

    The new state. 0 leaves the state as it is.
    """

    next_agent_session_state: AgentSessionState = Choice(_AGENT_SESSION_STATE).default(
        0
    )
    """dwNextAgentSessionState, since TAPI 2.2.

    The new next state. 0 is allowed and names none.
    """

    @staticmethod
    def _read(words: tuple[Any, ...], reader: StructureReader) -> tuple[Any, ...]:
        return (
            words[0],
            _AGENT_SESSION_STATE[words[1]],
            _AGENT_SESSION_STATE[words[2]],
        )

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            self.agent_session,
            self.agent_session_state,
            self.next_agent_session_state,
        )
