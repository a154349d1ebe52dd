"""Resolve structures: where their members stand, and what records read from them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import did_you_mean
from tapi2gen.model import (
    CMember,
    Family,
    Member,
    Part,
    Reference,
    Structure,
    Text,
    Variant,
    Version,
    naming,
)
from tapi2gen.model.c_types import C_TYPES
from tapi2gen.resolve.attributes import Attributes
from tapi2gen.resolve.constants import report_constant
from tapi2gen.resolve.context import Context, Names, read_errata, read_text
from tapi2gen.resolve.cycles import needs, report_cycles
from tapi2gen.resolve.deprecation import read_deprecation
from tapi2gen.resolve.families import find_constant
from tapi2gen.resolve.growth import check_age, check_growth
from tapi2gen.resolve.node import Node
from tapi2gen.resolve.requests import check_part, check_request, make_variant

# What C calls the two members of a pair, and what the offset counts from in each kind.
_BASES = {"buffer": "structure", "entry": "container", "request": "structure"}
_A = {"entry": "an"}
_IDENTIFIER = 16  # bytes
_ROLES = {"buffer": ["total_size", "needed_size", "used_size"], "request": ["size"]}


def resolve_structures(
    nodes: Iterable[Node], families: Mapping[str, Family], context: Context
) -> tuple[Structure, ...]:
    """Resolve all structures, those that others hold before the others."""
    names = Names(context, "structure")
    done: dict[str, Structure] = {}
    waiting: dict[str, Node] = {}
    for node in nodes:
        context.check_file_name(node)
        if names.take(node.string("name"), node.mark("name")):
            waiting[node.string("name")] = node
    while waiting:
        ready = [n for n, node in waiting.items() if not needs(node) & waiting.keys()]
        if not ready:
            report_cycles(waiting, context)
            break
        for name in ready:
            resolver = _Resolver(waiting.pop(name), done, families, context)
            done[name] = resolver.structure()
    return tuple(sorted(done.values(), key=lambda structure: structure.module))


@dataclass(slots=True)
class _Resolver:
    """Resolves one structure."""

    node: Node
    done: Mapping[str, Structure]
    families: Mapping[str, Family]
    context: Context

    def structure(self) -> Structure:
        """Resolve it whole."""
        node, since = self.node, self.context.version(self.node)
        name, kind = node.string("name"), node.string("kind")
        items = node.children("fields")
        plain = [item for item in items if "union" not in item]
        part = self._part(plain, 0, since, _BASES.get(kind, ""))
        self._check_roles(items, kind)
        self._check_kind(kind, part.size)
        if kind == "request":
            check_request(node, self.context)
        variants = self._variants(items, part.size, since)
        size = part.size + max((v.part.size for v in variants), default=0)
        return Structure(
            name=name,
            module=naming.snake(name),
            record="" if kind == "value" else f"{naming.pascal(name)}Record",
            kind=node.data["kind"],
            since=since,
            summary=read_text(node.child("summary")),
            remarks=self.context.optional_text(node, "remarks"),
            part=part,
            size=size,
            sizes=self._sizes(part, variants, since),
            variants=variants,
            see=self.context.see(node),
            url=self.context.url(node),
            errata=read_errata(node),
            spec_file=node.spec_file("structures"),
            deprecated=read_deprecation(node, since, self.context),
        )

    def _part(self, items: list[Node], start: int, since: Version, base: str) -> Part:
        """Place members one behind the other, from an offset on."""
        members: list[CMember] = []
        attributes = Attributes(self.context, self.families, self.done, base, members)
        firsts: list[tuple[Node, int]] = []
        names = Names(self.context, "member")
        offset = start
        for item in items:
            firsts.append((item, len(members)))
            item_since = self.context.version(item, since)
            check_age(item, item_since, self.done, self.context)
            before = [since, *(member.since for member in members)]
            can_grow = base == "structure" and self.node.string("kind") == "buffer"
            check_growth(item, item_since, before, can_grow, self.context)
            for c_name, c_type in self._members_of(item):
                names.take(c_name, item.mark("pair" if "pair" in item else "name"))
                size = self._size_of(c_type)
                members.append(_member(item, c_name, c_type, offset, size, item_since))
                offset += size
        made = attributes.make(firsts, since)
        return Part(tuple(members), made)

    def _size_of(self, c_type: str) -> int:
        """Return the size of a C type, which is the same on every target."""
        if c_type in C_TYPES:
            return C_TYPES[c_type].size("x86")
        return self.done[c_type].size

    def _members_of(self, item: Node) -> list[tuple[str, str]]:
        """Return name and type of the C members that an entry stands for."""
        if "pair" in item:
            stem = item.string("pair")
            return [(f"{stem}Size", "DWORD"), (f"{stem}Offset", "DWORD")]
        if "name" not in item:
            what, how = "missing key name", "add it, or pair, or union"
            self.context.problem(item.mark(), Code.MISSING_KEY, what, how)
            return []
        name = item.string("type") or "DWORD"
        if name in ("flags", "choice"):
            return [(item.string("name"), "DWORD")]
        if name in C_TYPES and C_TYPES[name].size("x86") != C_TYPES[name].size("x64"):
            what = f"{name} has another size on each target, and structures have one"
            how = "use a type of a fixed size, such as DWORD"
            self.context.problem(item.mark("type"), Code.UNKNOWN_TYPE, what, how)
        if name == "GUID" and name not in self.context.structures():
            what, mark = "no structure GUID in the spec", item.mark("type")
            how = "describe it in structures/GUID.yaml, with kind: value"
            self.context.problem(mark, Code.UNKNOWN_STRUCTURE, what, how)
        if name not in C_TYPES and name not in self.done:
            if name not in self.context.broken:
                known = [*C_TYPES, *self.context.structures()]
                how = did_you_mean(name, ["flags", "choice", *known])
                what, mark = f"unknown type {name}", item.mark("type")
                self.context.problem(mark, Code.UNKNOWN_TYPE, what, how)
            return [(item.string("name"), "DWORD")]
        return [(item.string("name"), name)]

    def _variants(
        self, items: list[Node], start: int, since: Version
    ) -> tuple[Variant, ...]:
        unions = [item for item in items if "union" in item]
        if not unions:
            return ()
        if self.node.string("kind") != "request":
            what, how = "a union, which only LINEPROXYREQUEST has", "list its members"
            self.context.problem(unions[0].mark(), Code.MISPLACED_UNION, what, how)
            return ()
        if len(unions) > 1 or unions[0] is not items[-1]:
            last = unions[1] if len(unions) > 1 else items[items.index(unions[0]) + 1]
            what = "a structure ends with its one union"
            how = "move the union to the end, and keep one"
            self.context.problem(last.mark(), Code.MISPLACED_UNION, what, how)
        names = Names(self.context, "request")
        variants: list[Variant] = []
        for node in unions[0].children("union"):
            names.take(node.string("request"), node.mark("request"))
            request = self._request(node, items)
            if request is not None:
                variants.append(self._variant(node, request, start, since))
        return tuple(variants)

    def _request(self, node: Node, items: list[Node]) -> Member | None:
        """Find the request type: one of the family that a member chooses from."""
        constant = node.string("request")
        named = [item.string("of") for item in items if item.string("type") == "choice"]
        every = list(self.families.values())
        right = [f for f in every if f.name in named] or every
        request = find_constant(constant, right)
        if request is None:
            mark = node.mark("request")
            report_constant(constant, mark, right, every, self.context)
        return request

    def _variant(
        self, node: Node, request: Member, start: int, default: Version
    ) -> Variant:
        since = self.context.version(node, default)
        part = self._part(node.children("fields"), start, since, "request")
        answers = [c_name for c_name, _ in node.strings("answer")]
        answer = next((a for a in part.attributes if a.c_name in answers), None)
        if answers and answer is None:
            ((name, mark),) = node.strings("answer")
            how = did_you_mean(name, [a.c_name for a in part.attributes])
            what = f"no member {name} to answer with"
            self.context.problem(mark, Code.UNKNOWN_MEMBER, what, how)
        check_part(node, part, answer, self.context)
        summary, name = read_text(node.child("summary")), node.string("name")
        see = self._see(name, request)
        sizes = self._sizes(part, (), since)
        made = make_variant(name, request, since, summary, part, answer, sizes, see)
        deprecated = read_deprecation(node, since, self.context)
        return replace(made, url=self.context.url(self.node), deprecated=deprecated)

    def _see(self, variant: str, request: Member) -> tuple[Reference, ...]:
        """Name what calls for a request, what carries it, and what describes it."""
        known = self.context.references
        listed = (known[name] for name, _ in self.node.strings("see") if name in known)
        messages = (r for r in listed if r.page.startswith("messages/"))
        families = (f.name for f in self.families.values() if request in f.members)
        names = (f"line{variant}", self.node.string("name"), *families)
        return (*messages, *(known[name] for name in names if name in known))

    def _sizes(
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

    def _check_kind(self, kind: str, size: int) -> None:
        """Make sure that a value is an identifier, and no vendor has kinds of TAPI."""
        mark = self.node.mark("kind")
        if self.node.added and kind in ("value", "request"):
            what = f"an overlay describes no {kind}"
            how = "use kind: buffer or entry, and list the members of a value in it"
            self.context.problem(mark, Code.NOT_YOURS, what, how)
        elif kind == "value" and size != _IDENTIFIER:
            what = f"a value has {_IDENTIFIER} bytes, as GUID has, and not {size}"
            how = "list its members where it stands, or use another kind"
            self.context.problem(mark, Code.WRONG_SIZES, what, how)

    def _check_roles(self, items: list[Node], kind: str) -> None:
        expected = _ROLES.get(kind, [])
        roles = [*expected, *[""] * len(items)]
        wrong = [
            i for i, role in zip(items, roles, strict=False) if i.string("role") != role
        ]
        if not wrong and len(items) >= len(expected):
            return
        what = f"{_A.get(kind, 'a')} {kind} has no sizes of its own"
        how = "remove the key role"
        if expected:
            what = f"a {kind} begins with {', '.join(expected)}"
            how = "give its first members these roles, in this order, and no others"
        mark = wrong[0].mark() if wrong else self.node.key_mark("fields")
        self.context.problem(mark, Code.WRONG_SIZES, what, how)


def _member(
    item: Node, c_name: str, c_type: str, offset: int, size: int, since: Version
) -> CMember:
    return CMember(
        c_name=c_name,
        c_type=c_type,
        offset=offset,
        size=size,
        attribute=item.string("attribute"),
        unit=item.string("unit"),
        since=since,
        meaning=read_text(item.child("summary")) if "summary" in item else Text(""),
    )
