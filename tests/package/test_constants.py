"""The constants, held against the real tapi.h that the `ziglang` wheel carries."""

import copy
import pickle
import re
import subprocess
import sys
from collections import defaultdict
from enum import KEEP, Enum, IntEnum, IntFlag
from types import ModuleType
from typing import Any

import pytest

import golden
import tapi2
from real.header import header
from support.described import SPEC
from tapi2 import constants, functions, messages, records, structures

# The class that stands for each family.
FAMILIES: dict[str, Any] = {
    family.name: getattr(constants, family.class_name) for family in SPEC.families
}
BIT_FAMILIES = [family.name for family in SPEC.families if family.is_flags]
# Families whose class the spec names itself.
NAMED = {"LINEERR_": "LineErr", "LINEDEVSTATE_": "LineDevState"}
MESSAGES = {message.name: message.value for message in SPEC.messages}

# Public names of tapi2 that the spec does not decide.
RUNTIME = {
    "messages": {"Message", "RawMessage", "UnknownMessage"},
    "records": {"ProxyRequestRecord", "UnknownRequest"},
    "structures": {"LINEMESSAGE", "LINEMESSAGE32", "LINEMESSAGE64"},
    "functions": {"LINECALLBACK", "Prototype"},
    "tapi2": {
        *("constants", "functions", "live", "messages", "records", "structures"),
        *("testing", "LineError", "ClosedError", "ReplyTimeoutError", "BacklogError"),
        *(
            "decode",
            "from_callback",
            "iter_decode",
            "iter_stream",
            "iter_remote",
            "RemoteEvent",
            "AnyMessage",
            "Layout",
        ),
        *("TapiError", "TruncatedError", "LayoutError", "RangeError", "KindError"),
    },
}

# #define LINEAGENTSTATE_READY 0x00000004, or __MSABI_LONG(4); the name is in two parts,
# of which the first ends at the first underscore: LINEAGENTSTATEEX_ is no
# LINEAGENTSTATE_.
_DEFINE = re.compile(
    r"^\s*#\s*define\s+(LINE[A-Z0-9]*_)(\w+)\s+"
    r"(?:__MSABI_LONG\(\s*)?(0[xX][0-9A-Fa-f]+|[0-9]+)(?:[uUlL]*)\s*\)?\s*$",
    re.MULTILINE,
)


def parsed(text: str) -> dict[str, dict[str, int]]:
    """Read a header's constants, by the first part of their names and the rest."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for prefix, suffix, value in _DEFINE.findall(text):
        found[prefix][suffix] = int(value, 0)
    return found


@pytest.fixture(scope="module")
def defined() -> dict[str, dict[str, int]]:
    """What the real header defines."""
    return parsed(header())


every_family = pytest.mark.parametrize("prefix", FAMILIES)
every_bit_family = pytest.mark.parametrize("prefix", BIT_FAMILIES)


# The reader of the header.


def test_the_reader_tells_similar_prefixes_apart() -> None:
    """One family's prefix may begin another's."""
    text = """
    #define LINEAGENTSTATE_READY 0x00000004
    #define LINEAGENTSTATEEX_READY __MSABI_LONG(0x00000002)
    #define LINE_AGENTSTATUS __MSABI_LONG(22)
    #  define LINEAGENTSTATUS_STATE 2L
    #define TAPI_REPLY WM_USER + 99
    #define lineOpen __MINGW_NAME_AW(lineOpen)
    """
    assert parsed(text) == {
        "LINEAGENTSTATE_": {"READY": 4},
        "LINEAGENTSTATEEX_": {"READY": 2},
        "LINE_": {"AGENTSTATUS": 22},
        "LINEAGENTSTATUS_": {"STATE": 2},
    }


@pytest.mark.needs("ziglang")
def test_the_reader_misses_no_define() -> None:
    """No define with one of our prefixes is written in a way that it does not read."""
    text = header()
    prefixes = "|".join(FAMILIES)
    names = re.findall(rf"^\s*#\s*define\s+((?:{prefixes})\w*)", text, re.MULTILINE)
    read = [
        prefix + suffix
        for prefix, members in parsed(text).items()
        for suffix in members
        if prefix in FAMILIES
    ]
    assert sorted(names) == sorted(read)
    assert len(names) > 60


# What the header says.


@pytest.mark.needs("ziglang")
@every_family
def test_a_family_has_the_members_of_the_header(
    prefix: str, defined: dict[str, dict[str, int]]
) -> None:
    """All of them, with their values, and no other."""
    members = FAMILIES[prefix].__members__
    found = {name: int(member) for name, member in members.items()}
    assert found == defined[prefix], f"spec/constants/{prefix}.yaml, and tapi.h"


@pytest.mark.needs("ziglang")
def test_the_messages_have_the_values_of_the_header(
    defined: dict[str, dict[str, int]],
) -> None:
    """Each message's number is there, under its C name."""
    real = {f"LINE_{name}": value for name, value in defined["LINE_"].items()}
    for name, value in MESSAGES.items():
        assert getattr(constants, name) == real[name] == value
        assert type(getattr(constants, name)) is int


