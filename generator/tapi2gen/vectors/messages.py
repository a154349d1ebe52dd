"""Vectors of messages: records in every layout, and what they mean."""

from __future__ import annotations

from collections.abc import Iterator

from tapi2gen.model import BadRecord, Field, Layout, Message, Spec, Vector
from tapi2gen.model.records import TRANSPORT
from tapi2gen.vectors.samples import named, unknown_bit, unknown_value

_DEVICE = 0x00010203
_INSTANCE = 0x0A0B0C0D
_PARAMS = {"dwParam1": 0x00000101, "dwParam2": 0x00000202, "dwParam3": 0x00000303}
_ALL_ONES = 0xFFFFFFFF
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
    for field in message.params:
        if field.is_reserved or field.when:
            plain[field.word.c_name] = 0
        elif field.family:
            plain[field.word.c_name] = _first_unconditional(message, field)
    if message.extends:
        plain[message.params[0].word.c_name] = 1  # the second of a short list
    yield "plain", plain
    number = {"dwMessageID": message.value}
    yield "all zero", dict.fromkeys(plain, 0) | number
    for field in message.params:
        if field.is_reserved:
            word = field.word.c_name
            yield f"{word}, reserved, is not zero", plain | {word: 0x0000DEAD}
        elif field.kind == "flags":
            yield from _flags_cases(field, plain)
        elif field.kind == "choice":
            yield from _choice_cases(field, plain)
    yield "every word 0xFFFFFFFF", dict.fromkeys(plain, _ALL_ONES) | number
    yield "64-bit callback instance", plain | {"dwCallbackInstance": _WIDE}
    for field in message.params:
        word = field.word.c_name
        yield f"64-bit {word}", plain | {word: _WIDE + field.word.index}


def _first_unconditional(message: Message, flags: Field) -> int:
    """Return the first of a field's bits on which no other field depends."""
    assert flags.family is not None
    taken = 0
    for field in message.fields:
        if field.when and field.when.field == flags.name:
            taken |= field.when.mask
    return next(
        (m.value for m in flags.family.members if not m.value & taken),
        flags.family.members[0].value,
    )


def _flags_cases(field: Field, plain: Words) -> Iterator[tuple[str, Words]]:
    assert field.family is not None
    word = field.word.c_name
    for member in field.family.members:
        yield member.c_name, plain | {word: member.value}
    yield f"every bit of {field.family.name}", plain | {word: field.family.known_bits}
    unknown = field.family.members[0].value | unknown_bit(field.family)
    yield f"a bit that {field.family.name} does not have", plain | {word: unknown}


def _choice_cases(field: Field, plain: Words) -> Iterator[tuple[str, Words]]:
    assert field.family is not None
    word, members = field.word.c_name, field.family.members
    base = plain
    if field.when is not None:
        flags = field.when.word.c_name
        base = plain | {flags: field.when.members[0].value}
        for bit in field.when.members:
            case = plain | {flags: bit.value, word: members[-1].value}
            yield f"{field.name}{_CONDITIONAL}{bit.c_name}", case
        without = plain | {flags: 0, word: members[0].value}
        yield f"a value for {field.name} without its bit", without
    for member in members:
        yield member.c_name, base | {word: member.value}
    yield f"{field.name} that nobody knows", base | {word: unknown_value(field.family)}
    yield f"{field.name} is 0", base | {word: 0}
    if field.family.is_flags and len(members) > 1:
        two = members[0].value | members[1].value
        yield f"{field.name} has two bits", base | {word: two}


def _decoded(message: Message, words: Words) -> dict[str, object]:
    """Say what `to_dict` gives: names instead of numbers, and nothing lost."""
    decoded: dict[str, object] = {
        "name": message.name,
        "device": words["hDevice"],
        "callback_instance": _number(words["dwCallbackInstance"]),
    }
    ignored: dict[str, object] = {}
    for field in message.params:
        value = words[field.word.c_name]
        if _means_something(field, words):
            decoded[field.name] = _named(field, value)
            continue
        if not field.is_reserved:
            decoded[field.name] = None
        if value:
            ignored[field.word.name] = _number(value)
    return decoded | ({"ignored": ignored} if ignored else {})


def _means_something(field: Field, words: Words) -> bool:
    if field.when is None:
        return not field.is_reserved
    return bool(words[field.when.word.c_name] & field.when.mask)


def _named(field: Field, value: int) -> object:
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
