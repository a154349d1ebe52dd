"""construct, compiled."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from benchmarks.data import RECORDS
from benchmarks.peers.kinds import KINDS, Parameter, Peer

_c = import_module("construct")


def _parameter(parameter: Parameter) -> Any:
    if parameter.is_flags:
        return parameter.name / _c.FlagsEnum(_c.Int64ul, **parameter.members)
    if parameter.enum:
        return parameter.name / _c.Enum(_c.Int64ul, **parameter.members)
    return parameter.name / _c.Int64ul


def peer() -> Peer:
    """Describe the records, and decode by the byte that tells the kinds apart."""
    by_number = {
        number: _c.Struct(
            "device" / _c.Int32ul,
            "message_id" / _c.Int32ul,
            "callback_instance" / _c.Int64ul,
            *map(_parameter, kind.parameters),
        ).compile()
        for number, kind in KINDS.items()
    }

    def decode(record: bytes) -> Any:
        return by_number[record[4]].parse(record)

    return Peer("construct, compiled", decode, RECORDS)


def agent_list(skips_empty: bool = False) -> Any:
    """Describe a list of agents, and give what parses it.

    Args:
        skips_empty: Whether no pointer of an empty text is followed.
    """

    def text(name: str) -> list[Any]:
        size, offset = f"{name}_size", f"{name}_offset"
        raw = _c.Bytes(getattr(_c.this, size))
        encoded = _c.StringEncoded(raw, "utf-16-le")
        value = _c.Pointer(getattr(_c.this, offset), encoded)
        if skips_empty:
            value = _c.If(getattr(_c.this, size), value)
        return [size / _c.Int32ul, offset / _c.Int32ul, name / value]

    entry = _c.Struct("agent" / _c.Int32ul, *text("name"), *text("id"), *text("pin"))
    agents = _c.Struct(
        "total" / _c.Int32ul,
        "needed" / _c.Int32ul,
        "used" / _c.Int32ul,
        "count" / _c.Int32ul,
        "size" / _c.Int32ul,
        "offset" / _c.Int32ul,
        "entries" / _c.Pointer(_c.this.offset, _c.Array(_c.this.count, entry)),
    )
    return agents.compile().parse
