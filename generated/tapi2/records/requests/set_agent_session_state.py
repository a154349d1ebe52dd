# DO NOT EDIT. Made from spec/structures/LINEPROXYREQUEST.yaml
# and templates/tapi2/records/requests/{request.module}.py.j2 by: tapi2gen build
"""The proxy request SetAgentSessionState."""

from __future__ import annotations

from struct import Struct

from ...constants.agent_session_state import AgentSessionState
from ...fields import Choice, Members, Number
from ..fields import attribute
from ..proxy_request import COMMON, ProxyRequestRecord

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, ClassVar, Self

    from ..fields import Attribute, Fields
    from ..reader import StructureReader
    from ..writer import StructureWriter

_AGENT_SESSION_STATE = Members(AgentSessionState)
_NEXT_AGENT_SESSION_STATE = Members(AgentSessionState)


class SetAgentSessionStateRequest(ProxyRequestRecord):
    """LINEPROXYREQUEST_SETAGENTSESSIONSTATE, value 14, since TAPI 2.2.

    The client calls lineSetAgentSessionState. The handler sets the state and the next
    state of a session.

    It has no answer but the result that lineProxyResponse takes.

    Attributes:
        agent_session: The session concerned. (hAgentSession)
        agent_session_state: The new state. 0 leaves the state as it is.
            (dwAgentSessionState)
        next_agent_session_state: The new next state. 0 is allowed and names none.
            (dwNextAgentSessionState)
    """

    __slots__ = ()
    __match_args__: ClassVar[tuple[str, ...]] = (
        *COMMON,
        "agent_session",
        "agent_session_state",
        "next_agent_session_state",
    )
    MIN_VERSION = (2, 2)
    REQUEST_TYPE = 14
    PART = Struct("<III")
    FIELDS: ClassVar[Fields] = {
        **COMMON,
        "agent_session": Number(),
        "agent_session_state": Choice(_AGENT_SESSION_STATE),
        "next_agent_session_state": Choice(_NEXT_AGENT_SESSION_STATE),
    }

    agent_session: Attribute[int] = attribute(3, "hAgentSession.")
    """The session concerned. (hAgentSession, since TAPI 2.2)"""

    agent_session_state: Attribute[AgentSessionState] = attribute(
        4, "dwAgentSessionState."
    )
    """The new state. 0 leaves the state as it is. (dwAgentSessionState, since TAPI
    2.2)"""

    next_agent_session_state: Attribute[AgentSessionState] = attribute(
        5, "dwNextAgentSessionState."
    )
    """The new next state. 0 is allowed and names none. (dwNextAgentSessionState,
    since TAPI 2.2)"""

    def __new__(
        cls,
        *,
        client_machine_name: str = "",
        client_user_name: str = "",
        client_app_api_version: int = 0x00020002,
        agent_session: int = 0,
        agent_session_state: AgentSessionState | int = 0,
        next_agent_session_state: AgentSessionState | int = 0,
    ) -> Self:
        """Make the request.

        Raises:
            RangeError: if a value does not fit.
            KindError: if a value is of the wrong kind.
        """
        return cls._build(
            client_machine_name=client_machine_name,
            client_user_name=client_user_name,
            client_app_api_version=client_app_api_version,
            agent_session=agent_session,
            agent_session_state=agent_session_state,
            next_agent_session_state=next_agent_session_state,
        )

    @classmethod
    def _read_part(
        cls, words: tuple[Any, ...], reader: StructureReader
    ) -> tuple[Any, ...]:
        return (
            words[0],
            _AGENT_SESSION_STATE[words[1]],
            _NEXT_AGENT_SESSION_STATE[words[2]],
        )

    def _part_words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            self.agent_session,
            self.agent_session_state,
            self.next_agent_session_state,
        )
