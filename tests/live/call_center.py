"""A small call center: agents, sessions, groups and queues, and what happens to them.

Agents and calls are the same whichever calls of TAPI clients use: those of 2.0, where
an agent is whoever is logged in at an address, or of 2.2, where agents and sessions
have handles. What callers do, the switch reports: `arrive`, `abandon`, `hang_up`.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NoReturn, TypeVar
from uuid import UUID

import tapi2
from tapi2 import AgentSessionState as Work
from tapi2 import (
    AgentSessionStatus,
    AgentState,
    AgentStateEx,
    AgentStatus,
    AgentStatusEx,
    LineErr,
    LineError,
    QueueStatus,
    live,
)

K = TypeVar("K")
V = TypeVar("V")
BILLING, REPAIR = (UUID(int=0x6B1F3C2E << 96 | number) for number in (1, 2))
# What the agent of TAPI 2.0 at an address does while a session there does something.
AT_ADDRESS = {
    Work.BUSYONCALL: AgentState.BUSYACD,
    Work.BUSYWRAPUP: AgentState.WORKINGAFTERCALL,
    Work.READY: AgentState.READY,
    Work.NOTREADY: AgentState.NOTREADY,
}


@dataclass
class Queue:
    """Calls that wait for a group, each by the moment at which it came."""

    group: UUID
    waiting: list[datetime] = field(default_factory=list)
    waits: list[int] = field(default_factory=list)  # seconds, of those that have left
    abandoned: int = 0
    period: int = 86400


@dataclass
class Agent:
    """A person who takes calls."""

    name: str
    is_ready: bool = False
    state: AgentStateEx = AgentStateEx.NOTREADY
    period: int = 86400


@dataclass
class Session:
    """An agent who serves a group at an address."""

    agent: int
    group: UUID
    address: int
    began: datetime
    since: datetime  # when it began to do what it does
    work: Work = Work.NOTREADY
    waits: list[int] = field(default_factory=list)  # of the calls that it answered
    talked: int = 0
    wrapped: int = 0


def refuse(error: LineErr) -> NoReturn:
    """Let the client have an error."""
    raise LineError(error)


def known(things: dict[K, V], key: K, error: LineErr = LineErr.INVALPARAM) -> V:
    """Return what a client means by a number or a name."""
    return things[key] if key in things else refuse(error)


class CallCenter:
    """The call center; whoever has the clock sets `now`, who opens the line `line`."""

    def __init__(self, now: datetime) -> None:
        """Begin a day."""
        self.now = now
        self.line: live.Line | None = None
        self.lock = threading.RLock()  # the switch has a thread of its own
        self.people = {"7": ("1234", "王小明"), "8": ("4711", "李美玲")}
        self.groups = {BILLING: "帳務", REPAIR: "維修"}
        self.queues = {11: Queue(BILLING), 21: Queue(REPAIR)}
        self.activities = {0: "", 1: "電話", 2: "午休"}
        self.activity = dict.fromkeys(range(4), 0)  # at each address
        self.agents: dict[int, Agent] = {}
        self.sessions: dict[int, Session] = {}

    def tell(self, kind: Any, **news: Any) -> None:
        """Send a message to everybody."""
        if self.line:
            self.line.send(kind(**news))

    def seconds(self, since: datetime) -> int:
        """Return how long ago something was."""
        return int((self.now - since).total_seconds())

    def working(self, **having: int) -> dict[int, Session]:
        """Return the sessions that have not ended, of an agent or at an address."""
        return {
            number: it
            for number, it in self.sessions.items()
            if it.work != Work.ENDED
            and all(getattr(it, name) == value for name, value in having.items())
        }

    def log_in(self, name: str, pin: str, error: LineErr = LineErr.INVALPARAM) -> int:
        """Return the handle of an agent, who may be new."""
        expected, person = known(self.people, name, error)
        number = 0xA000 + int(name) if pin == expected else refuse(error)
        if number not in self.agents:
            self.agents[number] = Agent(person)
            new = AgentStatusEx.NEWAGENT
            self.tell(tapi2.AgentStatusExMessage, agent=number, changed=new)
        return number

    def begin(self, agent: int, group: UUID, address: int) -> int:
        """Begin a session, and return its handle."""
        known(self.agents, agent)
        known(self.activity, address)
        known(self.groups, group)
        number = 0x5001 + len(self.sessions)
        self.sessions[number] = Session(agent, group, address, self.now, self.now)
        new = AgentSessionStatus.NEWSESSION
        self.tell(tapi2.AgentSessionStatusMessage, agent_session=number, changed=new)
        return number

    def state_at(self, address: int) -> AgentState:
        """Return what the agent of TAPI 2.0 at an address does."""
        doing = [session.work for session in self.working(address=address).values()]
        states = (state for work, state in AT_ADDRESS.items() if work in doing)
        return next(states, AgentState.LOGGEDOFF)

    def let(self, number: int, work: Work) -> None:
        """Let a session do something, and everybody know."""
        session = self.sessions[number]
        spent, before = self.seconds(session.since), self.state_at(session.address)
        session.talked += spent * (session.work == Work.BUSYONCALL)
        session.wrapped += spent * (session.work == Work.BUSYWRAPUP)
        session.work, session.since = work, self.now
        new = {"changed": AgentSessionStatus.STATE, "state": work}
        self.tell(tapi2.AgentSessionStatusMessage, agent_session=number, **new)
        self.let_agent(session.agent, self.agents[session.agent].is_ready)
        if self.state_at(session.address) != before:
            self.tell_address(session.address, AgentStatus.STATE)

    def let_agent(self, number: int, is_ready: bool) -> None:
        """Let an agent be ready or not, and everybody know."""
        agent, before = self.agents[number], self.agents[number].state
        doing = {session.work for session in self.working(agent=number).values()}
        agent.is_ready = is_ready
        agent.state = AgentStateEx.READY if is_ready else AgentStateEx.NOTREADY
        if doing & {Work.BUSYONCALL, Work.BUSYWRAPUP}:
            agent.state = AgentStateEx.BUSYACD
        if agent.state != before:
            new = {"changed": AgentStatusEx.STATE, "state": agent.state}
            self.tell(tapi2.AgentStatusExMessage, agent=number, **new)

    def tell_address(self, address: int, changed: AgentStatus) -> None:
        """Let everybody know what is new for the agent at an address."""
        state = self.state_at(address) if changed & AgentStatus.STATE else None
        new = {"changed": changed, "state": state}
        self.tell(tapi2.AgentStatusMessage, address_id=address, **new)

    def tell_queue(self, number: int) -> None:
        """Let everybody know that a queue has new figures."""
        new = QueueStatus.UPDATEINFO
        self.tell(tapi2.QueueStatusMessage, queue_id=number, changed=new)

    def arrive(self, number: int) -> None:
        """Take a call into a queue."""
        with self.lock:
            self.queues[number].waiting.append(self.now)
            self.tell_queue(number)
            self.assign()

    def abandon(self, number: int) -> None:
        """Let the caller who has waited longest hang up."""
        with self.lock:
            queue = self.queues[number]
            queue.waits.append(self.seconds(queue.waiting.pop(0)))
            queue.abandoned += 1
            self.tell_queue(number)

    def hang_up(self, address: int) -> None:
        """End the call at an address; the agent has some work left."""
        with self.lock:
            for number, session in self.working(address=address).items():
                if session.work == Work.BUSYONCALL:
                    self.let(number, Work.BUSYWRAPUP)

    def assign(self) -> None:
        """Give each call that waits to the agent who has been ready longest."""
        for number, queue in self.queues.items():
            while queue.waiting and (free := self.free(queue.group)):
                queue.waits.append(self.seconds(queue.waiting.pop(0)))
                self.sessions[free].waits.append(queue.waits[-1])
                self.let(free, Work.BUSYONCALL)
                self.tell_queue(number)

    def free(self, group: UUID) -> int:
        """Return the session of a group that has been ready longest, 0 if none is."""
        ready = {
            number: session.since
            for number, session in self.working().items()
            if (session.group, session.work) == (group, Work.READY)
            and self.agents[session.agent].state == AgentStateEx.READY
        }
        return min(ready, key=ready.__getitem__, default=0)
