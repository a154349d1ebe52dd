"""A small ACD that answers all 20 types of proxy requests: the example of the guide.

The agent at an address, as in TAPI 2.0, is the one with the session there, as in 2.2.
"""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

import tapi2
from tapi2 import AgentSessionState as Work
from tapi2 import AgentState, AgentStateEx, AgentStatus, LineErr, LineError, live

V = TypeVar("V")
ACD, BILLING, REPAIR, WHO_WORKS = (UUID(int=0x6B1F3C2E << 96 | n) for n in range(4))
GROUPS = {
    BILLING: tapi2.AgentGroupEntryRecord(group_id=BILLING, name="帳務"),
    REPAIR: tapi2.AgentGroupEntryRecord(group_id=REPAIR, name="維修"),
}
QUEUES = {
    BILLING: tapi2.QueueEntryRecord(queue_id=11, name="帳務"),
    REPAIR: tapi2.QueueEntryRecord(queue_id=21, name="維修"),
}
GROUP_LIST = tapi2.AgentGroupListRecord(entries=tuple(GROUPS.values()))
ACTIVITIES = {0: "", 1: "電話", 2: "午休"}
ACTIVITY_LIST = tapi2.AgentActivityListRecord(
    entries=tuple(tapi2.AgentActivityEntryRecord(*it) for it in ACTIVITIES.items())
)
PEOPLE = {("7", "1234"): 0xA007, ("8", "4711"): 0xA008}  # handles, by ID and PIN
NAMES = {0xA007: "王小明", 0xA008: "李美玲"}
# What an agent does, for TAPI 2.0 and for 2.2, while the session does something.
STATES = {
    Work.BUSYONCALL: (AgentState.BUSYACD, AgentStateEx.BUSYACD),
    Work.BUSYWRAPUP: (AgentState.WORKINGAFTERCALL, AgentStateEx.BUSYACD),
    Work.READY: (AgentState.READY, AgentStateEx.READY),
    Work.NOTREADY: (AgentState.NOTREADY, AgentStateEx.NOTREADY),
    Work.ENDED: (AgentState.LOGGEDOFF, AgentStateEx.NOTREADY),
}
CAN_SET = {at: work for work, (at, _) in STATES.items() if work != Work.BUSYONCALL}
OF_AGENT = {AgentStateEx.READY: Work.READY, AgentStateEx.NOTREADY: Work.NOTREADY}
NO_ADDRESS, BAD_STATE = LineErr.INVALADDRESSID, LineErr.INVALAGENTSTATE
TODAY = {"measurement_period": 86400}
HELD = (Work.BUSYONCALL, Work.ENDED)  # what clients cannot change
NEW, GROUP, STATE, ACTIVITY = 1, 1, 2, 8  # what is new, in each family that has it
UPDATED, FIGURES = tapi2.QueueStatus.UPDATEINFO, tapi2.AgentStatusEx.UPDATEINFO
CAPS = tapi2.AgentCapsRecord(
    agent_handler_info="ACD 3",
    features=tapi2.AgentFeature(0x3F),
    states=AgentState(sum(CAN_SET)),
    max_num_group_entries=1,
    agent_status_messages=AgentStatus(GROUP | STATE | ACTIVITY),
    extension_ids=(WHO_WORKS,),
    proxy_guid=ACD,
)


@dataclass
class Session:
    """The work of an agent for a group at an address."""

    entry: tapi2.AgentSessionEntryRecord
    began: datetime
    since: datetime  # when it began to do what it does
    work: Work = Work.ENDED
    figures: Any = field(default_factory=Counter)  # totals only, by the record's names


def known(things: Mapping[Any, V], key: object, error: int = LineErr.INVALPARAM) -> V:
    """Return what a client means, or refuse it with an error."""
    if key not in things:
        raise LineError(error)
    return things[key]


