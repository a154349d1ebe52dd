"""What is run on one interpreter, step by step."""

from __future__ import annotations

import filecmp
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from live.building import build_for_windows
from real import library
from real.compiler import CompileError
from windows.interpreters import Interpreter
from windows.making import SetupError
from windows.wine import Wine

# Folders as users have them, with a space and Chinese in the name: that of the project,
# and that of all that tests make.
FOLDER, TEMPORARY = "客服 中心", "暫存 檔案"
LIMIT, PATIENCE = 1500, 60  # seconds that a step may take, and a short one
NONE: Mapping[str, str] = MappingProxyType({})

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
_PYTEST = "-m pytest -q -n 2 --dist worksteal -p no:cacheprovider -o addopts=-ra"


class Steps:
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

    def run(
        self, what: str, *arguments: str, variables: Mapping[str, str] = NONE
    ) -> list[str]:
        """Run Python with some arguments, and return what it prints.

        Args:
            what: The step's name.
            arguments: What Python is called with.
            variables: Those of its environment that are for this step.
        """
        self._begin(what)
        command = [self._python, *arguments]
        code, lines = self._wine.run(command, self._project, LIMIT, variables)
        self._end(what, not code)
        return lines

    def who(self) -> None:
        """Print which interpreter it is."""
        self.run("the interpreter", "-c", _WHO)

    def call(self) -> None:
        """Call each function of TAPI in a library that is made of the header."""
        made = self._compiled("functions.dll", library.build, "{}-windows-gnu")
        self.run("functions", "tests/real/called.py", made)

    def build(self) -> None:
        """Check the tree, and build it into an empty folder, equal to the byte."""
        self.run("check", "-m", "tapi2gen", "check", "--full")
        tree = self._project / "generated"
        out = self._project.parent / f"built {self._interpreter.name}"
        self.run("build", "-m", "tapi2gen", "build", "--out", windows_path(out))
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
        code, text = self._wine.run_on_console(command, folder, PATIENCE, NONE)
        self._end("the console", not code and text.startswith(f"{spec}: "))

    def interrupt(self) -> None:
        """Press Ctrl-C on a console while a program waits for messages."""
        self._begin("Ctrl-C")
        command = [self._python, "tests/windows/waiting.py"]
        variables = {"TAPI2_STANDIN": self._standin()}
        code, text = self._wine.run_on_console(
            command, self._project, PATIENCE, variables, (b"waiting", b"\x03")
        )
        self._end("Ctrl-C", not code and "heard" in text)

    def test(self, tests: Sequence[str]) -> str:
        """Run pytest, and return what it says at its end."""
        left_out = self._interpreter.left_out
        ignored = [f"--ignore={path}" for path in left_out]
        temporary = f"--basetemp={windows_path(self._project.parent / TEMPORARY)}"
        arguments = (*_PYTEST.split(), temporary, *ignored, *tests)
        variables = {"TAPI2_STANDIN": self._standin()}
        lines = self.run("pytest", *arguments, variables=variables)
        for path, reason in left_out.items():
            print(f"Left out: {path}, which needs {reason}")
        return lines[-1].strip("= ") if lines else "no test ran"

    def _standin(self) -> str:
        return self._compiled("tapi32.dll", build_for_windows, "{}")

    def _compiled(self, file: str, build: Callable[[Path, str], Path], of: str) -> str:
        """Return the path on Windows of a library, which is compiled once a run.

        Args:
            file: The name of what is made.
            build: Compiles it into a folder that is not there, for a machine.
            of: The machine, with a place for its architecture.

        Raises:
            SetupError: if it does not compile.
        """
        bits = self._interpreter.bits
        folder = self._project.parent / f"{bits} bits, {file}"
        try:
            if not folder.exists():
                build(folder, of.format("x86_64" if bits == 64 else "x86"))
        except CompileError as error:
            raise SetupError(f"{file}: {error}") from None
        return windows_path(folder / file)

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


def windows_path(path: Path) -> str:
    """Return how Windows names a file of this system."""
    return f"Z:{path}".replace("/", "\\")
