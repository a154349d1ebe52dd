"""Many messages, many calls, and closing at any moment: nothing is lost or left."""

from __future__ import annotations

import asyncio
import gc
import itertools
import random
import threading
from collections.abc import Iterator
from functools import partial

import pytest

import tapi2
from live.calls import answer_all
from live.standin import PATIENCE, Mode, Steering
from live.test_session import LIMIT, run_all, waiting_threads
from tapi2 import ClosedError, LineErr, LineError, ProxyRequest, live
from tapi2.live.session import Session

MESSAGES = 10_000
CALLS = 1_000
CLOSINGS = 200


class Answering:
    """Answers what waits, in a thread: each request of a queue with its own number."""

    def __init__(self, tapi: Steering, seed: int) -> None:
        """Prepare it; requests are answered in a random order."""
        self.tapi, self.random = tapi, random.Random(seed)
        self.open = True

    def stop(self) -> None:
        """Let it end."""
        self.open = False
        self.tapi.call("wake")

    def __call__(self) -> None:
        """Answer until it is closed, and nothing waits."""
        tapi = self.tapi
        while self.open or tapi.pending():
            assert tapi.pending() or tapi.call("wait_called", PATIENCE)
            numbers = tapi.pending()
            self.random.shuffle(numbers)
            for number in numbers:
                request = tapi.request(number)
                assert isinstance(request, tapi2.GetQueueInfoRequest)
                record = tapi2.QueueInfoRecord(current_calls_queued=request.queue_id)
                tapi.answer(ProxyRequest.GETQUEUEINFO, record)
                tapi.reply(number)


def held(tapi: Steering) -> None:
    """Let a thread answer."""
    answer_all(tapi)
    tapi.call("mode", Mode.HELD)


def sizes(session: Session) -> tuple[int, ...]:
    """Return how much a session keeps."""
    replies = session._replies
    kept = (replies._waiting, replies._early, replies._alive, session._lines._lines)
    return (
        *[len(it) for it in kept],
        len(session.backlog._items),
        len(session.backlog._flags),
    )


def test_messages(tapi: Steering) -> None:
    """All come, in their order, while they are taken."""
    with live.Application("many", library=tapi.path) as app:
        line = app.open(0)
        tapi.call("burst", line.handle, tapi2.LINE_QUEUESTATUS, MESSAGES)
        queues = [message.raw.param1 for message, _ in zip_messages(app)]
        assert queues == [*range(MESSAGES)]
        assert sizes(app._session) == (0, 0, 0, 1, 0, 0)


def zip_messages(app: live.Application) -> Iterator[tuple[tapi2.Message, int]]:
    """Take that many messages."""
    for count in range(MESSAGES):
        yield app.receive(timeout=LIMIT), count


def test_messages_to_many_threads(tapi: Steering) -> None:
    """Each goes to one of them."""
    with live.Application("many", library=tapi.path) as app:
        line = app.open(0)
        seen: list[list[int]] = [[] for _ in range(4)]

        def take(mine: list[int]) -> None:
            mine.extend(
                app.receive(timeout=LIMIT).raw.param1 for _ in range(MESSAGES // 4)
            )

        burst = ("burst", line.handle, tapi2.LINE_QUEUESTATUS, MESSAGES)
        run_all(*[partial(take, mine) for mine in seen], lambda: tapi.call(*burst))
        assert all(mine == sorted(mine) for mine in seen)
        assert sorted(itertools.chain(*seen)) == [*range(MESSAGES)]


def test_calls_from_threads(tapi: Steering) -> None:
    """None is lost, none mixed up, nothing grows."""
    held(tapi)
    with live.Application("threads", library=tapi.path) as app:
        lines = [app.open(0) for _ in range(4)]
        answering = Answering(tapi, seed=19)

        def call(number: int) -> None:
            for queue in range(number, CALLS, 8):
                info = lines[queue % 4].get_queue_info(queue, timeout=LIMIT)
                assert info.current_calls_queued == queue

        def calls() -> None:
            try:
                run_all(*[partial(call, number) for number in range(8)])
            finally:
                answering.stop()

        run_all(calls, answering)
        assert sizes(app._session) == (0, 0, 0, 4, 0, 0)
        tapi.call("mode", Mode.EARLY)
        counts = []
        for _ in range(3):
            for queue in range(300):
                lines[0].get_queue_info(queue, timeout=LIMIT)
            gc.collect()
            counts.append(len(gc.get_objects()))
        assert counts[2] - counts[1] < 50


def test_calls_from_tasks(tapi: Steering) -> None:
    """The same, from a hundred tasks."""
    held(tapi)
    answering = Answering(tapi, seed=20)
    thread = threading.Thread(target=answering, daemon=True)

    async def main() -> None:
        async def call(number: int) -> None:
            for queue in range(number, CALLS, 100):
                info = await line.get_queue_info(queue, timeout=LIMIT)
                assert info.current_calls_queued == queue

        async with (
            live.AsyncApplication("tasks", library=tapi.path) as app,
            app.open(0) as line,
        ):
            await asyncio.gather(*map(call, range(100)))
            assert sizes(app._session) == (0, 0, 0, 1, 0, 0)

    thread.start()
    try:
        asyncio.run(main())
    finally:
        answering.stop()
        thread.join(LIMIT)
    assert not thread.is_alive()


class Round:
    """An application with two lines, used by six threads, which close it somewhere."""

    def __init__(self, tapi: Steering, seeded: random.Random) -> None:
        """Begin, and choose what is closed when."""
        self.tapi = tapi
        self.app = live.Application("closing", library=tapi.path)
        self.lines = [self.app.open(0), self.app.open(0)]
        self.spin = seeded.randrange(500)
        self.moment = iter(range(10**6))
        actions = [self.app.close, self.lines[0].close, self.force]
        self.actions = {
            seeded.randrange(40): action for action in seeded.choices(actions, k=2)
        }

    def force(self) -> None:
        """Let TAPI close the second line."""
        self.tapi.call("close", self.lines[1].handle)

    def step(self) -> None:
        """Let time pass, and close something if it is the moment."""
        moment = next(self.moment)
        for _ in range(self.spin):
            pass
        if action := self.actions.get(moment):
            action()
        if moment > 40:
            self.app.close()

    def use(self, line: live.Line) -> None:
        """Call and receive until that is closed."""
        try:
            while True:
                self.step()
                line.get_queue_info(7)
                self.app.receive(timeout=LIMIT)
        except ClosedError:
            pass
        except LineError as error:  # TAPI has closed it, and LINE_CLOSE is on the way
            if error.code != LineErr.INVALLINEHANDLE:
                raise

    def tell(self) -> None:
        """Have messages come until all is closed."""
        while not self.app.closed:
            self.step()
            self.tapi.library.standin_tell(self.lines[0].handle, 30, 0, 1, 0)

    def run(self) -> None:
        """Run all threads to their end."""
        users = [partial(self.use, line) for line in self.lines * 2]
        run_all(*users, self.tell, self.tell)
        self.app.close()


@pytest.mark.parametrize("mode", Mode)
def test_close_at_any_moment(tapi: Steering, mode: Mode) -> None:
    """No hang, no crash, and every caller is woken."""
    answer_all(tapi)
    tapi.call("mode", mode)
    seeded = random.Random(1900 + mode)
    for _ in range(-(-CLOSINGS // len(Mode))):
        Round(tapi, seeded).run()
        assert waiting_threads() == []
        assert tapi.counts().faults == {}
