"""The lines that a session has open, and what follows when one is no longer."""

from __future__ import annotations

from collections.abc import Iterator

from ..words import Words
from .lines import Inbox, OpenLine
from .proxy_requests import ProxyRequests
from .replies import Replies


class OpenLines:
    """The open lines of a session, and those that are being opened.

    The waiting thread uses it too, so it takes no lock in which TAPI is called.
    """

    def __init__(self, replies: Replies, requests: ProxyRequests) -> None:
        """Begin with none.

        Args:
            replies: The calls that wait for their LINE_REPLY.
            requests: The proxy requests that have no answer.
        """
        self._replies = replies
        self._requests = requests
        self._lines: dict[int, OpenLine] = {}  # by their numbers
        self._serial = 0  # of the line that was opened last, or is being opened

    def __iter__(self) -> Iterator[OpenLine]:
        """Go through those that are open now; they may be forgotten meanwhile."""
        return iter([*self._lines.values()])

    def add(self, inbox: Inbox | None) -> OpenLine:
        """Have one more line, which has no handle yet.

        Args:
            inbox: What gets its proxy requests, if it serves any.
        """
        self._serial += 1
        line = OpenLine(self._serial, inbox)
        self._lines[line.serial] = line
        if inbox:
            inbox.opened(line)
        return line

    def opened(self, line: OpenLine, handle: int) -> None:
        """Take the handle of a line.

        One that has had it was closed by its provider; its LINE_CLOSE is on the way.
        """
        line.handle = handle
        for stale in self:
            if stale.handle == handle and stale is not line:
                self.forget(stale, "TAPI closed the line")

    def of(self, words: Words) -> OpenLine | None:
        """Return the line of a message, also while it is being opened."""
        line = self._lines.get(words[2])
        return line if line and line.handle in (0, words[0]) else None

    def forget(self, line: OpenLine, what: str) -> None:
        """Close a line for the program; wake its callers, and answer its clients.

        Args:
            line: The line, which TAPI has closed, or will.
            what: What happened, for the errors of the callers.
        """
        line.end = what
        self._lines.pop(line.serial, None)
        if line.inbox:
            line.inbox.closed(line)
        self._replies.close(what, line)
        self._requests.refuse_later(line)

    def end(self, error: Exception | None) -> None:
        """Wake who waits for proxy requests, since no message will come any more.

        Args:
            error: What has ended the application, if something did.
        """
        for line in self:
            if line.inbox:
                line.inbox.closed(line, error)
