"""Resolve the three parameters of a message: what each may carry."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import Note, one_of
from tapi2gen.model import Bits, Family, Field, Text, Word, naming
from tapi2gen.model.attributes import CODED
from tapi2gen.model.c_types import C_TYPES, CType
from tapi2gen.resolve.conditions import Conditions, check_sharing
from tapi2gen.resolve.context import Context, Names
from tapi2gen.resolve.node import Node

PARAMS = ("dwParam1", "dwParam2", "dwParam3")
_IN_ORDER = ("hDevice", "dwCallbackInstance", *PARAMS)
_HALVES = {"low": Bits("LOWORD", 0, 16), "high": Bits("HIWORD", 16, 16)}
_REMOVE = "remove the key"
# What each key goes with, where it does not go with everything.
_GOES_WITH = {
    "of": "type: flags or choice",
    "in": "type: choice",
    "half": "type: WORD, flags or choice",
}


def fields_of(
    node: Node, expected: Iterable[str], context: Context
) -> tuple[Node, ...]:
    """Return the fields of some words, in their order; each word must have one."""
    fields: list[Node] = []
    firsts: dict[str, Node] = {}
    for field in node.children("fields"):
        word = field.string("word")
        if node.added and word not in expected:
            what = f"{word} cannot be described by an extension"
            how = f"describe {' and '.join(expected)}"
            context.problem(field.mark("word"), Code.NOT_YOURS, what, how)
            continue
        later = [w for w in firsts if _IN_ORDER.index(w) > _IN_ORDER.index(word)]
        if later and word not in firsts:
            what = f"{word} stands after {later[0]}"
            how = "put the fields in the order of their words"
            context.problem(field.mark("word"), Code.WRONG_ORDER, what, how)
        first = firsts.setdefault(word, field)
        shares = {"when", "half"} & field.data.keys() & first.data.keys()
        if first is not field and not shares:
            what, how = f"word {word} is taken", "choose another word"
            if word in expected:
                how += ", or say when, or in which half, it has each meaning"
            note = Note(first.mark("word"), "first here")
            context.problem(field.mark("word"), Code.DUPLICATE_NAME, what, how, note)
        elif word in expected:
            fields.append(field)
    for word in expected:
        if word not in firsts:
            how = f"describe it, or write {{word: {word}, reserved: true}}"
            mark = node.key_mark("fields")
            context.problem(mark, Code.MISSING_WORD, f"no field for {word}", how)
    return tuple(fields)


class Params:
    """Resolves the three parameters of one message.

    Attributes:
        nodes: The entry of each field, in the order of the words.
    """

    def __init__(
        self,
        nodes: Sequence[Node],
        words: tuple[Word, ...],
        families: Mapping[str, Family],
        context: Context,
    ) -> None:
        """Take the fields, and what they refer to."""
        self.nodes = nodes
        self.words = {word.c_name: word for word in words}
        self.families = families
        self.context = context
        self.names = Names(context, "field")
        self.conditions = Conditions(nodes, self.words, families, context)

    def resolve(self) -> tuple[Field, ...]:
        """Resolve all, in the order of their words."""
        fields = tuple(self._field(node) for node in self.nodes)
        check_sharing(tuple(zip(self.nodes, fields, strict=True)), self.context)
        return fields

    def check_name(self, node: Node) -> None:
        """Make sure that Python, and the class of the message, allow a name."""
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

    def _field(self, node: Node) -> Field:
        word = self.words[node.string("word")]
        if "reserved" in node:
            return self._reserved(node, word)
        missing = [key for key in ("name", "type", "summary") if key not in node]
        if missing:
            what = f"missing key{'s' * (len(missing) > 1)} {', '.join(missing)}"
            how = f"add {'them' if missing[1:] else 'it'}, or reserved: true"
            self.context.problem(node.mark(), Code.MISSING_KEY, what, how)
        self.check_name(node)
        name, kind = node.string("name"), node.string("type")
        is_coded = kind in CODED
        family = self._family(node, kind) if is_coded else None
        ctype = C_TYPES["DWORD"] if is_coded else self._ctype(node, kind)
        return Field(
            word=word,
            name=name,
            kind="flags" if kind == "flags" else "choice" if is_coded else "value",
            c_type=node.string("of") if is_coded else ctype.name,
            ctype=ctype,
            family=family,
            when=self.conditions.read(node),
            summary=self.context.text(node, "summary"),
            bits=self._bits(node, kind, family),
        )

    def _reserved(self, node: Node, word: Word) -> Field:
        for key in node.data:
            if key not in ("word", "reserved"):
                what = f"a reserved word has no {key}"
                mark = node.key_mark(key)
                self.context.problem(mark, Code.MISPLACED_KEY, what, _REMOVE)
        ctype = C_TYPES[word.ctype.name]
        return Field(word, "", "reserved", ctype.name, ctype, None, None, Text(""))

    def _ctype(self, node: Node, kind: str) -> CType:
        """Return the C type of a number."""
        for key in ("of", "in"):
            self._check_place(node, key, is_right=False)
        if kind and kind not in C_TYPES:
            what, how = f"unknown C type {kind}", "add it to c_types.py"
            self.context.problem(node.mark("type"), Code.UNKNOWN_TYPE, what, how)
        return C_TYPES.get(kind, C_TYPES["DWORD"])

    def _family(self, node: Node, kind: str) -> Family | None:
        """Return the family of flags, or of a choice."""
        self._check_place(node, "in", is_right=kind == "choice")
        name = node.string("of")
        if not name:
            what, how = "missing key of", f"add it; {one_of(self.families)}"
            self.context.problem(node.mark("type"), Code.MISSING_KEY, what, how)
            return None
        family = self.context.family(name, self.families, node.mark("of"))
        if kind == "flags" and family is not None and not family.is_flags:
            what, how = f"{name} has no bits", "use type: choice"
            self.context.problem(node.mark("of"), Code.FLAGS_OF_NUMBERS, what, how)
        return family

    def _bits(self, node: Node, kind: str, family: Family | None) -> Bits | None:
        """Return the bits that a field has; of negative constants, those of a LONG."""
        is_half = kind in ("WORD", "flags", "choice")
        self._check_place(node, "half", is_right=is_half)
        if kind == "WORD" and "half" not in node:
            what, how = "missing key half", "add half: low or half: high"
            self.context.problem(node.mark("type"), Code.MISSING_KEY, what, how)
        is_signed = family is not None and family.is_signed
        if "half" not in node:
            is_long = kind == "LONG" or "in" in node or is_signed
            signed = kind == "LONG" or is_signed
            return Bits("LONG", 0, 32, signed) if is_long else None
        if "in" in node:
            what, how = "a half is no LONG", "remove one of the two keys"
            self.context.problem(node.key_mark("in"), Code.MISPLACED_KEY, what, how)
        values = [member.value for member in family.members] if family else []
        if any(value >> 16 for value in values):
            what = f"16 bits do not hold all values of {node.string('of')}"
            self.context.problem(node.mark("half"), Code.OUT_OF_RANGE, what, _REMOVE)
        return _HALVES.get(node.string("half"))

    def _check_place(self, node: Node, key: str, *, is_right: bool) -> None:
        """Make sure that a key stands where it says anything."""
        if key in node and not is_right:
            how = f"remove it, or use {_GOES_WITH[key]}"
            what = f"{key} goes with {_GOES_WITH[key]}"
            self.context.problem(node.key_mark(key), Code.MISPLACED_KEY, what, how)
