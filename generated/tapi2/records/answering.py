# DO NOT EDIT. Made from templates/tapi2/records/answering.py by: tapi2gen build
"""Where the answer to a proxy request goes, and its bytes."""

from __future__ import annotations

import ctypes
from typing import Any

from ..errors import RangeError, TapiError
from ..fields import number, wrong_kind
from .buffer import BufferRecord
from .checks import UTF_16, RoomError
from .fields import Bytes

# Where an answer goes in the request, and its bytes.
Written = tuple[int, bytes]


class Place:
    """Where a request stands in memory, for its one answer."""

    __slots__ = ("_tokens", "address")

    def __init__(self, address: int) -> None:
        """Begin without an answer."""
        self.address = address
        self._tokens = [True]

    def check(self) -> None:
        """Make sure that the request has no answer yet.

        Raises:
            TapiError: if it has.
        """
        if not self._tokens:
            raise TapiError("the request has its answer: a second one is not allowed")

    def write(self, answer: Written) -> None:
        """Write the answer, unless another thread was faster.

        Raises:
            TapiError: if one was.
        """
        try:
            self._tokens.pop()  # in one step, so that only one thread gets it
        except IndexError:
            self.check()
        offset, data = answer
        ctypes.memmove(self.address + offset, data, len(data))


def record_answer(
    version: int, at: int, answer: object, kind: type[BufferRecord], room: int
) -> Written:
    """Write an answer that is a structure, as far as the client left room for it.

    Raises:
        RangeError: if there is too little, or the client's version lacks a member.
        KindError: if the answer is no record of that class.
    """
    if not isinstance(answer, kind):
        raise wrong_kind("the answer", answer, kind.__name__)
    if answer._version() > version:
        raise RangeError(
            f"the client's version 0x{version:08X} does not "
            f"have all of this {kind.__name__}: leave out what is newer"
        )
    return at, bytes(answer._encode(UTF_16, 0, room))


def number_answer(at: int, name: str, answer: object) -> Written:
    """Write an answer that is a number.

    Raises:
        RangeError: if 32 bits cannot hold it.
        KindError: if it is no integer.
    """
    return at, number(name, answer, 32).to_bytes(4, "little")


def bytes_answer(at: int, answer: Any, room: int) -> Written:
    """Write an answer that is bytes, into the place of those that came.

    Raises:
        RoomError: if it is longer.
        KindError: if it is no bytes-like object.
    """
    data: bytes = Bytes().check("the answer", answer)
    if len(data) > room:
        raise RoomError(f"the answer has {len(data)} bytes: there is room for {room}")
    return at, data
