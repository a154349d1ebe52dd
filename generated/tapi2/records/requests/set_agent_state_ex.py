# DO NOT EDIT. Made from spec/structures/LINEPROXYREQUEST.yaml
# and templates/tapi2/records/requests/{request.module}.py.j2 by: tapi2gen build
"""The proxy request SetAgentStateEx."""

from __future__ import annotations

from collections.abc import Mapping
from struct import Struct
from typing import Any, ClassVar, Never

from ...constants.agent_state_ex import AgentStateEx
from ...fields import Choice, Field, Members, Number
from ..known_request import KnownRequest
from ..reader import StructureReader
from ..request_header import COMMON
from ..writer import StructureWriter

_AGENT_STATE = Members(AgentStateEx)
_NEXT_AGENT_STATE = Members(AgentStateEx)


class SetAgentStateExRequest(KnownRequest[Never]):
    """LINEPROXYREQUEST_SETAGENTSTATEEX, value 20, since TAPI 2.2.

    The client calls lineSetAgentStateEx. The handler sets the state and the next state
    of an agent.

    It has no answer but the result that lineProxyResponse takes.
    """

    __slots__ = ()
    __match_args__ = (
        "client_machine_name",
        "client_user_name",
        "client_app_api_version",
        "agent",
        "agent_state",
        "next_agent_state",
    )
    MIN_VERSION = (2, 2)
    REQUEST_TYPE = 20
    PART = Struct("<III")
    FIELDS: ClassVar[Mapping[str, Field]] = {
        **COMMON,
        "agent": Number(),
        "agent_state": Choice(_AGENT_STATE),
        "next_agent_state": Choice(_NEXT_AGENT_STATE),
    }

    _values: tuple[str, str, int, int, AgentStateEx, AgentStateEx]

    def __init__(
        self,
        *,
        client_machine_name: str = "",
        client_user_name: str = "",
        client_app_api_version: int = 0x00020002,
        agent: int = 0,
        agent_state: AgentStateEx | int = 0,
        next_agent_state: AgentStateEx | int = 0,
    ) -> None:
        """Make the request.

        Raises:
            RangeError: if a value does not fit.
            KindError: if a value is of the wrong kind.
        """
        self._set(
            client_machine_name,
            client_user_name,
            client_app_api_version,
            agent,
            agent_state,
            next_agent_state,
        )

    @property
    def agent(self) -> int:
        """hAgent, since TAPI 2.2.

        The agent whose state is set.
        """
        return self._values[3]

    @property
    def agent_state(self) -> AgentStateEx:
        """dwAgentState, since TAPI 2.2.

        The new state. 0 leaves the state as it is.
        """
        return self._values[4]

    @property
    def next_agent_state(self) -> AgentStateEx:
        """dwNextAgentState, since TAPI 2.2.

        The new next state. 0 is allowed and names none.
        """
        return self._values[5]

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
