# DO NOT EDIT. Made from spec/structures/LINEPROXYREQUEST.yaml
# and templates/tapi2/records/requests/{request.module}.py.j2 by: tapi2gen build
"""The proxy request SetAgentStateEx."""

from __future__ import annotations

from struct import Struct

from ...constants.agent_state_ex import AgentStateEx
from ...fields import Choice, Members, Number
from ..fields import attribute
from ..proxy_request import COMMON, ProxyRequestRecord

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, ClassVar, Self

    from ..fields import Attribute, Fields
    from ..reader import StructureReader
    from ..writer import StructureWriter

_AGENT_STATE = Members(AgentStateEx)
_NEXT_AGENT_STATE = Members(AgentStateEx)


class SetAgentStateExRequest(ProxyRequestRecord):
    """LINEPROXYREQUEST_SETAGENTSTATEEX, value 20, since TAPI 2.2.

    The client calls lineSetAgentStateEx. The handler sets the state and the next state
    of an agent.

    It has no answer but the result that lineProxyResponse takes.

    Attributes:
        agent: The agent concerned. (hAgent)
        agent_state: The new state. 0 leaves the state as it is. (dwAgentState)
        next_agent_state: The new next state. 0 is allowed and names none.
            (dwNextAgentState)
    """

    __slots__ = ()
    __match_args__: ClassVar[tuple[str, ...]] = (
        *COMMON,
        "agent",
        "agent_state",
        "next_agent_state",
    )
    MIN_VERSION = (2, 2)
    REQUEST_TYPE = 20
    PART = Struct("<III")
    FIELDS: ClassVar[Fields] = {
        **COMMON,
        "agent": Number(),
        "agent_state": Choice(_AGENT_STATE),
        "next_agent_state": Choice(_NEXT_AGENT_STATE),
    }

    agent: Attribute[int] = attribute(3, "hAgent.")
    """The agent concerned. (hAgent, since TAPI 2.2)"""

    agent_state: Attribute[AgentStateEx] = attribute(4, "dwAgentState.")
    """The new state. 0 leaves the state as it is. (dwAgentState, since TAPI 2.2)"""

    next_agent_state: Attribute[AgentStateEx] = attribute(5, "dwNextAgentState.")
    """The new next state. 0 is allowed and names none. (dwNextAgentState, since TAPI
    2.2)"""

    def __new__(
        cls,
        *,
        client_machine_name: str = "",
        client_user_name: str = "",
        client_app_api_version: int = 0x00020002,
        agent: int = 0,
        agent_state: AgentStateEx | int = 0,
        next_agent_state: AgentStateEx | int = 0,
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
            agent=agent,
            agent_state=agent_state,
            next_agent_state=next_agent_state,
        )

    @classmethod
    def _read_part(
        cls, words: tuple[Any, ...], reader: StructureReader
    ) -> tuple[Any, ...]:
        return (
            words[0],
            _AGENT_STATE[words[1]],
            _NEXT_AGENT_STATE[words[2]],
        )

    def _part_words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            self.agent,
            self.agent_state,
            self.next_agent_state,
        )
