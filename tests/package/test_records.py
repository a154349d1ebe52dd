"""What the records mean, by bytes that are written here by hand."""

import copy
import dataclasses
import json
import logging
import pickle
import pprint
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from struct import pack
from typing import Any
from uuid import UUID

import pytest

from tapi2 import KindError, RangeError, records
from tapi2.constants import (
    AgentFeature,
    AgentSessionState,
    AgentState,
    AgentStateEx,
    AgentStatus,
    LineDevState,
    ProxyRequest,
)
from tapi2.records import (
    AgentActivityEntryRecord,
    AgentActivityListRecord,
    AgentCapsRecord,
    AgentEntryRecord,
    AgentGroupEntryRecord,
    AgentGroupListRecord,
    AgentInfoRecord,
    AgentListRecord,
    AgentSessionEntryRecord,
    AgentSessionInfoRecord,
    AgentSessionListRecord,
    AgentStatusRecord,
    CallParamsRecord,
    CreateAgentRequest,
    CreateAgentSessionRequest,
    DevCapsRecord,
    DialParamsRecord,
    ProxyRequestListRecord,
    ProxyRequestRecord,
    QueueEntryRecord,
    QueueInfoRecord,
    QueueListRecord,
    SetAgentGroupRequest,
    SetAgentStateRequest,
    UnknownRequest,
)

ONE = UUID("00112233-4455-6677-8899-aabbccddeeff")
ONE_BYTES = bytes.fromhex("33221100 5544 7766 8899aabbccddeeff".replace(" ", ""))
TWO = UUID("01234567-89ab-cdef-0123-456789abcdef")
TWO_BYTES = bytes.fromhex("67452301 ab89 efcd 0123456789abcdef".replace(" ", ""))
PIN = "Geheim-4711"
DIAL = DialParamsRecord(1, 2, 3, 4)
DIAL_BYTES = pack("<4I", 1, 2, 3, 4)
DIAL_DATA = {"dial_pause": 1, "dial_speed": 2, "digit_duration": 3}
DIAL_DATA |= {"wait_for_dialtone": 4}
CALL_PARAMS, DEV_CAPS = [*CallParamsRecord.FIELDS], [*DevCapsRecord.FIELDS]


def wide(text: str) -> bytes:
    """A text as TAPI has it, with its NUL."""
    return f"{text}\0".encode("utf-16-le", "surrogatepass")


def sized(words: bytes, behind: bytes = b"", total: int | None = None) -> bytes:
    """A structure with its three sizes."""
    used = 12 + len(words) + len(behind)
    return pack("<III", total or used, used, used) + words + behind


def listed(count: int, entries: bytes, texts: bytes = b"") -> bytes:
    """A list, whose texts follow its entries."""
    return sized(pack("<III", count, len(entries), 24), entries + texts)


