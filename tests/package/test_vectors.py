"""The generated test vectors: each holds, and together they leave no case out."""

import copy
import json
import pickle
import re
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

import tapi2
from support.described import SPEC
from support.each import each
from tapi2 import Layout, Message
from tapi2.testing import (
    BadRecord,
    Vector,
    bad_buffers,
    bad_records,
    buffers,
    requests,
    vectors,
)

pytest_plugins = "pytester"

INIT_CONTEXT = 0x5EED  # what the vectors' REMOTE packets have in that word

PROTOCOLS = range(pickle.HIGHEST_PROTOCOL + 1)


def pickled(protocol: int) -> Callable[[Message], object]:
    """What stores a message with a protocol, and loads it again."""
    return lambda message: pickle.loads(pickle.dumps(message, protocol))


# The ways to copy a message, or to store it and have it back.
COPIES: dict[str, Callable[[Message], object]] = {
    "copy": copy.copy,
    "deepcopy": copy.deepcopy,
    "dict": lambda message: Message.from_dict(message.to_dict()),
    "dict of its class": lambda message: type(message).from_dict(message.to_dict()),
    "json": lambda message: Message.from_dict(
        json.loads(json.dumps(message.to_dict()))
    ),
    "callback": lambda message: tapi2.from_callback(*message.raw),
    **{f"pickle {protocol}": pickled(protocol) for protocol in PROTOCOLS},
}

# The bits that a field depends on, any of them being enough.
CONDITIONS = {
    (message.name, field.name): field.when
    for message in SPEC.messages
    for field in message.fields
    if field.when
}

# The parameters that mean nothing in a message.
RESERVED = {
    message.name: {field.word.name for field in message.params if field.is_reserved}
    for message in SPEC.messages
    if len(message.fields) < len(message.params)
}

# The constants that a field takes.
FAMILIES = {
    (message.name, field.name): field.family
    for message in SPEC.messages
    for field in message.fields
    if field.family
}

NAMES = {message.name for message in SPEC.messages}


def title(item: Vector | BadRecord) -> str:
    """Name a vector or a bad record in a test's name."""
    head = item.message if isinstance(item, Vector) else item.layout.name
    return f"{head}: {item.name}"


every_vector = each("vector", vectors(), title)


@every_vector
def test_a_record_decodes_to_its_meaning(vector: Vector) -> None:
    """Every layout's record gives the vector's words and meaning."""
    for layout, record in vector.records.items():
        message = tapi2.decode(record, layout)
        assert message.name == vector.message
        assert message.raw == vector.raw
        assert message.message_id == vector.raw.message_id
        assert message.to_dict() == vector.decoded


@every_vector
def test_encoding_gives_back_the_record(vector: Vector) -> None:
    """Nothing is lost on the way: reserved words and unknown bits come back."""
    for layout, record in vector.records.items():
        init_context = INIT_CONTEXT if layout is Layout.REMOTE else 0
        message = tapi2.decode(record, layout)
        assert message.to_bytes(layout, init_context=init_context) == record


@every_vector
def test_a_layout_too_narrow_for_the_words_is_refused(vector: Vector) -> None:
    """A word is never cut."""
    message = tapi2.from_callback(*vector.raw)
    for layout in set(Layout.ALL) - vector.records.keys():
        with pytest.raises(tapi2.RangeError, match=f"too wide for the {layout.name} "):
            message.to_bytes(layout)


@every_vector
def test_a_copy_is_equal(vector: Vector) -> None:
    """A message survives every way there is to copy or to store it."""
    message = tapi2.from_callback(*vector.raw)
    for way, copy_of in COPIES.items():
        copied = copy_of(message)
        assert type(copied) is type(message), way
        assert copied == message, way
        assert hash(copied) == hash(message), way
        assert isinstance(copied, Message)
        assert copied.raw == vector.raw, way
        assert copied.to_dict() == vector.decoded, way


def test_equality_goes_by_the_words() -> None:
    """No two vectors with different words are equal; equal ones hash alike."""
    messages = [tapi2.from_callback(*vector.raw) for vector in vectors()]
    assert len(set(messages)) == len({vector.raw for vector in vectors()})


@each("bad", bad_records(), title)
def test_a_bad_record_gives_its_error(bad: BadRecord) -> None:
    """The error is exactly of its class, and says what came and what was due."""
    with pytest.raises(tapi2.TapiError) as caught:
        tapi2.decode(bad.record, bad.layout)
    assert type(caught.value).__name__ == bad.error
    counts = [int(count) for count in re.findall(r"\b\d+\b", str(caught.value))]
    assert counts[:2] == [bad.received, bad.due]
    assert bad.layout.name in str(caught.value)


def decoded_values(message: str, field: str) -> list[Any]:
    """What a field is in each vector of a message."""
    return [v.decoded[field] for v in vectors() if v.message == message]


def test_every_message_has_vectors() -> None:
    """Those of the spec, and others."""
    assert {vector.message for vector in vectors()} == {*NAMES, "UNKNOWN"}


@pytest.mark.parametrize("name", sorted(NAMES))
def test_every_message_has_vectors_in_every_layout(name: str) -> None:
    """Each layout can hold some vector of each message."""
    held = [vector.records.keys() for vector in vectors() if vector.message == name]
    assert set().union(*held) == set(Layout.ALL)


def test_titles_are_unique() -> None:
    """A failing vector can be told from all the others."""
    for items in (vectors(), bad_records()):
        titles = [title(item) for item in items]
        assert len(set(titles)) == len(titles)


