"""Compiling the stand-in for tapi32.dll: for this Linux, and for Windows."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from real.compiler import BARE, WARNINGS, compile_dll, headers, zig

HERE = Path(__file__).parent
SOURCE = HERE / "tapi32.c"

_EXPORT = re.compile(r"^\w+ WINAPI ((?:line|standin_)\w+)\(", re.MULTILINE)


def build_for_linux(folder: Path) -> Path:
    """Compile it for this machine: the real <tapi.h>, with the types of `linux/`.

    Args:
        folder: Where to, which does not exist yet.
    """
    include = folder / "include"
    include.mkdir(parents=True)
    shutil.copy(headers() / "any-windows-any/tapi.h", include)
    out = folder / "tapi32.so"
    flags = ["-fPIC", "-fshort-wchar", "-I", str(HERE / "linux"), "-I", str(include)]
    flags += [str(SOURCE), _libc(), "-o", str(out)]
    zig(["cc", *BARE, *WARNINGS, *flags], folder / "zig-cache")
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
    flags = [*WARNINGS, "-fno-builtin", "-lkernel32"]
    return compile_dll(SOURCE, exports, arch, "entry", flags)


def _libc() -> str:
    """Return the C library of this process, so that its versions of functions are used.

    Zig's own takes a quarter of a minute to be made.
    """
    maps = Path("/proc/self/maps").read_text("utf-8").splitlines()
    files = {line.split()[-1] for line in maps if "/" in line}
    return next(file for file in sorted(files) if re.search(r"/libc[.-]", file))
