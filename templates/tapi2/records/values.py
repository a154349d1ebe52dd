"""The values of Windows that Python has types for: GUIDs, amounts and dates."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from decimal import Decimal
from enum import Enum
from struct import Struct
from typing import Any
from uuid import UUID

from ..errors import KindError, RangeError, TapiError, brief, clipped
from .fields import Typed

NO_UUID = UUID(int=0)
NO_AMOUNT = Decimal("0.0000")
NO_DATE = datetime(1899, 12, 30)
NO_TIME = datetime.min  # which a SYSTEMTIME, whose years begin with 1601, never is

_CURRENCY_DIGITS = 4
_DAY = 86_400_000  # milliseconds
# The years 100 to 9999, as OLE automation dates have them.
_SYSTEMTIME = Struct("<8H")
_FIRST_YEAR = 1601
_FIRST_DAY, _END_OF_DAYS = -657_434, 2_958_466


class Guid(Typed):
    """A 128-bit identifier."""

    python_type = UUID

    def to_json(self, value: Any, reveal: bool = False) -> object:
        """Return the identifier as text."""
        return str(value)

    def from_json(self, name: str, data: Any) -> Any:
        """Read the text."""
        return _parsed(name, UUID, data, "a GUID")


class Currency(Typed):
    """An amount with four decimal places."""

    python_type = Decimal

    def check(self, name: str, value: Any) -> Any:
        """Check the range, and keep four places; a whole number is welcome."""
        if isinstance(value, int) and not isinstance(value, bool | Enum):
            value = Decimal(value)
        return to_decimal(_named(name, from_decimal, super().check(name, value)))

    def to_json(self, value: Any, reveal: bool = False) -> object:
        """Return the amount as text, which no reader rounds."""
        return str(value)

    def from_json(self, name: str, data: Any) -> Any:
        """Read the text."""
        return _parsed(name, Decimal, data, "an amount")


class Date(Typed):
    """A date and time, to the millisecond."""

    python_type = datetime

    def check(self, name: str, value: Any) -> Any:
        """Check the range, and cut what is finer than a millisecond."""
        _named(name, self._write, super().check(name, value))
        return value.replace(microsecond=value.microsecond // 1000 * 1000)

    def to_json(self, value: Any, reveal: bool = False) -> object:
        """Return the date as ISO 8601 has it."""
        return value.isoformat()

    def from_json(self, name: str, data: Any) -> Any:
        """Read a date as ISO 8601 has it."""
        return _parsed(name, datetime.fromisoformat, data, "a date")

    def _write(self, moment: datetime) -> object:
        return from_datetime(moment)


class SystemTime(Date):
    """A date and time of Windows, from 1601 on; NO_TIME where there is none."""

    def _write(self, moment: datetime) -> object:
        return from_time(moment)


def to_decimal(amount: int) -> Decimal:
    """Read a CURRENCY: a number of ten-thousandths."""
    digits = tuple(map(int, str(abs(amount))))
    return Decimal((int(amount < 0), digits, -_CURRENCY_DIGITS))


def from_decimal(amount: Decimal) -> int:
    """Write a CURRENCY.

    Raises:
        RangeError: if it has more than four decimal places, or more than 64 bits.
    """
    sign, digits, exponent = amount.as_tuple()
    if not isinstance(exponent, int):
        raise RangeError(f"{clipped(str(amount))} is no amount")
    text = "".join(map(str, digits)).rstrip("0")
    places = exponent + _CURRENCY_DIGITS + len(digits) - len(text)
    if not text:
        return 0
    if places < 0:
        shown = clipped(str(amount))
        raise RangeError(f"{shown} has more than {_CURRENCY_DIGITS} decimal places")
    if len(text) + places <= 19:
        number: int = int(text) * 10**places * (-1 if sign else 1)
        if -(1 << 63) <= number < 1 << 63:
            return number
    shown = clipped(str(amount))
    raise RangeError(f"{shown} does not fit into the 64 bits of a CURRENCY")


def to_datetime(days: float) -> datetime:
    """Read a DATE: days since 1899-12-30, to the millisecond.

    The fraction is the time of day and counts forward on every day, before 1899 too.

    Raises:
        RangeError: if no calendar has the date.
    """
    # False for what is not a number; the hours of the first day count away from 0.
    if _FIRST_DAY - 1 < days < _END_OF_DAYS:
        whole = int(days)
        try:
            return NO_DATE + timedelta(
                whole, milliseconds=round(abs(days - whole) * _DAY)
            )
        except OverflowError:
            pass
    raise RangeError(f"{days!r} is no date: {_FIRST_DAY} to {_END_OF_DAYS - 1} are")


def from_datetime(moment: datetime) -> float:
    """Write a DATE.

    Raises:
        RangeError: if it is before the year 100.
        KindError: if it has a time zone, which a DATE cannot hold.
    """
    _check_zone(moment, "DATE")
    whole, rest = divmod((moment - NO_DATE) // timedelta(milliseconds=1), _DAY)
    if whole < _FIRST_DAY:
        raise RangeError(f"{brief(moment)} is before the year 100")
    return whole + rest / _DAY if whole >= 0 else whole - rest / _DAY


def to_time(raw: bytes) -> datetime:
    """Read a SYSTEMTIME; zeros are NO_TIME. The day of the week is not looked at.

    Raises:
        RangeError: if no calendar has the moment.
    """
    year, month, _, day, hour, minute, second, milliseconds = _SYSTEMTIME.unpack(raw)
    if not any(raw):
        return NO_TIME
    try:
        if year >= _FIRST_YEAR:
            clock = hour, minute, second, 1000 * milliseconds
            return datetime(year, month, day, *clock)
    except ValueError:
        pass
    shown = f"{year}-{month}-{day} {hour}:{minute}:{second}.{milliseconds}"
    raise RangeError(f"{shown} is no date and time")


def from_time(moment: datetime) -> bytes:
    """Write a SYSTEMTIME; NO_TIME is zeros.

    Raises:
        RangeError: if it is before the year 1601.
        KindError: if it has a time zone, which a SYSTEMTIME cannot hold.
    """
    _check_zone(moment, "SYSTEMTIME")
    if moment == NO_TIME:
        return bytes(_SYSTEMTIME.size)
    if moment.year < _FIRST_YEAR:
        raise RangeError(f"{brief(moment)} is before the year {_FIRST_YEAR}")
    date = moment.year, moment.month, moment.isoweekday() % 7, moment.day
    clock = moment.hour, moment.minute, moment.second, moment.microsecond // 1000
    return _SYSTEMTIME.pack(*date, *clock)


def _check_zone(moment: datetime, c_type: str) -> None:
    if moment.tzinfo is not None:
        what = f"{brief(moment)} has a time zone, which a {c_type} cannot hold"
        raise KindError(what)


def _parsed(name: str, parse: Callable[[str], Any], text: object, what: str) -> Any:
    """Read a value from text."""
    try:
        if isinstance(text, str):
            return parse(text)
    except (ArithmeticError, ValueError):
        pass
    raise RangeError(f"{name} is not {what} as text")


def _named(name: str, write: Callable[[Any], Any], value: object) -> Any:
    """Write a value; an error says whose it is."""
    try:
        return write(value)
    except TapiError as error:
        raise type(error)(f"{name}: {error}") from None
