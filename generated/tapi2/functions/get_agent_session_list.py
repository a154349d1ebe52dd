# DO NOT EDIT. Made from spec/functions/lineGetAgentSessionList.yaml
# and templates/tapi2/functions/{function.module}.py.j2 by: tapi2gen build
"""The function lineGetAgentSessionList for ``ctypes``."""

from ctypes import POINTER, c_uint32

from ..structures.agent_session_list import LINEAGENTSESSIONLIST
from .prototype import Pointer, Prototype

lineGetAgentSessionList: Prototype[[int, int, Pointer[LINEAGENTSESSIONLIST]]] = (
    Prototype(
        "lineGetAgentSessionList",
        """Reads the sessions of an agent, each with its group and address.""",
        hLine=c_uint32,
        hAgent=c_uint32,
        lpAgentSessionList=POINTER(LINEAGENTSESSIONLIST),
    )
)
