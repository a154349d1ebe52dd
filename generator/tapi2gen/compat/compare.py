"""Compare two models: what was added, removed or renamed, and what changed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from tapi2gen.catalog.items import Fact, Item, describe
from tapi2gen.catalog.rows import ChangeKind, Side
from tapi2gen.compat.changes import Change
from tapi2gen.model import Spec

_NAMES = (Side.SOURCE, Side.DOCS)

# Something as it was, if it was there, and as it is.
_Pair = tuple[Item | None, Item]


def compare(old: Spec, new: Spec) -> tuple[Change, ...]:
    """Return the changes from one spec to another, entry by entry."""
    before, after = describe(old), describe(new)
    pairs, removed = _match(before.parts, after.parts)
    names = dict(_renamed(pairs))
    found: list[Change] = []
    for was, now in pairs:
        found += _gathered(list(_Comparison(now.name, names).changes(was, now, "")))
    found += [_removal(item, item.name, "") for item in removed]
    return (*found, *_Comparison(after.name, names).own(before, after, ""))


def _match(
    before: Sequence[Item], after: Sequence[Item]
) -> tuple[list[_Pair], list[Item]]:
    """Find what each item was: by its key, else by the anchor that it kept.

    Returns:
        What was with what is, and what is removed.
    """
    taken = {(item.kind, item.key) for item in after}
    left = {(item.kind, item.key): item for item in before}
    by_anchor = {
        (item.kind, item.anchor): key
        for key, item in left.items()
        if item.anchor and key not in taken
    }
    pairs: list[_Pair] = []
    for item in after:
        key = item.kind, item.key
        if key not in left:
            key = by_anchor.get((item.kind, item.anchor), key)
        pairs.append((left.pop(key, None), item))
    return pairs, list(left.values())


def _renamed(pairs: Sequence[_Pair]) -> Iterator[tuple[str, str]]:
    """Yield the old and new names of what others mention."""
    for old, new in pairs:
        if old is None:
            continue
        if old.name != new.name:
            yield old.name, new.name
        if old.kind in ("family", "structure"):
            if old.python not in ("", new.python):
                yield old.python, new.python
            yield from _renamed(_match(old.parts, new.parts)[0])


def _removal(item: Item, owner: str, path: str) -> Change:
    kind, label = ChangeKind.REMOVED, item.label
    return Change(kind, item.kind, owner, path, before=label, breaks=item.loss)


@dataclass(frozen=True, slots=True)
class _Comparison:
    """Compares an entry as it was and as it is.

    Attributes:
        owner: The entry.
        names: The new name of everything renamed: what only mentions it under the old
            one has not changed itself.
    """

    owner: str
    names: Mapping[str, str]

    def changes(self, old: Item | None, new: Item, path: str) -> Iterator[Change]:
        """Compare the entry, or a part of it, and what that consists of."""
        if old is None:
            breaks = (Side.SOURCE,) if new.needed else ()
            change = self._change(ChangeKind.ADDED, new, path)
            yield replace(change, after=new.label, breaks=breaks)
            return
        yield from self.own(old, new, path)
        inside = f"{path}." if path else ""
        pairs, removed = _match(old.parts, new.parts)
        for was, now in pairs:
            yield from self.changes(was, now, f"{inside}{now.name}")
        for item in removed:
            yield _removal(item, self.owner, f"{inside}{item.name}")

    def own(self, old: Item, new: Item, path: str) -> Iterator[Change]:
        """Compare an item itself, its parts left out."""
        if (old.key, old.python) != (new.key, new.python):
            change = self._change(ChangeKind.RENAMED, new, path)
            yield replace(change, before=old.label, after=new.label, breaks=_NAMES)
        if new.needed and not old.needed:
            change = self._change(ChangeKind.REQUIRED, new, path)
            before, after = "may be left out", "must be given"
            yield replace(change, before=before, after=after, breaks=(Side.SOURCE,))
        facts_then = {(fact.label, fact.locale): fact for fact in old.facts}
        facts_now = {(fact.label, fact.locale): fact for fact in new.facts}
        for key in dict.fromkeys([*facts_now, *facts_then]):
            nothing = replace(facts_now.get(key) or facts_then[key], value="", text="")
            was, now = facts_then.get(key, nothing), facts_now.get(key, nothing)
            if now.change and now.seen not in (was.seen, self._in_new_names(was).seen):
                change = self._change(now.change, new, path)
                yield self._of_fact(was, now, change)

    def _change(self, kind: ChangeKind, item: Item, path: str) -> Change:
        return Change(kind, item.kind, self.owner, path)

    def _of_fact(self, was: Fact, now: Fact, change: Change) -> Change:
        if change.kind is not ChangeKind.TEXT:
            was = self._in_new_names(was)
        texts = [was.text, now.text]
        if was.text == now.text:  # what differs is what programs see
            texts = [", ".join(fact.source) for fact in (was, now)]
        sides = (
            (Side.SOURCE, was.source, now.source),
            (Side.WIRE, was.wire, now.wire),
        )
        breaks = tuple(side for side, a, b in sides if b[: len(a)] != a)
        return replace(
            change,
            label=now.label,
            before=texts[0],
            after=texts[1],
            breaks=breaks,
            locale=now.locale,
        )

    def _in_new_names(self, fact: Fact) -> Fact:
        if not self.names:
            return fact
        known = "|".join(map(re.escape, self.names))
        pattern = re.compile(rf"(?<!\w)(?:{known})(?!\w)")

        def reworded(text: str) -> str:
            return pattern.sub(lambda name: self.names[name[0]], text)

        return replace(
            fact,
            text=reworded(fact.text),
            source=tuple(map(reworded, fact.source)),
            wire=tuple(map(reworded, fact.wire)),
        )


def _gathered(changes: Sequence[Change]) -> Iterator[Change]:
    """Say once how far all members moved that moved together."""
    together: dict[int, list[Change]] = {}
    for change in changes:
        if _is_shift(change):
            together.setdefault(_distance(change), []).append(change)
    for change in changes:
        if not _is_shift(change):
            yield change
            continue
        first, *others = together[_distance(change)]
        if change is first:
            yield replace(first, also=tuple(other.name for other in others))


def _is_shift(change: Change) -> bool:
    return change.kind is ChangeKind.MOVED and change.label == "offset"


def _distance(change: Change) -> int:
    return int(change.after) - int(change.before)
