"""Show changes: as text for people, as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from packaging.version import Version

from tapi2gen.catalog.rows import ChangeKind, Side
from tapi2gen.compat.changes import Change, Level
from tapi2gen.compat.snapshot import Snapshot
from tapi2gen.compat.versions import following

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
    version: Version | None

    @property
    def breaks(self) -> bool:
        """Return whether anything breaks."""
        return any(change.breaks for change in self.changes)

    def of_level(self, level: Level) -> list[Change]:
        """Return the changes that raise the version alike."""
        return [change for change in self.changes if change.level is level]

    def location(self, owner: str, name: str = "") -> str:
        """Return where an entry, or a part of it, is defined, now or formerly."""
        names = (f"{owner}.{name}", name, owner) if name else (owner,)
        for snapshot in (self.new, self.old):
            for each in names:
                if each in snapshot.marks:
                    return str(snapshot.marks[each]).rpartition(":")[0]
        return ""


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
        "place": report.location(change.owner, change.name),
    }
    if change.area == "pages":  # hundreds of lines that say nothing by themselves
        found["before"] = found["after"] = ""
    sides = {
        side: "breaking" if side in change.breaks else "compatible" for side in Side
    }
    why = {"why": change.why} if change.why else {}
    return {key: value for key, value in found.items() if value} | sides | why


def text(report: Report) -> Iterator[str]:
    """Yield the lines for people: what breaks first, and why."""
    yield f"{report.old.label} -> {report.new.label}: {_summary(report)}"
    for level, heading in _HEADINGS.items():
        by_owner: dict[str, list[Change]] = {}
        for change in report.of_level(level):
            by_owner.setdefault(change.owner, []).append(change)
        if by_owner:
            yield ""
            yield f"{heading} ({len(report.of_level(level))})"
        for owner, changes in by_owner.items():
            yield from _entry(report, owner, changes, level)
    why = {change.kind: change.why for change in report.changes if change.why}
    if why:
        yield ""
        yield "Why"
        yield from (f"  {kind}: {why[kind]}" for kind in ChangeKind if kind in why)
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


def _entry(
    report: Report, owner: str, changes: list[Change], level: Level
) -> Iterator[str]:
    is_single = level is Level.COMPATIBLE and len(changes) == 1
    location = report.location(owner, changes[0].name if is_single else "")
    at = f"  ({location})" if location else ""
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
    texts = []
    for label, found in locales.items():
        known = ", ".join(filter(None, found))
        texts.append(f"{label} ({known})" if known else label)
    own = [f"texts of {_names(list(parts))}"] if parts else []
    return "; ".join(filter(None, [", ".join(texts), *own]))


def describe(change: Change) -> str:
    """Say in a line what changed."""
    name = f"{change.name} " if change.name else ""
    match change.kind:
        case ChangeKind.ADDED:
            return f"{name}{change.area} added{_in_python(change.after)}"
        case ChangeKind.REMOVED:
            return f"{name}{change.area} removed{_in_python(change.before)}"
        case ChangeKind.RENAMED if not change.label:
            name = change.name.rpartition(".")[0]
            what = f"{name} {change.area} renamed".lstrip()
            return f"{what}: {change.before} -> {change.after}"
        case ChangeKind.RENAMED | ChangeKind.REQUIRED:
            what = f"{change.label} {change.kind}".strip()
        case ChangeKind.DEPRECATED if change.after == "none":
            return f"{name}not deprecated any more"
        case ChangeKind.DEPRECATED:
            return f"{name}deprecated: {change.after}"
        case _:
            what = f"{change.label} changed"
    also = f" (as far as {_names(change.also)})" if change.also else ""
    return f"{name}{what}: {_short(change.before)} -> {_short(change.after)}{also}"


def _in_python(label: str) -> str:
    """Return the Python name that stands behind a C name in parentheses."""
    return label[label.index(" (") :] if " (" in label else ""


def _names(names: Sequence[str]) -> str:
    """List names, the first ones of many."""
    if len(names) <= _SHOWN + 1:
        return ", ".join(names)
    return f"{', '.join(names[:_SHOWN])} and {len(names) - _SHOWN} more"


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 3]}..."