@pytest.mark.needs("ziglang")
def test_every_call_center_message_of_the_header_is_described(
    defined: dict[str, dict[str, int]],
) -> None:
    """Whatever is about agents, groups, queues or proxies is ours."""
    ours = re.compile("AGENT|GROUP|QUEUE|PROXY")
    real = {f"LINE_{name}" for name in defined["LINE_"] if ours.search(name)}
    assert real == {name for name in MESSAGES if ours.search(name)}


def test_every_family_is_public() -> None:
    """No enum is there besides those of the spec."""
    enums = {
        value
        for value in vars_of(constants).values()
        if isinstance(value, type) and issubclass(value, Enum)
    }
    assert enums == {*FAMILIES.values()}


# What kind of enum it is.


@every_bit_family
def test_a_family_of_bits_keeps_unknown_ones(prefix: str) -> None:
    """Each member is one bit, and any number is a value."""
    family = FAMILIES[prefix]
    assert family._boundary_ is KEEP
    assert issubclass(family, IntFlag)
    assert all(member.value.bit_count() == 1 for member in family)
    unknown = family(0x8000_0001)
    assert type(unknown) is family
    assert unknown == 0x8000_0001
    assert family(1) in unknown
    assert family(0) == 0


def test_proxy_requests_are_numbers() -> None:
    """1, 2, 3 and so on: 3 is a request of its own, not 1 | 2."""
    family = constants.ProxyRequest
    assert issubclass(family, IntEnum)
    assert not issubclass(family, IntFlag)
    after = len(family) + 1
    assert [request.value for request in family] == list(range(1, after))
    with pytest.raises(ValueError, match=f"{after} is not a valid ProxyRequest"):
        family(after)


def test_errors_are_unsigned() -> None:
    """As tapi.h writes them; what a function returns is the same as a signed LONG."""
    family = constants.LineErr
    assert issubclass(family, IntEnum)
    assert not issubclass(family, IntFlag)
    assert {error.value >> 16 for error in family} == {0x8000}
    assert constants.LINEERR_INVALAGENTID is tapi2.LineErr.INVALAGENTID
    assert family(-2147483576 & 0xFFFF_FFFF) is family.OPERATIONFAILED
    with pytest.raises(ValueError, match="0 is not a valid LineErr"):
        family(0)


@every_family
def test_members_are_in_the_order_of_their_values(prefix: str) -> None:
    """So that flags are listed from the lowest bit on."""
    values = [member.value for member in FAMILIES[prefix]]
    assert values == sorted(values)
    assert len(set(values)) == len(FAMILIES[prefix].__members__)  # no aliases


@every_family
def test_the_name_of_a_family_is_its_stem(prefix: str) -> None:
    """LINEAGENTSTATEEX_ is AgentStateEx, where the spec gives no other name."""
    stem = prefix.removeprefix("LINE").removesuffix("_")
    assert FAMILIES[prefix].__name__.upper() == NAMED.get(prefix, stem).upper()


@every_family
def test_c_names_are_the_members(prefix: str) -> None:
    """In `constants`, in the family's module and in `tapi2`, the same object."""
    family = FAMILIES[prefix]
    for name, member in family.__members__.items():
        for place in (constants, sys.modules[family.__module__], tapi2):
            assert getattr(place, f"{prefix}{name}") is member


