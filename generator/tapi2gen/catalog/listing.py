"""The list of all names that both C and Python have."""

from __future__ import annotations

from dataclasses import dataclass

from tapi2gen.catalog.items import shown
from tapi2gen.catalog.kinds import KINDS
from tapi2gen.load.references import Places
from tapi2gen.model import Spec


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
    return [
        Listed(
            entry.kind,
            entry.c_name,
            entry.python,
            entry.since.text,
            line_of(places.definitions.get(entry.c_name, "")),
            str(shown(entry.deprecated)),
        )
        for entry in sorted(found, key=lambda entry: order.index(entry.kind))
    ]


def line_of(mark: object) -> str:
    """Write a position without its column."""
    return str(mark).rpartition(":")[0]
