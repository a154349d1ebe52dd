"""Report changes: as text for people, as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from packaging.version import Version

from tapi2gen.catalog.items import ChangeKind, Side
from tapi2gen.catalog.lookup import line_of
from tapi2gen.compat.compare import Change, Level
from tapi2gen.compat.snapshot import Snapshot

_HEADINGS = {
    Level.BREAKING: "Breaks",
    Level.COMPATIBLE: "Compatible",
    Level.TEXT: "Text alone",
}
# What a change of each kind breaks, if it breaks anything.
_WHY = {
    ChangeKind.ADDED: "what has it requires a value that programs do not give yet",
    ChangeKind.REMOVED: "programs that use it stop, and links to it lead to nothing; "
    "deprecate it for a version first",
    ChangeKind.RENAMED: "programs and links know it by the old name; keep that for a "
    "while, deprecated and replaced by the new one",
    ChangeKind.VALUE: "bytes made with the old value mean something else now",
    ChangeKind.MOVED: "bytes are read at another place than they were written to",
    ChangeKind.ORDER: "what programs give, or match, by its place is another now",
    ChangeKind.TYPE: "programs get another type, or bytes are read as another",
    ChangeKind.CONDITION: "a value appears, or is None, where programs do not expect "
    "it",
    ChangeKind.SIZE: "bytes of the old size do not fit; a structure may grow only at "
    "its end, with a new TAPI version",
    ChangeKind.UNIT: "the same number means another amount",
    ChangeKind.SECRECY: "what programs print or store is shown, or hidden, as it was "
    "not",
    ChangeKind.REQUIRED: "programs that leave it out stop working",
    ChangeKind.SINCE: "bytes of older TAPI versions have it, or lack it, as they did "
    "not",
}


@dataclass(frozen=True, slots=True)
class Report:
    """All that is known of two specs.

    Attributes:
        old: The spec as it was.
        new: The spec as it is.
        changes: What changed.
        version: The version of the package that has the old spec, if it is known.
    """

    old: Snapshot
    new: Snapshot
    changes: tuple[Change, ...]
    version: Version | None

    @property
    def breaks(self) -> bool:
        """Return whether anything breaks."""
        return any(change.breaks for change in self.changes)

    def of_level(self, level: Level) -> list[Change]:
        """Return the changes that raise the version alike."""
        return [change for change in self.changes if change.level is level]

    def location(self, change: Change) -> str:
        """Return where something is defined: now or formerly."""
        names = (f"{change.owner}.{change.name}", change.name, change.owner)
        marks = [s.marks.get(name) for s in (self.new, self.old) for name in names]
        return next((line_of(mark) for mark in marks if mark), "")


def following(now: Version, changes: Iterable[Change]) -> tuple[Version, str]:
    """Return the next version, and the reason for it.

    Below 1.0 nothing is promised yet: what breaks raises the minor version.
    """
    level = min((change.level for change in changes), key=[*Level].index, default=None)
    major, minor, patch = now.major, now.minor, now.micro
    match level:
        case Level.BREAKING if major:
            return Version(f"{major + 1}.0.0"), "something breaks"
        case Level.BREAKING:
            why = "something breaks, and below 1.0 that raises the minor version"
            return Version(f"0.{minor + 1}.0"), why
        case Level.COMPATIBLE:
            why = "something is new, nothing breaks"
            return Version(f"{major}.{minor + 1}.0"), why
        case Level.TEXT:
            return Version(f"{major}.{minor}.{patch + 1}"), "only texts changed"
        case None:
            return now, "nothing changed"


def as_json(report: Report) -> str:
    """Return the whole report as one JSON document."""
    version: dict[str, str] | None = None
    if report.version is not None:
        after, why = following(report.version, report.changes)
        version = {"now": str(report.version), "next": str(after), "why": why}
    document = {
        "old": report.old.label,
        "new": report.new.label,
        "version": version,
        "count": {level: len(report.of_level(level)) for level in Level},
        "changes": [_object(report, change) for change in report.changes],
    }
    return json.dumps(document, indent=2, ensure_ascii=False)


def _object(report: Report, change: Change) -> dict[str, str]:
    found = {
        "change": change.kind,
        "area": change.area,
        "entry": change.owner,
        "name": change.name,
        "label": change.label,
        "locale": change.locale,
        "before": change.before,
        "after": change.after,
        "place": report.location(change),
    }
    for side in Side:
        found[side] = "breaking" if side in change.breaks else "compatible"
    if change.breaks:
        found["why"] = _WHY[change.kind]
    return {key: value for key, value in found.items() if value}


def text(report: Report) -> Iterator[str]:
    """Yield the lines for people: what breaks first, and why."""
    yield f"{report.old.label} -> {report.new.label}: {_summary(report)}"
    for level, heading in _HEADINGS.items():
        changes = report.of_level(level)
        if changes:
            yield ""
            yield f"{heading} ({len(changes)})"
        if level is Level.TEXT:
            for owner, texts in groupby(changes, lambda change: change.owner):
                yield f"  {owner}: {_texts(texts)}"
        else:
            yield from (_line(report, change) for change in changes)
    kinds = {change.kind for change in report.changes if change.breaks}
    if kinds:
        yield ""
        yield "Why"
        yield from (f"  {kind}: {why}" for kind, why in _WHY.items() if kind in kinds)
    if report.version is not None:
        after, reason = following(report.version, report.changes)
        yield ""
        yield f"next version: {after} (now {report.version}): {reason}"


def _summary(report: Report) -> str:
    count = len(report.changes)
    if not count:
        return "nothing changed"
    breaking, others, texts = (len(report.of_level(level)) for level in Level)
    return (
        f"{count} change{'s' * (count != 1)}: {breaking} breaking, "
        f"{others} compatible, {texts} of text alone"
    )


def _line(report: Report, change: Change) -> str:
    sides = f"{' '.join(change.breaks):<16}  " if change.breaks else ""
    location = report.location(change)
    at = f"  ({location})" if location else ""
    return f"  {sides}{change.owner}: {describe(change)}{at}"


def _texts(changes: Iterable[Change]) -> str:
    """Name the texts of an entry and of its parts, each with its languages."""
    locales: dict[str, list[str]] = {}
    for change in changes:
        what = f"{change.name} {change.label}".strip()
        locales.setdefault(what, []).extend(filter(None, [change.locale]))
    return ", ".join(
        f"{what} ({', '.join(found)})" if found else what
        for what, found in locales.items()
    )


def describe(change: Change) -> str:
    """Say in a line what changed."""
    name = f"{change.name} " if change.name else ""
    values = f"{change.before} -> {change.after}"
    match change.kind:
        case ChangeKind.ADDED | ChangeKind.REMOVED:
            # The Python name stands behind the C name, in parentheses.
            _, opening, python = (change.before or change.after).partition(" (")
            return f"{name}{change.area} {change.kind}{opening}{python}"
        case ChangeKind.RENAMED if not change.label:
            inside = change.name.rpartition(".")[0]
            return f"{inside} {change.area} renamed: {values}".lstrip()
        case ChangeKind.RENAMED | ChangeKind.REQUIRED:
            return f"{name}{change.label} {change.kind}: {values}".replace("  ", " ")
        case ChangeKind.DEPRECATED if change.after == "none":
            return f"{name}not deprecated any more"
        case ChangeKind.DEPRECATED:
            return f"{name}deprecated: {change.after}"
        case _:
            return f"{name}{change.label} changed: {values}"
