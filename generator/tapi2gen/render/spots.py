"""Where a template was when something happened, read from Python's own frames.

Jinja makes Python of a template and knows the line of each statement. Python knows the
columns of what it ran. The two together tell which of several names on a line it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from types import CodeType, FrameType, TracebackType
from typing import Any

import jinja2
from jinja2.runtime import Context
from jinja2.utils import missing

_LOCAL = re.compile(r"l_(\d+)_(\w+)")
_PARTS = 12  # of a recursion, the innermost ones are enough


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the Python that was made of a template.

    Attributes:
        template: The template.
        line: The line of that Python.
        start: The byte of the line at which the running expression begins.
        end: The byte behind its end, if that is on the same line; else 0.
        variables: What the template can name there, the innermost first.
        imported: The template that it imports there, if it does.
    """

    template: jinja2.Template
    line: int
    start: int
    end: int
    variables: dict[str, Any]
    imported: object = None

    @property
    def template_line(self) -> int:
        """Give the line of the template."""
        return self.template.get_corresponding_lineno(self.line)


def spots_of_stack(frame: FrameType | None) -> list[Spot]:
    """Give the templates that are running, the innermost first."""

    def frames() -> Iterator[tuple[FrameType, int]]:
        at = frame
        while at is not None:
            yield at, at.f_lasti
            at = at.f_back

    return list(islice(_spots(frames()), _PARTS))


def spots_of_error(error: BaseException) -> list[Spot]:
    """Give the templates that were running when an error came up, innermost first."""
    found: list[tuple[FrameType, int]] = []
    at: TracebackType | None = error.__traceback__
    while at is not None:
        found.append((at.tb_frame, at.tb_lasti))
        at = at.tb_next
    return list(islice(_spots(reversed(found)), _PARTS))


def _spots(frames: Iterable[tuple[FrameType, int]]) -> Iterator[Spot]:
    for frame, instruction in frames:
        template = frame.f_globals.get("__jinja_template__")
        if isinstance(template, jinja2.Template):
            line, start, end = _position(frame.f_code, instruction)
            yield Spot(
                template,
                line or frame.f_lineno,
                start,
                end,
                _variables(frame),
                frame.f_locals.get("included_template"),
            )


def _position(code: CodeType, instruction: int) -> tuple[int, int, int]:
    found = next(islice(code.co_positions(), instruction // 2, None), None)
    line, end_line, start, end = found or (0, 0, 0, 0)
    same = line == end_line
    return line or 0, start or 0, (end or 0) if same else 0


def _variables(frame: FrameType) -> dict[str, Any]:
    """Give what a template can name, the variables of inner scopes first."""
    local: dict[str, tuple[int, Any]] = {}
    for name, value in frame.f_locals.items():
        match = _LOCAL.fullmatch(name)
        if match and value is not missing:
            depth = int(match[1])
            local[match[2]] = max(
                local.get(match[2], (-1, None)),
                (depth, value),
                key=lambda pair: pair[0],
            )
    inner = sorted(local.items(), key=lambda item: -item[1][0])
    found = {name: value for name, (_, value) in inner}
    context = frame.f_locals.get("context")
    outer = context.get_all() if isinstance(context, Context) else {}
    return found | {name: outer[name] for name in outer if name not in found}
