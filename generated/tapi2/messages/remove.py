# DO NOT EDIT. Made from spec/messages/LINE_REMOVE.yaml
# and templates/tapi2/messages/{message.module}.py.j2 by: tapi2gen build
"""The message LINE_REMOVE."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Self

from ..fields import Number
from .base import Message
from .word import Word


class RemoveMessage(Message):
    """LINE_REMOVE, value 25 (0x19), since TAPI 2.0.

    A line device was removed for good.

    Sent by: TAPI, to every application that has initialized it.

    Source:
        https://learn.microsoft.com/windows/win32/tapi/line-remove
    """

    __slots__ = ()
    __match_args__ = ("device", "callback_instance", "device_id")
    MESSAGE_ID = 25
    NAME = "LINE_REMOVE"
    MIN_VERSION = (2, 0)
    FIELDS: ClassVar[Mapping[str, Word]] = {
        "device_id": Word(3, Number()),
    }

    def __new__(
        cls,
        *,
        device: int = 0,
        callback_instance: int = 0,
        device_id: int,
    ) -> Self:
        """Make the message; reserved words become 0.

        Raises:
            RangeError: if a value does not fit.
            KindError: if a value is of the wrong kind.
        """
        return cls._make(device, callback_instance, device_id=device_id)

    @property
    def device_id(self) -> int:
        """dwParam1, 32-bit number.

        The number of the line device.
        """
        return self._param1
