"""Lay out what the sites are made of: generated pages, and the API reference.

python tests/support/site_sources.py zensical FOLDER
python tests/support/site_sources.py sphinx FOLDER

A folder of Sphinx has one folder for each language; one of Zensical has all of them.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPOSITORY / "tests"))  # it is run as a program too

from sites.reference import sphinx_pages, zensical_pages  # noqa: E402

DOCS = REPOSITORY / "generated/docs"
_SITES = REPOSITORY / "tests/sites"


def lay_out_zensical(folder: Path, docs: Path = DOCS) -> None:
    """Lay out a project as Zensical wants it: the pages below the configuration."""
    shutil.copytree(_SITES / "zensical", folder)
    shutil.copytree(docs, folder / "docs", dirs_exist_ok=True)
    for language in (folder / "docs").iterdir():
        _write(language, zensical_pages())


def lay_out_sphinx(folder: Path) -> None:
    """Lay out a source folder of Sphinx for each language."""
    shutil.copytree(DOCS, folder)
    shutil.copytree(_SITES / "sphinx/sources", folder, dirs_exist_ok=True)
    for language in folder.iterdir():
        _write(language, sphinx_pages())


def _write(folder: Path, pages: Mapping[str, str]) -> None:
    for name, text in pages.items():
        (folder / name).write_text(text, "utf-8")


LAY_OUT: dict[str, Callable[[Path], None]] = {
    "sphinx": lay_out_sphinx,
    "zensical": lay_out_zensical,
}

if __name__ == "__main__":
    LAY_OUT[sys.argv[1]](Path(sys.argv[2]))
