"""Proxy requests that a Windows C compiler laid out from the real <tapi.h>.

`real/requests.c` holds a request of each type and the answer that belongs into it. It
is compiled for three targets; what each request must read as, and the record that makes
its answer, is written out here by hand, under the name it has there.
"""

import ctypes
from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

import pytest

from conftest import REPOSITORY
from real.coff import symbols
from real.compiler import compile_object
from support.each import each
from tapi2 import (
    LINEPROXYREQUEST,
    AgentFeature,
    AgentSessionState,
    AgentState,
    AgentStateEx,
    AgentStatus,
    KindError,
    ProxyRequest,
    TapiError,
    records,
)
from tapi2.records import ProxyRequestRecord
from tapi2.records.fields import SecretText

REAL = REPOSITORY / "tests/real"
TRIPLES = ("x86-windows-gnu", "x86_64-windows-gnu", "aarch64-windows-gnu")

# The same as the macros in requests.c.
TAPI_2_0, TAPI_2_2, TAPI_3_1 = 0x00020000, 0x00020002, 0x00030001
SALES = UUID("12345678-9abc-def0-0123-456789abcdef")
SUPPORT = UUID("fedcba98-7654-3210-f0e1-d2c3b4a59687")
MACHINE, USER = "ACD-台北", "zoë\U0001f3a7"

GROUPS = (
    records.AgentGroupEntryRecord(group_id=SALES, name="Sales"),
    records.AgentGroupEntryRecord(group_id=SUPPORT, name="Support"),
)


class Row(NamedTuple):
    """What one request must read as, and its answer, None if it takes none."""

    kind: type[ProxyRequestRecord]
    request_type: ProxyRequest
    version: int
    fields: Mapping[str, object]
    answer: object = None


