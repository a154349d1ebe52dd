"""Constants that are named where they do not belong, or that are none at all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import Mark, did_you_mean, nearest, one_of
from tapi2gen.model import Family
from tapi2gen.resolve.context import Context
from tapi2gen.resolve.families import find_constant


def report_constant(
    c_name: str,
    mark: Mark,
    right: Sequence[Family],
    families: Iterable[Family],
    context: Context,
) -> None:
    """Report a constant that is in none of the right families.

    Args:
        c_name: The constant.
        mark: Where it is named.
        right: The families of which one would do.
        families: All families.
        context: What takes the problem.
    """
    if any(c_name.startswith(name) for name in context.broken):
        return
    names = [member.c_name for family in right for member in family.members]
    if find_constant(c_name, families) is None:
        what, how = f"unknown constant {c_name}", did_you_mean(c_name, names)
        context.problem(mark, Code.UNKNOWN_CONSTANT, what, how)
        return
    expected = (
        " or ".join(family.name for family in right) or "any family: there are none"
    )
    what = f"{c_name} is no constant of {expected}"
    context.problem(mark, Code.WRONG_FAMILY, what, _counterpart(c_name, right))


def _counterpart(c_name: str, right: Iterable[Family]) -> str:
    """Help with the constant that means the same in the right family."""
    members = {m.name: m.c_name for family in right for m in family.members}
    near = nearest(c_name.partition("_")[2], members, cutoff=0.5)
    return f"did you mean {members[near]}?" if near else one_of(members.values())
