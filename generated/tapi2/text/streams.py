# DO NOT EDIT. Made from templates/tapi2/text/streams.py by: tapi2gen build
"""Files and standard streams, in which operating systems differ."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO


def prepare_output() -> None:
    """Print the same bytes on every system, but on a terminal what that can show.

    Into a file or another program, Windows would have Python write the code page of
    this machine and other line ends. What an encoding does not have is escaped.
    """
    is_asked_for = "PYTHONIOENCODING" in os.environ
    for out in (sys.stdout, sys.stderr):
        if isinstance(out, TextIOWrapper):  # a test may replace it
            out.reconfigure(errors="backslashreplace")
            if not out.isatty():
                out.reconfigure(newline="\n")
                if os.name == "nt" and not is_asked_for:
                    out.reconfigure(encoding="utf-8", errors="backslashreplace")


def is_closed_pipe(error: OSError) -> bool:
    """Return whether the reader is gone, which Windows calls an invalid argument."""
    return isinstance(error, BrokenPipeError) or error.errno == errno.EINVAL


def close(out: TextIO) -> None:
    """Keep the interpreter from trying again, as it ends, to write what is lost."""
    with suppress(OSError):  # what a test puts in its place has no number
        os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())


def reason(error: OSError, name: str) -> str:
    """Return why a file is not read, in the same words on every system.

    Of a folder, Windows says that access is denied.
    """
    if isinstance(error, IsADirectoryError | PermissionError) and Path(name).is_dir():
        return "a folder where a file is expected"
    return error.strerror or str(error)
