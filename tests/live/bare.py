"""A program that calls the stand-in by `ctypes` alone, as one would call TAPI."""

from __future__ import annotations

import ctypes
import struct
from ctypes import byref, c_int32, c_size_t, c_uint32
from typing import Any

import tapi2
from live.standin import Steering
from tapi2 import Layout

PROXY = 0x40000000  # LINEOPENOPTION_PROXY
_CALL_PARAMS = 176  # bytes of LINECALLPARAMS
_DEV_SPECIFIC = 104  # where its dwDevSpecificSize stands


class Params(ctypes.Structure):
    """LINEINITIALIZEEXPARAMS."""

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("sizes", c_uint32 * 3),
        ("options", c_uint32),
        ("event", ctypes.c_void_p),
        ("key", c_uint32),
    )


class Bare:
    """An application, and its calls of one library."""

    def __init__(self, tapi: Steering, *, version: int = 0x00020002) -> None:
        """Initialize."""
        self.library = tapi.library
        app, count, highest = c_uint32(), c_uint32(), c_uint32(version)
        params = Params(options=2)  # LINEINITIALIZEEXOPTION_USEEVENT
        params.sizes[0] = ctypes.sizeof(params)
        self.result = self.call(
            "lineInitializeExW", byref(app), None, None, None, byref(count),
            byref(highest), byref(params),
        )  # fmt: skip
        self.handle, self.devices, self.tapi = app.value, count.value, highest.value
        self.event = params.event

    def call(self, name: str, *arguments: Any) -> int:
        """Call a function, with every integer as 32 bits; return a number or an error.

        Errors are positive, as LINEERR_ has them.
        """
        function = self.library[name]
        function.restype = c_int32
        given = [c_uint32(it) if isinstance(it, int) else it for it in arguments]
        result: int = function(*given)
        return result & 0xFFFFFFFF

    def open(
        self, *proxies: int, version: int = 0x00020002, instance: int = 7
    ) -> tuple[int, int]:
        """Open the first device; return the result and the line."""
        line = c_uint32()
        params = None
        if proxies:
            words = struct.pack(f"<{len(proxies)}I", *proxies)
            params = bytearray(_CALL_PARAMS + len(words))
            params[_CALL_PARAMS:] = words
            struct.pack_into("<I", params, 0, len(params))
            struct.pack_into("<II", params, _DEV_SPECIFIC, len(words), _CALL_PARAMS)
        options = 1 | (PROXY if proxies else 0)  # LINECALLPRIVILEGE_NONE
        given = None if params is None else bytes(params)
        result = self.call(
            "lineOpenW", self.handle, 0, byref(line), version, 0, c_size_t(instance),
            options, 0, given,
        )  # fmt: skip
        return result, line.value

    def get(self, timeout: int = 10_000) -> tapi2.Message | int:
        """Return the next message, or an error."""
        room = (ctypes.c_char * Layout.NATIVE.size)()
        result = self.call("lineGetMessage", self.handle, room, timeout)
        return result or tapi2.decode(room.raw, Layout.NATIVE)

    def shutdown(self) -> int:
        """Shut down."""
        return self.call("lineShutdown", self.handle)
