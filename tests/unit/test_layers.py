"""The architecture of the generator: floors, without circles and without clutter."""

from __future__ import annotations

import ast
from collections.abc import Iterator
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
MODULES = {
    ".".join(file.relative_to(ROOT).with_suffix("").parts): file
    for file in sorted(ROOT.rglob("*.py"))
}
PACKAGES = {file.parent.name: file for file in ROOT.glob("*/__init__.py")}


def imported(file: Path) -> Iterator[str]:
    """Yield what a module imports of tapi2gen, inside functions and for types too."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{file}: a relative import"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            continue
        yield from (module_of(name) for name in names if name.startswith("tapi2gen"))


def module_of(name: str) -> str:
    """Return the module that an imported name is, or is in."""
    parts = name.split(".")[1:]
    while parts and ".".join(parts) not in MODULES:
        if ".".join([*parts, "__init__"]) in MODULES:
            parts.append("__init__")
        else:
            parts.pop()
    return ".".join(parts) or "__init__"


IMPORTS = {name: sorted({*imported(file)}) for name, file in MODULES.items()}


def circles() -> Iterator[list[str]]:
    """Yield the circles of imports, by the modules on them."""
    done: set[str] = set()

    def follow(name: str, way: list[str]) -> Iterator[list[str]]:
        if name in way:
            yield [*way[way.index(name) :], name]
        elif name not in done:
            for other in IMPORTS[name]:
                yield from follow(other, [*way, name])
            done.add(name)

    for name in IMPORTS:
        yield from follow(name, [])


def test_no_import_circle() -> None:
    """No module needs itself, by whatever way, for types neither."""
    assert list(circles()) == []


def test_nothing_imports_upwards() -> None:
    """A module imports from its own package and from the floors below."""
    upwards: list[tuple[str, str]] = []
    for name, others in IMPORTS.items():
        own = name.partition(".")[0]
        for part in {other.partition(".")[0] for other in others} - {own}:
            if FLOOR_OF[part] >= FLOOR_OF[own]:
                upwards.append((name, part))
    assert upwards == []


def test_the_root_is_a_map() -> None:
    """A handful of files, and a folder for each stage; each has its floor."""
    files = sorted(file.stem for file in ROOT.glob("*.py"))
    assert len(files) <= 8
    assert {*files, *PACKAGES} == {*FLOOR_OF}


@pytest.mark.parametrize("name", sorted(PACKAGES))
def test_package_says_what_it_is_for(name: str) -> None:
    """A docstring, and no code but in the facade of the model and in the commands."""
    tree = ast.parse(PACKAGES[name].read_text("utf-8"))
    assert ast.get_docstring(tree)
    if name not in ("model", "commands"):
        assert len(tree.body) == 1
