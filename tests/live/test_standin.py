"""The stand-in itself, by `ctypes` alone: each rule that tests of live rely on."""

from __future__ import annotations

import ctypes
import struct
import threading
from collections.abc import Callable, Iterator
from ctypes import byref, c_uint32
from pathlib import Path

import pytest

import tapi2
from live.bare import Bare
from live.building import build_for_windows
from live.standin import Mode, Steering, signed
from tapi2 import LineErr, ProxyRequest

OUT = 200  # bytes that a test gives a structure
AGENT = 0xA1
REPLY, CLOSE, DEVSTATE, CREATE, REMOVE = 12, 3, 8, 19, 25
QUEUES = tapi2.QueueListRecord(
    entries=(tapi2.QueueEntryRecord(queue_id=7, name="客服"),)
)


@pytest.fixture
def app(tapi: Steering) -> Iterator[Bare]:
    """An application."""
    app = Bare(tapi)
    assert app.result == 0
    yield app
    app.shutdown()


def structure(total: int = OUT) -> ctypes.Array[ctypes.c_char]:
    """Return memory for a structure, with its dwTotalSize."""
    return (ctypes.c_char * total).from_buffer_copy(
        struct.pack(f"<I{total - 4}x", total)
    )


def words(message: tapi2.Message | int) -> tuple[int, ...]:
    """Return what a message says: its number, and its three parameters."""
    assert isinstance(message, tapi2.Message), LineErr(message)
    raw = message.raw
    return raw.message_id, raw.param1, raw.param2 & 0xFFFFFFFF, raw.param3


def test_messages_wait_in_order_of_each_application(tapi: Steering, app: Bare) -> None:
    """lineGetMessage: the next message; OPERATIONFAILED when none came in time."""
    other = Bare(tapi)
    (_, line), (_, elsewhere) = app.open(instance=5), other.open(instance=6)
    for queue in (1, 2, 3):
        tapi.tell(line, tapi2.LINE_QUEUESTATUS, queue, 4)
    tapi.tell(elsewhere, tapi2.LINE_GROUPSTATUS, 0, 1)
    seen = [app.get() for _ in range(3)]
    assert seen == [
        tapi2.QueueStatusMessage(
            device=line, callback_instance=5, queue_id=queue, changed=4
        )
        for queue in (1, 2, 3)
    ]
    assert app.get(0) == app.get(1) == LineErr.OPERATIONFAILED
    assert words(other.get()) == (tapi2.LINE_GROUPSTATUS, 0, 1, 0)
    other.shutdown()


def test_shutdown_ends_a_wait(tapi: Steering) -> None:
    """lineGetMessage: at once, with LINEERR_INVALAPPHANDLE."""
    app = Bare(tapi)
    ended: list[object] = []
    waiter = threading.Thread(target=lambda: ended.append(app.get(0x7FFFFFFF)))
    waiter.start()
    tapi.wait_idle(app.handle)
    assert app.shutdown() == 0
    waiter.join(10)
    assert ended == [LineErr.INVALAPPHANDLE]
    assert app.get(0) == LineErr.INVALAPPHANDLE
    assert app.shutdown() == LineErr.UNINITIALIZED


def test_any_function_fails_on_demand(tapi: Steering, app: Bare) -> None:
    """With any LINEERR_, so many times."""
    for code in LineErr:
        tapi.fail("lineOpenW", code)
        assert app.open()[0] == code
    assert app.open()[0] == 0


