"""Messages, and the classes made from them."""

from __future__ import annotations

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
    """What must be set for a field to mean something.

    Attributes:
        field: The name of the flags field.
        word: The word that the flags ride in.
        members: The constants of which any is enough.
        mask: Their bits together.
    """

    field: str
    word: Word
    members: tuple[Member, ...]
    mask: int


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
        when: The bits without which it means nothing, if there are any.
        summary: What it is, in a sentence.
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
    deprecated: Deprecation | None = None

    @property
    def meaning(self) -> str:
        """Describe the field for a table."""
        if self.is_reserved:
            return "Reserved: sent as 0, ignored on receipt."
        if self.when is None:
            return self.summary.en
        bits = " or ".join(member.c_name for member in self.when.members)
        return f"{self.summary.en} Only with {bits}."

    @property
    def doc(self) -> str:
        """Describe the field in a docstring."""
        return with_notice(self.meaning, self.deprecated)

    @property
    def short_doc(self) -> str:
        """Describe the field in a few words."""
        kind = self.c_type if self.family else self.ctype.meaning
        return f"{self.word.c_name}, {kind}."

    @property
    def is_reserved(self) -> bool:
        """Return whether the word has no meaning."""
        return self.kind == "reserved"


@dataclass(frozen=True, slots=True)
class Step:
    """What a receiver calls next.

    Attributes:
        members: The bits after which it does; none means always.
        call: The function.
        reads: The structure that the function fills, if any.
    """

    members: tuple[Member, ...]
    call: Reference
    reads: Reference | None


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
        callback_instance: The third word as this message uses it.
        params: The three parameters, reserved ones included.
        next: What a receiver calls to learn the rest.
        see: What to read next.
        url: The published page.
        errata: What that page gets wrong.
        spec_file: The file of the spec that describes it.
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
    callback_instance: Word
    params: tuple[Field, ...]
    next: tuple[Step, ...]
    see: tuple[Reference, ...]
    url: str
    errata: tuple[Erratum, ...]
    spec_file: str
    deprecated: Deprecation | None = None
    extends: str = ""

    @property
    def fields(self) -> tuple[Field, ...]:
        """Return the parameters that mean something."""
        return tuple(field for field in self.params if not field.is_reserved)

    @property
    def attributes(self) -> tuple[str, ...]:
        """Name the attributes in their order."""
        head = (self.device.name, self.callback_instance.name)
        return (*head, *(field.name for field in self.fields))

    @property
    def has_request(self) -> bool:
        """Return whether a word points to a proxy request."""
        return any(field.ctype.name == "LPLINEPROXYREQUEST" for field in self.fields)

    @property
    def has_conditions(self) -> bool:
        """Return whether a field depends on another's bits."""
        return any(field.when for field in self.fields)
