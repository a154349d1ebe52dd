"""Plan the files that the templates make, by filling the placeholders of their paths.

A placeholder makes one file for each entry: `{locale}`, `{family}` and `{message}`, and
with a dot one of the entry's attributes: `{message.module}.py.j2`.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import Mark, Problem, SpecError, did_you_mean, one_of
from tapi2gen.model import Spec
from tapi2gen.render.optional_parts import OPTIONAL, optional_parts
from tapi2gen.render.template_tree import Template, TemplateTree

_PLACEHOLDER = re.compile(r"\{(\w+)(?:\.(\w+))?\}")
_DOCS = "docs/{locale}/"
_PAGES = (".md", ".md.j2")
# The sections of the documentation that come before the others.
_FIRST = ("", "messages")
_SHOWN = 3

# What a placeholder stands for: a name that takes its place in the path, and the entry.
Choice = tuple[str, object]


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """A file that is to be made.

    Attributes:
        path: Its path below the output folder, with slashes.
        template: The template that makes it.
        entries: The entries that the placeholders of the template's path stand for.
    """

    path: str
    template: Template
    entries: dict[str, object]


def plan(spec: Spec, tree: TemplateTree) -> tuple[list[PlannedFile], list[Problem]]:
    """Return the files to be made, and what is wrong with the paths of templates."""
    choices = _choices(spec)
    files: list[PlannedFile] = []
    problems: list[Problem] = []
    for template in tree.makers:
        try:
            files += list(_files_of(template, choices))
        except SpecError as error:
            problems += error.problems
    return files, problems


def added(spec: Spec, tree: TemplateTree) -> list[Problem]:
    """Note which files the user's own templates add to those of the tree."""
    if not tree.added:
        return []
    files, _ = plan(spec, tree)
    notes: list[Problem] = []
    for template in tree.added.values():
        paths = [file.path for file in files if file.template is template]
        first = ", ".join(paths[:_SHOWN])
        more = f", and {len(paths) - _SHOWN} more" if len(paths) > _SHOWN else ""
        what = "a part for other templates" if template.is_part else f"{first}{more}"
        if what:
            mark, how = (
                Mark(template.file),
                "nothing has to be done if that is intended",
            )
            notes.append(Problem(mark, Code.ADDED_TEMPLATE, f"adds {what}", how))
    return notes


def sections(files: Iterable[PlannedFile]) -> dict[str, list[str]]:
    """Return the pages of the documentation by folder, those without one first."""
    found: dict[str, list[str]] = {"": []}
    for name in dict.fromkeys(file.template.name for file in files):
        if name.startswith(_DOCS) and name.endswith(_PAGES):
            folder, _, page = name.removeprefix(_DOCS).rpartition("/")
            pages = found.setdefault(folder, [])
            pages.append(page.removesuffix(".j2").removesuffix(".md"))
    for pages in found.values():
        pages.sort(key=lambda page: (page != "index", page))
    order = sorted(found, key=lambda folder: (folder not in _FIRST, folder))
    return {folder: found[folder] for folder in order}


def _choices(spec: Spec) -> dict[str, list[Choice]]:
    """Return what each placeholder can stand for."""
    made = optional_parts(spec)
    return {
        "locale": [(locale.tag, locale) for locale in spec.locales],
        "message": [(message.name, message) for message in spec.messages],
        "family": [(family.name, family) for family in spec.families],
        "constant": [(constant.name, constant) for constant in spec.constants],
        "structure": [(structure.name, structure) for structure in spec.structures],
        "record": [(record.name, record) for record in spec.buffers],
        "request": [(request.name, request) for request in spec.requests],
        "function": [(function.name, function) for function in spec.functions],
        "extension": [(extension.name, extension) for extension in spec.extensions],
        **{part: [(part, spec)] if part in made else [] for part in OPTIONAL},
    }


def _files_of(
    template: Template, choices: Mapping[str, list[Choice]]
) -> Iterator[PlannedFile]:
    """Yield the files that a template makes, one for each choice of entries."""
    keys = _keys(template, choices)
    for combination in itertools.product(*(choices[key] for key in keys)):
        chosen = dict(zip(keys, combination, strict=True))
        path = _PLACEHOLDER.sub(partial(_fill, template, chosen), template.name)
        entries = {key: entry for key, (_, entry) in chosen.items()}
        yield PlannedFile(path.removesuffix(".j2"), template, entries)


def _keys(template: Template, choices: Iterable[str]) -> list[str]:
    """Return the keys of the placeholders of a template's path, once they are known."""
    known = [f"{{{key}}}" for key in choices]
    if rest := re.search(r"[{}][^/]*", _PLACEHOLDER.sub("", template.name)):
        raise _unknown_placeholder(template, rest[0], one_of(known))
    keys = list(dict.fromkeys(key for key, _ in _PLACEHOLDER.findall(template.name)))
    for shown in (f"{{{key}}}" for key in keys):
        if shown not in known:
            raise _unknown_placeholder(template, shown, did_you_mean(shown, known))
    return keys


def _fill(
    template: Template, chosen: Mapping[str, Choice], placeholder: re.Match[str]
) -> str:
    """Return the string that takes the place of a placeholder."""
    key, attribute = placeholder.groups()
    name, entry = chosen[key]
    value = getattr(entry, attribute, None) if attribute else name
    if not isinstance(value, str):
        how = "after the dot stands a text that the entry has, such as .module"
        raise _unknown_placeholder(template, placeholder[0], how)
    return value


def _unknown_placeholder(template: Template, shown: str, how: str) -> SpecError:
    what = f"{shown} is no placeholder"
    mark = Mark(template.file)
    return SpecError([Problem(mark, Code.UNKNOWN_PLACEHOLDER, what, how)])
