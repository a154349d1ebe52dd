"""Units: what numbers count, and what readers call it."""

from __future__ import annotations

from collections.abc import Iterable

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import did_you_mean
from tapi2gen.model import Unit
from tapi2gen.resolve.context import Context, Names, read_text
from tapi2gen.resolve.node import Node


def read_units(
    api: Node, overlays: Iterable[Node], context: Context
) -> tuple[Unit, ...]:
    """Read the units of api.yaml, and those that overlays add, which must be new."""
    names = Names(context, "unit")
    found: list[Unit] = []
    for node in (api, *overlays):
        if "units" not in node:
            continue
        units = node.child("units")
        for name in units.data:
            if names.take(name, units.key_mark(name)):
                found.append(Unit(name, read_text(units.child(name))))
    return tuple(found)


def read_unit(item: Node, context: Context) -> str:
    """Read the unit of a member, which must be one that there is.

    A spec without units, as older ones are, says nothing of them.
    """
    name, known = item.string("unit"), [unit.name for unit in context.units]
    if name and known and name not in known:
        how = did_you_mean(name, known, "add it to units, with its labels")
        what = f"unknown unit {name}"
        context.problem(item.mark("unit"), Code.UNKNOWN_UNIT, what, how)
    return name
