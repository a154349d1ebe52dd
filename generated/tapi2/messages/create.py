# DO NOT EDIT. Made from spec/messages/LINE_CREATE.yaml
# and templates/tapi2/messages/{message.module}.py.j2 by: tapi2gen build
"""The message LINE_CREATE."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Self

from ..fields import Number
from .base import Message
from .word import Word


class CreateMessage(Message):
    """LINE_CREATE, value 19 (0x13), since TAPI 1.4.

    A line device was added.

    Sent by: TAPI, to every application that has initialized it.

    Source:
        https://learn.microsoft.com/windows/win32/tapi/line-create
    """

    __slots__ = ()
    __match_args__ = ("device", "callback_instance", "device_id")
    MESSAGE_ID = 19
    NAME = "LINE_CREATE"
    MIN_VERSION = (1, 4)
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

        The number of the new line device.
        """
        return self._param1
