"""Make sure that everything reachable as tapi2.X has a name and a module of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import Mark
from tapi2gen.model import Reserved, Spec, naming
from tapi2gen.model.naming import is_device
from tapi2gen.resolve.context import Context, Names
from tapi2gen.resolve.node import Node


@dataclass(frozen=True, slots=True)
class _Made:
    """What the package gets from an entry.

    Attributes:
        folder: That of the entry in the spec.
        owner: The entry.
        names: The names that it makes public.
        modules: The modules that it makes, each with the package that has it.
    """

    folder: str
    owner: str
    names: tuple[str, ...]
    modules: tuple[tuple[str, str], ...]


def check_public_names(
    spec: Spec, api: Node, described: Mapping[str, list[Node]], context: Context
) -> None:
    """Find names that two entries make, and those that Python or tapi2 has itself.

    Entries of the spec come first: whoever adds something learns that it is taken.
    """
    names = Names(context, "Python name")
    _take_layouts(api, names, context)
    entries: dict[tuple[str, str], Node] = {}
    for folder, nodes in described.items():
        for node in nodes:
            entries.setdefault((folder, node.string("name")), node)
    made = {(each.folder, each.owner): each for each in _made(spec)}
    pairs = ((entries[key], each) for key, each in made.items())
    for node, each in sorted(pairs, key=lambda pair: pair[0].added):
        mark = node.mark("class_name" if "class_name" in node else "name")
        if _check_modules(each, mark, context):  # one problem an entry is enough
            all(_take(name, mark, each.owner, names) for name in each.names)


def _take_layouts(api: Node, names: Names, context: Context) -> None:
    layouts = Names(context, "layout")
    for record in api.children("records"):
        for layout in record.children("layouts"):
            layouts.take(layout.string("name"), layout.mark("name"))
            if "structure" in layout:
                structure, owner = layout.string("structure"), layout.string("name")
                _take(structure, layout.mark("structure"), owner, names)


def _take(name: str, mark: Mark, owner: str, names: Names) -> bool:
    if name not in names.context.reserved.names:
        return names.take(name, mark, owner)
    what, how = f"Python name {name} is taken by tapi2 itself", "choose another name"
    if not name.isupper() and owner.endswith("_"):  # an enum
        how = "name the class otherwise, with class_name"
    names.context.problem(mark, Code.RESERVED_NAME, what, how)
    return False


def _check_modules(made: _Made, mark: Mark, context: Context) -> bool:
    """Make sure that Python can import what is made, and tapi2 has it not yet."""
    for package, module in made.modules:
        if why := why_no_module(package, module, context.reserved):
            what, how = f"{made.owner} {why}", "choose another name"
            context.problem(mark, Code.RESERVED_NAME, what, how)
            return False
    return True


def why_no_module(package: str, module: str, reserved: Reserved) -> str:
    """Return why no entry can make a module of a name, or nothing."""
    if not module:
        return "has nothing after LINE to make a name of"
    if not naming.is_usable(module):
        return f"would make the module {module}, which Python cannot import"
    if is_device(module):
        return f"would make {module}.py, and {module} is a device on Windows"
    if module in reserved.modules.get(package, ()):
        return f"would make the module {package}.{module}, which tapi2 has itself"
    return ""


def why_no_class(name: str, reserved: Reserved) -> str:
    """Return why no entry can make a class of a name, or nothing."""
    if not (naming.is_usable(name) and naming.is_class(name)):
        return f"would make the class {name}, a name that Python has already"
    if name in reserved.names:
        return f"would make the class {name}, which tapi2 has itself"
    return ""


def _made(spec: Spec) -> Iterator[_Made]:
    """Yield the names and modules that each entry makes."""
    for family in spec.families:
        constants = (member.c_name for member in family.members)
        names = (family.class_name, *dict.fromkeys(constants))
        yield _Made("constants", family.name, names, (("constants", family.module),))
    for constant in spec.constants:
        yield _Made("constants", constant.name, (constant.name,), ())
    for message in spec.messages:
        modules = (("messages", message.module),)
        names = (message.class_name, message.name)
        yield _Made("messages", message.name, names, modules)
    for extension in spec.extensions:
        modules = (("extensions", extension.module),)
        names = (extension.class_name, extension.name)
        yield _Made("extensions", extension.name, names, modules)
    for structure in spec.structures:
        names, packages = (structure.name,), ["structures"]
        if structure.has_record:
            names, packages = (*names, structure.record), [*packages, "records"]
        names = (*names, *(variant.class_name for variant in structure.variants))
        made = tuple((package, structure.module) for package in packages)
        yield _Made("structures", structure.name, names, made)
    for function in spec.functions:
        modules = (("functions", function.module),)
        names = tuple(export.name for export in function.exports)
        yield _Made("functions", function.name, names, modules)
