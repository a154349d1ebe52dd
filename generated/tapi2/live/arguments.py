# DO NOT EDIT. Made from templates/tapi2/{live}/arguments.py by: tapi2gen build
"""Arguments of functions of TAPI, made of the values that programs give."""

from __future__ import annotations

import ctypes
from enum import Enum
from typing import Any
from uuid import UUID

from ..errors import KindError, RangeError, brief
from ..fields import number, wrong_kind
from ..records.buffer import BufferRecord
from ..records.parameters import ParametersRecord
from ..words import Buffer, as_bytes

Sized = BufferRecord | ParametersRecord

# A pointer keeps what it points to alive.


def dword(name: str, value: int, *families: type[Enum]) -> int:
    """Return a number that 32 bits hold, since ``ctypes`` would cut it.

    Args:
        name: What to call it in an error.
        value: The number.
        families: Whose constants it may be, if it is one.

    Raises:
        KindError: if it is no integer, or a constant of another family.
        RangeError: if it does not fit.
    """
    if families and isinstance(value, Enum) and not isinstance(value, families):
        expected = " or ".join(family.__name__ for family in families)
        raise KindError(f"{name} takes {expected}, not {brief(value)}")
    return number(name, value, 32)


def utf_16(name: str, text: str | None) -> ctypes.c_wchar_p | None:
    """Return a pointer to a string, NULL for None: UTF-16, whatever Python has here.

    Args:
        name: What to call it in an error, which does not show it: it may be a secret.
        text: The string.

    Raises:
        KindError: if it is no string.
        RangeError: if it has a NUL.
    """
    if text is None:
        return None
    if not isinstance(text, str):
        raise wrong_kind(name, text, "a string")
    if "\0" in text:
        raise RangeError(f"{name} has a NUL, where it would end")
    raw = f"{text}\0".encode("utf-16-le", "surrogatepass")
    return ctypes.cast(ctypes.create_string_buffer(raw, len(raw)), ctypes.c_wchar_p)


def guid(name: str, value: UUID) -> Any:
    """Return a pointer to an identifier.

    Raises:
        KindError: if it is no UUID.
    """
    if not isinstance(value, UUID):
        raise wrong_kind(name, value, "a UUID")
    from ..structures import GUID

    return ctypes.pointer(GUID.from_buffer_copy(value.bytes_le))


def structure(name: str, record: Sized | None, kind: type[Sized], to: Any) -> Any:
    """Return a pointer to a structure, NULL for None.

    Args:
        name: What to call it in an error.
        record: What it says.
        kind: The class that the record has to have.
        to: The type of the pointer.

    Raises:
        KindError: if the record is of another class.
    """
    if record is None:
        return None
    if not isinstance(record, kind):
        raise wrong_kind(name, record, kind.__name__)
    raw = record.to_bytes()
    return ctypes.cast(ctypes.create_string_buffer(raw, len(raw)), to)


def block(name: str, data: Buffer) -> ctypes.Array[ctypes.c_char]:
    """Return memory with bytes, which a function may change.

    Args:
        name: What to call them in an error.
        data: The bytes.

    Raises:
        KindError: if it is no bytes-like object.
    """
    try:
        raw = bytes(as_bytes(data))
    except KindError as error:
        raise KindError(f"{name}: {error}") from None
    return (ctypes.c_char * len(raw)).from_buffer_copy(raw)