FAULTS: list[tuple[str, Callable[[Bare, int], int], int]] = [
    ("no such line", lambda app, _: app.call("lineClose", 1), LineErr.INVALLINEHANDLE),
    (
        "no such application",
        lambda app, _: app.call("lineShutdown", 1),
        LineErr.INVALAPPHANDLE,
    ),
    (
        "no such device",
        lambda app, _: app.call(
            "lineNegotiateAPIVersion", app.handle, 9, 0x20000, 0x20002,
            byref(c_uint32()), structure(16),
        ),
        LineErr.BADDEVICEID,
    ),
    (
        "versions do not overlap",
        lambda app, _: app.call(
            "lineNegotiateAPIVersion", app.handle, 0, 0x30000, 0x30001,
            byref(c_uint32()), structure(16),
        ),
        LineErr.INCOMPATIBLEAPIVERSION,
    ),
    (
        "no memory for the structure",
        lambda app, line: app.call("lineGetGroupListW", line, None),
        LineErr.INVALPOINTER,
    ),
    (
        "too little for the fixed part",
        lambda app, line: app.call("lineGetGroupListW", line, structure(23)),
        LineErr.STRUCTURETOOSMALL,
    ),
    (
        "nobody answers",
        lambda app, line: app.call("lineGetGroupListW", line, structure()),
        LineErr.OPERATIONUNAVAIL,
    ),
    (
        "no handler may send",
        lambda app, line: app.call("lineProxyMessage", line, 0, 28, 1, 1, 0),
        LineErr.NOTREGISTERED,
    ),
    ("a type that is none", lambda app, _: app.open(21)[0], LineErr.INVALPARAM),
    (
        "a type newer than the version",
        lambda app, _: app.open(9, version=0x20000)[0],
        LineErr.INVALPARAM,
    ),
    (
        "a version that the device lacks",
        lambda app, _: app.open(version=0x30000)[0],
        LineErr.INCOMPATIBLEAPIVERSION,
    ),
]  # fmt: skip


def test_wrong_calls(tapi: Steering, app: Bare) -> None:
    """Each has its error."""
    _, line = app.open()
    for what, call, error in FAULTS:
        assert call(app, line) == error, what


def test_replies_come_in_any_order(tapi: Steering, app: Bare) -> None:
    """LINE_REPLY has the number that the function returned, and its result."""
    _, line = app.open()
    tapi.answer(ProxyRequest.SETAGENTSTATEEX, None)
    tapi.call("mode", Mode.HELD)
    ids = [app.call("lineSetAgentStateEx", line, AGENT, n, 0) for n in (1, 2, 3)]
    assert tapi.wait_pending(3) == ids == [1, 2, 3]
    states = [tapi.request(it).to_dict()["agent_state"] for it in ids]
    assert states == ["NOTREADY", "READY", "NOTREADY|READY"]
    for number, result in ((2, 0), (3, signed(LineErr.INVALAGENTSTATE)), (1, 0)):
        tapi.reply(number, result)
    assert [words(app.get())[:3] for _ in ids] == [
        (REPLY, 2, 0),
        (REPLY, 3, LineErr.INVALAGENTSTATE),
        (REPLY, 1, 0),
    ]


def test_reply_may_come_before_the_call_returns(tapi: Steering, app: Bare) -> None:
    """asynchronous-functions: here it is fetched while the function still runs."""
    _, line = app.open()
    tapi.answer(ProxyRequest.SETAGENTSTATEEX, None)
    tapi.call("mode", Mode.EARLY)
    fetched: list[tuple[int, ...]] = []

    def fetch() -> None:
        while isinstance(message := app.get(), tapi2.Message):
            fetched.append(words(message))

    waiter = threading.Thread(target=fetch)
    waiter.start()
    number = app.call("lineSetAgentStateEx", line, AGENT, 2, 0)
    assert fetched == [(REPLY, number, 0, 0)]
    app.shutdown()
    waiter.join(10)


def test_memory_is_filled_when_the_reply_is_fetched(tapi: Steering, app: Bare) -> None:
    """line-reply: it has to be kept until then; what did not fit, memory-allocation."""
    _, line = app.open()
    tapi.answer(ProxyRequest.GETQUEUELIST, QUEUES)
    full, small = structure(), structure(24)
    for room in (full, small):
        app.call("lineGetQueueListW", line, structure(16), room)
    with pytest.raises(tapi2.TruncatedError):
        tapi2.QueueListRecord.from_bytes(full)
    assert [words(app.get())[:3] for _ in "12"] == [(REPLY, 1, 0), (REPLY, 2, 0)]
    assert tapi2.QueueListRecord.from_bytes(full) == QUEUES
    partial = tapi2.QueueListRecord.from_bytes(small)
    assert (partial.entries, partial.total_size) == ((), 24)
    assert partial.needed_size == len(QUEUES.to_bytes())


