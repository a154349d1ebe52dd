# DO NOT EDIT. Made from spec/constants/LINEOPENOPTION_.yaml
# and templates/tapi2/constants/{family.module}.py.j2 by: tapi2gen build
"""The ``LINEOPENOPTION_`` constants."""

from enum import KEEP, IntFlag

__all__ = [
    "LINEOPENOPTION_PROXY",
    "LINEOPENOPTION_SINGLEADDRESS",
    "OpenOption",
]


class OpenOption(IntFlag, boundary=KEEP):
    """The ``LINEOPENOPTION_`` constants, since TAPI 2.0.

    How a line is opened, in dwPrivileges of lineOpen beside the ``LINECALLPRIVILEGE_``
    constants.

    Source:
        https://learn.microsoft.com/windows/win32/tapi/lineopenoption--constants
    """

    PROXY = 0x40000000
    """The application serves proxy requests on the line. Which ones, lpCallParams
    says. (LINEOPENOPTION_PROXY, since TAPI 2.0)"""

    SINGLEADDRESS = 0x80000000
    """The application is told of new calls at one address alone, the one in
    lpCallParams. (LINEOPENOPTION_SINGLEADDRESS, since TAPI 2.0)"""


LINEOPENOPTION_PROXY = OpenOption.PROXY
LINEOPENOPTION_SINGLEADDRESS = OpenOption.SINGLEADDRESS
