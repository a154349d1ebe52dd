# DO NOT EDIT. Made from spec/structures/LINEPROXYREQUESTLIST.yaml
# and templates/tapi2/records/{record.module}.py.j2 by: tapi2gen build
"""The structure LINEPROXYREQUESTLIST, and what it means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from struct import Struct
from typing import Any, ClassVar

from ..constants.proxy_request import ProxyRequest
from ..fields import Choice, Field, Members
from .buffer import BufferRecord
from .fields import Many
from .reader import StructureReader
from .writer import StructureWriter

_ENTRIES = Members(ProxyRequest)


class ProxyRequestListRecord(BufferRecord):
    """LINEPROXYREQUESTLIST, since TAPI 2.2.

    The types of proxy request for which a handler has registered on a line device.

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
    FIELDS: ClassVar[Mapping[str, Field]] = {
        "entries": Many(Choice(_ENTRIES)),
    }

    _values: tuple[tuple[ProxyRequest | int, ...]]

    def __init__(self, *, entries: Iterable[ProxyRequest | int] = ()) -> None:
        """Make the record.

        Raises:
            RangeError: if a value does not fit.
            KindError: if a value is of the wrong kind.
        """
        self._set(entries)

    @property
    def entries(self) -> tuple[ProxyRequest | int, ...]:
        """dwList, since TAPI 2.2.

        The types of request that are being served, one DWORD each.
        """
        return self._values[0]

    def _fill(self, words: tuple[Any, ...], reader: StructureReader) -> None:
        self._values = (reader.codes("dwList", words[3], words[4], words[5], _ENTRIES),)

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            writer.count(self.entries),
            *writer.codes(self.entries),
        )
