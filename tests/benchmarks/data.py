"""The records that are decoded: the eight kinds mixed, as a call center has them."""

from __future__ import annotations

import random
import struct

import tapi2
from tapi2 import Message

X64 = struct.Struct("<IIQQQQ")

_STATES = (1, 2, 4, 8)


def _words(message_id: int, chance: random.Random) -> tuple[int, ...]:
    """Make six words with handles, pointers and changes such as are met."""
    device = 0x1_0000 + chance.randrange(64) * 0x101
    instance = 0x7FF6_0000_0000 + chance.randrange(1 << 20) * 16
    number = chance.randrange(1 << 16, 1 << 24)
    changed = chance.choice((1, 2, 2, 2))
    state = chance.choice(_STATES) if changed == 2 else 0
    params = {
        21: (number, number, number),
        24: (0x1F4_0000_0000 + number * 8, 0, 0),
        28: (number, changed, 0),
        30: (0, changed, 0),
        31: (changed, chance.randrange(1, 21), 0),
    }
    return (
        device,
        message_id,
        instance,
        *params.get(message_id, (number, changed, state)),
    )


def words(count: int = 64) -> list[tuple[int, ...]]:
    """Make the words of so many messages, the same ones in each run."""
    chance = random.Random(1999)
    kinds = [21, 22, 24, 27, 28, 29, 30, 31] * (count // 8)
    chance.shuffle(kinds)
    return [_words(kind, chance) for kind in kinds]


WORDS = words()
RECORDS = [X64.pack(*six) for six in WORDS]
MESSAGES: list[Message] = [tapi2.decode(record) for record in RECORDS]
