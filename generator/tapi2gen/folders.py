"""Where the spec, the templates and the output are, unless the command line says.

A `check` of an unchanged tree needs this before anything else, and no more than `os`:
pathlib and dataclasses take longer to import than all files to hash.
"""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

_PACKAGE = os.path.dirname(os.path.realpath(__file__))
_CHECKOUT = os.path.dirname(os.path.dirname(_PACKAGE))

# What interpreters and file managers leave behind: neither judged nor touched.
LEFT_BEHIND = ("__pycache__", ".DS_Store")


class Folders:
    """Where a run reads and writes.

    Attributes:
        spec: The folder of the spec.
        templates: The folder of the template tree.
        out: The folder of what is made.
        overlays: The files that add to the spec.
        own: The folder of own templates, laid over the tree, if there is any.
    """

    __slots__ = ("out", "overlays", "own", "spec", "templates")

    def __init__(
        self,
        spec: Path,
        templates: Path,
        out: Path,
        overlays: tuple[Path, ...] = (),
        own: Path | None = None,
    ) -> None:
        """Keep the folders."""
        self.spec, self.templates, self.out = spec, templates, out
        self.overlays, self.own = overlays, own


def default_paths() -> tuple[str, str, str]:
    """Return the paths of the spec, the templates and the output.

    What stands in the working directory comes first, then the checkout that the
    generator runs from, then the copies that the installed package carries. A checkout
    has the output of its own spec and templates, and no other.

    Raises:
        OSError: if there is no working directory.
    """
    here = os.getcwd()
    spec, templates = (
        _first([os.path.join(root, name) for root in (here, _CHECKOUT, _PACKAGE)])
        for name in ("spec", "templates")
    )
    own = [os.path.join(_CHECKOUT, name) for name in ("spec", "templates")]
    root = _CHECKOUT if [spec, templates] == own else here
    return spec, templates, os.path.join(root, "generated")


def default_folders() -> Folders:
    """Return the folders of a run that names none.

    Raises:
        OSError: if there is no working directory.
    """
    from pathlib import Path

    spec, templates, out = map(Path, default_paths())
    return Folders(spec, templates, out)


def _first(folders: list[str]) -> str:
    return next(filter(os.path.isdir, folders), folders[0])


def display(file: Path) -> str:
    """Return a path as its user would write it: relative to the working directory."""
    from pathlib import Path

    try:
        here = Path.cwd()
        as_named = Path(os.path.abspath(file))  # follows no links
        for path, root in ((as_named, here), (file.resolve(), here.resolve())):
            if path.is_relative_to(root):
                return path.relative_to(root).as_posix()
    except OSError:
        pass
    return str(file)
