"""Buffers as service providers lay them out, with room for all or for less.

`provider_buffers.json` has eight of them. The other tests write every structure in that
way for every total size, since each has its own places to get wrong.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from struct import pack
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import tapi2
from support.record_cases import record_classes
from tapi2 import (
    AgentActivityListRecord,
    AgentCapsRecord,
    AgentEntryRecord,
    AgentGroupListRecord,
    AgentListRecord,
    AgentSessionListRecord,
    AgentStatusRecord,
    LayoutError,
    ProxyRequestListRecord,
    QueueListRecord,
    TapiError,
)
from tapi2.records.buffer import BufferRecord

CASES = json.loads(Path(__file__).with_name("provider_buffers.json").read_text("utf-8"))
NAMES = ("Billing", "", "Sales!")
IDS = tuple(UUID(int=number) for number in (1, 2, 3))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_provider_buffer(case: dict[str, Any]) -> None:
    """Each is read as it was meant."""
    raw = bytes.fromhex(case["hex"])
    record = getattr(tapi2, case["record"]).from_bytes(raw)
    assert {name: shown(getattr(record, name)) for name in case["expected"]} == case[
        "expected"
    ]
    is_partial = record.needed_size > len(raw)
    assert (record.needed_size > record.total_size) is is_partial


def shown(value: Any) -> Any:
    """Write a list of groups as the cases have it."""
    if not isinstance(value, tuple):
        return value
    return [[list(group_id(entry)), entry.name] for entry in value]


def group_id(entry: Any) -> tuple[int, ...]:
    """Return the four numbers of a group."""
    raw = entry.group_id.bytes_le
    return tuple(int.from_bytes(raw[at : at + 4], "little") for at in (0, 4, 8, 12))


@dataclass
class Provider:
    """Fills a structure as a service provider does, as far as there is room.

    Attributes:
        total: The bytes that there are.
        fixed: The bytes of the fixed part.
        data: What is behind the fixed part.
        needed: The bytes that all would need.
    """

    total: int
    fixed: int
    data: bytearray = field(default_factory=bytearray)
    needed: int = 0

    def __post_init__(self) -> None:
        """Begin with the fixed part."""
        self.needed = self.fixed

    @property
    def used(self) -> int:
        """Return the bytes that are in use."""
        return self.fixed + len(self.data)

    def add(self, raw: bytes, size: int = 0, offset: int = 0) -> tuple[int, int]:
        """Add bytes to a block if there is room; return its size and offset."""
        padding = -self.used % 4 if raw else 0
        self.needed += padding + len(raw)
        if not raw or self.used + padding + len(raw) > self.total:
            return size, offset
        self.data += bytes(padding)
        place = offset or self.used
        self.data += raw
        return size + len(raw), place

    def text(self, text: str) -> tuple[int, int]:
        """Add a text and its NUL; an empty one is left out."""
        return self.add(f"{text}\0".encode("utf-16-le") if text else b"")

    def entries(
        self, heads: Sequence[bytes], texts: Sequence[Sequence[str]], offset: int
    ) -> tuple[int, int]:
        """Add entries of a number and texts, whose sizes the list's size counts.

        Args:
            heads: How each entry begins.
            texts: The texts of each entry.
            offset: The list's offset if the entries do not fit.
        """
        size = sum(
            len(head) + 8 * len(own) for head, own in zip(heads, texts, strict=True)
        )
        self.needed += size
        at = None
        if size and self.used + size <= self.total:
            at, offset = len(self.data), self.used
            self.data += bytes(size)
        total = 0 if at is None else size
        for head, own in zip(heads, texts, strict=True):
            pairs = [self.text(text) for text in own]
            total += sum(pair[0] for pair in pairs)
            entry = head + b"".join(pack("<II", *pair) for pair in pairs)
            if at is not None:
                self.data[at : at + len(entry)] = entry
                at += len(entry)
        return total, offset

    def whole(self, words: bytes) -> bytes:
        """Return the structure, with these members behind its sizes."""
        sizes = pack("<III", self.total, self.needed, self.used)
        return (sizes + words + self.data).ljust(self.total, b"\0")


def numbered(size: int) -> list[bytes]:
    """Begin three entries, each with its number."""
    return [number.to_bytes(size, "little") for number in (1, 2, 3)]


def list_of(head: int, texts: int, is_zero: bool) -> Callable[[int], bytes]:
    """Make the writer of a list of three entries."""

    def write(total: int) -> bytes:
        to = Provider(total, 24)
        own = [(name,) * texts for name in NAMES]
        pair = to.entries(numbered(head), own, 0 if is_zero else to.used)
        return to.whole(pack("<III", 3, *pair))

    return write


def caps(fixed: int) -> Callable[[int], bytes]:
    """Make the writer of capabilities, whose identifiers are added one by one."""

    def write(total: int) -> bytes:
        to = Provider(total, fixed)
        info = to.text("ACD 2")
        ids = (0, 0)
        for identifier in IDS:
            ids = to.add(identifier.bytes_le, *ids)
        words = pack("<11I", *info, 0x00020000, *[0] * 5, 3, *ids)
        return to.whole(words.ljust(fixed - 12, b"\x07"))

    return write


def status(total: int) -> bytes:
    """Write a status: its activity first, then its groups."""
    to = Provider(total, 56)
    activity = to.text("Break")
    groups = to.entries(numbered(16), [(name,) for name in NAMES], 0)
    return to.whole(pack("<11I", 3, *groups, 0, 0, 1, *activity, 0, 0, 0))


def codes(total: int) -> bytes:
    """Write a list of three constants, or none."""
    to = Provider(total, 24)
    pair = to.add(pack("<III", 1, 2, 3))
    return to.whole(pack("<III", 3, *pair))


# Of each: the class, its list, its other texts, the entry's texts, how it is written.
LISTS: dict[str, tuple[type[Any], str, dict[str, str], tuple[str, ...], Any]] = {
    "activities": (
        AgentActivityListRecord,
        "entries",
        {},
        ("name",),
        list_of(4, 1, False),
    ),
    "agents": (
        AgentListRecord,
        "entries",
        {},
        ("name", "id", "pin"),
        list_of(4, 3, False),
    ),
    "agents, offset 0": (
        AgentListRecord,
        "entries",
        {},
        ("name", "id", "pin"),
        list_of(4, 3, True),
    ),
    "groups": (AgentGroupListRecord, "entries", {}, ("name",), list_of(16, 1, False)),
    "queues": (QueueListRecord, "entries", {}, ("name",), list_of(4, 1, False)),
    "queues, offset 0": (
        QueueListRecord,
        "entries",
        {},
        ("name",),
        list_of(4, 1, True),
    ),
    "sessions": (AgentSessionListRecord, "entries", {}, (), list_of(36, 0, False)),
    "requests": (ProxyRequestListRecord, "entries", {}, (), codes),
    "caps": (
        AgentCapsRecord,
        "extension_ids",
        {"agent_handler_info": "ACD 2"},
        (),
        caps(72),
    ),
    "caps of TAPI 2.0": (
        AgentCapsRecord,
        "extension_ids",
        {"agent_handler_info": "ACD 2"},
        (),
        caps(56),
    ),
    "status": (AgentStatusRecord, "groups", {"activity": "Break"}, ("name",), status),
}


@pytest.mark.parametrize("name", LISTS)
def test_any_room(name: str) -> None:
    """All entries are there or none, each text or none, and it says what is missing."""
    cls, items, own, texts, write = LISTS[name]
    least = (
        72 if name == "caps" else min(layout.size for layout in cls.STRUCTS.values())
    )
    needed = int.from_bytes(write(4096)[4:8], "little")
    missing = True
    for total in range(least, needed + 9):
        raw = write(total)
        record = cls.from_bytes(raw)
        entries = getattr(record, items)
        assert len(entries) in (0, 3)
        missing = len(entries) == 0
        for attribute, text in own.items():
            assert getattr(record, attribute) in ("", text)
            missing |= getattr(record, attribute) != text
        for entry, text in zip(entries, NAMES, strict=False):
            for attribute in texts:
                assert getattr(entry, attribute) in ("", text)
                missing |= getattr(entry, attribute) != text
        if missing:
            assert record.needed_size > record.total_size == total
        assert record.needed_size >= int.from_bytes(raw[4:8], "little")
        assert cls.from_bytes(record.to_bytes()) == record
    assert not missing


def test_a_version_is_told_by_what_is_there() -> None:
    """Pairs that lead nowhere say nothing of where the fixed part ends."""
    for total in range(72, 150):
        assert AgentCapsRecord.from_bytes(caps(72)(total)).proxy_guid is not None
        assert AgentCapsRecord.from_bytes(caps(56)(total)).proxy_guid is None


def queue_list(words: Sequence[int], behind: bytes = b"", needed: int = 0) -> bytes:
    """Write a list of queues with these three members."""
    used = 24 + len(behind)
    return pack("<6I", used, needed or used, used, *words) + behind


ENTRY = pack("<III", 7, 4, 36) + b"A\0\0\0"
# The members of the list, the bytes behind, and how many entries and needed bytes.
ODD: dict[str, tuple[tuple[int, int, int], bytes, int, int]] = {
    "size of more than is counted": ((1, 16, 24), ENTRY, 1, 40),
    "size without count": ((0, 12, 24), ENTRY, 0, 40),
    "count without size, said to be all": ((1, 0, 0), b"", 0, 36),
    "count without offset, said to be all": ((1, 12, 0), ENTRY, 0, 52),
    "count without size behind the end": ((2, 0, 24), b"", 0, 48),
    "one entry for two": ((2, 12, 24), ENTRY, 0, 64),
    "half an entry": ((1, 11, 24), ENTRY, 0, 52),
    "a name at offset 0": ((1, 12, 24), pack("<III", 7, 4, 0), 1, 40),
    "a name of no bytes": ((1, 12, 24), pack("<III", 7, 0, 9), 1, 36),
}


@pytest.mark.parametrize(("words", "behind", "count", "needed"), ODD.values(), ids=ODD)
def test_odd_lists(
    words: tuple[int, int, int], behind: bytes, count: int, needed: int
) -> None:
    """What is missing counts, even where the sender forgot it."""
    record = QueueListRecord.from_bytes(queue_list(words, behind))
    assert len(record.entries) == count
    assert record.needed_size == needed
    said = QueueListRecord.from_bytes(queue_list(words, behind, needed=99))
    assert said == record
    assert said.needed_size == 99


def test_text_at_offset_0() -> None:
    """Nothing stands at the beginning, whatever the size is."""
    record = AgentEntryRecord.from_bytes(
        bytes(8) + pack("<7I", 1, 4, 0, 4, 0, 4, 0), offset=8
    )
    assert (record.name, record.id, record.pin) == ("", "", "")


IMPOSSIBLE: dict[str, tuple[tuple[int, int, int], bytes]] = {
    "entries behind the end": ((1, 12, 25), ENTRY[:12]),
    "size past the end": ((1, 17, 24), ENTRY),
    "size of too few past the end": ((2, 17, 24), ENTRY),
    "entries in the fixed part": ((1, 12, 23), ENTRY),
    "size of too few in the fixed part": ((2, 12, 4), ENTRY),
    "more than 32 bits": ((0xFFFFFFFF, 0, 0), b""),
    "a name in its entry": ((1, 12, 24), pack("<III", 7, 4, 24)),
}


@pytest.mark.parametrize(("words", "behind"), IMPOSSIBLE.values(), ids=IMPOSSIBLE)
def test_impossible_lists(words: tuple[int, int, int], behind: bytes) -> None:
    """No sender means this, with room or without."""
    for needed in (0, 99):
        with pytest.raises(LayoutError, match=r"LINEQUEUELIST\.dwList"):
            QueueListRecord.from_bytes(queue_list(words, behind, needed))


BUFFERS = [cls for cls in record_classes() if issubclass(cls, BufferRecord)]
SIZES = (0, 0, 1, 2, 3, 4, 12, 16, 24, 36, 48, 56, 72, 84, 99, 236, 292, 296, 1 << 31)
SMALL = st.sampled_from(SIZES)


@st.composite
def partial(draw: st.DrawFn, cls: type[Any]) -> tuple[bytes, int]:
    """Draw a structure whose sizes, counts and offsets are nearly right."""
    sizes = [layout.size for layout in cls.STRUCTS.values()]
    used = draw(st.integers(min(sizes), max(160, max(sizes) + 24)))
    words = [draw(SMALL) for _ in range((used - 12) // 4)]
    total, needed = used + draw(SMALL), draw(st.integers(0, 400))
    raw = pack(f"<{len(words) + 3}I", total, needed, used, *words)
    return raw.ljust(used, b"\0"), used


def outcome(cls: type[Any], raw: bytes) -> Iterator[object]:
    """Read a buffer, and give what came of it."""
    try:
        record = cls.from_bytes(raw)
    except TapiError as error:
        yield str(error)
    else:
        yield record
        yield record.needed_size


@pytest.mark.parametrize("cls", BUFFERS, ids=lambda cls: cls.__name__)
@settings(derandomize=True, deadline=None, max_examples=200, database=None)
@given(data=st.data())
def test_nothing_outside_is_read(cls: type[Any], data: st.DataObject) -> None:
    """A TapiError or a record, and what is behind the used part changes neither."""
    raw, used = data.draw(partial(cls))
    zeros, ones = raw + bytes(200), raw + b"\xff" * 200
    assert [*outcome(cls, zeros)] == [*outcome(cls, ones)]
    assert [*outcome(cls, raw)] == [*outcome(cls, raw[:used])]
