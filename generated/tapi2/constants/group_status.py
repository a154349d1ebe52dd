# DO NOT EDIT. Made from spec/constants/LINEGROUPSTATUS_.yaml
# and templates/tapi2/constants/{family.module}.py.j2 by: tapi2gen build
"""The ``LINEGROUPSTATUS_`` constants."""

from enum import KEEP, IntFlag

__all__ = [
    "LINEGROUPSTATUS_GROUPREMOVED",
    "LINEGROUPSTATUS_NEWGROUP",
    "GroupStatus",
]


class GroupStatus(IntFlag, boundary=KEEP):
    """The ``LINEGROUPSTATUS_`` constants, since TAPI 2.2.

    How the list of ACD groups on an agent handler changed. LINE_GROUPSTATUS carries
    these bits in dwParam2.

    A set. The message does not tell which group came or went, since its other
    parameters are reserved. Call lineGetGroupList and compare with the list you had. No
    range is documented for extensions, so keep unknown bits as they are.

    Source:
        https://learn.microsoft.com/windows/win32/tapi/linegroupstatus--constants
    """

    NEWGROUP = 0x00000001
    """A group joined the groups available. (LINEGROUPSTATUS_NEWGROUP, since TAPI
    2.2)"""

    GROUPREMOVED = 0x00000002
    """A group is no longer among the groups available.
    (LINEGROUPSTATUS_GROUPREMOVED, since TAPI 2.2)"""


LINEGROUPSTATUS_NEWGROUP = GroupStatus.NEWGROUP
LINEGROUPSTATUS_GROUPREMOVED = GroupStatus.GROUPREMOVED
