# DO NOT EDIT. Made from spec/structures/LINEEXTENSIONID.yaml
# and templates/tapi2/structures/{structure.module}.py.j2 by: tapi2gen build
"""The structure LINEEXTENSIONID for ``ctypes``."""

from ctypes import Structure, c_uint32


class LINEEXTENSIONID(Structure):
    """LINEEXTENSIONID, 16 bytes, since TAPI 1.3.

    The globally unique identifier of a set of extensions.

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-lineextensionid
    """

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("dwExtensionID0", c_uint32),
        ("dwExtensionID1", c_uint32),
        ("dwExtensionID2", c_uint32),
        ("dwExtensionID3", c_uint32),
    )
    dwExtensionID0: int
    """(DWORD, since TAPI 1.3)"""

    dwExtensionID1: int
    """(DWORD, since TAPI 1.3)"""

    dwExtensionID2: int
    """(DWORD, since TAPI 1.3)"""

    dwExtensionID3: int
    """(DWORD, since TAPI 1.3)"""
