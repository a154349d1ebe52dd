"""A small wallboard: a program as users of tapi2 write it, fully typed.

It shows who is ready, which queues there are, and who handles requests. The type
checkers look at it in tests/test_typing.py, which also runs it.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import assert_never

import tapi2
from tapi2 import (
    AgentSessionState,
    AgentSessionStatusMessage,
    AgentSpecificMessage,
    AgentSpecificRequest,
    AgentState,
    AgentStateEx,
    AgentStatusExMessage,
    AgentStatusMessage,
    AnyMessage,
    CloseMessage,
    CreateAgentRequest,
    CreateMessage,
    GetQueueListRequest,
    GroupStatus,
    GroupStatusMessage,
    Layout,
    LineDevStateMessage,
    Message,
    ProxyRequest,
    ProxyRequestMessage,
    ProxyRequestRecord,
    ProxyStatus,
    ProxyStatusMessage,
    QueueEntryRecord,
    QueueListRecord,
    QueueStatus,
    QueueStatusMessage,
    RemoveMessage,
    ReplyMessage,
    UnknownMessage,
)


def told(message: Message) -> str:
    """Tell what a message says."""
    match message:
        case AgentStatusMessage(_, _, address, _, AgentState.READY):
            return f"address {address:#x} is ready"
        case AgentStatusMessage(address_id=address, state=None, changed=changed):
            return f"address {address:#x} changed: {changed!r}"
        case AgentSessionStatusMessage(state=AgentSessionState.ENDED):
            return "a session ended"
        case GroupStatusMessage(changed=GroupStatus.NEWGROUP):
            return "a group appeared"
        case ProxyRequestMessage(request_pointer=pointer):
            return f"a request at {pointer:#x}"
        case UnknownMessage(message_id=number):
            return f"message {number} from line {message.device:#x}"
        case Message(device, instance):
            return f"{message.name}: {device:#x}, {instance:#x}"


def topic(message: AnyMessage) -> str:
    """Return what a message is about; a type checker sees that none is left out."""
    match message:
        case AgentStatusMessage() | AgentStatusExMessage() | AgentSpecificMessage():
            return "an agent"
        case AgentSessionStatusMessage():
            return "a session"
        case GroupStatusMessage() | QueueStatusMessage():
            return "the ACD"
        case ProxyRequestMessage() | ProxyStatusMessage():
            return "the proxy"
        case ReplyMessage():
            return "a call of ours"
        case CloseMessage() | CreateMessage() | RemoveMessage() | LineDevStateMessage():
            return "a line"
        case UnknownMessage():
            return "something else"
        case _:
            assert_never(message)


@dataclass
class Wallboard:
    """What hangs on the wall of a call center."""

    agents: dict[int, AgentStateEx] = field(default_factory=dict[int, AgentStateEx])
    queues: set[int] = field(default_factory=set[int])
    served: set[ProxyRequest | int] = field(default_factory=set[ProxyRequest | int])
    log: list[str] = field(default_factory=list[str])
    seen: Counter[str] = field(default_factory=Counter[str])

    def show(self, message: Message) -> None:
        """Take a message into account."""
        self.seen[message.name] += 1
        match message:
            case AgentStatusExMessage(agent=agent, state=AgentStateEx() as state):
                self.agents[agent] = state
            case QueueStatusMessage(queue_id=queue, changed=changed):
                if QueueStatus.QUEUEREMOVED in changed:
                    self.queues.discard(queue)
                else:
                    self.queues.add(queue)
            case ProxyStatusMessage(changed=changed, request_type=kind) if kind:
                if ProxyStatus.OPEN in changed:
                    self.served.add(kind)
                else:
                    self.served.discard(kind)
            case _:
                self.log.append(told(message))

    def lines(self) -> Iterable[str]:
        """Give what to show."""
        for agent, state in sorted(self.agents.items()):
            yield f"agent {agent}: {state.name or int(state)}"
        for queue in sorted(self.queues):
            yield f"queue {queue}"
        for kind in sorted(self.served):
            name = kind.name if isinstance(kind, ProxyRequest) else f"request {kind}"
            yield f"served: {name}"
        yield from self.log
        yield from (f"{name}: {count}" for name, count in sorted(self.seen.items()))


def watch(records: bytes, layout: Layout) -> Wallboard:
    """Make a wallboard of records, as far as they go."""
    wallboard = Wallboard()
    try:
        for message in tapi2.iter_decode(records, layout=layout):
            wallboard.show(message)
    except tapi2.TruncatedError as error:
        wallboard.log.append(str(error))
    return wallboard


def stored(message: Message) -> Message:
    """Store a message as JSON would have it, and read it back."""
    data = message.to_dict()
    return Message.from_dict(data)


def ready(message: AgentStatusMessage) -> AgentStatusMessage:
    """Make an agent ready, with what the message says otherwise."""
    return AgentStatusMessage(
        device=message.device,
        callback_instance=message.callback_instance,
        address_id=message.address_id,
        changed=message.changed | tapi2.LINEAGENTSTATUS_STATE,
        state=AgentState.READY,
    )


def answered(request: ProxyRequestRecord) -> bytes:
    """Answer a request as an agent handler does; one without an answer is left."""
    match request:
        case GetQueueListRequest():
            queue = QueueEntryRecord(queue_id=4, name="sales")
            return request.answered(QueueListRecord(entries=(queue,)))
        case CreateAgentRequest(_, _, _, name):
            return request.answered(len(name))
        case AgentSpecificRequest(params=params):
            return request.answered(params)
        case _:
            return request.to_bytes()


def queues(answer: bytes) -> Iterable[str]:
    """Read the answer to GetQueueList, as TAPI hands it to the client."""
    for entry in QueueListRecord.from_bytes(answer).entries:
        match entry:
            case QueueEntryRecord(number, name):
                yield f"queue {number} is {name}"


def examples() -> list[Message]:
    """Make a message of each kind."""
    busy = AgentStatusMessage(address_id=7, changed=tapi2.AgentStatus.GROUP)
    device, _, _, *params = busy.raw
    raw = tapi2.RawMessage(device, 22, 0, *params)
    queue = QueueStatusMessage.from_dict(
        QueueStatusMessage(queue_id=4, changed=QueueStatus.NEWQUEUE).to_dict()
    )
    window = tapi2.structures.LINEMESSAGE64(1, 30, 2, 0, 1, 0)
    return [
        AgentStatusExMessage(agent=5, changed=2, state=tapi2.LINEAGENTSTATEEX_READY),
        busy,
        ready(busy),
        tapi2.from_callback(*raw),
        stored(queue),
        tapi2.decode(window),
        tapi2.decode(queue.to_bytes(Layout.X86), Layout.named("x86")),
        ProxyRequestMessage(request_pointer=0xDEADBEEF),
        ProxyStatusMessage(
            changed=ProxyStatus.OPEN, request_type=ProxyRequest.GETGROUPLIST
        ),
        ProxyStatusMessage(changed=ProxyStatus.OPEN, request_type=21),
        UnknownMessage(device=9, message_id=2),
    ]


def main(arguments: list[str]) -> int:
    """Show a wallboard of the examples."""
    layout = Layout.named(arguments[0] if arguments else "x64")
    records = b"".join(message.to_bytes(layout) for message in examples())
    for line in watch(records + b"cut", layout).lines():
        print(line)
    for line in queues(answered(GetQueueListRequest(room=200))[44:]):
        print(line)
    made = answered(CreateAgentRequest(agent_id="Ann", agent_pin="4711"))
    print(f"agent {int.from_bytes(made[28:32], 'little')} was made")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
