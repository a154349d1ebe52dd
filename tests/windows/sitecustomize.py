"""What Wine 8 has not, or not as Windows has it, and the tests would meet."""

from __future__ import annotations

import _winapi
import errno
import importlib
import msvcrt
import ntpath
import os
import select
import sys

assert sys.platform == "win32"

TYPE_CHECKING = False  # every program would wait for the module of types
if TYPE_CHECKING:
    from typing import Any

# Python 3.12 and newer copy files with it if it is there; Wine has the name alone.
_winapi.__dict__.pop("CopyFile2", None)

_locking, _final_path = msvcrt.locking, ntpath._getfinalpathname
_create_process = _winapi.CreateProcess
# What the two event loops of asyncio wait with.
_overlapped: Any = importlib.import_module("_overlapped")
_get_status, _select = _overlapped.GetQueuedCompletionStatus, select.select


def locking(fd: int, mode: int, nbytes: int, /) -> None:
    """Lock a region of a file; of one that is locked, Wine gives no errno."""
    try:
        _locking(fd, mode, nbytes)
    except OSError as error:
        if error.errno:
            raise
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES)) from None


def final_path(path: str, /) -> str:
    """Resolve a path; that of a long one, Wine cannot say, and realpath goes on."""
    try:
        return _final_path(path)
    except OSError as error:
        if error.winerror == _MORE_DATA:
            error = OSError(0, error.strerror, path, _INVALID_FUNCTION)
        raise error from None


def create_process(*arguments: Any) -> Any:
    """Start a program; of many hundreds, Wine fails to start one at once."""
    for _ in range(3):
        try:
            return _create_process(*arguments)
        except OSError as error:
            if error.winerror != _INTERNAL_ERROR:
                raise
    return _create_process(*arguments)


def get_status(port: int, milliseconds: int, /) -> Any:
    """Wait for a completion, but not long; of many thousands, Wine forgets one.

    What wakes an event loop, which has something to do, is such a completion; without
    one, it looks, and waits again.
    """
    return _get_status(port, min(milliseconds, 1000))


def wait_for_sockets(
    read: Any, write: Any, other: Any, seconds: float | None = None, /
) -> Any:
    """Wait for sockets, but not long; see `get_status`."""
    return _select(read, write, other, 1 if seconds is None else min(seconds, 1))


_MORE_DATA, _INVALID_FUNCTION, _INTERNAL_ERROR = 234, 1, 1359
msvcrt.locking, ntpath._getfinalpathname = locking, final_path
_winapi.CreateProcess = create_process
_overlapped.GetQueuedCompletionStatus = get_status
select.select = wait_for_sockets
