"""The table of the model: what tells things apart, and what each field says of them.

`diff` compares what the rows say, `show` prints it. A row is for the fields of its name
in all classes, or with the name of one in that alone. A test refuses a field that is
neither in the table nor ignored.
"""

from __future__ import annotations

from collections.abc import Mapping

from tapi2gen.catalog import views
from tapi2gen.catalog.rows import ChangeKind, Identity, Parts, Row, Side
from tapi2gen.model import (
    Attribute,
    CMember,
    Extension,
    Family,
    Field,
    Layout,
    Locale,
    Member,
    Message,
    Record,
    Spec,
    Structure,
    Variant,
    Version,
    Word,
)
from tapi2gen.model import Row as PartRow

# Bytes of a removed message, constant or request are still read, as something unknown:
# only its names are lost.
_NAMES = (Side.SOURCE, Side.DOCS)
_DOCS = (Side.DOCS,)

IDENTITIES: Mapping[type, Identity] = {
    Message: Identity("message", "name", "class_name", "value", loss=_NAMES),
    Extension: Identity("extension", "name", "class_name", "uuid", loss=_NAMES),
    # Programs know a word by its name in Python, bytes by that in the record.
    Field: Identity(
        "word", "name", "name", "word.c_name", needed=lambda field: field.when is None
    ),
    Family: Identity(
        "family", "name", "class_name", views.constant_values, loss=_NAMES
    ),
    # A constant keeps the end of its name when its family is renamed.
    Member: Identity("constant", "name", "name", "value", "c_name", _NAMES),
    Structure: Identity("structure", "name", "record", views.offsets, loss=_NAMES),
    Variant: Identity("request", "name", "class_name", "request.value", loss=_NAMES),
    PartRow: Identity("member", views.member_name, "attribute.name", "member.offset"),
    Record: Identity("record", "name"),
    views.RecordWord: Identity("word", "c_name"),
    Layout: Identity("layout", "name", lambda layout: f"Layout.{layout.name}"),
    Word: Identity("word", "c_name", "name", "index"),
    Version: Identity(
        "version", "text", "", "value", lambda v: f"TAPI {v.text}", _DOCS
    ),
    Locale: Identity("locale", "tag", loss=_DOCS),
    Spec: Identity("pages", lambda spec: "all pages"),
}

_TEXT = Row(ChangeKind.TEXT)

ROWS: Mapping[str, Row | Parts] = {
    # What things consist of.
    "messages": Parts(views.everything),
    "params": Parts("fields"),
    "Family.members": Parts(),
    "Structure.part": Parts(lambda structure: views.members(structure.part)),
    "variants": Parts(),
    "inputs": Parts(views.inputs),
    "layouts": Parts(),
    # What several classes have.
    "value": Row(ChangeKind.VALUE, wire=True),
    "since": Row(ChangeKind.SINCE),
    "deprecated": Row(ChangeKind.DEPRECATED),
    "summary": _TEXT,
    "remarks": _TEXT,
    "see": _TEXT,
    "url": Row(ChangeKind.TEXT, "source"),
    "errata": _TEXT,
    # Messages and extensions.
    "extends": Row(None, "extension of"),
    "uuid": Row(ChangeKind.VALUE, "ID", wire=True),
    "sent_by": _TEXT,
    "next": Row(ChangeKind.TEXT, read=views.steps),
    "device": Row(ChangeKind.TEXT, "hDevice", "device.summary"),
    "callback_instance": Row(
        ChangeKind.TEXT, "dwCallbackInstance", "callback_instance.summary"
    ),
    # Their words.
    "word": Row(ChangeKind.MOVED, wire=True),
    "Field.c_type": Row(
        ChangeKind.TYPE,
        "type",
        views.word_type,
        source=views.python_type,
        wire=views.bits,
    ),
    "when": Row(
        *(ChangeKind.CONDITION, "condition", views.condition),
        source=True,
        wire=True,
        absent="always",
    ),
    # Families and constants.
    "Family.kind": Row(ChangeKind.TYPE, "values", source=True),
    "device_specific": Row(
        ChangeKind.VALUE, "device-specific bits", views.mask, wire=True
    ),
    "bit": Row(None),
    # Structures and requests.
    "Structure.kind": Row(ChangeKind.TYPE, "used as", source=True),
    "Structure.sizes": Row(ChangeKind.SIZE, "size", views.sizes, wire=True),
    "Variant.sizes": Row(None, "size", views.sizes),
    "request": Row(ChangeKind.VALUE, wire="request.value"),
    "answer": Row(ChangeKind.TYPE, read=views.answer, source=True, wire=True),
    # Their members; what is read belongs to the member with its attribute.
    "CMember.c_type": Row(
        ChangeKind.TYPE,
        "type",
        views.member_type,
        source=lambda row: views.python_type(row.attribute),
        wire=True,
    ),
    "CMember.offset": Row(ChangeKind.MOVED, wire=True),
    "CMember.size": Row(ChangeKind.SIZE, read=views.member_size, wire=True),
    "CMember.unit": Row(ChangeKind.UNIT, wire=True),
    "sensitive": Row(
        ChangeKind.SECRECY, "secrecy", views.secrecy, source=True, absent="shown"
    ),
    "base": Row(ChangeKind.MOVED, "offset counts from", views.base, wire=True),
    "counts": Row(None),
    "CMember.since": Row(ChangeKind.SINCE, source=views.presence, wire=True),
    "meaning": Row(ChangeKind.TEXT, "summary", views.meaning),
    "examples": _TEXT,
    # Records and layouts.
    "Record.words": Parts(views.record_words),
    "RecordWord.c_type": Row(ChangeKind.TYPE, "type", wire=True),
    "RecordWord.holds": Row(ChangeKind.MOVED, wire=True),
    "Layout.size": Row(ChangeKind.SIZE, wire=True),
    "variable": Row(ChangeKind.SIZE, "length", views.length, wire=True),
    "slots": Row(ChangeKind.MOVED, "offsets", views.slots, wire=views.slot_types),
    "structure": Row(ChangeKind.RENAMED, "ctypes structure", source=True),
    "Word.ctype": Row(ChangeKind.TYPE, "type", wire=True),
    # Texts that belong to no entry.
    "Locale.name": _TEXT,
    "separator": _TEXT,
    "vendors": Row(ChangeKind.TEXT, read=views.vendors),
}

# A member has what is said of its two sides.
MERGED: Mapping[str, type] = {"Row.member": CMember, "Row.attribute": Attribute}

# What tells things apart, follows from other fields, or is for templates alone.
IGNORED: Mapping[type, str] = {
    Message: "name class_name module hex spec_file",
    Extension: "name class_name module hex spec_file value sent_by device "
    "callback_instance words",
    Field: "name kind ctype family",
    Family: "name class_name module used_by spec_file",
    Member: "name c_name literal",
    Structure: "name record module size spec_file",
    Variant: "name class_name module part spec_file",
    PartRow: "is_offset is_newer",
    CMember: "c_name attribute",
    Attribute: "name c_name kind word offset size count family structure is_optional "
    "unit since summary",
    Record: "name",
    views.RecordWord: "c_name",
    Layout: "name record target record_summary url",
    Word: "c_name name index",
    Version: "text",
    Locale: "tag",
    Spec: "extensions families structures records words versions locales notes",
}
