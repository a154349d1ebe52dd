"""How the life of a proxy request ends: each is answered once, whatever happens.

Each test names the page that its rule is from: a name with a dash is a page of
learn.microsoft.com/windows/win32/tapi/, a name of a function one of .../api/tapi/.
"""

from __future__ import annotations

import asyncio
import contextlib
import ctypes
import gc
import threading
from collections.abc import Callable
from typing import Any

import pytest

import tapi2
from live.calls import CASES, INFO
from live.proxies import ask, asking, handling, serving
from live.standin import Steering
from live.test_calls import Caller
from live.test_messages import ctrl_c_until_heard
from live.test_session import LIMIT, ended, waiting_threads
from tapi2 import ClosedError, LineErr, LineError, ReplyTimeoutError, live
from tapi2.live import flags
from tapi2.live.answering import _write
from tapi2.live.lines import OpenLine, PendingRequest

(QUEUE,) = (case for case in CASES if case.name == "get_queue_info")
FAILED = LineErr.OPERATIONFAILED


class Gate:
    """A handler that takes as long as a test wants."""

    def __init__(self) -> None:
        """Let it wait."""
        self.reached = threading.Semaphore(0)
        self.released = threading.Event()
        self.proxy = live.ProxyHandler()
        self.proxy.on(tapi2.GetQueueInfoRequest)(self)
        self.__name__ = "gate"

    def __call__(self, request: tapi2.GetQueueInfoRequest) -> tapi2.QueueInfoRecord:
        """Wait; queue 0 is answered at once."""
        self.reached.release()
        if request.queue_id:
            assert self.released.wait(LIMIT)
        return tapi2.QueueInfoRecord(current_calls_queued=request.queue_id)


def test_a_handler_that_takes_a_minute(tapi: Steering) -> None:
    """line-proxyrequest: others are not delayed, if another thread runs handlers."""
    gate = Gate()
    with (
        live.Application("acd", library=tapi.path) as app,
        app.open(0) as client,
        serving(app, gate.proxy, threads=2),
    ):
        slow = Caller(lambda: client.get_queue_info(7))
        assert gate.reached.acquire(timeout=LIMIT)
        for _ in range(100):
            assert client.get_queue_info(0, timeout=LIMIT).current_calls_queued == 0
        assert slow.is_alive()
        gate.released.set()
        assert slow.result().current_calls_queued == 7


def test_five_hundred_at_once(tapi: Steering) -> None:
    """Each gets its own answer, once."""
    proxy = handling(QUEUE)
    proxy._handlers[tapi2.GetQueueInfoRequest] = lambda request: (
        tapi2.QueueInfoRecord(current_calls_queued=request.queue_id)
    )
    with asking(tapi, proxy) as (client,):
        for queue in range(500):
            client.info(queue)
        answers = client.answers()
    records = [tapi2.QueueInfoRecord.from_bytes(room) for _, room in answers]
    assert [it.current_calls_queued for it in records] == [*range(500)]
    assert {result for result, _ in answers} == {0}
    assert tapi.counts().answers == 500


def test_requests_wait_until_handlers_run(tapi: Steering) -> None:
    """As many as come; those of a line that is closed before are answered."""
    proxy = handling(QUEUE)
    with live.Application("acd", library=tapi.path) as app, app.open(0) as client:
        handler = app.open(0, proxy=proxy)
        callers = [Caller(lambda: client.get_queue_info(7)) for _ in range(5)]
        tapi.wait_pending(5)
        handler.close()
        for caller in callers:
            with pytest.raises(LineError, match="OPERATIONFAILED"):
                caller.result()
        handler = app.open(0, proxy=proxy)  # once more
        callers = [Caller(lambda: client.get_queue_info(7)) for _ in range(5)]
        tapi.wait_pending(5)
        running = Caller(proxy.run)
        assert [caller.result() for caller in callers] == [INFO] * 5
        handler.close()
        running.result()


