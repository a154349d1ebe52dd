"""Resolve messages: what each of their words means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import Note
from tapi2gen.model import Family, Message, Word, naming
from tapi2gen.resolve.class_names import read_class_name
from tapi2gen.resolve.context import Context, Names, read_errata, read_text
from tapi2gen.resolve.deprecation import mark_deprecated, read_deprecation
from tapi2gen.resolve.heads import read_handle, read_head
from tapi2gen.resolve.node import Node
from tapi2gen.resolve.params import PARAMS, Params, fields_of
from tapi2gen.resolve.steps import resolve_step


def resolve_messages(
    nodes: Iterable[Node],
    words: tuple[Word, ...],
    families: Mapping[str, Family],
    context: Context,
) -> tuple[Message, ...]:
    """Resolve all messages, in the order of their names."""
    names = Names(context, "message")
    values = Names(context, "message value", Code.DUPLICATE_VALUE)
    messages: list[Message] = []
    extensible: Node | None = None
    for node in nodes:
        name = node.string("name")
        context.check_file_name(node)
        names.take(name, node.mark("name"))
        values.take(node.integer("value"), node.mark("value"), name)
        messages.append(_message(node, words, families, context))
        if "extensible" in node and extensible is not None:
            what, how = "a second message that is extensible", "remove the key"
            note = Note(extensible.key_mark("extensible"), "the first is here")
            mark = node.key_mark("extensible")
            context.problem(mark, Code.DUPLICATE_VALUE, what, how, note)
        elif "extensible" in node:
            extensible = node
    return tuple(sorted(messages, key=lambda message: message.name))


def _message(
    node: Node,
    words: tuple[Word, ...],
    families: Mapping[str, Family],
    context: Context,
) -> Message:
    name, since = node.string("name"), context.version(node)
    fields = fields_of(node, PARAMS, context)
    resolver = Params(fields, words, families, context)
    handle = read_handle(node, words[0], resolver, context)
    params = mark_deprecated(resolver.resolve(), resolver.nodes, since, context)
    return Message(
        name=name,
        class_name=read_class_name(node, naming.message_class(name), context),
        module=_module(node),
        value=node.integer("value"),
        hex=f"0x{node.integer('value'):02X}",
        since=since,
        sent_by=read_text(node.child("sent_by")),
        summary=read_text(node.child("summary")),
        remarks=context.optional_text(node, "remarks"),
        device=read_head(node, words[0], context),
        handle=handle,
        callback_instance=read_head(node, words[2], context),
        params=params,
        next=tuple(
            resolve_step(step, params, families, context)
            for step in node.children("next")
        ),
        see=context.see(node),
        url=context.url(node),
        errata=read_errata(node),
        spec_file=node.spec_file("messages"),
        is_extensible="extensible" in node,
        deprecated=read_deprecation(node, since, context),
    )


def _module(node: Node) -> str:
    """Name the module: after the class, if the spec names that."""
    name = node.string("class_name").removesuffix("Message")
    return naming.snake_of_camel(name) or naming.snake(node.string("name"))
