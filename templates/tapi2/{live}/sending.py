"""The messages that a proxy handler sends."""

from __future__ import annotations

from ..errors import KindError
from ..fields import wrong_kind
from ..messages import (
    CloseMessage,
    CreateMessage,
    LineDevStateMessage,
    Message,
    ProxyRequestMessage,
    ProxyStatusMessage,
    RemoveMessage,
    ReplyMessage,
)

_OF_TAPI = (
    CloseMessage,
    CreateMessage,
    LineDevStateMessage,
    ProxyRequestMessage,
    ProxyStatusMessage,
    RemoveMessage,
    ReplyMessage,
)


def words_of(message: Message) -> tuple[int, int, int, int]:
    """Return the number and the parameters of a message that a handler may send.

    Raises:
        KindError: if it is no message, or one that comes from TAPI alone.
    """
    if not isinstance(message, Message):
        raise wrong_kind("message", message, "a Message")
    if isinstance(message, _OF_TAPI):
        raise KindError(f"{message.name} comes from TAPI alone, no handler sends it")
    raw = message.raw
    return raw.message_id, raw.param1, raw.param2, raw.param3
