"""The pages of the API reference: directives alone, whose text is in the docstrings.

Which names there are, and which page is theirs, follows from the package: every public
name is on the page of the subpackage that defines it, behind the classes that it is
made of.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterable, Iterator
from ctypes import Structure, Union
from enum import Enum
from itertools import groupby
from typing import Any, NamedTuple

import pytest  # noqa: F401 - tapi2.testing has fixtures where this is imported

import tapi2
from tapi2 import batch, live, testing

# The pages that begin with the docstring of the module of that name.
_MODULES = (
    *("messages", "constants", "records", "structures", "functions", "live"),
    *("batch", "testing"),
)
TITLES = {
    "decoding": "Decoding, layouts and errors",
    "messages": "Messages",
    "constants": "Constants",
    "records": "Records",
    "requests": "Proxy requests",
    "structures": "Structures for ctypes",
    "functions": "Functions for ctypes",
    "live": "Lines and proxy handlers",
    "batch": "Many records at once",
    "testing": "Test vectors",
}


class Name(NamedTuple):
    """A name that is described.

    Attributes:
        module: The module where programs find it.
        name: The name in the module.
        value: What it is.
    """

    module: str
    name: str
    value: object

    @property
    def full(self) -> str:
        """The name with its module."""
        return f"{self.module}.{self.name}"


def pages() -> dict[str, list[Name]]:
    """Return the names of each page."""
    found: dict[str, list[Name]] = {page: [] for page in TITLES}
    order = list(tapi2._HOMES)
    public = [
        Name("tapi2", name, getattr(tapi2, name))
        for name in sorted(tapi2.__all__, key=order.index)
    ]
    public += [Name("tapi2.live", name, getattr(live, name)) for name in live.__all__]
    known = [name.value for name in public]
    for name in public:
        for kind in _classes_behind(name.value):
            if kind not in known:
                known.append(kind)
                behind = Name(kind.__module__, kind.__name__, kind)
                found[_page(kind)].append(behind)
        if not inspect.ismodule(name.value):
            found[_page(name.value)].append(name)
    fixtures = [name for name in vars(testing) if name.startswith("tapi2_")]
    found["batch"] = [Name("tapi2.batch", n, getattr(batch, n)) for n in batch.__all__]
    found["testing"] = [
        Name("tapi2.testing", name, getattr(testing, name))
        for name in (*testing.__all__, *fixtures)
    ]
    return found


def _page(value: object) -> str:
    """Return the page of a value; it is a constant if it knows no module."""
    module = str(getattr(value, "__module__", ""))
    if isinstance(value, int):
        return "constants"
    if isinstance(value, type) and issubclass(value, tapi2.ProxyRequestRecord):
        return "requests"
    page = module.partition(".")[2].partition(".")[0]
    return page if page in TITLES else "decoding"


def _classes_behind(value: object) -> Iterator[type]:
    """Return the classes of tapi2 that a class is made of, and those of its fields."""
    if isinstance(value, type):
        kinds = [*reversed(value.__mro__[1:])]
        if issubclass(value, Structure | Union):
            kinds += [field[1] for field in value._fields_]
        for kind in filter(_is_ours, kinds):
            yield from _classes_behind(kind)
            yield kind


def _is_ours(kind: type) -> bool:
    """Return whether a class is one of tapi2 that programs can import."""
    module = sys.modules.get(kind.__module__)
    is_there = getattr(module, kind.__name__, None) is kind
    return is_there and kind.__module__.startswith("tapi2.")


def zensical_pages() -> dict[str, str]:
    """Return the pages for Zensical, in Markdown."""
    return {
        f"reference/{page}.md": "\n".join([f"# {TITLES[page]}", *_zensical(names)])
        for page, names in pages().items()
    }


def _zensical(names: Iterable[Name]) -> Iterator[str]:
    for name in names:
        if not isinstance(name.value, int):  # the enum describes it, as a member
            yield f"\n::: {name.full}"
            if isinstance(name.value, type) and issubclass(name.value, Enum):
                yield "    options:\n      show_attribute_values: true"
    yield ""


def sphinx_pages() -> dict[str, str]:
    """Return the pages for Sphinx, in reStructuredText."""
    return {
        f"reference/{page}.rst": "\n".join(_sphinx_page(page, names))
        for page, names in pages().items()
    }


def _sphinx_page(page: str, names: Iterable[Name]) -> Iterator[str]:
    yield from (TITLES[page], "=" * len(TITLES[page]))
    if page in _MODULES:
        yield f"\n.. automodule:: tapi2.{page}"
    for module, group in groupby(names, lambda name: name.module):
        yield f"\n.. py:currentmodule:: {module}"
        for name in group:
            yield ""
            if isinstance(name.value, type):
                yield from _sphinx_class(name, name.value)
            else:
                yield from _sphinx_value(name)
    yield ""


def _sphinx_value(name: Name) -> Iterator[str]:
    value: Any = name.value
    if isinstance(value, int):
        yield f".. py:data:: {name.name}"
        yield f"   :type: {type(value).__name__}"
        yield f"   :value: {value:#010x}"
        yield "   :no-contents-entry:"
    elif isinstance(value, tapi2.Prototype) or (
        inspect.isfunction(inspect.unwrap(value)) and name.name in _public_of(name)
    ):
        yield f".. autofunction:: {name.full}"
    else:
        yield f".. autodata:: {name.full}"
        yield "   :no-value:"


def _public_of(name: Name) -> list[str]:
    """Return the public names of a name's module: fixtures are no such functions."""
    public: list[str] = sys.modules[name.module].__all__
    return public


