"""Vectors of structures: their bytes, their members, and what they mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from uuid import UUID

from tapi2gen.model import Attribute, BufferVector, Spec, Structure
from tapi2gen.vectors.buffer_cases import FIRST, Case, Structures, cases, emptied
from tapi2gen.vectors.natives import native_vectors
from tapi2gen.vectors.regions import regions_of
from tapi2gen.vectors.samples import guid
from tapi2gen.vectors.values import Many, Values
from tapi2gen.vectors.writer import Words, Writer, scalars


def buffer_vectors(spec: Spec) -> dict[str, tuple[BufferVector, ...]]:
    """Make the vectors of every structure but the one with a union."""
    structures = {structure.name: structure for structure in spec.structures}
    return {
        name: tuple(_vectors(structure, structures))
        for name, structure in structures.items()
        if structure.kind != "request"
    }


def _vectors(structure: Structure, structures: Structures) -> Iterator[BufferVector]:
    if structure.kind == "native":
        yield from native_vectors(structure, structures)
        return
    if structure.kind == "value":
        yield from (_value(structure, seed) for seed in (1, 0))
        return
    for case in cases(structure, structures):
        data = _write(structure, structures, case)
        _, present = structure.part.by_version[case.version]
        size = sum(member.size for member in present)
        vector = BufferVector(
            name=case.name,
            encoding=case.encoding,
            buffer=data.hex(),
            members=scalars(structure.part.members, data[:size], "", structures),
            decoded=_meaning(structure, structures, case),
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
    case = Case("", values.without(*lacking), version=len(newer))
    return Written(
        whole=_write(structure, structures, case),
        short=_write(structure, structures, replace(case, is_short=True)),
        meaning=case.values.meaning,
    )


def _write(structure: Structure, structures: Structures, case: Case) -> bytes:
    part = structure.part
    _, members = part.by_version[case.version]
    fixed = sum(member.size for member in members if not member.is_open)
    whole = Writer(structures, fixed, case.encoding, case.terminator)
    words = whole.words(part, case.whole or case.values)
    writer = whole
    if case.is_short:
        writer = Writer(structures, fixed)
        words = writer.words(part, emptied(part.attributes, structures, case.values))
    if case.whole:
        writer = Writer(structures, fixed)
        words = writer.words(part, case.values)
        words |= _counted(part.attributes, case.whole, words, len(writer.data))
    if structure.kind == "buffer":
        used, needed = len(writer.data), len(whole.data)
        words = {0: used + case.spare, 1: needed, 2: used} | words
    elif structure.kind == "parameters":
        words = {0: len(writer.data) + case.spare} | words
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
            case Many(items) if attribute.is_pair and attribute.count >= 0:
                found[attribute.count] = len(items)
                if offset := int(words[attribute.word + 1]):
                    found[attribute.word] = used - offset
    return found


def _meaning(
    structure: Structure, structures: Structures, case: Case
) -> dict[str, object]:
    values = case.values
    if case.is_short:
        values = emptied(structure.part.attributes, structures, values)
    return values.meaning
