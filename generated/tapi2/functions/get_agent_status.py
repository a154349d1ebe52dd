# DO NOT EDIT. Made from spec/functions/lineGetAgentStatus.yaml
# and templates/tapi2/functions/{function.module}.py.j2 by: tapi2gen build
"""The function lineGetAgentStatus for ``ctypes``."""

from ctypes import POINTER, c_uint32

from ..structures.agent_status import LINEAGENTSTATUS
from .prototype import Pointer, Prototype

lineGetAgentStatusA: Prototype[[int, int, Pointer[LINEAGENTSTATUS]]] = Prototype(
    "lineGetAgentStatusA",
    """Reads the state of the agent at an address, the groups the agent is logged
    in to, and what can be changed.""",
    hLine=c_uint32,
    dwAddressID=c_uint32,
    lpAgentStatus=POINTER(LINEAGENTSTATUS),
)

lineGetAgentStatusW: Prototype[[int, int, Pointer[LINEAGENTSTATUS]]] = Prototype(
    "lineGetAgentStatusW",
    """Reads the state of the agent at an address, the groups the agent is logged
    in to, and what can be changed.""",
    hLine=c_uint32,
    dwAddressID=c_uint32,
    lpAgentStatus=POINTER(LINEAGENTSTATUS),
)
