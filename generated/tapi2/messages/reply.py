# DO NOT EDIT. Made from spec/messages/LINE_REPLY.yaml
# and templates/tapi2/messages/{message.module}.py.j2 by: tapi2gen build
"""The message LINE_REPLY."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Self

from ..constants.line_err import LineErr
from ..fields import Choice, Number
from ..members import Members
from .base import Message
from .word import ULONG, Word

_RESULT = Members(LineErr)


class ReplyMessage(Message):
    """LINE_REPLY, value 12 (0x0C), since TAPI 1.3.

    A function that had been called has completed, or has failed.

    Sent by: TAPI itself.

    Source:
        https://learn.microsoft.com/windows/win32/tapi/line-reply
    """

    __slots__ = ()
    __match_args__ = ("device", "callback_instance", "request_id", "result", "param3")
    MESSAGE_ID = 12
    NAME = "LINE_REPLY"
    MIN_VERSION = (1, 3)
    FIELDS: ClassVar[Mapping[str, Word]] = {
        "request_id": Word(3, Number()),
        "result": Word(4, Choice(_RESULT), part=ULONG),
        "param3": Word(5, Number(64)),
    }

    def __new__(
        cls,
        *,
        device: int = 0,
        callback_instance: int = 0,
        request_id: int,
        result: LineErr | int,
        param3: int,
    ) -> Self:
        """Make the message; reserved words become 0.

        Raises:
            RangeError: if a value does not fit.
            KindError: if a value is of the wrong kind.
        """
        return cls._make(
            device,
            callback_instance,
            request_id=request_id,
            result=result,
            param3=param3,
        )

    @property
    def request_id(self) -> int:
        """dwParam1, 32-bit number.

        The number that the function returned.
        """
        return self._param1

    @property
    def result(self) -> LineErr | int:
        """dwParam2, ``LINEERR_``.

        0 for success, otherwise the error. A handler may give errors of its own, from
        0xC0000000 on.
        """
        return _RESULT[self._param2 & 0xFFFFFFFF]

    @property
    def param3(self) -> int:
        """dwParam3, pointer-sized number.

        It means nothing for the functions here.
        """
        return self._param3
