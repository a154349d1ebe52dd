# DO NOT EDIT. Made from spec/functions/lineGetGroupList.yaml
# and templates/tapi2/functions/{function.module}.py.j2 by: tapi2gen build
"""The function lineGetGroupList for ``ctypes``."""

from ctypes import POINTER, c_uint32

from ..structures.agent_group_list import LINEAGENTGROUPLIST
from .prototype import Pointer, Prototype

lineGetGroupListA: Prototype[[int, Pointer[LINEAGENTGROUPLIST]]] = Prototype(
    "lineGetGroupListA",
    """Reads all groups of the ACD system.""",
    hLine=c_uint32,
    lpGroupList=POINTER(LINEAGENTGROUPLIST),
)

lineGetGroupListW: Prototype[[int, Pointer[LINEAGENTGROUPLIST]]] = Prototype(
    "lineGetGroupListW",
    """Reads all groups of the ACD system.""",
    hLine=c_uint32,
    lpGroupList=POINTER(LINEAGENTGROUPLIST),
)
