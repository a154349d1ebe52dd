# DO NOT EDIT. Made from spec/structures/LINEQUEUELIST.yaml
# and templates/tapi2/structures/{structure.module}.py.j2 by: tapi2gen build
"""The structure LINEQUEUELIST for ``ctypes``."""

from ctypes import Structure, c_uint32


class LINEQUEUELIST(Structure):
    """LINEQUEUELIST, 24 bytes, since TAPI 2.2.

    The queues of an ACD group.

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-linequeuelist
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
    """(DWORD, since TAPI 2.2)"""

    dwNeededSize: int
    """(DWORD, since TAPI 2.2)"""

    dwUsedSize: int
    """(DWORD, since TAPI 2.2)"""

    dwNumEntries: int
    """(DWORD, since TAPI 2.2)"""

    dwListSize: int
    """The queues. The list is empty if the group has none. (DWORD, since TAPI 2.2)"""

    dwListOffset: int
    """The queues. The list is empty if the group has none. (DWORD, since TAPI 2.2)"""
