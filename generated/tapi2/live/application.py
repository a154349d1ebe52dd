# DO NOT EDIT. Made from templates/tapi2/{live}/application.py by: tapi2gen build
"""An application, for threads."""

from __future__ import annotations

from collections.abc import Iterator
from types import TracebackType
from typing import Self

from ..errors import ClosedError
from ..messages import Message
from .base import BaseApplication, device_number
from .deadline import Deadline
from .device import Device
from .line import Line
from .proxy_handler import ProxyHandler, registered
from .session import Session
from .waiting import wait


class Application(BaseApplication[Line, Device]):
    """A program that uses TAPI, from lineInitializeEx to lineShutdown.

    One thread waits for messages, and no code of the program runs in it. Messages wait
    in a backlog until the program takes them, but LINE_REPLY, which goes to whoever has
    called. Any thread may call any method.
    """

    def __init__(
        self, name: str, *, library: str | None = None, backlog: int = 10_000
    ) -> None:
        """Initialize TAPI.

        Args:
            name: What Windows calls the program.
            library: The file of a library to use instead of the tapi32.dll of Windows.
            backlog: How many messages may wait; what comes when it is full is lost.

        Raises:
            LineError: if TAPI refuses, as with LINEERR_REINIT.
            TapiError: if there is no TAPI here.
        """
        super().__init__(name)
        self._begun = Session(name, library, backlog)

    def _new_device(self, number: int) -> Device:
        return Device(self, self._session, number)

    def open(self, device: Device | int, *, proxy: ProxyHandler | None = None) -> Line:
        """Open a line, to hear its messages and call its functions.

        Args:
            device: The device, or its number.
            proxy: What answers proxy requests; other clients then send those of the
                types that it has a handler for.

        Raises:
            LineError: if the device has an error, or TAPI refuses, as with
                LINEERR_NOTREGISTERED if another line serves one of the types.
            TapiError: if the handler has no function, or the device lacks a type.
            ClosedError: if the application is closed.
        """
        number = device_number(device)
        opened = self._session.open(number, registered(proxy))
        return self._opened(Line(self._session, opened, self.devices[number]))

    def receive(self, *, timeout: float | None = None) -> Message:
        """Wait for the next message, and take it.

        Args:
            timeout: Seconds to wait; None for ever.

        Raises:
            TimeoutError: if none comes in time.
            BacklogError: if messages were lost at this place.
            ClosedError: if the application is closed.
        """
        backlog, deadline = self._session.backlog, Deadline(timeout)
        while (message := backlog.take()) is None:
            if not wait(backlog, deadline.left()):
                raise deadline.missed_message()
        return message

    def __iter__(self) -> Iterator[Message]:
        """Take message after message, until the application is closed.

        Raises:
            BacklogError: if messages were lost at this place; iterate again to go on.
            ClosedError: if an error has ended the application, which is its cause.
        """
        backlog = self._session.backlog
        while True:
            try:
                message = backlog.take() or self.receive()
            except ClosedError:
                if backlog.error is not None:
                    raise
                return
            yield message

    def close(self) -> None:
        """Close all lines, shut down, and wait for the waiting thread to end.

        Any thread may do it, any number of times. Whoever waits gets a ``ClosedError``,
        and iteration ends. lineShutdown cancels what is outstanding:
        https://learn.microsoft.com/windows/win32/api/tapi/nf-tapi-lineshutdown.

        Raises:
            LineError: if TAPI refuses.
        """
        self._session.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()