def test_memory_that_was_not_kept_is_noticed(tapi: Steering, app: Bare) -> None:
    """What another use of it wrote there, stands where the mark was."""
    _, line = app.open()
    tapi.answer(ProxyRequest.GETQUEUELIST, QUEUES)
    room = structure()
    app.call("lineGetQueueListW", line, structure(16), room)
    ctypes.memmove(ctypes.addressof(room) + 4, b"used now", 8)
    app.get()
    assert tapi.counts().faults == {"apps": 1, "lines": 1, "lost_buffers": 1}
    app.shutdown()
    tapi.reset()


def test_close_suppresses_replies(tapi: Steering, app: Bare) -> None:
    """lineClose: those that are queued, and those to come; handles are used again."""
    _, line = app.open()
    tapi.answer(ProxyRequest.SETAGENTSTATEEX, None)
    app.call("lineSetAgentStateEx", line, AGENT, 2, 0)
    tapi.call("mode", Mode.HELD)
    number = app.call("lineSetAgentStateEx", line, AGENT, 2, 0)
    assert app.call("lineClose", line) == 0
    tapi.reply(number)
    assert app.get(0) == LineErr.OPERATIONFAILED
    assert app.call("lineClose", line) == LineErr.INVALLINEHANDLE
    assert app.open() == (0, line)


def test_provider_closes_and_removes(tapi: Steering, app: Bare) -> None:
    """line-close, and line-remove: LINE_CLOSE on each line comes first."""
    (_, first), (_, second), (_, third) = (app.open(instance=n) for n in (1, 2, 3))
    tapi.call("close", second)
    tapi.call("remove", 0)
    seen = [app.get() for _ in range(4)]
    assert [words(it)[:2] for it in seen] == [*[(CLOSE, 0)] * 3, (REMOVE, 0)]
    assert [it.device for it in seen if not isinstance(it, int)] == [
        second,
        first,
        third,
        0,
    ]
    assert app.call("lineClose", first) == LineErr.INVALLINEHANDLE
    assert app.open()[0] == LineErr.NODEVICE


def test_devices_are_created(tapi: Steering, app: Bare) -> None:
    """line-create: every application hears it, with or without an open line."""
    assert app.devices == 1
    number = tapi.create("新線", 9)
    assert words(app.get()) == (CREATE, number, 0, 0)
    caps = structure(400)
    assert app.call("lineGetDevCapsW", app.handle, number, 0x20002, 0, caps) == 0
    size, offset = struct.unpack_from("<II", caps, 32)
    assert caps.raw[offset : offset + size].decode("utf-16-le") == "新線\0"
    assert struct.unpack_from("<I", caps, 28) == (9,)


def test_reinit_until_all_have_shut_down(tapi: Steering, app: Bare) -> None:
    """line-linedevstate, lineOpen, lineInitializeEx: what was open goes on."""
    other = Bare(tapi)
    _, line = app.open()
    tapi.call("reinit", 0)
    assert words(app.get()) == (DEVSTATE, 0x40000, 0, 0)
    assert app.open()[0] == Bare(tapi).result == LineErr.REINIT
    tapi.tell(line, tapi2.LINE_QUEUESTATUS, 1, 4)
    assert words(app.get()) == (tapi2.LINE_QUEUESTATUS, 1, 4, 0)
    app.shutdown()
    assert Bare(tapi).result == LineErr.REINIT
    other.shutdown()
    again = Bare(tapi)
    assert again.result == 0
    again.shutdown()


def test_routes_to_the_handler_and_back(tapi: Steering, app: Bare) -> None:
    """A call becomes a LINE_PROXYREQUEST, and its answer the LINE_REPLY."""
    acd = Bare(tapi)
    _, handler = acd.open(ProxyRequest.GETQUEUELIST, ProxyRequest.CREATEAGENT)
    _, line = app.open()
    assert app.open(ProxyRequest.CREATEAGENT)[0] == LineErr.NOTREGISTERED
    room, agent = structure(), c_uint32()
    app.call("lineGetQueueListW", line, structure(16), room)
    app.call("lineCreateAgentW", line, "7\0".encode("utf-16-le"), None, byref(agent))
    answers = {
        tapi2.GetQueueListRequest: QUEUES,
        tapi2.CreateAgentRequest: AGENT,
    }
    for _ in answers:
        message = acd.get()
        assert isinstance(message, tapi2.ProxyRequestMessage)
        request = tapi2.ProxyRequestRecord.from_address(message.request_pointer)
        assert (request.client_user_name, message.device) == ("王小明", handler)
        request.answer(answers[type(request)])
        pointer = ctypes.c_void_p(message.request_pointer)
        assert acd.call("lineProxyResponse", handler, pointer, 0) == 0
    assert [words(app.get())[:3] for _ in answers] == [(REPLY, 1, 0), (REPLY, 2, 0)]
    assert tapi2.QueueListRecord.from_bytes(room) == QUEUES
    assert agent.value == AGENT
    acd.shutdown()


