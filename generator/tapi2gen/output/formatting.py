"""Format Python with black, in memory, in a mode of our own.

The mode is written here and never read from a configuration file, so that the output is
the same wherever the generator runs. black is imported only where there is something to
format.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import Mark, Problem, SpecError
from tapi2gen.render.renderer import Output

if TYPE_CHECKING:
    from black import Mode

_TARGET, _COLUMNS = "PY311", 88
# What the format depends on: black's style is stable within a year.
STYLE = f"26, {_TARGET}, {_COLUMNS} columns"


def format_all(outputs: Iterable[Output]) -> dict[str, str]:
    """Return the formatted text of each Python file, by its path.

    Raises:
        SpecError: where a template printed something that is not Python.
    """
    formatted: dict[str, str] = {}
    problems: list[Problem] = []
    for output in outputs:
        try:
            formatted[output.path] = format_one(output.path, output.text)
        except ValueError as error:
            message = f"{output.path} would not be Python: {error}"
            mark, how = Mark(output.template), "correct what the template prints"
            problems.append(Problem(mark, Code.NOT_PYTHON, message, how))
    if problems:
        raise SpecError(problems)
    return formatted


def format_one(path: str, text: str) -> str:
    """Return the formatted text of one file.

    Raises:
        ValueError: if it is not Python.
    """
    import black
    from black.parsing import InvalidInput

    try:
        formatted = black.format_str(text, mode=_mode())
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(formatted, path, "exec", dont_inherit=True)
    except (InvalidInput, SyntaxError, ValueError) as error:
        raise ValueError(str(error).splitlines()[0]) from None
    return formatted


@cache
def _mode() -> Mode:
    from black.mode import Mode, TargetVersion

    return Mode(target_versions={TargetVersion[_TARGET]}, line_length=_COLUMNS)
