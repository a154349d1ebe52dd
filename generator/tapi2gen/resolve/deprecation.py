"""Resolve what is deprecated: since when, for what reason, and what to use instead."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import did_you_mean
from tapi2gen.model import Deprecation, Field, Reference, Version
from tapi2gen.resolve.context import Context, read_text
from tapi2gen.resolve.node import Node


def read_deprecation(
    node: Node, since: Version, context: Context
) -> Deprecation | None:
    """Read `deprecated` of an entry or of a part, if it is.

    Args:
        node: The entry or part.
        since: The first version that has it.
        context: Where names and versions are known.
    """
    if "deprecated" not in node:
        return None
    inner = node.child("deprecated")
    version = context.version(inner)
    if version.value and version.value < since.value:
        what = f"deprecated in TAPI {version.text}, before it came in {since.text}"
        how = "name the version that deprecates it"
        context.problem(inner.mark("since"), Code.TOO_OLD, what, how)
    return Deprecation(
        version, _replacement(inner, context), read_text(inner.child("reason"))
    )


def mark_deprecated(
    fields: Iterable[Field], nodes: Iterable[Node], since: Version, context: Context
) -> tuple[Field, ...]:
    """Return the fields of a message, each with its deprecation, if it has one."""
    return tuple(
        replace(field, deprecated=read_deprecation(node, since, context))
        for field, node in zip(fields, nodes, strict=True)
    )


def _replacement(node: Node, context: Context) -> Reference | None:
    """Find what to use instead: a name of the spec, or of the same entry."""
    name = node.string("replaced_by")
    if not name:
        return None
    known = context.references | context.constants
    here = _entry(node)
    if here["name"] in known:
        known |= _siblings(here, known[here["name"]].page)
    if name in known or name in context.broken or name in node.removed:
        return known.get(name)
    how = did_you_mean(name, known, "add it to references in api.yaml")
    what = f"unknown name {name}"
    context.problem(node.mark("replaced_by"), Code.UNKNOWN_NAME, what, how)
    return None


def _entry(node: Node) -> Any:
    """Return the entry that something is a part of: its file, or a part of an overlay.

    What an overlay adds to a family of the spec is a part of that family.
    """
    data: Any = node.document.data
    if not node.added:
        return data
    section, name = node.path[:2]
    return {"name": name} if section == "members" else data[section][name]


def _siblings(entry: Any, page: str) -> dict[str, Reference]:
    """Return the words, members and requests that are in the same entry, by name."""
    keys = ("word", "name", "pair")
    fields = entry.get("fields", ())
    names = [field[key] for field in fields for key in keys if key in field]
    requests = [part["name"] for field in fields for part in field.get("union", ())]
    found = {name: Reference(name, "", page) for name in names}
    return found | {
        name: Reference(name, "", f"requests/{name}.md") for name in requests
    }
