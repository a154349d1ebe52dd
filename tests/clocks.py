"""A clock that makes what commands print the same each time."""

from __future__ import annotations

import itertools

import pytest


def set_clock(patch: pytest.MonkeyPatch, step: float = 1.3) -> None:
    """Let so many seconds pass between two looks of the generator at its clock."""
    times = itertools.count(0.0, step)
    patch.setattr("tapi2gen.clock.now", lambda: next(times))
