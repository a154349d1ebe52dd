"""The same for coroutines: same names, same rules, and the loop is never blocked."""

from __future__ import annotations

import asyncio
import gc
import inspect
import sys
import threading
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import Any

import pytest

import tapi2
from live.calls import CASES, GROUP, INFO, answer_all
from live.standin import Mode, Steering
from live.test_session import LIMIT, ended, waiting_threads
from tapi2 import (
    BacklogError,
    ClosedError,
    LineErr,
    LineError,
    ReplyTimeoutError,
    TapiError,
    live,
)

if sys.platform == "win32":
    LOOPS: tuple[type[asyncio.AbstractEventLoop], ...] = (
        asyncio.ProactorEventLoop,
        asyncio.SelectorEventLoop,
    )
else:
    LOOPS = (asyncio.SelectorEventLoop,)


def run(tapi: Steering, test: Callable[..., Coroutine[Any, Any, None]]) -> None:
    """Run a coroutine with an application and a line, in time, on each kind of loop."""

    async def limited() -> None:
        tapi.reset()
        answer_all(tapi)
        async with (
            asyncio.timeout(LIMIT),
            live.AsyncApplication("async", library=tapi.path) as app,
            app.open(0) as line,
        ):
            await test(app, line)

    for loop in LOOPS:
        with asyncio.Runner(loop_factory=loop) as runner:
            runner.run(limited())
        assert waiting_threads() == []


async def until_pending(tapi: Steering, count: int) -> list[int]:
    """Wait until so many requests wait, without blocking the loop."""
    return await asyncio.to_thread(tapi.wait_pending, count)


def public(kind: type) -> dict[str, inspect.Signature | None]:
    """Return the public attributes of a class: of methods, what they take."""
    found: dict[str, inspect.Signature | None] = {}
    for name, value in inspect.getmembers_static(kind):
        if not name.startswith("_"):
            found[name] = (
                inspect.signature(value).replace(return_annotation="")
                if inspect.isfunction(value)
                else None
            )
    return found


def test_has_the_same_names() -> None:
    """Each class has the methods of the other, which take the same."""
    pairs = [
        (live.Application, live.AsyncApplication),
        (live.Line, live.AsyncLine),
        (live.Device, live.AsyncDevice),
    ]
    for threads, coroutines in pairs:
        mine, others = public(threads), public(coroutines)
        assert mine.keys() == others.keys()
        for name in mine.keys() - {"open"}:
            assert str(mine[name]) == str(others[name]), name


@pytest.mark.parametrize("mode", [Mode.AT_ONCE, Mode.EARLY])
def test_every_method(tapi: Steering, mode: Mode) -> None:
    """asynchronous-functions: LINE_REPLY comes after the call, or while it runs."""

    async def test(app: live.AsyncApplication, line: live.AsyncLine) -> None:
        tapi.call("mode", mode)
        for case in CASES:
            owner = line.device if case.is_device else line
            result = await getattr(owner, case.name)(**case.arguments, timeout=LIMIT)
            assert result == case.answer, case.name
        assert await line.device.get_proxy_status() == tapi2.ProxyRequestListRecord()
        with pytest.raises(LineError, match="LINEERR_NOTREGISTERED"):
            await line.proxy_message(0, tapi2.LINE_QUEUESTATUS, 7, 4, 0)

    run(tapi, test)


BLOCKING: dict[
    str, Callable[[live.AsyncApplication, live.AsyncLine], Awaitable[object]]
] = {
    "lineOpenW": lambda app, line: app.open(0).__aenter__(),
    "lineClose": lambda app, line: line.close(),
    "lineGetQueueInfo": lambda app, line: line.get_queue_info(7),
    "lineGetProxyStatus": lambda app, line: line.device.get_proxy_status(),
    "lineShutdown": lambda app, line: app.close(),
}


@pytest.mark.parametrize("function", BLOCKING)
def test_never_blocks_the_loop(tapi: Steering, function: str) -> None:
    """While a function of TAPI takes its time, the loop runs."""

    async def test(app: live.AsyncApplication, line: live.AsyncLine) -> None:
        with tapi.blocked(function):
            task = asyncio.ensure_future(BLOCKING[function](app, line))
            await asyncio.to_thread(tapi.wait_blocked)
            ticks = 0
            for _ in range(100):
                await asyncio.sleep(0)
                ticks += 1
            assert (ticks, task.done()) == (100, False)
        await task

    run(tapi, test)


def test_beginning_does_not_block_either(tapi: Steering) -> None:
    """Nor does a beginning that is cancelled leave an application open."""

    async def main() -> None:
        app = live.AsyncApplication("cancelled", library=tapi.path)
        with tapi.blocked("lineInitializeExW"):
            task = asyncio.ensure_future(app.__aenter__())
            await asyncio.to_thread(tapi.wait_blocked)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
        with pytest.raises(tapi2.TapiError, match="use it in `async with`"):
            _ = app.devices

    asyncio.run(main())
    for thread in threading.enumerate():
        if thread.name.startswith("tapi2.live"):
            thread.join(LIMIT)
    assert waiting_threads() == []


