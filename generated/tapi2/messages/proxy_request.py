# DO NOT EDIT. Made from spec/messages/LINE_PROXYREQUEST.yaml
# and templates/tapi2/messages/{message.module}.py.j2 by: tapi2gen build
"""The message LINE_PROXYREQUEST."""

from __future__ import annotations

from .base import Message
from .fields import Number, attribute

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import ClassVar, Self

    from .fields import Attribute, Fields


class ProxyRequestMessage(Message):
    """LINE_PROXYREQUEST, value 24 (0x18), since TAPI 2.0.

    A client's call of an agent function awaits an answer from this proxy handler.

    Sent by: TAPI, to the one application that registered for this type of request, with
    lineOpen and LINEOPENOPTION_PROXY.

    Attributes:
        device: The line handle with which the proxy handler registered. Pass it to
            lineProxyResponse.
        callback_instance: The value that the application gave to lineOpen as
            dwCallbackInstance; TAPI only hands it back.
        request_pointer: Points to the LINEPROXYREQUEST to process, in memory that TAPI
            owns. (dwParam1, LPLINEPROXYREQUEST)

    Source:
        https://learn.microsoft.com/windows/win32/tapi/line-proxyrequest
    """

    __slots__ = ()
    __match_args__ = ("device", "callback_instance", "request_pointer")
    MESSAGE_ID = 24
    NAME = "LINE_PROXYREQUEST"
    MIN_VERSION = (2, 0)
    FIELDS: ClassVar[Fields] = {
        "request_pointer": Number(3, 64),
    }

    request_pointer: Attribute[int] = attribute(
        3, "dwParam1, pointer to LINEPROXYREQUEST."
    )
    """Points to the LINEPROXYREQUEST to process, in memory that TAPI owns.
    (dwParam1, LPLINEPROXYREQUEST)"""

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
        return cls._build(device, callback_instance, request_pointer=request_pointer)
