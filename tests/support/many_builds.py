"""Run tapi2gen often, each time in a process of its own, and kill it if asked to.

Run as a program, this module reads jobs, one JSON object a line, and answers each with
one. The processes are forks of one that has imported everything: a hundred builds take
seconds. This module's `Yard` is what tests use.
"""

from __future__ import annotations

import gc
import io
import json
import os
import select
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, NamedTuple

# By SIGKILL and SIGXFSZ, as subprocess has it; Windows knows neither.
KILLED, KILLED_BY_SIZE = -9, -25


class Answer(NamedTuple):
    """How a run of tapi2gen ended.

    Attributes:
        code: The exit status; negative if it was killed.
        output: What it printed on either stream.
        steps: How many operations on files it had begun when it ended by itself,
            from its first change on.
        seconds: How long it took from its first change on.
    """

    code: int
    output: str
    steps: int
    seconds: float


@dataclass(frozen=True)
class Yard:
    """A process that runs tapi2gen in processes of their own.

    Attributes:
        process: It.
    """

    process: subprocess.Popen[str]

    def run(
        self,
        *arguments: str,
        kill_at: int = 0,
        kill_after: float | None = None,
        kill_at_size: int = 0,
    ) -> Answer:
        """Run tapi2gen.

        Args:
            arguments: Its arguments.
            kill_at: The operation on files before which it kills itself.
            kill_after: The seconds after its first change after which it is killed.
            kill_at_size: The bytes of a file after which the system kills it.
        """
        job = [arguments, kill_at, kill_after, kill_at_size]
        stdin, stdout = self.process.stdin, self.process.stdout
        assert stdin
        assert stdout
        stdin.write(json.dumps(job) + "\n")
        stdin.flush()
        return Answer(*json.loads(stdout.readline()))


@contextmanager
def open_yard(folder: Path) -> Iterator[Yard]:
    """Start a yard that works in a folder."""
    command = [sys.executable, "-W", "error", __file__]
    with subprocess.Popen(
        command,
        cwd=folder,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        yield Yard(process)


def main() -> None:
    """Answer jobs until there are no more."""
    _build_once()
    gc.freeze()
    for line in sys.stdin:
        arguments, kill_at, kill_after, kill_at_size = json.loads(line)
        reading, writing = os.pipe()
        begun, begin = os.pipe()
        child = os.fork()
        if child == 0:
            sys.stdout = sys.stderr = os.fdopen(writing, "w", encoding="utf-8")
            if kill_at_size:
                _limit_size(kill_at_size)
            _build(arguments, kill_at, begin)
        os.close(writing)
        os.close(begin)
        with os.fdopen(reading, "rb") as stream, os.fdopen(begun, "rb") as changes:
            changes.read()  # waits for the first, or for the end
            start = time.monotonic()
            output = _read(stream, child, kill_after)
        seconds = time.monotonic() - start
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        text, _, steps = output.decode().partition("\0")
        print(json.dumps([code, text, int(steps or 0), seconds]), flush=True)


def _build_once() -> None:
    """Import and read whatever a build needs, which no fork has to do then."""
    from tapi2gen import cli

    here = Path.cwd()
    with TemporaryDirectory() as folder, redirect_stdout(io.StringIO()):
        os.chdir(folder)
        Path("templates").mkdir()
        Path("templates/x.md.j2").write_text("One.\n")
        out = str(Path(folder, "out"))
        assert cli.run(["build", "--spec", str(here / "spec"), "--out", out]) == 0
        os.chdir(here)


def _read(stream: IO[bytes], child: int, seconds: float | None) -> bytes:
    """Read until a process ends, which is killed if that takes too long."""
    if seconds is not None and not _ends(stream, seconds):
        os.kill(child, signal.SIGKILL)
    return stream.read()


def _ends(stream: IO[bytes], seconds: float) -> bool:
    return bool(select.select([stream], [], [], seconds)[0])


def _limit_size(size: int) -> None:
    """Let the system kill this process when it writes more than that into a file."""
    import resource  # which Windows does not have

    signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def _build(arguments: list[str], kill_at: int, begin: int) -> None:
    """Run tapi2gen in this process, which ends here."""
    from tapi2gen.__main__ import main as run

    steps = 0
    code = 99

    def count(event: str, event_arguments: tuple[object, ...]) -> None:
        nonlocal steps
        if not event.startswith(_OPERATIONS):
            return
        if steps or _is_change(event, event_arguments):
            steps += 1
            if steps == 1:
                os.close(begin)
            if steps == kill_at:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)
    sys.argv[1:] = arguments
    try:
        code = run()
    except BaseException:
        traceback.print_exc()
    finally:
        print(f"\0{steps}", end="", flush=True)
        os._exit(code)


def _is_change(event: str, arguments: tuple[object, ...]) -> bool:
    """Return whether an operation changes the tree, which is called `generated`."""
    path = str(arguments[0]) if arguments else ""
    if "generated" not in path:
        return False
    return event in _CHANGES or (event == "open" and ".tapi2gen-" in path)


_OPERATIONS = ("open", "os.", "shutil.")
_CHANGES = ("os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.chmod")


if __name__ == "__main__":
    main()
