# DO NOT EDIT. Made from spec/
# and templates/tapi2/layouts.py.j2 by: tapi2gen build
"""The layouts of a record: how the six words of a message stand in bytes."""

from __future__ import annotations

from enum import Enum

from .errors import RangeError, brief
from .record_layout import RecordLayout

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Self

__all__ = ["Layout"]


class Layout(RecordLayout, Enum):
    """How the six words of a message stand in bytes, always little-endian."""

    X86 = ("x86", "<IIIIII", None, None)
    """LINEMESSAGE, 24 bytes, for 32-bit Windows programs."""

    X64 = ("x64", "<IIQQQQ", None, None)
    """LINEMESSAGE, 40 bytes, for 64-bit Windows programs on x64 and on arm64."""

    REMOTE = ("remote", "<12xIIIIII4x", 0, 4)
    """ASYNCEVENTMSG, 40 bytes, for captures of [MS-TRP] traffic between a client and
    a telephony server."""

    def __new__(cls, value: str, *_how: object) -> Self:
        """Keep the name on command lines as the member's value."""
        layout = object.__new__(cls)
        layout._value_ = value
        return layout

    @classmethod
    def _missing_(cls, value: object) -> None:
        known = ", ".join(layout.value for layout in cls)
        raise RangeError(f"{brief(value)} is no layout: one of {known}")
