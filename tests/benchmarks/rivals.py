"""tapi2 and others: one record decoded, and every typed field of it read."""

from __future__ import annotations

from functools import partial

import tapi2
from benchmarks import lists
from benchmarks.data import RECORDS, X64
from benchmarks.peers import (
    cantools_peer,
    construct_peer,
    cstruct_peer,
    kaitai_peer,
    protobuf_peer,
    pymavlink_peer,
)
from benchmarks.peers.kinds import Peer
from benchmarks.scalar import COUNT, decoding
from benchmarks.timing import Case, Group, calls, statements

PEERS = (
    cstruct_peer,
    construct_peer,
    kaitai_peer,
    cantools_peer,
    pymavlink_peer,
)


def groups(quick: bool) -> list[Group]:
    """Give what is measured of tapi2 and its peers."""
    peers = [
        Peer("tapi2", tapi2.decode, RECORDS, asks="type(m)"),
        *protobuf_peer.peers(),
        *(each.peer() for each in PEERS),
    ]
    for peer in peers:
        peer.check()
    parsers = {
        "construct, compiled": construct_peer.agent_list(),
        "construct, compiled, empty texts skipped": construct_peer.agent_list(True),
    }
    for parse in parsers.values():
        names = [entry.name.rstrip("\0") for entry in parse(lists.BUFFER).entries]
        assert names == [entry.name for entry in lists.from_bytes(lists.BUFFER).entries]
    rounds = 10 if quick else 60
    return [
        Group(
            "Decode one record, every typed field read",
            Case('struct.Struct("<IIQQQQ").unpack_from', decoding(X64.unpack_from)),
            [
                Case(peer.name, statements(peer.lines(), peer.names, COUNT))
                for peer in peers
            ],
            rounds=rounds,
        ),
        Group(
            f"Read a list of {lists.AGENTS} agents with names, an agent",
            Case(
                "AgentListRecord.from_bytes",
                calls(lambda: lists.from_bytes(lists.BUFFER), lists.AGENTS),
            ),
            [
                Case(name, calls(partial(parse, lists.BUFFER), lists.AGENTS))
                for name, parse in parsers.items()
            ],
            rounds=rounds,
        ),
    ]
