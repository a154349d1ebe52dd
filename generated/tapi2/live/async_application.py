# DO NOT EDIT. Made from templates/tapi2/{live}/async_application.py by: tapi2gen build
"""An application, for coroutines."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from types import TracebackType
from typing import Self

from ..errors import ClosedError, TapiError
from ..messages import Message
from .async_calls import Worker, wait
from .async_device import AsyncDevice
from .async_line import AsyncLine, Opening
from .base import BaseApplication, device_number
from .deadline import Deadline
from .lines import OpenLine
from .opening import Registration
from .proxy_handler import ProxyHandler, registered
from .session import Session


class AsyncApplication(BaseApplication[AsyncLine, AsyncDevice]):
    """A program that uses TAPI, from lineInitializeEx to lineShutdown.

    ``async with`` begins and ends it. One thread waits for messages, another one calls
    TAPI, and no code of the program runs in either. Messages wait in a backlog until
    the program takes them, but LINE_REPLY, which goes to whoever has called.
    """

    def __init__(
        self, name: str, *, library: str | None = None, backlog: int = 10_000
    ) -> None:
        """Prepare it; ``async with`` initializes TAPI.

        Args:
            name: What Windows calls the program.
            library: The file of a library to use instead of the tapi32.dll of Windows.
            backlog: How many messages may wait; what comes when it is full is lost.
        """
        super().__init__(name)
        self._library = library
        self._backlog = backlog
        self._worker = Worker()

    async def __aenter__(self) -> Self:
        """Initialize TAPI.

        Raises:
            LineError: if TAPI refuses, as with LINEERR_REINIT.
            TapiError: if there is no TAPI here, or it has begun already.
        """
        if self._begun is not None:
            raise TapiError(f"{self!r} has begun already: make another one")
        arguments = (self._name, self._library, self._backlog)
        try:
            self._begun = await self._worker.do(Session, *arguments, undo=Session.close)
        except BaseException:
            self._worker.stop()
            raise
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Close all lines, shut down, and wait for the waiting thread to end.

        Any coroutine may do it, any number of times; each waits until it is done.
        Whoever waits for messages or replies gets a ``ClosedError``, and iteration
        ends. Who is cancelled meanwhile does not wait until all is closed, which it
        will be. lineShutdown cancels what is outstanding:
        https://learn.microsoft.com/windows/win32/api/tapi/nf-tapi-lineshutdown.

        Raises:
            LineError: if TAPI refuses.
        """
        session, worker = self._session, self._worker

        def close() -> None:
            try:
                session.close()
            finally:
                worker.stop()

        try:
            await worker.do_anyway(close)  # behind another one that is closing it
        except ClosedError:  # it is closed, or Python ends and no thread works any more
            if not session.is_over:
                close()

    def _new_device(self, number: int) -> AsyncDevice:
        return AsyncDevice(self, self._session, number, self._worker)

    def open(
        self, device: AsyncDevice | int, *, proxy: ProxyHandler | None = None
    ) -> Opening:
        """Open a line, to hear its messages and call its functions.

        Args:
            device: The device, or its number.
            proxy: What answers proxy requests; other clients then send those of the
                types that it has a handler for.

        Returns:
            What gives the line in ``async with``, or when it is awaited.

        Raises:
            LineError: if the device has an error, or TAPI refuses, as with
                LINEERR_NOTREGISTERED if another line serves one of the types.
            TapiError: if the handler has no function, or the device lacks a type.
            ClosedError: if the application is closed.
        """
        return Opening(lambda: self._open(device_number(device), registered(proxy)))

    async def _open(self, number: int, registration: Registration | None) -> AsyncLine:
        session = self._session

        def undo(line: OpenLine) -> None:
            session.close_line(line)

        opened = await self._worker.do(session.open, number, registration, undo=undo)
        return self._opened(AsyncLine(session, opened, self.devices[number]))

    async def receive(self, *, timeout: float | None = None) -> Message:
        """Wait for the next message, and take it.

        Args:
            timeout: Seconds to wait; None for ever.

        Raises:
            TimeoutError: if none comes in time.
            BacklogError: if messages were lost at this place.
            ClosedError: if the application is closed.
        """
        backlog, deadline = self._session.backlog, Deadline(timeout)
        try:
            async with asyncio.timeout(deadline.left()):
                while (message := backlog.take()) is None:
                    await wait(backlog)
        except TimeoutError:
            raise deadline.missed_message() from None
        return message

    async def __aiter__(self) -> AsyncIterator[Message]:
        """Take message after message, until the application is closed.

        Raises:
            BacklogError: if messages were lost at this place; iterate again to go on.
            ClosedError: if an error has ended the application, which is its cause.
        """
        backlog = self._session.backlog
        while True:
            try:
                message = backlog.take() or await self.receive()
            except ClosedError:
                if backlog.error is not None:
                    raise
                return
            yield message