ROWS: dict[str, Row] = {
    "set_agent_group": Row(
        records.SetAgentGroupRequest,
        ProxyRequest.SETAGENTGROUP,
        TAPI_2_0,
        {
            "address_id": 0x101,
            "group_list": records.AgentGroupListRecord(entries=GROUPS),
        },
    ),
    "set_agent_state": Row(
        records.SetAgentStateRequest,
        ProxyRequest.SETAGENTSTATE,
        TAPI_2_0,
        {
            "address_id": 0x201,
            "agent_state": AgentState.READY,
            "next_agent_state": AgentState.WORKINGAFTERCALL,
        },
    ),
    "set_agent_activity": Row(
        records.SetAgentActivityRequest,
        ProxyRequest.SETAGENTACTIVITY,
        TAPI_2_0,
        {"address_id": 0x301, "activity_id": 0x302},
    ),
    "get_agent_caps": Row(
        records.GetAgentCapsRequest,
        ProxyRequest.GETAGENTCAPS,
        TAPI_2_2,
        {"address_id": 0x401, "room": 200},
        records.AgentCapsRecord(
            agent_handler_info="Handler 4.2",
            caps_version=TAPI_2_2,
            features=AgentFeature.SETAGENTGROUP | AgentFeature.AGENTSPECIFIC,
            states=AgentState.LOGGEDOFF | AgentState.READY,
            next_states=AgentState.UNAVAIL,
            max_num_group_entries=0x402,
            agent_status_messages=AgentStatus.GROUP | AgentStatus.STATE,
            extension_ids=(SALES, SUPPORT),
            proxy_guid=SUPPORT,
        ),
    ),
    "get_agent_caps_2_0": Row(
        records.GetAgentCapsRequest,
        ProxyRequest.GETAGENTCAPS,
        TAPI_2_0,
        {"address_id": 0x403, "room": 200},
        records.AgentCapsRecord(
            caps_version=TAPI_2_0, features=AgentFeature.SETAGENTSTATE
        ),
    ),
    "get_agent_status": Row(
        records.GetAgentStatusRequest,
        ProxyRequest.GETAGENTSTATUS,
        TAPI_2_0,
        {"address_id": 0x501, "room": 200},
        records.AgentStatusRecord(
            groups=GROUPS,
            state=AgentState.BUSYINCOMING,
            next_state=AgentState.NOTREADY,
            activity_id=0x502,
            activity="Training",
            agent_features=AgentFeature.SETAGENTACTIVITY,
            valid_states=AgentState.READY | AgentState.BUSYOTHER,
            valid_next_states=AgentState.UNKNOWN,
        ),
    ),
    "agent_specific": Row(
        records.AgentSpecificRequest,
        ProxyRequest.AGENTSPECIFIC,
        TAPI_2_0,
        {
            "address_id": 0x601,
            "agent_extension_id_index": 3,
            "params": b"\xde\xad" + bytes(66) + b"\xbe" + bytes(30) + b"\xef",
        },
        b"\xc0\xff\xee" + bytes(96) + b"\x01",
    ),
    "get_agent_activity_list": Row(
        records.GetAgentActivityListRequest,
        ProxyRequest.GETAGENTACTIVITYLIST,
        TAPI_2_0,
        {"address_id": 0x701, "room": 200},
        records.AgentActivityListRecord(
            entries=(
                records.AgentActivityEntryRecord(id=0x702, name="Lunch"),
                records.AgentActivityEntryRecord(id=0x703, name="Training"),
            )
        ),
    ),
    "get_agent_group_list": Row(
        records.GetAgentGroupListRequest,
        ProxyRequest.GETAGENTGROUPLIST,
        TAPI_2_0,
        {"address_id": 0x801, "room": 32},
        records.AgentGroupListRecord(entries=GROUPS[:1]),
    ),
    "create_agent": Row(
        records.CreateAgentRequest,
        ProxyRequest.CREATEAGENT,
        TAPI_2_2,
        {"agent_id": "4711", "agent_pin": SecretText("s3cr3t")},
        0xF0000901,
    ),
    "set_agent_measurement_period": Row(
        records.SetAgentMeasurementPeriodRequest,
        ProxyRequest.SETAGENTMEASUREMENTPERIOD,
        TAPI_2_2,
        {"agent": 0xA01, "measurement_period": 900},
    ),
    "get_agent_info": Row(
        records.GetAgentInfoRequest,
        ProxyRequest.GETAGENTINFO,
        TAPI_2_2,
        {"agent": 0xB01, "room": 200},
        records.AgentInfoRecord(
            agent_state=AgentStateEx.BUSYACD,
            next_agent_state=AgentStateEx.RELEASED,
            measurement_period=3600,
            overall_call_rate=Decimal("123.4567"),
            number_of_acd_calls=0xB02,
            number_of_incoming_calls=0xB03,
            number_of_outgoing_calls=0xB04,
            total_acd_talk_time=0xB05,
            total_acd_call_time=0xB06,
            total_acd_wrap_up_time=0xB07,
        ),
    ),
    "create_agent_session": Row(
        records.CreateAgentSessionRequest,
        ProxyRequest.CREATEAGENTSESSION,
        TAPI_2_2,
        {
            "agent_pin": SecretText("0815"),
            "agent": 0xC01,
            "group_id": SALES,
            "working_address_id": 0xC02,
        },
        0xF0000C03,
    ),
    "get_agent_session_list": Row(
        records.GetAgentSessionListRequest,
        ProxyRequest.GETAGENTSESSIONLIST,
        TAPI_2_2,
        {"agent": 0xD01, "room": 200},
        records.AgentSessionListRecord(
            entries=(
                records.AgentSessionEntryRecord(
                    agent_session=0xD02,
                    agent=0xD01,
                    group_id=SALES,
                    working_address_id=0xD03,
                ),
                records.AgentSessionEntryRecord(
                    agent_session=0xD04,
                    agent=0xD01,
                    group_id=SUPPORT,
                    working_address_id=0xD05,
                ),
            )
        ),
    ),
    "set_agent_session_state": Row(
        records.SetAgentSessionStateRequest,
        ProxyRequest.SETAGENTSESSIONSTATE,
        TAPI_2_2,
        {
            "agent_session": 0xE01,
            "agent_session_state": AgentSessionState.BUSYONCALL,
            "next_agent_session_state": AgentSessionState.ENDED,
        },
    ),
    "get_agent_session_info": Row(
        records.GetAgentSessionInfoRequest,
        ProxyRequest.GETAGENTSESSIONINFO,
        TAPI_2_2,
        {"agent_session": 0xF01, "room": 200},
        records.AgentSessionInfoRecord(
            agent_session_state=AgentSessionState.READY,
            next_agent_session_state=AgentSessionState.NOTREADY,
            session_start_time=datetime(2024, 2, 29, 18),
            session_duration=0xF02,
            number_of_calls=0xF03,
            total_talk_time=0xF04,
            average_talk_time=0xF05,
            total_call_time=0xF06,
            average_call_time=0xF07,
            total_wrap_up_time=0xF08,
            average_wrap_up_time=0xF09,
            acd_call_rate=Decimal("-0.5"),
            longest_time_to_answer=0xF0A,
            average_time_to_answer=0xF0B,
        ),
    ),
    "get_queue_list": Row(
        records.GetQueueListRequest,
        ProxyRequest.GETQUEUELIST,
        TAPI_2_2,
        {"group_id": SUPPORT, "room": 188},
        records.QueueListRecord(
            entries=(
                records.QueueEntryRecord(queue_id=0x1001, name="Urgent"),
                records.QueueEntryRecord(queue_id=0x1002, name="Rest"),
            )
        ),
    ),
    "set_queue_measurement_period": Row(
        records.SetQueueMeasurementPeriodRequest,
        ProxyRequest.SETQUEUEMEASUREMENTPERIOD,
        TAPI_2_2,
        {"queue_id": 0x1101, "measurement_period": 1800},
    ),
    "get_queue_info": Row(
        records.GetQueueInfoRequest,
        ProxyRequest.GETQUEUEINFO,
        TAPI_2_2,
        {"queue_id": 0x1201, "room": 200},
        records.QueueInfoRecord(
            measurement_period=1800,
            total_calls_queued=0x1202,
            current_calls_queued=0x1203,
            total_calls_abandoned=0x1204,
            total_calls_flowed_in=0x1205,
            total_calls_flowed_out=0x1206,
            longest_ever_wait_time=0x1207,
            current_longest_wait_time=0x1208,
            average_wait_time=0x1209,
            final_disposition=0x120A,
        ),
    ),
    "get_group_list": Row(
        records.GetGroupListRequest,
        ProxyRequest.GETGROUPLIST,
        TAPI_3_1,
        {"room": 204},
        records.AgentGroupListRecord(entries=GROUPS),
    ),
    "set_agent_state_ex": Row(
        records.SetAgentStateExRequest,
        ProxyRequest.SETAGENTSTATEEX,
        TAPI_2_2,
        {
            "agent": 0x1401,
            "agent_state": AgentStateEx.NOTREADY,
            "next_agent_state": AgentStateEx.BUSYOUTGOING,
        },
    ),
}
ANSWERED = [name for name, row in ROWS.items() if row.answer is not None]
UNANSWERED = [name for name, row in ROWS.items() if row.answer is None]

