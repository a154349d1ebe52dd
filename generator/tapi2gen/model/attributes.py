"""Members of structures, and the attributes that records read them into."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from tapi2gen.model.c_types import C_TYPES, CType, c_type_of
from tapi2gen.model.common import Deprecation, Text, Version, with_notice
from tapi2gen.model.families import Family, Member
from tapi2gen.model.naming import record_class

# How the value of an attribute is read. Besides numbers, which are `signed` in a LONG,
# constants and Windows' values:
# - behind a size and an offset, a `string`, several `strings`, a `block` of bytes, one
#   of string and bytes (`string_or_bytes`), or a list: of `entries`, `guids`, constants
#   (`codes`) or `numbers`;
# - in the structure itself, `octets` and `characters`, which are bytes and a text of a
#   fixed length; `bytes` and an `array` of entries, as many as are counted;
#   `embedded`, an entry by value; `nested`, a buffer in a request; `room`, a
#   structure's size, which TAPI allots to an answer.
AttributeKind = Literal[
    "number",
    "signed",
    "flags",
    "choice",
    "guid",
    "currency",
    "date",
    "time",
    "string",
    "strings",
    "block",
    "string_or_bytes",
    "entries",
    "guids",
    "codes",
    "numbers",
    "octets",
    "characters",
    "bytes",
    "array",
    "embedded",
    "nested",
    "room",
]
LISTS = ("entries", "guids", "codes", "numbers")  # whose entries something counts
_BEHIND = ("string", "strings", "block", "string_or_bytes", *LISTS)


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


@dataclass(frozen=True, slots=True)
class Format:
    """What says whether a place holds a string or bytes: another member, a choice.

    Attributes:
        attribute: What records call that member.
        word: Its index in the fixed part.
        characters: The constants that mean a string, each with the C type of its
            characters; any other value means bytes.
    """

    attribute: str
    word: int
    characters: tuple[tuple[Member, str], ...]

    @property
    def widths(self) -> dict[int, int]:
        """Return the bytes of a character by the value of the format."""
        return {it.value: C_TYPES[c_type].bytes for it, c_type in self.characters}

    def names(self, c_type: str) -> tuple[str, ...]:
        """Name the constants that mean a string of such characters."""
        return tuple(it.c_name for it, each in self.characters if each == c_type)

    @property
    def doc(self) -> str:
        """Say what means what."""
        meanings = {"char": "a string of the code page", "WCHAR": "a UTF-16 string"}
        said = [
            f"{' or '.join(names)} in {self.attribute} means {meaning}."
            for c_type, meaning in meanings.items()
            if (names := self.names(c_type))
        ]
        return f"{' '.join(said)} Any other value means bytes."


@dataclass(frozen=True, slots=True)
class Attribute:
    """What a record calls one value of a structure.

    Attributes:
        name: Its own name, in lower case with underscores.
        kind: How the value is read.
        word: Index of the first member that it is read from, in the fixed part.
        offset: Bytes of that member from the structure's start.
        size: Bytes of that member.
        count: Index of the member that counts it, for lists and counted bytes.
        c_name: The C name, or the stem of a size/offset pair.
        family: The constant family of flags, choices and lists of constants.
        structure: The structure of entries and nested parts.
        item: The C type or structure of the numbers or identifiers in a list, or the C
            type of the characters of a text.
        examples: Texts that it may hold.
        base: What the offset of a pair counts from; nothing for other values.
        is_optional: Whether it is None where an older version lacks it.
        has_zero: Whether it is what zeros mean where an older version lacks it.
        unit: What a number counts; nothing for other values.
        since: The TAPI version that brought it.
        sensitive: Whether it is a secret, to be shown as `***`; of a structure, whether
            its texts are, and those of its entries.
        summary: What it is, in a sentence.
        deprecated: That it should not be used any more, if so.
        format: What says whether it is a string or bytes, where it may be both.
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
    item: str
    examples: tuple[str, ...]
    base: Literal["structure", "container", "request", "request_or_part", ""]
    is_optional: bool
    has_zero: bool
    unit: str
    since: Version
    sensitive: bool
    summary: Text
    deprecated: Deprecation | None = None
    format: Format | None = None

    @property
    def is_newer(self) -> bool:
        """Return whether older versions lack it."""
        return self.is_optional or self.has_zero

    @property
    def last_word(self) -> int:
        """Return the index of the last member of a known size that it is read from."""
        if self.kind in ("array", "bytes"):
            return self.count
        return max(self.word + self.is_pair, self.count)

    @property
    def is_pair(self) -> bool:
        """Return whether it is read from a size and an offset."""
        return self.kind in _BEHIND

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
        return with_notice(f"{self.summary.en}{self.notes}".strip(), self.deprecated)

    @property
    def notes(self) -> str:
        """Say what depends on a format, and how a secret is shown."""
        format_doc = self.format.doc if self.format else ""
        return "".join(f" {note}" for note in (format_doc, self.secrecy) if note)

    @property
    def hides_strings(self) -> bool:
        """Return whether its strings alone are secret: it is a record, shown itself."""
        return self.sensitive and self.kind in ("embedded", "nested")

    @property
    def secrecy(self) -> str:
        """Say how a secret is shown; nothing of what is none."""
        if not self.sensitive:
            return ""
        if self.hides_strings:
            return "Its strings are secret. They are shown as *** unless asked for."
        return "Secret. It is shown as *** unless asked for."
