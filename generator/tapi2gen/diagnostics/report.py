"""Print problems: for people, for programs, and for the pages of a pull request."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import TextIO

from tapi2gen.diagnostics.problem import Mark, Problem, SpecError, counted
from tapi2gen.diagnostics.snippet import snippet
from tapi2gen.folders import display

FORMATS = ("text", "json", "github")

_RED, _CYAN, _GREEN, _BLUE, _BOLD = "1;31", "1;36", "1;32", "1;34", "1"
Paint = Callable[[str, str], str]


def has_color(stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Return whether to print in color: on a terminal, unless the user decides.

    NO_COLOR is stronger than FORCE_COLOR; either counts when it is not empty.
    """
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return stream.isatty() and environment.get("TERM") != "dumb"


def report(problems: Iterable[Problem], form: str, *, brief: bool = False) -> None:
    """Print problems in a format.

    Text goes to standard error. What programs read goes to standard output, where there
    is nothing else then.

    Args:
        problems: The problems.
        form: One of FORMATS.
        brief: As text, one line each, without source and help.
    """
    if form == "text":
        paint = _paint if has_color(sys.stderr, os.environ) else _plain
        for problem in problems:
            text = as_text(problem, paint, brief=brief)
            # Half a character, in the name of a file, can be printed nowhere.
            print(text.encode("utf-8", "backslashreplace").decode(), file=sys.stderr)
        return
    write = as_json if form == "json" else as_github
    for problem in problems:
        print(write(problem))


def report_error(error: SpecError, form: str, *, writes: bool) -> None:
    """Report why the pipeline stopped: all problems, and where to learn more.

    Args:
        error: The error.
        form: One of FORMATS.
        writes: Whether the command would have written something.
    """
    report(error.problems, form)
    outcome = error.outcome or ("nothing written" if writes else "")
    count = counted(len(error.problems), "problem")
    print(", ".join(filter(None, [count, outcome])), file=sys.stderr)
    if form == "text":
        code = error.problems[0].code
        print(f"to learn more: tapi2gen explain {code}", file=sys.stderr)


def as_text(problem: Problem, paint: Paint, *, brief: bool = False) -> str:
    """Write a problem as text, with its source, its notes and its help."""
    color = _CYAN if problem.code.is_note else _RED
    code = paint(f"{'note: ' * problem.code.is_note}{problem.code}:", color)
    lines = [f"{paint(f'{problem.mark}:', _BOLD)} {code} {problem.message}"]
    if brief:
        return lines[0]
    marks = [problem.mark, *(note.mark for note in problem.notes)]
    gutter = max(len(str(mark.line)) for mark in marks)
    lines += _source(problem.mark, gutter, color, paint)
    for note in problem.notes:
        head = f"{paint(f'{note.mark}:', _BOLD)} {paint('note:', _CYAN)}"
        lines += [f"{head} {note.message}", *_source(note.mark, gutter, _BLUE, paint)]
    if problem.help:
        bar = paint("=", _BLUE)
        lines.append(f"{'':{gutter}} {bar} {paint('help:', _GREEN)} {problem.help}")
    return "\n".join([*lines, ""])


def _source(mark: Mark, gutter: int, color: str, paint: Paint) -> list[str]:
    line, carets = snippet(mark)
    if not (line or carets):
        return []
    number = paint(f"{mark.line:{gutter}} |", _BLUE)
    source = f"{number} {line}".rstrip()
    if not carets:
        return [source]
    below = paint(f"{'':{gutter}} |", _BLUE)
    indent = carets[: -len(carets.lstrip())]
    pointer = f"{indent}{paint(carets.lstrip(), color)}"
    return [source, f"{below} {pointer}"]


def as_json(problem: Problem) -> str:
    """Write a problem as a JSON object on one line."""
    return json.dumps(
        {
            **_place(problem.mark),
            "code": problem.code,
            "message": problem.message,
            "help": problem.help,
            "notes": [_place(n.mark) | {"message": n.message} for n in problem.notes],
        }
    )


def _place(mark: Mark) -> dict[str, object]:
    file, line, column = display(mark.file), mark.line or 1, mark.column or 1
    return {"file": file, "line": line, "column": column}


def as_github(problem: Problem) -> str:
    """Write a problem as a workflow command, which annotates a line on GitHub."""
    mark = problem.mark
    properties = {
        "file": display(mark.file),
        "line": str(mark.line or 1),
        "col": str(mark.column or 1),
        "endColumn": str((mark.column or 1) + mark.width),
        "title": problem.code,
    }
    said = ",".join(f"{key}={_property(text)}" for key, text in properties.items())
    notes = [f"{note.mark}: {note.message}" for note in problem.notes]
    help_ = [f"help: {problem.help}"] if problem.help else []
    command = "notice" if problem.code.is_note else "error"
    return (
        f"::{command} {said}::{_data(chr(10).join([problem.message, *notes, *help_]))}"
    )


def _data(text: str) -> str:
    """Escape the message of a workflow command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Escape the value of a property, in which colons and commas separate."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _paint(text: str, color: str) -> str:
    return f"\x1b[{color}m{text}\x1b[0m"


def _plain(text: str, _color: str) -> str:
    return text
