"""Answering a proxy request in place: once, whoever tries, and within its room."""

import ctypes
import json
import sys
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tapi2 import KindError, RangeError, TapiError
from tapi2.records import (
    AgentEntryRecord,
    AgentListRecord,
    AgentSpecificRequest,
    CreateAgentRequest,
    GetQueueListRequest,
    ProxyRequestRecord,
    QueueEntryRecord,
    QueueInfoRecord,
    QueueListRecord,
)

PIN = "Geheim-4711"
AGENT_AT = 28  # where hAgent stands in a request to create an agent
LIST = QueueListRecord(
    entries=tuple(QueueEntryRecord(queue_id=i, name=f"Queue {i}") for i in range(50))
)
SECOND = "the request has its answer: a second one is not allowed"


class Memory:
    """A request in memory, as TAPI hands it on, and what is written there."""

    def __init__(self, request: ProxyRequestRecord) -> None:
        """Put a request into memory."""
        self.before = request.to_bytes()
        self._bytes = ctypes.create_string_buffer(self.before, len(self.before))

    def read(self) -> Any:
        """Read the request where it stands."""
        return ProxyRequestRecord.from_address(ctypes.addressof(self._bytes))

    @property
    def after(self) -> bytes:
        """What stands there now."""
        return self._bytes.raw


@pytest.fixture
def writes(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """What is written into memory, one by one."""
    written: list[bytes] = []
    move = ctypes.memmove

    def record(to: Any, data: Any, size: int) -> int:
        written.append(bytes(data)[:size])
        return move(to, data, size)

    monkeypatch.setattr(ctypes, "memmove", record)
    return written


@pytest.fixture
def hasty_threads() -> Iterator[None]:
    """Threads that interrupt each other as often as they can."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def test_a_second_answer_is_refused(writes: list[bytes]) -> None:
    """Even the same one, and nothing is written."""
    memory = Memory(CreateAgentRequest(agent_pin=PIN))
    request = memory.read()
    request.answer(5)
    for answer in (5, 6, "no answer at all"):
        with pytest.raises(TapiError, match=SECOND):
            request.answer(answer)
    assert writes == [b"\5\0\0\0"]


def test_an_answer_inside_an_answer(writes: list[bytes]) -> None:
    """A number may run any code while it is asked for: the first write counts."""
    memory = Memory(CreateAgentRequest())
    request = memory.read()

    class Number:
        def __index__(self) -> int:
            request.answer(1)
            return 2

    with pytest.raises(TapiError, match=SECOND):
        request.answer(Number())
    assert writes == [b"\1\0\0\0"]


@pytest.mark.usefixtures("hasty_threads")
def test_one_of_many_threads_answers(writes: list[bytes]) -> None:
    """The others are told that they come too late."""
    for _ in range(20):
        memory = Memory(GetQueueListRequest(room=len(LIST.to_bytes())))
        request = memory.read()
        start = threading.Barrier(4)
        late: list[str] = []

        def answer(
            request: Any = request,
            start: threading.Barrier = start,
            late: list[str] = late,
        ) -> None:
            start.wait()
            try:
                request.answer(LIST)
            except TapiError as error:
                late.append(str(error))

        threads = [threading.Thread(target=answer) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert late == [SECOND] * 3
        assert memory.after == request.answered(LIST)
    assert len(writes) == 20


def test_a_refused_answer_may_be_given_again(writes: list[bytes]) -> None:
    """Until one is written, nothing is."""
    memory = Memory(GetQueueListRequest(room=24))
    request = memory.read()
    for answer in (None, 5, LIST.to_bytes(), QueueInfoRecord()):
        with pytest.raises(KindError, match=r"^the answer is of type .*QueueListRec"):
            request.answer(answer)
    assert not writes
    assert memory.after == memory.before
    request.answer(LIST)
    assert memory.after == request.answered(LIST)


def test_room() -> None:
    """More than there is room for is refused, or left out and said to be needed."""
    request = AgentSpecificRequest(params=b"12345")
    with pytest.raises(RangeError, match="has 6 bytes: there is room for 5"):
        request.answered(b"123456")
    assert request.answered(b"xy")[40:45] == b"xy345"
    small = GetQueueListRequest(room=24).answered(LIST)
    read = QueueListRecord.from_bytes(small[44:])
    assert (read.entries, read.needed_size) == ((), len(LIST.to_bytes()))
    with pytest.raises(RangeError, match="needs 24 or more"):
        GetQueueListRequest(room=23).answered(LIST)


AGENTS = AgentListRecord(entries=(AgentEntryRecord(pin=PIN),))
WRONG: dict[str, tuple[Callable[[], object], Any]] = {
    "a dict of a record": (GetQueueListRequest, AGENTS.to_dict(reveal=True)),
    "JSON of a record": (GetQueueListRequest, json.dumps(AGENTS.to_dict(reveal=True))),
    "bytes of a record": (GetQueueListRequest, AGENTS.to_bytes()),
    "another record": (GetQueueListRequest, AGENTS),
    "a list": (GetQueueListRequest, [PIN]),
    "a text for a number": (CreateAgentRequest, PIN),
    "bytes for a number": (CreateAgentRequest, PIN.encode()),
    "a text for bytes": (AgentSpecificRequest, PIN),
    "a list for bytes": (AgentSpecificRequest, [PIN]),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_answer_is_not_shown(name: str) -> None:
    """Its type is enough to find the mistake, and it may hold a PIN, or megabytes."""
    make, answer = WRONG[name]
    request: Any = make()
    with pytest.raises(KindError, match=type(answer).__name__) as caught:
        request.answered(answer)
    assert "4711" not in str(caught.value)
    assert len(str(caught.value)) < 100
