# DO NOT EDIT. Made from spec/
# and templates/tapi2/messages/__init__.py.j2 by: tapi2gen build
"""The messages, one class each."""

from __future__ import annotations

from . import base as _base
from .agent_session_status import AgentSessionStatusMessage
from .agent_specific import AgentSpecificMessage
from .agent_status import AgentStatusMessage
from .agent_status_ex import AgentStatusExMessage
from .base import Message
from .close import CloseMessage
from .create import CreateMessage
from .group_status import GroupStatusMessage
from .line_dev_state import LineDevStateMessage
from .proxy_request import ProxyRequestMessage
from .proxy_status import ProxyStatusMessage
from .queue_status import QueueStatusMessage
from .raw import RawMessage
from .remove import RemoveMessage
from .reply import ReplyMessage
from .unknown import UnknownMessage

__all__ = [
    "AgentSessionStatusMessage",
    "AgentSpecificMessage",
    "AgentStatusExMessage",
    "AgentStatusMessage",
    "CloseMessage",
    "CreateMessage",
    "GroupStatusMessage",
    "LineDevStateMessage",
    "Message",
    "ProxyRequestMessage",
    "ProxyStatusMessage",
    "QueueStatusMessage",
    "RawMessage",
    "RemoveMessage",
    "ReplyMessage",
    "UnknownMessage",
]

# The class of each message, by the value of dwMessageID.
CLASSES: dict[int, type[Message]] = {
    CloseMessage.MESSAGE_ID: CloseMessage,
    LineDevStateMessage.MESSAGE_ID: LineDevStateMessage,
    ReplyMessage.MESSAGE_ID: ReplyMessage,
    CreateMessage.MESSAGE_ID: CreateMessage,
    AgentSpecificMessage.MESSAGE_ID: AgentSpecificMessage,
    AgentStatusMessage.MESSAGE_ID: AgentStatusMessage,
    ProxyRequestMessage.MESSAGE_ID: ProxyRequestMessage,
    RemoveMessage.MESSAGE_ID: RemoveMessage,
    AgentSessionStatusMessage.MESSAGE_ID: AgentSessionStatusMessage,
    QueueStatusMessage.MESSAGE_ID: QueueStatusMessage,
    AgentStatusExMessage.MESSAGE_ID: AgentStatusExMessage,
    GroupStatusMessage.MESSAGE_ID: GroupStatusMessage,
    ProxyStatusMessage.MESSAGE_ID: ProxyStatusMessage,
}
for _kind in CLASSES.values():
    _base.CLASSES.setdefault(_kind.NAME, _kind)
