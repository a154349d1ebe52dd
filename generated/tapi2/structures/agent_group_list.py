# DO NOT EDIT. Made from spec/structures/LINEAGENTGROUPLIST.yaml
# and templates/tapi2/structures/{structure.module}.py.j2 by: tapi2gen build
"""The structure LINEAGENTGROUPLIST for ``ctypes``."""

from ctypes import Structure, c_uint32


class LINEAGENTGROUPLIST(Structure):
    """LINEAGENTGROUPLIST, 24 bytes, since TAPI 2.0.

    A list of ACD groups. The function that uses it decides which ones.

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-lineagentgrouplist
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
    """The groups. (DWORD, since TAPI 2.0)"""

    dwListOffset: int
    """The groups. (DWORD, since TAPI 2.0)"""
