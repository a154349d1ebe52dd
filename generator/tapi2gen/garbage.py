"""How often Python looks for garbage: seldom, since a build keeps what it makes."""

from __future__ import annotations

import gc

# After so many new objects Python looks: what a build makes, and what black makes of
# little text, which fits in memory together. A look at that takes longer than it is
# worth in a process that soon ends.
_USUAL, _RARE = 50_000, 1_000_000
# Characters; of so many, black's objects have some 100 MB.
_LITTLE = 1_000_000


def look_seldom() -> None:
    """Look for garbage as seldom as a build should."""
    gc.set_threshold(_USUAL)


def look_rarely_if_little(size: int) -> None:
    """Hardly look for garbage from now on, if it will not be much.

    Args:
        size: The characters of the text of which something is made.
    """
    if size <= _LITTLE:
        gc.set_threshold(_RARE)


def leave_all() -> None:
    """Leave what there is to the system, which takes it back sooner than Python."""
    gc.freeze()
