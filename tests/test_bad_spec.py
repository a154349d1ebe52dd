"""Broken specs: each problem at its place and in plain words, all of them at once.

Each row of the tables edits one file of the real spec. What a row expects is exactly
what the command line prints; the file is named where it is not the edited one.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import tapi2
from conftest import REPOSITORY, Project, Run, age, contents, written
from tapi2gen.naming import MESSAGE_ATTRIBUTES
from tapi2gen.pipeline import make_files, read_spec
from tapi2gen.problems import SpecError

API = "spec/api.yaml"
LABELS = "spec/labels.yaml"
ENGLISH = '  - {tag: en, name: English, separator: ", "}\n'
CHINESE = "  - {tag: zh-TW, name: 繁體中文, separator: 、}\n"
GROUP = "spec/messages/LINE_GROUPSTATUS.yaml"
PROXY = "spec/messages/LINE_PROXYSTATUS.yaml"
REQUEST = "spec/messages/LINE_PROXYREQUEST.yaml"
SPECIFIC = "spec/messages/LINE_AGENTSPECIFIC.yaml"
AGENT = "spec/messages/LINE_AGENTSTATUS.yaml"
QUEUE_FAMILY = "spec/constants/LINEQUEUESTATUS_.yaml"
STATE_FAMILY = "spec/constants/LINEAGENTSTATE_.yaml"
REQUEST_FAMILY = "spec/constants/LINEPROXYREQUEST_.yaml"

MESSAGE_KEYS = (
    "errata, fields, name, next, remarks, see, sent_by, since, source, summary, value"
)
FIELD_KEYS = "name, of, reserved, summary, type, when, word"
SIX_WORDS = "device, message_id, callback_instance, param1, param2, param3"
UNSAFE = "is read in different ways by different YAML readers: write"
PROSE = "is not text of one line that neither begins nor ends with a space"


class Bad(NamedTuple):
    """An edit that breaks a spec file, and the problems that it makes."""

    what: str
    file: str
    old: str
    new: str
    problems: tuple[str, ...]


def bad(what: str, file: str, old: str, new: str, *problems: str) -> Bad:
    """Make a row of a table: each problem as `line:column: message`."""
    return Bad(what, file, old, new, problems)


YAML = [
    bad(
        "bad YAML",
        LABELS,
        "title: {en: Call",
        "title: }en: Call",
        "4:8: not YAML: did not find expected node content",
    ),
    bad(
        "duplicate key",
        PROXY,
        'since: "2.2"\n',
        'since: "2.2"\nvalue: 31\n',
        "5:1: duplicate key value: first on line 3",
    ),
    bad(
        "version without quotes",
        PROXY,
        '"2.2"',
        "2.2",
        f'4:8: 2.2 {UNSAFE} "2.2" for text, true or false for a switch, '
        "and numbers as 10 or 0x0A",
    ),
    bad(
        "tab",
        PROXY,
        "  - word: dwParam1",
        "\t- word: dwParam1",
        "19:1: invisible character U+0009: remove it and indent with spaces",
    ),
    bad("empty file", LABELS, "", "", "1:1: the file is empty"),
]

SHAPE = [
    bad(
        "unknown key, near a known one",
        PROXY,
        "value: 31\n",
        "value: 31\nvalu: 32\n",
        f"4:1: unknown key valu; did you mean value? (one of: {MESSAGE_KEYS})",
    ),
    bad(
        "unknown key, near no other",
        PROXY,
        "value: 31\n",
        "value: 31\nxyz: 32\n",
        f"4:1: unknown key xyz (one of: {MESSAGE_KEYS})",
    ),
    bad(
        "unknown key in a field",
        PROXY,
        "{word: dwParam3, reserved: true}",
        "{word: dwParam3, reserved: true, reservd: true}",
        f"34:38: unknown key reservd; did you mean reserved? (one of: {FIELD_KEYS})",
    ),
    bad(
        "misspelt key",
        PROXY,
        "\nsent_by:",
        "\nsend_by:",
        "2:1: missing sent_by",
        f"5:1: unknown key send_by; did you mean sent_by? (one of: {MESSAGE_KEYS})",
    ),
    bad(
        "locale that nobody reads",
        PROXY,
        "      en: What happened to",
        "      fr: Rien.\n      en: What happened to",
        "24:7: unknown key fr (one of: en, zh-TW)",
    ),
    bad(
        "missing key",
        PROXY,
        "source: line-proxystatus\n",
        "",
        "2:1: missing source",
    ),
    bad(
        "missing keys",
        API,
        '  - {tag: en, name: English, separator: ", "}',
        "  - {}",
        "14:5: missing tag, name, separator",
    ),
    bad(
        "missing English",
        PROXY,
        "      en: What happened to the proxy handlers of the line.\n",
        "",
        "24:7: missing en",
    ),
    bad(
        "text for a number",
        PROXY,
        "value: 31",
        'value: "31"',
        '3:8: "31", in quotes, is text and not an integer',
    ),
    bad(
        "nothing for a number",
        PROXY,
        "value: 31",
        "value:",
        "3:7: nothing is not an integer",
    ),
    bad(
        "number for text",
        PROXY,
        '"2.2"',
        "2",
        '4:8: 2 is not text; write "2"',
    ),
    bad(
        "switch for text",
        PROXY,
        '"2.2"',
        "true",
        '4:8: true is not text; write "true"',
    ),
    bad(
        "text for a mapping",
        PROXY,
        "  en: TAPISRV, while an application registers with lineOpen or leaves with "
        "lineClose.\n",
        "  TAPISRV, while an application registers with lineOpen.\n#",
        "6:3: TAPISRV, while an application registe... is not a mapping",
    ),
    bad(
        "text for a list",
        PROXY,
        "    when: [LINEPROXYSTATUS_OPEN, LINEPROXYSTATUS_CLOSE]",
        "    when: LINEPROXYSTATUS_OPEN",
        "30:11: LINEPROXYSTATUS_OPEN is not a list",
    ),
    bad(
        "mapping for a list",
        GROUP,
        "  - {word: dwParam1, reserved: true}\n",
        "  - [dwParam1, reserved]\n",
        "17:5: a list is not a mapping",
    ),
    bad(
        "value past 32 bits",
        PROXY,
        "value: 31",
        "value: 0x100000000",
        "3:8: 4294967296 is outside 0 to 4294967295 (0xFFFFFFFF)",
    ),
    bad(
        "negative value",
        QUEUE_FAMILY,
        "value: 0x00000002",
        "value: -1",
        "23:12: -1 is outside 0 to 4294967295 (0xFFFFFFFF)",
    ),
    bad(
        "unknown type, near a known one",
        PROXY,
        "type: flags",
        "type: flag",
        "21:11: flag is not one of: flags, choice, DWORD, DWORD_PTR, HAGENT, "
        "HAGENTSESSION, LPLINEPROXYREQUEST; did you mean flags?",
    ),
    bad(
        "unknown kind",
        QUEUE_FAMILY,
        "kind: flags",
        "kind: set",
        "3:7: set is not one of: flags, sequence",
    ),
    bad(
        "unknown word",
        PROXY,
        "{word: dwParam3,",
        "{word: dwParam4,",
        "34:12: dwParam4 is not one of: hDevice, dwCallbackInstance, dwParam1, "
        "dwParam2, dwParam3; did you mean dwParam3?",
    ),
    bad(
        "reserved, but not",
        PROXY,
        "reserved: true",
        "reserved: false",
        "34:32: the only value allowed is true",
    ),
    bad(
        "name of another form",
        PROXY,
        "name: LINE_PROXYSTATUS\n",
        "name: lineProxyStatus\n",
        "2:7: lineProxyStatus is not the C name of a message, such as "
        "LINE_AGENTSTATUSEX",
    ),
    bad(
        "attribute of another form",
        PROXY,
        "name: request_type",
        "name: requestType",
        "27:11: requestType is not the Python name of an attribute, in snake_case",
    ),
    bad(
        "version of another form",
        PROXY,
        '"2.2"',
        '"2"',
        '4:8: 2 is not a TAPI version in quotes, such as "2.2"; api.yaml lists them',
    ),
    bad(
        "text of several lines",
        PROXY,
        "What happened to the proxy handlers of the line.",
        '"What happened\\n  to the handlers."',
        f"24:11: What happened to the handlers. {PROSE}",
    ),
    bad(
        "line end behind text",
        QUEUE_FAMILY,
        "  en: >-\n    What",
        "  en: >\n    What",
        f"6:7: What changed for an ACD queue of an a... {PROSE}",
    ),
    bad(
        "line end behind a name",
        PROXY,
        '"2.2"',
        '"2.2\\n"',
        '4:8: 2.2 is not a TAPI version in quotes, such as "2.2"; '
        "api.yaml lists them",
    ),
    bad(
        "errata of several lines",
        PROXY,
        "  - at: dwParam1\n",
        '  - at: "dwParam1\\nof the page"\n',
        f"58:9: dwParam1 of the page {PROSE}",
    ),
    bad(
        "errata that are neither plain text nor one entry a locale",
        PROXY,
        "  - at: dwParam1\n",
        "  - at: [dwParam1]\n",
        "58:9: a list is not a mapping",
    ),
    bad(
        "errata without English",
        PROXY,
        "  - at: dwParam1\n",
        "  - at: {zh-TW: 備註}\n",
        "58:9: missing en",
    ),
    bad(
        "errata in an unknown language",
        PROXY,
        "  - at: dwParam1\n",
        "  - at: {en: remarks, zh: 備註}\n",
        "58:23: unknown key zh (one of: en, zh-TW)",
    ),
    bad(
        "empty text",
        PROXY,
        "  - at: dwParam1\n",
        '  - at: ""\n',
        f'58:9: "" {PROSE}',
        "58:9: there is no text",
    ),
    bad(
        "too few fields",
        GROUP,
        "  - {word: dwParam3, reserved: true}\n",
        "",
        "17:3: at least 3 are needed",
    ),
    bad(
        "a seventh word",
        API,
        "\n# How a message arrives.",
        "  - {word: dwParam4, name: param4, type: DWORD, summary: {en: No.}}\n\n#",
        "19:3: 7 entries: 6 are allowed",
    ),
    bad(
        "another word than the six",
        API,
        "  - word: dwParam1\n",
        "  - word: dwParam9\n",
        "37:11: the only value allowed is dwParam1",
    ),
    bad(
        "another name for one of the six",
        API,
        "    name: param1\n",
        "    name: param9\n",
        "38:11: the only value allowed is param1",
    ),
    bad(
        "label with another name",
        LABELS,
        "\noffset: {",
        "\noffsett: {",
        "4:1: missing offset",
        "30:1: offsett cannot be a name here",
    ),
    bad(
        "reference with another name",
        API,
        "  lineClose: nf-tapi-lineclose",
        "  line close: nf-tapi-lineclose",
        "187:3: line close cannot be a name here",
    ),
    bad(
        "reference to no page",
        API,
        "  lineClose: nf-tapi-lineclose",
        "  lineClose: https://example.com/",
        "187:14: https://example.com/ is not the published page: the last part of "
        "its address",
    ),
    bad(
        "list for a file",
        LABELS,
        "",
        "- title\n",
        "1:1: a list is not a mapping",
    ),
]

MESSAGES = [
    bad(
        "wrong file name",
        PROXY,
        "name: LINE_PROXYSTATUS\n",
        "name: LINE_PROXYSTATE\n",
        "2:7: LINE_PROXYSTATE belongs in a file named LINE_PROXYSTATE.yaml: rename "
        "spec/messages/LINE_PROXYSTATUS.yaml",
    ),
    bad(
        "value of another message",
        PROXY,
        "value: 31",
        "value: 30",
        "3:8: message value 30 is taken by LINE_GROUPSTATUS: first at "
        "spec/messages/LINE_GROUPSTATUS.yaml:3:8",
    ),
    bad(
        "unknown version",
        PROXY,
        '"2.2"',
        '"2.3"',
        "4:8: TAPI version 2.3 is not one of: 1.3, 1.4, 2.0, 2.1, 2.2, 3.0, 3.1",
    ),
    bad(
        "unknown name to see, near a known one",
        PROXY,
        "  - lineClose\n",
        "  - lineClosed\n",
        "41:5: unknown name lineClosed; did you mean lineClose?",
    ),
    bad(
        "unknown name to see, near no other",
        PROXY,
        "  - lineClose\n",
        "  - XYZ\n",
        "41:5: unknown name XYZ; add it to references in api.yaml",
    ),
    bad(
        "name to see, twice",
        PROXY,
        "  - lineClose\n",
        "  - lineOpen\n",
        "41:5: lineOpen is listed twice",
    ),
    bad(
        "fields out of order",
        GROUP,
        "  - {word: dwParam1, reserved: true}\n  - word: dwParam2\n",
        "  - {word: dwParam2, reserved: true}\n  - word: dwParam1\n",
        "18:11: fields stand in the order of words",
    ),
    bad(
        "field of every message out of order",
        GROUP,
        "  - {word: dwParam3, reserved: true}\n",
        "  - {word: dwParam3, reserved: true}\n"
        "  - {word: hDevice, summary: {en: It.}}\n",
        "26:12: fields stand in the order of words",
    ),
    bad(
        "field missing",
        REQUEST,
        "  - {word: dwParam2, reserved: true}\n",
        "",
        "26:3: no field for dwParam2: describe it, or mark it `reserved: true`",
    ),
    bad(
        "field twice",
        GROUP,
        "  - {word: dwParam3, reserved: true}\n",
        "  - {word: dwParam1, reserved: true}\n",
        "17:3: no field for dwParam3: describe it, or mark it `reserved: true`",
        "25:12: word dwParam1 is taken: first at "
        "spec/messages/LINE_GROUPSTATUS.yaml:17:12",
    ),
    bad(
        "field without a meaning",
        GROUP,
        "{word: dwParam1, reserved: true}",
        "{word: dwParam1}",
        "17:5: missing key name",
        "17:5: missing key summary",
        "17:5: missing key type",
    ),
    bad(
        "reserved word with a meaning",
        GROUP,
        "{word: dwParam1, reserved: true}",
        "{word: dwParam1, reserved: true, name: group, type: DWORD}",
        "17:38: a reserved word has no name",
        "17:51: a reserved word has no type",
    ),
    bad(
        "word of every message, with a type",
        REQUEST,
        "  - word: hDevice\n",
        "  - word: hDevice\n    type: DWORD\n    reserved: true\n",
        "27:5: hDevice is in every message: only its summary can differ",
        "28:5: hDevice is in every message: only its summary can differ",
    ),
    bad(
        "word of every message, with nothing",
        GROUP,
        "  - {word: dwParam1, reserved: true}\n",
        "  - {word: hDevice}\n  - {word: dwParam1, reserved: true}\n",
        "17:5: missing key summary",
    ),
    bad(
        "word of Python",
        PROXY,
        "name: request_type",
        "name: class",
        "27:11: class is a word of Python: choose another name",
    ),
    bad(
        "name of another field",
        PROXY,
        "name: request_type",
        "name: changed",
        "27:11: field changed is taken: first at "
        "spec/messages/LINE_PROXYSTATUS.yaml:20:11",
    ),
    *(
        bad(
            f"name that every message has: {name}",
            PROXY,
            "name: request_type",
            f"name: {name}",
            f"27:11: every message has {name}: choose another name",
        )
        for name in ("device", "raw", "to_bytes", "index", "cls", "words", "tuple")
    ),
    bad(
        "unknown family, near a known one",
        PROXY,
        "of: LINEPROXYREQUEST_",
        "of: LINEPROXYREQUESTS_",
        "29:9: unknown constant family LINEPROXYREQUESTS_; did you mean "
        "LINEPROXYREQUEST_?",
    ),
    bad(
        "unknown family, near no other",
        SPECIFIC,
        "    type: DWORD\n",
        "    type: flags\n    of: LINEXYZ_\n",
        "23:9: unknown constant family LINEXYZ_",
    ),
    bad(
        "choice without a family",
        PROXY,
        "    of: LINEPROXYREQUEST_\n",
        "",
        "28:11: choice of which family? add of:",
    ),
    bad(
        "flags of numbers",
        PROXY,
        "    type: choice\n",
        "    type: flags\n",
        "29:9: LINEPROXYREQUEST_ has no bits: use type choice",
        "30:5: when goes with type choice",
    ),
    bad(
        "family and condition of a number",
        SPECIFIC,
        "    type: DWORD\n",
        "    type: DWORD\n    of: LINEXYZ_\n    when: [LINEXYZ_STATE]\n",
        "23:5: of goes with type flags or choice",
        "24:5: when goes with type choice",
    ),
    bad(
        "condition of flags",
        AGENT,
        "    of: LINEAGENTSTATUS_\n",
        "    of: LINEAGENTSTATUS_\n    when: [LINEAGENTSTATUS_STATE]\n",
        "30:5: when goes with type choice",
    ),
    bad(
        "condition on a bit that does not exist",
        PROXY,
        "[LINEPROXYSTATUS_OPEN, LINEPROXYSTATUS_CLOSE]",
        "[LINEPROXYSTATUS_OPEN, LINEPROXYSTATUS_CLOSED]",
        "30:34: unknown constant LINEPROXYSTATUS_CLOSED; did you mean "
        "LINEPROXYSTATUS_CLOSE?",
    ),
    bad(
        "condition on a bit of another family",
        PROXY,
        "[LINEPROXYSTATUS_OPEN, LINEPROXYSTATUS_CLOSE]",
        "[LINEPROXYREQUEST_GETQUEUEINFO]",
        "30:12: LINEPROXYREQUEST_GETQUEUEINFO is no bit of this message's flags",
    ),
    bad(
        "condition on the same bit twice",
        PROXY,
        "[LINEPROXYSTATUS_OPEN, LINEPROXYSTATUS_CLOSE]",
        "[LINEPROXYSTATUS_OPEN, LINEPROXYSTATUS_OPEN]",
        "30:34: LINEPROXYSTATUS_OPEN is listed twice",
    ),
    bad(
        "condition on bits of two fields",
        PROXY,
        "    when: [LINEPROXYSTATUS_OPEN, LINEPROXYSTATUS_CLOSE]\n"
        "    summary:\n"
        "      en: The type of request that is now served, or no longer served.\n"
        "      zh-TW: 現在起可處理或不再處理的要求類型。\n"
        "  - {word: dwParam3, reserved: true}\n",
        "    when: [LINEPROXYSTATUS_OPEN, LINEQUEUESTATUS_NEWQUEUE]\n"
        "    summary: {en: The type.}\n"
        "  - word: dwParam3\n"
        "    name: queues\n"
        "    type: flags\n"
        "    of: LINEQUEUESTATUS_\n"
        "    summary: {en: Which queues.}\n",
        "30:5: bits of one flags field, not of two",
    ),
]

FAMILIES = [
    bad(
        "wrong file name",
        QUEUE_FAMILY,
        "name: LINEQUEUESTATUS_\n",
        "name: LINEQUEUESTATE_\n",
        "2:7: LINEQUEUESTATE_ belongs in a file named LINEQUEUESTATE_.yaml: rename "
        "spec/constants/LINEQUEUESTATUS_.yaml",
        *(
            f"{line}:11: LINEQUEUESTATUS_{name} does not begin with LINEQUEUESTATE_"
            for line, name in (
                (17, "UPDATEINFO"),
                (22, "NEWQUEUE"),
                (27, "QUEUEREMOVED"),
            )
        ),
        "spec/messages/LINE_QUEUESTATUS.yaml:28:9: unknown constant family "
        "LINEQUEUESTATUS_; did you mean LINEQUEUESTATE_?",
    ),
    bad(
        "class that every program has",
        QUEUE_FAMILY,
        "name: LINEQUEUESTATUS_\n",
        "name: LINELAYOUT_\n",
        "2:7: LINELAYOUT_ belongs in a file named LINELAYOUT_.yaml: rename "
        "spec/constants/LINEQUEUESTATUS_.yaml",
        "2:7: Python name Layout is taken by tapi2 itself: first at tapi2",
        *(
            f"{line}:11: LINEQUEUESTATUS_{name} does not begin with LINELAYOUT_"
            for line, name in (
                (17, "UPDATEINFO"),
                (22, "NEWQUEUE"),
                (27, "QUEUEREMOVED"),
            )
        ),
        "spec/messages/LINE_QUEUESTATUS.yaml:28:9: unknown constant family "
        "LINEQUEUESTATUS_; did you mean LINEGROUPSTATUS_?",
    ),
    bad(
        "unknown version of a constant",
        REQUEST_FAMILY,
        '    value: 9\n    since: "2.2"',
        '    value: 9\n    since: "2.3"',
        "69:12: TAPI version 2.3 is not one of: 1.3, 1.4, 2.0, 2.1, 2.2, 3.0, 3.1",
    ),
    bad(
        "constant older than its family",
        REQUEST_FAMILY,
        '    value: 9\n    since: "2.2"',
        '    value: 9\n    since: "1.4"',
        "69:12: TAPI 1.4 is older than the family itself (2.0)",
    ),
    bad(
        "unknown name to see",
        QUEUE_FAMILY,
        "LINEQUEUELIST,",
        "LINEQUEUELISTS,",
        "33:37: unknown name LINEQUEUELISTS; did you mean LINEQUEUELIST?",
    ),
    bad(
        "constant of another family",
        STATE_FAMILY,
        "name: LINEAGENTSTATE_NOTREADY",
        "name: LINEGROUPSTATUS_NOTREADY",
        "30:11: LINEGROUPSTATUS_NOTREADY does not begin with LINEAGENTSTATE_",
    ),
    bad(
        "constant that no enum can have",
        STATE_FAMILY,
        "name: LINEAGENTSTATE_NOTREADY",
        "name: LINEAGENTSTATE_2ND",
        "30:11: 2ND cannot be the name of an enum member",
    ),
    bad(
        "constant twice",
        STATE_FAMILY,
        "name: LINEAGENTSTATE_NOTREADY",
        "name: LINEAGENTSTATE_LOGGEDOFF",
        "30:11: constant LINEAGENTSTATE_LOGGEDOFF is taken: first at "
        "spec/constants/LINEAGENTSTATE_.yaml:25:11",
    ),
    bad(
        "value twice",
        QUEUE_FAMILY,
        "value: 0x00000002",
        "value: 0x00000001",
        "23:12: value 1 is taken by LINEQUEUESTATUS_UPDATEINFO: first at "
        "spec/constants/LINEQUEUESTATUS_.yaml:18:12",
    ),
    bad(
        "two bits",
        QUEUE_FAMILY,
        "value: 0x00000002",
        "value: 0x00000003",
        "23:12: 0x3 is not a single bit, as the constants of flags are",
    ),
    bad(
        "no bit",
        QUEUE_FAMILY,
        "value: 0x00000002",
        "value: 0",
        "23:12: 0x0 is not a single bit, as the constants of flags are",
    ),
    bad(
        "out of order",
        QUEUE_FAMILY,
        "value: 0x00000002",
        "value: 0x00000008",
        "28:12: members stand in the order of their values",
    ),
    bad(
        "device-specific bits that have a meaning",
        STATE_FAMILY,
        "device_specific: 0xFFFF0000",
        "device_specific: 0xFFFF0001",
        "23:18: device-specific bits that members use",
    ),
]

SHARED = [
    bad(
        "version that does not match its value",
        API,
        '"2.1", value: 0x00020001',
        '"2.1", value: 0x00020004',
        "8:29: 0x00020004 is TAPI 2.4",
    ),
    bad(
        "version twice",
        API,
        '"2.1", value: 0x00020001',
        '"2.0", value: 0x00020000',
        "8:15: version 2.0 is taken: first at spec/api.yaml:7:15",
    ),
    bad(
        "English is not the first locale",
        API,
        ENGLISH + CHINESE,
        CHINESE + ENGLISH,
        "14:3: English (en) is the first locale",
    ),
    bad(
        "locale twice",
        API,
        CHINESE,
        ENGLISH.replace("English", "American"),
        "15:11: locale en is taken: first at spec/api.yaml:14:11",
    ),
    bad(
        "layout twice",
        API,
        "      - name: REMOTE\n",
        "      - name: X64\n",
        "126:15: layout X64 is taken: first at spec/api.yaml:68:15",
    ),
    bad(
        "structure twice",
        API,
        "        structure: LINEMESSAGE64\n",
        "        structure: LINEMESSAGE32\n",
        "70:20: Python name LINEMESSAGE32 is taken by X86: first at "
        "spec/api.yaml:66:20",
    ),
    bad(
        "word that a record cannot hold",
        API,
        "{word: OpenContext, type: DWORD, holds: callback_instance}",
        "{word: OpenContext, type: DWORD, holds: callback}",
        f"115:7: a record holds {SIX_WORDS}, once and in this order",
        f"120:49: callback is none of: {SIX_WORDS}, total_size, init_context, zero",
    ),
    bad(
        "record without one of the six words",
        API,
        "      - {word: Param3, type: DWORD, holds: param3}\n",
        "",
        f"115:7: a record holds {SIX_WORDS}, once and in this order",
    ),
    bad(
        "record with one of the six words twice",
        API,
        "{word: Param4, type: DWORD, holds: zero}",
        "{word: Param4, type: DWORD, holds: param3}",
        f"115:7: a record holds {SIX_WORDS}, once and in this order",
    ),
    bad(
        "record in another order",
        API,
        "      - {word: Param1, type: DWORD, holds: param1}\n"
        "      - {word: Param2, type: DWORD, holds: param2}\n",
        "      - {word: Param2, type: DWORD, holds: param2}\n"
        "      - {word: Param1, type: DWORD, holds: param1}\n",
        f"115:7: a record holds {SIX_WORDS}, once and in this order",
    ),
]

STAGES = {
    "yaml": YAML,
    "shape": SHAPE,
    "messages": MESSAGES,
    "families": FAMILIES,
    "shared": SHARED,
}

# Rows of several files, to be broken at once.
AT_ONCE = (
    "locale twice",
    "constant older than its family",
    "two bits",
    "field without a meaning",
    "value of another message",
)

# A file that does not belong where it is: what, its path, a file to copy, the problem.
STRAYS = [
    ("unknown file", "notes.yaml", API, "no kind of spec file is named notes"),
    ("unknown folder", "vendor/LINE_X.yaml", GROUP, "no kind of spec file is named"),
    ("folder in a folder", "messages/more/LINE_X.yaml", GROUP, "no kind of spec file"),
    ("folder misspelt", "message/LINE_X.yaml", GROUP, "no kind of spec file is named"),
    ("message at the top", "message.yaml", GROUP, "no kind of spec file is named"),
    ("second api.yaml", "api/api.yaml", API, "no kind of spec file is named api"),
    ("other ending", "messages/LINE_X.yml", GROUP, "spec files end in .yaml; rename"),
]

SCHEMAS = [
    ("not JSON", "{", "1:2: not JSON: "),
    ("no schema", '{"type": "mesage"}', " not a schema: 'mesage' is not valid"),
    ("no schema at all", "[]", " not a schema: [] is not of type"),
    ("no text", b"\xff", " not a schema: 'utf-8' codec can't decode"),
    (
        "reference to nothing",
        '{"type": "object", "properties": {"name": {"$ref": "common.schema.json#/x"}}}',
        " ",
    ),
]


@pytest.mark.parametrize(
    "row",
    [
        pytest.param(row, id=f"{stage}: {row.what}")
        for stage, rows in STAGES.items()
        for row in rows
    ],
)
def test_broken_spec(project: Project, run: Run, row: Bad) -> None:
    """Each problem is told exactly, at the line and column of the culprit."""
    break_it(project, row)
    result = run("validate")
    assert result.problems == expected(row)
    assert (result.code, result.out) == (2, "")


@pytest.mark.parametrize(
    ("file", "like", "due"), [row[1:] for row in STRAYS], ids=[r[0] for r in STRAYS]
)
def test_stray_file(project: Project, run: Run, file: str, like: str, due: str) -> None:
    """A file that nobody would read is a problem, never silently left out."""
    name, text = Path(file).stem, (project.root / like).read_text("utf-8")
    text = text.replace("LINE_GROUPSTATUS", name).replace("value: 30", "value: 99")
    project.write(f"spec/{file}", text)
    result = run("validate")
    (problem,) = result.problems
    assert problem.startswith(f"spec/{file}: {due}")
    assert result.code == 2


def test_file_of_the_same_name(project: Project, run: Run) -> None:
    """Two files cannot describe one message."""
    copy = "spec/messages/LINE_GROUPSTATUS2.yaml"
    shutil.copyfile(project.root / GROUP, project.root / copy)
    first, name = f"first at {GROUP}", Path(GROUP).name
    assert run("validate").problems == [
        f"{copy}:2:7: LINE_GROUPSTATUS belongs in a file named {name}: rename {copy}",
        f"{copy}:2:7: message LINE_GROUPSTATUS is taken: {first}:2:7",
        f"{copy}:3:8: message value 30 is taken by LINE_GROUPSTATUS: {first}:3:8",
    ]


def test_missing_api_file(project: Project, run: Run) -> None:
    """The file that all others need is asked for by name."""
    (project.root / API).unlink()
    assert run("validate").problems == ["spec/api.yaml: there is no such file"]


@pytest.mark.parametrize("folder", ["spec", "spec/schema"])
def test_missing_folder(project: Project, run: Run, folder: str) -> None:
    """A folder that is not there is a problem, not an empty spec."""
    shutil.rmtree(project.root / folder)
    what = "there is no such folder" if folder == "spec" else "there are no schemas"
    result = run("validate", "--spec", "spec")
    assert result.problems == [f"{folder}: {what}"]


@pytest.mark.parametrize(
    ("content", "due"), [row[1:] for row in SCHEMAS], ids=[row[0] for row in SCHEMAS]
)
def test_broken_schema(
    project: Project, run: Run, content: str | bytes, due: str
) -> None:
    """A schema that is broken is a problem of its own file."""
    file = "spec/schema/message.schema.json"
    project.write(file, content)
    result = run("validate")
    assert [p for p in result.problems if not p.startswith(f"{file}:{due}")] == []
    assert result.code == 2


def test_several_broken_files(project: Project, run: Run) -> None:
    """All problems of a stage come at once, sorted, and none of them twice."""
    rows = [*SHARED, *FAMILIES, *MESSAGES]
    chosen = [row for row in rows if row.what in AT_ONCE]
    for row in chosen:
        break_it(project, row)
    result = run("build")
    due = [line for row in chosen for line in expected(row)]
    assert result.problems == sorted(due, key=place)
    assert (len(set(due)), result.code, result.out) == (7, 2, "")


def test_problems_are_sorted_by_line(project: Project, run: Run) -> None:
    """Line 4 comes before line 34."""
    project.edit(PROXY, '"2.2"', "2")
    project.edit(PROXY, "{word: dwParam3, reserved: true}", "{word: dwParam3, x: 1}")
    project.edit(PROXY, "certainty: open", "x: 1")
    places = [line.split(":")[1:3] for line in run("validate").problems]
    assert places == [["4", "8"], ["34", "22"], ["70", "5"], ["81", "5"]]


@pytest.mark.parametrize("command", ["build", "check", "validate"])
def test_nothing_is_touched(small: Project, run: Run, command: str) -> None:
    """A spec with problems leaves the tree of the last build as it is."""
    assert run("build").code == 0
    age(small.out)
    break_it(small, SHAPE[0])
    before = contents(small.root)
    result = run(command)
    assert (result.code, result.out) == (2, "")
    assert result.problems == expected(SHAPE[0])
    assert contents(small.root) == before
    assert written(small.out) == set()


def test_every_attribute_of_messages_is_taken() -> None:
    """No field can hide what the class of all messages has."""
    names = {name for name in dir(tapi2.Message) if not name.startswith("_")}
    assert {name for name in names if name.islower()} <= MESSAGE_ATTRIBUTES


def test_any_line_can_be_lost(small: Project) -> None:
    """A line of the fields that is missing makes problems or nothing, never a crash."""
    file = small.root / AGENT
    lines = file.read_text("utf-8").splitlines(keepends=True)
    for number in range(lines.index("fields:\n"), lines.index("see:\n")):
        file.write_text("".join(lines[:number] + lines[number + 1 :]), "utf-8")
        problems_of(small)


@pytest.mark.parametrize("file", [QUEUE_FAMILY, API, GROUP])
@pytest.mark.parametrize("value", ["", "[]", "{}", "- x\n", "a: 1\n", "x", "5", "{"])
def test_any_file_can_be_something_else(small: Project, file: str, value: str) -> None:
    """Whatever a file holds makes problems, never a crash."""
    small.write(file, value)
    assert problems_of(small)


def test_family_of_one(small: Project, run: Run) -> None:
    """A family may have a single constant, and a message may choose from it."""
    text = (small.root / "spec/constants/LINEAGENTSTATEEX_.yaml").read_text("utf-8")
    head, _, rest = text.partition("  - name: LINEAGENTSTATEEX_READY")
    small.write(
        "spec/constants/LINEAGENTSTATEEX_.yaml", head + rest[rest.index("see:") :]
    )
    assert run("build").code == 0


def test_no_messages(small: Project, run: Run) -> None:
    """A spec may describe constants and no message yet."""
    shutil.rmtree(small.root / "spec/messages")
    entries = (small.root / "spec").glob("*/*.yaml")
    for file in entries:
        head = file.read_text("utf-8").partition("\nsee:")[0]
        file.write_text(f"{head}\nsource: x\n", "utf-8")
    assert run("build").code == 0


def break_it(project: Project, row: Bad) -> None:
    """Edit a file as a row says; without an old text, write it anew."""
    if row.old:
        project.edit(row.file, row.old, row.new)
    else:
        project.write(row.file, row.new)


def expected(row: Bad) -> list[str]:
    """Give the lines that the command line prints for a row."""
    lines = [
        line if line.startswith("spec/") else f"{row.file}:{line}"
        for line in row.problems
    ]
    return sorted(lines, key=place)


def place(line: str) -> tuple[str, int, int, str]:
    """Give what problems are sorted by."""
    file, number, column, message = line.split(":", 3)
    return file, int(number), int(column), message


def problems_of(project: Project) -> list[str]:
    """Make the files, or give the problems, each one a line."""
    try:
        make_files(read_spec(project.root / "spec"), project.root / "templates")
    except SpecError as error:
        found = [str(problem) for problem in error.problems]
        assert [line for line in found if "\n" in line] == []
        return found
    return []


def test_problems_of_every_stage_at_once(project: Project, run: Run) -> None:
    """Bad YAML, a wrong shape and a wrong meaning are told in one run, each once."""
    project.edit("spec/constants/LINEAGENTSTATEEX_.yaml", "kind: flags", "kind: [flags")
    project.edit("spec/messages/LINE_QUEUESTATUS.yaml", "sent_by:", "sent_bye:")
    project.edit(GROUP, "of: LINEGROUPSTATUS_", "of: LINEGROUPSTATUZ_")
    result = run("validate")
    found = [problem.partition(": ")[2] for problem in result.problems]
    assert found[0].startswith("not YAML: ")
    assert found[1] == (
        "unknown constant family LINEGROUPSTATUZ_; did you mean LINEGROUPSTATUS_?"
    )
    assert found[2] == "missing sent_by"
    assert found[3].startswith("unknown key sent_bye; did you mean sent_by?")
    assert len(found) == 4
    assert result.code == 2


@pytest.mark.parametrize(
    "file", sorted((REPOSITORY / "spec/schema").glob("*.json")), ids=lambda f: f.stem
)
def test_schema_helps(file: Path) -> None:
    """Every property is described, and no mapping takes keys that nobody knows."""
    for schema in mappings(json.loads(file.read_text("utf-8"))):
        properties = schema.get("properties", {})
        assert [
            name for name, it in properties.items() if "description" not in it
        ] == []
        if schema.get("type") == "object":
            assert "additionalProperties" in schema


def mappings(data: object) -> Iterator[dict[str, Any]]:
    """Give every mapping in a schema."""
    if isinstance(data, dict):
        yield data
    if isinstance(data, dict | list):
        for item in data.values() if isinstance(data, dict) else data:
            yield from mappings(item)
