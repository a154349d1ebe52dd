"""Describe the model: each thing as an item, with the facts that people ask for.

What is new in the model gets a function here, and a line in `describe`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tapi2gen import model
from tapi2gen.catalog.items import Fact, Item
from tapi2gen.catalog.making import Values, by_language, made, make_item
from tapi2gen.model.c_types import C_TYPES, CType
from tapi2gen.model.messages import any_of
from tapi2gen.render.python_classes import answer_type
from tapi2gen.render.python_values import annotation

# How values are named that are made of others, and those of one kind.
_MADE_OF = {"flags": "flags", "choice": "one", "array": "array"}
_MADE_OF |= dict.fromkeys(("codes", "entries", "numbers"), "list")
_PLAIN = {
    "guids": "list of GUID",
    "block": "bytes",
    "string": "string",
    "strings": "strings",
    "string_or_bytes": "string or bytes",
}


def describe(spec: model.Spec) -> Item:
    """Describe a spec: the texts that belong to no entry, and every entry."""
    parts = (
        *(_message(message, spec.layouts) for message in spec.all_messages),
        *map(_family, spec.families),
        *map(_single, spec.constants),
        *map(_structure, spec.structures),
        *map(_function, spec.functions),
        *map(_record, spec.records),
        *(
            make_item(w, "word", w.c_name, w.name, {"type": w.ctype.name})
            for w in spec.words
        ),
        *(make_item(unit, "unit", unit.name) for unit in spec.units),
        *(
            Item("reference", name, texts={("source", ""): url})
            for name, url in spec.published.items()
        ),
        *(Item("version", f"TAPI {version.text}") for version in spec.versions),
        *(
            make_item(it, "locale", it.tag, own={"name": it.name})
            for it in spec.locales
        ),
    )
    return make_item(spec, "pages", "all pages", parts=parts)


def _message(message: model.Message, layouts: Iterable[model.Layout]) -> Item:
    """Describe a message, or an extension, which bytes know by its ID."""
    own: Values = {"value": _number(message.value)}
    if message.is_extensible:
        own["extensible"] = "by vendors"
    if isinstance(message, model.Extension):
        own = {"ID": message.uuid, "extension of": message.extends}
    kind = "extension" if message.extends else "message"
    head = [_handle(message.handle)] if message.handle else []
    parts = [*head, *(_field(field, layouts) for field in message.fields)]
    return make_item(message, kind, message.name, message.class_name, own, parts)


def _field(field: model.Field, layouts: Iterable[model.Layout]) -> Item:
    """Describe a word, which programs know by its name in Python."""
    family = field.family.name if field.family else ""
    part = field.bits.name if field.bits else ""
    part = "" if part == field.ctype.name else part  # a LONG is one by its type
    found = field.when.members if field.when else ()
    when = sorted(found, key=lambda member: member.value)
    own: Values = {
        "word": field.word.c_name,
        "type": Fact(
            _type(field.kind, field.c_type, family),
            (_python(field),),
            # In bytes, and in JSON.
            (_number_type(field.ctype), family, field.kind if family else ""),
        ),
        "part": Fact(part, (), (part,)),
        "condition": f"with {any_of(when)}" if when else "",
    }
    offsets: Values = {
        f"{layout.target} offset": slot.offset
        for layout in layouts
        for slot in layout.slots
        if slot.holds == field.word.name
    }
    own |= offsets
    return make_item(field, "word", field.name, field.name, own, is_placed=True)


def _handle(field: model.Field) -> Item:
    """Describe the first word, which has the name of a message's own besides."""
    return replace(_field(field, ()), is_placed=False)


def _family(family: model.Family) -> Item:
    bits, span = family.device_specific, family.device_range
    mask = None if bits is None else f"0x{bits:08X}"
    numbers = f"0x{family.numbers:08X}" if family.numbers else ""
    own: Values = {
        "values": family.kind,
        "bits of numbers": Fact(numbers, (), (numbers,)),
        "device-specific bits": mask,
        "device-specific numbers": f"{span[0]} to {span[1]}" if span else None,
    }
    parts = map(_constant, family.members)
    return make_item(family, "family", family.name, family.class_name, own, parts)


def _single(constant: model.Constant) -> Item:
    """Describe a constant of no family."""
    own: Values = {"value": _number(constant.value)}
    return make_item(constant, "constant", constant.name, constant.name, own)


def _constant(member: model.Member) -> Item:
    """Describe a constant, whose family may be renamed without it."""
    own: Values = {"value": _number(member.value), "bit": member.bit}
    item = make_item(member, "constant", member.c_name, member.name, own)
    return replace(item, key=member.name)


def _structure(structure: model.Structure) -> Item:
    own: Values = {"used as": structure.kind, "size": _sizes(structure.sizes)}
    if not structure.is_same_everywhere:
        own["size on x86"] = structure.size_on_x86
    own["size in"] = structure.size_member
    parts = (*_members(structure.part), *map(_request, structure.variants))
    return make_item(
        structure, "structure", structure.name, structure.record, own, parts
    )


def _request(variant: model.Variant) -> Item:
    answer = variant.answer
    own: Values = {
        "request": variant.request.value,
        "answer": f"{answer.c_name}: {answer_type(variant)}" if answer else "",
        "size": Fact(", ".join(_sizes(variant.sizes))),
    }
    parts = _members(model.Part(variant.part.members, variant.inputs))
    item = make_item(variant, "request", variant.name, variant.class_name, own, parts)
    if answer is None or variant.answer_kind != "structure":
        return item
    told = {("answer", lang): text for lang, text in by_language(answer.summary)}
    return replace(item, texts={**item.texts, **told})


