"""All naming: from C names to Python names, file names and addresses."""

from __future__ import annotations

import builtins
import enum
import keyword
import re

# The words that TAPI runs together in its names, longest match first.
_VOCABULARY = """
    ACTIVITY ADDR ADDRESS AGENT ANSWER APP BEARER BUSY BUTTON CALL CAP CAPS CARD CLOSE
    COMPL COND CONF CONNECTED CONTROL COUNTRY CREATE DEV DEVICE DIAL DIGIT DIGITS
    DISCONNECT ENTRY ERR EX EXTENSION FEATURE FLAGS FORMAT FORWARD FROM FUNCTION GATHER
    GENERATE GROUP GUID HOOK HUB ID INFO INITIALIZE LAMP LINE LIST LOCATION MAKE MEDIA
    MESSAGE MODE MONITOR NEW OFFERING OPEN OPTION ORIGIN OUTPUT PARAM PARAMS PARK PARTY
    PHONE PRIVILEGE PROVIDER PROXY QUEUE REASON REMOVE REPLY REQ REQUEST RESULT ROAM
    SELECT SESSION SHARING SPECIAL SPECIFIC STATE STATUS STRING SWITCH TAPI TERM TOLL
    TONE TRACKING TRANSFER TRANSLATE TREATMENT TYPE
"""
# Letters of a word that is no chance find, and of an unknown one behind it.
_LONG, _SHORTEST = 4, 3
_BY_LENGTH = sorted(_VOCABULARY.split(), key=len, reverse=True)

# What the code on a message's page has already; a field would hide it there.
PAGE_NAMES = frozenset({"UUID", "bytes", "caps", "message", "print", "record", "tapi2"})


def split_words(name: str) -> list[str]:
    """Split a run-together C name: AGENTSTATUSEX gives AGENT, STATUS, EX."""
    return [word for part in name.split("_") if part for word in _words(part)]


def _words(text: str) -> list[str]:
    """Split a name without underscores: known words before or behind an unknown one.

    Short words such as ID are found only beside others: there is none in VIDEO. A
    number at the end belongs to the last word.
    """
    if numbered := re.fullmatch(r"(.*\D)(\d+)", text):
        *others, last = _words(numbered[1])
        return [*others, f"{last}{numbered[2]}"]
    if known := _known_words(text):
        return known
    for at in range(1, len(text)):
        behind = _known_words(text[at:])
        if behind and len(behind[0]) >= _LONG:
            return [*_words(text[:at]), *behind]
    for word in _BY_LENGTH:
        rest = text.removeprefix(word)
        if rest != text and len(word) > _LONG and len(rest) >= _SHORTEST:
            return [word, *_words(rest)]
    return [text]


def _known_words(text: str) -> list[str]:
    """Split what consists of known words alone; nothing if it does not."""
    for word in _BY_LENGTH:
        if text == word:
            return [word]
        if text.startswith(word) and (rest := _known_words(text[len(word) :])):
            return [word, *rest]
    return []


def stem(c_name: str) -> str:
    """Strip LINE and underscores: LINE_AGENTSTATUSEX and LINEAGENTSTATUSEX_ agree."""
    return c_name.removeprefix("LINE").strip("_")


def pascal(c_name: str) -> str:
    """Name a class: LINEAGENTSTATEEX_ gives AgentStateEx."""
    return "".join(word.capitalize() for word in split_words(stem(c_name)))


def snake(c_name: str) -> str:
    """Name a module: LINE_AGENTSTATUSEX gives agent_status_ex."""
    return "_".join(word.lower() for word in split_words(stem(c_name)))


def message_class(c_name: str) -> str:
    """Name a message's class: LINE_AGENTSTATUSEX gives AgentStatusExMessage."""
    return f"{pascal(c_name)}Message"


def is_message(c_name: str) -> bool:
    """Return whether a name is that of a message."""
    return re.fullmatch("(LINE|PHONE)_[A-Z][A-Z0-9]*", c_name) is not None


def record_class(c_name: str) -> str:
    """Name a structure's record: LINEAGENTCAPS gives AgentCapsRecord."""
    return f"{pascal(c_name)}Record"


def snake_of_camel(name: str) -> str:
    """Name a module after a C name in mixed case: SetAgentGroup: set_agent_group."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def function_module(name: str) -> str:
    """Name a function's module: lineNegotiateAPIVersion: negotiate_api_version."""
    words = re.sub(r"(?<=[A-Z])(?=[A-Z][a-z])", "_", name.removeprefix("line"))
    return snake_of_camel(words)


def parameter(c_name: str) -> str:
    """Name a method's parameter: dwAddressID: address_id, lpszAgentPIN: agent_pin."""
    bare = re.sub(r"^(?:dw|lpsz|lph|lp|h)(?=[A-Z])", "", c_name)
    return function_module(bare)


def member(c_name: str, family: str) -> str:
    """Name an enum member: LINEAGENTSTATE_READY of LINEAGENTSTATE_ gives READY."""
    return c_name.removeprefix(family)


def is_usable(name: str) -> bool:
    """Return whether Python allows the name for an attribute."""
    return name.isidentifier() and not keyword.iskeyword(name)


def is_class(name: str) -> bool:
    """Return whether a class may have the name, and hides nothing of Python's by it."""
    return not (hasattr(builtins, name) or hasattr(enum, name))


def is_enum_member(name: str) -> bool:
    """Return whether an enum allows the name for a member."""
    return is_usable(name) and not re.fullmatch(r"_.*|mro|name|value", name)


# Names that Windows takes for devices, whatever their ending.
_DEVICES = {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"}
_DEVICES |= {f"{port}{n}" for port in ("COM", "LPT") for n in "0123456789¹²³"}


def is_device(name: str) -> bool:
    """Return whether Windows takes a name, whatever its ending, for a device."""
    return name.partition(".")[0].rstrip().upper() in _DEVICES
