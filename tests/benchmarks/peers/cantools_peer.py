"""cantools: each kind as a CAN FD frame of 40 bytes, described as a .dbc file.

What it unpacks with, bitstruct, is written in C.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

from benchmarks.data import RECORDS
from benchmarks.peers.kinds import KINDS, Peer

_HEAD = 'VERSION ""\n\nBU_: Handler\n\n'


def _signal(name: str, start: int, size: int) -> str:
    return f' SG_ {name} : {start}|{size}@1+ (1,0) [0|0] "" Handler\n'


def _database() -> str:
    """Write the .dbc file."""
    text = _HEAD
    choices = ""
    for kind in KINDS.values():
        text += f"BO_ {kind.number} {kind.name}: 40 Handler\n"
        text += _signal("device", 0, 32) + _signal("message_id", 32, 32)
        text += _signal("callback_instance", 64, 64)
        for index, each in enumerate(kind.parameters):
            text += _signal(each.name, 128 + 64 * index, 64)
            if each.enum and not each.is_flags:
                values = " ".join(f'{v} "{k}"' for k, v in each.members.items())
                choices += f"VAL_ {kind.number} {each.name} {values} ;\n"
        text += "\n"
    return text + choices


def peer() -> Peer:
    """Load the file, and decode by the byte that tells the kinds apart."""
    database = import_module("cantools").database.load_string(_database(), "dbc")
    by_number = {number: database.get_message_by_frame_id(number) for number in KINDS}

    def decode(record: bytes) -> Any:
        return by_number[record[4]].decode(record, scaling=False)

    return Peer("cantools", decode, RECORDS, "[]")
