"""Format stage: black, in memory, with a mode of our own.

The mode is written here and never read from a configuration file, so that the output is
the same wherever the generator runs.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import black
from black.mode import TargetVersion
from black.parsing import InvalidInput

from tapi2gen.codes import Code
from tapi2gen.problems import Mark, Problem, SpecError
from tapi2gen.progress import UNWATCHED, Progress
from tapi2gen.render import Output

MODE = black.Mode(target_versions={TargetVersion.PY311}, line_length=88)


def format_all(
    outputs: Sequence[Output], progress: Progress = UNWATCHED
) -> list[Output]:
    """Format the Python among the outputs.

    Raises:
        SpecError: where a template gave something that is not Python.
    """
    formatted: list[Output] = []
    problems: list[Problem] = []
    progress.stage("formatting", len(outputs))
    for output in outputs:
        try:
            formatted.append(replace(output, text=_format(output)))
        except (InvalidInput, SyntaxError, ValueError) as error:
            what = str(error).splitlines()[0]
            message = f"{output.path} would not be Python: {what}"
            mark, how = Mark(output.template), "correct what the template prints"
            problems.append(Problem(mark, Code.NOT_PYTHON, message, how))
        progress.step()
    if problems:
        raise SpecError(problems)
    return formatted


def _format(output: Output) -> str:
    if Path(output.path).suffix != ".py":
        return output.text
    text = black.format_str(output.text, mode=MODE)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        compile(text, output.path, "exec", dont_inherit=True)
    return text