def _members(part: model.Part) -> Iterator[Item]:
    """Describe the members of a part; a pair of size and offset is one."""
    return (_member(row) for row in part.rows if not row.is_offset)


def _member(row: model.Row) -> Item:
    """Describe a member, and what it is read into."""
    member, attribute = row.member, row.attribute
    c_type, size, base, secrecy = member.c_type, member.size, "", ""
    c_type += member.dimension
    presence, since = "always there", member.since.text
    if attribute:
        family = attribute.family.name if attribute.family else attribute.structure
        family = attribute.item or family
        c_type = _type(attribute.kind, c_type, family)
        base, secrecy = attribute.base, "secret" if attribute.sensitive else ""
        presence = "may be None" if attribute.is_optional else presence
        presence = "0 where it is not there" if attribute.has_zero else presence
    if attribute is None and member.family:
        c_type = f"{c_type} of {member.family.name}"
    if attribute and attribute.is_pair:
        c_type, size = f"size and offset of a {c_type}", 2 * size
    number = C_TYPES.get(c_type)
    of_bytes = c_type if number is None else _number_type(number)
    own: Values = {
        "type": Fact(c_type, (_python(attribute),), (of_bytes,)),
        "offset": member.offset,
        "size": size,
        "span on x86": _span(member),
        "offset counts from": base or None,
        "string or bytes": _format(attribute),
        "counts": row.counts,
        "unit": member.unit,
        "secrecy": secrecy,
        "since": Fact(since, (presence,), (since,)),
    }
    if attribute is None:
        return make_item(member, "member", member.c_name, own=own, is_placed=True)
    c_name, name = attribute.c_name, attribute.name
    return make_item(attribute, "member", c_name, name, own, is_placed=True)


def _format(attribute: model.Attribute | None) -> str:
    """Say what decides whether it is a string or bytes, if it may be both."""
    if attribute is None or attribute.format is None:
        return ""
    said = sorted(f"{it.c_name} {c_type}" for it, c_type in attribute.format.characters)
    return f"{attribute.format.attribute}: {', '.join(said)}"


def _span(member: model.CMember) -> str:
    """Say where a member stands on x86, if that is elsewhere."""
    offset, size = member.on_x86
    is_elsewhere = (offset, size) != (member.offset, member.size)
    return f"{size} bytes at {offset}" if is_elsewhere else ""


def _function(function: model.Function) -> Item:
    """Describe a function, by the name that programs call."""
    own: Values = {
        "exports": tuple(export.name for export in function.exports),
        "completes": function.completes,
        "becomes": function.request.request.c_name if function.request else "",
        "errors": Fact(", ".join(it.member.c_name for it in function.failures)),
    }
    python, parts = function.exports[-1].name, map(_parameter, function.parameters)
    return make_item(function, "function", function.name, python, own, parts)


def _parameter(parameter: model.Parameter) -> Item:
    """Describe a parameter, which programs know by its place."""
    families = " and ".join(family.name for family in parameter.families)
    c_type = _type(parameter.kind, parameter.c_type, families)
    ownership = f"{parameter.owner}, until {parameter.until}"
    own: Values = {
        "type": Fact(c_type, (parameter.c_type,)),
        "direction": parameter.direction,
        "size in": parameter.size,
        "growth": "may need more bytes" if parameter.grows else "",
        "owner": ownership if parameter.leads_to else "",
        "NULL": "allowed" if parameter.is_optional else None,
        "secrecy": "secret" if parameter.sensitive else "",
    }
    return make_item(parameter, "parameter", parameter.name, own=own, is_placed=True)


def _record(record: model.Record) -> Item:
    """Describe a record: its words, and its layouts."""
    words = (
        Item("word", name, facts=made({"type": c_type, "holds": holds}))
        for name, c_type, holds in record.words
    )
    parts = (*words, *map(_layout, record.layouts))
    return make_item(record, "record", record.name, parts=parts)


def _layout(layout: model.Layout) -> Item:
    offsets = ", ".join(f"{slot.c_name} {slot.offset}" for slot in layout.slots)
    types = tuple(f"{slot.ctype.kind} {slot.size}" for slot in layout.slots)
    own: Values = {
        "size": layout.size,
        "offsets": Fact(offsets, wire=types),
        "length": "variable" if layout.variable else "fixed",
        "ctypes structure": layout.structure or None,
    }
    texts = {("summary", lang): text for lang, text in by_language(layout.summary)}
    return Item("layout", layout.name, f"Layout.{layout.name}", made(own), texts)


def _number_type(ctype: CType) -> str:
    """Say how bytes of a type are read."""
    return f"{ctype.kind} {ctype.bits}"


def _number(value: int) -> str:
    return f"{value} (0x{value:X})" if value >= 0 else f"{value}"


def _sizes(sizes: Iterable[tuple[model.Version, int]]) -> tuple[str, ...]:
    return tuple(f"{size} bytes in TAPI {version.text}" for version, size in sizes)


def _type(kind: str, c_type: str, of_what: str) -> str:
    """Say what a value is, as the spec does."""
    if kind in _MADE_OF:
        return f"{_MADE_OF[kind]} of {of_what}"
    return _PLAIN.get(kind, c_type)


def _python(value: model.Field | model.Attribute | None) -> str:
    """Name the type that programs get, its absence left out."""
    if value is None:
        return "int"
    if value.family:
        return value.family.class_name
    return str(annotation(value)).removesuffix(" | None")
