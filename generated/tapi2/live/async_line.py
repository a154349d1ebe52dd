# DO NOT EDIT. Made from templates/tapi2/{live}/async_line.py by: tapi2gen build
"""An open line, for coroutines."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Generator
from functools import partial
from types import TracebackType
from typing import Any, Self

from ..messages import Message
from .async_device import AsyncDevice
from .async_line_calls import AsyncLineCalls
from .base import BaseLine
from .lines import OpenLine
from .sending import words_of
from .session import Session


class AsyncLine(BaseLine[AsyncDevice], AsyncLineCalls):
    """An open line: its messages come to its application, its functions are methods.

    ``AsyncApplication.open`` makes it, and ``async with`` closes it.

    Attributes:
        device: Its device.
    """

    def __init__(self, session: Session, line: OpenLine, device: AsyncDevice) -> None:
        """Have a line that was opened, which ``open`` makes."""
        super().__init__(session, line, device)
        self._worker = device._worker

    async def send(self, message: Message, *, call: int = 0) -> None:
        """Send a message to all others that have the line open, with lineProxyMessage.

        Only a line that was opened with a ``ProxyHandler`` may. The device and the
        callback instance of the message do not count: each receiver gets its own.

        Args:
            message: One that a handler sends: of agents, sessions, groups or queues.
            call: The handle of the call that it concerns, 0 for none.

        Raises:
            KindError: if TAPI alone sends it, as LINE_REPLY.
            RangeError: if a parameter has more than 32 bits.
            LineError: if TAPI refuses, as with LINEERR_NOTREGISTERED.
            ClosedError: if the line or the application is closed.
        """
        await self.proxy_message(call, *words_of(message))

    async def close(self) -> None:
        """Close the line, unless it is; whoever waits for it gets a ``ClosedError``.

        Who is cancelled meanwhile does not wait until it is closed, which it will be.
        lineClose suppresses outstanding replies:
        https://learn.microsoft.com/windows/win32/api/tapi/nf-tapi-lineclose.

        Raises:
            LineError: if TAPI refuses.
        """
        if not self.closed:
            close = partial(self._session.close_line, self._state)
            await self._worker.do_anyway(close)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()


class Opening:
    """A line that is about to be opened: await it, or use it in ``async with``."""

    def __init__(self, open_line: Callable[[], Awaitable[AsyncLine]]) -> None:
        """Have what opens the line."""
        self._open = open_line
        self._line: AsyncLine | None = None

    def __await__(self) -> Generator[Any, None, AsyncLine]:
        """Open the line."""
        return self._open().__await__()

    async def __aenter__(self) -> AsyncLine:
        self._line = await self._open()
        return self._line

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._line is not None:
            await self._line.close()
