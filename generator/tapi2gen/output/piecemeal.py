"""File by file, where two folders cannot change places (see `swap`).

Each file is the old or the new one at any moment, and all are written before the first
is replaced; but a build that is killed in between leaves a tree of both. The manifest
is replaced last, so that it never speaks of files that are not there yet, and the next
build mends the rest.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import Mark, Problem, SpecError
from tapi2gen.folders import LEFT_BEHIND, display
from tapi2gen.output.comparison import Drift
from tapi2gen.output.digests import MANIFEST
from tapi2gen.output.look import hidden, is_link


class PartlyWrittenError(SpecError):
    """Some files have been replaced, and others have not."""

    outcome = "some files written, some not"


def replace_files(
    out_dir: Path, out: Path, files: Mapping[str, str], drift: Drift
) -> None:
    """Make a tree what it should be, file by file.

    What is written aside lies in the tree itself: the folder that the tree stands in
    may be on another disk, or not ours to write.

    Args:
        out_dir: The tree, as its user names it.
        out: The tree, as an absolute path.
        files: What should be there.
        drift: What differs.

    Raises:
        OSError: if the disk refuses before anything is replaced.
        PartlyWrittenError: if it refuses later.
    """
    fresh = sorted((*drift.changed, *drift.missing), key=lambda p: (p == MANIFEST, p))
    aside = out / hidden(out.name)
    try:
        aside.mkdir()
        write_files(aside, fresh, files)
        _replace(out_dir, out, aside, drift.extra, fresh)
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _replace(
    out_dir: Path, out: Path, aside: Path, old: Sequence[str], fresh: Sequence[str]
) -> None:
    """Remove what is old, and move what is fresh into its place."""
    done = 0
    try:
        for path in old:
            _remove(out, path)
            done += 1
        for path in fresh:
            _move(aside / path, out, path)
            done += 1
    except OSError as error:
        total = len(old) + len(fresh)
        what = f"{error.strerror or error}, after {done} of {total} files"
        how = "the tree is partly old and partly new: mend that, and build again"
        problem = Problem(Mark(out_dir), Code.NOT_WRITTEN, what, how)
        raise PartlyWrittenError([problem]) from None
    except KeyboardInterrupt as stop:
        stop.add_note(f"{display(out_dir)} is partly old and partly new: build again")
        raise


def write_files(
    folder: Path, paths: Iterable[str], files: Mapping[str, str], *, keep: bool = True
) -> None:
    """Write files that are not there yet.

    Args:
        folder: Where to.
        paths: Those of the files.
        files: The text of each.
        keep: Whether they shall survive a loss of power.
    """
    for path in paths:
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("xb") as stream:
            stream.write(files[path].encode())
            if keep:
                stream.flush()
                os.fsync(stream.fileno())


def _move(file: Path, out: Path, path: str) -> None:
    """Move a file into the tree; a link that came in between would lead out of it."""
    target = out / path
    _refuse_link(out, target.parent)
    target.parent.mkdir(parents=True, exist_ok=True)
    file.replace(target)


def _remove(out: Path, path: str) -> None:
    """Remove a file, and the folders that it leaves empty."""
    file = out / path
    _refuse_link(out, file.parent)
    file.unlink()
    for folder in file.parents:
        if folder == out:
            return
        if any(item.name not in LEFT_BEHIND for item in folder.iterdir()):
            return
        shutil.rmtree(folder)


def _refuse_link(out: Path, folder: Path) -> None:
    while folder != out.parent:
        if is_link(folder):
            raise OSError(0, f"{folder.relative_to(out.parent)} has become a link")
        folder = folder.parent
