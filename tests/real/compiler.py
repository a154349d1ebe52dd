"""Compiling C and C++ for Windows with the Zig toolchain of the `ziglang` wheel."""

import os
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

WARNINGS = ("-Wall", "-Wextra", "-Werror")
# Of a library that needs none of C's own.
BARE = ("-shared", "-O1", "-nostdlib", "-fno-sanitize=all", "-fno-stack-protector")
_TIMEOUT = 300.0  # seconds; a cold cache on a slow machine needs a few


class CompileError(Exception):
    """The compiler refused a source file; the text holds what it printed."""


def compile_object(
    source: Path,
    target: str,
    out: Path,
    *,
    flags: Sequence[str] = (),
    cache: Path | None = None,
) -> bytes:
    """Compile a source file to an object file, with warnings as errors.

    Args:
        source: The source file; all but `.c` is compiled as C++.
        target: Zig's name of the target, such as "x86_64-windows-gnu".
        out: The object file to write.
        flags: Further compiler options; they come last, so they can take back others.
        cache: Zig's cache directory, to be shared by calls; by default in the folder
            of `out`.

    Returns:
        The content of the object file.

    Raises:
        CompileError: The compilation failed.
    """
    driver = "cc" if source.suffix == ".c" else "c++"
    arguments = [driver, "-target", target, *WARNINGS, *flags]
    zig([*arguments, "-c", str(source), "-o", str(out)], cache or out.parent)
    return out.read_bytes()


def compile_dll(
    source: Path, exports: Path, arch: str, entry: str, flags: Sequence[str] = ()
) -> Path:
    """Compile a source file to a DLL beside the list of its exports, of the same name.

    Args:
        source: The source file, of C.
        exports: The file that lists what the DLL exports.
        arch: `x86_64` or `x86`.
        entry: The function that Windows calls first.
        flags: Further compiler options.

    Raises:
        CompileError: The compilation failed.
    """
    out = exports.with_suffix(".dll")
    name = f"{entry}@12" if arch == "x86" else entry
    target = ["-target", f"{arch}-windows-gnu", f"-Wl,-e,{name}"]
    inputs = [str(source), str(exports), *flags, "-o", str(out)]
    zig(["cc", *BARE, *target, *windows_headers(arch), *inputs], out.parent / "zig")
    return out


def headers() -> Path:
    """Return the folder of the headers that come with the compiler."""
    found = find_spec("ziglang")
    assert found, "ziglang is not installed"
    assert found.origin
    return Path(found.origin).parent / "lib/libc/include"


def windows_headers(arch: str) -> list[str]:
    """Return the options for the headers of Windows, without its C library."""
    folders = (f"{arch}-windows-any", "any-windows-any")
    return [word for name in folders for word in ("-isystem", str(headers() / name))]


def zig(arguments: Sequence[str], cache: Path) -> None:
    """Run the compiler.

    Args:
        arguments: Its arguments.
        cache: Zig's cache directory.

    Raises:
        CompileError: It failed.
    """
    command = [sys.executable, "-m", "ziglang", *arguments]
    environment = {
        **os.environ,
        "ZIG_GLOBAL_CACHE_DIR": str(cache / "global"),
        "ZIG_LOCAL_CACHE_DIR": str(cache / "local"),
    }
    done = subprocess.run(
        command,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        timeout=_TIMEOUT,
        check=False,
    )
    if done.returncode:
        raise CompileError(
            f"exit status {done.returncode}: {' '.join(command)}\n{done.stdout}"
        )
