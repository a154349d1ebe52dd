"""The list of all names that both C and Python have."""

from __future__ import annotations

from dataclasses import dataclass

from tapi2gen.catalog.kinds import KINDS
from tapi2gen.load.references import Places
from tapi2gen.model import Deprecation, Entry, Spec


@dataclass(frozen=True, slots=True)
class Listed:
    """One name of the spec.

    Attributes:
        kind: What it is.
        c_name: Its C name.
        python: Its name below `tapi2`.
        version: The first TAPI version that has it.
        place: Where it is defined, as file:line.
        deprecated: Since when and why it should not be used any more, if so.
    """

    kind: str
    c_name: str
    python: str
    version: str
    place: str
    deprecated: str = ""


def listed(spec: Spec, places: Places, kind: str = "") -> list[Listed]:
    """List what is of a kind, or everything, by kind and C name."""
    order = list(KINDS)
    found = [entry for entry in spec.entries if kind in ("", entry.kind)]
    found.sort(key=lambda entry: (order.index(entry.kind), entry.c_name))
    return [
        Listed(
            entry.kind,
            entry.c_name,
            entry.python,
            entry.since.text,
            place_of(entry, places),
            said_of(entry.deprecated),
        )
        for entry in found
    ]


def said_of(notice: Deprecation | None) -> str:
    """Say since when and why something is deprecated, if it is."""
    return notice.doc.removeprefix("Deprecated ") if notice else ""


def place_of(entry: Entry, places: Places) -> str:
    """Say where an entry is defined, as file:line."""
    mark = places.definitions.get(entry.c_name)
    return line_of(mark) if mark else ""


def line_of(mark: object) -> str:
    """Write a position without its column."""
    return str(mark).rpartition(":")[0]
