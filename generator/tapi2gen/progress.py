"""How far a run is: the stages tell, and who watches them may show it."""

from __future__ import annotations

from typing import Protocol


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
