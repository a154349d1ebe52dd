"""Many proxy requests, and closing at any moment: each is answered, and once."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import random
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

import tapi2
from live.calls import INFO
from live.proxies import serving
from live.standin import Steering
from live.test_session import LIMIT, run_all, waiting_threads
from tapi2 import ClosedError, LineErr, LineError, live

REQUESTS = 1_000
CLOSINGS = 200


def echo(request: tapi2.GetQueueInfoRequest) -> tapi2.QueueInfoRecord:
    """Answer with the number of the queue."""
    return tapi2.QueueInfoRecord(current_calls_queued=request.queue_id)


async def echo_later(request: tapi2.GetQueueInfoRequest) -> tapi2.QueueInfoRecord:
    """Do it when others have had their turn."""
    await asyncio.sleep(0)
    return echo(request)


def sizes(proxy: live.ProxyHandler, line: live.Line | live.AsyncLine) -> list[int]:
    """Return how much is kept of requests."""
    inbox, state = proxy._inbox, line._state
    left = line._session._requests._left
    return [len(it) for it in (inbox._items, inbox._flags, state.pending, left)]


def test_requests_from_threads(tapi: Steering) -> None:
    """Four threads answer eight; nothing grows."""
    proxy = live.ProxyHandler()
    proxy.on(tapi2.GetQueueInfoRequest)(echo)
    with (
        live.Application("acd", library=tapi.path) as acd,
        live.Application("client", library=tapi.path) as app,
        app.open(0) as client,
        serving(acd, proxy, threads=4) as line,
    ):

        def call(number: int) -> None:
            for queue in range(number, REQUESTS, 8):
                info = client.get_queue_info(queue, timeout=LIMIT)
                assert info.current_calls_queued == queue

        objects = []
        for _ in range(3):
            run_all(*[partial(call, number) for number in range(8)])
            gc.collect()
            objects.append(len(gc.get_objects()))
        assert objects[2] - objects[1] < 50
        assert sizes(proxy, line)[2:] == [0, 0]
        assert tapi.counts().answers == 3 * REQUESTS
    assert sizes(proxy, line) == [0] * 4


@pytest.mark.parametrize("handler", [echo, echo_later])
def test_requests_from_tasks(tapi: Steering, handler: Any) -> None:
    """A hundred tasks ask; functions and coroutine functions answer."""
    proxy = live.ProxyHandler()
    proxy.on(tapi2.GetQueueInfoRequest)(handler)

    async def main() -> None:
        async def call(number: int) -> None:
            for queue in range(number, REQUESTS, 100):
                info = await client.get_queue_info(queue, timeout=LIMIT)
                assert info.current_calls_queued == queue

        async with live.AsyncApplication("tasks", library=tapi.path) as app:
            client = await app.open(0)
            async with app.open(0, proxy=proxy) as line:
                serving = asyncio.create_task(proxy.serve())
                await asyncio.gather(*map(call, range(100)))
            await asyncio.wait_for(serving, LIMIT)
            assert sizes(proxy, line) == [0] * 4

    asyncio.run(main())
    assert tapi.counts().answers == REQUESTS


class Round:
    """A handler and its client, used by six threads, until one closes something."""

    def __init__(self, tapi: Steering, seeded: random.Random) -> None:
        """Begin, and choose what is closed when."""
        self.proxy = live.ProxyHandler()
        self.proxy.on(tapi2.GetQueueInfoRequest)(self.answer)
        self.acd = live.Application("acd", library=tapi.path)
        self.app = live.Application("client", library=tapi.path)
        self.clients = [self.app.open(0), self.app.open(0)]
        self.line = self.acd.open(0, proxy=self.proxy)
        self.spin, self.moment = seeded.randrange(400), iter(range(10**6))
        closers: list[Callable[[], object]] = [
            self.line.close,
            self.acd.close,
            self.app.close,
            self.clients[0].close,
            partial(tapi.call, "close", self.line.handle),
            partial(tapi.call, "remove", 0),
        ]
        self.closers = {
            seeded.randrange(30): closer for closer in seeded.choices(closers, k=2)
        }

    def answer(self, request: tapi2.GetQueueInfoRequest) -> tapi2.QueueInfoRecord:
        """Let time pass, and close something if it is the moment; this may be it."""
        moment = next(self.moment)
        for _ in range(self.spin):
            pass
        if closer := self.closers.get(moment):
            closer()
        if moment > 30:
            self.line.close()
        return INFO

    def ask(self, client: live.Line) -> None:
        """Ask until something is closed."""
        with contextlib.suppress(ClosedError):
            while True:
                try:
                    assert client.get_queue_info(7, timeout=LIMIT) == INFO
                except LineError as error:
                    assert error.code in (  # noqa: PT017
                        LineErr.OPERATIONFAILED,
                        LineErr.OPERATIONUNAVAIL,
                        LineErr.INVALLINEHANDLE,
                    )
                    if error.code != LineErr.OPERATIONFAILED:
                        return

    def run(self) -> None:
        """Run all threads to their end."""
        asking = [partial(self.ask, client) for client in self.clients * 2]

        def clients() -> None:
            run_all(*asking)
            self.app.close()
            self.acd.close()

        run_all(clients, self.proxy.run, self.proxy.run)


def check_answered(tapi: Steering) -> None:
    """Check that each request was answered once, before lineClose or behind it.

    Nobody can answer before it what comes in the same moment.
    """
    counts = tapi.counts()
    assert counts._replace(left_unanswered=0).faults == {}
    tapi.reset()


def test_close_at_any_moment(tapi: Steering) -> None:
    """By whoever, in whatever thread, also in a handler: each request is answered."""
    seeded = random.Random(20)
    for _ in range(CLOSINGS):
        tapi.reset()
        Round(tapi, seeded).run()
        assert waiting_threads() == []
        check_answered(tapi)


def test_tasks_end_at_any_moment(tapi: Steering) -> None:
    """The same with asyncio, where tasks are cancelled too."""
    seeded = random.Random(21)

    async def one(stop: int) -> None:
        proxy, moment = live.ProxyHandler(), iter(range(10**6))

        @proxy.on(tapi2.GetQueueInfoRequest)
        async def info(request: tapi2.GetQueueInfoRequest) -> tapi2.QueueInfoRecord:
            for _ in range(seeded.randrange(3)):
                await asyncio.sleep(0)
            if next(moment) == stop:
                await seeded.choice(closers)()
            return INFO

        async def ask() -> None:
            with contextlib.suppress(ClosedError, LineError):
                while True:
                    assert await client.get_queue_info(7, timeout=LIMIT) == INFO

        async def cancel() -> None:
            serving.cancel()
            await asyncio.sleep(0)

        async with (
            live.AsyncApplication("acd", library=tapi.path) as acd,
            live.AsyncApplication("client", library=tapi.path) as app,
            app.open(0) as client,
        ):
            line = await acd.open(0, proxy=proxy)
            closers = [line.close, acd.close, app.close, client.close, cancel]
            serving = asyncio.create_task(proxy.serve())
            asking = [asyncio.create_task(ask()) for _ in range(5)]
            await asyncio.wait(asking, return_when=asyncio.FIRST_COMPLETED)
            await line.close()
            await asyncio.wait([*asking, serving], timeout=LIMIT)
            assert all(task.done() for task in (*asking, serving))

    for _ in range(CLOSINGS // 4):
        asyncio.run(one(seeded.randrange(20)))
        check_answered(tapi)
