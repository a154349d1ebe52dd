"""How far a run is: the stages tell, and who watches them may show it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Protocol, TextIO

from tapi2gen import clock

# In seconds: what is over before the first is not worth a line, and an eye cannot
# follow what changes more often than the second.
_MOMENT, _GLANCE = 0.5, 0.1


class Progress(Protocol):
    """Someone who watches the stages of a run."""

    def stage(self, name: str, total: int = 0) -> None:
        """Hear that a stage begins.

        Args:
            name: What it does, such as `formatting`.
            total: How many steps it has; 0 if it does not count them.
        """

    def step(self) -> None:
        """Hear that a step of the stage is done."""


class Unwatched:
    """Nobody watches."""

    def stage(self, name: str, total: int = 0) -> None:
        """Show nothing."""

    def step(self) -> None:
        """Show nothing."""


UNWATCHED = Unwatched()


@contextmanager
def shown(
    stream: TextIO, environment: Mapping[str, str], started: float
) -> Iterator[Progress]:
    """Show on a terminal how far a run is, in one line that is gone at the end.

    Args:
        stream: Where to; nothing is shown if it is no terminal that can go back.
        environment: TERM says whether it can.
        started: When the run began.
    """
    if not stream.isatty() or environment.get("TERM") == "dumb":
        yield UNWATCHED
        return
    line = _Line(stream, started + _MOMENT)
    try:
        yield line
    finally:
        line.clear()


class _Line:
    """A line on a terminal, written again and again.

    It has no color and no escape sequences: every terminal knows a carriage return.
    """

    def __init__(self, stream: TextIO, first: float) -> None:
        self._stream = stream
        self._next = first
        self._name, self._total, self._done = "", 0, 0
        self._width = 0

    def stage(self, name: str, total: int = 0) -> None:
        """Begin a stage."""
        self._name, self._total, self._done = name, total, 0
        self._show()

    def step(self) -> None:
        """Count a step."""
        self._done += 1
        self._show()

    def clear(self) -> None:
        """Leave nothing behind."""
        if self._width:
            self._write("")
            self._write("")

    def _show(self) -> None:
        now = clock.now()
        if now < self._next:
            return
        self._next = now + _GLANCE
        count = f" {self._done}/{self._total}" if self._total else ""
        self._write(f"{self._name}{count}"[: self._columns() - 1])

    def _write(self, text: str) -> None:
        """Write over what is there."""
        self._stream.write(f"\r{text:{self._width}}")
        self._stream.flush()
        self._width = len(text)

    def _columns(self) -> int:
        try:
            return os.get_terminal_size(self._stream.fileno()).columns or 80
        except OSError:
            return 80
