"""A card says all that is known of one entry: what it is, where, and who uses it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tapi2gen.catalog.listing import said_of
from tapi2gen.model import (
    Attribute,
    CMember,
    Deprecation,
    Entry,
    Family,
    Field,
    Member,
    Message,
    Part,
    Record,
    Spec,
    Structure,
    Variant,
)

# The bytes from the start, by target; members of structures stand alike on all.
Offsets = tuple[tuple[str, int], ...]
_TARGETS = ("x86", "x64", "wire")


@dataclass(frozen=True, slots=True)
class Row:
    """A word, a member or a constant of an entry.

    Attributes:
        name: Its C name.
        python: Its Python name, or nothing.
        type: Its C type, or the constants that it holds.
        value: The value of a constant.
        offsets: Where it stands on each target.
        size: Its bytes, where they are the same on every target.
        note: Its unit, or that it is a secret.
        since: The first TAPI version that has it.
        summary: What it means.
    """

    name: str
    python: str
    summary: str
    type: str = ""
    value: str = ""
    offsets: Offsets = ()
    size: int = 0
    note: str = ""
    since: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """An entry of the spec.

    Attributes:
        facts: What is said of it in a line each, by a short name.
        rows: What it is made of.
    """

    kind: str
    c_name: str
    python: str
    summary: str
    facts: tuple[tuple[str, str], ...]
    rows: tuple[Row, ...] = ()


def message_card(message: Message, spec: Spec) -> Card:
    """Make the card of a message."""
    return Card(
        "extension" if message.extends else "message",
        message.name,
        message.class_name,
        message.summary.en,
        (
            *([("extension of", message.extends)] if message.extends else []),
            ("value", f"{message.value} ({message.hex})"),
            ("since", f"TAPI {message.since.text}"),
            ("sent by", message.sent_by.en),
            *_notice(message.deprecated),
        ),
        tuple(word_row(field, spec) for field in message.params),
    )


def word_row(field: Field, spec: Spec) -> Row:
    """Make the row of one parameter."""
    when = ""
    if field.when:
        bits = " or ".join(member.c_name for member in field.when.members)
        when = f" Only with {bits}."
    kinds = {"flags": f"flags of {field.c_type}", "choice": f"one of {field.c_type}"}
    offsets = tuple(
        (layout.target, slot.offset)
        for layout in spec.layouts
        for slot in layout.slots
        if slot.holds == field.word.name
    )
    return Row(
        name=field.word.c_name,
        python=field.name,
        summary=f"{field.summary.en}{when}" or "Reserved.",
        type=kinds.get(field.kind, field.c_type),
        offsets=offsets,
        note="deprecated" if field.deprecated else "",
    )


def family_card(family: Family) -> Card:
    """Make the card of a constant family."""
    mask = family.device_specific
    facts = [
        ("values", "single bits" if family.is_flags else "numbers, one at a time"),
        ("since", f"TAPI {family.since.text}"),
    ]
    if mask is not None:
        facts.append(("vendor bits", f"0x{mask:08X}"))
    facts += _notice(family.deprecated)
    rows = tuple(map(constant_row, family.members))
    return Card(
        "family",
        family.name,
        family.class_name,
        family.summary.en,
        tuple(facts),
        rows,
    )


def constant_row(member: Member) -> Row:
    """Make the row of a constant."""
    return Row(
        name=member.c_name,
        python=member.name,
        summary=member.summary.en,
        value=member.literal,
        note="deprecated" if member.deprecated else "",
        since=member.since.text,
    )


def constant_card(family: Family, member: Member) -> Card:
    """Make the card of a constant."""
    facts = [("value", f"{member.literal} ({member.value})")]
    if not family.is_flags:
        facts = [("value", f"{member.value} (0x{member.value:X})")]
    elif member.bit is not None:
        facts.append(("bit", str(member.bit)))
    facts += [("since", f"TAPI {member.since.text}"), ("family", family.name)]
    facts += _notice(member.deprecated)
    python = f"{family.class_name}.{member.name}"
    return Card("constant", member.c_name, python, member.summary.en, tuple(facts))


def structure_card(structure: Structure) -> Card:
    """Make the card of a structure; the parts of a union follow its own members."""
    sizes = ", ".join(f"{size} in TAPI {v.text}" for v, size in structure.sizes)
    requests = tuple(
        Row(
            name=variant.name,
            python=variant.class_name,
            summary=variant.summary.en,
            type=f"with {variant.request.c_name}",
            offsets=_everywhere(structure.part.size),
            size=variant.part.size,
            note="deprecated" if variant.deprecated else "",
            since=variant.since.text,
        )
        for variant in structure.variants
    )
    return Card(
        "structure",
        structure.name,
        structure.record or structure.name,
        structure.summary.en,
        (
            ("kind", structure.kind),
            ("bytes", sizes),
            ("since", f"TAPI {structure.since.text}"),
            *_notice(structure.deprecated),
        ),
        (*member_rows(structure.part), *requests),
    )


def request_card(variant: Variant, owner: str) -> Card:
    """Make the card of a proxy request."""
    return Card(
        "request",
        f"{owner}.{variant.name}",
        variant.class_name,
        variant.summary.en,
        (
            ("request", f"{variant.request.c_name} ({variant.request.literal})"),
            ("since", f"TAPI {variant.since.text}"),
            ("answer", variant.answer_doc),
            *_notice(variant.deprecated),
        ),
        tuple(member_rows(variant.part)),
    )


def member_rows(part: Part) -> Iterable[Row]:
    """Make the rows of C's members, each with the attribute that it is read into."""
    for row in part.rows:
        yield _member_row(row.member, row.attribute, row.counts)