def test_an_application_begins_once(tapi: Steering) -> None:
    """A second time would forget the first, and leave it open."""

    async def test(app: live.AsyncApplication, line: live.AsyncLine) -> None:
        for _ in range(2):  # open, and closed
            with pytest.raises(TapiError, match=r"has begun already: make another one"):
                await app.__aenter__()
            assert tapi.counts().apps == 1 - app.closed
            await app.close()

    run(tapi, test)


def test_a_cancelled_opening_leaves_no_line(tapi: Steering) -> None:
    """It is closed as soon as lineOpen has returned."""

    async def test(app: live.AsyncApplication, line: live.AsyncLine) -> None:
        with tapi.blocked("lineOpenW"):
            task = asyncio.ensure_future(app.open(0).__aenter__())
            await asyncio.to_thread(tapi.wait_blocked)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
        await line.device.get_proxy_status()  # calls take turns
        assert tapi.counts().lines == 1

    run(tapi, test)


def test_cancelling_and_timing_out_abandon_the_result(tapi: Steering) -> None:
    """line-reply: the memory is kept; the operation goes on in TAPI."""

    async def test(app: live.AsyncApplication, line: live.AsyncLine) -> None:
        tapi.call("mode", Mode.HELD)
        task = asyncio.create_task(line.get_queue_list(GROUP))
        await until_pending(tapi, 1)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        with pytest.raises(ReplyTimeoutError, match="lineGetQueueList"):
            await line.get_queue_list(GROUP, timeout=0.02)
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.02):
                await line.get_queue_list(GROUP)
        gc.collect()
        for number in await until_pending(tapi, 3):
            tapi.reply(number)
        await asyncio.to_thread(tapi.wait_idle, app._session.handle)
        assert app._session._replies._alive == set()
        assert tapi.counts().lost_buffers == 0

    run(tapi, test)


CLOSERS: dict[str, Callable[..., Any]] = {
    "the line was closed": lambda tapi, app, line: line.close(),
    "TAPI closed the line": lambda tapi, app, line: asyncio.to_thread(
        tapi.call, "close", line.handle
    ),
    "the application was closed": lambda tapi, app, line: app.close(),
}


@pytest.mark.parametrize("says", CLOSERS)
def test_closing_wakes_the_callers(tapi: Steering, says: str) -> None:
    """lineClose, line-close, lineShutdown: no LINE_REPLY comes any more."""

    async def test(app: live.AsyncApplication, line: live.AsyncLine) -> None:
        tapi.call("mode", Mode.HELD)
        tasks = [asyncio.create_task(line.get_queue_info(7)) for _ in range(10)]
        await until_pending(tapi, 10)
        await CLOSERS[says](tapi, app, line)
        for task in tasks:
            with pytest.raises(ClosedError, match=says):
                await task
        with pytest.raises(ClosedError):
            await line.get_queue_info(7)
        await app.close()
        await app.close()

    run(tapi, test)


def test_who_closes_later_waits_too(tapi: Steering) -> None:
    """Also when lineShutdown has been called already: nothing is left behind."""

    async def test(app: live.AsyncApplication, line: live.AsyncLine) -> None:
        with tapi.blocked("lineShutdown"):
            first = asyncio.create_task(app.close())
            await asyncio.to_thread(tapi.wait_blocked)
            second = asyncio.create_task(app.close())
            for _ in range(10):
                await asyncio.sleep(0)
            assert not second.done()
        await second
        assert waiting_threads() == []
        await first

    run(tapi, test)


@pytest.mark.parametrize("what", ["line", "application"])
def test_closing_goes_on_when_it_is_cancelled(tapi: Steering, what: str) -> None:
    """As a time-out does to it, while a call of TAPI takes its time."""

    async def test(app: live.AsyncApplication, line: live.AsyncLine) -> None:
        with tapi.blocked("lineGetQueueInfo"):
            asking = asyncio.create_task(line.get_queue_info(7))
            await asyncio.to_thread(tapi.wait_blocked)
            closing = line.close() if what == "line" else app.close()
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(closing, 0.02)
        with pytest.raises(ClosedError):
            await line.get_queue_info(7, timeout=LIMIT)  # calls take turns
        await asyncio.gather(asking, return_exceptions=True)
        assert line.closed

    run(tapi, test)


