"""Make sure that what C programs alone have, no record, says what C has of it."""

from __future__ import annotations

from tapi2gen.diagnostics.codes import Code
from tapi2gen.model.attributes import CODED
from tapi2gen.resolve.context import Context
from tapi2gen.resolve.node import Node

_OF_RECORDS = ("pair", "attribute", "counts", "examples", "sensitive", "deprecated")


def check_native(items: list[Node], context: Context) -> None:
    """Check the members of a structure of kind native, and those of its unions."""
    for item in items:
        for member in (item, *item.children("union")):
            _check_member(member, context)


def _check_member(item: Node, context: Context) -> None:
    for key in _OF_RECORDS:
        if key in item:
            what = f"{key} is for records, and a native structure has none"
            how = "remove the key, or use another kind"
            context.problem(item.key_mark(key), Code.MISPLACED_KEY, what, how)
    if "fields" in item:
        what, how = "the part of a request in a union of C", "list the members"
        context.problem(item.mark(), Code.MISPLACED_UNION, what, how)
    if "of" in item and item.string("type") not in CODED:
        what, how = "of goes with flags or a choice", "remove the key"
        context.problem(item.key_mark("of"), Code.MISPLACED_KEY, what, how)
    if item.string("type") in CODED and "of" not in item:
        what, how = "missing key of", "name the constant family"
        context.problem(item.mark("type"), Code.MISSING_KEY, what, how)
    if "summary" not in item and "role" not in item and "union" not in item:
        what, how = "missing key summary", "say what the member means"
        context.problem(item.mark(), Code.MISSING_KEY, what, how)
