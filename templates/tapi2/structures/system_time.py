"""The date and time of Windows."""

from ctypes import Structure, c_uint16


class SYSTEMTIME(Structure):
    """A date and time to the millisecond; its day of the week counts from Sunday, 0."""

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("wYear", c_uint16),
        ("wMonth", c_uint16),
        ("wDayOfWeek", c_uint16),
        ("wDay", c_uint16),
        ("wHour", c_uint16),
        ("wMinute", c_uint16),
        ("wSecond", c_uint16),
        ("wMilliseconds", c_uint16),
    )
    wYear: int
    wMonth: int
    wDayOfWeek: int
    wDay: int
    wHour: int
    wMinute: int
    wSecond: int
    wMilliseconds: int
