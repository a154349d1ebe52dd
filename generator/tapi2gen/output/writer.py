"""Write and remove what users keep; no other module does.

Each file is replaced as a whole: it is written beside its place under a temporary name,
and moved there. The manifest comes last. A build that is killed leaves whole files, old
and new ones, and perhaps a temporary one; the next build completes the tree.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import Mark, Problem, SpecError
from tapi2gen.folders import LEFT_BEHIND, display
from tapi2gen.output.comparison import Drift, differences, foreign
from tapi2gen.output.digests import MANIFEST
from tapi2gen.output.tree import (
    Tree,
    attempts,
    file_above,
    look,
    may_be_held_open,
    temporary,
)
from tapi2gen.render.paths import unsafe_paths

_CLOSE = "close the program that holds it open, or make it writable; then build again"
_ELSEWHERE = "name another folder with --out"
_MAKE_ROOM = f"make room for it, make it writable, or {_ELSEWHERE}"
# Errors because another program, such as a second build, changes the tree just now.
_CHANGED_MEANWHILE = (
    FileNotFoundError,
    FileExistsError,
    IsADirectoryError,
    NotADirectoryError,
)


class NotWrittenError(SpecError):
    """Some files were not written or removed; all are whole."""

    outcome = "nothing written"

    def __init__(
        self, problems: Iterable[Problem], done: int, total: int, status: int
    ) -> None:
        """Keep the problems, how many files were done, and the exit status."""
        super().__init__(problems)
        self.status = status
        if done:
            later = f"{MANIFEST} is written after all others"
            self.outcome = f"{done} of {total} files written or removed; {later}"


def write(out_dir: Path, files: Mapping[str, str]) -> Drift:
    """Make the tree on disk what it should be.

    Returns:
        What was different, and is not any more.

    Raises:
        SpecError: if something is in the way; then nothing has been changed.
        NotWrittenError: if the disk, or another program, refuses a file.
    """
    tree = look(out_dir)
    drift = differences(out_dir, tree, files)
    problems = [
        *unsafe_paths((path, out_dir) for path in files),
        *tree.problems,
        *(foreign(out_dir / path) for path in drift.foreign),
        *_folders_in_the_way(out_dir, tree, drift),
    ]
    if problems:
        raise SpecError(problems)
    if drift:
        _Changes(out_dir, files, drift).make()
    return drift


def create(file: Path, text: str) -> None:
    """Write a file that is not there yet.

    Raises:
        SpecError: if it is there, or the disk refuses.
    """
    how = "name another place, or delete the file in the way"
    if in_the_way := file_above(file, how):
        raise SpecError([in_the_way])
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("xb") as stream:
            stream.write(text.encode())
    except FileExistsError:
        raise already_there(file) from None
    except OSError as error:
        how = "make room for it, make it writable, or name another place"
        problem = Problem(Mark(file), Code.NOT_WRITTEN, _reason(error), how)
        raise SpecError([problem]) from None


def already_there(file: Path) -> SpecError:
    """Return the error that a file to be created exists."""
    what, how = "exists already", "edit it, or delete it first"
    return SpecError([Problem(Mark(file), Code.IN_THE_WAY, what, how)])


def _folders_in_the_way(out_dir: Path, tree: Tree, drift: Drift) -> list[Problem]:
    """Return the problem of each folder where a file belongs.

    A folder that is left empty, because all that is in it is stale, is in nobody's way.
    """
    emptied = _parents(drift.extra)
    staying = [folder for folder in tree.folders if folder not in emptied]
    blocked = {*staying, *_parents(staying)}.intersection(drift.missing)
    what, how = "a folder, where a file belongs", "delete it, or move it elsewhere"
    return [
        Problem(Mark(out_dir / path), Code.IN_THE_WAY, what, how) for path in blocked
    ]


@dataclass(slots=True)
class _Changes:
    """The changes that a tree needs, and how many are made.

    Attributes:
        out_dir: The tree.
        files: The files that should be there.
        drift: How the tree differs from them.
        done: How many files have been written or removed.
        held: The problem of each file that another program holds open.
        left: Temporary files that another program holds open, as scanners do.
    """

    out_dir: Path
    files: Mapping[str, str]
    drift: Drift
    done: int = 0
    held: list[Problem] = field(default_factory=list)
    left: list[Path] = field(default_factory=list)

    def make(self) -> None:
        """Make them all, the manifest last.

        Raises:
            NotWrittenError: if some could not be made.
        """
        self._make_folder()
        try:
            self._make_files()
        finally:
            for file in self.left:
                with suppress(OSError):  # a check says that it is there
                    file.unlink()
        if self.held:
            raise self._not_written(self.held, status=1)

    def _make_files(self) -> None:
        new = [*self.drift.changed, *self.drift.missing]
        # A folder may become a file, and a file a folder.
        first = {*_parents(new), *_below(self.drift.extra, new)}
        stale = self.drift.extra
        self._each(self._remove, [path for path in stale if path in first])
        self._each(self._write, [path for path in new if path != MANIFEST])
        self._each(self._remove, [path for path in stale if path not in first])
        if MANIFEST in new and not self.held:
            self._each(self._write, [MANIFEST])

    def _make_folder(self) -> None:
        try:
            self.out_dir.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            why, how = _reason(error), _MAKE_ROOM
            if isinstance(error, FileNotFoundError):  # as in /proc
                above = next(path for path in self.out_dir.parents if path.is_dir())
                why, how = f"nothing can be made in {display(above)}", _ELSEWHERE
            raise self._stopped(self.out_dir, why, how) from None

    def _each(self, change: Callable[[str], None], paths: Iterable[str]) -> None:
        """Change each file, and try again with those that are held open."""
        held = dict.fromkeys(paths, "")
        for _ in attempts():
            held = self._attempt(change, held)
            if not held:
                break
        self.held += [
            Problem(Mark(self.out_dir / path), Code.NOT_WRITTEN, why, _CLOSE)
            for path, why in held.items()
        ]

    def _attempt(
        self, change: Callable[[str], None], paths: Iterable[str]
    ) -> dict[str, str]:
        """Change each file; return which are held open, and what the system says."""
        held: dict[str, str] = {}
        for path in paths:
            try:
                change(path)
            except (_HeldOpenError, *_CHANGED_MEANWHILE) as error:
                held[path] = _reason(error)
            except OSError as error:
                if not may_be_held_open(error):
                    raise self._stopped(self.out_dir / path, _reason(error)) from None
                held[path] = _reason(error)
            else:
                self.done += 1
        return held

    def _stopped(self, file: Path, why: str, how: str = _MAKE_ROOM) -> NotWrittenError:
        """Return the error of a disk that refuses, where waiting does not help."""
        problem = Problem(Mark(file), Code.NOT_WRITTEN, why, how)
        return self._not_written([problem, *self.held], status=1 if self.done else 2)

    def _not_written(self, problems: Iterable[Problem], status: int) -> NotWrittenError:
        drift = self.drift
        total = len(drift.changed) + len(drift.missing) + len(drift.extra)
        return NotWrittenError(problems, self.done, total, status)

    def _write(self, path: str) -> None:
        """Write a file; at any moment its place has the old one or the new one."""
        file = self.out_dir / path
        file.parent.mkdir(parents=True, exist_ok=True)
        new = temporary(file)
        try:
            with new.open("xb") as stream:
                stream.write(self.files[path].encode())
            if file.exists():
                shutil.copymode(file, new)
            with _may_be_held_open():
                new.replace(file)
        except BaseException:
            self._drop(new)
            raise

    def _drop(self, new: Path) -> None:
        """Remove a temporary file, now or in the end."""
        try:
            new.chmod(0o600)  # Windows removes no file that is read-only
            new.unlink()
        except FileNotFoundError:  # it was not there yet
            pass
        except OSError:
            self.left.append(new)

    def _remove(self, path: str) -> None:
        """Remove a file, and the folders that it leaves empty."""
        file = self.out_dir / path
        with _may_be_held_open():
            file.unlink(missing_ok=True)
        for folder in file.parents:
            if folder == self.out_dir or not _remove_if_empty(folder):
                return


class _HeldOpenError(OSError):
    """Another program holds a file open, and the system lets nobody replace it."""


@contextmanager
def _may_be_held_open() -> Iterator[None]:
    try:
        yield
    except PermissionError as error:
        raise _HeldOpenError(error.errno, error.strerror) from None


def _remove_if_empty(folder: Path) -> bool:
    """Remove a folder that has nothing in it but what interpreters leave behind."""
    with suppress(OSError):  # it is held open, or another program has just removed it
        items = list(folder.iterdir())
        if all(item.name in LEFT_BEHIND for item in items):
            for item in items:
                shutil.rmtree(item) if item.is_dir() else item.unlink()
            folder.rmdir()
            return True
    return False


def _parents(paths: Iterable[str]) -> set[str]:
    """Return the folders that some paths lead through."""
    return {str(folder) for path in paths for folder in PurePosixPath(path).parents}


def _below(paths: Iterable[str], folders: Iterable[str]) -> set[str]:
    """Return the paths that lead through one of some folders."""
    known = set(folders)
    return {path for path in paths if known & _parents([path])}


def _reason(error: OSError) -> str:
    return error.strerror or str(error)
