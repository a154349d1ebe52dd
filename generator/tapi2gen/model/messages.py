"""Messages, and the classes made from them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from tapi2gen.model.c_types import CType
from tapi2gen.model.common import (
    Deprecation,
    Erratum,
    Reference,
    Text,
    Version,
    with_notice,
)
from tapi2gen.model.families import Family, Member


def any_of(members: Iterable[Member]) -> str:
    """Name constants of which any is enough, in English."""
    return " or ".join(member.c_name for member in members)


@dataclass(frozen=True, slots=True)
class Word:
    """One of the six words that every message has.

    Attributes:
        c_name: The name in LINEMESSAGE.
        name: Its own name, in lower case with underscores.
        index: Its place among the six, from 0.
        ctype: Its C type.
        summary: What it is, in a sentence.
    """

    c_name: str
    name: str
    index: int
    ctype: CType
    summary: Text


@dataclass(frozen=True, slots=True)
class Condition:
    """What another field must say for a field to mean something.

    Attributes:
        field: The name of the other field.
        word: The word that it rides in.
        members: The constants of which any is enough.
        is_bits: Whether they are bits of flags; else the other field is one of them.
    """

    field: str
    word: Word
    members: tuple[Member, ...]
    is_bits: bool

    @property
    def mask(self) -> int:
        """Return the bits together."""
        return sum({member.value for member in self.members})

    @property
    def values(self) -> tuple[int, ...]:
        """Return the values, as a word holds them."""
        return tuple(member.value & 0xFFFFFFFF for member in self.members)

    @property
    def names(self) -> str:
        """Name the constants, in English."""
        return any_of(self.members)

    def holds(self, value: int) -> bool:
        """Return whether a value of the other field's word is enough."""
        return bool(value & self.mask) if self.is_bits else value in self.values


@dataclass(frozen=True, slots=True)
class Bits:
    """The bits of a word that a field has, where it does not have all of them.

    Attributes:
        name: What C calls them: `LOWORD`, `HIWORD`, `LONG`.
        shift: The number of the lowest.
        width: How many they are.
        is_signed: Whether the highest is a sign.
    """

    name: str
    shift: int
    width: int
    is_signed: bool = False

    @property
    def mask(self) -> int:
        """Return the bits as a mask of the word."""
        return ((1 << self.width) - 1) << self.shift

    @property
    def is_whole(self) -> bool:
        """Return whether they are all that a word of 32 bits has."""
        return self.width == 32

    def of(self, word: int) -> int:
        """Return the value that the bits of a word hold."""
        value = (word & self.mask) >> self.shift
        is_negative = self.is_signed and value >> (self.width - 1)
        return value - (1 << self.width) if is_negative else value


@dataclass(frozen=True, slots=True)
class Field:
    """What one parameter of a message means.

    Attributes:
        word: The parameter that it rides in.
        name: Its own name, in lower case with underscores; nothing for a reserved word.
        kind: How the value is read.
        c_type: The C type, or the family's name.
        ctype: Its C type.
        family: The constant family of its values, if they have one.
        when: What it means nothing without, if there is anything.
        summary: What it is, in a sentence.
        bits: The bits of the word that it has, if not all.
        deprecated: That it should not be used any more, if so.
    """

    word: Word
    name: str
    kind: Literal["flags", "choice", "value", "reserved"]
    c_type: str
    ctype: CType
    family: Family | None
    when: Condition | None
    summary: Text
    bits: Bits | None = None
    deprecated: Deprecation | None = None

    @property
    def meaning(self) -> str:
        """Describe the field for a table."""
        if self.is_reserved:
            return "Reserved: sent as 0, ignored on receipt."
        if self.when is None:
            return self.summary.en
        return f"{self.summary.en} Only with {self.when.names}."

    @property
    def doc(self) -> str:
        """Describe the field in a docstring."""
        return with_notice(self.meaning, self.deprecated)

    @property
    def short_doc(self) -> str:
        """Describe the field in a few words."""
        kind = self.c_type if self.family else self.ctype.meaning
        return f"{self.place}, {kind}."

    @property
    def place(self) -> str:
        """Return the word that it rides in, as C takes its own bits of it."""
        if self.bits is None or self.bits.is_whole:
            return self.word.c_name
        return f"{self.bits.name}({self.word.c_name})"

    @property
    def is_reserved(self) -> bool:
        """Return whether the word has no meaning."""
        return self.kind == "reserved"


@dataclass(frozen=True, slots=True)
class Step:
    """What a receiver calls next.

    Attributes:
        members: The constants after which it does; none means always.
        call: The function.
        reads: The structure that the function fills, if any.
    """

    members: tuple[Member, ...]
    call: Reference
    reads: Reference | None

    @property
    def names(self) -> str:
        """Name the constants, in English."""
        return any_of(self.members)


@dataclass(frozen=True, slots=True)
class Message:
    """A message, and the class made from it.

    Attributes:
        name: The C name.
        class_name: The name of its class.
        module: The module of its class.
        value: The number in dwMessageID.
        hex: The number as C writes it.
        since: The TAPI version that brought it.
        sent_by: Who sends it.
        summary: What it is, in a sentence.
        remarks: What to know besides, if anything.
        device: The first word as this message uses it.
        handle: What the first word is, if the message gives it a name of its own.
        callback_instance: The third word as this message uses it.
        params: The three parameters, reserved ones included.
        next: What a receiver calls to learn the rest.
        see: What to read next.
        url: The published page.
        errata: What that page gets wrong.
        spec_file: The file of the spec that describes it.
        is_extensible: Whether extensions of vendors give it a meaning.
        deprecated: That it should not be used any more, if so.
        extends: The message that an extension gives a meaning to.
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
    handle: Field | None
    callback_instance: Word
    params: tuple[Field, ...]
    next: tuple[Step, ...]
    see: tuple[Reference, ...]
    url: str
    errata: tuple[Erratum, ...]
    spec_file: str
    is_extensible: bool = False
    deprecated: Deprecation | None = None
    extends: str = ""

    @property
    def fields(self) -> tuple[Field, ...]:
        """Return the parameters that mean something."""
        return tuple(field for field in self.params if not field.is_reserved)

    @property
    def named_words(self) -> tuple[Field, ...]:
        """Return the words that have a name of this message's own."""
        return (self.handle, *self.fields) if self.handle else self.fields

    @property
    def attributes(self) -> tuple[str, ...]:
        """Name the attributes in their order."""
        head = (self.device.name, self.callback_instance.name)
        return (*head, *(field.name for field in self.fields))

    @property
    def has_request(self) -> bool:
        """Return whether a word points to a proxy request."""
        return any(field.ctype.points_to for field in self.fields)

    def by_word(self) -> tuple[tuple[Word, tuple[Field, ...]], ...]:
        """Return each parameter with what it may carry."""
        words = {field.word.c_name: field.word for field in self.params}
        return tuple(
            (word, tuple(field for field in self.params if field.word == word))
            for word in words.values()
        )

    @property
    def conditions(self) -> str:
        """Name what fields depend on: bits, or another value."""
        conditions = (field.when for field in self.fields)
        is_bits = all(when.is_bits for when in conditions if when)
        return "its bit" if is_bits else "what it depends on"

    @property
    def has_conditions(self) -> bool:
        """Return whether a field depends on another's bits."""
        return any(field.when for field in self.fields)
