"""Resolve messages: what each of their words means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import Mark, Note, one_of
from tapi2gen.model import Condition, Family, Field, Member, Message, Text, Word, naming
from tapi2gen.model.c_types import C_TYPES
from tapi2gen.resolve.constants import report_constant
from tapi2gen.resolve.context import Context, Names, read_errata, read_text
from tapi2gen.resolve.deprecation import mark_deprecated, read_deprecation
from tapi2gen.resolve.node import Node
from tapi2gen.resolve.steps import resolve_step

_PARAMS = ("dwParam1", "dwParam2", "dwParam3")
_ALL_MESSAGES = ("hDevice", "dwCallbackInstance")
_IN_ORDER = (*_ALL_MESSAGES, *_PARAMS)
_GOES_WITH = {"of": "type: flags or choice", "when": "type: choice"}
_REMOVE = "remove the key"


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
    name, since = node.string("name"), context.version(node)
    by_word = fields_by_word(node, _PARAMS, context)
    params = Params(by_word, words, families, context).resolve()
    params = mark_deprecated(params, by_word, since, context)
    return Message(
        name=name,
        class_name=naming.message_class(name),
        module=naming.snake(name),
        value=node.integer("value"),
        hex=f"0x{node.integer('value'):02X}",
        since=since,
        sent_by=read_text(node.child("sent_by")),
        summary=read_text(node.child("summary")),
        remarks=context.optional_text(node, "remarks"),
        device=_described(words[0], by_word, context),
        callback_instance=_described(words[2], by_word, context),
        params=params,
        next=tuple(
            resolve_step(step, params, families, context)
            for step in node.children("next")
        ),
        see=context.see(node),
        url=context.url(node),
        errata=read_errata(node),
        spec_file=node.spec_file("messages"),
        deprecated=read_deprecation(node, since, context),
    )


def fields_by_word(
    node: Node, expected: Iterable[str], context: Context
) -> dict[str, Node]:
    """Find the field of each word; those that are expected must be there."""
    names = Names(context, "word")
    fields: dict[str, Node] = {}
    for field in node.children("fields"):
        word = field.string("word")
        if not names.take(word, field.mark("word")):
            continue
        if node.added and word not in expected:
            what = f"{word} cannot be described by an extension"
            how = f"describe {' and '.join(expected)}"
            context.problem(field.mark("word"), Code.NOT_YOURS, what, how)
            continue
        later = [w for w in fields if _IN_ORDER.index(w) > _IN_ORDER.index(word)]
        if later:
            what = f"{word} stands after {later[0]}"
            how = "put the fields in the order of their words"
            context.problem(field.mark("word"), Code.WRONG_ORDER, what, how)
        fields[word] = field
    for word in expected:
        if word not in fields:
            how = f"describe it, or write {{word: {word}, reserved: true}}"
            mark = node.key_mark("fields")
            context.problem(mark, Code.MISSING_WORD, f"no field for {word}", how)
    return fields


def _described(word: Word, by_word: Mapping[str, Node], context: Context) -> Word:
    """Return a word that all messages have, with this message's own description."""
    field = by_word.get(word.c_name)
    if field is None:
        return word
    for key in field.data:
        if key not in ("word", "summary"):
            what = f"{word.c_name} is in every message: only its summary can differ"
            context.problem(field.key_mark(key), Code.MISPLACED_KEY, what, _REMOVE)
    if "summary" not in field:
        what, how = "missing key summary", "say what differs, or delete the field"
        context.problem(field.mark(), Code.MISSING_KEY, what, how)
        return word
    return replace(word, summary=context.text(field, "summary"))


