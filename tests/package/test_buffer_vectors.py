"""The generated vectors of structures and requests: each holds, no case is left out."""

import copy
import ctypes
import re
from collections.abc import Iterable
from typing import Any

import pytest

import tapi2
from support.described import SPEC
from support.each import each
from tapi2 import structures
from tapi2.fields import Choice
from tapi2.records import ProxyRequestRecord
from tapi2.records.buffer import BufferRecord
from tapi2.records.sized import SizedRecord
from tapi2.testing import (
    BadBuffer,
    BufferVector,
    RequestVector,
    bad_buffers,
    buffers,
    requests,
)

FIRST = "every member"
SHORT = "room for the fixed part alone"
RECORDS = [structure.record for structure in SPEC.structures if structure.record]
REQUESTS = [request.name for request in SPEC.requests]
# The record that answers each request for a structure.
ANSWERS = {
    request.name: request.answer.record
    for request in SPEC.requests
    if request.answer and request.answer_kind == "structure"
}


def title(item: BufferVector | RequestVector | BadBuffer) -> str:
    """Name a vector in a test's name."""
    head = item.request if isinstance(item, RequestVector) else item.structure
    return f"{head}: {item.name}"


def read(vector: BufferVector) -> Any:
    """Read a vector's buffer with its class."""
    cls = getattr(tapi2, vector.record)
    return cls.from_bytes(vector.buffer, encoding=vector.encoding)


def number_at(structure: Any, path: str) -> Any:
    """Follow a C expression such as `GroupID.Data4[3]` into a ctypes structure."""
    value = structure
    for name, index in re.findall(r"(\w+)|\[(\d+)\]", path):
        value = getattr(value, name) if name else value[int(index)]
    return value


def unsigned(value: Any, size: int = 8) -> Any:
    """Give an integer as it stands in memory; a DATE as it is."""
    return value % (1 << 8 * size) if isinstance(value, int) else value


every_buffer = each("vector", buffers(), title)
every_record = each("vector", [v for v in buffers() if v.record], title)
every_request = each("vector", requests(), title)


@every_record
def test_a_buffer_reads_as_its_meaning(vector: BufferVector) -> None:
    """Names instead of numbers, and nothing lost."""
    assert read(vector).to_dict(reveal=True) == vector.decoded


@every_record
def test_writing_gives_the_buffer_back(vector: BufferVector) -> None:
    """To the byte, where there is only one way to write it."""
    record = read(vector)
    is_sized = isinstance(record, SizedRecord | ProxyRequestRecord)
    total = len(vector.buffer) if is_sized else None
    if vector.is_written:
        assert record.to_bytes(total, encoding=vector.encoding) == vector.buffer
    else:
        again = type(record).from_bytes(record.to_bytes())
        assert again.to_dict(reveal=True) == vector.decoded


@each("vector", [vector for vector in buffers() if vector.name == SHORT], title)
def test_too_little_room_leaves_out_lists_and_texts(vector: BufferVector) -> None:
    """The fixed part is filled, and says what everything needs."""
    whole = next(
        v for v in buffers() if v.structure == vector.structure and v.name == FIRST
    )
    assert read(whole).to_bytes(len(vector.buffer)) == vector.buffer
    assert read(vector).needed_size == len(whole.buffer)


@every_buffer
def test_ctypes_has_the_members(vector: BufferVector) -> None:
    """Each number of the fixed part is what ctypes reads in the same bytes."""
    cls = getattr(structures, vector.structure)
    raw = vector.buffer.ljust(ctypes.sizeof(cls), b"\0")
    structure = cls.from_buffer_copy(raw)
    for path, value in vector.members.items():
        found = number_at(structure, path.removesuffix(".int64"))
        assert unsigned(found) == value, path


@each("vector", [v for v in buffers() if isinstance(v.decoded, str)], title)
def test_identifiers_are_texts(vector: BufferVector) -> None:
    """GUID and LINEEXTENSIONID are read as one value."""
    raw = vector.buffer * 2
    caps = tapi2.AgentCapsRecord.from_bytes(with_identifiers(raw))
    assert [str(identifier) for identifier in caps.extension_ids] == [
        vector.decoded
    ] * 2


