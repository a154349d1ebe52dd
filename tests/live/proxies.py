"""Proxy handlers for tests, and clients that do not wait."""

from __future__ import annotations

import ctypes
import struct
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import tapi2
from live.bare import Bare
from live.calls import CASES, Case
from live.standin import Steering
from live.test_calls import Caller
from tapi2 import live
from tapi2.live.proxied import PROXIED

OLD, NEW = 0x00020000, 0x00020002
REQUESTS: dict[int, Any] = {kind.REQUEST_TYPE: kind for kind in PROXIED}


def handling(
    *cases: Case, seen: Callable[[Case, Any], object] = lambda case, request: None
) -> live.ProxyHandler:
    """Return a handler with the answers of these cases, of all if there are none."""
    proxy = live.ProxyHandler()
    for case in cases or CASES:

        def answer(request: Any, case: Case = case) -> Any:
            seen(case, request)
            return case.answer

        handle(proxy, case, answer)
    return proxy


def handle(proxy: live.ProxyHandler, case: Case, handler: Callable[..., Any]) -> None:
    """Have a function answer the request of a case, whatever its types are."""
    on: Any = proxy.on
    on(REQUESTS[case.request])(handler)


@contextmanager
def serving(
    app: live.Application, proxy: live.ProxyHandler, threads: int = 1
) -> Iterator[live.Line]:
    """Open a line and run its handler in threads, which end when the line is closed."""
    with app.open(0, proxy=proxy) as line:
        callers = [Caller(proxy.run) for _ in range(threads)]
        yield line
    for caller in callers:
        caller.result()


def ask(line: live.Line, case: Case) -> Any:
    """Call the method of a case."""
    owner = line.device if case.is_device else line
    return getattr(owner, case.name)(**case.arguments, timeout=10)


@contextmanager
def asking(
    tapi: Steering, proxy: live.ProxyHandler, *versions: int
) -> Iterator[list[Asker]]:
    """Run a handler, and have clients that do not wait, one of each version."""
    bare = Bare(tapi)
    with live.Application("acd", library=tapi.path) as app, serving(app, proxy):
        yield [Asker(bare, version) for version in versions or (NEW,)]
    bare.shutdown()


class Asker:
    """A client that calls by `ctypes` alone, and looks at replies later.

    Attributes:
        answers: What came of each call, in the order of the calls: the result, and the
            memory.
    """

    def __init__(self, bare: Bare, version: int) -> None:
        """Open a line."""
        self._bare = bare
        result, self.line = bare.open(version=version)
        assert result == 0
        self._rooms: dict[int, Any] = {}

    def info(self, queue: int) -> None:
        """Call lineGetQueueInfo."""
        self._call("lineGetQueueInfo", 200, self.line, queue)

    def caps(self, version: int, size: int = 200) -> None:
        """Call lineGetAgentCaps as a client of a version."""
        self._call("lineGetAgentCapsW", size, self._bare.handle, 0, 0, version)

    def groups(self, size: int) -> None:
        """Call lineGetAgentGroupList with little memory."""
        self._call("lineGetAgentGroupListW", size, self.line, 0)

    def _call(self, name: str, size: int, *arguments: int) -> None:
        raw = struct.pack(f"<I{size - 4}x", size)
        room = (ctypes.c_char * size).from_buffer_copy(raw)
        number = self._bare.call(name, *arguments, room)
        assert number < 0x80000000, tapi2.LineErr(number)
        self._rooms[number] = room

    def answers(self) -> list[tuple[int, Any]]:
        """Wait for all replies; return each call's result and memory, in order."""
        results: dict[int, int] = {}
        while len(results) < len(self._rooms):
            message = self._bare.get()
            assert isinstance(message, tapi2.Message), message
            if isinstance(message, tapi2.ReplyMessage):
                assert message.request_id not in results
                results[message.request_id] = int(message.result)
        rooms, self._rooms = self._rooms, {}
        return [(results[number], room) for number, room in rooms.items()]
