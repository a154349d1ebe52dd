# DO NOT EDIT. Made from spec/structures/LINEPROXYREQUEST.yaml
# and templates/tapi2/records/requests/{request.module}.py.j2 by: tapi2gen build
"""The proxy request SetAgentState."""

from __future__ import annotations

from struct import Struct

from ...constants.agent_state import AgentState
from ...fields import Choice, Members, Number
from ..fields import attribute
from ..proxy_request import COMMON, ProxyRequestRecord

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, ClassVar, Self

    from ..fields import Attribute, Fields
    from ..reader import StructureReader
    from ..writer import StructureWriter

_AGENT_STATE = Members(AgentState)
_NEXT_AGENT_STATE = Members(AgentState)


class SetAgentStateRequest(ProxyRequestRecord):
    """LINEPROXYREQUEST_SETAGENTSTATE, value 2, since TAPI 2.0.

    The client calls lineSetAgentState. The handler sets the state and the next state of
    the agent at an address.

    It has no answer but the result that lineProxyResponse takes.

    Attributes:
        address_id: The address where the agent works. (dwAddressID)
        agent_state: The new state. 0 leaves the state as it is. (dwAgentState)
        next_agent_state: The new next state. 0 asks for the usual one that follows the
            new state. (dwNextAgentState)
    """

    __slots__ = ()
    __match_args__: ClassVar[tuple[str, ...]] = (
        *COMMON,
        "address_id",
        "agent_state",
        "next_agent_state",
    )
    MIN_VERSION = (2, 0)
    REQUEST_TYPE = 2
    PART = Struct("<III")
    FIELDS: ClassVar[Fields] = {
        **COMMON,
        "address_id": Number(),
        "agent_state": Choice(_AGENT_STATE),
        "next_agent_state": Choice(_NEXT_AGENT_STATE),
    }

    address_id: Attribute[int] = attribute(3, "dwAddressID.")
    """The address where the agent works. (dwAddressID, since TAPI 2.0)"""

    agent_state: Attribute[AgentState] = attribute(4, "dwAgentState.")
    """The new state. 0 leaves the state as it is. (dwAgentState, since TAPI 2.0)"""

    next_agent_state: Attribute[AgentState] = attribute(5, "dwNextAgentState.")
    """The new next state. 0 asks for the usual one that follows the new state.
    (dwNextAgentState, since TAPI 2.0)"""

    def __new__(
        cls,
        *,
        client_machine_name: str = "",
        client_user_name: str = "",
        client_app_api_version: int = 0x00020000,
        address_id: int = 0,
        agent_state: AgentState | int = 0,
        next_agent_state: AgentState | int = 0,
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
            address_id=address_id,
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
            self.address_id,
            self.agent_state,
            self.next_agent_state,
        )
