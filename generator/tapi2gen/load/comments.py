"""Comments that stand behind a value, where they may be text that lacks quotes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import Mark, Problem

# A stretch of a file: line and column of its start and of its end, all from 0.
Span = tuple[int, int, int, int]

_ANY_HASH = re.compile("#")
_HASH = re.compile("(?<![^ \t])#")


def find_trailing_comments(
    file: Path, text: str, scalars: Iterable[Span], *, is_whole: bool = True
) -> Iterator[Problem]:
    """Yield a problem for each comment that does not stand on a line of its own.

    Args:
        file: The file.
        text: Its text.
        scalars: Where the scalars are, in which # is no comment.
        is_whole: Whether all scalars are known. Then every other # begins a comment,
            as it does directly behind a quote or a bracket; else only one behind white
            space surely does.
    """
    lines = [line.removesuffix("\r") for line in text.split("\n")]
    shown = [list(line) for line in lines]
    for first, start, last, end in scalars:
        for number in range(first, min(last, len(lines) - 1) + 1):
            begin = start if number == first else 0
            stop = end if number == last else len(lines[number])
            shown[number][begin:stop] = "x" * (stop - begin)
    for number, line in enumerate(map("".join, shown), start=1):
        found = (_ANY_HASH if is_whole else _HASH).search(line)
        if found and line[: found.start()].strip():
            mark = Mark(file, number, found.start() + 1, len(line) - found.start())
            what = "a comment after a value: what follows # is not read"
            how = "put text with # in quotes, and a comment on a line of its own"
            yield Problem(mark, Code.TRAILING_COMMENT, what, how)
