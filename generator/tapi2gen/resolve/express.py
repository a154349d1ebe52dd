"""The Python expressions that read, check and write the values of a record."""

from __future__ import annotations

from dataclasses import replace

from tapi2gen.model import Attribute

_PLAIN_TYPES = {
    "number": ("int", "0"),
    "guid": ("UUID", "NO_UUID"),
    "currency": ("Decimal", "NO_AMOUNT"),
    "date": ("datetime", "NO_DATE"),
    "string": ("str", '""'),
    "bytes": ("bytes", 'b""'),
    "guids": ("tuple[UUID, ...]", "()"),
}

_READ: dict[str, str] = {
    "number": "{value}",
    "flags": "{table}[{value}]",
    "choice": "{table}[{value}]",
    "guid": "UUID(bytes_le={value})",
    "currency": "to_decimal({value})",
    "date": 'source.date("{c_name}", {value})',
    "string": 'source.text("{c_name}", {pair})',
    "bytes": 'source.inline("{c_name}", {at}, {count})',
    "guids": 'source.guids("{c_name}", {count}, {pair})',
    "codes": 'source.codes("{c_name}", {count}, {pair}, {table})',
    "entries": 'source.entries("{c_name}", {count}, {pair}, {record})',
    "nested": 'source.nested("{c_name}", {at}, {record})',
}
_WRITE: dict[str, str] = {
    "guid": "self.{name}.bytes_le",
    "currency": "from_decimal(self.{name})",
    "date": "from_datetime(self.{name})",
    "string": '*sink.text("{c_name}", self.{name})',
    "guids": "*sink.guids(self.{name})",
    "codes": "*sink.codes(self.{name})",
    "entries": "*sink.entries(self.{name})",
}


def express(attribute: Attribute) -> Attribute:
    """Write down an attribute's types and the expressions that read and write it."""
    annotation, parameter, default = _types(attribute)
    if attribute.is_optional:
        annotation, parameter = f"{annotation} | None", f"{parameter} | None"
        default = "None"
    return replace(
        attribute,
        annotation=annotation,
        parameter=parameter,
        default=default,
        codec=_codec(attribute),
        read=_read(attribute),
        write=_write(attribute),
    )


def _types(attribute: Attribute) -> tuple[str, str, str]:
    """Return the type on reading, the type that is accepted, and the default."""
    enum = attribute.family.class_name if attribute.family else "int"
    is_sequence = attribute.family is not None and not attribute.family.is_flags
    value = f"{enum} | int" if is_sequence else enum
    match attribute.kind:
        case "flags" | "choice":
            return value, f"{enum} | int", "0"
        case "codes":
            return f"tuple[{value}, ...]", f"Iterable[{enum} | int]", "()"
        case "entries":
            record = attribute.record
            return f"tuple[{record}, ...]", f"Iterable[{record}]", "()"
        case "nested":
            return attribute.record, attribute.record, ""
        case "guids":
            return "tuple[UUID, ...]", "Iterable[UUID]", "()"
        case "number" if attribute.unit == "version":
            return "int", "int", f"0x{attribute.since.value:08X}"
        case kind:
            annotation, default = _PLAIN_TYPES[kind]
            return annotation, annotation, default


def _codec(attribute: Attribute) -> str:
    enum = attribute.family.class_name if attribute.family else "int"
    match attribute.kind:
        case "flags" | "choice":
            codec = f"{attribute.kind.capitalize()}({enum})"
        case "codes":
            codec = f"Many(Choice({enum}))"
        case "guids":
            codec = "Many(Guid())"
        case "entries":
            codec = f"Many(Nested({attribute.record}))"
        case "nested":
            codec = f"Nested({attribute.record})"
        case "string" if attribute.sensitive:
            codec = "Secret()"
        case kind:
            codec = f"{kind.capitalize()}()"
    return f"Optional({codec})" if attribute.is_optional else codec


def _read(attribute: Attribute) -> str:
    """Write the expression that reads a value from `words`, a structure's members."""
    read = _fill(_READ[attribute.kind], attribute)
    if attribute.is_optional:
        return f"{read} if len(words) > {attribute.word} else None"
    if attribute.kind == "string":  # most texts of a list are empty: no call for them
        return f'{read} if words[{attribute.word}] else ""'
    return read


def _write(attribute: Attribute) -> str:
    """Write the expression that gives the members for a value."""
    write = _fill(_WRITE.get(attribute.kind, "self.{name}"), attribute)
    if attribute.is_optional:
        return f"{write} if self.{attribute.name} else NO_UUID.bytes_le"
    return write


def _fill(expression: str, attribute: Attribute) -> str:
    """Fill in what an expression leaves open, but for the offset `{at}`."""
    word = attribute.word
    return expression.format(
        at="{at}",
        c_name=attribute.c_name,
        count=f"words[{attribute.count}]",
        name=attribute.name,
        pair=f"words[{word}], words[{word + 1}]",
        record=attribute.record if attribute.structure else "",
        table=attribute.table,
        value=f"words[{word}]",
    )
