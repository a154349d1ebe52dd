# DO NOT EDIT. Made from spec/structures/LINEAGENTINFO.yaml
# and templates/tapi2/records/{record.module}.py.j2 by: tapi2gen build
"""The structure LINEAGENTINFO, and what it means."""

from __future__ import annotations

from decimal import Decimal
from struct import Struct

from ..constants.agent_state_ex import AgentStateEx
from ..fields import Choice, Members, Number
from .base import made
from .buffer import BufferRecord
from .fields import attribute
from .values import NO_AMOUNT, Currency, from_decimal, to_decimal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, ClassVar, Self

    from .fields import Attribute, Fields
    from .reader import StructureReader
    from .writer import StructureWriter

_AGENT_STATE = Members(AgentStateEx)
_NEXT_AGENT_STATE = Members(AgentStateEx)


class AgentInfoRecord(BufferRecord):
    """LINEAGENTINFO, since TAPI 2.2.

    The state of an agent, and the agent's statistics over all sessions.

    Attributes:
        agent_state: What the agent is doing. (dwAgentState)
        next_agent_state: The state that the agent goes into next. (dwNextAgentState)
        measurement_period: The length of the period that the figures cover, in seconds,
            for instance 3600 for an hour. (dwMeasurementPeriod, seconds)
        overall_call_rate: How many calls the agent handles per agent hour, over all
            sessions. Agent hours count the time in which the agent was active in one
            session or more. (cyOverallCallRate)
        number_of_acd_calls: The number of ACD calls that the agent handled, over all
            sessions. (dwNumberOfACDCalls, calls)
        number_of_incoming_calls: The number of incoming calls that the agent handled
            and that were not ACD calls. (dwNumberOfIncomingCalls, calls)
        number_of_outgoing_calls: The number of outgoing calls that the agent handled
            and that were not ACD calls. (dwNumberOfOutgoingCalls, calls)
        total_acd_talk_time: How long the agent talked on ACD calls, over all sessions,
            in seconds. (dwTotalACDTalkTime, seconds)
        total_acd_call_time: How long the agent spent on ACD calls, over all sessions,
            in seconds. Wrap-up is included. (dwTotalACDCallTime, seconds)
        total_acd_wrap_up_time: How long the agent spent on wrap-up after ACD calls,
            over all sessions, in seconds. (dwTotalACDWrapUpTime, seconds)

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-lineagentinfo
    """

    __slots__ = ()
    __match_args__ = (
        "agent_state",
        "next_agent_state",
        "measurement_period",
        "overall_call_rate",
        "number_of_acd_calls",
        "number_of_incoming_calls",
        "number_of_outgoing_calls",
        "total_acd_talk_time",
        "total_acd_call_time",
        "total_acd_wrap_up_time",
    )
    NAME = "LINEAGENTINFO"
    MIN_VERSION = (2, 2)
    STRUCT = Struct("<IIIIIIqIIIIII")
    STRUCTS = (STRUCT,)
    NEWEST = 0x00020002
    PAIRS = ()
    FIELDS: ClassVar[Fields] = {
        "agent_state": Choice(_AGENT_STATE),
        "next_agent_state": Choice(_NEXT_AGENT_STATE),
        "measurement_period": Number(),
        "overall_call_rate": Currency(),
        "number_of_acd_calls": Number(),
        "number_of_incoming_calls": Number(),
        "number_of_outgoing_calls": Number(),
        "total_acd_talk_time": Number(),
        "total_acd_call_time": Number(),
        "total_acd_wrap_up_time": Number(),
    }

    agent_state: Attribute[AgentStateEx] = attribute(0, "dwAgentState.")
    """What the agent is doing. (dwAgentState, since TAPI 2.2)"""

    next_agent_state: Attribute[AgentStateEx] = attribute(1, "dwNextAgentState.")
    """The state that the agent goes into next. (dwNextAgentState, since TAPI 2.2)"""

    measurement_period: Attribute[int] = attribute(2, "dwMeasurementPeriod, seconds.")
    """The length of the period that the figures cover, in seconds, for instance 3600
    for an hour. (dwMeasurementPeriod, seconds, since TAPI 2.2)"""

    overall_call_rate: Attribute[Decimal] = attribute(3, "cyOverallCallRate.")
    """How many calls the agent handles per agent hour, over all sessions. Agent
    hours count the time in which the agent was active in one session or more.
    (cyOverallCallRate, since TAPI 2.2)"""

    number_of_acd_calls: Attribute[int] = attribute(4, "dwNumberOfACDCalls, calls.")
    """The number of ACD calls that the agent handled, over all sessions.
    (dwNumberOfACDCalls, calls, since TAPI 2.2)"""

    number_of_incoming_calls: Attribute[int] = attribute(
        5, "dwNumberOfIncomingCalls, calls."
    )
    """The number of incoming calls that the agent handled and that were not ACD
    calls. (dwNumberOfIncomingCalls, calls, since TAPI 2.2)"""

    number_of_outgoing_calls: Attribute[int] = attribute(
        6, "dwNumberOfOutgoingCalls, calls."
    )
    """The number of outgoing calls that the agent handled and that were not ACD
    calls. (dwNumberOfOutgoingCalls, calls, since TAPI 2.2)"""

    total_acd_talk_time: Attribute[int] = attribute(7, "dwTotalACDTalkTime, seconds.")
    """How long the agent talked on ACD calls, over all sessions, in seconds.
    (dwTotalACDTalkTime, seconds, since TAPI 2.2)"""

    total_acd_call_time: Attribute[int] = attribute(8, "dwTotalACDCallTime, seconds.")
    """How long the agent spent on ACD calls, over all sessions, in seconds. Wrap-up
    is included. (dwTotalACDCallTime, seconds, since TAPI 2.2)"""

    total_acd_wrap_up_time: Attribute[int] = attribute(
        9, "dwTotalACDWrapUpTime, seconds."
    )
    """How long the agent spent on wrap-up after ACD calls, over all sessions, in
    seconds. (dwTotalACDWrapUpTime, seconds, since TAPI 2.2)"""

    def __new__(
        cls,
        *,
        agent_state: AgentStateEx | int = 0,
        next_agent_state: AgentStateEx | int = 0,
        measurement_period: int = 0,
        overall_call_rate: Decimal = NO_AMOUNT,
        number_of_acd_calls: int = 0,
        number_of_incoming_calls: int = 0,
        number_of_outgoing_calls: int = 0,
        total_acd_talk_time: int = 0,
        total_acd_call_time: int = 0,
        total_acd_wrap_up_time: int = 0,
    ) -> Self:
        """Make the record.

        Raises:
            RangeError: if a value does not fit.
            KindError: if a value is of the wrong kind.
        """
        return cls._build(
            agent_state=agent_state,
            next_agent_state=next_agent_state,
            measurement_period=measurement_period,
            overall_call_rate=overall_call_rate,
            number_of_acd_calls=number_of_acd_calls,
            number_of_incoming_calls=number_of_incoming_calls,
            number_of_outgoing_calls=number_of_outgoing_calls,
            total_acd_talk_time=total_acd_talk_time,
            total_acd_call_time=total_acd_call_time,
            total_acd_wrap_up_time=total_acd_wrap_up_time,
        )

    @classmethod
    def _read(cls, words: tuple[Any, ...], reader: StructureReader) -> Self:
        values = (
            _AGENT_STATE[words[3]],
            _NEXT_AGENT_STATE[words[4]],
            words[5],
            to_decimal(words[6]),
            words[7],
            words[8],
            words[9],
            words[10],
            words[11],
            words[12],
        )
        return made(cls, values)

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
