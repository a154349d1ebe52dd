# DO NOT EDIT. Made from spec/structures/LINEAGENTINFO.yaml
# and templates/tapi2/records/{record.module}.py.j2 by: tapi2gen build
"""The structure LINEAGENTINFO, and what it means."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from struct import Struct
from typing import Any, ClassVar

from ..constants.agent_state_ex import AgentStateEx
from ..fields import Choice, Field, Members, Number
from .buffer import BufferRecord
from .reader import StructureReader
from .values import NO_AMOUNT, Currency, from_decimal, to_decimal
from .writer import StructureWriter

_AGENT_STATE = Members(AgentStateEx)
_NEXT_AGENT_STATE = Members(AgentStateEx)


class AgentInfoRecord(BufferRecord):
    """LINEAGENTINFO, since TAPI 2.2.

    The state of an agent, and the agent's statistics over all sessions.

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
    FIELDS: ClassVar[Mapping[str, Field]] = {
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

    _values: tuple[
        AgentStateEx, AgentStateEx, int, Decimal, int, int, int, int, int, int
    ]

    def __init__(
        self,
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
    ) -> None:
        """Make the record.

        Raises:
            RangeError: if a value does not fit.
            KindError: if a value is of the wrong kind.
        """
        self._set(
            agent_state,
            next_agent_state,
            measurement_period,
            overall_call_rate,
            number_of_acd_calls,
            number_of_incoming_calls,
            number_of_outgoing_calls,
            total_acd_talk_time,
            total_acd_call_time,
            total_acd_wrap_up_time,
        )

    @property
    def agent_state(self) -> AgentStateEx:
        """dwAgentState, since TAPI 2.2.

        What the agent is doing.
        """
        return self._values[0]

    @property
    def next_agent_state(self) -> AgentStateEx:
        """dwNextAgentState, since TAPI 2.2.

        The state that the agent enters next.
        """
        return self._values[1]

    @property
    def measurement_period(self) -> int:
        """dwMeasurementPeriod, seconds, since TAPI 2.2.

        The length of the period that the figures cover, in seconds, for instance 3600
        for an hour.
        """
        return self._values[2]

    @property
    def overall_call_rate(self) -> Decimal:
        """cyOverallCallRate, since TAPI 2.2.

        How many calls the agent handles per agent hour, over all sessions. Agent hours
        count the time in which the agent was active in one session or more.
        """
        return self._values[3]

    @property
    def number_of_acd_calls(self) -> int:
        """dwNumberOfACDCalls, calls, since TAPI 2.2.

        The number of ACD calls that the agent handled, over all sessions.
        """
        return self._values[4]

    @property
    def number_of_incoming_calls(self) -> int:
        """dwNumberOfIncomingCalls, calls, since TAPI 2.2.

        The number of incoming calls that the agent handled and that were not ACD calls.
        """
        return self._values[5]

    @property
    def number_of_outgoing_calls(self) -> int:
        """dwNumberOfOutgoingCalls, calls, since TAPI 2.2.

        The number of outgoing calls that the agent handled and that were not ACD calls.
        """
        return self._values[6]

    @property
    def total_acd_talk_time(self) -> int:
        """dwTotalACDTalkTime, seconds, since TAPI 2.2.

        How long the agent talked on ACD calls, over all sessions, in seconds.
        """
        return self._values[7]

    @property
    def total_acd_call_time(self) -> int:
        """dwTotalACDCallTime, seconds, since TAPI 2.2.

        How long the agent spent on ACD calls, over all sessions, in seconds. Wrap-up is
        included.
        """
        return self._values[8]

    @property
    def total_acd_wrap_up_time(self) -> int:
        """dwTotalACDWrapUpTime, seconds, since TAPI 2.2.

        How long the agent spent on wrap-up after ACD calls, over all sessions, in
        seconds.
        """
        return self._values[9]

    def _fill(self, words: tuple[Any, ...], reader: StructureReader) -> None:
        self._values = (
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
