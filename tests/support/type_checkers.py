"""mypy as strict as it can be; each run goes on from what the others have read."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from support.sharing import shared_folder

Mypy = Callable[..., str]


@pytest.fixture(scope="session")
def mypy(tmp_path_factory: pytest.TempPathFactory) -> Mypy:
    """Check files in a folder, and give what mypy prints; it finds more in `path`."""
    from filelock import FileLock  # which who runs but the package's tests lacks

    # Of all processes that run tests: what most programs import is read once. That
    # holds as long as they give the same options.
    cache = shared_folder(tmp_path_factory) / "mypy"

    def check(cwd: Path, *arguments: str | Path, path: tuple[Path, ...] = ()) -> str:
        options = ("--strict", "--enable-error-code=deprecated", "--config-file=")
        command = ["mypy", *options, f"--cache-dir={cache}", *map(str, arguments)]
        with FileLock(f"{cache}.lock"):
            done = subprocess.run(
                [sys.executable, "-m", *command],
                env=os.environ | {"MYPYPATH": os.pathsep.join(map(str, path))},
                cwd=cwd,
                capture_output=True,
                encoding="utf-8",
                check=False,
            )
        assert done.returncode in (0, 1), done.stdout + done.stderr
        assert done.stdout, done.stderr
        return done.stdout

    return check
