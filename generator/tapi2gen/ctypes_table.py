"""All knowledge of a C type: its size on each target, and its names in Python."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Target = Literal["x86", "x64", "wire"]

# Bytes of a pointer, by which pointer-sized types grow. arm64 is as x64. On the wire of
# [MS-TRP] every word has 32 bits.
POINTER_SIZE: dict[Target, int] = {"x86": 4, "x64": 8, "wire": 4}


@dataclass(frozen=True, slots=True)
class CType:
    """A C type of tapi.h.

    Attributes:
        name: The C name.
        pointer_sized: Whether it has the size of a pointer instead of 4 bytes.
        meaning: What a value of it is, in a few words.
    """

    name: str
    pointer_sized: bool
    meaning: str

    def size(self, target: Target) -> int:
        """Give the size in bytes."""
        return POINTER_SIZE[target] if self.pointer_sized else 4

    def struct_code(self, target: Target) -> str:
        """Give the letter of the `struct` module."""
        return {4: "I", 8: "Q"}[self.size(target)]

    def ctypes_name(self, target: Target) -> str:
        """Give the fixed-size type of `ctypes`, the same on every host."""
        return f"c_uint{8 * self.size(target)}"

    @property
    def bits(self) -> int:
        """Give the widest value it can hold anywhere, in bits."""
        return 8 * self.size("x64")


C_TYPES: dict[str, CType] = {
    ctype.name: ctype
    for ctype in (
        CType("DWORD", False, "32-bit number"),
        CType("DWORD_PTR", True, "pointer-sized number"),
        CType("HAGENT", False, "agent handle"),
        CType("HAGENTSESSION", False, "agent session handle"),
        CType("LPLINEPROXYREQUEST", True, "pointer to LINEPROXYREQUEST"),
    )
}
