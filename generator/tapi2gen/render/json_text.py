"""JSON as people read it: each item on its own line, but short ones in one."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

import jinja2

_HALVES = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class OneLine:
    """A value that is written in one line, whatever it holds.

    Attributes:
        value: The value.
    """

    value: object


def to_json(value: object) -> str:
    """Write JSON, each item on its own line."""
    return _escaped(_lines(value, "\n"))


def to_json_line(value: object) -> str:
    """Write JSON on one line."""
    return _escaped(_line(value))


def _lines(value: object, line_end: str) -> str:
    """Write a value, in lines that begin as the one that it stands in."""
    inner = f"{line_end}  "
    if isinstance(value, OneLine):
        return _line(value.value)
    if isinstance(value, dict) and value:
        items = [f"{_line(str(key))}: {_lines(it, inner)}" for key, it in value.items()]
        return f"{{{inner}{f',{inner}'.join(items)}{line_end}}}"
    if isinstance(value, list | tuple) and value:
        items = [_lines(item, inner) for item in value]
        return f"[{inner}{f',{inner}'.join(items)}{line_end}]"
    return _line(value)


def _refuse(value: object) -> object:
    """Refuse what JSON cannot hold; what is not there says so itself."""
    if isinstance(value, jinja2.Undefined):
        str(value)
    raise TypeError(f"{type(value).__name__} is nothing that JSON can hold")


_line = json.JSONEncoder(ensure_ascii=False, default=_refuse).encode


def _escaped(text: str) -> str:
    """Escape halves of surrogate pairs, which a file cannot hold."""
    if text.isascii():
        return text
    return _HALVES.sub(lambda half: f"\\u{ord(half[0]):04x}", text)
