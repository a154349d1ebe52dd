"""The stand-in for tapi32.dll, steered by tests: see `tapi32.c`."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import c_int32, c_size_t, c_uint32
from enum import IntEnum
from pathlib import Path
from typing import NamedTuple

import tapi2
from tapi2.records.buffer import BufferRecord

PATIENCE = 10_000  # milliseconds that a wait may take until a test fails


class Counts(NamedTuple):
    """What is open, and what went wrong since the last reset."""

    apps: int
    lines: int
    requests: int
    blocks: int
    queued: int
    lost_buffers: int
    answered_again: int
    written_late: int
    left_unanswered: int
    stalls: int
    calls: int
    answers: int
    delivered: int

    @property
    def faults(self) -> dict[str, int]:
        """What should be 0 when all is closed."""
        found = self._asdict()
        for harmless in ("calls", "answers", "delivered"):
            del found[harmless]
        return {name: count for name, count in found.items() if count}


class Mode(IntEnum):
    """When the LINE_REPLY of an answer is queued."""

    AT_ONCE = 0
    EARLY = 1
    HELD = 2


class Steering:
    """The functions of the stand-in that are not TAPI's."""

    def __init__(self, path: Path) -> None:
        """Load the library."""
        self.path = str(path)
        if sys.platform == "win32":
            self.library: ctypes.CDLL = ctypes.WinDLL(self.path)
        else:
            self.library = ctypes.CDLL(self.path)

    def call(self, name: str, *arguments: int | bytes | None) -> int:
        """Call `standin_` and a name: numbers of 32 bits, and addresses."""
        function = self.library[f"standin_{name}"]
        function.restype = c_uint32
        given = [c_uint32(it) if isinstance(it, int) else it for it in arguments]
        result: int = function(*given)
        return result

    def reset(self) -> None:
        """Begin anew with one device, whose name is Chinese.

        Raises:
            AssertionError: if an application is still open.
        """
        assert self.call("reset") == 0, "an application is still open"
        self.device("客服一線", permanent_id=0x70001)

    def device(
        self,
        name: str,
        permanent_id: int = 0,
        low: int = 0x00020000,
        high: int = 0x00020002,
        error: int = 0,
    ) -> int:
        """Have one more device; return its number."""
        text = f"{name}\0".encode("utf-16-le")
        return self.call("device", text, permanent_id, low, high, error)

    def create(self, name: str, permanent_id: int = 0) -> int:
        """Create a device while applications run; return its number."""
        return self.call("create", f"{name}\0".encode("utf-16-le"), permanent_id)

    def fail(self, function: str, code: int, times: int = 1) -> None:
        """Let a function return an error."""
        self.call("fail", function.encode(), code, times)

    @contextmanager
    def blocked(self, function: str) -> Iterator[None]:
        """Let calls of a function wait until the end of the block."""
        self.call("block", function.encode())
        try:
            yield
        finally:
            self.call("block", b"")

    def wait_blocked(self) -> None:
        """Wait until a call of that function waits."""
        assert self.call("wait_blocked", PATIENCE), "nobody has called it"

    def answer(
        self, request: int, record: BufferRecord | bytes | int | None, result: int = 0
    ) -> None:
        """Answer a type of request: with a record, bytes, a handle, or a result alone.

        Where the caller left too little room for a record, it gets the fixed part.
        """
        full = small = b""
        if isinstance(record, BufferRecord):
            full = record.to_bytes()
            small = record.to_bytes(record.STRUCTS[record._version()].size)
        elif isinstance(record, int):
            full = small = record.to_bytes(4, "little")
        elif record is not None:
            full = small = record
        self.call("answer", request, result, full, len(full), small, len(small))

    def pending(self) -> list[int]:
        """Return the numbers of the requests that wait for an answer, oldest first."""
        room = (c_uint32 * self.call("pending", None, 0))()
        self.library.standin_pending(room, c_uint32(len(room)))
        return list(room)

    def wait_pending(self, count: int) -> list[int]:
        """Wait until so many requests wait, and return their numbers."""
        assert self.call("wait_pending", count, PATIENCE), f"{self.pending()} wait"
        return self.pending()

    def wait_idle(self, app: int) -> None:
        """Wait until an application has dealt with all messages."""
        assert self.call("wait_idle", app, PATIENCE), "messages are not fetched"

    def request(self, number: int) -> tapi2.ProxyRequestRecord:
        """Return what a handler would read of a request that waits."""
        room = (ctypes.c_char * 65536)()
        size = self.library.standin_request(c_uint32(number), room, c_uint32(len(room)))
        assert size, f"request {number} does not wait"
        return tapi2.ProxyRequestRecord.from_bytes(room.raw[:size])

    def reply(self, number: int, result: int = 0) -> None:
        """Answer a request that waits."""
        assert self.call("reply", number, result), f"request {number} does not wait"

    def tell(self, line: int, message: int, *params: int) -> None:
        """Queue a message on a line."""
        words = [c_size_t(word) for word in (*params, 0, 0, 0)[:3]]
        assert self.library.standin_tell(c_uint32(line), c_uint32(message), *words)

    def post(self, app: int, message: tapi2.Message) -> None:
        """Queue a message for an application, as it is."""
        device, number, *words = message.raw
        assert self.library.standin_post(
            c_uint32(app), c_uint32(device), c_size_t(words[0]), c_uint32(number),
            *map(c_size_t, words[1:]),
        )  # fmt: skip

    def counts(self) -> Counts:
        """Return what is open, and what went wrong."""
        room = (c_uint32 * len(Counts._fields))()
        self.library.standin_counts(room, c_uint32(len(room)))
        return Counts(*room)


def signed(code: int) -> int:
    """Return a LINEERR_ as the LONG that functions return."""
    return c_int32(code).value
