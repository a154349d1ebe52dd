"""Vectors of structures: their bytes, their members, and what they mean."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from tapi2gen.model import Attribute, BufferVector, Spec, Structure
from tapi2gen.model.common import CODE_PAGE
from tapi2gen.vectors.regions import regions_of
from tapi2gen.vectors.samples import (
    AMOUNTS,
    DATES,
    Many,
    Phrase,
    Sample,
    Scalar,
    Values,
    constant,
    guid,
    nothing,
    phrase,
    some,
    unknown_bit,
    unknown_value,
)
from tapi2gen.vectors.writer import UTF_16, Words, Writer, scalars

_SPARE = 16
FIRST = "every member"  # the vector that the pages show

Structures = Mapping[str, Structure]


@dataclass(frozen=True, slots=True)
class _Case:
    """What a vector is about, and how its bytes are made.

    Attributes:
        version: Which version of the structure, 0 being the newest.
        spare: Bytes allotted beyond those that are used.
        is_short: Whether there is room for the fixed part alone.
        whole: What a service provider had no room for is in these: their entries are
            counted, and the size of a list is that of all that follows.
    """

    name: str
    values: Values
    encoding: str = UTF_16
    terminator: str = "\0"
    version: int = 0
    spare: int = 0
    is_short: bool = False
    is_written: bool = True
    whole: Values | None = None


def buffer_vectors(spec: Spec) -> dict[str, tuple[BufferVector, ...]]:
    """Make the vectors of every structure but the one with a union."""
    structures = {structure.name: structure for structure in spec.structures}
    return {
        name: tuple(_vectors(structure, structures))
        for name, structure in structures.items()
        if structure.kind != "request"
    }


def _vectors(structure: Structure, structures: Structures) -> Iterator[BufferVector]:
    if structure.kind == "value":
        yield from (_value(structure, seed) for seed in (1, 0))
        return
    for case in _cases(structure, structures):
        data = _write(structure, structures, case)
        _, present = structure.part.by_version[case.version]
        size = sum(member.size for member in present)
        vector = BufferVector(
            name=case.name,
            encoding=case.encoding,
            buffer=data.hex(),
            members=scalars(structure.part.members, data[:size]),
            decoded=_meaning(structure, case),
            is_written=case.is_written,
        )
        if case.name == FIRST:
            vector = replace(vector, regions=regions_of(structure, structures, data))
        yield vector


def _value(structure: Structure, seed: int) -> BufferVector:
    sample = guid(seed)
    assert isinstance(sample.word, bytes)
    data = sample.word if seed else bytes(structure.size)
    return BufferVector(
        name=FIRST if seed else "zero",
        encoding="",
        buffer=data.hex(),
        members=scalars(structure.part.members, data),
        decoded=str(UUID(bytes_le=data)),
        regions=regions_of(structure, {}, data),
    )


@dataclass(frozen=True, slots=True)
class Written:
    """A structure that answers a request.

    Attributes:
        whole: Its bytes, if it has all the room that it needs.
        short: Its used part, if it has room for the fixed part alone.
        meaning: What it means.
    """

    whole: bytes
    short: bytes
    meaning: dict[str, object]


def write_answer(
    structure: Structure, structures: Structures, values: Values, client: int
) -> Written:
    """Write a structure for a client of a TAPI version, without what that lacks."""
    part = structure.part
    lacking = [a.name for a in part.attributes if a.since.value > client]
    newer = [since for since, _ in part.by_version if since.value > client]
    case = _Case("", values.without(*lacking), version=len(newer))
    return Written(
        whole=_write(structure, structures, case),
        short=_write(structure, structures, replace(case, is_short=True)),
        meaning=case.values.meaning,
    )


def _write(structure: Structure, structures: Structures, case: _Case) -> bytes:
    part = structure.part
    _, members = part.by_version[case.version]
    fixed = sum(member.size for member in members)
    whole = Writer(structures, fixed, case.encoding, case.terminator)
    words = whole.words(part, case.whole or case.values)
    writer = whole
    if case.is_short:
        writer = Writer(structures, fixed)
        words = writer.words(part, _emptied(part.attributes, case.values))
    if case.whole:
        writer = Writer(structures, fixed)
        words = writer.words(part, case.values)
        words |= _counted(part.attributes, case.whole, words, len(writer.data))
    if structure.kind == "buffer":
        used, needed = len(writer.data), len(whole.data)
        words = {0: used + case.spare, 1: needed, 2: used} | words
    else:
        words = dict(words)
    writer.pack(part.members[: len(members)], words)
    return bytes(writer.data) + bytes(case.spare)


def _counted(
    attributes: tuple[Attribute, ...], whole: Values, words: Words, used: int
) -> Words:
    """Count all entries; the size of a list goes to the end of what is used."""
    found: Words = {}
    for attribute in attributes:
        match whole[attribute.name]:
            case Many(items):
                found[attribute.count] = len(items)
                if offset := int(words[attribute.word + 1]):
                    found[attribute.word] = used - offset
    return found


def _meaning(structure: Structure, case: _Case) -> dict[str, object]:
    values = case.values
    if case.is_short:
        values = _emptied(structure.part.attributes, values)
    return values.meaning


def _emptied(attributes: tuple[Attribute, ...], values: Values) -> Values:
    """Leave out what stands behind the fixed part."""
    zero = nothing(attributes)
    behind = {a.name: zero[a.name] for a in attributes if a.is_pair}
    return values.but(**behind)


def _cases(structure: Structure, structures: Structures) -> Iterator[_Case]:
    attributes = structure.part.attributes
    full = some(attributes, structures, 0)
    yield _Case(FIRST, full)
    yield _Case("zero", nothing(attributes))
    for version, (since, _) in enumerate(structure.part.by_version):
        if version:
            newer = [a.name for a in attributes if a.since.value > since.value]
            name = f"as in TAPI {since.text}"
            yield _Case(name, full.without(*newer), version=version)
    if structure.kind == "buffer":
        yield _Case("room to spare", full, spare=_SPARE)
        if any(a.is_pair for a in attributes):
            name = "room for the fixed part alone"
            yield _Case(name, full, is_short=True, is_written=False)
            yield from _partial_cases(attributes, full)
    if _has_texts(full):
        yield from _text_cases(full)
    for attribute in attributes:
        for name, sample in _samples(attribute):
            yield _Case(
                f"{attribute.name}: {name}", full.but(**{attribute.name: sample})
            )


def _partial_cases(attributes: tuple[Attribute, ...], full: Values) -> Iterator[_Case]:
    """Write lists as service providers do, in enough room and in less."""
    zero = nothing(attributes)
    lists = {a.name: zero[a.name] for a in attributes if a.count >= 0 and a.is_pair}
    if lists:
        name = "the size of a list counts what follows"
        yield _Case(name, full, is_written=False, whole=full)
        name = "no room for entries"
        yield _Case(name, full.but(**lists), is_written=False, whole=full)
    if _has_texts(full):
        bare = _reworded(full, lambda _: phrase(""))
        yield _Case("no room for texts", bare, is_written=False, whole=full)


def _text_cases(full: Values) -> Iterator[_Case]:
    yield _Case("texts without their NUL", full, terminator="", is_written=False)
    cut = _reworded(full, lambda text: Phrase(f"{text}\0behind", text))
    yield _Case("texts end at the first NUL", cut, is_written=False)
    half = _reworded(full, lambda text: Phrase(f"{text}\ud83d", f"{text}\ud83d"))
    yield _Case("texts with half a surrogate pair", half)
    yield _Case(f"texts in code page {CODE_PAGE[2:]}", full, encoding=CODE_PAGE)


def _samples(attribute: Attribute) -> Iterator[tuple[str, Sample]]:
    """Yield the values of an attribute that deserve a vector of their own."""
    family = attribute.family
    match attribute.kind:
        case "flags":
            assert family is not None
            yield "every bit", constant(attribute, family.known_bits)
            yield "a bit that nobody knows", constant(
                attribute, unknown_bit(family) | 1
            )
        case "choice":
            assert family is not None
            for member in family.members:
                yield member.c_name, constant(attribute, member.value)
            yield "a value that nobody knows", constant(
                attribute, unknown_value(family)
            )
        case "codes":
            assert family is not None
            known = (member.value for member in family.members)
            values = [*known, unknown_value(family)]
            every = tuple(constant(attribute, value) for value in values)
            yield "every value, and one that nobody knows", Many(every)
        case "currency":
            yield from ((str(sample.meaning), sample) for sample in AMOUNTS[1:])
        case "date":
            yield from ((str(sample.meaning), sample) for sample in DATES[1:])


def _reworded(values: Values, change: Callable[[str], Phrase]) -> Values:
    """Change every text, those of entries too."""

    def reworded(sample: Sample) -> Sample:
        match sample:
            case Phrase(written):
                return change(written)
            case Values():
                return _reworded(sample, change)
            case Many(items):
                inner = (
                    i if isinstance(i, Scalar) else _reworded(i, change) for i in items
                )
                return Many(tuple(inner))
        return sample

    return Values({name: reworded(sample) for name, sample in values.by_name.items()})


def _has_texts(sample: Sample) -> bool:
    match sample:
        case Phrase():
            return True
        case Many(items):
            return any(_has_texts(item) for item in items)
        case Values(by_name):
            return any(_has_texts(item) for item in by_name.values())
    return False
