"""Vectors of messages: records in every layout, and what they mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tapi2gen.model import BadRecord, Field, Layout, Message, Spec, Vector
from tapi2gen.model.records import TRANSPORT
from tapi2gen.vectors.samples import named, unknown_bit, unknown_value

_DEVICE = 0x00010203
_INSTANCE = 0x0A0B0C0D
_PARAMS = {"dwParam1": 0x00000101, "dwParam2": 0x00000202, "dwParam3": 0x00000303}
_ALL_ONES = 0xFFFFFFFF
_ODD = 0x00000DAD
_WIDE = 0xFEDCBA9876543210
_INIT_CONTEXT = 0x00005EED
_CONDITIONAL = ", with "  # in the names of cases whose conditional field applies

# A message's words as numbers, by C name and in the order of LINEMESSAGE.
Words = dict[str, int]


def message_vectors(spec: Spec) -> dict[str, tuple[Vector, ...]]:
    """Make the vectors of every message."""
    return {
        message.name: tuple(
            _vector(name, words, spec, _decoded(message, words))
            for name, words in _cases(message)
        )
        for message in spec.all_messages
    }


def telling_vector(vectors: tuple[Vector, ...]) -> Vector:
    """Choose a vector with a conditional field that applies, else the plain one."""
    return next((v for v in vectors if _CONDITIONAL in v.name), vectors[0])


def _words(message_id: int, **words: int) -> Words:
    head = {"hDevice": _DEVICE, "dwMessageID": message_id}
    return {**head, "dwCallbackInstance": _INSTANCE, **_PARAMS, **words}


def _cases(message: Message) -> Iterator[tuple[str, Words]]:
    """Yield the name and the words of each case."""
    plain = _words(message.value)
    for param, fields in message.by_word():
        plain[param.c_name] = _plain(message, fields, plain[param.c_name])
    if message.extends:
        plain[message.params[0].word.c_name] = 1  # the second of a short list
    yield "plain", plain
    number = {"dwMessageID": message.value}
    yield "all zero", dict.fromkeys(plain, 0) | number
    for field in message.params:
        word = field.word.c_name
        if field.is_reserved:
            yield f"{word}, reserved, is not zero", plain | {word: 0x0000DEAD}
            continue
        base = plain
        if field.when is not None:
            base = plain | {field.when.word.c_name: field.when.values[0]}
            yield from _conditional_cases(field, plain)
        if field.kind == "flags":
            yield from _flags_cases(field, base)
        elif field.kind == "choice":
            yield from _choice_cases(field, base)
        elif field.bits is not None:
            yield from _number_cases(field, base)
    yield "every word 0xFFFFFFFF", dict.fromkeys(plain, _ALL_ONES) | number
    yield "64-bit callback instance", plain | {"dwCallbackInstance": _WIDE}
    for param, _ in message.by_word():
        wide = _WIDE + param.index
        yield f"64-bit {param.c_name}", plain | {param.c_name: wide}


def _plain(message: Message, fields: Iterable[Field], default: int) -> int:
    """Return a word of the plain case: what always means something, and no more."""
    value = 0
    for field in fields:
        if field.is_reserved or field.when:
            continue
        own = _first_unconditional(message, field) if field.family else default
        if field.bits is not None:
            own = (own << field.bits.shift) & field.bits.mask
        value |= own
    return value


def _first_unconditional(message: Message, flags: Field) -> int:
    """Return the first of a field's bits on which no other field depends."""
    assert flags.family is not None
    taken = {
        member.value
        for field in message.fields
        if field.when and field.when.field == flags.name
        for member in field.when.members
    }
    return next(
        (m.value for m in flags.family.members if m.value not in taken),
        flags.family.members[0].value,
    )


def _put(field: Field, base: Words, value: int) -> Words:
    """Return words in which a field has a value, and the rest of its word stays."""
    word, bits = field.word.c_name, field.bits
    if bits is None:
        return base | {word: value}
    return base | {word: base[word] & ~bits.mask | value << bits.shift & bits.mask}


def _width(field: Field) -> int:
    return field.bits.width if field.bits else 32


def _conditional_cases(field: Field, plain: Words) -> Iterator[tuple[str, Words]]:
    """Vary what a field depends on: each constant of its condition, and none."""
    when = field.when
    assert when is not None
    last, first = _ODD, _ODD
    if field.family:
        last, first = field.family.members[-1].value, field.family.members[0].value
    other = when.word.c_name
    for member, value in zip(when.members, when.values, strict=True):
        case = _put(field, plain | {other: value}, last)
        yield f"{field.name}{_CONDITIONAL}{member.c_name}", case
    without = _put(field, plain | {other: 0}, first)
    what = "bit" if when.is_bits else "value"
    yield f"a value for {field.name} without its {what}", without


def _flags_cases(field: Field, base: Words) -> Iterator[tuple[str, Words]]:
    assert field.family is not None
    name = field.family.name
    for member in field.family.members:
        yield member.c_name, _put(field, base, member.value)
    yield f"every bit of {name}", _put(field, base, field.family.known_bits)
    unknown = field.family.members[0].value | unknown_bit(field.family, _width(field))
    yield f"a bit that {name} does not have", _put(field, base, unknown)


def _choice_cases(field: Field, base: Words) -> Iterator[tuple[str, Words]]:
    assert field.family is not None
    members, last = field.family.members, field.family.members[-1]
    for member in members:
        yield member.c_name, _put(field, base, member.value)
    unknown = unknown_value(field.family, _width(field))
    yield f"{field.name} that nobody knows", _put(field, base, unknown)
    yield f"{field.name} is 0", _put(field, base, 0)
    if field.family.is_flags and len(members) > 1:
        two = members[0].value | members[1].value
        yield f"{field.name} has two bits", _put(field, base, two)
    if field.bits is not None and field.bits.is_whole:
        yield from _sign_cases(field, base, last.value)


