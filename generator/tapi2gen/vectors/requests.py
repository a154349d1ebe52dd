"""Vectors of proxy requests: what TAPI hands over, and the answer in the same bytes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from tapi2gen.model import (
    Attribute,
    BufferVector,
    Part,
    RequestVector,
    Spec,
    Structure,
    Variant,
)
from tapi2gen.model.common import CODE_PAGE
from tapi2gen.vectors.buffer_cases import FIRST
from tapi2gen.vectors.buffers import write_answer
from tapi2gen.vectors.regions import regions_of_request
from tapi2gen.vectors.samples import VERSION, nothing, phrase, some
from tapi2gen.vectors.values import Scalar, Values
from tapi2gen.vectors.writer import UTF_16, Writer, scalars

_OLDEST = 0x00020000
_HANDLE = 0x000000A1
_SPARE = 16
_TYPE, _VERSION = "request_type", "client_app_api_version"

Structures = Mapping[str, Structure]


@dataclass(frozen=True, slots=True)
class _Case:
    """A request: the values of its common and of its own members, and its answer.

    Attributes:
        has_room: Whether an answer has more room than its fixed part takes.
    """

    name: str
    common: Values
    own: Values
    has_room: bool = True
    encoding: str = UTF_16

    @property
    def version(self) -> int:
        """Return the client's TAPI version."""
        sample = self.common[_VERSION]
        assert isinstance(sample, Scalar)
        return int(sample.word)


@dataclass(frozen=True, slots=True)
class _Answer:
    """An answer: its bytes, where they go, and what they mean.

    Attributes:
        room: Bytes allotted to it, where it is a structure.
        whole: The bytes of a structure that has all the room that it needs.
    """

    at: int
    data: bytes
    meaning: object
    room: int = 0
    whole: bytes = b""

    def put_into(self, data: bytes) -> bytes:
        """Return the request's bytes with the answer in them."""
        return data[: self.at] + self.data + data[self.at + len(self.data) :]


def request_vectors(spec: Spec) -> dict[str, tuple[RequestVector, ...]]:
    """Make the vectors of every request type."""
    structures = {structure.name: structure for structure in spec.structures}
    return {
        variant.name: tuple(
            _Requests(outer, variant, structures).vector(case)
            for case in _cases(outer, variant, structures)
        )
        for outer in spec.structures
        for variant in outer.variants
    }


def unknown_request_vectors(spec: Spec) -> dict[str, tuple[BufferVector, ...]]:
    """Make vectors of requests whose type the spec does not describe."""
    found: dict[str, tuple[BufferVector, ...]] = {}
    for outer in spec.structures:
        if outer.variants:
            unknown = max(v.request.value for v in outer.variants) + 1
            types = (0, unknown, 0xFFFFFFFF)
            found[outer.name] = tuple(_unknown(outer, value) for value in types)
    return found


def _unknown(outer: Structure, request_type: int) -> BufferVector:
    own = bytes(range(0xA0, 0xA8))
    writer = Writer({}, outer.part.size)
    writer.data += own
    common = some(_common_part(outer).attributes, {}, 0)
    words = writer.words(_common_part(outer), common)
    last = len(outer.part.members) - 1
    sizes_and_type = {0: len(writer.data), last: request_type}
    writer.pack(outer.part.members, words | sizes_and_type)
    unknown = {"unknown_type": request_type, "part": own.hex()}
    return BufferVector(
        name=f"request type {request_type}",
        encoding=UTF_16,
        buffer=writer.data.hex(),
        members=scalars(outer.part.members, bytes(writer.data)),
        decoded={"request": "UnknownRequest", **common.meaning, **unknown},
    )


def _common_part(outer: Structure) -> Part:
    """Return the members that all requests have, but the type, which is no value."""
    attributes = (a for a in outer.part.attributes if a.name != _TYPE)
    return Part(outer.part.members, tuple(attributes))


