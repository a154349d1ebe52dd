"""Resolve extensions: what a vendor gives the extensible message for a meaning."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any
from uuid import UUID

from tapi2gen.diagnostics.codes import Code
from tapi2gen.model import Extension, Family, Message, Word, naming
from tapi2gen.resolve.context import Context, Names, read_text
from tapi2gen.resolve.deprecation import mark_deprecated, read_deprecation
from tapi2gen.resolve.node import Node
from tapi2gen.resolve.params import PARAMS, Params, fields_of
from tapi2gen.resolve.steps import resolve_step

_INDEX, *_OWN = PARAMS


def resolve_extensions(
    nodes: Iterable[Node],
    messages: Iterable[Message],
    described: Iterable[Node],
    words: tuple[Word, ...],
    families: Mapping[str, Family],
    context: Context,
) -> tuple[Extension, ...]:
    """Resolve all extensions, in the order of their names.

    Args:
        nodes: Their entries in overlays.
        messages: The messages of the spec itself.
        described: Their entries.
        words: The six words.
        families: All constant families, the overlays' too.
        context: Where problems go.
    """
    names = Names(context, "extension")
    ids = Names(context, "extension ID", Code.DUPLICATE_VALUE)
    extensions: list[Extension] = []
    message = next((m for m in messages if m.is_extensible), None)
    entry = next((n for n in described if "extensible" in n), None)
    for node in nodes:
        names.take(node.string("name"), node.mark("name"))
        uuid = _uuid(node)
        ids.take(uuid, node.mark("id"), node.string("name"))
        if message is not None and entry is not None:
            resolver = _Resolver(node, message, entry, words, families, context)
            extensions.append(resolver.extension(uuid))
        elif not any(naming.is_message(name) for name in context.broken):
            what = "an extension, and no message of the spec is extensible"
            how = "restore the file of the message that has extensible: true"
            context.problem(node.mark("name"), Code.UNKNOWN_NAME, what, how)
    return tuple(sorted(extensions, key=lambda extension: extension.name))


def _uuid(node: Node) -> UUID:
    words = (
        word & 0xFFFFFFFF for word in node.data["id"]
    )  # too wide is reported already
    return UUID(bytes_le=b"".join(word.to_bytes(4, "little") for word in words))


class _Resolver:
    """Resolves one extension."""

    def __init__(
        self,
        node: Node,
        message: Message,
        described: Node,
        words: tuple[Word, ...],
        families: Mapping[str, Family],
        context: Context,
    ) -> None:
        self.node = node
        self.message = message
        self.index = next(
            field
            for field in described.children("fields")
            if field.string("word") == _INDEX
        )
        self.words = words
        self.families = families
        self.context = context

    def extension(self, uuid: UUID) -> Extension:
        """Resolve it whole: as the message says, but for what it says itself."""
        node, context = self.node, self.context
        name, since = node.string("name"), context.version(node, self.message.since)
        nodes = (self.index, *fields_of(node, _OWN, context))
        params = Params(nodes, self.words, self.families, context).resolve()
        params = mark_deprecated(params, nodes, since, context)
        steps = tuple(
            resolve_step(step, params, self.families, context)
            for step in node.children("next")
        )
        inherited: dict[str, Any] = {
            field.name: getattr(self.message, field.name) for field in fields(Message)
        }
        return Extension(
            **inherited
            | {
                "name": name,
                "class_name": naming.message_class(name),
                "module": naming.snake(name),
                "since": since,
                "summary": read_text(node.child("summary")),
                "remarks": context.optional_text(node, "remarks"),
                "params": params,
                "next": steps or self.message.next,
                "see": context.see(node),
                "url": context.url(node),
                "errata": (),
                "spec_file": node.spec_file("extensions"),
                "extends": self.message.name,
                "deprecated": read_deprecation(node, since, context),
            },
            words=tuple(f"0x{word:08X}" for word in node.data["id"]),
            uuid=str(uuid),
        )
