"""Packages of vendors: what is made for one, where, and what it takes from tapi2.

A vendor's package is tapi2 under another name, and knows what the overlays add. It
either holds all of it, or depends on tapi2: then it holds only what the overlays
change, and takes the rest from tapi2, so that what both have is one and the same.
"""

from __future__ import annotations

import keyword
import re
import shlex
import sys
from collections.abc import Iterable
from dataclasses import dataclass

from tapi2gen.model import (
    Attribute,
    Family,
    Field,
    Function,
    Message,
    Spec,
    Structure,
)
from tapi2gen.model.naming import is_device
from tapi2gen.render.header import COMMAND
from tapi2gen.render.places import TAPI2, module_of
from tapi2gen.render.planning import PlannedFile
from tapi2gen.render.template_tree import TemplateTree

# Modules that list, look up or read what the package has, and those that build on them:
# each package needs its own. What all messages have in common is the same everywhere:
# it asks `messages` for the class of a message only where none is given.
_OWN = {
    *("tapi2", "tapi2.constants", "tapi2.functions", "tapi2.messages"),
    *("tapi2.records",),
    *("tapi2.records.requests", "tapi2.structures", "tapi2.testing"),
    *("tapi2.__main__", "tapi2.batch", "tapi2.decoding", "tapi2.explain"),
    *("tapi2.records.known_request", "tapi2.records.proxy_request"),
    *("tapi2.records.request_header", "tapi2.records.unknown_request"),
    *("tapi2.freezing", "tapi2.pyinstaller.hook-tapi2", "tapi2.remote"),
    "tapi2.file_records",
}


@dataclass(frozen=True, slots=True)
class Package:
    """The package that is made.

    Attributes:
        name: What Python imports.
        self_contained: Whether it holds all of tapi2 instead of depending on it.
    """

    name: str
    self_contained: bool = False

    def command(self, spec: Spec) -> str:
        """Return the command that makes it again."""
        # The command stands in comments and strings, which a name must not end.
        files = (re.sub(r"[^\w./ -]", "_", vendor.file) for vendor in spec.vendors)
        overlays = "".join(f" --overlay {shlex.quote(file)}" for file in files)
        more = " --self-contained" if self.self_contained else ""
        return f"{COMMAND}{overlays} --package {self.name}{more}"

    def path(self, path: str) -> str:
        """Return the path that a file of tapi2's tree has, nothing if it is left out.

        The test vectors are inside the package. Nothing is compared with tapi.h, which
        does not know what vendors add.
        """
        if path.startswith("conformance/"):
            return ""
        if path.startswith("fixtures/"):
            return f"{self.name}/{path}"
        if path.startswith(f"{TAPI2}/"):
            return re.sub(rf"\b{TAPI2}\b", self.name, path)
        return path


def is_package_name(name: str) -> bool:
    """Return whether a package can have the name beside tapi2 and Python's own."""
    is_usable = name.isidentifier() and not keyword.iskeyword(name)
    taken = {TAPI2, "tapi2gen", "docs", "test", *sys.stdlib_module_names}
    is_taken = name.casefold() in {each.casefold() for each in taken}
    return is_usable and not (is_taken or is_device(name) or name.startswith("_"))


def modules_elsewhere(
    files: Iterable[PlannedFile],
    spec: Spec,
    tree: TemplateTree,
    package: Package | None,
) -> frozenset[str]:
    """Return the modules that a package takes from tapi2 instead of having its own.

    Those of the user's own templates are not among them: tapi2 does not have them.

    Args:
        files: What would be made if it took none.
        spec: The spec.
        tree: The templates.
        package: The vendor's package, if it is not tapi2 itself that is made.
    """
    if package is None or package.self_contained:
        return frozenset()
    changes = _Changes(spec)
    return frozenset(
        module_of(file.path)
        for file in files
        if file.path.startswith(f"{TAPI2}/")
        and file.path.endswith(".py")
        and module_of(file.path) not in _OWN
        and file.template.name not in tree.own
        and not any(changes.affect(*entry) for entry in file.entries.items())
    )


class _Changes:
    """What the overlays change: that to which they add, and what holds it."""

    def __init__(self, spec: Spec) -> None:
        self._overlays = {vendor.file for vendor in spec.vendors}
        self._structures = {structure.name: structure for structure in spec.structures}

    def affect(self, kind: str, entry: object) -> bool:
        """Return whether the module of an entry differs from that of tapi2.

        Args:
            kind: The placeholder that stands for the entry.
            entry: The entry.
        """
        match entry:
            case Family() | Function():
                return self._add_to(entry)
            case Message() if kind == "message":
                return self._affect_any(entry.fields)
            case Structure() if kind == "structure":
                return self._add_to(entry)
            case Structure():
                return self._affect_record(entry)
        # An extension, a request, a session: their classes are made of those of `_OWN`.
        return True

    def _add_to(self, entry: Family | Function | Structure) -> bool:
        files = f", {entry.spec_file},"
        return any(f", {overlay}," in files for overlay in self._overlays)

    def _affect_record(self, structure: Structure) -> bool:
        return self._add_to(structure) or self._affect_any(structure.part.attributes)

    def _affect_any(self, items: Iterable[Attribute | Field]) -> bool:
        return any(
            (item.family is not None and self._add_to(item.family))
            or (
                isinstance(item, Attribute)
                and item.structure in self._structures
                and self._affect_record(self._structures[item.structure])
            )
            for item in items
        )
