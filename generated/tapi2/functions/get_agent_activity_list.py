# DO NOT EDIT. Made from spec/functions/lineGetAgentActivityList.yaml
# and templates/tapi2/functions/{function.module}.py.j2 by: tapi2gen build
"""The function lineGetAgentActivityList for ``ctypes``."""

from ctypes import POINTER, c_uint32

from ..structures.agent_activity_list import LINEAGENTACTIVITYLIST
from .prototype import Pointer, Prototype

lineGetAgentActivityListA: Prototype[[int, int, Pointer[LINEAGENTACTIVITYLIST]]] = (
    Prototype(
        "lineGetAgentActivityListA",
        """Reads the activities that the agent at an address can select, such as
    telemarketing or training.""",
        hLine=c_uint32,
        dwAddressID=c_uint32,
        lpAgentActivityList=POINTER(LINEAGENTACTIVITYLIST),
    )
)

lineGetAgentActivityListW: Prototype[[int, int, Pointer[LINEAGENTACTIVITYLIST]]] = (
    Prototype(
        "lineGetAgentActivityListW",
        """Reads the activities that the agent at an address can select, such as
    telemarketing or training.""",
        hLine=c_uint32,
        dwAddressID=c_uint32,
        lpAgentActivityList=POINTER(LINEAGENTACTIVITYLIST),
    )
)
