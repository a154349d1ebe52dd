# DO NOT EDIT. Made from spec/structures/LINEAGENTSESSIONINFO.yaml
# and templates/tapi2/records/{record.module}.py.j2 by: tapi2gen build
"""The structure LINEAGENTSESSIONINFO, and what it means."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from struct import Struct

from ..constants.agent_session_state import AgentSessionState
from ..fields import Choice, Members, Number
from .base import made
from .buffer import BufferRecord
from .fields import attribute
from .values import (
    NO_AMOUNT,
    NO_DATE,
    Currency,
    Date,
    from_datetime,
    from_decimal,
    to_decimal,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, ClassVar, Self

    from .fields import Attribute, Fields
    from .reader import StructureReader
    from .writer import StructureWriter

_AGENT_SESSION_STATE = Members(AgentSessionState)
_NEXT_AGENT_SESSION_STATE = Members(AgentSessionState)


class AgentSessionInfoRecord(BufferRecord):
    """LINEAGENTSESSIONINFO, since TAPI 2.2.

    The state and the statistics of one agent session.

    Attributes:
        agent_session_state: The state of the session. (dwAgentSessionState)
        next_agent_session_state: The state that the session goes into next.
            (dwNextAgentSessionState)
        session_start_time: When the session was created, as a double that counts days
            from the start of 30 December 1899. The time zone is not documented.
            (dateSessionStartTime)
        session_duration: How long the session has been active, in seconds. The clock
            stops when it has ended. (dwSessionDuration, seconds)
        number_of_calls: The number of ACD calls that the agent handled in the session.
            (dwNumberOfCalls, calls)
        total_talk_time: How long the agent talked on ACD calls of the session, in
            seconds. (dwTotalTalkTime, seconds)
        average_talk_time: How long the agent talked per ACD call of the session on
            average, in seconds. (dwAverageTalkTime, seconds)
        total_call_time: How long the agent spent on ACD calls of the session, in
            seconds. Wrap-up is included. (dwTotalCallTime, seconds)
        average_call_time: How long the agent spent per ACD call of the session on
            average, in seconds. Wrap-up is included. (dwAverageCallTime, seconds)
        total_wrap_up_time: How long the agent spent on wrap-up after ACD calls of the
            session, in seconds. (dwTotalWrapUpTime, seconds)
        average_wrap_up_time: How long the agent spent on wrap-up per ACD call of the
            session on average, in seconds. (dwAverageWrapUpTime, seconds)
        acd_call_rate: How many ACD calls the session handles per hour. (cyACDCallRate)
        longest_time_to_answer: The longest time that a call waited to be answered, in
            seconds. (dwLongestTimeToAnswer, seconds)
        average_time_to_answer: The average time that calls waited to be answered, in
            seconds. (dwAverageTimeToAnswer, seconds)

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
    FIELDS: ClassVar[Fields] = {
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

    agent_session_state: Attribute[AgentSessionState] = attribute(
        0, "dwAgentSessionState."
    )
    """The state of the session. (dwAgentSessionState, since TAPI 2.2)"""

    next_agent_session_state: Attribute[AgentSessionState] = attribute(
        1, "dwNextAgentSessionState."
    )
    """The state that the session goes into next. (dwNextAgentSessionState, since
    TAPI 2.2)"""

    session_start_time: Attribute[datetime] = attribute(2, "dateSessionStartTime.")
    """When the session was created, as a double that counts days from the start of
    30 December 1899. The time zone is not documented. (dateSessionStartTime, since
    TAPI 2.2)"""

    session_duration: Attribute[int] = attribute(3, "dwSessionDuration, seconds.")
    """How long the session has been active, in seconds. The clock stops when it has
    ended. (dwSessionDuration, seconds, since TAPI 2.2)"""

    number_of_calls: Attribute[int] = attribute(4, "dwNumberOfCalls, calls.")
    """The number of ACD calls that the agent handled in the session.
    (dwNumberOfCalls, calls, since TAPI 2.2)"""

    total_talk_time: Attribute[int] = attribute(5, "dwTotalTalkTime, seconds.")
    """How long the agent talked on ACD calls of the session, in seconds.
    (dwTotalTalkTime, seconds, since TAPI 2.2)"""

    average_talk_time: Attribute[int] = attribute(6, "dwAverageTalkTime, seconds.")
    """How long the agent talked per ACD call of the session on average, in seconds.
    (dwAverageTalkTime, seconds, since TAPI 2.2)"""

    total_call_time: Attribute[int] = attribute(7, "dwTotalCallTime, seconds.")
    """How long the agent spent on ACD calls of the session, in seconds. Wrap-up is
    included. (dwTotalCallTime, seconds, since TAPI 2.2)"""

    average_call_time: Attribute[int] = attribute(8, "dwAverageCallTime, seconds.")
    """How long the agent spent per ACD call of the session on average, in seconds.
    Wrap-up is included. (dwAverageCallTime, seconds, since TAPI 2.2)"""

    total_wrap_up_time: Attribute[int] = attribute(9, "dwTotalWrapUpTime, seconds.")
    """How long the agent spent on wrap-up after ACD calls of the session, in
    seconds. (dwTotalWrapUpTime, seconds, since TAPI 2.2)"""

    average_wrap_up_time: Attribute[int] = attribute(
        10, "dwAverageWrapUpTime, seconds."
    )
    """How long the agent spent on wrap-up per ACD call of the session on average, in
    seconds. (dwAverageWrapUpTime, seconds, since TAPI 2.2)"""

    acd_call_rate: Attribute[Decimal] = attribute(11, "cyACDCallRate.")
    """How many ACD calls the session handles per hour. (cyACDCallRate, since TAPI
    2.2)"""

    longest_time_to_answer: Attribute[int] = attribute(
        12, "dwLongestTimeToAnswer, seconds."
    )
    """The longest time that a call waited to be answered, in seconds.
    (dwLongestTimeToAnswer, seconds, since TAPI 2.2)"""

    average_time_to_answer: Attribute[int] = attribute(
        13, "dwAverageTimeToAnswer, seconds."
    )
    """The average time that calls waited to be answered, in seconds.
    (dwAverageTimeToAnswer, seconds, since TAPI 2.2)"""

    def __new__(
        cls,
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
    ) -> Self:
        """Make the record.

        Raises:
            RangeError: if a value does not fit.
            KindError: if a value is of the wrong kind.
        """
        return cls._build(
            agent_session_state=agent_session_state,
            next_agent_session_state=next_agent_session_state,
            session_start_time=session_start_time,
            session_duration=session_duration,
            number_of_calls=number_of_calls,
            total_talk_time=total_talk_time,
            average_talk_time=average_talk_time,
            total_call_time=total_call_time,
            average_call_time=average_call_time,
            total_wrap_up_time=total_wrap_up_time,
            average_wrap_up_time=average_wrap_up_time,
            acd_call_rate=acd_call_rate,
            longest_time_to_answer=longest_time_to_answer,
            average_time_to_answer=average_time_to_answer,
        )

    @classmethod
    def _read(cls, words: tuple[Any, ...], reader: StructureReader) -> Self:
        values = (
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
        return made(cls, values)

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
