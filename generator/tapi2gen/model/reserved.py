"""Names that the package has itself, so that no entry of the spec may take them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reserved:
    """What is taken already, whatever the spec describes.

    Attributes:
        names: Public names of the package.
        modules: Modules, by the subpackage that has them.
        message_attributes: What every message has, or its code needs.
        record_attributes: What every record has, or its code needs.
    """

    names: frozenset[str]
    modules: Mapping[str, frozenset[str]]
    message_attributes: frozenset[str]
    record_attributes: frozenset[str]
