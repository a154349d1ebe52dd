"""How long something may take."""

from __future__ import annotations

import threading
import time

from ..errors import RangeError, ReplyTimeoutError, brief
from ..fields import wrong_kind


class Deadline:
    """The moment until which something may take."""

    __slots__ = ("_end", "_timeout")

    def __init__(self, timeout: float | None) -> None:
        """Begin now.

        Args:
            timeout: Seconds; None for ever.

        Raises:
            KindError: if it is no number.
            RangeError: if it is negative, or longer than threads can wait.
        """
        if timeout is not None:
            if isinstance(timeout, bool) or not isinstance(timeout, int | float):
                raise wrong_kind("timeout", timeout, "a number of seconds, or None")
            if not 0 <= timeout <= threading.TIMEOUT_MAX:
                raise RangeError(
                    f"timeout is {brief(timeout)}: 0 to {threading.TIMEOUT_MAX:.0f}"
                    " seconds are allowed, and None for ever"
                )
        self._timeout = timeout
        self._end = None if timeout is None else time.monotonic() + timeout

    def left(self) -> float | None:
        """Return the seconds that are left, 0 if none; None for ever."""
        return None if self._end is None else max(self._end - time.monotonic(), 0)

    def missed_reply(self, function: str) -> ReplyTimeoutError:
        """Return the error for a LINE_REPLY that did not come in time."""
        return ReplyTimeoutError(
            f"{function}: no LINE_REPLY in {self._timeout} seconds; the operation goes"
            " on in TAPI, and its result is lost"
        )

    def missed_message(self) -> TimeoutError:
        """Return the error for a message that did not come in time."""
        return TimeoutError(f"no message in {self._timeout} seconds")
