"""The architecture of the generator: floors, without circles and without clutter."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from importlib.util import resolve_name
from pathlib import Path

import pytest

from conftest import REPOSITORY

ROOT = REPOSITORY / "generator/tapi2gen"
# From low to high. A module imports from its own floor and from those below; of a
# floor's packages, none imports from another. `folders` says where everything is.
FLOORS: tuple[tuple[str, ...], ...] = (
    ("__init__", "folders", "streams"),
    ("diagnostics",),
    ("model",),
    ("load",),
    ("validate",),
    ("resolve",),
    ("vectors",),
    ("render",),
    ("output",),
    ("pipeline",),
    ("catalog",),
    ("compat",),
    ("commands",),
    ("cli",),
    ("__main__",),
)
FLOOR_OF = {part: floor for floor, parts in enumerate(FLOORS) for part in parts}
PACKAGES = {file.parent.name: file for file in ROOT.glob("*/__init__.py")}
RUNTIME = REPOSITORY / "generated/tapi2"


def modules(root: Path) -> dict[str, Path]:
    """Return the modules of a package by their names."""
    files = sorted(root.rglob("*.py"))
    names = [file.relative_to(root.parent).with_suffix("").parts for file in files]
    return {
        ".".join(parts).removesuffix(".__init__"): file
        for parts, file in zip(names, files, strict=True)
    }


def imports(root: Path) -> dict[str, list[str]]:
    """Return what each module imports of its package, by its name."""
    known = modules(root)
    return {
        name: sorted({*imported(name, file, known)}) for name, file in known.items()
    }


def imported(name: str, file: Path, known: Mapping[str, Path]) -> Iterator[str]:
    """Yield what a module imports, inside functions and for types too."""
    package = name if file.stem == "__init__" else name.rpartition(".")[0]
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            source = resolve_name("." * node.level + (node.module or ""), package)
            found = [f"{source}.{alias.name}" for alias in node.names]
        else:
            continue
        for one in found:  # it is a module, or in one
            around = one.rpartition(".")[0]
            yield from [module for module in (one, around) if module in known][:1]


def circles(found: Mapping[str, list[str]]) -> Iterator[list[str]]:
    """Yield the circles of imports, by the modules on them."""
    done: set[str] = set()

    def follow(name: str, way: list[str]) -> Iterator[list[str]]:
        if name in way:
            yield [*way[way.index(name) :], name]
        elif name not in done:
            for other in found[name]:
                yield from follow(other, [*way, name])
            done.add(name)

    for name in found:
        yield from follow(name, [])


@pytest.mark.parametrize("root", [ROOT, RUNTIME], ids=lambda root: root.name)
def test_no_import_circle(root: Path) -> None:
    """No module needs itself, by whatever way, for types neither."""
    found = imports(root)
    assert sum(map(len, found.values())) > len(found) > 50
    assert list(circles(found)) == []


def test_nothing_imports_upwards() -> None:
    """A module imports from its own package and from the floors below."""
    upwards: list[tuple[str, str]] = []
    for name, others in imports(ROOT).items():
        own = part_of(name)
        for part in {part_of(other) for other in others} - {own}:
            if FLOOR_OF[part] >= FLOOR_OF[own]:
                upwards.append((name, part))
    assert upwards == []


def part_of(name: str) -> str:
    """Return the package or the file that a module of the generator is, or is in."""
    return [*name.split("."), "__init__"][1]


def test_nothing_is_relative() -> None:
    """A module of the generator is found by its name, wherever it is imported."""
    for file in modules(ROOT).values():
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            assert not (isinstance(node, ast.ImportFrom) and node.level), file


def test_the_root_is_a_map() -> None:
    """A handful of files, and a folder for each stage; each has its floor."""
    files = sorted(file.stem for file in ROOT.glob("*.py"))
    assert len(files) <= 8
    assert {*files, *PACKAGES} == {*FLOOR_OF}


@pytest.mark.parametrize("name", sorted(PACKAGES))
def test_package_says_what_it_is_for(name: str) -> None:
    """A docstring, and no code but in the facade of the model."""
    tree = ast.parse(PACKAGES[name].read_text("utf-8"))
    assert ast.get_docstring(tree)
    if name != "model":
        assert len(tree.body) == 1
