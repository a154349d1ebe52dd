"""Many records at once: what the columns and rows say is what `iter_decode` says."""

from __future__ import annotations

import ctypes
import json
import struct
import subprocess
import sys
from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import tapi2
from support.described import MESSAGE_CLASSES
from support.each import each
from tapi2 import (
    KindError,
    Layout,
    LayoutError,
    Message,
    QueueStatusMessage,
    RangeError,
    TapiError,
    TruncatedError,
    UnknownMessage,
)
from tapi2.batch import Batch, Columns, decode_batch

KINDS: list[type[Message]] = [*MESSAGE_CLASSES.values(), UnknownMessage]
# More rows than are worked on at a time, and a few more.
MANY = 40_007

dwords = st.integers(0, 0xFFFF_FFFF)
qwords = dwords | st.integers(0, (1 << 64) - 1)
ids = st.sampled_from([*MESSAGE_CLASSES]) | st.integers(0, 40) | dwords
six_words = st.tuples(dwords, ids, qwords, qwords, qwords, qwords)
narrow_words = st.tuples(dwords, ids, dwords, dwords, dwords, dwords)
some = settings(max_examples=100, deadline=None, derandomize=True, database=None)
every_layout = pytest.mark.parametrize("layout", Layout.ALL)


def packet(message: Message, data: bytes = b"") -> bytes:
    """Write a REMOTE packet with data behind its words."""
    record = bytearray(message.to_bytes(Layout.REMOTE))
    struct.pack_into("<I", record, 0, len(record) + len(data))
    return bytes(record) + data


def mixed(count: int = MANY) -> list[Message]:
    """Make messages of all kinds and of none, each another."""
    numbers = [*MESSAGE_CLASSES, 2, 20, 32, 0xFFFF_FFFF]
    return [
        tapi2.from_callback(row, numbers[row % len(numbers)], row, row % 5, 2, 4)
        for row in range(count)
    ]


def in_a_row(messages: Sequence[Message], layout: Layout) -> bytes:
    """Write records back to back."""
    return b"".join(message.to_bytes(layout) for message in messages)


def check(batch: Batch, messages: Sequence[Message]) -> None:
    """Compare all that a batch says with messages that were decoded one by one."""
    assert len(batch) == len(messages)
    assert list(batch) == list(messages)
    assert [batch[row] for row in range(len(batch))] == list(messages)
    words = [message.raw for message in messages]
    for columns in (batch.columns, batch.copy_columns()):
        # A column of a word that is too wide for int64 is of Python's own numbers.
        assert list(zip(*(c.tolist() for c in columns), strict=True)) == words
    assert sorted(batch.index().tolist()) == list(range(len(batch)))
    parts = batch.split()
    assert list(parts) == KINDS
    for kind in KINDS:
        rows = [row for row, each in enumerate(messages) if type(each) is kind]
        assert batch.rows(kind).tolist() == rows
        assert parts[kind].tolist() == [words[row] for row in rows]


# The same as one by one.


@some
@given(words=st.lists(six_words, max_size=40))
def test_any_records_of_64_bits(words: list[tuple[int, ...]]) -> None:
    """Whatever the words are."""
    data = b"".join(struct.pack("<2I4Q", *six) for six in words)
    check(decode_batch(data), list(tapi2.iter_decode(data)))


@some
@given(words=st.lists(narrow_words, max_size=40))
def test_any_records_of_32_bits(words: list[tuple[int, ...]]) -> None:
    """Whatever the words are."""
    data = b"".join(struct.pack("<6I", *six) for six in words)
    check(decode_batch(data, Layout.X86), list(tapi2.iter_decode(data, Layout.X86)))


@some
@given(
    packets=st.lists(
        st.tuples(narrow_words, st.integers(0, 3), st.binary(min_size=12, max_size=12)),
        max_size=20,
    )
)
def test_any_packets_with_data_or_without(
    packets: list[tuple[tuple[int, ...], int, bytes]],
) -> None:
    """The data are left out, wherever they are."""
    data = b"".join(
        struct.pack("<I8x6I4x", 40 + 4 * words_behind, *six) + rest[: 4 * words_behind]
        for six, words_behind, rest in packets
    )
    expected = list(tapi2.iter_decode(data, Layout.REMOTE))
    check(decode_batch(data, Layout.REMOTE), expected)


