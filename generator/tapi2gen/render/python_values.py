"""The values of messages and records in Python: their types, and how they are read."""

from __future__ import annotations

from collections.abc import Iterable

from tapi2gen.model import Attribute, Bits, Condition, Family, Field, Word
from tapi2gen.model.attributes import CODED
from tapi2gen.model.c_types import C_TYPES
from tapi2gen.model.naming import snake
from tapi2gen.render import python_kinds as kinds
from tapi2gen.render.python_kinds import KINDS, SECRETS
from tapi2gen.render.python_source import Code, fill, imported

_FIELDS = "tapi2.fields"
_MESSAGES = "tapi2.messages.word"
HOMES = {
    "Choice": _FIELDS,
    "Flags": _FIELDS,
    "Number": _FIELDS,
    "Signed": _FIELDS,
    "When": _MESSAGES,
    "WhenIs": _MESSAGES,
    "Word": _MESSAGES,
    **dict.fromkeys(("HIGH", "LONG", "LOW", "ULONG"), _MESSAGES),
    "Members": "tapi2.members",
}


def annotation(item: Attribute | Field) -> Code:
    """Write the type that a value has on reading."""
    if isinstance(item, Attribute):
        return _or_none(_fill(KINDS[item.kind].annotation, item), item.is_optional)
    value = _constant(item.family) if item.family else Code("int")
    return _or_none(value, item.when is not None)


def parameter(field: Field) -> Code:
    """Write a value as a parameter of the constructor: name, type, and default."""
    value = _write("{enum} | int", enum=enum(field.family)) if field.family else _INT
    parts = {"type": _or_none(value, field.when is not None), "default": default(field)}
    pattern = "{name}: {type} = {default}" if field.when else "{name}: {type}"
    return fill(pattern, {}, name=field.name, **parts)


def default(item: Attribute | Field) -> Code:
    """Write what the constructor takes for granted, or nothing."""
    if isinstance(item, Field):
        return Code("None" if item.when else "")
    if item.is_optional:
        return Code("None")
    if item.unit == "version":
        return Code(item.since.hex)
    return _fill(KINDS[item.kind].default, item)


def codec(item: Attribute | Field) -> Code:
    """Write what checks a value and shows it."""
    if isinstance(item, Field):
        return _word_codec(item)
    pattern = KINDS[item.kind].codec
    if item.sensitive:
        whole = f"{{Secret}}({pattern})"
        pattern = "{SecretNested}({record})" if item.hides_strings else whole
    if item.is_optional:
        pattern = f"{{Optional}}({pattern}, {item.since.hex})"
    return _fill(pattern, item)


def read(item: Attribute | Field) -> Code:
    """Write what makes a value: of the members of a structure, or of a message."""
    if isinstance(item, Field):
        return _read_word(item)
    pattern = KINDS[item.kind].read
    if item.sensitive:
        pattern = SECRETS.get(item.kind, pattern)
    if item.is_newer:
        one = f"({pattern})" if " if " in pattern else pattern
        zero = "None" if item.is_optional else _zero(item)
        pattern = f"{one} if len(words) > {item.last_word} else {zero}"
    return _fill(pattern, item)


def write(attribute: Attribute) -> Code:
    """Write what makes the members of a value; zeros of one that is None."""
    return _fill(KINDS[attribute.kind].write, attribute)


def count(attribute: Attribute, is_bounded: bool) -> Code:
    """Write what makes the number of its entries or bytes.

    Args:
        attribute: A list, or bytes.
        is_bounded: Whether there may be no room for any.
    """
    pattern = "writer.count({list})" if is_bounded else "len({list})"
    return fill(pattern, {}, list=_value(attribute))


def _value(attribute: Attribute) -> Code:
    """Write the value of an attribute; of one that is None, the default."""
    value = f"self.{attribute.name}"
    if not attribute.is_optional:
        return Code(value)
    zero = fill(KINDS[attribute.kind].default, kinds.HOMES, **_parts(attribute))
    return Code(f"{value} or {zero}", zero.uses)


def _zero(attribute: Attribute) -> str:
    """Return the pattern of what zeros mean: a member of an enum, not just a number."""
    is_constant = attribute.kind in CODED
    return "{table}[0]" if is_constant else KINDS[attribute.kind].default


def formats(attributes: Iterable[Attribute]) -> str:
    """Write what says whether attributes are strings or bytes, by their names.

    It is the attribute of the format, and the bytes of a character by its value.
    """
    found = {
        it.name: (it.format.attribute, it.format.widths)
        for it in attributes
        if it.format
    }
    return str(found) if found else ""


def table(item: Attribute | Field) -> Code:
    """Return the name of the table of enum members that a value is read with.

    A message has one for each field, a record one for each family.
    """
    family = item.family if isinstance(item, Attribute) else None
    name = family.module if family else item.name
    return Code(f"_{name.upper()}", _write("{Members}").uses)


def enum(family: Family) -> Code:
    """Return the enum of a constant family."""
    return imported(f"tapi2.constants.{family.module}", family.class_name)


_INT = Code("int")


