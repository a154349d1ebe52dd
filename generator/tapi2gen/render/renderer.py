"""Render stage: the template tree is the map of the generated tree.

`templates/tapi2/errors.py` becomes `tapi2/errors.py` as it is; `X.j2` is rendered to
`X`. A placeholder in a path makes one file for each entry: `{locale}`, `{family}` and
`{message}`, and with a dot one of the entry's attributes: `{message.module}.py.j2`.
Folders whose names begin with an underscore hold parts that other templates include.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import jinja2

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import (
    Mark,
    Problem,
    SpecError,
    did_you_mean,
    one_of,
)
from tapi2gen.folders import display
from tapi2gen.model import Fixtures, Spec
from tapi2gen.render.authors import read_guide
from tapi2gen.render.environment import Environment
from tapi2gen.render.paths import unsafe_paths
from tapi2gen.render.runtime import read_runtime
from tapi2gen.render.template_errors import Trouble, as_problems, trouble
from tapi2gen.render.template_tree import Template, TemplateTree

MARKER = "DO NOT EDIT. Made from"
COMMAND = "tapi2gen build"
HEADER_BYTES = 256
# The sections of the documentation that come before the others.
_FIRST = ("", "messages")
_DOCS = "docs/{locale}/"
_PAGES = (".md", ".md.j2")
_PLACEHOLDER = re.compile(r"\{(\w+)(?:\.(\w+))?\}")
_COMMENT = {
    ".py": ("# ", ""),
    ".typed": ("# ", ""),
    ".md": ("<!-- ", " -->"),
    ".cpp": ("// ", ""),
}


@dataclass(frozen=True, slots=True)
class Output:
    """A file of the generated tree.

    Attributes:
        path: Its path below the output folder, with slashes.
        text: What it holds.
        template: The template that it was made from.
    """

    path: str
    text: str
    template: Path


@dataclass(frozen=True, slots=True)
class _Due:
    """A file to be made.

    Attributes:
        path: Its path below the output folder.
        template: What makes it.
        entries: What the placeholders of the template's path stand for.
    """

    path: str
    template: Template
    entries: dict[str, object]


def render(
    spec: Spec,
    fixtures: Fixtures,
    tree: TemplateTree,
    command: str = COMMAND,
) -> list[Output]:
    """Render every template for every entry that its path names.

    Args:
        spec: The model.
        fixtures: The test vectors.
        tree: The templates.
        command: What makes it all again, for the headers.

    Raises:
        SpecError: for undefined variables and other mistakes of templates.
    """
    due, problems = _plan(spec, tree)
    environment = Environment(tree, (locale.tag for locale in spec.locales))
    shared = {
        "spec": spec,
        "fixtures": fixtures,
        "runtime": read_runtime(tree, spec.texts),
        "sections": _sections(file.template for file in due),
        "guide": read_guide(),
    }
    outputs: list[Output] = []
    troubles: list[Trouble] = []
    for file in due:
        header = _header(file.template.name, file.entries, spec, command)
        variables = shared | {"header": header} | file.entries
        try:
            text = _text(environment, file.template, variables)
        except Exception as error:  # a template may fail in any way
            troubles.append(trouble(error, file.template, environment, file.entries))
            continue
        text = _with_header(file.path, header, text).rstrip("\n") + "\n"
        outputs.append(Output(file.path, text, file.template.file))
    troubles += _unused(environment)
    problems += [*as_problems(troubles), *_clashes(outputs)]
    problems += unsafe_paths((output.path, output.template) for output in outputs)
    if problems:
        raise SpecError(problems)
    return sorted(outputs, key=lambda output: output.path)


def added(spec: Spec, tree: TemplateTree) -> list[Problem]:
    """Note which files the user's own templates add to those of the tree."""
    if not tree.added:
        return []
    due, _ = _plan(spec, tree)
    notes: list[Problem] = []
    for template in tree.added.values():
        paths = [file.path for file in due if file.template is template]
        first = ", ".join(paths[:_SHOWN])
        more = f", and {len(paths) - _SHOWN} more" if len(paths) > _SHOWN else ""
        what = "a part for other templates" if template.is_part else f"{first}{more}"
        if what:
            mark, how = Mark(template.file), "nothing is to be done if it is meant so"
            notes.append(Problem(mark, Code.ADDED_TEMPLATE, f"adds {what}", how))
    return notes


_SHOWN = 3


def _plan(spec: Spec, tree: TemplateTree) -> tuple[list[_Due], list[Problem]]:
    """Give the files to be made, and what is wrong with the paths of templates."""
    loops: dict[str, list[tuple[str, object]]] = {
        "locale": [(locale.tag, locale) for locale in spec.locales],
        "message": [(message.name, message) for message in spec.messages],
        "family": [(family.name, family) for family in spec.families],
        "structure": [(item.name, item) for item in spec.structures],
        "record": [(item.name, item) for item in spec.buffers],
        "request": [(item.name, item) for item in spec.requests],
        "extension": [(item.name, item) for item in spec.extensions],
        "extensions": [("extensions", spec)] if spec.extensions else [],
    }
    due: list[_Due] = []
    problems: list[Problem] = []
    for template in tree.makers:
        try:
            paths = list(_paths(template, loops))
        except SpecError as error:
            problems += error.problems
        else:
            due += [_Due(path, template, entries) for path, entries in paths]
    return due, problems


