"""Windows CPython, put together from wheels of PyPI.

Its DLLs are those that Panda3D has in its wheels, as python.org built them. Its
standard library is that of a CPython of this system, of the same minor version: what is
written in Python is the same for all systems. What starts it is compiled here.
"""

from __future__ import annotations

import shutil
import sys
import zipfile
from collections.abc import Mapping
from functools import partial
from importlib import metadata
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from real.compiler import windows_headers
from windows.making import SetupError, call, kept

_DLLS = "panda3d==1.10.16"
_ZIG = "0.17.1"
_HERE = Path(__file__).parent
_SOURCES = (*sorted(_HERE.glob("*.[cd]*")), _HERE / "sitecustomize.py")
_REQUIREMENTS = _HERE / "requirements.txt"
# DLLs that Wine has its own of, and modules that need what Wine 8 lacks.
_LEFT_OUT = ("api-ms-win-", "tcl86t", "tk86t", "_wmi.", "_test")
_NOT_LIBRARY = ("site-packages", "lib-dynload", "__pycache__", "test", "lib2to3")

# Compiles the standard library into an archive: Wine opens files slowly, and a command
# imports a hundred modules.
_PACK = """
import compileall, os, pathlib, shutil, sys, zipfile
folder, archive, *left_out = sys.argv[1:]
library = os.path.dirname(os.__file__)
shutil.copytree(library, folder, ignore=shutil.ignore_patterns(*left_out))
assert compileall.compile_dir(folder, quiet=1, legacy=True, stripdir=folder)
with zipfile.ZipFile(archive, "w") as made:
    for file in sorted(pathlib.Path(folder).rglob("*")):
        if file.suffix != ".py" and file.is_file():
            made.write(file, file.relative_to(folder))
shutil.rmtree(folder)
"""


class Interpreter(NamedTuple):
    """A CPython.

    Attributes:
        minor: Its version, as 3.13.
        bits: What an address has.
        more: Packages that only this one can have.
        left_out: Test modules that it cannot import, and what they need.
    """

    minor: str
    bits: int
    more: tuple[str, ...] = ()
    left_out: Mapping[str, str] = MappingProxyType({})

    @property
    def name(self) -> str:
        """Return what it is called in a call."""
        return f"{self.minor}-{self.bits}"

    @property
    def tag(self) -> str:
        """Return the version as wheels write it."""
        return self.minor.replace(".", "")

    @property
    def platform(self) -> str:
        """Return the system as wheels write it."""
        return "win_amd64" if self.bits == 64 else "win32"


def make(interpreter: Interpreter, cache: Path) -> Path:
    """Have an interpreter in a folder, and return its python.exe.

    Args:
        interpreter: Which one.
        cache: The folder in which it is kept for the next time.

    Raises:
        SetupError: if it cannot be had.
    """
    python = _python_here(interpreter.minor)
    files = (Path(__file__), *_SOURCES, _REQUIREMENTS)
    what = (python, repr(interpreter[:3]))
    name, make_it = f"python-{interpreter.name}", partial(_make, interpreter, python)
    return kept(cache, name, make_it, *what, *files) / "python.exe"


def _make(interpreter: Interpreter, python: str, folder: Path, _: Path) -> None:
    """Put an interpreter together."""
    site = folder / "Lib/site-packages"
    site.mkdir(parents=True)
    packed = [str(folder / "library"), str(folder / f"python{interpreter.tag}.zip")]
    call([python, "-c", _PACK, *packed, *_NOT_LIBRARY])
    _extract_dlls(interpreter, folder)
    _compile(interpreter, folder)
    options = ("--no-compile", "--target", str(site))
    _pip("install", interpreter, *options, "-r", str(_REQUIREMENTS), *interpreter.more)
    call([python, "-m", "compileall", "-q", str(site)])
    shutil.copy(_HERE / "sitecustomize.py", site)


def _python_here(minor: str) -> str:
    """Find a CPython of this system that has the same standard library."""
    pyenv = Path.home().glob(f".pyenv/versions/{minor}.*/bin/python")
    for python in (f"python{minor}", *map(str, sorted(pyenv))):
        try:
            call([python, "-c", ""])
        except SetupError:
            continue
        return python
    what = f"there is no python{minor} here, whose standard library Windows would share"
    raise SetupError(f"{what}: install one, in PATH or by pyenv")


def _extract_dlls(interpreter: Interpreter, folder: Path) -> None:
    wheels = folder / "wheels"
    _pip("download", interpreter, "--dest", str(wheels), _DLLS)
    (wheel,) = wheels.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        for item in archive.namelist():
            head, _, name = item.rpartition("/")
            is_free_threaded = f"cp{interpreter.tag}t" in name
            if head == "deploy_libs" and not (
                is_free_threaded or name.startswith(_LEFT_OUT)
            ):
                (folder / name).write_bytes(archive.read(item))
    shutil.rmtree(wheels)


def _pip(command: str, interpreter: Interpreter, *arguments: str) -> None:
    """Have pip fetch wheels for an interpreter; it has a cache of its own."""
    for_windows = (
        *("--platform", interpreter.platform, "--python-version", interpreter.tag),
        *("--implementation", "cp", "--only-binary=:all:", "--no-deps", "--quiet"),
    )
    call([sys.executable, "-m", "pip", command, *for_windows, *arguments])


def _compile(interpreter: Interpreter, folder: Path) -> None:
    dll = f'-DPYTHON_DLL=L"python{interpreter.tag}.dll"'
    console = ("-Wl,--subsystem,console", "-lkernel32", "-lshell32")
    compile_c(interpreter.bits, "python.c", folder / "python.exe", dll, *console)
    names = str(_HERE / "bcryptprimitives.def")
    out = folder / "bcryptprimitives.dll"
    options = ("-shared", names, "-ladvapi32")
    compile_c(interpreter.bits, "bcryptprimitives.c", out, *options)


def compile_c(bits: int, source: str, out: Path, *options: str) -> None:
    """Compile a program or a DLL of C, which begins with its function `start`.

    Args:
        bits: What an address has.
        source: The name of the file in this folder.
        out: What is made.
        options: Those of the compiler that are its own.

    Raises:
        SetupError: if there is no compiler, or the source is wrong.
    """
    machine = "x86_64" if bits == 64 else "x86"
    _check_zig()
    is_dll = out.suffix == ".dll"
    entry = "start@12" if is_dll and bits == 32 else "start"
    command = [sys.executable, "-m", "ziglang", "cc", f"--target={machine}-windows-gnu"]
    command += ["-O1", "-s", "-nostdlib", "-fno-sanitize=all", "-Wall", "-Wextra"]
    command += ["-fno-stack-protector", "-Werror", f"-Wl,-e,{entry}"]
    command += windows_headers(machine)
    command += [str(_HERE / source), *options, "-o", str(out)]
    call(command)


def _check_zig() -> None:
    """Have the compiler, of the version that is pinned."""
    try:
        found = metadata.distribution("ziglang")
    except metadata.PackageNotFoundError:
        found = None
    if found is None or found.version != _ZIG:
        raise SetupError(f"ziglang {_ZIG} is missing: pip install -e '.[dev]'")
