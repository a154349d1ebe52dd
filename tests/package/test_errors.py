"""What errors say: what is wrong, and where, in few words and without any secret."""

import itertools
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

import tapi2
from support.record_cases import record_classes, request_classes
from tapi2 import AgentFeature, AgentState, KindError, Layout, RangeError, TapiError
from tapi2.errors import brief
from tapi2.fields import Field
from tapi2.records import (
    AgentCapsRecord,
    AgentEntryRecord,
    AgentInfoRecord,
    AgentListRecord,
    AgentSessionInfoRecord,
    AgentSpecificRequest,
    CreateAgentRequest,
    GetQueueListRequest,
    ProxyRequestListRecord,
    ProxyRequestRecord,
    QueueEntryRecord,
    QueueListRecord,
    UnknownRequest,
)
from tapi2.records import fields as kinds
from tapi2.records.base import Record
from tapi2.records.buffer import BufferRecord
from tapi2.records.entry import EntryRecord

HUGE = 10**5000  # Python refuses to print it
LONG = "x" * 100_000
PIN = "Geheim-4711"
QUEUE: dict[Any, Any] = {
    "name": "LINE_QUEUESTATUS",
    "device": 1,
    "callback_instance": 2,
    "queue_id": 3,
    "changed": [],
}


def untyped(thing: Any) -> Any:
    """A class or function, called as programs do that no type checker has seen."""
    return thing


# How a value is shown.