Objects = dict[str, bytes]


@pytest.fixture(scope="session", params=TRIPLES)
def objects(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    zig_cache: Path,
) -> Objects:
    """The initialised bytes of requests.c, for each target in turn."""
    out = tmp_path_factory.mktemp("requests") / "requests.obj"
    flags = ["-std=c11", "-fdata-sections"]
    triple: str = request.param
    source = REAL / "requests.c"
    return symbols(compile_object(source, triple, out, flags=flags, cache=zig_cache))


def test_every_request_type_has_a_row() -> None:
    """None of the 20 types is missing."""
    assert {row.request_type for row in ROWS.values()} == set(ProxyRequest)


def test_every_object_has_a_row(objects: Objects) -> None:
    """No object of requests.c goes unchecked."""
    tails = ("_answer", "_answer_at")
    answers = [f"{name}{tail}" for name in ANSWERED for tail in tails]
    assert objects.keys() == {*ROWS, *answers}


@each("name", ROWS)
def test_request_reads(objects: Objects, name: str) -> None:
    """Each request reads as what requests.c says, type of each value included."""
    row = ROWS[name]
    request = ProxyRequestRecord.from_bytes(objects[name])
    assert type(request) is row.kind
    assert request.request_type == row.request_type
    expected = {
        "client_machine_name": MACHINE,
        "client_user_name": USER,
        "client_app_api_version": row.version,
        **row.fields,
    }
    actual = {key: getattr(request, key) for key in request.FIELDS}
    assert actual == expected
    assert {key: type(value) for key, value in actual.items()} == {
        key: type(value) for key, value in expected.items()
    }


