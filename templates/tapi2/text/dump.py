"""A dump: rows whose addresses continue each other."""

from __future__ import annotations

from collections.abc import Iterator

from .lines import Line, TextError
from .rows import BIG, LITTLE, Row

_UNKNOWN_ORDER = (
    "the order of bytes in these words is not known: print single bytes, with xxd -g 1,"
    " od -Ax -tx1 or db"
)
_UNKNOWN_COUNT = (
    "how many rows this repeats is not known: print them all, with hexdump -v or od -v"
)
_MOST = 1 << 30  # bytes in rows that are left out
# Digits of the shortest address before words whose order is known: od -Ax.
_SHORTEST = 6
# How addresses are written, by their base.
_FORMATS = {16: "08x", 8: "07o", 10: "d"}


class Dump:
    """Rows whose addresses continue each other."""

    def __init__(self, row: Row) -> None:
        """Begin with a row."""
        self._rows = [row]
        # The address that comes next, and how often each row is repeated, by the base
        # that addresses may be written in.
        self._next = {
            base: address + row.size
            for base in _bases(row)
            if (address := address_of(row, base)) is not None
        }
        self._repeats: dict[int, list[int]] = {base: [0] for base in self._next}
        self._star: Line | None = None
        self._cut = 0
        self.is_closed = False

    def continues(self, row: Row) -> bool:
        """Return whether a row continues the dump, or closes it."""
        if self.is_closed:
            return False
        return any(self._gap(row, base) is not None for base in self._next)

    def add(self, row: Row) -> None:
        """Add a row, or the last address."""
        gaps = {base: self._gap(row, base) for base in self._next}
        for base, gap in gaps.items():
            if gap is None:
                del self._next[base], self._repeats[base]
                continue
            if gap < 0:
                self._cut = -gap  # the last word was filled up
            else:
                self._repeats[base][-1] += gap // self._rows[-1].size
            self._repeats[base].append(0)
            self._next[base] += gap + row.size
        if row.size:
            self._rows.append(row)
            self._star = None
        else:
            self.is_closed = True

    def repeat(self, line: Line) -> None:
        """Repeat the last row, until the next address."""
        self._star = line

    def broken(self, line: Line, row: Row | None) -> TextError:
        """Make the error for a line that does not continue the dump."""
        base, address = next(iter(self._next.items()))
        expected = f"{address:{_FORMATS[base]}}"
        if row is None or not row.size:
            what = f"no address is here, where {expected} was expected"
        else:
            what = f"the address is {row.address}, where {expected} was expected"
        return TextError(
            line, 0, f"{what}: add what is missing, or put an empty line between dumps"
        )

    def finish(self) -> bytes:
        """Return the bytes."""
        if self._star and not self.is_closed:
            raise TextError(self._star, 0, _UNKNOWN_COUNT)
        first, *others = self._repeats.values()
        if any(other != first for other in others):
            raise TextError(self._star or self._rows[0].line, 0, _UNKNOWN_COUNT)
        if sum(first) * self._rows[0].size > _MOST:
            what = "the rows that are repeated would be more than a gigabyte"
            raise TextError(self._rows[0].line, 0, f"{what}: is an address wrong?")
        order = self._order()
        pieces = [
            row.readings[order] * (1 + count)
            for row, count in zip(self._rows, first, strict=False)
        ]
        raw = b"".join(pieces)
        return raw[: len(raw) - self._cut]

    def _gap(self, row: Row, base: int) -> int | None:
        """Return how many bytes are left out before a row; None if it does not fit."""
        address = address_of(row, base)
        if address is None:
            return None
        last = self._rows[-1]
        gap = address - self._next[base]
        if self._star:
            return gap if gap > 0 and gap % last.size == 0 else None
        is_filled_up = not row.size and -last.width // 2 < gap < 0
        return gap if gap == 0 or is_filled_up else None

    def _order(self) -> str:
        """Return the order of bytes in words."""
        first = self._rows[0]
        orders = [
            order
            for order in (BIG, LITTLE)
            if all(order in row.readings for row in self._rows)
        ]
        if not orders:
            what = "the text columns do not show the bytes before them: remove them"
            raise TextError(first.line, 0, what)
        if len(orders) == 1:
            return orders[0]
        if not first.has_colon and len(first.address) < _SHORTEST:
            raise TextError(first.line, 0, _UNKNOWN_ORDER)
        if not first.has_colon or first.has_prefix:
            return LITTLE  # hexdump, od, dd, dq, gdb
        if first.width == 4 or all(len({*pair}) == 1 for pair in self._pairs()):
            return BIG  # xxd, tcpdump
        raise TextError(first.line, 0, _UNKNOWN_ORDER)  # xxd -g 4, or xxd -e

    def _pairs(self) -> Iterator[tuple[bytes, bytes]]:
        for row in self._rows:
            yield row.readings[BIG], row.readings[LITTLE]


def _bases(row: Row) -> tuple[int, ...]:
    """Return the bases that the address of a first row may be written in."""
    if "`" in row.address or "x" in row.address.lower():
        return (16,)
    if row.has_colon:
        return (16, 10)  # xxd -d
    return (16, 8, 10) if len(row.address) == 7 else (16,)  # od


def address_of(row: Row, base: int) -> int | None:
    """Return the address of a row in a base; None if it has other digits."""
    try:
        return int(row.address.replace("`", "").lower().removeprefix("0x"), base)
    except ValueError:
        return None