class Params:
    """Resolves the three parameters of one message."""

    def __init__(
        self,
        by_word: Mapping[str, Node],
        words: tuple[Word, ...],
        families: Mapping[str, Family],
        context: Context,
    ) -> None:
        """Take the fields by word, and what they refer to."""
        self.fields = {word: by_word[word] for word in _PARAMS if word in by_word}
        self.words = {word.c_name: word for word in words}
        self.families = families
        self.context = context
        self.names = Names(context, "field")

    def resolve(self) -> tuple[Field, ...]:
        """Resolve all, in the order of their words."""
        return tuple(self._field(field) for field in self.fields.values())

    def _field(self, node: Node) -> Field:
        word = self.words[node.string("word")]
        if "reserved" in node:
            return self._reserved(node, word)
        missing = [key for key in ("name", "type", "summary") if key not in node]
        if missing:
            what = f"missing key{'s' * (len(missing) > 1)} {', '.join(missing)}"
            how = f"add {'them' if missing[1:] else 'it'}, or reserved: true"
            self.context.problem(node.mark(), Code.MISSING_KEY, what, how)
        self._check_name(node)
        name, kind = node.string("name"), node.string("type")
        summary = self.context.text(node, "summary")
        if kind in ("flags", "choice"):
            return self._coded(node, word, name, summary)
        for key in ("of", "when"):
            if key in node:
                self._misplaced(node, key)
        if kind and kind not in C_TYPES:
            what, how = f"unknown C type {kind}", "add it to c_types.py"
            self.context.problem(node.mark("type"), Code.UNKNOWN_TYPE, what, how)
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
        )

    def _reserved(self, node: Node, word: Word) -> Field:
        for key in node.data:
            if key not in ("word", "reserved"):
                what = f"a reserved word has no {key}"
                self.context.problem(
                    node.key_mark(key), Code.MISPLACED_KEY, what, _REMOVE
                )
        ctype = C_TYPES[word.ctype.name]
        return Field(word, "", "reserved", ctype.name, ctype, None, None, Text(""))

    def _coded(self, node: Node, word: Word, name: str, summary: Text) -> Field:
        """Resolve a field whose value is made of constants."""
        family = self._family(node)
        is_choice = node.string("type") == "choice"
        if "when" in node and not is_choice:
            self._misplaced(node, "when")
        when = self._condition(node) if is_choice else None
        if not is_choice and family is not None and not family.is_flags:
            what, how = f"{node.string('of')} has no bits", "use type: choice"
            self.context.problem(node.mark("of"), Code.FLAGS_OF_NUMBERS, what, how)
        return Field(
            word=word,
            name=name,
            kind="choice" if is_choice else "flags",
            c_type=node.string("of"),
            ctype=C_TYPES["DWORD"],
            family=family,
            when=when,
            summary=summary,
        )

    def _check_name(self, node: Node) -> None:
        name, mark = node.string("name"), node.mark("name")
        how = "choose another name"
        if name and not naming.is_usable(name):
            what = f"{name} is a keyword of Python"
            self.context.problem(mark, Code.RESERVED_NAME, what, how)
        elif name in self.context.reserved.message_attributes:
            what = f"every message has {name} already"
            self.context.problem(mark, Code.RESERVED_NAME, what, how)
        elif name in naming.PAGE_NAMES:
            what = f"the examples on the pages need the name {name}"
            self.context.problem(mark, Code.RESERVED_NAME, what, how)
        elif name:
            self.names.take(name, mark)

    def _misplaced(self, node: Node, key: str) -> None:
        how = f"remove it, or use {_GOES_WITH[key]}"
        what = f"{key} goes with {_GOES_WITH[key]}"
        self.context.problem(node.key_mark(key), Code.MISPLACED_KEY, what, how)

    def _family(self, node: Node) -> Family | None:
        name = node.string("of")
        if not name:
            what, how = "missing key of", f"add it; {one_of(self.families)}"
            self.context.problem(node.mark("type"), Code.MISSING_KEY, what, how)
            return None
        return self.context.family(name, self.families, node.mark("of"))

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
        right = {field.string("of"): field for field, _ in known.values()}
        names = Names(self.context, "constant", Code.LISTED_TWICE)
        found: list[tuple[Node, Member, Mark]] = []
        for c_name, mark in node.strings("when"):
            if c_name not in known:
                expected = [self.families[name] for name in right]
                every = self.families.values()
                report_constant(c_name, mark, expected, every, self.context)
            elif names.take(c_name, mark):
                found.append((*known[c_name], mark))
        if not found:
            return None
        flags, first, place = found[0]
        for field, member, mark in found:
            if field is not flags:
                what = f"{member.c_name} and {first.c_name} are bits of two fields"
                how = "name bits of one field only"
                note = Note(place, "first here")
                self.context.problem(mark, Code.MIXED_CONDITION, what, how, note)
        members = tuple(member for _, member, _ in found)
        mask = sum({member.value for member in members})
        word = self.words[flags.string("word")]
        return Condition(flags.string("name"), word, members, mask)
