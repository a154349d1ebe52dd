"""The descriptions: JSON Schema, protobuf, XML Schema, and the XML of MAVLink."""

from __future__ import annotations

import json
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from benchmarks.descriptions.entries import FAMILIES, MESSAGES, Field, fields


def json_schema() -> str:
    """Describe enums and objects as JSON Schema."""

    def field(each: Field) -> dict[str, object]:
        if each.family and not each.is_flags:
            return {"$ref": f"#/$defs/{each.family}", "description": each.summary}
        return {"type": "integer", "minimum": 0, "description": each.summary}

    definitions: dict[str, object] = {
        family.class_name: {
            "type": "integer",
            "description": family.summary.en,
            "enum": [member.value for member in family.members],
            "x-enum-varnames": [member.name for member in family.members],
        }
        for family in FAMILIES
    }
    for message in MESSAGES:
        definitions[message.class_name] = {
            "type": "object",
            "description": message.summary.en,
            "properties": {each.name: field(each) for each in fields(message)},
            "required": [each.name for each in fields(message)],
        }
    draft = "https://json-schema.org/draft/2020-12/schema"
    return json.dumps({"$schema": draft, "$defs": definitions}, indent=2)


def proto() -> str:
    """Describe enums and messages for protobuf."""
    lines = ['syntax = "proto3";', "package peer;"]
    for family in FAMILIES:
        lines += [f"// {family.summary.en}", f"enum {family.class_name} {{"]
        names = {member.value: member for member in family.members}
        if 0 not in names:
            lines.append(f"  {family.class_name}_NONE = 0;")
        for member in family.members:
            name = f"{family.class_name}_{member.name}"
            if member.value < 1 << 31:
                lines += [f"  // {member.summary.en}", f"  {name} = {member.value};"]
        lines.append("}")
    for message in MESSAGES:
        lines += [f"// {message.summary.en}", f"message {message.class_name} {{"]
        for number, each in enumerate(fields(message), 1):
            kind = each.family if each.family and not each.is_flags else "uint64"
            lines += [f"  // {each.summary}", f"  {kind} {each.name} = {number};"]
        lines.append("}")
    return "\n".join([*lines, ""])


def _documented(text: str) -> str:
    inner = f"<xs:documentation>{escape(text)}</xs:documentation>"
    return f"<xs:annotation>{inner}</xs:annotation>"


def xml_schema() -> str:
    """Describe simple and complex types as XML Schema."""
    lines = ['<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">']
    for family in FAMILIES:
        lines.append(f'<xs:simpleType name="{family.class_name}">')
        lines += [_documented(family.summary.en), '<xs:restriction base="xs:integer">']
        for member in family.members:
            lines.append(f'<xs:enumeration value="{member.value}">')
            lines += [_documented(f"{member.name}: {member.summary.en}")]
            lines.append("</xs:enumeration>")
        lines += ["</xs:restriction>", "</xs:simpleType>"]
    for message in MESSAGES:
        lines.append(f'<xs:complexType name="{message.class_name}">')
        lines += [_documented(message.summary.en), "<xs:sequence>"]
        for each in fields(message):
            is_enum = each.family and not each.is_flags
            kind = each.family if is_enum else "xs:unsignedLong"
            lines += [f'<xs:element name="{each.name}" type="{kind}">']
            lines += [_documented(each.summary), "</xs:element>"]
        lines += ["</xs:sequence>", "</xs:complexType>"]
    return "\n".join([*lines, "</xs:schema>", ""])


def mavlink() -> str:
    """Describe enums and messages for MAVLink."""
    return "\n".join(["<mavlink>", *_mavlink_enums(), *_mavlink_messages(), ""])


def _mavlink_enums() -> Iterator[str]:
    yield "<enums>"
    for family in FAMILIES:
        yield f'<enum name="{family.name.rstrip("_")}">'
        yield f"<description>{escape(family.summary.en)}</description>"
        for member in family.members:
            yield f'<entry value="{member.value}" name="{member.c_name}">'
            yield f"<description>{escape(member.summary.en)}</description></entry>"
        yield "</enum>"
    yield "</enums>"


def _mavlink_messages() -> Iterator[str]:
    enums = {family.class_name: family.name.rstrip("_") for family in FAMILIES}
    yield "<messages>"
    for message in MESSAGES:
        yield f'<message id="{message.value}" name="{message.name}">'
        yield f"<description>{escape(message.summary.en)}</description>"
        for each in fields(message):
            enum = f" enum={quoteattr(enums[each.family])}" if each.family else ""
            yield f'<field type="uint64_t" name="{each.name}"{enum}>'
            yield f"{escape(each.summary)}</field>"
        yield "</message>"
    yield "</messages></mavlink>"
