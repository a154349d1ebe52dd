"""Calls by threads: each method, and what can become of a call.

Each test names the page that its rule is from: a name with a dash is a page of
learn.microsoft.com/windows/win32/tapi/, a name of a function one of .../api/tapi/.
"""

from __future__ import annotations

import asyncio
import ctypes
import gc
import threading
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

import pytest

import tapi2
from live.calls import CASES, GROUP, GROUPS, INFO, answer_all, check_request
from live.standin import Mode, Steering
from live.test_session import LIMIT, run_all
from support.each import each
from tapi2 import ClosedError, LineErr, LineError, ProxyRequest, ReplyTimeoutError, live
from tapi2.functions import lineGetQueueInfo
from tapi2.live.flags import new_flag
from tapi2.live.replies import Reply
from tapi2.live.session import Session
from tapi2.live.steps import reading


@pytest.fixture
def app(tapi: Steering) -> Iterator[live.Application]:
    """An application; every type of request has an answer."""
    answer_all(tapi)
    with live.Application("calls", library=tapi.path) as app:
        yield app


@pytest.fixture
def line(app: live.Application) -> live.Line:
    """An open line of it."""
    return app.open(0)


def held(tapi: Steering) -> None:
    """Let answers wait for the test."""
    tapi.call("mode", Mode.HELD)


def session_of(line: live.Line) -> Session:
    """Return what the line is of."""
    return line._session


class Caller(threading.Thread):
    """Calls a function in a thread, and keeps what comes of it."""

    def __init__(self, call: Callable[[], object]) -> None:
        """Begin at once."""
        super().__init__(daemon=True)
        self._call = call
        self._result: object = None
        self.error: BaseException | None = None
        self.start()

    def run(self) -> None:
        """Call it."""
        try:
            self._result = self._call()
        except BaseException as error:
            self.error = error

    def result(self) -> Any:
        """Wait for the end, and return the result or raise the error."""
        self.join(LIMIT)
        assert not self.is_alive(), "a caller hangs"
        if self.error:
            raise self.error
        return self._result


def test_there_is_a_method_for_each_function() -> None:
    """The 23 functions of the call center, but lineProxyResponse, which is private."""
    names = {case.name for case in CASES} | {"get_proxy_status", "proxy_message"}
    assert len(names) == 22
    known = {n for kind in (live.Line, live.Device) for n in dir(kind) if n in names}
    assert known == names
    functions = {"line" + n.title().replace("_", "").replace("Id", "ID") for n in names}
    exported = {it.removesuffix("W") for it in tapi2.functions.__all__}
    assert functions <= exported


@pytest.mark.parametrize("mode", [Mode.AT_ONCE, Mode.EARLY])
def test_every_method(
    tapi: Steering, app: live.Application, line: live.Line, mode: Mode
) -> None:
    """asynchronous-functions: LINE_REPLY comes after the call, or while it runs."""
    tapi.call("mode", mode)
    for case in CASES:
        owner = line.device if case.is_device else line
        result = getattr(owner, case.name)(**case.arguments, timeout=LIMIT)
        assert result == case.answer, case.name
    assert tapi.counts().requests == 0


@each("case", CASES, lambda case: case.name)
def test_what_the_handler_reads(tapi: Steering, case: Any) -> None:
    """Each function's page; of lineGetAgentCaps: the application's highest version."""
    tapi.reset()
    tapi.answer(case.request, case.answer)
    held(tapi)
    with live.Application("calls", library=tapi.path) as app:
        line = app.open(0)
        owner = line.device if case.is_device else line
        caller = Caller(lambda: getattr(owner, case.name)(**case.arguments))
        (number,) = tapi.wait_pending(1)
        check_request(case, tapi.request(number))
        tapi.reply(number)
        assert caller.result() == case.answer


def test_every_error_at_once_and_in_the_reply(tapi: Steering, line: live.Line) -> None:
    """asynchronous-functions: an error comes in either way, and is the same."""
    errors = [code for code in LineErr if code != LineErr.STRUCTURETOOSMALL]
    for code in (*errors, 0xC0000007):
        tapi.fail("lineGetQueueInfo", code)
        with pytest.raises(LineError) as at_once:
            line.get_queue_info(7, timeout=LIMIT)
        tapi.answer(ProxyRequest.GETQUEUEINFO, INFO, code)
        with pytest.raises(LineError) as later:
            line.get_queue_info(7, timeout=LIMIT)
        for raised in (at_once, later):
            assert raised.value.code == code
            assert raised.value.function == "lineGetQueueInfo"
            assert str(raised.value).startswith("lineGetQueueInfo: ")


