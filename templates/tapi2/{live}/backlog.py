"""The messages that have come and have not been taken yet."""

from __future__ import annotations

from collections.abc import Iterable

from ..errors import BacklogError, ClosedError, RangeError
from ..fields import number
from ..messages import Message
from .waiting import Queue


class _Gap:
    """Where messages were lost, and how many."""

    __slots__ = ("lost",)

    def __init__(self) -> None:
        self.lost = 0


class Backlog(Queue[Message | _Gap]):
    """A bounded queue, filled by one thread and emptied by any.

    What comes when it is full is lost and counted; at that place among the others,
    whoever takes them gets an error.

    Attributes:
        error: Why no message comes any more, unless the program wanted it.
    """

    def __init__(self, most: int) -> None:
        """Begin empty.

        Args:
            most: How many messages may wait.

        Raises:
            KindError: if it is no integer.
            RangeError: if it is 0, or does not fit into 32 bits.
        """
        super().__init__()
        self._most = number("backlog", most, 32)
        if not most:
            raise RangeError("backlog is 0: one message at least has to have room")
        self.error: Exception | None = None

    def put(self, messages: Iterable[Message]) -> None:
        """Add messages, and wake as many of those that wait for one."""
        with self._lock:
            items = self._items
            for message in messages:
                if len(items) < self._most:
                    items.append(message)
                    continue
                last = items[-1] if items else None
                if not isinstance(last, _Gap):
                    last = _Gap()
                    items.append(last)
                last.lost += 1
            count = len(items)
        self._wake(count)

    def take(self) -> Message | None:
        """Return the next message, None if there is none.

        Raises:
            BacklogError: if messages were lost at this place.
            ClosedError: if it is closed.
        """
        try:
            item = self._items.popleft()  # without the lock, which takes longer
        except IndexError:
            if self.is_closed:
                raise ClosedError("the application is closed") from self.error
            return None
        if isinstance(item, _Gap):
            with self._lock:
                raise BacklogError(item.lost)
        return item

    def close(self, error: Exception | None = None) -> None:
        """Let everybody know that no message comes any more.

        Those that have come can still be taken, unless the program closes.

        Args:
            error: Why, unless the program wanted it.
        """
        with self._lock:
            if error is None:
                self._items.clear()
            if self.is_closed:
                return
            self.error, self.is_closed = error, True
            count = len(self._flags)
        self._wake(count)
