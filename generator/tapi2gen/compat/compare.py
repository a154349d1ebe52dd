"""Compare two models: what was added, removed or renamed, and what changed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from tapi2gen.catalog.describe import describe
from tapi2gen.catalog.items import RULES, ChangeKind, Fact, Item, Side
from tapi2gen.model import Spec

_NAMES = (Side.SOURCE, Side.DOCS)
# Whom it breaks when something is removed. Bytes of other things are still read, as
# something unknown: only the names are lost.
_LOSS = {
    "word": tuple(Side),
    "member": tuple(Side),
    "record": tuple(Side),
    "layout": tuple(Side),
    "unit": (),
    "version": (Side.DOCS,),
    "locale": (Side.DOCS,),
}
# The facts that something keeps when it is renamed; else its parts are what it keeps.
_LASTING = ("value", "ID", "request", "word", "part", "condition", "offset", "holds")
# What programs give, get or match by its place, and what stands in an order besides.
_PLACED, _LISTED = ("word", "member", "parameter"), ("request", "layout")
# What comes and goes with what mentions it.
_FOLLOWING = "reference"
# What follows from others of its facts, or of its parts.
_FOLLOWS = {("request", "size")}
_ABSENT = {"condition": "always", "secrecy": "shown"}
_NOTHING = Fact()


class Level(StrEnum):
    """How much of the version number a change raises."""

    BREAKING = "breaking"
    COMPATIBLE = "compatible"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Change:
    """One change.

    Attributes:
        kind: How something changed.
        area: What kind of thing it is.
        owner: The entry that it belongs to, by its name now or formerly.
        name: Its own name, behind the owner's.
        label: Which of its facts changed; nothing for the thing itself.
        before: What it was; nothing for what is added.
        after: What it is; nothing for what is removed.
        breaks: For whom it breaks something.
        locale: The language of a text, where there are several.
    """

    kind: ChangeKind
    area: str
    owner: str
    name: str = ""
    label: str = ""
    before: str = ""
    after: str = ""
    breaks: tuple[Side, ...] = ()
    locale: str = ""

    @property
    def level(self) -> Level:
        """Return how much of the version number it raises."""
        if self.breaks:
            return Level.BREAKING
        return Level.TEXT if self.kind is ChangeKind.TEXT else Level.COMPATIBLE


def compare(old: Spec, new: Spec) -> tuple[Change, ...]:
    """Return the changes from one spec to another, entry by entry."""
    before, after = describe(old), describe(new)
    comparison = _Comparison(dict(_renamed(before, after)))
    entries = comparison.parts(before, after, ())
    return (*entries, *comparison.own(before, after, (after.name,)))


_Pairs = Iterable[tuple[Item | None, Item | None]]


def _match(old: Item, new: Item) -> Iterator[tuple[Item | None, Item | None]]:
    """Yield each part with what it was: by its identity, else by what it kept."""
    left = {part.identity: part for part in old.parts}
    taken = {part.identity for part in new.parts}
    renamed = {
        (part.kind, _kept(part)): part.identity
        for part in old.parts
        if part.identity not in taken and _kept(part)
    }
    for part in new.parts:
        found = left.pop(part.identity, None)
        key = renamed.get((part.kind, _kept(part)))
        if found is None and key:
            found = left.pop(key, None)
        yield found, part
    yield from ((part, None) for part in left.values())


def _kept(item: Item) -> str:
    """Return what an item keeps when it is renamed, or nothing."""
    facts = [f"{item.facts[label].value}" for label in _LASTING if label in item.facts]
    parts = [(*part.identity, _kept(part)) for part in item.parts]
    return ", ".join(facts) or (str(parts) if parts else "")


def _renamed(old: Item, new: Item) -> Iterator[tuple[str, str]]:
    """Yield the old and new names of the parts that others mention."""
    for was, now in _match(old, new):
        if not (was and now):
            continue
        if was.name != now.name:
            yield was.name, now.name
            yield f"LP{was.name}", f"LP{now.name}"  # a pointer to it, of a structure
        if was.kind in ("family", "structure", "request", "member"):
            if was.python not in ("", now.python):
                yield was.python, now.python
            yield from _renamed(was, now)


@dataclass(frozen=True, slots=True)
class _Comparison:
    """Compares items as they were and as they are.

    Attributes:
        names: The new name of everything renamed: what only mentions it under the old
            one has not changed itself.
    """

    names: Mapping[str, str]

    def parts(self, old: Item, new: Item, path: tuple[str, ...]) -> Iterator[Change]:
        """Compare what an item consists of; its path is the names that lead there."""
        pairs = list(_match(old, new))
        for was, now in pairs:
            if was and now:
                yield from self.own(was, now, (*path, now.name))
                yield from self.parts(was, now, (*path, now.name))
            elif now and now.kind != _FOLLOWING:
                yield _added(now, (*path, now.name))
            elif was and was.kind != _FOLLOWING:
                yield _removed(was, (*path, was.name))
        for kind in (*_PLACED, *_LISTED):
            yield from _reordered(old, new, pairs, kind, path)

    def own(self, old: Item, new: Item, path: tuple[str, ...]) -> Iterator[Change]:
        """Compare an item itself, its parts left out."""
        base = _change(ChangeKind.RENAMED, new, path)
        if (old.identity, old.python) != (new.identity, new.python):
            yield replace(base, before=old.label, after=new.label, breaks=_NAMES)
        if _is_needed(new) and not _is_needed(old):
            before, after = "may be left out", "must be given"
            required = replace(base, kind=ChangeKind.REQUIRED, breaks=(Side.SOURCE,))
            yield replace(required, before=before, after=after)
        for label in dict.fromkeys([*new.facts, *old.facts]):
            was, now = (item.facts.get(label, _NOTHING) for item in (old, new))
            is_compared = label in RULES and (new.kind, label) not in _FOLLOWS
            if is_compared and now not in (was, self._in_new_names(was)):
                change = replace(base, kind=RULES[label][0], label=label)
                yield _of_fact(change, self._in_new_names(was), now)
        for key in dict.fromkeys([*new.texts, *old.texts]):
            then, text = (item.texts.get(key, "") for item in (old, new))
            if text not in (then, self._reworded(then)):
                label, locale = key
                change = replace(base, kind=ChangeKind.TEXT, label=label, locale=locale)
                yield replace(change, before=then, after=text)

    def _in_new_names(self, fact: Fact) -> Fact:
        value = fact.value
        return Fact(
            self._reworded(value) if isinstance(value, str) else value,
            tuple(map(self._reworded, fact.source)),
            tuple(map(self._reworded, fact.wire)),
        )

    def _reworded(self, text: str) -> str:
        if not self.names:
            return text
        known = "|".join(map(re.escape, self.names))
        pattern = rf"(?<!\w)(?:{known})(?!\w)"
        return re.sub(pattern, lambda name: self.names[name[0]], text)


def _reordered(
    old: Item, new: Item, pairs: _Pairs, kind: str, path: tuple[str, ...]
) -> Iterator[Change]:
    """Say in which order the parts of a kind were and are, if that changed.

    One that came in between moves those behind it. Where one is gone, that is told.
    """
    now_of = {was.identity: now for was, now in pairs if was}
    found = [now_of[part.identity] for part in old.parts if _has_place(part, kind)]
    kept = [now.identity for now in found if now and _has_place(now, kind)]
    after = [part for part in new.parts if _has_place(part, kind)]
    if None in found or kind in _LISTED:
        after = [part for part in after if part.identity in kept]
    if kept == [part.identity for part in after][: len(kept)]:
        return
    orders = [it for it in found if it and it.identity in kept], after
    _shorten(*orders)
    before, now = (", ".join(item.name for item in items) for items in orders)
    breaks = (Side.SOURCE,) if kind in _PLACED else ()
    change = _change(ChangeKind.ORDER, new, path)
    label = f"order of {kind}s"
    yield replace(change, label=label, before=before, after=now, breaks=breaks)


def _shorten(one: list[Item], other: list[Item]) -> None:
    """Leave out what two orders begin and end with alike, but for an item of each."""
    while one[0].identity == other[0].identity:
        del one[0], other[0]
    while one[1:] and other[1:] and one[-1].identity == other[-1].identity:
        del one[-1], other[-1]


def _has_place(item: Item, kind: str) -> bool:
    """Return whether an item is of a kind, and stands in an order that is told."""
    return item.kind == kind and (item.is_placed or kind in _LISTED)


def _added(item: Item, path: tuple[str, ...]) -> Change:
    change = _change(ChangeKind.ADDED, item, path)
    breaks = (Side.SOURCE,) if _is_needed(item) else ()
    return replace(change, after=item.label, breaks=breaks)


def _removed(item: Item, path: tuple[str, ...]) -> Change:
    change = _change(ChangeKind.REMOVED, item, path)
    breaks = _LOSS.get(item.kind, _NAMES)
    return replace(change, before=item.label, breaks=breaks)


def _change(kind: ChangeKind, item: Item, path: tuple[str, ...]) -> Change:
    return Change(kind, item.kind, path[0], ".".join(path[1:]))


def _of_fact(change: Change, was: Fact, now: Fact) -> Change:
    """Say what a fact was and is, and for whom that breaks something."""
    sides = ((Side.SOURCE, was.source, now.source), (Side.WIRE, was.wire, now.wire))
    # What was not there, or a list that is only longer now, breaks nobody.
    breaks = tuple(side for side, a, b in sides if b[: len(a)] != a)
    before, after = (_text(change, fact) for fact in (was, now))
    if before == after:  # what differs is what programs see
        before, after = (", ".join(fact.source) for fact in (was, now))
    return replace(change, before=before, after=after, breaks=breaks)


def _text(change: Change, fact: Fact) -> str:
    """Say what a fact is, even if it is not there."""
    if change.kind is ChangeKind.SIZE and isinstance(fact.value, int):
        return f"{fact.value} bytes"
    return str(fact.value) or _ABSENT.get(change.label, "none")


def _is_needed(item: Item) -> bool:
    """Return whether programs have to give a value for an item."""
    if item.kind == "parameter":
        return True
    is_word = item.kind == "word" and item.is_placed
    return is_word and not item.facts["condition"].value
