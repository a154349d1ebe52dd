# DO NOT EDIT. Made from spec/messages/LINE_AGENTSTATUSEX.yaml
# and templates/tapi2/messages/{message.module}.py.j2 by: tapi2gen build
"""The message LINE_AGENTSTATUSEX."""

from __future__ import annotations

from .base import Message
from .fields import Choice, Flags, Members, Number, attribute

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import ClassVar, Self

    from ..constants.agent_state_ex import AgentStateEx
    from ..constants.agent_status_ex import AgentStatusEx
    from .fields import Attribute, Fields

_CHANGED: Members[AgentStatusEx] = Members.at(
    "tapi2.constants.agent_status_ex", "AgentStatusEx"
)
_STATE: Members[AgentStateEx] = Members.at(
    "tapi2.constants.agent_state_ex", "AgentStateEx"
)


class AgentStatusExMessage(Message):
    """LINE_AGENTSTATUSEX, value 29 (0x1D), since TAPI 2.2.

    An agent's state or statistics changed, or a new agent appeared.

    Sent by: The agent handler, with lineProxyMessage.

    Attributes:
        device: The line device that the message concerns, as the handle that lineOpen
            returned.
        callback_instance: The value that the application gave to lineOpen as
            dwCallbackInstance; TAPI only hands it back.
        agent: The agent concerned. (dwParam1, HAGENT)
        changed: What changed about the agent. (dwParam2, ``LINEAGENTSTATUSEX_``)
        state: The agent's new state. (dwParam3, ``LINEAGENTSTATEEX_``); None unless
            changed has LINEAGENTSTATUSEX_STATE.

    Source:
        https://learn.microsoft.com/windows/win32/tapi/line-agentstatusex
    """

    __slots__ = ()
    __match_args__ = ("device", "callback_instance", "agent", "changed", "state")
    MESSAGE_ID = 29
    NAME = "LINE_AGENTSTATUSEX"
    MIN_VERSION = (2, 2)
    FIELDS: ClassVar[Fields] = {
        "agent": Number(3, 32),
        "changed": Flags(4, _CHANGED),
        "state": Choice(5, _STATE, "changed", 0x2, "LINEAGENTSTATUSEX_STATE"),
    }

    agent: Attribute[int] = attribute(3, "dwParam1, agent handle.")
    """The agent concerned. (dwParam1, HAGENT)"""

    @property
    def changed(self) -> AgentStatusEx:
        """dwParam2, ``LINEAGENTSTATUSEX_``.

        What changed about the agent.
        """
        return _CHANGED[self[4]]

    @property
    def state(self) -> AgentStateEx | None:
        """dwParam3, ``LINEAGENTSTATEEX_``.

        The agent's new state. Only with LINEAGENTSTATUSEX_STATE.
        """
        return _STATE[self[5]] if self[4] & 0x2 else None

    def __new__(
        cls,
        *,
        device: int = 0,
        callback_instance: int = 0,
        agent: int,
        changed: AgentStatusEx | int,
        state: AgentStateEx | int | None = None,
    ) -> Self:
        """Make the message; reserved words become 0.

        Raises:
            RangeError: if a value does not fit, or comes without its bit.
            KindError: if a value is of the wrong kind.
        """
        return cls._build(
            device, callback_instance, agent=agent, changed=changed, state=state
        )
