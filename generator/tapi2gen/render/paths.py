"""Paths of the generated tree: they stay inside, and every system takes them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from tapi2gen.diagnostics.characters import is_invisible
from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import Mark, Problem
from tapi2gen.folders import LEFT_BEHIND
from tapi2gen.model.naming import is_device

_WINDOWS_REFUSES = '\\:*?"<>|'
_LONGEST = 255  # bytes; what file systems take


def unsafe_paths(paths: Iterable[tuple[str, Path]]) -> Iterator[Problem]:
    """Find what must not become a file, or would not be one on every system.

    Args:
        paths: Each path, and the file that is to be corrected.
    """
    spelled: dict[str, str] = {}
    for path, file in paths:
        shown = path.encode("unicode_escape").decode() if _hides(path) else path
        if why := _why_unsafe(path):
            what = f"it would make {shown!r}, {why}"
            how = "correct the template's name, or what fills its placeholder"
            yield Problem(Mark(file), Code.UNSAFE_PATH, what, how)
            continue
        for part in reversed((PurePosixPath(path), *PurePosixPath(path).parents)):
            name = part.as_posix()
            other = spelled.setdefault(_key(name), name)
            if other != name:
                what = f"{name} and {other} are the same file on Windows and macOS"
                how = "make them differ in more than case"
                yield Problem(Mark(file), Code.UNSAFE_PATH, what, how)
                break


def _why_unsafe(path: str) -> str:
    """Return what is wrong with a path, or an empty string."""
    parts = path.split("/")
    if ".." in parts or not parts[0] or path[1:2] == ":":
        return "which leads out of the tree"
    if _hides(path):
        return "which has an invisible character"
    for character in _WINDOWS_REFUSES:
        if character in path:
            return f"whose {character} Windows does not allow"
    return next(filter(None, map(_why_unsafe_name, parts)), "")


def _why_unsafe_name(name: str) -> str:
    if name in ("", "."):
        return "which has a part without a name"
    if name[-1] in " ." or name[0] == " ":
        return f"and Windows allows no name like {name!r}"
    if is_device(name):
        return f"and {name} is a device on Windows"
    if len(name.encode()) > _LONGEST:
        return f"whose name is longer than {_LONGEST} bytes"
    if name in LEFT_BEHIND:
        return f"and no check looks at {name}"
    return ""


def _hides(path: str) -> bool:
    return any(map(is_invisible, path))


def _key(path: str) -> str:
    """Spell a path as a file system does that does not tell case."""
    return unicodedata.normalize("NFC", path.casefold())
