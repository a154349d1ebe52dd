# DO NOT EDIT. Made from spec/
# and templates/tapi2/structures/linemessage.py.j2 by: tapi2gen build
"""LINEMESSAGE: the record that lineGetMessage fills, for 32-bit and 64-bit programs."""

from ctypes import Structure, c_uint32, c_uint64, c_void_p, sizeof

__all__ = [
    "LINEMESSAGE",
    "LINEMESSAGE32",
    "LINEMESSAGE64",
]


class LINEMESSAGE32(Structure):
    """LINEMESSAGE of 32-bit Windows programs.

    24 bytes, packed to single bytes as tapi.h has it.

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-linemessage
    """

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("hDevice", c_uint32),
        ("dwMessageID", c_uint32),
        ("dwCallbackInstance", c_uint32),
        ("dwParam1", c_uint32),
        ("dwParam2", c_uint32),
        ("dwParam3", c_uint32),
    )
    hDevice: int
    """The line device that the message concerns, as the handle that lineOpen
    returned. (DWORD)"""

    dwMessageID: int
    """The number that says which message this is. (DWORD)"""

    dwCallbackInstance: int
    """The value that the application gave to lineOpen as dwCallbackInstance; TAPI
    only hands it back. (DWORD_PTR)"""

    dwParam1: int
    """The first parameter; its meaning depends on the message. (DWORD_PTR)"""

    dwParam2: int
    """The second parameter; its meaning depends on the message. (DWORD_PTR)"""

    dwParam3: int
    """The third parameter; its meaning depends on the message. (DWORD_PTR)"""


class LINEMESSAGE64(Structure):
    """LINEMESSAGE of 64-bit Windows programs on x64 and on arm64.

    40 bytes, packed to single bytes as tapi.h has it.

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-linemessage
    """

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("hDevice", c_uint32),
        ("dwMessageID", c_uint32),
        ("dwCallbackInstance", c_uint64),
        ("dwParam1", c_uint64),
        ("dwParam2", c_uint64),
        ("dwParam3", c_uint64),
    )
    hDevice: int
    """The line device that the message concerns, as the handle that lineOpen
    returned. (DWORD)"""

    dwMessageID: int
    """The number that says which message this is. (DWORD)"""

    dwCallbackInstance: int
    """The value that the application gave to lineOpen as dwCallbackInstance; TAPI
    only hands it back. (DWORD_PTR)"""

    dwParam1: int
    """The first parameter; its meaning depends on the message. (DWORD_PTR)"""

    dwParam2: int
    """The second parameter; its meaning depends on the message. (DWORD_PTR)"""

    dwParam3: int
    """The third parameter; its meaning depends on the message. (DWORD_PTR)"""


# LINEMESSAGE as programs of the running interpreter's pointer size have it.
LINEMESSAGE = LINEMESSAGE64 if sizeof(c_void_p) == 8 else LINEMESSAGE32
