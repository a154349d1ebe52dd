"""Changes of the small spec, and what `tapi2gen diff` must say of each."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from conftest import Project


class Edit(NamedTuple):
    """A text that stands once in a file of the spec, and what takes its place.

    Where there is no such text, the file gets another name, or is deleted.
    """

    file: str
    old: str
    new: str


class Case(NamedTuple):
    """A change, and what is said of it.

    Each line has the entry, whom the change breaks, and what it is.
    """

    name: str
    edits: tuple[Edit, ...]
    lines: tuple[str, ...]


def apply(edits: Sequence[Edit], spec: Path) -> None:
    """Change a spec."""
    project = Project(spec)
    for file, old, new in edits:
        if old:
            project.edit(file, old, new)
        elif new:
            (spec / file).rename(spec / new)
        else:
            (spec / file).unlink()


AGENT = "messages/LINE_AGENTSTATUS.yaml"
QUEUE = "messages/LINE_QUEUESTATUS.yaml"
STATES = "constants/LINEAGENTSTATE_.yaml"
CHANGES = "constants/LINEAGENTSTATUS_.yaml"
REQUESTS = "constants/LINEPROXYREQUEST_.yaml"
ENTRY = "structures/LINEQUEUEENTRY.yaml"
STATUS = "structures/LINEAGENTSTATUS.yaml"
REQUEST = "structures/LINEPROXYREQUEST.yaml"
FUNCTION = "functions/lineGetQueueInfo.yaml"
API = "api.yaml"

_READY = "LINEAGENTSTATE_READY, value: 0x00000004"
_QUEUE_ID = "name: queue_id, type: DWORD, summary: {en: The queue.}"
_GET_QUEUE = 'since: "2.2", summary: {en: A queue\'s name.}'
_DW_CHANGED = """\
  - name: dwChanged
    type: flags
    of: LINEAGENTSTATUS_
    direction: in
    summary: {en: Which changes count.}
"""
_H_LINE = "  - {name: hLine, type: HLINE,"
_CONDITION = "    when: [LINEAGENTSTATUS_STATE]\n"
_TALK_TIME = (
    "  - {name: dwTalkTime, attribute: talk_time, type: DWORD, unit: seconds,"
    " summary: {en: Time with callers.}}\n"
)
_QUEUE_WORDS = f"""\
  - {{word: dwParam1, {_QUEUE_ID}}}
  - {{word: dwParam2, reserved: true}}
"""
_TWO_WORDS = f"""\
  - {{word: dwParam1, {_QUEUE_ID.replace("queue_id", "other")}}}
  - {{word: dwParam2, {_QUEUE_ID}}}
