# DO NOT EDIT. Made from spec/structures/LINEAGENTINFO.yaml
# and templates/tapi2/records/{record.module}.py.j2 by: tapi2gen build
"""The structure LINEAGENTINFO, and what it means."""

from dataclasses import dataclass
from decimal import Decimal
from struct import Struct
from typing import Any

from ..constants.agent_state_ex import AgentStateEx
from ..fields import Choice, Number
from ..members import Members
from .buffer import BufferRecord
from .reader import StructureReader
from .values import NO_AMOUNT, Currency, from_decimal, to_decimal
from .writer import StructureWriter

_AGENT_STATE_EX = Members(AgentStateEx)


@dataclass(frozen=True, slots=True, repr=False)
class AgentInfoRecord(BufferRecord):
    """LINEAGENTINFO, since TAPI 2.2.

    The state of an agent, and the agent's statistics over all sessions.

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-lineagentinfo
    """

    NAME = "LINEAGENTINFO"
    MIN_VERSION = (2, 2)
    STRUCTS = {
        0x00020002: Struct("<IIIIIIqIIIIII"),
    }
    PAIRS = ()

    agent_state: AgentStateEx = Choice(_AGENT_STATE_EX).default(0)
    """dwAgentState, since TAPI 2.2.

    What the agent is doing.
    """

    next_agent_state: AgentStateEx = Choice(_AGENT_STATE_EX).default(0)
    """dwNextAgentState, since TAPI 2.2.

    The state that the agent enters next.
    """

    measurement_period: int = Number().default(0)
    """dwMeasurementPeriod, seconds, since TAPI 2.2.

    The length of the period that the figures cover, in seconds, for instance 3600 for
    an hour.
    """

    overall_call_rate: Decimal = Currency().default(NO_AMOUNT)
    """cyOverallCallRate, since TAPI 2.2.

    How many calls the agent handles per agent hour, over all sessions. Agent hours
    count the time in which the agent was active in one session or more.
    """

    number_of_acd_calls: int = Number().default(0)
    """dwNumberOfACDCalls, calls, since TAPI 2.2.

    The number of ACD calls that the agent handled, over all sessions.
    """

    number_of_incoming_calls: int = Number().default(0)
    """dwNumberOfIncomingCalls, calls, since TAPI 2.2.

    The number of incoming calls that the agent handled and that were not ACD calls.
    """

    number_of_outgoing_calls: int = Number().default(0)
    """dwNumberOfOutgoingCalls, calls, since TAPI 2.2.

    The number of outgoing calls that the agent handled and that were not ACD calls.
    """

    total_acd_talk_time: int = Number().default(0)
    """dwTotalACDTalkTime, seconds, since TAPI 2.2.

    How long the agent talked on ACD calls, over all sessions, in seconds.
    """

    total_acd_call_time: int = Number().default(0)
    """dwTotalACDCallTime, seconds, since TAPI 2.2.

    How long the agent spent on ACD calls, over all sessions, in seconds. Wrap-up is
    included.
    """

    total_acd_wrap_up_time: int = Number().default(0)
    """dwTotalACDWrapUpTime, seconds, since TAPI 2.2.

    How long the agent spent on wrap-up after ACD calls, over all sessions, in seconds.
    """

    @staticmethod
    def _read(words: tuple[Any, ...], reader: StructureReader) -> tuple[Any, ...]:
        return (
            _AGENT_STATE_EX[words[3]],
            _AGENT_STATE_EX[words[4]],
            words[5],
            to_decimal(words[6]),
            words[7],
            words[8],
            words[9],
            words[10],
            words[11],
            words[12],
        )

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            self.agent_state,
            self.next_agent_state,
            self.measurement_period,
            from_decimal(self.overall_call_rate),
            self.number_of_acd_calls,
            self.number_of_incoming_calls,
            self.number_of_outgoing_calls,
            self.total_acd_talk_time,
            self.total_acd_call_time,
            self.total_acd_wrap_up_time,
        )
