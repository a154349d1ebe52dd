"""Test vectors: bytes, and what they must decode to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Vector:
    """A message in bytes, and what it means: input and expectation of a test.

    Attributes:
        name: What the vector is about.
        words: The six words by name, in hex.
        records: The record in hex by layout; nothing where a word is too wide for it.
        decoded: What `Message.to_dict` gives.
    """

    name: str
    words: dict[str, str]
    records: dict[str, str | None]
    decoded: dict[str, object]


@dataclass(frozen=True, slots=True)
class BadRecord:
    """Bytes that are no record, and the error that decoding must give.

    Attributes:
        received: Bytes that came, as the error must say.
        due: Bytes that were due, as the error must say.
    """

    name: str
    layout: str
    record: str
    error: str
    received: int
    due: int


@dataclass(frozen=True, slots=True)
class Fixtures:
    """All test vectors: what every template sees as `fixtures`.

    Attributes:
        by_message: The vectors of each message.
        examples: One telling vector of each message, for its page.
        unknown: Vectors of messages that the spec does not describe.
        bad_records: Bytes that are no record.
    """

    by_message: dict[str, tuple[Vector, ...]]
    examples: dict[str, Vector]
    unknown: tuple[Vector, ...]
    bad_records: tuple[BadRecord, ...]
