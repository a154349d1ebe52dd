"""Where the spec, the templates and the output are, unless the command line says."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tapi2gen.codes import Code
from tapi2gen.defaults import default_paths
from tapi2gen.problems import Mark, Problem, SpecError


@dataclass(frozen=True, slots=True)
class Folders:
    """Where a run reads and writes.

    Attributes:
        spec: The folder of the spec.
        templates: The folder of the template tree.
        out: The folder of what is made.
        overlays: The files that add to the spec.
        own: The folder of own templates, laid over the tree, if there is any.
    """

    spec: Path
    templates: Path
    out: Path
    overlays: tuple[Path, ...] = ()
    own: Path | None = None


def default_folders() -> Folders:
    """Find the folders.

    Raises:
        SpecError: if there is no working directory.
    """
    try:
        spec, templates, out = map(Path, default_paths())
    except OSError:
        what, how = "the working directory is gone", "change to one that is there"
        mark = Mark(Path())
        raise SpecError([Problem(mark, Code.MISSING_FOLDER, what, how)]) from None
    return Folders(spec, templates, out)
