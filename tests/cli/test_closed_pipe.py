"""Who reads the output of tapi2gen may have seen enough."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap

import pytest

from conftest import REPOSITORY
from tapi2gen.closed_pipe import is_closed_pipe

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
@pytest.mark.parametrize("call", [["list"], ["check"], ["show", "LINE_AGENTSTATUS"]])
def test_on_windows(call: list[str], method: str) -> None:
    """Not a word, and the same exit status as elsewhere."""
    script = textwrap.dedent(ON_WINDOWS.format(method=method))
    command = [sys.executable, "-c", script, *call]
    done = subprocess.run(command, capture_output=True, cwd=REPOSITORY, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (141, b"", b"")


@pytest.mark.skipif(os.name != "posix", reason="pipes fail in another way")
@pytest.mark.parametrize("call", [["list"], ["check"], ["show", "LINE_AGENTSTATUS"]])
def test_elsewhere(call: list[str]) -> None:
    """Through the operating system."""
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "tapi2gen", *call]
    done = subprocess.run(
        command, stdout=writing, stderr=subprocess.PIPE, cwd=REPOSITORY, check=False
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
