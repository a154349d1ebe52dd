# DO NOT EDIT. Made from templates/tapi2/records/buffer.py by: tapi2gen build
"""Structures that begin with the sizes of a buffer that TAPI fills."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Self

from ..errors import LayoutError, TruncatedError
from ..words import Buffer, as_bytes
from .checks import UTF_16, check_encoding, check_size
from .fields import Optional
from .reader import StructureReader
from .sized import SizedRecord
from .writer import StructureWriter, fit


class BufferRecord(SizedRecord):
    """A structure that begins with its total, needed and used size."""

    __slots__ = ("_sizes",)

    # Total and needed size, as read.
    _sizes: tuple[int, int] | None

    @classmethod
    def _of(cls, values: Iterable[Any], sizes: tuple[int, int] | None = None) -> Self:
        record = super()._of(values)
        record._keep(sizes)
        return record

    def _keep(self, sizes: tuple[int, int] | None) -> None:
        object.__setattr__(self, "_sizes", sizes)

    def _check(self) -> None:
        super()._check()
        self._keep(None)

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle the values and the sizes."""
        return self._of, (self._values(), self._sizes)

    def _masked(self) -> Self:
        return self._of(self._masked_values(), self._sizes)

    @property
    def total_size(self) -> int:
        """The bytes allotted, as read; the bytes needed, of a record made here."""
        return self._sizes[0] if self._sizes else len(self.to_bytes())

    @property
    def needed_size(self) -> int:
        """The bytes that all of the data need, more than allotted if some is missing.

        Then the record is partial; ask again with so many. It is what the sender says,
        or more where it says that nothing is missing though a list has no entries.
        """
        return self._sizes[1] if self._sizes else len(self.to_bytes())

    @classmethod
    def from_bytes(cls, buffer: Buffer, *, encoding: str = UTF_16) -> Self:
        """Read the structure.

        Args:
            buffer: Its bytes, up to dwUsedSize at least.
            encoding: ``utf-16-le``, or the ANSI code page.

        Raises:
            TruncatedError: if fewer bytes came than the structure says it uses.
            LayoutError: if a size or offset is impossible.
            RangeError: if a value means nothing.
            KindError: if the buffer is no bytes-like object, or the encoding unknown.
        """
        view = as_bytes(buffer)
        return cls._open(StructureReader(view, cls.NAME, check_encoding(encoding)))

    def to_bytes(
        self, total_size: int | None = None, *, encoding: str = UTF_16
    ) -> bytes:
        """Write the structure by TAPI's rules.

        With room for the fixed part alone, lists and texts are left out, dwNeededSize
        says what everything needs, and dwUsedSize what was used.

        Args:
            total_size: Bytes to fill, dwTotalSize; as many as are needed if None.
            encoding: ``utf-16-le``, or the ANSI code page.

        Raises:
            RangeError: if not even the fixed part fits, the encoding lacks a
                character, or 32 bits cannot count the bytes.
            KindError: if the encoding is unknown.
        """
        data = self._encode(check_encoding(encoding), 0, total_size)
        return fit(data, total_size)

    def _encode(self, encoding: str, gap: int, total_size: int | None) -> bytearray:
        """Write the used part, lists and texts not before a distance from its start."""
        layout = self.STRUCTS[self._version()]
        least = layout.size
        writer = StructureWriter(max(least, gap), encoding)
        words = self._words(writer)
        needed = len(writer.data)
        if total_size is None:
            total_size = needed
        check_size(self.NAME, total_size, least)
        if total_size < needed:
            writer = StructureWriter(least, encoding, is_full=True)
            words = self._words(writer)
        sizes = (total_size, needed, len(writer.data))
        members = (*sizes, *words)[: len(layout.unpack(bytes(layout.size)))]
        layout.pack_into(writer.data, 0, *members)
        return writer.data

    def _version(self) -> int:
        """Return the oldest version that has all members that are not None."""
        newer = [
            kind.since
            for name, kind in self.FIELDS.items()
            if isinstance(kind, Optional) and getattr(self, name) is not None
        ]
        return max(newer, default=min(self.STRUCTS))

    @classmethod
    def _open(cls, reader: StructureReader) -> Self:
        """Read the structure that begins where the reader does."""
        view, have, least = reader.view, reader.size, cls._oldest().size
        if have < least:
            raise TruncatedError(
                f"{reader.structure}: {have} bytes came, {least} or more were expected"
            )
        sizes = (view[at : at + 4] for at in (0, 4, 8))
        total, needed, used = (int.from_bytes(size, "little") for size in sizes)
        if used > have:
            raise (LayoutError if reader.is_nested else TruncatedError)(
                f"{reader.structure}.dwUsedSize: {have} bytes came, {used} are in use"
            )
        if not least <= used <= total:
            what = f"dwUsedSize {used} is not between {least} and dwTotalSize {total}"
            raise LayoutError(f"{reader.structure}: {what}")
        reader.use(used)
        layout = cls._choose(view, used)
        reader.fixed = layout.size
        values = cls._read(layout.unpack_from(view), reader)
        if reader.left_out and needed <= total:
            needed = total + reader.left_out
        return cls._of(values, (total, needed))
