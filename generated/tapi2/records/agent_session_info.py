# DO NOT EDIT. Made from spec/structures/LINEAGENTSESSIONINFO.yaml
# and templates/tapi2/records/{record.module}.py.j2 by: tapi2gen build
"""The structure LINEAGENTSESSIONINFO, and what it means."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from struct import Struct
from typing import Any

from ..constants.agent_session_state import AgentSessionState
from ..fields import Choice, Number
from ..members import Members
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


@dataclass(frozen=True, slots=True, repr=False)
class AgentSessionInfoRecord(BufferRecord):
    """LINEAGENTSESSIONINFO, since TAPI 2.2.

    The state and the statistics of one agent session.

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-lineagentsessioninfo
    """

    NAME = "LINEAGENTSESSIONINFO"
    MIN_VERSION = (2, 2)
    STRUCTS = {
        0x00020002: Struct("<IIIIIdIIIIIIIIqII"),
    }
    PAIRS = ()

    agent_session_state: AgentSessionState = Choice(_AGENT_SESSION_STATE).default(0)
    """dwAgentSessionState, since TAPI 2.2.

    The state of the session.
    """

    next_agent_session_state: AgentSessionState = Choice(_AGENT_SESSION_STATE).default(
        0
    )
    """dwNextAgentSessionState, since TAPI 2.2.

    The state that the session enters next.
    """

    session_start_time: datetime = Date().default(NO_DATE)
    """dateSessionStartTime, since TAPI 2.2.

    When the session was created, as a double that counts days from the start of 30
    December 1899. The time zone is not documented.
    """

    session_duration: int = Number().default(0)
    """dwSessionDuration, seconds, since TAPI 2.2.

    How long the session has been active, in seconds. The clock stops when it has ended.
    """

    number_of_calls: int = Number().default(0)
    """dwNumberOfCalls, calls, since TAPI 2.2.

    The number of ACD calls that the agent handled in the session.
    """

    total_talk_time: int = Number().default(0)
    """dwTotalTalkTime, seconds, since TAPI 2.2.

    How long the agent talked on ACD calls of the session, in seconds.
    """

    average_talk_time: int = Number().default(0)
    """dwAverageTalkTime, seconds, since TAPI 2.2.

    How long the agent talked per ACD call of the session on average, in seconds.
    """

    total_call_time: int = Number().default(0)
    """dwTotalCallTime, seconds, since TAPI 2.2.

    How long the agent spent on ACD calls of the session, in seconds. Wrap-up is
    included.
    """

    average_call_time: int = Number().default(0)
    """dwAverageCallTime, seconds, since TAPI 2.2.

    How long the agent spent per ACD call of the session on average, in seconds. Wrap-up
    is included.
    """

    total_wrap_up_time: int = Number().default(0)
    """dwTotalWrapUpTime, seconds, since TAPI 2.2.

    How long the agent spent on wrap-up after ACD calls of the session, in seconds.
    """

    average_wrap_up_time: int = Number().default(0)
    """dwAverageWrapUpTime, seconds, since TAPI 2.2.

    How long the agent spent on wrap-up per ACD call of the session on average, in
    seconds.
    """

    acd_call_rate: Decimal = Currency().default(NO_AMOUNT)
    """cyACDCallRate, since TAPI 2.2.

    How many ACD calls the session handles per hour.
    """

    longest_time_to_answer: int = Number().default(0)
    """dwLongestTimeToAnswer, seconds, since TAPI 2.2.

    The longest time that a call waited to be answered, in seconds.
    """

    average_time_to_answer: int = Number().default(0)
    """dwAverageTimeToAnswer, seconds, since TAPI 2.2.

    The average time that calls waited to be answered, in seconds.
    """

    @staticmethod
    def _read(words: tuple[Any, ...], reader: StructureReader) -> tuple[Any, ...]:
        return (
            _AGENT_SESSION_STATE[words[3]],
            _AGENT_SESSION_STATE[words[4]],
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
