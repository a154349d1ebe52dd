"""Structures, and the ctypes and record classes made from them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from tapi2gen.model.attributes import Attribute
from tapi2gen.model.common import Deprecation, Erratum, Reference, Text, Version
from tapi2gen.model.families import Member
from tapi2gen.model.members import CMember, MemberPlace, Span
from tapi2gen.model.parts import Part, Row

StructureKind = Literal["buffer", "parameters", "entry", "value", "native", "request"]


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
        inputs: The attributes that the handler reads; of an answer that is a structure,
            the room for it.
        answer: The attribute that the handler fills in, if any.
        sizes: The size of its part by version, oldest first.
        see: What to read next.
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
    sizes: tuple[tuple[Version, int], ...]
    see: tuple[Reference, ...]
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
    def contested(self) -> tuple[int, ...]:
        """Return the sizes of strings whose offsets may count from its own part."""
        return tuple(a.word for a in self.inputs if a.base == "request_or_part")

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
    def answer_doc(self) -> str:
        """Describe the answer."""
        if self.answer is None:
            return "It has no answer but the result that lineProxyResponse takes."
        match self.answer.kind:
            case "nested":
                return f"The answer is a record, {self.answer.record}."
            case "bytes":
                return "The answer is bytes, as many as came or fewer."
            case _:
                return f"The answer is a number, {self.answer.c_name}."

    @property
    def least_size(self) -> int:
        """Return the bytes of its part that every request of the type has.

        Of an answer that is a structure that is its size alone, of bytes nothing.
        """
        return sum(self._least_size_of(member) for member in self.part.members)

    def _least_size_of(self, member: CMember) -> int:
        answer = self.answer
        if answer and answer.kind == "nested" and answer.offset == member.offset:
            return 4
        return 0 if member.is_open else member.size


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
        size_on_x86: The same where a pointer has 4 bytes.
        size_member: The member that says how many bytes it has, or nothing.
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
    kind: StructureKind
    since: Version
    summary: Text
    remarks: Text | None
    part: Part
    size: int
    size_on_x86: int
    size_member: str
    sizes: tuple[tuple[Version, int], ...]
    variants: tuple[Variant, ...]
    see: tuple[Reference, ...]
    url: str
    errata: tuple[Erratum, ...]
    spec_file: str
    deprecated: Deprecation | None = None

    @property
    def is_same_everywhere(self) -> bool:
        """Return whether its size does not depend on that of a pointer."""
        return self.size == self.size_on_x86

    @property
    def size_doc(self) -> str:
        """Say how large it is."""
        if self.is_same_everywhere:
            return f"{self.size} bytes"
        return f"{self.size} bytes, or {self.size_on_x86} in 32-bit programs"

    @property
    def is_sized(self) -> bool:
        """Return whether it says its own size, by which its version is known."""
        return self.kind in ("buffer", "parameters")

    @property
    def has_record(self) -> bool:
        """Return whether a class of its own reads what it means."""
        return self.is_sized or self.kind == "entry"

    @property
    def places(self) -> tuple[MemberPlace, ...]:
        """Return the places of all members, those inside the union among them."""
        found = [place for member in self.part.members for place in member.places()]
        for variant in self.variants:
            members = variant.part.members
            span = Span(members[0].offset, variant.part.size)
            found.append(MemberPlace(variant.name, *span, span))
            for member in members:
                found += member.places(f"{variant.name}.")
        return tuple(found)

    @property
    def newest(self) -> Version:
        """Return the version of its newest member."""
        return self.sizes[-1][0]
