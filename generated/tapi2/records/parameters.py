# DO NOT EDIT. Made from templates/tapi2/records/parameters.py by: tapi2gen build
"""Structures that a program fills in, and that begin with their total size alone."""

from __future__ import annotations

from typing import Self

from ..errors import LayoutError, TruncatedError
from ..words import Buffer, as_bytes
from .checks import UTF_16, check_encoding, check_size
from .reader import StructureReader
from .sized import SizedRecord
from .writer import StructureWriter, fit


class ParametersRecord(SizedRecord):
    """A structure that begins with its total size.

    It is written as the newest version has it: TAPI leaves alone what is too new for
    the version that was negotiated. What an older version lacks is read as 0 or empty.
    """

    __slots__ = ()

    @classmethod
    def from_bytes(cls, buffer: Buffer, *, encoding: str = UTF_16) -> Self:
        """Read the structure.

        Args:
            buffer: Its bytes, as many as dwTotalSize says or more.
            encoding: ``utf-16-le``, or the ANSI code page.

        Raises:
            TruncatedError: if fewer bytes came than dwTotalSize says.
            LayoutError: if a size or offset is impossible.
            RangeError: if a value means nothing.
            KindError: if the buffer is no bytes-like object, or the encoding unknown.
        """
        view = as_bytes(buffer)
        have, least = len(view), cls._oldest().size
        if have < least:
            what = f"{have} bytes came, {least} or more were expected"
            raise TruncatedError(f"{cls.NAME}: {what}")
        total = int.from_bytes(view[:4], "little")
        if total > have:
            what = f"{have} bytes came, {total} were expected"
            raise TruncatedError(f"{cls.NAME}.dwTotalSize: {what}")
        if total < least:
            what = f"{total} is less than the {least} of its fixed part"
            raise LayoutError(f"{cls.NAME}.dwTotalSize: {what}")
        reader = StructureReader(view[:total], cls.NAME, check_encoding(encoding))
        layout = cls._choose(view, total)
        reader.fixed = layout.size
        return cls._of(cls._read(layout.unpack_from(view), reader))

    def to_bytes(
        self, total_size: int | None = None, *, encoding: str = UTF_16
    ) -> bytes:
        """Write the structure, its lists and texts behind the fixed part.

        Args:
            total_size: Bytes to fill, dwTotalSize; as many as are needed if None.
            encoding: ``utf-16-le``, or the ANSI code page.

        Raises:
            RangeError: if it does not fit, the encoding lacks a character, or 32 bits
                cannot count the bytes.
            KindError: if the encoding is unknown.
        """
        layout = self.STRUCTS[max(self.STRUCTS)]
        writer = StructureWriter(layout.size, check_encoding(encoding))
        words = self._words(writer)
        needed = len(writer.data)
        if total_size is None:
            total_size = needed
        check_size(self.NAME, total_size, needed)
        layout.pack_into(writer.data, 0, total_size, *words)
        return fit(writer.data, total_size)
