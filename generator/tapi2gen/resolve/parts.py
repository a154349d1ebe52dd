"""Resolve parts of structures: where members stand, and their sizes by version."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import did_you_mean
from tapi2gen.model import (
    CMember,
    Family,
    Part,
    Span,
    Structure,
    Text,
    Variant,
    Version,
)
from tapi2gen.model.attributes import CODED
from tapi2gen.model.c_types import C_TYPES, c_type_of
from tapi2gen.resolve.attributes import Attributes, read_family
from tapi2gen.resolve.context import Context, Names, read_text
from tapi2gen.resolve.growth import check_age, check_growth
from tapi2gen.resolve.lengths import read_length
from tapi2gen.resolve.node import Node
from tapi2gen.resolve.units import read_unit

# What the offsets of pairs count from in each kind of structure.
_BASES = {
    "buffer": "structure",
    "parameters": "structure",
    "entry": "container",
    "request": "structure",
}
_CAN_GROW = ("buffer", "parameters")
_UNION = "union"


@dataclass(slots=True)
class Parts:
    """Resolves the parts of one structure.

    Attributes:
        kind: The structure's.
        families: All families by name.
        done: The structures that are resolved already.
        context: What the whole spec shares.
    """

    kind: str
    families: Mapping[str, Family]
    done: Mapping[str, Structure]
    context: Context

    def own(self, items: list[Node], since: Version) -> Part:
        """Place the members of the structure itself."""
        return self._part(items, 0, since, _BASES.get(self.kind, ""))

    def of_request(self, items: list[Node], start: int, since: Version) -> Part:
        """Place the members of a request's own part, from an offset on."""
        return self._part(items, start, since, "request")

    def _part(self, items: list[Node], start: int, since: Version, base: str) -> Part:
        """Place members one behind the other; offsets of pairs count from a base."""
        members: list[CMember] = []
        attributes = Attributes(
            self.context, self.families, self.done, self.kind, base, members
        )
        firsts: list[tuple[Node, int]] = []
        names = Names(self.context, "member")
        counted = {item.string("counts") for item in items if "counts" in item}
        offsets = [start, start]  # where pointers have 8 bytes, and where 4
        for item in items:
            firsts.append((item, len(members)))
            item_since = self.context.version(item, since)
            check_age(item, item_since, self.done, self.context)
            before = [since, *(member.since for member in members)]
            can_grow = base == "structure" and self.kind in _CAN_GROW
            check_growth(item, item_since, before, offsets[0], can_grow, self.context)
            for c_name, c_type in self._members_of(item):
                names.take(c_name, item.mark("pair" if "pair" in item else "name"))
                is_open = self._is_open(item, c_type, counted)
                member = self._member(item, c_name, c_type, offsets, item_since)
                members.append(replace(member, is_open=is_open))
                offsets = [
                    offsets[0] + member.size,
                    offsets[1] + member.on_x86.size,
                ]
        made = attributes.make(firsts, since)
        return Part(tuple(members), made)

    def _member(
        self, item: Node, c_name: str, c_type: str, offsets: list[int], since: Version
    ) -> CMember:
        """Place a member where pointers have 8 bytes, and where they have 4."""
        at, at_x86 = offsets
        alternatives = tuple(
            self._member(each, *self._members_of(each)[0], offsets, since)
            for each in item.children("union")
        )
        length = read_length(item, self.context)
        size, size_on_x86 = (max(1, length) * size for size in self._sizes_of(c_type))
        for each in alternatives:
            size = max(size, each.size)
            size_on_x86 = max(size_on_x86, each.on_x86.size)
        is_coded = self.kind == "native" and item.string("type") in CODED
        has_family = is_coded and "of" in item
        return CMember(
            c_name=c_name,
            c_type=c_type,
            offset=at,
            size=size,
            on_x86=Span(at_x86, size_on_x86),
            is_open=False,
            attribute=item.string("attribute"),
            unit=read_unit(item, self.context),
            since=since,
            meaning=read_text(item.child("summary")) if "summary" in item else Text(""),
            family=(
                read_family(item, self.families, self.context) if has_family else None
            ),
            alternatives=alternatives,
            length=length,
        )

    def _sizes_of(self, c_type: str) -> tuple[int, int]:
        """Return the size of a C type where a pointer has 8 bytes, and where 4."""
        known = c_type_of(c_type)
        if known is not None:
            return known.size("x64"), known.size("x86")
        if c_type == _UNION:
            return 0, 0
        return self.done[c_type].size, self.done[c_type].size_on_x86

    def _is_open(self, item: Node, c_type: str, counted: set[str]) -> bool:
        """Return whether a member is an array that C declares with one element."""
        return c_type == "BYTES" or (
            "pair" not in item
            and c_type in self.done
            and item.string("attribute") in counted
        )

    def _members_of(self, item: Node) -> list[tuple[str, str]]:
        """Return name and type of the C members that an entry stands for."""
        if "pair" in item:
            stem = item.string("pair")
            return [(f"{stem}Size", "DWORD"), (f"{stem}Offset", "DWORD")]
        if "name" not in item:
            what, how = "missing key name", "add it, or pair, or union"
            self.context.problem(item.mark(), Code.MISSING_KEY, what, how)
            return []
        if "union" in item:
            return [(item.string("name"), _UNION)]
        name = item.string("type") or "DWORD"
        if name in CODED:
            return [(item.string("name"), "DWORD")]
        sizes = self._sizes_of(name) if c_type_of(name) or name in self.done else (0, 0)
        if self.kind != "native" and sizes[0] != sizes[1]:
            what = f"{name} has another size on each target, and structures have one"
            how = "use a type of a fixed size, such as DWORD, or write kind: native"
            self.context.problem(item.mark("type"), Code.UNKNOWN_TYPE, what, how)
        if name == "GUID" and name not in self.context.structures():
            what, mark = "no structure GUID in the spec", item.mark("type")
            how = "describe it in structures/GUID.yaml, with kind: value"
            self.context.problem(mark, Code.UNKNOWN_STRUCTURE, what, how)
        if c_type_of(name) is None and name not in self.done:
            if name not in self.context.broken:
                known = [*C_TYPES, *self.context.structures()]
                how = did_you_mean(name, [*CODED, *known])
                what, mark = f"unknown type {name}", item.mark("type")
                self.context.problem(mark, Code.UNKNOWN_TYPE, what, how)
            return [(item.string("name"), "DWORD")]
        return [(item.string("name"), name)]

    def sizes(
        self, part: Part, variants: tuple[Variant, ...], since: Version
    ) -> tuple[tuple[Version, int], ...]:
        """Return the size of the fixed part in each version in which it grew."""
        versions = {since.value: since}
        versions |= {m.since.value: m.since for m in part.members}
        nested = (self.done[m.c_type] for m in part.members if m.c_type in self.done)
        grown = (version for inner in nested for version, _ in inner.sizes)
        versions |= {v.value: v for v in grown if v.value > since.value}
        versions |= {v.since.value: v.since for v in variants}
        sizes: list[tuple[Version, int]] = []
        for value in sorted(versions):
            parts = [v.part for v in variants if v.since.value <= value]
            unions = [self._size_at(p, value) for p in parts]
            size = self._size_at(part, value) + max(unions, default=0)
            if not sizes or sizes[-1][1] != size:
                sizes.append((versions[value], size))
        return tuple(sizes)

    def _size_at(self, part: Part, version: int) -> int:
        """Add up the members that a version has, nested ones in their size of then."""
        size = 0
        for member in part.members:
            nested = self.done.get(member.c_type)
            if member.since.value > version:
                continue
            if nested is None or member.c_type in C_TYPES:
                size += member.size
            else:
                size += max(
                    (s for v, s in nested.sizes if v.value <= version), default=0
                )
        return size
