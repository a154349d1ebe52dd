"""Where the spec, the templates and the output are, unless the command line says."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parent.parent


@dataclass(frozen=True, slots=True)
class Folders:
    """The three folders of a run."""

    spec: Path
    templates: Path
    out: Path


def default_folders() -> Folders:
    """Find the folders.

    A project that one stands in comes first, then the checkout that the generator runs
    from, then the copies that the installed package carries.
    """
    for root in (Path.cwd(), _CHECKOUT):
        if (root / "spec").is_dir() and (root / "templates").is_dir():
            return Folders(root / "spec", root / "templates", root / "generated")
    return Folders(_PACKAGE / "spec", _PACKAGE / "templates", Path.cwd() / "generated")
