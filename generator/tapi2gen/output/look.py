"""What is on disk below a folder, and what must not be there."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import Mark, Problem, SpecError
from tapi2gen.folders import LEFT_BEHIND, display
from tapi2gen.render.header import HEADER_BYTES, MARKER

_JUNCTION = 0xA0000003  # Windows: a folder that leads elsewhere, and is no link


@dataclass(frozen=True, slots=True)
class Found:
    """What is below a folder; paths with slashes, those of a folder before its files.

    Attributes:
        files: Files that somebody has to answer for.
        folders: Folders, without the top.
    """

    files: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()


def look(out_dir: Path) -> Found:
    """Find every file below a folder, which may not be there.

    Raises:
        SpecError: for links, which could lead out of it, for what is neither a file
            nor a folder, and for folders that cannot be read.
    """
    if is_link(out_dir):
        raise refusal(out_dir, Code.LINK, "a link", "name the folder that it leads to")
    if not os.path.lexists(out_dir):
        return Found()
    if not out_dir.is_dir():
        how = "name a folder with --out, or delete the file"
        raise refusal(out_dir, Code.IN_THE_WAY, "not a folder", how)
    files: list[str] = []
    folders: list[str] = []
    for path, is_folder in _walk(out_dir, ""):
        (folders if is_folder else files).append(path)
    return Found(tuple(files), tuple(folders))


def absolute(out_dir: Path) -> Path:
    """Follow all links but the last: the tree itself may be none.

    Raises:
        SpecError: if it is no folder that could be replaced.
    """
    refuse_file_above(out_dir, "name another folder with --out, or delete the file")
    if out_dir.name in ("", ".."):
        out = Path(os.path.realpath(out_dir))
    else:
        out = Path(os.path.realpath(out_dir.parent)) / out_dir.name
    if not out.name:
        what, how = "the root of a disk", "name a folder with --out"
        raise refusal(out_dir, Code.IN_THE_WAY, what, how)
    return out


def refuse_file_above(path: Path, how: str) -> None:
    """Make sure that a path leads through folders alone, as far as they are there.

    Raises:
        SpecError: if a file is in the way.
    """
    for above in path.parents:
        if os.path.exists(above) and not above.is_dir():  # noqa: PTH110 - never raises
            what = f"not a folder, so {display(path)} cannot be in it"
            raise refusal(above, Code.IN_THE_WAY, what, how)


def read(file: Path, limit: int = -1) -> bytes:
    """Read a file, or its first bytes.

    Raises:
        SpecError: if it cannot be read.
    """
    try:
        with file.open("rb") as stream:
            return stream.read(limit)
    except OSError as error:
        raise _unreadable(file, error) from None


def is_ours(file: Path) -> bool:
    """Tell whether a file says that it is made."""
    return MARKER.encode() in read(file, HEADER_BYTES)


def is_link(path: Path) -> bool:
    """Tell whether a path leads elsewhere, be it to nowhere."""
    if path.is_symlink():
        return True
    try:
        return getattr(path.lstat(), "st_reparse_tag", 0) == _JUNCTION
    except OSError:
        return False


def refusal(file: Path, code: Code, message: str, how: str) -> SpecError:
    """Make the error of one file or folder."""
    return SpecError([Problem(Mark(file), code, message, how)])


def hidden(out_name: str) -> str:
    """Name a folder for a new tree, as nobody else would."""
    return f".{out_name}.tapi2gen-{os.urandom(4).hex()}"


def is_hidden(name: str, out_name: str | None = None) -> bool:
    """Tell whether `hidden` gave a name, for one tree or for any."""
    whose = ".*" if out_name is None else re.escape(out_name)
    return bool(re.fullmatch(rf"\.{whose}\.tapi2gen-[0-9a-f]{{8}}", name))


def _walk(out_dir: Path, folder: str) -> Iterator[tuple[str, bool]]:
    here = out_dir / folder
    try:
        with os.scandir(here) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        raise _unreadable(here, error) from None
    for entry in found:
        if entry.name in LEFT_BEHIND or (not folder and is_hidden(entry.name)):
            continue
        path = f"{folder}/{entry.name}" if folder else entry.name
        if is_link(Path(entry.path)):
            how = "replace it by what it leads to"
            raise refusal(out_dir / path, Code.LINK, "a link", how)
        is_folder = entry.is_dir(follow_symlinks=False)
        if not is_folder and not entry.is_file(follow_symlinks=False):
            what, how = "neither a file nor a folder", "delete it, or move it elsewhere"
            raise refusal(out_dir / path, Code.IN_THE_WAY, what, how)
        yield path, is_folder
        if is_folder:
            yield from _walk(out_dir, path)


def _unreadable(file: Path, error: OSError) -> SpecError:
    what, how = error.strerror or str(error), "make it readable"
    return refusal(file, Code.UNREADABLE_FILE, what, how)
