"""All knowledge of a C type: its size on each target, and what its bits are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Target = Literal["x86", "x64", "wire"]
CTypeKind = Literal[
    "unsigned", "signed", "float", "identifier", "time", "bytes", "text"
]
# What a pointer leads to; nothing for what is no pointer.
LeadsTo = Literal["", "structure", "string", "handle", "number", "bytes", "function"]

# Bytes of a pointer, by which pointer-sized types grow. arm64 is as x64. On the wire of
# [MS-TRP] every word has 32 bits.
POINTER_SIZE: dict[Target, int] = {"x86": 4, "x64": 8, "wire": 4}


@dataclass(frozen=True, slots=True)
class CType:
    """A C type of tapi.h.

    Attributes:
        name: The C name.
        meaning: What a value of it is, in a few words.
        bytes: Its size; 0 for a type of a pointer's size.
        kind: What its bits are; numbers are little-endian.
        points_to: The structure that a pointer leads to, if the spec describes it.
        parts: The numbers of one size that C declares in its place, by name.
    """

    name: str
    meaning: str
    bytes: int = 4
    kind: CTypeKind = "unsigned"
    points_to: str = ""
    parts: tuple[str, ...] = ()

    @property
    def scalars(self) -> tuple[tuple[str, int], ...]:
        """Return the numbers that a value is made of: C's name for each, and its size.

        The name follows that of the value: `.int64`, `[3]`; it is empty for a number.
        """
        if self.parts:
            size = self.bytes // len(self.parts)
            return tuple((f".{part}", size) for part in self.parts)
        match self.name:
            case "CURRENCY":
                return ((".int64", 8),)
            case "GUID":
                data4 = tuple((f".Data4[{index}]", 1) for index in range(8))
                return ((".Data1", 4), (".Data2", 2), (".Data3", 2), *data4)
            case "BYTES":
                return (("[0]", 1),)
            case _:
                return (("", self.size("x86")),)

    def size(self, target: Target) -> int:
        """Return the size in bytes."""
        return self.bytes or POINTER_SIZE[target]

    @property
    def bits(self) -> int:
        """Return the number of bits of its widest value on any target."""
        return 8 * self.size("x64")


C_TYPES: dict[str, CType] = {
    ctype.name: ctype
    for ctype in (
        CType("WORD", "16-bit number", 2),
        CType("DWORD", "32-bit number"),
        *(
            CType(name, "pointer-sized number", 0)
            for name in ("DWORD_PTR", "ULONG_PTR", "WPARAM")
        ),
        CType("LONG", "signed 32-bit number", kind="signed"),
        CType("HLINEAPP", "handle of an application's use of TAPI"),
        CType("HLINE", "line handle"),
        CType("HCALL", "call handle"),
        CType("HCALLHUB", "call hub handle"),
        CType("HPHONE", "phone handle"),
        CType("HAGENT", "agent handle"),
        CType("HAGENTSESSION", "agent session handle"),
        CType("HANDLE", "handle of Windows", 0),
        CType("HWND", "window handle", 0),
        CType(
            "LPLINEPROXYREQUEST",
            "pointer to LINEPROXYREQUEST",
            0,
            points_to="LINEPROXYREQUEST",
        ),
        CType("CURRENCY", "amount of money in ten-thousandths", 8, "signed"),
        CType("DATE", "days since 1899-12-30", 8, "float"),
        CType(
            "SYSTEMTIME",
            "date and time to the millisecond",
            16,
            "time",
            parts=(
                *("wYear", "wMonth", "wDayOfWeek", "wDay"),
                *("wHour", "wMinute", "wSecond", "wMilliseconds"),
            ),
        ),
        CType("GUID", "128-bit identifier", 16, "identifier"),
        CType(
            "GUID4",
            "128-bit identifier in four DWORDs",
            16,
            "identifier",
            parts=("dwGroupID1", "dwGroupID2", "dwGroupID3", "dwGroupID4"),
        ),
        CType("BYTE", "byte", 1, "bytes"),
        CType("char", "character of a code page", 1, "text"),
        CType("WCHAR", "character of UTF-16", 2, "text"),
        CType("BYTES", "bytes, as many as are counted", 1, "bytes"),
    )
}

ARRAYS = ("BYTE", "char", "WCHAR")  # which stand there as often as a length says


@dataclass(frozen=True, slots=True)
class Pointer:
    """A C type of functions that is a pointer, or as large as one.

    Attributes:
        name: The C name.
        leads_to: What it leads to; nothing for what only has its size.
        target: The C type of the handle or number that it leads to.
    """

    name: str
    leads_to: LeadsTo
    target: str = ""


# Besides these, LP and the name of a structure is a pointer to that structure.
POINTERS: dict[str, Pointer] = {
    pointer.name: pointer
    for pointer in (
        Pointer("LPHLINEAPP", "handle", "HLINEAPP"),
        Pointer("LPHLINE", "handle", "HLINE"),
        Pointer("LPHAGENT", "handle", "HAGENT"),
        Pointer("LPHAGENTSESSION", "handle", "HAGENTSESSION"),
        Pointer("LPDWORD", "number", "DWORD"),
        Pointer("LPVOID", "bytes"),
        Pointer("LPCSTR", "string"),
        Pointer("LPCWSTR", "string"),
        Pointer("LPCTSTR", "string"),
        Pointer("LINECALLBACK", "function"),
        Pointer("HINSTANCE", ""),
    )
}


def c_type_of(name: str) -> CType | None:
    """Return a C type by name, a pointer among them; None for a structure."""
    if name in POINTERS:
        return CType(name, "pointer", 0)
    return C_TYPES.get(name)
