"""Decoding: what is taken for a record, one at a time, in a row, and as it arrives."""

import contextlib
import ctypes
import io
import json
import mmap
import os
import struct
import time
import tracemalloc
from array import array
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import tapi2
from support.described import MESSAGE_CLASSES
from tapi2 import (
    AgentState,
    AgentStatus,
    AgentStatusMessage,
    KindError,
    Layout,
    LayoutError,
    Message,
    QueueStatus,
    QueueStatusMessage,
    RangeError,
    TapiError,
    TruncatedError,
    UnknownMessage,
)
from tapi2.decoding import iter_stream

MESSAGE = QueueStatusMessage(
    device=0x10203, callback_instance=0x0A0B0C0D, queue_id=3, changed=2
)
RECORD = MESSAGE.to_bytes()
MESSAGES: list[Message] = [
    MESSAGE,
    UnknownMessage(message_id=2, param1=3),
    AgentStatusMessage(address_id=5, changed=AgentStatus.STATE, state=AgentState.READY),
]
KNOWN = [*MESSAGE_CLASSES]

every_layout = pytest.mark.parametrize("layout", Layout.ALL)
fixed_layouts = pytest.mark.parametrize("layout", [Layout.X86, Layout.X64])


def packet(message: Message, data: bytes = b"") -> bytes:
    """A REMOTE packet, with data of the transport behind its words."""
    words = message.to_bytes(Layout.REMOTE, init_context=7)
    return struct.pack("<I", len(words) + len(data)) + words[4:] + data


def in_a_row(layout: Layout) -> bytes:
    """The messages as records, back to back."""
    return b"".join(message.to_bytes(layout) for message in MESSAGES)


# What may hold a record.


def in_c_structure(record: bytes) -> object:
    """The record in the structure that a Windows program hands to TAPI."""
    return tapi2.LINEMESSAGE64.from_buffer_copy(record)


def in_mmap(record: bytes) -> object:
    """The record in anonymous shared memory."""
    memory = mmap.mmap(-1, len(record))
    memory.write(record)
    return memory


