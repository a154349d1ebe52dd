# DO NOT EDIT. Made from templates/tapi2/{live}/session.py by: tapi2gen build
"""An application's session with TAPI: its handle, its lines, and its waiting thread."""

from __future__ import annotations

import threading
from _thread import start_new_thread
from collections.abc import Callable

from ..constants import LINEDEVSTATE_REINIT, LineErr
from ..errors import ClosedError, LineError
from ..functions import Prototype, lineClose, lineShutdown
from ..messages import (
    CloseMessage,
    CreateMessage,
    LineDevStateMessage,
    Message,
    ProxyRequestMessage,
    RemoveMessage,
    ReplyMessage,
)
from ..words import Words
from .backlog import Backlog
from .devices import Devices
from .fetching import Fetching
from .flags import Flag
from .initializing import initialize
from .library import Library
from .lines import OpenLine
from .open_lines import OpenLines
from .opening import Registration, open_line
from .proxy_requests import ProxyRequests
from .replies import Replies, Reply

# Handles are used again after lineShutdown: a thread that still waits with one would
# take the messages of the next application. So only one at a time begins or ends.
_gate = threading.RLock()


class Session:
    """From lineInitializeEx to lineShutdown.

    It does not know the objects that programs have, so that it is noticed when a
    program forgets them.

    Attributes:
        library: What is called.
        handle: The HLINEAPP.
        backlog: The messages that have come.
        devices: The line devices.
        is_closed: Whether it has ended, or is about to.
        is_over: Whether the handle is not to be used any more.
        error: Why it has ended, unless the program wanted it.
        is_reinit_required: Whether TAPI has asked every application to shut down.
    """

    def __init__(self, name: str, library: str | None, backlog: int) -> None:
        """Initialize, and wait for messages from now on.

        Args:
            name: What Windows calls the program.
            library: The library; None for the tapi32.dll of Windows.
            backlog: How many messages may wait.

        Raises:
            LineError: if TAPI refuses.
            TapiError: if the library cannot be loaded.
        """
        self.library = Library(library)
        self.backlog = Backlog(backlog)
        self.is_closed = self.is_over = self.is_reinit_required = False
        self.error: Exception | None = None
        self._replies = Replies()
        # Held in every call that takes a handle, which so is not closed in between, and
        # used again for another line.
        self._guard = threading.RLock()
        self._requests = ProxyRequests(self.library, self._guard)
        self._lines = OpenLines(self._replies, self._requests)
        with _gate:
            self.handle, count = initialize(self.library, name)
            try:
                self.devices = Devices(self.library, self.handle, count)
                self._thread = Fetching(self)
                self._thread.start()
            except BaseException:  # such as Ctrl-C, while TAPI is asked about devices
                self.library[lineShutdown](self.handle)
                raise

    def open(self, number: int, registration: Registration | None = None) -> OpenLine:
        """Open a line.

        Its messages may come before lineOpen has returned its handle.

        Args:
            number: The device.
            registration: The proxy requests that it serves, if any.

        Raises:
            TapiError: if the device has an error or lacks a request, or TAPI refuses.
            ClosedError: if the application is closed.
        """
        with self._guard:
            self._handle(None)
            version = self.devices.usable(number).version
            line = self._lines.add(registration.inbox if registration else None)
            try:
                self._handle(None)  # from now on, what ends it closes this line too
                handle = open_line(
                    self.library,
                    self.handle,
                    number,
                    version,
                    line.serial,
                    registration,
                )
            except BaseException:
                self._lines.forget(line, "it was not opened")
                raise
            self._lines.opened(line, handle)
        return line

    def close_line(self, line: OpenLine) -> None:
        """Close a line, unless it is; wake its callers, and answer its clients.

        Raises:
            LineError: if TAPI refuses.
        """
        with self._guard:
            if line.is_closed or self.is_over:
                return
            result = self._close_line(line, "the line was closed")
        _complain(result, lineClose)

    def _close_line(self, line: OpenLine, what: str) -> int:
        """Close a line; return what lineClose does."""
        self._requests.refuse(line)
        result = self.library[lineClose](line.handle)
        self._lines.forget(line, what)
        return result

    def ask(
        self,
        prototype: Prototype[...],
        line: OpenLine | None,
        arguments: tuple[object, ...],
        flag: Flag,
    ) -> Reply:
        """Begin a call that completes with LINE_REPLY.

        Args:
            prototype: The function.
            line: The line whose handle it takes; None for the application's.
            arguments: What it takes besides; what they point to is kept as long as TAPI
                may write there.
            flag: Set when its LINE_REPLY has come.

        Raises:
            LineError: if the function fails at once.
            ClosedError: if the line or the application is closed.
        """
        function = self.library[prototype]
        reply = Reply(prototype.name, flag, line, arguments)
        with self._guard:
            handle = self._handle(line)
            self._replies.start(lambda: function(handle, *arguments), reply)
        return reply

    def call(
        self,
        prototype: Prototype[...],
        line: OpenLine | None,
        arguments: tuple[object, ...],
    ) -> None:
        """Call a function that completes when it returns.

        Raises:
            LineError: if it fails.
            ClosedError: if the line or the application is closed.
        """
        with self._guard:
            self.library.check(prototype, self._handle(line), *arguments)

    def _handle(self, line: OpenLine | None) -> int:
        """Return the handle of a line, or that of the application."""
        if self.is_closed:
            raise ClosedError("the application is closed") from self.error
        if line is None:
            return self.handle
        if line.is_closed:
            raise ClosedError("the line is closed")
        return line.handle

    def close(self) -> None:
        """Close all lines, shut down, and join the waiting thread.

        In a waiting thread, as when an object there is collected, another one does it.

        Raises:
            LineError: if TAPI refuses; then the waiting thread may go on.
        """
        if isinstance(threading.current_thread(), Fetching):
            start_new_thread(self._close, ())
        else:
            self._close()

    def _close(self) -> None:
        what = "the application was closed"
        with _gate:
            with self._guard:
                if self.is_over:
                    return
                self.is_closed = True
                for line in self._lines:
                    self._close_line(line, what)
                self.is_over = True
                result = self.library[lineShutdown](self.handle)
            self.backlog.close()
            self._replies.close(what)
            if result == 0:
                self._thread.join()
                self._replies.forget()
                self._requests.refuse_left()
        if not self.error:
            _complain(result, lineShutdown)

    def handlers(self) -> dict[int, Callable[[Words], bool]]:
        """Return what deals with a message before it is delivered, by its number.

        It runs in the waiting thread, and takes no lock in which TAPI is called.
        """
        return {
            CloseMessage.MESSAGE_ID: self._line_closed,
            LineDevStateMessage.MESSAGE_ID: self._line_dev_state,
            ReplyMessage.MESSAGE_ID: self._replied,
            CreateMessage.MESSAGE_ID: self._created,
            ProxyRequestMessage.MESSAGE_ID: self._requested,
            RemoveMessage.MESSAGE_ID: self._removed,
        }

    def _replied(self, words: Words) -> bool:
        self._replies.arrived(words[3], words[4])
        return False

    def _requested(self, words: Words) -> bool:
        line = self._lines.of(words)
        if line is None:  # it is closed, and its client waits nevertheless
            line = OpenLine(words[2], handle=words[0], end="it was closed before")
        self._requests.arrived(line, words[3])
        return False

    def _line_closed(self, words: Words) -> bool:
        line = self._lines.of(words)
        if line is not None:
            self._lines.forget(line, "TAPI closed the line")
        return True

    def _line_dev_state(self, words: Words) -> bool:
        # With dwParam2 it stands for another message, which needs no shutdown.
        if words[3] & LINEDEVSTATE_REINIT and not words[4]:
            self.is_reinit_required = True
        return True

    def _created(self, words: Words) -> bool:
        self.devices.create(words[3])
        return True

    def _removed(self, words: Words) -> bool:
        self.devices.remove(words[3])
        return True

    def deliver(self, messages: list[Message]) -> None:
        """Let the program have messages."""
        self.backlog.put(messages)

    def end(self, error: Exception | None) -> None:
        """End, since no message will come any more; ``close`` is still to be called."""
        if not self.is_over:
            self.error = error
            self.is_closed = True
            self.backlog.close(error)
            self._replies.close("TAPI ended the application", cause=error)
            self._lines.end(error)


def _complain(result: int, prototype: Prototype[...]) -> None:
    """Raise an error, unless it is that the handle had ended already."""
    ended = (LineErr.INVALLINEHANDLE, LineErr.INVALAPPHANDLE, LineErr.UNINITIALIZED)
    if result:
        error = LineError(result, prototype.name)
        if error.code not in ended:
            raise error
