"""What a YAML reader's own errors mean, in plain words and at their location.

A reader stops where it can go on no more. For a quote or a bracket that was never
closed, that is lines behind the mistake.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import Mark, Note, Problem
from tapi2gen.load.comments import Span, find_trailing_comments
from tapi2gen.load.lookalikes import lookalike_problem, to_ascii

# The characters by which YAML tells keys, values and entries apart.
_SIGNS = frozenset(":,-{}[]#\"' ")
# What stands before the colon of a key.
_KEY = re.compile(r"(?:^|[{,])\s*(?:- )?[A-Za-z_][\w-]*:?$", re.ASCII)
_BRACKETS = {"{": "}", "[": "]"}
_CHECK = "check quotes, brackets and indentation around it"
# What a reader says, as a pattern; what that means; how to fix it.
_TABLE: tuple[tuple[str, str, str], ...] = (
    (
        "mapping values are not allowed",
        "a colon makes a value of what follows, where none is allowed",
        'put text that has ": " in it in quotes; indent a key as its neighbours are',
    ),
    (
        "cannot start any token",
        "no value begins with this character",
        "put the text in quotes",
    ),
    (
        "expected ',' or",
        "there is no comma or closing bracket here",
        "put a comma between entries, and text that has brackets or commas in quotes",
    ),
    (
        "expected key|expected <block end>|expected '-' indicator",
        "nothing is expected here",
        "indent a key or an entry as its neighbours are",
    ),
    (
        "escape|character code",
        "an escape sequence that stands for no character",
        r"write the character itself, and \\ for a backslash",
    ),
)


def explain_error(
    file: Path,
    text: str,
    error: yaml.MarkedYAMLError,
    loader: Any,
    scalars: Iterable[Span],
) -> list[Problem]:
    """Turn a YAML reader's error into problems.

    What often causes one is reported instead: a comment that cuts a line, and a
    character that only looks like a colon, a comma or a space.

    Args:
        file: The file.
        text: Its text.
        error: The error.
        loader: What reads YAML, for a second look.
        scalars: Where the scalars are that were read before.
    """
    problem = _explain(file, text, error, loader)
    at: Any = error.problem_mark or error.context_mark
    if at is None:
        return [problem]
    opened = [(problem.mark.line - 1, problem.mark.column - 1)]
    if problem.code not in (Code.UNCLOSED_QUOTE, Code.UNCLOSED_BRACKET):
        opened = []
    opened += _quoted_over_lines(text, loader)
    if closing := _find_lookalike_of_closing(file, text, opened):
        return [closing]
    if "quoted" in str(error.context) or problem.code is Code.UNCLOSED_QUOTE:
        return [problem]
    begin: Any = error.context_mark or at
    comments = [
        comment
        for comment in find_trailing_comments(file, text, scalars, is_whole=False)
        if comment.mark.line <= at.line + 1
    ]
    if comments and comments[-1].mark.line > begin.line:
        return comments
    lines = [*range(begin.line, at.line + 1), begin.line - 1]
    found = _find_lookalike_sign(file, text, lines)
    return [*comments, found or problem]


def _quoted_over_lines(text: str, loader: Any) -> list[tuple[int, int]]:
    """Return where each string in quotes begins that does not end on its line."""
    found: list[tuple[int, int]] = []
    try:
        for token in yaml.scan(text, Loader=loader):
            if isinstance(token, yaml.ScalarToken) and token.style in ('"', "'"):
                start, end = token.start_mark, token.end_mark
                if end.line > start.line:
                    found.append((start.line, start.column))
    except yaml.YAMLError:
        pass
    return found


def _find_lookalike_of_closing(
    file: Path, text: str, opened: Iterable[tuple[int, int]]
) -> Problem | None:
    """Return the problem of what was meant to close a quote or a bracket, if any.

    Args:
        file: The file.
        text: Its text.
        opened: Line and column, from 0, of each that is not closed on its line.
    """
    lines = text.split("\n")
    for number, start in opened:
        line = lines[number].removesuffix("\r")
        sign = line[start : start + 1]
        closing = {**_BRACKETS, '"': '"', "'": "'"}.get(sign)
        for at in range(start + 1, len(line)) if closing else ():
            if not line[at].isascii() and to_ascii(line[at]) == closing:
                return lookalike_problem(Mark(file, number + 1, 1), line, at)
    return None


def _find_lookalike_sign(file: Path, text: str, lines: Iterable[int]) -> Problem | None:
    """Return the problem of a character that stands where YAML needs a sign, if any.

    Args:
        file: The file.
        text: Its text.
        lines: The indexes of the lines to look at, the likeliest first.
    """
    every = text.split("\n")
    for number in (number for number in lines if 0 <= number < len(every)):
        line = every[number].removesuffix("\r")
        for at, character in enumerate(line):
            before, behind = line[:at], line[at + 1 : at + 2]
            if to_ascii(character) not in _SIGNS or character.isascii():
                continue
            is_among_ascii = before[-1:].isascii() and behind.isascii()
            if is_among_ascii or _KEY.search(before):
                return lookalike_problem(Mark(file, number + 1, 1), line, at)
    return None


def _explain(
    file: Path, text: str, error: yaml.MarkedYAMLError, loader: Any
) -> Problem:
    at: Any = error.problem_mark or error.context_mark
    if at is None:
        return Problem(Mark(file, 1, 1), Code.NOT_YAML, _plain(error), _CHECK)
    stop = _mark(file, at)
    context: Any = error.context_mark
    if "end of stream" in str(error.problem) and "quoted" in str(error.context):
        return _unclosed_quote(_mark(file, context), text, stop)
    last = _last_quoted(text, at, loader)
    if last is not None and last.end_mark.line == at.line:
        if last.start_mark.line < at.line:
            return _unclosed_quote(_mark(file, last.start_mark), text, stop)
        if last.end_mark.column == at.column:
            what = "text after the closing quote"
            how = "inside quotes, write '' for ' and \\\" for \""
            return Problem(stop, Code.NOT_YAML, what, how)
    if "flow" in str(error.context) and _is_left_open(text, context, at):
        bracket = text.split("\n")[context.line][context.column]
        what = f"{bracket} is not closed"
        note = Note(stop, f"no {_BRACKETS.get(bracket, 'bracket')} up to here")
        how = f"close it with {_BRACKETS.get(bracket, 'a bracket')}"
        return Problem(_mark(file, context), Code.UNCLOSED_BRACKET, what, how, (note,))
    for pattern, what, how in _TABLE:
        if re.search(pattern, str(error.problem)):
            return Problem(stop, Code.NOT_YAML, what, how)
    return Problem(stop, Code.NOT_YAML, _plain(error), _CHECK)


def _plain(error: yaml.MarkedYAMLError) -> str:
    return error.problem or error.context or "not YAML from here on"


def _mark(file: Path, mark: Any) -> Mark:
    return Mark(file, mark.line + 1, mark.column + 1)


def _unclosed_quote(opened: Mark, text: str, stop: Mark) -> Problem:
    quote = text.split("\n")[opened.line - 1][opened.column - 1]
    note = Note(stop, "YAML readers report the error here")
    how = f"close it with {quote} on its line"
    what = f"{quote} is not closed"
    return Problem(opened, Code.UNCLOSED_QUOTE, what, how, (note,))


def _last_quoted(text: str, at: Any, loader: Any) -> Any:
    """Return the string in quotes just before a place, or None."""
    last: Any = None
    try:
        for token in yaml.scan(text, Loader=loader):
            start = token.start_mark
            if (start.line, start.column) >= (at.line, at.column):
                break
            if isinstance(token, yaml.ScalarToken):
                last = token if token.style in ('"', "'") else None
    except yaml.YAMLError:
        pass
    return last


def _is_left_open(text: str, opened: Any, at: Any) -> bool:
    """Return whether the line of a place is indented no deeper than its bracket's."""
    lines = text.split("\n")
    if opened is None or at.line == opened.line:
        return False
    rest = lines[at.line] if at.line < len(lines) else ""
    return not rest.strip() or _indent(rest) <= _indent(lines[opened.line])


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