"""
_OFFSETS = {
    layout: (
        f", dwMessageID 4, dwCallbackInstance 8, dwParam1 {places[0]}, "
        f"dwParam2 {places[1]}, dwParam3 {places[2]}"
    )
    for layout, places in {"X86": (12, 16, 20), "X64": (16, 24, 32)}.items()
}
_SET_STATE = (
    "      - name: SetAgentState\n"
    "        request: LINEPROXYREQUEST_SETAGENTSTATE\n"
    "        summary: {en: The client sets a state.}\n"
    "        fields:\n"
    "          - {name: dwAddressID, attribute: address_id, type: DWORD,"
    " summary: {en: The address.}}\n"
    "          - {name: dwAgentState, attribute: agent_state, type: choice,"
    " of: LINEAGENTSTATE_, summary: {en: The state.}}\n"
)
_FIRST_RESERVED = "  - {word: dwParam1, reserved: true}\n"
_STATE = (
    "  - {name: dwState, attribute: state, type: choice, of: LINEAGENTSTATE_,"
    " summary: {en: The state.}}\n"
)
_BREAK = _TALK_TIME.replace("TalkTime", "BreakTime").replace("talk_time", "break_time")

CASES = [
    Case("nothing", (), ()),
    # Messages and their words.
    Case(
        "message removed",
        (Edit(QUEUE, "", ""),),
        (
            "LINEQUEUEENTRY: : see: LINE_QUEUESTATUS -> ",
            "LINE_QUEUESTATUS: source docs: message removed (QueueStatusMessage)",
        ),
    ),
    Case(
        "message value",
        (Edit(QUEUE, "value: 32", "value: 33"),),
        ("LINE_QUEUESTATUS: wire: value changed: 32 (0x20) -> 33 (0x21)",),
    ),
    Case(
        "message since",
        (Edit(QUEUE, '"2.2"', '"2.0"'),),
        ("LINE_QUEUESTATUS: : since changed: 2.2 -> 2.0",),
    ),
    Case(
        "word renamed",
        (Edit(QUEUE, "name: queue_id", "name: queue"),),
        ("LINE_QUEUESTATUS: source docs: word renamed: queue_id -> queue",),
    ),
    Case(
        "word moved",
        (
            Edit(QUEUE, "word: dwParam2, reserved: true", "WORD"),
            Edit(
                QUEUE,
                f"word: dwParam1, {_QUEUE_ID}",
                "word: dwParam1, reserved: true",
            ),
            Edit(
                QUEUE,
                "WORD",
                f"word: dwParam2, {_QUEUE_ID}",
            ),
        ),
        ("LINE_QUEUESTATUS: wire: queue_id word changed: dwParam1 -> dwParam2",),
    ),
    Case(
        "word before another",
        (Edit(QUEUE, _QUEUE_WORDS, _TWO_WORDS),),
        (
            "LINE_QUEUESTATUS: source: other word added",
            "LINE_QUEUESTATUS: wire: queue_id word changed: dwParam1 -> dwParam2",
            (
                "LINE_QUEUESTATUS: source: order of words changed: "
                "queue_id -> other, queue_id"
            ),
        ),
    ),
    Case(
        "word that becomes the handle",
        (
            Edit(QUEUE, "word: dwParam1, name", "word: hDevice, name"),
            Edit(QUEUE, "  - {word: dwParam2", _FIRST_RESERVED + "  - {word: dwParam2"),
        ),
        (
            "LINE_QUEUESTATUS: : hDevice (en): The line device. -> The queue.",
            "LINE_QUEUESTATUS: wire: queue_id word changed: dwParam1 -> hDevice",
        ),
    ),
    Case(
        "word with a sign",
        (Edit(QUEUE, "type: DWORD", "type: LONG"),),
        ("LINE_QUEUESTATUS: wire: queue_id type changed: DWORD -> LONG",),
    ),
    Case(
        "word type",
        (Edit(QUEUE, "type: DWORD", "type: DWORD_PTR"),),
        ("LINE_QUEUESTATUS: wire: queue_id type changed: DWORD -> DWORD_PTR",),
    ),
    Case(
        "word named after another type of the same size",
        (Edit(QUEUE, "type: DWORD", "type: HAGENT"),),
        ("LINE_QUEUESTATUS: : queue_id type changed: DWORD -> HAGENT",),
    ),
    Case(
        "word of constants",
        (Edit(QUEUE, "type: DWORD", "type: flags, of: LINEAGENTSTATUS_"),),
        (
            (
                "LINE_QUEUESTATUS: source wire: "
                "queue_id type changed: DWORD -> flags of LINEAGENTSTATUS_"
            ),
        ),
    ),
    Case(
        "string that may be bytes, as its format says",
        (
            Edit(
                STATUS,
                "holds: string, from",
                "holds: string_or_bytes, format: state, "
                "characters: {LINEAGENTSTATE_READY: char}, from",
            ),
        ),
        (
            (
                "LINEAGENTSTATUS: source wire: dwPIN type changed: "
                "size and offset of a string -> size and offset of a string or bytes"
            ),
            (
                "LINEAGENTSTATUS: wire: dwPIN string or bytes changed: "
                "none -> state: LINEAGENTSTATE_READY char"
            ),
        ),
    ),
    Case(
        "word of one constant becomes flags, which JSON has as a list",
        (Edit(AGENT, "type: choice", "type: flags"), Edit(AGENT, _CONDITION, "")),
        (
            (
                "LINE_AGENTSTATUS: source: "
                "state now required: may be left out -> must be given"
            ),
            (
                "LINE_AGENTSTATUS: wire: state type changed: "
                "one of LINEAGENTSTATE_ -> flags of LINEAGENTSTATE_"
            ),
            (
                "LINE_AGENTSTATUS: source wire: "
                "state condition changed: with LINEAGENTSTATUS_STATE -> always"
            ),
        ),
    ),
    Case(
        "word gets a meaning",
        (
            Edit(
                QUEUE,
                "word: dwParam2, reserved: true",
                "word: dwParam2, name: extra, type: DWORD, summary: {en: More.}",
            ),
        ),
        ("LINE_QUEUESTATUS: source: extra word added",),
    ),
    Case(
        "word loses its meaning",
        (
            Edit(
                AGENT,
                "word: dwParam1, name: address_id, type: DWORD, "
                "summary: {en: The address.}",
                "word: dwParam1, reserved: true",
            ),
        ),
        ("LINE_AGENTSTATUS: source wire docs: address_id word removed",),
    ),
    Case(
        "condition dropped",
        (Edit(AGENT, _CONDITION, ""),),
        (
            (
                "LINE_AGENTSTATUS: source: "
                "state now required: may be left out -> must be given"
            ),
            (
                "LINE_AGENTSTATUS: source wire: "
                "state condition changed: with LINEAGENTSTATUS_STATE -> always"
            ),
        ),
    ),
    Case(
        "condition on another bit",
        (Edit(AGENT, _CONDITION, _CONDITION.replace("STATE]", "GROUP]")),),
        (
            (
                "LINE_AGENTSTATUS: source wire: state condition changed: "
                "with LINEAGENTSTATUS_STATE -> with LINEAGENTSTATUS_GROUP"
            ),
        ),
    ),
    # Constants and their families.
    Case(
        "constant added",
        (
            Edit(
                STATES,
                "see: ",
                "  - {name: LINEAGENTSTATE_BUSY, value: 8, summary: {en: B}}\nsee: ",
            ),
        ),
        ("LINEAGENTSTATE_: : LINEAGENTSTATE_BUSY constant added (BUSY)",),
    ),
    Case(
        "constant renamed",
        (Edit(STATES, "LINEAGENTSTATE_READY", "LINEAGENTSTATE_IDLE"),),
        (
            (
                "LINEAGENTSTATE_: source docs: constant renamed: "
                "LINEAGENTSTATE_READY (READY) -> LINEAGENTSTATE_IDLE (IDLE)"
            ),
        ),
    ),
    Case(
        "constant value",
        (Edit(STATES, _READY, _READY.replace("4", "8")),),
        (
            (
                "LINEAGENTSTATE_: wire: "
                "LINEAGENTSTATE_READY value changed: 4 (0x4) -> 8 (0x8)"
            ),
        ),
    ),
    Case(
        "constant since",
        (Edit(STATES, _READY, f'{_READY}, since: "2.2"'),),
        ("LINEAGENTSTATE_: : LINEAGENTSTATE_READY since changed: 2.0 -> 2.2",),
    ),
    Case(
        "two constants exchange their values",
        (
            Edit(REQUESTS, "SETAGENTSTATE, value: 2,", "FIRST"),
            Edit(
                REQUESTS,
                f"GETQUEUEINFO, value: 18, {_GET_QUEUE}",
                "SETAGENTSTATE, value: 18, summary: {en: A new state.}",
            ),
            Edit(
                REQUESTS,
                "FIRST summary: {en: A new state.}",
                f"GETQUEUEINFO, value: 2, {_GET_QUEUE}",
            ),
        ),
        (
            (
                "LINEPROXYREQUEST_: wire: "
                "LINEPROXYREQUEST_GETQUEUEINFO value changed: 18 (0x12) -> 2 (0x2)"
            ),
            (
                "LINEPROXYREQUEST_: wire: "
                "LINEPROXYREQUEST_SETAGENTSTATE value changed: 2 (0x2) -> 18 (0x12)"
            ),
            "LINEPROXYREQUEST: wire: SetAgentState request changed: 2 -> 18",
            "LINEPROXYREQUEST: wire: GetQueueInfo request changed: 18 -> 2",
        ),
    ),
    Case(
        "vendors lose bits",
        (Edit(STATES, "0xFF000000", "0xFE000000"),),
        (
            (
                "LINEAGENTSTATE_: wire: "
                "device-specific bits changed: 0xFF000000 -> 0xFE000000"
            ),
        ),
    ),
    Case(
        "family of another kind",
        (
            Edit(STATES, "kind: flags", "kind: sequence"),
            Edit(STATES, "device_specific: 0xFF000000", "device_specific: [16, 32]"),
        ),
        (
            "LINEAGENTSTATE_: source: values changed: flags -> sequence",
            "LINEAGENTSTATE_: wire: device-specific bits changed: 0xFF000000 -> none",
            "LINEAGENTSTATE_: : device-specific numbers changed: none -> 16 to 32",
        ),
    ),
    Case(
        "family renamed",
        (
            Edit(AGENT, "of: LINEAGENTSTATE_", "of: LINEAGENTMODE_"),
            Edit(STATUS, "of: LINEAGENTSTATE_", "of: LINEAGENTMODE_"),
            Edit(REQUEST, "of: LINEAGENTSTATE_", "of: LINEAGENTMODE_"),
            Edit(STATES, "name: LINEAGENTSTATE_\n", "name: LINEAGENTMODE_\n"),
            Edit(STATES, "LINEAGENTSTATE_LOGGEDOFF", "LINEAGENTMODE_LOGGEDOFF"),
            Edit(STATES, "LINEAGENTSTATE_READY", "LINEAGENTMODE_READY"),
            Edit(STATES, "", "constants/LINEAGENTMODE_.yaml"),
        ),
        (
            (
                "LINEAGENTMODE_: source docs: family renamed: "
                "LINEAGENTSTATE_ (AgentState) -> LINEAGENTMODE_ (AgentMode)"
            ),
        ),
    ),
    # Structures, their members, and proxy requests.
    Case(
        "structure removed",
        (Edit(ENTRY, "", ""), Edit(QUEUE, "see: [LINEQUEUEENTRY]", "see: []")),
        (
            "LINE_QUEUESTATUS: : see: LINEQUEUEENTRY -> ",
            "LINEQUEUEENTRY: source docs: structure removed (QueueEntryRecord)",
        ),
    ),
    Case(
        "member renamed in Python",
        (Edit(ENTRY, "attribute: queue_id", "attribute: number"),),
        (
            (
                "LINEQUEUEENTRY: source docs: member renamed: "
                "dwQueueID (queue_id) -> dwQueueID (number)"
            ),
        ),
    ),
    Case(
        "member renamed in C",
        (Edit(ENTRY, "name: dwQueueID", "name: dwQueue"),),
        (
            (
                "LINEQUEUEENTRY: source docs: member renamed: "
                "dwQueueID (queue_id) -> dwQueue (queue_id)"
            ),
        ),
    ),
    Case(
        "member of another unit",
        (Edit(STATUS, "unit: seconds", "unit: version"),),
        ("LINEAGENTSTATUS: wire: dwTalkTime unit changed: seconds -> version",),
    ),
    Case(
        "member no secret any more",
        (Edit(STATUS, "sensitive: true, ", ""),),
        ("LINEAGENTSTATUS: source: dwPIN secrecy changed: secret -> shown",),
    ),
    Case(
        "member of bits, no more of one value",
        (Edit(STATUS, "type: choice", "type: flags"),),
        (
            (
                "LINEAGENTSTATUS: wire: dwState type changed: "
                "one of LINEAGENTSTATE_ -> flags of LINEAGENTSTATE_"
            ),
        ),
    ),
    Case(
        "member in all versions",
        (Edit(STATUS, 'type: GUID, since: "2.2"', "type: GUID"),),
        (
            (
                "LINEAGENTSTATUS: wire: size changed: 28 bytes in TAPI 2.0, "
                "44 bytes in TAPI 2.2 -> 44 bytes in TAPI 2.0"
            ),
            "LINEAGENTSTATUS: source wire: ProxyGUID since changed: 2.2 -> 2.0",
        ),
    ),
    Case(
        "member inserted",
        (Edit(STATUS, _TALK_TIME, _BREAK + _TALK_TIME),),
        (
            (
                "LINEAGENTSTATUS: wire: size changed: 28 bytes in TAPI 2.0, "
                "44 bytes in TAPI 2.2 -> 32 bytes in TAPI 2.0, 48 bytes in TAPI 2.2"
            ),
            "LINEAGENTSTATUS: : dwBreakTime member added (break_time)",
            "LINEAGENTSTATUS: wire: dwTalkTime offset changed: 16 -> 20",
            "LINEAGENTSTATUS: wire: dwPIN offset changed: 20 -> 24",
            "LINEAGENTSTATUS: wire: ProxyGUID offset changed: 28 -> 32",
            (
                "LINEAGENTSTATUS: source: order of members changed: "
                "dwTalkTime -> dwBreakTime, dwTalkTime"
            ),
            (
                "LINEPROXYREQUEST: wire: size changed: 36 bytes in TAPI 2.0, "
                "76 bytes in TAPI 2.2 -> 36 bytes in TAPI 2.0, 80 bytes in TAPI 2.2"
            ),
            (
                "LINEPROXYREQUEST: wire: GetQueueInfo.AgentStatus size changed: "
                "44 bytes -> 48 bytes"
            ),
        ),
    ),
    Case(
        "members exchanged",
        (Edit(STATUS, _STATE + _TALK_TIME, _TALK_TIME + _STATE),),
        (
            "LINEAGENTSTATUS: wire: dwTalkTime offset changed: 16 -> 12",
            "LINEAGENTSTATUS: wire: dwState offset changed: 12 -> 16",
            (
                "LINEAGENTSTATUS: source: order of members changed: "
                "dwState, dwTalkTime -> dwTalkTime, dwState"
            ),
        ),
    ),
    Case(
        "member named after another type of the same size",
        (Edit(REQUEST, "queue_id, type: DWORD", "queue_id, type: HAGENT"),),
        ("LINEPROXYREQUEST: : GetQueueInfo.dwQueueID type changed: DWORD -> HAGENT",),
    ),
    Case(
        "member added at the end, for a new version",
        (
            Edit(
                STATUS,
                "see: ",
                '  - {name: dwSkill, attribute: skill, type: DWORD, since: "3.0", '
                "summary: {en: Skill.}}\nsee: ",
            ),
            Edit(
                API,
                "\nlocales:",
                '  - {version: "3.0", value: 0x00030000}\n\nlocales:',
            ),
        ),
        (
            (
                "LINEAGENTSTATUS: : size changed: 28 bytes in TAPI 2.0, "
                "44 bytes in TAPI 2.2 -> 28 bytes in TAPI 2.0, "
                "44 bytes in TAPI 2.2, 48 bytes in TAPI 3.0"
            ),
            "LINEAGENTSTATUS: : dwSkill member added (skill)",
            (
                "LINEPROXYREQUEST: wire: GetQueueInfo.AgentStatus size changed: "
                "44 bytes -> 48 bytes"
            ),
            "TAPI 3.0: : version added",
        ),
    ),
    Case(
        "request renamed",
        (Edit(REQUEST, "name: GetQueueInfo", "name: GetQueue"),),
        (
            (
                "LINEPROXYREQUEST: source docs: request renamed: "
                "GetQueueInfo (GetQueueInfoRequest) -> GetQueue (GetQueueRequest)"
            ),
        ),
    ),
    Case(
        "request answered no more",
        (Edit(REQUEST, "        answer: [AgentStatus]\n", ""),),
        (
            (
                "LINEPROXYREQUEST: source wire: GetQueueInfo answer changed: "
                "AgentStatus: AgentStatusRecord -> none"
            ),
            "LINEPROXYREQUEST: : GetQueueInfo answer (en): The answer. -> ",
            (
                "LINEPROXYREQUEST: source docs: GetQueueInfo member renamed: "
                "AgentStatus (room) -> AgentStatus (agent_status)"
            ),
            (
                "LINEPROXYREQUEST: source: "
                "GetQueueInfo.AgentStatus type changed: int -> AgentStatusRecord"
            ),
            (
                "LINEPROXYREQUEST: : GetQueueInfo.AgentStatus summary (en): "
                "Bytes that TAPI allotted to the answer; it never takes more. "
                "-> The answer."
            ),
        ),
    ),
    Case(
        "requests in another order",
        (
            Edit(REQUEST, _SET_STATE, ""),
            Edit(REQUEST, "see: [", _SET_STATE + "see: ["),
        ),
        (
            (
                "LINEPROXYREQUEST: : order of requests changed: "
                "SetAgentState, GetQueueInfo -> GetQueueInfo, SetAgentState"
            ),
        ),
    ),
    # Functions, which programs call by the order of the arguments.
    Case(
        "arguments in another order",
        (
            Edit(FUNCTION, _DW_CHANGED, ""),
            Edit(FUNCTION, _H_LINE, _DW_CHANGED + _H_LINE),
        ),
        (
            (
                "lineGetQueueInfo: source: order of parameters changed: "
                "hLine, lpszName, dwChanged -> dwChanged, hLine, lpszName"
            ),
        ),
    ),
    Case(
        "parameter removed",
        (Edit(FUNCTION, _DW_CHANGED, ""),),
        ("lineGetQueueInfo: source docs: dwChanged parameter removed",),
    ),
    Case(
        "parameter added",
        (Edit(FUNCTION, _H_LINE, _DW_CHANGED.replace("Changed", "Size") + _H_LINE),),
        (
            "lineGetQueueInfo: source: dwSize parameter added",
            (
                "lineGetQueueInfo: source: order of parameters changed: "
                "hLine -> dwSize, hLine"
            ),
        ),
    ),
    Case(
        "parameter of another type",
        (Edit(FUNCTION, _H_LINE, _H_LINE.replace("HLINE", "HLINEAPP")),),
        ("lineGetQueueInfo: source: hLine type changed: HLINE -> HLINEAPP",),
    ),
    Case(
        "parameter written into",
        (Edit(FUNCTION, "direction: out", "direction: in_out"),),
        ("lineGetQueueInfo: source: lpStatus direction changed: out -> in_out",),
    ),
    Case(
        "parameter that may be NULL",
        (Edit(FUNCTION, ", sensitive", ", optional: true, sensitive"),),
        ("lineGetQueueInfo: : lpszName NULL changed: none -> allowed",),
    ),
    Case(
        "parameter that is secret no more",
        (Edit(FUNCTION, ", sensitive: true", ""),),
        ("lineGetQueueInfo: source: lpszName secrecy changed: secret -> shown",),
    ),
    Case(
        "function that completes at once",
        (Edit(FUNCTION, "with: reply", "with: return"),),
        (
            "lineGetQueueInfo: source: completes changed: reply -> return",
            (
                "lineGetQueueInfo: source: lpszName owner changed: "
                "caller, until reply -> caller, until return"
            ),
            (
                "lineGetQueueInfo: source: lpStatus owner changed: "
                "caller, until reply -> caller, until return"
            ),
        ),
    ),
    Case(
        "meaning of an error",
        (Edit(FUNCTION, "The queue is closed.", "The queue is full."),),
        (
            (
                "lineGetQueueInfo: : meaning of errors (en): "
                "The queue is closed. -> The queue is full."
            ),
        ),
    ),
    Case(
        "error that is returned no more",
        (Edit(FUNCTION, "  - LINEERR_NOMEM\n", ""),),
        (
            (
                "lineGetQueueInfo: : errors: LINEERR_NOMEM, "
                "LINEERR_OPERATIONFAILED -> LINEERR_OPERATIONFAILED"
            ),
        ),
    ),
    # What all messages share.
    Case(
        "label of a unit",
        (Edit(API, "zh-TW: 秒", "zh-TW: 秒鐘"),),
        ("seconds: : label (zh-TW): 秒 -> 秒鐘",),
    ),
    Case(
        "published page",
        (Edit(API, "lineGetAgentStatus: getagentstatus", "lineGetAgentStatus: other"),),
        (
            (
                "lineGetAgentStatus: : source: "
                "https://example.com/getagentstatus -> https://example.com/other"
            ),
        ),
    ),
    Case(
        "word of a record renamed",
        (Edit(API, "hDevice, type: DWORD, holds", "hDev, type: DWORD, holds"),),
        (
            "LINEMESSAGE: source docs: word renamed: hDevice -> hDev",
            *(
                (
                    f"LINEMESSAGE: : {layout} offsets changed: "
                    f"hDevice 0{offsets} -> hDev 0{offsets}"
                )
                for layout, offsets in _OFFSETS.items()
            ),
        ),
    ),
    Case(
        "layout of a structure of another name",
        (Edit(API, "LINEMESSAGE32", "LINEMESSAGEX86"),),
        (
            (
                "LINEMESSAGE: source: X86 ctypes structure renamed: "
                "LINEMESSAGE32 -> LINEMESSAGEX86"
            ),
        ),
    ),
    Case(
        "locale removed",
        (Edit(API, "  - {tag: zh-TW, name: 繁體中文, separator: 、}\n", ""),),
        ("zh-TW: docs: locale removed",),
    ),
    # Texts.
    Case(
        "structure that is the answer renamed",
        (
            Edit(REQUEST, "{name: AgentStatus,", "{name: Status,"),
            Edit(REQUEST, "answer: [AgentStatus]", "answer: [Status]"),
        ),
        (
            (
                "LINEPROXYREQUEST: source docs: GetQueueInfo member renamed: "
                "AgentStatus (room) -> Status (room)"
            ),
        ),
    ),
    Case(
        "summary of a structure that is the answer",
        (Edit(REQUEST, "The answer.", "What is known."),),
        (
            (
                "LINEPROXYREQUEST: : GetQueueInfo answer (en): "
                "The answer. -> What is known."
            ),
        ),
    ),
    Case(
        "summary",
        (Edit(AGENT, "座席的狀況已變更。", "座席的狀況變更了。"),),
        (
            (
                "LINE_AGENTSTATUS: : summary (zh-TW): "
                "座席的狀況已變更。 -> 座席的狀況變更了。"
            ),
        ),
    ),
    Case(
        "remarks removed",
        (Edit(QUEUE, "remarks: {en: Read LINEQUEUEENTRY again.}\n", ""),),
        ("LINE_QUEUESTATUS: : remarks (en): Read LINEQUEUEENTRY again. -> ",),
    ),
    Case(
        "erratum",
        (Edit(AGENT, "certainty: certain", "certainty: high"),),
        ("LINE_AGENTSTATUS: : errata: certain -> high",),
    ),
    Case(
        "next step",
        (Edit(AGENT, "{when: [LINEAGENTSTATUS_GROUP], call", "{call"),),
        (
            (
                "LINE_AGENTSTATUS: : next: lineGetAgentStatus after "
                "LINEAGENTSTATUS_GROUP -> lineGetAgentStatus"
            ),
        ),
    ),
]