@every_layout
def test_more_records_than_are_worked_on_at_a_time(layout: Layout) -> None:
    """A chunk's end is no end."""
    messages = mixed()
    check(decode_batch(in_a_row(messages, layout), layout), messages)


@every_layout
@pytest.mark.parametrize("count", [0, 1, 16_383, 16_384, 16_385])
def test_as_many_records_as_a_chunk_has(layout: Layout, count: int) -> None:
    """One more, one less; and none at all."""
    messages = mixed(count)
    check(decode_batch(in_a_row(messages, layout), layout), messages)


@each("vector", tapi2.testing.vectors())
def test_vectors(vector: Any) -> None:
    """Every vector is a batch of one."""
    for layout, record in vector.records.items():
        check(decode_batch(record, layout), [tapi2.decode(record, layout)])


# Bad input.

sizes = st.sampled_from([0, 24, 36, 40, 41, 44, 48, 52, 80, 0xFFFF_FFFC, 0xFFFF_FFFF])
garbage = st.binary(max_size=200) | st.builds(
    lambda size, data: struct.pack("<I", size) + data, sizes, st.binary(max_size=160)
)


def outcome(data: bytes, layout: Layout, one_by_one: bool) -> object:
    """Give the messages of some data, or the error in full."""
    try:
        if one_by_one:
            return list(tapi2.iter_decode(data, layout))
        return list(decode_batch(data, layout))
    except TapiError as error:
        return type(error), str(error)


@settings(some, max_examples=300)
@given(data=garbage, layout=st.sampled_from(Layout.ALL))
def test_any_bytes_give_the_messages_or_the_error_of_iter_decode(
    data: bytes, layout: Layout
) -> None:
    """The same error, to the letter."""
    assert outcome(data, layout, False) == outcome(data, layout, True)


@every_layout
def test_a_cut_record_is_an_error(layout: Layout) -> None:
    """Before anything is given: columns cannot end in an error."""
    data = in_a_row(mixed(3), layout)[:-1]
    text = (
        f"^{layout.size - 1} bytes came, {layout.size} were expected for the .* at byte"
    )
    with pytest.raises(TruncatedError, match=text):
        decode_batch(data, layout)


def test_a_packet_of_an_impossible_size_is_an_error() -> None:
    """It says where."""
    data = packet(mixed(1)[0], b"data") + struct.pack("<I", 39) + bytes(36)
    with pytest.raises(LayoutError, match=r"has 39: .*\(at byte 44\)$"):
        decode_batch(data, Layout.REMOTE)


def test_what_is_no_buffer_and_what_is_no_layout() -> None:
    """Both are of the wrong kind."""
    anything: Any = "text"
    with pytest.raises(KindError, match="bytes-like object is required"):
        decode_batch(anything)
    with pytest.raises(KindError, match=r"not one of tapi2\.Layout"):
        decode_batch(b"", anything)


@pytest.mark.parametrize(
    "kind",
    [
        Message,
        int,
        "LINE_QUEUESTATUS",
        28,
        None,
        QueueStatusMessage(queue_id=1, changed=1).raw,
    ],
    ids=repr,
)
def test_what_is_no_kind_of_message(kind: Any) -> None:
    """Nor is what all of them have in common."""
    with pytest.raises(KindError, match="not the class of a message"):
        decode_batch(b"").rows(kind)


def test_unknown_ids_are_told() -> None:
    """The first of them, wherever it is."""
    messages = [each for each in mixed() if type(each) is not UnknownMessage]
    decode_batch(in_a_row(messages, Layout.X64)).check_ids()
    decode_batch(b"").check_ids()
    for row in (0, 16_384, len(messages) - 1):
        messages[row] = UnknownMessage(message_id=0x8000_0000)
        batch = decode_batch(in_a_row(messages, Layout.X64))
        with pytest.raises(RangeError, match=f"^message_id of row {row} is 2147483648"):
            batch.check_ids()
        messages[row] = QueueStatusMessage(queue_id=1, changed=1)


# Buffers.


def test_columns_are_seen_where_they_stand() -> None:
    """What is written into the buffer shows; the columns are for reading only."""
    buffer = bytearray(in_a_row(mixed(3), Layout.X64))
    batch = decode_batch(buffer)
    struct.pack_into("<Q", buffer, 40 + 16, 1 << 40)
    assert batch.columns.param1.tolist()[1] == 1 << 40
    assert not batch.records.flags.owndata
    assert not batch.records.flags.writeable
    assert not any(column.flags.writeable for column in batch.columns)


