"""Compiled templates are kept, and nobody can tell from what is made."""

from __future__ import annotations

import sys
from pathlib import Path

import jinja2
import pytest
from jinja2 import nodes

from conftest import Project, Run

INDEX = "templates/docs/index.md.j2"


@pytest.fixture(autouse=True)
def _keeping(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str | None]:
    """The templates that were compiled since."""
    found: list[str | None] = []
    generate = jinja2.Environment._generate

    def noting(
        self: jinja2.Environment,
        source: nodes.Template,
        name: str | None,
        filename: str | None,
        defer_init: bool = False,
    ) -> str:
        found.append(name)
        return generate(self, source, name, filename, defer_init)

    monkeypatch.setattr(jinja2.Environment, "_generate", noting)
    return found


def kept(project: Project) -> list[Path]:
    """The compiled templates of a project."""
    return sorted((project.root / "templates").rglob("__pycache__/*"))


def test_compiled_once(base: Project, run: Run, compiled: list[str | None]) -> None:
    """A template is compiled when it is new, and when its text has changed."""
    assert run("build").code == 0
    assert run("build").code == 0
    assert compiled == ["docs/index.md.j2"]
    (file,) = kept(base)
    assert file.parent == base.root / "templates/docs/__pycache__"
    base.write(INDEX, "Three {{ 1 + 2 }}.\n")
    assert run("build").code == 0
    assert compiled == ["docs/index.md.j2"] * 2
    assert "Three 3." in (base.out / "docs/index.md").read_text("utf-8")
    assert kept(base) == [file]


def test_moved_and_copied(base: Project, run: Run, compiled: list[str | None]) -> None:
    """What was compiled of another file is not taken, were it the same text."""
    assert run("build").code == 0
    (file,) = kept(base)
    base.write("templates/docs/other.md.j2", "Two.\n")
    file.with_name(file.name.replace("index", "other")).write_bytes(file.read_bytes())
    assert run("build").code == 0
    assert compiled == ["docs/index.md.j2", "docs/other.md.j2"]


@pytest.mark.parametrize("share", [0.0, 0.5, 0.99])
def test_half_a_file(
    base: Project, run: Run, compiled: list[str | None], share: float
) -> None:
    """A file that was cut off is as good as none."""
    assert run("build").code == 0
    (file,) = kept(base)
    raw = file.read_bytes()
    file.write_bytes(raw[: int(len(raw) * share)])
    assert run("build").code == 0
    assert compiled == ["docs/index.md.j2"] * 2
    assert file.read_bytes() == raw


def test_where_nothing_can_be_written(base: Project, run: Run) -> None:
    """A folder that cannot be written to is no problem."""
    (base.root / "templates/docs/__pycache__").symlink_to(base.root / "nowhere")
    assert run("build").code == 0


def test_not_wanted(base: Project, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """PYTHONDONTWRITEBYTECODE holds for templates too."""
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert run("build").code == 0
    assert kept(base) == []


def test_places_of_problems(small: Project, run: Run) -> None:
    """A template that was kept tells its own lines when it fails."""
    small.write(INDEX, "{{ spec.errata[0].at.en }}\n{{ spec.nothing }}\n")
    first = run("build")
    assert first.code == 2
    assert len(kept(small)) == 1
    assert f"{INDEX}:2:" in first.err
    assert run("build") == first
