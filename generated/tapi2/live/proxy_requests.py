# DO NOT EDIT. Made from templates/tapi2/{live}/proxy_requests.py by: tapi2gen build
"""Proxy requests, from LINE_PROXYREQUEST to the one lineProxyResponse of each."""

from __future__ import annotations

import ctypes
from _thread import start_new_thread
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from threading import RLock

from ..constants import LineErr
from ..functions import lineProxyResponse
from .library import Library
from .lines import OpenLine, PendingRequest

_ROUNDS = 100


def _refused() -> int:
    return LineErr.OPERATIONFAILED


class ProxyRequests:
    """The proxy requests of a session.

    Whoever answers holds the guard of the session, in which TAPI is called. So each
    request is answered once, and nobody writes into memory that an answer has freed.
    The waiting thread does not take the guard: what it finds has to be answered, as at
    LINE_CLOSE, another thread answers.
    """

    def __init__(self, library: Library, guard: RLock) -> None:
        """Begin with no request.

        Args:
            library: What is called.
            guard: Held in each call of TAPI.
        """
        self._library = library
        self._guard = guard
        self._left: deque[OpenLine] = deque()  # closed, with requests to be answered

    def arrived(self, line: OpenLine, pointer: int) -> None:
        """Take a LINE_PROXYREQUEST; the waiting thread does.

        Args:
            line: Its line, which may be closed.
            pointer: Where the request is.
        """
        pending = PendingRequest(line, pointer, self.answer)
        if line.inbox:
            pending.read(line.inbox.encoding)
        line.pending.add(pending)  # from now on it may be answered
        if line.inbox:
            line.inbox.put(pending)
        if line.is_closed:
            self.refuse_later(line)

    def answer(self, pending: PendingRequest, write: Callable[[], int]) -> bool:
        """Answer a request, unless it has its answer.

        What lineProxyResponse returns is of no use: the request is done. At LINE_CLOSE
        it may be LINEERR_INVALLINEHANDLE:
        https://learn.microsoft.com/windows/win32/tapi/line-proxyrequest.

        Args:
            pending: The request.
            write: Writes the answer into the memory of TAPI; returns the result.

        Returns:
            Whether it had no answer yet.
        """
        with self._guard:
            pending.line.pending.discard(pending)
            if pending.is_answered:
                return False
            result: int = LineErr.OPERATIONFAILED
            try:
                result = write()
            finally:  # Ctrl-C may come
                pending.is_answered = True
                pointer = ctypes.cast(pending.pointer, lineProxyResponse.argtypes[1])
                respond = self._library[lineProxyResponse]
                respond(pending.line.handle, pointer, result)
        return True

    def refuse(self, line: OpenLine) -> None:
        """Answer all requests of a line with LINEERR_OPERATIONFAILED.

        More may come meanwhile; but clients that ask again and again do not keep a line
        from being closed.
        """
        with self._guard:
            for _ in range(_ROUNDS):
                for pending in line.pending.copy():
                    self.answer(pending, _refused)
                if not line.pending:
                    break

    def refuse_later(self, line: OpenLine) -> None:
        """Have another thread answer all requests of a line, if not ``refuse_left``."""
        if line.pending:
            self._left.append(line)
            with suppress(RuntimeError):  # Python ends, and no thread starts any more
                start_new_thread(self.refuse_left, ())

    def refuse_left(self) -> None:
        """Answer what is left of closed lines."""
        with self._guard:
            while self._left:
                self.refuse(self._left.popleft())
