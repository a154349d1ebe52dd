"""Calls that complete with a LINE_REPLY, by the numbers of their requests."""

from __future__ import annotations

import threading
from collections.abc import Callable

from ..errors import ClosedError, LineError
from .flags import Flag
from .lines import OpenLine

_ERROR = 0x80000000  # the sign of a LONG


class Reply:
    """A call that has been made, and what came of it.

    Attributes:
        function: The C name of the function.
        flag: Set when the outcome is known.
        line: The line that it was made on; None for the application's handle.
        memory: What TAPI may write into until LINE_REPLY, else until lineShutdown has
            returned.
        error: Why it failed, if it did.
    """

    __slots__ = ("error", "flag", "function", "line", "memory")

    def __init__(
        self, function: str, flag: Flag, line: OpenLine | None, memory: object
    ) -> None:
        """Begin without an outcome."""
        self.function = function
        self.flag = flag
        self.line = line
        self.memory = memory
        self.error: Exception | None = None

    def finish(self, result: int) -> None:
        """Let whoever waits have the result of a LINE_REPLY."""
        if result & _ERROR:
            self.error = LineError(result, self.function)
        self.flag.set()

    def check(self) -> None:
        """Raise the error, if there is one.

        Its traceback has this reply, which keeps the memory: so this one lets it go.
        """
        error, self.error = self.error, None
        try:
            if error is not None:
                raise error
        finally:
            del error

    def close(self, what: str, cause: Exception | None = None) -> None:
        """Let whoever waits know that no LINE_REPLY will come."""
        self.error = ClosedError(f"{self.function}: {what} before its LINE_REPLY came")
        self.error.__cause__ = cause
        self.flag.set()


class Replies:
    """The calls of an application that wait for their LINE_REPLY.

    LINE_REPLY may come before the function has returned the number of the request:
    https://learn.microsoft.com/windows/win32/tapi/asynchronous-functions. Whoever takes
    a call out of the table finishes it, so that each is finished once.
    """

    def __init__(self) -> None:
        """Begin with no call."""
        self._lock = threading.RLock()
        self._waiting: dict[int, Reply] = {}
        self._early: dict[int, int] = {}
        self._starting = 0
        self._end: tuple[str, Exception | None] | None = None  # once all are closed
        # Those whose memory TAPI may write into, also when nobody waits any more.
        self._alive: set[Reply] = set()

    def start(self, call: Callable[[], int], reply: Reply) -> None:
        """Call a function, and wait for its LINE_REPLY from now on.

        Args:
            call: Calls it; returns the number of the request, or an error.
            reply: What gets the outcome.

        Raises:
            LineError: if the function fails at once.
        """
        with self._lock:
            self._starting += 1
            self._alive.add(reply)
        number: int | None = None
        try:
            number = result = call()
        finally:
            self._started(number, reply)
        if result < 0:
            raise LineError(result, reply.function)

    def _started(self, number: int | None, reply: Reply) -> None:
        """Put a call into the table, unless its outcome is known.

        Without a number, it was interrupted: TAPI may work on it, or not.
        """
        result = end = None
        with self._lock:
            self._starting -= 1
            if number == 0:
                result = 0  # no page lets it; there is nothing to wait for
            elif number is not None and number > 0:
                result = self._early.pop(number, None)
                end = self._end
                if end is None and reply.line is not None and reply.line.is_closed:
                    end = reply.line.end, None
                if result is None and end is None:
                    self._waiting[number] = reply
            if result is not None or (number is not None and number < 0):
                self._alive.discard(reply)
            if not self._starting:
                self._early.clear()
        if result is not None:
            reply.finish(result)
        elif end is not None:
            reply.close(*end)

    def arrived(self, number: int, result: int) -> None:
        """Take a LINE_REPLY.

        Args:
            number: Which request it answers: dwParam1.
            result: dwParam2, of which the lower 32 bits count.
        """
        with self._lock:
            reply = self._waiting.pop(number, None)
            if reply is not None:
                self._alive.discard(reply)
            elif self._starting:
                self._early[number] = result
        if reply is not None:
            reply.finish(result)

    def close(
        self, what: str, line: OpenLine | None = None, cause: Exception | None = None
    ) -> None:
        """Wake the callers of a line, or of all, with a ``ClosedError``.

        lineClose suppresses outstanding replies, but no page says that it ends what has
        begun. So the memory is kept, until ``forget``.

        Args:
            what: What happened, for the error.
            line: The line; None for all.
            cause: Why, if it is an error.
        """
        with self._lock:
            if line is None and self._end is None:
                self._end = what, cause
            closed = [
                (number, reply)
                for number, reply in self._waiting.items()
                if line is None or reply.line is line
            ]
            for number, _ in closed:
                del self._waiting[number]
        for _, reply in closed:
            reply.close(what, cause)

    def forget(self) -> None:
        """Free the memory of all calls, after lineShutdown has returned."""
        with self._lock:
            self._alive.clear()
