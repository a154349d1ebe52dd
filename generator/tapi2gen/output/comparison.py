"""How the tree on disk differs from what it should be."""

from __future__ import annotations

import difflib
import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import Mark, Problem
from tapi2gen.folders import display
from tapi2gen.output.digests import MANIFEST
from tapi2gen.output.look import Found, is_ours, look, read, refusal
from tapi2gen.render.header import COMMAND

_BUILD = f"run {COMMAND}"


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
    return compare_found(out_dir, look(out_dir), files)


def compare_found(out_dir: Path, tree: Found, files: Mapping[str, str]) -> Drift:
    """Compare what was found on disk with the files that should be there."""
    found = set(tree.files)
    changed = [
        path
        for path in sorted(found & files.keys())
        if read(out_dir / path) != files[path].encode()
    ]
    others = sorted(found - files.keys())
    foreign = [path for path in (*changed, *others) if not is_ours(out_dir / path)]
    return Drift(
        changed=tuple(path for path in changed if path not in foreign),
        missing=tuple(sorted(files.keys() - found)),
        extra=tuple(path for path in others if path not in foreign),
        foreign=tuple(foreign),
    )


def refuse_other_packages(out_dir: Path, name: str) -> None:
    """Make sure that a build does not put one package in the place of another.

    Raises:
        SpecError: if the folder holds a package of another name that tapi2gen made.
    """
    for module in sorted(out_dir.glob("*/__init__.py")):
        other = module.parent.name
        if other != name and is_ours(module):
            what = f"holds the package {other}, and {name} would take its place"
            how = "name another folder with --out, or delete this one first"
            raise refusal(out_dir, Code.IN_THE_WAY, what, how)


def problems(drift: Drift, out_dir: Path, files: Mapping[str, str]) -> list[Problem]:
    """Tell of each file that differs, at the first line that does."""
    found = [foreign(out_dir / path) for path in drift.foreign]
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


def foreign(file: Path) -> Problem:
    """Make the problem of a file that tapi2gen did not make."""
    what = "not made by tapi2gen, whose header it does not have"
    how = "delete it, or move it elsewhere: no build touches it"
    return Problem(Mark(file), Code.FOREIGN_FILE, what, how)


def show(drift: Drift, out_dir: Path, files: Mapping[str, str]) -> Iterator[str]:
    """Give the lines of a unified diff from the tree on disk to what it should be.

    The digests come last: they say again that the others differ.
    """
    paths = {*drift.changed, *drift.missing, *drift.extra}
    for path in sorted(paths, key=lambda path: (path == MANIFEST, path)):
        here = display(out_dir / path)
        before, after = "", files.get(path, "")
        if path not in drift.missing:
            before = read(out_dir / path).decode("utf-8", "replace")
        yield from difflib.unified_diff(
            _lines(before),
            _lines(after),
            "/dev/null" if path in drift.missing else here,
            "/dev/null" if path in drift.extra else f"{here} (as the spec says)",
            lineterm="",
        )


def _first_difference(file: Path, text: str) -> int:
    before = _lines(read(file).decode("utf-8", "replace"))
    pairs = itertools.zip_longest(before, _lines(text))
    return next((n for n, (old, new) in enumerate(pairs, 1) if old != new), 1)


def _lines(text: str) -> list[str]:
    """Split text into lines, and make visible how they end."""
    lines = text.split("\n")
    last = lines.pop()
    lines = [line.replace("\r", "\\r") for line in lines]
    return [*lines, last, "\\ No newline at end of file"] if last else lines
