# DO NOT EDIT. Made from spec/functions/lineGetProxyStatus.yaml
# and templates/tapi2/functions/{function.module}.py.j2 by: tapi2gen build
"""The function lineGetProxyStatus for ``ctypes``."""

from ctypes import POINTER, c_uint32

from ..structures.proxy_request_list import LINEPROXYREQUESTLIST
from .prototype import Pointer, Prototype

lineGetProxyStatus: Prototype[[int, int, int, Pointer[LINEPROXYREQUESTLIST]]] = (
    Prototype(
        "lineGetProxyStatus",
        """Lists the types of proxy requests that some proxy handler serves on a line
    device at the moment.""",
        hLineApp=c_uint32,
        dwDeviceID=c_uint32,
        dwAppAPIVersion=c_uint32,
        lpLineProxyReqestList=POINTER(LINEPROXYREQUESTLIST),
    )
)
