"""The names of classes that the spec gives, where those of the entries would not do."""

from __future__ import annotations

from tapi2gen.diagnostics.codes import Code
from tapi2gen.model import naming
from tapi2gen.resolve.context import Context
from tapi2gen.resolve.node import Node


def read_class_name(node: Node, own: str, context: Context) -> str:
    """Return the name of an entry's class: what the spec says, or its own.

    Args:
        node: The entry.
        own: The name that is made of the entry's.
        context: What takes the problem of a name that Python has already.
    """
    name = node.string("class_name")
    if not naming.is_class(name or own):
        what = f"{name or own} cannot be the name of a class: Python has it already"
        how = "choose another name" if name else "name the class, with class_name"
        mark = node.mark("class_name" if name else "name")
        context.problem(mark, Code.RESERVED_NAME, what, how)
    return name or own
