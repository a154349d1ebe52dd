"""Events of the remote protocol: packets with all that they hold, written by hand."""

import copy
import dataclasses
import pickle
import struct
import sys
import typing

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tapi2
from tapi2 import (
    AgentSpecificMessage,
    CreateAgentRequest,
    GetQueueInfoRequest,
    KindError,
    Layout,
    LayoutError,
    Message,
    ProxyRequestMessage,
    QueueStatusMessage,
    RangeError,
    RemoteEvent,
    TapiError,
    TruncatedError,
    UnknownMessage,
    UnknownRequest,
    iter_remote,
)

LINE, CALL = 0x10203, 0x40506
REPLY, AGENT_SPECIFIC, PROXY_REQUEST, QUEUE_STATUS = 12, 21, 24, 28


def packet(*words: int, data: bytes = b"", size: int | None = None) -> bytes:
    """Write ASYNCEVENTMSG as [MS-TRP] 2.2.5.1 draws it.

    Args:
        words: InitContext, the third word, hDevice, Msg, OpenContext, Param1 to Param4.
        data: VarData.
        size: TotalSize, if it is a wrong one.
    """
    total = 40 + len(data) if size is None else size
    return struct.pack("<10I", total, *words) + data


def queue_info(size: int = 84, request_type: int = 18) -> bytes:
    """Write LINEPROXYREQUEST of lineGetQueueInfo by hand, for a client of TAPI 2.2."""
    header = struct.pack("<7I", size, 0, 0, 0, 0, 0x00020002, request_type)
    return header + struct.pack("<I13I", 7, 52, *[0] * 12)


def only(buffer: bytes | bytearray) -> RemoteEvent:
    """Return the event of the only packet."""
    (event,) = iter_remote(buffer)
    return event


# What a packet says. The words stand in the order of the packet.

QUEUE = packet(9, 0, LINE, QUEUE_STATUS, 5, 3, 2, 0, 0)
IGNORED = packet(9, 0, LINE, QUEUE_STATUS, 5, 3, 2, 0, 0xDEAD)
OF_LINE = packet(9, 0, LINE, AGENT_SPECIFIC, 5, 1, 2, 3, 0)
OF_CALL = packet(9, 0, CALL, AGENT_SPECIFIC, 5, 1, 2, 3, LINE)
ANSWER = packet(9, 0xC0, 0, REPLY, 5, 77, 0, 0xC1, 6, data=b"answer\0\0")
REQUEST = packet(9, 0, LINE, PROXY_REQUEST, 5, 1, 2, 3, 4, data=queue_info())

QUEUE_MESSAGE = QueueStatusMessage(
    device=LINE, callback_instance=5, queue_id=3, changed=2
)
PROXY_MESSAGE = ProxyRequestMessage(device=LINE, request_pointer=0)


def specific(device: int) -> AgentSpecificMessage:
    """Make the message of an extension."""
    return AgentSpecificMessage(
        device=device, callback_instance=5, extension_index=1, param2=2, param3=3
    )


PACKETS = {
    "of a queue": (QUEUE, RemoteEvent(QUEUE_MESSAGE, 9)),
    "Param4 is any value": (IGNORED, RemoteEvent(QUEUE_MESSAGE, 9, 0xDEAD)),
    "hDevice is the line": (OF_LINE, RemoteEvent(specific(LINE), 9)),
    "hDevice is a call, Param4 the line": (
        OF_CALL,
        RemoteEvent(specific(CALL), 9, LINE),
    ),
    "a reply with the answer": (
        ANSWER,
        RemoteEvent(
            message=tapi2.decode(ANSWER, Layout.REMOTE),
            init_context=9,
            param4=6,
            data=b"answer\0\0",
            post_process_context=0xC0,
        ),
    ),
    "a proxy request": (
        REQUEST,
        RemoteEvent(
            message=tapi2.decode(REQUEST, Layout.REMOTE),
            init_context=9,
            param4=4,
            data=queue_info(),
        ),
    ),
}
EVERY = b"".join(data for data, _ in PACKETS.values())
every_packet = pytest.mark.parametrize(
    ("data", "event"), PACKETS.values(), ids=[*PACKETS]
)


@every_packet
def test_nothing_of_a_packet_is_lost(data: bytes, event: RemoteEvent) -> None:
    """Each word and the data are in the event, which writes the same bytes."""
    assert only(data) == event
    assert event.to_bytes() == data
    assert event.message == tapi2.decode(data, Layout.REMOTE)


def test_call_and_its_line_are_both_there() -> None:
    """[MS-TRP] 2.2.4.2.1.3: hCall in hDevice, hRemoteLine in Param4."""
    event = only(OF_CALL)
    assert (event.message.device, event.param4) == (CALL, LINE)
    event = only(OF_LINE)
    assert (event.message.device, event.param4) == (LINE, 0)


