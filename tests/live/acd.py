"""What a small ACD answers to proxy requests: the example of the guide on them."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from uuid import UUID

import tapi2
from live.call_center import AT_ADDRESS, CallCenter, known, refuse
from tapi2 import AgentSessionState as Work
from tapi2 import AgentState, AgentStateEx, AgentStatus, LineErr, live

EXTENSION = UUID(int=0x6B1F3C2E << 96 | 10)  # lists who works
SETTABLE = AgentState.READY | AgentState.NOTREADY | AgentState.WORKINGAFTERCALL
CHANGES = AgentStatus.GROUP | AgentStatus.STATE | AgentStatus.ACTIVITY
FUNCTIONS = tapi2.AgentFeature(0x3F)
FROM_STATE = {state: work for work, state in AT_ADDRESS.items() if state & SETTABLE}
NO_ADDRESS = LineErr.INVALADDRESSID


def acd_of(center: CallCenter) -> live.ProxyHandler:
    """Return the proxy handler of a call center."""
    proxy = live.ProxyHandler()
    serve_addresses(center, proxy)
    serve_log_in(center, proxy)
    serve_agents(center, proxy)
    serve_sessions(center, proxy)
    serve_groups(center, proxy)
    return proxy


def serve_addresses(center: CallCenter, proxy: live.ProxyHandler) -> None:
    """Answer what TAPI 2.0 asks, where agents are logged in at addresses."""

    @proxy.on(tapi2.GetAgentCapsRequest)
    def caps(request: tapi2.GetAgentCapsRequest) -> tapi2.AgentCapsRecord:
        known(center.activity, request.address_id, NO_ADDRESS)
        return tapi2.AgentCapsRecord(
            agent_handler_info="ACD 3",
            features=FUNCTIONS,
            states=SETTABLE | AgentState.LOGGEDOFF | AgentState.BUSYACD,
            max_num_group_entries=len(center.groups),
            agent_status_messages=CHANGES,
            extension_ids=(EXTENSION,),
            proxy_guid=UUID(int=0x6B1F3C2E << 96),
        )

    @proxy.on(tapi2.GetAgentGroupListRequest)
    def groups(request: tapi2.GetAgentGroupListRequest) -> tapi2.AgentGroupListRecord:
        known(center.activity, request.address_id, NO_ADDRESS)
        return tapi2.AgentGroupListRecord(entries=entries(center, center.groups))

    @proxy.on(tapi2.GetAgentActivityListRequest)
    def activities(
        request: tapi2.GetAgentActivityListRequest,
    ) -> tapi2.AgentActivityListRecord:
        kind, found = tapi2.AgentActivityEntryRecord, center.activities.items()
        return tapi2.AgentActivityListRecord(
            entries=tuple(kind(id=number, name=name) for number, name in found)
        )

    @proxy.on(tapi2.GetAgentStatusRequest)
    def status(request: tapi2.GetAgentStatusRequest) -> tapi2.AgentStatusRecord:
        address = request.address_id
        activity = known(center.activity, address, NO_ADDRESS)
        with center.lock:
            sessions = center.working(address=address).values()
            return tapi2.AgentStatusRecord(
                groups=entries(center, [session.group for session in sessions]),
                state=center.state_at(address),
                activity_id=activity,
                activity=center.activities[activity],
                agent_features=FUNCTIONS,
                valid_states=SETTABLE if sessions else AgentState(0),
            )

    @proxy.on(tapi2.AgentSpecificRequest)
    def who_works(request: tapi2.AgentSpecificRequest) -> bytes:
        if request.agent_extension_id_index != 0:
            refuse(LineErr.INVALPARAM)
        with center.lock:
            agents = dict.fromkeys(it.agent for it in center.working().values())
        names = " ".join(center.agents[agent].name for agent in agents)
        return names.encode("utf-8")[: len(request.params)]


def serve_log_in(center: CallCenter, proxy: live.ProxyHandler) -> None:
    """Answer the requests of TAPI 2.0 that change something."""

    @proxy.on(tapi2.SetAgentGroupRequest)
    def set_group(request: tapi2.SetAgentGroupRequest) -> None:
        address, wanted = request.address_id, request.group_list.entries
        known(center.activity, address, NO_ADDRESS)
        with center.lock:
            agents = {}
            for entry in wanted:  # the client writes ID and PIN into the name
                known(center.groups, entry.group_id, LineErr.INVALAGENTGROUP)
                name, _, pin = entry.name.partition("/")
                agents[entry.group_id] = center.log_in(name, pin, LineErr.INVALPASSWORD)
            for number in center.working(address=address):
                center.let(number, Work.ENDED)
            for group, agent in agents.items():
                center.begin(agent, group, address)
            new = AgentStatus.GROUP | (AgentStatus.STATE if wanted else 0)
            center.tell_address(address, new)

    @proxy.on(tapi2.SetAgentStateRequest)
    def set_state(request: tapi2.SetAgentStateRequest) -> None:
        work = known(FROM_STATE, request.agent_state, LineErr.INVALAGENTSTATE)
        with center.lock:
            for number, it in center.working(address=request.address_id).items():
                center.agents[it.agent].is_ready = work == Work.READY
                center.let(number, work)
            center.assign()

    @proxy.on(tapi2.SetAgentActivityRequest)
    def set_activity(request: tapi2.SetAgentActivityRequest) -> None:
        address, activity = request.address_id, request.activity_id
        known(center.activity, address, NO_ADDRESS)
        known(center.activities, activity, LineErr.INVALAGENTACTIVITY)
        center.activity[address] = activity
        center.tell_address(address, AgentStatus.ACTIVITY)


def serve_agents(center: CallCenter, proxy: live.ProxyHandler) -> None:
    """Answer the requests of TAPI 2.2 about agents."""

    @proxy.on(tapi2.CreateAgentRequest)
    def create(request: tapi2.CreateAgentRequest) -> int:
        with center.lock:
            return center.log_in(request.agent_id, request.agent_pin)

    @proxy.on(tapi2.SetAgentStateExRequest)
    def set_state(request: tapi2.SetAgentStateExRequest) -> None:
        if request.agent_state not in (AgentStateEx.READY, AgentStateEx.NOTREADY):
            refuse(LineErr.INVALAGENTSTATE)
        with center.lock:
            known(center.agents, request.agent)
            is_ready = request.agent_state == AgentStateEx.READY
            center.let_agent(request.agent, is_ready)
            center.assign()

    @proxy.on(tapi2.SetAgentMeasurementPeriodRequest)
    def set_period(request: tapi2.SetAgentMeasurementPeriodRequest) -> None:
        known(center.agents, request.agent).period = request.measurement_period

    @proxy.on(tapi2.GetAgentInfoRequest)
    def info(request: tapi2.GetAgentInfoRequest) -> tapi2.AgentInfoRecord:
        agent = known(center.agents, request.agent)
        with center.lock:
            own = [it for it in center.sessions.values() if it.agent == request.agent]
            calls = sum(len(session.waits) for session in own)
            talked = sum(session.talked for session in own)
            wrapped = sum(session.wrapped for session in own)
            began = min((session.began for session in own), default=center.now)
            return tapi2.AgentInfoRecord(
                agent_state=agent.state,
                measurement_period=agent.period,
                overall_call_rate=per_hour(calls, center.seconds(began)),
                number_of_acd_calls=calls,
                total_acd_talk_time=talked,
                total_acd_call_time=talked + wrapped,
                total_acd_wrap_up_time=wrapped,
            )


def serve_sessions(center: CallCenter, proxy: live.ProxyHandler) -> None:
    """Answer the requests of TAPI 2.2 about sessions."""

    @proxy.on(tapi2.CreateAgentSessionRequest)
    def create(request: tapi2.CreateAgentSessionRequest) -> int:
        with center.lock:
            where = request.working_address_id
            return center.begin(request.agent, request.group_id, where)

    @proxy.on(tapi2.SetAgentSessionStateRequest)
    def set_state(request: tapi2.SetAgentSessionStateRequest) -> None:
        if request.agent_session_state not in (*FROM_STATE.values(), Work.ENDED):
            refuse(LineErr.INVALAGENTSESSIONSTATE)
        with center.lock:
            if known(center.sessions, request.agent_session).work == Work.ENDED:
                refuse(LineErr.INVALPARAM)
            center.let(request.agent_session, Work(request.agent_session_state))
            center.assign()

    @proxy.on(tapi2.GetAgentSessionListRequest)
    def sessions(
        request: tapi2.GetAgentSessionListRequest,
    ) -> tapi2.AgentSessionListRecord:
        known(center.agents, request.agent)
        kind = tapi2.AgentSessionEntryRecord
        with center.lock:
            found = center.working(agent=request.agent).items()
        return tapi2.AgentSessionListRecord(
            entries=tuple(
                kind(
                    agent_session=number,
                    agent=it.agent,
                    group_id=it.group,
                    working_address_id=it.address,
                )
                for number, it in found
            )
        )

    @proxy.on(tapi2.GetAgentSessionInfoRequest)
    def info(request: tapi2.GetAgentSessionInfoRequest) -> tapi2.AgentSessionInfoRecord:
        with center.lock:
            it = known(center.sessions, request.agent_session)
            calls, worked = len(it.waits), it.talked + it.wrapped
            until = it.since if it.work == Work.ENDED else center.now
            duration = int((until - it.began).total_seconds())
            return tapi2.AgentSessionInfoRecord(
                agent_session_state=it.work,
                session_start_time=it.began,
                session_duration=duration,
                number_of_calls=calls,
                total_talk_time=it.talked,
                average_talk_time=it.talked // max(calls, 1),
                total_call_time=worked,
                average_call_time=worked // max(calls, 1),
                total_wrap_up_time=it.wrapped,
                average_wrap_up_time=it.wrapped // max(calls, 1),
                acd_call_rate=per_hour(calls, duration),
                longest_time_to_answer=max(it.waits, default=0),
                average_time_to_answer=sum(it.waits) // max(calls, 1),
            )


def serve_groups(center: CallCenter, proxy: live.ProxyHandler) -> None:
    """Answer the requests of TAPI 2.2 about groups and their queues."""

    @proxy.on(tapi2.GetGroupListRequest)
    def groups(request: tapi2.GetGroupListRequest) -> tapi2.AgentGroupListRecord:
        return tapi2.AgentGroupListRecord(entries=entries(center, center.groups))

    @proxy.on(tapi2.GetQueueListRequest)
    def queues(request: tapi2.GetQueueListRequest) -> tapi2.QueueListRecord:
        name = known(center.groups, request.group_id)
        kind, found = tapi2.QueueEntryRecord, center.queues.items()
        own = [number for number, it in found if it.group == request.group_id]
        return tapi2.QueueListRecord(
            entries=tuple(kind(queue_id=number, name=name) for number in own)
        )

    @proxy.on(tapi2.SetQueueMeasurementPeriodRequest)
    def set_period(request: tapi2.SetQueueMeasurementPeriodRequest) -> None:
        known(center.queues, request.queue_id).period = request.measurement_period
        center.tell_queue(request.queue_id)

    @proxy.on(tapi2.GetQueueInfoRequest)
    def info(request: tapi2.GetQueueInfoRequest) -> tapi2.QueueInfoRecord:
        with center.lock:
            queue = known(center.queues, request.queue_id)
            now = [center.seconds(since) for since in queue.waiting]
            return tapi2.QueueInfoRecord(
                measurement_period=queue.period,
                total_calls_queued=len(queue.waits) + len(now),
                current_calls_queued=len(now),
                total_calls_abandoned=queue.abandoned,
                longest_ever_wait_time=max([*queue.waits, *now], default=0),
                current_longest_wait_time=max(now, default=0),
                average_wait_time=sum(queue.waits) // max(len(queue.waits), 1),
            )


def entries(
    center: CallCenter, groups: Iterable[UUID]
) -> tuple[tapi2.AgentGroupEntryRecord, ...]:
    """Return entries of groups, with their names."""
    kind = tapi2.AgentGroupEntryRecord
    return tuple(kind(group_id=group, name=center.groups[group]) for group in groups)


def per_hour(calls: int, seconds: int) -> Decimal:
    """Return a rate with two digits."""
    return round(Decimal(calls * 3600) / max(seconds, 1), 2)
