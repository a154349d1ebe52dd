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
    """Resolve what to call next: constants of the message's fields, and references."""
    coded = [field.family for field in params if field.family]
    members: list[Member] = []
    for c_name, mark in node.strings("when"):
        member = find_constant(c_name, coded)
        if member is not None:
            members.append(member)
        else:
            report_constant(c_name, mark, coded, families.values(), context)
    call, reads = context.reference(node, "call"), context.reference(node, "reads")
    return Step(tuple(members), call or Reference("", ""), reads)
