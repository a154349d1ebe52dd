"""A small reader of COFF object files (Microsoft's "PE Format"), for their data."""

import struct
from typing import NamedTuple

_HEADER = struct.Struct("<HHIIIHH")  # IMAGE_FILE_HEADER
_SECTION = struct.Struct("<8sIIIIIIHHI")  # IMAGE_SECTION_HEADER
_SYMBOL = struct.Struct("<8sIhHBB")  # IMAGE_SYMBOL

_X86 = 0x014C
_MACHINES = {_X86: "x86", 0x8664: "x86_64", 0xAA64: "aarch64"}
_CLASS_EXTERNAL = 2
_INITIALIZED_DATA = 0x00000040


class _Section(NamedTuple):
    """One section with initialised data."""

    name: str
    data: bytes
    relocations: int


class _Symbol(NamedTuple):
    """One symbol; `section` counts from 1, and 0 or less is no section."""

    name: str
    value: int
    section: int
    storage_class: int


def symbols(data: bytes) -> dict[str, bytes]:
    """Read the initialised bytes of each externally visible data symbol.

    A symbol reaches to the next one in its section or to the section's end, padding
    included; -fdata-sections gives each a section and thus its exact size.

    Args:
        data: A whole object file for x86, x86_64 or aarch64 Windows.

    Returns:
        Bytes by symbol name, without the underscore that x86 puts in front.

    Raises:
        ValueError: It is no such object file, it is cut short, or a symbol's section
            has relocations: its bytes are final only after linking.
    """
    try:
        return _read(data)
    except struct.error as error:
        raise ValueError(f"truncated COFF object file: {error}") from error


def external_names(data: bytes) -> set[str]:
    """Return the externally visible symbols, such as `_lineClose@4` on x86.

    Args:
        data: A whole object file for x86, x86_64 or aarch64 Windows.
    """
    _, _, _, table, count, _, _ = _HEADER.unpack_from(data)
    found = _symbols(data, table, count, table + count * _SYMBOL.size)
    return {each.name for each in found if each.storage_class == _CLASS_EXTERNAL}


def _read(data: bytes) -> dict[str, bytes]:
    machine, section_count, _, table, count, optional, _ = _HEADER.unpack_from(data)
    if machine not in _MACHINES:
        raise ValueError(f"not a COFF object file for Windows: machine {machine:#06x}")
    strings = table + count * _SYMBOL.size
    first = _HEADER.size + optional
    sections = {
        number: section
        for number in range(1, section_count + 1)
        if (section := _section(data, first + (number - 1) * _SECTION.size, strings))
    }
    found = _symbols(data, table, count, strings)
    return {
        symbol.name.removeprefix("_" if machine == _X86 else ""): _bytes_of(
            symbol, sections[symbol.section], found
        )
        for symbol in found
        if symbol.storage_class == _CLASS_EXTERNAL and symbol.section in sections
    }


def _section(data: bytes, offset: int, strings: int) -> _Section | None:
    """Read a section header and its bytes; None if it holds no initialised data."""
    header = _SECTION.unpack_from(data, offset)
    field, size, start, relocations, flags = (header[i] for i in (0, 3, 4, 7, 9))
    if not flags & _INITIALIZED_DATA:
        return None
    name = field.rstrip(b"\0").decode("utf-8", "replace")
    if name.startswith("/"):  # longer than eight bytes: a decimal string table offset
        name = _string(data, strings + int(name[1:]))
    if start + size > len(data):
        raise ValueError(f"section {name} reaches past the end of the file")
    return _Section(name, data[start : start + size], relocations)


def _symbols(data: bytes, table: int, count: int, strings: int) -> list[_Symbol]:
    """Read the symbol table, passing over the auxiliary records."""
    found: list[_Symbol] = []
    index = 0
    while index < count:
        field, value, section, _, storage_class, auxiliary = _SYMBOL.unpack_from(
            data, table + index * _SYMBOL.size
        )
        name = field.rstrip(b"\0").decode("utf-8", "replace")
        if field[:4] == bytes(4):  # longer than eight bytes: a string table offset
            name = _string(data, strings + int.from_bytes(field[4:], "little"))
        found.append(_Symbol(name, value, section, storage_class))
        index += 1 + auxiliary
    return found


def _string(data: bytes, start: int) -> str:
    end = data.find(b"\0", start)
    if end < 0:
        raise ValueError(f"no string at offset {start:#x} of the file")
    return data[start:end].decode("utf-8", "replace")


def _bytes_of(symbol: _Symbol, section: _Section, found: list[_Symbol]) -> bytes:
    if section.relocations:
        raise ValueError(f"{symbol.name}: section {section.name} has relocations")
    later = (s.value for s in found if s.section == symbol.section)
    end = min((v for v in later if v > symbol.value), default=len(section.data))
    return section.data[symbol.value : end]