def _member_row(member: CMember, attribute: Attribute | None, counts: str) -> Row:
    summary = attribute.summary.en if attribute else member.meaning.en
    if not summary and counts:
        summary = f"Counts {counts}."
    family = attribute.family.name if attribute and attribute.family else ""
    return Row(
        name=member.c_name,
        python=attribute.name if attribute else "",
        summary=summary,
        type=f"{member.c_type} of {family}" if family else member.c_type,
        offsets=_everywhere(member.offset),
        size=member.size,
        note=_note(member, attribute),
        since=member.since.text,
    )


def record_card(record: Record) -> Card:
    """Make the card of what carries a message."""
    rows = tuple(
        Row(
            name=word,
            python="",
            summary=f"Holds {holds}.",
            type=ctype,
            offsets=tuple(
                (each.target, each.slots[i].offset) for each in record.layouts
            ),
        )
        for i, (word, ctype, holds) in enumerate(record.words)
    )
    facts = tuple(
        (f"{layout.target} bytes", str(layout.size)) for layout in record.layouts
    )
    python = ", ".join(f"tapi2.Layout.{layout.name}" for layout in record.layouts)
    python = python.removeprefix("tapi2.") or "from_callback"
    return Card("record", record.name, python, record.summary.en, facts, rows)


def record_names(record: Record) -> list[str]:
    """Give the names that a record goes by."""
    layouts = [name for each in record.layouts for name in (each.structure, each.name)]
    return [record.name, *layouts, *(f"Layout.{each.name}" for each in record.layouts)]


def _note(member: CMember, attribute: Attribute | None) -> str:
    notes = [member.unit]
    if attribute and attribute.sensitive:
        notes.append("secret")
    if attribute and attribute.deprecated:
        notes.append("deprecated")
    return ", ".join(note for note in notes if note)


def part_card(entry: Entry, rows: list[Row]) -> Card:
    """Make the card of a word or member: its rows say nearly all."""
    facts = [("since", f"TAPI {rows[0].since}")] if rows[0].since else []
    facts += [("type", rows[0].type), *_notice(entry.deprecated)]
    names = (entry.kind, entry.c_name, entry.python)
    return Card(*names, rows[0].summary, tuple(facts), tuple(rows))


def _notice(deprecated: Deprecation | None) -> list[tuple[str, str]]:
    """Say that something is deprecated, in the line that is named so."""
    return [("deprecated", said_of(deprecated))] if deprecated else []


def _everywhere(offset: int) -> Offsets:
    return tuple((target, offset) for target in _TARGETS)
