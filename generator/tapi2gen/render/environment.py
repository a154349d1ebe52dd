"""Jinja as the templates of tapi2gen know it: strict in everything.

What is not there is a problem, whatever a template does with it: print it, test it, or
hand it on to a filter. Jinja by itself lets some of that pass in silence.
"""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import Any, cast

import jinja2
from jinja2 import nodes
from jinja2.utils import missing

from tapi2gen.model import Text
from tapi2gen.render.filters import FILTERS
from tapi2gen.render.spots import Spot, spots_of_stack
from tapi2gen.render.template_tree import TemplateTree

# What may be given something that is not there: it is their purpose.
_LENIENT = ("default", "d", "defined", "undefined")


class NotThereError(jinja2.UndefinedError):
    """A template used what is not there.

    Attributes:
        name: What it asked for.
        owner: What it asked; `missing` for a variable.
        hint: What Jinja says of it, if it is neither variable nor attribute.
        spots: Where it asked, innermost template first.
    """

    def __init__(self, undefined: NotThere, message: str | None) -> None:
        """Keep what is known of it."""
        super().__init__(message)
        self.name, self.owner, self.hint, self.spots = undefined.origin()


class FilterError(Exception):
    """A filter or a test failed.

    Attributes:
        name: Its name.
        error: Why.
    """

    def __init__(self, name: str, error: Exception) -> None:
        """Keep both."""
        super().__init__(str(error))
        self.name = name
        self.error = error


class NotThere(jinja2.StrictUndefined):
    """Stands for what is not there, and knows where it was asked for."""

    __slots__ = ("_spots",)

    def __init__(
        self,
        hint: str | None = None,
        obj: Any = missing,
        name: str | None = None,
        exc: Any = None,
    ) -> None:
        """Remember the place, which may not be that of its use."""
        super().__init__(hint, obj, name, functools.partial(NotThereError, self))  # type: ignore[arg-type]
        self._spots = spots_of_stack(sys._getframe(1))

    def origin(self) -> tuple[str, object, str, list[Spot]]:
        """Give its name, its owner, a hint, and where it was asked for."""
        name = "" if self._undefined_name is None else str(self._undefined_name)
        return name, self._undefined_obj, self._undefined_hint or "", self._spots

    __repr__ = jinja2.StrictUndefined.__str__  # else a list of it would print


class Environment(jinja2.Environment):
    """The environment of all templates of a run."""

    def __init__(self, tree: TemplateTree, locales: Iterable[str]) -> None:
        """Set it up for a tree and the tags of the languages."""

        def load(name: str) -> tuple[str, str, Callable[[], bool]] | None:
            found = tree.find(name)
            return (found.text, str(found.file), lambda: True) if found else None

        super().__init__(
            loader=jinja2.FunctionLoader(load),
            undefined=NotThere,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            autoescape=False,  # Python, JSON and Markdown, not HTML
            cache_size=-1,
        )
        self.tree = tree
        self.locales = frozenset(locales)
        self.filters.update(FILTERS)
        for functions in (self.filters, self.tests):
            for name, function in functions.items():
                if name not in _LENIENT:
                    functions[name] = _strict(name, cast(Callable[..., Any], function))

    def _generate(
        self,
        source: nodes.Template,
        name: str | None,
        filename: str | None,
        defer_init: bool = False,
    ) -> str:
        """Refuse unknown filters and tests also where a template may never come by."""
        for node in source.find_all((nodes.Filter, nodes.Test)):
            kind, known = "test", self.tests
            if isinstance(node, nodes.Filter):
                kind, known = "filter", self.filters
            if node.name not in known:
                text = f"No {kind} named '{node.name}'"
                raise jinja2.TemplateAssertionError(text, node.lineno, name, filename)
        return super()._generate(source, name, filename, defer_init)

    def text_of(self, template: jinja2.Template) -> str:
        """Give what a template was made of."""
        found = self.tree.find(template.name or "")
        return found.text if found else ""

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Give an attribute, or an entry of a mapping; no other items."""
        try:
            return getattr(obj, attribute)
        except AttributeError:
            if hasattr(type(obj), attribute):
                raise  # a property failed
        if isinstance(obj, Mapping) and attribute in obj:
            return obj[attribute]
        return self.undefined(obj=obj, name=attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Give an item; a text has one for each language of the spec, and no more."""
        if isinstance(obj, Text) and argument not in self.locales:
            return self.undefined(obj=obj, name=argument)
        return super().getitem(obj, argument)


def _strict(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    """Make a filter or test refuse what is not there, and say its name if it fails."""

    @functools.wraps(function)
    def strict(*arguments: Any, **options: Any) -> Any:
        for argument in (*arguments, *options.values()):
            if isinstance(argument, NotThere):
                str(argument)  # raises
        try:
            return function(*arguments, **options)
        except (jinja2.TemplateError, FilterError, RecursionError):
            raise
        except Exception as error:  # a filter may fail in any way
            raise FilterError(name, error) from error

    return strict