def test_packets_stand_back_to_back() -> None:
    """As in the buffer of RemoteSPEventProc, [MS-TRP] 3.3.4.2."""
    events = [event for _, event in PACKETS.values()]
    assert list(iter_remote(EVERY * 3)) == events * 3
    assert list(iter_remote(memoryview(bytearray(EVERY)))) == events
    assert [event.message for event in events] == [
        *tapi2.iter_decode(EVERY, Layout.REMOTE)
    ]
    assert list(iter_remote(b"")) == []


def test_event_is_a_copy() -> None:
    """The buffer may be used again."""
    buffer = bytearray(REQUEST)
    event = only(buffer)
    buffer[:] = bytes(len(buffer))
    assert event == PACKETS["a proxy request"][1]


# The proxy request in the data.


def test_request_is_read_from_the_data() -> None:
    """And can be answered as a copy."""
    request = only(REQUEST).request
    assert isinstance(request, GetQueueInfoRequest)
    assert (request.queue_id, request.client_app_api_version) == (7, 0x00020002)
    answered = request.answered(tapi2.QueueInfoRecord(current_calls_queued=3))
    assert len(answered) == len(queue_info())


def test_request_is_none_without_one() -> None:
    """Of other messages, whatever their data are, and of a request without data."""
    assert only(QUEUE).request is None
    assert only(ANSWER).request is None
    other = packet(9, 0, LINE, QUEUE_STATUS, 5, 3, 2, 0, 0, data=queue_info())
    assert only(other).request is None
    assert only(packet(9, 0, LINE, PROXY_REQUEST, 5, 0, 0, 0, 0)).request is None


def test_bytes_behind_the_request_are_padding() -> None:
    """The request says its own size; the packet's is a multiple of 4."""
    data = queue_info() + bytes(4)
    padded = packet(9, 0, LINE, PROXY_REQUEST, 5, 0, 0, 0, 0, data=data)
    assert only(padded).request == only(REQUEST).request


def test_unknown_request_is_kept() -> None:
    """A type that nobody knows is no error."""
    data = queue_info(request_type=999)
    event = only(packet(9, 0, LINE, PROXY_REQUEST, 5, 0, 0, 0, 0, data=data))
    assert isinstance(event.request, UnknownRequest)


@pytest.mark.parametrize(
    ("data", "error", "text"),
    [
        (queue_info()[:24], TruncatedError, "24 bytes came, 28 or more were expected"),
        (queue_info()[:80], TruncatedError, "80 bytes came, 84 were expected"),
        (queue_info(size=88), TruncatedError, "84 bytes came, 88 were expected"),
        (queue_info(size=40), LayoutError, "40"),
    ],
    ids=["no header", "cut", "says more", "says too little"],
)
def test_broken_request_raises_where_it_is_read(
    data: bytes, error: type[TapiError], text: str
) -> None:
    """The event comes all the same, with the data, and so do those behind it."""
    broken = packet(9, 0, LINE, PROXY_REQUEST, 5, 0, 0, 0, 0, data=data)
    event, behind = iter_remote(broken + QUEUE)
    assert isinstance(event.message, ProxyRequestMessage)
    assert event.data == data
    with pytest.raises(error, match=text):
        _ = event.request
    assert behind.message == QUEUE_MESSAGE


# Buffers that are no packets.


@pytest.mark.parametrize("size", [0, 39, 41, 43])
def test_impossible_size(size: int) -> None:
    """As iter_decode says it."""
    events = iter_remote(QUEUE + packet(*[0] * 9, size=size))
    assert next(events).message == QUEUE_MESSAGE
    with pytest.raises(LayoutError, match=rf"it has {size}.*\(at byte 40\)"):
        next(events)


@pytest.mark.parametrize("left", [1, 39, 40, len(REQUEST) - 1])
def test_cut_packet(left: int) -> None:
    """After the events of all whole packets."""
    events = iter_remote(QUEUE + REQUEST[:left])
    assert next(events).message == QUEUE_MESSAGE
    with pytest.raises(TruncatedError, match=f"^{left} bytes came.*at byte 40$"):
        next(events)


def test_no_buffer() -> None:
    """At once, not at the first event."""
    with pytest.raises(KindError, match="bytes-like"):
        iter_remote("packet")  # type: ignore[arg-type]


# Events that a program makes.


def test_program_makes_a_packet() -> None:
    """For its tests: the request's bytes are the data."""
    request = GetQueueInfoRequest(client_app_api_version=0x00020002, queue_id=7)
    event = RemoteEvent(PROXY_MESSAGE, 9, data=request.to_bytes())
    assert only(event.to_bytes()) == event
    assert event.request == request


@pytest.mark.parametrize(("length", "expected"), [(0, 0), (1, 4), (4, 4), (6, 8)])
def test_data_are_whole_words(length: int, expected: int) -> None:
    """Zeros are added, so that the packet has a size that clients take."""
    event = RemoteEvent(QUEUE_MESSAGE, data=bytearray(b"\1" * length))  # type: ignore[arg-type]
    assert event.data == b"\1" * length + bytes(expected - length)
    assert only(event.to_bytes()) == event