def test_lists_get_the_room_that_they_need(tapi: Steering, line: live.Line) -> None:
    """memory-allocation: if dwNeededSize is greater than dwTotalSize, call again."""
    for count in (0, 1, 100, 3000):
        entries = [
            tapi2.QueueEntryRecord(queue_id=i, name=f"佇列{i}") for i in range(count)
        ]
        record = tapi2.QueueListRecord(entries=tuple(entries))
        tapi.answer(ProxyRequest.GETQUEUELIST, record)
        before = tapi.counts().delivered
        assert line.get_queue_list(GROUP, timeout=LIMIT) == record
        replies = tapi.counts().delivered - before
        assert replies == (2 if count > 100 else 1), count


def test_a_list_that_grows_meanwhile(tapi: Steering, line: live.Line) -> None:
    """memory-allocation: the size may have increased again."""
    held(tapi)
    caller = Caller(lambda: line.get_queue_list(GROUP))
    for count in (1000, 2000, 4000):
        (number,) = tapi.wait_pending(1)
        entries = [tapi2.QueueEntryRecord(queue_id=i) for i in range(count)]
        record = tapi2.QueueListRecord(entries=tuple(entries))
        tapi.answer(ProxyRequest.GETQUEUELIST, record)
        tapi.reply(number)
    (number,) = tapi.wait_pending(1)
    tapi.reply(number)
    assert caller.result() == record


def test_a_list_that_always_grows(tapi: Steering, line: live.Line) -> None:
    """It ends with an error, and never fills the memory."""
    for needed in (1 << 31, 5000):
        room = bytearray(tapi2.QueueListRecord().to_bytes())
        room[4:8] = needed.to_bytes(4, "little")
        tapi.answer(ProxyRequest.GETQUEUELIST, bytes(room))
        if needed == 5000:
            tapi.fail("lineGetQueueListW", LineErr.STRUCTURETOOSMALL, 100)
        with pytest.raises(tapi2.LayoutError, match="lineGetQueueListW asked for"):
            line.get_queue_list(GROUP, timeout=LIMIT)
        tapi.fail("", 0, 0)


ROOMS = {0: 8192, 5000: 8192, 8193: 8193, 20000: 20000}  # by what is needed


def test_too_small_for_the_fixed_part() -> None:
    """LINEERR_STRUCTURETOOSMALL: twice the room, or what is needed if that is more."""
    for needed, expected in ROOMS.items():
        steps = reading(lineGetQueueInfo, tapi2.QueueInfoRecord, 7)
        _, (_, room) = next(steps)
        sizes = ctypes.cast(room, ctypes.POINTER(ctypes.c_uint32))  # type: ignore[arg-type]
        assert sizes[0] == 4096
        sizes[1] = needed
        _, (_, room) = steps.throw(LineError(LineErr.STRUCTURETOOSMALL))
        sizes = ctypes.cast(room, ctypes.POINTER(ctypes.c_uint32))  # type: ignore[arg-type]
        assert sizes[0] == expected


def test_an_answer_that_is_impossible(tapi: Steering, line: live.Line) -> None:
    """It is refused as any other bytes are."""
    room = bytearray(GROUPS.to_bytes())
    room[20:24] = (5000).to_bytes(4, "little")
    tapi.answer(ProxyRequest.GETGROUPLIST, bytes(room))
    with pytest.raises(tapi2.LayoutError, match="LINEAGENTGROUPLIST"):
        line.get_group_list(timeout=LIMIT)


def test_replies_in_any_order(tapi: Steering, line: live.Line) -> None:
    """line-reply: the number in dwParam1 says which call it answers."""
    held(tapi)
    callers: dict[int, Caller] = {}
    for queue in range(20):
        callers[queue] = Caller(partial(line.get_queue_info, queue))
        tapi.wait_pending(queue + 1)
    queues = {}
    for number in tapi.pending():
        request = tapi.request(number)
        assert isinstance(request, tapi2.GetQueueInfoRequest)
        queues[request.queue_id] = number
    for queue in (*range(1, 20, 2), *range(18, -1, -2)):
        record = tapi2.QueueInfoRecord(current_calls_queued=queue)
        tapi.answer(ProxyRequest.GETQUEUEINFO, record)
        tapi.reply(queues[queue])
        assert callers[queue].result() == record


def test_replies_that_nobody_waits_for(tapi: Steering, line: live.Line) -> None:
    """They are dropped, and so is a second one of the same number."""
    app = session_of(line).handle
    for number in (0, 1, 77, 0xFFFFFFFF):
        raw = tapi2.RawMessage(0, 12, 0, number, 0, 0)
        tapi.post(app, tapi2.from_callback(raw[0], raw[1], raw[2], *raw[3:]))
    tapi.wait_idle(app)  # else the one of 77 might come while that call begins
    tapi.call("next_request", 77)
    assert line.get_queue_info(7, timeout=LIMIT) == INFO
    assert session_of(line)._replies._early == {}


