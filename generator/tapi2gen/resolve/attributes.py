"""Resolve what a record calls the values of a structure, and what kind they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import did_you_mean, nearest, one_of
from tapi2gen.model import (
    Attribute,
    AttributeKind,
    CMember,
    Family,
    Structure,
    Version,
    naming,
)
from tapi2gen.model.c_types import C_TYPES
from tapi2gen.model.common import CODE_PAGE
from tapi2gen.resolve.context import Context, Names
from tapi2gen.resolve.deprecation import read_deprecation
from tapi2gen.resolve.node import Node
from tapi2gen.resolve.pairs import check_pair

_KINDS: dict[str, AttributeKind] = {
    "flags": "flags",
    "choice": "choice",
    "GUID": "guid",
    "GUID4": "guid",
    "CURRENCY": "currency",
    "DATE": "date",
    "BYTES": "bytes",
    "BYTE8": "octets",
}
_NUMBERS = ("WORD", "DWORD", "DWORD_PTR", "HAGENT", "HAGENTSESSION")


@dataclass(slots=True)
class Attributes:
    """Makes the attributes of one part of a structure.

    Attributes:
        base: What the offsets of pairs count from in this part.
        members: The members of the part.
        miscounted: The attributes that a member meant to count, and misspelt.
    """

    context: Context
    families: Mapping[str, Family]
    structures: Mapping[str, Structure]
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
            if "sensitive" in item and "attribute" not in item:
                what, how = "nobody sees a size or count as such", "remove the key"
                mark = item.key_mark("sensitive")
                self.context.problem(mark, Code.MISPLACED_KEY, what, how)
        names = Names(self.context, "attribute")
        found: list[Attribute] = []
        for item, index in items:
            if "name" not in item and "pair" not in item:
                continue
            if "attribute" in item:
                name = item.string("attribute")
                self._check_name(item, names)
                count = counts.pop(name, -1)
                found.append(self._attribute(item, index, count, since))
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
        kind, of = self._kind(item)
        family = self._family(item) if kind in ("flags", "choice", "codes") else None
        if "summary" not in item:
            self._missing(item, "summary")
        if "pair" in item and item.string("from") not in self._bases(item):
            self._check_base(item)
        is_last = index == len(self.members) - 1
        if kind == "bytes" and not (self.base == "request" and is_last):
            what, how = (
                "BYTES in the middle",
                "only the part of a request ends with BYTES",
            )
            self.context.problem(item.mark("type"), Code.WRONG_TYPE, what, how)
        if "of" in item and kind not in (
            "flags",
            "choice",
            "codes",
            "entries",
            "guids",
        ):
            what, how = "of goes with flags, a choice or a list", "remove the key"
            self.context.problem(item.key_mark("of"), Code.MISPLACED_KEY, what, how)
        if kind == "flags" and family is not None and not family.is_flags:
            what, how = f"{item.string('of')} has no bits", "use type: choice"
            self.context.problem(item.mark("of"), Code.FLAGS_OF_NUMBERS, what, how)
        name = item.string("attribute")
        is_counted = count >= 0 or name in self.miscounted
        if count >= 0 and kind not in ("entries", "guids", "codes", "bytes"):
            what, how = f"{name} has nothing to count", "count a list, or BYTES"
            self.context.problem(item.mark("attribute"), Code.UNCOUNTED, what, how)
        if kind in ("entries", "guids", "codes", "bytes") and not is_counted:
            what, how = f"nothing counts {name}", f"write counts: {name} at a member"
            self.context.problem(item.mark("attribute"), Code.UNCOUNTED, what, how)
        since = self.members[index].since
        if count >= 0 and self.members[count].since != since:
            what = f"{name} is of TAPI {since.text}, what counts it is not"
            how = "give both the same since"
            self.context.problem(item.mark("attribute"), Code.WRONG_ORDER, what, how)
        return Attribute(
            name=name,
            kind=kind,
            word=index,
            offset=self.members[index].offset,
            size=self.members[index].size,
            count=count,
            c_name=item.string("pair") or item.string("name"),
            family=family,
            structure=of if kind in ("entries", "nested") else "",
            examples=self._examples(item),
            base=item.data.get("from", ""),
            is_optional=since.value > default.value,
            unit=item.string("unit"),
            since=since,
            sensitive="sensitive" in item,
            summary=self.context.text(item, "summary"),
            deprecated=read_deprecation(item, since, self.context),
        )

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

    def _bases(self, item: Node) -> tuple[str, ...]:
        """Return what an offset may count from: two places for texts of requests."""
        if self.base == "request" and item.string("holds") == "string":
            return "request", "request_or_part"
        return (self.base,)

    def _check_base(self, item: Node) -> None:
        place = item.mark("from") if "from" in item else item.mark()
        what = f"offsets count from the {self.base} here"
        how = f"write from: {self.base}"
        if not self.base:
            what = "a value has nothing behind it"
            how = "make it a buffer or an entry with kind"
        self.context.problem(place, Code.WRONG_BASE, what, how)

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

    def _kind(self, item: Node) -> tuple[AttributeKind, str]:
        """Return how a value is read, and what it is made of."""
        of = item.string("of")
        match item.string("holds"):
            case "string":
                return "string", ""
            case "list" if of in self.structures and self._is_value(of):
                return "guids", of
            case "list" if of.endswith("_"):
                return "codes", of
            case "list":
                self._check_entry(item, of)
                return "entries", of
            case _:
                kind = item.string("type")
        if kind in self.structures and kind not in C_TYPES:
            self._check_nested(item, kind)
            return "nested", kind
        return _KINDS.get(kind, "number"), of

    def _is_value(self, name: str) -> bool:
        """Return whether a structure is an identifier, which lists hold as a value."""
        return (
            self.structures[name].kind == "value" and self.structures[name].size == 16
        )

    def _check_nested(self, item: Node, name: str) -> None:
        """Make sure that a structure stands in another only where TAPI has that."""
        if self.base == "request" and self.structures[name].kind == "buffer":
            return
        what = f"{name} as a member, which only the parts of requests have, of buffers"
        how = "list its members here, or lead to it: pair, holds: list, of: an entry"
        self.context.problem(item.mark("type"), Code.UNKNOWN_TYPE, what, how)

    def _check_entry(self, item: Node, name: str) -> None:
        entry = self.structures.get(name)
        if entry is None and name not in self.context.broken:
            place = item.mark("of") if "of" in item else item.mark()
            what = f"unknown structure {name}" if name else "missing key of"
            code = Code.UNKNOWN_STRUCTURE if name else Code.MISSING_KEY
            how = did_you_mean(name, self.context.structures())
            self.context.problem(place, code, what, how)
        elif entry is not None and entry.kind != "entry":
            what = f"{name} is a {entry.kind}, no entry of lists"
            where = entry.spec_file.rpartition("/")[2]
            how = f"name an entry, or write kind: entry in {where}"
            self.context.problem(item.mark("of"), Code.NOT_AN_ENTRY, what, how)

    def _family(self, item: Node) -> Family | None:
        if "of" in item:
            name, mark = item.string("of"), item.mark("of")
            family = self.context.family(name, self.families, mark)
            if family is not None and family.is_signed:
                what, how = f"{name} has values below 0", "use type: DWORD"
                self.context.problem(mark, Code.OUT_OF_RANGE, what, how)
            return family
        what, how = "missing key of", f"add it; {one_of(self.families)}"
        self.context.problem(item.mark(), Code.MISSING_KEY, what, how)
        return None

    def _missing(self, item: Node, key: str) -> None:
        how = "every member that a record shows has both attribute and summary"
        what = f"missing key {key}"
        self.context.problem(item.mark(), Code.MISSING_KEY, what, how)
