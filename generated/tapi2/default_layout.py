# DO NOT EDIT. Made from spec/
# and templates/tapi2/default_layout.py.j2 by: tapi2gen build
"""The layout that is meant where none is given, without the enum that it is in.

To import ``enum`` takes as long as to decode ten thousand messages.
"""

from __future__ import annotations

from .record_layout import RecordLayout

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .layouts import Layout


class _Default(RecordLayout):
    # What a member of an enum has.
    name = _name_ = "X64"
    value = "x64"

    def __repr__(self) -> str:
        return "Layout.X64"

    def __reduce__(self) -> str:
        return "X64"


if TYPE_CHECKING:
    X64 = Layout.X64
else:
    X64 = _Default("x64", "<IIQQQQ", None, None)
