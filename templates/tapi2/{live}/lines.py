"""An open line, as a session knows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .inbox import Inbox, PendingRequest


class OpenLine:
    """An open line: its handle, and whether it is valid.

    Attributes:
        handle: The HLINE; 0 until lineOpen has returned.
        serial: The dwCallbackInstance, which no other line of the session has.
        inbox: What gets its proxy requests, if it serves any.
        pending: The proxy requests that have no answer yet.
        is_closed: Whether the handle is no longer valid.
    """

    __slots__ = ("__weakref__", "handle", "inbox", "is_closed", "pending", "serial")

    def __init__(
        self, serial: int, inbox: Inbox | None = None, handle: int = 0
    ) -> None:
        """Describe a line that is opened."""
        self.handle = handle
        self.serial = serial
        self.inbox = inbox
        self.pending: set[PendingRequest] = set()
        self.is_closed = False
