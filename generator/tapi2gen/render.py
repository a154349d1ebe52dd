"""Render stage: the template tree is the map of the generated tree.

`templates/tapi2/errors.py` becomes `tapi2/errors.py` as it is; `X.j2` is rendered to
`X`. A placeholder in a path makes one file for each entry: `{locale}`, `{family}` and
`{message}`, and with a dot one of the entry's attributes: `{message.module}.py.j2`.
Folders whose names begin with an underscore hold parts that other templates include.
"""

from __future__ import annotations

import itertools
import re
import traceback
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import jinja2

from tapi2gen.codes import Code
from tapi2gen.filters import FILTERS
from tapi2gen.model import Fixtures, Spec
from tapi2gen.packing import Content, Packer, unpack
from tapi2gen.paths import unsafe_paths
from tapi2gen.problems import (
    Mark,
    Problem,
    SpecError,
    did_you_mean,
    display,
    no_folder,
    one_of,
)
from tapi2gen.progress import UNWATCHED, Progress
from tapi2gen.runtime import read_runtime
from tapi2gen.template_cache import TemplateCache

MARKER = "DO NOT EDIT. Made from"
COMMAND = "tapi2gen build"
HEADER_BYTES = 256
# The sections of the documentation that come before the others.
_FIRST = ("", "messages")
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
        content: Its text, which may be packed.
        template: The template that it was made from.
    """

    path: str
    content: Content
    template: Path

    @property
    def text(self) -> str:
        """Give its text."""
        return unpack(self.content)


def render(
    spec: Spec,
    fixtures: Fixtures,
    templates_dir: Path,
    progress: Progress = UNWATCHED,
) -> list[Output]:
    """Render every template for every entry that its path names.

    Raises:
        SpecError: for undefined variables and other mistakes of templates.
    """
    environment = _environment(templates_dir)
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
    outputs: list[Output] = []
    packer = Packer()
    problems: list[Problem] = []
    templates = _templates(templates_dir)
    shared = {
        "spec": spec,
        "fixtures": fixtures,
        "runtime": read_runtime(templates_dir, spec.texts),
        "sections": _sections(templates, templates_dir, loops),
    }
    progress.stage("rendering", len(templates))
    for template in templates:
        name = template.relative_to(templates_dir).as_posix()
        try:
            for path, entries in _paths(name, template, loops):
                header = _header(name, entries, spec)
                variables = shared | {"header": header} | entries
                text = _text(environment, template, name, variables)
                text = _with_header(path, header, text).rstrip("\n") + "\n"
                outputs.append(Output(path, packer.pack(text), template))
        except SpecError as error:
            problems += error.problems
        progress.step()
    problems += _clashes(outputs)
    problems += unsafe_paths((output.path, output.template) for output in outputs)
    if problems:
        raise SpecError(problems)
    return sorted(outputs, key=lambda output: output.path)


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


def _environment(templates_dir: Path) -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(templates_dir),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # Python, JSON and Markdown, not HTML
        cache_size=-1,
        bytecode_cache=TemplateCache(),
    )
    environment.filters.update(FILTERS)
    return environment


def _templates(templates_dir: Path) -> list[Path]:
    if not templates_dir.is_dir():
        raise SpecError([no_folder(templates_dir, "--templates")])
    return sorted(
        file
        for file in templates_dir.rglob("*")
        if file.is_file()
        and not any(
            part.startswith("_") or part == "__pycache__"
            for part in file.relative_to(templates_dir).parts[:-1]
        )
    )


def _sections(
    templates: Iterable[Path],
    templates_dir: Path,
    loops: Mapping[str, list[tuple[str, object]]],
) -> dict[str, list[str]]:
    """Give the pages of the documentation by folder; those without one come first.

    Pages for Sphinx alone are not among them.
    """
    found: dict[str, list[str]] = {"": []}
    docs = templates_dir / "docs" / "{locale}"
    for template in templates:
        if template.is_relative_to(docs) and template.name.endswith(".md.j2"):
            *folder, file = template.relative_to(docs).parts
            if any(not loops.get(m[1], True) for m in _PLACEHOLDER.finditer(file)):
                continue
            found.setdefault("/".join(folder), []).append(file.removesuffix(".md.j2"))
    found.pop("api", None)
    found[""].sort(key=lambda page: (page != "index", page))
    return dict(
        sorted(found.items(), key=lambda item: (item[0] not in _FIRST, item[0]))
    )


def _paths(
    name: str, template: Path, loops: Mapping[str, list[tuple[str, object]]]
) -> Iterator[tuple[str, dict[str, object]]]:
    """Fill the placeholders of a template's path in every way."""
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
    environment: jinja2.Environment,
    template: Path,
    name: str,
    variables: Mapping[str, object],
) -> str:
    if template.suffix != ".j2":
        try:
            return template.read_text("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise _template_problem(template, 0, str(error)) from None
    try:
        return environment.get_template(name).render(variables)
    except jinja2.TemplateSyntaxError as error:
        file = Path(error.filename) if error.filename else template
        raise _template_problem(file, error.lineno, str(error.message)) from None
    except Exception as error:  # a template may fail in any way
        frames = traceback.extract_tb(error.__traceback__)
        root = str(template)[: -len(name)]
        inside = [frame for frame in frames if frame.filename.startswith(root)]
        file = Path(inside[-1].filename) if inside else template
        line = (inside[-1].lineno or 0) if inside else 0
        raise _template_problem(file, line, _explain(error, variables)) from None


def _explain(error: Exception, variables: Mapping[str, object]) -> str:
    entries = [str(getattr(v, "name", "")) for k, v in variables.items() if k != "spec"]
    about = ", ".join(entry for entry in entries if entry)
    return " ".join(str(error).split()) + (f" (for {about})" if about else "")


def _template_problem(file: Path, line: int, message: str) -> SpecError:
    mark = Mark(file, line, 1 if line else 0)
    how = "correct the template"
    return SpecError([Problem(mark, Code.TEMPLATE_ERROR, message, how)])


def _bad_placeholder(template: Path, text: str, how: str) -> SpecError:
    what = f"{text} is no placeholder"
    return SpecError([Problem(Mark(template), Code.UNKNOWN_PLACEHOLDER, what, how)])


def _header(template: str, entries: Mapping[str, object], spec: Spec) -> str:
    """Say what a file is made from, and how to make it again."""
    files = [getattr(entry, "spec_file", "") for entry in entries.values()]
    sources = [file for file in files if file]
    template = _plain(template)
    if not template.endswith(".j2"):
        return f"{MARKER} templates/{template} by: {COMMAND}"
    described = _plain(", ".join(sources) or spec.sources)
    return f"{MARKER} {described} and templates/{template} by: {COMMAND}"


def _plain(name: str) -> str:
    """Show the name of a file so that it ends no comment and no string."""
    return re.sub(r"[^\w{}./, -]", "_", name)


def _with_header(path: str, header: str, text: str) -> str:
    """Put the header where the kind of file takes a comment; JSON carries its own."""
    before, after = _COMMENT.get(Path(path).suffix, ("", ""))
    if not before:
        return text
    first, second = header.split(" and ", 1) if " and " in header else (header, "")
    if second and before == "# ":
        return f"# {first}\n# and {second}\n{text}"
    return f"{before}{header}{after}\n{text}"