# The record, the bytes that it must be written as, and its JSON.
CASES: dict[str, tuple[Any, bytes, dict[str, Any]]] = {
    "activities": (
        AgentActivityListRecord(
            entries=(
                AgentActivityEntryRecord(id=7, name="A"),
                AgentActivityEntryRecord(id=8, name="電"),
            )
        ),
        listed(
            2,
            pack("<III", 7, 4, 48) + pack("<III", 8, 4, 52),
            wide("A") + wide("電"),
        ),
        {"entries": [{"id": 7, "name": "A"}, {"id": 8, "name": "電"}]},
    ),
    "caps": (
        AgentCapsRecord(
            agent_handler_info="H",
            caps_version=0x00020002,
            features=AgentFeature.SETAGENTGROUP | 0x80000000,
            states=AgentState.READY,
            next_states=AgentState(0),
            max_num_group_entries=9,
            agent_status_messages=AgentStatus.GROUP | AgentStatus.STATE,
            extension_ids=(ONE, TWO),
            proxy_guid=TWO,
        ),
        sized(
            pack("<8I", 4, 72, 0x00020002, 0x80000001, 4, 0, 9, 3)
            + pack("<III", 2, 32, 76)
            + TWO_BYTES,
            wide("H") + ONE_BYTES + TWO_BYTES,
        ),
        {
            "agent_handler_info": "H",
            "caps_version": 0x00020002,
            "features": ["SETAGENTGROUP", "0x80000000"],
            "states": ["READY"],
            "next_states": [],
            "max_num_group_entries": 9,
            "agent_status_messages": ["GROUP", "STATE"],
            "extension_ids": [str(ONE), str(TWO)],
            "proxy_guid": str(TWO),
        },
    ),
    "caps of 2.0": (
        AgentCapsRecord(agent_handler_info="H", extension_ids=(ONE,)),
        sized(
            pack("<8I", 4, 56, 0x20000, 0, 0, 0, 0, 0) + pack("<III", 1, 16, 60),
            wide("H") + ONE_BYTES,
        ),
        {
            "agent_handler_info": "H",
            "caps_version": 0x20000,  # the first version, unless told otherwise
            "features": [],
            "states": [],
            "next_states": [],
            "max_num_group_entries": 0,
            "agent_status_messages": [],
            "extension_ids": [str(ONE)],
            "proxy_guid": None,
        },
    ),
    "agents": (
        AgentListRecord(
            entries=(AgentEntryRecord(agent=5, name="N", id="I", pin=PIN),)
        ),
        listed(
            1,
            pack("<7I", 5, 4, 52, 4, 56, 24, 60),
            wide("N") + wide("I") + wide(PIN),
        ),
        {"entries": [{"agent": 5, "name": "N", "id": "I", "pin": "***"}]},
    ),
    "groups": (
        AgentGroupListRecord(entries=(AgentGroupEntryRecord(group_id=ONE, name="G"),)),
        listed(1, ONE_BYTES + pack("<II", 4, 48), wide("G")),
        {"entries": [{"group_id": str(ONE), "name": "G"}]},
    ),
    "info": (
        AgentInfoRecord(
            agent_state=AgentStateEx.READY,
            next_agent_state=AgentStateEx(0x40),
            measurement_period=3600,
            overall_call_rate=Decimal("-12.5"),
            number_of_acd_calls=1,
            number_of_incoming_calls=2,
            number_of_outgoing_calls=3,
            total_acd_talk_time=4,
            total_acd_call_time=5,
            total_acd_wrap_up_time=0xFFFFFFFF,
        ),
        sized(pack("<IIIq6I", 2, 0x40, 3600, -125000, 1, 2, 3, 4, 5, 0xFFFFFFFF)),
        {
            "agent_state": "READY",
            "next_agent_state": "RELEASED",
            "measurement_period": 3600,
            "overall_call_rate": "-12.5000",
            "number_of_acd_calls": 1,
            "number_of_incoming_calls": 2,
            "number_of_outgoing_calls": 3,
            "total_acd_talk_time": 4,
            "total_acd_call_time": 5,
            "total_acd_wrap_up_time": 0xFFFFFFFF,
        },
    ),
    "sessions": (
        AgentSessionListRecord(
            entries=(
                AgentSessionEntryRecord(
                    agent_session=1, agent=2, group_id=TWO, working_address_id=3
                ),
            )
        ),
        listed(1, pack("<II", 1, 2) + TWO_BYTES + pack("<I", 3)),
        {
            "entries": [
                {
                    "agent_session": 1,
                    "agent": 2,
                    "group_id": str(TWO),
                    "working_address_id": 3,
                }
            ]
        },
    ),
    "session": (
        AgentSessionInfoRecord(
            agent_session_state=AgentSessionState.READY,
            next_agent_session_state=AgentSessionState(0),
            session_start_time=datetime(2000, 1, 1, 6),
            session_duration=1,
            number_of_calls=2,
            total_talk_time=3,
            average_talk_time=4,
            total_call_time=5,
            average_call_time=6,
            total_wrap_up_time=7,
            average_wrap_up_time=8,
            acd_call_rate=Decimal("0.0001"),
            longest_time_to_answer=9,
            average_time_to_answer=10,
        ),
        sized(
            pack("<IId", 2, 0, 36526.25)
            + pack("<8IqII", 1, 2, 3, 4, 5, 6, 7, 8, 1, 9, 10)
        ),
        {
            "agent_session_state": "READY",
            "next_agent_session_state": "0x00000000",
            "session_start_time": "2000-01-01T06:00:00",
            "session_duration": 1,
            "number_of_calls": 2,
            "total_talk_time": 3,
            "average_talk_time": 4,
            "total_call_time": 5,
            "average_call_time": 6,
            "total_wrap_up_time": 7,
            "average_wrap_up_time": 8,
            "acd_call_rate": "0.0001",
            "longest_time_to_answer": 9,
            "average_time_to_answer": 10,
        },
    ),
    "status": (
        AgentStatusRecord(
            groups=(AgentGroupEntryRecord(group_id=ONE, name="G"),),
            state=AgentState.READY,
            next_state=AgentState.LOGGEDOFF,
            activity_id=6,
            activity="Act",
            agent_features=AgentFeature.SETAGENTSTATE,
            valid_states=AgentState.READY | 0x00010000,
            valid_next_states=AgentState(0),
        ),
        sized(
            pack("<III", 1, 24, 56)
            + pack("<IIIIIIII", 4, 1, 6, 8, 84, 2, 0x00010004, 0),
            ONE_BYTES + pack("<II", 4, 80) + wide("G") + wide("Act"),
        ),
        {
            "groups": [{"group_id": str(ONE), "name": "G"}],
            "state": "READY",
            "next_state": "LOGGEDOFF",
            "activity_id": 6,
            "activity": "Act",
            "agent_features": ["SETAGENTSTATE"],
            "valid_states": ["READY", "0x00010000"],
            "valid_next_states": [],
        },
    ),
    "requests": (
        ProxyRequestListRecord(entries=(ProxyRequest.SETAGENTACTIVITY, 99)),
        listed(2, pack("<II", 3, 99)),
        {"entries": ["SETAGENTACTIVITY", 99]},
    ),
    "queue": (
        QueueInfoRecord(
            measurement_period=1,
            total_calls_queued=2,
            current_calls_queued=3,
            total_calls_abandoned=4,
            total_calls_flowed_in=5,
            total_calls_flowed_out=6,
            longest_ever_wait_time=7,
            current_longest_wait_time=8,
            average_wait_time=9,
            final_disposition=10,
        ),
        sized(pack("<10I", *range(1, 11))),
        {
            "measurement_period": 1,
            "total_calls_queued": 2,
            "current_calls_queued": 3,
            "total_calls_abandoned": 4,
            "total_calls_flowed_in": 5,
            "total_calls_flowed_out": 6,
            "longest_ever_wait_time": 7,
            "current_longest_wait_time": 8,
            "average_wait_time": 9,
            "final_disposition": 10,
        },
    ),
    "queues": (
        QueueListRecord(
            entries=(QueueEntryRecord(queue_id=1, name="Q"), QueueEntryRecord())
        ),
        listed(2, pack("<6I", 1, 4, 48, 0, 0, 0), wide("Q")),
        {"entries": [{"queue_id": 1, "name": "Q"}, {"queue_id": 0, "name": ""}]},
    ),
    "group entry": (
        AgentGroupEntryRecord(group_id=TWO, name="G"),
        TWO_BYTES + pack("<II", 4, 24) + wide("G"),
        {"group_id": str(TWO), "name": "G"},
    ),
    "agent entry": (
        AgentEntryRecord(agent=1, name="N", id="", pin=PIN),
        pack("<7I", 1, 4, 28, 0, 0, 24, 32) + wide("N") + wide(PIN),
        {"agent": 1, "name": "N", "id": "", "pin": "***"},
    ),
    "set groups": (
        SetAgentGroupRequest(
            client_machine_name="M",
            client_user_name="U",
            address_id=3,
            group_list=AgentGroupListRecord(
                entries=(AgentGroupEntryRecord(group_id=ONE, name="G"),)
            ),
        ),
        pack("<7I", 124, 4, 116, 4, 120, 0x00020000, 1)
        + pack("<I", 3)
        + pack("<6I", 84, 84, 84, 1, 24, 56)
        + bytes(88 - 56)
        + ONE_BYTES
        + pack("<II", 4, 80)
        + wide("G")
        + wide("M")
        + wide("U"),
        {
            "request": "SetAgentGroupRequest",
            "client_machine_name": "M",
            "client_user_name": "U",
            "client_app_api_version": 0x00020000,
            "address_id": 3,
            "group_list": {"entries": [{"group_id": str(ONE), "name": "***"}]},
        },
    ),
    "create session": (
        CreateAgentSessionRequest(
            client_user_name="U",
            agent_pin=PIN,
            agent=4,
            group_id=TWO,
            working_address_id=5,
        ),
        pack("<7I", 136, 0, 0, 4, 132, 0x00020002, 12)
        + pack("<4I", 0, 24, 108, 4)
        + TWO_BYTES
        + pack("<I", 5)
        + bytes(108 - 64)
        + wide(PIN)
        + wide("U"),
        {
            "request": "CreateAgentSessionRequest",
            "client_machine_name": "",
            "client_user_name": "U",
            "client_app_api_version": 0x00020002,
            "agent_pin": "***",
            "agent": 4,
            "group_id": str(TWO),
            "working_address_id": 5,
        },
    ),
    # For lineOpen: the address, and the requests that a proxy handler serves.
    "call params": (
        CallParamsRecord(
            address_mode=1,
            address_id=2,
            dial_params=DIAL,
            dev_specific=pack("<II", 17, 18),
            no_answer_timeout=30,
            calling_party_id="C",
        ),
        pack("<8I", 192, 0, 0, 0, 0, 0, 1, 2)
        + DIAL_BYTES
        + pack("<16I", *[0] * 14, 8, 180)
        + pack("<17I", *[0] * 13, 30, 4, 188, 0)
        + pack("<II", 17, 18)
        + wide("C"),
        {
            **dict.fromkeys(CALL_PARAMS[:5], 0),
            "address_mode": 1,
            "address_id": 2,
            "dial_params": DIAL_DATA,
            **dict.fromkeys(CALL_PARAMS[8:15], ""),
            "dev_specific": "1100000012000000",
            "predictive_auto_transfer_states": 0,
            **dict.fromkeys(CALL_PARAMS[17:23], ""),
            "no_answer_timeout": 30,
            "calling_party_id": "C",
            "address_type": 0,
        },
    ),
    # As in TAPI 2.2: what is newer is None.
    "dev caps": (
        DevCapsRecord(
            provider_info="P",
            permanent_line_id=0x10001,
            line_name="L",
            num_addresses=2,
            line_states=LineDevState.RINGING,
            max_dial_params=DIAL,
            line_features=1,
            settable_dev_status=2,
            device_classes=("tapi/line", "x"),
            permanent_line_guid=ONE,
        ),
        sized(
            pack("<10I", 4, 268, 0, 0, 0x10001, 4, 272, 0, 0, 2)
            + pack("<26I", *[0] * 19, LineDevState.RINGING, *[0] * 6)
            + bytes(16)
            + DIAL_BYTES
            + bytes(16)
            + pack("<12I", *[0] * 8, 1, 2, 26, 276)
            + ONE_BYTES,
            wide("P") + wide("L") + wide("tapi/line") + wide("x") + wide(""),
        ),
        {
            "provider_info": "P",
            "switch_info": "",
            "permanent_line_id": 0x10001,
            "line_name": "L",
            "string_format": 0,
            "address_modes": 0,
            "num_addresses": 2,
            **dict.fromkeys(DEV_CAPS[7:26], 0),
            "line_states": ["RINGING"],
            **dict.fromkeys(DEV_CAPS[27:33], 0),
            "min_dial_params": dict.fromkeys(DIAL_DATA, 0),
            "max_dial_params": DIAL_DATA,
            "default_dial_params": dict.fromkeys(DIAL_DATA, 0),
            "num_terminals": 0,
            "terminal_caps": "",
            "terminal_text_entry_size": 0,
            "terminal_text": "",
            "dev_specific": "",
            "line_features": 1,
            "settable_dev_status": 2,
            "device_classes": ["tapi/line", "x"],
            "permanent_line_guid": str(ONE),
            "address_types": None,
            "protocol_guid": None,
            "available_tracking": None,
        },
    ),
}
every_case = pytest.mark.parametrize(
    ("record", "raw", "meaning"), CASES.values(), ids=CASES.keys()
)


