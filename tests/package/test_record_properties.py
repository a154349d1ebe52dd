"""What holds for every record and every buffer, whatever is in it."""

from __future__ import annotations

import json
import pickle
from datetime import datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fuzz.mutate import WORDS, fuzz
from support.record_cases import (
    decoders,
    family,
    record_classes,
    request_classes,
    samples,
)
from tapi2 import TapiError
from tapi2.fields import Field
from tapi2.records import UnknownRequest
from tapi2.records import fields as kinds
from tapi2.records.buffer import BufferRecord
from tapi2.records.values import Currency, Date, Guid

CLASSES = [*record_classes(), *request_classes()]
every_class = pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
few = settings(
    derandomize=True,
    deadline=None,
    max_examples=25,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

DWORD = st.integers(0, 0xFFFFFFFF)
WIDE = st.text(st.characters(exclude_characters="\0"), max_size=12)
LATIN = st.text(st.characters(codec="cp1252", exclude_characters="\0"), max_size=12)
# In milliseconds, as a DATE has them.
MOMENTS = st.datetimes(datetime(100, 1, 1), datetime(9999, 12, 31, 23, 59, 59)).map(
    lambda moment: moment.replace(microsecond=moment.microsecond // 1000 * 1000)
)


def values(kind: Field, text: st.SearchStrategy[str]) -> st.SearchStrategy[Any]:
    """Make the values of a kind that a record's attribute has."""
    match kind:
        case kinds.String():
            return text
        case Guid():
            return st.uuids(allow_nil=True)
        case Currency():
            amounts = st.integers(-(1 << 63), (1 << 63) - 1)
            return amounts.map(lambda amount: Decimal(amount).scaleb(-4))
        case Date():
            return MOMENTS
        case kinds.Bytes():
            return st.binary(max_size=40)
        case kinds.Strings():
            return st.lists(text.filter(bool), max_size=4)
        case kinds.Many():
            return st.lists(values(kind.item, text), max_size=4)
        case kinds.Nested():
            return of(kind.python_type, text)
        case kinds.Secret():
            return values(kind.value, text)
        case _:
            return DWORD


def of(cls: type[Any], text: st.SearchStrategy[str]) -> st.SearchStrategy[Any]:
    """Make the records of a class."""
    optional = [
        kind for kind in cls.FIELDS.values() if isinstance(kind, kinds.Optional)
    ]
    versions = {0, *(kind.since for kind in optional)}
    return st.sampled_from(sorted(versions)).flatmap(
        lambda version: st.builds(cls, **parts(cls, text, version))
    )


def parts(
    cls: type[Any], text: st.SearchStrategy[str], version: int
) -> dict[str, st.SearchStrategy[Any]]:
    """Make the values of a record of a version: None for what is newer."""
    made: dict[str, st.SearchStrategy[Any]] = {}
    for name, kind in cls.FIELDS.items():
        if isinstance(kind, kinds.Optional):
            is_there = kind.since <= version
            made[name] = values(kind.value, text) if is_there else st.none()
        else:
            made[name] = values(kind, text)
    if "room" in made:
        made["room"] = st.integers(0, 300)
    if cls is UnknownRequest:
        made["unknown_type"] = st.integers(21, 0xFFFFFFFF)
    return made


@every_class
@few
@given(data=st.data())
def test_round_trip(cls: type[Any], data: st.DataObject) -> None:
    """What is written is read, in UTF-16 and in a code page, and from more room."""
    record = data.draw(of(cls, WIDE))
    raw = record.to_bytes()
    assert cls.from_bytes(raw) == record
    assert pickle.loads(pickle.dumps(record)) == record
    assert cls.from_bytes(raw).to_bytes() == raw
    assert json.loads(json.dumps(record.to_dict())) == record.to_dict()
    more = cls.from_bytes(record.to_bytes(len(raw) + data.draw(st.integers(0, 99))))
    if isinstance(record, UnknownRequest) and not (
        record.client_machine_name or record.client_user_name
    ):  # no name ends its part, which takes in what follows
        assert more.part.startswith(record.part)
        assert not any(more.part[len(record.part) :])
    else:
        assert more == record


@every_class
@few
@given(data=st.data())
def test_round_trip_in_a_code_page(cls: type[Any], data: st.DataObject) -> None:
    """Texts that a code page has come back from it."""
    record = data.draw(of(cls, LATIN))
    raw = record.to_bytes(encoding="cp1252")
    assert cls.from_bytes(raw, encoding="cp1252") == record


@pytest.mark.parametrize(
    "cls",
    [cls for cls in CLASSES if issubclass(cls, BufferRecord)],
    ids=lambda cls: cls.__name__,
)
@few
@given(data=st.data())
def test_any_total_size(cls: type[Any], data: st.DataObject) -> None:
    """However little room there is, what is written is read, and says what is due."""
    record = data.draw(of(cls, WIDE))
    needed = len(record.to_bytes())
    total = data.draw(st.integers(0, needed + 9))
    try:
        raw = record.to_bytes(total)
    except TapiError:
        assert total < max(layout.size for layout in cls.STRUCTS.values())
        return
    read = cls.from_bytes(raw)
    assert (len(raw), read.total_size, read.needed_size) == (total, total, needed)
    if total >= needed:
        assert read == record


RAW = [sample.raw for sample in samples(3)]


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """Make valid buffers with a few changes."""
    raw = bytearray(draw(st.sampled_from(RAW)))
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(raw) - 1))
        if draw(st.booleans()):
            word = draw(st.sampled_from(WORDS) | DWORD)
            raw[at & ~3 : (at & ~3) + 4] = word.to_bytes(4, "little")
        else:
            raw[at] ^= 1 << draw(st.integers(0, 7))
    return bytes(raw[: draw(st.none() | st.integers(0, len(raw)))])


@settings(few, max_examples=300)
@given(raw=mutated() | st.binary(max_size=120))
def test_any_buffer(raw: bytes) -> None:
    """Every decoder gives a record or a TapiError for every buffer."""
    for decoder in decoders():
        for encoding in ("utf-16-le", "cp950"):
            try:
                record = decoder.from_bytes(raw, encoding=encoding)
            except TapiError:
                continue
            assert isinstance(record, family(decoder))


def test_short_fuzz() -> None:
    """A few thousand mutated buffers find nothing, and come out in every way."""
    result = fuzz(4_000, 7)
    assert not result.findings
    assert set(result.outcomes) == {
        "record",
        "TruncatedError",
        "LayoutError",
        "RangeError",
    }


def test_fuzz_is_deterministic() -> None:
    """The same seed gives the same run."""
    assert fuzz(300, 3) == fuzz(300, 3)
    assert fuzz(300, 3).outcomes != fuzz(300, 4).outcomes
