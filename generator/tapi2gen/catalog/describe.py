"""Describe the model: each thing as an item, with the facts that people ask for.

What is new in the model gets a function here, and a line in `describe`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from typing import TYPE_CHECKING

from tapi2gen import model
from tapi2gen.catalog.items import Fact, Item
from tapi2gen.render.python_classes import answer_type
from tapi2gen.render.python_values import annotation

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

# Facts as they are written here: most are what everybody sees.
_Values = dict[str, str | int | tuple[str, ...] | Fact | None]

# The fields that are text for readers, in any class; and what people call each.
TEXTS = {
    "sent_by": "sent by",
    "next": "next",
    "summary": "summary",
    "meaning": "summary",
    "remarks": "remarks",
    "device": "hDevice",
    "callback_instance": "dwCallbackInstance",
    "examples": "examples",
    "see": "see",
    "url": "source",
    "errata": "errata",
    "vendors": "vendors",
    "separator": "separator",
}


def describe(spec: model.Spec) -> Item:
    """Describe a spec: the texts that belong to no entry, and every entry."""
    parts = (
        *(_message(message, spec.layouts) for message in spec.all_messages),
        *map(_family, spec.families),
        *map(_structure, spec.structures),
        *map(_record, spec.records),
        *(
            _item(w, "word", w.c_name, w.name, {"type": w.ctype.name})
            for w in spec.words
        ),
        *(Item("version", f"TAPI {version.text}") for version in spec.versions),
        *(_item(it, "locale", it.tag, own={"name": it.name}) for it in spec.locales),
    )
    return _item(spec, "pages", "all pages", parts=parts)


def _message(message: model.Message, layouts: Iterable[model.Layout]) -> Item:
    """Describe a message, or an extension, which bytes know by its ID."""
    own: _Values = {"value": _number(message.value)}
    if isinstance(message, model.Extension):
        own = {"ID": message.uuid, "extension of": message.extends}
    kind = "extension" if message.extends else "message"
    parts = [_field(field, layouts) for field in message.fields]
    return _item(message, kind, message.name, message.class_name, own, parts)


def _field(field: model.Field, layouts: Iterable[model.Layout]) -> Item:
    """Describe a word, which programs know by its name in Python."""
    family = field.family.name if field.family else ""
    bits = str(field.ctype.bits)
    own: _Values = {
        "word": field.word.c_name,
        "type": Fact(
            _type(field.kind, field.c_type, family), (_python(field),), (bits, family)
        ),
        "condition": f"with {_any_of(field.when.members)}" if field.when else "",
    }
    offsets: _Values = {
        f"{layout.target} offset": slot.offset
        for layout in layouts
        for slot in layout.slots
        if slot.holds == field.word.name
    }
    return _item(field, "word", field.name, field.name, own | offsets)


def _family(family: model.Family) -> Item:
    bits = family.device_specific
    mask = None if bits is None else f"0x{bits:08X}"
    own: _Values = {"values": family.kind, "device-specific bits": mask}
    parts = map(_constant, family.members)
    return _item(family, "family", family.name, family.class_name, own, parts)


def _constant(member: model.Member) -> Item:
    """Describe a constant, whose family may be renamed without it."""
    own: _Values = {"value": _number(member.value), "bit": member.bit}
    item = _item(member, "constant", member.c_name, member.name, own)
    return replace(item, key=member.name)


def _structure(structure: model.Structure) -> Item:
    own: _Values = {"used as": structure.kind, "size": _sizes(structure.sizes)}
    parts = (*_members(structure.part), *map(_request, structure.variants))
    return _item(structure, "structure", structure.name, structure.record, own, parts)


def _request(variant: model.Variant) -> Item:
    answer = variant.answer
    own: _Values = {
        "request": variant.request.value,
        "answer": f"{answer.c_name}: {answer_type(variant)}" if answer else "",
        "size": Fact(", ".join(_sizes(variant.sizes))),
    }
    parts = _members(model.Part(variant.part.members, variant.inputs))
    return _item(variant, "request", variant.name, variant.class_name, own, parts)


def _members(part: model.Part) -> Iterator[Item]:
    """Describe the members of a part; a pair of size and offset is one."""
    return (_member(row) for row in part.rows if not row.is_offset)


def _member(row: model.Row) -> Item:
    """Describe a member, and what it is read into."""
    member, attribute = row.member, row.attribute
    c_type, size, base, secrecy = member.c_type, member.size, "", ""
    presence, since = "always there", member.since.text
    if attribute:
        family = attribute.family.name if attribute.family else attribute.structure
        c_type = _type(attribute.kind, c_type, family)
        base, secrecy = attribute.base, "secret" if attribute.sensitive else ""
        presence = "may be None" if attribute.is_optional else presence
    if attribute and attribute.is_pair:
        c_type, size = f"size and offset of a {c_type}", 2 * size
    own: _Values = {
        "type": Fact(c_type, (_python(attribute),), (c_type,)),
        "offset": member.offset,
        "size": size,
        "offset counts from": base or None,
        "counts": row.counts,
        "unit": member.unit,
        "secrecy": secrecy,
        "since": Fact(since, (presence,), (since,)),
    }
    if attribute is None:
        return _item(member, "member", member.c_name, own=own)
    return _item(attribute, "member", attribute.c_name, attribute.name, own)


def _record(record: model.Record) -> Item:
    """Describe a record: its words, and its layouts."""
    words = (
        Item("word", name, facts=_made({"type": c_type, "holds": holds}))
        for name, c_type, holds in record.words
    )
    parts = (*words, *map(_layout, record.layouts))
    return _item(record, "record", record.name, parts=parts)


def _layout(layout: model.Layout) -> Item:
    offsets = ", ".join(f"{slot.c_name} {slot.offset}" for slot in layout.slots)
    types = tuple(f"{slot.ctype.kind} {slot.size}" for slot in layout.slots)
    own: _Values = {
        "size": layout.size,
        "offsets": Fact(offsets, wire=types),
        "length": "variable" if layout.variable else "fixed",
        "ctypes structure": layout.structure,
    }
    texts = {("summary", lang): text for lang, text in _by_language(layout.summary)}
    return Item("layout", layout.name, f"Layout.{layout.name}", _made(own), texts)


def _item(
    thing: DataclassInstance,
    kind: str,
    name: str,
    python: str = "",
    own: _Values | None = None,
    parts: Iterable[Item] = (),
) -> Item:
    """Describe a thing by what is its own, and by what many things have."""
    values = dict(own or {})
    since = getattr(thing, "since", None)
    if isinstance(since, model.Version):
        values.setdefault("since", since.text)
    deprecated = getattr(thing, "deprecated", None)
    if isinstance(deprecated, model.Deprecation):
        values["deprecated"] = notice(deprecated)
    texts = {
        (TEXTS[field.name], locale): text
        for field in fields(thing)
        if field.name in TEXTS
        for locale, text in _by_language(getattr(thing, field.name))
    }
    return Item(kind, name, python, _made(values), texts, tuple(parts))


def _made(values: _Values) -> dict[str, Fact]:
    return {
        label: value if isinstance(value, Fact) else Fact.of(label, value)
        for label, value in values.items()
    }


def notice(deprecated: model.Deprecation | None) -> str:
    """Say since when and why something should not be used; of nothing, nothing."""
    return deprecated.doc.removeprefix("Deprecated ") if deprecated else ""


def _by_language(value: object) -> Iterator[tuple[str, str]]:
    """Yield what a value says to readers in each language, "" if it has none."""
    found: dict[str, list[str]] = {}
    for locale, text in _texts(value):
        found.setdefault(locale, []).append(text)
    for locale, texts in found.items():
        yield locale, ("\n" if locale else ", ").join(texts)


def _texts(value: object) -> Iterator[tuple[str, str]]:
    """Yield every text of a value, with its language."""
    match value:
        case model.Text() if value.en:
            yield from (("en", value.en), *value.translations)
        case str() if value:
            yield "", value
        case tuple():
            for each in value:
                yield from _texts(each)
        case model.Word():
            yield from _texts(value.summary)
        case model.Reference():
            yield "", value.name
        case model.Step():
            yield "", _step(value)
        case model.Vendor():
            yield from _texts((value.summary, value.name))
        case model.Erratum():
            said = (value.at, value.says, value.correct, value.evidence)
            yield from _texts((*said, value.certainty))


def _step(step: model.Step) -> str:
    """Say what a receiver calls next."""
    reads = f" for {step.reads.name}" if step.reads else ""
    after = f" after {_any_of(step.members)}" if step.members else ""
    return f"{step.call.name}{reads}{after}"


def _any_of(members: Iterable[model.Member]) -> str:
    return " or ".join(member.c_name for member in members)


def _number(value: int) -> str:
    return f"{value} (0x{value:X})"


def _sizes(sizes: Iterable[tuple[model.Version, int]]) -> tuple[str, ...]:
    return tuple(f"{size} bytes in TAPI {version.text}" for version, size in sizes)


def _type(kind: str, c_type: str, of_what: str) -> str:
    """Say what a value is, as the spec does."""
    of = {"flags": "flags", "choice": "one", "codes": "list", "entries": "list"}
    if kind in of:
        return f"{of[kind]} of {of_what}"
    return {"guids": "list of GUID", "string": "string"}.get(kind, c_type)


def _python(value: model.Field | model.Attribute | None) -> str:
    """Name the type that programs get, its absence left out."""
    if value is None:
        return "int"
    if value.family:
        return value.family.class_name
    return str(annotation(value)).removesuffix(" | None")
