"""Test vectors: bytes, and what they must decode to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tapi2gen.model.structures import Structure, Variant


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
        name: What is wrong.
        layout: The layout to decode it with.
        record: The bytes in hex.
        error: The error's class.
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
class Region:
    """A stretch of a buffer that has a meaning of its own.

    Attributes:
        path: The C name of a member, or what stands behind the fixed part.
        kind: `list` for one whose entries' regions follow, `room` for an answer's.
        offset: Bytes from the buffer's start.
        data: The bytes in hex; of a list or room, nothing.
        size: Bytes.
        meaning: What the bytes mean, where that is not plain from the number.
    """

    path: str
    kind: Literal["member", "text", "list", "room"]
    offset: int
    data: str
    size: int
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class BufferVector:
    """A structure in bytes, and what it means.

    Attributes:
        name: What the vector is about.
        encoding: That of its texts.
        buffer: The bytes in hex; of a structure with pointers, as 64-bit programs
            have them.
        members: The numbers of the fixed part by C name: integers as hex without sign.
        decoded: What `Record.to_dict` gives, secrets revealed; a value's text; nothing
            for a structure that has no record.
        is_written: Whether writing gives the same bytes, with the same total size.
        buffer_on_x86: The bytes in 32-bit programs, of a structure with pointers.
        regions: Its bytes one by one.
    """

    name: str
    encoding: str
    buffer: str
    members: dict[str, str | float]
    decoded: object
    is_written: bool = True
    buffer_on_x86: str = ""
    regions: tuple[Region, ...] = ()


@dataclass(frozen=True, slots=True)
class RequestVector:
    """A proxy request in bytes, what it means, and an answer written into it.

    Attributes:
        name: What the vector is about.
        encoding: That of the group names that the client wrote.
        buffer: The bytes in hex.
        members: The numbers of the fixed part by C name: integers as hex without sign.
        decoded: What `ProxyRequestRecord.to_dict` gives, secrets revealed.
        answer: The answer as JSON has it, or None for a request that takes none.
        answer_buffer: The bytes of an answer that is a structure, with all the room
            that it needs; else None.
        answered: The bytes with the answer in them, or None.
        regions: The bytes before the answer, one by one.
    """

    name: str
    encoding: str
    buffer: str
    members: dict[str, str | float]
    decoded: dict[str, object]
    answer: object = None
    answer_buffer: str | None = None
    answered: str | None = None
    regions: tuple[Region, ...] = ()


@dataclass(frozen=True, slots=True)
class BadBuffer:
    """Bytes that are no structure, and the error that reading must give.

    Attributes:
        name: What is wrong.
        structure: The structure to read, `LINEPROXYREQUEST` for a request.
        encoding: That of its texts.
        buffer: The bytes in hex.
        error: The error's class.
        at: Structure and member, as the error must name them.
        says: The value and its limit, as the error must say them.
    """

    name: str
    structure: str
    encoding: str
    buffer: str
    error: str
    at: str
    says: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fixtures:
    """All test vectors: what every template sees as `fixtures`.

    Attributes:
        by_message: The vectors of each message.
        examples: One telling vector of each message, for its page.
        unknown: Vectors of messages that the spec does not describe.
        bad_records: Bytes that are no record.
        by_structure: The vectors of each structure, the most telling one first.
        answering: A request whose first vector is answered with a structure, if any.
        by_request: The vectors of each request by its union's member, likewise.
        bad_buffers: Bytes that are no structure.
    """

    by_message: dict[str, tuple[Vector, ...]]
    examples: dict[str, Vector]
    unknown: tuple[Vector, ...]
    bad_records: tuple[BadRecord, ...]
    by_structure: dict[str, tuple[BufferVector, ...]]
    by_request: dict[str, tuple[RequestVector, ...]]
    answering: Variant | None
    bad_buffers: tuple[BadBuffer, ...]

    def telling(self, structure: Structure) -> BufferVector | RequestVector:
        """Return the most telling vector of a structure, for its page."""
        if structure.variants:
            return self.by_request[structure.variants[0].name][0]
        return self.by_structure[structure.name][0]
