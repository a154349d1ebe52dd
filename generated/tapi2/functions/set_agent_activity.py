# DO NOT EDIT. Made from spec/functions/lineSetAgentActivity.yaml
# and templates/tapi2/functions/{function.module}.py.j2 by: tapi2gen build
"""The function lineSetAgentActivity for ``ctypes``."""

from ctypes import c_uint32

from .prototype import Prototype

lineSetAgentActivity: Prototype[[int, int, int]] = Prototype(
    "lineSetAgentActivity",
    """Says which activity the agent at an address is engaged in.""",
    hLine=c_uint32,
    dwAddressID=c_uint32,
    dwActivityID=c_uint32,
)
