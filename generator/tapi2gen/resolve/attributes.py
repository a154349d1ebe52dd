"""Resolve what a record calls the values of a structure, and how Python reads them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tapi2gen import naming
from tapi2gen.ctypes_table import C_TYPES
from tapi2gen.model import Attribute, Family, Structure, Version
from tapi2gen.model.attributes import Kind
from tapi2gen.problems import suggest
from tapi2gen.resolve.context import Context, Names
from tapi2gen.resolve.express import express
from tapi2gen.resolve.node import Node

_PYTHON_TYPES = {"c_double": "float", "c_uint8": "Array[c_uint8]"}
_KINDS: dict[str, Kind] = {
    "flags": "flags",
    "choice": "choice",
    "GUID": "guid",
    "GUID4": "guid",
    "CURRENCY": "currency",
    "DATE": "date",
    "BYTES": "bytes",
}
_LISTED_AS_GUIDS = ("GUID", "LINEEXTENSIONID")


@dataclass(frozen=True, slots=True)
class SizedType:
    """A C type of a known size: one of the table, or a structure resolved before."""

    name: str
    size: int
    code: str
    ctypes: str
    python: str
    is_nested: bool

    @staticmethod
    def of(name: str, structures: Mapping[str, Structure]) -> SizedType:
        """Find a type by its C name, which is known to be one."""
        ctype = C_TYPES.get(name)
        if ctype is not None:
            ctypes = ctype.ctypes_name("x86")
            scalar = "int" if ctypes.startswith("c_") else ctypes
            python = _PYTHON_TYPES.get(ctypes.partition(" ")[0], scalar)
            size, code = ctype.size("x86"), ctype.struct_code("x86")
            return SizedType(name, size, code, ctypes, python, is_nested=False)
        size = structures[name].size
        return SizedType(name, size, f"{size}s", name, name, is_nested=True)


@dataclass(slots=True)
class Attributes:
    """Makes the attributes of one part of a structure.

    Attributes:
        base: What the offsets of pairs count from in this part.
    """

    context: Context
    families: Mapping[str, Family]
    structures: Mapping[str, Structure]
    base: str

    def make(
        self, items: list[tuple[Node, int]], since: Version
    ) -> tuple[Attribute, ...]:
        """Make the attributes of entries that come with their first member's index."""
        counts = {
            item.string("counts"): index for item, index in items if "counts" in item
        }
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
                self.context.problem(item.mark(), "missing attribute")
        for name in counts:
            item = next(i for i, _ in items if i.string("counts") == name)
            hint = suggest(name, [attribute.name for attribute in found])
            self.context.problem(item.mark("counts"), f"no attribute {name}{hint}")
        return tuple(found)

    def _attribute(
        self, item: Node, index: int, count: int, default: Version
    ) -> Attribute:
        kind, of = self._kind(item)
        family = self._family(item) if kind in ("flags", "choice", "codes") else None
        if "summary" not in item:
            self.context.problem(item.mark(), "missing summary")
        if "pair" in item and item.string("from") != self.base:
            place = item.mark("from") if "from" in item else item.mark()
            self.context.problem(place, f"offsets count from the {self.base} here")
        if kind in ("entries", "guids", "codes", "bytes") and count < 0:
            what = f"nothing counts {item.string('attribute')}"
            self.context.problem(item.mark("attribute"), what)
        since = self.context.version(item, default)
        return express(
            Attribute(
                name=item.string("attribute"),
                kind=kind,
                word=index,
                count=count,
                c_name=item.string("pair") or item.string("name"),
                family=family,
                structure=of if kind in ("entries", "nested") else "",
                examples=tuple(text for text, _ in item.strings("examples")),
                base=item.data.get("from", ""),
                is_optional=since.value > default.value,
                unit=item.string("unit"),
                since=since,
                sensitive="sensitive" in item,
                summary=self.context.text(item, "summary"),
            )
        )

    def _check_name(self, item: Node, names: Names) -> None:
        name = item.string("attribute")
        if not naming.is_usable(name) or name in naming.RECORD_ATTRIBUTES:
            what = f"{name} is taken by Python or by every record: choose another name"
            self.context.problem(item.mark("attribute"), what)
        names.take(name, item.mark("attribute"))

    def _kind(self, item: Node) -> tuple[Kind, str]:
        """Tell how a value is read, and what it is made of."""
        of = item.string("of")
        match item.string("holds"):
            case "string":
                return "string", ""
            case "bytes":
                return "bytes", ""
            case "list" if of in _LISTED_AS_GUIDS:
                return "guids", of
            case "list" if of.endswith("_"):
                return "codes", of
            case "list":
                self._check_entry(item, of)
                return "entries", of
            case _:
                kind = item.string("type")
        if kind in self.structures and kind not in C_TYPES:
            return "nested", kind
        return _KINDS.get(kind, "number"), of

    def _check_entry(self, item: Node, name: str) -> None:
        entry = self.structures.get(name)
        if entry is None and name not in self.context.broken:
            hint = suggest(name, self.structures)
            self.context.problem(item.mark("of"), f"unknown structure {name}{hint}")
        elif entry is not None and entry.kind != "entry":
            self.context.problem(item.mark("of"), f"{name} is no entry of lists")

    def _family(self, item: Node) -> Family | None:
        name = item.string("of")
        family = self.families.get(name)
        if family is None and name not in self.context.broken:
            hint = suggest(name, self.families)
            place = item.mark("of") if "of" in item else item.mark()
            what = f"unknown constant family {name}{hint}" if name else "missing of"
            self.context.problem(place, what)
        return family
