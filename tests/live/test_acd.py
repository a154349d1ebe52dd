"""A day of the small ACD: with the calls of TAPI 2.0, and with those of 2.2."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

import golden
import tapi2
from live.acd_day import ADDRESS, BILLING, Day, call_at_noon, calls_of_the_morning, day
from live.standin import Steering
from tapi2 import AgentSessionState, AgentState, AgentStateEx, LineErr


def test_a_day_with_the_calls_of_2_0(tapi: Steering) -> None:
    """An agent is whoever is logged in at an address."""
    with day(tapi, tapi2.AgentStatusMessage) as today:
        call, line = today.call, today.line

        def set_state(state: AgentState) -> None:
            what = f"lineSetAgentState {state.name}"
            call(what, line.set_agent_state, ADDRESS, state, 0)

        today.at("08:57:00")
        call("lineGetAgentCaps", line.device.get_agent_caps, ADDRESS)
        groups = call("lineGetAgentGroupList", line.get_agent_group_list, ADDRESS)
        activities = call(
            "lineGetAgentActivityList", line.get_agent_activity_list, ADDRESS
        )
        assert [it.id for it in activities.entries] == [0, 1, 2]
        billing = groups.entries[0].group_id
        for pin in ("4321", "1234"):
            entry = tapi2.AgentGroupEntryRecord(group_id=billing, name=f"7/{pin}")
            wanted = tapi2.AgentGroupListRecord(entries=(entry,))
            what = "lineSetAgentGroup, ID and PIN in the name"
            if pin != "1234":
                with pytest.raises(tapi2.LineError, match="LINEERR_INVALPASSWORD"):
                    call(what, line.set_agent_group, ADDRESS, wanted)
                continue
            call(what, line.set_agent_group, ADDRESS, wanted)
        call("lineSetAgentActivity 1", line.set_agent_activity, ADDRESS, 1)
        set_state(AgentState.READY)
        call("lineGetAgentStatus", line.get_agent_status, ADDRESS)
        calls_of_the_morning(today, lambda: set_state(AgentState.READY))
        today.at("12:00:00")
        set_state(AgentState.NOTREADY)
        call("lineSetAgentActivity 2", line.set_agent_activity, ADDRESS, 2)
        call("lineGetAgentStatus", line.get_agent_status, ADDRESS)
        call_at_noon(today, lambda: set_state(AgentState.READY))
        today.at("17:30:00")
        call("lineAgentSpecific 0", line.agent_specific, ADDRESS, 0, bytes(64))
        nothing = tapi2.AgentGroupListRecord()
        call("lineSetAgentGroup, no group", line.set_agent_group, ADDRESS, nothing)
        call("lineGetAgentStatus", line.get_agent_status, ADDRESS)
    check("acd-2.0.txt", today)


def test_a_day_with_the_calls_of_2_2(tapi: Steering) -> None:
    """Agents and sessions have handles, and statistics."""
    seen = (tapi2.AgentStatusExMessage, tapi2.AgentSessionStatusMessage)
    with day(tapi, *seen) as today:
        call, line = today.call, today.line
        today.at("08:57:00")
        group = call("lineGetGroupList", line.get_group_list).entries[0].group_id
        queue = call("lineGetQueueList", line.get_queue_list, group).entries[0].queue_id
        assert queue == BILLING
        with pytest.raises(tapi2.LineError, match="LINEERR_INVALPARAM"):
            call("lineCreateAgent 7, wrong PIN", line.create_agent, "7", "4321")
        agent = call("lineCreateAgent 7", line.create_agent, "7", "1234")
        create = line.create_agent_session
        session = call("lineCreateAgentSession", create, agent, ADDRESS, group)

        def set_session(state: AgentSessionState) -> None:
            what = f"lineSetAgentSessionState {state.name}"
            call(what, line.set_agent_session_state, session, state, 0)

        def set_agent(state: AgentStateEx) -> None:
            what = f"lineSetAgentStateEx {state.name}"
            call(what, line.set_agent_state_ex, agent, state, 0)

        for what, method, number in (
            ("Agent", line.set_agent_measurement_period, agent),
            ("Queue", line.set_queue_measurement_period, queue),
        ):
            call(f"lineSet{what}MeasurementPeriod 43200", method, number, 43200)
        set_agent(AgentStateEx.READY)
        set_session(AgentSessionState.READY)
        call("lineGetAgentSessionList", line.get_agent_session_list, agent)
        calls_of_the_morning(today, lambda: set_session(AgentSessionState.READY))
        today.at("12:00:00")
        set_agent(AgentStateEx.NOTREADY)
        call_at_noon(today, lambda: set_agent(AgentStateEx.READY))
        today.at("17:30:00")
        set_session(AgentSessionState.ENDED)
        of_session = call(
            "lineGetAgentSessionInfo", line.get_agent_session_info, session
        )
        of_agent = call("lineGetAgentInfo", line.get_agent_info, agent)
        of_queue = call("lineGetQueueInfo 11", line.get_queue_info, BILLING)
    check("acd-2.2.txt", today)
    assert of_agent.measurement_period == of_queue.measurement_period == 43200
    assert of_agent.number_of_acd_calls == of_session.number_of_calls == 4
    assert of_queue.total_calls_queued == 4 + of_queue.total_calls_abandoned
    assert of_agent.total_acd_call_time == of_session.total_call_time
    assert of_session.total_talk_time == 185 + 270 + 240 + 150
    assert of_session.total_wrap_up_time == 40 + 30 + 45 + 30


def test_what_is_wrong_is_refused(tapi: Steering) -> None:
    """Each error says what the client got wrong, and nothing changes by it."""
    with day(tapi) as today:
        line = today.line
        group = line.get_group_list(timeout=10).entries[0].group_id
        agent = line.create_agent("7", "1234", timeout=10)
        session = line.create_agent_session(agent, ADDRESS, group, timeout=10)
        nobody = tapi2.AgentGroupListRecord()
        before = line.get_agent_status(ADDRESS, timeout=10)
        assert before.state == AgentState.NOTREADY
        ready, work = AgentState.READY, AgentSessionState.READY
        busy = AgentStateEx.BUSYACD
        for error, method, *arguments in (
            ("INVALADDRESSID", line.get_agent_status, 9),
            ("INVALADDRESSID", line.set_agent_group, 9, nobody),
            ("INVALADDRESSID", line.set_agent_state, 9, ready, 0),
            ("INVALADDRESSID", line.set_agent_activity, 9, 1),
            ("INVALAGENTACTIVITY", line.set_agent_activity, ADDRESS, 9),
            ("INVALAGENTSTATE", line.set_agent_state, ADDRESS, AgentState.BUSYACD, 0),
            ("INVALAGENTSTATE", line.set_agent_state, ADDRESS + 1, ready, 0),
            ("INVALAGENTSTATE", line.set_agent_state_ex, agent, busy, 0),
            ("INVALPARAM", line.set_agent_state_ex, 1, AgentStateEx.READY, 0),
            ("INVALPARAM", line.create_agent, "9", "1234"),
            ("INVALPARAM", line.create_agent_session, 1, ADDRESS, group),
            ("INVALPARAM", line.create_agent_session, agent, 9, group),
            ("INVALPARAM", line.create_agent_session, agent, ADDRESS, UUID(int=1)),
            ("INVALPARAM", line.set_agent_session_state, 1, work, 0),
            (
                "INVALAGENTSESSIONSTATE", line.set_agent_session_state, session,
                AgentSessionState.BUSYONCALL, 0,
            ),
            ("INVALPARAM", line.get_agent_info, 1),
            ("INVALPARAM", line.get_agent_session_info, 1),
            ("INVALPARAM", line.get_agent_session_list, 1),
            ("INVALPARAM", line.get_queue_list, UUID(int=1)),
            ("INVALPARAM", line.get_queue_info, 1),
            ("INVALPARAM", line.set_agent_measurement_period, 1, 60),
            ("INVALPARAM", line.set_queue_measurement_period, 1, 60),
            ("INVALPARAM", line.agent_specific, ADDRESS, 1, bytes(8)),
        ):  # fmt: skip
            refused: Any = method
            with pytest.raises(tapi2.LineError) as caught:
                refused(*arguments, timeout=10)
            assert caught.value.code == LineErr[error], (method, arguments)
            assert line.get_agent_status(ADDRESS, timeout=10) == before


def test_a_call_ends_by_hanging_up(tapi: Steering) -> None:
    """No client can make an agent ready who is on a call, nor any one who has left."""
    with day(tapi) as today:
        line, center = today.line, today.center
        group = line.get_group_list(timeout=10).entries[0].group_id
        agent = line.create_agent("7", "1234", timeout=10)
        session = line.create_agent_session(agent, ADDRESS, group, timeout=10)
        ready = AgentSessionState.READY
        line.set_agent_session_state(session, ready, 0, timeout=10)
        today.switch("a call for queue 11", center.arrive, BILLING)
        with pytest.raises(tapi2.LineError, match="INVALAGENTSESSIONSTATE"):
            line.set_agent_session_state(session, ready, 0, timeout=10)
        today.switch("the caller hangs up", center.hang_up, ADDRESS)
        line.set_agent_session_state(session, ready, 0, timeout=10)
        other = line.create_agent_session(agent, ADDRESS, group, timeout=10)
        with pytest.raises(tapi2.LineError, match="INVALAGENTSESSIONSTATE"):
            line.set_agent_session_state(session, ready, 0, timeout=10)
        entries = line.get_agent_session_list(agent, timeout=10).entries
        assert [it.agent_session for it in entries] == [other]
        assert line.get_agent_info(agent, timeout=10).number_of_acd_calls == 1
        line.set_agent_session_state(other, AgentSessionState.ENDED, 0, timeout=10)
        assert line.get_agent_session_list(agent, timeout=10).entries == ()


def test_a_call_is_for_who_has_been_ready_longest(tapi: Steering) -> None:
    """Of two agents, the one who was ready first gets the first call."""
    with day(tapi) as today:
        line, center = today.line, today.center
        group = line.get_group_list(timeout=10).entries[0].group_id
        people = (("7", "1234", "09:00:00"), ("8", "4711", "08:59:00"))
        agents = []
        for address, (person, pin, since) in enumerate(people):
            agents.append(agent := line.create_agent(person, pin, timeout=10))
            line.create_agent_session(agent, address, group, timeout=10)
            today.at(since)
            line.set_agent_state_ex(agent, AgentStateEx.READY, 0, timeout=10)
        today.at("09:01:00")
        for expected in ([0, 1], [1, 1]):
            today.switch("a call for queue 11", center.arrive, BILLING)
            infos = [line.get_agent_info(agent, timeout=10) for agent in agents]
            assert [info.number_of_acd_calls for info in infos] == expected


def test_one_thing_happens_at_a_time(tapi: Steering) -> None:
    """While the switch reports something, requests wait, whichever thread has them."""
    with day(tapi) as today:
        with today.center.alone(), pytest.raises(TimeoutError):
            today.line.get_queue_info(BILLING, timeout=0.2)
        assert today.line.get_queue_info(BILLING, timeout=10).total_calls_queued == 0


def check(name: str, today: Day) -> None:
    """Compare the log with the one that was read."""
    assert "1234" not in "".join(today.log)
    golden.check(name, "\n".join([*today.log, ""]))
