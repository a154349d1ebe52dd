"""Compiling the stand-in for tapi32.dll: for this Linux, and for Windows."""

from __future__ import annotations

import re
import shutil
from importlib.util import find_spec
from pathlib import Path

from real.compiler import WARNINGS, zig

HERE = Path(__file__).parent
SOURCE = HERE / "tapi32.c"

_FLAGS = ("-shared", "-O1", "-nostdlib", "-fno-sanitize=all", "-fno-stack-protector")
_EXPORT = re.compile(r"^\w+ WINAPI ((?:line|standin_)\w+)\(", re.MULTILINE)


def build_for_linux(folder: Path) -> Path:
    """Compile it for this machine: the real <tapi.h>, with the types of `linux/`.

    Args:
        folder: Where to, which does not exist yet.
    """
    headers = folder / "include"
    headers.mkdir(parents=True)
    shutil.copy(_zig_headers() / "any-windows-any/tapi.h", headers)
    out = folder / "tapi32.so"
    flags = ["-fPIC", "-fshort-wchar", "-I", str(HERE / "linux"), "-I", str(headers)]
    _compile([*flags, str(SOURCE), _libc(), "-o", str(out)], folder)
    return out


def build_for_windows(folder: Path, arch: str) -> Path:
    """Compile it for Windows.

    Args:
        folder: Where to, which does not exist yet.
        arch: `x86_64` or `x86`.
    """
    folder.mkdir(parents=True)
    exports = folder / "tapi32.def"
    names = _EXPORT.findall(SOURCE.read_text("utf-8"))
    exports.write_text("\n".join(["LIBRARY tapi32.dll", "EXPORTS", *names, ""]))
    out = folder / "tapi32.dll"
    headers = (f"{arch}-windows-any", "any-windows-any")
    entry = "entry@12" if arch == "x86" else "entry"
    flags = ["-target", f"{arch}-windows-gnu", "-fno-builtin", f"-Wl,-e,{entry}"]
    for each in headers:
        flags += ["-isystem", str(_zig_headers() / each)]
    _compile([*flags, str(SOURCE), str(exports), "-lkernel32", "-o", str(out)], folder)
    return out


def _libc() -> str:
    """Return the C library of this process, so that its versions of functions are used.

    Zig's own takes a quarter of a minute to be made.
    """
    maps = Path("/proc/self/maps").read_text("utf-8").splitlines()
    files = {line.split()[-1] for line in maps if "/" in line}
    return next(file for file in sorted(files) if re.search(r"/libc[.-]", file))


def _zig_headers() -> Path:
    found = find_spec("ziglang")
    assert found, "ziglang is not installed"
    assert found.origin
    return Path(found.origin).parent / "lib/libc/include"


def _compile(arguments: list[str], folder: Path) -> None:
    zig(["cc", *_FLAGS, *WARNINGS, *arguments], folder / "zig-cache")