class Acd:
    """The ACD. Who has the clock sets `now`; who opens a line with `proxy`, `line`."""

    def __init__(self, now: datetime) -> None:
        """Begin a day, with nobody at any address."""
        self.line: live.Line
        self.now, self.lock = now, threading.Lock()
        self.nobody = Session(tapi2.AgentSessionEntryRecord(), now, now)
        self.at = dict.fromkeys(range(4), self.nobody)  # the last one at each address
        self.activity = dict.fromkeys(self.at, 0)
        self.of: dict[int, Session] = {}  # the last one of each agent
        self.sessions: dict[int, Session] = {}
        self.agents: dict[int, Any] = {}  # figures, as those of queues and sessions
        self.queues: dict[int, Any] = {11: Counter(TODAY), 21: Counter(TODAY)}
        self.waiting: dict[int, list[datetime]] = {11: [], 21: []}  # when calls came
        self.proxy = live.ProxyHandler()
        on, alone = self.proxy.on, self.alone()
        on(tapi2.GetAgentCapsRequest)(lambda _: CAPS)
        on(tapi2.GetAgentGroupListRequest)(lambda _: GROUP_LIST)
        on(tapi2.GetAgentActivityListRequest)(lambda _: ACTIVITY_LIST)
        on(tapi2.GetAgentStatusRequest)(alone(self._status))
        on(tapi2.SetAgentGroupRequest)(alone(self._set_group))
        on(tapi2.SetAgentStateRequest)(alone(self._set_state))
        on(tapi2.SetAgentActivityRequest)(alone(self._set_activity))
        on(tapi2.AgentSpecificRequest)(alone(self._who_works))
        on(tapi2.CreateAgentRequest)(
            alone(lambda it: self.log_in(it.agent_id, it.agent_pin))
        )
        on(tapi2.SetAgentStateExRequest)(alone(self._set_agent_state))
        on(tapi2.SetAgentMeasurementPeriodRequest)(alone(self._set_agent_period))
        on(tapi2.GetAgentInfoRequest)(alone(self._agent_info))
        on(tapi2.CreateAgentSessionRequest)(
            alone(lambda it: self.begin(it.agent, it.group_id, it.working_address_id))
        )
        on(tapi2.SetAgentSessionStateRequest)(alone(self._set_session_state))
        on(tapi2.GetAgentSessionListRequest)(alone(self._session_list))
        on(tapi2.GetAgentSessionInfoRequest)(alone(self._session_info))
        on(tapi2.GetGroupListRequest)(lambda _: GROUP_LIST)
        on(tapi2.GetQueueListRequest)(
            lambda it: tapi2.QueueListRecord(entries=(known(QUEUES, it.group_id),))
        )
        on(tapi2.SetQueueMeasurementPeriodRequest)(alone(self._set_queue_period))
        on(tapi2.GetQueueInfoRequest)(alone(self._queue_info))

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Do one thing, a request or an event; then give calls to whoever is ready."""
        with self.lock:
            yield
            for it in sorted(self.sessions.values(), key=lambda it: it.since):
                queue = QUEUES[it.entry.group_id].queue_id
                if it.work == Work.READY and self.waiting[queue]:
                    it.figures |= Counter(longest_time_to_answer=self.leave(queue))
                    it.figures.update(number_of_calls=1)
                    self.agents[it.entry.agent].update(number_of_acd_calls=1)
                    self.let(it, Work.BUSYONCALL)

    def tell(self, kind: Any, new: int, state: Any = None, **about: int) -> None:
        """Send a message about an agent or a session to everybody."""
        self.line.send(kind(changed=new, state=state, **about))

    def seconds(self, since: datetime) -> int:
        """Return how long ago something was."""
        return int((self.now - since).total_seconds())

    def arrive(self, queue: int) -> None:
        """Take a call into a queue."""
        self.waiting[queue].append(self.now)
        self.queues[queue].update(total_calls_queued=1)
        self.line.send(tapi2.QueueStatusMessage(queue_id=queue, changed=UPDATED))

    def abandon(self, queue: int) -> None:
        """Let the caller who has waited longest give up."""
        self.leave(queue)
        self.queues[queue].update(total_calls_abandoned=1)

    def hang_up(self, address: int) -> None:
        """End the call at an address; the agent has some work left."""
        self.let(self.at[address], Work.BUSYWRAPUP)

    def leave(self, queue: int) -> int:
        """Take the call that has waited longest out of a queue; return its wait."""
        wait = self.seconds(self.waiting[queue].pop(0))
        self.queues[queue] |= Counter(longest_ever_wait_time=wait)  # the greater one
        self.line.send(tapi2.QueueStatusMessage(queue_id=queue, changed=UPDATED))
        return wait

    def log_in(self, person: str, pin: str, error: int = LineErr.INVALPARAM) -> int:
        """Return the handle of an agent, who may be new."""
        agent = known(PEOPLE, (person, pin), error)
        if agent not in self.agents:
            self.of[agent] = self.nobody
            self.agents[agent] = Counter(TODAY)
            self.tell(tapi2.AgentStatusExMessage, NEW, agent=agent)
        return agent

    def begin(self, agent: int, group: UUID, address: int) -> int:
        """Begin a session, which ends those of agent and address; return its handle."""
        known(GROUPS, group)
        for it in (known(self.of, agent), known(self.at, address)):
            self.let(it, Work.ENDED)
        number = 0x5001 + len(self.sessions)
        entry = tapi2.AgentSessionEntryRecord(number, agent, group, address)
        it = Session(entry, self.now, self.now)
        self.sessions[number] = self.at[address] = self.of[agent] = it
        self.tell(tapi2.AgentSessionStatusMessage, NEW, agent_session=number)
        self.let(it, Work.NOTREADY)
        return number

    def let(self, it: Session, work: Work) -> None:
        """Let a session do something, and everybody know what is new by it."""
        if work == it.work:
            return
        old, spent, agent = it.work, self.seconds(it.since), self.agents[it.entry.agent]
        it.work, it.since = work, self.now
        if old == Work.BUSYONCALL:
            it.figures.update(total_talk_time=spent, total_call_time=spent)
            agent.update(total_acd_talk_time=spent, total_acd_call_time=spent)
        if old == Work.BUSYWRAPUP:
            it.figures.update(total_wrap_up_time=spent, total_call_time=spent)
            agent.update(total_acd_wrap_up_time=spent, total_acd_call_time=spent)
        number, address = it.entry.agent_session, it.entry.working_address_id
        self.tell(tapi2.AgentSessionStatusMessage, STATE, work, agent_session=number)
        at_address, of_agent = STATES[work]
        if of_agent != STATES[old][1]:
            self.tell(tapi2.AgentStatusExMessage, STATE, of_agent, agent=it.entry.agent)
        new = STATE | GROUP if Work.ENDED in (old, work) else STATE
        self.tell(tapi2.AgentStatusMessage, new, at_address, address_id=address)

    def change(self, it: Session, work: Work, error: int) -> None:
        """Let a client set what a session does, unless it is on a call or has ended."""
        if it.work in HELD or work not in CAN_SET.values():
            raise LineError(error)
        self.let(it, work)

    def _status(self, request: tapi2.GetAgentStatusRequest) -> tapi2.AgentStatusRecord:
        it = known(self.at, request.address_id, NO_ADDRESS)
        activity = self.activity[request.address_id]
        return tapi2.AgentStatusRecord(
            groups=() if it.work == Work.ENDED else (GROUPS[it.entry.group_id],),
            state=STATES[it.work][0],
            activity_id=activity,
            activity=ACTIVITIES[activity],
            agent_features=CAPS.features,
            valid_states=AgentState(0) if it.work in HELD else CAPS.states,
        )

    def _set_group(self, it: tapi2.SetAgentGroupRequest) -> None:
        session = known(self.at, it.address_id, NO_ADDRESS)
        for entry in it.group_list.entries:  # the client writes ID/PIN into the name
            known(GROUPS, entry.group_id, LineErr.INVALAGENTGROUP)
            person, _, pin = entry.name.partition("/")
            agent = self.log_in(person, pin, LineErr.INVALPASSWORD)
            self.begin(agent, entry.group_id, it.address_id)
        if not it.group_list.entries:
            self.let(session, Work.ENDED)

    def _set_state(self, it: tapi2.SetAgentStateRequest) -> None:
        work = known(CAN_SET, it.agent_state, BAD_STATE)
        self.change(known(self.at, it.address_id, NO_ADDRESS), work, BAD_STATE)

    def _set_activity(self, it: tapi2.SetAgentActivityRequest) -> None:
        known(ACTIVITIES, it.activity_id, LineErr.INVALAGENTACTIVITY)
        known(self.at, it.address_id, NO_ADDRESS)
        self.activity[it.address_id] = it.activity_id
        self.tell(tapi2.AgentStatusMessage, ACTIVITY, address_id=it.address_id)

    def _who_works(self, it: tapi2.AgentSpecificRequest) -> bytes:
        names = [NAMES[agent] for agent, it in self.of.items() if it.work != Work.ENDED]
        answer = known({0: " ".join(names)}, it.agent_extension_id_index)
        return answer.encode()[: len(it.params)]

    def _set_agent_state(self, it: tapi2.SetAgentStateExRequest) -> None:
        work = known(OF_AGENT, it.agent_state, BAD_STATE)
        self.change(known(self.of, it.agent), work, BAD_STATE)

    def _set_agent_period(self, it: tapi2.SetAgentMeasurementPeriodRequest) -> None:
        known(self.agents, it.agent)["measurement_period"] = it.measurement_period
        self.tell(tapi2.AgentStatusExMessage, FIGURES, agent=it.agent)

    def _agent_info(self, it: tapi2.GetAgentInfoRequest) -> tapi2.AgentInfoRecord:
        state = STATES[known(self.of, it.agent).work][1]
        return tapi2.AgentInfoRecord(agent_state=state, **self.agents[it.agent])

    def _set_session_state(self, it: tapi2.SetAgentSessionStateRequest) -> None:
        session = known(self.sessions, it.agent_session)
        self.change(session, it.agent_session_state, LineErr.INVALAGENTSESSIONSTATE)

    def _session_list(
        self, it: tapi2.GetAgentSessionListRequest
    ) -> tapi2.AgentSessionListRecord:
        session = known(self.of, it.agent)
        entries = () if session.work == Work.ENDED else (session.entry,)
        return tapi2.AgentSessionListRecord(entries=entries)

    def _session_info(
        self, request: tapi2.GetAgentSessionInfoRequest
    ) -> tapi2.AgentSessionInfoRecord:
        it = known(self.sessions, request.agent_session)
        until = it.since if it.work == Work.ENDED else self.now
        return tapi2.AgentSessionInfoRecord(
            agent_session_state=it.work,
            session_start_time=it.began,
            session_duration=int((until - it.began).total_seconds()),
            **it.figures,
        )

    def _set_queue_period(self, it: tapi2.SetQueueMeasurementPeriodRequest) -> None:
        known(self.queues, it.queue_id)["measurement_period"] = it.measurement_period
        self.line.send(tapi2.QueueStatusMessage(queue_id=it.queue_id, changed=UPDATED))

    def _queue_info(self, it: tapi2.GetQueueInfoRequest) -> tapi2.QueueInfoRecord:
        figures, waiting = known(self.queues, it.queue_id), self.waiting[it.queue_id]
        return tapi2.QueueInfoRecord(
            current_calls_queued=len(waiting),
            current_longest_wait_time=self.seconds(waiting[0]) if waiting else 0,
            **figures,
        )
