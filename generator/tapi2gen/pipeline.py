"""The pipeline: from the spec on disk to the files that should be generated.

    spec/*.yaml -> load -> validate -> resolve -> render -> format -> write | check

Each stage takes the previous stage's value and returns its own. Problems of the spec
are collected from all three stages that read it; then, as after each later stage, they
stop the pipeline. Only the last stage touches the output.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from tapi2gen.codes import Code
from tapi2gen.format import format_all
from tapi2gen.load import load
from tapi2gen.model import Spec
from tapi2gen.package import Package, repackage
from tapi2gen.problems import Mark, Problem, SpecError, no_folder
from tapi2gen.progress import UNWATCHED, Progress
from tapi2gen.render import COMMAND, MARKER, Output, render
from tapi2gen.resolve import resolve
from tapi2gen.schema import validate
from tapi2gen.todo import todos
from tapi2gen.vectors import make_fixtures

MANIFEST = "MANIFEST.json"

# The versions on which the output depends: black's style is stable within a year.
_TOOLS = {"black": "26", "jinja2": "3"}


def read_spec(
    spec_dir: Path, overlays: Sequence[Path] = (), progress: Progress = UNWATCHED
) -> Spec:
    """Run the stages that read: load, validate, resolve.

    What is wrong with one file does not hide what is wrong with another: each stage
    goes on with the files that passed the one before.

    Args:
        spec_dir: The folder of the spec.
        overlays: Files of additions to it.
        progress: Who watches the stages.

    Raises:
        SpecError: with the problems of all three stages.
    """
    progress.stage("reading")
    files = [*_spec_files(spec_dir), *dict.fromkeys(overlays)]
    documents, load_problems = load(files)
    usable, shape_problems = validate(documents, spec_dir)
    broken = {file.stem for file in files} - {document.file.stem for document in usable}
    spec, meaning_problems = resolve(usable, spec_dir, broken)
    problems = [*load_problems, *todos(documents)]
    # What is not there yet has no shape, and what has the wrong shape often means
    # nothing either: once is enough.
    for found in (shape_problems, meaning_problems):
        told = {problem.mark for problem in problems}
        problems += [problem for problem in found if problem.mark not in told]
    if spec is None or problems:
        raise SpecError(problems)
    return spec


def make_files(
    spec: Spec,
    templates_dir: Path,
    package: Package | None = None,
    progress: Progress = UNWATCHED,
) -> dict[str, str]:
    """Run the stages between: path and text of each file that a model makes.

    Args:
        spec: The model.
        templates_dir: The templates.
        package: The vendor's package that is to be made, instead of tapi2.
        progress: Who watches the stages.

    Raises:
        SpecError: with the problems of the first stage that has any.
    """
    progress.stage("making fixtures")
    fixtures = make_fixtures(spec)
    rendered = render(spec, fixtures, templates_dir, progress)
    if package is not None:
        rendered = repackage(rendered, spec, package)
    formatted = format_all(rendered, progress)
    files = {output.path: output.text for output in formatted}
    command = package.command(spec) if package else COMMAND
    made = f"{MARKER} {spec.sources} and templates/ by: {command}"
    files[MANIFEST] = _manifest(made, rendered, formatted)
    return files


def _spec_files(spec_dir: Path) -> list[Path]:
    if not spec_dir.is_dir():
        raise SpecError([no_folder(spec_dir, "--spec")])
    files = sorted(spec_dir.rglob("*"))
    strays = [file for file in files if file.suffix in (".yml", ".YAML", ".YML")]
    if strays:
        what = "a spec file that does not end in .yaml"
        raise SpecError(
            Problem(Mark(file), Code.WRONG_ENDING, what, f"rename it {file.stem}.yaml")
            for file in strays
        )
    return [file for file in files if file.suffix == ".yaml"]


def _manifest(
    header: str, rendered: Iterable[Output], formatted: Iterable[Output]
) -> str:
    """List each file with the digests of what was rendered and what was written."""
    files = {
        before.path: {"rendered": _digest(before.text), "written": _digest(after.text)}
        for before, after in zip(rendered, formatted, strict=True)
    }
    manifest = {"generated": header, "tools": _TOOLS, "files": files}
    return json.dumps(manifest, indent=2) + "\n"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
