"""Format stage: black, in memory, in one process or several.

black is imported only where there is something to format.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tapi2gen.codes import Code
from tapi2gen.garbage import look_rarely_if_little
from tapi2gen.problems import Mark, Problem, SpecError
from tapi2gen.progress import UNWATCHED, Progress
from tapi2gen.render import Output
from tapi2gen.style import format_one
from tapi2gen.workers import LostWorkerError, in_workers, processors

# The path and the text of a file.
_File = tuple[str, str]
# So many characters take black longer than a process takes to be of use.
_WORK_OF_ONE = 150_000


def format_all(
    outputs: Sequence[Output], progress: Progress = UNWATCHED, jobs: int = 1
) -> dict[str, str]:
    """Format the Python among the outputs.

    Args:
        outputs: What was rendered.
        progress: Who watches.
        jobs: How many processes share the work; 0 for as many as pay.

    Returns:
        The text of each, by its path.

    Raises:
        SpecError: where a template gave something that is not Python.
    """
    formatted: dict[str, str] = {}
    problems: list[Problem] = []
    progress.stage("formatting", len(outputs))
    for output, (text, what) in _in_processes(outputs, jobs or worthwhile(outputs)):
        formatted[output.path] = text
        if what:
            message = f"{output.path} would not be Python: {what}"
            mark, how = Mark(output.template), "correct what the template prints"
            problems.append(Problem(mark, Code.NOT_PYTHON, message, how))
        progress.step()
    if problems:
        raise SpecError(problems)
    return formatted


def worthwhile(outputs: Iterable[Output]) -> int:
    """Give how many processes pay for what is to be formatted.

    A process has to start, and to import black, before it helps.
    """
    work = sum(len(output.text) for output in outputs)
    return max(1, min(processors(), work // _WORK_OF_ONE))


def _in_processes(
    outputs: Sequence[Output], jobs: int
) -> Iterator[tuple[Output, tuple[str, str]]]:
    files = [(output.path, output.text) for output in outputs]
    jobs = min(jobs, len(files))
    try:
        found = in_workers(format_one, files, jobs) if jobs > 1 else _here(files)
        of_path = {output.path: output for output in outputs}
        for (path, _), result in found:
            yield of_path[path], result
    except LostWorkerError:
        what = "a process that formats what templates print ended before its time"
        how = "make room in memory and try again, or let one do it all with --jobs 1"
        mark = Mark(outputs[0].template)
        raise SpecError([Problem(mark, Code.NOT_WRITTEN, what, how)]) from None


def _here(files: Sequence[_File]) -> Iterator[tuple[_File, tuple[str, str]]]:
    look_rarely_if_little(sum(len(text) for _, text in files))
    for file in files:
        yield file, format_one(file)
