# DO NOT EDIT. Made from spec/messages/LINE_CLOSE.yaml
# and templates/tapi2/messages/{message.module}.py.j2 by: tapi2gen build
"""The message LINE_CLOSE."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Self

from .base import Message
from .word import Word


class CloseMessage(Message):
    """LINE_CLOSE, value 3 (0x03), since TAPI 1.3.

    The line was closed, and not by this application.

    Sent by: TAPI, after the service provider closed the line, or after the connection
    to the telephony server was lost.

    Source:
        https://learn.microsoft.com/windows/win32/tapi/line-close
    """

    __slots__ = ()
    __match_args__ = ("device", "callback_instance")
    MESSAGE_ID = 3
    NAME = "LINE_CLOSE"
    MIN_VERSION = (1, 3)
    FIELDS: ClassVar[Mapping[str, Word]] = {}

    def __new__(
        cls,
        *,
        device: int = 0,
        callback_instance: int = 0,
    ) -> Self:
        """Make the message; reserved words become 0.

        Raises:
            RangeError: if a value does not fit.
            KindError: if a value is of the wrong kind.
        """
        return cls._make(
            device,
            callback_instance,
        )
