# DO NOT EDIT. Made from spec/functions/lineProxyResponse.yaml
# and templates/tapi2/functions/{function.module}.py.j2 by: tapi2gen build
"""The function lineProxyResponse for ``ctypes``."""

from ctypes import POINTER, c_uint32

from ..structures.proxy_request import LINEPROXYREQUEST
from .prototype import Pointer, Prototype

lineProxyResponse: Prototype[[int, Pointer[LINEPROXYREQUEST], int]] = Prototype(
    "lineProxyResponse",
    """Answers a proxy request. TAPI sends the client its LINE_REPLY, and frees the
    request.""",
    hLine=c_uint32,
    lpProxyRequest=POINTER(LINEPROXYREQUEST),
    dwResult=c_uint32,
)
