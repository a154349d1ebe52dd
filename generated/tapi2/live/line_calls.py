# DO NOT EDIT. Made from spec/
# and templates/tapi2/{live}/line_calls.py.j2 by: tapi2gen build
"""The functions that take an open line, for threads."""

from __future__ import annotations

from uuid import UUID

from ..constants.agent_session_state import AgentSessionState
from ..constants.agent_state import AgentState
from ..constants.agent_state_ex import AgentStateEx
from ..functions.agent_specific import lineAgentSpecific
from ..functions.create_agent import lineCreateAgentW
from ..functions.create_agent_session import lineCreateAgentSessionW
from ..functions.get_agent_activity_list import lineGetAgentActivityListW
from ..functions.get_agent_group_list import lineGetAgentGroupListW
from ..functions.get_agent_info import lineGetAgentInfo
from ..functions.get_agent_session_info import lineGetAgentSessionInfo
from ..functions.get_agent_session_list import lineGetAgentSessionList
from ..functions.get_agent_status import lineGetAgentStatusW
from ..functions.get_group_list import lineGetGroupListW
from ..functions.get_queue_info import lineGetQueueInfo
from ..functions.get_queue_list import lineGetQueueListW
from ..functions.proxy_message import lineProxyMessage
from ..functions.set_agent_activity import lineSetAgentActivity
from ..functions.set_agent_group import lineSetAgentGroup
from ..functions.set_agent_measurement_period import lineSetAgentMeasurementPeriod
from ..functions.set_agent_session_state import lineSetAgentSessionState
from ..functions.set_agent_state import lineSetAgentState
from ..functions.set_agent_state_ex import lineSetAgentStateEx
from ..functions.set_queue_measurement_period import lineSetQueueMeasurementPeriod
from ..records.agent_activity_list import AgentActivityListRecord
from ..records.agent_group_list import AgentGroupListRecord
from ..records.agent_info import AgentInfoRecord
from ..records.agent_session_info import AgentSessionInfoRecord
from ..records.agent_session_list import AgentSessionListRecord
from ..records.agent_status import AgentStatusRecord
from ..records.queue_info import QueueInfoRecord
from ..records.queue_list import QueueListRecord
from ..words import Buffer
from .arguments import block, dword, guid, structure, utf_16
from .calls import Calls
from .steps import doing, exchanging, making, reading


