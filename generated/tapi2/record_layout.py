# DO NOT EDIT. Made from templates/tapi2/record_layout.py by: tapi2gen build
"""What every layout of a record does."""

from __future__ import annotations

import struct

from .errors import (
    KindError,
    LayoutError,
    RangeError,
    TapiError,
    TruncatedError,
    both,
    brief,
)
from .words import WORDS, as_bytes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from typing_extensions import Buffer

    from .words import Words


class RecordLayout:
    """What every layout does: read and write the six words of a message.

    Attributes:
        size: Bytes of a record; for REMOTE, of its fixed part.
        is_sized: Whether a record says its own size, and may be longer than its words.
        unpack: Reads the six words from the bytes of exactly one record.
        iter_unpack: Reads the six words of each of many records, not for sized ones.
    """

    _name_: str
    size: int
    is_sized: bool
    unpack: Callable[[Buffer], Words]
    iter_unpack: Callable[[Buffer], Iterator[Words]]
    _words: struct.Struct
    _total_size_at: int | None
    _init_context_at: int | None

    def __init__(
        self,
        _value: str,
        words_format: str = "",
        total_size_at: int | None = None,
        init_context_at: int | None = None,
    ) -> None:
        """Prepare a layout; the defaults let type checkers pass ``Layout("x64")``.

        Args:
            _value: The name on command lines, which a member of an enum keeps itself.
            words_format: The ``struct`` format of the six words in the record.
            total_size_at: Offset of the word that says the record's size.
            init_context_at: Offset of the word that the transport's client chose.
        """
        words = struct.Struct(words_format)
        self._words = words
        self._total_size_at = total_size_at
        self._init_context_at = init_context_at
        self.size = words.size
        self.is_sized = total_size_at is not None
        self.iter_unpack = words.iter_unpack
        self.unpack = self._unpack_sized if self.is_sized else words.unpack

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
                raise KindError(
                    f"init_context is a word of REMOTE, not of {self._name_}"
                )
            return record
        packet = bytearray(record)
        struct.pack_into("<I", packet, self._total_size_at, self.size)
        struct.pack_into("<I", packet, self._init_context_at, init_context)
        return bytes(packet)

    def due(self, buffer: memoryview, offset: int = 0) -> int:
        """Return the size of the record that begins at an offset, in bytes.

        Raises:
            LayoutError: if the record says a size that no record has.
        """
        at = self._total_size_at
        if at is None or len(buffer) - offset < self.size:
            return self.size
        said = int.from_bytes(buffer[offset + at : offset + at + 4], "little")
        if said < self.size or said % 4:
            raise LayoutError(
                f"{len(buffer) - offset} bytes came, but the {self._name_} record says "
                f"that it has {said}: it has {self.size} or more, a multiple of 4"
            )
        return said

    def wrong_length(self, received: int, due: int) -> TapiError:
        """Make the error for a record of the wrong length."""
        error = TruncatedError if received < due else LayoutError
        return error(
            f"{received} bytes came, {due} were due for one {self._name_} record"
        )

    def _unpack_sized(self, record: Buffer) -> Words:
        view = as_bytes(record)
        due = self.due(view)
        if len(view) != due:
            raise self.wrong_length(len(view), due)
        return self._words.unpack_from(view)

    def _too_wide(self, words: Words) -> TapiError:
        wide = (pair for pair in zip(WORDS, words, strict=True) if pair[1] >> 32)
        name, value = next(wide)
        return RangeError(
            f"{name} is {both(value)}, too wide for the {self._name_} layout"
        )


def check_layout(layout: object) -> None:
    """Make sure that a layout is one.

    Raises:
        KindError: if it is not.
    """
    if not isinstance(layout, RecordLayout):
        what = f"not a member of {__package__}.Layout"
        raise KindError(f"layout is {brief(layout)}, {what}")
