"""The model as a tree of items, each with what the table says of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from functools import reduce
from typing import cast

from tapi2gen.catalog.rows import ChangeKind, Parts, Reader, Row, Side
from tapi2gen.catalog.table import IDENTITIES, IGNORED, MERGED, ROWS
from tapi2gen.model import (
    Deprecation,
    Erratum,
    Member,
    Reference,
    Text,
    Version,
    Word,
)
from tapi2gen.model.c_types import CType


@dataclass(frozen=True, slots=True)
class Fact:
    """What a row says of an item.

    Attributes:
        label: What people call it.
        change: What a change of it is called; None if it follows from other facts.
        value: What it is; nothing if it is not there.
        text: What is said of it; of what is not there too.
        source: What programs see of it.
        wire: What bytes depend on.
        locale: The language of a text, where there are several.
    """

    label: str
    change: ChangeKind | None
    value: str | int
    text: str
    source: tuple[str, ...] = ()
    wire: tuple[str, ...] = ()
    locale: str = ""

    @property
    def seen(self) -> tuple[object, ...]:
        """Return what people, programs and bytes depend on."""
        return self.text, self.source, self.wire


@dataclass(frozen=True, slots=True)
class Item:
    """Something with a name that the spec describes.

    Attributes:
        kind: What people call things of its kind.
        key: What it is recognized by.
        name: Its C name.
        python: Its name in Python, or nothing.
        anchor: What it keeps when it is renamed, such as its value; or nothing.
        needed: Whether a constructor requires a value for it.
        loss: Whom it breaks when it is removed.
        facts: What the rows say of it.
        parts: What it consists of.
    """

    kind: str
    key: str
    name: str
    python: str
    anchor: str
    needed: bool
    loss: tuple[Side, ...]
    facts: tuple[Fact, ...]
    parts: tuple[Item, ...]

    @property
    def label(self) -> str:
        """Name it in both languages."""
        is_same = self.python in ("", self.name)
        return self.name if is_same else f"{self.name} ({self.python})"


def describe(thing: object) -> Item:
    """Describe an object of the model, and what it consists of."""
    identity = IDENTITIES[type(thing)]
    facts: list[Fact] = []
    parts: list[Item] = []
    for path, row in _rows(type(thing)):
        if isinstance(row, Parts):
            found = cast("Iterable[object]", _read(thing, row.read or path))
            parts += map(describe, found)
        else:
            facts += _facts(thing, path, row)
    line = {
        name: "" if value is None else str(value)
        for name in ("key", "name", "python", "anchor")
        for value in [_read(thing, getattr(identity, name))]
    }
    return Item(
        kind=identity.kind,
        key=line["key"],
        name=line["name"] or line["key"],
        python=line["python"],
        anchor=line["anchor"],
        needed=bool(_read(thing, identity.needed)),
        loss=identity.loss,
        facts=tuple(facts),
        parts=tuple(parts),
    )


def _rows(owner: type, inside: str = "") -> Iterator[tuple[str, Row | Parts]]:
    """Yield the row of each field of a class, by its path."""
    for field in fields(owner):
        name, path = f"{owner.__name__}.{field.name}", f"{inside}{field.name}"
        if name in MERGED:
            yield from _rows(MERGED[name], f"{path}.")
        elif field.name not in IGNORED[owner].split():
            yield path, ROWS[name] if name in ROWS else ROWS[field.name]


def _read(thing: object, reader: Reader) -> object:
    """Read something of an object; of what is absent, nothing."""
    if not isinstance(reader, str):
        return reader(thing)
    return reduce(_field, reader.split("."), thing) if reader else None


def _field(thing: object, name: str) -> object:
    return None if thing is None else getattr(thing, name)


def _facts(thing: object, path: str, row: Row) -> Iterator[Fact]:
    """Yield what a row says of something; a text is a fact in each language."""
    value = _read(thing, row.read or path)
    label = row.label or path.rpartition(".")[2].replace("_", " ")
    if row.change is ChangeKind.TEXT:
        by_language: dict[str, list[str]] = {}
        for locale, text in _texts(value):
            by_language.setdefault(locale, []).append(text)
        for locale, texts in by_language.items():
            text = ("\n" if locale else ", ").join(texts)
            yield Fact(label, row.change, text, text, locale=locale)
        return
    said = shown(value, row.change)
    is_bytes = row.change is ChangeKind.SIZE and isinstance(said, int)
    text = f"{said} bytes" if is_bytes else str(said) or row.absent

    def seen(by: Reader | bool) -> tuple[str, ...]:
        found = _read(thing, by) if not isinstance(by, bool) else value if by else None
        if isinstance(found, list | tuple):
            return tuple(map(str, found))
        return () if found is None else (text if by is True else str(found),)

    yield Fact(label, row.change, said, text, seen(row.source), seen(row.wire))


def shown(value: object, change: ChangeKind | None = None) -> str | int:
    """Show a value in a line."""
    match value:
        case None:
            return ""
        case int() if change is ChangeKind.VALUE:
            return f"{value} (0x{value:X})"
        case int() | str():
            return value
        case Version():
            return value.text
        case CType():
            return value.name
        case Word():
            return value.c_name
        case Member():
            return value.value
        case Deprecation():
            return value.doc.removeprefix("Deprecated ")
        case list():
            return ", ".join(value)
        case _:
            raise TypeError(f"no way to show a {type(value).__name__}")


def _texts(value: object) -> Iterator[tuple[str, str]]:
    """Yield every text of a value, with its language if there are several."""
    match value:
        case Text(en="") | "":
            pass
        case Text():
            yield from (("en", value.en), *value.translations)
        case str():
            yield "", value
        case Reference():
            yield "", value.name
        case dict():
            yield from _texts(list(value.values()))
        case list() | tuple():
            for each in value:
                yield from _texts(each)
        case Erratum():
            yield from _texts([getattr(value, f.name) for f in fields(value)])