def _fill(pattern: str, attribute: Attribute) -> Code:
    """Fill a pattern with what it says of an attribute."""
    value = _value(attribute)
    whole = Code(f"({value})", value.uses) if attribute.is_optional else value
    parts = _parts(attribute)
    return fill(pattern, kinds.HOMES, **parts, self=value, whole=whole)


def _parts(attribute: Attribute) -> dict[str, Code | str | int]:
    """Return what patterns name of an attribute, besides its value."""
    word, is_text = attribute.word, attribute.kind == "characters"
    parts: dict[str, Code | str | int] = {
        "bits": "" if attribute.size == 4 else 8 * attribute.size,
        "c_name": attribute.c_name,
        "count": f"words[{attribute.count}]",
        "offset": attribute.offset,
        "pair": f"words[{word}], words[{word + 1}]",
        "size": attribute.size,
        "table": table(attribute),
        "value": f"words[{word}]",
        "width": C_TYPES[attribute.item].bytes if is_text else 0,
        "name": attribute.name,
    }
    if attribute.format:
        widths = attribute.format.widths
        parts["widths"] = str(widths)
        parts["format"] = f"words[{attribute.format.word}]"
        parts["empty"] = '""' if 0 in widths else 'b""'
    if attribute.family:
        parts["constant"] = _constant(attribute.family)
    if attribute.structure:
        module = f"tapi2.records.{snake(attribute.structure)}"
        parts["record"] = imported(module, attribute.record)
    return parts


def _write(pattern: str, **parts: Code | str | int) -> Code:
    """Fill a pattern of messages."""
    return fill(pattern, HOMES, **parts)


def _constant(family: Family) -> Code:
    """Write the type of a constant: one that nobody knows is a number in a sequence."""
    return _write("{enum}" if family.is_flags else "{enum} | int", enum=enum(family))


def _or_none(code: Code, may_be_none: bool) -> Code:
    return Code(f"{code} | None", code.uses) if may_be_none else code


def _word_codec(field: Field) -> Code:
    """Write the entry of a word in FIELDS: its kind, its condition and its bits."""
    kind = _write(_KINDS_OF_WORDS[field.kind], table=table(field), bits=_width(field))
    if field.kind == "value" and field.ctype.kind == "signed":
        kind = _write("{Signed}()")
    pattern, parts = "{Word}({index}, {kind}", {"kind": kind}
    if field.when is not None:
        pattern, parts = f"{pattern}, {{when}}", parts | {"when": _when(field.when)}
    if field.bits is not None:
        pattern, parts = f"{pattern}, part={{part}}", parts | {
            "part": _part(field.bits)
        }
    return _write(f"{pattern})", index=field.word.index, **parts)


_KINDS_OF_WORDS = {
    "flags": "{Flags}({table}{bits})",
    "choice": "{Choice}({table}{bits})",
    "value": "{Number}({bits})",
}


def _width(field: Field) -> str:
    """Write the width of a value as an argument, unless it is that of a DWORD."""
    width = field.bits.width if field.bits else field.ctype.bits
    comma = ", " if field.family else ""
    return "" if width == 32 else f"{comma}{width}"


def _when(when: Condition) -> Code:
    """Write the condition of a field."""
    values = ", ".join(f"0x{value:X}" for value in when.values)
    return _write(
        (
            '{When}("{field}", {at}, {mask}, "{names}")'
            if when.is_bits
            else '{WhenIs}("{field}", {at}, ({values},), "{names}")'
        ),
        field=when.field,
        at=when.word.index,
        mask=f"0x{when.mask:X}",
        values=values,
        names=when.names,
    )


def _part(bits: Bits) -> Code:
    """Return the bits of a word that a field has."""
    names = {"LOWORD": "{LOW}", "HIWORD": "{HIGH}"}
    return _write(names.get(bits.name, "{LONG}" if bits.is_signed else "{ULONG}"))


def _read_word(field: Field) -> Code:
    """Write what makes the value of a field: of its bits, if its condition holds."""
    pattern, bits = "{word}", field.bits
    if bits is not None and bits.is_signed:
        pattern = "{LONG}.of({word})"
    elif bits is not None:
        pattern = "{word} >> {shift} & {mask}" if bits.shift else "{word} & {mask}"
    if field.family:
        pattern = f"{{table}}[{pattern}]"
    if field.when is not None:
        pattern += f" if {_holds(field.when)} else None"
    return _write(
        pattern,
        table=table(field),
        word=f"self.{_slot(field.word)}",
        shift=bits.shift if bits else 0,
        mask=f"0x{(1 << bits.width) - 1:X}" if bits else "",
    )


def _holds(when: Condition) -> str:
    """Write the test of a condition."""
    word = f"self.{_slot(when.word)}"
    if when.is_bits:
        return f"{word} & 0x{when.mask:X}"
    values = [f"0x{value:X}" for value in when.values]
    if len(values) == 1:
        return f"{word} == {values[0]}"
    return f"{word} in ({', '.join(values)})"


def _slot(word: Word) -> str:
    """Return the slot of a parameter."""
    return f"_{word.name}"
