# DO NOT EDIT. Made from spec/structures/LINEQUEUEENTRY.yaml
# and templates/tapi2/structures/{structure.module}.py.j2 by: tapi2gen build
"""The structure LINEQUEUEENTRY for ``ctypes``."""

from ctypes import Structure, c_uint32


class LINEQUEUEENTRY(Structure):
    """LINEQUEUEENTRY, 12 bytes, since TAPI 2.2.

    One ACD queue, with identifier and name.

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-linequeueentry
    """

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("dwQueueID", c_uint32),
        ("dwNameSize", c_uint32),
        ("dwNameOffset", c_uint32),
    )
    dwQueueID: int
    """The identifier of the queue. The agent handler assigns it and keeps it unique.
    (DWORD, since TAPI 2.2)"""

    dwNameSize: int
    """The name of the queue. (DWORD, since TAPI 2.2)"""

    dwNameOffset: int
    """The name of the queue. (DWORD, since TAPI 2.2)"""
