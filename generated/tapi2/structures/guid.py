# DO NOT EDIT. Made from spec/structures/GUID.yaml
# and templates/tapi2/structures/{structure.module}.py.j2 by: tapi2gen build
"""The structure GUID for ``ctypes``."""

from ctypes import Array, Structure, c_uint8, c_uint16, c_uint32


class GUID(Structure):
    """GUID, 16 bytes, since TAPI 2.2.

    A globally unique 128-bit identifier. TAPI identifies ACD groups and ACD proxies by
    it.

    Source:
        https://learn.microsoft.com/windows/win32/api/guiddef/ns-guiddef-guid
    """

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("Data1", c_uint32),
        ("Data2", c_uint16),
        ("Data3", c_uint16),
        ("Data4", c_uint8 * 8),
    )
    Data1: int
    """(DWORD, since TAPI 2.2)"""

    Data2: int
    """(WORD, since TAPI 2.2)"""

    Data3: int
    """(WORD, since TAPI 2.2)"""

    Data4: Array[c_uint8]
    """(BYTE[8], since TAPI 2.2)"""
