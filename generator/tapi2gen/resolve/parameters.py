"""Resolve parameters of functions: types, and what pointers lead to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import did_you_mean, one_of
from tapi2gen.model import Family, Parameter, Record, Reference, Structure, naming
from tapi2gen.model.attributes import CODED
from tapi2gen.model.c_types import C_TYPES, POINTERS, Pointer
from tapi2gen.resolve.context import Context, Names, read_text
from tapi2gen.resolve.node import Node

_NO_POINTER = Pointer("", "")
_UNKNOWN = Pointer("", "")
# What only a pointer can have.
_OF_POINTERS = ("size", "grows", "owner", "until", "optional")


class Parameters:
    """Resolves the parameters of functions."""

    def __init__(
        self,
        families: Mapping[str, Family],
        structures: Iterable[Structure],
        records: Iterable[Record],
        context: Context,
    ) -> None:
        """Keep what parameters refer to."""
        self.families = families
        self.structures = {structure.name: structure for structure in structures}
        self.context = context
        self.pages = {
            name: Reference(name, it.url, f"structures/{name}.md")
            for name, it in self.structures.items()
        } | {
            record.name: Reference(record.name, record.url, "layouts.md")
            for record in records
            if any(layout.structure for layout in record.layouts)
        }
        # Structures that only their published pages describe: anything may be in them.
        self.published = {
            name: reference
            for name, reference in context.references.items()
            if name.isupper() and not reference.page
        }

    def resolve(self, function: Node) -> tuple[Parameter, ...]:
        """Resolve the parameters of a function, in their order."""
        nodes = function.children("parameters")
        names = Names(self.context, "parameter")
        for node in nodes:
            if not naming.is_usable(node.string("name")):
                what, how = f"{node.string('name')} is a keyword of Python", "rename it"
                mark = node.mark("name")
                self.context.problem(mark, Code.RESERVED_NAME, what, how)
            names.take(node.string("name"), node.mark("name"))
        completion: str = function.data["completes"]["with"]
        others = [node.string("name") for node in nodes]
        return tuple(self._parameter(node, completion, others) for node in nodes)

    def _parameter(self, node: Node, completion: str, others: list[str]) -> Parameter:
        c_type = node.string("type")
        pointer = _NO_POINTER if c_type in CODED else self._pointer(node)
        self._check_keys(node, pointer)
        if pointer.leads_to:
            self._check_size(node, pointer, others)
        return Parameter(
            name=node.string("name"),
            c_type="DWORD" if c_type in CODED else c_type,
            kind=node.data["type"] if c_type in CODED else "value",
            families=self._families(node),
            direction=node.data["direction"],
            leads_to=pointer.leads_to,
            target=pointer.target,
            page=(self.published | self.pages).get(pointer.target),
            size=node.string("size"),
            grows="grows" in node,
            owner=node.data.get("owner", "caller"),
            until=node.data.get("until", completion),
            is_optional="optional" in node,
            sensitive="sensitive" in node,
            summary=read_text(node.child("summary")),
        )

    def _pointer(self, node: Node) -> Pointer:
        """Find what a type leads to; an unknown type is a problem."""
        name = node.string("type")
        target = name.removeprefix("LP")
        if name in POINTERS:
            return POINTERS[name]
        if target != name and target in self.pages | self.published:
            return Pointer(name, "structure", target)
        if name in C_TYPES and C_TYPES[name].kind == "unsigned":
            return _NO_POINTER
        # One that has problems of its own is none of these.
        if target in self.context.broken or target in self.context.structures():
            return _UNKNOWN
        mark, known = node.mark("type"), [*C_TYPES, *POINTERS]
        if target != name and target.startswith("LINE"):
            what = f"{name} leads to {target}, which no file describes"
            how = did_you_mean(target, [*self.pages, *self.published])
            self.context.problem(mark, Code.UNKNOWN_STRUCTURE, what, how)
        else:
            what, how = f"unknown C type {name}", did_you_mean(name, known)
            self.context.problem(mark, Code.UNKNOWN_TYPE, what, how)
        return _UNKNOWN

    def _check_keys(self, node: Node, pointer: Pointer) -> None:
        """Make sure that a parameter has the keys of its type, and no others."""
        is_coded = node.string("type") in CODED
        if "of" in node and not is_coded:
            self._misplaced(node, "of", "goes with type: flags or choice")
        if pointer.leads_to or pointer is _UNKNOWN:
            return
        for key in _OF_POINTERS:
            if key in node:
                self._misplaced(node, key, "goes with a pointer")
        if node.string("direction") != "in" and pointer is _NO_POINTER:
            what = f"{node.string('name')} is no pointer: nothing can be written there"
            how = "write direction: in, or correct the type"
            mark = node.mark("direction")
            self.context.problem(mark, Code.WRONG_TYPE, what, how)

    def _check_size(self, node: Node, pointer: Pointer, others: list[str]) -> None:
        """Make sure that something says how much may be written."""
        structure = self.structures.get(pointer.target)
        sizes = others if pointer.leads_to == "bytes" else []
        has_size = structure is not None and structure.size_member != ""
        if structure and has_size:
            sizes = [structure.size_member]
        if pointer.target in self.published:
            return
        if "grows" in node and not (structure and structure.kind == "buffer"):
            self._misplaced(node, "grows", "goes with a structure with three sizes")
        size = node.string("size")
        if size and size not in sizes:
            what = f"{size} does not say how large {node.string('name')} is"
            how = one_of(sizes) if sizes else "delete the line: its type says it"
            self.context.problem(node.mark("size"), Code.UNKNOWN_MEMBER, what, how)
        elif not size and sizes and node.string("direction") != "in":
            what = f"nothing says how much may be written to {node.string('name')}"
            how = "add size, and name the parameter that counts the bytes"
            how = f"add size: {sizes[0]}" if has_size else how
            self.context.problem(node.mark(), Code.MISSING_KEY, what, how)

    def _families(self, node: Node) -> tuple[Family, ...]:
        """Find the families of constants, which flags and choices have."""
        if node.string("type") not in CODED:
            return ()
        listed = node.one_or_more("of")
        if not listed:
            what, how = "missing key of", "name the constant family"
            self.context.problem(node.mark("type"), Code.MISSING_KEY, what, how)
        families: list[Family] = []
        for name, mark in listed:
            family = self.context.family(name, self.families, mark)
            if family is None:
                continue
            families.append(family)
            if node.string("type") == "flags" and not family.is_flags:
                what, how = f"{name} has no bits", "use type: choice"
                self.context.problem(mark, Code.FLAGS_OF_NUMBERS, what, how)
        return tuple(families)

    def _misplaced(self, node: Node, key: str, why: str) -> None:
        what, how = f"{key} {why}", "remove it, or correct the type"
        self.context.problem(node.key_mark(key), Code.MISPLACED_KEY, what, how)
