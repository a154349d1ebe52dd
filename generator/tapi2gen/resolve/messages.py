"""Resolve messages: what each of their words means, and how Python reads it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from tapi2gen import naming
from tapi2gen.ctypes_table import C_TYPES
from tapi2gen.model import (
    Condition,
    Family,
    Field,
    Member,
    Message,
    Text,
    Word,
)
from tapi2gen.problems import suggest
from tapi2gen.resolve.context import Context, Names, read_errata, read_text
from tapi2gen.resolve.families import find_constant
from tapi2gen.resolve.node import Node
from tapi2gen.resolve.steps import resolve_step

_PARAMS = ("dwParam1", "dwParam2", "dwParam3")
_ALL_MESSAGES = ("hDevice", "dwCallbackInstance")
_IN_ORDER = (*_ALL_MESSAGES, *_PARAMS)
_FIRST_RESOLVED_SLOT = 6
_GOES_WITH = {"of": "type flags or choice", "when": "type choice"}


def resolve_messages(
    nodes: Iterable[Node],
    words: tuple[Word, ...],
    families: Mapping[str, Family],
    context: Context,
) -> tuple[Message, ...]:
    """Resolve all messages, in the order of their names."""
    names, values = Names(context, "message"), Names(context, "message value")
    messages: list[Message] = []
    for node in nodes:
        name = node.string("name")
        context.check_file_name(node)
        names.take(name, node.mark("name"))
        values.take(node.integer("value"), node.mark("value"), name)
        messages.append(_message(node, words, families, context))
    return tuple(sorted(messages, key=lambda message: message.name))


def _message(
    node: Node,
    words: tuple[Word, ...],
    families: Mapping[str, Family],
    context: Context,
) -> Message:
    name = node.string("name")
    by_word = _fields_by_word(node, context)
    params = _Params(by_word, words, families, context).resolve(node)
    used = {field.family.module: field.family for field in params if field.family}
    return Message(
        name=name,
        class_name=naming.message_class(name),
        module=naming.snake(name),
        value=node.integer("value"),
        hex=f"0x{node.integer('value'):02X}",
        since=context.version(node),
        sent_by=read_text(node.child("sent_by")),
        summary=read_text(node.child("summary")),
        remarks=context.optional_text(node, "remarks"),
        device=_described(words[0], by_word, context),
        callback_instance=_described(words[2], by_word, context),
        params=params,
        families=tuple(used[module] for module in sorted(used)),
        next=tuple(
            resolve_step(step, params, context) for step in node.children("next")
        ),
        see=context.see(node),
        url=context.url(node),
        errata=read_errata(node),
        spec_file=f"spec/messages/{name}.yaml",
    )


def _fields_by_word(node: Node, context: Context) -> dict[str, Node]:
    names = Names(context, "word")
    fields: dict[str, Node] = {}
    for field in node.children("fields"):
        word = field.string("word")
        if not names.take(word, field.mark("word")):
            continue
        if any(_IN_ORDER.index(later) > _IN_ORDER.index(word) for later in fields):
            context.problem(field.mark("word"), "fields stand in the order of words")
        fields[word] = field
    for word in _PARAMS:
        if word not in fields:
            context.problem(
                node.mark("fields"),
                f"no field for {word}: describe it, or mark it `reserved: true`",
            )
    return fields


def _described(word: Word, by_word: Mapping[str, Node], context: Context) -> Word:
    """Give a word that all messages have, with this message's own description."""
    field = by_word.get(word.c_name)
    if field is None:
        return word
    for key in field.data:
        if key not in ("word", "summary"):
            context.problem(
                field.key_mark(key),
                f"{word.c_name} is in every message: only its summary can differ",
            )
    if "summary" not in field:
        context.problem(field.mark(), "missing key summary")
        return word
    return replace(word, summary=context.text(field, "summary"))


