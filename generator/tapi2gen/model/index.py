"""An index of what the spec describes: C names, Python names, versions and pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from tapi2gen.model.attributes import Attribute
from tapi2gen.model.common import Deprecation, Erratum, Version
from tapi2gen.model.families import Constant, Family
from tapi2gen.model.functions import Function
from tapi2gen.model.messages import Message
from tapi2gen.model.records import Record
from tapi2gen.model.structures import Structure, Variant

EntryKind = Literal[
    "message",
    "word",
    "extension",
    "family",
    "constant",
    "structure",
    "member",
    "request",
    "function",
]


@dataclass(frozen=True, slots=True)
class Entry:
    """A name that the spec describes.

    Attributes:
        c_name: The C name, with that of its structure or message where it is a part.
        python: What the classes made from the spec call it.
        kind: What it is.
        since: The TAPI version that brought it.
        page: The page that describes it, from its locale's folder.
        deprecated: Why it should not be used any more, if so.
    """

    c_name: str
    python: str
    kind: EntryKind
    since: Version
    page: str
    deprecated: Deprecation | None = None


@dataclass(frozen=True, slots=True)
class OwnedErrata:
    """The errata of one published page.

    Attributes:
        name: What the page describes, or nothing for what all message pages share.
        page: The page of this documentation, from its locale's folder.
        url: The published page, or nothing for several.
        errata: What the page gets wrong.
    """

    name: str
    page: str
    url: str
    errata: tuple[Erratum, ...]


def entries(
    messages: Iterable[Message],
    families: Iterable[Family],
    constants: Iterable[Constant],
    structures: Iterable[Structure],
    functions: Iterable[Function],
) -> Iterator[Entry]:
    """Yield every name that both C and Python have."""
    for message in messages:
        name, python, since = message.name, message.class_name, message.since
        page = f"extensions/{name}.md" if message.extends else f"messages/{name}.md"
        kind: EntryKind = "extension" if message.extends else "message"
        yield Entry(name, python, kind, since, page, message.deprecated)
        for field in message.named_words:
            inner = f"{name}.{field.word.c_name}", f"{python}.{field.name}"
            yield Entry(*inner, "word", since, page, field.deprecated)
    for family in families:
        page, enum = f"constants/{family.name}.md", family.class_name
        since, notice = family.since, family.deprecated
        yield Entry(family.name, enum, "family", since, page, notice)
        for constant in family.members:
            python = f"{enum}.{constant.name}"
            since, notice = constant.since, constant.deprecated
            yield Entry(constant.c_name, python, "constant", since, page, notice)
    for each in constants:
        page, name, since = f"constants/{each.name}.md", each.name, each.since
        yield Entry(name, name, "constant", since, page, each.deprecated)
    for structure in structures:
        yield from _structure_entries(structure)
    for function in functions:
        name, since, notice = function.name, function.since, function.deprecated
        python = function.exports[-1].name
        yield Entry(name, python, "function", since, function.page, notice)


def _structure_entries(structure: Structure) -> Iterator[Entry]:
    name, page = structure.name, f"structures/{structure.name}.md"
    python = structure.record or name
    since, notice = structure.since, structure.deprecated
    yield Entry(name, python, "structure", since, page, notice)
    for attribute in structure.part.attributes:
        yield _member(f"{name}.", python, attribute, page)
    for variant in structure.variants:
        yield from _request_entries(f"{name}.{variant.name}", variant)


def _request_entries(c_name: str, variant: Variant) -> Iterator[Entry]:
    page = f"requests/{variant.name}.md"
    since, notice = variant.since, variant.deprecated
    yield Entry(c_name, variant.class_name, "request", since, page, notice)
    for attribute in variant.inputs:
        yield _member(f"{c_name}.", variant.class_name, attribute, page)


def _member(inside: str, python: str, attribute: Attribute, page: str) -> Entry:
    c_name = f"{inside}{attribute.c_name}"
    name = f"{python}.{attribute.name}"
    since, notice = attribute.since, attribute.deprecated
    return Entry(c_name, name, "member", since, page, notice)


def news(found: Iterable[Entry]) -> dict[Version, list[Entry]]:
    """Return what each version added by itself, not along with its whole."""
    since = {entry.c_name: entry.since for entry in found}
    by_version: dict[Version, list[Entry]] = {}
    for entry in found:
        whole, _, _ = entry.c_name.rpartition(".")
        is_part = entry.kind == "member" and since.get(whole) == entry.since
        if entry.kind != "word" and not is_part:
            by_version.setdefault(entry.since, []).append(entry)
    return by_version


def all_errata(
    shared: tuple[Erratum, ...],
    messages: Iterable[Message],
    records: Iterable[Record],
    constants: Iterable[Family | Constant],
    structures: Iterable[Structure],
    functions: Iterable[Function],
) -> Iterator[OwnedErrata]:
    """Yield the errata of every page that has any."""
    found = [OwnedErrata("", "", "", shared)]
    found += [
        OwnedErrata(m.name, f"messages/{m.name}.md", m.url, m.errata) for m in messages
    ]
    found += [OwnedErrata(r.name, "layouts.md", r.url, r.errata) for r in records]
    found += [
        OwnedErrata(c.name, f"constants/{c.name}.md", c.url, c.errata)
        for c in constants
    ]
    found += [
        OwnedErrata(s.name, f"structures/{s.name}.md", s.url, s.errata)
        for s in structures
    ]
    found += [OwnedErrata(f.name, f.page, f.url, f.errata) for f in functions]
    yield from (owned for owned in found if owned.errata)
