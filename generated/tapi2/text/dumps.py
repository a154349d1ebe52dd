# DO NOT EDIT. Made from templates/tapi2/text/dumps.py by: tapi2gen build
"""Bytes in dumps, as debuggers and other tools print them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from .arrays import ArrayReader, is_plain
from .dump import Dump, address_of
from .lines import Line, TextError
from .rows import Row, read_row, split_text

# Lines that hold no bytes: what was asked for, and titles.
_NO_BYTES = re.compile(
    r"""
    (\d+:\d+(:\w+)?|(\d+:\s)?l?kd)>.*      # WinDbg:  0:000> db @rsp L28
    | (PS\s)?[a-z]:\\[^>]*>.*              # Windows: PS C:\> format-hex capture.bin
    | (\[[^\]]*\]|\S*)[$\#%](\s.*)?        # a shell: user@host:~$ xxd capture.bin
    | (>>>|\.\.\.|\(gdb\)|\(lldb\)|In\s\[\d+\]:)(\s.*)?
    | //.*                                 # a comment
    | (Path|Label):.*                      # Format-Hex
    | Offset\b.*
    | -{3}[-\s]*
    """,
    re.IGNORECASE | re.VERBOSE,
)
_COUNT = re.compile("00 01 02 03 04 05 06 07[ -]{1,2}08 09 0A 0B 0C 0D 0E 0F", re.I)


def read_dumps(lines: Iterable[Line]) -> Iterator[bytes]:
    """Read the bytes in dumps, whatever tools printed them.

    An address before bytes is recognised by how it is written, or because the next one
    is as much greater as there are bytes between them. A column of text is recognised
    because it shows the bytes before it.

    Args:
        lines: One dump, or several after each other.

    Yields:
        The bytes of plain text line by line, of rows with addresses dump by dump.

    Raises:
        TextError: at what cannot be read for sure.
    """
    reader = _DumpReader()
    for line in lines:
        yield from reader.read(line)
    yield from reader.finish()


class _DumpReader:
    """What is known of the lines before."""

    def __init__(self) -> None:
        self._arrays = ArrayReader()
        self._dump: Dump | None = None
        self._unsure: Row | None = None  # may begin a dump, which the next row says
        self._count: Line | None = None  # may be the title of a dump, or its bytes
        self._is_parted = True  # from the line before

    def read(self, line: Line) -> Iterator[bytes]:
        """Read a line."""
        text = line.text.strip()
        if self._arrays.is_open:
            yield self._arrays.read(line)
        elif not text or _NO_BYTES.fullmatch(text):
            self._is_parted = True
        elif text == "*":
            self._repeat(line)
        elif _COUNT.fullmatch(text):
            yield from self._end()
            self._count = line
        else:
            yield from self._read_bytes(line)
            self._is_parted = False

    def finish(self) -> Iterator[bytes]:
        """Read what was left until more is known."""
        yield from self._end()
        self._arrays.finish()

    def _end(self) -> Iterator[bytes]:
        """End the dump, or whatever the lines before are."""
        dump, self._dump = self._dump, None
        unsure, self._unsure = self._unsure, None
        count, self._count = self._count, None
        if dump:
            yield dump.finish()
        if unsure:
            if unsure.is_likely:
                raise TextError(unsure.line, 0, _unsure(unsure.address))
            yield self._arrays.read(unsure.line)
        if count:
            yield self._arrays.read(count)

    def _repeat(self, line: Line) -> None:
        if self._unsure:
            self._dump, self._unsure = Dump(self._unsure), None
        if self._dump is None:
            raise TextError(line, 0, "* repeats a row of a dump, and there is none")
        self._dump.repeat(line)

    def _read_bytes(self, line: Line) -> Iterator[bytes]:
        row = read_row(line)
        if row and self._continues(row):
            return
        is_again = row and row.is_sure and row.size and address_of(row, 16) == 0
        is_parted = self._is_parted or is_again
        if self._dump and not (is_parted or self._dump.is_closed):
            raise self._dump.broken(line, row)
        is_titled = self._count is not None
        if row and row.size:
            self._count = None
        yield from self._end()
        if row and row.size:
            if row.is_sure or is_titled:
                self._dump = Dump(row)
            else:
                self._unsure = row
            return
        raw = None if is_plain(line.text) else split_text(line)
        yield self._arrays.read(line) if raw is None else raw

    def _continues(self, row: Row) -> bool:
        """Add a row to those before, if it continues them."""
        dump = self._dump or (Dump(self._unsure) if self._unsure else None)
        if dump is None or not dump.continues(row):
            return False
        dump.add(row)
        self._dump, self._unsure = dump, None
        return True


def _unsure(address: str) -> str:
    return (
        f"{address} may be an address, or bytes: put a colon behind it if it is an "
        "address, else write all words alike"
    )
