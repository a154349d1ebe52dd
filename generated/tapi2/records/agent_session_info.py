# DO NOT EDIT. Made from spec/structures/LINEAGENTSESSIONINFO.yaml
# and templates/tapi2/records/{record.module}.py.j2 by: tapi2gen build
"""The structure LINEAGENTSESSIONINFO, and what it means."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from struct import Struct
from typing import Any, ClassVar

from ..constants.agent_session_state import AgentSessionState
from ..fields import Choice, Field, Members, Number
from .buffer import BufferRecord
from .reader import StructureReader
from .values import (
    NO_AMOUNT,
    NO_DATE,
    Currency,
    Date,
    from_datetime,
    from_decimal,
    to_decimal,
)
from .writer import StructureWriter

_AGENT_SESSION_STATE = Members(AgentSessionState)
_NEXT_AGENT_SESSION_STATE = Members(AgentSessionState)


class AgentSessionInfoRecord(BufferRecord):
    """LINEAGENTSESSIONINFO, since TAPI 2.2.

    The state and the statistics of one agent session.

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-lineagentsessioninfo
    """

    __slots__ = ()
    __match_args__ = (
        "agent_session_state",
        "next_agent_session_state",
        "session_start_time",
        "session_duration",
        "number_of_calls",
        "total_talk_time",
        "average_talk_time",
        "total_call_time",
        "average_call_time",
        "total_wrap_up_time",
        "average_wrap_up_time",
        "acd_call_rate",
        "longest_time_to_answer",
        "average_time_to_answer",
    )
    NAME = "LINEAGENTSESSIONINFO"
    MIN_VERSION = (2, 2)
    STRUCT = Struct("<IIIIIdIIIIIIIIqII")
    STRUCTS = (STRUCT,)
    NEWEST = 0x00020002
    PAIRS = ()
    FIELDS: ClassVar[Mapping[str, Field]] = {
        "agent_session_state": Choice(_AGENT_SESSION_STATE),
        "next_agent_session_state": Choice(_NEXT_AGENT_SESSION_STATE),
        "session_start_time": Date(),
        "session_duration": Number(),
        "number_of_calls": Number(),
        "total_talk_time": Number(),
        "average_talk_time": Number(),
        "total_call_time": Number(),
        "average_call_time": Number(),
        "total_wrap_up_time": Number(),
        "average_wrap_up_time": Number(),
        "acd_call_rate": Currency(),
        "longest_time_to_answer": Number(),
        "average_time_to_answer": Number(),
    }

    _values: tuple[
        AgentSessionState,
        AgentSessionState,
        datetime,
        int,
        int,
        int,
        int,
        int,
        int,
        int,
        int,
        Decimal,
        int,
        int,
    ]

    def __init__(
        self,
        *,
        agent_session_state: AgentSessionState | int = 0,
        next_agent_session_state: AgentSessionState | int = 0,
        session_start_time: datetime = NO_DATE,
        session_duration: int = 0,
        number_of_calls: int = 0,
        total_talk_time: int = 0,
        average_talk_time: int = 0,
        total_call_time: int = 0,
        average_call_time: int = 0,
        total_wrap_up_time: int = 0,
        average_wrap_up_time: int = 0,
        acd_call_rate: Decimal = NO_AMOUNT,
        longest_time_to_answer: int = 0,
        average_time_to_answer: int = 0,
    ) -> None:
        """Make the record.

        Raises:
            RangeError: if a value does not fit.
            KindError: if a value is of the wrong kind.
        """
        self._set(
            agent_session_state,
            next_agent_session_state,
            session_start_time,
            session_duration,
            number_of_calls,
            total_talk_time,
            average_talk_time,
            total_call_time,
            average_call_time,
            total_wrap_up_time,
            average_wrap_up_time,
            acd_call_rate,
            longest_time_to_answer,
            average_time_to_answer,
        )

    @property
    def agent_session_state(self) -> AgentSessionState:
        """dwAgentSessionState, since TAPI 2.2.

        The state of the session.
        """
        return self._values[0]

    @property
    def next_agent_session_state(self) -> AgentSessionState:
        """dwNextAgentSessionState, since TAPI 2.2.

        The state that the session enters next.
        """
        return self._values[1]

    @property
    def session_start_time(self) -> datetime:
        """dateSessionStartTime, since TAPI 2.2.

        When the session was created, as a double that counts days from the start of 30
        December 1899. The time zone is not documented.
        """
        return self._values[2]

    @property
    def session_duration(self) -> int:
        """dwSessionDuration, seconds, since TAPI 2.2.

        How long the session has been active, in seconds. The clock stops when it has
        ended.
        """
        return self._values[3]

    @property
    def number_of_calls(self) -> int:
        """dwNumberOfCalls, calls, since TAPI 2.2.

        The number of ACD calls that the agent handled in the session.
        """
        return self._values[4]

    @property
    def total_talk_time(self) -> int:
        """dwTotalTalkTime, seconds, since TAPI 2.2.

        How long the agent talked on ACD calls of the session, in seconds.
        """
        return self._values[5]

    @property
    def average_talk_time(self) -> int:
        """dwAverageTalkTime, seconds, since TAPI 2.2.

        How long the agent talked per ACD call of the session on average, in seconds.
        """
        return self._values[6]

    @property
    def total_call_time(self) -> int:
        """dwTotalCallTime, seconds, since TAPI 2.2.

        How long the agent spent on ACD calls of the session, in seconds. Wrap-up is
        included.
        """
        return self._values[7]

    @property
    def average_call_time(self) -> int:
        """dwAverageCallTime, seconds, since TAPI 2.2.

        How long the agent spent per ACD call of the session on average, in seconds.
        Wrap-up is included.
        """
        return self._values[8]

    @property
    def total_wrap_up_time(self) -> int:
        """dwTotalWrapUpTime, seconds, since TAPI 2.2.

        How long the agent spent on wrap-up after ACD calls of the session, in seconds.
        """
        return self._values[9]

    @property
    def average_wrap_up_time(self) -> int:
        """dwAverageWrapUpTime, seconds, since TAPI 2.2.

        How long the agent spent on wrap-up per ACD call of the session on average, in
        seconds.
        """
        return self._values[10]

    @property
    def acd_call_rate(self) -> Decimal:
        """cyACDCallRate, since TAPI 2.2.

        How many ACD calls the session handles per hour.
        """
        return self._values[11]

    @property
    def longest_time_to_answer(self) -> int:
        """dwLongestTimeToAnswer, seconds, since TAPI 2.2.

        The longest time that a call waited to be answered, in seconds.
        """
        return self._values[12]

    @property
    def average_time_to_answer(self) -> int:
        """dwAverageTimeToAnswer, seconds, since TAPI 2.2.

        The average time that calls waited to be answered, in seconds.
        """
        return self._values[13]

    def _fill(self, words: tuple[Any, ...], reader: StructureReader) -> None:
        self._values = (
            _AGENT_SESSION_STATE[words[3]],
            _NEXT_AGENT_SESSION_STATE[words[4]],
            reader.date("dateSessionStartTime", words[5]),
            words[6],
            words[7],
            words[8],
            words[9],
            words[10],
            words[11],
            words[12],
            words[13],
            to_decimal(words[14]),
            words[15],
            words[16],
        )

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            self.agent_session_state,
            self.next_agent_session_state,
            from_datetime(self.session_start_time),
            self.session_duration,
            self.number_of_calls,
            self.total_talk_time,
            self.average_talk_time,
            self.total_call_time,
            self.average_call_time,
            self.total_wrap_up_time,
            self.average_wrap_up_time,
            from_decimal(self.acd_call_rate),
            self.longest_time_to_answer,
            self.average_time_to_answer,
        )
