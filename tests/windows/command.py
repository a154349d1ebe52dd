"""The command line of the tests on Windows."""

from __future__ import annotations

import argparse
import fcntl
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from windows.debian import install
from windows.interpreters import Interpreter, make
from windows.making import SetupError
from windows.steps import FOLDER, Steps, windows_path
from windows.wine import started

REPOSITORY = Path(__file__).resolve().parents[2]
# What Wine 8 does not run, or who would install it is not there.
LEFT_OUT = {
    "tests/package/test_distribution.py": "pip and virtual environments",
    "tests/package/test_docstrings.py": "Sphinx",
    "tests/package/test_typing.py": "mypy and pyright",
}
NUMPY = {
    "tests/package/test_batch.py": "numpy",
    "tests/package/test_introspection.py": "numpy",
}
INTERPRETERS = (
    Interpreter("3.13", 64, left_out=LEFT_OUT | NUMPY),
    Interpreter("3.11", 64, ("numpy==1.26.4",), LEFT_OUT),
    Interpreter("3.11", 32),
)
# How a build writes; what it writes is compared to the byte.
OUTPUT = tuple(
    f"tests/output/test_{name}.py"
    for name in ("held_open", "output", "output_place", "output_safety")
)
COMMANDS = ("tests/package", "tests/cli")
# Calls of a stand-in for tapi32.dll, by threads and in both loops of asyncio.
LIVE = "tests/live"
# Structures, the records of X86 and Layout.NATIVE: what differs where an address has 32
# bits.
RECORDS = tuple(
    f"tests/package/test_{name}.py"
    for name in (
        "answering",
        "bad_buffers",
        "buffer_vectors",
        "decoding",
        "messages",
        "partial_buffers",
        "record_memory",
        "records",
        "structures",
        "vectors",
    )
)
TESTS = {
    "3.13-64": (*COMMANDS, LIVE, *OUTPUT),
    "3.11-64": (*COMMANDS, LIVE),
    "3.11-32": (*RECORDS, LIVE),
}


class Outcome(NamedTuple):
    """What became of one interpreter.

    Attributes:
        name: The interpreter.
        failed: The steps that failed.
        tests: What pytest says at its end.
        seconds: How long it took, without what is kept in the cache.
    """

    name: str
    failed: Sequence[str]
    tests: str
    seconds: float

    def __str__(self) -> str:
        verdict = f"FAILED: {', '.join(self.failed)}" if self.failed else "all is well"
        return f"{self.name}: {verdict}; {self.tests}; {self.seconds:.0f} s"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the tests on each interpreter, and return the exit status."""
    options = _options(arguments)
    chosen = [each for each in INTERPRETERS if options.only in (None, each.name)]
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    cache = cache / "tapi2-windows"
    try:
        install()
        with _alone(cache), _checkout() as project:
            outcomes = [
                _on(each, cache, project, options.pytest or TESTS[each.name])
                for each in chosen
            ]
    except SetupError as error:
        print(f"\nno test ran on Windows: {error}", file=sys.stderr)
        return 1
    print("\n== Windows CPython, under Wine")
    print(*outcomes, sep="\n")
    return 1 if any(outcome.failed for outcome in outcomes) else 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python tests/windows", description=__doc__)
    names = [each.name for each in INTERPRETERS]
    parser.add_argument("--only", choices=names, help="run on one interpreter")
    text = "arguments of pytest, behind --, instead of all tests"
    parser.add_argument("pytest", nargs="*", metavar="ARGUMENT", help=text)
    return parser.parse_args(arguments)


@contextmanager
def _alone(cache: Path) -> Iterator[None]:
    """Wait until nobody else uses the cache."""
    cache.mkdir(parents=True, exist_ok=True)
    with (cache / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("waiting for another run to end", flush=True)
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@contextmanager
def _checkout() -> Iterator[Path]:
    """Copy all files that git knows, or would."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=REPOSITORY, stdout=subprocess.PIPE, check=True)
    with tempfile.TemporaryDirectory(prefix="tapi2-") as scratch:
        project = Path(scratch, FOLDER)
        for name in listed.stdout.decode().split("\0")[:-1]:
            if (REPOSITORY / name).is_file():  # one may be deleted, and not committed
                (project / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(REPOSITORY / name, project / name)
        yield project


def _on(
    interpreter: Interpreter, cache: Path, project: Path, tests: Sequence[str]
) -> Outcome:
    """Run all steps on one interpreter."""
    python = make(interpreter, cache)
    _install(project, python.parent / "Lib/site-packages")
    with started(interpreter.bits, cache) as wine:
        begun = time.monotonic()
        steps = Steps(wine, interpreter, python, project)
        steps.who()
        if interpreter.bits == 64:
            steps.build()
            steps.print_chinese()
        steps.interrupt()
        steps.call()
        said = steps.test(tests)
        return Outcome(interpreter.name, steps.failed, said, time.monotonic() - begun)


def _install(project: Path, folder: Path) -> None:
    """Have an interpreter find a checkout, as `pip install -e` does."""
    for older in folder.glob("tapi2-*.dist-info"):
        shutil.rmtree(older)
    text = (project / "generated/tapi2/version.py").read_text("utf-8")
    (version,) = re.findall(r'__version__ = "(.+)"', text)
    about = f"Metadata-Version: 2.1\nName: tapi2\nVersion: {version}\n"
    (folder / f"tapi2-{version}.dist-info").mkdir()
    (folder / f"tapi2-{version}.dist-info/METADATA").write_text(about)
    sources = [windows_path(project / name) for name in ("generated", "generator")]
    # Code, as Python 3.11 reads no names of other code pages.
    (folder / "tapi2.pth").write_text(f"import sys; sys.path += {sources!a}\n")
