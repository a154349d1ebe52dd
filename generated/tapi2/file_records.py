# DO NOT EDIT. Made from templates/tapi2/file_records.py by: tapi2gen build
"""Records in a file, or in text that stands for them."""

from __future__ import annotations

from collections.abc import Callable
from io import BufferedIOBase, BufferedReader

from .decoding import iter_decode
from .errors import TapiError, TruncatedError
from .layouts import Layout
from .messages.unknown import UnknownMessage
from .text.dumps import read_dumps
from .text.lines import read_lines

# Bytes that are kept, to say what might read them better.
_KEPT = 1 << 16
_PRINTED = frozenset(b"\t\n\r" + bytes(range(0x20, 0x7F)))


class Records(BufferedIOBase):
    """A stream of records, the first of which are kept."""

    def __init__(self, stream: BufferedReader, *, is_hex: bool) -> None:
        """Begin at a stream of bytes, or of text that has them in hexadecimal."""
        self._read: Callable[[int], bytes] = stream.read1
        self._is_hex = is_hex
        if is_hex:
            chunks = filter(None, read_dumps(read_lines(stream)))
            self._read = lambda _: next(chunks, b"")
        self._first = b""
        self._is_whole = False

    def read1(self, size: int = -1, /) -> bytes:
        """Return the next bytes, as soon as there are any."""
        chunk = self._read(size)
        self._is_whole = not chunk
        if len(self._first) < _KEPT and chunk:
            self._first += chunk
        return chunk

    def are_text(self) -> bool:
        """Return whether the first records are letters that were taken for bytes."""
        return not self._is_hex and _PRINTED.issuperset(self._first)

    def are_known(self, layout: Layout) -> bool:
        """Return whether a layout makes known messages of the first records."""
        count = 0
        try:
            for message in iter_decode(self._first, layout):
                if isinstance(message, UnknownMessage):
                    return False
                count += 1
        except TruncatedError:
            return count > 0 and not self._is_whole
        except TapiError:
            return False
        return count > 0
