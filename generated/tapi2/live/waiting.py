# DO NOT EDIT. Made from templates/tapi2/{live}/waiting.py by: tapi2gen build
"""Queues that any thread fills and empties, and waiting for what comes."""

from __future__ import annotations

import threading
from collections import deque
from typing import Generic, TypeVar

from .flags import Flag, new_flag

T = TypeVar("T")


class Queue(Generic[T]):
    """What has come and has not been taken yet, and those who wait for more.

    Attributes:
        is_closed: Whether nothing comes any more.
    """

    def __init__(self) -> None:
        """Begin empty."""
        self.is_closed = False
        self._lock = threading.RLock()
        self._items: deque[T] = deque()
        self._flags: deque[Flag] = deque()

    def has_one(self, flag: Flag) -> bool:
        """Return whether there is something to take; else set a flag when there is."""
        with self._lock:
            if self._items or self.is_closed:
                return True
            self._flags.append(flag)
            return False

    def forget(self, flag: Flag) -> None:
        """Set a flag no more; if it was set already, wake another one instead."""
        with self._lock:
            is_unset = flag in self._flags
            if is_unset:
                self._flags.remove(flag)
        if not is_unset and self._items:
            self._wake(1)

    def _wake(self, most: int) -> None:
        """Set the flags of those that have waited longest, without the lock.

        One whose event loop was closed is passed over.
        """
        while most:
            with self._lock:
                if not self._flags:
                    return
                flag = self._flags.popleft()
            most -= flag.set()


def wait(queue: Queue[T], timeout: float | None) -> bool:
    """Wait until a queue has something, or is closed; return whether it has come to it.

    Args:
        queue: The queue.
        timeout: Seconds; None waits for ever.
    """
    flag = new_flag()
    if queue.has_one(flag):
        return True
    in_time = False
    try:
        in_time = flag.wait(timeout)
    finally:  # Ctrl-C may come
        if not in_time:
            queue.forget(flag)
    return in_time
