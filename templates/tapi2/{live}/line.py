"""An open line, for threads."""

from __future__ import annotations

from types import TracebackType
from typing import Self

from .base import BaseLine
from .device import Device
from .line_calls import LineCalls


class Line(BaseLine[Device], LineCalls):
    """An open line: its messages come to its application, its functions are methods.

    ``Application.open`` makes it, and ``with`` closes it.

    Attributes:
        device: Its device.
    """

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