CLOSERS: dict[str, Callable[[Steering, live.Application, live.Line], object]] = {
    "lineClose": lambda tapi, app, line: line.close(),
    "line-close": lambda tapi, app, line: tapi.call("close", line.handle),
    "lineShutdown": lambda tapi, app, line: app.close(),
    "line-remove": lambda tapi, app, line: tapi.call("remove", 0),
}


@pytest.mark.parametrize("page", CLOSERS)
def test_what_is_pending_when_a_line_closes(tapi: Steering, page: str) -> None:
    """line-proxyrequest: it is answered; who is late writes nothing, and run ends."""
    gate = Gate()
    with (
        live.Application("acd", library=tapi.path) as app,
        live.Application("client", library=tapi.path) as other,
    ):
        client = other.open(0)
        with serving(app, gate.proxy) as handler:
            callers = [Caller(lambda: client.get_queue_info(7)) for _ in range(3)]
            assert gate.reached.acquire(timeout=LIMIT)  # one is in the handler's hands
            tapi.wait_pending(3)
            tapi.wait_idle(app._session.handle)
            CLOSERS[page](tapi, app, handler)
            for caller in callers:
                expected = ClosedError if page == "line-remove" else LineError
                with pytest.raises(expected):
                    caller.result()
            gate.released.set()
        app.close()
    assert tapi.counts().answers == 3


def test_an_error_of_the_waiting_call_ends_run(tapi: Steering) -> None:
    """lineGetMessage: no request will come any more, and so run says why, and serve."""
    cause = "lineGetMessage: LINEERR_NOMEM"
    proxy = handling(QUEUE)
    with live.Application("acd", library=tapi.path) as app:
        app.open(0, proxy=proxy)
        running = Caller(proxy.run)
        tapi.wait_idle(app._session.handle)
        tapi.call("break", app._session.handle, LineErr.NOMEM)
        with pytest.raises(ClosedError) as raised:
            running.result()
        assert cause in str(raised.value.__cause__)

    async def main() -> None:
        async with live.AsyncApplication("acd", library=tapi.path) as app:
            await app.open(0, proxy=proxy)
            serving = asyncio.create_task(proxy.serve())
            await asyncio.to_thread(tapi.wait_idle, app._session.handle)
            tapi.call("break", app._session.handle, LineErr.NOMEM)
            with pytest.raises(ClosedError) as raised:
                await asyncio.wait_for(serving, LIMIT)
            assert cause in str(raised.value.__cause__)

    asyncio.run(main())


@pytest.mark.parametrize("what", ["line", "application"])
def test_a_handler_closes(tapi: Steering, what: str) -> None:
    """Its own line, or all: its client hears that it failed, and run ends."""
    proxy = live.ProxyHandler()

    @proxy.on(tapi2.GetQueueInfoRequest)
    def close(request: tapi2.GetQueueInfoRequest) -> tapi2.QueueInfoRecord:
        (line if what == "line" else app).close()
        return INFO

    with (
        live.Application("acd", library=tapi.path) as app,
        live.Application("client", library=tapi.path) as other,
    ):
        client = other.open(0)
        failed = pytest.raises(LineError, match="OPERATIONFAILED")
        with serving(app, proxy) as line, failed:
            client.get_queue_info(7, timeout=LIMIT)
        assert line.closed


def test_a_handler_that_waits_for_itself(tapi: Steering) -> None:
    """It waits for nobody else; with a second thread, or a time-out, it goes on."""
    proxy = live.ProxyHandler()
    limit = 0.01

    @proxy.on(tapi2.GetQueueInfoRequest)
    def info(request: tapi2.GetQueueInfoRequest) -> tapi2.QueueInfoRecord:
        if request.queue_id:
            with contextlib.suppress(ReplyTimeoutError):
                return client.get_queue_info(request.queue_id - 1, timeout=limit)
        return INFO

    with live.Application("acd", library=tapi.path) as app, app.open(0) as client:
        with serving(app, proxy):
            assert client.get_queue_info(1, timeout=LIMIT) == INFO
        limit = LIMIT
        with serving(app, proxy, threads=2):
            assert client.get_queue_info(1, timeout=LIMIT) == INFO


