"""Wait for changes of files.

What the files look like is compared with what they looked like when the last build
began: no change is lost, whatever happened in the meantime, and none is told twice. The
library only wakes us up, which is quicker than to look again and again.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from watchfiles import watch

# In seconds: how long a folder that was away may be back before it is noticed.
_PATIENCE = 1.0
# In seconds: how long files must stay as they are; an editor may be at it.
_CALM = 0.05

# Each file with what tells that it was written again, or replaced by another.
_State = dict[Path, tuple[int, int, int]]


def changes(inputs: Iterable[Path], but_not: Path) -> Iterator[list[Path]]:
    """Give the files that changed, each time that some did; at first none.

    Args:
        inputs: Files and folders, which may come and go.
        but_not: A folder whose files do not count, even where it is inside of another.
    """
    roots, ours = tuple(path.resolve() for path in inputs), but_not.resolve()
    before = _state(roots, ours)
    yield []
    while True:
        while (after := _state(roots, ours)) == before:
            _wait(roots)
        while (calm := _later_state(roots, ours)) != after:
            after = calm
        changed = {path for path, _ in before.items() ^ after.items()}
        before = after
        if changed:  # and not only a file that came and went
            yield sorted(changed)


def _wait(roots: Iterable[Path]) -> None:
    """Wait until something may have changed."""
    there = (root for root in roots if root.exists())
    patience = int(_PATIENCE * 1000)
    events = watch(*there, rust_timeout=patience, yield_on_timeout=True)
    try:
        next(events)
    except OSError:  # a folder went this moment, or there are too many watches
        time.sleep(_PATIENCE)


def _state(roots: Iterable[Path], ours: Path) -> _State:
    """Note what every file looks like."""
    found: _State = {}
    for root in roots:
        for file in _files(root):
            if file.is_relative_to(ours) or _is_noise(file.relative_to(root)):
                continue
            with suppress(OSError):  # it is gone again
                seen = file.stat()
                found[file] = (seen.st_mtime_ns, seen.st_size, seen.st_ino)
    return found


def _later_state(roots: Iterable[Path], ours: Path) -> _State:
    time.sleep(_CALM)
    return _state(roots, ours)


def _files(root: Path) -> Iterator[Path]:
    """Give the files below a folder, or the file itself; what goes is no error."""
    if root.is_file():
        yield root
    for folder, _, names in os.walk(root):
        yield from (Path(folder) / name for name in names)


def _is_noise(place: Path) -> bool:
    """Tell whether a file is what editors and Python leave beside others."""
    return any(
        part.startswith(".") or part.endswith("~") or part == "__pycache__"
        for part in place.parts
    )