BUFFERS: dict[str, Callable[[bytes], object]] = {
    "bytes": bytes,
    "bytearray": bytearray,
    "memoryview": memoryview,
    "read-only memoryview": lambda record: memoryview(bytearray(record)).toreadonly(),
    "part of a memoryview": lambda record: memoryview(b"??" + record + b"?")[2:-1],
    "memoryview of 32-bit words": lambda record: memoryview(record).cast("I"),
    "memoryview of signed bytes": lambda record: memoryview(record).cast("b"),
    "memoryview of characters": lambda record: memoryview(record).cast("c"),
    "memoryview in two dimensions": lambda record: memoryview(record).cast(
        "B", (4, len(record) // 4)
    ),
    "every other byte": lambda record: memoryview(
        bytes(byte for each in record for byte in (each, 0xFF))
    )[::2],
    "bytes from the end": lambda record: memoryview(record[::-1])[::-1],
    "array of bytes": lambda record: array("B", record),
    "array of 32-bit words": lambda record: array("I", record),
    "mmap": in_mmap,
    "LINEMESSAGE64": in_c_structure,
    "c_char array": lambda record: ctypes.create_string_buffer(record, len(record)),
    "c_uint32 array": lambda record: (
        ctypes.c_uint32 * (len(record) // 4)
    ).from_buffer_copy(record),
}
every_buffer = pytest.mark.parametrize("kind", BUFFERS)


def held(kind: str, record: bytes) -> Any:
    """Put bytes into a buffer of some kind."""
    return BUFFERS[kind](record)


@every_buffer
def test_any_buffer_is_a_record(kind: str) -> None:
    """Whatever Python calls a buffer, its bytes count."""
    assert tapi2.decode(held(kind, RECORD)) == MESSAGE
    remote = MESSAGE.to_bytes(Layout.REMOTE)
    assert tapi2.decode(held(kind, remote), Layout.REMOTE) == MESSAGE


@every_buffer
def test_any_buffer_holds_records(kind: str) -> None:
    """So for many records."""
    assert list(tapi2.iter_decode(held(kind, RECORD))) == [MESSAGE]
    remote = MESSAGE.to_bytes(Layout.REMOTE)
    assert list(tapi2.iter_decode(held(kind, remote), Layout.REMOTE)) == [MESSAGE]


def test_structures_of_both_widths_decode() -> None:
    """What lineGetMessage filled decodes as it stands."""
    narrow = tapi2.LINEMESSAGE32(1, 28, 2, 3, 2, 0)
    wide = tapi2.LINEMESSAGE64(1, 28, 2, 3, 2, 0)
    expected = QueueStatusMessage(
        device=1, callback_instance=2, queue_id=3, changed=QueueStatus.NEWQUEUE
    )
    assert tapi2.decode(narrow, Layout.X86) == expected
    assert tapi2.decode(wide) == tapi2.decode(wide, Layout.X64) == expected


def test_an_array_of_structures_decodes() -> None:
    """So does a whole array of them."""
    records = (tapi2.LINEMESSAGE64 * len(MESSAGES)).from_buffer_copy(
        in_a_row(Layout.X64)
    )
    assert list(tapi2.iter_decode(records)) == MESSAGES


def test_the_message_keeps_nothing_of_the_buffer() -> None:
    """A buffer may be reused for the next message, and freed."""
    buffer = bytearray(RECORD)
    messages = [tapi2.decode(buffer), *tapi2.iter_decode(buffer)]
    buffer[:] = bytes(len(buffer))
    buffer.clear()  # no export is left over
    assert messages == [MESSAGE, MESSAGE]


def test_the_default_layout_is_x64() -> None:
    """As the contract says."""
    assert tapi2.decode(RECORD) == tapi2.decode(RECORD, Layout.X64)
    assert tapi2.decode(RECORD, layout=Layout.X64) == tapi2.decode(record=RECORD)
    assert list(tapi2.iter_decode(RECORD)) == [MESSAGE]


# What is no record.


@fixed_layouts
def test_a_record_of_the_wrong_length(layout: Layout) -> None:
    """The error says how many bytes came and how many were expected."""
    size = layout.size
    for length in [*range(size), size + 1, 2 * size, 10_000]:
        error = TruncatedError if length < size else LayoutError
        text = f"{length} bytes came, {size} were expected for one {layout.name} record"
        with pytest.raises(error, match=f"^{text}"):
            tapi2.decode(bytes(length), layout)


@pytest.mark.parametrize(
    ("length", "layout", "hint"),
    [
        (24, Layout.X64, "; 24 is the size of layout X86"),
        (40, Layout.X86, "; 40 is the size of layout X64 or REMOTE"),
        (24, Layout.REMOTE, "; 24 is the size of layout X86"),
        (40, Layout.REMOTE, "; 40 is the size of layout X64"),
        (
            48,
            Layout.X64,
            "program that declared hDevice as a pointer: declare it as a DWORD",
        ),
        (48, Layout.X86, "; 48 is the size for a program that "),
        (39, Layout.X64, "for one X64 record"),
    ],
)
def test_an_error_names_the_layout_that_fits(
    length: int, layout: Layout, hint: str
) -> None:
    """Whoever took the wrong one learns which is right."""
    with pytest.raises(TapiError) as caught:
        tapi2.decode(bytes(length), layout)
    assert hint in str(caught.value)


@pytest.mark.parametrize(
    ("said", "length", "error", "counts"),
    [
        (40, 39, TruncatedError, "39 bytes came, 40 were expected"),
        (44, 40, TruncatedError, "40 bytes came, 44 were expected"),
        (0xFFFF_FFFC, 40, TruncatedError, "40 bytes came, 4294967292 were expected"),
        (40, 44, LayoutError, "44 bytes came, 40 were expected"),
        (0, 40, LayoutError, "40 bytes came, .* it has 0:"),
        (36, 40, LayoutError, "40 bytes came, .* it has 36:"),
        (36, 36, TruncatedError, "36 bytes came, 40 were expected"),
        (42, 42, LayoutError, "42 bytes came, .* it has 42:"),
        (0xFFFF_FFFF, 40, LayoutError, "40 bytes came, .* it has 4294967295:"),
    ],
)
def test_a_packet_of_the_wrong_length(
    said: int, length: int, error: type[TapiError], counts: str
) -> None:
    """What a packet says of itself is held against what came."""
    record = (struct.pack("<I", said) + bytes(length))[:length]
    with pytest.raises(error, match=counts) as caught:
        tapi2.decode(record, Layout.REMOTE)
    assert type(caught.value) is error


def test_data_behind_the_words_of_a_packet_are_skipped() -> None:
    """They belong to the transport."""
    record = packet(MESSAGE, b"data" * 5)
    assert tapi2.decode(record, Layout.REMOTE) == MESSAGE
    assert tapi2.decode(record, Layout.REMOTE).to_bytes(Layout.REMOTE) == (
        MESSAGE.to_bytes(Layout.REMOTE)
    )


@every_layout
@pytest.mark.parametrize("value", ["x" * 40, None, 40, [1, 2], 1.5], ids=repr)
def test_what_is_no_buffer_is_a_type_error(layout: Layout, value: Any) -> None:
    """As in Python itself, and a TapiError, which names the type that came."""
    text = f"bytes-like object is required, not '{type(value).__name__}'"
    for decode in (tapi2.decode, tapi2.iter_decode):
        with pytest.raises(KindError, match=text):
            decode(value, layout)


def released() -> memoryview:
    """A view of a record that is no longer there."""
    view = memoryview(bytearray(RECORD))
    view.release()
    return view


class Objects(ctypes.Structure):
    """A structure of as many bytes as a record, which hold the address of an object."""

    _fields_ = (("O", ctypes.c_uint64 * 4), ("object", ctypes.py_object))


UNREADABLE: dict[str, Callable[[], Any]] = {
    "released": released,
    "objects": lambda: (ctypes.py_object * 5)(),
    "a view of objects": lambda: memoryview((ctypes.py_object * 5)()),
    "an object among numbers": Objects,
}


@every_layout
@pytest.mark.parametrize("kind", UNREADABLE)
def test_a_buffer_without_bytes_is_refused(layout: Layout, kind: str) -> None:
    """What has been released, or holds addresses of Python's objects."""
    readers: list[Callable[[Any], object]] = [
        lambda buffer: tapi2.decode(buffer, layout),
        lambda buffer: tapi2.iter_decode(buffer, layout),
        tapi2.QueueListRecord.from_bytes,
        tapi2.QueueEntryRecord.from_bytes,
        tapi2.ProxyRequestRecord.from_bytes,
    ]
    for read in readers:
        with pytest.raises(KindError, match="a bytes-like object is required"):
            read(UNREADABLE[kind]())


def test_names_of_fields_are_no_objects() -> None:
    """The letter that stands for an object may stand in a name."""

    class Named(ctypes.Structure):
        _fields_ = (("Offset", ctypes.c_uint64 * 5),)

    assert tapi2.decode(Named.from_buffer_copy(RECORD)) == tapi2.decode(RECORD)


@pytest.mark.parametrize("layout", ["x64", "X64", None, 64, Layout], ids=repr)
def test_what_is_no_layout_is_refused(layout: Any) -> None:
    """At once, and saying what would have been one."""
    stream = io.BytesIO(RECORD)
    actions: list[Callable[[], object]] = [
        lambda: tapi2.decode(RECORD, layout),
        lambda: tapi2.iter_decode(RECORD, layout),
        lambda: next(iter_stream(stream, layout)),
    ]
    for action in actions:
        with pytest.raises(KindError, match=r"not one of tapi2\.Layout"):
            action()


def test_a_struct_is_no_layout() -> None:
    """Although it unpacks as layouts do."""
    words: Any = struct.Struct("<IIQQQQ")
    with pytest.raises(KindError, match=r"not one of tapi2\.Layout"):
        tapi2.decode(RECORD[:3], words)


def test_layouts_are_found_by_name() -> None:
    """By the name on the command line, or by that in Python."""
    assert Layout.named("x86") is Layout.named("X86") is Layout.X86
    assert [layout.name for layout in Layout.ALL] == ["X86", "X64", "REMOTE"]
    assert [layout.size for layout in Layout.ALL] == [24, 40, 40]
    with pytest.raises(RangeError, match="one of x86, x64, remote"):
        Layout.named("x68")


# Records in a row.


@every_layout
def test_records_decode_in_order(layout: Layout) -> None:
    """Back to back, in any layout."""
    assert list(tapi2.iter_decode(in_a_row(layout), layout)) == MESSAGES
    assert list(iter_stream(io.BytesIO(in_a_row(layout)), layout)) == MESSAGES


@every_layout
def test_no_record_gives_no_message(layout: Layout) -> None:
    """An empty buffer holds no record, and none that is cut."""
    assert list(tapi2.iter_decode(b"", layout)) == []
    assert list(iter_stream(io.BytesIO(), layout)) == []


@every_layout
@pytest.mark.parametrize("tail", [1, 3, 4, 23])
def test_what_came_before_a_cut_is_there(layout: Layout, tail: int) -> None:
    """The whole records first, then the error, which says where."""
    whole = in_a_row(layout)
    cut = whole + MESSAGE.to_bytes(layout)[:tail]
    text = (
        f"^{tail} bytes came, {layout.size} were expected"
        f" for the {layout.name} record at byte {len(whole)}$"
    )
    for messages in (
        tapi2.iter_decode(cut, layout),
        iter_stream(io.BytesIO(cut), layout),
    ):
        assert [next(messages) for _ in MESSAGES] == MESSAGES
        with pytest.raises(TruncatedError, match=text):
            next(messages)
        assert list(messages) == []  # and it is over


def test_packets_with_data_are_walked() -> None:
    """Each packet says where the next one begins."""
    packets = b"".join(
        packet(message, bytes(range(4 * n))) for n, message in enumerate(MESSAGES)
    )
    assert list(tapi2.iter_decode(packets, Layout.REMOTE)) == MESSAGES
    assert list(iter_stream(io.BytesIO(packets), Layout.REMOTE)) == MESSAGES


def test_a_cut_record_without_a_layout_is_named_as_x64() -> None:
    """The default is Layout.X64 in errors, too."""
    text = "^3 bytes came, 40 were expected for the X64 record at byte 40$"
    cut = RECORD + RECORD[:3]
    for messages in (tapi2.iter_decode(cut), iter_stream(io.BytesIO(cut))):
        assert next(messages) == tapi2.decode(RECORD)
        with pytest.raises(TruncatedError, match=text):
            next(messages)


@pytest.mark.parametrize("tail", [3, 39, 40, 41, 47])
def test_a_packet_cut_in_its_data_is_cut(tail: int) -> None:
    """A packet whose words all came is not whole without its data."""
    whole = packet(MESSAGE, b"data")
    cut = whole + packet(MESSAGE, b"moredata")[:tail]
    due = 40 if tail < 40 else 48
    text = f"^{tail} bytes came, {due} were expected for the REMOTE record at byte 44$"
    for messages in (
        tapi2.iter_decode(cut, Layout.REMOTE),
        iter_stream(io.BytesIO(cut), Layout.REMOTE),
    ):
        assert next(messages) == MESSAGE
        with pytest.raises(TruncatedError, match=text):
            next(messages)


@pytest.mark.parametrize("said", [0, 4, 39, 41, 0xFFFF_FFFF])
def test_a_packet_of_an_impossible_size_ends_the_walk(said: int) -> None:
    """Nothing behind it can be found; what came before is there."""
    records = [packet(MESSAGE), struct.pack("<I", said) + bytes(36), packet(MESSAGE)]
    for messages in (
        tapi2.iter_decode(b"".join(records), Layout.REMOTE),
        iter_stream(io.BytesIO(b"".join(records)), Layout.REMOTE),
    ):
        assert next(messages) == MESSAGE
        with pytest.raises(LayoutError, match=rf"it has {said}: .*\(at byte 40\)$"):
            next(messages)
        assert list(messages) == []


def test_iter_decode_decodes_when_asked() -> None:
    """A record is read when its message is asked for, not before."""
    buffer = bytearray(RECORD * 2)
    messages = tapi2.iter_decode(buffer)
    assert isinstance(messages, Iterator)
    assert next(messages) == MESSAGE
    struct.pack_into("<I", buffer, 40, 99)  # the second record's device
    assert next(messages).device == 99


@pytest.mark.parametrize("layout", Layout.ALL)
def test_iter_decode_takes_constant_memory(layout: Layout) -> None:
    """Neither the buffer nor the messages are copied as a whole."""
    buffer = MESSAGE.to_bytes(layout) * 10_000

    def walk() -> int:
        return sum(1 for _ in tapi2.iter_decode(buffer, layout))

    assert walk() == 10_000
    assert peak_memory(walk) < 100_000  # bytes: 40 for each record would be more


def test_iter_stream_takes_constant_memory(tmp_path: Path) -> None:
    """A file is read in pieces."""
    file = tmp_path / "records"
    file.write_bytes(RECORD * 25_000)  # a megabyte

    def walk() -> int:
        with file.open("rb") as stream:
            return sum(1 for _ in iter_stream(stream))

    assert walk() == 25_000
    assert peak_memory(walk) < 500_000


def peak_memory(action: Callable[[], object]) -> int:
    """Measure the most memory that an action holds at a time, in bytes."""
    tracemalloc.start()
    try:
        action()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


# Records as they arrive.


class Dripping(io.RawIOBase):
    """The reading end of a pipe, of which a read gives a few bytes at most."""

    def __init__(self, descriptor: int, most: int) -> None:
        """Read from an open file descriptor."""
        super().__init__()
        self.descriptor = descriptor
        self.most = most

    def readable(self) -> bool:
        """It is for reading."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Read a few bytes."""
        data = os.read(self.descriptor, self.most)
        buffer[: len(data)] = data
        return len(data)


@pytest.fixture
def pipe() -> Iterator[tuple[int, int]]:
    """A pipe: what it is read from and what it is written to."""
    ends = os.pipe()
    yield ends
    for descriptor in ends:
        with contextlib.suppress(OSError):  # a test may have closed it
            os.close(descriptor)


@every_layout
@pytest.mark.parametrize("most", [1, 7, 41])
def test_a_pipe_may_deliver_byte_by_byte(
    pipe: tuple[int, int], layout: Layout, most: int
) -> None:
    """Records come out whole, however they came in."""
    reading, writing = pipe
    os.write(writing, in_a_row(layout) + MESSAGE.to_bytes(layout)[:5])
    os.close(writing)
    messages = iter_stream(io.BufferedReader(Dripping(reading, most)), layout)
    assert [next(messages) for _ in MESSAGES] == MESSAGES
    with pytest.raises(TruncatedError, match="5 bytes came"):
        next(messages)


def test_a_pipe_may_deliver_packets_byte_by_byte(pipe: tuple[int, int]) -> None:
    """The data behind a packet's words are no packet."""
    reading, writing = pipe
    os.write(writing, packet(MESSAGE, b"(\0\0\0" * 10) + packet(MESSAGE))
    os.close(writing)
    stream = io.BufferedReader(Dripping(reading, 1))
    assert list(iter_stream(stream, Layout.REMOTE)) == [MESSAGE, MESSAGE]


@every_layout
def test_a_message_is_there_as_soon_as_its_last_byte(
    pipe: tuple[int, int], layout: Layout
) -> None:
    """A live feed is not held up until a block is full."""
    reading, writing = pipe
    if hasattr(os, "set_blocking"):  # waiting would be an error then, not a hang
        os.set_blocking(reading, False)
    with open(reading, "rb", closefd=False) as stream:
        messages = iter_stream(stream, layout)
        for message in MESSAGES:
            os.write(writing, message.to_bytes(layout))
            assert next(messages) == message


@pytest.mark.skipif(
    not hasattr(os, "set_blocking"), reason="on Windows, Python 3.11 always waits"
)
def test_a_pipe_that_does_not_wait_is_refused(pipe: tuple[int, int]) -> None:
    """A buffered stream says that nothing is there as it says that it ended."""
    reading, writing = pipe
    os.set_blocking(reading, False)
    os.write(writing, RECORD)
    with open(reading, "rb", closefd=False) as stream:
        messages = iter_stream(stream)
        assert next(messages) == MESSAGE
        with pytest.raises(TapiError, match="the stream is non-blocking"):
            next(messages)


def test_records_of_another_layout_in_a_row() -> None:
    """The error names the layout that fits."""
    with pytest.raises(TruncatedError, match="24 is the size of layout X86"):
        [*tapi2.iter_decode(bytes(24))]
    with pytest.raises(TruncatedError, match="declared hDevice as a pointer"):
        [*tapi2.iter_decode(bytes(48))]


def test_a_long_packet_in_small_pieces_takes_linear_time() -> None:
    """Each byte is looked at once, not again with each piece that arrives."""
    size = 1 << 23
    data = packet(MESSAGE, bytes(size - 40))
    began = time.process_time()
    messages = list(iter_stream(Pieces(data, 1 << 8), Layout.REMOTE))
    assert messages == [MESSAGE]
    assert time.process_time() - began < 1  # seconds; a tenth is what it needs


class Pieces(io.BytesIO):
    """A stream that gives small pieces, as a socket does."""

    def __init__(self, data: bytes, most: int) -> None:
        """Give some data in pieces of a size."""
        super().__init__(data)
        self.most = most

    def read1(self, size: int | None = -1, /) -> bytes:
        """Give the next piece."""
        return super().read1(min(self.most, size or self.most))


class Impatient(Pieces):
    """A stream that does not wait: it gives None where nothing has come yet."""

    def read1(self, size: int | None = -1, /) -> bytes:
        """Give the next piece, or None."""
        return super().read1(size) or cast("bytes", None)


def test_a_stream_that_does_not_wait_is_refused() -> None:
    """Nothing yet is not the end: what comes later must not be lost in silence."""
    messages = iter_stream(Impatient(RECORD + RECORD[:7], 47))
    assert next(messages) == MESSAGE
    with pytest.raises(TapiError, match="the stream is non-blocking") as caught:
        next(messages)
    assert type(caught.value) is TapiError


# Six words from a callback.


def test_a_callbacks_arguments_make_a_message() -> None:
    """In the order of LINECALLBACK, which is not that of the record."""
    message = tapi2.from_callback(1, 28, 2, 3, 4, 5)
    assert message.raw == (1, 28, 2, 3, 4, 5)
    assert isinstance(message, QueueStatusMessage)
    named = tapi2.from_callback(
        device=1, message_id=28, callback_instance=2, param1=3, param2=4, param3=5
    )
    assert named == message


WIDTHS = {
    "device": 32,
    "message_id": 32,
    "callback_instance": 64,
    "param1": 64,
    "param2": 64,
    "param3": 64,
}


def callback(**words: Any) -> Message:
    """Make a message of callback arguments, 0 where not given."""
    return tapi2.from_callback(**{**dict.fromkeys(WIDTHS, 0), **words})


@pytest.mark.parametrize("name", WIDTHS)
def test_an_argument_has_a_range(name: str) -> None:
    """A DWORD or 64 bits, and never negative: declare the callback as unsigned."""
    limit = 1 << WIDTHS[name]
    assert getattr(callback(**{name: limit - 1}).raw, name) == limit - 1
    for value in (limit, -1, -limit):
        shown = rf"{value} \({value:#x}\)" if value > 0 else str(value)
        with pytest.raises(RangeError, match=f"^{name} is {shown}: "):
            callback(**{name: value})


@pytest.mark.parametrize("value", ["1", b"1", 1.0, None, ctypes.c_uint32(1)], ids=repr)
@pytest.mark.parametrize("name", WIDTHS)
def test_an_argument_is_an_integer(name: str, value: object) -> None:
    """Anything else is of the wrong kind."""
    with pytest.raises(KindError, match=f"^{name} is .*, not an integer"):
        callback(**{name: value})


class Index:
    """A number of a foreign library: no `int`, but one for `operator.index`."""

    def __index__(self) -> int:
        """Give the value."""
        return 28


@pytest.mark.parametrize("name", WIDTHS)
def test_an_argument_of_a_foreign_library_becomes_an_int(name: str) -> None:
    """Whatever has an `__index__` is a number, and is not kept."""
    message = callback(**{name: Index()})
    assert getattr(message.raw, name) == 28
    assert {type(word) for word in message.raw} == {int}
    assert isinstance(message, QueueStatusMessage) is (name == "message_id")


# Whatever comes.

dwords = st.integers(0, 0xFFFF_FFFF)
qwords = dwords | st.integers(0, (1 << 64) - 1)
ids = st.sampled_from(KNOWN) | st.integers(0, 40) | dwords
six_words = st.tuples(dwords, ids, qwords, qwords, qwords, qwords)
narrow_words = st.tuples(dwords, ids, dwords, dwords, dwords, dwords)

# The same examples in each run: a failure is one for everybody, and at once.
many = settings(max_examples=200, deadline=None, derandomize=True, database=None)
FORMATS = {Layout.X86: "<6I", Layout.X64: "<2I4Q", Layout.REMOTE: "<12x6I4x"}


@many
@given(words=six_words | narrow_words)
def test_any_six_words_decode_and_come_back(
    words: tuple[int, int, int, int, int, int],
) -> None:
    """In each layout that can hold them; the others say so."""
    message = tapi2.from_callback(*words)
    assert message.raw == words
    is_narrow = max(words) < 1 << 32
    for layout in Layout.ALL:
        if is_narrow or layout is Layout.X64:
            record = message.to_bytes(layout)
            assert tapi2.decode(record, layout) == message
            head = struct.pack("<I", 40) if layout is Layout.REMOTE else b""
            packed = struct.pack(FORMATS[layout], *words)
            assert record == head + packed[len(head) :]
        else:
            with pytest.raises(RangeError, match="too wide"):
                message.to_bytes(layout)


@many
@given(words=six_words | narrow_words)
def test_any_six_words_have_a_meaning_that_gives_them_back(
    words: tuple[int, int, int, int, int, int],
) -> None:
    """Through JSON; and the meaning is one of plain data."""
    message = tapi2.from_callback(*words)
    text = json.dumps(message.to_dict())
    assert json.loads(text) == message.to_dict()
    again = Message.from_dict(json.loads(text))
    assert again == message
    assert again.raw == words
    assert isinstance(message, UnknownMessage) is (words[1] not in KNOWN)
    assert repr(again) == repr(message)


sizes = st.sampled_from([0, 24, 36, 40, 41, 44, 48, 52, 80, 0xFFFF_FFFC, 0xFFFF_FFFF])
garbage = st.binary(max_size=200) | st.builds(
    lambda size, data: struct.pack("<I", size) + data, sizes, st.binary(max_size=160)
)


@many
@given(data=garbage, layout=st.sampled_from(Layout.ALL))
def test_any_bytes_give_a_message_or_a_tapi_error(data: bytes, layout: Layout) -> None:
    """And nothing else, whoever sends them."""
    message, error = decoded(data, layout)
    if message is None:
        assert f"{len(data)} bytes came, " in str(error)
    else:
        assert message.raw == struct.unpack_from(FORMATS[layout], data)


def decoded(data: bytes, layout: Layout) -> tuple[Message | None, TapiError | None]:
    """Decode a record to a message or an error."""
    try:
        return tapi2.decode(data, layout), None
    except TapiError as error:
        return None, error


@many
@given(data=garbage, layout=st.sampled_from(Layout.ALL), most=st.integers(1, 64))
def test_any_bytes_in_a_row_give_messages_then_perhaps_a_tapi_error(
    data: bytes, layout: Layout, most: int
) -> None:
    """A buffer and a stream agree on the messages and on the error."""
    from_buffer = outcome(tapi2.iter_decode(data, layout))
    from_stream = outcome(iter_stream(cast(Any, Pieces(data, most)), layout))
    assert from_buffer == from_stream


def outcome(messages: Iterator[Message]) -> tuple[list[Message], object]:
    """Collect messages, and the class of the error that ends them."""
    found: list[Message] = []
    try:
        found.extend(messages)
    except TapiError as error:
        return found, type(error)
    return found, None


# Memory.


def enum_table(enum: Any) -> int:
    """Count the values that an enum remembers."""
    return len(enum._value2member_map_)


def test_made_up_values_do_not_fill_the_memory() -> None:
    """An enemy's endless new values are kept in the messages, nowhere else."""
    before = enum_table(AgentState), enum_table(AgentStatus)

    def decode(numbers: range) -> None:
        for number in numbers:
            tapi2.from_callback(0, 22, 0, 0, number << 10 | 2, number << 10)

    decode(range(1, 5_000))
    full = enum_table(AgentState), enum_table(AgentStatus)
    assert max(full[0] - before[0], full[1] - before[1]) <= 1024
    assert peak_memory(lambda: decode(range(10_000, 20_000))) < 500_000  # bytes
    assert enum_table(AgentState) <= full[0]
    assert enum_table(AgentStatus) <= full[1]


def test_values_beyond_the_remembered_ones_are_kept_all_the_same() -> None:
    """The limit is one of memory, not of meaning."""
    for number in range(30_000, 32_000):
        state = number << 10 | 4
        message = tapi2.from_callback(0, 22, 0, 0, 2, state)
        assert isinstance(message, AgentStatusMessage)
        assert type(message.state) is AgentState
        assert message.state == state
        assert AgentState.READY in message.state
        assert message == tapi2.from_callback(0, 22, 0, 0, 2, state)
        assert hash(message) == hash(tapi2.from_callback(0, 22, 0, 0, 2, state))


def test_other_messages_do_not_fill_the_memory() -> None:
    """Nor do message ids that nobody knows."""

    def decode(numbers: range) -> None:
        for number in numbers:
            tapi2.from_callback(0, number, 0, 0, 0, 0)

    decode(range(1_000, 2_000))
    assert peak_memory(lambda: decode(range(2_000, 12_000))) < 10_000  # bytes
