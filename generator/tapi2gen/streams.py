"""Standard streams that are closed or full, and whoever or whatever reads them."""

from __future__ import annotations

import errno
import io
import os
import sys


def prepare() -> None:
    """Print the same bytes on every system, but on a terminal what that can show.

    Into a file or another program, Windows would have Python write the code page of
    this machine and other line ends, which neither git nor a shell expects. What an
    encoding does not have is escaped.
    """
    is_asked_for = "PYTHONIOENCODING" in os.environ
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
            if not stream.isatty():
                stream.reconfigure(newline="\n")
                if os.name == "nt" and not is_asked_for:
                    stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def open_closed() -> None:
    """Let each standard stream that the caller closed lead to nowhere.

    Else the next file that is opened would take its place, and get what is printed.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            # The lowest number that is free is this one; programs inherit it.
            os.set_inheritable(os.open(os.devnull, os.O_RDWR), True)
    if sys.stdout is None:
        sys.stdout = os.fdopen(1, "w", encoding="utf-8", closefd=False)
    if sys.stderr is None:
        sys.stderr = os.fdopen(2, "w", encoding="utf-8", closefd=False)


def drop_output() -> None:
    """Keep the interpreter from trying again, as it ends, to write what is lost."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        try:
            stream.flush()
        except OSError:
            _lead_nowhere(name)


def _lead_nowhere(name: str) -> None:
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), getattr(sys, name).fileno())
    except OSError:  # it is no file: a program took its place
        setattr(sys, name, None)


def is_closed_pipe(error: OSError) -> bool:
    """Return whether the reader of the output is gone, as with `| head -1`.

    The C library of Windows calls that an invalid argument. So do other calls, but
    these name a file.
    """
    return isinstance(error, BrokenPipeError) or (
        error.errno == errno.EINVAL and error.filename is None
    )
