"""dissect.cstruct, compiled."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from benchmarks.data import RECORDS
from benchmarks.peers.kinds import ENUMS, KINDS, Peer


def _definition() -> str:
    """Write the C that describes the records."""
    lines: list[str] = []
    for name, family in ENUMS.items():
        members = ", ".join(f"{key} = {value}" for key, value in family.members.items())
        lines.append(f"{'flag' if family.is_flags else 'enum'} {name} : uint64 {{")
        lines.append(f"{members} }};")
    for kind in KINDS.values():
        lines.append(f"struct {kind.name} {{")
        lines.append("uint32 device; uint32 message_id; uint64 callback_instance;")
        for each in kind.parameters:
            lines.append(f"{each.enum_name or 'uint64'} {each.name};")
        lines.append("};")
    return "\n".join(lines)


def peer() -> Peer:
    """Load the C, and decode by the byte that tells the kinds apart."""
    types: Any = import_module("dissect.cstruct").cstruct()
    types.load(_definition(), compiled=True)
    by_number = {number: getattr(types, kind.name) for number, kind in KINDS.items()}
    assert all(each.__compiled__ for each in by_number.values())

    def decode(record: bytes) -> Any:
        return by_number[record[4]](record)

    return Peer("dissect.cstruct, compiled", decode, RECORDS)
