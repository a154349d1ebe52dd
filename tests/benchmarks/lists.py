"""A list of agents, as lineGetAgentGroupList and its like fill it."""

from __future__ import annotations

import struct

import tapi2
from benchmarks.timing import Case, Group, calls

_HEAD = struct.Struct("<6I")
_ENTRY = struct.Struct("<7I")

AGENTS = 100
BUFFER = tapi2.AgentListRecord(
    entries=[
        tapi2.AgentEntryRecord(agent=0xA000 + number, name=f"agent {number:03} 王小明")
        for number in range(AGENTS)
    ]
).to_bytes()


def by_hand(buffer: bytes) -> list[tuple[int, str, str, str]]:
    """Read the list as someone does who trusts it: no bound is checked."""
    _, _, _, count, _, at = _HEAD.unpack_from(buffer)
    agents: list[tuple[int, str, str, str]] = []
    for _ in range(count):
        handle, name_size, name_at, id_size, id_at, pin_size, pin_at = (
            _ENTRY.unpack_from(buffer, at)
        )
        name = id_ = pin = ""
        if name_size:
            name = buffer[name_at : name_at + name_size].decode("utf-16-le")
        if id_size:
            id_ = buffer[id_at : id_at + id_size].decode("utf-16-le")
        if pin_size:
            pin = buffer[pin_at : pin_at + pin_size].decode("utf-16-le")
        agents.append((handle, name.rstrip("\0"), id_.rstrip("\0"), pin.rstrip("\0")))
        at += _ENTRY.size
    return agents


def from_bytes(buffer: bytes) -> tapi2.AgentListRecord:
    """Read the list with tapi2."""
    return tapi2.AgentListRecord.from_bytes(buffer)


def groups(quick: bool) -> list[Group]:
    """Give what is measured of lists."""
    read = [(e.agent, e.name, e.id, e.pin) for e in from_bytes(BUFFER).entries]
    assert read == by_hand(BUFFER)
    return [
        Group(
            f"Read a list of {AGENTS} agents with names, an agent",
            Case(
                "a loop of unpack_from and decode",
                calls(lambda: by_hand(BUFFER), AGENTS),
            ),
            [
                Case(
                    "AgentListRecord.from_bytes",
                    calls(lambda: from_bytes(BUFFER), AGENTS),
                    2.0,
                )
            ],
            rounds=20 if quick else 200,
        )
    ]
