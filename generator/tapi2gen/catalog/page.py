"""Show an entry: as plain data for programs, and that as text for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, get_args

from tapi2gen.catalog.items import Item
from tapi2gen.catalog.lookup import Card, line_of
from tapi2gen.load.references import Places
from tapi2gen.model.c_types import Target

# The texts that take a line; the others are for the pages of the documentation.
_SHORT_TEXTS = ("summary", "sent by", "next", "examples", "source")
# What stands in no list of facts, and what in no table of parts.
_NO_LINES = ("kind", "c_name", "python", "summary", "parts", "used", "mentioned_by")
_NO_COLUMNS = ("kind", "word", *_SHORT_TEXTS)


def page_of(card: Card, places: Places) -> dict[str, Any]:
    """Return what is known of an entry, without what is empty, as plain data."""
    name, python = card.c_name, card.python
    # What an overlay adds is in a package of any name.
    is_ours = python and not places.is_added(name)
    uses = [use for use in places.uses(name) if use.owner not in ("", name)]
    return {
        "kind": card.item.kind,
        "c_name": name,
        "python": f"tapi2.{python}" if is_ours else python,
        **_data(card.item),
        "defined": line_of(places.definitions.get(name)),
        "parts": [_part(part) for part in card.item.parts],
        "used": [
            {"by": use.owner, "as": use.key, "place": line_of(use.mark)}
            for use in uses
            if not use.is_mention
        ],
        "mentioned_by": [*dict.fromkeys(use.owner for use in uses if use.is_mention)],
    }


def _part(part: Item) -> dict[str, Any]:
    """Return what is known of a part; C calls a word as its record does."""
    data = _data(part)
    python = {"python": part.python} if part.python else {}
    return {"kind": part.kind, "name": data.get("word", part.name), **python, **data}


def _data(item: Item) -> dict[str, Any]:
    """Return what is said of an item; of an offset, on which targets it is right."""
    found: dict[str, Any] = {}
    for label, fact in item.facts.items():
        target, _, what = label.rpartition(" ")
        if what == "offset":
            targets = [target] if target else get_args(Target)
            found.setdefault("offsets", {}).update(dict.fromkeys(targets, fact.value))
        elif fact.value != "":
            found[label] = fact.value
    for (label, locale), text in item.texts.items():
        if label in _SHORT_TEXTS and locale in ("", "en"):
            found[label] = text
    return found


def lines(page: Mapping[str, Any]) -> Iterator[str]:
    """Yield the lines for people."""
    yield f"{page['c_name']}  ({page['kind']})"
    yield f"  {page.get('summary', '')}"
    yield ""
    facts = {"Python": page["python"]} | _cells(page, _NO_LINES)
    yield from columns([fact for fact in facts.items() if fact[1] != ""], "  ")
    for _, parts in groupby(page["parts"], lambda part: part["kind"]):
        yield ""
        yield from _table([_cells(part, _NO_COLUMNS) for part in parts])
    if page["used"]:
        yield ""
        yield "  used by"
        yield from columns([[*use.values()] for use in page["used"]], "    ")
    if page["mentioned_by"]:
        yield ""
        yield f"  mentioned in texts of {', '.join(page['mentioned_by'])}"


def _table(rows: Sequence[Mapping[str, object]]) -> Iterator[str]:
    """Lay out parts of a kind in columns with a heading each."""
    labels = dict.fromkeys(label for row in rows for label in row)
    if "python" in labels:
        labels = dict.fromkeys(["name", "python", *labels])
    cells = [[row.get(label, "") for label in labels] for row in rows]
    yield from columns([[*labels], *cells], "  ")


def _cells(data: Mapping[str, Any], left_out: Sequence[str]) -> dict[str, Any]:
    """Return what a line or a column says each, an offset on each target by itself."""
    cells: dict[str, Any] = {}
    for label, value in data.items():
        if isinstance(value, dict):
            by_target = {f"{target} offset": value[target] for target in value}
            is_same = len({*value.values()}) == 1
            cells |= {"offset": min(value.values())} if is_same else by_target
        elif label not in left_out:
            cells[label] = value
    return cells


def columns(rows: Sequence[Sequence[object]], margin: str = "") -> Iterator[str]:
    """Lay out rows of cells in columns."""
    widths = [
        max(len(str(cell)) for cell in column) for column in zip(*rows, strict=True)
    ]
    for row in rows:
        padded = (f"{cell!s:<{width}}" for cell, width in zip(row, widths, strict=True))
        yield f"{margin}{'  '.join(padded)}".rstrip()
