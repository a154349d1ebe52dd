"""Resolve what a record calls the values of a structure, and what kind they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import did_you_mean, nearest, one_of
from tapi2gen.model import Attribute, CMember, Family, Structure, Version, naming
from tapi2gen.model.attributes import CODED, LISTS, AttributeKind
from tapi2gen.model.common import CODE_PAGE
from tapi2gen.resolve.context import Context, Names
from tapi2gen.resolve.deprecation import read_deprecation
from tapi2gen.resolve.ends import check_place
from tapi2gen.resolve.formats import check_format, read_format
from tapi2gen.resolve.kinds import Kinds
from tapi2gen.resolve.node import Node
from tapi2gen.resolve.pairs import check_base, check_pair

_CODED = (*CODED, "codes")
_OPEN = ("bytes", "array")
_OF_STRUCTURES = ("entries", "array", "embedded", "nested")
_NUMBERS = ("WORD", "DWORD", "LONG", "DWORD_PTR", "HAGENT", "HAGENTSESSION")


@dataclass(slots=True)
class Attributes:
    """Makes the attributes of one part of a structure.

    Attributes:
        owner: The kind of structure that it is of.
        base: What the offsets of pairs count from in this part.
        members: The members of the part.
        miscounted: The attributes that a member meant to count, and misspelt.
    """

    context: Context
    families: Mapping[str, Family]
    structures: Mapping[str, Structure]
    owner: str
    base: str
    members: Sequence[CMember]
    miscounted: set[str] = field(default_factory=set)

    def make(
        self, items: list[tuple[Node, int]], since: Version
    ) -> tuple[Attribute, ...]:
        """Make the attributes of entries that come with their first member's index."""
        counts = self._counts(items)
        known = [item.string("attribute") for item, _ in items if "attribute" in item]
        self.miscounted = {nearest(name, known) for name in counts.keys() - {*known}}
        for item, _ in items:
            self._check_number(item)
            check_pair(item, self.context)
            check_format(item, self.context)
            if "sensitive" in item and "attribute" not in item:
                what, how = "nobody sees a size or count as such", "remove the key"
                mark = item.key_mark("sensitive")
                self.context.problem(mark, Code.MISPLACED_KEY, what, how)
        if self.owner == "native":
            return ()
        names = Names(self.context, "attribute")
        found: list[Attribute] = []
        for item, index in items:
            if "name" not in item and "pair" not in item:
                continue
            if "attribute" in item:
                name = item.string("attribute")
                self._check_name(item, names)
                count = counts.pop(name, -1)
                made = self._attribute(item, index, count, since)
                said = read_format(
                    item, items, self.members, self.families, self.context
                )
                found.append(replace(made, format=said))
            elif self.base and "role" not in item and "counts" not in item:
                self._missing(item, "attribute")
        for name in counts:
            item = next(i for i, _ in items if i.string("counts") == name)
            how = did_you_mean(name, known)
            what = f"no attribute {name} to count"
            self.context.problem(item.mark("counts"), Code.UNKNOWN_MEMBER, what, how)
        return tuple(found)

    def _counts(self, items: list[tuple[Node, int]]) -> dict[str, int]:
        """Return the member that counts each list; one list has one count."""
        counts: dict[str, int] = {}
        for item, index in items:
            name = item.string("counts")
            if name in counts:
                what, how = f"{name} is counted already", "remove one of the two keys"
                mark = item.mark("counts")
                self.context.problem(mark, Code.DUPLICATE_NAME, what, how)
            elif "counts" in item:
                counts[name] = index
        return counts

    def _attribute(
        self, item: Node, index: int, count: int, default: Version
    ) -> Attribute:
        kind, of = Kinds(self.structures, self.base, self.context).of(item, count >= 0)
        is_coded = kind in _CODED
        family = read_family(item, self.families, self.context) if is_coded else None
        if "summary" not in item:
            self._missing(item, "summary")
        if "pair" in item:
            check_base(item, self.base, self.context)
        if "of" in item and kind not in (*_CODED, *LISTS):
            what, how = "of goes with flags, a choice or a list", "remove the key"
            self.context.problem(item.key_mark("of"), Code.MISPLACED_KEY, what, how)
        is_last = index == len(self.members) - 1
        ends = "array" if self.owner == "parameters" else ""
        ends = "bytes" if self.base == "request" else ends
        check_place(item, kind, is_last and kind == ends, self.context)
        self._check_count(item, count, can_count=kind in (*LISTS, *_OPEN))
        since = self.members[index].since
        if count >= 0 and self.members[count].since != since:
            what = f"{item.string('attribute')} is of TAPI {since.text}"
            what, how = f"{what}, what counts it is not", "give both the same since"
            self.context.problem(item.mark("attribute"), Code.WRONG_ORDER, what, how)
        is_newer = since.value > default.value
        return Attribute(
            name=item.string("attribute"),
            kind=kind,
            word=index,
            offset=self.members[index].offset,
            size=self.members[index].size,
            count=count,
            c_name=item.string("pair") or item.string("name"),
            family=family,
            structure=of if kind in _OF_STRUCTURES else "",
            item=_item(item, kind, of),
            examples=self._examples(item),
            base=item.data.get("from", ""),
            is_optional=is_newer and self.owner != "parameters",
            has_zero=is_newer and self.owner == "parameters",
            unit=item.string("unit"),
            since=since,
            sensitive="sensitive" in item,
            summary=self.context.text(item, "summary"),
            deprecated=read_deprecation(item, since, self.context),
        )

    def _check_count(self, item: Node, count: int, *, can_count: bool) -> None:
        """Make sure that something counts a list, and nothing else."""
        name, mark = item.string("attribute"), item.mark("attribute")
        if count >= 0 and not can_count:
            what, how = f"{name} has nothing to count", "count a list, or BYTES"
            self.context.problem(mark, Code.UNCOUNTED, what, how)
        if can_count and count < 0 and name not in self.miscounted:
            what, how = f"nothing counts {name}", f"write counts: {name} at a member"
            self.context.problem(mark, Code.UNCOUNTED, what, how)

    def _examples(self, item: Node) -> tuple[str, ...]:
        """Read texts that test vectors hold, in a code page too."""
        texts = item.strings("examples")
        for text, mark in texts:
            try:
                text.encode(CODE_PAGE)
            except UnicodeEncodeError as error:
                what = f"code page {CODE_PAGE[2:]} has no {text[error.start]}"
                how = "test vectors hold examples in that code page too: use others"
                self.context.problem(mark, Code.WRONG_FORM, what, how)
        return tuple(text for text, _ in texts)

    def _check_number(self, item: Node) -> None:
        """Make sure that sizes and counts are DWORDs, and what has a unit a number."""
        kind = item.string("type") or "DWORD"
        if ("counts" in item or "role" in item) and kind != "DWORD":
            what, how = f"{kind} is no size or count", "use type: DWORD"
            self.context.problem(item.mark("type"), Code.WRONG_TYPE, what, how)
        elif "unit" in item and ("pair" in item or kind not in _NUMBERS):
            what, how = "unit goes with a number", "remove the key"
            self.context.problem(item.key_mark("unit"), Code.MISPLACED_KEY, what, how)
        elif item.string("unit") == "version" and kind != "DWORD":
            what, how = f"{kind} holds no version", "use type: DWORD"
            self.context.problem(item.mark("type"), Code.WRONG_TYPE, what, how)

    def _check_name(self, item: Node, names: Names) -> None:
        name = item.string("attribute")
        if (
            not naming.is_usable(name)
            or name in self.context.reserved.record_attributes
        ):
            what = f"{name} is taken by Python or by every record"
            how, mark = "choose another name", item.mark("attribute")
            self.context.problem(mark, Code.RESERVED_NAME, what, how)
        names.take(name, item.mark("attribute"))

    def _missing(self, item: Node, key: str) -> None:
        how = "every member that a record shows has both attribute and summary"
        what = f"missing key {key}"
        self.context.problem(item.mark(), Code.MISSING_KEY, what, how)


def _item(item: Node, kind: AttributeKind, of: str) -> str:
    """Return the type of what is in a list, or of the characters of a text."""
    if kind == "characters":
        return item.string("type")
    return of if kind in ("numbers", "guids") else ""


def read_family(
    item: Node, families: Mapping[str, Family], context: Context
) -> Family | None:
    """Read the constant family of a member, which has values that a DWORD holds."""
    if "of" not in item:
        what, how = "missing key of", f"add it; {one_of(families)}"
        context.problem(item.mark(), Code.MISSING_KEY, what, how)
        return None
    name, mark = item.string("of"), item.mark("of")
    family = context.family(name, families, mark)
    if family is not None and family.is_signed:
        what, how = f"{name} has values below 0", "use type: DWORD"
        context.problem(mark, Code.OUT_OF_RANGE, what, how)
    if family is not None and item.string("type") == "flags" and not family.is_flags:
        what, how = f"{name} has no bits", "use type: choice"
        context.problem(mark, Code.FLAGS_OF_NUMBERS, what, how)
    return family
