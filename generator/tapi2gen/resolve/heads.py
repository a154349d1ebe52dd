"""Resolve the words that every message has, where a message says more of them."""

from __future__ import annotations

from dataclasses import replace

from tapi2gen.diagnostics.codes import Code
from tapi2gen.model import Field, Word
from tapi2gen.model.c_types import C_TYPES
from tapi2gen.resolve.context import Context
from tapi2gen.resolve.node import Node
from tapi2gen.resolve.params import Params

# What may differ in the word that a message is about, and in the other.
_OWN = {
    "hDevice": ("word", "summary", "name", "type"),
    "dwCallbackInstance": ("word", "summary"),
}


def read_head(node: Node, word: Word, context: Context) -> Word:
    """Return a word that all messages have, with this message's own description."""
    field = _find(node, word)
    if field is None:
        return word
    own = _OWN[word.c_name]
    for key in field.data:
        if key not in own:
            what = f"{word.c_name} is in every message: only its summary can differ"
            if "name" in own:
                what = what.replace("its summary", "its summary, name and type")
            how, mark = "remove the key", field.key_mark(key)
            context.problem(mark, Code.MISPLACED_KEY, what, how)
    if "summary" not in field:
        what, how = "missing key summary", "say what differs, or delete the field"
        context.problem(field.mark(), Code.MISSING_KEY, what, how)
        return word
    return replace(word, summary=context.text(field, "summary"))


def read_handle(
    node: Node, word: Word, params: Params, context: Context
) -> Field | None:
    """Return the first word under the name that the message gives it, if it does."""
    field = _find(node, word)
    if field is None or not {"name", "type"} & field.data.keys():
        return None
    for key, other in (("name", "type"), ("type", "name")):
        if key not in field:
            what, how = f"missing key {key}", f"add it, or remove {other}"
            context.problem(field.key_mark(other), Code.MISSING_KEY, what, how)
            return None
    ctype = C_TYPES.get(field.string("type"))
    if ctype is None or ctype.kind != "unsigned" or ctype.bits != word.ctype.bits:
        what = f"{word.c_name} is no {field.string('type')}"
        how = "use DWORD, or the type of a handle, such as HCALL"
        context.problem(field.mark("type"), Code.UNKNOWN_TYPE, what, how)
        return None
    params.check_name(field)
    name, summary = field.string("name"), context.text(field, "summary")
    return Field(word, name, "value", ctype.name, ctype, None, None, summary)


def _find(node: Node, word: Word) -> Node | None:
    fields = node.children("fields")
    return next((f for f in fields if f.string("word") == word.c_name), None)
