"""Members of structures, and the attributes that records read them into."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from tapi2gen.model.c_types import C_TYPES
from tapi2gen.model.common import Deprecation, Text, Version, with_notice
from tapi2gen.model.families import Family
from tapi2gen.model.naming import record_class, snake

Kind = Literal[
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
    "nested",
]


# The home of each name that expressions use.
_HOMES = {
    "Decimal": "decimal",
    "UUID": "uuid",
    "datetime": "datetime",
    **dict.fromkeys(
        (
            "Currency",
            "Date",
            "Guid",
            "NO_AMOUNT",
            "NO_DATE",
            "NO_UUID",
            "from_datetime",
            "from_decimal",
            "to_decimal",
        ),
        "tapi2.records.values",
    ),
    **dict.fromkeys(
        (
            "Bytes",
            "Choice",
            "Flags",
            "Many",
            "Nested",
            "Number",
            "Optional",
            "Secret",
            "String",
        ),
        "tapi2.records.fields",
    ),
}


@dataclass(frozen=True, slots=True)
class Place:
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
        code: The code of the `struct` module.
        ctypes: The expression of its type in `ctypes`.
        python: The type of its value in `ctypes`, for type checkers.
        attribute: The Python attribute that it is read into, or nothing.
        unit: What a number counts; nothing for other values.
        since: The TAPI version that brought it.
        meaning: What it is, for tables.
    """

    c_name: str
    c_type: str
    offset: int
    size: int
    code: str
    ctypes: str
    python: str
    attribute: str
    unit: str
    since: Version
    meaning: Text

    @property
    def help(self) -> str:
        """Describe the member where an editor looks: behind its annotation."""
        unit = f"{self.unit}, " if self.unit else ""
        notes = f"({self.c_type}, {unit}since TAPI {self.since.text})"
        return f"{self.meaning.en} {notes}".strip()

    def scalars(self, inside: str = "") -> Iterator[Place]:
        """Yield the numbers that it is made of, as a C expression names each."""
        path = f"{inside}{self.c_name}"
        ctype = C_TYPES.get(self.c_type)
        offset = self.offset
        for name, size in ctype.scalars if ctype else ():
            yield Place(f"{path}{name}", offset, size)
            offset += size

    def places(self, inside: str = "") -> Iterator[Place]:
        """Yield its place, and those of the members that C declares inside it."""
        path = f"{inside}{self.c_name}"
        yield Place(path, self.offset, self.size)
        ctype = C_TYPES.get(self.c_type)
        parts = ctype.parts if ctype else ()
        for index, part in enumerate(parts):
            size = self.size // len(parts)
            yield Place(f"{path}.{part}", self.offset + index * size, size)


@dataclass(frozen=True, slots=True)
class Attribute:
    """What a record calls one value of a structure.

    Attributes:
        name: The Python attribute.
        kind: How the value is read.
        word: Index of the first member that it is read from, in the fixed part.
        count: Index of the member that counts it, for lists and counted bytes.
        c_name: The C name, or the stem of a size/offset pair.
        family: The constant family of flags, choices and lists of constants.
        structure: The structure of entries and nested parts.
        examples: Texts that it may hold.
        base: What the offset of a pair counts from; nothing for other values.
        is_optional: Whether older versions lack it.
        unit: What a number counts; nothing for other values.
        since: The TAPI version that brought it.
        sensitive: Whether it is a secret, to be shown as `***`.
        summary: What it is, in a sentence.
        annotation: The Python type on reading.
        parameter: The Python type that the constructor takes.
        default: What the constructor takes for granted.
        codec: The expression that describes the attribute in the generated class.
        read: The expression that reads the value.
        write: The expression that writes the members.
        deprecated: That it should not be used any more, if so.
    """

    name: str
    kind: Kind
    word: int
    count: int
    c_name: str
    family: Family | None
    structure: str
    examples: tuple[str, ...]
    base: Literal["structure", "container", "request", ""]
    is_optional: bool
    unit: str
    since: Version
    sensitive: bool
    summary: Text
    annotation: str = ""
    parameter: str = ""
    default: str = ""
    codec: str = ""
    read: str = ""
    write: str = ""
    deprecated: Deprecation | None = None

    @property
    def needs(self) -> list[tuple[str, str]]:
        """Return the names that the class needs for it, each with its module."""
        names = re.findall(r"[A-Za-z_]+", f"{self.codec} {self.read} {self.write}")
        names += re.findall(r"[A-Za-z_]+", f"{self.annotation} {self.default}")
        found = [(_HOMES[name], name) for name in names if name in _HOMES]
        if self.family:
            home = f"tapi2.constants.{self.family.module}"
            found.append((home, self.family.class_name))
        if self.structure:
            found.append((f"tapi2.records.{snake(self.structure)}", self.record))
        if self.table:
            found.append(("tapi2.messages.fields", "Members"))
        return found

    @property
    def is_pair(self) -> bool:
        """Return whether it is read from a size and an offset."""
        return self.kind in ("string", "entries", "guids", "codes")

    @property
    def short_doc(self) -> str:
        """Describe the attribute in a few words."""
        unit = f", {self.unit}" if self.unit else ""
        return f"{self.c_name}{unit}."

    @property
    def table(self) -> str:
        """Name the table of enum members that it is read with, if any."""
        has_table = self.kind in ("flags", "choice", "codes")
        return f"_{self.name.upper()}" if has_table else ""

    @property
    def record(self) -> str:
        """Name the record class of entries and nested parts."""
        return record_class(self.structure)

    @property
    def help(self) -> str:
        """Describe the attribute where an editor looks: behind its annotation."""
        unit = f", {self.unit}" if self.unit else ""
        since = f"since TAPI {self.since.text}"
        text = f"{self.summary.en} ({self.c_name}{unit}, {since})"
        return with_notice(text, self.deprecated)

    @property
    def doc(self) -> str:
        """Describe the attribute for its class's docstring."""
        unit = f", {self.unit}" if self.unit else ""
        text = f"{self.name}: {self.summary.en} ({self.c_name}{unit})"
        return with_notice(text, self.deprecated)
