# DO NOT EDIT. Made from spec/functions/lineInitializeEx.yaml
# and templates/tapi2/functions/{function.module}.py.j2 by: tapi2gen build
"""The function lineInitializeEx for ``ctypes``."""

from ctypes import POINTER, c_char_p, c_uint32, c_void_p, c_wchar_p

from ..structures.initialize_ex_params import LINEINITIALIZEEXPARAMS
from .prototype import LINECALLBACK, Pointer, Prototype

lineInitializeExA: Prototype[
    [
        Pointer[c_uint32],
        int | None,
        LINECALLBACK | None,
        bytes | None,
        Pointer[c_uint32],
        Pointer[c_uint32],
        Pointer[LINEINITIALIZEEXPARAMS],
    ]
] = Prototype(
    "lineInitializeExA",
    """Registers the application with TAPI, says how it wants to be notified, and
    counts the line devices.""",
    lphLineApp=POINTER(c_uint32),
    hInstance=c_void_p,
    lpfnCallback=LINECALLBACK,
    lpszFriendlyAppName=c_char_p,
    lpdwNumDevs=POINTER(c_uint32),
    lpdwAPIVersion=POINTER(c_uint32),
    lpLineInitializeExParams=POINTER(LINEINITIALIZEEXPARAMS),
)

lineInitializeExW: Prototype[
    [
        Pointer[c_uint32],
        int | None,
        LINECALLBACK | None,
        str | None,
        Pointer[c_uint32],
        Pointer[c_uint32],
        Pointer[LINEINITIALIZEEXPARAMS],
    ]
] = Prototype(
    "lineInitializeExW",
    """Registers the application with TAPI, says how it wants to be notified, and
    counts the line devices.""",
    lphLineApp=POINTER(c_uint32),
    hInstance=c_void_p,
    lpfnCallback=LINECALLBACK,
    lpszFriendlyAppName=c_wchar_p,
    lpdwNumDevs=POINTER(c_uint32),
    lpdwAPIVersion=POINTER(c_uint32),
    lpLineInitializeExParams=POINTER(LINEINITIALIZEEXPARAMS),
)
