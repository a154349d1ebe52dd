# DO NOT EDIT. Made from spec/functions/lineProxyMessage.yaml
# and templates/tapi2/functions/{function.module}.py.j2 by: tapi2gen build
"""The function lineProxyMessage for ``ctypes``."""

from ctypes import c_uint32

from .prototype import Prototype

lineProxyMessage: Prototype[[int, int, int, int, int, int]] = Prototype(
    "lineProxyMessage",
    """Sends one of the call-center messages to every application that has the line
    open. Only a proxy handler may call it.""",
    hLine=c_uint32,
    hCall=c_uint32,
    dwMsg=c_uint32,
    dwParam1=c_uint32,
    dwParam2=c_uint32,
    dwParam3=c_uint32,
)