def _number_cases(field: Field, base: Words) -> Iterator[tuple[str, Words]]:
    """Yield the smallest and the largest number of a part of a word."""
    assert field.bits is not None
    width, is_signed = field.bits.width, field.bits.is_signed
    largest = (1 << (width - is_signed)) - 1
    for value in (0, largest, -largest - 1, -1) if is_signed else (0, largest):
        yield f"{field.name} is {value}", _put(field, base, value)
    if field.bits.is_whole:
        yield from _sign_cases(field, base, -2)


def _sign_cases(field: Field, base: Words, value: int) -> Iterator[tuple[str, Words]]:
    """Yield a LONG whose sign fills a word of 64 bits."""
    word = _put(field, base, value)[field.word.c_name]
    case = base | {field.word.c_name: word | _ALL_ONES << 32}
    yield f"{field.name} whose sign fills 64 bits", case


def _decoded(message: Message, words: Words) -> dict[str, object]:
    """Say what `to_dict` gives: names instead of numbers, and nothing lost."""
    decoded: dict[str, object] = {
        "name": message.name,
        "device": words["hDevice"],
        "callback_instance": _number(words["dwCallbackInstance"]),
    }
    ignored: dict[str, object] = {}
    for word, fields in message.by_word():
        rest = words[word.c_name]
        for field in fields:
            if _means_something(field, words):
                decoded[field.name] = _named(field, words[word.c_name])
                rest &= ~field.bits.mask if field.bits else 0
            elif not field.is_reserved:
                decoded[field.name] = None
        if rest:
            ignored[word.name] = _number(rest)
    return decoded | ({"ignored": ignored} if ignored else {})


def _means_something(field: Field, words: Words) -> bool:
    if field.when is None:
        return not field.is_reserved
    return field.when.holds(words[field.when.word.c_name])


def _named(field: Field, word: int) -> object:
    value = field.bits.of(word) if field.bits else word
    if field.family is None:
        return _number(value)
    return named(field.family, value, is_choice=field.kind == "choice")


def _number(value: int) -> int | str:
    """Return a number as JSON has it: above 2**53, which readers round, as text."""
    return value if value <= 1 << 53 else f"0x{value:X}"


def _vector(name: str, words: Words, spec: Spec, decoded: dict[str, object]) -> Vector:
    names = {word.c_name: word.name for word in spec.words}
    return Vector(
        name=name,
        words={names[word]: f"0x{value:X}" for word, value in words.items()},
        records={
            layout.name: _encode(layout, {names[w]: v for w, v in words.items()})
            for layout in spec.layouts
        },
        decoded=decoded,
    )


def _encode(layout: Layout, words: Words) -> str | None:
    """Write a record in hex, or nothing where a word is too wide for the layout."""
    own = dict.fromkeys(TRANSPORT, 0)
    own |= {"total_size": layout.size, "init_context": _INIT_CONTEXT}
    values = [{**own, **words}[slot.holds] for slot in layout.slots]
    try:
        raw = (
            value.to_bytes(slot.size, "little")
            for value, slot in zip(values, layout.slots, strict=True)
        )
        return b"".join(raw).hex()
    except OverflowError:
        return None


def unknown_vectors(spec: Spec) -> Iterator[Vector]:
    """Make vectors of messages that the spec does not describe."""
    taken = {message.value for message in spec.messages}
    for message_id in (0, 2, 20, 26, 32, _ALL_ONES):
        if message_id in taken:
            continue
        words = _words(message_id, dwParam2=_ALL_ONES)
        decoded: dict[str, object] = {
            "name": "UNKNOWN",
            "device": words["hDevice"],
            "callback_instance": _number(words["dwCallbackInstance"]),
            "message_id": message_id,
            **{f"param{n}": _number(words[f"dwParam{n}"]) for n in (1, 2, 3)},
        }
        yield _vector(f"message {message_id}", words, spec, decoded)


def bad_records(spec: Spec) -> Iterator[BadRecord]:
    """Make bytes that are no record in some layout."""
    words = {
        "device": _DEVICE,
        "message_id": spec.messages[-1].value if spec.messages else 0,
        "callback_instance": _INSTANCE,
        "param1": 1,
        "param2": 1,
        "param3": 0,
    }
    for layout in spec.layouts:
        record = _encode(layout, words) or ""
        size = layout.size
        yield _bad("empty", layout, "", "TruncatedError", size)
        yield _bad("one byte", layout, record[:2], "TruncatedError", size)
        yield _bad("one byte short", layout, record[:-2], "TruncatedError", size)
        yield _bad("one byte too long", layout, record + "00", "LayoutError", size)
        yield _bad("two records", layout, record * 2, "LayoutError", size)
        if layout.variable:
            yield from _bad_sizes(layout, record)


def _bad_sizes(layout: Layout, record: str) -> Iterator[BadRecord]:
    """Vary the size that a record says of itself."""
    for name, said, error in (
        ("says that it is empty", 0, "LayoutError"),
        ("says that it is shorter than its fixed part", layout.size - 4, "LayoutError"),
        ("says an odd size", layout.size + 1, "LayoutError"),
        ("says that it is longer than it is", layout.size + 4, "TruncatedError"),
        ("says that it is gigabytes long", 0xFFFFFFFC, "TruncatedError"),
    ):
        text = said.to_bytes(4, "little").hex() + record[8:]
        yield _bad(name, layout, text, error, said)


def _bad(name: str, layout: Layout, record: str, error: str, due: int) -> BadRecord:
    return BadRecord(name, layout.name, record, error, len(record) // 2, due)