def test_a_handlers_mistakes_are_counted(tapi: Steering, app: Bare) -> None:
    """To answer twice, to write late, and to close with requests unanswered."""
    acd = Bare(tapi)
    _, handler = acd.open(ProxyRequest.SETAGENTSTATEEX)
    _, line = app.open()
    for _ in "12":
        app.call("lineSetAgentStateEx", line, AGENT, 2, 0)
    message = acd.get()
    assert isinstance(message, tapi2.ProxyRequestMessage)
    pointer = ctypes.c_void_p(message.request_pointer)
    assert acd.call("lineProxyResponse", handler, pointer, 0) == 0
    assert acd.call("lineProxyResponse", handler, pointer, 0) == LineErr.INVALPOINTER
    ctypes.memset(message.request_pointer + 30, 1, 1)
    assert isinstance(acd.get(), tapi2.ProxyRequestMessage)
    assert acd.get(0) == LineErr.OPERATIONFAILED
    acd.call("lineClose", handler)
    assert [words(app.get())[:3] for _ in "12"] == [
        (REPLY, 1, 0),
        (REPLY, 2, LineErr.OPERATIONFAILED),
    ]
    acd.shutdown()
    app.shutdown()
    assert tapi.counts().faults == {
        "answered_again": 1,
        "blocks": 1,
        "left_unanswered": 1,
        "written_late": 1,
    }
    tapi.reset()


def test_what_no_handler_has_fetched_is_no_mistake(tapi: Steering, app: Bare) -> None:
    """Assumed: TAPI frees it when the handler shuts down, and the client hears."""
    acd = Bare(tapi)
    _, handler = acd.open(ProxyRequest.SETAGENTSTATEEX)
    _, line = app.open()
    app.call("lineSetAgentStateEx", line, AGENT, 2, 0)
    acd.call("lineClose", handler)
    assert words(app.get())[:3] == (REPLY, 1, LineErr.OPERATIONFAILED)
    acd.shutdown()
    app.shutdown()
    assert tapi.counts().faults == {}


def test_messages_of_the_handler_reach_all_others(tapi: Steering, app: Bare) -> None:
    """lineProxyMessage: not the one that sends; those of 2.0 get nothing of 2.2."""
    (_, old), (_, line) = app.open(version=0x20000, instance=1), app.open(instance=2)
    _, handler = app.open(ProxyRequest.GETGROUPLIST, instance=3)
    assert words(app.get()) == (tapi2.LINE_PROXYSTATUS, 1, ProxyRequest.GETGROUPLIST, 0)
    assert app.call("lineProxyMessage", handler, 0, 28, 5, 4, 0) == 0
    assert app.call("lineProxyMessage", handler, 0, 22, 0, 2, 4) == 0
    assert app.call("lineProxyMessage", handler, 0, 24, 0, 0, 0) == LineErr.INVALPARAM
    seen = [app.get() for _ in range(3)]
    assert [(it.device, it.name) for it in seen if not isinstance(it, int)] == [
        (line, "LINE_QUEUESTATUS"),
        (old, "LINE_AGENTSTATUS"),
        (line, "LINE_AGENTSTATUS"),
    ]
    assert app.get(0) == LineErr.OPERATIONFAILED
    assert app.call("lineClose", handler) == 0
    assert words(app.get()) == (tapi2.LINE_PROXYSTATUS, 2, ProxyRequest.GETGROUPLIST, 0)


@pytest.mark.needs("ziglang")
@pytest.mark.parametrize("arch", ["x86", "x86_64"])
def test_compiles_for_windows(arch: str, tmp_path: Path) -> None:
    """From the same source, without a warning."""
    built = build_for_windows(tmp_path / arch, arch).read_bytes()
    names = {b"lineInitializeExW\0", b"lineProxyResponse\0", b"standin_reset\0"}
    assert [name for name in names if name not in built] == []
