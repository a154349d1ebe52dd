"""Resolve stage: from data of the right shape to a model of the right meaning.

References are followed, names are made, layouts are summed up; what does not fit
together is a problem at its location.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from pathlib import Path
from typing import Any

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import Mark, Problem
from tapi2gen.load.documents import Document
from tapi2gen.model import Locale, Reference, Reserved, Spec, Version
from tapi2gen.resolve.context import (
    Context,
    Names,
    page_address,
    read_errata,
)
from tapi2gen.resolve.extensions import resolve_extensions
from tapi2gen.resolve.families import resolve_constants, resolve_families
from tapi2gen.resolve.functions import resolve_functions
from tapi2gen.resolve.messages import resolve_messages
from tapi2gen.resolve.node import Node
from tapi2gen.resolve.overlays import (
    add_references,
    check_extended,
    entries_added,
    members_added,
    read_vendors,
)
from tapi2gen.resolve.public_names import check_public_names
from tapi2gen.resolve.records import check_layouts, resolve_record, resolve_words
from tapi2gen.resolve.removed_messages import left_out_notes
from tapi2gen.resolve.structures import resolve_structures
from tapi2gen.resolve.translations import untranslated
from tapi2gen.resolve.units import read_units
from tapi2gen.validate.schema import kind_of


def resolve(
    documents: Iterable[Document],
    spec_dir: Path,
    reserved: Reserved,
    broken: AbstractSet[str] = frozenset(),
) -> tuple[Spec | None, list[Problem]]:
    """Link documents of the right shape to a model.

    Args:
        documents: The documents that can be read.
        spec_dir: The folder that they come from.
        reserved: The names that no entry may take.
        broken: Names of entries whose files could not be read; that something refers to
            them is no problem of its own.

    Returns:
        The model, and what is wrong with it; no model without api.yaml.
    """
    documents = list(documents)
    removed = _removed_messages(documents, spec_dir, broken)
    nodes = _nodes_by_kind(documents, spec_dir, removed)
    if not nodes["api"]:
        file, what = Mark(spec_dir / "api.yaml"), "there is no such file"
        how = "every spec needs it: restore it"
        missing = Problem(file, Code.MISSING_FILE, what, how)
        return None, [] if "api" in broken else [missing]
    api, overlays = nodes["api"][0], nodes["overlay"]
    described = {
        "messages": nodes["message"],
        "constants": nodes["constants"],
        "structures": nodes["structure"],
        "functions": nodes["function"],
        "extensions": nodes["extension"],
    }
    context = _context(api, described, overlays, broken, reserved)
    context.units = read_units(api, overlays, context)
    context.functions = _functions_of_requests(nodes["function"])
    check_extended(overlays, nodes["constants"], context)
    notes = left_out_notes(documents, removed)
    spec = replace(
        _link(api, nodes, described, context),
        vendors=read_vendors(overlays),
        units=context.units,
        notes=(*notes, *untranslated(documents, context.locales)),
    )
    check_public_names(spec, api, described, context)
    return spec, context.problems


def _link(
    api: Node,
    nodes: Mapping[str, list[Node]],
    described: Mapping[str, list[Node]],
    context: Context,
) -> Spec:
    """Resolve every entry, those that others refer to before the others."""
    words = resolve_words(api, context)
    records = tuple(
        resolve_record(node, words, context) for node in api.children("records")
    )
    check_layouts(api, records, context)
    families = resolve_families(described, nodes["overlay"], context)
    messages = resolve_messages(nodes["message"], words, families, context)
    structures = resolve_structures(nodes["structure"], families, context)
    return Spec(
        versions=tuple(context.versions.values()),
        locales=context.locales,
        words=words,
        records=records,
        families=tuple(sorted(families.values(), key=lambda family: family.module)),
        constants=resolve_constants(nodes["constants"], context),
        messages=messages,
        structures=structures,
        functions=resolve_functions(
            nodes["function"], families, structures, records, context
        ),
        errata=read_errata(api),
        extensions=resolve_extensions(
            nodes["extension"], messages, nodes["message"], words, families, context
        ),
    )


def _nodes_by_kind(
    documents: Iterable[Document], spec_dir: Path, removed: frozenset[str]
) -> dict[str, list[Node]]:
    """Sort the entries by kind, those of overlays behind those of the spec."""
    nodes: dict[str, list[Node]] = defaultdict(list)
    for document in documents:
        kind = kind_of(document.file, spec_dir)
        is_overlay = kind == "overlay"
        node = Node(document, document.data, removed=removed, added=is_overlay)
        nodes[kind].append(node)
        for added, entry in entries_added(node) if is_overlay else ():
            nodes[added].append(entry)
    return nodes


def _removed_messages(
    documents: list[Document], spec_dir: Path, broken: AbstractSet[str]
) -> frozenset[str]:
    """Return the messages that TAPI has, but neither a file nor a reference."""
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
    described: Mapping[str, list[Node]],
    overlays: list[Node],
    broken: AbstractSet[str],
    reserved: Reserved,
) -> Context:
    sites = tuple(
        (site.string("prefix"), site.string("address"))
        for site in api.children("sites")
    )
    pages: Mapping[str, str] = api.data["references"]
    references = {
        name: Reference(name, page_address(page, sites)) for name, page in pages.items()
    }
    for record in api.children("records"):
        name, url = record.string("name"), page_address(record.string("source"), sites)
        references.setdefault(name, Reference(name, url, "layouts.md"))
    for folder, nodes in described.items():
        for node in nodes:
            name = node.string("name")
            url = page_address(node.string("source"), sites)
            references.setdefault(name, Reference(name, url, f"{folder}/{name}.md"))
    locales = tuple(
        Locale(item.string("tag"), item.string("name"), item.string("separator"))
        for item in api.children("locales")
    )
    context = Context({}, locales, sites, references, frozenset(broken), reserved)
    firsts = {name: api.child("references").key_mark(name) for name in pages}
    for nodes in described.values():
        firsts |= {node.string("name"): node.mark("name") for node in nodes}
    add_references(overlays, firsts, context)
    for node in described["constants"]:
        family = references[node.string("name")]
        added = members_added(overlays, family.name)
        for member in (*node.children("members"), *added):
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


def _functions_of_requests(nodes: Iterable[Node]) -> dict[str, tuple[str, ...]]:
    """Return the functions that become each proxy request, by the request's type."""
    found: dict[str, tuple[str, ...]] = {}
    for node in nodes:
        if request := node.string("request"):
            found[request] = (*found.get(request, ()), node.string("name"))
    return found


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
