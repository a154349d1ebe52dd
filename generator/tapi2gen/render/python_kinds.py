"""How records have each kind of value in Python: patterns of source, kind by kind."""

from __future__ import annotations

from typing import NamedTuple

from tapi2gen.model import AttributeKind

_WORDS = "tapi2.fields"
_FIELDS = "tapi2.records.fields"
_FORMATS = "tapi2.records.formats"
_VALUES = "tapi2.records.values"

# The modules of the names in the patterns below.
HOMES = {
    "Decimal": "decimal",
    "UUID": "uuid",
    "datetime": "datetime",
    "Bytes": _FIELDS,
    "StringOrBytes": _FORMATS,
    "as_secret": _FORMATS,
    "Choice": _WORDS,
    "Flags": _WORDS,
    "Many": _FIELDS,
    "Nested": _FIELDS,
    "Number": _WORDS,
    "Octets": _FIELDS,
    "Optional": _FIELDS,
    "Secret": _FIELDS,
    "SecretNested": _FIELDS,
    "SecretText": _FIELDS,
    "String": _FIELDS,
    "Signed": _WORDS,
    "Strings": _FIELDS,
    "Currency": _VALUES,
    "Date": _VALUES,
    "Guid": _VALUES,
    "NO_AMOUNT": _VALUES,
    "NO_SECRET": _FIELDS,
    "NO_DATE": _VALUES,
    "NO_TIME": _VALUES,
    "SystemTime": _VALUES,
    "NO_UUID": _VALUES,
    "from_datetime": _VALUES,
    "from_decimal": _VALUES,
    "from_time": _VALUES,
    "to_decimal": _VALUES,
}


class Kind(NamedTuple):
    """How records have a kind of value.

    Attributes:
        annotation: Its type.
        default: What the constructor takes for granted.
        codec: What checks it and shows it.
        read: Makes it of `words`, the members of a structure.
        write: Makes the members of it.
    """

    annotation: str
    default: str
    codec: str
    read: str
    write: str = "{self}"


KINDS: dict[AttributeKind, Kind] = {
    "number": Kind("int", "0", "{Number}({bits})", "{value}"),
    "signed": Kind("int", "0", "{Signed}()", "{value}"),
    "flags": Kind("{constant}", "0", "{Flags}({table})", "{table}[{value}]"),
    "choice": Kind("{constant}", "0", "{Choice}({table})", "{table}[{value}]"),
    "guid": Kind(
        "{UUID}",
        "{NO_UUID}",
        "{Guid}()",
        "{UUID}(bytes_le={value})",
        "{whole}.bytes_le",
    ),
    "currency": Kind(
        "{Decimal}",
        "{NO_AMOUNT}",
        "{Currency}()",
        "{to_decimal}({value})",
        "{from_decimal}({self})",
    ),
    "date": Kind(
        "{datetime}",
        "{NO_DATE}",
        "{Date}()",
        'reader.date("{c_name}", {value})',
        "{from_datetime}({self})",
    ),
    "time": Kind(
        "{datetime}",
        "{NO_TIME}",
        "{SystemTime}()",
        'reader.time("{c_name}", {value})',
        "{from_time}({self})",
    ),
    "string": Kind(
        "str",
        '""',
        "{String}()",
        # Most texts of a list are empty: no call for them.
        'reader.text("{c_name}", {pair}) if {value} else ""',
        '*writer.text("{c_name}", {self})',
    ),
    "strings": Kind(
        "tuple[str, ...]",
        "()",
        "{Strings}()",
        'reader.texts("{c_name}", {pair})',
        '*writer.texts("{c_name}", {self})',
    ),
    "block": Kind(
        "bytes",
        'b""',
        "{Bytes}()",
        'reader.block("{c_name}", {pair})',
        "*writer.block({self})",
    ),
    "string_or_bytes": Kind(
        "str | bytes",
        "{empty}",
        "{StringOrBytes}()",
        'reader.string_or_bytes("{c_name}", {pair}, {widths}.get({format}, 0))',
        '*writer.string_or_bytes("{c_name}", {self}, self._width("{name}"))',
    ),
    "bytes": Kind(
        "bytes",
        'b""',
        "{Bytes}()",
        'reader.inline("{c_name}", {offset}, {count})',
        "*writer.inline({offset}, {self})",
    ),
    "octets": Kind("bytes", "bytes({size})", "{Octets}({size})", "{value}"),
    "characters": Kind(
        "str",
        '""',
        "{String}()",
        'reader.characters("{c_name}", {value}, {width})',
        'writer.characters("{c_name}", {self}, {width}, {size})',
    ),
    "guids": Kind(
        "tuple[{UUID}, ...]",
        "()",
        "{Many}({Guid}())",
        'reader.guids("{c_name}", {count}, {pair})',
        "*writer.guids({self})",
    ),
    "codes": Kind(
        "tuple[{constant}, ...]",
        "()",
        "{Many}({Choice}({table}))",
        'reader.codes("{c_name}", {count}, {pair}, {table})',
        "*writer.numbers({self})",
    ),
    "numbers": Kind(
        "tuple[int, ...]",
        "()",
        "{Many}({Number}())",
        'reader.numbers("{c_name}", {count}, {pair})',
        "*writer.numbers({self})",
    ),
    "entries": Kind(
        "tuple[{record}, ...]",
        "()",
        "{Many}({Nested}({record}))",
        'reader.entries("{c_name}", {count}, {pair}, {record})',
        "*writer.entries({self})",
    ),
    "array": Kind(
        "tuple[{record}, ...]",
        "()",
        "{Many}({Nested}({record}))",
        'reader.array("{c_name}", {count}, {offset}, {record})',
        "*writer.array({offset}, {self})",
    ),
    "embedded": Kind(
        "{record}",
        "{record}()",
        "{Nested}({record})",
        'reader.embedded("{c_name}", {value}, {record})',
        "writer.embedded({self})",
    ),
    "nested": Kind(
        "{record}",
        "{record}()",
        "{Nested}({record})",
        'reader.nested("{c_name}", {offset}, {record}._open)',
        "writer.nested({offset}, {size}, {whole}._encode)",
    ),
    "room": Kind(
        "int",
        "{size}",
        "{Number}()",
        'reader.room("{c_name}", {offset}, {value})',
        "writer.room({offset}, {self})",
    ),
}

_MASKED = "tuple([entry._masked() for entry in {}])"
# How secrets are read that are read in another way than others.
SECRETS: dict[AttributeKind, str] = {
    "string": 'reader.secret("{c_name}", {pair}) if {value} else {NO_SECRET}',
    "date": 'reader.date("{c_name}", {value}, is_secret=True)',
    "time": 'reader.time("{c_name}", {value}, is_secret=True)',
    "characters": f"{{SecretText}}({KINDS['characters'].read})",
    "string_or_bytes": f"{{as_secret}}({KINDS['string_or_bytes'].read})",
    "strings": f"tuple(map({{SecretText}}, {KINDS['strings'].read}))",
    "entries": _MASKED.format(KINDS["entries"].read),
    "array": _MASKED.format(KINDS["array"].read),
    "embedded": f"{KINDS['embedded'].read}._masked()",
    "nested": f"{KINDS['nested'].read}._masked()",
}
