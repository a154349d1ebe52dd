# DO NOT EDIT. Made from spec/
# and templates/tapi2/error_code.py.j2 by: tapi2gen build
"""The numbers of errors: constants where they are known."""

from __future__ import annotations

from typing import TypeAlias

from .constants.line_err import LineErr

# A constant of LINEERR_, or the number if it is none.
ErrorCode: TypeAlias = LineErr | int

_DWORD = 0xFFFFFFFF


def error_code(code: int) -> ErrorCode:
    """Return an error as it stands in a LONG or in a word: by its lower 32 bits."""
    number = code & _DWORD
    if number in LineErr._value2member_map_:
        return LineErr(number)
    return number