def test_messages(tapi: Steering) -> None:
    """Received one by one or iterated; with a time-out, or none."""

    async def test(app: live.AsyncApplication, line: live.AsyncLine) -> None:
        with pytest.raises(TimeoutError, match="no message in 0"):
            await app.receive(timeout=0)
        waiting = [asyncio.create_task(app.receive()) for _ in range(3)]
        await asyncio.sleep(0)
        waiting[0].cancel()
        tapi.call("burst", line.handle, tapi2.LINE_QUEUESTATUS, 4)
        seen = [await waiting[1], await waiting[2], await app.receive(timeout=LIMIT)]
        async for message in app:
            seen.append(message)
            break
        queues = [m.queue_id for m in seen if isinstance(m, tapi2.QueueStatusMessage)]
        assert sorted(queues) == [0, 1, 2, 3]
        assert [app.line_of(message) for message in seen] == [line] * 4

    run(tapi, test)


def test_iteration_ends_at_close(tapi: Steering) -> None:
    """And raises where an error has ended the application."""

    async def test(app: live.AsyncApplication, line: live.AsyncLine) -> None:
        async def iterate() -> list[tapi2.Message]:
            return [message async for message in app]

        task = asyncio.create_task(iterate())
        await asyncio.sleep(0)
        await app.close()
        assert await task == []

    run(tapi, test)

    async def broken(app: live.AsyncApplication, line: live.AsyncLine) -> None:
        await asyncio.to_thread(tapi.wait_idle, app._session.handle)
        tapi.call("break", app._session.handle, LineErr.NOMEM)
        with pytest.raises(ClosedError) as raised:
            async for _ in app:
                pass
        assert isinstance(raised.value.__cause__, LineError)

    run(tapi, broken)


def test_backlog_overflows(tapi: Steering) -> None:
    """The count of what was lost stands where it was lost."""

    async def main() -> None:
        async with (
            live.AsyncApplication("slow", library=tapi.path, backlog=5) as app,
            app.open(0) as line,
        ):
            tapi.call("burst", line.handle, tapi2.LINE_QUEUESTATUS, 7)
            tapi.wait_idle(app._session.handle)
            for _ in range(5):
                await app.receive(timeout=LIMIT)
            with pytest.raises(BacklogError) as raised:
                await app.receive(timeout=LIMIT)
            assert raised.value.lost == 2

    asyncio.run(main())


def test_outlives_a_closed_loop(tapi: Steering) -> None:
    """A loop that ends without closing harms nothing; the program is warned."""
    answer_all(tapi)
    tapi.call("mode", Mode.HELD)
    left: list[live.AsyncApplication] = []

    async def main() -> None:
        app = await live.AsyncApplication("left", library=tapi.path).__aenter__()
        line = await app.open(0)
        left.append(app)
        tasks = [
            asyncio.create_task(line.get_queue_info(7)),
            asyncio.create_task(app.receive()),
        ]
        await until_pending(tapi, 1)
        tapi.call("mode", Mode.AT_ONCE)
        assert not any(task.done() for task in tasks)

    asyncio.run(main())
    (app,) = left
    for number in tapi.pending():
        tapi.reply(number)
    tapi.tell(0x80010001, tapi2.LINE_GROUPSTATUS, 0, 1)
    tapi.wait_idle(app._session.handle)
    assert len(waiting_threads()) == 1
    (thread,) = waiting_threads()
    left.clear()
    del app
    with pytest.warns(ResourceWarning, match="unclosed <AsyncApplication 'left'>"):
        gc.collect()
    ended(thread)


def test_a_waiter_of_a_closed_loop_takes_nobodys_turn(tapi: Steering) -> None:
    """What comes wakes the one behind it, in another loop."""
    app = live.AsyncApplication("two loops", library=tapi.path)
    first = asyncio.new_event_loop()
    left = []

    async def begin() -> live.AsyncLine:
        await app.__aenter__()
        line = await app.open(0)
        left.append(asyncio.create_task(app.receive()))
        await asyncio.sleep(0)  # it waits
        return line

    line = first.run_until_complete(begin())
    first.close()

    async def second() -> None:
        task = asyncio.create_task(app.receive(timeout=LIMIT))
        await asyncio.sleep(0)
        tapi.tell(line.handle, tapi2.LINE_GROUPSTATUS, 1)
        assert isinstance(await task, tapi2.GroupStatusMessage)
        await app.close()

    asyncio.run(second())
    left[0]._log_destroy_pending = False  # type: ignore[attr-defined]


@asynccontextmanager
async def two(tapi: Steering) -> AsyncIterator[tuple[live.AsyncLine, live.AsyncLine]]:
    """Two applications, each with a line."""
    async with (
        live.AsyncApplication("one", library=tapi.path) as one,
        live.AsyncApplication("two", library=tapi.path) as other,
        one.open(0) as first,
        other.open(0) as second,
    ):
        yield first, second


def test_two_applications_in_a_loop(tapi: Steering) -> None:
    """Neither gets what is the other's."""

    async def main() -> None:
        answer_all(tapi)
        async with two(tapi) as lines:
            answers = await asyncio.gather(
                *[line.get_queue_info(7, timeout=LIMIT) for line in lines * 20]
            )
            assert answers == [INFO] * 40

    asyncio.run(main())
