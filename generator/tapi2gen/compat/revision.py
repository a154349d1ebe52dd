"""Read a spec to compare with: a folder, or what git has of one.

Overlays come along: those of a folder are files as they are, those of a revision are
what git has of them then. A vendor's overlays may be in another repository than the
spec, or the spec in none: then the revision is one of theirs, and the spec, which is
not theirs to change, is taken as it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from tapi2gen.compat.git import PREFIX, Place, Revision, place_of
from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import Mark, Problem, SpecError
from tapi2gen.folders import display
from tapi2gen.load.references import read_places
from tapi2gen.model import Spec
from tapi2gen.output.writer import aside
from tapi2gen.pipeline import read_spec

_SPEC = "spec"


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
        return _of_revision(source.removeprefix(PREFIX), spec_dir, overlays)
    folder = Path(source)
    label = _label([display(path) for path in (folder, *overlays)])
    spec, marks = _read(folder, overlays)
    return Snapshot(label, spec, marks)


@dataclass(frozen=True, slots=True)
class _Then:
    """What git has of a spec and of overlays at a revision.

    Attributes:
        name: The revision.
        files: Each file, by a path of our own.
        shown: What the revision calls the overlays, and the spec if it is there.
        notes: What is worth knowing of it.
    """

    name: str
    files: dict[str, bytes] = field(default_factory=dict)
    shown: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def take_overlay(self, number: int, file: Path, place: Place) -> None:
        """Take in an overlay, if it was there."""
        raw = Revision.of(self.name, place).file(file.name)
        if raw is None:
            what = f"{PREFIX}{self.name} has no {display(file)}: it adds nothing there"
            self.notes.append(what)
            return
        self.files[f"{number}/{file.name}"] = raw
        self.shown[f"{number}/{file.name}"] = f"{self.name}:{place.inside}{file.name}"

    def take_spec(self, place: Place) -> None:
        """Take in the spec."""
        files = Revision.of(self.name, place).folder()
        self.files.update((f"{_SPEC}/{path}", raw) for path, raw in files.items())
        self.shown[_SPEC] = f"{self.name}:{place.inside.rstrip('/')}"


def _of_revision(name: str, spec_dir: Path, overlays: Sequence[Path]) -> Snapshot:
    """Read a spec out of git."""
    then = _Then(name)
    places = [place_of(file.parent) for file in overlays]
    for number, (file, overlay_place) in enumerate(zip(overlays, places, strict=True)):
        then.take_overlay(number, file, overlay_place)
    added = list(then.shown)
    place = _spec_place(spec_dir, places)
    if place:
        then.take_spec(place)
    else:
        what = f"{display(spec_dir)} is not beside the overlays: taken as it is now"
        then.notes.append(what)
    with aside(then.files) as folder:
        moves = {folder / path: where for path, where in then.shown.items()}
        spec_then = folder / _SPEC if place else spec_dir
        try:
            spec, marks = _read(spec_then, [folder / path for path in added])
        except SpecError as error:
            problems = (
                replace(problem, mark=_moved(problem.mark, moves))
                for problem in error.problems
            )
            raise SpecError(problems) from None
    shown = then.shown.get(_SPEC, display(spec_dir))
    label = _label([shown, *(then.shown[path] for path in added)])
    moved = {key: _moved(mark, moves) for key, mark in marks.items()}
    return Snapshot(label, spec, moved, tuple(then.notes))


def _spec_place(spec_dir: Path, overlays: Sequence[Place]) -> Place | None:
    """Find the spec in git; None if the revision is one of the overlays alone."""
    try:
        place = place_of(spec_dir)
    except SpecError:
        if overlays and spec_dir.is_dir():
            return None
        raise
    is_theirs = bool(overlays) and place.top not in [each.top for each in overlays]
    return None if is_theirs else place


def _label(names: Sequence[str]) -> str:
    """Name a spec, and what is added to it."""
    return " with ".join(filter(None, (names[0], ", ".join(names[1:]))))


def _read(folder: Path, overlays: Sequence[Path]) -> tuple[Spec, Mapping[str, Mark]]:
    """Read a spec, which may be of a time that had other rules, and its places."""
    try:
        spec = read_spec(folder, overlays)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        what = f"written for another version of tapi2gen, which cannot read it: {error}"
        raise SpecError([Problem(Mark(folder), Code.UNREADABLE_FILE, what)]) from None
    return spec, read_places(folder, overlays).definitions


def _moved(mark: Mark, moves: Mapping[Path, str]) -> Mark:
    """Name a file as git does: `v1.0:spec/api.yaml`."""
    for path, shown in moves.items():
        if mark.file.is_relative_to(path):
            return replace(mark, file=Path(shown) / mark.file.relative_to(path))
    return mark
