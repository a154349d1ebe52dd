"""Show a card: as text for people, as plain data for programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass

from tapi2gen.catalog.cards import Card, Row
from tapi2gen.catalog.listing import line_of
from tapi2gen.load.references import Places, Use

_WIDTH = 11


@dataclass(frozen=True, slots=True)
class Page:
    """A card, with what is said of its entry elsewhere."""

    card: Card
    places: Places

    @property
    def defined(self) -> str:
        """Say where the entry is defined, as file:line."""
        return line_of(self.places.definitions.get(self.card.c_name, ""))

    @property
    def python(self) -> str:
        """Name it in Python: what an overlay adds, without a package of any name."""
        is_added = self.places.is_added(self.card.c_name)
        return self.card.python if is_added else f"tapi2.{self.card.python}"

    @property
    def used(self) -> tuple[Use, ...]:
        """Give the places that use the entry, and are no text about it."""
        return tuple(use for use in self._uses if not use.is_mention)

    @property
    def mentions(self) -> tuple[str, ...]:
        """Name what mentions the entry in a text."""
        return tuple(dict.fromkeys(use.owner for use in self._uses if use.is_mention))

    @property
    def _uses(self) -> list[Use]:
        uses = self.places.uses(self.card.c_name)
        return [use for use in uses if use.owner and use.owner != self.card.c_name]


def as_dict(page: Page) -> dict[str, object]:
    """Give a page as plain data."""
    card = page.card
    return {
        "kind": card.kind,
        "c_name": card.c_name,
        "python": page.python,
        "summary": card.summary,
        **dict(card.facts),
        "defined": page.defined,
        "parts": [_row(row) for row in card.rows],
        "used": [
            {"by": use.owner, "as": use.key, "place": line_of(use.mark)}
            for use in page.used
        ],
        "mentioned_by": list(page.mentions),
    }


def _row(row: Row) -> dict[str, object]:
    found: dict[str, object] = {
        key: value for key, value in asdict(row).items() if value
    }
    return found | ({"offsets": dict(row.offsets)} if row.offsets else {})


def lines(page: Page) -> Iterator[str]:
    """Give the lines for people."""
    card = page.card
    yield f"{card.c_name}  ({card.kind})"
    yield f"  {card.summary}"
    yield ""
    facts = (("Python", page.python), *card.facts, ("defined", page.defined))
    for name, text in facts:
        yield f"  {name:<{_WIDTH}} {text}".rstrip()
    if card.rows:
        yield ""
        yield from _table(card.rows)
    if page.used:
        yield ""
        yield "  used by"
        width = max(len(use.owner) for use in page.used)
        for use in page.used:
            yield f"    {use.owner:<{width}}  {use.key:<8}  {line_of(use.mark)}"
    if page.mentions:
        yield ""
        yield f"  mentioned in texts of {', '.join(page.mentions)}"


def _table(rows: Sequence[Row]) -> Iterator[str]:
    """Lay out the rows; a column without content is left out."""
    targets = dict(rows[0].offsets)
    alike = all(len(set(dict(row.offsets).values())) <= 1 for row in rows)
    header = ["name", "Python", "type", "value"]
    header += ["offset"] if alike else list(targets)
    header += ["bytes", "note", "since"]
    cells = [_cells(row, alike) for row in rows]
    kept = [i for i in range(len(header)) if any(line[i] for line in cells)]
    table = [[line[i] for i in kept] for line in (header, *cells)]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    for line in table:
        padded = (f"{c:<{width}}" for c, width in zip(line, widths, strict=True))
        yield f"  {'  '.join(padded)}".rstrip()


def _cells(row: Row, alike: bool) -> list[str]:
    offsets = [str(offset) for _, offset in row.offsets]
    places = (offsets[:1] or [""]) if alike else offsets
    size = str(row.size) if row.size else ""
    return [
        row.name,
        row.python,
        row.type,
        row.value,
        *places,
        size,
        row.note,
        row.since,
    ]
