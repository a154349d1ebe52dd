"""Lines of source with a caret under a location."""

from __future__ import annotations

import unicodedata

from tapi2gen.diagnostics.characters import is_invisible
from tapi2gen.diagnostics.problem import Mark

_WIDEST = 96  # columns of a line that are shown around the location
_BEFORE = 48


def snippet(mark: Mark) -> tuple[str, str]:
    """Return the line of a location and the carets under it, both ready to print.

    Characters of East Asian scripts take two columns, and what nobody could see is
    shown as one middle dot. A line as a whole has no carets, and there is nothing to
    show of a file as a whole.
    """
    line = _line(mark)
    if line is None:
        return "", ""
    at = min(max(mark.column - 1, 0), len(line))
    end = min(at + mark.width, max(len(line), at + 1))
    start = at if _columns(line) > _WIDEST else 0
    while start and _columns(line[start - 1 : at]) <= _BEFORE:
        start -= 1
    stop = start
    while stop < len(line) and _columns(line[start : stop + 1]) <= _WIDEST:
        stop += 1
    head = "…" if start else ""
    tail = "…" if stop < len(line) else ""
    shown = f"{head}{line[start:stop]}{tail}"
    if not mark.column:
        return shown, ""
    before = _columns(head + line[start:at])
    carets = max(1, _columns(line[at : min(end, stop)]))
    return shown, " " * before + "^" * carets


def _line(mark: Mark) -> str | None:
    """Read the line of a place, safe to print; a file as a whole is not even opened."""
    if not mark.line:
        return None
    try:
        text = mark.file.read_bytes().decode("utf-8-sig", "replace")
    except OSError:
        return None
    lines = text.split("\n")
    if mark.line > len(lines):
        return None
    return _printable(lines[mark.line - 1].removesuffix("\r"))


def _printable(line: str) -> str:
    return "".join("·" if is_invisible(character) else character for character in line)


def _columns(text: str) -> int:
    wide = (unicodedata.east_asian_width(character) in "WF" for character in text)
    narrow = (unicodedata.combining(character) == 0 for character in text)
    return sum(
        (1 + is_wide) * is_own for is_wide, is_own in zip(wide, narrow, strict=True)
    )
