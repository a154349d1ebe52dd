"""Imports of vendors' packages: relative, and from tapi2 of what stays there."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import REPOSITORY, Project, Run
from support.vendor_trees import OVERLAY, PACKAGE, is_self_contained
from tapi2gen.render.places import Place, module_of, relative
from tapi2gen.render.python_source import Import
from tapi2gen.render.relocation import relocate_imports

TAPI2 = REPOSITORY / "generated"
# What all messages have in common asks for a class only where none is given.
LATE = {"tapi2.messages.base", "tapi2.messages.unknown"}


def imports(root: Path, file: Path) -> Iterator[str]:
    """Yield the modules of a package that one of them imports."""
    path = file.relative_to(root)
    known = {module_of(p.relative_to(root).as_posix()) for p in root.rglob("*.py")}
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            parts = path.parts[: len(path.parts) - node.level]
            base = ".".join([*parts, node.module] if node.module else parts)
            inner = {f"{base}.{alias.name}" for alias in node.names} & known
            yield from inner or {base}


def test_nothing_of_tapi2_builds_on_what_a_package_has_itself(tree: Path) -> None:
    """Otherwise the two would not fit together."""
    own = {
        f"tapi2{module_of(file.relative_to(tree).as_posix()).removeprefix(PACKAGE)}"
        for file in tree.rglob("*.py")
    }
    for file in (TAPI2 / "tapi2").rglob("*.py"):
        module = module_of(file.relative_to(TAPI2).as_posix())
        if module not in own | LATE:
            assert own.isdisjoint(imports(TAPI2, file)), module


def test_a_package_names_itself_in_no_import(tree: Path) -> None:
    """And tapi2 only if it depends on it."""
    for file in (tree / PACKAGE).rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and not node.level and node.module:
                if file.parent.name == "pyinstaller":
                    continue  # a script
                root = node.module.partition(".")[0]
                assert root != PACKAGE, file
                assert root != "tapi2" or not is_self_contained(tree), file


def test_imports_are_sorted_and_used(tree: Path) -> None:
    """As ruff has it where tapi2 is a package like any other."""
    options = [
        "--no-cache",
        "--isolated",
        "--select",
        "F,I",
        "--target-version",
        "py311",
    ]
    done = subprocess.run(
        [sys.executable, "-m", "ruff", "check", *options, PACKAGE],
        cwd=tree,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("module", "folder", "due"),
    [
        ("tapi2.errors", "tapi2", ".errors"),
        ("tapi2.errors", "tapi2.records", "..errors"),
        ("tapi2.records.base", "tapi2.records", ".base"),
        ("tapi2.records.base", "tapi2.records.requests", "..base"),
        ("tapi2.records", "tapi2.records", "."),
        ("tapi2.messages.base", "tapi2.records.requests", "...messages.base"),
    ],
)
def test_relative(module: str, folder: str, due: str) -> None:
    """As many dots as Python wants."""
    assert relative(module, folder) == due


def test_place() -> None:
    """Imports are relative; lazy ones and names of modules know what stays."""
    place = Place("acme", "tapi2.records", frozenset({"tapi2.records.base"}))
    base, words = ("tapi2.records.base", "Record"), ("tapi2.words", "W")
    uses = [("struct", "Struct"), base, words]
    assert place.imports(Import(*use) for use in uses) == (
        "from struct import Struct\n\nfrom ..words import W\nfrom .base import Record"
    )
    assert place.home("tapi2.records.base") == "tapi2.records.base"
    assert place.home("tapi2.records.writer") == ".writer"
    assert place.absolute("tapi2.records.base") == "tapi2.records.base"
    assert place.absolute("tapi2.records.writer") == "acme.records.writer"


BEFORE = """
from struct import Struct

from ..errors import (
    KindError,
    RangeError,
)
from ..words import WORDS
from . import class_of, writer
from .base import Record

def late():
    from typing_extensions import Buffer

    from ..words import as_bytes
x = 1
from .kept import y
"""
AFTER = """
from struct import Struct

from tapi2.errors import KindError, RangeError
from tapi2.records import writer
from tapi2.words import WORDS

from . import class_of
from .base import Record

def late():
    from tapi2.words import as_bytes
    from typing_extensions import Buffer
x = 1
from .kept import y
"""


def test_what_stays_is_imported_from_tapi2() -> None:
    """In order, name by name, and nothing else is touched."""
    elsewhere = {"tapi2.errors", "tapi2.words", "tapi2.records.writer"}
    assert relocate_imports(BEFORE, "tapi2.records", elsewhere) == AFTER
    assert relocate_imports(BEFORE, "tapi2.records", set()) == BEFORE
    assert relocate_imports("x = (", "tapi2", elsewhere) == "x = ("


def test_modules_of_own_templates_are_in_the_package(
    project: Project, run: Run
) -> None:
    """For tapi2 does not have them."""
    project.only_templates({"tapi2/__init__.py": "", "tapi2/errors.py": ""})
    project.write("acme.yaml", OVERLAY.read_bytes())
    project.write("own/tapi2/more.py", "from .errors import TapiError as TapiError\n")
    options = ["--overlay", "acme.yaml", "--package", "acme", "--templates", "own"]
    assert run("build", *options, "--out", "made").code == 0
    more = (project.root / "made/acme/more.py").read_text("utf-8")
    assert more.endswith("\nfrom tapi2.errors import TapiError as TapiError\n")
    assert not (project.root / "made/acme/errors.py").exists()
