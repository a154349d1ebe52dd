"""Resolve proxy requests: what a handler reads of them, and how it answers."""

from __future__ import annotations

from dataclasses import replace

from tapi2gen.diagnostics.codes import Code
from tapi2gen.model import (
    Attribute,
    CMember,
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

_ROOM = Text("Bytes that TAPI allotted to the answer: it never takes more.")


_COMMON = {
    "client_machine_name": "holds: string",
    "client_user_name": "holds: string",
    "client_app_api_version": "unit: version",
    "request_type": "type: choice",
}


def check_request(node: Node, context: Context) -> None:
    """Make sure that a request has what the generated code reads of every request."""
    found = {item.string("attribute"): item for item in node.children("fields")}
    for name, due in _COMMON.items():
        key, value = due.split(": ")
        item = found.get(name)
        if item is None or item.string(key) != value:
            mark = node.key_mark("fields") if item is None else item.mark()
            what = f"no attribute {name} with {due}"
            how = "add it: every request has it"
            context.problem(mark, Code.MISSING_MEMBER, what, how)


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
    """Make the class of one request type from its members."""
    inputs = tuple(
        _input(attribute, part.members, answer) for attribute in part.attributes
    )
    kept = tuple(attribute for attribute in inputs if attribute is not None)
    doc, kind, expression = _answer(answer, part.members)
    return Variant(
        name=name,
        class_name=f"{name}Request",
        module=naming.snake_of_camel(name),
        request=request,
        since=since,
        summary=summary,
        part=part,
        inputs=kept,
        answer=answer,
        sizes=sizes,
        see=see,
        format="<" + "".join(_code(m, part.attributes, answer) for m in part.members),
        writes=_writes(kept, answer),
        answer_doc=doc,
        answer_type=kind,
        answer_expression=expression,
        spec_file="spec/structures/LINEPROXYREQUEST.yaml",
    )


def _input(
    attribute: Attribute, members: tuple[CMember, ...], answer: Attribute | None
) -> Attribute | None:
    """Return what the handler reads of an attribute; of its answer, the room for it."""
    at = str(members[attribute.word].offset)
    if attribute.kind == "bytes":
        write = f"*sink.inline({at}, self.{attribute.name})"
        read = attribute.read.replace("{at}", at)
        return replace(attribute, read=read, write=write)
    if attribute.kind == "nested" and attribute is answer:
        size = members[attribute.word].size
        word = f"words[{attribute.word}]"
        return replace(
            attribute,
            name="room",
            kind="number",
            structure="",
            unit="bytes",
            summary=_ROOM,
            annotation="int",
            parameter="int",
            default=str(size),
            codec="Number()",
            read=f'source.room("{attribute.c_name}", {at}, {word})',
            write=f"sink.room({at}, self.room)",
        )
    if attribute is answer:
        return None
    if attribute.kind == "nested":
        write = f"sink.nested({at}, self.{attribute.name})"
        read = attribute.read.replace("{at}", at)
        return replace(attribute, read=read, write=write)
    return attribute


def _code(
    member: CMember, attributes: tuple[Attribute, ...], answer: Attribute | None
) -> str:
    """Return the format of a member as the handler reads it."""
    if answer is not None and member.c_name == answer.c_name:
        return {"nested": "I", "bytes": ""}.get(answer.kind, member.code)
    return "" if member.c_type == "BYTES" else member.code


def _writes(inputs: tuple[Attribute, ...], answer: Attribute | None) -> tuple[str, ...]:
    parts = [(attribute.word, attribute.write) for attribute in inputs]
    for attribute in inputs:
        if attribute.count >= 0:
            parts.append((attribute.count, f"len(self.{attribute.name})"))
    if answer is not None and answer.kind == "number":
        parts.append((answer.word, "0"))
    return tuple(expression for _, expression in sorted(parts))


def _answer(
    answer: Attribute | None, members: tuple[CMember, ...]
) -> tuple[str, str, str]:
    """Return the answer's description, its type, and the expression for its bytes."""
    if answer is None:
        return (
            "It has no answer but the result that lineProxyResponse takes.",
            "",
            "",
        )
    at = members[answer.word].offset
    if answer.kind == "nested":
        kind = answer.record
        client = "self.client_app_api_version"
        return (
            f"The answer is a record, {kind}.",
            kind,
            f"record_answer({client}, {at}, answer, {kind}, self.room)",
        )
    if answer.kind == "bytes":
        return (
            "The answer is bytes, as many as came or fewer.",
            "bytes",
            f"bytes_answer({at}, answer, len(self.{answer.name}))",
        )
    return (
        f"The answer is a number, {answer.c_name}.",
        "int",
        f'number_answer({at}, "{answer.c_name}", answer)',
    )
