# DO NOT EDIT. Made from spec/functions/lineGetQueueInfo.yaml
# and templates/tapi2/functions/{function.module}.py.j2 by: tapi2gen build
"""The function lineGetQueueInfo for ``ctypes``."""

from ctypes import POINTER, c_uint32

from ..structures.queue_info import LINEQUEUEINFO
from .prototype import Pointer, Prototype

lineGetQueueInfo: Prototype[[int, int, Pointer[LINEQUEUEINFO]]] = Prototype(
    "lineGetQueueInfo",
    """Reads the statistics of an ACD queue over its measurement period.""",
    hLine=c_uint32,
    dwQueueID=c_uint32,
    lpLineQueueInfo=POINTER(LINEQUEUEINFO),
)
