"""What `build`, `check` and `watch` do alike."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.console import Console
from tapi2gen.diagnostics.problem import Mark, Problem, SpecError
from tapi2gen.folders import PACKAGE, Folders, display, resolved
from tapi2gen.output.comparison import Drift, refuse_other_packages
from tapi2gen.output.digests import in_sync
from tapi2gen.output.writer import write
from tapi2gen.pipeline import make_files, read_spec
from tapi2gen.render.places import TAPI2
from tapi2gen.render.planning import added
from tapi2gen.render.template_tree import read_tree
from tapi2gen.render.vendor_package import Package


def make(
    folders: Folders, console: Console, package: Package | None = None
) -> Mapping[str, str]:
    """Make the files.

    Raises:
        SpecError: if the spec or a template is wrong, or the output has no place.
    """
    _check_out(folders, package)
    tree = read_tree(folders.templates, folders.own)
    spec = read_spec(folders.spec, folders.overlays, tree)
    console.note(spec.notes)
    console.note(added(spec, tree))
    return make_files(spec, tree, package, folders)


def build(folders: Folders, console: Console, package: Package | None = None) -> None:
    """Make the files, write what differs, and say what that was.

    Raises:
        SpecError: if the spec or a template is wrong, or the disk refuses.
    """
    files = make(folders, console, package)
    drift = write(folders.out, files)
    console.say(f"{display(folders.out)}: {_written(drift, files)}")


def _check_out(folders: Folders, package: Package | None) -> None:
    """Make sure that what is made takes nobody's place, and is not read as a source."""
    refuse_other_packages(folders.out, package.name if package else TAPI2)
    out = resolved(folders.out)
    if out.is_relative_to(PACKAGE):
        what = f"lies in {display(Path(PACKAGE))}, which is tapi2gen itself"
        how = "name another folder with --out"
        raise SpecError([Problem(Mark(folders.out), Code.IN_THE_WAY, what, how)])
    for source in filter(None, (folders.spec, folders.templates, folders.own)):
        if out.is_relative_to(resolved(source)):
            what = f"lies in {display(source)}, which tapi2gen reads"
            how = "name another folder with --out"
            raise SpecError([Problem(Mark(folders.out), Code.IN_THE_WAY, what, how)])


def _written(drift: Drift, files: Mapping[str, str]) -> str:
    if not drift:
        return in_sync(len(files))
    count = len(drift.changed) + len(drift.missing)
    text = f"wrote {count} of {len(files)} files"
    return f"{text}, removed {len(drift.extra)}" if drift.extra else text
