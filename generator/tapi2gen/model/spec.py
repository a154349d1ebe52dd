"""The whole spec: what every name, number and size in the output comes from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tapi2gen.diagnostics.problem import Problem
from tapi2gen.model.common import Erratum, Locale, Text, Unit, Version
from tapi2gen.model.families import Constant, Family
from tapi2gen.model.functions import Function
from tapi2gen.model.index import Entry, OwnedErrata, all_errata, entries, news
from tapi2gen.model.messages import Message, Word
from tapi2gen.model.records import DEFAULT, Layout, Record
from tapi2gen.model.structures import Structure, Variant
from tapi2gen.model.vendors import Extension, Vendor


@dataclass(frozen=True, slots=True)
class Spec:
    """The whole spec: what every template sees as `spec`.

    Attributes:
        versions: The TAPI versions, oldest first.
        locales: The languages of the documentation.
        words: The six words that every message has.
        records: The records that carry the words.
        families: The constant families.
        constants: The constants of no family.
        messages: The messages.
        structures: The structures.
        functions: The functions.
        errata: What all published message pages get wrong.
        extensions: The messages that vendors add.
        vendors: The vendors whose overlays add to the spec.
        units: What numbers count.
        notes: What was left out; for the command line, not for templates.
    """

    versions: tuple[Version, ...]
    locales: tuple[Locale, ...]
    words: tuple[Word, ...]
    records: tuple[Record, ...]
    families: tuple[Family, ...]
    messages: tuple[Message, ...]
    structures: tuple[Structure, ...]
    functions: tuple[Function, ...]
    errata: tuple[Erratum, ...]
    constants: tuple[Constant, ...] = ()
    extensions: tuple[Extension, ...] = ()
    vendors: tuple[Vendor, ...] = ()
    units: tuple[Unit, ...] = ()
    notes: tuple[Problem, ...] = ()

    def unit(self, name: str) -> Text:
        """Return what readers call a unit: its name, where the spec lists none."""
        labels = {unit.name: unit.label for unit in self.units}
        return labels.get(name, Text(name))

    @property
    def sources(self) -> str:
        """Name the folder and the files that all of it comes from."""
        return ", ".join(["spec/", *(vendor.file for vendor in self.vendors)])

    @property
    def all_messages(self) -> tuple[Message, ...]:
        """Return the messages, and behind them those of extensions."""
        return (*self.messages, *self.extensions)

    @property
    def buffers(self) -> tuple[Structure, ...]:
        """Return the structures that become records of their own."""
        return tuple(s for s in self.structures if s.has_record)

    @property
    def published(self) -> dict[str, str]:
        """Return the page of each name that only its published page describes."""
        owners = (
            *(message.see for message in (*self.messages, *self.extensions)),
            *(family.see for family in self.families),
            *(constant.see for constant in self.constants),
            *(structure.see for structure in self.structures),
            *(request.see for request in self.requests),
            *(function.see for function in self.functions),
        )
        seen = [reference for references in owners for reference in references]
        found = {r.name: r.url for r in seen if not r.page}
        found |= {r.name: r.url for r in self.records if not r.layouts}
        return dict(sorted(found.items()))

    @property
    def requests(self) -> tuple[Variant, ...]:
        """Return the proxy requests, in the order of their numbers."""
        variants = (v for structure in self.structures for v in structure.variants)
        return tuple(sorted(variants, key=lambda variant: variant.request.value))

    @property
    def native(self) -> tuple[Layout, ...]:
        """Return the layouts of C programs, each of which has a structure."""
        return tuple(layout for layout in self.layouts if layout.structure)

    def _entries(self) -> Iterator[Entry]:
        described = (self.all_messages, self.families, self.constants, self.structures)
        return entries(*described, self.functions)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Return every name that both C and Python have, by C name."""
        return tuple(sorted(self._entries(), key=lambda entry: entry.c_name))

    @property
    def entries_by_python(self) -> tuple[Entry, ...]:
        """Return every name that both C and Python have, by Python name."""
        return tuple(sorted(self._entries(), key=lambda entry: entry.python))

    @property
    def entries_by_version(self) -> tuple[tuple[Version, tuple[Entry, ...]], ...]:
        """Return what each version added, words of messages left out."""
        found = news(self.entries)
        by_version = (
            (version, tuple(found.get(version, ()))) for version in self.versions
        )
        return tuple((version, new) for version, new in by_version if new)

    @property
    def all_errata(self) -> tuple[OwnedErrata, ...]:
        """Return the errata of every page that has any."""
        constants: tuple[Family | Constant, ...] = (*self.families, *self.constants)
        owners = (self.messages, self.records)
        others = (self.structures, self.functions)
        return tuple(all_errata(self.errata, *owners, constants, *others))

    @property
    def request_sizes(self) -> tuple[tuple[Version, int], ...]:
        """Return the size of the structure with a union, by version."""
        return next((s.sizes for s in self.structures if s.variants), ())

    @property
    def default_layout(self) -> Layout:
        """Return the layout that is used where none is given."""
        return self.layout(DEFAULT)

    def layout(self, name: str) -> Layout:
        """Return the layout of a name."""
        return next(layout for layout in self.layouts if layout.name == name)

    @property
    def layouts(self) -> tuple[Layout, ...]:
        """Return all layouts of all records."""
        return tuple(layout for record in self.records for layout in record.layouts)
