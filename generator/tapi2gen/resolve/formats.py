"""Resolve what says whether a pair holds a string or bytes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import did_you_mean
from tapi2gen.model import CMember, Family, Format, Member
from tapi2gen.resolve.constants import report_constant
from tapi2gen.resolve.context import Context
from tapi2gen.resolve.families import find_constant
from tapi2gen.resolve.node import Node

_EITHER = "string_or_bytes"


def check_format(item: Node, context: Context) -> None:
    """Check the keys of a member that only such a pair has, and that it needs."""
    is_either = item.string("holds") == _EITHER
    for key in ("format", "characters"):
        if is_either and key not in item:
            what, how = f"missing key {key}", "say what means a string, not bytes"
            context.problem(item.mark("holds"), Code.MISSING_KEY, what, how)
        elif key in item and not is_either:
            what, how = f"{key} goes with holds: {_EITHER}", "remove the key"
            context.problem(item.key_mark(key), Code.MISPLACED_KEY, what, how)


def read_format(
    item: Node,
    items: Sequence[tuple[Node, int]],
    members: Sequence[CMember],
    families: Mapping[str, Family],
    context: Context,
) -> Format | None:
    """Read the format of a pair that holds a string or bytes.

    Args:
        item: The pair.
        items: What stands beside it, and it too: each with its first member's index.
        members: The members of the part.
        families: All families by name.
        context: Where problems go.
    """
    name, mark = item.string("format"), item.mark("format")
    if item.string("holds") != _EITHER or not name:
        return None
    named = [(it, at) for it, at in items if "attribute" in it]
    by_name = {it.string("attribute"): (it, at) for it, at in named}
    if name not in by_name:
        what, how = f"no attribute {name} as a format", did_you_mean(name, by_name)
        context.problem(mark, Code.UNKNOWN_MEMBER, what, how)
        return None
    found, word = by_name[name]
    if found.string("type") != "choice":
        what, how = f"{name} is no choice", "name a member of type: choice"
        context.problem(mark, Code.WRONG_TYPE, what, how)
        return None
    (pair,) = (at for it, at in items if it is item)
    if members[word].since != members[pair].since:
        what = f"{item.string('attribute')} is of TAPI {members[pair].since.text}"
        what, how = f"{what}, its format is not", "give both the same since"
        context.problem(mark, Code.WRONG_ORDER, what, how)
    of = found.string("of")
    right = [families[of]] if of in families else []
    return Format(name, word, tuple(_characters(item, right, families, context)))


def _characters(
    item: Node, right: list[Family], families: Mapping[str, Family], context: Context
) -> list[tuple[Member, str]]:
    """Read the constants that mean a string, each with the type of its characters."""
    characters: list[tuple[Member, str]] = []
    for c_name, c_type in item.data.get("characters", {}).items():
        member = find_constant(c_name, right)
        if member is not None:
            characters.append((member, c_type))
        elif right:  # without its family, the choice itself is a problem
            mark = item.child("characters").key_mark(c_name)
            report_constant(c_name, mark, right, families.values(), context)
    return characters