@pytest.mark.parametrize(
    ("values", "error", "text"),
    [
        ({"message": QUEUE}, KindError, "not a message"),
        ({"init_context": 1 << 32}, RangeError, "init_context is 4294967296"),
        ({"param4": -1}, RangeError, "param4 is -1"),
        ({"post_process_context": "7"}, KindError, "post_process_context"),
        ({"data": "text"}, KindError, "bytes-like"),
        ({"data": None}, KindError, "bytes-like"),
    ],
)
def test_constructor_checks(
    values: dict[str, typing.Any], error: type[TapiError], text: str
) -> None:
    """Whatever is no packet is refused."""
    with pytest.raises(error, match=text):
        RemoteEvent(**{"message": QUEUE_MESSAGE, **values})


def test_wide_message_has_no_packet() -> None:
    """A record of a 64-bit program may hold more than a packet can."""
    event = RemoteEvent(UnknownMessage(message_id=2, param1=1 << 32))
    with pytest.raises(RangeError, match="param1 is 4294967296"):
        event.to_bytes()


# Events as objects.


def test_event_is_a_value() -> None:
    """Immutable, comparable, hashable, picklable, usable in match."""
    event = only(OF_CALL)
    assert event == only(OF_CALL) != only(OF_LINE)
    assert len({event, only(OF_CALL), only(OF_LINE)}) == 2
    assert pickle.loads(pickle.dumps(event)) == copy.deepcopy(event) == event
    with pytest.raises(AttributeError):
        event.param4 = 0  # type: ignore[misc]
    assert dataclasses.replace(event, param4=0).param4 == 0
    if sys.version_info >= (3, 13):
        assert copy.replace(event, param4=0).param4 == 0
    match event:
        case RemoteEvent(AgentSpecificMessage(device=call), param4=line) if line:
            assert (call, line) == (CALL, LINE)
        case _:
            pytest.fail(repr(event))


def test_repr_is_the_call() -> None:
    """But for the data."""
    event = only(OF_CALL)
    names = {"RemoteEvent": RemoteEvent, "AgentSpecificMessage": AgentSpecificMessage}
    assert eval(repr(event), names) == event
    assert "data=<84 bytes>" in repr(only(REQUEST))


def test_secrets_are_not_shown() -> None:
    """The data of a request may hold a PIN."""
    request = CreateAgentRequest(agent_id="700", agent_pin="4711")
    event = RemoteEvent(PROXY_MESSAGE, data=request.to_bytes())
    assert event.request == request
    for text in (repr(event), str(event), repr(event.request), f"{[event]}"):
        assert "4711" not in text
        assert "4\\x007\\x001" not in text


def test_types_resolve() -> None:
    """At run time, without a type checker's imports."""
    hints = typing.get_type_hints(RemoteEvent)
    assert hints["message"] == tapi2.AnyMessage
    assert typing.get_type_hints(iter_remote)["return"]
    request = RemoteEvent.__dict__["request"]
    assert typing.get_type_hints(request.fget)["return"]


# Any bytes.

WORD = st.integers(0, 0xFFFFFFFF)
IDS = st.sampled_from([PROXY_REQUEST, AGENT_SPECIFIC, REPLY]) | WORD


@given(st.tuples(WORD, WORD, WORD, IDS, WORD, WORD, WORD, WORD, WORD), st.binary())
def test_any_packet_comes_back(words: tuple[int, ...], data: bytes) -> None:
    """Whatever it holds; only the request may be wrong."""
    data += bytes(-len(data) % 4)
    raw = packet(*words, data=data)
    event = only(raw)
    assert event.to_bytes() == raw
    check_request(event)


@given(st.binary(max_size=300))
def test_any_bytes_raise_only_errors_of_tapi2(buffer: bytes) -> None:
    """The same as iter_decode raises, after as many messages."""
    check_buffer(buffer)


@given(st.data())
def test_any_damage_raises_only_errors_of_tapi2(data: st.DataObject) -> None:
    """Of good packets, with some bytes changed."""
    buffer = bytearray(EVERY)
    places = st.integers(0, len(buffer) - 1)
    changes = st.dictionaries(places, st.integers(0, 255), max_size=8)
    for place, value in data.draw(changes).items():
        buffer[place] = value
    check_buffer(bytes(buffer))


def check_buffer(buffer: bytes) -> None:
    """Check that a buffer gives what iter_decode makes of it."""
    events: list[Message] = []
    messages: list[Message] = []
    errors: list[str] = []
    try:
        for event in iter_remote(buffer):
            events.append(event.message)
            check_request(event)
    except TapiError as error:
        errors.append(repr(error))
    try:
        messages.extend(tapi2.iter_decode(buffer, Layout.REMOTE))
    except TapiError as error:
        errors.remove(repr(error))
    assert (events, errors) == (messages, [])


def check_request(event: RemoteEvent) -> None:
    """Check that a request is read, or refused, or not there."""
    try:
        request = event.request
    except TapiError:
        assert isinstance(event.message, ProxyRequestMessage)
    else:
        is_request = isinstance(event.message, ProxyRequestMessage)
        assert (request is not None) == (is_request and bool(event.data))
