"""What records cost: the memory of enums, of bytes, and sizes past 32 bits."""

import pickle
import tracemalloc
from collections.abc import Callable
from typing import Any

import pytest

from tapi2 import RangeError
from tapi2.constants import AgentFeature, AgentState, AgentStatus, ProxyRequest
from tapi2.records import (
    AgentCapsRecord,
    AgentGroupEntryRecord,
    AgentGroupListRecord,
    AgentSpecificRequest,
    AgentStatusRecord,
    CreateAgentRequest,
    GetQueueListRequest,
    ProxyRequestListRecord,
    QueueEntryRecord,
    QueueListRecord,
    SetAgentGroupRequest,
    SetAgentStateRequest,
    writer,
)


def enum_table(enum: Any) -> int:
    """Count the values that an enum remembers."""
    return len(enum._value2member_map_)


def state(number: Any) -> AgentStatusRecord:
    """A record with a state that nobody knows, which the enum has never seen."""
    return AgentStatusRecord(state=number << 10 | 4, valid_states=number << 10 | 2)


MADE_UP: dict[str, Callable[[Any], Any]] = {
    "made": state,
    "read": lambda number: AgentStatusRecord.from_bytes(state(number).to_bytes()),
    "requested": lambda number: SetAgentStateRequest(
        agent_state=number << 10 | 4, next_agent_state=number << 10 | 2
    ),
}


@pytest.mark.parametrize("way", MADE_UP)
def test_made_up_values_do_not_fill_the_memory(way: str) -> None:
    """However they come, an enum remembers none that has unknown bits."""
    before = enum_table(AgentState)
    for number in range(1, 3_000):
        assert MADE_UP[way](number).FIELDS
    assert enum_table(AgentState) == before


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_pickles_keep_constants(protocol: int) -> None:
    """What comes back has the enum's members again."""
    caps = AgentCapsRecord(
        features=AgentFeature.SETAGENTGROUP | 0x4000_0000,
        agent_status_messages=AgentStatus.STATE,
    )
    back = pickle.loads(pickle.dumps(caps, protocol))
    assert back == caps
    assert repr(back) == repr(caps)
    assert type(back.features) is AgentFeature
    assert back.agent_status_messages is AgentStatus.STATE
    assert back.proxy_guid is None
    codes = ProxyRequestListRecord(entries=(1, 99))
    back = pickle.loads(pickle.dumps(codes, protocol))
    assert back == codes
    assert back.entries[0] is ProxyRequest.SETAGENTGROUP
    assert type(back.entries[1]) is int


# Sizes that a DWORD cannot count, with a DWORD that counts less.

LIMIT = 1000
NAMES = (QueueEntryRecord(name="x" * 99),) * 5
GROUPS = AgentGroupListRecord(entries=(AgentGroupEntryRecord(name="x" * 99),) * 5)
TOO_LARGE: dict[str, Callable[[], object]] = {
    "texts": lambda: QueueListRecord(entries=NAMES).to_bytes(),
    "texts without room": lambda: QueueListRecord(entries=NAMES).to_bytes(24),
    "size of texts": lambda: QueueListRecord(entries=NAMES).needed_size,
    "an entry": lambda: QueueEntryRecord(name="x" * LIMIT).to_bytes(),
    "a list": lambda: QueueListRecord(entries=(QueueEntryRecord(),) * 99).to_bytes(),
    "codes": lambda: ProxyRequestListRecord(entries=(1,) * LIMIT).to_bytes(),
    "room": lambda: GetQueueListRequest(room=LIMIT).to_bytes(),
    "bytes": lambda: AgentSpecificRequest(params=bytes(LIMIT)).to_bytes(),
    "a nested list": lambda: SetAgentGroupRequest(group_list=GROUPS).to_bytes(),
    "a request's text": lambda: CreateAgentRequest(agent_id="x" * LIMIT).to_bytes(),
    "an answer": lambda: GetQueueListRequest().answered(QueueListRecord(entries=NAMES)),
}


@pytest.mark.parametrize("name", TOO_LARGE)
def test_more_than_32_bits_count(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is refused before the memory is taken."""
    assert writer._MOST == 0xFFFF_FFFF
    assert TOO_LARGE[name]()
    monkeypatch.setattr(writer, "_MOST", LIMIT)
    with pytest.raises(RangeError, match=rf"bytes are needed: 32 bits count {LIMIT}$"):
        TOO_LARGE[name]()


def test_room_that_no_memory_has() -> None:
    """Gigabytes that a client asks for are not taken to refuse them."""
    request = GetQueueListRequest(room=0xFFFF_FFFF)
    with pytest.raises(RangeError, match="4294967339 bytes are needed"):
        request.to_bytes()


def peak(act: Callable[[], object]) -> int:
    """The most memory that something took."""
    tracemalloc.start()
    try:
        kept = act()
        del kept
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    "record",
    [QueueListRecord(), QueueEntryRecord(), CreateAgentRequest()],
    ids=lambda record: type(record).__name__,
)
def test_filling_up_takes_no_third_copy(record: Any) -> None:
    """One while it is filled, and one that is given."""
    size = 1_000_000
    assert len(record.to_bytes(size)) == size
    assert peak(lambda: record.to_bytes(size)) < 2.1 * size