def test_packets_without_data_are_not_copied() -> None:
    """Only those with data are."""
    buffer = bytearray(in_a_row(mixed(3), Layout.REMOTE))
    batch = decode_batch(buffer, Layout.REMOTE)
    struct.pack_into("<I", buffer, 12, 99)  # the first packet's device
    assert batch[0].device == 99


@pytest.mark.parametrize("start", [1, 2, 3, 7])
def test_a_buffer_may_begin_anywhere(start: int) -> None:
    """Words need not stand where a processor likes them."""
    messages = mixed(50)
    data = bytes(start) + in_a_row(messages, Layout.X64)
    check(decode_batch(memoryview(data)[start:]), messages)


def test_any_kind_of_buffer_will_do() -> None:
    """Arrays of structures, of numpy or of ctypes."""
    messages = mixed(4)
    data = in_a_row(messages, Layout.X64)
    structures = (tapi2.LINEMESSAGE64 * 4).from_buffer_copy(data)
    assert ctypes.sizeof(structures) == len(data)
    buffers: list[Any] = [structures, np.frombuffer(data, np.uint64), bytearray(data)]
    for buffer in buffers:
        check(decode_batch(buffer), messages)


def test_results_go_into_buffers_that_the_caller_passes() -> None:
    """Larger ones too; then the rest of them is left alone."""
    messages = mixed()
    batch = decode_batch(in_a_row(messages, Layout.X64))
    index = np.full(MANY + 5, -1, np.intp)
    records = np.zeros(MANY + 5, batch.records.dtype)
    columns = Columns(*(np.zeros(MANY + 5, c.dtype) for c in batch.columns))
    assert np.shares_memory(batch.index(index), index)
    assert index[MANY:].tolist() == [-1] * 5
    assert all(np.shares_memory(p, records) for p in batch.split(records).values())
    assert records["device"][MANY:].tolist() == [0] * 5
    for copy, given_ in zip(batch.copy_columns(columns), columns, strict=True):
        assert np.shares_memory(copy, given_)
        assert copy.flags.c_contiguous
    check(batch, messages)


WRONG: list[tuple[Any, type[TapiError]]] = [
    (np.zeros(3, np.int16), KindError),
    (np.zeros((4, 1), np.intp), KindError),
    (np.zeros(8, np.intp)[::2], KindError),
    (np.broadcast_to(np.intp(0), 4), KindError),
    ([0] * 4, KindError),
    (np.zeros(3, np.intp), RangeError),
]


@pytest.mark.parametrize(("out", "error"), WRONG)
def test_a_buffer_that_will_not_do_is_refused(out: Any, error: type[TapiError]) -> None:
    """Too small, in pieces, of another type, or none."""
    batch = decode_batch(in_a_row(mixed(4), Layout.X64))
    with pytest.raises(error, match=r"^out "):
        batch.index(out)
    if error is KindError:
        with pytest.raises(KindError, match=r"^out "):
            batch.split(out)
    columns = list(batch.copy_columns())
    columns[2] = out
    wrong: Any = columns
    with pytest.raises(KindError, match=r"^callback_instance "):
        batch.copy_columns(wrong)


def test_numpy_is_imported_with_batch_alone() -> None:
    """Who does not have it can use all the rest, and is told what to install."""
    program = """
import sys
sys.modules["numpy"] = None
import tapi2
from tapi2 import *
try:
    import tapi2.batch
except ImportError as error:
    print(error)
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, encoding="utf-8"
    )
    assert done.stderr == ""
    assert done.stdout == "tapi2.batch needs numpy: pip install 'tapi2[batch]'\n"


def test_numpy_sees_a_message_as_one_object() -> None:
    """Not as a row of six numbers."""
    message = tapi2.QueueStatusMessage(queue_id=1, changed=2)
    assert np.array([message, message]).shape == (2,)


def test_words_of_numpy_become_plain_integers() -> None:
    """What a program took out of an array is checked, and serialised, as any number."""
    words: list[Any] = [np.uint32(word) for word in (1, 29, 2, 3, 4, 5)]
    message = tapi2.from_callback(*words)
    assert {type(word) for word in message.raw} == {int}
    assert json.loads(json.dumps(message.to_dict()))["device"] == 1
    with pytest.raises(tapi2.RangeError, match="message_id"):
        tapi2.from_callback(words[0], -words[1].astype(np.int64), *words[2:])
