"""Format stage: black, in memory, with a mode of our own.

The mode is written here and never read from a configuration file, so that the output is
the same wherever the generator runs. black is imported only where there is something to
format.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from tapi2gen.codes import Code
from tapi2gen.problems import Mark, Problem, SpecError
from tapi2gen.progress import UNWATCHED, Progress
from tapi2gen.render import Output

if TYPE_CHECKING:
    from black import Mode

_TARGET, _COLUMNS = "PY311", 88
# What the format depends on: black's style is stable within a year.
STYLE = f"26, {_TARGET}, {_COLUMNS} columns"


def format_all(
    outputs: Sequence[Output], progress: Progress = UNWATCHED
) -> dict[str, str]:
    """Format the Python among the outputs.

    Returns:
        The text of each, by its path.

    Raises:
        SpecError: where a template gave something that is not Python.
    """
    formatted: dict[str, str] = {}
    problems: list[Problem] = []
    progress.stage("formatting", len(outputs))
    for output in outputs:
        text, what = format_one(output.path, output.text)
        formatted[output.path] = text
        if what:
            message = f"{output.path} would not be Python: {what}"
            mark, how = Mark(output.template), "correct what the template prints"
            problems.append(Problem(mark, Code.NOT_PYTHON, message, how))
        progress.step()
    if problems:
        raise SpecError(problems)
    return formatted


def format_one(path: str, text: str) -> tuple[str, str]:
    """Format one file.

    Returns:
        Its text, and what is wrong if it is not Python.
    """
    import black
    from black.parsing import InvalidInput

    try:
        formatted = black.format_str(text, mode=_mode())
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(formatted, path, "exec", dont_inherit=True)
    except (InvalidInput, SyntaxError, ValueError) as error:
        return "", str(error).splitlines()[0]
    return formatted, ""


@cache
def _mode() -> Mode:
    from black.mode import Mode, TargetVersion

    return Mode(target_versions={TargetVersion[_TARGET]}, line_length=_COLUMNS)
