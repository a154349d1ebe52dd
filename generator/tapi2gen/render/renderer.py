"""Render stage: the template tree is the map of the generated tree.

`templates/tapi2/errors.py` becomes `tapi2/errors.py` as it is; `X.j2` is rendered to
`X`. A placeholder in a path makes one file for each entry. Folders whose names begin
with an underscore hold parts that other templates include.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import jinja2

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import Mark, Problem, SpecError
from tapi2gen.folders import display
from tapi2gen.model import Fixtures, Spec
from tapi2gen.render.environment import Environment
from tapi2gen.render.header import COMMAND, has_header, make_header, with_header
from tapi2gen.render.paths import unsafe_paths
from tapi2gen.render.places import TAPI2, Place, folder_of, module_of
from tapi2gen.render.planning import plan, sections
from tapi2gen.render.python_exports import make_exports
from tapi2gen.render.relocation import relocate_imports
from tapi2gen.render.runtime_names import read_runtime
from tapi2gen.render.template_errors import TemplateErrors
from tapi2gen.render.template_tree import Template, TemplateTree
from tapi2gen.render.vendor_package import Package, modules_elsewhere


@dataclass(frozen=True, slots=True)
class Output:
    """A file of the generated tree.

    Attributes:
        path: Its path below the output folder, with slashes.
        text: Its content.
        template: The template that it was made from.
    """

    path: str
    text: str
    template: Path


def render(
    spec: Spec,
    fixtures: Fixtures,
    tree: TemplateTree,
    package: Package | None = None,
) -> list[Output]:
    """Render every template for every entry that its path names.

    Args:
        spec: The model.
        fixtures: The test vectors.
        tree: The templates.
        package: The vendor's package that is made, instead of tapi2.

    Raises:
        SpecError: for undefined variables and other mistakes of templates.
    """
    files, problems = plan(spec, tree)
    elsewhere = modules_elsewhere(files, spec, tree, package)
    name = package.name if package else TAPI2
    command = package.command(spec) if package else COMMAND
    environment = Environment(tree, (locale.tag for locale in spec.locales), name)
    shared = {
        "spec": spec,
        "exports": make_exports(spec, read_runtime(tree)),
        "fixtures": fixtures,
        "sections": sections(files),
    }
    outputs: list[Output] = []
    errors = TemplateErrors(environment)
    for file in files:
        path = package.path(file.path) if package else file.path
        if not path or module_of(file.path) in elsewhere:
            continue
        template, entries = file.template, file.entries
        header = make_header(template.name, entries.values(), spec, command)
        place = Place(name, folder_of(file.path), elsewhere)
        variables = shared | {"place": place, "header": header} | entries
        try:
            text = _text(environment, template, variables)
        except Exception as error:  # a template may fail in any way
            errors.add(error, template, entries.values())
            continue
        if elsewhere and path.endswith(".py"):
            text = relocate_imports(text, place.folder, elsewhere)
        text = with_header(path, header, text).rstrip("\n") + "\n"
        outputs.append(Output(path, text, template.file))
    _check_parts(environment, errors)
    problems += [*errors.problems(), *_clashes(outputs)]
    problems += unsafe_paths((output.path, output.template) for output in outputs)
    if problems:
        raise SpecError(problems)
    return sorted(outputs, key=lambda output: output.path)


def _text(
    environment: Environment, template: Template, variables: Mapping[str, object]
) -> str:
    if not template.is_rendered:
        return template.text
    text = environment.get_template(template.name).render(variables)
    try:
        text.encode()
    except UnicodeEncodeError as error:
        what = f"it prints U+{ord(text[error.start]):04X}, half of a character"
        raise ValueError(what) from None
    return text


def _check_parts(environment: Environment, errors: TemplateErrors) -> None:
    """Find mistakes in the user's own parts, also if no template includes them."""
    for part in environment.tree.own.values():
        if part.is_part and part.is_rendered:
            try:
                environment.get_template(part.name)
            except jinja2.TemplateSyntaxError as error:
                errors.add(error, part)


def _clashes(outputs: Iterable[Output]) -> Iterator[Problem]:
    """Find files that two templates make, and files that do not say they are made."""
    first: dict[str, Output] = {}
    for output in outputs:
        other = first.setdefault(output.path, output)
        if other is not output:
            what = (
                f"{output.path} is made twice: {display(other.template)} makes it too"
            )
            how = "rename one of them, or add a placeholder so that the paths differ"
            yield Problem(Mark(output.template), Code.MADE_TWICE, what, how)
        if not has_header(output.text):
            what = f"{output.path} would not say that it is generated"
            how = "print {{ header }} in its first lines, in a comment or a value"
            if output.template.suffix != ".j2":
                how = f"name it {output.template.name}.j2, to be rendered, and {how}"
            yield Problem(Mark(output.template), Code.MISSING_HEADER, what, how)
