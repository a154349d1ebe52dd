# DO NOT EDIT. Made from spec/functions/lineGetAgentGroupList.yaml
# and templates/tapi2/functions/{function.module}.py.j2 by: tapi2gen build
"""The function lineGetAgentGroupList for ``ctypes``."""

from ctypes import POINTER, c_uint32

from ..structures.agent_group_list import LINEAGENTGROUPLIST
from .prototype import Pointer, Prototype

lineGetAgentGroupListA: Prototype[[int, int, Pointer[LINEAGENTGROUPLIST]]] = Prototype(
    "lineGetAgentGroupListA",
    """Reads the ACD groups that the agent at an address may log in to, those
    logged in to among them.""",
    hLine=c_uint32,
    dwAddressID=c_uint32,
    lpAgentGroupList=POINTER(LINEAGENTGROUPLIST),
)

lineGetAgentGroupListW: Prototype[[int, int, Pointer[LINEAGENTGROUPLIST]]] = Prototype(
    "lineGetAgentGroupListW",
    """Reads the ACD groups that the agent at an address may log in to, those
    logged in to among them.""",
    hLine=c_uint32,
    dwAddressID=c_uint32,
    lpAgentGroupList=POINTER(LINEAGENTGROUPLIST),
)
