# DO NOT EDIT. Made from spec/functions/lineGetAgentInfo.yaml
# and templates/tapi2/functions/{function.module}.py.j2 by: tapi2gen build
"""The function lineGetAgentInfo for ``ctypes``."""

from ctypes import POINTER, c_uint32

from ..structures.agent_info import LINEAGENTINFO
from .prototype import Pointer, Prototype

lineGetAgentInfo: Prototype[[int, int, Pointer[LINEAGENTINFO]]] = Prototype(
    "lineGetAgentInfo",
    """Reads the state of an agent, and what the agent has done in the measurement
    period.""",
    hLine=c_uint32,
    hAgent=c_uint32,
    lpAgentInfo=POINTER(LINEAGENTINFO),
)
