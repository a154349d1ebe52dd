# DO NOT EDIT. Made from spec/functions/lineAgentSpecific.yaml
# and templates/tapi2/functions/{function.module}.py.j2 by: tapi2gen build
"""The function lineAgentSpecific for ``ctypes``."""

from ctypes import c_uint32, c_void_p

from .prototype import Prototype

lineAgentSpecific: Prototype[[int, int, int, object, int]] = Prototype(
    "lineAgentSpecific",
    """Calls an extension of the agent handler. A block of bytes goes to the
    handler and comes back.""",
    hLine=c_uint32,
    dwAddressID=c_uint32,
    dwAgentExtensionIDIndex=c_uint32,
    lpParams=c_void_p,
    dwSize=c_uint32,
)
