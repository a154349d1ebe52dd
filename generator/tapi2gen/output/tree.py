"""The new tree is made aside, and changes places with the old one in one step.

What does not change is linked, not copied, and keeps its time. Nobody writes through
such a link: every file that changes is a new one. The old tree goes when the new one
is in its place. A build that was killed leaves one of the two aside; the next one
sweeps it away.
"""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import Mark, Problem, SpecError
from tapi2gen.folders import LEFT_BEHIND, display
from tapi2gen.output.comparison import Drift, compare_found, foreign
from tapi2gen.output.lock import alone
from tapi2gen.output.look import (
    Found,
    absolute,
    hidden,
    is_hidden,
    is_link,
    look,
    refusal,
)
from tapi2gen.output.piecemeal import replace_files, write_files
from tapi2gen.output.swap import CAN_EXCHANGE, exchange
from tapi2gen.render.paths import unsafe_paths


def write(out_dir: Path, files: Mapping[str, str]) -> Drift:
    """Make the tree on disk what it should be.

    Returns:
        What was different, and is not any more.

    Raises:
        SpecError: if a file that tapi2gen did not make is in the way, or the disk
            refuses; then nothing has been changed.
    """
    if unsafe := list(unsafe_paths((path, out_dir) for path in files)):
        raise SpecError(unsafe)
    out = absolute(out_dir)
    before = _identity(out)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with alone(out) as locked:
            if locked:
                _sweep(out)
            found = look(out_dir)
            drift = compare_found(out_dir, found, files)
            _refuse(out_dir, found, drift)
            if drift:
                _Job(out_dir, out, files, found, drift).run()
    except OSError as error:
        raise _not_written(out_dir, error) from None
    except KeyboardInterrupt as stop:
        if not hasattr(stop, "__notes__"):
            state = "as it was" if _identity(out) == before else "as the spec says"
            stop.add_note(f"{display(out_dir)} is {state}")
        raise
    return drift


def _identity(folder: Path) -> int:
    try:
        return folder.lstat().st_ino
    except OSError:
        return 0


_ROOM = "make room on the disk"
_WRITABLE = "make that writable, or name another folder with --out"
_FOLDER = "make that a folder, or name another one with --out"
_MENDS = {
    errno.ENOSPC: _ROOM,
    errno.EDQUOT: _ROOM,
    errno.EFBIG: "allow larger files",
    errno.EACCES: _WRITABLE,
    errno.EPERM: _WRITABLE,
    errno.EROFS: _WRITABLE,
    errno.EEXIST: _FOLDER,
    errno.ENOTDIR: _FOLDER,
}


def _not_written(out_dir: Path, error: OSError) -> SpecError:
    """Say why the disk refused: nothing has been changed."""
    what = error.strerror or str(error)
    culprit = Path(error.filename or out_dir)
    while any(is_hidden(part) for part in culprit.parts):
        culprit = culprit.parent
    mend = _MENDS.get(error.errno or 0, "try again")
    if error.errno == errno.ENOENT and (folder := _barren(culprit)):
        # As in /proc, where the system alone makes what there is.
        what = f"nothing can be made in {display(folder)}"
        mend = "name another folder with --out"
    if mend in (_WRITABLE, _FOLDER):
        what = f"{what}: {display(culprit)}"
    return refusal(out_dir, Code.NOT_WRITTEN, what, f"the tree is as it was: {mend}")


def _barren(path: Path) -> Path | None:
    """Find the folder above a path, or there, if it takes no new folder."""
    folder = next(each for each in (path, *path.parents) if each.is_dir())
    probe = folder / hidden("probe")
    try:
        probe.mkdir()
    except OSError:
        return folder
    probe.rmdir()
    return None


def _refuse(out_dir: Path, found: Found, drift: Drift) -> None:
    """Refuse what a build must not touch: nothing has been changed yet."""
    if drift.foreign:
        raise SpecError(foreign(out_dir / path) for path in drift.foreign)
    if not drift:
        return
    problems = [*_folders_in_the_way(out_dir, drift), *_read_only(out_dir, found)]
    if problems:
        raise SpecError(problems)


def _folders_in_the_way(out_dir: Path, drift: Drift) -> list[Problem]:
    """Find each folder where a file belongs, unless the build will empty it."""
    what, how = "a folder, where a file belongs", "delete it, or move it elsewhere"
    return [
        Problem(Mark(out_dir / path), Code.IN_THE_WAY, what, how)
        for path in drift.missing
        if (out_dir / path).is_dir()
        and not any(extra.startswith(f"{path}/") for extra in drift.extra)
    ]


