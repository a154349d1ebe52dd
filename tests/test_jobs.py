"""Several processes share the work, and what is made is the same."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import Project, Run, checked_in, contents
from tapi2gen import format as formatting
from tapi2gen import style
from tapi2gen.render import Output
from tapi2gen.workers import LostWorkerError, in_workers

TEMPLATES = {f"m{i}.py": f"m = [{i},{i}]\n" for i in range(7)}

# Where a build waits, and that build: tapi2gen with its arguments.
PIPE = Path("pipe")
BUILD_THAT_WAITS = """
import sys, test_jobs
from tapi2gen import __main__, format
format.format_one = test_jobs.format_slowly
sys.exit(__main__.main())
"""


def double(number: int) -> int:
    """Do some work."""
    return 2 * number


def format_slowly(file: tuple[str, str]) -> tuple[str, str]:
    """Format a file, and let one of them wait until a pipe has been closed."""
    if file[0] == "m3.py":
        PIPE.read_bytes()
    return style.format_one(file)


def end(number: int) -> int:
    """End the process that does the work, as the system does when memory is short."""
    if number == 3:
        os._exit(9)
    return number


@pytest.mark.parametrize("jobs", [1, 2, 3, 8])
def test_every_item_once(jobs: int) -> None:
    """However many share the work, each item is done once."""
    found = dict(in_workers(double, list(range(7)), jobs))
    assert found == {number: 2 * number for number in range(7)}


def test_a_worker_that_ends() -> None:
    """Whoever waits for a worker that is gone hears of it."""
    with pytest.raises(LostWorkerError):
        list(in_workers(end, list(range(20)), 2))


def test_the_same_files(project: Project, run: Run) -> None:
    """A copy of the spec makes the checked-in tree, whoever formats it."""
    assert run("build", "--jobs", "2").code == 0
    assert contents(project.out) == checked_in()


def test_the_same_problems(base: Project, run: Run) -> None:
    """What is no Python is told in the same words and order."""
    wrong = {"m2.py": "m = (\n", "m5.py": "m = 2 +\n", "m6.py": "return\n"}
    base.only_templates(TEMPLATES | wrong)
    alone, together = (run("build", "--jobs", jobs) for jobs in "13")
    assert alone.code == 2
    assert len(alone.problems) == 3
    assert together == alone


def test_a_lost_worker_is_a_problem(
    base: Project, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No traceback, and nothing is written."""

    def lose(*_arguments: object) -> None:
        raise LostWorkerError

    monkeypatch.setattr(formatting, "in_workers", lose)
    base.only_templates(TEMPLATES)
    (problem,) = run("build", "--jobs", "2").problems
    what = "a process that formats what templates print ended before its time"
    assert problem == f"templates/m0.py:1:1: not-written: {what}"
    assert not base.out.exists()


@pytest.mark.parametrize(
    ("characters", "processors", "jobs"),
    [(0, 8, 1), (1_000, 8, 1), (400_000, 8, 2), (400_000, 1, 1), (10**7, 4, 4)],
)
def test_as_many_as_pay(
    monkeypatch: pytest.MonkeyPatch, characters: int, processors: int, jobs: int
) -> None:
    """Small work is done by one process, and no processor has two."""
    monkeypatch.setattr(formatting, "processors", lambda: processors)
    outputs = [Output("x.py", "x" * characters, Path("x.py"))]
    assert formatting.worthwhile(outputs) == jobs


@pytest.mark.parametrize("jobs", ["0", "-1", "x", "1.5", "", "1000"])
def test_no_number_of_jobs(base: Project, run: Run, jobs: str) -> None:
    """A call that makes no sense is refused."""
    result = run("build", f"--jobs={jobs}")
    assert result.code == 2
    assert "--jobs" in result.err
    assert not base.out.exists()


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such signal")
def test_interrupted(base: Project) -> None:
    """Ctrl-C reaches every process of a terminal; all end, and nobody complains."""
    base.only_templates(TEMPLATES)
    os.mkfifo(PIPE)
    with subprocess.Popen(
        [sys.executable, "-c", BUILD_THAT_WAITS, "build", "--jobs", "2"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parent)},
    ) as process:
        with PIPE.open("wb"):  # which is when a worker waits
            os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=60)
    told = b"tapi2gen: stopped; nothing was written\n"
    assert (process.returncode, out, err) == (130, b"", told)
    assert not base.out.exists()