@every_case
def test_reads(record: Any, raw: bytes, meaning: dict[str, Any]) -> None:
    """The bytes mean the record, of its own class."""
    read = type(record).from_bytes(raw)
    assert read == record
    assert type(read) is type(record)
    if isinstance(record, ProxyRequestRecord):
        assert type(ProxyRequestRecord.from_bytes(raw)) is type(record)


@every_case
def test_writes(record: Any, raw: bytes, meaning: dict[str, Any]) -> None:
    """The record is written as the bytes."""
    assert record.to_bytes().hex(" ", 4) == raw.hex(" ", 4)


@every_case
def test_to_dict(record: Any, raw: bytes, meaning: dict[str, Any]) -> None:
    """The dict is what JSON gives back, in the order of the attributes."""
    data = record.to_dict()
    assert json.loads(json.dumps(data)) == data == meaning
    assert [name for name in data if name != "request"] == list(record.FIELDS)


@every_case
def test_from_dict(record: Any, raw: bytes, meaning: dict[str, Any]) -> None:
    """It reads what ``to_dict`` gave; a request also where its class is not known."""
    data = json.loads(json.dumps(record.to_dict(reveal=True)))
    assert type(record).from_dict(data) == record
    if isinstance(record, ProxyRequestRecord):
        assert ProxyRequestRecord.from_dict(data) == record
    if data != meaning:
        with pytest.raises(RangeError, match="is masked: write it with"):
            type(record).from_dict(meaning)
    with pytest.raises(RangeError, match=r" has no spam$"):
        type(record).from_dict(data | {"spam": 1})
    name = next(iter(record.FIELDS))
    del data[name]
    with pytest.raises(RangeError, match=f": no {name}$"):
        type(record).from_dict(data)


