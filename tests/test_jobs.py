"""Several processes share the work, and what is made is the same."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from conftest import REPOSITORY, Project, Run, contents
from tapi2gen import format as formatting
from tapi2gen.render import Output
from tapi2gen.workers import LostWorkerError, in_workers

TEMPLATES = {f"m{i}.py": f"m = [{i},{i}]\n" for i in range(7)}


def double(number: int) -> int:
    """Do some work."""
    return 2 * number


def end(number: int) -> int:
    """End the process that does the work, as the system does when memory is short."""
    if number == 3:
        os._exit(9)
    return number


@pytest.mark.parametrize("jobs", [1, 2, 3, 50])
def test_every_item_once(jobs: int) -> None:
    """However many share the work, each item is done once."""
    found = dict(in_workers(double, list(range(20)), jobs))
    assert found == {number: 2 * number for number in range(20)}


def test_a_worker_that_ends() -> None:
    """Whoever waits for a worker that is gone hears of it."""
    with pytest.raises(LostWorkerError):
        list(in_workers(end, list(range(20)), 2))


def test_the_same_files(project: Project, run: Run) -> None:
    """The real tree is the same to the byte, whoever formats it."""
    assert run("build", "--jobs", "2").code == 0
    checked_in = contents(REPOSITORY / "generated")
    assert contents(project.out) == {
        path: raw for path, raw in checked_in.items() if "__pycache__" not in path
    }


def test_the_same_problems(project: Project, run: Run) -> None:
    """What is no Python is told in the same words and order."""
    wrong = {"m2.py": "m = (\n", "m5.py": "m = 2 +\n", "m6.py": "return\n"}
    project.only_templates(TEMPLATES | wrong)
    alone, together = (run("build", "--jobs", jobs) for jobs in "13")
    assert alone.code == 2
    assert len(alone.problems) == 3
    assert together == alone


def test_a_lost_worker_is_a_problem(
    project: Project, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No traceback, and nothing is written."""

    def lose(*_arguments: object) -> None:
        raise LostWorkerError

    monkeypatch.setattr(formatting, "in_workers", lose)
    project.only_templates(TEMPLATES)
    (problem,) = run("build", "--jobs", "2").problems
    what = "a process that formats what templates print ended before its time"
    assert problem == f"templates/m0.py:1:1: not-written: {what}"
    assert not project.out.exists()


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
def test_no_number_of_jobs(small: Project, run: Run, jobs: str) -> None:
    """A call that makes no sense is refused."""
    result = run("build", f"--jobs={jobs}")
    assert result.code == 2
    assert "--jobs" in result.err
    assert not small.out.exists()


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such signal")
def test_interrupted(project: Project) -> None:
    """Ctrl-C reaches every process of a terminal; all end, and nobody complains."""
    shutil.rmtree(project.root / "generated", ignore_errors=True)
    with subprocess.Popen(
        [sys.executable, "-m", "tapi2gen", "build", "--jobs", "2"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        deadline = time.monotonic() + 60
        while process.poll() is None and not children(process.pid):
            assert time.monotonic() < deadline
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=60)
    told = b"tapi2gen: stopped; nothing was written\n"
    assert (process.returncode, out, err) == (130, b"", told)
    assert not project.out.exists()


def children(pid: int) -> list[str]:
    """Give the processes that a process has started."""
    done = subprocess.run(
        ["ps", "-o", "pid=", "--ppid", str(pid)],
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    return done.stdout.split()
