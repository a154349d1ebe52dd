"""The command line of the tests on Windows."""

from __future__ import annotations

import argparse
import fcntl
import filecmp
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

from windows.interpreters import Interpreter, make
from windows.wine import SetupError, Wine, install, started

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
# Structures, the records of X86 and Layout.NATIVE: what differs where an address has 32
# bits. Tests that call TAPI, when there are any, belong here too.
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
TESTS = {"3.13-64": (*COMMANDS, *OUTPUT), "3.11-64": COMMANDS, "3.11-32": RECORDS}
# Folders as users have them, with a space and Chinese in the name: that of the project,
# and that of all that tests make.
FOLDER, TEMPORARY = "客服 中心", "暫存 檔案"
LIMIT = 1500  # seconds that one step may take


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
        steps = _Steps(wine, interpreter, python, project)
        steps.run("the interpreter", "-c", _WHO)
        if interpreter.bits == 64:
            steps.build()
            steps.print_chinese()
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
    sources = [_windows(project / name) for name in ("generated", "generator")]
    # Code, as Python 3.11 reads no names of other code pages.
    (folder / "tapi2.pth").write_text(f"import sys; sys.path += {sources!a}\n")


_WHO = """
import ctypes, os, sys
bits = ctypes.sizeof(ctypes.c_void_p) * 8
print(f"{sys.version}, {sys.platform}, {bits} bits, in {ascii(os.getcwd())}")
"""
_CONSOLE = """
import ctypes, sys
assert ctypes.windll.kernel32.SetConsoleOutputCP(437)
from tapi2gen.__main__ import main
sys.exit(main())
"""
_PYTEST = (
    "-m",
    "pytest",
    "-q",
    "-n",
    "2",
    "-p",
    "no:cacheprovider",
    "-o",
    "addopts=-ra",
)


class _Steps:
    """The steps of one interpreter, each with a heading.

    Attributes:
        failed: The steps that failed.
    """

    def __init__(
        self, wine: Wine, interpreter: Interpreter, python: Path, project: Path
    ) -> None:
        """Begin."""
        self._wine, self._interpreter = wine, interpreter
        self._python, self._project = str(python), project
        self.failed: list[str] = []

    def run(self, what: str, *arguments: str) -> list[str]:
        """Run Python with some arguments, and return what it prints."""
        self._begin(what)
        command = [self._python, *arguments]
        code, lines = self._wine.run(command, self._project, LIMIT)
        self._end(what, not code)
        return lines

    def build(self) -> None:
        """Check the tree, and build it into an empty folder, equal to the byte."""
        self.run("check", "-m", "tapi2gen", "check", "--full")
        tree = self._project / "generated"
        out = self._project.parent / f"built {self._interpreter.name}"
        self.run("build", "-m", "tapi2gen", "build", "--out", _windows(out))
        names = _files(tree)
        differing = filecmp.cmpfiles(tree, out, names, shallow=False)[1:]
        is_same = names == _files(out) and differing == ([], [])
        print(f"{len(names)} files, equal to the byte: {is_same}")
        self._end("equal to the byte", is_same)

    def print_chinese(self) -> None:
        """Print Chinese on a console of another code page."""
        self._begin("the console")
        spec = f"{FOLDER}/spec"
        command = [self._python, "-c", _CONSOLE, "validate", "--spec", spec]
        folder = self._project.parent
        code, text = self._wine.run_on_console(command, folder, LIMIT)
        self._end("the console", not code and text.startswith(f"{spec}: "))

    def test(self, tests: Sequence[str]) -> str:
        """Run pytest, and return what it says at its end."""
        left_out = self._interpreter.left_out
        ignored = [f"--ignore={path}" for path in left_out]
        temporary = f"--basetemp={_windows(self._project.parent / TEMPORARY)}"
        lines = self.run("pytest", *_PYTEST, temporary, *ignored, *tests)
        for path, reason in left_out.items():
            print(f"Left out: {path}, which needs {reason}")
        return lines[-1].strip("= ") if lines else "no test ran"

    def _begin(self, what: str) -> None:
        print(f"\n== Windows CPython {self._interpreter.name}: {what}", flush=True)

    def _end(self, what: str, is_fine: bool) -> None:
        if not is_fine:
            self.failed.append(what)


def _files(folder: Path) -> set[str]:
    """Return all files below a folder but those that interpreters leave there."""
    found = (f for f in folder.rglob("*") if f.is_file())
    return {
        f.relative_to(folder).as_posix() for f in found if "__pycache__" not in f.parts
    }


def _windows(path: Path) -> str:
    """Return how Windows names a file of this system."""
    return f"Z:{path}".replace("/", "\\")
