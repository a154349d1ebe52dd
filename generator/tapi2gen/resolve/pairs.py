"""Make sure that a pair says what lies behind it, and that nothing else does."""

from __future__ import annotations

from tapi2gen.diagnostics.codes import Code
from tapi2gen.resolve.context import Context
from tapi2gen.resolve.node import Node


def check_pair(item: Node, context: Context) -> None:
    """Check the keys of a member that only a pair has, and those that it needs."""
    if "pair" not in item:
        for key in ("holds", "from", "examples"):
            if key in item:
                what, how = f"{key} goes with a pair", "remove the key, or write pair"
                context.problem(item.key_mark(key), Code.MISPLACED_KEY, what, how)
        return
    if "name" in item:
        what, how = "a member has a name or is a pair", "remove one of the two keys"
        context.problem(item.key_mark("name"), Code.MISPLACED_KEY, what, how)
    if "type" in item:
        what, how = "a pair is two DWORDs", "remove the key"
        context.problem(item.key_mark("type"), Code.MISPLACED_KEY, what, how)
    if "holds" not in item:
        what, how = "missing key holds", "say what lies there: string or list"
        context.problem(item.mark(), Code.MISSING_KEY, what, how)
