"""Resolve structures: what kind each is, and what it consists of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tapi2gen.diagnostics.codes import Code
from tapi2gen.model import Family, Structure, naming
from tapi2gen.resolve.context import Context, Names, read_errata, read_text
from tapi2gen.resolve.cycles import needs, report_cycles
from tapi2gen.resolve.deprecation import read_deprecation
from tapi2gen.resolve.ends import check_alone, check_versions
from tapi2gen.resolve.natives import check_native
from tapi2gen.resolve.node import Node
from tapi2gen.resolve.parts import Parts
from tapi2gen.resolve.requests import Requests, check_request

_A = {"entry": "an", "parameters": "a structure of kind", "native": "a"}
_IDENTIFIER = 16  # bytes
# The sizes that each kind begins with.
_ROLES = {
    "buffer": ["total_size", "needed_size", "used_size"],
    "parameters": ["total_size"],
    "request": ["size"],
}


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
        parts = Parts(kind, self.families, self.done, self.context)
        is_native = kind == "native"
        own = [item for item in items if is_native or "union" not in item]
        part = parts.own(own, since)
        self._check_roles(items, kind)
        if is_native:
            check_native(items, self.context)
        self._check_kind(kind, part.size)
        check_versions(node, part, self.done, self.context)
        if kind == "parameters":
            check_alone(node, part, self.done, self.context)
        if kind == "request":
            check_request(node, self.context)
        requests = Requests(node, parts, self.families, self.context)
        variants = () if is_native else requests.variants(items, part.size, since)
        union = max((variant.part.size for variant in variants), default=0)
        has_size = items[0].string("role") in ("total_size", "size")
        return Structure(
            name=name,
            module=naming.snake(name),
            record="" if kind in ("value", "native") else naming.record_class(name),
            kind=node.data["kind"],
            since=since,
            summary=read_text(node.child("summary")),
            remarks=self.context.optional_text(node, "remarks"),
            part=part,
            size=part.size + union,
            size_on_x86=part.size_on_x86 + union,
            size_member=items[0].string("name") if has_size else "",
            sizes=parts.sizes(part, variants, since),
            variants=variants,
            see=self.context.see(node),
            url=self.context.url(node),
            errata=read_errata(node),
            spec_file=node.spec_file("structures"),
            deprecated=read_deprecation(node, since, self.context),
        )

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
        if kind == "native":  # all three sizes, the first one alone, or none
            named = [item for item in items if "role" in item]
            expected = _ROLES["buffer"][: {0: 0, 1: 1}.get(len(named), 3)]
        roles = [*expected, *[""] * len(items)]
        wrong = [
            i for i, role in zip(items, roles, strict=False) if i.string("role") != role
        ]
        if not wrong and len(items) >= len(expected):
            return
        what = f"{_A.get(kind, 'a')} {kind} has no sizes of its own"
        how = "remove the key role"
        if expected:
            what = f"{_A.get(kind, 'a')} {kind} begins with {', '.join(expected)}"
            how = "give its first members these roles, in this order, and no others"
        mark = wrong[0].mark() if wrong else self.node.key_mark("fields")
        self.context.problem(mark, Code.WRONG_SIZES, what, how)
