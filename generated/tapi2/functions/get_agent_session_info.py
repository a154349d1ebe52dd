# DO NOT EDIT. Made from spec/functions/lineGetAgentSessionInfo.yaml
# and templates/tapi2/functions/{function.module}.py.j2 by: tapi2gen build
"""The function lineGetAgentSessionInfo for ``ctypes``."""

from ctypes import POINTER, c_uint32

from ..structures.agent_session_info import LINEAGENTSESSIONINFO
from .prototype import Pointer, Prototype

lineGetAgentSessionInfo: Prototype[[int, int, Pointer[LINEAGENTSESSIONINFO]]] = (
    Prototype(
        "lineGetAgentSessionInfo",
        """Reads the state of an agent session, and what happened in it in the
    measurement period.""",
        hLine=c_uint32,
        hAgentSession=c_uint32,
        lpAgentSessionInfo=POINTER(LINEAGENTSESSIONINFO),
    )
)