@pytest.mark.parametrize(("message", "field"), FAMILIES)
def test_every_constant_has_a_vector(message: str, field: str) -> None:
    """Each member of the field's family occurs."""
    family = FAMILIES[message, field]
    seen = {
        name
        for value in decoded_values(message, field)
        for name in (value if isinstance(value, list) else str(value).split("|"))
    }
    assert {member.name for member in family.members} <= seen


@pytest.mark.parametrize(("message", "field"), FAMILIES)
def test_an_unknown_value_has_a_vector(message: str, field: str) -> None:
    """A bit or a number that the field's family does not have occurs."""
    values = decoded_values(message, field)
    unknown = [
        value
        for value in values
        if (isinstance(value, int) and value > 0)
        or re.search(r"0x0*[1-9A-F]", str(value))
    ]
    assert unknown


@pytest.mark.parametrize(("message", "field"), CONDITIONS)
def test_every_conditional_case_has_a_vector(message: str, field: str) -> None:
    """The field has a value with each of its bits, and none without."""
    rows = [vector for vector in vectors() if vector.message == message]
    condition = CONDITIONS[message, field]
    bits = {member.name for member in condition.members}
    for bit in bits:
        alone = [
            row.decoded[field]
            for row in rows
            if bits & {*row.decoded[condition.field]} == {bit}
        ]
        assert any(value not in (0, "0x00000000", None) for value in alone)
        assert any(value in (0, "0x00000000") for value in alone)
    without = [row.decoded for row in rows if row.decoded[field] is None]
    assert any("ignored" in decoded for decoded in without)
    assert any("ignored" not in decoded for decoded in without)


@pytest.mark.parametrize("message", RESERVED)
def test_reserved_words_that_are_not_zero_have_vectors(message: str) -> None:
    """Each reserved parameter occurs with a value, alone."""
    found = [v.decoded.get("ignored", {}) for v in vectors() if v.message == message]
    alone = {name for ignored in found if len(ignored) == 1 for name in ignored}
    assert alone >= RESERVED[message]


@pytest.mark.parametrize("name", sorted(NAMES))
@pytest.mark.parametrize(
    "word", ["callback_instance", "param1", "param2", "param3"], ids=str
)
def test_words_of_64_bits_have_vectors(name: str, word: str) -> None:
    """Each pointer-sized word occurs with more than 32 bits; only X64 holds it."""
    wide = [
        vector
        for vector in vectors()
        if vector.message == name and getattr(vector.raw, word) >> 32
    ]
    assert wide
    assert all(vector.records.keys() == {Layout.X64} for vector in wide)


@pytest.mark.parametrize("layout", Layout.ALL)
def test_bad_records_cover_every_wrong_length(layout: Layout) -> None:
    """Empty, too short and too long occur in each layout."""
    lengths = {len(bad.record) for bad in bad_records() if bad.layout is layout}
    size = layout.size
    assert {0, 1, size - 1, size + 1, 2 * size} <= lengths


def test_bad_records_cover_impossible_total_sizes() -> None:
    """A REMOTE packet may lie about its size in several ways."""
    said = {
        int.from_bytes(bad.record[:4], "little")
        for bad in bad_records()
        if bad.layout is Layout.REMOTE and len(bad.record) == Layout.REMOTE.size
    }
    assert 0 in said
    assert any(0 < size < Layout.REMOTE.size for size in said)
    assert any(size % 4 for size in said)
    assert any(size > 1 << 31 for size in said)


def test_the_vectors_are_fixtures_of_a_pytest_plugin(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Downstream gets every vector as a fixture, by naming the module."""
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    pytester.makepyfile(
        conftest='import tapi2.testing\npytest_plugins = "tapi2.testing"',
        test_downstream="""
        import tapi2

        def test_vector(tapi2_vector):
            for layout, record in tapi2_vector.records.items():
                message = tapi2.decode(record, layout)
                assert message.to_dict() == tapi2_vector.decoded

        def test_bad(tapi2_bad_record):
            try:
                tapi2.decode(tapi2_bad_record.record, tapi2_bad_record.layout)
            except tapi2.TapiError as error:
                assert type(error).__name__ == tapi2_bad_record.error

        def test_buffer(tapi2_buffer):
            if tapi2_buffer.record:
                record = getattr(tapi2, tapi2_buffer.record).from_bytes(
                    tapi2_buffer.buffer, encoding=tapi2_buffer.encoding
                )
                assert record.to_dict(reveal=True) == tapi2_buffer.decoded

        def test_request(tapi2_request):
            request = tapi2.ProxyRequestRecord.from_bytes(
                tapi2_request.buffer, encoding=tapi2_request.encoding
            )
            assert request.to_dict(reveal=True) == tapi2_request.decoded

        def test_bad_buffer(tapi2_bad_buffer):
            assert tapi2_bad_buffer.error.endswith("Error")

        def test_all(
            tapi2_vectors,
            tapi2_bad_records,
            tapi2_buffers,
            tapi2_requests,
            tapi2_bad_buffers,
        ):
            assert tapi2_vectors and tapi2_bad_records
            assert tapi2_buffers and tapi2_requests and tapi2_bad_buffers
        """,
    )
    result = pytester.runpytest_subprocess(
        "-q", "-p", "no:cacheprovider", "-W", "error"
    )
    every = (vectors(), bad_records(), buffers(), requests(), bad_buffers())
    result.assert_outcomes(passed=sum(map(len, every)) + 1)


def test_plain_data_needs_no_pytest() -> None:
    """Without pytest, the vectors are there and pytest is not asked for."""
    code = (
        "import sys, tapi2.testing as t;"
        "print(len(t.vectors()), len(t.bad_records()), 'pytest' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == [
        str(len(vectors())),
        str(len(bad_records())),
        "False",
    ]
