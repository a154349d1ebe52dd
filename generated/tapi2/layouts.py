# DO NOT EDIT. Made from spec/
# and templates/tapi2/layouts.py.j2 by: tapi2gen build
"""The layouts of a record: how the six words of a message stand in bytes."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator, Mapping
from typing import Any, ClassVar

from .errors import (
    KindError,
    LayoutError,
    RangeError,
    TapiError,
    TruncatedError,
    both,
    brief,
)
from .fields import number
from .words import WORDS, Buffer, Words, as_bytes

__all__ = ["Layout"]

# The record of a program that declared hDevice as a pointer, in bytes.
_POINTER_AS_DEVICE = 48


class Layout:
    """How the six words of a message stand in bytes, always little-endian.

    Attributes:
        name: The name, such as ``X64``.
        size: Bytes of a record; for REMOTE, of its fixed part.
        is_sized: Whether a record says its own size, and may be longer than its words.
        transport: The offsets of the transport's own words, each a DWORD, by the names
            ``total_size``, ``init_context``, ``post_process_context``, ``param4``.
        unpack: Reads the six words from the bytes of exactly one record.
        iter_unpack: Reads the six words of each of many records, not for sized ones.
    """

    ALL: ClassVar[tuple[Layout, ...]]
    """All layouts."""

    X86: ClassVar[Layout]
    """LINEMESSAGE, 24 bytes, for 32-bit Windows programs."""

    X64: ClassVar[Layout]
    """LINEMESSAGE, 40 bytes, for 64-bit Windows programs on x64 and on arm64."""

    REMOTE: ClassVar[Layout]
    """ASYNCEVENTMSG, 40 bytes, for captures of [MS-TRP] traffic between a client and
    a telephony server."""

    NATIVE: ClassVar[Layout]
    """LINEMESSAGE as programs of this interpreter's width have it."""

    name: str
    size: int
    is_sized: bool
    transport: Mapping[str, int]
    unpack: Callable[[Buffer], Words]
    iter_unpack: Callable[[Buffer], Iterator[Words]]

    def __init__(
        self, name: str, words_format: str, transport: Mapping[str, int] | None = None
    ) -> None:
        """Describe a layout; the module makes all that there are.

        Args:
            name: The name.
            words_format: The ``struct`` format of the six words in the record.
            transport: The offsets of the transport's own words, by their names.
        """
        words = struct.Struct(words_format)
        self.name = name
        self.size = words.size
        self.transport = transport or {}
        self.is_sized = "total_size" in self.transport
        self.unpack = self._unpack_sized if self.is_sized else words.unpack
        self.iter_unpack = words.iter_unpack
        self._words = words
        self._total_size_at = self.transport.get("total_size")
        self._init_context_at = self.transport.get("init_context")
        at = self._total_size_at or 0
        self._total_size = slice(at, at + 4)
        self._own_size = words.size.to_bytes(4, "little")

    @classmethod
    def named(cls, name: str) -> Layout:
        """Return the layout of a name, in capitals or not.

        Raises:
            RangeError: if no layout has the name.
        """
        for layout in cls.ALL:
            if layout.name == str(name).upper():
                return layout
        known = ", ".join(layout.name.lower() for layout in cls.ALL)
        raise RangeError(f"{brief(name)} is no layout: one of {known}")

    def pack(self, words: Words, init_context: int = 0) -> bytes:
        """Write a record.

        Args:
            words: The six words.
            init_context: The word that the transport's client chose, a DWORD; REMOTE
                only.

        Raises:
            RangeError: if a word is too wide for the layout.
            KindError: if ``init_context`` is given for a layout without a transport.
        """
        try:
            record = self._words.pack(*words)
        except struct.error:
            raise self._too_wide(words) from None
        if self._total_size_at is None or self._init_context_at is None:
            if init_context:
                raise KindError(f"init_context is a word of REMOTE, not of {self.name}")
            return record
        packet = bytearray(record)
        context = number("init_context", init_context, 32)
        struct.pack_into("<I", packet, self._total_size_at, self.size)
        struct.pack_into("<I", packet, self._init_context_at, context)
        return bytes(packet)

    def size_at(self, buffer: memoryview, offset: int = 0) -> int:
        """Return the size of the record that begins at an offset, in bytes.

        Raises:
            LayoutError: if the record says a size that no record has.
        """
        at = self._total_size_at
        if at is None or len(buffer) - offset < self.size:
            return self.size
        said = int.from_bytes(buffer[offset + at : offset + at + 4], "little")
        if said < self.size or said % 4:
            came = len(buffer) - offset
            raise LayoutError(
                f"{came} bytes came, but the {self.name} record says that it has {said}"
                f": it has {self.size} or more, a multiple of 4{self.hint(came)}"
            )
        return said

    def wrong_length(self, received: int, expected: int) -> TapiError:
        """Return the error for a record of the wrong length.

        It names the layout that the length fits.
        """
        error = TruncatedError if received < expected else LayoutError
        return error(
            f"{received} bytes came, {expected} were expected for one {self.name} "
            f"record{self.hint(received)}"
        )

    def hint(self, size: int) -> str:
        """Say what other records have a size, if any."""
        others = [each for each in self.ALL if each is not self and each.size == size]
        if others:
            names = " or ".join(layout.name for layout in others)
            return f"; {size} is the size of layout {names}"
        if size == _POINTER_AS_DEVICE:
            who = "a program that declared hDevice as a pointer: declare it as a DWORD"
            return f"; {size} is the size for {who}"
        return ""

    def _unpack_sized(self, record: Any) -> Words:
        # Most are bytes, with no data behind the words.
        if (
            type(record) is bytes
            and len(record) == self.size
            and record[self._total_size] == self._own_size
        ):
            return self._words.unpack(record)
        view = as_bytes(record)
        expected = self.size_at(view)
        if len(view) != expected:
            raise self.wrong_length(len(view), expected)
        return self._words.unpack_from(view)

    def _too_wide(self, words: Words) -> TapiError:
        wide = (pair for pair in zip(WORDS, words, strict=True) if pair[1] >> 32)
        name, value = next(wide)
        return RangeError(
            f"{name} is {both(value)}, too wide for the {self.name} layout"
        )

    def __repr__(self) -> str:
        return f"Layout.{self.name}"

    def __reduce__(self) -> str:
        return repr(self)


Layout.X86 = Layout(
    "X86",
    "<IIIIII",
)
Layout.X64 = Layout(
    "X64",
    "<IIQQQQ",
)
Layout.REMOTE = Layout(
    "REMOTE",
    "<12xIIIIII4x",
    {
        "total_size": 0,
        "init_context": 4,
        "post_process_context": 8,
        "param4": 36,
    },
)
Layout.ALL = (
    Layout.X86,
    Layout.X64,
    Layout.REMOTE,
)
Layout.NATIVE = Layout.X86 if struct.calcsize("P") == 4 else Layout.X64


def check_layout(layout: object) -> None:
    """Check that a layout is one.

    Raises:
        KindError: if it is not.
    """
    if not isinstance(layout, Layout):
        what = f"not one of {__package__}.Layout"
        raise KindError(f"layout is {brief(layout)}, {what}")