@each("name", ROWS)
def test_request_written_reads_the_same(objects: Objects, name: str) -> None:
    """A request that is written anew is another layout of the same values."""
    request = ProxyRequestRecord.from_bytes(objects[name])
    assert ProxyRequestRecord.from_bytes(request.to_bytes()) == request


@each("name", ROWS)
def test_structure_reads_the_same_words(objects: Objects, name: str) -> None:
    """The ctypes structure reads what the C structure was filled with."""
    request = LINEPROXYREQUEST.from_buffer_copy(objects[name])
    assert request.dwSize == len(objects[name])
    assert request.dwClientAppAPIVersion == ROWS[name].version
    assert request.dwRequestType == ROWS[name].request_type


@each("name", ANSWERED)
def test_answer_is_that_of_c(objects: Objects, name: str) -> None:
    """The answer has the bytes that C gives it, and all else stays as it was."""
    request = ProxyRequestRecord.from_bytes(objects[name])
    assert request.answered(ROWS[name].answer) == expected_of(objects, name)


@each("name", ANSWERED)
def test_answer_is_written_in_place(objects: Objects, name: str) -> None:
    """The same bytes get into TAPI's memory, once, and nothing behind it changes."""
    guard = b"\xa5" * 64
    memory = ctypes.create_string_buffer(objects[name] + guard)
    request = ProxyRequestRecord.from_address(ctypes.addressof(memory))
    assert request == ProxyRequestRecord.from_bytes(objects[name])
    request.answer(ROWS[name].answer)
    assert memory.raw == expected_of(objects, name) + guard + b"\0"
    with pytest.raises(TapiError, match="has its answer"):
        request.answer(ROWS[name].answer)


@each("name", UNANSWERED)
def test_no_answer_where_c_has_none(objects: Objects, name: str) -> None:
    """A request that takes just a result leaves TAPI's memory alone."""
    memory = ctypes.create_string_buffer(objects[name], len(objects[name]))
    request = ProxyRequestRecord.from_address(ctypes.addressof(memory))
    answer: Any = records.AgentGroupListRecord()
    with pytest.raises(KindError, match="takes no answer"):
        request.answered(answer)
    with pytest.raises(KindError, match="takes no answer"):
        request.answer(answer)
    assert memory.raw == objects[name]


@pytest.mark.parametrize("name", ["create_agent", "create_agent_session"])
def test_pin_is_shown_to_nobody(objects: Objects, name: str) -> None:
    """The PIN that C put behind the request stands in no text that is made of it."""
    request = ProxyRequestRecord.from_bytes(objects[name])
    pin = str(ROWS[name].fields["agent_pin"])
    for text in (repr(request), str(request), str(request.to_dict())):
        assert pin not in text
        assert "***" in text
    assert request.to_dict(reveal=True)["agent_pin"] == pin


def expected_of(objects: Objects, name: str) -> bytes:
    """Put the answer of requests.c into its request."""
    request, answer = objects[name], objects[f"{name}_answer"]
    at = int.from_bytes(objects[f"{name}_answer_at"], "little")
    return request[:at] + answer + request[at + len(answer) :]
