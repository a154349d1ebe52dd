# DO NOT EDIT. Made from spec/structures/LINEAGENTCAPS.yaml
# and templates/tapi2/records/{record.module}.py.j2 by: tapi2gen build
"""The structure LINEAGENTCAPS, and what it means."""

from __future__ import annotations

from struct import Struct
from uuid import UUID

from ..constants.agent_feature import AgentFeature
from ..constants.agent_state import AgentState
from ..constants.agent_status import AgentStatus
from ..fields import Flags, Members, Number
from .base import made
from .buffer import BufferRecord
from .fields import Many, Optional, String, attribute
from .values import NO_UUID, Guid

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any, ClassVar, Self

    from .fields import Attribute, Fields
    from .reader import StructureReader
    from .writer import StructureWriter

_FEATURES = Members(AgentFeature)
_STATES = Members(AgentState)
_NEXT_STATES = Members(AgentState)
_AGENT_STATUS_MESSAGES = Members(AgentStatus)


class AgentCapsRecord(BufferRecord):
    """LINEAGENTCAPS, since TAPI 2.0.

    What agents can do at an address, and which extensions the agent handler offers
    there.

    Attributes:
        agent_handler_info: How the agent handler introduces itself, for instance by
            name and version. (dwAgentHandlerInfo)
        caps_version: The TAPI version by which the agent handler wrote this structure.
            It is never above the version that the caller passed. (dwCapsVersion,
            version)
        features: The agent functions that the address supports. A bit that is clear
            means never, a bit that is set means whenever line and address are in a
            fitting state. (dwFeatures)
        states: The states that lineSetAgentState can ever set here. (dwStates)
        next_states: The states that lineSetAgentState can ever set here as the next
            state. (dwNextStates)
        max_num_group_entries: In how many groups the agent can be logged in at once. It
            is the most entries that lineSetAgentGroup accepts. (dwMaxNumGroupEntries,
            entries)
        agent_status_messages: The changes that LINE_AGENTSTATUS can report for this
            address. (dwAgentStatusMessages)
        extension_ids: The extensions of the agent handler. lineAgentSpecific and
            LINE_AGENTSPECIFIC name an extension by its position here, counted from 0,
            so the handler must never reorder them. (dwAgentExtensionIDList)
        proxy_guid: The identifier of the ACD proxy that serves the line. (ProxyGUID)

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-lineagentcaps
    """

    __slots__ = ()
    __match_args__ = (
        "agent_handler_info",
        "caps_version",
        "features",
        "states",
        "next_states",
        "max_num_group_entries",
        "agent_status_messages",
        "extension_ids",
        "proxy_guid",
    )
    NAME = "LINEAGENTCAPS"
    MIN_VERSION = (2, 0)
    STRUCT = Struct("<IIIIIIIIIIIIII16s")
    STRUCTS = (
        STRUCT,
        Struct("<IIIIIIIIIIIIII"),
    )
    NEWEST = 0x00020002
    PAIRS = ((3, 4), (12, 13))
    FIELDS: ClassVar[Fields] = {
        "agent_handler_info": String(),
        "caps_version": Number(),
        "features": Flags(_FEATURES),
        "states": Flags(_STATES),
        "next_states": Flags(_NEXT_STATES),
        "max_num_group_entries": Number(),
        "agent_status_messages": Flags(_AGENT_STATUS_MESSAGES),
        "extension_ids": Many(Guid()),
        "proxy_guid": Optional(Guid()),
    }

    agent_handler_info: Attribute[str] = attribute(0, "dwAgentHandlerInfo.")
    """How the agent handler introduces itself, for instance by name and version.
    (dwAgentHandlerInfo, since TAPI 2.0)"""

    caps_version: Attribute[int] = attribute(1, "dwCapsVersion, version.")
    """The TAPI version by which the agent handler wrote this structure. It is never
    above the version that the caller passed. (dwCapsVersion, version, since TAPI
    2.0)"""

    features: Attribute[AgentFeature] = attribute(2, "dwFeatures.")
    """The agent functions that the address supports. A bit that is clear means
    never, a bit that is set means whenever line and address are in a fitting state.
    (dwFeatures, since TAPI 2.0)"""

    states: Attribute[AgentState] = attribute(3, "dwStates.")
    """The states that lineSetAgentState can ever set here. (dwStates, since TAPI
    2.0)"""

    next_states: Attribute[AgentState] = attribute(4, "dwNextStates.")
    """The states that lineSetAgentState can ever set here as the next state.
    (dwNextStates, since TAPI 2.0)"""

    max_num_group_entries: Attribute[int] = attribute(
        5, "dwMaxNumGroupEntries, entries."
    )
    """In how many groups the agent can be logged in at once. It is the most entries
    that lineSetAgentGroup accepts. (dwMaxNumGroupEntries, entries, since TAPI 2.0)"""

    agent_status_messages: Attribute[AgentStatus] = attribute(
        6, "dwAgentStatusMessages."
    )
    """The changes that LINE_AGENTSTATUS can report for this address.
    (dwAgentStatusMessages, since TAPI 2.0)"""

    extension_ids: Attribute[tuple[UUID, ...]] = attribute(7, "dwAgentExtensionIDList.")
    """The extensions of the agent handler. lineAgentSpecific and LINE_AGENTSPECIFIC
    name an extension by its position here, counted from 0, so the handler must never
    reorder them. (dwAgentExtensionIDList, since TAPI 2.0)"""

    proxy_guid: Attribute[UUID | None] = attribute(8, "ProxyGUID.")
    """The identifier of the ACD proxy that serves the line. (ProxyGUID, since TAPI
    2.2)"""

    def __new__(
        cls,
        *,
        agent_handler_info: str = "",
        caps_version: int = 0x00020000,
        features: AgentFeature | int = 0,
        states: AgentState | int = 0,
        next_states: AgentState | int = 0,
        max_num_group_entries: int = 0,
        agent_status_messages: AgentStatus | int = 0,
        extension_ids: Iterable[UUID] = (),
        proxy_guid: UUID | None = None,
    ) -> Self:
        """Make the record.

        Raises:
            RangeError: if a value does not fit.
            KindError: if a value is of the wrong kind.
        """
        return cls._build(
            agent_handler_info=agent_handler_info,
            caps_version=caps_version,
            features=features,
            states=states,
            next_states=next_states,
            max_num_group_entries=max_num_group_entries,
            agent_status_messages=agent_status_messages,
            extension_ids=extension_ids,
            proxy_guid=proxy_guid,
        )

    @classmethod
    def _read(cls, words: tuple[Any, ...], reader: StructureReader) -> Self:
        values = (
            reader.text("dwAgentHandlerInfo", words[3], words[4]) if words[3] else "",
            words[5],
            _FEATURES[words[6]],
            _STATES[words[7]],
            _NEXT_STATES[words[8]],
            words[9],
            _AGENT_STATUS_MESSAGES[words[10]],
            reader.guids("dwAgentExtensionIDList", words[11], words[12], words[13]),
            UUID(bytes_le=words[14]) if len(words) > 14 else None,
        )
        return made(cls, values)

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            *writer.text("dwAgentHandlerInfo", self.agent_handler_info),
            self.caps_version,
            self.features,
            self.states,
            self.next_states,
            self.max_num_group_entries,
            self.agent_status_messages,
            writer.count(self.extension_ids),
            *writer.guids(self.extension_ids),
            self.proxy_guid.bytes_le if self.proxy_guid else NO_UUID.bytes_le,
        )
