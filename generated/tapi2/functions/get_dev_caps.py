# DO NOT EDIT. Made from spec/functions/lineGetDevCaps.yaml
# and templates/tapi2/functions/{function.module}.py.j2 by: tapi2gen build
"""The function lineGetDevCaps for ``ctypes``."""

from ctypes import c_uint32, c_void_p

from .prototype import Prototype

lineGetDevCapsA: Prototype[[int, int, int, int, object]] = Prototype(
    "lineGetDevCapsA",
    """Reads what a line device can do, with its name, its permanent identity, and
    the number of its addresses.""",
    hLineApp=c_uint32,
    dwDeviceID=c_uint32,
    dwAPIVersion=c_uint32,
    dwExtVersion=c_uint32,
    lpLineDevCaps=c_void_p,
)

lineGetDevCapsW: Prototype[[int, int, int, int, object]] = Prototype(
    "lineGetDevCapsW",
    """Reads what a line device can do, with its name, its permanent identity, and
    the number of its addresses.""",
    hLineApp=c_uint32,
    dwDeviceID=c_uint32,
    dwAPIVersion=c_uint32,
    dwExtVersion=c_uint32,
    lpLineDevCaps=c_void_p,
)
