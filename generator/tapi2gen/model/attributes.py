"""Members of structures, and the attributes that records read them into."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from tapi2gen.model.c_types import C_TYPES, CType
from tapi2gen.model.common import Deprecation, Text, Version, with_notice
from tapi2gen.model.families import Family
from tapi2gen.model.naming import record_class

AttributeKind = Literal[
    "number",
    "flags",
    "choice",
    "guid",
    "currency",
    "date",
    "string",
    "entries",
    "guids",
    "codes",
    "bytes",
    "octets",
    "nested",
    "room",
]


@dataclass(frozen=True, slots=True)
class MemberPlace:
    """Where something stands in a structure.

    Attributes:
        path: Its C name, behind those of the members that it stands in.
        offset: Bytes from the structure's start, the same on every target.
        size: Bytes.
    """

    path: str
    offset: int
    size: int


@dataclass(frozen=True, slots=True)
class CMember:
    """A member of a C structure.

    Attributes:
        c_name: The name in the header.
        c_type: The C type, or a nested structure's name.
        offset: Bytes from the structure's start, the same on every target.
        size: Bytes.
        attribute: The attribute that it is read into, or nothing.
        unit: What a number counts; nothing for other values.
        since: The TAPI version that brought it.
        meaning: What it is, for tables.
    """

    c_name: str
    c_type: str
    offset: int
    size: int
    attribute: str
    unit: str
    since: Version
    meaning: Text

    @property
    def ctype(self) -> CType | None:
        """Return its C type; None for a structure."""
        return C_TYPES.get(self.c_type)

    @property
    def help(self) -> str:
        """Describe the member where an editor looks: behind its type."""
        unit = f"{self.unit}, " if self.unit else ""
        notes = f"({self.c_type}, {unit}since TAPI {self.since.text})"
        return f"{self.meaning.en} {notes}".strip()

    def scalars(self, inside: str = "") -> Iterator[MemberPlace]:
        """Yield the numbers that it is made of, as a C expression names each."""
        path = f"{inside}{self.c_name}"
        offset = self.offset
        for name, size in self.ctype.scalars if self.ctype else ():
            yield MemberPlace(f"{path}{name}", offset, size)
            offset += size

    def places(self, inside: str = "") -> Iterator[MemberPlace]:
        """Yield its place, and those of the members that C declares inside it."""
        path = f"{inside}{self.c_name}"
        yield MemberPlace(path, self.offset, self.size)
        parts = self.ctype.parts if self.ctype else ()
        for index, part in enumerate(parts):
            size = self.size // len(parts)
            yield MemberPlace(f"{path}.{part}", self.offset + index * size, size)


@dataclass(frozen=True, slots=True)
class Attribute:
    """What a record calls one value of a structure.

    Attributes:
        name: Its own name, in lower case with underscores.
        kind: How the value is read; `octets` are bytes of a fixed number, `bytes` as
            many as are counted; `room` is a structure's size, which TAPI allots to
            an answer.
        word: Index of the first member that it is read from, in the fixed part.
        offset: Bytes of that member from the structure's start.
        size: Bytes of that member.
        count: Index of the member that counts it, for lists and counted bytes.
        c_name: The C name, or the stem of a size/offset pair.
        family: The constant family of flags, choices and lists of constants.
        structure: The structure of entries and nested parts.
        examples: Texts that it may hold.
        base: What the offset of a pair counts from; nothing for other values.
        is_optional: Whether older versions lack it.
        unit: What a number counts; nothing for other values.
        since: The TAPI version that brought it.
        sensitive: Whether it is a secret, to be shown as `***`; of a structure, whether
            its texts are, and those of its entries.
        summary: What it is, in a sentence.
        deprecated: That it should not be used any more, if so.
    """

    name: str
    kind: AttributeKind
    word: int
    offset: int
    size: int
    count: int
    c_name: str
    family: Family | None
    structure: str
    examples: tuple[str, ...]
    base: Literal["structure", "container", "request", "request_or_part", ""]
    is_optional: bool
    unit: str
    since: Version
    sensitive: bool
    summary: Text
    deprecated: Deprecation | None = None

    @property
    def last_word(self) -> int:
        """Return the index of the last member that it is read from."""
        return max(self.word + self.is_pair, self.count)

    @property
    def is_pair(self) -> bool:
        """Return whether it is read from a size and an offset."""
        return self.kind in ("string", "entries", "guids", "codes")

    @property
    def short_doc(self) -> str:
        """Say what it is in C, and since when."""
        unit = f", {self.unit}" if self.unit else ""
        return f"{self.c_name}{unit}, since TAPI {self.since.text}."

    @property
    def record(self) -> str:
        """Name the record class of entries and nested parts."""
        return record_class(self.structure)

    @property
    def doc(self) -> str:
        """Describe the attribute in full."""
        return with_notice(self.summary.en, self.deprecated)
