"""Make sure that what takes the bytes behind it stands alone at the end of its part."""

from __future__ import annotations

from collections.abc import Mapping

from tapi2gen.diagnostics.codes import Code
from tapi2gen.model import CMember, Part, Structure
from tapi2gen.resolve.context import Context
from tapi2gen.resolve.node import Node

# What each kind ends, and where the language has it.
_PLACES = {"bytes": "the part of a request", "array": "a structure of kind: parameters"}


def check_place(item: Node, kind: str, is_there: bool, context: Context) -> None:
    """Check the place of bytes or entries, as many as are counted.

    Args:
        item: The member.
        kind: How it is read.
        is_there: Whether it is the last member of what may end with it.
        context: Where problems go.
    """
    if kind in _PLACES and not is_there:
        c_type = item.string("type")
        what = f"any number of {c_type} here"
        how = f"only {_PLACES[kind]} ends with {c_type}"
        context.problem(item.mark("type"), Code.WRONG_TYPE, what, how)


def check_alone(
    node: Node, part: Part, done: Mapping[str, Structure], context: Context
) -> None:
    """Make sure that nothing else stands behind the fixed part."""
    for attribute in part.attributes:
        if attribute.kind in ("nested", *_PLACES):
            *before, last = part.members
            others = any(other.is_pair for other in part.attributes)
            others = others or any(has_data(member, done) for member in before)
            if others or attribute.c_name != last.c_name:
                what = f"{attribute.c_name} takes the bytes behind it, and is not alone"
                how = "put it at the end of a part without strings and lists"
                context.problem(node.key_mark("fields"), Code.WRONG_ORDER, what, how)


def check_versions(
    node: Node, part: Part, done: Mapping[str, Structure], context: Context
) -> None:
    """Make sure that a member with data is in no structure that grew.

    Where data begin tells versions apart, and only a structure's own are looked at.
    """
    found = [member for member in part.members if has_data(member, done)]
    if found and len(part.by_version) > 1:
        what = f"{found[0].c_type} has strings or lists, and is in what has versions"
        how = "list its members here, or remove since from others"
        context.problem(node.key_mark("fields"), Code.WRONG_ORDER, what, how)


def has_data(member: CMember, done: Mapping[str, Structure]) -> bool:
    """Return whether a member is an entry that has data behind the fixed part."""
    inner = done.get(member.c_type)
    if inner is None or inner.kind != "entry":
        return False
    return bool(inner.part.pairs) or any(
        has_data(it, done) for it in inner.part.members
    )
