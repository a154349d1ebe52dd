# DO NOT EDIT. Made from spec/messages/LINE_PROXYSTATUS.yaml
# and templates/tapi2/messages/{message.module}.py.j2 by: tapi2gen build
"""The message LINE_PROXYSTATUS."""

from __future__ import annotations

from .base import Message
from .fields import Choice, Flags, Members

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import ClassVar, Self

    from ..constants.proxy_request import ProxyRequest
    from ..constants.proxy_status import ProxyStatus
    from .fields import Fields

_CHANGED: Members[ProxyStatus] = Members.at(
    "tapi2.constants.proxy_status", "ProxyStatus"
)
_REQUEST_TYPE: Members[ProxyRequest] = Members.at(
    "tapi2.constants.proxy_request", "ProxyRequest"
)


class ProxyStatusMessage(Message):
    """LINE_PROXYSTATUS, value 31 (0x1F), since TAPI 2.2.

    A proxy handler opened or closed, so the request types served on the line changed.

    Sent by: TAPISRV, while an application registers with lineOpen or leaves with
    lineClose.

    Attributes:
        device: The line device that the message concerns, as the handle that lineOpen
            returned.
        callback_instance: The value that the application gave to lineOpen as
            dwCallbackInstance; TAPI only hands it back.
        changed: What happened to the proxy handlers of the line. (dwParam1,
            ``LINEPROXYSTATUS_``)
        request_type: The type of request that is now served, or no longer served.
            (dwParam2, ``LINEPROXYREQUEST_``); None unless changed has
            LINEPROXYSTATUS_OPEN or LINEPROXYSTATUS_CLOSE.

    Source:
        https://learn.microsoft.com/windows/win32/tapi/line-proxystatus
    """

    __slots__ = ()
    __match_args__ = ("device", "callback_instance", "changed", "request_type")
    MESSAGE_ID = 31
    NAME = "LINE_PROXYSTATUS"
    MIN_VERSION = (2, 2)
    FIELDS: ClassVar[Fields] = {
        "changed": Flags(3, _CHANGED),
        "request_type": Choice(
            4,
            _REQUEST_TYPE,
            "changed",
            0x3,
            "LINEPROXYSTATUS_OPEN or LINEPROXYSTATUS_CLOSE",
        ),
    }

    @property
    def changed(self) -> ProxyStatus:
        """dwParam1, ``LINEPROXYSTATUS_``.

        What happened to the proxy handlers of the line.
        """
        return _CHANGED[self[3]]

    @property
    def request_type(self) -> ProxyRequest | int | None:
        """dwParam2, ``LINEPROXYREQUEST_``.

        The type of request that is now served, or no longer served. Only with
        LINEPROXYSTATUS_OPEN or LINEPROXYSTATUS_CLOSE.
        """
        return _REQUEST_TYPE[self[4]] if self[3] & 0x3 else None

    def __new__(
        cls,
        *,
        device: int = 0,
        callback_instance: int = 0,
        changed: ProxyStatus | int,
        request_type: ProxyRequest | int | None = None,
    ) -> Self:
        """Make the message; reserved words become 0.

        Raises:
            RangeError: if a value does not fit, or comes without its bit.
            KindError: if a value is of the wrong kind.
        """
        return cls._build(
            device, callback_instance, changed=changed, request_type=request_type
        )
