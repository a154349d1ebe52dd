# DO NOT EDIT. Made from spec/messages/LINE_AGENTSTATUS.yaml
# and templates/tapi2/messages/{message.module}.py.j2 by: tapi2gen build
"""The message LINE_AGENTSTATUS."""

from __future__ import annotations

from .base import Message
from .fields import Choice, Flags, Members, Number, attribute

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import ClassVar, Self

    from ..constants.agent_state import AgentState
    from ..constants.agent_status import AgentStatus
    from .fields import Attribute, Fields

_CHANGED: Members[AgentStatus] = Members.at(
    "tapi2.constants.agent_status", "AgentStatus"
)
_STATE: Members[AgentState] = Members.at("tapi2.constants.agent_state", "AgentState")


class AgentStatusMessage(Message):
    """LINE_AGENTSTATUS, value 22 (0x16), since TAPI 2.0.

    The status of the agent at an address changed.

    Sent by: The agent handler, with lineProxyMessage.

    Attributes:
        device: The line device that the message concerns, as the handle that lineOpen
            returned.
        callback_instance: The value that the application gave to lineOpen as
            dwCallbackInstance; TAPI only hands it back.
        address_id: The address on the line where the agent works, as a permanent
            address identifier. (dwParam1, DWORD)
        changed: What changed about the agent. (dwParam2, ``LINEAGENTSTATUS_``)
        state: The agent's new state, as in the dwState member of LINEAGENTSTATUS.
            (dwParam3, ``LINEAGENTSTATE_``); None unless changed has
            LINEAGENTSTATUS_STATE.

    Source:
        https://learn.microsoft.com/windows/win32/tapi/line-agentstatus
    """

    __slots__ = ()
    __match_args__ = ("device", "callback_instance", "address_id", "changed", "state")
    MESSAGE_ID = 22
    NAME = "LINE_AGENTSTATUS"
    MIN_VERSION = (2, 0)
    FIELDS: ClassVar[Fields] = {
        "address_id": Number(3, 32),
        "changed": Flags(4, _CHANGED),
        "state": Choice(5, _STATE, "changed", 0x2, "LINEAGENTSTATUS_STATE"),
    }

    address_id: Attribute[int] = attribute(3, "dwParam1, 32-bit number.")
    """The address on the line where the agent works, as a permanent address
    identifier. (dwParam1, DWORD)"""

    @property
    def changed(self) -> AgentStatus:
        """dwParam2, ``LINEAGENTSTATUS_``.

        What changed about the agent.
        """
        return _CHANGED[self[4]]

    @property
    def state(self) -> AgentState | None:
        """dwParam3, ``LINEAGENTSTATE_``.

        The agent's new state, as in the dwState member of LINEAGENTSTATUS. Only with
        LINEAGENTSTATUS_STATE.
        """
        return _STATE[self[5]] if self[4] & 0x2 else None

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
        return cls._build(
            device,
            callback_instance,
            address_id=address_id,
            changed=changed,
            state=state,
        )
