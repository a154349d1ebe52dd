"""The time that a run takes."""

from __future__ import annotations

from time import monotonic


def now() -> float:
    """Give the time in seconds, from any beginning."""
    return monotonic()


def took(started: float) -> str:
    """Say how long it has been since then, as people do: `1.3 s`, `2 min 5 s`."""
    seconds = now() - started
    if seconds < 60:
        return f"{seconds:.1f} s"
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s"
