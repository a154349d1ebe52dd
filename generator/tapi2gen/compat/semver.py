"""The next version number, by what changed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import metadata

from tapi2gen.compat.changes import Change, Level

_VERSION = re.compile(r"(\d+)\.(\d+)\.(\d+)")


@dataclass(frozen=True, slots=True, order=True)
class Number:
    """A version number of the package."""

    major: int
    minor: int
    patch: int

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}.{self.patch}"


def number(text: str) -> Number:
    """Read a version number of three parts.

    Raises:
        ValueError: if it is none.
    """
    found = _VERSION.fullmatch(text)
    if found is None:
        raise ValueError(f"{text} is no version number such as 1.4.2")
    return Number(*map(int, found.groups()))


def installed() -> Number | None:
    """Give the version of the package that is installed, if one is."""
    try:
        found = _VERSION.match(metadata.version("tapi2"))
    except metadata.PackageNotFoundError:
        return None
    return Number(*map(int, found.groups())) if found else None


def following(now: Number, changes: Iterable[Change]) -> tuple[Number, str]:
    """Give the next version, and the reason for it.

    Below 1.0 nothing is promised yet: what breaks raises the minor version.
    """
    levels = {change.level for change in changes}
    if Level.BREAKING in levels and now.major:
        return Number(now.major + 1, 0, 0), "something breaks"
    if Level.BREAKING in levels:
        why = "something breaks, and below 1.0 that raises the minor version"
        return Number(0, now.minor + 1, 0), why
    if Level.COMPATIBLE in levels:
        return Number(now.major, now.minor + 1, 0), "something is new, nothing breaks"
    if Level.TEXT in levels:
        return Number(now.major, now.minor, now.patch + 1), "only texts changed"
    return now, "nothing changed"
