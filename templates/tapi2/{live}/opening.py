"""Opening a line: lineOpen, and the proxy requests that it serves."""

from __future__ import annotations

from collections.abc import Iterable
from ctypes import byref, c_uint32
from struct import Struct

from ..constants import LINECALLPRIVILEGE_NONE, LINEOPENOPTION_PROXY
from ..errors import TapiError
from ..functions import lineOpenW, lineProxyResponse
from ..records.call_params import CallParamsRecord
from ..records.proxy_request import ProxyRequestRecord
from .arguments import structure
from .library import Library
from .lines import Inbox

_POINTER = lineOpenW.argtypes[-1]


class Registration:
    """The proxy requests that a line serves.

    Attributes:
        kinds: Their classes.
        inbox: What gets them.
    """

    def __init__(self, kinds: Iterable[type[ProxyRequestRecord]], inbox: Inbox) -> None:
        """Describe them."""
        self.kinds = sorted(kinds, key=lambda kind: kind.REQUEST_TYPE)
        self.inbox = inbox

    def call_params(self, number: int, version: int) -> CallParamsRecord:
        """Return the LINECALLPARAMS that registers for them, in their order.

        Args:
            number: The device.
            version: Its TAPI version, as 0x00020002 for 2.2.

        Raises:
            TapiError: if the version is too old.
        """
        for kind in self.kinds:
            major, minor = kind.MIN_VERSION
            if major << 16 | minor > version:
                raise TapiError(
                    f"device {number} has TAPI {version >> 16}.{version & 0xFFFF}, and"
                    f" {kind.__name__} came with {major}.{minor}: serve it on a newer"
                    " device"
                )
        types = [kind.REQUEST_TYPE for kind in self.kinds]
        array = Struct(f"<{len(types)}I").pack(*types)
        return CallParamsRecord(dev_specific=array)


def open_line(
    library: Library,
    app: int,
    number: int,
    version: int,
    serial: int,
    registration: Registration | None,
) -> int:
    """Call lineOpen, and return the HLINE.

    Args:
        library: What is called.
        app: The HLINEAPP.
        number: The device.
        version: Its TAPI version.
        serial: The dwCallbackInstance.
        registration: The proxy requests that the line serves, if any.

    Raises:
        LineError: if TAPI refuses.
        TapiError: if the device lacks a request.
    """
    handle = c_uint32()
    privileges, call_params = int(LINECALLPRIVILEGE_NONE), None
    if registration:
        library[lineProxyResponse]  # without it, nothing can be answered
        privileges |= LINEOPENOPTION_PROXY
        record = registration.call_params(number, version)
        call_params = structure("proxy", record, CallParamsRecord, _POINTER)
    library.check(
        lineOpenW,
        app,
        number,
        byref(handle),
        version,
        0,
        serial,
        privileges,
        0,
        call_params,
    )
    return handle.value
