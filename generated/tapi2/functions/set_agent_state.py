# DO NOT EDIT. Made from spec/functions/lineSetAgentState.yaml
# and templates/tapi2/functions/{function.module}.py.j2 by: tapi2gen build
"""The function lineSetAgentState for ``ctypes``."""

from ctypes import c_uint32

from .prototype import Prototype

lineSetAgentState: Prototype[[int, int, int, int]] = Prototype(
    "lineSetAgentState",
    """Sets the state of the agent at an address, and the state to take after the
    current call.""",
    hLine=c_uint32,
    dwAddressID=c_uint32,
    dwAgentState=c_uint32,
    dwNextAgentState=c_uint32,
)
