# DO NOT EDIT. Made from spec/structures/LINEAGENTCAPS.yaml
# and templates/tapi2/records/{record.module}.py.j2 by: tapi2gen build
"""The structure LINEAGENTCAPS, and what it means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from struct import Struct
from typing import Any, ClassVar
from uuid import UUID

from ..constants.agent_feature import AgentFeature
from ..constants.agent_state import AgentState
from ..constants.agent_status import AgentStatus
from ..fields import Field, Flags, Members, Number
from .buffer import BufferRecord
from .fields import Many, Optional, String
from .reader import StructureReader
from .values import NO_UUID, Guid
from .writer import StructureWriter

_FEATURES = Members(AgentFeature)
_STATES = Members(AgentState)
_NEXT_STATES = Members(AgentState)
_AGENT_STATUS_MESSAGES = Members(AgentStatus)


class AgentCapsRecord(BufferRecord):
    """LINEAGENTCAPS, since TAPI 2.0.

    What agents can do at an address, and which extensions the agent handler offers
    there.

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
    FIELDS: ClassVar[Mapping[str, Field]] = {
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

    _values: tuple[
        str,
        int,
        AgentFeature,
        AgentState,
        AgentState,
        int,
        AgentStatus,
        tuple[UUID, ...],
        UUID | None,
    ]

    def __init__(
        self,
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
    ) -> None:
        """Make the record.

        Raises:
            RangeError: if a value does not fit.
            KindError: if a value is of the wrong kind.
        """
        self._set(
            agent_handler_info,
            caps_version,
            features,
            states,
            next_states,
            max_num_group_entries,
            agent_status_messages,
            extension_ids,
            proxy_guid,
        )

    @property
    def agent_handler_info(self) -> str:
        """dwAgentHandlerInfo, since TAPI 2.0.

        How the agent handler introduces itself, for instance by name and version.
        """
        return self._values[0]

    @property
    def caps_version(self) -> int:
        """dwCapsVersion, version, since TAPI 2.0.

        The TAPI version by which the agent handler wrote this structure. It is never
        above the version that the caller passed.
        """
        return self._values[1]

    @property
    def features(self) -> AgentFeature:
        """dwFeatures, since TAPI 2.0.

        The agent functions that the address supports. A bit that is clear means never,
        a bit that is set means whenever line and address are in a fitting state.
        """
        return self._values[2]

    @property
    def states(self) -> AgentState:
        """dwStates, since TAPI 2.0.

        The states that lineSetAgentState can ever set here.
        """
        return self._values[3]

    @property
    def next_states(self) -> AgentState:
        """dwNextStates, since TAPI 2.0.

        The states that lineSetAgentState can ever set here as the next state.
        """
        return self._values[4]

    @property
    def max_num_group_entries(self) -> int:
        """dwMaxNumGroupEntries, entries, since TAPI 2.0.

        In how many groups the agent can be logged in at once. It is the most entries
        that lineSetAgentGroup accepts.
        """
        return self._values[5]

    @property
    def agent_status_messages(self) -> AgentStatus:
        """dwAgentStatusMessages, since TAPI 2.0.

        The changes that LINE_AGENTSTATUS can report for this address.
        """
        return self._values[6]

    @property
    def extension_ids(self) -> tuple[UUID, ...]:
        """dwAgentExtensionIDList, since TAPI 2.0.

        The extensions of the agent handler. lineAgentSpecific and LINE_AGENTSPECIFIC
        name an extension by its position here, counted from 0, so the handler must
        never reorder them.
        """
        return self._values[7]

    @property
    def proxy_guid(self) -> UUID | None:
        """ProxyGUID, since TAPI 2.2.

        The identifier of the ACD proxy that serves the line.
        """
        return self._values[8]

    def _fill(self, words: tuple[Any, ...], reader: StructureReader) -> None:
        self._values = (
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
