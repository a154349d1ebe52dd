# DO NOT EDIT. Made from spec/functions/lineSetAgentGroup.yaml
# and templates/tapi2/functions/{function.module}.py.j2 by: tapi2gen build
"""The function lineSetAgentGroup for ``ctypes``."""

from ctypes import POINTER, c_uint32

from ..structures.agent_group_list import LINEAGENTGROUPLIST
from .prototype import Pointer, Prototype

lineSetAgentGroup: Prototype[[int, int, Pointer[LINEAGENTGROUPLIST]]] = Prototype(
    "lineSetAgentGroup",
    """Logs the agent at an address in to ACD groups, and out of all others.""",
    hLine=c_uint32,
    dwAddressID=c_uint32,
    lpAgentGroupList=POINTER(LINEAGENTGROUPLIST),
)