class _Params:
    """Resolves the three parameters of one message."""

    def __init__(
        self,
        by_word: Mapping[str, Node],
        words: tuple[Word, ...],
        families: Mapping[str, Family],
        context: Context,
    ) -> None:
        self.fields = {word: by_word[word] for word in _PARAMS if word in by_word}
        self.words = {word.c_name: word for word in words}
        self.families = families
        self.context = context
        self.names = Names(context, "field")
        self.next_slot = _FIRST_RESOLVED_SLOT

    def resolve(self, node: Node) -> tuple[Field, ...]:
        return tuple(self._field(field) for field in self.fields.values())

    def _field(self, node: Node) -> Field:
        word = self.words[node.string("word")]
        if "reserved" in node:
            return self._reserved(node, word)
        for key in ("name", "type", "summary"):
            if key not in node:
                self.context.problem(node.mark(), f"missing key {key}")
        self._check_name(node)
        name, kind = node.string("name"), node.string("type")
        summary = self.context.text(node, "summary")
        if kind in ("flags", "choice"):
            return self._coded(node, word, name, summary)
        for key in ("of", "when"):
            if key in node:
                self.context.problem(
                    node.key_mark(key), f"{key} goes with {_GOES_WITH[key]}"
                )
        if kind and kind not in C_TYPES:
            what = f"unknown C type {kind}: add it to ctypes_table.py"
            self.context.problem(node.mark("type"), what)
        ctype = C_TYPES.get(kind, C_TYPES["DWORD"])
        return Field(
            word=word,
            name=name,
            kind="value",
            c_type=ctype.name,
            ctype=ctype,
            family=None,
            when=None,
            summary=summary,
            slot=word.index,
            annotation="int",
            parameter="int",
            codec=f"Number({word.index}, {ctype.bits})",
            resolved="",
        )

    def _reserved(self, node: Node, word: Word) -> Field:
        for key in node.data:
            if key not in ("word", "reserved"):
                self.context.problem(
                    node.key_mark(key), f"a reserved word has no {key}"
                )
        ctype = C_TYPES[word.ctype.name]
        return Field(
            word, "", "reserved", ctype.name, ctype, None, None, Text(""),
            word.index, "", "", "", "",
        )  # fmt: skip

    def _coded(self, node: Node, word: Word, name: str, summary: Text) -> Field:
        """Resolve a field whose value is made of constants."""
        family = self._family(node)
        is_choice = node.string("type") == "choice"
        if "when" in node and not is_choice:
            self.context.problem(node.key_mark("when"), "when goes with type choice")
        when = self._condition(node) if is_choice else None
        slot, self.next_slot = self.next_slot, self.next_slot + 1
        enum = family.class_name if family else "int"
        is_sequence = family is not None and not family.is_flags
        if not is_choice and is_sequence:
            self.context.problem(
                node.mark("of"), f"{node.string('of')} has no bits: use type choice"
            )
        none = " | None" if when else ""
        value = f"{enum} | int" if is_sequence else enum
        value_at = f"_{name.upper()}[words[{word.index}]]"
        return Field(
            word=word,
            name=name,
            kind="choice" if is_choice else "flags",
            c_type=node.string("of"),
            ctype=C_TYPES["DWORD"],
            family=family,
            when=when,
            summary=summary,
            slot=slot,
            annotation=f"{value}{none}",
            parameter=f"{enum} | int{none}",
            codec=_codec(word, enum, when, is_choice),
            resolved=self._when(value_at, when),
        )

    @staticmethod
    def _when(value: str, when: Condition | None) -> str:
        if when is None:
            return value
        return f"{value} if words[{when.word.index}] & {when.literal} else None"

    def _check_name(self, node: Node) -> None:
        name = node.string("name")
        if name and not naming.is_usable(name):
            self.context.problem(
                node.mark("name"), f"{name} is a word of Python: choose another name"
            )
        elif name in naming.MESSAGE_ATTRIBUTES:
            self.context.problem(
                node.mark("name"),
                f"every message has {name}: choose another name",
            )
        elif name:
            self.names.take(name, node.mark("name"))

    def _family(self, node: Node) -> Family | None:
        name = node.string("of")
        if not name:
            kind = node.string("type")
            self.context.problem(node.mark("type"), f"{kind} of which family? add of:")
            return None
        family = self.families.get(name)
        if family is None and name not in self.context.broken:
            hint = suggest(name, self.families)
            self.context.problem(
                node.mark("of"), f"unknown constant family {name}{hint}"
            )
        return family

    def _condition(self, node: Node) -> Condition | None:
        """Resolve `when`: bits of one flags field of the same message."""
        if "when" not in node:
            return None
        known = {
            member.c_name: (field, member)
            for field in self.fields.values()
            if field.string("type") == "flags" and field.string("of") in self.families
            for member in self.families[field.string("of")].members
        }
        found: list[tuple[Node, Member]] = []
        for c_name, mark in node.strings("when"):
            if c_name in known:
                if known[c_name] in found:
                    self.context.problem(mark, f"{c_name} is listed twice")
                found.append(known[c_name])
                continue
            if any(c_name.startswith(family) for family in self.context.broken):
                continue
            if find_constant(c_name, self.families.values()):
                what = f"{c_name} is no bit of this message's flags"
            else:
                what = f"unknown constant {c_name}"
            self.context.problem(mark, what + suggest(c_name, known))
        if not found:
            return None
        flags = found[0][0]
        if any(field is not flags for field, _ in found):
            what = "bits of one flags field, not of two"
            self.context.problem(node.key_mark("when"), what)
        members = tuple(member for _, member in found)
        mask = sum({member.value for member in members})
        word = self.words[flags.string("word")]
        return Condition(flags.string("name"), word, members, mask, f"0x{mask:X}")


def _codec(word: Word, enum: str, when: Condition | None, is_choice: bool) -> str:
    if not is_choice:
        return f"Flags({word.index}, {enum})"
    if when is None:
        return f"Choice({word.index}, {enum})"
    names = " or ".join(member.c_name for member in when.members)
    return f'Choice({word.index}, {enum}, "{when.field}", {when.literal}, "{names}")'