def with_identifiers(raw: bytes) -> bytes:
    """Capabilities as in TAPI 2.0, whose list has these bytes."""
    size = 56 + len(raw)
    sizes = (size, size, size)
    words = (*sizes, *[0] * 8, len(raw) // 16, len(raw), 56)
    return b"".join(word.to_bytes(4, "little") for word in words) + raw


@every_request
def test_a_request_reads_as_its_meaning(vector: RequestVector) -> None:
    """By the common class and by its own; writing gives the same bytes."""
    own = getattr(tapi2, f"{vector.request}Request")
    for cls in (ProxyRequestRecord, own):
        request = cls.from_bytes(vector.buffer, encoding=vector.encoding)
        assert type(request) is own
        assert request.to_dict(reveal=True) == vector.decoded
        assert request.to_bytes(encoding=vector.encoding) == vector.buffer


@every_request
def test_ctypes_has_the_members_of_a_request(vector: RequestVector) -> None:
    """Those of the union's member, too, and of what is nested in it."""
    cls = structures.LINEPROXYREQUEST
    structure = cls.from_buffer_copy(vector.buffer.ljust(ctypes.sizeof(cls), b"\0"))
    for path, value in vector.members.items():
        found = number_at(structure, path.removesuffix(".int64"))
        assert unsigned(found) == value, path


@every_request
def test_an_answer_is_written_in_place(vector: RequestVector) -> None:
    """Into a copy, and into the memory itself: the same bytes, once."""
    memory = ctypes.create_string_buffer(vector.buffer, len(vector.buffer))
    request = ProxyRequestRecord.from_address(
        ctypes.addressof(memory), encoding=vector.encoding
    )
    if vector.answered is None:
        with pytest.raises(tapi2.KindError, match="takes no answer"):
            request.answer(0)
        return
    answer = answer_of(vector)
    assert request.answered(answer) == vector.answered
    request.answer(answer)
    assert memory.raw == vector.answered
    with pytest.raises(tapi2.TapiError, match="has its answer"):
        request.answer(answer)


def answer_of(vector: RequestVector) -> Any:
    """Make the answer: a record of its own bytes, bytes, or a number."""
    if vector.answer_buffer is not None:
        record: Any = getattr(tapi2, ANSWERS[vector.request])
        answer = record.from_bytes(vector.answer_buffer)
        assert answer.to_dict(reveal=True) == vector.answer
        return answer
    if isinstance(vector.answer, str):
        return bytes.fromhex(vector.answer)
    return vector.answer


@each("bad", bad_buffers(), title)
def test_a_bad_buffer_gives_its_error(bad: BadBuffer) -> None:
    """Exactly of its class; it names structure and member, value and limit."""
    cls: Any = ProxyRequestRecord
    if bad.structure != "LINEPROXYREQUEST":
        cls = next(
            getattr(tapi2, name)
            for name in RECORDS
            if bad.structure == getattr(tapi2, name).NAME
        )
    with pytest.raises(tapi2.TapiError) as caught:
        cls.from_bytes(bad.buffer, encoding=bad.encoding)
    assert type(caught.value).__name__ == bad.error
    text = str(caught.value)
    assert re.match(rf"{re.escape(bad.at)}: ", text)
    assert {*bad.says} <= {*re.findall(r"[-+.\w]+", text)}


def test_titles_are_unique() -> None:
    """A failing vector can be told from all the others."""
    every: Iterable[Any]
    for every in (buffers(), requests(), bad_buffers()):
        titles = [title(item) for item in every]
        assert len({*titles}) == len(titles)


def test_every_structure_and_request_has_vectors() -> None:
    """Also those that are no record, and the requests that nobody knows."""
    described = {structure.name for structure in SPEC.structures}
    assert {v.structure for v in buffers()} == described
    assert {v.request for v in requests()} == {*REQUESTS}
    assert [name.upper() for name in REQUESTS] == [*tapi2.ProxyRequest.__members__]


@each("name", RECORDS)
def test_the_first_vector_has_every_member(name: str) -> None:
    """No value of it is what zeros mean, so that none can be missing."""
    if name == "ProxyRequestRecord":
        return
    first = next(v for v in buffers() if v.record == name)
    assert first.name == FIRST
    record = read(first)
    for attribute, value in first.decoded.items():
        assert value, attribute
        assert getattr(record, attribute), attribute
    assert all(value for path, value in first.members.items())


def test_every_record_has_its_cases() -> None:
    """Room to spare and none, texts of every kind, and every version."""
    names = {(v.record, v.name) for v in buffers()}
    for name in RECORDS:
        cls = getattr(tapi2, name)
        if not issubclass(cls, BufferRecord):
            continue
        assert (name, "room to spare") in names
        if cls.PAIRS:
            assert (name, SHORT) in names
        if len(cls.STRUCTS) > 1:
            assert (name, "as in TAPI 2.0") in names
    for name in ("AgentCapsRecord", "AgentStatusRecord", "AgentListRecord"):
        for case in (
            "texts without their NUL",
            "texts end at the first NUL",
            "texts with half a surrogate pair",
            "texts in code page 950",
        ):
            assert (name, case) in names


def test_every_constant_of_a_choice_has_a_vector() -> None:
    """And a value that nobody knows."""
    for name in RECORDS:
        cls = getattr(tapi2, name)
        for attribute, kind in cls.FIELDS.items():
            if type(kind) is not Choice:
                continue
            decoded = [v.decoded[attribute] for v in buffers() if v.record == name]
            assert {*kind.members.enum.__members__} <= {*map(str, decoded)}
            assert "0x00010000" in decoded


def test_requests_have_their_cases() -> None:
    """Requests of both versions, with and without names, with and without room."""
    assert {v.request for v in requests() if v.answer_buffer} == {*ANSWERS}
    for name in REQUESTS:
        cls = getattr(tapi2, f"{name}Request")
        names = {v.name for v in requests() if v.request == name}
        assert {FIRST, "zero"} <= names
        assert ("a client of TAPI 2.0" in names) == (cls.MIN_VERSION == (2, 0))


def test_bad_buffers_cover_every_size_and_offset() -> None:
    """Each pair of each structure occurs past the end, past 32 bits, and inside."""
    ats = {bad.at for bad in bad_buffers()}
    for vector in buffers():
        stems = [
            path.removesuffix("Offset")
            for path in vector.members
            if path.endswith("Offset") and "Client" not in path
        ]
        for stem in stems:
            assert f"{vector.structure}.{stem}" in ats
    errors = {bad.error for bad in bad_buffers()}
    assert errors == {"TruncatedError", "LayoutError", "RangeError"}


def test_secrets_are_masked_unless_asked_for() -> None:
    """A vector shows them, since it is made up; a record does not."""
    masked = copy.deepcopy([v for v in buffers() if v.record == "AgentEntryRecord"])
    assert masked
    for vector in masked:
        pin = vector.decoded["pin"]
        assert read(vector).to_dict() == vector.decoded | {"pin": "***"}
        assert not pin or pin not in repr(read(vector))
