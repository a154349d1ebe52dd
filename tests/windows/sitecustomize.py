"""What Wine 8 has not, or not as Windows has it, and the tests would meet."""

import _winapi
import errno
import msvcrt
import ntpath
import os
import sys

assert sys.platform == "win32"

# Python 3.12 and newer copy files with it if it is there; Wine has the name alone.
_winapi.__dict__.pop("CopyFile2", None)

_locking, _final_path = msvcrt.locking, ntpath._getfinalpathname


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


_MORE_DATA, _INVALID_FUNCTION = 234, 1
msvcrt.locking, ntpath._getfinalpathname = locking, final_path
