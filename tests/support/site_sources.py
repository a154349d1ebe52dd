"""Lay out what the sites are made of: generated pages, and the API reference.

python tests/support/site_sources.py zensical FOLDER
python tests/support/site_sources.py sphinx FOLDER

A folder of Sphinx has one folder for each language; one of Zensical has all of them.
What was laid out there before is replaced.
"""

from __future__ import annotations

import argparse
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
    _remove(folder / "docs")
    shutil.copytree(_SITES / "zensical", folder, dirs_exist_ok=True)
    shutil.copytree(docs, folder / "docs", dirs_exist_ok=True)
    for language in (folder / "docs").iterdir():
        _write(language, zensical_pages())


def lay_out_sphinx(folder: Path) -> None:
    """Lay out a source folder of Sphinx for each language."""
    _remove(*(folder / language.name for language in DOCS.iterdir()))
    shutil.copytree(DOCS, folder, dirs_exist_ok=True)
    shutil.copytree(_SITES / "sphinx/sources", folder, dirs_exist_ok=True)
    for language in DOCS.iterdir():
        _write(folder / language.name, sphinx_pages())


def _remove(*made: Path) -> None:
    """Remove what was laid out before, with the pages that are there no more."""
    for folder in made:
        shutil.rmtree(folder, ignore_errors=True)


def _write(folder: Path, pages: Mapping[str, str]) -> None:
    for name, text in pages.items():
        (folder / name).write_text(text, "utf-8")


LAY_OUT: dict[str, Callable[[Path], None]] = {
    "sphinx": lay_out_sphinx,
    "zensical": lay_out_zensical,
}

if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Lay out the sources of a site.")
    parser.add_argument("kind", choices=LAY_OUT)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    LAY_OUT[options.kind](options.folder)
