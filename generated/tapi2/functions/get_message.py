# DO NOT EDIT. Made from spec/functions/lineGetMessage.yaml
# and templates/tapi2/functions/{function.module}.py.j2 by: tapi2gen build
"""The function lineGetMessage for ``ctypes``."""

from ctypes import POINTER, Structure, c_uint32

from ..structures.linemessage import LINEMESSAGE
from .prototype import Pointer, Prototype

lineGetMessage: Prototype[[int, Pointer[Structure], int]] = Prototype(
    "lineGetMessage",
    """Fetches the next message, and waits for it if there is none.""",
    hLineApp=c_uint32,
    lpMessage=POINTER(LINEMESSAGE),
    dwTimeout=c_uint32,
)