def _sphinx_class(name: Name, kind: type) -> Iterator[str]:
    """Describe a class; what its bases describe is only there to be linked to."""
    if kind.__name__ != name.name:
        yield f".. py:class:: {name.name}\n"
        yield f"   Another name of :class:`{kind.__name__}`, or, where pointers have 4"
        yield "   bytes, of the class for 32-bit programs."
        yield from _quiet(kind, members(kind))
        return
    own = described(kind)
    typed = [member for member in own if member in inspect.get_annotations(kind)]
    others = ", ".join(member for member in own if member not in typed)
    directive = "autoexception" if issubclass(kind, Exception) else "autoclass"
    yield f".. {directive}:: {name.full}"
    yield f"   :members: {others}" if others else "   :no-members:"
    yield f"   :class-doc-from: {'both' if _is_called(kind) else 'class'}"
    for member in typed:
        yield f"\n   .. autoattribute:: {name.full}.{member}"
    yield from _quiet(kind, [member for member in members(kind) if member not in own])


def _quiet(kind: type, names: Iterable[str]) -> Iterator[str]:
    for name in names:
        value = inspect.getattr_static(kind, name, None)
        role = "attribute"
        if isinstance(value, property):
            role = "property"
        elif callable(value) or isinstance(value, classmethod):
            role = "method"
        yield f"\n   .. py:{role}:: {name}\n      :no-typesetting:"


def _is_called(kind: type) -> bool:
    """Return whether the constructor of a class is its own, and takes something."""
    makers = (getattr(kind, n) for n in ("__new__", "__init__") if n in vars(kind))
    maker = next(makers, None)
    if not inspect.isfunction(maker) or issubclass(kind, Enum):
        return False
    is_own = maker.__module__ == kind.__module__
    return is_own and "_args" not in maker.__code__.co_varnames


def members(kind: type) -> list[str]:
    """Return the names that a class has of its own and of tapi2's classes."""
    foreign = {
        name
        for base in kind.__mro__
        if not base.__module__.startswith("tapi2")
        for name in dir(base)
    }
    annotated = [
        name for base in kind.__mro__ for name in inspect.get_annotations(base)
    ]
    names = dict.fromkeys([*vars(kind), *annotated, *dir(kind)])
    return [name for name in names if name not in foreign and name[0] != "_"]


def described(kind: type) -> list[str]:
    """Return the names that a class describes itself.

    Data that a base has too are described there, whatever their value is here. A base
    that hides behind the same name is a part of the class.
    """
    hidden = [base for base in kind.__mro__ if base.__qualname__ == kind.__qualname__]
    own = {name for it in hidden for name in (*vars(it), *inspect.get_annotations(it))}
    above = {name for it in kind.__mro__ if it not in hidden for name in members(it)}
    return [
        name
        for name in members(kind)
        if name in own
        and (name not in above or callable(inspect.getattr_static(kind, name, None)))
    ]
