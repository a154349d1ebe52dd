"""Where the spec, the templates and the output are, unless the command line says.

The spec decides: the templates and the output are beside it. It is the one that a call
names, else that of the nearest folder upwards that has one, else the packaged one,
which is only read.

A `check` of an unchanged tree needs this before anything else, and no more than `os`:
pathlib and dataclasses take longer to import than all files to read.
"""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

PACKAGE = os.path.dirname(os.path.realpath(__file__))
_CHECKOUT = os.path.dirname(os.path.dirname(PACKAGE))

# What interpreters and file managers leave behind: neither judged nor touched.
LEFT_BEHIND = ("__pycache__", ".DS_Store")
# What editors and systems leave behind, among templates: they are never read.
_LITTER = ("~", ".bak", ".orig", ".pyc", ".rej", ".swo", ".swp", ".tmp")
_NAMES = ("__pycache__", "Thumbs.db", "desktop.ini")
# On Windows: how a path begins that is taken as it is, and which are made to begin so,
# as names of what is below them may have a hundred characters and more.
_AS_IT_IS, _LONG = "\\\\?\\", 120
# What a folder named spec has, of which one is enough if another was deleted.
_OF_A_SPEC = (
    *("api.yaml", "schema", "messages", "constants", "structures", "functions"),
)


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
        self.spec, self.templates = extended(spec), extended(templates)
        self.out, self.overlays = extended(out), tuple(map(extended, overlays))
        self.own = own and extended(own)


def paths_beside(spec: str) -> tuple[str, str, str]:
    """Return the paths of a spec, and of its templates and output.

    A spec without templates beside it has the packaged ones.
    """
    root = os.path.dirname(os.path.abspath(spec))
    templates = os.path.join(root, "templates")
    if not os.path.isdir(templates):
        templates = packaged("templates")
    return spec, templates, os.path.join(root, "generated")


def find_spec() -> str:
    """Return the spec of the nearest folder upwards, or nothing.

    Raises:
        OSError: if there is no working directory.
    """
    folder = os.getcwd()
    while True:
        spec = os.path.join(folder, "spec")
        is_closed = os.path.isdir(spec) and not os.access(spec, os.R_OK | os.X_OK)
        found = (os.path.exists(os.path.join(spec, name)) for name in _OF_A_SPEC)
        if is_closed or any(found):
            return spec
        above = os.path.dirname(folder)
        if above == folder:
            return ""
        folder = above


def is_hidden(name: str) -> bool:
    """Return whether no file or folder of the spec has the name.

    Emacs links `.#x.yaml` to nowhere while it edits, and macOS puts `._x.yaml` beside
    what it copies.
    """
    return name.startswith(".") or name in LEFT_BEHIND


def is_litter(name: str) -> bool:
    """Return whether no template has the name."""
    return name.startswith((".", "#")) or name.endswith(_LITTER) or name in _NAMES


def packaged(name: str) -> str:
    """Return the spec or the templates that come with tapi2gen."""
    installed = os.path.join(PACKAGE, name)
    return installed if os.path.isdir(installed) else os.path.join(_CHECKOUT, name)


def extended(path: Path) -> Path:
    """Return a path below which Windows takes names of any length.

    It refuses those that have 260 characters with the folders, unless they begin with
    what tells it not to interpret them.
    """
    whole = os.path.abspath(path)
    if os.name != "nt" or len(whole) < _LONG or whole.startswith(_AS_IT_IS):
        return path
    begin = f"{_AS_IT_IS}UNC" if whole.startswith(r"\\") else _AS_IT_IS
    return type(path)(begin + whole.removeprefix("\\"))


def usual(path: Path) -> Path:
    """Return an extended path as its user would write it, and any other as it is."""
    text = str(path)
    if not text.startswith(_AS_IT_IS):
        return path
    text = text.removeprefix(_AS_IT_IS)
    return type(path)(rf"\{text[3:]}" if text.startswith("UNC\\") else text)


def resolved(path: Path) -> Path:
    """Return a path without links; one of links that lead to themselves stays."""
    from pathlib import Path

    return usual(Path(os.path.realpath(path)))


def display(file: Path) -> str:
    """Return a path as its user would write it: relative to the working directory.

    It has slashes on every system, as paths in the spec and on GitHub have.
    """
    from pathlib import Path

    file = usual(file)
    try:
        here = Path.cwd()
        as_named = Path(os.path.abspath(file))  # follows no links
        for path, root in ((as_named, here), (resolved(file), resolved(here))):
            if path.is_relative_to(root):
                return path.relative_to(root).as_posix()
    except OSError:  # there is no working directory
        pass
    return file.as_posix()
