"""Resolve proxy requests: what a handler reads of them, and how it answers."""

from __future__ import annotations

from dataclasses import replace

from tapi2gen.diagnostics.codes import Code
from tapi2gen.model import (
    Attribute,
    Member,
    Part,
    Reference,
    Text,
    Variant,
    Version,
    naming,
)
from tapi2gen.resolve.context import Context
from tapi2gen.resolve.node import Node

_DWORD = 4  # bytes
_ROOM = Text("Bytes that TAPI allotted to the answer; it never takes more.")


_COMMON = {
    "client_machine_name": "holds: string",
    "client_user_name": "holds: string",
    "client_app_api_version": "unit: version",
    "request_type": "type: choice",
}


def check_request(node: Node, context: Context) -> None:
    """Make sure that a request has what the generated code reads of every request."""
    found = {item.string("attribute"): item for item in node.children("fields")}
    for name, expected in _COMMON.items():
        key, value = expected.split(": ")
        item = found.get(name)
        if item is None or item.string(key) != value:
            mark = node.key_mark("fields") if item is None else item.mark()
            what = f"no attribute {name} with {expected}"
            how = "add it: every request has it"
            context.problem(mark, Code.MISSING_MEMBER, what, how)


def check_part(
    node: Node, part: Part, answer: Attribute | None, context: Context
) -> None:
    """Check the part of a request: what is nested in it, and what the answer is."""
    for attribute in part.attributes:
        if attribute.kind in ("nested", "bytes"):
            others = any(a.is_pair for a in part.attributes)
            if others or attribute.word != len(part.members) - 1:
                what = f"{attribute.c_name} takes the bytes behind it, and is not alone"
                how = "put it at the end of a part without strings and lists"
                context.problem(node.key_mark("fields"), Code.WRONG_ORDER, what, how)
    if answer is None:
        return
    is_number = answer.kind == "number" and answer.size == _DWORD
    if not is_number and answer.kind not in ("nested", "bytes"):
        ((name, mark),) = node.strings("answer")
        what = f"{name} is no answer"
        how = "answer with a DWORD, with BYTES, or with a structure"
        context.problem(mark, Code.UNKNOWN_MEMBER, what, how)
    for item in node.children("fields"):
        if item.string("attribute") == "room" and answer.kind == "nested":
            what, how = "room is what TAPI allots to the answer", "choose another name"
            mark = item.mark("attribute")
            context.problem(mark, Code.RESERVED_NAME, what, how)


def make_variant(
    name: str,
    request: Member,
    since: Version,
    summary: Text,
    part: Part,
    answer: Attribute | None,
    sizes: tuple[tuple[Version, int], ...],
    see: tuple[Reference, ...],
) -> Variant:
    """Make one request type from its members."""
    inputs = (_input(attribute, answer) for attribute in part.attributes)
    return Variant(
        name=name,
        class_name=f"{name}Request",
        module=naming.snake_of_camel(name),
        request=request,
        since=since,
        summary=summary,
        part=part,
        inputs=tuple(attribute for attribute in inputs if attribute is not None),
        answer=answer,
        sizes=sizes,
        see=see,
        spec_file="spec/structures/LINEPROXYREQUEST.yaml",
    )


def _input(attribute: Attribute, answer: Attribute | None) -> Attribute | None:
    """Return what the handler reads of an attribute; of its answer, the room for it."""
    if attribute is not answer or attribute.kind == "bytes":
        return attribute
    if attribute.kind != "nested":
        return None
    return replace(
        attribute,
        name="room",
        kind="room",
        structure="",
        unit="bytes",
        sensitive=False,
        is_optional=False,
        summary=_ROOM,
    )
