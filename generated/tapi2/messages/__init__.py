# DO NOT EDIT. Made from spec/
# and templates/tapi2/messages/__init__.py.j2 by: tapi2gen build
"""The messages, one class each; a class is imported when its message is first met."""

from __future__ import annotations

from .._lazy import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .agent_session_status import AgentSessionStatusMessage
    from .agent_specific import AgentSpecificMessage
    from .agent_status import AgentStatusMessage
    from .agent_status_ex import AgentStatusExMessage
    from .base import Message, RawMessage
    from .group_status import GroupStatusMessage
    from .proxy_request import ProxyRequestMessage
    from .proxy_status import ProxyStatusMessage
    from .queue_status import QueueStatusMessage
    from .unknown import UnknownMessage

__all__ = [
    "AgentSessionStatusMessage",
    "AgentSpecificMessage",
    "AgentStatusExMessage",
    "AgentStatusMessage",
    "GroupStatusMessage",
    "Message",
    "ProxyRequestMessage",
    "ProxyStatusMessage",
    "QueueStatusMessage",
    "RawMessage",
    "UnknownMessage",
]

# The class of each message, by the value of dwMessageID and by name.
CLASSES = {
    21: "AgentSpecificMessage",
    22: "AgentStatusMessage",
    24: "ProxyRequestMessage",
    27: "AgentSessionStatusMessage",
    28: "QueueStatusMessage",
    29: "AgentStatusExMessage",
    30: "GroupStatusMessage",
    31: "ProxyStatusMessage",
}
IDS = {
    "LINE_AGENTSESSIONSTATUS": 27,
    "LINE_AGENTSPECIFIC": 21,
    "LINE_AGENTSTATUS": 22,
    "LINE_AGENTSTATUSEX": 29,
    "LINE_GROUPSTATUS": 30,
    "LINE_PROXYREQUEST": 24,
    "LINE_PROXYSTATUS": 31,
    "LINE_QUEUESTATUS": 28,
}

_get = lazy(
    __name__,
    {
        "Message": ".base",
        "RawMessage": ".base",
        "UnknownMessage": ".unknown",
        "AgentSessionStatusMessage": ".agent_session_status",
        "AgentSpecificMessage": ".agent_specific",
        "AgentStatusMessage": ".agent_status",
        "AgentStatusExMessage": ".agent_status_ex",
        "GroupStatusMessage": ".group_status",
        "ProxyRequestMessage": ".proxy_request",
        "ProxyStatusMessage": ".proxy_status",
        "QueueStatusMessage": ".queue_status",
    },
)


def class_of(message_id: int) -> type[Message] | None:
    """Return the class of a message, imported if need be; None for one unknown."""
    name = CLASSES.get(message_id)
    return _get(name) if name else None  # type: ignore[return-value]


def class_named(name: str) -> type[Message] | None:
    """Return the class of a message by its name, imported if need be; else None."""
    return class_of(IDS.get(name, -1))
