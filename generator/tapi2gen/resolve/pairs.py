"""Make sure that a pair says what lies behind it and where, and nothing else does."""

from __future__ import annotations

from tapi2gen.diagnostics.codes import Code
from tapi2gen.resolve.context import Context
from tapi2gen.resolve.node import Node


def check_pair(item: Node, context: Context) -> None:
    """Check the keys of a member that only a pair has, and those that it needs."""
    if "pair" not in item:
        is_text = item.string("type") in ("char", "WCHAR")
        for key in ("holds", "from", *(() if is_text else ("examples",))):
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
        what = "missing key holds"
        how = "say what lies there: string, strings, bytes, string_or_bytes or list"
        context.problem(item.mark(), Code.MISSING_KEY, what, how)
    if "examples" in item and item.string("holds") in ("bytes", "list"):
        what, how = "examples are texts", "remove the key"
        context.problem(item.key_mark("examples"), Code.MISPLACED_KEY, what, how)


def check_base(item: Node, base: str, context: Context) -> None:
    """Make sure that the offset of a pair counts from what it does in this part."""
    allowed: tuple[str, ...] = (base,)
    if base == "request" and item.string("holds") == "string":
        allowed = "request", "request_or_part"  # sources disagree on some texts
    if item.string("from") in allowed and base:
        return
    what, how = f"offsets count from the {base} here", f"write from: {base}"
    if not base:
        what = "a value has nothing behind it"
        how = "make it a buffer or an entry with kind"
    place = item.mark("from") if "from" in item else item.mark()
    context.problem(place, Code.WRONG_BASE, what, how)
