# DO NOT EDIT. Made from spec/functions/lineNegotiateExtVersion.yaml
# and templates/tapi2/functions/{function.module}.py.j2 by: tapi2gen build
"""The function lineNegotiateExtVersion for ``ctypes``."""

from ctypes import POINTER, c_uint32

from .prototype import Pointer, Prototype

lineNegotiateExtVersion: Prototype[[int, int, int, int, int, Pointer[c_uint32]]] = (
    Prototype(
        "lineNegotiateExtVersion",
        """Agrees with a service provider on the version of its extensions. Who uses
    none does not call it.""",
        hLineApp=c_uint32,
        dwDeviceID=c_uint32,
        dwAPIVersion=c_uint32,
        dwExtLowVersion=c_uint32,
        dwExtHighVersion=c_uint32,
        lpdwExtVersion=POINTER(c_uint32),
    )
)
