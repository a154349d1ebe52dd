"""Read a spec to compare with: a folder, or what git has of one.

Overlays come along: those of a folder are files as they are, those of a revision are
what git has of them then. A vendor's overlays may be in another repository than the
spec, or the spec in none: then the revision is one of theirs, and the spec, which is
not theirs to change, is taken as it is.
"""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tapi2gen.compat.git import PREFIX, GitFolder, asked
from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import Mark, Problem, SpecError
from tapi2gen.folders import display
from tapi2gen.load.references import read_places
from tapi2gen.model import Spec
from tapi2gen.pipeline import read_spec

# Files that specs had, and that say nothing of the API.
_FORMER_FILES = ("labels.yaml", "runtime.yaml")


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A spec as it was or is.

    Attributes:
        label: What its user calls it.
        spec: The model.
        marks: Where each C name is defined.
        notes: What is worth knowing of how it was read.
    """

    label: str
    spec: Spec
    marks: Mapping[str, Mark]
    notes: tuple[str, ...] = ()


def read_snapshot(
    source: str, spec_dir: Path, overlays: Sequence[Path] = ()
) -> Snapshot:
    """Read a spec.

    Args:
        source: A folder, or `rev:` and a revision of git, which has the spec at the
            place that `spec_dir` has in its work tree.
        spec_dir: The folder of the spec as it is now.
        overlays: Files that add to it. Of a revision, one that was not there yet adds
            nothing.

    Raises:
        SpecError: if it cannot be read.
    """
    if source.startswith(PREFIX):
        with tempfile.TemporaryDirectory(prefix="tapi2gen-") as folder:
            revision = source.removeprefix(PREFIX)
            return _of_revision(revision, spec_dir, overlays, Path(folder))
    return _read({path: display(path) for path in (Path(source), *overlays)})


def _of_revision(
    revision: str, spec_dir: Path, overlays: Sequence[Path], folder: Path
) -> Snapshot:
    """Read what git has, by way of a folder of our own."""
    homes = [_home(file.parent) for file in overlays]
    spec_home = _home_of_spec(spec_dir, homes)
    notes: list[str] = []
    # What was extracted, and what its user calls that.
    added: dict[Path, str] = {}
    for number, (file, home) in enumerate(zip(overlays, homes, strict=True)):
        target = folder / f"{number}"
        if home.extract(revision, target, file.name):
            added[target / file.name] = f"{revision}:{home.inside}{file.name}"
        else:
            what = f"{asked(revision)} has no {display(file)}: it adds nothing there"
            notes.append(what)
    if spec_home is None:
        what = f"{display(spec_dir)} is not in the overlays' repository: used as it is"
        return _read({spec_dir: display(spec_dir)} | added, (*notes, what))
    target = folder / "spec"
    if not spec_home.extract(revision, target):
        what = f"it has no folder {spec_home.inside}"
        raise SpecError([Problem(Mark(asked(revision)), Code.UNKNOWN_NAME, what)])
    for name in _FORMER_FILES:
        (target / name).unlink(missing_ok=True)
    shown = f"{revision}:{spec_home.inside.rstrip('/')}"
    return _read({target: shown} | added, tuple(notes))


def _home(folder: Path) -> GitFolder:
    """Find a folder in git."""
    home = GitFolder.of(folder)
    if home is None:
        what = "this folder is not in a git repository"
        how = "compare with a folder that has the old spec"
        raise SpecError([Problem(Mark(folder), Code.UNKNOWN_NAME, what, how)])
    return home


def _home_of_spec(spec_dir: Path, overlays: Sequence[GitFolder]) -> GitFolder | None:
    """Find the spec in git; None if the revision is one of the overlays alone."""
    if not overlays:
        return _home(spec_dir)
    home = GitFolder.of(spec_dir)
    is_beside = home is not None and home.top in [each.top for each in overlays]
    return home if is_beside else None


def _read(shown: Mapping[Path, str], notes: tuple[str, ...] = ()) -> Snapshot:
    """Read a spec, which may be of a time that had other rules.

    Args:
        shown: The folder of the spec, and the files that add to it, each with what its
            user calls it.
        notes: What is worth knowing of them.
    """
    folder, *overlays = shown
    label = " with ".join(
        filter(None, [shown[folder], ", ".join([*shown.values()][1:])])
    )
    try:
        spec = read_spec(folder, overlays)
    except SpecError as error:
        raise SpecError(_shown(each, shown) for each in error.problems) from None
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        what = f"this version of tapi2gen cannot read it: {error}"
        problem = Problem(Mark(folder), Code.UNREADABLE_FILE, what)
        raise SpecError([_shown(problem, shown)]) from None
    places = read_places(folder, overlays).definitions
    marks = {name: _renamed(mark, shown) for name, mark in places.items()}
    return Snapshot(label, spec, marks, notes)


def _shown(problem: Problem, shown: Mapping[Path, str]) -> Problem:
    """Name the files of a problem as its user does."""
    notes = (replace(n, mark=_renamed(n.mark, shown)) for n in problem.notes)
    return replace(problem, mark=_renamed(problem.mark, shown), notes=(*notes,))


def _renamed(mark: Mark, shown: Mapping[Path, str]) -> Mark:
    """Name a file as its user does, or git: `v1.0:spec/api.yaml`."""
    for path, name in shown.items():
        if mark.file.is_relative_to(path):
            return replace(mark, file=Path(name) / mark.file.relative_to(path))
    return mark
