# DO NOT EDIT. Made from spec/messages/LINE_PROXYSTATUS.yaml
# and templates/tapi2/messages/{message.module}.py.j2 by: tapi2gen build
"""The message LINE_PROXYSTATUS."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Self

from ..constants.proxy_request import ProxyRequest
from ..constants.proxy_status import ProxyStatus
from ..fields import Choice, Flags
from ..members import Members
from .base import Message
from .word import When, Word

_CHANGED = Members(ProxyStatus)
_REQUEST_TYPE = Members(ProxyRequest)


class ProxyStatusMessage(Message):
    """LINE_PROXYSTATUS, value 31 (0x1F), since TAPI 2.2.

    A proxy handler opened or closed, so the request types served on the line changed.

    Sent by: TAPISRV, while an application registers with lineOpen or leaves with
    lineClose.

    Source:
        https://learn.microsoft.com/windows/win32/tapi/line-proxystatus
    """

    __slots__ = ()
    __match_args__ = ("device", "callback_instance", "changed", "request_type")
    MESSAGE_ID = 31
    NAME = "LINE_PROXYSTATUS"
    MIN_VERSION = (2, 2)
    FIELDS: ClassVar[Mapping[str, Word]] = {
        "changed": Word(3, Flags(_CHANGED)),
        "request_type": Word(
            4,
            Choice(_REQUEST_TYPE),
            When("changed", 3, 0x3, "LINEPROXYSTATUS_OPEN or LINEPROXYSTATUS_CLOSE"),
        ),
    }

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
        return cls._make(
            device, callback_instance, changed=changed, request_type=request_type
        )

    @property
    def changed(self) -> ProxyStatus:
        """dwParam1, ``LINEPROXYSTATUS_``.

        What happened to the proxy handlers of the line.
        """
        return _CHANGED[self._param1]

    @property
    def request_type(self) -> ProxyRequest | int | None:
        """dwParam2, ``LINEPROXYREQUEST_``.

        The type of request that is now served, or no longer served. Only with
        LINEPROXYSTATUS_OPEN or LINEPROXYSTATUS_CLOSE.
        """
        return _REQUEST_TYPE[self._param2] if self._param1 & 0x3 else None
