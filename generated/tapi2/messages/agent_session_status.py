# DO NOT EDIT. Made from spec/messages/LINE_AGENTSESSIONSTATUS.yaml
# and templates/tapi2/messages/{message.module}.py.j2 by: tapi2gen build
"""The message LINE_AGENTSESSIONSTATUS."""

from __future__ import annotations

from .base import Message
from .fields import Choice, Flags, Members, Number, attribute

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import ClassVar, Self

    from ..constants.agent_session_state import AgentSessionState
    from ..constants.agent_session_status import AgentSessionStatus
    from .fields import Attribute, Fields

_CHANGED: Members[AgentSessionStatus] = Members.at(
    "tapi2.constants.agent_session_status", "AgentSessionStatus"
)
_STATE: Members[AgentSessionState] = Members.at(
    "tapi2.constants.agent_session_state", "AgentSessionState"
)


class AgentSessionStatusMessage(Message):
    """LINE_AGENTSESSIONSTATUS, value 27 (0x1B), since TAPI 2.2.

    An agent session's state or statistics changed, or a new session was created.

    Sent by: The agent handler, with lineProxyMessage.

    Attributes:
        device: The line device that the message concerns, as the handle that lineOpen
            returned.
        callback_instance: The value that the application gave to lineOpen as
            dwCallbackInstance; TAPI only hands it back.
        agent_session: The agent session concerned. (dwParam1, HAGENTSESSION)
        changed: What changed about the session. (dwParam2, ``LINEAGENTSESSIONSTATUS_``)
        state: The session's new state. (dwParam3, ``LINEAGENTSESSIONSTATE_``); None
            unless changed has LINEAGENTSESSIONSTATUS_STATE.

    Source:
        https://learn.microsoft.com/windows/win32/tapi/line-agentsessionstatus
    """

    __slots__ = ()
    __match_args__ = (
        "device",
        "callback_instance",
        "agent_session",
        "changed",
        "state",
    )
    MESSAGE_ID = 27
    NAME = "LINE_AGENTSESSIONSTATUS"
    MIN_VERSION = (2, 2)
    FIELDS: ClassVar[Fields] = {
        "agent_session": Number(3, 32),
        "changed": Flags(4, _CHANGED),
        "state": Choice(5, _STATE, "changed", 0x2, "LINEAGENTSESSIONSTATUS_STATE"),
    }

    agent_session: Attribute[int] = attribute(3, "dwParam1, agent session handle.")
    """The agent session concerned. (dwParam1, HAGENTSESSION)"""

    @property
    def changed(self) -> AgentSessionStatus:
        """dwParam2, ``LINEAGENTSESSIONSTATUS_``.

        What changed about the session.
        """
        return _CHANGED[self[4]]

    @property
    def state(self) -> AgentSessionState | None:
        """dwParam3, ``LINEAGENTSESSIONSTATE_``.

        The session's new state. Only with LINEAGENTSESSIONSTATUS_STATE.
        """
        return _STATE[self[5]] if self[4] & 0x2 else None

    def __new__(
        cls,
        *,
        device: int = 0,
        callback_instance: int = 0,
        agent_session: int,
        changed: AgentSessionStatus | int,
        state: AgentSessionState | int | None = None,
    ) -> Self:
        """Make the message; reserved words become 0.

        Raises:
            RangeError: if a value does not fit, or comes without its bit.
            KindError: if a value is of the wrong kind.
        """
        return cls._build(
            device,
            callback_instance,
            agent_session=agent_session,
            changed=changed,
            state=state,
        )