REQUEST = {**SetAgentStateRequest().to_dict(), "agent_state": "READY"}
BAD_DICTS: dict[str, tuple[type[Any], Any, str]] = {
    "no dict": (
        AgentEntryRecord,
        [],
        "the AgentEntryRecord is of type list, not a dict",
    ),
    "no dict of a request": (ProxyRequestRecord, 7, "is a dict, not 7"),
    "no request": (ProxyRequestRecord, {}, "request is None, not that of a"),
    "what cannot be a name": (ProxyRequestRecord, {"request": []}, "request is "),
    "the dict of a record": (SetAgentStateRequest, {"agent": 1}, "request is None"),
    "another request": (
        CreateAgentRequest,
        REQUEST,
        "request is 'SetAgentStateRequest', not that of a CreateAgentRequest",
    ),
    "a known type": (
        UnknownRequest,
        UnknownRequest(unknown_type=99).to_dict(reveal=True) | {"unknown_type": 1},
        "unknown_type is 1, which is known: use SetAgentGroupRequest",
    ),
    "an entry of a list": (
        AgentListRecord,
        {"entries": [AgentEntryRecord().to_dict(reveal=True) | {"agent": "x"}]},
        r"entries\[0\]: agent is of type str",
    ),
}


@pytest.mark.parametrize(("kind", "data", "message"), BAD_DICTS.values(), ids=BAD_DICTS)
def test_from_dict_refuses(kind: type[Any], data: Any, message: str) -> None:
    """What no record of the class gave."""
    with pytest.raises((KindError, RangeError), match=message):
        kind.from_dict(data)


@every_case
def test_attributes_and_match(record: Any, raw: bytes, meaning: Any) -> None:
    """Every attribute is there by name, and by position in patterns."""
    assert tuple(record.FIELDS) == type(record).__match_args__
    values = {name: getattr(record, name) for name in record.FIELDS}
    assert type(record)(**values) == record
    assert repr(record).startswith(f"{type(record).__name__}(")
    assert all(f"{name}=" in repr(record) for name in values)


@every_case
def test_is_a_value(record: Any, raw: bytes, meaning: dict[str, Any]) -> None:
    """A record is immutable and hashable; copies and pickles are equal."""
    name = next(iter(record.FIELDS))
    with pytest.raises(AttributeError):
        setattr(record, name, getattr(record, name))
    with pytest.raises(AttributeError):
        delattr(record, name)
    with pytest.raises(AttributeError):
        record.other = 1
    twin = type(record).from_bytes(raw)
    assert hash(twin) == hash(record)
    assert {twin, record} == {record}
    assert record != object()
    assert record != AgentListRecord(entries=(AgentEntryRecord(agent=77),))
    for copied in (copy.copy(record), copy.deepcopy(record)):
        assert copied == record
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(twin, protocol)) == record


@every_case
def test_is_a_dataclass(record: Any, raw: bytes, meaning: dict[str, Any]) -> None:
    """Its fields are its values, each with its kind; none shows a secret."""
    names = [field.name for field in dataclasses.fields(record)]
    assert tuple(names) == type(record).__match_args__
    for field in dataclasses.fields(record):
        assert field.metadata["kind"] is type(record).FIELDS[field.name]
        assert getattr(type(record)(), field.name) is not dataclasses.MISSING
    twin = type(record).from_bytes(raw)
    assert dataclasses.replace(twin) == record
    assert not hasattr(record, "__dict__")
    for shown in (dataclasses.asdict(twin), twin, [twin]):
        assert PIN not in f"{shown}{pprint.pformat(shown)}"


