# DO NOT EDIT. Made from templates/tapi2/records/entry.py by: tapi2gen build
"""Structures that stand in another one, most of them as entries of a list."""

from __future__ import annotations

from typing import Self

from ..errors import TruncatedError
from ..fields import number
from ..words import Buffer, as_bytes
from .base import Record
from .checks import UTF_16, check_encoding, check_size
from .reader import StructureReader
from .writer import StructureWriter, fit


class EntryRecord(Record):
    """An entry of a list, or a member; its texts stand in what it stands in."""

    __slots__ = ()

    @classmethod
    def from_bytes(
        cls, buffer: Buffer, *, encoding: str = UTF_16, offset: int = 0
    ) -> Self:
        """Read one entry.

        Args:
            buffer: The structure that holds the entry, from which its offsets count.
            encoding: ``utf-16-le``, or the ANSI code page.
            offset: Where the entry begins, in bytes.

        Raises:
            TruncatedError: if the buffer ends inside the entry.
            LayoutError: if something stands where it cannot.
            RangeError: if a value means nothing, or the offset is negative.
            KindError: if the buffer is no bytes-like object, the encoding is unknown,
                or the offset no integer.
        """
        view = as_bytes(buffer)
        size = cls.STRUCT.size
        if number("offset", offset, 64) > len(view) - size:
            raise TruncatedError(
                f"{cls.NAME}: {len(view)} bytes came, {offset + size} were expected"
            )
        reader = StructureReader(view, cls.NAME, check_encoding(encoding))
        reader.claim(offset, size)
        return cls._of(cls._read(cls.STRUCT.unpack_from(view, offset), reader))

    def to_bytes(
        self, total_size: int | None = None, *, encoding: str = UTF_16
    ) -> bytes:
        """Write the entry, its texts behind it, offsets counted from its start.

        Args:
            total_size: Bytes to fill; as many as are needed if None.
            encoding: ``utf-16-le``, or the ANSI code page.

        Raises:
            RangeError: if it does not fit, or the encoding lacks a character.
            KindError: if the encoding is unknown.
        """
        writer = StructureWriter(self.STRUCT.size, check_encoding(encoding))
        words = self._words(writer)
        self.STRUCT.pack_into(writer.data, 0, *words)
        if total_size is not None:
            check_size(self.NAME, total_size, len(writer.data))
        return fit(writer.data, total_size)
