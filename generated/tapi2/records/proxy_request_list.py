# DO NOT EDIT. Made from spec/structures/LINEPROXYREQUESTLIST.yaml
# and templates/tapi2/records/{record.module}.py.j2 by: tapi2gen build
"""The structure LINEPROXYREQUESTLIST, and what it means."""

from __future__ import annotations

from struct import Struct

from ..constants.proxy_request import ProxyRequest
from ..fields import Choice, Members
from .base import made
from .buffer import BufferRecord
from .fields import Many, attribute

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any, ClassVar, Self

    from .fields import Attribute, Fields
    from .reader import StructureReader
    from .writer import StructureWriter

_ENTRIES = Members(ProxyRequest)


class ProxyRequestListRecord(BufferRecord):
    """LINEPROXYREQUESTLIST, since TAPI 2.2.

    The types of proxy request for which a handler has registered on a line device.

    Attributes:
        entries: The types of request that are being served, one DWORD each. (dwList)

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-lineproxyrequestlist
    """

    __slots__ = ()
    __match_args__ = ("entries",)
    NAME = "LINEPROXYREQUESTLIST"
    MIN_VERSION = (2, 2)
    STRUCT = Struct("<IIIIII")
    STRUCTS = (STRUCT,)
    NEWEST = 0x00020002
    PAIRS = ((4, 5),)
    FIELDS: ClassVar[Fields] = {
        "entries": Many(Choice(_ENTRIES)),
    }

    entries: Attribute[tuple[ProxyRequest | int, ...]] = attribute(0, "dwList.")
    """The types of request that are being served, one DWORD each. (dwList, since
    TAPI 2.2)"""

    def __new__(
        cls,
        *,
        entries: Iterable[ProxyRequest | int] = (),
    ) -> Self:
        """Make the record.

        Raises:
            RangeError: if a value does not fit.
            KindError: if a value is of the wrong kind.
        """
        return cls._build(
            entries=entries,
        )

    @classmethod
    def _read(cls, words: tuple[Any, ...], reader: StructureReader) -> Self:
        values = (reader.codes("dwList", words[3], words[4], words[5], _ENTRIES),)
        return made(cls, values)

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            writer.count(self.entries),
            *writer.codes(self.entries),
        )
