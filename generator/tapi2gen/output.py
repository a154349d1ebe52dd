"""Last stage: the only module that writes to disk.

A build changes `generated/` as a whole or not at all: everything is looked at and
written aside before the first file is replaced. It writes only what differs, removes
what no template makes any more, and touches no file that it did not make.
"""

from __future__ import annotations

import difflib
import itertools
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tapi2gen.codes import Code
from tapi2gen.pipeline import MANIFEST
from tapi2gen.problems import Mark, Problem, SpecError, display
from tapi2gen.render import COMMAND, HEADER_BYTES, MARKER

_NOT_OURS_TO_JUDGE = ("__pycache__", ".DS_Store")


@dataclass(frozen=True, slots=True)
class Drift:
    """How a tree on disk differs from what it should be; paths below the tree.

    Attributes:
        changed: Files that should have another content.
        missing: Files that should be there.
        extra: Files that tapi2gen made and does not make any more.
        foreign: Files that tapi2gen did not make, and does not touch.
    """

    changed: tuple[str, ...]
    missing: tuple[str, ...]
    extra: tuple[str, ...]
    foreign: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Tell whether anything differs."""
        return bool(self.changed or self.missing or self.extra or self.foreign)


def compare(out_dir: Path, files: Mapping[str, str]) -> Drift:
    """Compare the tree on disk with the files that should be there.

    Raises:
        SpecError: for links and unreadable files.
    """
    found = set(_existing(out_dir))
    changed = [
        path
        for path in sorted(found & files.keys())
        if _read(out_dir / path) != files[path].encode()
    ]
    others = sorted(found - files.keys())
    foreign = [path for path in (*changed, *others) if not _is_ours(out_dir / path)]
    return Drift(
        changed=tuple(path for path in changed if path not in foreign),
        missing=tuple(sorted(files.keys() - found)),
        extra=tuple(path for path in others if path not in foreign),
        foreign=tuple(foreign),
    )


def write(out_dir: Path, files: Mapping[str, str]) -> Drift:
    """Make the tree on disk what it should be.

    Returns:
        What was different, and is not any more.

    Raises:
        SpecError: if a file that tapi2gen did not make is in the way, or the disk
            refuses; then nothing has been changed.
    """
    drift = compare(out_dir, files)
    if drift.foreign:
        raise SpecError(_foreign(out_dir / path) for path in drift.foreign)
    _refuse_folders(out_dir, drift)
    if not drift:
        return drift
    try:
        _replace(out_dir, files, drift)
    except OSError as error:
        what, how = error.strerror or str(error), "nothing has been changed: try again"
        raise _refusal(out_dir, Code.NOT_WRITTEN, what, how) from None
    return drift


def refuse_other_packages(out_dir: Path, name: str) -> None:
    """Make sure that a build does not put one package in the place of another.

    Raises:
        SpecError: if the folder holds a package of another name that tapi2gen made.
    """
    for module in sorted(out_dir.glob("*/__init__.py")):
        other = module.parent.name
        if other != name and _is_ours(module):
            what = f"holds the package {other}, and {name} would take its place"
            how = "name another folder with --out, or delete this one first"
            raise _refusal(out_dir, Code.IN_THE_WAY, what, how)


def problems(drift: Drift, out_dir: Path, files: Mapping[str, str]) -> list[Problem]:
    """Tell of each file that differs, at the first line that does."""
    found = [_foreign(out_dir / path) for path in drift.foreign]
    for path in drift.changed:
        mark = Mark(out_dir / path, _first_difference(out_dir / path, files[path]), 1)
        what = "differs from what the spec says"
        found.append(Problem(mark, Code.CHANGED_FILE, what, _BUILD))
    for path in drift.missing:
        what = "is not there, and the spec says it is"
        found.append(Problem(Mark(out_dir / path), Code.ABSENT_FILE, what, _BUILD))
    for path in drift.extra:
        what = "is there, and no template makes it any more"
        found.append(Problem(Mark(out_dir / path), Code.EXTRA_FILE, what, _BUILD))
    digests = out_dir / MANIFEST
    return sorted(found, key=lambda problem: (problem.mark.file == digests, problem))


_BUILD = f"run {COMMAND}"


def _foreign(file: Path) -> Problem:
    what = "not made by tapi2gen, whose header it does not have"
    how = "delete it, or move it elsewhere: no build touches it"
    return Problem(Mark(file), Code.FOREIGN_FILE, what, how)


def _first_difference(file: Path, text: str) -> int:
    before = _lines(_read(file).decode("utf-8", "replace"))
    pairs = itertools.zip_longest(before, _lines(text))
    return next((n for n, (old, new) in enumerate(pairs, 1) if old != new), 1)


def show(drift: Drift, out_dir: Path, files: Mapping[str, str]) -> Iterator[str]:
    """Give the lines of a unified diff from the tree on disk to what it should be.

    The digests come last: they say again that the others differ.
    """
    paths = {*drift.changed, *drift.missing, *drift.extra}
    for path in sorted(paths, key=lambda path: (path == MANIFEST, path)):
        here = display(out_dir / path)
        before, after = "", files.get(path, "")
        if path not in drift.missing:
            before = _read(out_dir / path).decode("utf-8", "replace")
        yield from difflib.unified_diff(
            _lines(before),
            _lines(after),
            "/dev/null" if path in drift.missing else here,
            "/dev/null" if path in drift.extra else f"{here} (as the spec says)",
            lineterm="",
        )


def _lines(text: str) -> list[str]:
    """Split text into lines, and make visible how they end."""
    lines = text.split("\n")
    last = lines.pop()
    lines = [line.replace("\r", "\\r") for line in lines]
    return [*lines, last, "\\ No newline at end of file"] if last else lines


def _existing(out_dir: Path) -> Iterator[str]:
    """Find every file below a folder; a link could lead out of it and is refused."""
    if out_dir.is_symlink():
        how = "name the folder that it leads to"
        raise _refusal(out_dir, Code.LINK, "a link", how)
    if out_dir.exists() and not out_dir.is_dir():
        how = "name a folder with --out, or delete the file"
        raise _refusal(out_dir, Code.IN_THE_WAY, "not a folder", how)
    if not out_dir.exists():
        return
    for folder, folders, names in os.walk(out_dir, onerror=_raise):
        folders[:] = sorted(name for name in folders if name not in _NOT_OURS_TO_JUDGE)
        for name in (*folders, *names):
            if (Path(folder) / name).is_symlink():
                how = "replace it by what it leads to"
                raise _refusal(Path(folder) / name, Code.LINK, "a link", how)
        for name in names:
            if name not in _NOT_OURS_TO_JUDGE:
                yield (Path(folder) / name).relative_to(out_dir).as_posix()


def _raise(error: OSError) -> None:
    raise _unreadable(Path(error.filename), error) from None


def _refusal(file: Path, code: Code, message: str, how: str) -> SpecError:
    return SpecError([Problem(Mark(file), code, message, how)])


def _unreadable(file: Path, error: OSError) -> SpecError:
    what, how = error.strerror or str(error), "make it readable"
    return _refusal(file, Code.UNREADABLE_FILE, what, how)


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise _unreadable(file, error) from None


def _is_ours(file: Path) -> bool:
    """Tell whether a file says that it is made."""
    return MARKER.encode() in _read(file)[:HEADER_BYTES]


def _refuse_folders(out_dir: Path, drift: Drift) -> None:
    """Refuse a folder where a file belongs, unless the build will empty it."""
    what, how = "a folder, where a file belongs", "delete it, or move it elsewhere"
    found = [
        Problem(Mark(out_dir / path), Code.IN_THE_WAY, what, how)
        for path in drift.missing
        if (out_dir / path).is_dir()
        and not any(extra.startswith(f"{path}/") for extra in drift.extra)
    ]
    if found:
        raise SpecError(found)


def _replace(out_dir: Path, files: Mapping[str, str], drift: Drift) -> None:
    """Write aside, then move into place: a full disk is met before anything changes."""
    out_dir.parent.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix=f".{out_dir.name}-", dir=out_dir.parent))
    fresh = (*drift.changed, *drift.missing)
    try:
        for path in fresh:
            file = aside / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(files[path].encode())
        for path in drift.extra:
            (out_dir / path).unlink()
            _remove_empty_folders((out_dir / path).parent, out_dir)
        for path in fresh:
            file = out_dir / path
            file.parent.mkdir(parents=True, exist_ok=True)
            (aside / path).replace(file)
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _remove_empty_folders(folder: Path, out_dir: Path) -> None:
    while folder != out_dir:
        shutil.rmtree(folder / "__pycache__", ignore_errors=True)
        if any(folder.iterdir()):
            return
        folder.rmdir()
        folder = folder.parent


@contextmanager
def aside(files: Mapping[str, bytes]) -> Iterator[Path]:
    """Give a folder with some files, for as long as they are needed."""
    with tempfile.TemporaryDirectory(prefix="tapi2gen-") as folder:
        for path, raw in files.items():
            file = Path(folder) / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(raw)
        yield Path(folder)


def create(file: Path, text: str) -> None:
    """Write a file that is not there yet.

    Raises:
        SpecError: if it is there, or the disk refuses.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("xb") as stream:
            stream.write(text.encode())
    except FileExistsError:
        raise _refusal(
            file, Code.IN_THE_WAY, "is there already", "edit it, or delete it first"
        ) from None
    except OSError as error:
        what, how = (
            error.strerror or str(error),
            "make room for it, or make it writable",
        )
        raise _refusal(file, Code.NOT_WRITTEN, what, how) from None
