"""Show changes: as text for people, as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tapi2gen.compat.changes import Area, Change, Kind, Level, Side
from tapi2gen.compat.revision import Snapshot
from tapi2gen.compat.semver import Number, following

_HEADINGS = {
    Level.BREAKING: "Breaks",
    Level.COMPATIBLE: "Compatible",
    Level.TEXT: "Text alone",
}
_SIDES_WIDTH = len("source wire docs")
_SHOWN = 4
_LONGEST = 60


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
    version: Number | None

    @property
    def breaks(self) -> bool:
        """Tell whether anything breaks."""
        return any(change.breaks for change in self.changes)

    def of_level(self, level: Level) -> list[Change]:
        """Give the changes that raise the version alike."""
        return [change for change in self.changes if change.level is level]

    def place(self, owner: str, name: str = "") -> str:
        """Say where an entry, or a part of it, stands: now, or then if it is gone."""
        names = (f"{owner}.{name}", name, owner) if name else (owner,)
        for snapshot in (self.new, self.old):
            found = (snapshot.marks[name] for name in names if name in snapshot.marks)
            for mark in found:
                return str(mark).rpartition(":")[0]
        return ""


def text(report: Report) -> Iterator[str]:
    """Give the lines for people: what breaks first, and why."""
    yield f"{report.old.label} -> {report.new.label}: {_summary(report.changes)}"
    for level, heading in _HEADINGS.items():
        changes = report.of_level(level)
        if not changes:
            continue
        yield ""
        yield f"{heading} ({len(changes)})"
        for owner, own in _by_owner(changes):
            yield from _entry(report, owner, own, level)
    yield from _reasons(report.changes)
    if report.version is not None:
        following_one, why = following(report.version, report.changes)
        yield ""
        yield f"next version: {following_one} (now {report.version}): {why}"


def as_json(report: Report) -> str:
    """Give the whole report as one JSON document."""
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


def _object(report: Report, change: Change) -> dict[str, object]:
    found: dict[str, object] = {
        "change": change.kind,
        "area": change.area,
        "entry": change.owner,
        "name": change.name,
        "label": change.label,
        "locale": change.locale,
        "before": change.before,
        "after": change.after,
        "also": list(change.also),
        "place": report.place(change.owner, change.name),
    }
    if change.area is Area.PAGES:  # hundreds of lines that say nothing by themselves
        found["before"] = found["after"] = ""
    sides = {
        side: "breaking" if side in change.breaks else "compatible" for side in Side
    }
    why = {"why": change.why} if change.why else {}
    return {key: value for key, value in found.items() if value} | sides | why


def _summary(changes: Sequence[Change]) -> str:
    if not changes:
        return "nothing changed"
    count = {level: sum(change.level is level for change in changes) for level in Level}
    breaking, others, texts = count.values()
    return (
        f"{len(changes)} change{'s' * (len(changes) != 1)}: {breaking} breaking, "
        f"{others} compatible, {texts} of text alone"
    )


def _by_owner(changes: Iterable[Change]) -> Iterator[tuple[str, list[Change]]]:
    by_owner: dict[str, list[Change]] = {}
    for change in changes:
        by_owner.setdefault(change.owner, []).append(change)
    yield from by_owner.items()


def _entry(
    report: Report, owner: str, changes: list[Change], level: Level
) -> Iterator[str]:
    is_single = level is Level.COMPATIBLE and len(changes) == 1
    place = report.place(owner, changes[0].name if is_single else "")
    at = f"  ({place})" if place else ""
    if level is Level.TEXT:
        yield f"  {owner}: {_texts(changes)}"
    elif is_single:
        yield f"  {owner}: {describe(changes[0])}{at}"
    else:
        yield f"  {owner}{at}"
        for change in changes:
            sides = " ".join(side for side in Side if side in change.breaks)
            margin = f"{sides:<{_SIDES_WIDTH}}  " if sides else ""
            yield f"    {margin}{describe(change)}"


def _texts(changes: Iterable[Change]) -> str:
    """Name the texts of an entry, each with its languages; count those of its parts."""
    locales: dict[str, list[str]] = {}
    parts: dict[str, None] = {}
    for change in changes:
        if change.name:
            parts[change.name] = None
        else:
            locales.setdefault(change.label, []).append(change.locale)
    names: list[str] = []
    for label, found in locales.items():
        known = ", ".join(locale for locale in found if locale)
        names.append(f"{label} ({known})" if known else label)
    texts = ", ".join(names)
    own = _names(list(parts))
    return "; ".join(text for text in (texts, own and f"texts of {own}") if text)


def describe(change: Change) -> str:
    """Say in a line what changed."""
    name = f"{change.name} " if change.name else ""
    match change.kind:
        case Kind.ADDED:
            return f"{name}{change.area} added{_in_python(change.after)}"
        case Kind.REMOVED:
            return f"{name}{change.area} removed{_in_python(change.before)}"
        case Kind.RENAMED if not change.label:
            inside = change.name.rpartition(".")[0]
            return f"{inside} {_change_of_names(change)}".lstrip()
        case Kind.RENAMED | Kind.REQUIRED:
            what = f"{change.label} {change.kind}".strip()
        case Kind.DEPRECATED if change.after == "none":
            return f"{name}not deprecated any more"
        case Kind.DEPRECATED:
            return f"{name}deprecated: {change.after}"
        case _:
            what = f"{change.label} changed"
    also = f" (as far as {_names(change.also)})" if change.also else ""
    return f"{name}{what}: {_short(change.before)} -> {_short(change.after)}{also}"


def _change_of_names(change: Change) -> str:
    return f"{change.area} renamed: {change.before} -> {change.after}"


def _in_python(label: str) -> str:
    """Give the Python name that stands behind a C name in parentheses."""
    return label[label.index(" (") :] if " (" in label else ""


def _names(names: Sequence[str]) -> str:
    """List names, the first ones of many."""
    if len(names) <= _SHOWN + 1:
        return ", ".join(names)
    return f"{', '.join(names[:_SHOWN])} and {len(names) - _SHOWN} more"


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 3]}..."


def _reasons(changes: Iterable[Change]) -> Iterator[str]:
    """Explain each kind of break once."""
    why = {change.kind: change.why for change in changes if change.why}
    if why:
        yield ""
        yield "Why"
        for kind in Kind:
            if kind in why:
                yield f"  {kind}: {why[kind]}"
