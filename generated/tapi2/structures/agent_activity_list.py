# DO NOT EDIT. Made from spec/structures/LINEAGENTACTIVITYLIST.yaml
# and templates/tapi2/structures/{structure.module}.py.j2 by: tapi2gen build
"""The structure LINEAGENTACTIVITYLIST for ``ctypes``."""

from ctypes import Structure, c_uint32


class LINEAGENTACTIVITYLIST(Structure):
    """LINEAGENTACTIVITYLIST, 24 bytes, since TAPI 2.0.

    The activities among which the agent at an address can choose.

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-lineagentactivitylist
    """

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("dwTotalSize", c_uint32),
        ("dwNeededSize", c_uint32),
        ("dwUsedSize", c_uint32),
        ("dwNumEntries", c_uint32),
        ("dwListSize", c_uint32),
        ("dwListOffset", c_uint32),
    )
    dwTotalSize: int
    """(DWORD, since TAPI 2.0)"""

    dwNeededSize: int
    """(DWORD, since TAPI 2.0)"""

    dwUsedSize: int
    """(DWORD, since TAPI 2.0)"""

    dwNumEntries: int
    """(DWORD, since TAPI 2.0)"""

    dwListSize: int
    """The activities. The list is empty if the handler offers none. (DWORD, since
    TAPI 2.0)"""

    dwListOffset: int
    """The activities. The list is empty if the handler offers none. (DWORD, since
    TAPI 2.0)"""
