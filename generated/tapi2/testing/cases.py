# DO NOT EDIT. Made from templates/tapi2/testing/cases.py by: tapi2gen build
"""What a test vector is: bytes, and what they mean or how they fail."""

from __future__ import annotations

from typing import Any, NamedTuple

from ..layouts import Layout
from ..messages.raw import RawMessage


class Vector(NamedTuple):
    """A message in bytes, and what it means.

    Attributes:
        message: The name of the message, "UNKNOWN" for one of any other kind.
        name: What the vector is about.
        raw: The six words.
        records: The record in each layout that can hold the words.
        decoded: What ``Message.to_dict`` must give.
    """

    message: str
    name: str
    raw: RawMessage
    records: dict[Layout, bytes]
    decoded: dict[str, Any]


class BadRecord(NamedTuple):
    """Bytes that are no record, and the error that decoding must give.

    Attributes:
        name: What is wrong.
        layout: The layout to decode with.
        record: The bytes.
        error: The name of the error's class.
        received: The number of bytes that came, as the error says.
        due: The number of bytes that were due, as the error says.
    """

    name: str
    layout: Layout
    record: bytes
    error: str
    received: int
    due: int


class BufferVector(NamedTuple):
    """A structure in bytes, and what it means.

    Attributes:
        structure: The C name.
        record: The name of the class that reads it, empty if there is none.
        name: What the vector is about.
        encoding: That of its texts.
        buffer: The bytes; of a structure with pointers, as this interpreter has them.
        members: The numbers of the fixed part by C name, without sign; in a DATE, days.
        decoded: What ``to_dict(reveal=True)`` must give; of GUID and the like, the
            text; None of a structure with pointers, which no class reads.
        is_written: Whether ``to_bytes`` must give the bytes back.
    """

    structure: str
    record: str
    name: str
    encoding: str
    buffer: bytes
    members: dict[str, int | float]
    decoded: Any
    is_written: bool


class RequestVector(NamedTuple):
    """A proxy request in bytes, what it means, and an answer written into it.

    Attributes:
        request: The member of the union in LINEPROXYREQUEST.
        name: What the vector is about.
        encoding: That of the group names of SetAgentGroup.
        buffer: The bytes.
        members: The numbers of the fixed part by C name, without sign.
        decoded: What ``to_dict(reveal=True)`` must give.
        answer: The answer as JSON has it, None for a request that takes none.
        answer_buffer: The bytes of an answer that is a structure.
        answered: The bytes with the answer in them.
    """

    request: str
    name: str
    encoding: str
    buffer: bytes
    members: dict[str, int | float]
    decoded: dict[str, Any]
    answer: Any
    answer_buffer: bytes | None
    answered: bytes | None


class BadBuffer(NamedTuple):
    """Bytes that are no structure or request, and the error that reading must give.

    Attributes:
        name: What is wrong.
        structure: The structure to read, LINEPROXYREQUEST for a request.
        encoding: That of its texts.
        buffer: The bytes.
        error: The name of the error's class.
        at: Structure and member, with which the error begins.
        says: The value and its limit, which the error says too.
    """

    name: str
    structure: str
    encoding: str
    buffer: bytes
    error: str
    at: str
    says: tuple[str, ...]
