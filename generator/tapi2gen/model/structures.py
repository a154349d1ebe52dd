"""Structures, and the ctypes and record classes made from them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from tapi2gen.model.attributes import Attribute, Place
from tapi2gen.model.common import Deprecation, Erratum, Reference, Text, Version
from tapi2gen.model.families import Member
from tapi2gen.model.naming import snake, snake_of_camel, sorted_imports
from tapi2gen.model.parts import Part, Row


@dataclass(frozen=True, slots=True)
class Variant:
    """One member of the union of LINEPROXYREQUEST, and the class made from it.

    Attributes:
        name: The C name of the union's member.
        class_name: The name of the request's class.
        module: The module of its class.
        request: The constant that dwRequestType has.
        since: The TAPI version that brought it.
        summary: What it is, in a sentence.
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
        spec_file: The file of the spec that describes it.
        url: The published page of the structure.
        deprecated: That it should not be used any more, if so.
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
    url: str = ""
    deprecated: Deprecation | None = None

    @property
    def rows(self) -> tuple[Row, ...]:
        """Return each member with the attribute that a handler reads, if any."""
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
        """Return the kind of answer that the request takes."""
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
        """Return the names that the class imports at run time, by module."""
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
        name: The C name.
        module: The module of its classes.
        record: The name of the record class; nothing for a value.
        kind: What it is used as.
        since: The TAPI version that brought it.
        summary: What it is, in a sentence.
        remarks: What to know besides, if anything.
        part: Its members and attributes, without its union.
        size: Bytes of its fixed part in the newest version.
        sizes: The fixed part's size by version, oldest first.
        variants: The members of its union.
        see: What to read next.
        url: The published page.
        errata: What that page gets wrong.
        spec_file: The file of the spec that describes it.
        deprecated: That it should not be used any more, if so.
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
        """Return the places of all members, those inside the union among them."""
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
        """Return the names that the record imports at run time, by module."""
        return self.part.imports(
            ("struct", "Struct"),
            (f"tapi2.{self.base_module}", self.base),
            ("tapi2.records.base", "made"),
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
        """Return the structures that this one holds, each with its module."""
        parts = (self.part, *(variant.part for variant in self.variants))
        types = {m.ctypes.partition(" ")[0] for part in parts for m in part.members}
        names = (name for name in types if not name.startswith("c_"))
        modules = [
            (name, "group_id" if name == "GroupID" else snake(name)) for name in names
        ]
        return sorted(modules, key=lambda pair: pair[1])