@every_case
def test_larger_total_size(record: Any, raw: bytes, meaning: dict[str, Any]) -> None:
    """More room than needed is filled with zeros; only the total size differs."""
    more = record.to_bytes(len(raw) + 10)
    assert len(more) == len(raw) + 10
    assert more[len(raw) :] == bytes(10)
    entry = isinstance(record, records.AgentEntryRecord | AgentGroupEntryRecord)
    if not entry:
        assert more[:4] == pack("<I", len(raw) + 10)
    assert more[4 : len(raw)] == raw[4:]
    assert type(record).from_bytes(more) == record


def test_every_class_has_a_case() -> None:
    """No structure is left out."""
    covered = {type(record) for record, _, _ in CASES.values()}
    lists = {AgentActivityEntryRecord, AgentSessionEntryRecord, QueueEntryRecord}
    lists |= {DialParamsRecord}
    names = [name for name in records.__all__ if name.endswith("Record")]
    classes = {getattr(records, name) for name in names} - {ProxyRequestRecord}
    missing = sorted(cls.__name__ for cls in classes - covered - lists)
    assert missing == [], f"add them to CASES in tests/package/{Path(__file__).name}"


def test_match() -> None:
    """Patterns take records apart."""
    match CASES["agents"][0]:
        case AgentListRecord(entries=(AgentEntryRecord(5, name=name),)):
            assert name == "N"
        case _:
            pytest.fail("no match")


REPRS = {
    "requests": "ProxyRequestListRecord(entries=(ProxyRequest.SETAGENTACTIVITY, 99))",
    "one request": "ProxyRequestListRecord(entries=(ProxyRequest.SETAGENTGROUP,))",
    "no request": "ProxyRequestListRecord(entries=())",
    "activities": (
        "AgentActivityListRecord(entries=(AgentActivityEntryRecord(id=7, name='A'), "
        "AgentActivityEntryRecord(id=8, name='電')))"
    ),
}


@pytest.mark.parametrize("text", REPRS.values(), ids=REPRS.keys())
def test_repr_is_python(text: str) -> None:
    """Constants are named in lists, too; what the text makes is the record again."""
    names = {name: getattr(records, name) for name in records.__all__}
    made = eval(text, {**names, "ProxyRequest": ProxyRequest})
    assert repr(made) == text
    assert repr(type(made).from_bytes(made.to_bytes())) == text


# TAPI's rules for sizes.


def sizes(raw: bytes) -> tuple[int, ...]:
    """Total, needed and used size."""
    return tuple(int.from_bytes(raw[at : at + 4], "little") for at in (0, 4, 8))


def test_too_small() -> None:
    """The fixed part is filled, and what is behind it is empty, but said to be due."""
    record, raw, _ = CASES["status"]
    for total in (56, 60, len(raw) - 1):
        small = record.to_bytes(total)
        assert len(small) == total
        assert sizes(small) == (total, len(raw), 56)
        assert small[12:] == pack(
            "<11I", 0, 0, 0, 4, 1, 6, 0, 0, 2, 0x00010004, 0
        ) + bytes(total - 56)
        read = AgentStatusRecord.from_bytes(small)
        assert (read.total_size, read.needed_size) == (total, len(raw))
        assert (read.groups, read.activity, read.activity_id) == ((), "", 6)


@pytest.mark.parametrize(
    ("name", "least"), [("caps", 72), ("caps of 2.0", 56), ("agents", 24)]
)
def test_below_the_fixed_part(name: str, least: int) -> None:
    """Without room for the fixed part there is nothing to write."""
    record, raw, _ = CASES[name]
    assert sizes(record.to_bytes(least)) == (least, len(raw), least)
    with pytest.raises(RangeError, match=f"total_size is {least - 1}: LINE.*{least}"):
        record.to_bytes(least - 1)


@pytest.mark.parametrize("size", [-1, 0, 1 << 32, 1 << 70])
def test_total_size_out_of_range(size: int) -> None:
    """A total size is a DWORD."""
    with pytest.raises(RangeError, match=f"total_size is {size}"):
        AgentListRecord().to_bytes(size)


@pytest.mark.parametrize("size", ["24", 24.0, True])
def test_total_size_of_the_wrong_kind(size: Any) -> None:
    """A total size is an integer."""
    with pytest.raises(KindError, match="total_size"):
        AgentListRecord().to_bytes(size)


@pytest.mark.parametrize("name", ["agent entry", "create session"])
def test_all_or_nothing(name: str) -> None:
    """Entries and requests have no needed size: too little room is an error."""
    record, raw, _ = CASES[name]
    with pytest.raises(RangeError, match=f"needs {len(raw)} or more"):
        record.to_bytes(len(raw) - 1)


def test_sizes_of_a_record() -> None:
    """One read keeps the sizes that came, one made here has what it needs."""
    record, raw, _ = CASES["groups"]
    assert (record.total_size, record.needed_size) == (len(raw), len(raw))
    read = AgentGroupListRecord.from_bytes(pack("<II", 1000, 2000) + raw[8:])
    assert (read.total_size, read.needed_size) == (1000, 2000)
    assert read == record
    for copied in (copy.copy(read), pickle.loads(pickle.dumps(read))):
        assert (copied.total_size, copied.needed_size) == (1000, 2000)


