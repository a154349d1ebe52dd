# DO NOT EDIT. Made from spec/functions/lineGetQueueList.yaml
# and templates/tapi2/functions/{function.module}.py.j2 by: tapi2gen build
"""The function lineGetQueueList for ``ctypes``."""

from ctypes import POINTER, c_uint32

from ..structures.guid import GUID
from ..structures.queue_list import LINEQUEUELIST
from .prototype import Pointer, Prototype

lineGetQueueListA: Prototype[[int, Pointer[GUID], Pointer[LINEQUEUELIST]]] = Prototype(
    "lineGetQueueListA",
    """Reads the queues of an ACD group.""",
    hLine=c_uint32,
    lpGroupID=POINTER(GUID),
    lpQueueList=POINTER(LINEQUEUELIST),
)

lineGetQueueListW: Prototype[[int, Pointer[GUID], Pointer[LINEQUEUELIST]]] = Prototype(
    "lineGetQueueListW",
    """Reads the queues of an ACD group.""",
    hLine=c_uint32,
    lpGroupID=POINTER(GUID),
    lpQueueList=POINTER(LINEQUEUELIST),
)
