"""The package that Acme's overlay makes, in both modes, and Python to import it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from support.sharing import made_once
from tapi2gen import cli

REPOSITORY = Path(__file__).resolve().parents[2]
VENDOR = REPOSITORY / "tests" / "vendor"
OVERLAY = VENDOR / "acme.yaml"
PACKAGE = "acme_tapi"
MODES = {"depending": [], "self-contained": ["--self-contained"]}


def arguments(out: Path, *more: str) -> list[str]:
    """What makes the package, behind the name of the command."""
    return ["--overlay", str(OVERLAY), "--package", PACKAGE, "--out", str(out), *more]


@pytest.fixture(scope="session", params=MODES)
def tree(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """What is generated, in either mode."""

    def build(out: Path) -> None:
        more = MODES[request.param]
        assert cli.run(["build", "--quiet", *arguments(out, *more)]) == 0

    return made_once(tmp_path_factory, request.param, build)


def is_self_contained(tree: Path) -> bool:
    """Tell in which mode a tree is made."""
    return (tree / PACKAGE / "errors.py").exists()


def run_python(tree: Path, *arguments: str | Path, given: str = "") -> str:
    """Run Python where the package can be imported, with warnings as errors.

    Args:
        tree: The folder that the package is in.
        arguments: Those of Python.
        given: What the program reads from its standard input.
    """
    done = subprocess.run(
        [sys.executable, "-W", "error", *map(str, arguments)],
        env=os.environ
        | {
            "PYTHONPATH": str(tree),
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONIOENCODING": "utf-8",
        },
        cwd=tree,
        input=given,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
