"""Where the spec, the templates and the output are, unless the command line says."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tapi2gen.codes import Code
from tapi2gen.problems import Mark, Problem, SpecError

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parent.parent


@dataclass(frozen=True, slots=True)
class Folders:
    """Where a run reads and writes.

    Attributes:
        spec: The folder of the spec.
        templates: The folder of the templates.
        out: The folder of what is made.
        overlays: The files that add to the spec.
    """

    spec: Path
    templates: Path
    out: Path
    overlays: tuple[Path, ...] = ()


def default_folders() -> Folders:
    """Find the folders.

    What stands in the working directory comes first, then the checkout that the
    generator runs from, then the copies that the installed package carries.

    Raises:
        SpecError: if there is no working directory.
    """
    try:
        here = Path.cwd()
    except OSError:
        what, how = "the working directory is gone", "change to one that is there"
        mark = Mark(Path())
        raise SpecError([Problem(mark, Code.MISSING_FOLDER, what, how)]) from None
    spec = _first(here / "spec", _CHECKOUT / "spec", _PACKAGE / "spec")
    templates = _first(
        here / "templates", _CHECKOUT / "templates", _PACKAGE / "templates"
    )
    root = _CHECKOUT if spec == _CHECKOUT / "spec" else here
    return Folders(spec, templates, root / "generated")


def _first(*folders: Path) -> Path:
    return next((folder for folder in folders if folder.is_dir()), folders[0])
