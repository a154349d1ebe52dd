"""tapi2 under type checkers: what users write passes, what they mistype does not.

Each checker is started once, for the program in consumer/ and for a list of mistakes.
"""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

import tapi2
from conftest import REPOSITORY
from support.type_checkers import Mypy

CONSUMER = REPOSITORY / "tests/consumer"
PROGRAM = CONSUMER / "program.py"
# Where tapi2 is found, be it installed or not.
IMPORTS = Path(tapi2.__file__).parent.parent

# Every line with "error" at its end is one, for both checkers; no other line is.
MISTAKES = """
from typing import assert_never
import tapi2
import tapi2.live
from tapi2 import AgentDate  # error: no such name
from tapi2 import (
    AgentCapsRecord,
    AgentEntryRecord,
    AgentGroupListRecord,
    AgentSpecificRequest,
    AgentState,
    AgentStateEx,
    AgentStatusExMessage,
    AgentStatusMessage,
    AnyMessage,
    CreateAgentRequest,
    GetAgentCapsRequest,
    Layout,
    Message,
    ProxyRequestRecord,
    ProxyStatusMessage,
    QueueInfoRecord,
    QueueListRecord,
    QueueStatus,
    QueueStatusMessage,
    SetAgentGroupRequest,
)

queue = QueueStatusMessage(queue_id=1, changed=QueueStatus.NEWQUEUE)
agent = AgentStatusExMessage(agent=1, changed=2, state=AgentStateEx.READY)


def shown(state: AgentState) -> str:
    return f"{state:#x}"


def kept(message: Message) -> int:
    match message:
        case AgentStatusMessage(state=state):
            return state.value  # error: it is None where its bit is not set
        case ProxyStatusMessage(request_type=kind) if kind is not None:
            return kind.value  # error: an unknown one is a plain int
        case _:
            return message.queue_id  # error: not every message has one


def topic(message: AnyMessage) -> str:
    match message:
        case AgentStatusMessage() | ProxyStatusMessage() | QueueStatusMessage():
            return "known"
        case _:
            assert_never(message)  # error: there are others


def served(request: ProxyRequestRecord) -> bytes:
    match request:
        case GetAgentCapsRequest(_, user, _):
            request.answer(QueueInfoRecord())  # error: the record of another request
            return request.answered(user)  # error: no record
        case CreateAgentRequest(agent_id=name):
            request.answered(number_of(name))
            return request.answered(name)  # error: the answer is a handle
        case AgentSpecificRequest():
            return request.answered(7)  # error: the answer is bytes
        case SetAgentGroupRequest():
            return request.answered(AgentCapsRecord())  # error: there is no answer
        case _:
            return request.agent_id  # error: not every request has one


def number_of(entry: AgentEntryRecord | str) -> int:
    match entry:
        case AgentEntryRecord(agent, name):
            return agent + len(name)
        case AgentEntryRecord(_, _, _, _, more):  # error: that many values it has not
            return 0
        case _:
            return entry.upper()  # error: no number


proxy = tapi2.live.ProxyHandler()


@proxy.on(GetAgentCapsRequest)
def caps(request: GetAgentCapsRequest) -> AgentCapsRecord:
    return AgentCapsRecord(max_num_group_entries=request.address_id)


@proxy.on(GetAgentCapsRequest)
async def caps_later(request: GetAgentCapsRequest) -> AgentCapsRecord:
    return AgentCapsRecord(max_num_group_entries=request.room)


@proxy.on(SetAgentGroupRequest)
def log_in(request: SetAgentGroupRequest) -> None:
    print(request.group_list.entries)


@proxy.on(GetAgentCapsRequest)  # error: it gets another request
def caps_of(request: SetAgentGroupRequest) -> AgentCapsRecord:
    return AgentCapsRecord()


@proxy.on(GetAgentCapsRequest)  # error: the record of another request
def queues_of(request: GetAgentCapsRequest) -> QueueListRecord:
    return QueueListRecord()


@proxy.on(GetAgentCapsRequest)  # error: the answer is a record
async def caps_never(request: GetAgentCapsRequest) -> None:
    print(request)


@proxy.on(SetAgentGroupRequest)  # error: there is no answer
def log_out(request: SetAgentGroupRequest) -> int:
    return 0


@proxy.on(CreateAgentRequest)  # error: the answer is a handle
def create(request: CreateAgentRequest) -> str:
    return request.agent_id


proxy.on(QueueInfoRecord)  # error: no request
entry = AgentEntryRecord(agent=1)
entry.agent = 2  # error: a record cannot be changed
entry.spam = 2  # error: nor can it be added to
print(entry.pint)  # error: no such value
AgentEntryRecord("Ann")  # error: the first value is a number
AgentEntryRecord(agent="1")  # error: text is no number
QueueListRecord(entries=(entry,))  # error: entries of another list
SetAgentGroupRequest(group_list=())  # error: a tuple is no record
AgentGroupListRecord.from_bytes("text")  # error: no bytes
queue.queue_id = 2  # error: a message cannot be changed
queue.device += 1  # error: a message cannot be changed
queue.spam = 2  # error: nor can it be added to
agent.raw.device = 1  # error: nor can its words
shown(AgentStateEx.READY)  # error: a constant of another family
shown(agent.state)  # error: of another family, and perhaps None
if agent.state is not None:
    shown(agent.state)  # error: of another family still
QueueStatusMessage(queue_id=1)  # error: a keyword is missing
QueueStatusMessage(1, QueueStatus.NEWQUEUE)  # error: there are no positions
QueueStatusMessage(queue_id="1", changed=2)  # error: text is no number
QueueStatusMessage(queue_id=1, changed=None)  # error: always there
QueueStatusMessage(queue_id=1, changed=2, state=3)  # error: no such field
tapi2.decode("text")  # error: no bytes
tapi2.decode(b"", layout="x64")  # error: a name is no layout
tapi2.from_callback(1, 2, 3, 4, 5)  # error: six words
queue.to_bytes(Layout.X68)  # error: no such layout
print(AgentState.REDY)  # error: no such constant
print(tapi2.LINEAGENTSTATE_REDY)  # error: no such constant
print(tapi2.constants.LINEAGENTSTATE_REDY)  # error: no such constant
print(tapi2.structures.LINEMESSAGE65)  # error: no such structure
print(tapi2.messages.CallMessage)  # error: no such message
print(tapi2.encode)  # error: no such function
print(agent.raw.param4)  # error: no such word
"""


