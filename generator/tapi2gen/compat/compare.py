"""Compare two surfaces: what was added, removed or renamed, and what changed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from tapi2gen.compat.changes import Area, Change, Kind, Side
from tapi2gen.compat.surface import surface
from tapi2gen.compat.things import Thing, Trait, Wording
from tapi2gen.model import Spec

# A thing as it was, and as it is; nothing stands for one that is not there.
Pair = tuple[Thing | None, Thing | None]

_ALL = (Side.SOURCE, Side.WIRE, Side.DOCS)
_NAMES = (Side.SOURCE, Side.DOCS)
_DOCS = (Side.DOCS,)

# Whom the loss of a thing breaks, where it is not everyone. Bytes of a message, a
# constant or a request that is gone are still read, as something unknown.
_LOSS: Mapping[Area, tuple[Side, ...]] = {
    Area.MESSAGE: _NAMES,
    Area.EXTENSION: _NAMES,
    Area.FAMILY: _NAMES,
    Area.CONSTANT: _NAMES,
    Area.STRUCTURE: _NAMES,
    Area.REQUEST: _NAMES,
    Area.VERSION: _DOCS,
    Area.LOCALE: _DOCS,
}
_NOTHING = Trait(Kind.ADDED, "", "none")


def compare(old: Spec, new: Spec) -> tuple[Change, ...]:
    """Give the changes from one spec to another, entry by entry."""
    before, after = surface(old), surface(new)
    renamed = dict(_renames(before, after))
    if renamed:
        # What only mentions a thing under its old name has not changed itself.
        before = tuple(_reworded(thing, renamed) for thing in before)
    found: list[Change] = []
    for was, now in _pairs(before, after):
        owner = (now or was or _unreachable()).name
        found += _gathered(list(_Comparison(owner).changes(was, now, "")))
    return tuple(found)


def _unreachable() -> Thing:
    raise AssertionError("a pair has a thing")


def _pairs(before: Sequence[Thing], after: Sequence[Thing]) -> Iterator[Pair]:
    """Find what is the same thing, by its key, else by the place that it kept."""
    by_key = {(thing.area, thing.key): thing for thing in before}
    taken = {(thing.area, thing.key) for thing in after}
    by_place = {
        (thing.area, thing.place): thing
        for thing in before
        if thing.place and (thing.area, thing.key) not in taken
    }
    found: set[tuple[Area, str]] = set()
    for thing in after:
        old = by_key.get((thing.area, thing.key))
        if old is None:
            old = by_place.pop((thing.area, thing.place), None)
        if old is not None:
            found.add((old.area, old.key))
        yield old, thing
    for thing in before:
        if (thing.area, thing.key) not in found:
            yield thing, None


def _renames(
    before: Sequence[Thing], after: Sequence[Thing]
) -> Iterator[tuple[str, str]]:
    """Give the old and new names of things that others mention."""
    for old, new in _pairs(before, after):
        if old is None or new is None:
            continue
        if old.name != new.name:
            yield old.name, new.name
        if old.area in (Area.FAMILY, Area.STRUCTURE):
            if old.python != new.python:
                yield old.python, new.python
            yield from _renames(old.parts, new.parts)


def _reworded(thing: Thing, renamed: Mapping[str, str]) -> Thing:
    """Give a thing in whose traits every name is the new one."""
    names = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, renamed)) + r")(?!\w)")

    def now(text: str) -> str:
        return names.sub(lambda name: renamed[name[0]], text)

    def reworded(trait: Trait) -> Trait:
        source, wire = tuple(map(now, trait.source)), tuple(map(now, trait.wire))
        return replace(trait, text=now(trait.text), source=source, wire=wire)

    return replace(
        thing,
        traits=tuple(map(reworded, thing.traits)),
        parts=tuple(_reworded(part, renamed) for part in thing.parts),
    )


@dataclass(frozen=True, slots=True)
class _Comparison:
    """Compares the two forms of one entry, and of its parts."""

    owner: str

    def changes(
        self, old: Thing | None, new: Thing | None, inside: str
    ) -> Iterator[Change]:
        """Compare a thing that stands inside others, whose names lead to it."""
        thing = new or old or _unreachable()
        name = f"{inside}{thing.name}" if inside or thing.name != self.owner else ""
        change = Change(Kind.ADDED, thing.area, self.owner, name, "", "", "")
        if old is None:
            demands = (Side.SOURCE,) if thing.needed else ()
            yield replace(change, after=thing.label, breaks=demands)
        elif new is None:
            loss = _LOSS.get(thing.area, _ALL)
            before = thing.label
            yield replace(change, kind=Kind.REMOVED, before=before, breaks=loss)
        else:
            yield from _own(old, new, change)
            prefix = f"{name}." if name else ""
            for was, now in _pairs(old.parts, new.parts):
                yield from self.changes(was, now, prefix)


def _own(old: Thing, new: Thing, change: Change) -> Iterator[Change]:
    """Compare a thing itself, its parts left out."""
    if (old.key, old.python) != (new.key, new.python):
        yield replace(
            change,
            kind=Kind.RENAMED,
            before=old.label,
            after=new.label,
            breaks=_NAMES,
        )
    if new.needed and not old.needed and new.area is Area.WORD:
        yield replace(
            change,
            kind=Kind.REQUIRED,
            before="may be left out",
            after="must be given",
            breaks=(Side.SOURCE,),
        )
    yield from _traits(old.traits, new.traits, change)
    yield from _wordings(old.wordings, new.wordings, change)


def _traits(
    before: Sequence[Trait], after: Sequence[Trait], change: Change
) -> Iterator[Change]:
    was = {trait.label: trait for trait in before}
    now = {trait.label: trait for trait in after}
    for label in dict.fromkeys([*now, *was]):
        old, new = was.get(label, _NOTHING), now.get(label, _NOTHING)
        if old == new:
            continue
        breaks = tuple(
            side
            for side, one, other in (
                (Side.SOURCE, old.source, new.source),
                (Side.WIRE, old.wire, new.wire),
            )
            if other[: len(one)] != one
        )
        texts = old.text, new.text
        if old.text == new.text:  # what differs is what Python makes of it
            texts = ", ".join(old.source), ", ".join(new.source)
        yield replace(
            change,
            kind=now.get(label, old).kind,
            label=label,
            before=texts[0],
            after=texts[1],
            breaks=breaks,
        )


def _wordings(
    before: Iterable[Wording], after: Iterable[Wording], change: Change
) -> Iterator[Change]:
    was, now = _by_language(before), _by_language(after)
    for label, locale in dict.fromkeys([*now, *was]):
        old, new = was.get((label, locale), ""), now.get((label, locale), "")
        if old != new:
            yield replace(
                change,
                kind=Kind.TEXT,
                label=label,
                locale=locale,
                before=old,
                after=new,
            )


def _by_language(found: Iterable[Wording]) -> dict[tuple[str, str], str]:
    """Give the texts by label and language; several of one label are one text."""
    texts: dict[tuple[str, str], str] = {}
    for wording in found:
        key = wording.label, wording.locale
        texts[key] = f"{texts[key]}\n{wording.text}" if key in texts else wording.text
    return texts


def _gathered(changes: Sequence[Change]) -> Iterator[Change]:
    """Say once how far all members moved that moved together."""
    together: dict[int, list[Change]] = {}
    for change in changes:
        if _is_shift(change):
            distance = int(change.after) - int(change.before)
            together.setdefault(distance, []).append(change)
    for change in changes:
        if not _is_shift(change):
            yield change
            continue
        first, *others = together[int(change.after) - int(change.before)]
        if change is first:
            yield replace(first, also=tuple(other.name for other in others))


def _is_shift(change: Change) -> bool:
    return change.kind is Kind.MOVED and change.label == "offset"
