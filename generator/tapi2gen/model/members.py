"""The members of C structures: their types, and where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from tapi2gen.model.c_types import CType, c_type_of
from tapi2gen.model.common import Text, Version
from tapi2gen.model.families import Family


class Span(NamedTuple):
    """Where something stands in a structure on one target.

    Attributes:
        offset: Bytes from the structure's start.
        size: Bytes.
    """

    offset: int
    size: int


@dataclass(frozen=True, slots=True)
class MemberPlace:
    """Where something stands in a structure.

    Attributes:
        path: Its C name, behind those of the members that it stands in.
        offset: Bytes from the structure's start, where a pointer has 8 bytes.
        size: Bytes.
        on_x86: Where it stands if a pointer has 4 bytes: the same, but in a structure
            with pointers.
    """

    path: str
    offset: int
    size: int
    on_x86: Span


@dataclass(frozen=True, slots=True)
class CMember:
    """A member of a C structure.

    Attributes:
        c_name: The name in the header.
        c_type: The C type, or a nested structure's name.
        offset: Bytes from the structure's start, where a pointer has 8 bytes.
        size: Bytes; of an open member, those of one element.
        on_x86: Where it stands if a pointer has 4 bytes: the same, but in a structure
            with pointers.
        is_open: Whether it is an array that C declares with one element: as many as are
            counted stand there.
        attribute: The attribute that it is read into, or nothing.
        unit: What a number counts; nothing for other values.
        since: The TAPI version that brought it.
        meaning: What it is, for tables.
        family: The constant family of a member that no attribute is made of.
        alternatives: What a union has in this place; nothing for any other member.
        length: How many of its C type stand there, of an array; 0 for a single one.
    """

    c_name: str
    c_type: str
    offset: int
    size: int
    on_x86: Span
    is_open: bool
    attribute: str
    unit: str
    since: Version
    meaning: Text
    family: Family | None = None
    alternatives: tuple[CMember, ...] = ()
    length: int = 0

    @property
    def ctype(self) -> CType | None:
        """Return its C type; None for a structure or a union."""
        return c_type_of(self.c_type)

    @property
    def help(self) -> str:
        """Describe the member where an editor looks: behind its type."""
        unit = f"{self.unit}, " if self.unit else ""
        notes = f"({self.c_type}{self.dimension}, {unit}since TAPI {self.since.text})"
        return f"{self.meaning.en} {notes}".strip()

    @property
    def dimension(self) -> str:
        """Return what C has behind the name of an array of a fixed length."""
        return f"[{self.length}]" if self.length else ""

    def scalars(self, inside: str = "") -> Iterator[MemberPlace]:
        """Yield the numbers that it is made of, as a C expression names each."""
        path = f"{inside}{self.c_name}"
        offset, shift = self.offset, self.on_x86.offset - self.offset
        for each in self.alternatives:
            yield from each.scalars(f"{path}.")
        for name, size in self._scalars():
            size = size if name else self.size
            place = Span(offset + shift, size if name else self.on_x86.size)
            yield MemberPlace(f"{path}{name}", offset, size, place)
            offset += size

    def _scalars(self) -> tuple[tuple[str, int], ...]:
        if self.ctype is None:
            return ()
        if self.length:
            size = self.ctype.bytes
            return tuple((f"[{index}]", size) for index in range(self.length))
        return self.ctype.scalars

    def places(self, inside: str = "") -> Iterator[MemberPlace]:
        """Yield its place, and those of the members that C declares inside it."""
        path = f"{inside}{self.c_name}"
        yield MemberPlace(path, self.offset, self.size, self.on_x86)
        for each in self.alternatives:
            yield from each.places(f"{path}.")
        parts = self.ctype.parts if self.ctype else ()
        for index, part in enumerate(parts):
            size = self.size // len(parts)
            place = Span(self.on_x86.offset + index * size, size)
            offset = self.offset + index * size
            yield MemberPlace(f"{path}.{part}", offset, size, place)
