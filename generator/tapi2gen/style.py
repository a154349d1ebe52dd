"""How Python is formatted: black, with a mode of our own.

The mode is written here and never read from a configuration file, so that the output is
the same wherever the generator runs. Worker processes import this module and little
else.
"""

from __future__ import annotations

import warnings
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from black import Mode

_TARGET, _COLUMNS = "PY311", 88
# What the format depends on: black's style is stable within a year.
STYLE = f"26, {_TARGET}, {_COLUMNS} columns"


def format_one(file: tuple[str, str]) -> tuple[str, str]:
    """Format one file.

    Args:
        file: Its path and text.

    Returns:
        Its text, and what is wrong if it is not Python.
    """
    import black
    from black.parsing import InvalidInput

    path, text = file
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
