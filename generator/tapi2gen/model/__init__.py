"""The model: what the spec says, frozen, typed and fully linked.

Templates print these objects and nothing else. Every name, literal and size that the
output shows is decided before rendering and found here.
"""

from __future__ import annotations

from dataclasses import dataclass

from tapi2gen.model.common import Erratum, Locale, Reference, Text, Version
from tapi2gen.model.families import Family, Member, Use
from tapi2gen.model.fixtures import BadRecord, Fixtures, Vector
from tapi2gen.model.messages import Condition, Field, Message, Word
from tapi2gen.model.records import Layout, Record, Slot
from tapi2gen.naming import RUNTIME_NAMES, sorted_exports

__all__ = [
    "BadRecord",
    "Condition",
    "Erratum",
    "Exports",
    "Family",
    "Field",
    "Fixtures",
    "Layout",
    "Locale",
    "Member",
    "Message",
    "Record",
    "Reference",
    "Slot",
    "Spec",
    "Text",
    "Use",
    "Vector",
    "Version",
    "Word",
]


@dataclass(frozen=True, slots=True)
class Exports:
    """Public names made from the spec, by the module that has them."""

    constants: tuple[str, ...]
    numbers: tuple[str, ...]
    messages: tuple[str, ...]
    structures: tuple[str, ...]

    @property
    def everything(self) -> list[str]:
        """Give all public names, those of the runtime included."""
        made = (*self.constants, *self.numbers, *self.messages, *self.structures)
        return sorted_exports({*made, *RUNTIME_NAMES})


@dataclass(frozen=True, slots=True)
class Spec:
    """The whole spec: what every template sees as `spec`."""

    versions: tuple[Version, ...]
    locales: tuple[Locale, ...]
    words: tuple[Word, ...]
    records: tuple[Record, ...]
    families: tuple[Family, ...]
    messages: tuple[Message, ...]
    errata: tuple[Erratum, ...]
    labels: dict[str, Text]

    @property
    def exports(self) -> Exports:
        """Give the public names of the generated package."""
        return Exports(
            constants=tuple(
                name
                for family in self.families
                for name in (family.class_name, *(m.c_name for m in family.members))
            ),
            numbers=tuple(message.name for message in self.messages),
            messages=tuple(message.class_name for message in self.messages),
            structures=tuple(lay.structure for lay in self.layouts if lay.structure),
        )

    @property
    def layouts(self) -> tuple[Layout, ...]:
        """Give all layouts of all records."""
        return tuple(layout for record in self.records for layout in record.layouts)
