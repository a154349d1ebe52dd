"""The model: what the spec says, frozen, typed and fully linked.

Templates print these objects and nothing else. Every name, literal and size that the
output shows is decided before rendering and found here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tapi2gen.ctypes_table import CType, Target
from tapi2gen.naming import RUNTIME_NAMES, sorted_exports


@dataclass(frozen=True, slots=True)
class Text:
    """Text for readers, by locale; English stands in for a missing translation."""

    en: str
    translations: tuple[tuple[str, str], ...] = ()

    def __getitem__(self, locale: str) -> str:
        """Give the text in a locale, else in English."""
        return dict(self.translations).get(locale, self.en)


@dataclass(frozen=True, slots=True)
class Version:
    """A TAPI version: 2.2 is 0x00020002."""

    text: str
    value: int

    @property
    def pair(self) -> tuple[int, int]:
        """Give major and minor number."""
        return self.value >> 16, self.value & 0xFFFF


@dataclass(frozen=True, slots=True)
class Locale:
    """A language of the documentation."""

    tag: str
    name: str


@dataclass(frozen=True, slots=True)
class Erratum:
    """An error in a published page, and what is right."""

    at: str
    says: str
    correct: Text
    evidence: str
    certainty: Literal["certain", "high", "open"]


@dataclass(frozen=True, slots=True)
class Reference:
    """A C name that the spec mentions, and where it is described.

    Attributes:
        name: The C name.
        url: The published page.
        page: The page of this documentation, from its locale's folder, or nothing.
    """

    name: str
    url: str
    page: str = ""


@dataclass(frozen=True, slots=True)
class Member:
    """A constant of a family.

    Attributes:
        c_name: The name in tapi.h.
        name: The enum member.
        literal: The value as Python and C write it.
        bit: The bit's number from 0, or nothing where the value is no single bit.
    """

    c_name: str
    name: str
    value: int
    literal: str
    bit: int | None
    since: Version
    summary: Text

    @property
    def doc(self) -> str:
        """Describe the constant for a docstring."""
        return f"{self.summary.en} ({self.c_name}, since TAPI {self.since.text})"


@dataclass(frozen=True, slots=True)
class Use:
    """A field of a message that carries a constant family."""

    message: str
    word: str


@dataclass(frozen=True, slots=True)
class Family:
    """A constant family, and the enum made from it."""

    name: str
    class_name: str
    module: str
    kind: Literal["flags", "sequence"]
    since: Version
    summary: Text
    remarks: Text | None
    device_specific: int | None
    members: tuple[Member, ...]
    used_by: tuple[Use, ...]
    see: tuple[Reference, ...]
    url: str
    errata: tuple[Erratum, ...]
    spec_file: str

    @property
    def is_flags(self) -> bool:
        """Tell whether values combine bits."""
        return self.kind == "flags"

    @property
    def uses(self) -> list[str]:
        """Name the words that carry the family, such as LINE_AGENTSTATUS.dwParam2."""
        return [f"{use.message}.{use.word}" for use in self.used_by]

    @property
    def known_bits(self) -> int:
        """Give all members' bits together."""
        known = 0
        for member in self.members:
            known |= member.value
        return known


@dataclass(frozen=True, slots=True)
class Word:
    """One of the six words that every message has."""

    c_name: str
    name: str
    index: int
    ctype: CType
    summary: Text


@dataclass(frozen=True, slots=True)
class Condition:
    """What must be set for a field to mean something.

    Attributes:
        field: The Python name of the flags field.
        word: The word that the flags ride in.
        members: The constants of which any is enough.
        mask: Their bits together.
        literal: The mask as Python writes it.
    """

    field: str
    word: Word
    members: tuple[Member, ...]
    mask: int
    literal: str


@dataclass(frozen=True, slots=True)
class Field:
    """What one parameter of a message means.

    Attributes:
        word: The parameter that it rides in.
        name: The Python attribute; nothing for a reserved word.
        kind: How the value is read.
        c_type: The C type, or the family's name.
        slot: The index in the message's tuple: the word itself, or a resolved value
            behind the six words.
        annotation: The Python type on reading.
        parameter: The Python type that the constructor takes.
        codec: The expression that describes the field in the generated class.
        resolved: The expression that turns the words into the value.
    """

    word: Word
    name: str
    kind: Literal["flags", "choice", "value", "reserved"]
    c_type: str
    ctype: CType
    family: Family | None
    when: Condition | None
    summary: Text
    slot: int
    annotation: str
    parameter: str
    codec: str
    resolved: str

    @property
    def doc(self) -> str:
        """Describe the attribute for a docstring."""
        text = f"{self.name}: {self.summary.en} ({self.word.c_name}, {self.c_type})"
        if self.when is None:
            return text
        bits = " or ".join(member.c_name for member in self.when.members)
        return f"{text}; None unless {self.when.field} has {bits}."

    @property
    def meaning(self) -> str:
        """Describe the attribute for a table."""
        if self.is_reserved:
            return "Reserved: sent as 0, ignored on receipt."
        if self.when is None:
            return self.summary.en
        bits = " or ".join(member.c_name for member in self.when.members)
        return f"{self.summary.en} Only with {bits}."

    @property
    def short_doc(self) -> str:
        """Describe the attribute in a few words."""
        kind = self.c_type if self.family else self.ctype.meaning
        return f"{self.word.c_name}, {kind}."

    @property
    def codec_class(self) -> str:
        """Name the class of the codec."""
        return self.codec.partition("(")[0]

    @property
    def is_reserved(self) -> bool:
        """Tell whether the word has no meaning."""
        return self.kind == "reserved"


