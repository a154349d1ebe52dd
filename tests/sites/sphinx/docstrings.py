"""Docstrings and annotations as the reference shows them.

What a class says of its attributes is shown at each attribute. Annotations that type
checkers alone understand are shown as the type that a program gets.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from enum import Enum
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest  # noqa: F401 - tapi2.testing has fixtures where this is imported
from sphinx.pycode import ModuleAnalyzer
from sphinx.util.nodes import make_refnode

import tapi2

if TYPE_CHECKING:
    from docutils.nodes import TextElement, reference
    from sphinx.addnodes import pending_xref
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment
    from sphinx.util.typing import ExtensionMetadata

_WRAPPER = re.compile(r"^ClassVar\[(.*)\]$")
_ALIASES = {"Words": "tuple[int, ...]"}
_ENTRY = re.compile(r"(\w+): (.*)")


def prepare(app: Sphinx) -> None:
    """Have autodoc find types and texts of attributes where it looks for them."""
    for found in pkgutil.walk_packages(tapi2.__path__, "tapi2."):
        if found.name != "tapi2.__main__":
            module = importlib.import_module(found.name)
            analyzer = ModuleAnalyzer.for_module(found.name)
            analyzer.analyze()
            for kind in _classes(module):
                for name, text in _attributes(kind):
                    analyzer.attr_docs.setdefault((kind.__name__, name), [text, ""])
            for annotations in _annotations(module):
                for name, annotation in annotations.items():
                    if isinstance(annotation, str):
                        annotations[name] = _plain(annotation)


def _classes(module: ModuleType) -> Iterator[type]:
    """Give the classes that a module defines."""
    for value in vars(module).values():
        if inspect.isclass(value) and value.__module__ == module.__name__:
            yield value


def _annotations(module: ModuleType) -> Iterator[dict[str, Any]]:
    """Give the annotations of a module's classes, their members, and its functions."""
    members: list[Any] = [*vars(module).values()]
    for kind in _classes(module):
        yield vars(kind).get("__annotations__", {})
        members += vars(kind).values()
    for value in members:
        function: Any = value.fget if isinstance(value, property) else value
        function = inspect.unwrap(getattr(function, "__func__", function))
        if inspect.isfunction(function):
            yield function.__annotations__


def _plain(annotation: str) -> str:
    inner = _WRAPPER.sub(r"\1", annotation)
    return re.sub(r"\w+", lambda word: _ALIASES.get(word[0], word[0]), inner)


def _attributes(kind: type) -> Iterator[tuple[str, str]]:
    """Give the names and the texts in the section of a class about its attributes."""
    lines = (inspect.getdoc(kind) or "").splitlines()
    section = inspect.cleandoc("\n".join(lines[_section(lines, "Attributes")][1:]))
    for entry in re.split(r"\n(?=\w)", section):
        if match := _ENTRY.match(" ".join(entry.split())):
            yield match[1], match[2]


def _section(lines: list[str], title: str) -> slice:
    """Find the lines of a section, its title included; none if it is not there."""
    begin = lines.index(f"{title}:") if f"{title}:" in lines else len(lines)
    rest = range(begin + 1, len(lines))
    return slice(begin, next((at for at in rest if lines[at][:1].strip()), len(lines)))


def arrange(
    app: Sphinx, what: str, name: str, value: Any, options: Any, lines: list[str]
) -> None:
    """Leave out of a class what its attributes say, and make a field of its source."""
    if what == "class":
        del lines[_section(lines, "Attributes")]
        source = _section(lines, "Source")
        lines[source] = [f":Source: {line.strip()}" for line in lines[source][1:2]]
    elif what in ("attribute", "property"):
        if lines[:1] and lines[0].startswith("Alias for field number "):
            lines.clear()
        lines[:0] = ["..", ""]  # napoleon would take what precedes a colon for a type


def hide_arguments(
    app: Sphinx, what: str, name: str, value: Any, *_: object
) -> tuple[str, str] | None:
    """Hide the arguments of classes that refuse all, and of enums."""
    maker = getattr(value, "__init__", None)
    refuses = inspect.isfunction(maker) and "_args" in maker.__code__.co_varnames
    is_enum = inspect.isclass(value) and issubclass(value, Enum)
    return ("", "") if refuses or is_enum else None


def leave_out_hidden_bases(
    app: Sphinx, name: str, kind: type, options: Any, bases: list[type]
) -> None:
    """Name the base of a class behind which another of its own name hides."""
    bases[:] = [
        base.__mro__[1] if base.__qualname__ == kind.__qualname__ else base
        for base in bases
    ]


def find_public(
    app: Sphinx, env: BuildEnvironment, node: pending_xref, content: TextElement
) -> reference | None:
    """Find a public name of tapi2, whatever module mentions it."""
    found = env.domains.python_domain.objects.get(f"tapi2.{node['reftarget']}")
    if node["refdomain"] != "py" or found is None:
        return None
    place = (app.builder, node["refdoc"], found.docname, found.node_id)
    return make_refnode(*place, content)


def setup(app: Sphinx) -> ExtensionMetadata:
    """Change what autodoc finds, before napoleon sees it."""
    app.connect("builder-inited", prepare)
    app.connect("autodoc-process-docstring", arrange, priority=400)
    app.connect("autodoc-process-signature", hide_arguments)
    app.connect("autodoc-process-bases", leave_out_hidden_bases)
    app.connect("missing-reference", find_public)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
