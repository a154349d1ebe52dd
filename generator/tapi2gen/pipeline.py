"""The pipeline: from the spec on disk to the files that should be generated.

    spec/*.yaml -> load -> validate -> resolve -> render -> format -> write | check

Each stage takes the previous stage's value and returns its own. Problems of the spec
are collected from all three stages that read it; then, as after each later stage, they
stop the pipeline. Only the last stage changes the output.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

from tapi2gen.diagnostics.problem import SpecError
from tapi2gen.folders import Folders, packaged
from tapi2gen.load.documents import load
from tapi2gen.load.placeholders import find_placeholders
from tapi2gen.load.spec_files import spec_files
from tapi2gen.model import Reserved, Spec
from tapi2gen.output.digests import MANIFEST, digest, digest_of_read
from tapi2gen.output.formatting import format_all
from tapi2gen.output.manifest import FileDigests, LastBuild, last_build, manifest
from tapi2gen.render.header import COMMAND, MARKER
from tapi2gen.render.renderer import Output, render
from tapi2gen.render.runtime_names import read_runtime
from tapi2gen.render.template_tree import TemplateTree, read_tree
from tapi2gen.render.vendor_package import Package
from tapi2gen.resolve.resolver import resolve
from tapi2gen.validate.schema import validate
from tapi2gen.vectors.fixtures import make_fixtures


def read_spec(
    spec_dir: Path, overlays: Sequence[Path] = (), tree: TemplateTree | None = None
) -> Spec:
    """Run the stages that read: load, validate, resolve.

    What is wrong with one file does not hide what is wrong with another: each stage
    goes on with the files that passed the one before.

    Args:
        spec_dir: The folder of the spec.
        overlays: Files of additions to it.
        tree: The templates; no entry may take a name that their package has. Without
            them, or if they make none, it is the package of those that come along.

    Raises:
        SpecError: with the problems of all three stages; those of a misplaced file, or
            of a schema, come alone.
    """
    files = [*spec_files(spec_dir), *dict.fromkeys(overlays)]
    documents, load_problems = load(files)
    usable, shape_problems = validate(documents, spec_dir)
    broken = {file.stem for file in files} - {document.file.stem for document in usable}
    spec, meaning_problems = resolve(usable, spec_dir, _reserved(tree), broken)
    problems = [*load_problems, *find_placeholders(documents)]
    # What is not there yet has no shape, and what has the wrong shape often means
    # nothing either: once is enough.
    for found in (shape_problems, meaning_problems):
        reported = {problem.mark for problem in problems}
        problems += [problem for problem in found if problem.mark not in reported]
    if spec is None or problems:
        raise SpecError(problems)
    return spec


def make_files(
    spec: Spec,
    tree: TemplateTree,
    package: Package | None = None,
    folders: Folders | None = None,
) -> Mapping[str, str]:
    """Run the stages between reading and writing.

    Return path and text of each file that a model makes.

    What the last build formatted, and is there as it was written, is not formatted
    again.

    Args:
        spec: The model.
        tree: The templates.
        package: The vendor's package that is to be made, instead of tapi2.
        folders: Where everything is that was read, and the tree of the last build.

    Raises:
        SpecError: with the problems of the first stage that has any.
        OSError: if no more files can be opened.
    """
    command = package.command(spec) if package else COMMAND
    rendered = render(spec, make_fixtures(spec), tree, package)
    digests = {output.path: digest(output.text.encode()) for output in rendered}
    kept = _kept(rendered, digests, last_build(folders.out if folders else None))
    is_new = [o for o in rendered if o.path.endswith(".py") and o.path not in kept]
    texts = {output.path: output.text for output in rendered}
    texts |= kept | format_all(is_new)
    entries = [
        FileDigests(path, of_rendered, digest(texts[path].encode()))
        for path, of_rendered in digests.items()
    ]
    made = f"{MARKER} {spec.sources} and templates/ by: {command}"
    # A check in short knows no package of a vendor, no overlays and no own templates,
    # and tells no notes.
    is_plain = not (package or spec.vendors or spec.notes or tree.own)
    read = ""
    if folders and is_plain:
        read = digest_of_read(str(folders.spec), str(folders.templates))
    return texts | {MANIFEST: manifest(made, entries, read)}


def _kept(
    rendered: Iterable[Output], digests: Mapping[str, str], last: LastBuild
) -> dict[str, str]:
    """Return what needs no formatting, because the last build did that."""
    texts = {
        output.path: last.text(output.path, digests[output.path])
        for output in rendered
        if output.path.endswith(".py")
    }
    return {path: text for path, text in texts.items() if text is not None}


def _reserved(tree: TemplateTree | None) -> Reserved:
    """Return the names that no entry may take."""
    runtime = read_runtime(tree) if tree else None
    return runtime.reserved if runtime and runtime.names else packaged_names()


@cache
def packaged_names() -> Reserved:
    """Return the names of the package that the packaged templates make."""
    return read_runtime(read_tree(Path(packaged("templates")))).reserved
