"""Files that hold what commands print, for people to read and tests to compare."""

from __future__ import annotations

import os
from pathlib import Path

_HERE = Path(__file__).resolve().parent


def check(name: str, text: str) -> None:
    """Compare a text with the file of that name.

    With UPDATE_GOLDEN=1 in the environment the file is written; read what changed.
    """
    file = _HERE / name
    if os.environ.get("UPDATE_GOLDEN"):
        file.write_bytes(text.encode())
    assert text == file.read_bytes().decode(), (
        f"tests/golden/{name} says something else; if the change is meant, run this"
        " test with UPDATE_GOLDEN=1 in the environment, and read what changed"
    )
