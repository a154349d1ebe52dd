"""Standard streams whose reader has seen enough, and those that are closed or full."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from conftest import Project, Run, texts
from tapi2gen.streams import is_closed_pipe


@pytest.fixture
def built(base: Project, run: Run) -> Path:
    """The folder of a small project that is built."""
    assert run("build").code == 0
    return base.root


# Runs tapi2gen with an output that fails as it does on Windows.
ON_WINDOWS = """
    import errno, io, sys
    from tapi2gen.__main__ import main

    class Closed(io.StringIO):
        def {method}(self, *_):
            raise OSError(errno.EINVAL, "Invalid argument")

    sys.stdout = Closed()
    status = main()
    sys.stdout = None
    sys.exit(status)
"""


@pytest.mark.parametrize("method", ["write", "flush"])
@pytest.mark.parametrize("call", [["list"], ["check"], ["show", "LINE_PROXYSTATUS"]])
def test_on_windows(built: Path, call: list[str], method: str) -> None:
    """Not a word, and the same exit status as elsewhere."""
    script = textwrap.dedent(ON_WINDOWS.format(method=method))
    command = [sys.executable, "-c", script, *call]
    done = subprocess.run(command, capture_output=True, cwd=built, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (141, b"", b"")


@pytest.mark.parametrize("call", [["list"], ["check"], ["show", "LINE_PROXYSTATUS"]])
def test_through_the_operating_system(built: Path, call: list[str]) -> None:
    """Whatever this one says of it."""
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "tapi2gen", *call]
    done = subprocess.run(
        command, stdout=writing, stderr=subprocess.PIPE, cwd=built, check=False
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (BrokenPipeError(32, "Broken pipe"), True),
        (OSError(22, "Invalid argument"), True),
        (OSError(22, "Invalid argument", "a?.md"), False),
        (OSError(28, "No space left on device"), False),
    ],
)
def test_other_errors_are_none_of_it(error: OSError, expected: bool) -> None:
    """A file that cannot be opened has a name."""
    assert is_closed_pipe(error) is expected


# What a shell does to a stream, the call, and the exit status.
ODD_STREAMS = [
    (">&-", "list", 0),
    ("2>&-", "list", 0),
    ("<&- >&- 2>&-", "list", 0),
    ("<&- >&- 2>&-", "check", 0),
    ("<&- >&- 2>&-", "show LINE_BOGUS", 2),
    ("2>&-", "bogus", 2),
    (">/dev/full", "list", 2),
    (">/dev/full", "check", 2),
    (">/dev/full", "--version", 2),
    (">/dev/full", "build --help", 2),
    ("2>/dev/full", "bogus", 2),
    ("2>/dev/full", "show LINE_BOGUS", 2),
]


@pytest.mark.posix("the standard streams are closed by a POSIX shell")
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_closed_or_full_streams(built: Path) -> None:
    """What is closed takes all that is printed; what is full is an error in a line."""
    for redirection, call, status in ODD_STREAMS:
        program = f"{sys.executable} -m tapi2gen {call} {redirection}"
        done = subprocess.run(
            ["bash", "-c", program], capture_output=True, cwd=built, check=False
        )
        said = (done.stdout + done.stderr).decode()
        assert (done.returncode, "Traceback" in said) == (status, False), program
        if redirection == ">/dev/full":
            assert done.stderr == b"tapi2gen: No space left on device\n", program


@pytest.mark.posix("the standard streams are closed by a POSIX shell")
def test_closed_streams_are_no_place_for_files(base: Project) -> None:
    """A file that is opened gets nothing of what is printed."""
    program = f"{sys.executable} -m tapi2gen build >&- 2>&-"
    subprocess.run(["bash", "-c", program], cwd=base.root, check=True)
    assert texts(base.out)["notes.md"].endswith("\nOne.\n")
    assert "note" not in texts(base.out)["MANIFEST.json"].replace("notes.md", "")
