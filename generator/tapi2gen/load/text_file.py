"""The text of a spec file: UTF-8, and nothing in it that a reader could not see."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path

from tapi2gen.diagnostics.characters import invisible_ones, is_invisible
from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import Mark, Problem, SpecError
from tapi2gen.diagnostics.system import reason


def read_text_file(file: Path) -> str:
    """Read a spec file.

    Raises:
        SpecError: if it cannot be read, is not UTF-8, or hides characters.
    """
    text = read_utf8(file)
    problems = list(_forbidden_characters(file, text))
    if problems:
        raise SpecError(problems)
    return text


def read_utf8(file: Path) -> str:
    """Read a file, whatever characters it has.

    Raises:
        SpecError: if it cannot be read, or is not UTF-8.
    """
    how = "make it a file that can be read"
    if not (file.is_file() or file.is_dir()) and file.exists():  # a pipe would wait
        what = "neither a file nor a folder"
        raise SpecError([Problem(Mark(file), Code.UNREADABLE_FILE, what, how)])
    try:
        raw = file.read_bytes()
    except OSError as error:
        problem = Problem(Mark(file), Code.UNREADABLE_FILE, reason(error), how)
        raise SpecError([problem]) from None
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode().rpartition("\n")
        line = error.object.count(b"\n", 0, error.start) + 1
        mark = Mark(file, line, len(before[2]) + 1)
        what = f"byte 0x{error.object[error.start]:02X} is not UTF-8"
        problem = Problem(mark, Code.NOT_UTF8, what, "save the file as UTF-8")
        raise SpecError([problem]) from None


def invisible(mark: Mark, character: str) -> Problem:
    """Return the problem of an invisible character."""
    name = {"\t": "tab", "\r": "carriage return"}.get(character)
    name = name or unicodedata.name(character, "").lower()
    what = f"invisible character U+{ord(character):04X}"
    how = "indent with spaces" if character == "\t" else "remove it"
    what = f"{what} ({name})" if name else what
    return Problem(mark, Code.INVISIBLE_CHARACTER, what, how)


def _forbidden_characters(file: Path, text: str) -> Iterator[Problem]:
    for number, line in enumerate(text.split("\n"), start=1):
        if not invisible_ones(line.removesuffix("\r")):
            continue
        for column, character in enumerate(line.removesuffix("\r"), start=1):
            if is_invisible(character):
                yield invisible(Mark(file, number, column), character)
