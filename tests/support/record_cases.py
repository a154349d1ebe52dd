"""Valid records of every class, and what reads them: for fuzzing and for properties."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any, NamedTuple
from uuid import UUID

from tapi2 import records
from tapi2.fields import Field, Flags
from tapi2.records import ProxyRequestRecord
from tapi2.records import fields as kinds
from tapi2.records.buffer import BufferRecord
from tapi2.records.entry import EntryRecord
from tapi2.records.parameters import ParametersRecord
from tapi2.records.values import Currency, Date, Guid

TEXTS = ("", "Ann", "座席 7", "line\ud83d", "\U0001f600")


def record_classes() -> list[type[Any]]:
    """Give every class of a structure."""
    names = [name for name in records.__all__ if name.endswith("Record")]
    return [getattr(records, name) for name in names if name != "ProxyRequestRecord"]


def request_classes() -> list[type[Any]]:
    """Give every class of a proxy request, the unknown one last."""
    names = [name for name in records.__all__ if name.endswith("Request")]
    return [getattr(records, name) for name in names]


class Sample(NamedTuple):
    """A valid record and its bytes."""

    record: Any
    raw: bytes


def value(kind: Field, seed: int) -> Any:
    """Make a value of a kind that a record's attribute has."""
    match kind:
        case kinds.String():
            return TEXTS[seed % len(TEXTS)]
        case Flags():
            return 1 << seed % 5
        case Guid():
            return UUID(int=seed * 0x0123456789ABCDEF0123456789)
        case Currency():
            return Decimal(seed * 12345) / 10000
        case Date():
            return datetime(1890 + seed % 40, 1 + seed % 12, 3, 4, 5, 6, 7000)
        case kinds.Bytes():
            return bytes(range(3 * (seed % 4)))
        case kinds.Many():
            made = [value(kind.item, seed + i) for i in range(seed % 4)]
            is_texts = isinstance(kind, kinds.Strings)
            return [item for item in made if item] if is_texts else made
        case kinds.Nested():
            return make(kind.python_type, seed)
        case kinds.Secret() | kinds.Optional():
            is_none = isinstance(kind, kinds.Optional) and seed % 2 == 0
            return None if is_none else value(kind.value, seed)
        case _:
            return seed * 0x01010101 % 0x100000000


def make(cls: type[Any], seed: int) -> Any:
    """Make a record of a class."""
    values = {
        name: value(kind, seed + i) for i, (name, kind) in enumerate(cls.FIELDS.items())
    }
    if "room" in values:
        values["room"] = 24 + seed * 40
    if "unknown_type" in values:
        values["unknown_type"] = 21 + seed
    if "client_app_api_version" in values:
        values["client_app_api_version"] = 0x00020002 if seed % 2 else 0x00020000
    return cls(**values)


def samples(seeds: int = 5) -> list[Sample]:
    """Make some valid records of every class."""
    made = [
        make(cls, seed)
        for cls in (*record_classes(), *request_classes())
        for seed in range(seeds)
    ]
    return [Sample(record, record.to_bytes()) for record in made]


def decoders() -> list[type[Any]]:
    """Give every class that decodes, the one of any request included."""
    return [*record_classes(), *request_classes(), ProxyRequestRecord]


def family(cls: type[Any]) -> type[Any]:
    """Tell whether a class is an entry, a buffer, parameters or a request."""
    kinds_of = (EntryRecord, BufferRecord, ParametersRecord, ProxyRequestRecord)
    return next(kind for kind in kinds_of if issubclass(cls, kind))
