# DO NOT EDIT. Made from spec/functions/lineNegotiateAPIVersion.yaml
# and templates/tapi2/functions/{function.module}.py.j2 by: tapi2gen build
"""The function lineNegotiateAPIVersion for ``ctypes``."""

from ctypes import POINTER, c_uint32

from ..structures.extension_id import LINEEXTENSIONID
from .prototype import Pointer, Prototype

lineNegotiateAPIVersion: Prototype[
    [int, int, int, int, Pointer[c_uint32], Pointer[LINEEXTENSIONID]]
] = Prototype(
    "lineNegotiateAPIVersion",
    """Agrees with a line device on the TAPI version that both use, and names the
    extensions of its service provider.""",
    hLineApp=c_uint32,
    dwDeviceID=c_uint32,
    dwAPILowVersion=c_uint32,
    dwAPIHighVersion=c_uint32,
    lpdwAPIVersion=POINTER(c_uint32),
    lpExtensionID=POINTER(LINEEXTENSIONID),
)
