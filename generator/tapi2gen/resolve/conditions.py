"""Resolve when a field of a message means something: what another field must say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import Mark, Note
from tapi2gen.model import Condition, Family, Field, Member, Word
from tapi2gen.model.attributes import CODED
from tapi2gen.resolve.constants import report_constant
from tapi2gen.resolve.context import Context, Names
from tapi2gen.resolve.node import Node


class Conditions:
    """Reads `when` in the fields of one message."""

    def __init__(
        self,
        nodes: Sequence[Node],
        words: Mapping[str, Word],
        families: Mapping[str, Family],
        context: Context,
    ) -> None:
        """Take the fields, and what they refer to."""
        self.nodes = nodes
        self.words = words
        self.families = families
        self.context = context

    def read(self, node: Node) -> Condition | None:
        """Return what a field means nothing without, if there is anything."""
        if "when" not in node:
            return None
        known, others = self._known(node)
        right = {other.string("of"): other for other, _ in known.values()}
        names = Names(self.context, "constant", Code.LISTED_TWICE)
        found: list[tuple[Node, Member, Mark]] = []
        for c_name, mark in node.strings("when"):
            if c_name in others and not known:
                what = f"{c_name} is of {_why_not(node, others[c_name])}"
                how = "name constants of a field that always has a word of its own"
                self.context.problem(mark, Code.MIXED_CONDITION, what, how)
            elif c_name not in known:
                expected = [self.families[name] for name in right]
                every = self.families.values()
                report_constant(c_name, mark, expected, every, self.context)
            elif names.take(c_name, mark):
                found.append((*known[c_name], mark))
        if not found:
            return None
        self._check_one_field(found)
        other = found[0][0]
        members = tuple(member for _, member, _ in found)
        word, is_bits = (
            self.words[other.string("word")],
            other.string("type") == "flags",
        )
        return Condition(other.string("name"), word, members, is_bits)

    def _known(
        self, node: Node
    ) -> tuple[dict[str, tuple[Node, Member]], dict[str, Node]]:
        """Return what a field may depend on, and the constants of all other fields."""
        known: dict[str, tuple[Node, Member]] = {}
        others: dict[str, Node] = {}
        for other in self.nodes:
            is_own = other.string("word") == node.string("word")
            family = self.families.get(other.string("of"))
            for member in family.members if family else ():
                others[member.c_name] = other
                if self._is_whole(other) and not is_own:
                    known[member.c_name] = other, member
        return known, others

    def _is_whole(self, node: Node) -> bool:
        """Return whether a field always has constants, and the whole of its word."""
        is_coded = node.string("type") in CODED
        is_known = is_coded and node.string("of") in self.families
        return is_known and not {"when", "half", "in"} & node.data.keys()

    def _check_one_field(self, found: Sequence[tuple[Node, Member, Mark]]) -> None:
        flags, first, place = found[0]
        for field, member, mark in found:
            if field is not flags:
                what = f"{member.c_name} and {first.c_name} are of two fields"
                how = "name constants of one field only"
                note = Note(place, "first here")
                self.context.problem(mark, Code.MIXED_CONDITION, what, how, note)


def _why_not(node: Node, other: Node) -> str:
    """Return a field that another cannot depend on, and why."""
    why = "depends on another field itself"
    if other.string("word") == node.string("word"):
        why = "is in the same word"
    elif "when" not in other:
        why = "has a part of its word only"
    return f"{other.string('name')}, which {why}"


def check_sharing(fields: Sequence[tuple[Node, Field]], context: Context) -> None:
    """Make sure that fields of one word can be told apart."""
    for (first, one), (second, other) in combinations(fields, 2):
        if one.word != other.word or not _overlap(one, other):
            continue
        if one.when is None or other.when is None:
            continue  # which was reported, or is about to be
        if one.when.word != other.when.word:
            what = f"{other.name} and {one.name} share bits, and depend on two words"
            how = "let both depend on one field"
            note = Note(first.mark("when"), "the other field")
            mark = second.mark("when")
            context.problem(mark, Code.MIXED_CONDITION, what, how, note)
        for both in {*one.when.members} & {*other.when.members}:
            what = f"{both.c_name} gives {one.word.c_name} two meanings"
            how = "name each constant in one field"
            note = Note(first.mark("when"), "the other field")
            mark = second.mark("when")
            context.problem(mark, Code.LISTED_TWICE, what, how, note)


def _overlap(one: Field, other: Field) -> bool:
    """Return whether two fields of one word share bits."""
    if one.bits is None or other.bits is None:
        return True
    return bool(one.bits.mask & other.bits.mask)