def test_versions_of_caps() -> None:
    """72 bytes have the GUID, 56 don't; data right behind 56 bytes means 56."""
    _, new, _ = CASES["caps"]
    _, old, _ = CASES["caps of 2.0"]
    assert AgentCapsRecord.from_bytes(new).proxy_guid == TWO
    assert AgentCapsRecord.from_bytes(old).proxy_guid is None
    assert AgentCapsRecord.from_bytes(sized(bytes(44))).proxy_guid is None
    assert AgentCapsRecord.from_bytes(sized(bytes(60))).proxy_guid == UUID(int=0)
    assert len(AgentCapsRecord(proxy_guid=UUID(int=0)).to_bytes()) == 72


# Texts.


def queue(raw: bytes, encoding: str = "utf-16-le") -> str:
    """Read a text, as the name of a queue."""
    entry = pack("<III", 1, len(raw), 36)
    found = QueueListRecord.from_bytes(listed(1, entry, raw), encoding=encoding)
    return found.entries[0].name


@pytest.mark.parametrize(
    ("raw", "encoding", "text"),
    [
        (b"a\0b\0\0\0", "utf-16-le", "ab"),
        (b"a\0b\0", "utf-16-le", "ab"),
        (b"a\0\0\0b\0\0\0", "utf-16-le", "a"),
        (b"\0\0a\0", "utf-16-le", ""),
        (b"\x3d\xd8\x00\xde\0\0", "utf-16-le", "\U0001f600"),
        (b"\x3d\xd8\0\0", "utf-16-le", "\ud83d"),
        (b"a\0\x3d\xd8", "utf-16-le", "a\ud83d"),
        (b"\x00\xde\x3d\xd8", "utf-16-le", "\ude00\ud83d"),
        ("座席\0".encode("cp950"), "cp950", "座席"),
        ("座席".encode("cp950"), "cp950", "座席"),
        (b"a\0\xff", "cp950", "a"),
        (b"caf\xe9 \x80\0", "cp1252", "café €"),
        (b"abc", "ascii", "abc"),
    ],
)
def test_texts(raw: bytes, encoding: str, text: str) -> None:
    """Texts end at the first NUL or at their end; lone surrogates are kept."""
    assert queue(raw, encoding) == text
    record = QueueEntryRecord(name=text)
    again = record.to_bytes(encoding=encoding)
    assert QueueEntryRecord.from_bytes(again, encoding=encoding) == record


def test_halves_of_a_character() -> None:
    """Two halves of a surrogate pair are the character that they are read back as."""
    record = QueueEntryRecord(name="\ud83d\ude00")
    assert record.name == "\U0001f600"
    assert QueueEntryRecord.from_bytes(record.to_bytes()) == record


def test_ansi_error() -> None:
    """Bytes or characters that the code page lacks are named by position."""
    with pytest.raises(RangeError, match=r"\.dwName: byte 1 of 2 is not cp950"):
        queue(b"a\xff", "cp950")
    with pytest.raises(RangeError, match="dwName: character 1 is not in cp1252"):
        QueueEntryRecord(name="a座").to_bytes(encoding="cp1252")


@pytest.mark.parametrize(
    "encoding",
    ["utf-16", "utf-32-le", "cp037", "rot13", "idna", "unicode_escape", "no", "", None],
)
def test_no_encoding(encoding: Any) -> None:
    """What is no code page is refused, on reading and on writing."""
    for act in (QueueListRecord().to_bytes, QueueEntryRecord().to_bytes):
        with pytest.raises(KindError, match="neither utf-16-le nor a code page"):
            act(encoding=encoding)
    with pytest.raises(KindError):
        QueueListRecord.from_bytes(listed(0, b""), encoding=encoding)


def test_names_count_from_the_list() -> None:
    """An entry's offsets count from the list, wherever the entry stands in it."""
    _, raw, _ = CASES["agents"]
    entry = AgentEntryRecord.from_bytes(raw, offset=24)
    assert entry == CASES["agents"][0].entries[0]


def test_request_texts_are_utf_16() -> None:
    """The encoding is that of the group names alone."""
    request = CASES["set groups"][0]
    raw = request.to_bytes(encoding="cp1252")
    assert wide("M") in raw
    assert b"G\0" in raw
    assert pack("<II", 2, 80) in raw
    assert ProxyRequestRecord.from_bytes(raw, encoding="cp1252") == request


# Dates and amounts.

DATES = [
    (0.0, datetime(1899, 12, 30)),
    (-0.0, datetime(1899, 12, 30)),
    (0.5, datetime(1899, 12, 30, 12)),
    (-1.25, datetime(1899, 12, 29, 6)),
    (-1.75, datetime(1899, 12, 29, 18)),
    (2.0 + 1 / 86_400_000, datetime(1900, 1, 1, 0, 0, 0, 1000)),
    (36526.999999988426, datetime(2000, 1, 1, 23, 59, 59, 999000)),
    (-657434.0, datetime(100, 1, 1)),
    (-657434.75, datetime(100, 1, 1, 18)),
    (2958465.5, datetime(9999, 12, 31, 12)),
]


