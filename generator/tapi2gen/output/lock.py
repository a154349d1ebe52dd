"""One build at a time: a lock on the folder that the tree stands in.

The lock is the system's, on an open folder: it leaves no file behind, and it ends with
its process, however that ends. Windows locks no folders: there the lock is on a hidden
file beside the tree, for as long as a build writes.

Where the system has no such locks, as on some network drives, a build goes on without.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tapi2gen.diagnostics.codes import Code
from tapi2gen.folders import display
from tapi2gen.output.look import absolute, refusal

PATIENCE = 1.0  # seconds before a word about it
LIMIT = 60.0  # seconds: writing takes less than one, so this is no build at work
_TURN = 0.02


@contextmanager
def alone(out_dir: Path) -> Iterator[bool]:
    """Hold the lock that one build holds at a time.

    Returns:
        Whether it is held: there may be none.

    Raises:
        SpecError: if somebody does not let go of it.
    """
    with _held(out_dir, shared=False) as (held, free):
        if not free:
            what = f"another program holds the lock on {display(out_dir.parent)}"
            how = "the tree is as it was: let that one finish, or end it; then again"
            raise refusal(out_dir, Code.NOT_WRITTEN, what, how)
        yield held


@contextmanager
def reading(out_dir: Path) -> Iterator[None]:
    """Let no build change the tree meanwhile, as far as that can be had."""
    with _held(absolute(out_dir), shared=True):
        yield


@contextmanager
def _held(out_dir: Path, *, shared: bool) -> Iterator[tuple[bool, bool]]:
    """Give whether the lock is held, and whether it is free of others."""
    descriptor = _open(out_dir, shared=shared)
    if descriptor is None:
        yield False, True
        return
    try:
        free = _wait(descriptor, out_dir, shared=shared)
        yield bool(free), free is not False
    finally:
        _close(descriptor, out_dir)


def _wait(descriptor: int, out_dir: Path, *, shared: bool) -> bool | None:
    """Wait for the lock: whether it came in time, or None where there are no locks."""
    start = time.monotonic()
    told = False
    while True:
        try:
            _lock(descriptor, shared=shared)
        except (BlockingIOError, PermissionError):
            waited = time.monotonic() - start
        except OSError:
            return None
        else:
            return True
        if waited >= LIMIT:
            return False
        if waited >= PATIENCE and not told:
            told = True
            text = f"waiting for another build of {display(out_dir)} to end"
            print(text, file=sys.stderr, flush=True)
        time.sleep(_TURN)


if sys.platform == "win32":
    import msvcrt

    def _lock_file(out_dir: Path) -> Path:
        return out_dir.with_name(f".{out_dir.name}.tapi2gen-lock")

    def _open(out_dir: Path, *, shared: bool) -> int | None:
        if shared:  # a check writes nothing, not even that
            return None
        try:
            return os.open(_lock_file(out_dir), os.O_RDWR | os.O_CREAT)
        except OSError:
            return None

    def _lock(descriptor: int, *, shared: bool) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    def _close(descriptor: int, out_dir: Path) -> None:
        os.close(descriptor)
        with suppress(OSError):  # Windows keeps it as long as another build waits
            _lock_file(out_dir).unlink()

else:
    import fcntl

    def _open(out_dir: Path, *, shared: bool) -> int | None:
        with suppress(OSError):
            return os.open(out_dir.parent, os.O_RDONLY | os.O_DIRECTORY)
        return None

    def _lock(descriptor: int, *, shared: bool) -> None:
        kind = fcntl.LOCK_SH if shared else fcntl.LOCK_EX
        fcntl.flock(descriptor, kind | fcntl.LOCK_NB)

    def _close(descriptor: int, out_dir: Path) -> None:
        os.close(descriptor)
