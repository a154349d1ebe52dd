"""Make sure that a structure grows where it can: at its end, and knowing its size."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tapi2gen.diagnostics.codes import Code
from tapi2gen.model import Structure, Version
from tapi2gen.resolve.context import Context
from tapi2gen.resolve.node import Node

# Bytes. Where data begin, which is at a multiple of it, tells versions apart.
_ALIGNMENT = 4


def check_age(
    item: Node, since: Version, done: Mapping[str, Structure], context: Context
) -> None:
    """Make sure that a member is no older than the structure that it is."""
    nested = done.get(item.string("type"))
    if nested is not None and since.value < nested.since.value:
        what = f"TAPI {since.text} is older than {nested.name} ({nested.since.text})"
        how = "give the member a since of its own, or correct one of the two"
        context.problem(item.mark("type"), Code.TOO_OLD, what, how)


def check_growth(
    item: Node,
    since: Version,
    before: Sequence[Version],
    offset: int,
    can_grow: bool,
    context: Context,
) -> None:
    """Check the version of a member.

    Args:
        item: The member.
        since: Its version.
        before: The version of the structure, and those of the members in front.
        offset: Where it stands, in bytes.
        can_grow: Whether the structure says its own size.
        context: Where problems go.
    """
    first, newest = before[0], max(before, key=lambda version: version.value)
    if not can_grow and since.value > first.value:
        what = f"a member since TAPI {since.text} of what is {first.text} itself"
        how = "only what says its size can grow: remove since, or use kind: buffer"
    elif since.value < newest.value:
        what = f"a member of TAPI {since.text} behind one of {newest.text}"
        how = f'newer members stand behind older ones: write since: "{newest.text}"'
    elif since.value > newest.value and offset % _ALIGNMENT:
        what = f"TAPI {newest.text} ends at byte {offset}, no multiple of {_ALIGNMENT}"
        how = "data begin at such a multiple: let older members have as many bytes"
    else:
        return
    mark = item.mark("since") if "since" in item else item.mark()
    context.problem(mark, Code.WRONG_ORDER, what, how)
