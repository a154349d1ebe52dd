# DO NOT EDIT. Made from spec/messages/LINE_AGENTSTATUSEX.yaml
# and templates/tapi2/messages/{message.module}.py.j2 by: tapi2gen build
"""The message LINE_AGENTSTATUSEX."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Self

from ..constants.agent_state_ex import AgentStateEx
from ..constants.agent_status_ex import AgentStatusEx
from ..fields import Choice, Flags, Number
from ..members import Members
from .base import Message
from .word import When, Word

_CHANGED = Members(AgentStatusEx)
_STATE = Members(AgentStateEx)


class AgentStatusExMessage(Message):
    """LINE_AGENTSTATUSEX, value 29 (0x1D), since TAPI 2.2.

    An agent's state or statistics changed, or a new agent appeared.

    Sent by: The agent handler, with lineProxyMessage.

    Source:
        https://learn.microsoft.com/windows/win32/tapi/line-agentstatusex
    """

    __slots__ = ()
    __match_args__ = ("device", "callback_instance", "agent", "changed", "state")
    MESSAGE_ID = 29
    NAME = "LINE_AGENTSTATUSEX"
    MIN_VERSION = (2, 2)
    FIELDS: ClassVar[Mapping[str, Word]] = {
        "agent": Word(3, Number()),
        "changed": Word(4, Flags(_CHANGED)),
        "state": Word(
            5, Choice(_STATE), When("changed", 4, 0x2, "LINEAGENTSTATUSEX_STATE")
        ),
    }

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
        return cls._make(
            device, callback_instance, agent=agent, changed=changed, state=state
        )

    @property
    def agent(self) -> int:
        """dwParam1, agent handle.

        The agent whose state or information changed.
        """
        return self._param1

    @property
    def changed(self) -> AgentStatusEx:
        """dwParam2, ``LINEAGENTSTATUSEX_``.

        What changed about the agent.
        """
        return _CHANGED[self._param2]

    @property
    def state(self) -> AgentStateEx | None:
        """dwParam3, ``LINEAGENTSTATEEX_``.

        The agent's new state. Only with LINEAGENTSTATUSEX_STATE.
        """
        return _STATE[self._param3] if self._param2 & 0x2 else None
