"""Read what is on disk below a folder, and find what no build goes past."""

from __future__ import annotations

import os
import re
import stat
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import Mark, Problem, SpecError
from tapi2gen.folders import LEFT_BEHIND, display
from tapi2gen.render.header import HEADER_BYTES, MARKER

# In seconds: how long to wait for other programs, before each further attempt.
PAUSES = (0.05, 0.1, 0.2, 0.3, 0.4)

_TEMPORARY = re.compile(r"\.tapi2gen-[0-9a-f]{16}")
_JUNCTION = 0xA0000003  # Windows: the tag of a folder that leads elsewhere, as a link


@dataclass(slots=True)
class Tree:
    """What is below a folder; its paths have slashes.

    Attributes:
        files: Each file, and whether tapi2gen made it.
        folders: Each folder, without the topmost one.
        problems: Links, files that cannot be read, and what is no file at all.
        is_held: Whether other programs may be why something cannot be read.
    """

    files: dict[str, bool] = field(default_factory=dict)
    folders: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    is_held: bool = False


def look(out_dir: Path) -> Tree:
    """Return what is below a folder, which need not exist.

    Where another program lets nobody read a file, it is given time.
    """
    tree = Tree()
    for _ in attempts():
        tree = _look(out_dir)
        if not tree.is_held:
            break
    return tree


def attempts() -> Iterator[None]:
    """Yield at once, and again after each pause, for what other programs hold open."""
    yield
    for pause in PAUSES:
        time.sleep(pause)
        yield


def _look(out_dir: Path) -> Tree:
    tree = Tree()
    if problem := _why_no_tree(out_dir):
        tree.problems.append(problem)
    elif out_dir.is_dir():
        _look_into(out_dir, "", tree)
    return tree


def file_above(path: Path, how: str) -> Problem | None:
    """Return the problem of a file that stands where a folder above a path belongs."""
    for above in path.parents:
        if os.path.exists(above) and not above.is_dir():  # noqa: PTH110 - never raises
            what = f"not a folder, so {display(path)} cannot be in it"
            return Problem(Mark(above), Code.IN_THE_WAY, what, how)
    return None


def is_ours(file: Path) -> bool:
    """Return whether tapi2gen made a file: its header says so, or its name.

    Raises:
        OSError: if it cannot be read.
    """
    if is_left_over(file):
        return True
    with file.open("rb") as stream:
        return MARKER.encode() in stream.read(HEADER_BYTES)


def temporary(file: Path) -> Path:
    """Return a name beside a file that nobody can guess, for what is to replace it."""
    return file.with_name(f".tapi2gen-{os.urandom(8).hex()}")


def is_left_over(file: Path) -> bool:
    """Return whether a file has a temporary name: a build that was killed left it."""
    return bool(_TEMPORARY.fullmatch(file.name))


def _why_no_tree(out_dir: Path) -> Problem | None:
    """Return what is wrong with the folder itself, if anything is."""
    how = "name another folder with --out, or delete the file"
    if problem := file_above(out_dir, how):
        return problem
    how = "name a folder with --out, or delete the file"
    top = os.path.realpath(out_dir)
    if _is_link(out_dir):
        code, what, how = Code.LINK, "a link", "name the folder that it leads to"
    elif os.path.exists(out_dir) and not out_dir.is_dir():  # noqa: PTH110
        code, what = Code.IN_THE_WAY, "not a folder"
    elif top == os.path.dirname(top):  # noqa: PTH120
        code, what = Code.IN_THE_WAY, "the root of a disk"
        how = "name a folder with --out"
    else:
        return None
    return Problem(Mark(out_dir), code, what, how)


def _look_into(out_dir: Path, below: str, tree: Tree) -> None:
    """Add what is in one folder of a tree, and below it."""
    try:
        with os.scandir(out_dir / below) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except FileNotFoundError:  # another build has just removed it
        return
    except OSError as error:
        tree.problems.append(_unreadable(out_dir / below, error))
        tree.is_held |= may_be_held_open(error)
        return
    for entry in found:
        path, file = f"{below}{entry.name}", out_dir / below / entry.name
        if entry.name in LEFT_BEHIND:
            continue
        if _is_link(file):
            how = "replace it by what it leads to"
            tree.problems.append(Problem(Mark(file), Code.LINK, "a link", how))
        elif entry.is_dir(follow_symlinks=False):
            tree.folders.append(path)
            _look_into(out_dir, f"{path}/", tree)
        elif entry.is_file(follow_symlinks=False):
            _add_file(file, path, tree)
        else:
            what, how = "neither a file nor a folder", "delete it, or move it elsewhere"
            tree.problems.append(Problem(Mark(file), Code.IN_THE_WAY, what, how))


def _add_file(file: Path, path: str, tree: Tree) -> None:
    try:
        tree.files[path] = is_ours(file)
    except FileNotFoundError:  # another build has just removed it
        pass
    except OSError as error:
        tree.problems.append(_unreadable(file, error))
        tree.is_held |= may_be_held_open(error)


def read(file: Path) -> bytes:
    """Read a file; where another program holds it open, it is given time.

    Raises:
        FileNotFoundError: if it is not there.
        SpecError: if it cannot be read.
    """
    problems: list[Problem] = []
    for _ in attempts():
        try:
            return file.read_bytes()
        except FileNotFoundError:
            raise
        except OSError as error:
            problems = [_unreadable(file, error)]
            if not may_be_held_open(error):
                break
    raise SpecError(problems)


def may_be_held_open(error: OSError) -> bool:
    """Return whether another program may be why the system refuses a file.

    That is what Windows says of a file that is held open, and of one to be deleted when
    the last program closes it. Elsewhere it is a matter of permissions, and stays so.
    """
    return os.name == "nt" and isinstance(error, PermissionError)


def _is_link(path: Path) -> bool:
    """Return whether a path leads elsewhere, be it to nowhere."""
    try:
        seen = path.lstat()
    except OSError:
        return False
    is_junction = getattr(seen, "st_reparse_tag", 0) == _JUNCTION
    return stat.S_ISLNK(seen.st_mode) or is_junction


def _unreadable(file: Path, error: OSError) -> Problem:
    how = "make it readable"
    if may_be_held_open(error):
        how = f"close the program that holds it open, or {how}"
    return Problem(Mark(file), Code.UNREADABLE_FILE, error.strerror or str(error), how)
