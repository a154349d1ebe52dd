# DO NOT EDIT. Made from spec/functions/lineSetAgentStateEx.yaml
# and templates/tapi2/functions/{function.module}.py.j2 by: tapi2gen build
"""The function lineSetAgentStateEx for ``ctypes``."""

from ctypes import c_uint32

from .prototype import Prototype

lineSetAgentStateEx: Prototype[[int, int, int, int]] = Prototype(
    "lineSetAgentStateEx",
    """Sets the state of an agent that has a handle, and the state to take next.""",
    hLine=c_uint32,
    hAgent=c_uint32,
    dwAgentState=c_uint32,
    dwNextAgentState=c_uint32,
)
