"""Read from the templates what the package has itself, whatever the spec describes.

A module of the package names in `__all__` what the package exports of it; `__init__` of
the package imports the modules that are public themselves. Nothing is imported here:
the templates are parsed as the texts that they are.
"""

from __future__ import annotations

import ast
import builtins
import re
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from tapi2gen.model import Reserved
from tapi2gen.render.optional_parts import OPTIONAL
from tapi2gen.render.parsed_templates import parsed
from tapi2gen.render.places import TAPI2, folder_of, module_of
from tapi2gen.render.template_tree import Template, TemplateTree
from tapi2gen.render.used_names import used_names

# The classes of which those of entries are made.
_MESSAGES = ("tapi2.messages.base.Message", "tapi2.extensions.base.ExtensionMessage")
_RECORDS = (
    "tapi2.records.buffer.BufferRecord",
    "tapi2.records.entry.EntryRecord",
    "tapi2.records.parameters.ParametersRecord",
)
_REQUESTS = "tapi2.records.known_request.KnownRequest"
# What the code of such a class uses, where an attribute of that name would hide it.
_USED_BY_BOTH = {"bytes", "cls", "int", "self", "str", "tuple"}
_USED_BY_MESSAGES = frozenset({"classmethod", "property", "words"} | _USED_BY_BOTH)
_USED_BY_RECORDS = frozenset({"datetime", "staticmethod"} | _USED_BY_BOTH)
# What a request says of its bytes, a property, but no value of the spec; and the key by
# which JSON names its class.
_USED_BY_REQUESTS = frozenset({"offsets_from", "request"})
# What is there if the spec has something for it.
_OPTIONAL = re.compile(rf"\{{({'|'.join(OPTIONAL)})\}}")


# Modules of a package, each with its names.
Modules = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Runtime:
    """The names of the package that are not made from the spec.

    Attributes:
        names: The names that each module exports, by the module's path in the tree.
        submodules: The modules that are public themselves.
        optional: Those that need more than Python: no star import loads them.
        reserved: What no entry may take of all this.
    """

    names: Mapping[str, tuple[str, ...]]
    submodules: tuple[str, ...]
    optional: tuple[str, ...]
    reserved: Reserved

    def of(self, package: str) -> Modules:
        """Return the modules of a package that export names, with these names."""

        def is_inside(module: str) -> bool:
            parent, _, name = module.rpartition(".")
            is_subpackage = parent == TAPI2 and name in self.submodules
            return module == package or (parent == package and not is_subpackage)

        return tuple(item for item in self.names.items() if is_inside(item[0]))


def read_runtime(tree: TemplateTree) -> Runtime:
    """Read the names that the templates define by themselves."""
    modules = _Modules(tree)
    public = list(modules.public())
    names = {
        module: exported
        for module in modules.exporting({name for name, _ in public})
        if (exported := modules.exported(module))
    }
    every = {name for exported in names.values() for name in exported}
    return Runtime(
        names=names,
        submodules=tuple(name for name, is_optional in public if not is_optional),
        optional=tuple(name for name, is_optional in public if is_optional),
        reserved=Reserved(
            names=used_names(tree).union(every, (name for name, _ in public)),
            modules=modules.by_package,
            message_attributes=_USED_BY_MESSAGES.union(
                *map(modules.members, _MESSAGES)
            ),
            record_attributes=_USED_BY_RECORDS.union(
                _USED_BY_REQUESTS,
                *map(modules.members, _RECORDS),
                # The spec describes its values, as it does those of any structure.
                modules.members(_REQUESTS, values=False),
            ),
        ),
    )