def test_the_largest_numbers_of_requests(tapi: Steering, line: live.Line) -> None:
    """synchronous-asynchronous-model: they are positive LONGs."""
    tapi.call("next_request", 0x7FFFFFFE)
    for _ in range(4):
        assert line.get_queue_info(7, timeout=LIMIT) == INFO


def test_a_time_out_abandons_the_result(tapi: Steering, line: live.Line) -> None:
    """line-reply: the memory is kept until LINE_REPLY; the operation goes on."""
    held(tapi)
    with pytest.raises(ReplyTimeoutError, match="no LINE_REPLY in 0") as raised:
        line.get_queue_list(GROUP, timeout=0.02)
    assert isinstance(raised.value, TimeoutError)
    (number,) = tapi.pending()
    gc.collect()
    assert len(session_of(line)._replies._alive) == 1
    tapi.reply(number)
    tapi.wait_idle(session_of(line).handle)
    assert session_of(line)._replies._alive == set()
    assert tapi.counts().lost_buffers == 0


def test_memory_is_kept_until_shutdown(tapi: Steering) -> None:
    """Of lineClose: replies are suppressed. Assumed: TAPI may write nevertheless."""
    answer_all(tapi)
    held(tapi)
    app = live.Application("kept", library=tapi.path)
    line = app.open(0)
    callers = [Caller(lambda: line.get_queue_list(GROUP)) for _ in range(5)]
    tapi.wait_pending(5)
    line.close()
    while callers:
        with pytest.raises(ClosedError):
            callers.pop().result()
    gc.collect()
    for number in tapi.pending():
        tapi.reply(number)
    replies = session_of(line)._replies
    kept = [weakref.ref(reply.memory[-1]) for reply in replies._alive]  # type: ignore[index]
    assert len(kept) == 5
    app.close()
    assert tapi.counts().lost_buffers == 0
    gc.collect()
    assert [reference() for reference in kept] == [None] * 5


CLOSERS: dict[str, Callable[[Steering, live.Application, live.Line], object]] = {
    "the line was closed": lambda tapi, app, line: line.close(),
    "TAPI closed the line": lambda tapi, app, line: tapi.call("close", line.handle),
    "the application was closed": lambda tapi, app, line: app.close(),
}


@pytest.mark.parametrize("says", CLOSERS)
def test_closing_wakes_the_callers(
    tapi: Steering, app: live.Application, line: live.Line, says: str
) -> None:
    """lineClose, line-close, lineShutdown: no LINE_REPLY comes any more."""
    held(tapi)
    other = app.open(0)
    callers = [Caller(lambda: line.get_queue_info(7)) for _ in range(3)]
    tapi.wait_pending(3)
    bystander = Caller(lambda: other.get_queue_info(8))
    *_, last = tapi.wait_pending(4)
    CLOSERS[says](tapi, app, line)
    for caller in callers:
        message = f"lineGetQueueInfo: {says} before its LINE_REPLY came"
        with pytest.raises(ClosedError, match=message):
            caller.result()
    assert line.closed
    with pytest.raises(ClosedError, match="is closed"):
        line.get_queue_info(7)
    if not app.closed:
        tapi.reply(last)
        assert bystander.result() == INFO
    else:
        with pytest.raises(ClosedError):
            bystander.result()


@pytest.mark.parametrize("says", CLOSERS)
def test_closing_says_what_it_was_while_a_call_begins(
    line: live.Line, says: str
) -> None:
    """TAPI has the call, whose function has not returned yet."""
    session, state = session_of(line), line._state
    reply = Reply("lineGetQueueInfo", new_flag(), state, None)

    def call() -> int:
        session._lines.forget(state, says)
        return 5

    session._replies.start(call, reply)
    with pytest.raises(ClosedError, match=f"lineGetQueueInfo: {says} before"):
        reply.check()


def test_closing_waits_for_a_call_in_progress(
    tapi: Steering, app: live.Application, line: live.Line
) -> None:
    """Assumed: the handle is used again at once, so no call may still be using it."""
    held(tapi)
    with tapi.blocked("lineGetQueueInfo"):
        caller = Caller(lambda: line.get_queue_info(7))
        tapi.wait_blocked()
        closer = Caller(line.close)
    closer.result()
    with pytest.raises(ClosedError):
        caller.result()