def _read_only(out_dir: Path, found: Found) -> list[Problem]:
    """Find the folders that their owner wants to stay as they are, the topmost ones."""
    what = "the folder is read-only"
    how = "the tree is as it was: make it writable, or name another one with --out"
    told: list[Path] = []
    for folder in (out_dir, *(out_dir / path for path in found.folders)):
        if not os.path.lexists(folder) or os.access(folder, os.W_OK | os.X_OK):
            continue
        if not any(folder.is_relative_to(above) for above in told):
            told.append(folder)
    return [Problem(Mark(folder), Code.NOT_WRITTEN, what, how) for folder in told]


def _sweep(out: Path) -> None:
    """Remove what killed builds left; no other runs while the lock is held."""
    for folder in (out.parent, out):
        with contextlib.suppress(OSError):
            for item in list(folder.iterdir()):
                if is_hidden(item.name, out.name) and not is_link(item):
                    shutil.rmtree(item, ignore_errors=True)


@dataclass(frozen=True, slots=True)
class _Job:
    """A tree to be put in the place of another.

    Attributes:
        out_dir: The place, as its user names it.
        out: The place, as an absolute path.
        files: What should be there.
        found: What is there.
        drift: How they differ.
    """

    out_dir: Path
    out: Path
    files: Mapping[str, str]
    found: Found
    drift: Drift

    def run(self) -> None:
        """Do it in one step if possible, else file by file.

        Raises:
            OSError: if the disk refuses, and nothing has been changed.
        """
        is_there = os.path.lexists(self.out)
        if is_there and not (CAN_EXCHANGE and os.access(self.out.parent, os.W_OK)):
            self._piecemeal()
            return
        aside = self.out.with_name(hidden(self.out.name))
        try:
            aside.mkdir()
            self._fill(aside)
            done = self._put(aside)
            if done:
                self._give_back(aside)
        finally:
            shutil.rmtree(aside, ignore_errors=True)
        if not done:
            self._piecemeal()

    def _piecemeal(self) -> None:
        replace_files(self.out_dir, self.out, self.files, self.drift)

    def _fill(self, aside: Path) -> None:
        """Make the new tree: link what stays, write what is new."""
        folders = {p for path in self.files for p in PurePosixPath(path).parents}
        for folder in sorted(folders):
            (aside / folder).mkdir(exist_ok=True)
            if (self.out / folder).is_dir():
                _make_alike(self.out / folder, aside / folder)
        fresh = {*self.drift.changed, *self.drift.missing}
        for path in self.files.keys() - fresh:
            _link(self.out / path, aside / path)
        replaces = os.path.lexists(self.out)  # else there is nothing to lose
        write_files(aside, sorted(fresh), self.files, keep=replaces)

    def _put(self, aside: Path) -> bool:
        """Put the new tree in its place, and the old one aside."""
        if not os.path.lexists(self.out):
            aside.rename(self.out)
        elif not exchange(aside, self.out):
            return False
        elif is_link(aside):  # it came while the new tree was made
            exchange(aside, self.out)
            how = "the tree is as it was: replace it by a folder, and try again"
            raise refusal(self.out_dir, Code.LINK, "has become a link", how)
        _keep(self.out.parent)
        return True

    def _give_back(self, old: Path) -> None:
        """Move what is not ours from the old tree to the new one.

        That is what nobody judges, such as `__pycache__`, and what came while the new
        tree was made. It goes only with a folder that is no more.
        """
        seen = {*self.found.files}
        seen |= {str(p) for path in seen for p in PurePosixPath(path).parents}
        for top, folders, names in os.walk(old):
            here = Path(top).relative_to(old)
            for name in (*folders, *names):
                target = self.out / here / name
                if (here / name).as_posix() in seen or os.path.lexists(target):
                    continue
                if name in folders:
                    folders.remove(name)
                if name in LEFT_BEHIND and not target.parent.is_dir():
                    continue
                with contextlib.suppress(OSError):
                    target.parent.mkdir(parents=True, exist_ok=True)
                    (Path(top) / name).rename(target)


def _make_alike(old: Path, new: Path) -> None:
    """Give a folder the permissions and the owner of another, as far as we may."""
    with contextlib.suppress(OSError):
        shutil.copystat(old, new)
    before, after = old.stat(), new.stat()
    if (before.st_uid, before.st_gid) != (after.st_uid, after.st_gid):
        with contextlib.suppress(OSError):
            os.chown(new, before.st_uid, before.st_gid)


def _link(old: Path, new: Path) -> None:
    """Have a file in two places, or a copy of it where that cannot be."""
    try:
        os.link(old, new, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(old, new, follow_symlinks=False)


def _keep(folder: Path) -> None:
    """Let what a folder holds survive a loss of power, as far as the system can."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