def test_handlers_inside_a_handler(tapi: Steering) -> None:
    """A handler may run others; they all end with the line."""
    proxy = live.ProxyHandler()

    @proxy.on(tapi2.GetQueueInfoRequest)
    def info(request: tapi2.GetQueueInfoRequest) -> tapi2.QueueInfoRecord:
        if request.queue_id == 1:
            proxy.run()
        return INFO

    with (
        live.Application("acd", library=tapi.path) as app,
        app.open(0) as client,
        serving(app, proxy) as line,
    ):
        outer = Caller(lambda: client.get_queue_info(1))
        tapi.wait_pending(1)
        assert client.get_queue_info(2, timeout=LIMIT) == INFO
        line.close()
        with pytest.raises(LineError, match="OPERATIONFAILED"):
            outer.result()


def test_one_handler_of_two_lines(tapi: Steering) -> None:
    """It serves both, and goes on as long as one is open."""
    other = tapi.device("二線")
    proxy = handling(QUEUE)
    with (
        live.Application("acd", library=tapi.path) as app,
        live.Application("client", library=tapi.path) as clients,
    ):
        lines = [app.open(number, proxy=proxy) for number in (0, other)]
        running = Caller(proxy.run)
        for number, line in zip((0, other), lines, strict=True):
            with clients.open(number) as client:
                assert ask(client, QUEUE) == INFO
                line.close()
        running.result()


def test_ctrl_c_ends_run(tapi: Steering, monkeypatch: pytest.MonkeyPatch) -> None:
    """While it waits; it can be called again."""
    proxy, kind = handling(QUEUE), type(flags.new_flag())
    wait = kind.wait

    def interrupted(flag: Any, timeout: float | None) -> bool:
        with ctrl_c_until_heard():
            return wait(flag, timeout)

    with live.Application("acd", library=tapi.path) as app, app.open(0) as client:
        with app.open(0, proxy=proxy):
            with monkeypatch.context() as patch:
                patch.setattr(kind, "wait", interrupted)
                with pytest.raises(KeyboardInterrupt):
                    proxy.run()
            assert not proxy._inbox._flags
            running = Caller(proxy.run)
            assert ask(client, QUEUE) == INFO
        running.result()


@pytest.mark.parametrize("kind", [KeyboardInterrupt, SystemExit])
def test_an_exception_that_ends_the_program(
    tapi: Steering, kind: type[BaseException]
) -> None:
    """It passes through run, once the request is answered."""
    proxy = live.ProxyHandler()

    @proxy.on(tapi2.GetQueueInfoRequest)
    def end(request: tapi2.GetQueueInfoRequest) -> tapi2.QueueInfoRecord:
        raise kind

    with live.Application("acd", library=tapi.path) as app:
        client, handler = app.open(0), app.open(0, proxy=proxy)
        ending = Caller(proxy.run)
        with pytest.raises(LineError, match="OPERATIONFAILED"):
            client.get_queue_info(7, timeout=LIMIT)
        with pytest.raises(kind):
            ending.result()
        assert not handler.closed


def test_tasks_that_are_cancelled(tapi: Steering) -> None:
    """By the handler itself, by whoever has it, or with all others."""

    async def main() -> None:
        proxy, started = live.ProxyHandler(), asyncio.Event()
        tasks: list[Any] = []

        @proxy.on(tapi2.GetQueueInfoRequest)
        async def info(request: tapi2.GetQueueInfoRequest) -> tapi2.QueueInfoRecord:
            tasks.append(asyncio.current_task())
            started.set()
            if request.queue_id == 1:
                raise asyncio.CancelledError
            await asyncio.sleep(LIMIT * 9)
            return INFO

        async with (
            live.AsyncApplication("acd", library=tapi.path) as app,
            app.open(0) as client,
            app.open(0, proxy=proxy),
        ):
            serving = asyncio.create_task(proxy.serve())
            with pytest.raises(LineError, match="OPERATIONFAILED"):
                await client.get_queue_info(1, timeout=LIMIT)
            started.clear()
            calling = asyncio.create_task(client.get_queue_info(2, timeout=LIMIT))
            await started.wait()
            tasks[-1].cancel()
            with pytest.raises(LineError, match="OPERATIONFAILED"):
                await calling
            started.clear()
            callers = [
                asyncio.create_task(client.get_queue_info(n, timeout=LIMIT))
                for n in range(3, 10)
            ]
            await started.wait()
            serving.cancel()
            with pytest.raises(asyncio.CancelledError):
                await serving
            again = asyncio.create_task(proxy.serve())
            await started.wait()
            await asyncio.sleep(0)
            for _ in range(3):
                for task in tasks:
                    task.cancel()
                await asyncio.sleep(0.02)
            results = await asyncio.gather(*callers, return_exceptions=True)
            codes = [getattr(result, "code", result) for result in results]
            assert codes == [FAILED] * 7
            again.cancel()

    asyncio.run(main())


