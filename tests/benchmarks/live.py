"""Live on the stand-in: messages and calls, beside the functions of TAPI alone."""

from __future__ import annotations

import asyncio
import atexit
import ctypes
import tempfile
from collections.abc import Awaitable, Callable
from functools import cache
from pathlib import Path

import tapi2
from benchmarks.timing import Case, Group, Timer, calls
from live.bare import Bare
from live.building import build_for_linux
from live.standin import Steering
from tapi2 import LINEQUEUEINFO, Layout, functions, live

_MANY = 2000  # messages at once
_INFINITE = 0xFFFFFFFF
_QUEUE = 7


@cache
def _standin() -> Steering:
    """Compile the stand-in, and load it."""
    folder = tempfile.TemporaryDirectory()
    atexit.register(folder.cleanup)
    tapi = Steering(build_for_linux(Path(folder.name) / "standin"))
    tapi.reset()
    tapi.answer(tapi2.ProxyRequest.GETQUEUEINFO, tapi2.QueueInfoRecord())
    return tapi


def _burst(line: int) -> None:
    _standin().call("burst", line, tapi2.LINE_QUEUESTATUS, _MANY)


class _Alone:
    """A program of a thread that calls TAPI by `ctypes`."""

    def __init__(self) -> None:
        tapi = _standin()
        self.app = Bare(tapi)
        _, self.line = self.app.open()
        self.get = functions.lineGetMessage.bind(tapi.library)
        self.ask = functions.lineGetQueueInfo.bind(tapi.library)
        self.room = (ctypes.c_char * Layout.NATIVE.size)()
        self.pointer = ctypes.cast(self.room, functions.lineGetMessage.argtypes[1])

    def messages(self) -> None:
        """Take messages, and decode each."""
        _burst(self.line)
        get, app, room, pointer = self.get, self.app.handle, self.room, self.pointer
        for _ in range(_MANY):
            get(app, pointer, _INFINITE)
            tapi2.decode(room.raw, Layout.NATIVE)

    def call(self) -> None:
        """Call a function, and take its LINE_REPLY."""
        info = LINEQUEUEINFO(dwTotalSize=ctypes.sizeof(LINEQUEUEINFO))
        self.ask(self.line, _QUEUE, ctypes.pointer(info))
        self.get(self.app.handle, self.pointer, _INFINITE)
        tapi2.QueueInfoRecord.from_bytes(bytes(info))


class _Threads:
    """A program of threads."""

    def __init__(self) -> None:
        self.app = live.Application("benchmark", library=_standin().path)
        atexit.register(self.app.close)
        self.line = self.app.open(0)

    def messages(self) -> None:
        """Take messages."""
        _burst(self.line.handle)
        for _, _message in zip(range(_MANY), self.app, strict=False):
            pass

    def call(self) -> None:
        """Call a function."""
        self.line.get_queue_info(_QUEUE)


class _Coroutines:
    """A program of coroutines."""

    def __init__(self) -> None:
        self.loop = asyncio.new_event_loop()
        self.app = live.AsyncApplication("benchmark", library=_standin().path)
        self.loop.run_until_complete(self.app.__aenter__())
        atexit.register(lambda: self.loop.run_until_complete(self.app.close()))
        self.line = self._run(self.app.open(0).__aenter__)

    def _run(self, make: Callable[[], Awaitable[live.AsyncLine]]) -> live.AsyncLine:
        async def run() -> live.AsyncLine:
            return await make()

        return self.loop.run_until_complete(run())

    async def _take(self) -> None:
        left = _MANY
        async for _ in self.app:
            left -= 1
            if not left:
                break

    def messages(self) -> None:
        """Take messages."""
        _burst(self.line.handle)
        self.loop.run_until_complete(self._take())

    def call(self) -> None:
        """Call a function."""
        self.loop.run_until_complete(self.line.get_queue_info(_QUEUE))


def groups(quick: bool) -> list[Group]:
    """Give what is measured of live."""
    alone, threads, coroutines = _Alone(), _Threads(), _Coroutines()

    def many(take: Callable[[], None]) -> Timer:
        return calls(take, _MANY)

    rounds = 20 if quick else 100
    return [
        Group(
            "A message",
            Case("lineGetMessage and decode, in a loop", many(alone.messages)),
            [
                Case("for message in app", many(threads.messages), goal=2.0),
                Case("async for message in app", many(coroutines.messages), goal=4.0),
            ],
            rounds,
        ),
        Group(
            "A call, until its LINE_REPLY (at most 1 ms)",
            Case("lineGetQueueInfo, lineGetMessage, from_bytes", calls(alone.call)),
            [
                Case("line.get_queue_info(queue)", calls(threads.call)),
                Case("await line.get_queue_info(queue)", calls(coroutines.call)),
            ],
            rounds,
        ),
    ]