@pytest.mark.parametrize(("days", "moment"), DATES, ids=str)
def test_dates(days: float, moment: datetime) -> None:
    """The time of day counts forward on every day, before 1899 too."""
    raw = sized(pack("<IId", 0, 0, days) + bytes(48))
    record = AgentSessionInfoRecord.from_bytes(raw)
    assert record.session_start_time == moment
    assert record.to_bytes()[20:28] == pack("<d", days + 0.0)
    assert AgentSessionInfoRecord(session_start_time=moment) == record


def test_half_a_day_before_the_first() -> None:
    """The fraction has no sign: two numbers mean the same noon."""
    raw = sized(pack("<IId", 0, 0, -0.5) + bytes(48))
    start = AgentSessionInfoRecord.from_bytes(raw).session_start_time
    assert start == datetime(1899, 12, 30, 12)


def test_dates_have_milliseconds() -> None:
    """What is finer is cut, so that a record equals what is read back."""
    record = AgentSessionInfoRecord(
        session_start_time=datetime(2001, 2, 3, 4, 5, 6, 7999)
    )
    assert record.session_start_time.microsecond == 7000


AMOUNTS = [
    (0, "0.0000"),
    (1, "0.0001"),
    (-1, "-0.0001"),
    (12345678, "1234.5678"),
    ((1 << 63) - 1, "922337203685477.5807"),
    (-(1 << 63), "-922337203685477.5808"),
]


@pytest.mark.parametrize(("number", "text"), AMOUNTS)
def test_amounts(number: int, text: str) -> None:
    """A CURRENCY counts ten-thousandths, always with four places."""
    raw = sized(pack("<IIIq", 0, 0, 0, number) + bytes(24))
    record = AgentInfoRecord.from_bytes(raw)
    assert str(record.overall_call_rate) == text
    assert record.to_bytes() == raw


@pytest.mark.parametrize(
    "amount", [Decimal("1.5"), Decimal("1.50000"), Decimal("15E-1")]
)
def test_amounts_are_alike(amount: Decimal) -> None:
    """However an amount is written, the record has four places."""
    assert AgentInfoRecord(overall_call_rate=amount).to_dict()["overall_call_rate"] == (
        "1.5000"
    )


# Constructors.


def untyped(cls: type) -> Any:
    """A class, called as programs do that no type checker has seen."""
    return cls


@pytest.mark.parametrize(
    ("make", "error", "name"),
    [
        (lambda: untyped(QueueEntryRecord)(queue_id=-1), RangeError, "queue_id"),
        (lambda: untyped(QueueEntryRecord)(queue_id=1 << 32), RangeError, "queue_id"),
        (lambda: untyped(QueueEntryRecord)(queue_id="1"), KindError, "queue_id"),
        (lambda: untyped(QueueEntryRecord)(queue_id=True), KindError, "queue_id"),
        (lambda: untyped(QueueEntryRecord)(queue_id=1.0), KindError, "queue_id"),
        (lambda: untyped(QueueEntryRecord)(name=b"x"), KindError, "name"),
        (lambda: untyped(QueueEntryRecord)(name=None), KindError, "name"),
        (lambda: untyped(QueueEntryRecord)(name="a\0b"), KindError, "name"),
        (
            lambda: untyped(AgentGroupEntryRecord)(group_id=str(ONE)),
            KindError,
            "group_id",
        ),
        (
            lambda: untyped(AgentCapsRecord)(extension_ids=[ONE, 1]),
            KindError,
            r"ids\[1\]",
        ),
        (
            lambda: untyped(AgentCapsRecord)(extension_ids=ONE),
            KindError,
            "extension_ids",
        ),
        (
            lambda: untyped(AgentCapsRecord)(features=AgentState.READY),
            KindError,
            "features",
        ),
        (lambda: untyped(AgentCapsRecord)(features=1 << 32), RangeError, "features"),
        (lambda: untyped(AgentCapsRecord)(proxy_guid=0), KindError, "proxy_guid"),
        (
            lambda: untyped(AgentInfoRecord)(agent_state=AgentState.READY),
            KindError,
            "state",
        ),
        (lambda: untyped(AgentInfoRecord)(overall_call_rate=1.5), KindError, "overall"),
        (
            lambda: untyped(AgentInfoRecord)(overall_call_rate=True),
            KindError,
            "overall",
        ),
        (
            lambda: untyped(AgentInfoRecord)(overall_call_rate=10**15),
            RangeError,
            "64 bits",
        ),
        (
            lambda: untyped(AgentInfoRecord)(overall_call_rate=Decimal("0.00001")),
            RangeError,
            "decimal places",
        ),
        (
            lambda: untyped(AgentInfoRecord)(overall_call_rate=Decimal("1E+999999")),
            RangeError,
            "64 bits",
        ),
        (
            lambda: untyped(AgentInfoRecord)(overall_call_rate=Decimal("NaN")),
            RangeError,
            "no amount",
        ),
        (
            lambda: untyped(AgentSessionInfoRecord)(session_start_time=1.0),
            KindError,
            "session_start_time",
        ),
        (
            lambda: untyped(AgentSessionInfoRecord)(
                session_start_time=datetime(99, 12, 31)
            ),
            RangeError,
            "year 100",
        ),
        (
            lambda: untyped(AgentSessionInfoRecord)(
                session_start_time=datetime(2000, 1, 1, tzinfo=UTC)
            ),
            KindError,
            "time zone",
        ),
        (lambda: untyped(QueueListRecord)(entries=[1]), KindError, r"entries\[0\]"),
        (lambda: untyped(QueueListRecord)(entries="ab"), KindError, "entries"),
        (lambda: untyped(QueueListRecord)(entries=1), KindError, "entries"),
        (
            lambda: untyped(QueueListRecord)(entries=[AgentEntryRecord()]),
            KindError,
            "entries",
        ),
        (lambda: untyped(ProxyRequestListRecord)(entries=[-1]), RangeError, "entries"),
        (lambda: untyped(SetAgentGroupRequest)(group_list=[]), KindError, "group_list"),
        (
            lambda: untyped(records.AgentSpecificRequest)(params=[300]),
            KindError,
            "params",
        ),
        (
            lambda: untyped(records.AgentSpecificRequest)(params=None),
            KindError,
            "params",
        ),
        (
            lambda: untyped(records.UnknownRequest)(unknown_type=4),
            RangeError,
            "GetAgentCaps",
        ),
        (
            lambda: untyped(QueueEntryRecord).from_bytes(bytes(12), offset=-1),
            RangeError,
            "offs",
        ),
        (
            lambda: untyped(QueueEntryRecord).from_bytes(bytes(12), offset="0"),
            KindError,
            "offs",
        ),
    ],
)
def test_constructors_check(
    make: Callable[..., object], error: type[Exception], name: str
) -> None:
    """A value of the wrong kind or range is named."""
    with pytest.raises(error, match=name):
        make()


