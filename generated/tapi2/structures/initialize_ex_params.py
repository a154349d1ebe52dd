# DO NOT EDIT. Made from spec/structures/LINEINITIALIZEEXPARAMS.yaml
# and templates/tapi2/structures/{structure.module}.py.j2 by: tapi2gen build
"""The structure LINEINITIALIZEEXPARAMS for ``ctypes``."""

from ctypes import Structure, Union, c_size_t, c_uint32


class HandlesUnion(Union):
    """Handles: one of these, which share the same bytes."""

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("hEvent", c_size_t),
        ("hCompletionPort", c_size_t),
    )
    hEvent: int
    """With LINEINITIALIZEEXOPTION_USEEVENT, the event, which TAPI stores here. It is
    signaled while messages wait. (HANDLE, since TAPI 2.0)"""

    hCompletionPort: int
    """With LINEINITIALIZEEXOPTION_USECOMPLETIONPORT, the completion port, which the
    application opened. (HANDLE, since TAPI 2.0)"""


class LINEINITIALIZEEXPARAMS(Structure):
    """LINEINITIALIZEEXPARAMS, 28 bytes, or 24 in 32-bit programs, since TAPI 2.0.

    How an application wants to be notified of its messages, for lineInitializeEx.

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-lineinitializeexparams
    """

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("dwTotalSize", c_uint32),
        ("dwNeededSize", c_uint32),
        ("dwUsedSize", c_uint32),
        ("dwOptions", c_uint32),
        ("Handles", HandlesUnion),
        ("dwCompletionKey", c_uint32),
    )
    dwTotalSize: int
    """(DWORD, since TAPI 2.0)"""

    dwNeededSize: int
    """(DWORD, since TAPI 2.0)"""

    dwUsedSize: int
    """(DWORD, since TAPI 2.0)"""

    dwOptions: int
    """The kind of notification. (DWORD, since TAPI 2.0)"""

    Handles: HandlesUnion
    """(union, since TAPI 2.0)"""

    dwCompletionKey: int
    """With LINEINITIALIZEEXOPTION_USECOMPLETIONPORT, the number by which
    GetQueuedCompletionStatus tells messages of TAPI from others. (DWORD, since TAPI
    2.0)"""
