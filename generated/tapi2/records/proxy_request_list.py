# DO NOT EDIT. Made from spec/structures/LINEPROXYREQUESTLIST.yaml
# and templates/tapi2/records/{record.module}.py.j2 by: tapi2gen build
"""The structure LINEPROXYREQUESTLIST, and what it means."""

from dataclasses import dataclass
from struct import Struct
from typing import Any

from ..constants.proxy_request import ProxyRequest
from ..fields import Choice
from ..members import Members
from .buffer import BufferRecord
from .fields import Many
from .reader import StructureReader
from .writer import StructureWriter

_PROXY_REQUEST = Members(ProxyRequest)


@dataclass(frozen=True, slots=True, repr=False)
class ProxyRequestListRecord(BufferRecord):
    """LINEPROXYREQUESTLIST, since TAPI 2.2.

    The types of proxy request for which a handler has registered on a line device.

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-lineproxyrequestlist
    """

    NAME = "LINEPROXYREQUESTLIST"
    MIN_VERSION = (2, 2)
    STRUCTS = {
        0x00020002: Struct("<IIIIII"),
    }
    PAIRS = ((4, 5),)

    entries: tuple[ProxyRequest | int, ...] = Many(Choice(_PROXY_REQUEST)).default(())
    """dwList, since TAPI 2.2.

    The types of request that are being served, one DWORD each.
    """

    @staticmethod
    def _read(words: tuple[Any, ...], reader: StructureReader) -> tuple[Any, ...]:
        return (reader.codes("dwList", words[3], words[4], words[5], _PROXY_REQUEST),)

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            writer.count(self.entries),
            *writer.numbers(self.entries),
        )
