"""Find an entry by any of its names."""

from __future__ import annotations

from collections.abc import Iterator

from tapi2gen.catalog.cards import (
    Card,
    Row,
    constant_card,
    family_card,
    member_rows,
    message_card,
    part_card,
    record_card,
    record_names,
    request_card,
    structure_card,
    word_row,
)
from tapi2gen.model import Entry, Message, Spec, Structure, Variant


def find(name: str, spec: Spec) -> list[Card]:
    """Find the entries that a name means, in C or in Python.

    A name without that of its structure or message may mean several; upper and lower
    case are the same unless that makes a difference.
    """
    wanted = name.removeprefix("tapi2.")
    for same in (_exact, _without_case, _last_part):
        found = [entry for entry in spec.entries if same(wanted, entry)]
        if found:
            return [next(_cards(entry, spec)) for entry in found]
    return [record_card(r) for r in spec.records if wanted in record_names(r)]


def names(spec: Spec) -> list[str]:
    """Give every name that `find` knows."""
    found = [name for entry in spec.entries for name in _names(entry)]
    return [*found, *(name for record in spec.records for name in record_names(record))]


def _names(entry: Entry) -> tuple[str, str]:
    return entry.c_name, entry.python


def _exact(wanted: str, entry: Entry) -> bool:
    return wanted in _names(entry)


def _without_case(wanted: str, entry: Entry) -> bool:
    return wanted.lower() in (name.lower() for name in _names(entry))


def _last_part(wanted: str, entry: Entry) -> bool:
    return any(name.endswith(f".{wanted}") for name in _names(entry))


def _cards(entry: Entry, spec: Spec) -> Iterator[Card]:
    name = entry.c_name
    whole = name.partition(".")[0]
    for message in spec.all_messages:
        if whole == message.name:
            is_part = name != whole
            yield (
                _word(entry, message, spec) if is_part else message_card(message, spec)
            )
    for family in spec.families:
        if name == family.name:
            yield family_card(family)
        yield from (
            constant_card(family, m) for m in family.members if m.c_name == name
        )
    for structure in spec.structures:
        if whole == structure.name:
            is_part = name != whole
            yield _inside(entry, structure) if is_part else structure_card(structure)


def _word(entry: Entry, message: Message, spec: Spec) -> Card:
    word = entry.c_name.rpartition(".")[2]
    fields = (field for field in message.params if field.word.c_name == word)
    rows = [word_row(field, spec) for field in fields]
    return part_card(entry, rows)


def _inside(entry: Entry, structure: Structure) -> Card:
    path = entry.c_name.split(".")[1:]
    variants = {variant.name: variant for variant in structure.variants}
    variant = variants.get(path[0])
    if variant is not None and len(path) == 1:
        return request_card(variant, structure.name)
    rows = [row for row in _rows(variant or structure) if _is_of(row, path[-1])]
    return part_card(entry, rows)


def _rows(owner: Structure | Variant) -> list[Row]:
    return list(member_rows(owner.part))


def _is_of(row: Row, stem: str) -> bool:
    """Tell whether a row is of a member, or of the pair with that stem."""
    return row.name in (stem, f"{stem}Size", f"{stem}Offset")
