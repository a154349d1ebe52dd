"""Compare the tree on disk with what it should be, and show how they differ."""

from __future__ import annotations

import difflib
import itertools
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import Mark, Problem, SpecError
from tapi2gen.folders import display
from tapi2gen.output.digests import MANIFEST, plain
from tapi2gen.output.tree import Tree, is_left_over, is_ours, look, read
from tapi2gen.render.header import COMMAND

_BUILD = f"run {COMMAND}"
_EXTRA = "no template makes it any more"
_LEFT_OVER = "left behind by a build that was interrupted"


@dataclass(frozen=True, slots=True)
class Drift:
    """How a tree on disk differs from what it should be; paths below the tree.

    Attributes:
        changed: Files that should have another content.
        missing: Files that should be there.
        extra: Files that tapi2gen made and does not make any more, and the temporary
            ones of builds that were killed.
        foreign: Files that tapi2gen did not make, and does not touch.
    """

    changed: tuple[str, ...]
    missing: tuple[str, ...]
    extra: tuple[str, ...]
    foreign: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Return whether anything differs."""
        return bool(self.changed or self.missing or self.extra or self.foreign)


def compare(out_dir: Path, files: Mapping[str, str]) -> Drift:
    """Return how the tree on disk differs from the files that should be there.

    Raises:
        SpecError: for links and unreadable files.
    """
    tree = look(out_dir)
    if tree.problems:
        raise SpecError(tree.problems)
    return differences(out_dir, tree, files)


def differences(out_dir: Path, tree: Tree, files: Mapping[str, str]) -> Drift:
    """Return how what was found on disk differs from the files that should be there."""
    ours = tree.files
    changed = [
        path
        for path in sorted(ours.keys() & files.keys())
        if not _holds(out_dir / path, files[path].encode())
    ]
    others = sorted(ours.keys() - files.keys())
    return Drift(
        changed=tuple(path for path in changed if ours[path]),
        missing=tuple(sorted(files.keys() - ours.keys())),
        extra=tuple(path for path in others if ours[path]),
        foreign=tuple(path for path in (*changed, *others) if not ours[path]),
    )


def refuse_other_packages(out_dir: Path, name: str) -> None:
    """Make sure that a build does not put one package in the place of another.

    Raises:
        SpecError: if the folder holds a package of another name that tapi2gen made.
    """
    for module in sorted(out_dir.glob("*/__init__.py")):
        other = module.parent.name
        with suppress(OSError):  # `look` reports what cannot be read
            if other != name and module.is_file() and is_ours(module):
                what = f"holds the package {other}, and {name} would take its place"
                how = "name another folder with --out, or delete this one first"
                raise SpecError([Problem(Mark(out_dir), Code.IN_THE_WAY, what, how)])


def problems(drift: Drift, out_dir: Path, files: Mapping[str, str]) -> list[Problem]:
    """Return the problem of each file that differs, at the first line that does."""
    found = [foreign(out_dir / path) for path in drift.foreign]
    for path in drift.changed:
        mark = Mark(out_dir / path, _first_difference(out_dir / path, files[path]), 1)
        what = "differs from what a build makes"
        found.append(Problem(mark, Code.CHANGED_FILE, what, _BUILD))
    for path in drift.missing:
        what = "missing: a build makes it"
        found.append(Problem(Mark(out_dir / path), Code.ABSENT_FILE, what, _BUILD))
    for path in drift.extra:
        what = _LEFT_OVER if is_left_over(out_dir / path) else _EXTRA
        found.append(Problem(Mark(out_dir / path), Code.EXTRA_FILE, what, _BUILD))
    last = out_dir / MANIFEST
    return sorted(found, key=lambda problem: (problem.mark.file == last, problem))


def foreign(file: Path) -> Problem:
    """Return the problem of a file that tapi2gen did not make."""
    what = "not made by tapi2gen: it does not have its header"
    how = "delete it or move it elsewhere; no build touches it"
    return Problem(Mark(file), Code.FOREIGN_FILE, what, how)


def show(drift: Drift, out_dir: Path, files: Mapping[str, str]) -> Iterator[str]:
    """Return the lines of a unified diff from the tree on disk to what it should be.

    The manifest comes last: it only says again that the others differ.
    """
    paths = {*drift.changed, *drift.missing, *drift.extra}
    for path in sorted(paths, key=lambda path: (path == MANIFEST, path)):
        here = display(out_dir / path)
        before = "" if path in drift.missing else _text(out_dir / path)
        yield from difflib.unified_diff(
            _lines(before),
            _lines(files.get(path, "")),
            "/dev/null" if path in drift.missing else here,
            "/dev/null" if path in drift.extra else f"{here} (as built)",
            lineterm="",
        )


def _first_difference(file: Path, text: str) -> int:
    pairs = itertools.zip_longest(_lines(_text(file)), _lines(text))
    return next((n for n, (old, new) in enumerate(pairs, 1) if old != new), 1)


def _holds(file: Path, content: bytes) -> bool:
    """Return whether a file has a content; git may have changed its line ends."""
    try:
        return plain(read(file)) == content
    except FileNotFoundError:  # it was there a moment ago
        return False


def _text(file: Path) -> str:
    """Return the text of a file, which may have been deleted since it was compared."""
    try:
        return plain(read(file)).decode("utf-8", "replace")
    except FileNotFoundError:
        return ""


def _lines(text: str) -> list[str]:
    """Return the lines of a text, and make visible how they end."""
    lines = text.split("\n")
    last = lines.pop()
    lines = [line.replace("\r", "\\r") for line in lines]
    return [*lines, last, "\\ No newline at end of file"] if last else lines
