# DO NOT EDIT. Made from spec/structures/LINEPROXYREQUEST.yaml
# and templates/tapi2/records/requests/{request.module}.py.j2 by: tapi2gen build
"""The proxy request GetGroupList."""

from __future__ import annotations

from collections.abc import Mapping
from struct import Struct
from typing import Any, ClassVar

from ...fields import Field, Number
from ..agent_group_list import AgentGroupListRecord
from ..answering import Written, record_answer
from ..known_request import KnownRequest
from ..reader import StructureReader
from ..request_header import COMMON
from ..writer import StructureWriter


class GetGroupListRequest(KnownRequest[AgentGroupListRecord]):
    """LINEPROXYREQUEST_GETGROUPLIST, value 19, since TAPI 2.2.

    The client calls lineGetGroupList. The handler lists all groups of the ACD system.

    The answer is a record, AgentGroupListRecord.
    """

    __slots__ = ()
    __match_args__ = (
        "client_machine_name",
        "client_user_name",
        "client_app_api_version",
        "room",
    )
    MIN_VERSION = (2, 2)
    REQUEST_TYPE = 19
    PART = Struct("<I")
    FIELDS: ClassVar[Mapping[str, Field]] = {
        **COMMON,
        "room": Number(),
    }

    _values: tuple[str, str, int, int]

    def __init__(
        self,
        *,
        client_machine_name: str = "",
        client_user_name: str = "",
        client_app_api_version: int = 0x00020002,
        room: int = 24,
    ) -> None:
        """Make the request.

        Raises:
            RangeError: if a value does not fit.
            KindError: if a value is of the wrong kind.
        """
        self._set(client_machine_name, client_user_name, client_app_api_version, room)

    @property
    def room(self) -> int:
        """GroupList, bytes, since TAPI 2.2.

        Bytes that TAPI allotted to the answer; it never takes more.
        """
        return self._values[3]

    @classmethod
    def _read_part(
        cls, words: tuple[Any, ...], reader: StructureReader
    ) -> tuple[Any, ...]:
        return (reader.room("GroupList", 28, words[0]),)

    def _part_words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (writer.room(28, self.room),)

    def _answer(self, answer: Any) -> Written:
        return record_answer(
            self.client_app_api_version, 28, answer, AgentGroupListRecord, self.room
        )
