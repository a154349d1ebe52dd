# DO NOT EDIT. Made from templates/tapi2/{live}/initializing.py by: tapi2gen build
"""Beginning with TAPI: lineInitializeEx."""

from __future__ import annotations

from ctypes import byref, c_uint32, sizeof

from ..constants import LINEINITIALIZEEXOPTION_USEEVENT
from ..functions import lineInitializeExW
from ..structures import LINEINITIALIZEEXPARAMS
from .arguments import utf_16
from .devices import HIGHEST
from .library import Library


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
    params = LINEINITIALIZEEXPARAMS(dwOptions=LINEINITIALIZEEXOPTION_USEEVENT)
    params.dwTotalSize = sizeof(params)
    handle, count, version = c_uint32(), c_uint32(), c_uint32(HIGHEST)
    library.check(
        lineInitializeExW,
        byref(handle),
        None,
        None,
        utf_16("name", name),
        byref(count),
        byref(version),
        byref(params),
    )
    return handle.value, count.value
