# DO NOT EDIT. Made from templates/tapi2/text/lines.py by: tapi2gen build
"""Lines of text, whatever a tool, an editor or PowerShell wrote them as."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from io import BufferedReader
from typing import NamedTuple

from ..errors import TapiError

_UTF_16 = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_COLORS = re.compile(r"\x1b\[[0-9;]*[mK]")
# Ends of lines besides \n, as old and odd editors write them.
_ENDS = re.compile("[\r\v\f\u2028\u2029]")


class TextError(TapiError):
    """Text that cannot be read for sure, at a line and a column."""

    def __init__(self, line: Line, column: int, problem: str) -> None:
        """Say what is wrong, and what to do.

        Args:
            line: The line.
            column: The index in the line, from 0.
            problem: What is wrong there.
        """
        super().__init__(f"{line.number}:{column + 1}: {problem}")


class Line(NamedTuple):
    """A line of text.

    Attributes:
        number: Its number, from 1.
        text: The line without its end.
    """

    number: int
    text: str


def read_lines(stream: BufferedReader) -> Iterator[Line]:
    """Read the lines of a stream as they arrive; UTF-16 as a whole.

    Args:
        stream: Text in UTF-8 or UTF-16, with a byte order mark or without.

    Raises:
        TextError: if a line is no text.
    """
    first = stream.readline()
    encoding = _UTF_16.get(first[:2], "utf-16-be" if first[:1] == b"\0" else "")
    if not encoding and first[1:2] == b"\0":
        encoding = "utf-16-le"
    if encoding:
        text = (first + stream.read()).decode(encoding, "replace")
        texts = iter(text.split("\n"))
    else:
        texts = map(_decoded, _rejoined(first, stream))
    lines = (line for text in texts for line in _ENDS.split(text.rstrip("\r\n")))
    for number, text in enumerate(lines, start=1):
        line = Line(number, _COLORS.sub("", text).replace("\ufeff", ""))
        if "\0" in line.text:
            at = line.text.index("\0")
            what = "this is no text: leave out the option --hex or --words"
            raise TextError(line, at, what)
        yield line


def _rejoined(first: bytes, stream: BufferedReader) -> Iterator[bytes]:
    yield first
    yield from stream


def _decoded(line: bytes) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:  # a column of text in a code page
        return line.decode("latin-1")
