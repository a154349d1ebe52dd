"""Help texts: written for people, and folded to the width of their terminal."""

from __future__ import annotations

import argparse
import os
import re
import shutil
import sys
import textwrap

from tapi2gen.diagnostics.report import has_color

_WIDEST = 80
_HEADING = re.compile(r"^([a-z][a-z ]*:)", re.MULTILINE)


class Formatter(argparse.HelpFormatter):
    """Folds paragraphs, and keeps the columns of indented lines."""

    def __init__(self, prog: str) -> None:
        """Measure the terminal."""
        width = min(shutil.get_terminal_size().columns, _WIDEST)
        super().__init__(prog, max_help_position=22, width=width)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return "\n\n".join(
            "\n".join(_folded(block, width)) for block in text.strip().split("\n\n")
        )


class Parser(argparse.ArgumentParser):
    """A parser whose help has headings that stand out on a terminal."""

    def format_help(self) -> str:
        """Give the help, in color where problems are."""
        text = super().format_help().replace("positional arguments:", "arguments:")
        if has_color(sys.stdout, os.environ):
            text = _HEADING.sub("\x1b[1m\\1\x1b[0m", text)
        return text


def _folded(block: str, width: int) -> list[str]:
    """Fold a block: as a paragraph, unless it has indented lines."""
    lines = block.splitlines()
    if not any(line.startswith(" ") for line in lines):
        return textwrap.wrap(" ".join(lines), width, break_on_hyphens=False)
    return [folded for line in lines for folded in _row(line, width)]


def _row(line: str, width: int) -> list[str]:
    """Fold what stands in the second column of a line, or put it below the first."""
    if len(line) <= width:
        return [line]
    indent = " " * (len(line) - len(line.lstrip()))
    first, gap, second = re.split(r"( {2,}|$)", line.strip(), maxsplit=1)
    head, column = f"{indent}{first}{gap}", len(f"{indent}{first}{gap}")
    if not second or column > width / 2:
        below = textwrap.wrap(second, max(width - 6, 20), break_on_hyphens=False)
        return [f"{indent}{first}", *(f"      {part}" for part in below)]
    start, *rest = textwrap.wrap(second, width - column, break_on_hyphens=False)
    return [f"{head}{start}", *(f"{'':{column}}{part}" for part in rest)]
