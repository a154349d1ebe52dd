"""Resolve what a receiver of a message calls next."""

from __future__ import annotations

from collections.abc import Mapping

from tapi2gen.model import Family, Field, Member, Reference, Step
from tapi2gen.resolve.constants import report_constant
from tapi2gen.resolve.context import Context
from tapi2gen.resolve.families import find_constant
from tapi2gen.resolve.node import Node


def resolve_step(
    node: Node,
    params: tuple[Field, ...],
    families: Mapping[str, Family],
    context: Context,
) -> Step:
    """Resolve what to call next: bits of the message's flags, and references."""
    flags = [field.family for field in params if field.kind == "flags" and field.family]
    members: list[Member] = []
    for c_name, mark in node.strings("when"):
        member = find_constant(c_name, flags)
        if member is not None:
            members.append(member)
        elif flags:
            report_constant(c_name, mark, flags, families.values(), context)
    call, reads = context.reference(node, "call"), context.reference(node, "reads")
    return Step(tuple(members), call or Reference("", ""), reads)