@dataclass(frozen=True, slots=True)
class Message:
    """A message, and the class made from it.

    Attributes:
        device: The first word as this message uses it.
        callback_instance: The third word as this message uses it.
        params: The three parameters, reserved ones included.
        families: The constant families of its fields, sorted by module.
    """

    name: str
    class_name: str
    module: str
    value: int
    hex: str
    since: Version
    sent_by: Text
    summary: Text
    remarks: Text | None
    device: Word
    callback_instance: Word
    params: tuple[Field, ...]
    families: tuple[Family, ...]
    see: tuple[Reference, ...]
    url: str
    errata: tuple[Erratum, ...]
    spec_file: str

    @property
    def fields(self) -> tuple[Field, ...]:
        """Give the parameters that mean something."""
        return tuple(field for field in self.params if not field.is_reserved)

    @property
    def resolved(self) -> tuple[Field, ...]:
        """Give the fields whose values stand behind the six words."""
        return tuple(field for field in self.fields if field.resolved)

    @property
    def attributes(self) -> tuple[str, ...]:
        """Name the attributes in their order."""
        head = (self.device.name, self.callback_instance.name)
        return (*head, *(field.name for field in self.fields))

    @property
    def imports(self) -> tuple[str, ...]:
        """Name what the class needs from the module of field codecs."""
        names = {field.codec_class for field in self.fields}
        if self.resolved:
            names.add("Members")
        return (*sorted(names), "attribute")

    @property
    def has_conditions(self) -> bool:
        """Tell whether a field depends on another's bits."""
        return any(field.when for field in self.fields)


@dataclass(frozen=True, slots=True)
class Slot:
    """A word of a record in one layout.

    Attributes:
        c_name: The name in this record.
        holds: The message's word that it carries, or one of the transport's own.
        offset: Bytes from the record's start.
        size: Bytes.
    """

    c_name: str
    holds: str
    ctype: CType
    offset: int
    size: int
    ctypes_name: str


@dataclass(frozen=True, slots=True)
class Layout:
    """A record's shape in bytes.

    Attributes:
        name: The member of `tapi2.Layout`.
        size: Bytes of the record, or of its fixed part where `variable` is set.
        format: The `struct` format of all its words.
        words_format: The `struct` format of the six words, the rest skipped.
        variable: Whether the record says its own size and may have data behind it.
        structure: The name of the ctypes structure, or nothing.
    """

    name: str
    record: str
    target: Target
    size: int
    format: str
    words_format: str
    slots: tuple[Slot, ...]
    variable: bool
    structure: str
    summary: Text
    record_summary: Text
    url: str

    @property
    def word_bits(self) -> int:
        """Give the width of its widest word, in bits."""
        return 8 * max(slot.size for slot in self.slots)


@dataclass(frozen=True, slots=True)
class Record:
    """A structure, argument list or packet that carries the six words."""

    name: str
    summary: Text
    words: tuple[tuple[str, str, str], ...]
    layouts: tuple[Layout, ...]
    url: str
    errata: tuple[Erratum, ...]


@dataclass(frozen=True, slots=True)
class Vector:
    """A message in bytes, and what it means: input and expectation of a test.

    Attributes:
        name: What the vector is about.
        words: The six words by name, in hex.
        records: The record in hex by layout; nothing where a word is too wide for it.
        decoded: What `Message.to_dict` gives.
    """

    name: str
    words: dict[str, str]
    records: dict[str, str | None]
    decoded: dict[str, object]


@dataclass(frozen=True, slots=True)
class BadRecord:
    """Bytes that are no record, and the error that decoding must give.

    Attributes:
        received: Bytes that came, as the error must say.
        due: Bytes that were due, as the error must say.
    """

    name: str
    layout: str
    record: str
    error: str
    received: int
    due: int


@dataclass(frozen=True, slots=True)
class Fixtures:
    """All test vectors: what every template sees as `fixtures`."""

    by_message: dict[str, tuple[Vector, ...]]
    unknown: tuple[Vector, ...]
    bad_records: tuple[BadRecord, ...]


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
