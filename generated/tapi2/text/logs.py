# DO NOT EDIT. Made from templates/tapi2/text/logs.py by: tapi2gen build
"""The six words of messages in log lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..words import Words
from .lines import Line, TextError

_NUMBER = r"[-+]?(?:0x[0-9a-f]+(?:`[0-9a-f]{8})?|[0-9]+)"
_GAP = r"(?:\s*[,;|]\s*|\s+)"
_SIX = rf"{_NUMBER}(?:{_GAP}{_NUMBER}){{5}}"
_LISTS = re.compile(
    rf"[(\[{{<]\s*({_SIX})\s*[)\]}}>]",
    re.IGNORECASE,
)
_ROW = re.compile(rf"(?<![\w.`:+-]){_SIX}(?![\w`:]|\.\w)", re.IGNORECASE)
_NUMBERS = re.compile(_NUMBER, re.IGNORECASE)
_ALONE = re.compile(rf"(?<![\w.+-])(?:{_NUMBER}\w*)(?!\.?\w)", re.IGNORECASE)
# What is never a word: dates, times, fractions, and the number of a process or thread.
_DATE = r"\d{4}[-/.]\d\d?[-/.]\d\d?|\d\d?[-/.]\d\d?[-/.]\d{4}"
_NO_WORDS = re.compile(
    rf"""
    (?<![\w.]) ({_DATE})? [T\s]? \d\d?:\d\d(:\d\d(\.\d+|,\d{{3}}(?!\d))?)?
        \s*([ap]m\b|Z\b|[+-]\d\d:?\d\d\b)?
    | (?<![\w.]) ({_DATE}) (?![\w.])
    | \b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\s+\d\d?(?![\w.])
    | (?<![\w.]) \d+\.\d+ (?![\w.])
    | (?P<thread> \[\s*\d+\s*\] )
    """,
    re.IGNORECASE | re.VERBOSE,
)
# The names of the words, in the order of LINECALLBACK.
_KEYS = (
    "h?dev(ice)?|hline",
    "(dw)?(msg|message)(_?id)?",
    "(dw)?(callback_?)?inst(ance)?(_?data)?|(dw)?cb_?inst(ance)?",
    *(f"(dw)?p(aram)?_?{number}" for number in (1, 2, 3)),
)
_NAMED = [
    re.compile(
        rf"(?<![\w.])[\"']?({key})[\"']?(?:\s*[=:]\s*|\s+)[\"']?({_NUMBER})(?![\w`]|\.\w)",
        re.IGNORECASE,
    )
    for key in _KEYS
]
# The names with anything behind them.
_OTHERS = [
    re.compile(
        rf"(?<![\w.])[\"']?(?P<name>{key})[\"']?\s*[=:]\s*[\"']?(?P<value>[\w.+-]+)",
        re.IGNORECASE,
    )
    for key in _KEYS
]
_NAMES = (
    "hDevice",
    "dwMessageID",
    "dwCallbackInstance",
    "dwParam1",
    "dwParam2",
    "dwParam3",
)
_HOW = (
    "write the six words in parentheses, or as dev= msg= inst= p1= p2= p3=, or leave "
    "the line out"
)
_DWORD, _DWORD_PTR = 32, 64


def read_logs(lines: Iterable[Line], width: int = 0) -> Iterator[Words]:
    """Read the six words of a message in each line.

    They stand in brackets, have names (``dev=4660 msg=22 inst=7 p1=0 p2=2 p3=4``), or
    are the only numbers of the line, dates and times aside. Lines without a number are
    skipped.

    Args:
        lines: The lines.
        width: The bits of a DWORD_PTR. A negative number stands for one with the
            highest bit set; without a width, for one of 32 bits if it can, since such
            programs print these.

    Raises:
        TextError: at a line whose words are not known for sure.
    """
    for line in lines:
        found = _six(line)
        if found is not None:
            yield _words(line, found, width)


def has_words(text: str) -> bool:
    """Return whether a text has six numbers in a row, or some with names."""
    named = sum(bool(pattern.search(text)) for pattern in _NAMED)
    return bool(_ROW.search(text) or _LISTS.search(text)) or named > 1


def _six(line: Line) -> list[tuple[str, int]] | None:
    """Find six numbers, and the column of each; None if there is no number."""
    text = line.text
    named = [list(pattern.finditer(text)) for pattern in _NAMED]
    if all(len(matches) == 1 for matches in named):
        groups = [(match, match.re.groups) for (match,) in named]
        return [(match[group], match.start(group)) for match, group in groups]
    lists = list(_LISTS.finditer(text))
    is_named = sum(map(bool, named)) > 1
    if len(lists) == 1 and not is_named:
        return _numbers(text, *lists[0].span(1))
    rest = _NO_WORDS.sub(lambda match: " " * len(match[0]), text)
    threads = [match for match in _NO_WORDS.finditer(text) if match["thread"]]
    alone = list(_ALONE.finditer(rest)) or (threads if len(threads) > 1 else [])
    if not alone:
        return None
    rows = list(_ROW.finditer(rest))
    if len(alone) == 6 and len(rows) == 1 and not is_named:
        return _numbers(rest, *rows[0].span())
    if len(lists) > 1 or any(len(matches) > 1 for matches in named):
        what = "more than one message may be in this line: part them"
    elif is_named:
        missing = [index for index, found in enumerate(named) if not found]
        others = [other for index in missing if (other := _OTHERS[index].search(text))]
        if others:
            raise _no_number(line, others[0])
        names = " or ".join(_NAMES[index] for index in missing)
        what = f"no number is named {names} here: {_HOW}"
    elif len(alone) < 6:
        what = f"six numbers were expected, and {len(alone)} came: {_HOW}"
    else:
        what = f"which of {len(alone)} numbers are the six words is not sure: {_HOW}"
    raise TextError(line, alone[0].start(), what)


def _no_number(line: Line, found: re.Match[str]) -> TextError:
    name, value = found["name"], found["value"][:40]
    what = f"{name} is {value}, no number: write it in decimal, or behind 0x"
    return TextError(line, found.start("value"), what)


def _numbers(text: str, start: int, end: int) -> list[tuple[str, int]]:
    return [(match[0], match.start()) for match in _NUMBERS.finditer(text, start, end)]


def _words(line: Line, found: list[tuple[str, int]], width: int) -> Words:
    """Make words of numbers as they are written."""
    words: list[int] = []
    for index, (digits, column) in enumerate(found):
        number = _value(line, digits, column)
        is_pointer = index > 1
        bits = (width or _DWORD_PTR) if is_pointer else _DWORD
        if number < 0 and is_pointer and not width and number >= -(1 << _DWORD - 1):
            bits = _DWORD
        if not -(1 << bits - 1) <= number < 1 << bits:
            what = f"{_NAMES[index]} has {bits} bits, and {digits} does not fit"
            raise TextError(line, column, what)
        words.append(number % (1 << bits))
    device, message_id, instance, param1, param2, param3 = words
    return device, message_id, instance, param1, param2, param3


def _value(line: Line, digits: str, column: int) -> int:
    plain = digits.replace("`", "")
    try:
        return int(plain, 0)
    except ValueError:  # zeros lead, or there are thousands of digits
        what = "may be hexadecimal: write 0x before it, or no zeros"
        raise TextError(line, column, f"{digits[:40]} {what}") from None
