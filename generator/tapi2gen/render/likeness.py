"""Tell a new template from one whose path was meant to be another's."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable

# What people end the names of templates with.
ENDINGS = (".j2", ".jinja", ".jinja2", ".tmpl")

# Paths that templates had in earlier versions, and those that they have now.
MOVED = {"tapi2/testing.py": "tapi2/testing/__init__.py"}

_ALIKE = 0.8
_ALIKE_SUFFIX = 0.75


def resembled(name: str, names: Iterable[str]) -> str:
    """Give the path that a path resembles most, or nothing.

    Args:
        name: A path that is not among the others.
        names: The paths of the tree.
    """
    if name in MOVED:
        return MOVED[name]
    own = _segments(name)
    ranked = ((_likeness(own, _segments(other)), other) for other in names)
    score, best = max(ranked, default=(0.0, ""))
    return best if score else ""


def _segments(name: str) -> list[str]:
    """Split a path; case, the template's ending, and which placeholder do not count."""
    plain = name.casefold()
    while plain.endswith(ENDINGS):
        plain = plain.rpartition(".")[0]
    return re.sub(r"\{[^{}/]*\}", "{}", plain).split("/")


def _likeness(own: list[str], other: list[str]) -> float:
    """Give how much two paths are alike, 0 for not at all."""
    if own == other:
        return 1
    if len(own) == len(other):
        pairs = zip(own[:-1], other[:-1], strict=True)
        ratios = [_ratio(mine, its) for mine, its in pairs]
        ratios.append(_file_ratio(own[-1], other[-1]))
        return sum(ratios) / len(ratios) if min(ratios) >= _ALIKE else 0
    missing = len(other) - len(own)
    if (
        missing == 1
        and [*own[:-1], own[-1].removesuffix(".py"), "__init__.py"] == other
    ):
        return 0.95  # a module that became a package
    if missing > 0 and own[-1] == other[-1] and _is_inside(own, other):
        return 0.9 - missing / 100
    if missing < 0 and len(other) > 1 and own[-len(other) :] == other:
        return 0.9 + missing / 100
    return 0


def _is_inside(own: list[str], other: list[str]) -> bool:
    """Tell whether one list is the other with some items left out."""
    rest = iter(other)
    return all(segment in rest for segment in own)


def _file_ratio(own: str, other: str) -> float:
    stem, dot, suffix = own.partition(".")
    its_stem, _, its_suffix = other.partition(".")
    if not dot or _ratio(suffix, its_suffix) < _ALIKE_SUFFIX:
        return _ratio(own, other) if not dot else 0
    return _ratio(stem, its_stem)


def _ratio(own: str, other: str) -> float:
    return difflib.SequenceMatcher(None, own, other, autojunk=False).ratio()
