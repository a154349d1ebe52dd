"""Structures that hold themselves, which no structure of C can."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tapi2gen.diagnostics.codes import Code
from tapi2gen.resolve.context import Context
from tapi2gen.resolve.node import Node


def report_cycles(nodes: Mapping[str, Node], context: Context) -> None:
    """Report each structure that leads back to itself, at the member that does."""
    for name, node in nodes.items():
        for item, key in _mentions(node):
            other = item.string(key)
            if name in _reached(other, nodes):
                way = "" if other == name else f", by way of {other}"
                what, how = f"{name} holds itself{way}", "hold an identifier instead"
                mark = item.mark(key)
                context.problem(mark, Code.CIRCULAR_STRUCTURE, what, how)
                break


def needs(node: Node) -> set[str]:
    """Name the structures that one mentions as nested or as entries."""
    return {item.string(key) for item, key in _mentions(node)}


def _mentions(node: Node) -> Iterator[tuple[Node, str]]:
    """Yield the members that are of another type, and the key that says so."""
    for item in node.children("fields"):
        yield from ((item, key) for key in ("type", "of") if key in item)
        for variant in item.children("union"):
            yield from _mentions(variant)
            if "type" in variant:
                yield variant, "type"


def _reached(name: str, nodes: Mapping[str, Node]) -> set[str]:
    """Name what a structure leads to, itself included."""
    found: set[str] = set()
    left = {name}
    while left:
        current = left.pop()
        found.add(current)
        if current in nodes:
            left |= needs(nodes[current]) - found
    return found
