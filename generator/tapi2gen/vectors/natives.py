"""Vectors of structures that C programs alone have, with pointers of 8 and 4 bytes."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping

from tapi2gen.model import BufferVector, CMember, Structure
from tapi2gen.vectors.buffer_cases import FIRST
from tapi2gen.vectors.regions import regions_of
from tapi2gen.vectors.writer import scalars

Structures = Mapping[str, Structure]


def native_vectors(
    structure: Structure, structures: Structures
) -> Iterator[BufferVector]:
    """Make two vectors: one in which each member has a value of its own, and zeros."""
    for seed, name in ((1, FIRST), (0, "zero")):
        data, on_x86 = (
            _bytes(structure, structures, seed, on_x86=on_x86)
            for on_x86 in (False, True)
        )
        yield BufferVector(
            name=name,
            encoding="",
            buffer=data.hex(),
            buffer_on_x86=on_x86.hex(),
            members=scalars(structure.part.members, data, "", structures),
            decoded=None,
            regions=regions_of(structure, structures, data) if seed else (),
        )


def _bytes(
    structure: Structure, structures: Structures, seed: int, *, on_x86: bool
) -> bytes:
    """Write the members one behind the other, with numbers that go up."""
    data = bytearray()
    for index, member in enumerate(structure.part.members):
        number = seed and seed + index
        data += _member(member, structures, number, on_x86=on_x86)
    return bytes(data)


def _member(
    member: CMember, structures: Structures, number: int, *, on_x86: bool
) -> bytes:
    """Write a member; of a union, the first alternative."""
    size = member.on_x86.size if on_x86 else member.size
    if member.alternatives:
        first = _member(member.alternatives[0], structures, number, on_x86=on_x86)
        return first.ljust(size, b"\0")
    if member.ctype is None:
        inner = structures[member.c_type]
        return _bytes(inner, structures, number, on_x86=on_x86)
    if member.ctype.kind == "float":
        return struct.pack("<d", number)
    if member.ctype.kind in ("identifier", "time", "bytes", "text"):
        return bytes((number + at) % 256 if number else 0 for at in range(size))
    return number.to_bytes(size, "little")
