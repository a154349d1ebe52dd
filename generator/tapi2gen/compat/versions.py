"""The next version number, by what changed."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import metadata

from packaging.version import InvalidVersion, Version

from tapi2gen.compat.changes import Change, Level


def number(text: str) -> Version:
    """Read a version number of three parts.

    Raises:
        ValueError: if it is none.
    """
    wrong = ValueError(f"{text} is no version number such as 1.4.2")
    try:
        found = Version(text)
    except InvalidVersion:
        raise wrong from None
    if text != f"{found.major}.{found.minor}.{found.micro}":
        raise wrong
    return found


def installed() -> Version | None:
    """Return the version of the package that is installed, if one is."""
    try:
        return Version(metadata.version("tapi2"))
    except metadata.PackageNotFoundError:
        return None


def following(now: Version, changes: Iterable[Change]) -> tuple[Version, str]:
    """Return the next version, and the reason for it.

    Below 1.0 nothing is promised yet: what breaks raises the minor version.
    """
    levels = {change.level for change in changes}
    major, minor, patch = now.major, now.minor, now.micro
    if Level.BREAKING in levels and major:
        after, why = (major + 1, 0, 0), "something breaks"
    elif Level.BREAKING in levels:
        why = "something breaks, and below 1.0 that raises the minor version"
        after = (0, minor + 1, 0)
    elif Level.COMPATIBLE in levels:
        after, why = (major, minor + 1, 0), "something is new, nothing breaks"
    elif Level.TEXT in levels:
        after, why = (major, minor, patch + 1), "only texts changed"
    else:
        after, why = (major, minor, patch), "nothing changed"
    return Version(".".join(map(str, after))), why
