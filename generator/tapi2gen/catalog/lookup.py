"""Find an entry by any of its names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from tapi2gen.catalog.items import Fact, Item, describe
from tapi2gen.catalog.rows import ChangeKind
from tapi2gen.model import Entry, Record, Spec


@dataclass(frozen=True, slots=True)
class Card:
    """An entry of the spec: its full names, and what the model says of it."""

    c_name: str
    python: str
    item: Item


def find(name: str, spec: Spec) -> list[Card]:
    """Find the entries that a name means, in C or in Python.

    A name without that of its structure or message may mean several; upper and lower
    case are the same unless that makes a difference.
    """
    wanted = name.removeprefix("tapi2.")
    for same in (_exact, _without_case, _last_part):
        found = [entry for entry in spec.entries if same(wanted, entry)]
        if found:
            items = dict(_by_python(_located(describe(spec), spec), ""))
            return [Card(e.c_name, e.python, items[e.python]) for e in found]
    records = [record for record in spec.records if wanted in _record_names(record)]
    if records:
        return [Card(record.name, "", describe(record)) for record in records]
    pages = _published(spec)
    same_name = [known for known in pages if known.lower() == wanted.lower()]
    return [Card(known, "", _described_there(known, pages)) for known in same_name]


def names(spec: Spec) -> list[str]:
    """Return every name that `find` knows."""
    found = [name for entry in spec.entries for name in _names(entry)]
    found += [name for each in spec.records for name in _record_names(each)]
    return [*found, *_published(spec)]


def _published(spec: Spec) -> dict[str, str]:
    """Return the page of each name that the spec refers to and does not describe."""
    steps = (step for message in spec.all_messages for step in message.next)
    called = {step.call.name: step.call.url for step in steps if not step.call.page}
    return called | spec.published


def _described_there(name: str, pages: Mapping[str, str]) -> Item:
    """Describe a function, or another name, by the address of its page."""
    kind = "function" if name.startswith("line") else "name"
    page = Fact("source", ChangeKind.TEXT, pages[name], pages[name])
    return Item(kind, name, name, "", "", False, (), (page,), ())


def _names(entry: Entry) -> tuple[str, str]:
    return entry.c_name, entry.python


def _record_names(record: Record) -> list[str]:
    layouts = [name for each in record.layouts for name in (each.structure, each.name)]
    return [record.name, *layouts, *(f"Layout.{each.name}" for each in record.layouts)]


def _exact(wanted: str, entry: Entry) -> bool:
    return wanted in _names(entry)


def _without_case(wanted: str, entry: Entry) -> bool:
    return wanted.lower() in (name.lower() for name in _names(entry))


def _last_part(wanted: str, entry: Entry) -> bool:
    return any(name.endswith(f".{wanted}") for name in _names(entry))


def _by_python(item: Item, inside: str) -> Iterator[tuple[str, Item]]:
    """Yield what an item consists of, by the full Python name of each part."""
    for part in item.parts:
        python = part.python or part.name
        path = python if part.kind == "request" else f"{inside}{python}"
        yield path, part
        yield from _by_python(part, f"{path}.")


def _located(item: Item, spec: Spec) -> Item:
    """Add to the words of messages where each layout has them."""
    word = next((fact.value for fact in item.facts if fact.label == "word"), "")
    names = [each.name for each in spec.words if each.c_name == word]
    offsets = tuple(
        Fact(f"{layout.target} offset", None, slot.offset, str(slot.offset))
        for layout in spec.layouts
        for slot in layout.slots
        if slot.holds in names
    )
    parts = tuple(_located(part, spec) for part in item.parts)
    return replace(item, facts=(*item.facts, *offsets), parts=parts)
