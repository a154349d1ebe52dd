# DO NOT EDIT. Made from spec/functions/lineGetAgentCaps.yaml
# and templates/tapi2/functions/{function.module}.py.j2 by: tapi2gen build
"""The function lineGetAgentCaps for ``ctypes``."""

from ctypes import POINTER, c_uint32

from ..structures.agent_caps import LINEAGENTCAPS
from .prototype import Pointer, Prototype

lineGetAgentCapsA: Prototype[[int, int, int, int, Pointer[LINEAGENTCAPS]]] = Prototype(
    "lineGetAgentCapsA",
    """Reads what agents can do at an address, and which extensions the agent
    handler offers there.""",
    hLineApp=c_uint32,
    dwDeviceID=c_uint32,
    dwAddressID=c_uint32,
    dwAppAPIVersion=c_uint32,
    lpAgentCaps=POINTER(LINEAGENTCAPS),
)

lineGetAgentCapsW: Prototype[[int, int, int, int, Pointer[LINEAGENTCAPS]]] = Prototype(
    "lineGetAgentCapsW",
    """Reads what agents can do at an address, and which extensions the agent
    handler offers there.""",
    hLineApp=c_uint32,
    dwDeviceID=c_uint32,
    dwAddressID=c_uint32,
    dwAppAPIVersion=c_uint32,
    lpAgentCaps=POINTER(LINEAGENTCAPS),
)
