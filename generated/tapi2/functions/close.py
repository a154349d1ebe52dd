# DO NOT EDIT. Made from spec/functions/lineClose.yaml
# and templates/tapi2/functions/{function.module}.py.j2 by: tapi2gen build
"""The function lineClose for ``ctypes``."""

from ctypes import c_uint32

from .prototype import Prototype

lineClose: Prototype[[int]] = Prototype(
    "lineClose",
    """Closes a line. For a proxy handler, it also ends the service.""",
    hLine=c_uint32,
)
