"""The attributes that records read the members of structures into."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tapi2gen.model.c_types import C_TYPES
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
# Constants, which the spec types with these words.
CODED = ("flags", "choice")
LISTS = ("entries", "guids", "codes", "numbers")  # whose entries something counts
BYTES = ("string", "strings", "block", "string_or_bytes")  # whose bytes nothing counts
_BEHIND = (*BYTES, *LISTS)


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
