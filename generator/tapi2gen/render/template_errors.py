"""Turn errors of templates into problems: file, line, entry of the spec, nearest name.

Jinja rewrites tracebacks so that they lead through the templates, with their lines and
variables.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from traceback import walk_tb
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.defaults import DEFAULT_NAMESPACE
from jinja2.utils import missing

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import Mark, Problem, did_you_mean, one_of
from tapi2gen.render.environment import (
    Environment,
    FilterError,
    UndefinedNameError,
    reason,
)
from tapi2gen.render.filters import FILTERS
from tapi2gen.render.template_tree import BASE, Template

_TAGS = (
    "autoescape block call elif else endblock endcall endfilter endfor endif endmacro "
    "endraw endset endwith extends filter for from if import include macro raw set with"
)
_FIX = "correct the template"

# A line of a template that was running, and the variables there, the innermost last.
_Frame = tuple[Mark, dict[str, Any]]


class TemplateErrors:
    """The problems of all templates, each kept once, with the entries that have it."""

    def __init__(self, environment: Environment) -> None:
        """Start without any."""
        self._environment = environment
        self._entries: dict[Problem, list[str]] = {}

    def add(
        self, error: Exception, template: Template, entries: Iterable[object] = ()
    ) -> None:
        """Add an error that was raised while a template was rendered.

        Args:
            error: The error.
            template: The template.
            entries: The entries that the placeholders of its path stand for.
        """
        if isinstance(error, jinja2.TemplateSyntaxError):
            self._entries.setdefault(self._syntax_problem(error), [])
            return
        frames = _frames(error) or [(Mark(template.file), {})]
        problem = self._problem(error, template, frames)
        found = self._entries.setdefault(problem, [])
        entry = _entry_in_use(error, frames) or _describe(entries)
        if entry and entry not in found:
            found.append(entry)

    def problems(self) -> list[Problem]:
        """Return the problems, each with the first of its entries."""
        return [
            Problem(it.mark, it.code, f"{it.message}{_suffix(entries)}", it.help)
            for it, entries in self._entries.items()
        ]

    def _syntax_problem(self, error: jinja2.TemplateSyntaxError) -> Problem:
        mark = Mark(Path(error.filename or ""), error.lineno)
        what = (error.message or "").rstrip(".")
        if unknown := re.fullmatch(r"there is no (filter|test) (.+)", what):
            kind, name = unknown.groups()
            if kind == "filter":
                help_ = did_you_mean(name, self._environment.filters, one_of(FILTERS))
            else:
                help_ = did_you_mean(name, self._environment.tests)
            return Problem(mark, Code.UNKNOWN_FILTER, what, help_)
        tag = re.search(r"unknown tag '(\w+)'", what)
        help_ = did_you_mean(tag[1], _TAGS.split()) if tag else _FIX
        return Problem(mark, Code.TEMPLATE_SYNTAX, what, help_)

    def _problem(
        self, error: Exception, template: Template, frames: list[_Frame]
    ) -> Problem:
        mark, _ = frames[0]
        if isinstance(error, UndefinedNameError):
            if "was not provided" in error.hint and len(frames) > 1:
                mark, _ = frames[1]  # the call is wrong, not the macro
            return Problem(mark, Code.UNDEFINED, *self._undefined(error, frames))
        if isinstance(error, jinja2.TemplateNotFound):
            what = f"there is no template {error.name}"
            known, otherwise = self._environment.tree.names, "name it by its path"
            help_ = did_you_mean(str(error.name), known, otherwise)
            return Problem(mark, Code.UNKNOWN_TEMPLATE, what, help_)
        what, help_ = reason(error), _FIX
        if isinstance(error, FilterError):
            what, help_ = str(error), "pass it a value that it takes"
        elif isinstance(error, RecursionError):
            what = "infinite recursion"
            if re.search(f"[\"']{re.escape(template.name)}[\"']", template.text):
                what = "the template includes itself"
                help_ = f"to extend what it replaces, name {BASE}{template.name}"
        return Problem(mark, Code.TEMPLATE_ERROR, what, help_)

    def _undefined(
        self, error: UndefinedNameError, frames: list[_Frame]
    ) -> tuple[str, str]:
        """Return what is not there, and the nearest name."""
        if error.owner is not missing:
            what = f"{_kind(error.owner)} has no {error.name}"
            return what, did_you_mean(error.name, _names(error.owner))
        if imported := re.match("the template '(.+?)' .* does not export", error.hint):
            text = getattr(self._environment.tree.find(imported[1]), "text", "")
            names = _exported(self._environment.parse(text))
            return error.hint, did_you_mean(error.name, names)
        if error.hint:
            return error.hint, "pass it to the macro"
        what = f"there is no variable {error.name}"
        return what, did_you_mean(error.name, _variables(frames))


def _exported(template: nodes.Template) -> Iterator[str]:
    """Yield what others can import of a template: its macros and variables."""
    for node in template.body:
        if isinstance(node, nodes.Macro):
            yield node.name
        elif isinstance(node, nodes.Assign) and isinstance(node.target, nodes.Name):
            yield node.target.name


def _frames(error: Exception) -> list[_Frame]:
    """Return the templates that were running, the innermost first."""
    return [
        (Mark(Path(frame.f_code.co_filename), line), frame.f_locals)
        for frame, line in walk_tb(error.__traceback__)
        if "__jinja_exception__" in frame.f_globals  # Jinja made it for a template
    ][::-1]


def _variables(frames: list[_Frame]) -> list[str]:
    """Return the variables of the innermost template, inside its macros and outside."""
    file = frames[0][0].file
    found = [name for mark, names in frames if mark.file == file for name in names]
    return [name for name in dict.fromkeys(found) if name not in DEFAULT_NAMESPACE]


def _entry_in_use(error: Exception, frames: Iterable[_Frame]) -> str:
    """Describe the entry of the spec that the innermost template was using."""
    values = [getattr(error, "owner", None)]
    for _, variables in frames:
        values += reversed(variables.values())
    for value in values:
        if not isinstance(value, jinja2.Undefined) and hasattr(value, "spec_file"):
            return _describe([value])
    return ""


def _describe(entries: Iterable[object]) -> str:
    """Name entries, each with its file of the spec."""
    named: list[str] = []
    for entry in entries:
        file = getattr(entry, "spec_file", "")
        name = getattr(entry, "name" if file else "tag", "")
        named.append(f"{name}, {file}" if file else name)
    return " in ".join(filter(None, named))


def _suffix(entries: list[str]) -> str:
    if not entries:
        return ""
    more = f", and {len(entries) - 1} more" if len(entries) > 1 else ""
    return f" (for {entries[0]}{more})"


def _kind(owner: object) -> str:
    """Name the object that was asked for an attribute."""
    if isinstance(owner, dict):
        return "the mapping"
    return str(getattr(owner, "__name__", type(owner).__name__))


def _names(owner: object) -> list[str]:
    """Return what an object can be asked for."""
    if isinstance(owner, Mapping):
        return [str(key) for key in owner]
    return [name for name in dir(owner) if not name.startswith("_")]
