"""Beginning with TAPI: lineInitializeEx."""

from __future__ import annotations

import ctypes
from ctypes import byref, c_uint32

from ..constants import LINEINITIALIZEEXOPTION_USEEVENT
from ..functions import lineInitializeExW
from .arguments import utf_16
from .devices import HIGHEST
from .library import Library


class _Params(ctypes.Structure):
    """LINEINITIALIZEEXPARAMS."""

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("total_size", c_uint32),
        ("needed_size", c_uint32),
        ("used_size", c_uint32),
        ("options", c_uint32),
        ("event", ctypes.c_void_p),
        ("completion_key", c_uint32),
    )


def initialize(library: Library, name: str) -> tuple[int, int]:
    """Call lineInitializeEx, for messages that lineGetMessage fetches.

    Args:
        library: What is called.
        name: What Windows calls the program.

    Returns:
        The HLINEAPP, and the number of devices.

    Raises:
        LineError: if TAPI refuses.
    """
    params = _Params(options=LINEINITIALIZEEXOPTION_USEEVENT)
    params.total_size = ctypes.sizeof(params)
    handle, count, version = c_uint32(), c_uint32(), c_uint32(HIGHEST)
    library.check(
        lineInitializeExW,
        byref(handle),
        None,
        None,
        utf_16("name", name),
        byref(count),
        byref(version),
        ctypes.cast(byref(params), lineInitializeExW.argtypes[-1]),
    )
    return handle.value, count.value
