"""What goes wrong in templates, as problems: where, for which entry, how to mend it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jinja2
from jinja2.defaults import DEFAULT_NAMESPACE
from jinja2.utils import missing

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import Mark, Problem, did_you_mean, nearest, one_of
from tapi2gen.render.culprit import (
    Kind,
    Place,
    find_name,
    find_running_tag,
    find_word,
)
from tapi2gen.render.environment import Environment, FilterError, NotThereError
from tapi2gen.render.filters import FILTERS
from tapi2gen.render.spots import Spot, spots_of_error
from tapi2gen.render.template_tree import BASE, Template

_TAGS = (
    *(
        "autoescape",
        "block",
        "call",
        "else",
        "elif",
        "endblock",
        "endcall",
        "endfilter",
    ),
    *(
        "endfor",
        "endif",
        "endmacro",
        "endraw",
        "endset",
        "endwith",
        "extends",
        "filter",
    ),
    *("for", "from", "if", "import", "include", "macro", "raw", "set", "with"),
)
_HOW = "correct the template"


@dataclass(frozen=True, slots=True)
class Trouble:
    """A template that failed for an entry.

    Attributes:
        mark: The culprit.
        code: What kind of mistake it is.
        what: What is wrong.
        how: How to mend it.
        about: The entry that was being rendered, with its file, if there is any.
    """

    mark: Mark
    code: Code
    what: str
    how: str
    about: str


def trouble(
    error: Exception,
    template: Template,
    environment: Environment,
    entries: Mapping[str, object],
) -> Trouble:
    """Tell what an error means that came up while a template was rendered.

    Args:
        error: The error.
        template: The template.
        environment: That of all templates.
        entries: What the placeholders of its path stand for.
    """
    about = _about(entries.values())
    if isinstance(error, jinja2.TemplateSyntaxError):
        return _wrong_syntax(error, template, environment, about)
    spots = error.spots if isinstance(error, NotThereError) else spots_of_error(error)
    if isinstance(error, NotThereError):
        found = _not_there(error)
        if not found.kind:
            spots = spots[1:]  # the call is wrong, not the macro
    elif isinstance(error, jinja2.TemplateNotFound):
        found = _no_template(error, environment)
    elif isinstance(error, FilterError):
        found = _filter_failed(error)
    else:
        found = _failed(error, template)
    owner = error.owner if isinstance(error, NotThereError) else None
    about = _about(_nearest_entry(owner, spots)) or about
    if not spots:
        return Trouble(Mark(template.file), found.code, found.what, found.how, about)
    text = environment.text_of(spots[0].template)
    place = (
        find_name(spots[0], found.kind, found.name, text)
        if found.kind
        else find_running_tag(spots[0], text)
    )
    mark = _mark(Path(spots[0].template.filename or template.file), place)
    return Trouble(mark, found.code, found.what, found.how, about)


def as_problems(troubles: Iterable[Trouble]) -> list[Problem]:
    """Make a problem of each place, with the first entry that met it."""
    about: dict[Trouble, list[str]] = {}
    for it in troubles:
        same = Trouble(it.mark, it.code, it.what, it.how, "")
        found = about.setdefault(same, [])
        if it.about and it.about not in found:
            found.append(it.about)
    return [
        Problem(it.mark, it.code, f"{it.what}{_for(entries)}", it.how)
        for it, entries in about.items()
    ]


def _for(entries: list[str]) -> str:
    if not entries:
        return ""
    more = f", and {len(entries) - 1} more" if len(entries) > 1 else ""
    return f" (for {entries[0]}{more})"


@dataclass(frozen=True, slots=True)
class _Found:
    """What an error means, before its place is known."""

    code: Code
    what: str
    how: str
    kind: Kind | None = None
    name: str = ""


def _not_there(error: NotThereError) -> _Found:
    name, owner, spots = error.name, error.owner, error.spots
    variables = spots[0].variables if spots else {}
    if owner is not missing:
        what = f"{_kind(owner)} has no {name}"
        how = did_you_mean(name, _names(owner))
        return _Found(Code.UNDEFINED, what, how, "attribute", name)
    what = " ".join(error.hint.split())
    if spots and spots[0].imported and "export" in what:
        how = did_you_mean(name, _names(spots[0].imported))
        return _Found(Code.UNDEFINED, what, how, "variable", name)
    if what:  # a macro was not given what it takes
        return _Found(Code.UNDEFINED, what, "give it to the macro")
    what, known = f"there is no variable {name}", [
        n for n in variables if n not in DEFAULT_NAMESPACE
    ]
    return _Found(Code.UNDEFINED, what, did_you_mean(name, known), "variable", name)


def _no_template(error: jinja2.TemplateNotFound, environment: Environment) -> _Found:
    name = str(error.name)
    known = environment.tree.names
    near = nearest(name, known) or nearest(f"{BASE}{name}", known)
    how = (
        f"did you mean {near}?" if near else "name it by its path in the template tree"
    )
    what = f"there is no template {name}"
    return _Found(Code.UNKNOWN_TEMPLATE, what, how, "template", name)


def _filter_failed(error: FilterError) -> _Found:
    why = _why(error.error)
    what = f"the filter {error.name} failed: {why}"
    how = "give it a value that it takes"
    return _Found(Code.TEMPLATE_ERROR, what, how, "filter", error.name)


def _failed(error: Exception, template: Template) -> _Found:
    if isinstance(error, RecursionError):
        quoted = re.escape(template.name)
        if re.search(rf"""\{{%[^%]*["']{quoted}["']""", template.text):
            how = f"to build on what it replaces, name {BASE}{template.name}"
            what = "the template includes itself"
            return _Found(Code.TEMPLATE_ERROR, what, how, "template", template.name)
        return _Found(Code.TEMPLATE_ERROR, "endless recursion", _HOW)
    return _Found(Code.TEMPLATE_ERROR, _why(error), _HOW)


def _why(error: Exception) -> str:
    text = " ".join(str(error).split())
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def _wrong_syntax(
    error: jinja2.TemplateSyntaxError,
    template: Template,
    environment: Environment,
    about: str,
) -> Trouble:
    wrong = environment.tree.find(error.name or "") or template
    message = (error.message or "").rstrip(".")
    match = re.match(r"No (filter|test) named '(.*)'", message)
    if match:
        is_filter = match[1] == "filter"
        known = environment.filters if is_filter else environment.tests
        what = f"there is no {match[1]} {match[2]}"
        how = did_you_mean(match[2], known, one_of(FILTERS) if is_filter else "")
        place = find_word(wrong.text, error.lineno, match[2])
        mark = _mark(wrong.file, place)
        return Trouble(mark, Code.UNKNOWN_FILTER, what, how, "")
    word = re.search(r"unknown tag '(\w+)'|got '(.+)'$", message)
    name = (word[1] or word[2]) if word else ""
    tags = one_of(_TAGS)
    how = did_you_mean(name, _TAGS, tags) if word and word[1] else _HOW
    mark = _mark(wrong.file, find_word(wrong.text, error.lineno, name))
    return Trouble(mark, Code.TEMPLATE_SYNTAX, message, how, "")


def _mark(file: Path, place: Place) -> Mark:
    return Mark(file, place.line, place.column, place.width)


def _kind(owner: object) -> str:
    """Name what was asked."""
    if isinstance(owner, dict):
        return "the mapping"
    module = getattr(owner, "__name__", None)
    return str(module) if module else type(owner).__name__


def _names(owner: object) -> list[str]:
    """Give what can be asked of something."""
    if isinstance(owner, Mapping):
        return [str(key) for key in owner]
    names = getattr(owner, "__dict__", {}) or dir(owner)
    return [name for name in names if not name.startswith("_")]


def _about(entries: Iterable[object]) -> str:
    """Name entries, each with its file of the spec."""
    named: list[str] = []
    for entry in entries:
        file = getattr(entry, "spec_file", "")
        name = getattr(entry, "name", "") if file else getattr(entry, "tag", "")
        named.append(f"{name}, {file}" if file else str(name))
    return " in ".join(filter(None, named))


def _nearest_entry(owner: object, spots: Iterable[Spot]) -> list[object]:
    """Give the entry of the spec that a template was at."""
    variables: list[Any] = [v for spot in spots for v in spot.variables.values()]
    for value in (owner, *variables):
        known = not isinstance(value, jinja2.Undefined)
        file: object = getattr(value, "spec_file", None) if known else None
        if file:
            return [value]
    return []