def _cases(
    outer: Structure, variant: Variant, structures: Structures
) -> Iterator[_Case]:
    common = some(_common_part(outer).attributes, structures, 0)
    version = max(VERSION, variant.since.value)
    common = common.but(**{_VERSION: Scalar(version, version)})
    attributes = tuple(a for a in variant.part.attributes if _is_input(a, variant))
    full = some(attributes, structures, 0)
    yield _Case(FIRST, common, full)
    unnamed = common.but(client_machine_name=phrase(""), client_user_name=phrase(""))
    zero = nothing(tuple(a for a in attributes if a.kind != "nested"), structures)
    yield _Case("zero", unnamed, full.but(**zero.by_name), has_room=False)
    if variant.since.value < VERSION:
        older = common.but(**{_VERSION: Scalar(_OLDEST, _OLDEST)})
        yield _Case("a client of TAPI 2.0", older, full)
    if any(a.kind == "nested" for a in attributes):
        name = f"group names in code page {CODE_PAGE[2:]}"
        yield _Case(name, common, full, encoding=CODE_PAGE)


def _is_input(attribute: Attribute, variant: Variant) -> bool:
    """Return whether the client fills in an attribute; of answers, only bytes."""
    return attribute is not variant.answer or attribute.kind == "bytes"


@dataclass(frozen=True, slots=True)
class _Requests:
    """Makes the vectors of one request type."""

    outer: Structure
    variant: Variant
    structures: Structures

    def vector(self, case: _Case) -> RequestVector:
        """Write a request, and the answer into it."""
        answer = self._answer(case)
        data = self._write(case, answer)
        members = [m for m in self._own.members if m.since.value <= case.version]
        own = scalars(members, data, f"{self.variant.name}.", self.structures)
        vector = RequestVector(
            name=case.name,
            encoding=case.encoding,
            buffer=data.hex(),
            members=scalars(self.outer.part.members, data) | own,
            decoded=self._meaning(case, answer),
            answer=answer.meaning if answer else None,
            answer_buffer=answer.whole.hex() if answer and answer.whole else None,
            answered=answer.put_into(data).hex() if answer else None,
        )
        if case.name != FIRST:
            return vector
        regions = regions_of_request(self.outer, self.variant, self.structures, data)
        return replace(vector, regions=regions)

    @property
    def _own(self) -> Part:
        """Return the part of the request type that the client fills in."""
        part = self.variant.part
        inputs = (a for a in part.attributes if _is_input(a, self.variant))
        return Part(part.members, tuple(inputs))

    def _write(self, case: _Case, answer: _Answer | None) -> bytes:
        writer = Writer(self.structures, _size(self.outer, case.version))
        writer.nested_encoding = case.encoding
        words = writer.words(self._own, case.own)
        if answer is not None and answer.room:
            writer.reserve(answer.at + answer.room)
            raw = answer.room.to_bytes(4, "little")
            writer.data[answer.at : answer.at + len(raw)] = raw
        outer = writer.words(_common_part(self.outer), case.common)
        last = len(self.outer.part.members) - 1
        outer |= {0: len(writer.data), last: self.variant.request.value}
        writer.pack(self.outer.part.members, outer)
        writer.pack(self._own.members, words)
        return bytes(writer.data)

    def _meaning(self, case: _Case, answer: _Answer | None) -> dict[str, object]:
        own = dict(case.own.meaning)
        if answer is not None and answer.room:
            own["room"] = answer.room
        return {"request": self.variant.class_name, **case.common.meaning, **own}

    def _answer(self, case: _Case) -> _Answer | None:
        answer = self.variant.answer
        if answer is None:
            return None
        at = self.variant.part.members[answer.word].offset
        if answer.kind == "nested":
            return self._structure(self.structures[answer.structure], case, at)
        if answer.kind == "bytes":
            sample = case.own[answer.name]
            assert isinstance(sample, Scalar)
            raw = bytes(reversed(bytes.fromhex(str(sample.meaning))))
            return _Answer(at, raw, raw.hex())
        return _Answer(at, _HANDLE.to_bytes(4, "little"), _HANDLE)

    def _structure(self, structure: Structure, case: _Case, at: int) -> _Answer:
        values = some(structure.part.attributes, self.structures, 0)
        written = write_answer(structure, self.structures, values, case.version)
        data, room = written.short, _size(structure, case.version)
        if case.has_room:
            data, room = written.whole, len(written.whole) + _SPARE
        data = room.to_bytes(4, "little") + data[4:]
        return _Answer(at, data, written.meaning, room, written.whole)


def _size(structure: Structure, version: int) -> int:
    """Return the size of the fixed part in a version."""
    sizes = [size for since, size in structure.sizes if since.value <= version]
    return sizes[-1]
