"""Show an entry: as text for people, as plain data for programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import get_args

from tapi2gen.catalog.items import Fact, Item
from tapi2gen.catalog.listing import line_of
from tapi2gen.catalog.lookup import Card
from tapi2gen.catalog.rows import ChangeKind
from tapi2gen.load.references import Places, Use
from tapi2gen.model.c_types import Target

# The texts that take a line; the others are for the pages.
_SHORT_TEXTS = ("sent by", "next", "examples", "source")


@dataclass(frozen=True, slots=True)
class Page:
    """A card, with what is said of its entry elsewhere."""

    card: Card
    places: Places

    @property
    def defined(self) -> str:
        """Return where the entry is defined, as file:line."""
        return line_of(self.places.definitions.get(self.card.c_name, ""))

    @property
    def python(self) -> str:
        """Name it in Python: what an overlay adds, without a package of any name."""
        python = self.card.python
        is_ours = python and not self.places.is_added(self.card.c_name)
        return f"tapi2.{python}" if is_ours else python

    @property
    def used(self) -> list[Use]:
        """Return the places that use the entry, and are no text about it."""
        return [use for use in self._uses if not use.is_mention]

    @property
    def mentions(self) -> list[str]:
        """Name what mentions the entry in a text."""
        return list(dict.fromkeys(use.owner for use in self._uses if use.is_mention))

    @property
    def _uses(self) -> list[Use]:
        uses = self.places.uses(self.card.c_name)
        return [use for use in uses if use.owner and use.owner != self.card.c_name]


def as_dict(page: Page) -> dict[str, object]:
    """Return a page as plain data."""
    item = page.card.item
    names = {"kind": item.kind, "c_name": page.card.c_name, "python": page.python}
    return {
        **names,
        **_values(item),
        "defined": page.defined,
        "parts": [
            {"kind": part.kind, **_names(part), **_values(part)} for part in item.parts
        ],
        "used": [
            {"by": use.owner, "as": use.key, "place": line_of(use.mark)}
            for use in page.used
        ],
        "mentioned_by": page.mentions,
    }


def lines(page: Page) -> Iterator[str]:
    """Yield the lines for people."""
    item = page.card.item
    yield f"{page.card.c_name}  ({item.kind})"
    yield f"  {_summary(item) or 'described on its published page'}"
    yield ""
    facts = {f.label: f.text for f in item.facts if f.value != "" and _is_short(f)}
    facts = {"Python": page.python, **facts, "defined": page.defined}
    width = max(map(len, facts))
    yield from (f"  {label:<{width}}  {text}" for label, text in facts.items() if text)
    for _, parts in groupby(item.parts, lambda part: part.kind):
        yield ""
        yield from _table([_cells(part) for part in parts])
    if page.used:
        yield ""
        yield "  used by"
        width = max(len(use.owner) for use in page.used)
        for use in page.used:
            yield f"    {use.owner:<{width}}  {use.key:<8}  {line_of(use.mark)}"
    if page.mentions:
        yield ""
        yield f"  mentioned in texts of {', '.join(page.mentions)}"


def _summary(item: Item) -> str:
    return next((fact.text for fact in item.facts if fact.label == "summary"), "")


def _values(item: Item) -> dict[str, object]:
    """Return what a program wants to know of an item, by label."""
    facts = {f.label: f.value for f in item.facts if f.value != "" and _is_short(f)}
    # Members are at the same place everywhere.
    anywhere = facts.pop("offset", "")
    offsets = {
        target: facts.pop(f"{target} offset", anywhere) for target in get_args(Target)
    }
    located = {target: offset for target, offset in offsets.items() if offset != ""}
    found: dict[str, object] = {"summary": _summary(item)} if _summary(item) else {}
    found |= facts
    return found | {"offsets": located} if located else found


def _names(part: Item) -> dict[str, str]:
    """Return the names of a part; C calls a word as its record does."""
    words = [fact.text for fact in part.facts if fact.label == "word"]
    python = {"python": part.python} if part.python else {}
    return {"name": words[0] if words else part.name, **python}


def _is_short(fact: Fact) -> bool:
    is_text = fact.change is ChangeKind.TEXT
    return not is_text or (fact.label in _SHORT_TEXTS and fact.locale in ("", "en"))


def _cells(part: Item) -> dict[str, str]:
    """Return what each column says of a part."""
    cells = {f.label: str(f.value) for f in part.facts if f.change != ChangeKind.TEXT}
    is_deprecated = cells.pop("deprecated", "")
    notes = [cells.pop(label, "") for label in ("unit", "secrecy")]
    notes.append("deprecated" if is_deprecated else "")
    last = {"note": ", ".join(filter(None, notes)), "since": cells.pop("since", "")}
    cells.pop("word", "")  # its name
    return {"name": "", "python": ""} | _names(part) | cells | last


def _table(rows: Sequence[dict[str, str]]) -> Iterator[str]:
    """Lay out the parts of a kind; a column without content is left out."""
    columns = [column for column in rows[0] if any(row[column] for row in rows)]
    table = [columns, *([row[column] for column in columns] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    for line in table:
        padded = (f"{c:<{width}}" for c, width in zip(line, widths, strict=True))
        yield f"  {'  '.join(padded)}".rstrip()
