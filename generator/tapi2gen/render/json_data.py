"""What the JSON files say of the entries of the spec, and of the test vectors."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from functools import singledispatch

from tapi2gen.model import (
    BadBuffer,
    BadRecord,
    BufferVector,
    Constant,
    Erratum,
    Family,
    Function,
    Layout,
    Message,
    Parameter,
    Reference,
    RequestVector,
    Row,
    Structure,
    Text,
    Variant,
    Vector,
)
from tapi2gen.render.json_text import OneLine

# What vectors have for the pages of the documentation alone, and what few have.
_FOR_PAGES = ("regions",)
_OF_FEW = ("buffer_on_x86",)

# What is said of structures and requests, in this order.
_WITH_MEMBERS = (
    *("name", "python", "constant", "value", "since", "sizes", "size_on_x86"),
    *("summary", "remarks"),
    *("answer", "members", "errata", "see", "source"),
)


def json_data(entries: Iterable[object]) -> list[dict[str, object]]:
    """Return entries of the spec, or test vectors, for JSON, with texts in English."""
    return [_data(entry) for entry in entries]


@singledispatch
def _data(entry: object) -> dict[str, object]:
    """Return what JSON says of an entry, by its class."""
    raise TypeError(f"a {type(entry).__name__} has no form in JSON")


@_data.register
def _(message: Message) -> dict[str, object]:
    device, instance = message.device, message.callback_instance
    words = [
        (
            device.c_name,
            device.name,
            (message.handle or device).ctype.name,
            device.summary.en,
        ),
        (instance.c_name, instance.name, instance.ctype.name, instance.summary.en),
        *((it.place, it.name, it.c_type, it.meaning) for it in message.params),
    ]
    return {
        "name": message.name,
        "value": message.value,
        "extends": message.extends,
        "python": message.class_name,
        "since": message.since.text,
        "summary": message.summary.en,
        "remarks": _text(message.remarks),
        "sent_by": message.sent_by.en,
        "words": [OneLine(word) for word in words],
        "errata": json_data(message.errata),
        "see": _names(message.see),
        "source": message.url,
    }


@_data.register
def _(family: Family) -> dict[str, object]:
    members = [
        (it.c_name, it.name, it.value, it.literal, it.since.text, it.summary.en)
        for it in family.members
    ]
    return {
        "name": family.name,
        "python": family.class_name,
        "kind": family.kind,
        "since": family.since.text,
        "summary": family.summary.en,
        "remarks": _text(family.remarks),
        "members": [OneLine(member) for member in members],
        "used_by": OneLine(family.uses),
        "errata": json_data(family.errata),
        "see": _names(family.see),
        "source": family.url,
    }


@_data.register
def _(constant: Constant) -> dict[str, object]:
    return {
        "name": constant.name,
        "python": constant.name,
        "value": constant.value,
        "literal": constant.literal,
        "since": constant.since.text,
        "summary": constant.summary.en,
        "remarks": _text(constant.remarks),
        "errata": json_data(constant.errata),
        "see": _names(constant.see),
        "source": constant.url,
    }


@_data.register
def _(layout: Layout) -> dict[str, object]:
    return {
        "name": layout.record,
        "layout": layout.name,
        "python": layout.structure,
        "size": layout.size,
        "summary": layout.record_summary.en,
        "use": layout.summary.en,
        "words": [
            OneLine((slot.c_name, slot.ctype.name, slot.offset, slot.size))
            for slot in layout.slots
        ],
        "source": layout.url,
    }


@_data.register(Structure)
@_data.register(Variant)
def _(entry: Structure | Variant) -> dict[str, object]:
    data: dict[str, object] = {
        "name": entry.name,
        "since": entry.since.text,
        "summary": entry.summary.en,
        "see": _names(entry.see),
        "source": entry.url,
    }
    if isinstance(entry, Variant):
        data |= {
            "python": entry.class_name,
            "constant": entry.request.c_name,
            "value": entry.request.value,
            "answer": entry.answer_doc,
            "members": _members(entry.rows),
        }
    else:
        data |= {
            "python": entry.record,
            "sizes": OneLine({version.text: size for version, size in entry.sizes}),
            "size_on_x86": 0 if entry.is_same_everywhere else entry.size_on_x86,
            "remarks": _text(entry.remarks),
            "members": _members(entry.part.rows),
            "errata": json_data(entry.errata),
        }
    return {key: data[key] for key in _WITH_MEMBERS if key in data}


@_data.register
def _(function: Function) -> dict[str, object]:
    failures = [
        (it.member.c_name, it.member.literal, it.summary.en) for it in function.failures
    ]
    exports = {it.name: function.prototype(it) for it in function.exports}
    request = function.request
    return {
        "name": function.name,
        "exports": exports,
        "since": function.since.text,
        "summary": function.summary.en,
        "remarks": _text(function.remarks),
        "completes": function.completes,
        "valid": function.valid.en,
        "returns": _text(function.returns),
        "request": request.request.c_name if request else "",
        "stdcall_bytes": function.stdcall_bytes,
        "parameters": json_data(function.parameters),
        "errors": [OneLine(failure) for failure in failures],
        "errata": json_data(function.errata),
        "see": _names(function.see),
        "source": function.url,
    }


@_data.register
def _(parameter: Parameter) -> dict[str, object]:
    return {
        "name": parameter.name,
        "type": parameter.c_type,
        "direction": parameter.direction,
        "kind": parameter.kind,
        "families": OneLine([family.name for family in parameter.families]),
        "leads_to": parameter.leads_to,
        "target": parameter.target,
        "size": parameter.size,
        "grows": parameter.grows,
        "owner": parameter.owner if parameter.leads_to else "",
        "until": parameter.until if parameter.leads_to else "",
        "optional": parameter.is_optional,
        "sensitive": parameter.sensitive,
        "summary": parameter.summary.en,
    }


@_data.register
def _(erratum: Erratum) -> dict[str, object]:
    return {
        "at": erratum.at.en,
        "says": erratum.says.en,
        "correct": erratum.correct.en,
        "evidence": erratum.evidence.en,
        "certainty": erratum.certainty,
    }


@_data.register(Vector)
@_data.register(BufferVector)
@_data.register(RequestVector)
@_data.register(BadRecord)
@_data.register(BadBuffer)
def _(
    vector: Vector | BufferVector | RequestVector | BadRecord | BadBuffer,
) -> dict[str, object]:
    names = [it.name for it in fields(vector) if it.name not in _FOR_PAGES]
    data = {
        name: OneLine(getattr(vector, name))
        for name in names
        if name not in _OF_FEW or getattr(vector, name)
    }
    return data | {name: data[name].value for name in data if name == "records"}


def _members(rows: Iterable[Row]) -> list[OneLine]:
    return [
        OneLine(
            (
                row.member.offset,
                row.member.size,
                f"{row.member.c_type}{row.member.dimension}",
                row.member.c_name,
                row.attribute.name if row.attribute else "",
                row.member.unit,
                row.member.since.text,
                _meaning(row),
            )
        )
        for row in rows
    ]


def _meaning(row: Row) -> str:
    """Say what a member means, what depends on a format, how a secret is shown."""
    notes = row.attribute.notes if row.attribute else ""
    return f"{row.member.meaning.en}{notes}".strip()


def _names(references: Iterable[Reference]) -> OneLine:
    return OneLine([reference.name for reference in references])


def _text(text: Text | None) -> str:
    return text.en if text else ""
