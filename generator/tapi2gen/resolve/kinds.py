"""Resolve how a value of a structure is read: its kind, and what it is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import did_you_mean
from tapi2gen.model import AttributeKind, Structure
from tapi2gen.model.c_types import C_TYPES
from tapi2gen.resolve.context import Context
from tapi2gen.resolve.node import Node

_OF_TYPES: Mapping[str, AttributeKind] = {
    "flags": "flags",
    "choice": "choice",
    "LONG": "signed",
    "GUID": "guid",
    "GUID4": "guid",
    "CURRENCY": "currency",
    "DATE": "date",
    "SYSTEMTIME": "time",
    "BYTES": "bytes",
    "BYTE": "octets",
    "char": "characters",
    "WCHAR": "characters",
}
_BEHIND: Mapping[str, AttributeKind] = {
    "string": "string",
    "strings": "strings",
    "bytes": "block",
    "string_or_bytes": "string_or_bytes",
}
_DWORD = 4  # bytes


@dataclass(slots=True)
class Kinds:
    """Finds the kinds of values in one part of a structure.

    Attributes:
        structures: The structures that are resolved already.
        base: What the offsets of pairs count from in this part.
        context: What the whole spec shares.
    """

    structures: Mapping[str, Structure]
    base: str
    context: Context

    def of(self, item: Node, is_counted: bool) -> tuple[AttributeKind, str]:
        """Return how a value is read, and the structure or type that it is made of."""
        holds = item.string("holds")
        if holds in _BEHIND:
            return _BEHIND[holds], ""
        if holds == "list":
            return self._of_list(item)
        name = item.string("type")
        if name in self.structures and name not in C_TYPES:
            return self._of_structure(item, name, is_counted), name
        return _OF_TYPES.get(name, "number"), ""

    def _of_list(self, item: Node) -> tuple[AttributeKind, str]:
        of = item.string("of")
        if of in self.structures and self.structures[of].kind == "value":
            return "guids", of
        if of in C_TYPES and of not in self.structures:
            self._check_number(item, of)
            return "numbers", of
        if of.endswith("_"):
            return "codes", ""
        self._check_entry(item, of)
        return "entries", of

    def _of_structure(self, item: Node, name: str, is_counted: bool) -> AttributeKind:
        """Return how a structure is read that stands in this one."""
        kind = self.structures[name].kind
        if kind == "value" and self.base:
            return "guid"
        if kind == "buffer" and self.base == "request":
            return "nested"
        if kind == "entry" and self.base in ("structure", "container"):
            return "array" if is_counted else "embedded"
        what = f"{name}, a {kind}, as a member"
        how = "a member is a value or an entry; in the part of a request, a buffer"
        self.context.problem(item.mark("type"), Code.UNKNOWN_TYPE, what, how)
        return "nested"

    def _check_number(self, item: Node, name: str) -> None:
        c_type = C_TYPES[name]
        if c_type.bytes != _DWORD or c_type.kind != "unsigned":
            what = f"a list of {name}"
            how = "a list holds DWORDs, handles, GUIDs, constants or entries"
            self.context.problem(item.mark("of"), Code.NOT_AN_ENTRY, what, how)

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