@every_family
def test_members_can_be_pickled_and_copied(prefix: str) -> None:
    """They stay what they are."""
    for member in FAMILIES[prefix]:
        assert pickle.loads(pickle.dumps(member)) is member
        assert copy.deepcopy(member) is member


def test_members_count_as_numbers() -> None:
    """They go into any API that takes a DWORD."""
    ready = constants.AgentState.READY
    assert constants.LINEAGENTSTATE_READY is ready
    assert isinstance(ready, int)
    assert ready + 1 == 5
    assert f"{ready:#x}" == "0x4"
    assert type(ready | 1) is constants.AgentState


# Where the names are found.


def vars_of(module: ModuleType) -> dict[str, object]:
    """A module's public names, with what they stand for."""
    return {name: getattr(module, name) for name in public(module)}


def public(module: ModuleType) -> list[str]:
    """The names that a module offers."""
    names: list[str] = module.__all__
    return names


def described() -> dict[str, set[str]]:
    """The public names that the spec decides, by the module that has them."""
    families, structures = SPEC.families, SPEC.structures
    records = {structure.record for structure in structures if structure.record}
    return {
        "constants": {
            *(family.class_name for family in families),
            *(member.c_name for family in families for member in family.members),
            *MESSAGES,
        },
        "messages": {message.class_name for message in SPEC.messages},
        "records": records | {request.class_name for request in SPEC.requests},
        "structures": {structure.name for structure in structures},
        "functions": {
            export.name for function in SPEC.functions for export in function.exports
        },
    }


@pytest.mark.parametrize(
    "module", [constants, functions, messages, records, structures]
)
def test_a_module_offers_all_names(module: ModuleType) -> None:
    """What the spec describes by its names in C or Python, and nothing else."""
    name = module.__name__.removeprefix("tapi2.")
    assert {*public(module)} == described()[name] | RUNTIME.get(name, set())


def test_tapi2_offers_all_names() -> None:
    """The whole API, and nothing else."""
    assert {*tapi2.__all__} == set().union(*described().values(), *RUNTIME.values())


def test_no_public_name_comes_or_goes_unseen() -> None:
    """The list is for a reviewer: programs rely on every name of it."""
    golden.check("public-names.txt", "".join(f"{name}\n" for name in tapi2.__all__))


@pytest.mark.parametrize(
    "module",
    [tapi2, constants, messages, records, structures],
    ids=lambda module: module.__name__,
)
def test_all_names_can_be_had(module: ModuleType) -> None:
    """Each is listed once, is there, and is in `dir`."""
    names = public(module)
    assert len(set(names)) == len(names)
    assert {*names} <= {*dir(module)}
    assert all(getattr(module, name) is not None for name in names)


@pytest.mark.parametrize(
    "module", [constants, messages, structures], ids=lambda module: module.__name__
)
def test_tapi2_has_the_names_of_its_modules(module: ModuleType) -> None:
    """The same objects, whichever way they are reached."""
    assert {*public(module)} <= {*tapi2.__all__}
    for name, value in vars_of(module).items():
        assert getattr(tapi2, name) is value


def test_dir_and_star_do_not_depend_on_what_was_used_before() -> None:
    """In a fresh interpreter, too, all names are there."""
    code = (
        "import tapi2; before = dir(tapi2); from tapi2 import *;"
        "print(*(n for n in tapi2.__all__ if n not in before or n not in globals()));"
        "print(len(tapi2.__all__))"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == [str(len(tapi2.__all__))]


@pytest.mark.parametrize("module", [tapi2, constants, messages, structures])
def test_a_name_that_is_not_there(module: ModuleType) -> None:
    """The error is Python's own, with the module and the name."""
    with pytest.raises(AttributeError, match=f"'{module.__name__}' .*'spam'") as caught:
        getattr(module, "spam")  # noqa: B009 - what type checkers would refuse
    assert caught.value.name == "spam"
    assert caught.value.obj is module


def test_every_constant_is_documented() -> None:
    """Each family says what it is, since when, and where that is written."""
    for each in SPEC.families:
        prefix, text = each.name, FAMILIES[each.name].__doc__
        since = each.since.text
        assert text.startswith(f"The ``{prefix}`` constants, since TAPI {since}")
        assert f"https://learn.microsoft.com/windows/win32/tapi/{prefix.lower()}" in (
            text.replace("--constants", "_")
        )
