# DO NOT EDIT. Made from templates/tapi2/{live}/lines.py by: tapi2gen build
"""Open lines, as a session knows them, and the proxy requests that come on them."""

from __future__ import annotations

from collections.abc import Callable

from ..records.checks import UTF_16, check_encoding
from ..records.proxy_request import ProxyRequestRecord
from .waiting import Queue


class OpenLine:
    """An open line: its handle, and whether it is valid.

    Attributes:
        handle: The HLINE; 0 until lineOpen has returned.
        serial: The dwCallbackInstance, which no other line of the session has.
        inbox: What gets its proxy requests, if it serves any.
        pending: The proxy requests that have no answer yet.
        end: What closed it, for errors; empty while it is valid.
    """

    __slots__ = ("__weakref__", "end", "handle", "inbox", "pending", "serial")

    def __init__(
        self, serial: int, inbox: Inbox | None = None, handle: int = 0, end: str = ""
    ) -> None:
        """Describe a line that is opened, or was."""
        self.handle = handle
        self.serial = serial
        self.inbox = inbox
        self.pending: set[PendingRequest] = set()
        self.end = end

    @property
    def is_closed(self) -> bool:
        """Return whether the handle is no longer valid."""
        return bool(self.end)


class PendingRequest:
    """A request that has come, until it has its answer.

    Attributes:
        line: The line that it came on.
        pointer: Where it is, in the memory of TAPI.
        request: What it asks, copied; None if that is impossible.
        error: Why it is impossible.
        respond: Answers it: takes what writes the answer into the memory and returns
            the result, and returns whether it was called, since it is not when the
            request has its answer and the memory is free.
        is_answered: Whether lineProxyResponse was called for it.
    """

    __slots__ = ("error", "is_answered", "line", "pointer", "request", "respond")

    def __init__(
        self,
        line: OpenLine,
        pointer: int,
        respond: Callable[[PendingRequest, Callable[[], int]], bool],
    ) -> None:
        """Have a request that has come."""
        self.line = line
        self.pointer = pointer
        self.respond = respond
        self.request: ProxyRequestRecord | None = None
        self.error: Exception | None = None
        self.is_answered = not pointer  # then there is nothing to answer

    def read(self, encoding: str) -> None:
        """Copy the request, whose memory is TAPI's."""
        try:
            self.request = ProxyRequestRecord.from_address(
                self.pointer, encoding=encoding
            )
        except Exception as error:  # whatever came, it needs an answer
            self.error = error

    def answer(self, write: Callable[[], int]) -> bool:
        """Answer it, unless it has its answer; see ``respond``."""
        return self.respond(self, write)


class Inbox(Queue[PendingRequest]):
    """The requests of all lines that a ``ProxyHandler`` serves.

    It is closed while no line is open.

    Attributes:
        encoding: That of the group names of SetAgentGroup.
        error: What has ended the application of a line, if something did.
    """

    def __init__(self, encoding: str = UTF_16) -> None:
        """Begin without a line.

        Raises:
            KindError: if the encoding is none.
        """
        super().__init__()
        self.encoding = check_encoding(encoding)
        self.is_closed = True
        self.error: Exception | None = None
        self._lines: set[OpenLine] = set()

    def opened(self, line: OpenLine) -> None:
        """Have the requests of a line from now on."""
        with self._lock:
            self._lines.add(line)
            self.is_closed, self.error = False, None

    def closed(self, line: OpenLine, error: Exception | None = None) -> None:
        """Drop the requests of a line, which is closed.

        Args:
            line: The line.
            error: What has ended its application, if something did.
        """
        with self._lock:
            self.error = error or self.error
            kept = [it for it in self._items if it.line is not line]
            self._items.clear()
            self._items.extend(kept)
            self._lines.discard(line)
            self.is_closed = not self._lines
            count = len(self._flags) if self.is_closed else 0
        self._wake(count)

    def put(self, pending: PendingRequest) -> None:
        """Add a request, and wake somebody who waits for one."""
        with self._lock:
            self._items.append(pending)
        self._wake(1)

    def take(self) -> PendingRequest | None:
        """Return the next request, None if there is none."""
        with self._lock:
            return self._items.popleft() if self._items else None
