"""Overlays: what vendors add, each part put with what it is like in the spec itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import Mark, Note, did_you_mean
from tapi2gen.model import Member, Reference, Vendor
from tapi2gen.resolve.context import Context, page_address, read_text
from tapi2gen.resolve.node import Node

# The sections of an overlay that hold entries as files of the spec do, with their kind.
_SECTIONS = {
    "extensions": "extension",
    "constants": "constants",
    "structures": "structure",
    "functions": "function",
}


def entries_added(overlay: Node) -> Iterator[tuple[str, Node]]:
    """Yield the entries of an overlay, each with its kind."""
    for section, kind in _SECTIONS.items():
        for node in overlay.children(section):
            yield kind, node


def members_added(overlays: list[Node], family: str) -> list[Node]:
    """Return the constants that overlays add to a family."""
    return [
        member
        for overlay in overlays
        if "members" in overlay
        for member in overlay.child("members").children(family)
    ]


def read_vendors(overlays: list[Node]) -> tuple[Vendor, ...]:
    """Read who adds something."""
    vendors = [(overlay, overlay.child("vendor")) for overlay in overlays]
    return tuple(
        Vendor(
            node.string("name"),
            read_text(node.child("summary")),
            overlay.document.file.name,
        )
        for overlay, node in vendors
    )


def add_references(
    overlays: list[Node], firsts: Mapping[str, Mark], context: Context
) -> None:
    """Take in the names that overlays refer to, which must be new.

    Args:
        overlays: The overlays.
        firsts: Where each name is that is known already.
        context: Where references go.
    """
    taken = dict(firsts)
    for overlay in overlays:
        references = overlay.child("references") if "references" in overlay else None
        for name in references.data if references else ():
            assert references is not None
            mark = references.key_mark(name)
            if name in taken:
                what, how = (
                    f"name {name} is taken",
                    "remove it: the spec has it already",
                )
                note = Note(taken[name], "first here")
                context.problem(mark, Code.DUPLICATE_NAME, what, how, note)
                continue
            taken[name] = mark
            url = page_address(references.string(name), context.sites)
            context.references[name] = Reference(name, url)


def check_extended(
    overlays: list[Node], constants: list[Node], context: Context
) -> None:
    """Make sure that constants are added to families that there are."""
    known = [node.string("name") for node in constants]
    for overlay in overlays:
        families = overlay.child("members") if "members" in overlay else None
        for name in families.data if families else ():
            if families and name not in known and name not in context.broken:
                how = did_you_mean(name, known)
                what = f"unknown constant family {name}"
                mark = families.key_mark(name)
                context.problem(mark, Code.UNKNOWN_FAMILY, what, how)


def check_bits(
    family: Node, added: list[tuple[Node, Member]], context: Context
) -> None:
    """Make sure that added constants take bits that are the vendors' to use."""
    name = family.string("name")
    if not added or family.added:
        return
    if "device_specific" not in family:
        what = f"{name} leaves no bits to vendors"
        how = "add a family of your own under constants"
        note = Note(family.mark("name"), "the family, without device_specific")
        context.problem(added[0][0].mark("name"), Code.NOT_YOURS, what, how, note)
        return
    what, how, is_left = _left_to_vendors(family)
    for item, member in added:
        if not is_left(member.value):
            problem = f"{member.literal} {what} that {name} leaves to you"
            note = Note(family.mark("device_specific"), "what is left to vendors")
            mark = item.mark("value")
            context.problem(mark, Code.NOT_YOURS, problem, how, note)


def _left_to_vendors(family: Node) -> tuple[str, str, Callable[[int], bool]]:
    """Return what is wrong with other values, what to do, and the test of a value."""
    left = family.data["device_specific"]
    if isinstance(left, int):
        how = f"use a bit of 0x{left:08X}"
        return "has bits outside those", how, lambda value: not value & ~left
    first, last = left
    how = f"use a number from {first} to {last}"
    return "is none of the numbers", how, lambda value: first <= value <= last
