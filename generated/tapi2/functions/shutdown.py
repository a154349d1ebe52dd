# DO NOT EDIT. Made from spec/functions/lineShutdown.yaml
# and templates/tapi2/functions/{function.module}.py.j2 by: tapi2gen build
"""The function lineShutdown for ``ctypes``."""

from ctypes import c_uint32

from .prototype import Prototype

lineShutdown: Prototype[[int]] = Prototype(
    "lineShutdown",
    """Ends the application's use of TAPI. It closes what is open and cancels what
    is under way.""",
    hLineApp=c_uint32,
)
