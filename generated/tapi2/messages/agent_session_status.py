# DO NOT EDIT. Made from spec/messages/LINE_AGENTSESSIONSTATUS.yaml
# and templates/tapi2/messages/{message.module}.py.j2 by: tapi2gen build
"""The message LINE_AGENTSESSIONSTATUS."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Self

from ..constants.agent_session_state import AgentSessionState
from ..constants.agent_session_status import AgentSessionStatus
from ..fields import Choice, Flags, Number
from ..members import Members
from .base import Message
from .word import When, Word

_CHANGED = Members(AgentSessionStatus)
_STATE = Members(AgentSessionState)


class AgentSessionStatusMessage(Message):
    """LINE_AGENTSESSIONSTATUS, value 27 (0x1B), since TAPI 2.2.

    An agent session's state or statistics changed, or a new session was created.

    Sent by: The agent handler, with lineProxyMessage.

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
    FIELDS: ClassVar[Mapping[str, Word]] = {
        "agent_session": Word(3, Number()),
        "changed": Word(4, Flags(_CHANGED)),
        "state": Word(
            5, Choice(_STATE), When("changed", 4, 0x2, "LINEAGENTSESSIONSTATUS_STATE")
        ),
    }

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
        return cls._make(
            device,
            callback_instance,
            agent_session=agent_session,
            changed=changed,
            state=state,
        )

    @property
    def agent_session(self) -> int:
        """dwParam1, agent session handle.

        The agent session whose state or information changed.
        """
        return self._param1

    @property
    def changed(self) -> AgentSessionStatus:
        """dwParam2, ``LINEAGENTSESSIONSTATUS_``.

        What changed about the session.
        """
        return _CHANGED[self._param2]

    @property
    def state(self) -> AgentSessionState | None:
        """dwParam3, ``LINEAGENTSESSIONSTATE_``.

        The session's new state. Only with LINEAGENTSESSIONSTATUS_STATE.
        """
        return _STATE[self._param3] if self._param2 & 0x2 else None
