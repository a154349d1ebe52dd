"""The Jinja environment of the templates, strict in everything.

What is not there is a problem, whatever a template does with it: print it, test it, or
pass it to a filter. Jinja by itself ignores some of that.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Mapping
from typing import Any, cast

import jinja2
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.utils import missing

from tapi2gen.model import Text
from tapi2gen.render.filters import FILTERS
from tapi2gen.render.python_code import Python
from tapi2gen.render.template_tree import TemplateTree

# The filters and tests whose purpose is to take what may not be there.
_LENIENT = ("default", "d", "defined", "undefined")


class UndefinedNameError(jinja2.UndefinedError):
    """A template used what is not there.

    Attributes:
        hint: What Jinja says of it, if it is neither a variable nor an attribute.
        owner: The object that has no such attribute; `missing` for a variable.
        name: The name of the variable or attribute.
    """

    def __init__(self, hint: str | None, owner: object, name: object, text: str):
        """Keep what the template asked for."""
        super().__init__(text)
        self.hint, self.owner, self.name = hint or "", owner, str(name)


class FilterError(jinja2.TemplateRuntimeError):
    """A filter or a test failed; the message has its name and the reason."""


class Undefined(jinja2.StrictUndefined):
    """A value that is not there, which raises an error when it is used."""

    __slots__ = ()

    def __init__(
        self,
        hint: str | None = None,
        obj: Any = missing,
        name: str | None = None,
        exc: Any = UndefinedNameError,
    ) -> None:
        """Have the error know what the template asked for."""
        super().__init__(hint, obj, name, functools.partial(exc, hint, obj, name))  # type: ignore[arg-type]

    __repr__ = jinja2.StrictUndefined.__str__  # otherwise a list of it would print


class _CodeGenerator(CodeGenerator):
    """Refuse unknown filters and tests, also where they would never run."""

    def visit_Filter(self, node: nodes.Filter, frame: Frame) -> None:  # noqa: N802
        """Compile a filter that is there."""
        self._look_up(node, "filter", self.environment.filters)
        super().visit_Filter(node, frame)

    def visit_Test(self, node: nodes.Test, frame: Frame) -> None:  # noqa: N802
        """Compile a test that is there."""
        self._look_up(node, "test", self.environment.tests)
        super().visit_Test(node, frame)

    def _look_up(
        self, node: nodes.Filter | nodes.Test, kind: str, known: Mapping[str, object]
    ) -> None:
        if node.name not in known:
            self.fail(f"there is no {kind} {node.name}", node.lineno)


class Environment(jinja2.Environment):
    """The environment of all templates of a run."""

    code_generator_class = _CodeGenerator

    def __init__(
        self, tree: TemplateTree, locales: Iterable[str], package: str
    ) -> None:
        """Prepare it for a tree, the tags of the languages, and what is made."""

        def load(name: str) -> tuple[str, str, None] | None:
            found = tree.find(name)
            return (found.text, str(found.file), None) if found else None

        super().__init__(
            loader=jinja2.FunctionLoader(load),
            undefined=Undefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            autoescape=False,  # Python, JSON and Markdown, not HTML
            cache_size=-1,
            optimized=False,  # it takes longer than it saves
        )
        self.tree = tree
        self.locales = frozenset(locales)
        # Macros of other files have these too.
        self.globals.update(python=Python, package=package)
        self.filters.update(FILTERS)
        for functions in (self.filters, self.tests):
            for name, function in functions.items():
                if name not in _LENIENT:
                    functions[name] = _strict(name, cast(Callable[..., Any], function))

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return an attribute, or an entry of a mapping; no other items."""
        try:
            return getattr(obj, attribute)
        except AttributeError:
            if hasattr(type(obj), attribute):
                raise  # a property failed
        if isinstance(obj, Mapping) and attribute in obj:
            return obj[attribute]
        return self.undefined(obj=obj, name=attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Return an item; a text has one for each language of the spec."""
        if isinstance(obj, Text) and argument not in self.locales:
            return self.undefined(obj=obj, name=argument)
        return super().getitem(obj, argument)


def _strict(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    """Make a filter or test refuse what is not there, and name it when it fails."""

    @functools.wraps(function)
    def strict(*arguments: Any, **options: Any) -> Any:
        for argument in (*arguments, *options.values()):
            if isinstance(argument, Undefined):
                str(argument)  # raises
        try:
            return function(*arguments, **options)
        except (jinja2.TemplateError, RecursionError):
            raise
        except Exception as error:  # a filter may fail in any way
            what = f"the filter {name} failed: {reason(error)}"
            raise FilterError(what) from error

    return strict


def reason(error: Exception) -> str:
    """Return on one line why something failed."""
    text = " ".join(str(error).split())
    return f"{type(error).__name__}: {text}" if text else type(error).__name__
