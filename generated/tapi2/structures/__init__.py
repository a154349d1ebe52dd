# DO NOT EDIT. Made from spec/
# and templates/tapi2/structures/__init__.py.j2 by: tapi2gen build
"""The structures of tapi.h for `ctypes`, the same on every host."""

from __future__ import annotations

from tapi2._lazy import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tapi2.structures.linemessage import LINEMESSAGE, LINEMESSAGE32, LINEMESSAGE64

__all__ = [
    "LINEMESSAGE",
    "LINEMESSAGE32",
    "LINEMESSAGE64",
]

lazy(
    __name__,
    {
        "LINEMESSAGE": "tapi2.structures.linemessage",
        "LINEMESSAGE32": "tapi2.structures.linemessage",
        "LINEMESSAGE64": "tapi2.structures.linemessage",
    },
)
