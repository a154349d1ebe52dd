"""How the table reads what no single field says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tapi2gen.model import (
    Attribute,
    Family,
    Field,
    Layout,
    Member,
    Message,
    Part,
    Record,
    Row,
    Spec,
    Step,
    Structure,
    Text,
    Variant,
)
from tapi2gen.render.python_classes import answer_type
from tapi2gen.render.python_values import annotation


def everything(spec: Spec) -> Iterator[object]:
    """Yield what a spec consists of, in the order of reports."""
    yield from (*spec.messages, *spec.extensions, *spec.families, *spec.structures)
    yield from (*spec.records, *spec.words, *spec.versions, *spec.locales)


def steps(message: Message) -> list[str]:
    """Return what a receiver of a message calls."""
    return [_step(step) for step in message.next]


def _step(step: Step) -> str:
    reads = f" for {step.reads.name}" if step.reads else ""
    after = f" after {_any_of(step.members)}" if step.members else ""
    return f"{step.call.name}{reads}{after}"


def condition(field: Field) -> str:
    """Say when a word has its meaning."""
    return f"with {_any_of(field.when.members)}" if field.when else ""


def _any_of(members: Iterable[Member]) -> str:
    return " or ".join(member.c_name for member in members)


def bits(field: Field) -> list[str]:
    """Return how wide a word is, and whose constants it holds."""
    return [str(field.ctype.bits), field.c_type if field.family else ""]


def members(part: Part) -> list[Row]:
    """Return the members of a part; a pair of size and offset is one."""
    return [row for row in part.rows if not row.is_offset]


def inputs(variant: Variant) -> list[Row]:
    """Return the members of a request, as its handler reads them."""
    return members(Part(variant.part.members, variant.inputs))


def word_type(field: Field) -> str:
    """Say what a word is, as the spec does."""
    return _type(field.kind, field.c_type, field.c_type)


def member_type(row: Row) -> str:
    """Say what the bytes of a member are, as the spec does."""
    attribute, c_type = row.attribute, row.member.c_type
    if attribute is None:
        return c_type
    of_what = attribute.family.name if attribute.family else attribute.structure
    held = _type(attribute.kind, of_what, c_type)
    return f"size and offset of a {held}" if attribute.is_pair else held


def _type(kind: str, of_what: str, c_type: str) -> str:
    types = {
        "flags": f"flags of {of_what}",
        "choice": f"one of {of_what}",
        "codes": f"list of {of_what}",
        "entries": f"list of {of_what}",
        "guids": "list of GUID",
        "string": "string",
    }
    return types.get(kind, c_type)


def python_type(value: Field | Attribute | None) -> str:
    """Name the type that programs get, its absence left out."""
    if value is None:
        return "int"
    if value.family:
        return value.family.class_name
    return str(annotation(value)).removesuffix(" | None")


def member_name(row: Row) -> str:
    """Return the C name of a member, or the stem of a pair."""
    return row.attribute.c_name if row.attribute else row.member.c_name


def member_size(row: Row) -> int:
    """Return the bytes of a member, or of a pair."""
    is_pair = row.attribute is not None and row.attribute.is_pair
    return row.member.size * (2 if is_pair else 1)


def presence(row: Row) -> str:
    """Say whether programs may find nothing in a member."""
    is_optional = row.attribute is not None and row.attribute.is_optional
    return "may be None" if is_optional else "always there"


def secrecy(row: Row) -> str:
    """Say that a member is a secret."""
    return "secret" if row.attribute and row.attribute.sensitive else ""


def base(row: Row) -> str | None:
    """Return what an offset counts from, if there is one."""
    return (row.attribute and row.attribute.base) or None


def meaning(row: Row) -> Text:
    """Return the text that says what a member is."""
    return row.attribute.summary if row.attribute else row.member.meaning


def constant_values(family: Family) -> list[tuple[str, int]]:
    """Return the values of a family's constants."""
    return [(member.name, member.value) for member in family.members]


def mask(family: Family) -> str | None:
    """Write the bits that are left to devices, if any are."""
    bits = family.device_specific
    return None if bits is None else f"0x{bits:08X}"


def offsets(structure: Structure) -> list[tuple[str, int]]:
    """Return the offsets of a structure's members."""
    return [(member.c_name, member.offset) for member in structure.part.members]


def sizes(thing: Structure | Variant) -> list[str]:
    """Say how many bytes something has in each version, oldest first."""
    return [f"{size} bytes in TAPI {version.text}" for version, size in thing.sizes]


def answer(variant: Variant) -> str:
    """Say what answers a request."""
    found = variant.answer
    return f"{found.c_name}: {answer_type(variant)}" if found else ""


def length(layout: Layout) -> str:
    """Say whether a layout has data behind its words."""
    return "variable" if layout.variable else "fixed"


def slots(layout: Layout) -> str:
    """Say where each word of a layout is."""
    return ", ".join(f"{slot.c_name} {slot.offset}" for slot in layout.slots)


def slot_types(layout: Layout) -> list[tuple[str, int]]:
    """Return what each word of a layout is, and how many bytes it has."""
    return [(slot.ctype.kind, slot.size) for slot in layout.slots]


@dataclass(frozen=True, slots=True)
class RecordWord:
    """A word of a record, which the model has as a tuple."""

    c_name: str
    c_type: str
    holds: str


def record_words(record: Record) -> list[RecordWord]:
    """Return the words of a record."""
    return [RecordWord(*word) for word in record.words]


def vendors(spec: Spec) -> list[tuple[Text, str]]:
    """Return the texts of vendors, without their files."""
    return [(vendor.summary, vendor.name) for vendor in spec.vendors]