def _unused(environment: Environment) -> Iterator[Trouble]:
    """Find mistakes in parts of the user's own that no template includes."""
    for part in environment.tree.own.values():
        if part.is_part and part.is_rendered:
            try:
                environment.get_template(part.name)
            except jinja2.TemplateSyntaxError as error:
                yield trouble(error, part, environment, {})


def _clashes(outputs: Iterable[Output]) -> Iterator[Problem]:
    """Find files that two templates make, and files that do not say they are made."""
    first: dict[str, Output] = {}
    for output in outputs:
        other = first.setdefault(output.path, output)
        if other is not output:
            what = f"{output.path} is made twice, by {display(other.template)} too"
            how = "rename one of them, or add a placeholder that tells files apart"
            yield Problem(Mark(output.template), Code.MADE_TWICE, what, how)
        if MARKER.encode() not in output.text[:HEADER_BYTES].encode()[:HEADER_BYTES]:
            what = f"{output.path} would not say that it is made"
            how = "print {{ header }} in its first lines"
            yield Problem(Mark(output.template), Code.MISSING_HEADER, what, how)


def _sections(made_by: Iterable[Template]) -> dict[str, list[str]]:
    """Give the pages of the documentation by folder; those without one come first.

    Pages for Sphinx alone are not among them.
    """
    found: dict[str, list[str]] = {"": []}
    for template in dict.fromkeys(made_by):
        if template.name.startswith(_DOCS) and template.name.endswith(_PAGES):
            *folder, file = template.name.removeprefix(_DOCS).split("/")
            pages = found.setdefault("/".join(folder), [])
            pages.append(file.removesuffix(".j2").removesuffix(".md"))
    found.pop("api", None)
    for pages in found.values():
        pages.sort(key=lambda page: (page != "index", page))
    return dict(
        sorted(found.items(), key=lambda item: (item[0] not in _FIRST, item[0]))
    )


def _paths(
    template: Template, loops: Mapping[str, list[tuple[str, object]]]
) -> Iterator[tuple[str, dict[str, object]]]:
    """Fill the placeholders of a template's path in every way."""
    name = template.name
    keys = list(dict.fromkeys(match[1] for match in _PLACEHOLDER.finditer(name)))
    if left := re.search(r"[{}][^/]*", _PLACEHOLDER.sub("", name)):
        raise _bad_placeholder(template, left[0], one_of(f"{{{k}}}" for k in loops))
    for key in keys:
        if key not in loops:
            how = did_you_mean(f"{{{key}}}", [f"{{{loop}}}" for loop in loops])
            raise _bad_placeholder(template, f"{{{key}}}", how)
    for chosen in itertools.product(*(loops[key] for key in keys)):
        entries = {key: entry for key, (_, entry) in zip(keys, chosen, strict=True)}
        labels = {key: label for key, (label, _) in zip(keys, chosen, strict=True)}

        def fill(match: re.Match[str]) -> str:
            key, attribute = match[1], match[2]
            if not attribute:
                return labels[key]  # noqa: B023 - used before the next turn
            value = getattr(entries[key], attribute)  # noqa: B023
            if not isinstance(value, str):
                raise AttributeError
            return value

        try:
            path = _PLACEHOLDER.sub(fill, name).removesuffix(".j2")
        except AttributeError:
            left = _PLACEHOLDER.search(name)
            how = "after the dot stands a text that the entry has, such as .module"
            raise _bad_placeholder(template, left[0] if left else name, how) from None
        yield path, entries


def _text(
    environment: Environment, template: Template, variables: Mapping[str, object]
) -> str:
    if not template.is_rendered:
        return template.text
    found = environment.get_template(template.name)
    # Not `render`: it rewrites the frames that tell where an error came up.
    return "".join(found.root_render_func(found.new_context(dict(variables))))


def _bad_placeholder(template: Template, text: str, how: str) -> SpecError:
    what = f"{text} is no placeholder"
    return SpecError(
        [Problem(Mark(template.file), Code.UNKNOWN_PLACEHOLDER, what, how)]
    )


def _header(
    template: str, entries: Mapping[str, object], spec: Spec, command: str
) -> str:
    """Say what a file is made from, and how to make it again."""
    files = [getattr(entry, "spec_file", "") for entry in entries.values()]
    sources = [file for file in files if file]
    template = _plain(template)
    if not template.endswith(".j2"):
        return f"{MARKER} templates/{template} by: {command}"
    described = _plain(", ".join(sources) or spec.sources)
    return f"{MARKER} {described} and templates/{template} by: {command}"


def _plain(name: str) -> str:
    """Show the name of a file so that it ends no comment and no string."""
    return re.sub(r"[^\w{}./, -]", "_", name)


def _with_header(path: str, header: str, text: str) -> str:
    """Put the header where the kind of file takes a comment; JSON carries its own."""
    before, after = _COMMENT.get(Path(path).suffix, ("", ""))
    if not before:
        return text
    if before == "# ":
        breaks = ["and "] if header.endswith(f" by: {COMMAND}") else ["and ", "by: "]
        for at in breaks:
            header = header.replace(f" {at}", f"\n# {at}", 1)
    return f"{before}{header}{after}\n{text}"
