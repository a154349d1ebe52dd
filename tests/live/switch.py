"""A switch behind the stand-in, for the programs of the guides."""

from __future__ import annotations

import ctypes
import threading
from types import TracebackType
from typing import Self

import tapi2
from live.calls import GROUP
from live.standin import PATIENCE, Mode, Steering, signed
from tapi2 import (
    AgentSessionState,
    AgentSessionStatus,
    AgentStateEx,
    ProxyRequest,
    QueueStatus,
)
from tapi2 import AgentStatusEx as Changed
from tapi2.records.buffer import BufferRecord

LINE = 0x80010001  # the first line that is opened
AGENT, SESSION, QUEUE = 0xA1, 0x51, 7


class Switch:
    """Answers requests in a thread of its own, and reports what follows from them.

    Each time that a session becomes ready, a call comes for it and ends. When somebody
    has asked for a queue, an agent becomes ready and one more call waits; when he asks
    again, the agent gets it, and the line is closed.
    """

    def __init__(self, tapi: Steering, *, refuses: int = 0) -> None:
        """Prepare it.

        Args:
            tapi: The stand-in.
            refuses: The error with which it answers who wants to be an agent.
        """
        self.tapi = tapi
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._is_open = True
        self._waiting = 2
        groups = tapi2.AgentGroupEntryRecord(group_id=GROUP, name="帳務")
        queues = tapi2.QueueEntryRecord(queue_id=QUEUE, name="一般")
        answers: dict[ProxyRequest, BufferRecord | int | None] = {
            ProxyRequest.GETGROUPLIST: tapi2.AgentGroupListRecord(entries=(groups,)),
            ProxyRequest.GETQUEUELIST: tapi2.QueueListRecord(entries=(queues,)),
            ProxyRequest.CREATEAGENT: AGENT,
            ProxyRequest.CREATEAGENTSESSION: SESSION,
            ProxyRequest.SETAGENTSTATEEX: None,
            ProxyRequest.SETAGENTSESSIONSTATE: None,
            ProxyRequest.GETQUEUEINFO: None,
        }
        for kind, answer in answers.items():
            tapi.answer(kind, answer)
        self._results: dict[type, int] = {tapi2.CreateAgentRequest: refuses}
        tapi.call("mode", Mode.HELD)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._is_open = False
        self.tapi.call("wake")
        self._thread.join(PATIENCE / 1000)
        assert not self._thread.is_alive(), "the switch hangs"

    def _run(self) -> None:
        tapi = self.tapi
        while self._is_open:
            tapi.call("wait_called", PATIENCE)
            for number in tapi.pending():
                request = tapi.request(number)
                if isinstance(request, tapi2.GetQueueInfoRequest):
                    info = tapi2.QueueInfoRecord(current_calls_queued=self._waiting)
                    tapi.answer(ProxyRequest.GETQUEUEINFO, info)
                tapi.reply(number, signed(self._results.get(type(request), 0)))
                self._follow(request)

    def _tell(self, message: int, *params: int) -> None:
        """Queue a message, if the program still has its line."""
        words = [ctypes.c_size_t(word) for word in (*params, 0, 0, 0)[:3]]
        number = ctypes.c_uint32(message)
        self.tapi.library.standin_tell(ctypes.c_uint32(LINE), number, *words)

    def _follow(self, request: tapi2.ProxyRequestRecord) -> None:
        """Report what follows from a request."""
        tell = self._tell
        match request:
            case tapi2.SetAgentSessionStateRequest(
                agent_session_state=AgentSessionState.READY
            ):
                for state in (
                    AgentSessionState.READY,
                    AgentSessionState.BUSYONCALL,
                    AgentSessionState.BUSYWRAPUP,
                ):
                    words = (SESSION, AgentSessionStatus.STATE, state)
                    tell(tapi2.LINE_AGENTSESSIONSTATUS, *words)
            case tapi2.GetQueueInfoRequest() if self._waiting == 2:
                self._waiting = 3
                ready = (AGENT, Changed.STATE, AgentStateEx.READY)
                tell(tapi2.LINE_AGENTSTATUSEX, *ready)
                tell(tapi2.LINE_QUEUESTATUS, QUEUE, QueueStatus.UPDATEINFO)
            case tapi2.GetQueueInfoRequest():
                busy = (AGENT, Changed.STATE, AgentStateEx.BUSYACD)
                tell(tapi2.LINE_AGENTSTATUSEX, *busy)
                self.tapi.call("close", LINE)
