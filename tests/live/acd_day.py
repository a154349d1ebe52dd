"""A day of the small ACD: switch, wallboard and agent client, and their log."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any, TypeVar

import tapi2
from live.acd import Acd
from live.proxies import serving
from live.standin import Steering
from tapi2 import live

T = TypeVar("T")
ADDRESS = 1  # where the agent works
BILLING = 11  # the queue


class Day:
    """A call center with all that use it, and the log of what they do."""

    def __init__(
        self, tapi: Steering, center: Acd, client: live.Application,
        wallboard: live.Application, *, seen: tuple[type[tapi2.Message], ...],
    ) -> None:  # fmt: skip
        """Open the lines of client and wallboard."""
        self.center, self.log = center, list[str]()
        self._tapi, self._seen = tapi, seen
        self._client, self._wallboard = client, wallboard
        self.line, self._board = client.open(0), wallboard.open(0)

    def at(self, time: str) -> None:
        """Let it be a time."""
        hour, minute, second = map(int, time.split(":"))
        self.center.now = self.center.now.replace(
            hour=hour, minute=minute, second=second
        )

    def say(self, who: str, what: str) -> None:
        """Add a line to the log."""
        self.log.append(f"{self.center.now:%H:%M:%S}  {who:<10}{what}")

    def call(self, what: str, method: Callable[..., T], *arguments: Any) -> T:
        """Let the client call a function, and write what comes of it."""
        try:
            result = method(*arguments, timeout=10)
        except tapi2.LineError as error:
            self.say("agent", f"{what}: {tapi2.LineErr(error.code).name}")
            raise
        self.say("agent", f"{what}{shown(result)}")
        self._listen()
        return result

    def switch(self, what: str, event: Callable[[int], None], number: int) -> None:
        """Let something happen at the switch."""
        self.say("switch", what)
        with self.center.alone():
            event(number)
        self._listen()

    def _listen(self) -> None:
        """Write what client and wallboard hear."""
        for message in self._heard(self._client):
            if isinstance(message, self._seen):
                self.say("agent", f"  hears {told(message)}")
        queues = [
            message.queue_id
            for message in self._heard(self._wallboard)
            if isinstance(message, tapi2.QueueStatusMessage)
        ]
        for queue in dict.fromkeys(queues):
            it = self._board.get_queue_info(queue, timeout=10)
            self.say(
                "wallboard",
                f"  queue {queue}: {it.current_calls_queued} wait, the longest"
                f" {it.current_longest_wait_time} s; {it.total_calls_queued} today,"
                f" {it.total_calls_abandoned} abandoned",
            )

    def _heard(self, app: live.Application) -> Iterator[tapi2.Message]:
        """Yield the messages that have come."""
        self._tapi.wait_idle(app._session.handle)
        while True:
            try:
                yield app.receive(timeout=0)
            except TimeoutError:
                return


@contextmanager
def day(tapi: Steering, *seen: type[tapi2.Message]) -> Iterator[Day]:
    """Open the call center, and close it.

    Args:
        tapi: The stand-in.
        seen: The messages that the client listens to.
    """
    center = Acd(datetime(2000, 5, 2, 8, 55, 0))
    with (
        live.Application("acd", library=tapi.path) as app,
        live.Application("agent", library=tapi.path) as client,
        live.Application("wallboard", library=tapi.path) as wallboard,
        serving(app, center.proxy, threads=2) as center.line,
    ):
        today = Day(tapi, center, client, wallboard, seen=seen)
        served = today.line.device.get_proxy_status().entries
        today.say("acd", f"serves {len(served)} types of requests")
        yield today
        today.at("18:00:00")
        today.say("acd", "closes")


def shown(result: object) -> str:
    """Write what a function returned."""
    match result:
        case None:
            return ""
        case int():
            return f": {result:#x}"
        case bytes():
            return f": {result.decode().rstrip(chr(0))}"
        case (
            tapi2.AgentGroupListRecord(entries)
            | tapi2.AgentActivityListRecord(entries)
            | tapi2.QueueListRecord(entries)
        ):
            return f": {', '.join(it.name for it in entries if it.name)}"
        case tapi2.AgentSessionListRecord(entries):
            return f": {', '.join(f'{it.agent_session:#x}' for it in entries)}"
        case tapi2.AgentCapsRecord(agent_handler_info=info, states=states):
            return f": {info}, {states.name}"
        case tapi2.AgentStatusRecord() as it:
            groups = ", ".join(group.name for group in it.groups)
            return f": {it.state.name}, groups: {groups or 'none'}, {it.activity}"
        case _:
            return f": {figures(result)}"


def figures(result: object) -> str:
    """Write statistics."""
    match result:
        case tapi2.AgentInfoRecord() as it:
            return (
                f"{it.agent_state.name}, {it.number_of_acd_calls} calls,"
                f" {it.total_acd_talk_time} s talk + {it.total_acd_wrap_up_time} s"
                " wrap-up"
            )
        case tapi2.AgentSessionInfoRecord() as it:
            return (
                f"{it.number_of_calls} calls in {it.session_duration} s,"
                f" {it.total_talk_time} s talk + {it.total_wrap_up_time} s wrap-up,"
                f" answered after {it.longest_time_to_answer} s at most"
            )
        case tapi2.QueueInfoRecord() as it:
            return (
                f"{it.total_calls_queued} calls, {it.total_calls_abandoned}"
                f" abandoned, wait {it.longest_ever_wait_time} s at most"
            )
        case _:
            return str(result)


def told(message: tapi2.Message) -> str:
    """Write what a message says."""
    match message:
        case tapi2.AgentStatusExMessage(agent=number, changed=changed, state=state):
            return f"{message.name} {number:#x} {(state or changed).name}"
        case tapi2.AgentSessionStatusMessage(
            agent_session=number, changed=changed, state=state
        ):
            return f"{message.name} {number:#x} {(state or changed).name}"
        case tapi2.AgentStatusMessage(address_id=number, changed=changed, state=state):
            what = f" {state.name}" if state else ""
            return f"{message.name} address {number} {changed.name}{what}"
        case _:
            return message.name


def calls_of_the_morning(today: Day, ready: Callable[[], object]) -> None:
    """Let callers call; whenever the agent has finished with a call, it is ready."""
    center = today.center

    def hang_up(begin: str, done: str) -> None:
        today.at(begin)
        today.switch("the caller hangs up", center.hang_up, ADDRESS)
        today.at(done)
        ready()

    today.at("09:00:05")
    today.switch("a call for queue 11", center.arrive, BILLING)
    hang_up("09:03:10", "09:03:50")
    today.at("10:15:00")
    today.switch("a call for queue 11", center.arrive, BILLING)
    today.at("10:16:00")
    today.switch("a call for queue 11", center.arrive, BILLING)
    today.at("10:16:20")
    today.switch("a call for queue 11", center.arrive, BILLING)
    today.at("10:18:00")
    today.switch("a caller gives up", center.abandon, BILLING)
    hang_up("10:19:30", "10:20:00")
    hang_up("10:24:00", "10:24:45")


def call_at_noon(today: Day, ready: Callable[[], object]) -> None:
    """Let a caller wait for the end of the break."""
    today.at("12:59:30")
    today.switch("a call for queue 11", today.center.arrive, BILLING)
    today.at("13:00:00")
    ready()
    today.at("13:02:30")
    today.switch("the caller hangs up", today.center.hang_up, ADDRESS)
    today.at("13:03:00")
    ready()