class Found(NamedTuple):
    """An error that a type checker found."""

    file: str
    line: int
    text: str


Errors = list[Found]


@pytest.fixture(scope="module")
def programs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of a user: the program and the mistakes."""
    project = tmp_path_factory.mktemp("consumer")
    for program in CONSUMER.glob("*.py"):
        (project / program.name).write_bytes(program.read_bytes())
    (project / "mistakes.py").write_text(MISTAKES, "utf-8")
    return project


def run(project: Path, *arguments: object) -> str:
    """Run a Python module in a project, and give what it prints."""
    done = subprocess.run(
        [sys.executable, "-m", *map(str, arguments)],
        cwd=project,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode in (0, 1), done.stdout + done.stderr
    assert done.stdout, done.stderr
    return done.stdout


def errors_of_mypy(project: Path, mypy: Mypy) -> Errors:
    """Run mypy over a project."""
    options = ("--no-error-summary", "--output=json")
    printed = mypy(project, *options, ".", path=(IMPORTS,))
    found = [json.loads(line) for line in printed.splitlines()]
    return [
        Found(error["file"], error["line"], error["message"])
        for error in found
        if error["severity"] == "error"
    ]


def errors_of_pyright(project: Path) -> Errors:
    """Run pyright over a project, in strict mode."""
    settings = {
        "typeCheckingMode": "strict",
        "extraPaths": [str(IMPORTS)],
        # These follow where another error left a type unknown.
        "reportUnknownMemberType": "none",
        "reportUnknownVariableType": "none",
        "reportUnknownArgumentType": "none",
        "reportUnusedImport": "none",
    }
    (project / "pyrightconfig.json").write_text(json.dumps(settings), "utf-8")
    printed = run(project, "pyright", "--outputjson", "--pythonpath", sys.executable)
    return [
        Found(
            Path(error["file"]).name,
            error["range"]["start"]["line"] + 1,
            error["message"],
        )
        for error in json.loads(printed)["generalDiagnostics"]
    ]


@pytest.fixture(scope="module", params=["mypy", "pyright"])
def errors(request: pytest.FixtureRequest, programs: Path, mypy: Mypy) -> Errors:
    """What each of the checkers finds."""
    if request.param == "mypy":
        return errors_of_mypy(programs, mypy)
    return errors_of_pyright(programs)


def test_a_typed_program_passes(errors: Errors) -> None:
    """Decoding, matching, making and storing messages need no cast and no ignore."""
    assert [error for error in errors if error.file != "mistakes.py"] == []


def test_every_mistake_is_found(errors: Errors) -> None:
    """On its line, and nothing on any other line."""
    found = {error.line for error in errors if error.file == "mistakes.py"}
    lines = dict(enumerate(MISTAKES.splitlines(), start=1))
    due = {number for number, line in lines.items() if "# error" in line}
    assert {lines[number] for number in found - due} == set()
    assert {lines[number] for number in due - found} == set()


# A word of the error that a mistake gives, in either checker.
REASONS = {
    "return state.value": "None",
    "return kind.value": "int",
    "queue.queue_id = 2": "(read-only|property)",
    "shown(agent.state)": "AgentStateEx",
    "QueueStatusMessage(queue_id=1) ": "changed",
    'tapi2.decode(b"", layout="x64")': "Layout",
    "request.answer(QueueInfoRecord())": "AgentCapsRecord",
    "request.answered(name)": "int",
    "request.answered(AgentCapsRecord())": "Never",
    "entry.agent = 2": "(read-only|property)",
    "@proxy.on(GetAgentCapsRequest)  # error: it gets": "SetAgentGroupRequest",
    "@proxy.on(GetAgentCapsRequest)  # error: the record": "QueueListRecord",
    "@proxy.on(SetAgentGroupRequest)  # error: there": "None",
    "@proxy.on(CreateAgentRequest)  # error: the answer": "str",
}


@pytest.mark.parametrize("code", REASONS)
def test_a_mistake_is_found_for_what_it_is(errors: Errors, code: str) -> None:
    """The error tells what is wrong."""
    lines = MISTAKES.splitlines()
    number = next(n for n, line in enumerate(lines, start=1) if code in line)
    texts = [error.text for error in errors if error.line == number]
    assert any(re.search(rf"\b{REASONS[code]}\b", text) for text in texts)


@pytest.mark.parametrize("layout", tapi2.Layout.ALL)
def test_the_typed_program_runs(layout: tapi2.Layout) -> None:
    """It does what its types say."""
    printed = run(PROGRAM.parent, "program", layout.name.lower())
    cut = f"3 bytes came, {layout.size} were expected for the {layout.name} record"
    assert printed.splitlines() == [
        "agent 5: READY",
        "queue 4",
        "served: GETGROUPLIST",
        "served: request 21",
        "address 0x7 changed: <AgentStatus.GROUP: 1>",
        "address 0x7 is ready",
        "address 0x7 changed: <AgentStatus.GROUP: 1>",
        "a group appeared",
        "a request at 0xdeadbeef",
        "message 2 from line 0x9",
        f"{cut} at byte {11 * layout.size}",
        "LINE_AGENTSTATUS: 3",
        "LINE_AGENTSTATUSEX: 1",
        "LINE_GROUPSTATUS: 1",
        "LINE_PROXYREQUEST: 1",
        "LINE_PROXYSTATUS: 2",
        "LINE_QUEUESTATUS: 2",
        "UNKNOWN: 1",
        "queue 4 is sales",
        "agent 3 was made",
    ]
