# DO NOT EDIT. Made from spec/constants/LINECALLPRIVILEGE_.yaml
# and templates/tapi2/constants/{family.module}.py.j2 by: tapi2gen build
"""The ``LINECALLPRIVILEGE_`` constants."""

from enum import KEEP, IntFlag

__all__ = [
    "LINECALLPRIVILEGE_MONITOR",
    "LINECALLPRIVILEGE_NONE",
    "LINECALLPRIVILEGE_OWNER",
    "CallPrivilege",
]


class CallPrivilege(IntFlag, boundary=KEEP):
    """The ``LINECALLPRIVILEGE_`` constants, since TAPI 1.3.

    What an application wants to do with the calls on a line, or may do with a call.

    lineOpen takes one of them, or MONITOR and OWNER together, with ``LINEOPENOPTION_``
    constants beside them. Agents, queues and groups need LINECALLPRIVILEGE_NONE only.

    Source:
        https://learn.microsoft.com/windows/win32/tapi/linecallprivilege--constants
    """

    NONE = 0x00000001
    """The application is told of no calls, and can only make its own.
    (LINECALLPRIVILEGE_NONE, since TAPI 1.3)"""

    MONITOR = 0x00000002
    """The application is told of every call on the line and its states, and changes
    nothing. (LINECALLPRIVILEGE_MONITOR, since TAPI 1.3)"""

    OWNER = 0x00000004
    """The application can control calls, and may be given incoming ones of the media
    types that it names. (LINECALLPRIVILEGE_OWNER, since TAPI 1.3)"""


LINECALLPRIVILEGE_NONE = CallPrivilege.NONE
LINECALLPRIVILEGE_MONITOR = CallPrivilege.MONITOR
LINECALLPRIVILEGE_OWNER = CallPrivilege.OWNER
