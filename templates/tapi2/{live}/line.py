"""An open line, for threads."""

from __future__ import annotations

from types import TracebackType
from typing import Self

from ..messages import Message
from .base import BaseLine
from .device import Device
from .line_calls import LineCalls
from .sending import words_of


class Line(BaseLine[Device], LineCalls):
    """An open line: its messages come to its application, its functions are methods.

    ``Application.open`` makes it, and ``with`` closes it.

    Attributes:
        device: Its device.
    """

    def send(self, message: Message, *, call: int = 0) -> None:
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
        self.proxy_message(call, *words_of(message))

    def close(self) -> None:
        """Close the line, unless it is; whoever waits for it gets a ``ClosedError``.

        Any thread may do it. lineClose suppresses outstanding replies:
        https://learn.microsoft.com/windows/win32/api/tapi/nf-tapi-lineclose.

        Raises:
            LineError: if TAPI refuses.
        """
        self._session.close_line(self._state)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()
