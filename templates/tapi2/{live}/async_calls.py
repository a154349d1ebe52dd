"""Calls on the handle of a line, or of the application, by coroutines."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from ..errors import ClosedError
from .deadline import Deadline
from .lines import OpenLine
from .session import Session
from .steps import Call, Steps, run_async
from .waiting import Queue

T = TypeVar("T")


class LoopFlag:
    """Set once, by any thread, and awaited in the loop that made it.

    Attributes:
        future: What is awaited.
    """

    __slots__ = ("_loop", "future")

    def __init__(self) -> None:
        """Begin unset, in the running loop."""
        self._loop = asyncio.get_running_loop()
        self.future: asyncio.Future[None] = self._loop.create_future()

    def set(self) -> bool:
        """Wake who waits; in a loop that is closed, nobody does."""
        try:
            self._loop.call_soon_threadsafe(self._finish)
        except RuntimeError:
            return False
        return True

    def _finish(self) -> None:
        if not self.future.done():
            self.future.set_result(None)


async def wait(queue: Queue[T]) -> None:
    """Wait until a queue has something, or is closed."""
    flag = LoopFlag()
    if not queue.has_one(flag):
        try:
            await flag.future
        except BaseException:  # cancelled, or its coroutine is closed
            queue.forget(flag)
            raise


class Worker:
    """A thread that calls TAPI, so that the loop is never blocked.

    Calls of one application take turns anyway.
    """

    def __init__(self) -> None:
        """Begin without a thread; the first call starts it."""
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="tapi2.live calls")

    async def do(
        self,
        function: Callable[..., T],
        *arguments: Any,
        undo: Callable[[T], object] | None = None,
    ) -> T:
        """Call a function in the thread.

        Args:
            function: The function.
            arguments: What it takes.
            undo: What is called in the thread with its result, if nobody waits for that
                any more.

        Raises:
            ClosedError: if the thread has ended, as it does with the application.
        """
        future = self._submit(function, *arguments)
        try:
            return await asyncio.shield(asyncio.wrap_future(future))
        except asyncio.CancelledError:
            if not future.cancel() and undo is not None:
                self._pool.submit(_undo, future, undo)
            raise

    async def do_anyway(self, function: Callable[[], object]) -> None:
        """Call a function in the thread, even if nobody waits for that any more.

        Raises:
            ClosedError: if the thread has ended, as it does with the application.
        """
        await asyncio.shield(asyncio.wrap_future(self._submit(function)))

    def _submit(self, function: Callable[..., T], *arguments: Any) -> Future[T]:
        try:
            return self._pool.submit(function, *arguments)
        except RuntimeError:
            raise ClosedError("the application is closed") from None

    def add(self, function: Callable[[], object]) -> None:
        """Call a function in the thread, whenever it comes to it."""
        self._pool.submit(function)

    async def end(self) -> None:
        """Wait until all is done, and end the thread."""
        try:
            await self.do(lambda: None)
        finally:
            self.stop()

    def stop(self) -> None:
        """End the thread when it has nothing more to do."""
        self._pool.shutdown(wait=False)


def _undo(done: Future[T], undo: Callable[[T], object]) -> None:
    if done.exception() is None:
        undo(done.result())


class AsyncCalls:
    """What calls functions of TAPI, each with its handle first."""

    _session: Session
    _worker: Worker
    _open_line: OpenLine | None
    _number: int  # of the device

    async def _run(self, timeout: float | None, steps: Steps[T]) -> T:
        """Take the steps of calls that complete with LINE_REPLY.

        Raises:
            ReplyTimeoutError: if it does not come in time.
        """
        deadline = Deadline(timeout)

        async def complete(call: Call) -> None:
            function, arguments = call
            flag, ask = LoopFlag(), self._session.ask
            try:
                async with asyncio.timeout(deadline.left()):
                    reply = await self._worker.do(
                        ask, function, self._open_line, arguments, flag
                    )
                    await flag.future
            except TimeoutError:
                raise deadline.missed_reply(function.name) from None
            reply.check()

        return await run_async(steps, complete)

    async def _run_now(self, steps: Steps[T]) -> T:
        """Take the steps of calls that complete when they return."""

        async def complete(call: Call) -> None:
            function, arguments = call
            await self._worker.do(
                self._session.call, function, self._open_line, arguments
            )

        return await run_async(steps, complete)
