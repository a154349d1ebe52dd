"""Find entries by any of their names, and list them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from tapi2gen.catalog.describe import describe
from tapi2gen.catalog.items import Fact, Item
from tapi2gen.catalog.making import notice
from tapi2gen.diagnostics.problem import Mark
from tapi2gen.load.references import Places
from tapi2gen.model import Spec


@dataclass(frozen=True, slots=True)
class Card:
    """An entry of the spec: its full names, and what the model says of it."""

    c_name: str
    python: str
    others: tuple[str, ...]
    item: Item

    @property
    def names(self) -> tuple[str, ...]:
        """Return all names that it can be found by."""
        return (self.c_name, *filter(None, (self.python, *self.others)))


def listed(spec: Spec, places: Places, kinds: Iterable[str]) -> list[dict[str, str]]:
    """List what is of some kinds, by kind and C name."""
    return [
        {
            "kind": kind,
            "c_name": entry.c_name,
            "python": entry.python,
            "version": entry.since.text,
            "place": line_of(places.definitions.get(entry.c_name)),
            "deprecated": notice(entry.deprecated),
        }
        for kind in kinds
        for entry in spec.entries
        if entry.kind == kind
    ]


def line_of(mark: Mark | None) -> str:
    """Write a position without its column; of none, nothing."""
    return str(mark).rpartition(":")[0] if mark else ""


def find(name: str, spec: Spec) -> list[Card]:
    """Find the entries that a name means, in C or in Python.

    A name without that of its structure or message may mean several; upper and lower
    case are the same unless that makes a difference.
    """
    wanted = name.removeprefix("tapi2.")
    lower, ending = wanted.lower(), f".{wanted}"
    matches: tuple[Callable[[str], bool], ...] = (
        lambda known: known == wanted,
        lambda known: known.lower() == lower,
        lambda known: known.endswith(ending),
    )
    cards = list(_cards(spec))
    for match in matches:
        found = [card for card in cards if any(map(match, card.names))]
        if found:
            return found
    return []


def names(spec: Spec) -> list[str]:
    """Return every name that `find` knows."""
    return [name for card in _cards(spec) for name in card.names]


def _cards(spec: Spec) -> Iterator[Card]:
    items = dict(_by_python(describe(spec), ""))
    exports = {
        function.name: tuple(export.name for export in function.exports)
        for function in spec.functions
    }
    for entry in spec.entries:
        others = exports.get(entry.c_name, ())
        yield Card(entry.c_name, entry.python, others, items[entry.python])
    for function in spec.functions:
        for parameter in function.parameters:
            python = f"{function.exports[-1].name}.{parameter.name}"
            name = f"{function.name}.{parameter.name}"
            yield Card(name, "", (python,), items[python])
    for record in spec.records:
        names = [(x.structure, x.name, f"Layout.{x.name}") for x in record.layouts]
        yield Card(record.name, "", tuple(chain(*names)), items[record.name])
    for name, url in _published(spec).items():
        kind = "function" if name.startswith("line") else "name"
        summary = {("summary", ""): "described on its published page"}
        item = Item(kind, name, facts={"source": Fact.of("source", url)}, texts=summary)
        yield Card(name, "", (), item)


def _published(spec: Spec) -> dict[str, str]:
    """Return the page of each name that the spec refers to and does not describe."""
    steps = (step for message in spec.all_messages for step in message.next)
    called = {step.call.name: step.call.url for step in steps if not step.call.page}
    known = [record.name for record in spec.records]
    found = called | spec.published
    return {name: url for name, url in found.items() if name not in known}


def _by_python(item: Item, inside: str) -> Iterator[tuple[str, Item]]:
    """Yield what an item consists of, by the full Python name of each part."""
    for part in item.parts:
        python = part.python or part.name
        # The class of a request is inside no other.
        path = python if part.kind == "request" else f"{inside}{python}"
        yield path, part
        yield from _by_python(part, f"{path}.")