class LineCalls(Calls):
    """The functions as methods."""

    def agent_specific(
        self,
        address_id: int,
        agent_extension_id_index: int,
        params: Buffer,
        *,
        timeout: float | None = None,
    ) -> bytes:
        """Call lineAgentSpecific.

        Calls an extension of the agent handler. A block of bytes goes to the handler
        and comes back.

        Args:
            address_id: The address, by its number on the line, from 0.
            agent_extension_id_index: The extension, by its place from 0 in the list of
                LINEAGENTCAPS.
            params: The block, in the format of the extension. It has to be large enough
                for what comes back.
            timeout: Seconds to wait for LINE_REPLY; None waits for ever.

        Raises:
            LineError: if it fails.
            ReplyTimeoutError: if LINE_REPLY does not come in time.
            ClosedError: if the line or the application is closed.

        Source:
            https://learn.microsoft.com/windows/win32/api/tapi/nf-tapi-lineagentspecific
        """
        return self._run(
            timeout,
            exchanging(
                lineAgentSpecific,
                block("params", params),
                dword("address_id", address_id),
                dword("agent_extension_id_index", agent_extension_id_index),
            ),
        )

    def create_agent(
        self,
        agent_id: str | None = None,
        agent_pin: str | None = None,
        *,
        timeout: float | None = None,
    ) -> int:
        """Call lineCreateAgent.

        Creates an agent in the ACD system, and gives it a handle.

        Args:
            agent_id: The agent's identifier, for ACD systems that have accounts of
                their own. NULL where the user's login to Windows says who the agent is.
            agent_pin: The agent's PIN or password. NULL where the login to Windows is
                enough.
            timeout: Seconds to wait for LINE_REPLY; None waits for ever.

        Raises:
            LineError: if it fails.
            ReplyTimeoutError: if LINE_REPLY does not come in time.
            ClosedError: if the line or the application is closed.

        Source:
            https://learn.microsoft.com/windows/win32/api/tapi/nf-tapi-linecreateagentw
        """
        return self._run(
            timeout,
            making(
                lineCreateAgentW,
                utf_16("agent_id", agent_id),
                utf_16("agent_pin", agent_pin),
            ),
        )

    def create_agent_session(
        self,
        agent: int,
        working_address_id: int,
        group_id: UUID,
        agent_pin: str | None = None,
        *,
        timeout: float | None = None,
    ) -> int:
        """Call lineCreateAgentSession.

        Creates a session in which an agent works for one ACD group at one address.

        Args:
            agent: The agent.
            working_address_id: The address at which the agent takes the calls of this
                session.
            group_id: The group, by the identifier that lineGetGroupList gives.
            agent_pin: The PIN or password, for ACD systems that want one for each
                session. Otherwise NULL.
            timeout: Seconds to wait for LINE_REPLY; None waits for ever.

        Raises:
            LineError: if it fails.
            ReplyTimeoutError: if LINE_REPLY does not come in time.
            ClosedError: if the line or the application is closed.

        Source:
            https://learn.microsoft.com/windows/win32/api/tapi/nf-tapi-linecreateagentsessionw
        """
        return self._run(
            timeout,
            making(
                lineCreateAgentSessionW,
                dword("agent", agent),
                utf_16("agent_pin", agent_pin),
                dword("working_address_id", working_address_id),
                guid("group_id", group_id),
            ),
        )

    def get_agent_activity_list(
        self,
        address_id: int,
        *,
        timeout: float | None = None,
    ) -> AgentActivityListRecord:
        """Call lineGetAgentActivityList.

        Reads the activities that the agent at an address can select, such as
        telemarketing or training.

        Args:
            address_id: The address, by its number on the line, from 0.
            timeout: Seconds to wait for LINE_REPLY; None waits for ever.

        Raises:
            LineError: if it fails.
            ReplyTimeoutError: if LINE_REPLY does not come in time.
            ClosedError: if the line or the application is closed.

        Source:
            https://learn.microsoft.com/windows/win32/api/tapi/nf-tapi-linegetagentactivitylistw
        """
        return self._run(
            timeout,
            reading(
                lineGetAgentActivityListW,
                AgentActivityListRecord,
                dword("address_id", address_id),
            ),
        )

    def get_agent_group_list(
        self,
        address_id: int,
        *,
        timeout: float | None = None,
    ) -> AgentGroupListRecord:
        """Call lineGetAgentGroupList.

        Reads the ACD groups that the agent at an address may log in to, those logged in
        to among them.

        Args:
            address_id: The address, by its number on the line, from 0.
            timeout: Seconds to wait for LINE_REPLY; None waits for ever.

        Raises:
            LineError: if it fails.
            ReplyTimeoutError: if LINE_REPLY does not come in time.
            ClosedError: if the line or the application is closed.

        Source:
            https://learn.microsoft.com/windows/win32/api/tapi/nf-tapi-linegetagentgrouplistw
        """
        return self._run(
            timeout,
            reading(
                lineGetAgentGroupListW,
                AgentGroupListRecord,
                dword("address_id", address_id),
            ),
        )

    def get_agent_info(
        self,
        agent: int,
        *,
        timeout: float | None = None,
    ) -> AgentInfoRecord:
        """Call lineGetAgentInfo.

        Reads the state of an agent, and what the agent has done in the measurement
        period.

        Args:
            agent: The agent, as LINE_AGENTSTATUSEX or lineCreateAgent gave it.
            timeout: Seconds to wait for LINE_REPLY; None waits for ever.

        Raises:
            LineError: if it fails.
            ReplyTimeoutError: if LINE_REPLY does not come in time.
            ClosedError: if the line or the application is closed.

        Source:
            https://learn.microsoft.com/windows/win32/api/tapi/nf-tapi-linegetagentinfo
        """
        return self._run(
            timeout, reading(lineGetAgentInfo, AgentInfoRecord, dword("agent", agent))
        )

    def get_agent_session_info(
        self,
        agent_session: int,
        *,
        timeout: float | None = None,
    ) -> AgentSessionInfoRecord:
        """Call lineGetAgentSessionInfo.

        Reads the state of an agent session, and what happened in it in the measurement
        period.

        Args:
            agent_session: The session, as LINE_AGENTSESSIONSTATUS or
                lineGetAgentSessionList gave it.
            timeout: Seconds to wait for LINE_REPLY; None waits for ever.

        Raises:
            LineError: if it fails.
            ReplyTimeoutError: if LINE_REPLY does not come in time.
            ClosedError: if the line or the application is closed.

        Source:
            https://learn.microsoft.com/windows/win32/api/tapi/nf-tapi-linegetagentsessioninfo
        """
        return self._run(
            timeout,
            reading(
                lineGetAgentSessionInfo,
                AgentSessionInfoRecord,
                dword("agent_session", agent_session),
            ),
        )

    def get_agent_session_list(
        self,
        agent: int,
        *,
        timeout: float | None = None,
    ) -> AgentSessionListRecord:
        """Call lineGetAgentSessionList.

        Reads the sessions of an agent, each with its group and address.

        Args:
            agent: The agent.
            timeout: Seconds to wait for LINE_REPLY; None waits for ever.

        Raises:
            LineError: if it fails.
            ReplyTimeoutError: if LINE_REPLY does not come in time.
            ClosedError: if the line or the application is closed.

        Source:
            https://learn.microsoft.com/windows/win32/api/tapi/nf-tapi-linegetagentsessionlist
        """
        return self._run(
            timeout,
            reading(
                lineGetAgentSessionList, AgentSessionListRecord, dword("agent", agent)
            ),
        )

    def get_agent_status(
        self,
        address_id: int,
        *,
        timeout: float | None = None,
    ) -> AgentStatusRecord:
        """Call lineGetAgentStatus.

        Reads the state of the agent at an address, the groups the agent is logged in
        to, and what can be changed.

        Args:
            address_id: The address, by its number on the line, from 0.
            timeout: Seconds to wait for LINE_REPLY; None waits for ever.

        Raises:
            LineError: if it fails.
            ReplyTimeoutError: if LINE_REPLY does not come in time.
            ClosedError: if the line or the application is closed.

        Source:
            https://learn.microsoft.com/windows/win32/api/tapi/nf-tapi-linegetagentstatusw
        """
        return self._run(
            timeout,
            reading(
                lineGetAgentStatusW, AgentStatusRecord, dword("address_id", address_id)
            ),
        )

    def get_group_list(
        self,
        *,
        timeout: float | None = None,
    ) -> AgentGroupListRecord:
        """Call lineGetGroupList.

        Reads all groups of the ACD system.

        Args:
            timeout: Seconds to wait for LINE_REPLY; None waits for ever.

        Raises:
            LineError: if it fails.
            ReplyTimeoutError: if LINE_REPLY does not come in time.
            ClosedError: if the line or the application is closed.

        Source:
            https://learn.microsoft.com/windows/win32/api/tapi/nf-tapi-linegetgrouplistw
        """
        return self._run(timeout, reading(lineGetGroupListW, AgentGroupListRecord))

    def get_queue_info(
        self,
        queue_id: int,
        *,
        timeout: float | None = None,
    ) -> QueueInfoRecord:
        """Call lineGetQueueInfo.

        Reads the statistics of an ACD queue over its measurement period.

        Args:
            queue_id: The queue, by the identifier that lineGetQueueList and
                LINE_QUEUESTATUS give.
            timeout: Seconds to wait for LINE_REPLY; None waits for ever.

        Raises:
            LineError: if it fails.
            ReplyTimeoutError: if LINE_REPLY does not come in time.
            ClosedError: if the line or the application is closed.

        Source:
            https://learn.microsoft.com/windows/win32/api/tapi/nf-tapi-linegetqueueinfo
        """
        return self._run(
            timeout,
            reading(lineGetQueueInfo, QueueInfoRecord, dword("queue_id", queue_id)),
        )

    def get_queue_list(
        self,
        group_id: UUID,
        *,
        timeout: float | None = None,
    ) -> QueueListRecord:
        """Call lineGetQueueList.

        Reads the queues of an ACD group.

        Args:
            group_id: The group, by the identifier that lineGetGroupList gives.
            timeout: Seconds to wait for LINE_REPLY; None waits for ever.

        Raises:
            LineError: if it fails.
            ReplyTimeoutError: if LINE_REPLY does not come in time.
            ClosedError: if the line or the application is closed.

        Source:
            https://learn.microsoft.com/windows/win32/api/tapi/nf-tapi-linegetqueuelistw
        """
        return self._run(
            timeout,
            reading(lineGetQueueListW, QueueListRecord, guid("group_id", group_id)),
        )

    def proxy_message(
        self,
        call: int,
        msg: int,
        param1: int,
        param2: int,
        param3: int,
    ) -> None:
        """Call lineProxyMessage.

        Sends one of the call-center messages to every application that has the line
        open. Only a proxy handler may call it.

        Args:
            call: The handler's handle of the call that the message concerns, 0 for
                none. Of the messages here, only LINE_AGENTSPECIFIC may concern one.
            msg: The number of the message, such as that of LINE_AGENTSTATUS.
            param1: The dwParam1 of the message, in 32 bits.
            param2: The dwParam2 of the message, in 32 bits.
            param3: The dwParam3 of the message, in 32 bits.

        Raises:
            LineError: if it fails.
            ClosedError: if the line or the application is closed.

        Source:
            https://learn.microsoft.com/windows/win32/api/tapi/nf-tapi-lineproxymessage
        """
        return self._run_now(
            doing(
                lineProxyMessage,
                dword("call", call),
                dword("msg", msg),
                dword("param1", param1),
                dword("param2", param2),
                dword("param3", param3),
            )
        )

    def set_agent_activity(
        self,
        address_id: int,
        activity_id: int,
        *,
        timeout: float | None = None,
    ) -> None:
        """Call lineSetAgentActivity.

        Says which activity the agent at an address is engaged in.

        Args:
            address_id: The address, by its number on the line, from 0.
            activity_id: The activity, by its identifier from lineGetAgentActivityList.
                What the numbers mean is up to the handler.
            timeout: Seconds to wait for LINE_REPLY; None waits for ever.

        Raises:
            LineError: if it fails.
            ReplyTimeoutError: if LINE_REPLY does not come in time.
            ClosedError: if the line or the application is closed.

        Source:
            https://learn.microsoft.com/windows/win32/api/tapi/nf-tapi-linesetagentactivity
        """
        return self._run(
            timeout,
            doing(
                lineSetAgentActivity,
                dword("address_id", address_id),
                dword("activity_id", activity_id),
            ),
        )

    def set_agent_group(
        self,
        address_id: int,
        agent_group_list: AgentGroupListRecord | None = None,
        *,
        timeout: float | None = None,
    ) -> None:
        """Call lineSetAgentGroup.

        Logs the agent at an address in to ACD groups, and out of all others.

        Args:
            address_id: The address, by its number on the line, from 0.
            agent_group_list: All groups that the agent is to be logged in to, those
                already logged in to among them. NULL, or a list without entries, logs
                the agent out.
            timeout: Seconds to wait for LINE_REPLY; None waits for ever.

        Raises:
            LineError: if it fails.
            ReplyTimeoutError: if LINE_REPLY does not come in time.
            ClosedError: if the line or the application is closed.

        Source:
            https://learn.microsoft.com/windows/win32/api/tapi/nf-tapi-linesetagentgroup
        """
        return self._run(
            timeout,
            doing(
                lineSetAgentGroup,
                dword("address_id", address_id),
                structure(
                    "agent_group_list",
                    agent_group_list,
                    AgentGroupListRecord,
                    lineSetAgentGroup.argtypes[2],
                ),
            ),
        )

    def set_agent_measurement_period(
        self,
        agent: int,
        measurement_period: int,
        *,
        timeout: float | None = None,
    ) -> None:
        """Call lineSetAgentMeasurementPeriod.

        Sets the period over which the statistics of an agent are counted.

        Args:
            agent: The agent.
            measurement_period: The period in seconds, at least 1.
            timeout: Seconds to wait for LINE_REPLY; None waits for ever.

        Raises:
            LineError: if it fails.
            ReplyTimeoutError: if LINE_REPLY does not come in time.
            ClosedError: if the line or the application is closed.

        Source:
            https://learn.microsoft.com/windows/win32/api/tapi/nf-tapi-linesetagentmeasurementperiod
        """
        return self._run(
            timeout,
            doing(
                lineSetAgentMeasurementPeriod,
                dword("agent", agent),
                dword("measurement_period", measurement_period),
            ),
        )

    def set_agent_session_state(
        self,
        agent_session: int,
        agent_session_state: AgentSessionState | int,
        next_agent_session_state: AgentSessionState | int,
        *,
        timeout: float | None = None,
    ) -> None:
        """Call lineSetAgentSessionState.

        Sets the state of an agent session, and the state to take next. It also ends the
        session.

        Args:
            agent_session: The session.
            agent_session_state: The new state. 0 leaves it as it is and changes the
                next state alone.
            next_agent_session_state: The state to take next. 0 names none.
            timeout: Seconds to wait for LINE_REPLY; None waits for ever.

        Raises:
            LineError: if it fails.
            ReplyTimeoutError: if LINE_REPLY does not come in time.
            ClosedError: if the line or the application is closed.

        Source:
            https://learn.microsoft.com/windows/win32/api/tapi/nf-tapi-linesetagentsessionstate
        """
        return self._run(
            timeout,
            doing(
                lineSetAgentSessionState,
                dword("agent_session", agent_session),
                dword("agent_session_state", agent_session_state, AgentSessionState),
                dword(
                    "next_agent_session_state",
                    next_agent_session_state,
                    AgentSessionState,
                ),
            ),
        )

    def set_agent_state(
        self,
        address_id: int,
        agent_state: AgentState | int,
        next_agent_state: AgentState | int,
        *,
        timeout: float | None = None,
    ) -> None:
        """Call lineSetAgentState.

        Sets the state of the agent at an address, and the state to take after the
        current call.

        Args:
            address_id: The address, by its number on the line, from 0.
            agent_state: The new state. 0 leaves it as it is and changes the next state
                alone.
            next_agent_state: The state after the current call, when the address becomes
                idle. 0 is the default that the agent has for that.
            timeout: Seconds to wait for LINE_REPLY; None waits for ever.

        Raises:
            LineError: if it fails.
            ReplyTimeoutError: if LINE_REPLY does not come in time.
            ClosedError: if the line or the application is closed.

        Source:
            https://learn.microsoft.com/windows/win32/api/tapi/nf-tapi-linesetagentstate
        """
        return self._run(
            timeout,
            doing(
                lineSetAgentState,
                dword("address_id", address_id),
                dword("agent_state", agent_state, AgentState),
                dword("next_agent_state", next_agent_state, AgentState),
            ),
        )

    def set_agent_state_ex(
        self,
        agent: int,
        agent_state: AgentStateEx | int,
        next_agent_state: AgentStateEx | int,
        *,
        timeout: float | None = None,
    ) -> None:
        """Call lineSetAgentStateEx.

        Sets the state of an agent that has a handle, and the state to take next.

        Args:
            agent: The agent.
            agent_state: The new state. 0 leaves it as it is and changes the next state
                alone.
            next_agent_state: The state to take next. 0 names none.
            timeout: Seconds to wait for LINE_REPLY; None waits for ever.

        Raises:
            LineError: if it fails.
            ReplyTimeoutError: if LINE_REPLY does not come in time.
            ClosedError: if the line or the application is closed.

        Source:
            https://learn.microsoft.com/windows/win32/api/tapi/nf-tapi-linesetagentstateex
        """
        return self._run(
            timeout,
            doing(
                lineSetAgentStateEx,
                dword("agent", agent),
                dword("agent_state", agent_state, AgentStateEx),
                dword("next_agent_state", next_agent_state, AgentStateEx),
            ),
        )

    def set_queue_measurement_period(
        self,
        queue_id: int,
        measurement_period: int,
        *,
        timeout: float | None = None,
    ) -> None:
        """Call lineSetQueueMeasurementPeriod.

        Sets the period over which the statistics of a queue are counted.

        Args:
            queue_id: The queue, by its identifier.
            measurement_period: The period in seconds, at least 1.
            timeout: Seconds to wait for LINE_REPLY; None waits for ever.

        Raises:
            LineError: if it fails.
            ReplyTimeoutError: if LINE_REPLY does not come in time.
            ClosedError: if the line or the application is closed.

        Source:
            https://learn.microsoft.com/windows/win32/api/tapi/nf-tapi-linesetqueuemeasurementperiod
        """
        return self._run(
            timeout,
            doing(
                lineSetQueueMeasurementPeriod,
                dword("queue_id", queue_id),
                dword("measurement_period", measurement_period),
            ),
        )
