"""Read how many bytes or characters stand in a member of a fixed length."""

from __future__ import annotations

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import one_of
from tapi2gen.model.c_types import ARRAYS
from tapi2gen.resolve.context import Context
from tapi2gen.resolve.node import Node


def read_length(item: Node, context: Context) -> int:
    """Return the length of an array; 0 for a member that is none."""
    c_type = item.string("type")
    if "length" in item and c_type not in ARRAYS:
        what, how = "length goes with bytes or a text", f"as type, {one_of(ARRAYS)}"
        context.problem(item.key_mark("length"), Code.MISPLACED_KEY, what, how)
    elif c_type in ARRAYS and "length" not in item:
        what, how = "missing key length", f"say how many {c_type} stand there"
        context.problem(item.mark("type"), Code.MISSING_KEY, what, how)
    elif "length" in item:
        return int(item.data["length"])
    return 0
