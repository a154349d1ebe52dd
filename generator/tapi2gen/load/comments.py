"""Comments that stand behind a value, where they may be text that lacks quotes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import Mark, Problem

# A stretch of a file: line and column of its start and of its end, all from 0.
Span = tuple[int, int, int, int]

_HASH = re.compile(r"(?<!\S)#")


def find_trailing_comments(
    file: Path, text: str, literal: Iterable[Span]
) -> Iterator[Problem]:
    """Yield a problem for each comment that does not stand on a line of its own.

    Args:
        file: The file.
        text: Its text.
        literal: The strings in which # is no comment: those in quotes and blocks.
    """
    lines = [line.removesuffix("\r") for line in text.split("\n")]
    shown = [list(line) for line in lines]
    for first, start, last, end in literal:
        for number in range(first, min(last, len(lines) - 1) + 1):
            begin = start if number == first else 0
            stop = end if number == last else len(lines[number])
            shown[number][begin:stop] = "x" * (stop - begin)
    for number, line in enumerate(map("".join, shown), start=1):
        found = _HASH.search(line)
        if found and line[: found.start()].strip():
            mark = Mark(file, number, found.start() + 1, len(line) - found.start())
            what = "a comment behind a value: what follows # is not read"
            how = "put text with # in quotes, and a comment on a line of its own"
            yield Problem(mark, Code.TRAILING_COMMENT, what, how)
