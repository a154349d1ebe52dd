# DO NOT EDIT. Made from spec/
# and templates/tapi2/layouts.py.j2 by: tapi2gen build
"""The layouts of a record: how the six words of a message stand in bytes."""

from __future__ import annotations

from tapi2.errors import KindError, brief
from tapi2.record_layout import RecordLayout
from tapi2.words import X64


class Layout(RecordLayout):
    """How the six words of a message stand in bytes, always little-endian."""

    X86 = ("x86", "<IIIIII", None, None)
    """LINEMESSAGE, 24 bytes: 32-bit Windows programs."""

    X64 = ("x64", "<IIQQQQ", None, None)
    """LINEMESSAGE, 40 bytes: 64-bit Windows programs on x64 and on arm64."""

    REMOTE = ("remote", "<12xIIIIII4x", 0, 4)
    """ASYNCEVENTMSG, 40 bytes: captures of [MS-TRP] traffic between a client and a
    telephony server."""


def chosen(layout: object) -> Layout:
    """Give a layout that was asked for, `X64` where none was.

    Raises:
        KindError: if it is none.
    """
    if layout is X64:
        return Layout.X64
    if not isinstance(layout, Layout):
        raise KindError(f"layout is {brief(layout)}, not a member of tapi2.Layout")
    return layout