def test_another_line_gets_the_handle(tapi: Steering, app: live.Application) -> None:
    """Assumed: its LINE_CLOSE is still on the way when the handle is used again."""
    first = app.open(0)
    with tapi.blocked("lineGetMessage"):
        tapi.tell(first.handle, tapi2.LINE_GROUPSTATUS, 0, 1)
        tapi.wait_blocked()  # behind that message
        tapi.call("close", first.handle)
        second = app.open(0)
        assert second.handle == first.handle
        assert (first.closed, second.closed) == (True, False)
        first.close()
    assert [app.receive(timeout=LIMIT).message_id for _ in "12"] == [30, 3]
    assert second.get_queue_info(7, timeout=LIMIT) == INFO


def test_a_line_is_closed_while_it_is_opened(tapi: Steering) -> None:
    """line-close: at any time, and so before lineOpen has returned."""
    with live.Application("early", library=tapi.path) as app:
        with tapi.blocked("lineOpenW"):
            opener = Caller(lambda: app.open(0))
            tapi.wait_blocked()
            app._session._line_closed((0x80010001, 3, 1, 0, 0, 0))
        assert opener.result().closed
        tapi.call("close", 0x80010001)


def test_wrong_arguments(line: live.Line) -> None:
    """They are refused before TAPI is called; a secret is not shown."""
    calls: list[tuple[Callable[[], object], str]] = [
        (lambda: line.get_queue_info(-1), "queue_id is -1"),
        (lambda: line.get_queue_info(1 << 32), "queue_id is 4294967296"),
        (lambda: line.get_queue_list("7"), "group_id is of type str"),  # type: ignore[arg-type]
        (lambda: line.create_agent("7", "12\x0034"), "agent_pin has a NUL"),
        (lambda: line.create_agent("7", 1234), "agent_pin is of type int"),  # type: ignore[arg-type]
        (lambda: line.set_agent_group(0, INFO), "agent_group_list is"),  # type: ignore[arg-type]
        (lambda: line.agent_specific(0, 0, "ask"), "params: a bytes-like"),  # type: ignore[arg-type]
        (lambda: line.get_queue_info(7, timeout=-1), "timeout is -1"),
        (
            lambda: line.set_agent_state(0, tapi2.AgentStateEx.READY, 0),
            "agent_state takes AgentState, not <AgentStateEx.READY: 2>",
        ),
    ]
    for call, says in calls:
        with pytest.raises((tapi2.KindError, tapi2.RangeError), match=says) as raised:
            call()
        assert "34" not in str(raised.value).removeprefix("queue_id is 4294967296")


def replies_kept() -> int:
    """Return how many calls are in memory, with what they have sent and received.

    The last one may still be in the hands of another thread.
    """
    return sum(type(it) is Reply for it in gc.get_objects())


@contextmanager
def no_garbage_collected() -> Iterator[None]:
    """Have cycles stay, so that they are found."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def test_a_call_that_fails_leaves_nothing(tapi: Steering, line: live.Line) -> None:
    """Its error has a traceback, which has its memory: there is no cycle of them."""
    tapi.answer(ProxyRequest.GETQUEUEINFO, None, LineErr.NOMEM)

    async def main() -> None:
        async with (
            live.AsyncApplication("fails", library=tapi.path) as app,
            app.open(0) as other,
        ):
            for _ in range(3):
                with pytest.raises(LineError):
                    await other.get_queue_info(7, timeout=LIMIT)
            assert replies_kept() <= 1

    with no_garbage_collected():
        for _ in range(3):
            with pytest.raises(LineError):
                line.get_queue_info(7, timeout=LIMIT)
        assert replies_kept() <= 1
        asyncio.run(main())


def test_optional_arguments_are_null(tapi: Steering, line: live.Line) -> None:
    """lineCreateAgent: NULL where the login to Windows is enough."""
    held(tapi)
    caller = Caller(lambda: line.create_agent())
    (number,) = tapi.wait_pending(1)
    request = tapi.request(number)
    assert isinstance(request, tapi2.CreateAgentRequest)
    assert (request.agent_id, request.agent_pin) == ("", "")
    tapi.reply(number)
    assert caller.result() == 0xA1


def test_proxy_status_and_messages(tapi: Steering, line: live.Line) -> None:
    """lineGetProxyStatus: TAPI answers at once; lineProxyMessage: handlers alone."""
    assert line.device.get_proxy_status() == tapi2.ProxyRequestListRecord()
    with pytest.raises(LineError, match="lineProxyMessage: LINEERR_NOTREGISTERED"):
        line.proxy_message(0, tapi2.LINE_QUEUESTATUS, 7, 4, 0)


def test_many_threads_call_one_line(tapi: Steering, line: live.Line) -> None:
    """Each gets its own answer."""

    def call() -> None:
        for _ in range(50):
            assert line.get_queue_info(7, timeout=LIMIT) == INFO
            assert line.create_agent("7", timeout=LIMIT) == 0xA1

    run_all(*[call] * 4)