def test_a_null_pointer(tapi: Steering, caplog: pytest.LogCaptureFixture) -> None:
    """Nobody can be answered; the log says so."""
    proxy = handling(QUEUE)
    with (
        live.Application("acd", library=tapi.path) as app,
        app.open(0) as client,
        serving(app, proxy) as handler,
    ):
        tapi.tell(handler.handle, tapi2.LINE_PROXYREQUEST, 0)
        assert ask(client, QUEUE) == INFO
    (record,) = caplog.records
    assert record.getMessage().startswith("a proxy request on line 0x8001")
    assert record.getMessage().endswith("pointer is 0: there is no request")
    assert tapi.counts().answers == 1


def test_a_request_that_cannot_be_read(
    tapi: Steering, caplog: pytest.LogCaptureFixture
) -> None:
    """It is answered; the log says what is wrong, and all goes on."""
    memory = ctypes.create_string_buffer(b"\x07\0\0\0", 200)
    proxy = handling(QUEUE)
    with (
        live.Application("acd", library=tapi.path) as app,
        app.open(0) as client,
        serving(app, proxy) as handler,
    ):
        address = ctypes.addressof(memory)
        tapi.tell(handler.handle, tapi2.LINE_PROXYREQUEST, address)
        assert ask(client, QUEUE) == INFO
    (record,) = caplog.records
    assert "LINEPROXYREQUEST.dwSize: 7 is not between 28 and" in record.getMessage()
    counts = tapi.counts()
    assert (counts.answered_again, counts.answers) == (
        1,
        1,
    )  # it is not of the stand-in
    tapi.reset()


TOO_SMALL: list[tuple[tapi2.ProxyRequestRecord, object, bool]] = [
    (tapi2.GetAgentStatusRequest(room=20), tapi2.AgentStatusRecord(), True),
    (tapi2.GetQueueInfoRequest(room=20), INFO, False),
    (tapi2.AgentSpecificRequest(params=b"ask"), b"four", True),
]


def test_not_even_the_fixed_part_fits(caplog: pytest.LogCaptureFixture) -> None:
    """STRUCTURETOOSMALL where the page of the function lists it."""
    for request, answer, is_listed in TOO_SMALL:
        raw = request.to_bytes()
        memory = ctypes.create_string_buffer(raw, len(raw))
        pending = PendingRequest(OpenLine(1), ctypes.addressof(memory), lambda *_: True)
        pending.read("utf-16-le")
        code = LineErr.STRUCTURETOOSMALL if is_listed else FAILED
        assert _write(pending, answer) == code
        assert memory.raw == raw
        assert f"the client gets LINEERR_{code.name}, since" in caplog.messages[-1]


def test_a_forgotten_handler_is_collected(tapi: Steering) -> None:
    """Nothing keeps the application: it warns as any other."""
    proxy = handling(QUEUE)
    app: Any = live.Application("forgotten", library=tapi.path)
    app.open(0, proxy=proxy)
    (thread,) = waiting_threads()
    del app
    with pytest.warns(ResourceWarning, match="unclosed <Application 'forgotten'>"):
        gc.collect()
    proxy.run()  # until the line is closed
    ended(thread)
