# DO NOT EDIT. Made from spec/messages/LINE_AGENTSTATUS.yaml
# and templates/tapi2/messages/{message.module}.py.j2 by: tapi2gen build
"""The message LINE_AGENTSTATUS."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Self

from ..constants.agent_state import AgentState
from ..constants.agent_status import AgentStatus
from ..fields import Choice, Flags, Number
from ..members import Members
from .base import Message
from .word import When, Word

_CHANGED = Members(AgentStatus)
_STATE = Members(AgentState)


class AgentStatusMessage(Message):
    """LINE_AGENTSTATUS, value 22 (0x16), since TAPI 2.0.

    The status of the agent at an address changed.

    Sent by: The agent handler, with lineProxyMessage.

    Source:
        https://learn.microsoft.com/windows/win32/tapi/line-agentstatus
    """

    __slots__ = ()
    __match_args__ = ("device", "callback_instance", "address_id", "changed", "state")
    MESSAGE_ID = 22
    NAME = "LINE_AGENTSTATUS"
    MIN_VERSION = (2, 0)
    FIELDS: ClassVar[Mapping[str, Word]] = {
        "address_id": Word(3, Number()),
        "changed": Word(4, Flags(_CHANGED)),
        "state": Word(
            5, Choice(_STATE), When("changed", 4, 0x2, "LINEAGENTSTATUS_STATE")
        ),
    }

    def __new__(
        cls,
        *,
        device: int = 0,
        callback_instance: int = 0,
        address_id: int,
        changed: AgentStatus | int,
        state: AgentState | int | None = None,
    ) -> Self:
        """Make the message; reserved words become 0.

        Raises:
            RangeError: if a value does not fit, or comes without its bit.
            KindError: if a value is of the wrong kind.
        """
        return cls._make(
            device,
            callback_instance,
            address_id=address_id,
            changed=changed,
            state=state,
        )

    @property
    def address_id(self) -> int:
        """dwParam1, 32-bit number.

        The address on the line where the agent works, as a permanent address
        identifier.
        """
        return self._param1

    @property
    def changed(self) -> AgentStatus:
        """dwParam2, ``LINEAGENTSTATUS_``.

        What changed about the agent.
        """
        return _CHANGED[self._param2]

    @property
    def state(self) -> AgentState | None:
        """dwParam3, ``LINEAGENTSTATE_``.

        The agent's new state, as in the dwState member of LINEAGENTSTATUS. Only with
        LINEAGENTSTATUS_STATE.
        """
        return _STATE[self._param3] if self._param2 & 0x2 else None
