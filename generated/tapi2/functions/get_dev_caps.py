# DO NOT EDIT. Made from spec/functions/lineGetDevCaps.yaml
# and templates/tapi2/functions/{function.module}.py.j2 by: tapi2gen build
"""The function lineGetDevCaps for ``ctypes``."""

from ctypes import POINTER, c_uint32

from ..structures.dev_caps import LINEDEVCAPS
from .prototype import Pointer, Prototype

lineGetDevCapsA: Prototype[[int, int, int, int, Pointer[LINEDEVCAPS]]] = Prototype(
    "lineGetDevCapsA",
    """Reads what a line device can do, with its name, its permanent identity, and
    the number of its addresses.""",
    hLineApp=c_uint32,
    dwDeviceID=c_uint32,
    dwAPIVersion=c_uint32,
    dwExtVersion=c_uint32,
    lpLineDevCaps=POINTER(LINEDEVCAPS),
)

lineGetDevCapsW: Prototype[[int, int, int, int, Pointer[LINEDEVCAPS]]] = Prototype(
    "lineGetDevCapsW",
    """Reads what a line device can do, with its name, its permanent identity, and
    the number of its addresses.""",
    hLineApp=c_uint32,
    dwDeviceID=c_uint32,
    dwAPIVersion=c_uint32,
    dwExtVersion=c_uint32,
    lpLineDevCaps=POINTER(LINEDEVCAPS),
)
