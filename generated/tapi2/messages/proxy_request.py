# DO NOT EDIT. Made from spec/messages/LINE_PROXYREQUEST.yaml
# and templates/tapi2/messages/{message.module}.py.j2 by: tapi2gen build
"""The message LINE_PROXYREQUEST."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Self

from ..fields import Number
from .base import Message
from .word import Word


class ProxyRequestMessage(Message):
    """LINE_PROXYREQUEST, value 24 (0x18), since TAPI 2.0.

    A client's call of an agent function awaits an answer from this proxy handler.

    Sent by: TAPI, to the one application that registered for this type of request, with
    lineOpen and LINEOPENOPTION_PROXY.

    Source:
        https://learn.microsoft.com/windows/win32/tapi/line-proxyrequest
    """

    __slots__ = ()
    __match_args__ = ("device", "callback_instance", "request_pointer")
    MESSAGE_ID = 24
    NAME = "LINE_PROXYREQUEST"
    MIN_VERSION = (2, 0)
    FIELDS: ClassVar[Mapping[str, Word]] = {
        "request_pointer": Word(3, Number(64)),
    }

    def __new__(
        cls,
        *,
        device: int = 0,
        callback_instance: int = 0,
        request_pointer: int,
    ) -> Self:
        """Make the message; reserved words become 0.

        Raises:
            RangeError: if a value does not fit.
            KindError: if a value is of the wrong kind.
        """
        return cls._make(device, callback_instance, request_pointer=request_pointer)

    @property
    def request_pointer(self) -> int:
        """dwParam1, pointer to LINEPROXYREQUEST.

        Points to the LINEPROXYREQUEST to process, in memory that TAPI owns.
        """
        return self._param1
