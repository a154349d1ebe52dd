"""Every method of a line and of a device: how it is called, and what comes of it."""

from __future__ import annotations

from typing import Any, NamedTuple
from uuid import UUID

import tapi2
from live.standin import Steering
from tapi2 import ProxyRequest
from tapi2.records.buffer import BufferRecord

GROUP = UUID("6b1f3c2e-0000-4000-8000-000000000007")
GROUPS = tapi2.AgentGroupListRecord(
    entries=(tapi2.AgentGroupEntryRecord(group_id=GROUP, name="客服"),)
)
INFO = tapi2.QueueInfoRecord(current_calls_queued=3)


class Case(NamedTuple):
    """A method: what it is called with, what the handler reads, and what it answers.

    Attributes:
        name: The method's name.
        arguments: What the program gives.
        request: The proxy request that it becomes.
        says: What the handler reads in it.
        answer: What the handler answers, which the program gets.
        is_device: Whether it is a device's method.
    """

    name: str
    arguments: dict[str, Any]
    request: ProxyRequest
    says: dict[str, Any]
    answer: BufferRecord | bytes | int | None
    is_device: bool = False


def _case(
    name: str,
    answer: BufferRecord | bytes | int | None = None,
    *,
    is_device: bool = False,
    **arguments: Any,
) -> Case:
    request = ProxyRequest[name.replace("_", "").upper()]
    says = {
        key.replace("agent_group_list", "group_list"): it
        for key, it in arguments.items()
    }
    return Case(name, arguments, request, says, answer, is_device)


CASES = [
    _case(
        "get_agent_caps",
        tapi2.AgentCapsRecord(agent_handler_info="ACD 3"),
        is_device=True,
        address_id=2,
    ),
    _case("get_agent_status", tapi2.AgentStatusRecord(activity="電話"), address_id=1),
    _case(
        "get_agent_activity_list",
        tapi2.AgentActivityListRecord(
            entries=(tapi2.AgentActivityEntryRecord(id=4, name="午休"),)
        ),
        address_id=3,
    ),
    _case("get_agent_group_list", GROUPS, address_id=3),
    _case("set_agent_group", address_id=1, agent_group_list=GROUPS),
    _case(
        "set_agent_state",
        address_id=1,
        agent_state=tapi2.AgentState.READY,
        next_agent_state=tapi2.AgentState.NOTREADY,
    ),
    _case("set_agent_activity", address_id=1, activity_id=4),
    _case(
        "agent_specific",
        b"\xff\x01\x00",
        address_id=1,
        agent_extension_id_index=0,
        params=b"ask",
    ),
    _case("create_agent", 0xA1, agent_id="7", agent_pin="1234"),
    _case(
        "create_agent_session",
        0x51,
        agent=0xA1,
        agent_pin="1234",
        group_id=GROUP,
        working_address_id=2,
    ),
    _case("get_agent_info", tapi2.AgentInfoRecord(number_of_acd_calls=5), agent=0xA1),
    _case(
        "get_agent_session_list",
        tapi2.AgentSessionListRecord(
            entries=(tapi2.AgentSessionEntryRecord(agent_session=0x51, agent=0xA1),)
        ),
        agent=0xA1,
    ),
    _case(
        "get_agent_session_info",
        tapi2.AgentSessionInfoRecord(number_of_calls=9),
        agent_session=0x51,
    ),
    _case("set_agent_measurement_period", agent=0xA1, measurement_period=3600),
    _case(
        "set_agent_session_state",
        agent_session=0x51,
        agent_session_state=tapi2.AgentSessionState.READY,
        next_agent_session_state=0,
    ),
    _case(
        "set_agent_state_ex",
        agent=0xA1,
        agent_state=tapi2.AgentStateEx.READY,
        next_agent_state=0,
    ),
    _case("get_group_list", GROUPS),
    _case(
        "get_queue_list",
        tapi2.QueueListRecord(
            entries=(tapi2.QueueEntryRecord(queue_id=7, name="佇列"),)
        ),
        group_id=GROUP,
    ),
    _case("get_queue_info", INFO, queue_id=7),
    _case("set_queue_measurement_period", queue_id=7, measurement_period=60),
]


def answer_all(tapi: Steering) -> None:
    """Let the stand-in answer each."""
    for case in CASES:
        tapi.answer(case.request, case.answer)


def check_request(case: Case, request: tapi2.ProxyRequestRecord) -> None:
    """Check what the handler reads."""
    assert request.request_type == case.request
    assert request.client_app_api_version == 0x20002
    assert {name: getattr(request, name) for name in case.says} == case.says
