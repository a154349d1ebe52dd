"""What an operating system says of a file, in the same words on each of them."""

from __future__ import annotations

from pathlib import Path


def reason(error: OSError) -> str:
    """Return why the system refuses a file."""
    if _is_of_a_folder(error):
        return "a folder where a file is expected"
    return error.strerror or str(error)


def _is_of_a_folder(error: OSError) -> bool:
    """Return whether a folder was opened as a file.

    The C library of Windows calls that a file to which access is denied. What Windows
    itself denies has a number of its own.
    """
    is_of_c = getattr(error, "winerror", 0) is None
    if isinstance(error, PermissionError) and is_of_c and error.filename:
        return Path(error.filename).is_dir()
    return isinstance(error, IsADirectoryError)
