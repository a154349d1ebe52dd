"""Find the template that was probably meant by a path that is nearly its own."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from pathlib import PurePosixPath

# What people end the names of templates with.
ENDINGS = (".j2", ".jinja", ".jinja2", ".tmpl")

_SIMILAR = 0.8  # the least similarity of each part of two paths


def similar_path(path: str, known: Iterable[str]) -> str:
    """Return the known path that is most similar to a path, or an empty string.

    Args:
        path: A path that is not among the known ones.
        known: The paths of the tree.
    """
    own = _normalized(path)
    ranked = ((_similarity(own, _normalized(other)), other) for other in known)
    score, best = max(ranked, default=(0.0, ""))
    return best if score >= _SIMILAR else ""


def _normalized(path: str) -> str:
    """Drop what people get wrong most often, so that such paths are equal.

    This is case, the template's ending, which placeholder it is, a folder that is a
    placeholder, and whether a module is a package.
    """
    path = path.casefold()
    while path.endswith(ENDINGS):
        path = path.rpartition(".")[0]
    path = re.sub(r"\{[^{}/]*\}/", "", path)
    path = re.sub(r"\{[^{}/]*\}", "{}", path)
    return path.replace("/__init__.py", ".py")


def _similarity(own: str, other: str) -> float:
    """Return how similar two normalized paths are, from 0 to 1."""
    if own == other:
        return 1
    if other.endswith(f"/{own}") or ("/" in other and own.endswith(f"/{other}")):
        return 0.95  # folders are missing, or there are too many
    pairs = zip(_parts(own), _parts(other), strict=True)
    return min(SequenceMatcher(None, mine, its).ratio() for mine, its in pairs)


def _parts(path: str) -> tuple[str, str, str]:
    plain = PurePosixPath(path)
    return plain.parent.as_posix(), plain.stem, plain.suffix