class Unprintable:
    """A value that cannot be shown."""

    def __repr__(self) -> str:
        """Fail."""
        raise RuntimeError("no")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "None"),
        (True, "True"),
        (5, "5"),
        (-(1 << 70), "-1180591620717411303424"),
        (HUGE, "an integer of 16610 bits"),
        (-HUGE, "an integer of 16610 bits"),
        ("a\nb", r"'a\nb'"),
        (AgentState.READY, "<AgentState.READY: 4>"),
        ([1, 2], "[1, 2]"),
        ([HUGE], "a value of type list"),
        (Unprintable(), "a value of type Unprintable"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_value_is_shown(value: object, text: str) -> None:
    """As Python code, if that is possible."""
    assert brief(value) == text


@pytest.mark.parametrize("value", [LONG, LONG.encode(), [LONG] * 9, {LONG: 1}])
def test_a_long_value_is_cut(value: object) -> None:
    """Its beginning is enough to know it."""
    text = brief(value)
    assert len(text) == 80
    assert text.endswith("x...")


# Values that are too long to print, wherever a program may put them.

LONG_VALUES: dict[str, Callable[[Any], object]] = {
    "device": lambda bad: untyped(tapi2.QueueStatusMessage)(
        device=bad, queue_id=1, changed=0
    ),
    "field": lambda bad: untyped(tapi2.QueueStatusMessage)(queue_id=bad, changed=0),
    "flags": lambda bad: untyped(tapi2.QueueStatusMessage)(queue_id=1, changed=bad),
    "message_id": lambda bad: untyped(tapi2.UnknownMessage)(message_id=bad),
    "callback": lambda bad: tapi2.from_callback(bad, 29, 0, 0, 0, 0),
    "parameter": lambda bad: tapi2.from_callback(0, 29, 0, 0, 0, bad),
    "init_context": lambda bad: tapi2.UnknownMessage(message_id=2).to_bytes(
        Layout.REMOTE, init_context=bad
    ),
    "layout": lambda bad: tapi2.UnknownMessage(message_id=2).to_bytes(bad),
    "layout of a record": lambda bad: tapi2.decode(bytes(40), bad),
    "layout of records": lambda bad: tapi2.iter_decode(bytes(40), bad),
    "record": lambda bad: tapi2.decode([bad]),  # type: ignore[arg-type]
    "dict": lambda bad: tapi2.Message.from_dict(bad),
    "name of a dict": lambda bad: tapi2.Message.from_dict({"name": bad}),
    "device of a dict": lambda bad: tapi2.Message.from_dict({**QUEUE, "device": bad}),
    "flags of a dict": lambda bad: tapi2.Message.from_dict({**QUEUE, "changed": [bad]}),
    "key of a dict": lambda bad: untyped(tapi2.Message).from_dict(QUEUE | {(bad,): 1}),
    "ignored": lambda bad: tapi2.Message.from_dict({**QUEUE, "ignored": bad}),
    "ignored key": lambda bad: tapi2.Message.from_dict(
        {**QUEUE, "ignored": {(bad,): 1}}
    ),
    "ignored value": lambda bad: tapi2.Message.from_dict(
        {**QUEUE, "ignored": {"param3": bad}}
    ),
    "number": lambda bad: QueueEntryRecord(queue_id=bad),
    "amount": lambda bad: AgentInfoRecord(
        overall_call_rate=Decimal(bad) if isinstance(bad, int) else bad
    ),
    "whole amount": lambda bad: AgentInfoRecord(overall_call_rate=bad),
    "date": lambda bad: AgentSessionInfoRecord(session_start_time=bad),
    "flags of a record": lambda bad: AgentCapsRecord(features=bad),
    "codes": lambda bad: ProxyRequestListRecord(entries=(bad,)),
    "entries": lambda bad: AgentListRecord(entries=(bad,)),
    "bytes": lambda bad: AgentSpecificRequest(params=untyped([bad])),
    "unknown_type": lambda bad: UnknownRequest(unknown_type=bad),
    "offset": lambda bad: AgentEntryRecord.from_bytes(bytes(28), offset=bad),
    "total_size": lambda bad: AgentEntryRecord().to_bytes(bad),
    "encoding": lambda bad: AgentEntryRecord().to_bytes(encoding=bad),
    "pointer": lambda bad: ProxyRequestRecord.from_address(bad),
    "answer": lambda bad: CreateAgentRequest().answered(bad),
    "answer with a record": lambda bad: GetQueueListRequest().answered(untyped([bad])),
}


@pytest.mark.parametrize("bad", [HUGE, -HUGE, LONG], ids=["huge", "negative", "long"])
@pytest.mark.parametrize("place", LONG_VALUES)
def test_no_value_is_too_long_to_refuse(place: str, bad: Any) -> None:
    """A TapiError of few words, never one that Python makes while it is made."""
    with pytest.raises(TapiError) as caught:
        LONG_VALUES[place](bad)
    assert len(str(caught.value)) < 200


# Who is to blame.


NAMED: dict[str, Callable[[], object]] = {
    "overall_call_rate": lambda: AgentInfoRecord(overall_call_rate=Decimal("0.00001")),
    "overall_call_rate: NaN": lambda: AgentInfoRecord(overall_call_rate=Decimal("NaN")),
    "overall_call_rate: 1E": lambda: AgentInfoRecord(overall_call_rate=Decimal("1E99")),
    "session_start_time: datetime": lambda: AgentSessionInfoRecord(
        session_start_time=datetime(99, 1, 1)
    ),
    "session_start_time": lambda: AgentSessionInfoRecord(
        session_start_time=datetime(2000, 1, 1, tzinfo=UTC)
    ),
    "unknown_type is 5": lambda: UnknownRequest(unknown_type=5),
    "message_id is 29": lambda: tapi2.UnknownMessage(message_id=29),
    "encoding is 'utf-32'": lambda: AgentEntryRecord().to_bytes(encoding="utf-32"),
    "encoding is None": lambda: AgentEntryRecord().to_bytes(encoding=untyped(None)),
}


@pytest.mark.parametrize("text", NAMED)
def test_errors_name_the_attribute(text: str) -> None:
    """Whose value it is comes first."""
    with pytest.raises(TapiError, match=f"^{text}"):
        NAMED[text]()


RECORDS = [*record_classes(), *request_classes()]


def given(cls: type[Any], name: str, value: Any) -> Any:
    """Make a record with some value, and with whatever else it needs."""
    needed: dict[str, Any] = {
        other: kind.python_type()
        for other, kind in cls.FIELDS.items()
        if isinstance(kind, kinds.Nested)
    }
    if cls is UnknownRequest:
        needed["unknown_type"] = 99
    return cls(**{**needed, name: value})


def takes(kind: Field, value: object) -> bool:
    """Tell whether a value is of a kind."""
    if isinstance(kind, kinds.Secret | kinds.Optional):
        return takes(kind.value, value)
    if isinstance(kind, kinds.Strings):
        return isinstance(value, list | tuple)
    if isinstance(kind, kinds.String):
        return isinstance(value, str)
    return isinstance(kind, kinds.Bytes) and isinstance(value, bytes | bytearray)


PINS = [PIN, PIN.encode(), bytearray(PIN.encode()), [PIN], (PIN,), {PIN: PIN}]


@pytest.mark.parametrize("cls", RECORDS, ids=lambda cls: cls.__name__)
def test_no_error_of_a_record_shows_a_text(cls: type[Any]) -> None:
    """Arguments get mixed up, and then a PIN comes where a number was due."""
    for (name, kind), value in itertools.product(cls.FIELDS.items(), PINS):
        if takes(kind, value):
            continue
        with pytest.raises(KindError, match=f"^{name}") as caught:
            given(cls, name, value)
        assert "4711" not in str(caught.value)


# Values of the wrong kind.


@pytest.mark.parametrize("cls", [Record, EntryRecord, BufferRecord, ProxyRequestRecord])
def test_a_record_without_a_kind_is_refused(cls: Any) -> None:
    """As a message is: there is nothing that it could be."""
    for arguments in ({}, {"client_user_name": "amy"}):
        with pytest.raises(KindError, match=f"{cls.__name__} has no kind"):
            cls(**arguments)
    with pytest.raises(KindError, match="has no kind"):
        cls(1, 2)


class Alone:
    """What can be iterated, it says, but cannot."""

    def __iter__(self) -> Iterator[int]:
        """Fail, as an array of no dimension does."""
        raise TypeError("iteration over a 0-d array")


@pytest.mark.parametrize(
    "value",
    ["ab", b"ab", bytearray(b"ab"), memoryview(b"ab"), {1: 2}, 5, None, Alone()],
    ids=lambda value: type(value).__name__,
)
def test_one_value_is_not_several(value: Any) -> None:
    """Although bytes give numbers, and a dict its keys."""
    for cls in (ProxyRequestListRecord, QueueListRecord):
        with pytest.raises(KindError, match=r"^entries is of type .* several values"):
            untyped(cls)(entries=value)


def test_an_error_inside_a_list_is_its_own() -> None:
    """What a program's generator raises is not taken for a value of the wrong kind."""

    def entries() -> Iterator[int]:
        yield 1
        raise LookupError("mine")

    with pytest.raises(LookupError, match="mine"):
        untyped(ProxyRequestListRecord)(entries=entries())


@pytest.mark.parametrize("value", [True, AgentFeature.SETAGENTSTATE, 1.5, "1"])
def test_what_is_no_amount(value: Any) -> None:
    """A whole number is one, a constant is none."""
    assert untyped(AgentInfoRecord)(overall_call_rate=3).overall_call_rate == 3
    with pytest.raises(KindError, match=r"^overall_call_rate is of type"):
        AgentInfoRecord(overall_call_rate=value)


class Odd:
    """Half a mapping."""

    def get(self, key: str, default: object = None) -> object:
        """Give the name of a message for any key."""
        return "LINE_QUEUESTATUS"


@pytest.mark.parametrize("data", [None, 5, "{}", [], [("name", "x")], Odd()])
def test_what_is_no_dict(data: Any) -> None:
    """A message is read from a mapping."""
    with pytest.raises(KindError, match=r"^a message is a dict, not "):
        tapi2.Message.from_dict(data)


class Frozen(Mapping[str, Any]):
    """A mapping that is no dict."""

    def __getitem__(self, key: str) -> Any:
        """Give a value."""
        return QUEUE[key]

    def __iter__(self) -> Iterator[str]:
        """Give the keys."""
        return iter(QUEUE)

    def __len__(self) -> int:
        """Count the keys."""
        return len(QUEUE)


def test_any_mapping_will_do() -> None:
    """It need not be a dict."""
    assert tapi2.Message.from_dict(Frozen()) == tapi2.Message.from_dict(QUEUE)


def test_a_number_out_of_range_is_shown() -> None:
    """It is what it is compared with, and no text."""
    with pytest.raises(
        RangeError, match=r"^queue_id is 4294967296 \(0x100000000\): 32 "
    ):
        QueueEntryRecord(queue_id=1 << 32)
