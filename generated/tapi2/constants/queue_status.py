# DO NOT EDIT. Made from spec/constants/LINEQUEUESTATUS_.yaml
# and templates/tapi2/constants/{family.module}.py.j2 by: tapi2gen build
"""The ``LINEQUEUESTATUS_`` constants."""

from enum import KEEP, IntFlag

__all__ = [
    "LINEQUEUESTATUS_NEWQUEUE",
    "LINEQUEUESTATUS_QUEUEREMOVED",
    "LINEQUEUESTATUS_UPDATEINFO",
    "QueueStatus",
]


class QueueStatus(IntFlag, boundary=KEEP):
    """The ``LINEQUEUESTATUS_`` constants, since TAPI 2.2.

    What changed for an ACD queue of an agent handler. LINE_QUEUESTATUS carries these
    bits in dwParam2 and the identifier of the queue in dwParam1.

    A set. Unlike in the agent and session families, UPDATEINFO is the lowest bit and
    the new item comes second. Names and identifiers of the queues of a group come from
    lineGetQueueList. No range is documented for extensions, so keep unknown bits as
    they are.

    Source:
        https://learn.microsoft.com/windows/win32/tapi/linequeuestatus--constants
    """

    UPDATEINFO = 0x00000001
    """The information about the queue changed; read it with lineGetQueueInfo.
    (LINEQUEUESTATUS_UPDATEINFO, since TAPI 2.2)"""

    NEWQUEUE = 0x00000002
    """The queue joined the queues available. (LINEQUEUESTATUS_NEWQUEUE, since TAPI
    2.2)"""

    QUEUEREMOVED = 0x00000004
    """The queue is no longer among the queues available.
    (LINEQUEUESTATUS_QUEUEREMOVED, since TAPI 2.2)"""


LINEQUEUESTATUS_UPDATEINFO = QueueStatus.UPDATEINFO
LINEQUEUESTATUS_NEWQUEUE = QueueStatus.NEWQUEUE
LINEQUEUESTATUS_QUEUEREMOVED = QueueStatus.QUEUEREMOVED
