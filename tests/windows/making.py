"""Making what the tests on Windows need, once: it is kept for the next time."""

from __future__ import annotations

import hashlib
import shlex
import shutil
import subprocess
import textwrap
from collections.abc import Callable
from pathlib import Path


class SetupError(Exception):
    """Something is not to be had without which no test can run on Windows."""


def kept(
    cache: Path, name: str, make: Callable[[Path, Path], None], *recipe: str | Path
) -> Path:
    """Make a folder, unless it is there from the last time.

    Args:
        cache: The folder in which it is kept.
        name: What it is called, as no other begins.
        make: Makes it in an empty folder, which is renamed to the second.
        recipe: What it is made of, and how: files, and other text.
    """
    parts = [each if isinstance(each, str) else each.read_text() for each in recipe]
    digest = hashlib.sha256("\0".join(parts).encode()).hexdigest()
    folder = cache / f"{name}-{digest[:12]}"
    if not folder.exists():
        print(f"making {folder.name}", flush=True)
        for older in cache.glob(f"{name}-*"):
            shutil.rmtree(older)
        new = cache / f"{folder.name}.new"
        new.mkdir()
        make(new, folder)
        new.rename(folder)
    return folder


def call(command: list[str], folder: Path | None = None) -> None:
    """Run a program of this system, which is silent unless it fails."""
    try:
        done = subprocess.run(
            command,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
    except FileNotFoundError:
        raise SetupError(f"there is no {command[0]}") from None
    if done.returncode:
        what = textwrap.shorten(shlex.join(command), 120)
        raise SetupError(f"{what} fails:\n{done.stdout.strip()}")
