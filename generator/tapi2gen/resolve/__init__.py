"""Resolve stage: from data of the right shape to a model of the right meaning.

References are followed, names are made, layouts are summed up; what does not fit
together is a problem at the position of the culprit.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import Any

from tapi2gen import naming
from tapi2gen.codes import Code
from tapi2gen.ctypes_table import C_TYPES, Target
from tapi2gen.layout import place, size_of, struct_format, words_format
from tapi2gen.load import Document
from tapi2gen.model import Layout, Locale, Record, Reference, Spec, Text, Version, Word
from tapi2gen.model.records import TRANSPORT
from tapi2gen.problems import Mark, Problem, did_you_mean
from tapi2gen.resolve.context import (
    Context,
    Names,
    page_address,
    read_errata,
    read_text,
)
from tapi2gen.resolve.families import resolve_families
from tapi2gen.resolve.gone import notes
from tapi2gen.resolve.messages import resolve_messages
from tapi2gen.resolve.node import Node
from tapi2gen.resolve.structures import resolve_structures
from tapi2gen.resolve.translations import untranslated
from tapi2gen.schema import kind_of


def resolve(
    documents: Iterable[Document],
    spec_dir: Path,
    broken: AbstractSet[str] = frozenset(),
) -> tuple[Spec | None, list[Problem]]:
    """Link documents of the right shape to a model.

    Args:
        documents: The documents that can be read.
        spec_dir: The folder that they come from.
        broken: Names of entries whose files could not be read; that something refers to
            them is no problem of its own.

    Returns:
        The model, and what is wrong with it; no model without api.yaml.
    """
    documents = list(documents)
    gone = _gone(documents, spec_dir, broken)
    nodes: dict[str, list[Node]] = {}
    for document in documents:
        kind = kind_of(document.file, spec_dir)
        node = Node(document, document.data, gone=gone)
        nodes.setdefault(kind, []).append(node)
    if not nodes.get("api"):
        file, what = Mark(spec_dir / "api.yaml"), "there is no such file"
        how = "all others build on it: restore it"
        missing = Problem(file, Code.MISSING_FILE, what, how)
        return None, [] if "api" in broken else [missing]
    api = nodes["api"][0]
    messages = nodes.get("message", [])
    constants = nodes.get("constants", [])
    structures = nodes.get("structure", [])
    context = _context(api, messages, constants, structures, broken)
    words = _words(api, context)
    records = tuple(_record(node, words, context) for node in api.children("records"))
    families = resolve_families(constants, messages, structures, context)
    spec = Spec(
        versions=tuple(context.versions.values()),
        locales=context.locales,
        words=words,
        records=records,
        families=tuple(sorted(families.values(), key=lambda family: family.module)),
        messages=resolve_messages(messages, words, families, context),
        structures=resolve_structures(structures, families, context),
        errata=read_errata(api),
        labels=_labels(nodes.get("labels", [])),
        texts=_texts(nodes.get("runtime", [])),
        notes=(*notes(documents, gone), *untranslated(documents, context.locales)),
    )
    entries = [*constants, *messages, *structures]
    _check_public_names(spec, api, entries, context)
    return spec, context.problems


def _gone(
    documents: list[Document], spec_dir: Path, broken: AbstractSet[str]
) -> frozenset[str]:
    """Find the messages that TAPI has, but neither a file nor a reference."""
    known: set[str] = set()
    described = set(broken)
    for document in documents:
        data: Any = document.data
        if kind_of(document.file, spec_dir) == "api":
            known |= set(data.get("messages", ()))  # older specs list none
            described |= set(data["references"])
        elif kind_of(document.file, spec_dir) == "message":
            described.add(data["name"])
    return frozenset(known - described)


def _context(
    api: Node,
    messages: list[Node],
    constants: list[Node],
    structures: list[Node],
    broken: AbstractSet[str],
) -> Context:
    sites = tuple(
        (site.string("prefix"), site.string("address"))
        for site in api.children("sites")
    )
    pages: Mapping[str, str] = api.data["references"]
    references = {
        name: Reference(name, page_address(page, sites)) for name, page in pages.items()
    }
    described = {
        "messages": messages,
        "constants": constants,
        "structures": structures,
    }
    for folder, nodes in described.items():
        for node in nodes:
            name = node.string("name")
            url = page_address(node.string("source"), sites)
            references[name] = Reference(name, url, f"{folder}/{name}.md")
    locales = tuple(
        Locale(item.string("tag"), item.string("name"), item.string("separator"))
        for item in api.children("locales")
    )
    context = Context({}, locales, sites, references, frozenset(broken))
    for node in constants:
        family = references[node.string("name")]
        for member in node.children("members"):
            name = member.string("name")
            context.constants[name] = Reference(name, family.url, family.page)
    _read_versions(api, context)
    names = Names(context, "locale")
    for item in api.children("locales"):
        names.take(item.string("tag"), item.mark("tag"))
    if locales[0].tag != "en":
        first = api.children("locales")[0].mark("tag")
        how = "put {tag: en, name: English} first"
        context.problem(first, Code.WRONG_ORDER, "the first locale is English, en", how)
    return context


def _read_versions(api: Node, context: Context) -> None:
    names = Names(context, "version")
    for item in api.children("versions"):
        version = Version(item.string("version"), item.integer("value"))
        names.take(version.text, item.mark("version"))
        major, minor = version.pair
        if version.text != f"{major}.{minor}":
            what = f"0x{version.value:08X} is TAPI {major}.{minor}"
            high, low = map(int, version.text.split("."))
            how = f"write 0x{high << 16 | low:08X} for {version.text}"
            context.problem(item.mark("value"), Code.VERSION_MISMATCH, what, how)
        context.versions[version.text] = version


def _words(api: Node, context: Context) -> tuple[Word, ...]:
    names = Names(context, "word")
    words: list[Word] = []
    for index, node in enumerate(api.children("words")):
        names.take(node.string("word"), node.mark("word"))
        ctype = C_TYPES[node.string("type")]
        summary = read_text(node.child("summary"))
        words.append(
            Word(node.string("word"), node.string("name"), index, ctype, summary)
        )
    return tuple(words)


def _record(node: Node, words: tuple[Word, ...], context: Context) -> Record:
    due = [word.name for word in words]
    items = node.children("words")
    held = [item.string("holds") for item in items]
    for item, holds in zip(items, held, strict=True):
        if holds not in due and holds not in TRANSPORT:
            how = did_you_mean(holds, [*due, *TRANSPORT])
            what = f"no message has a word {holds}"
            context.problem(item.mark("holds"), Code.UNKNOWN_VALUE, what, how)
    _check_held(node, due, context)
    url = context.url(node)
    layouts = tuple(
        _layout(node, layout, items, url) for layout in node.children("layouts")
    )
    shape = tuple(
        (item.string("word"), item.string("type"), item.string("holds"))
        for item in items
    )
    return Record(
        name=node.string("name"),
        summary=read_text(node.child("summary")),
        words=shape,
        layouts=layouts,
        url=url,
        errata=read_errata(node),
    )


def _check_held(node: Node, due: list[str], context: Context) -> None:
    """Make sure that a record holds the six words, and find the first that is wrong."""
    known = (*due, *TRANSPORT)
    items = [i for i in node.children("words") if i.string("holds") not in TRANSPORT]
    held = [item.string("holds") for item in items]
    if held == due or any(holds not in known for holds in held):
        return
    same = next(
        (i for i, pair in enumerate(zip(held, due, strict=False)) if len({*pair}) > 1),
        6,
    )
    first = min(same, len(held), len(due))
    if first == len(held):
        mark, what = node.key_mark("words"), f"no word holds {due[first]}"
    else:
        wanted = due[first] if first < len(due) else "no other"
        mark = items[first].mark("holds")
        what = f"{held[first]} stands here, and {wanted} is due"
    how = f"a record holds {', '.join(due)}, once and in this order"
    context.problem(mark, Code.WRONG_RECORD, what, how)


def _layout(record: Node, node: Node, words: list[Node], url: str) -> Layout:
    target: Target = node.data["target"]
    slots = place(
        [
            (w.string("word"), C_TYPES[w.string("type")], w.string("holds"))
            for w in words
        ],
        target,
    )
    return Layout(
        name=node.string("name"),
        record=record.string("name"),
        target=target,
        size=size_of(slots),
        format=struct_format(slots, target),
        words_format=words_format(slots, target),
        slots=slots,
        variable=any(slot.holds == "total_size" for slot in slots),
        structure=node.string("structure"),
        summary=read_text(node.child("summary")),
        record_summary=read_text(record.child("summary")),
        url=url,
    )


def _labels(nodes: list[Node]) -> dict[str, Text]:
    return {key: read_text(node.child(key)) for node in nodes for key in node.data}


def _texts(nodes: list[Node]) -> tuple[Text, ...]:
    return tuple(read_text(item) for node in nodes for item in node.children("texts"))


def _check_public_names(
    spec: Spec, api: Node, entries: list[Node], context: Context
) -> None:
    """Make sure that everything reachable as tapi2.X has a name of its own."""
    names = Names(context, "Python name")

    def take(name: str, mark: Mark, owner: str) -> None:
        if name not in naming.RUNTIME_NAMES:
            names.take(name, mark, owner)
            return
        what = f"Python name {name} is taken by tapi2 itself"
        context.problem(mark, Code.RESERVED_NAME, what, "choose another name")

    layouts = Names(context, "layout")
    for record in api.children("records"):
        for layout in record.children("layouts"):
            layouts.take(layout.string("name"), layout.mark("name"))
            if "structure" in layout:
                structure, owner = layout.string("structure"), layout.string("name")
                take(structure, layout.mark("structure"), owner)
    marks = {node.string("name"): node.mark("name") for node in entries}
    for name, owner in dict.fromkeys(_names_made(spec)):
        take(name, marks[owner], owner)


def _names_made(spec: Spec) -> Iterator[tuple[str, str]]:
    """Give each public name that is made of an entry, with the entry's."""
    for family in spec.families:
        yield family.class_name, family.name
        yield from ((member.c_name, family.name) for member in family.members)
    for message in spec.messages:
        yield message.class_name, message.name
        yield message.name, message.name
    for structure in spec.structures:
        yield structure.name, structure.name
        if structure.kind in ("buffer", "entry"):
            yield structure.record, structure.name
        yield from ((v.class_name, structure.name) for v in structure.variants)
