# DO NOT EDIT. Made from spec/functions/lineOpen.yaml
# and templates/tapi2/functions/{function.module}.py.j2 by: tapi2gen build
"""The function lineOpen for ``ctypes``."""

from ctypes import POINTER, c_size_t, c_uint32

from ..structures.call_params import LINECALLPARAMS
from .prototype import Pointer, Prototype

lineOpenA: Prototype[
    [int, int, Pointer[c_uint32], int, int, int, int, int, Pointer[LINECALLPARAMS]]
] = Prototype(
    "lineOpenA",
    """Opens a line device, to hear its messages, to work with agents on it, or to
    serve proxy requests.""",
    hLineApp=c_uint32,
    dwDeviceID=c_uint32,
    lphLine=POINTER(c_uint32),
    dwAPIVersion=c_uint32,
    dwExtVersion=c_uint32,
    dwCallbackInstance=c_size_t,
    dwPrivileges=c_uint32,
    dwMediaModes=c_uint32,
    lpCallParams=POINTER(LINECALLPARAMS),
)

lineOpenW: Prototype[
    [int, int, Pointer[c_uint32], int, int, int, int, int, Pointer[LINECALLPARAMS]]
] = Prototype(
    "lineOpenW",
    """Opens a line device, to hear its messages, to work with agents on it, or to
    serve proxy requests.""",
    hLineApp=c_uint32,
    dwDeviceID=c_uint32,
    lphLine=POINTER(c_uint32),
    dwAPIVersion=c_uint32,
    dwExtVersion=c_uint32,
    dwCallbackInstance=c_size_t,
    dwPrivileges=c_uint32,
    dwMediaModes=c_uint32,
    lpCallParams=POINTER(LINECALLPARAMS),
)
