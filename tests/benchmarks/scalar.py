"""One message at a time: decode, read, make from a callback, write, iterate."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import tapi2
from benchmarks.data import MESSAGES, RECORDS, WORDS, X64
from benchmarks.timing import Case, Group, Timer, calls, statements
from tapi2.fields import Flags

COUNT = len(RECORDS)
_RECORD_NAMES = {f"r{i}": record for i, record in enumerate(RECORDS)}
_WORD_NAMES = {
    f"w{i}_{word}": value
    for i, words in enumerate(WORDS)
    for word, value in enumerate(words)
}
_ARGUMENTS = [", ".join(f"w{i}_{word}" for word in range(6)) for i in range(COUNT)]


def decoding(
    call: Callable[..., Any], reads: Iterable[Iterable[str]] = (), layout: str = ""
) -> Timer:
    """Time a call for each record, and the reading of attributes of what it gives.

    Args:
        call: The function.
        reads: The attributes to read of each.
        layout: The argument behind the record, as programs write it.
    """
    lines: list[str] = []
    attributes = [list(names) for names in reads] or [[]] * COUNT
    for i, names in enumerate(attributes):
        arguments = f"r{i}, {layout}" if layout else f"r{i}"
        lines.append(f"m = call({arguments})" if names else f"call({arguments})")
        lines += [f"m.{name}" for name in names]
    known = {"call": call, "Layout": tapi2.Layout, **_RECORD_NAMES}
    return statements(lines, known, COUNT)


def with_words(call: Callable[..., Any]) -> Timer:
    """Time a call for the six words of each message."""
    lines = [f"call({arguments})" for arguments in _ARGUMENTS]
    return statements(lines, {"call": call, **_WORD_NAMES}, COUNT)


def typed_fields() -> Iterator[list[str]]:
    """Name the typed fields of each message."""
    for message in MESSAGES:
        yield list(message.FIELDS)


def enum_fields() -> Iterator[list[str]]:
    """Name the fields of each message that are constants."""
    for message in MESSAGES:
        fields = message.FIELDS.items()
        yield [name for name, field in fields if isinstance(field.kind, Flags)]


def writing() -> Timer:
    """Time the writing of each message."""
    names = {f"m{i}": message for i, message in enumerate(MESSAGES)}
    return statements([f"m{i}.to_bytes()" for i in range(COUNT)], names, COUNT)


def iteration(many: Callable[[bytes], Iterable[object]], records: bytes) -> Timer:
    """Time the walk through many records."""

    def walk() -> None:
        for _ in many(records):
            pass

    return calls(walk, len(records) // X64.size)


def groups(quick: bool) -> list[Group]:
    """Give what is measured of single messages."""
    rounds = 20 if quick else 200
    unpack = Case('struct.Struct("<IIQQQQ").unpack_from', decoding(X64.unpack_from))
    million = b"".join(RECORDS) * (1_000_000 // COUNT // (10 if quick else 1))
    return [
        Group(
            "Decode one record, the eight kinds mixed",
            unpack,
            [
                Case("decode", decoding(tapi2.decode), 4.5),
                Case(
                    "decode, the layout given",
                    decoding(tapi2.decode, layout="Layout.X64"),
                    4.5,
                ),
                Case("decode, enums read", decoding(tapi2.decode, enum_fields()), 6.0),
                Case(
                    "decode, every typed field read",
                    decoding(tapi2.decode, typed_fields()),
                    6.5,
                ),
                Case("from_callback", with_words(tapi2.from_callback), 5.0),
            ],
            rounds=rounds,
        ),
        Group(
            "Write one record",
            Case("Struct.pack", with_words(X64.pack)),
            [Case("to_bytes", writing(), 4.5)],
            rounds=rounds,
        ),
        Group(
            "Iterate over a million records",
            Case(
                "Struct.iter_unpack",
                iteration(struct.Struct("<IIQQQQ").iter_unpack, million),
            ),
            [Case("iter_decode", iteration(tapi2.iter_decode, million), 5.0)],
            rounds=5 if quick else 15,
        ),
    ]
