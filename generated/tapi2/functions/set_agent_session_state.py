# DO NOT EDIT. Made from spec/functions/lineSetAgentSessionState.yaml
# and templates/tapi2/functions/{function.module}.py.j2 by: tapi2gen build
"""The function lineSetAgentSessionState for ``ctypes``."""

from ctypes import c_uint32

from .prototype import Prototype

lineSetAgentSessionState: Prototype[[int, int, int, int]] = Prototype(
    "lineSetAgentSessionState",
    """Sets the state of an agent session, and the state to take next. It also ends
    the session.""",
    hLine=c_uint32,
    hAgentSession=c_uint32,
    dwAgentSessionState=c_uint32,
    dwNextAgentSessionState=c_uint32,
)
