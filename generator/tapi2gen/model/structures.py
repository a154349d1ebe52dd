"""Structures, and the ctypes and record classes made from them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from tapi2gen.model.attributes import Attribute, CMember, Place
from tapi2gen.model.common import Deprecation, Erratum, Reference, Text, Version
from tapi2gen.model.families import Family, Member
from tapi2gen.naming import snake, snake_of_camel, sorted_imports


@dataclass(frozen=True, slots=True)
class Row:
    """A member, and the attribute that it is read into.

    Attributes:
        attribute: None for sizes by TAPI's rules, and for counts.
        counts: The attribute whose entries, or bytes, it counts.
        is_offset: Whether it is the offset of a pair.
        is_newer: Whether the first version of the structure lacks it.
    """

    member: CMember
    attribute: Attribute | None
    counts: str
    is_offset: bool
    is_newer: bool


@dataclass(frozen=True, slots=True)
class Part:
    """Members that stand together: a whole structure, or one request's own part."""

    members: tuple[CMember, ...]
    attributes: tuple[Attribute, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        """Give each member with its attribute."""
        by_word = {a.word: a for a in self.attributes}
        by_word |= {a.word + 1: a for a in self.attributes if a.is_pair}
        counts = {a.count: a.name for a in self.attributes}
        offsets = {a.word + 1 for a in self.attributes if a.is_pair}
        first = min(member.since.value for member in self.members)
        return tuple(
            Row(
                m,
                by_word.get(i),
                counts.get(i, ""),
                i in offsets,
                m.since.value > first,
            )
            for i, m in enumerate(self.members)
        )

    @property
    def size(self) -> int:
        """Give the bytes that the members take."""
        return sum(member.size for member in self.members)

    @property
    def format(self) -> str:
        """Write the `struct` format of the members."""
        return "<" + "".join(member.code for member in self.members)

    @property
    def formats(self) -> tuple[str, ...]:
        """Write the formats of all versions, newest first."""
        versions = sorted({member.since.value for member in self.members}, reverse=True)
        return tuple(
            "<" + "".join(m.code for m in self.members if m.since.value <= version)
            for version in versions
        )

    @property
    def pairs(self) -> tuple[tuple[int, int], ...]:
        """Give the indexes of the members that are a size and its offset."""
        return tuple((a.word, a.word + 1) for a in self.attributes if a.is_pair)

    @property
    def writes(self) -> tuple[str, ...]:
        """Give the expressions that write the members, in their order."""
        parts = [(a.word, a.write) for a in self.attributes]
        parts += [
            (a.count, f"sink.count(self.{a.name})")
            for a in self.attributes
            if a.count >= 0
        ]
        return tuple(expression for _, expression in sorted(parts))

    @property
    def families(self) -> tuple[Family, ...]:
        """Give the constant families that the attributes need, by module."""
        used = {a.family.module: a.family for a in self.attributes if a.family}
        return tuple(used[module] for module in sorted(used))

    @property
    def tables(self) -> tuple[Attribute, ...]:
        """Give the attributes that are read with a table of enum members."""
        return tuple(a for a in self.attributes if a.table)

    def imports(
        self, *extra: tuple[str, str]
    ) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Give the modules that the class needs at run time, with the names in each."""
        found: dict[str, set[str]] = {}
        for attribute in self.attributes:
            for module, name in attribute.needs:
                found.setdefault(module, set()).add(name)
        for module, name in extra:
            found.setdefault(module, set()).add(name)
        return tuple(
            (module, tuple(sorted_imports(found[module])))
            for module in sorted(found, key=lambda module: (_group(module), module))
        )

    @property
    def takes_many(self) -> bool:
        """Tell whether the constructor takes lists."""
        return any("Iterable" in a.parameter for a in self.attributes)


@dataclass(frozen=True, slots=True)
class Variant:
    """One member of the union of LINEPROXYREQUEST, and the class made from it.

    Attributes:
        name: The C name of the union's member.
        request: The constant that dwRequestType has.
        part: The members and attributes, the answer's among them.
        inputs: The attributes that the handler reads.
        answer: The attribute that the handler fills in, if any.
        format: The `struct` format of what it reads: of an answer's structure, just the
            size that is allotted to it.
        writes: The expressions that write the members of that format.
        sizes: The size of its part by version, oldest first.
        see: What to read next.
        answer_doc: What the answer is, for a docstring.
        answer_type: Its Python type.
        answer_expression: The expression that gives its place and its bytes.
    """

    name: str
    class_name: str
    module: str
    request: Member
    since: Version
    summary: Text
    part: Part
    inputs: tuple[Attribute, ...]
    answer: Attribute | None
    format: str
    writes: tuple[str, ...]
    sizes: tuple[tuple[Version, int], ...]
    see: tuple[Reference, ...]
    answer_doc: str
    answer_type: str
    answer_expression: str
    spec_file: str
    deprecated: Deprecation | None = None

    @property
    def rows(self) -> tuple[Row, ...]:
        """Give each member with the attribute that a handler reads, if it reads any."""
        inputs = {attribute.word: attribute for attribute in self.inputs}
        return tuple(
            (
                replace(row, attribute=inputs.get(row.attribute.word))
                if row.attribute is not None
                else row
            )
            for row in self.part.rows
        )

    @property
    def answer_kind(self) -> Literal["none", "structure", "bytes", "number"]:
        """Tell what kind of answer the request takes."""
        if self.answer is None:
            return "none"
        match self.answer.kind:
            case "nested":
                return "structure"
            case "bytes":
                return "bytes"
            case _:
                return "number"

    @property
    def imports(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Give the modules that the class needs at run time, with the names in each."""
        home = "tapi2.records.proxy_request"
        extra = [("struct", "Struct"), (home, "COMMON"), (home, "ProxyRequestRecord")]
        if self.inputs:
            extra.append(("tapi2.records.fields", "attribute"))
        if self.answer_expression:
            function = self.answer_expression.partition("(")[0]
            extra.append(("tapi2.records.answering", function))
        if self.answer_type.endswith("Record"):
            module = snake_of_camel(self.answer_type.removesuffix("Record"))
            extra.append((f"tapi2.records.{module}", self.answer_type))
        return Part((), self.inputs).imports(*extra)


@dataclass(frozen=True, slots=True)
class Structure:
    """A structure of tapi.h.

    Attributes:
        record: The name of the record class; nothing for a value.
        sizes: The fixed part's size by version, oldest first.
        variants: The members of its union.
    """

    name: str
    module: str
    record: str
    kind: Literal["buffer", "entry", "value", "request"]
    since: Version
    summary: Text
    remarks: Text | None
    part: Part
    size: int
    sizes: tuple[tuple[Version, int], ...]
    variants: tuple[Variant, ...]
    see: tuple[Reference, ...]
    url: str
    errata: tuple[Erratum, ...]
    spec_file: str
    deprecated: Deprecation | None = None

    @property
    def places(self) -> tuple[Place, ...]:
        """Give the places of all members, those inside the union among them."""
        found = [place for member in self.part.members for place in member.places()]
        for variant in self.variants:
            members = variant.part.members
            found.append(Place(variant.name, members[0].offset, variant.part.size))
            for member in members:
                found += member.places(f"{variant.name}.")
        return tuple(found)

    @property
    def newest(self) -> str:
        """Write the version of its newest member."""
        return f"0x{self.sizes[-1][0].value:08X}"

    @property
    def base(self) -> str:
        """Name the class that the record is made of."""
        return "EntryRecord" if self.kind == "entry" else "BufferRecord"

    @property
    def base_module(self) -> str:
        """Name the module of that class."""
        return "records.base" if self.kind == "entry" else "records.buffer"

    @property
    def imports(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Give the modules that the record needs at run time, and the names in each."""
        return self.part.imports(
            ("struct", "Struct"),
            (f"tapi2.{self.base_module}", self.base),
            ("tapi2.records.fields", "attribute"),
        )

    @property
    def ctypes_names(self) -> list[str]:
        """Name what the structure needs of `ctypes`."""
        parts = (self.part, *(variant.part for variant in self.variants))
        types = {m.ctypes.partition(" ")[0] for part in parts for m in part.members}
        names = {name for name in types if name.startswith("c_")} | {"Structure"}
        if any("Array" in m.python for part in parts for m in part.members):
            names.add("Array")
        return sorted_imports(names | ({"Union"} if self.variants else set()))

    @property
    def ctypes_imports(self) -> list[tuple[str, str]]:
        """Give the structures that this one holds, each with its module."""
        parts = (self.part, *(variant.part for variant in self.variants))
        types = {m.ctypes.partition(" ")[0] for part in parts for m in part.members}
        names = (name for name in types if not name.startswith("c_"))
        modules = [
            (name, "group_id" if name == "GroupID" else snake(name)) for name in names
        ]
        return sorted(modules, key=lambda pair: pair[1])


def _group(module: str) -> int:
    return 1 if module.startswith("tapi2") else 0