# Secrets.

SECRETS: dict[str, Callable[[Any], Any]] = {
    "entry": lambda pin: AgentEntryRecord(pin=pin),
    "list": lambda pin: AgentListRecord(entries=(AgentEntryRecord(pin=pin),)),
    "agent": lambda pin: CreateAgentRequest(agent_pin=pin),
    "session": lambda pin: CreateAgentSessionRequest(agent_pin=pin),
}
every_secret = pytest.mark.parametrize("make", SECRETS.values(), ids=SECRETS.keys())


@every_secret
def test_secret_is_not_shown(
    make: Callable[[Any], Any], caplog: pytest.LogCaptureFixture
) -> None:
    """A PIN is seen only by who asks for it."""
    record = make(PIN)
    for shown in (record, type(record).from_bytes(record.to_bytes())):
        with caplog.at_level(logging.DEBUG):
            logging.getLogger("tapi2.test").warning("%s %r", shown, shown)
        texts = [repr(shown), str(shown), f"{shown}", f"{shown!r}", caplog.text]
        assert not any(PIN in text for text in texts)
        assert all("***" in text for text in texts)
        assert PIN not in json.dumps(shown.to_dict())
        assert PIN in json.dumps(shown.to_dict(reveal=True))


def told(error: BaseException | None) -> str:
    """All that an error and those behind it say and hold."""
    text = ""
    while error is not None:
        text += f"{error!r} {error} {error.args} {vars(error)}"
        text += repr(getattr(error, "object", ""))
        error = error.__cause__ or error.__context__
    return text


@every_secret
def test_secret_is_not_in_errors(make: Callable[[Any], Any]) -> None:
    """No error tells a PIN, and none that it came from."""
    for bad in (PIN + "\0", PIN.encode(), [PIN], 4711):
        with pytest.raises(KindError) as caught:
            make(bad)
        assert "4711" not in told(caught.value)
    record = make("座席4711")
    if not isinstance(record, ProxyRequestRecord):
        with pytest.raises(RangeError) as lacking:
            record.to_bytes(encoding="cp1252")
        assert "4711" not in told(lacking.value)
        assert "座" not in told(lacking.value)
        assert "dwPIN" in told(lacking.value)
    with pytest.raises(TypeError) as formatted:
        format(record, "x")
    assert "4711" not in told(formatted.value)


def test_an_unknown_part_is_not_shown() -> None:
    """A request of a type that is yet to come may have a PIN in it."""
    request = records.UnknownRequest(unknown_type=99, part=wide(PIN))
    for shown in (request, ProxyRequestRecord.from_bytes(request.to_bytes())):
        assert repr(shown).endswith("unknown_type=99, part=***)")
        assert shown.to_dict()["part"] == "***"
        assert shown.to_dict(reveal=True)["part"] == wide(PIN).hex()


def test_secret_is_not_in_errors_of_lists() -> None:
    """What is no entry is not shown: it may have been meant as one."""
    for bad in ([{"pin": PIN}], [(1, "N", "I", PIN)], PIN, [PIN]):
        with pytest.raises(KindError) as caught:
            AgentListRecord(entries=bad)  # type: ignore[arg-type]
        assert "4711" not in told(caught.value)


def test_secret_is_not_in_errors_of_decoding() -> None:
    """Bytes that are not of the code page are told by their position."""
    raw = pack("<7I", 1, 0, 0, 0, 0, 6, 28) + b"4711\x81\0"
    with pytest.raises(RangeError) as caught:
        AgentEntryRecord.from_bytes(raw, encoding="cp1252")
    assert "byte 4 of 6 is not cp1252" in str(caught.value)
    assert "4711" not in told(caught.value)


@every_secret
def test_secret_is_not_in_pickling_errors(make: Callable[[Any], Any]) -> None:
    """A pickle that is cut short says nothing of what it holds."""
    stored = pickle.dumps(make(PIN))
    for end in range(len(stored)):
        with pytest.raises(Exception) as caught:  # noqa: PT011
            pickle.loads(stored[:end])
        assert "4711" not in told(caught.value)