class _Modules:
    """The modules that templates make without an entry of the spec."""

    def __init__(self, tree: TemplateTree) -> None:
        self._templates: dict[str, Template] = {}
        self._packages_of_entries: set[str] = set()
        for name, template in tree.all.items():
            path = _OPTIONAL.sub(r"\1", name.removesuffix(".j2"))
            if template.is_part or not re.match(rf"{TAPI2}/.*\.py\Z", path):
                continue
            if "{" in path:
                self._packages_of_entries.add(folder_of(path))
            else:
                self._templates[module_of(path)] = template

    @property
    def by_package(self) -> dict[str, frozenset[str]]:
        """Return the names of modules, by the subpackage that has them."""
        found: dict[str, set[str]] = {}
        for module in self._templates:
            _, _, path = module.partition(".")
            package, _, name = path.rpartition(".")
            found.setdefault(package, set()).add(name)
        return {package: frozenset(names) for package, names in found.items()}

    def public(self) -> Iterator[tuple[str, bool]]:
        """Yield the modules that the package imports, and whether under a new name.

        To import a module under its own name, as `from . import batch as batch` does,
        says that it is public, and keeps it out of `__all__`.
        """
        for node in _flat(self._parsed(TAPI2).body):
            if isinstance(node, ast.ImportFrom) and node.level and not node.module:
                yield from ((alias.name, bool(alias.asname)) for alias in node.names)

    def exporting(self, public: AbstractSet[str]) -> Iterator[str]:
        """Yield the modules whose names the package exports.

        They are its own modules, but those that are public themselves, and those of the
        subpackages that have a module for each entry.

        Args:
            public: The modules that are public themselves.
        """
        for module in self._templates:
            package, _, name = module.rpartition(".")
            if (package == TAPI2 and name not in public) or not (
                self._packages_of_entries.isdisjoint((package, module))
            ):
                yield module

    def exported(self, module: str) -> tuple[str, ...]:
        """Return the names that a module lists in `__all__`, whatever the spec says."""
        if "__all__" not in self._templates[module].text:
            return ()
        return tuple(
            item.value
            for node in self._parsed(module).body
            if isinstance(node, ast.Assign)
            and ast.unparse(node.targets[0]) == "__all__"
            for item in ast.walk(node.value)
            if isinstance(item, ast.Constant) and isinstance(item.value, str)
        )

    def members(self, path: str, *, values: bool = True) -> Iterator[str]:
        """Yield the public attributes of a class, those of its bases among them.

        Args:
            path: The path of the class; if no template makes it, it has none.
            values: Whether to list the values that an object has, or only what else.
        """
        module, _, name = path.rpartition(".")
        body = [*_flat(self._parsed(module).body)]
        for node in body:
            if isinstance(node, ast.ClassDef) and node.name == name:
                yield from (each for each in _attributes(node, values=values))
                for base in node.bases:
                    found = base.value if isinstance(base, ast.Subscript) else base
                    yield from self._inherited(ast.unparse(found), module, values)

    def _inherited(self, name: str, module: str, values: bool) -> Iterator[str]:
        """Yield the public attributes of a class that a module calls by a name."""
        if hasattr(builtins, name):
            yield from (it for it in dir(getattr(builtins, name)) if it[0] != "_")
        package = module.split(".")[:-1]
        for node in _flat(self._parsed(module).body):
            if isinstance(node, ast.ImportFrom) and node.level and node.module:
                home = [*package[: len(package) - node.level + 1], node.module]
                if name in (alias.name for alias in node.names):
                    module = ".".join(home)
        yield from self.members(f"{module}.{name}", values=values)

    def _parsed(self, module: str) -> ast.Module:
        template = self._templates.get(module)
        if template is None:
            return ast.Module([], [])
        return parsed(template.text, is_rendered=template.is_rendered)


def _attributes(kind: ast.ClassDef, *, values: bool) -> Iterator[str]:
    """Yield the public attributes in the body of a class."""
    for node in _flat(kind.body):
        match node:
            case ast.FunctionDef(name=name, decorator_list=decorators):
                if not values and "property" in map(ast.unparse, decorators):
                    continue
            case ast.AnnAssign(target=ast.Name(id=name), annotation=annotation):
                if not values and "ClassVar" not in ast.unparse(annotation):
                    continue
            case ast.Assign(targets=[ast.Name(id=name)]):
                pass
            case _:
                continue
        if not name.startswith("_"):
            yield name


def _flat(body: Iterable[ast.stmt]) -> Iterator[ast.stmt]:
    """Yield statements, those inside `if` among them."""
    for node in body:
        yield node
        if isinstance(node, ast.If):
            yield from _flat([*node.body, *node.orelse])
