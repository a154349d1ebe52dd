"""What takes long to make is made once, for all processes that run tests."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest


def shared_folder(factory: pytest.TempPathFactory) -> Path:
    """Return the temporary folder of all processes that run tests."""
    own = factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


def made_once(
    factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]
) -> Path:
    """Make something, whatever number of test processes asks for it.

    Args:
        factory: Of the session.
        name: What it is called, as no other thing is.
        make: Makes it in a folder that does not exist yet, or raises an error.

    Returns:
        The folder, which nobody may change.
    """
    from filelock import FileLock  # which who runs but the package's tests lacks

    shared = shared_folder(factory)
    folder, done = shared / name, shared / f"{name}.done"
    with FileLock(shared / f"{name}.lock"):
        if not done.exists():
            make(folder)
            done.touch()
    return folder
