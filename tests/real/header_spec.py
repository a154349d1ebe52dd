"""A spec of all that the real <tapi.h> has, for which every text is a placeholder.

The header has names and numbers. What the words of a message carry is not in it: that
is said below, as Microsoft's pages of each message have it.
"""

from __future__ import annotations

import json
import keyword
import re
import shutil
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from conftest import REPOSITORY
from real.header import Member, constants, structures

SPEC = REPOSITORY / "spec"
Entry = dict[str, Any]

# What the words of each message carry, without those that are reserved.
_TICKS = "dwParam3 tick_count DWORD"
WORDS: Mapping[str, tuple[str, ...]] = {
    "LINE_ADDRESSSTATE": (
        "dwParam1 address_id DWORD",
        "dwParam2 changed flags LINEADDRESSSTATE_",
    ),
    "LINE_CALLINFO": (
        "hDevice call HCALL",
        "dwParam1 changed flags LINECALLINFOSTATE_",
    ),
    "LINE_CALLSTATE": (
        "hDevice call HCALL",
        "dwParam1 state choice LINECALLSTATE_",
        "dwParam2 busy_mode flags LINEBUSYMODE_ when LINECALLSTATE_BUSY",
        "dwParam2 connected_mode flags LINECONNECTEDMODE_ when LINECALLSTATE_CONNECTED",
        "dwParam2 dial_tone_mode flags LINEDIALTONEMODE_ when LINECALLSTATE_DIALTONE",
        "dwParam2 offering_mode flags LINEOFFERINGMODE_ when LINECALLSTATE_OFFERING",
        "dwParam2 special_info flags LINESPECIALINFO_ when LINECALLSTATE_SPECIALINFO",
        "dwParam2 reason flags LINEDISCONNECTMODE_ when LINECALLSTATE_DISCONNECTED",
        "dwParam2 conference HCALL when LINECALLSTATE_CONFERENCED",
        "dwParam3 privilege flags LINECALLPRIVILEGE_",
    ),
    "LINE_CLOSE": (),
    "LINE_DEVSPECIFIC": tuple(f"dwParam{n} value{n} DWORD_PTR" for n in (1, 2, 3)),
    "LINE_DEVSPECIFICFEATURE": tuple(
        f"dwParam{n} value{n} DWORD_PTR" for n in (1, 2, 3)
    ),
    "LINE_GATHERDIGITS": (
        "hDevice call HCALL",
        "dwParam1 reason flags LINEGATHERTERM_",
        _TICKS,
    ),
    "LINE_GENERATE": (
        "hDevice call HCALL",
        "dwParam1 reason flags LINEGENERATETERM_",
        _TICKS,
    ),
    "LINE_LINEDEVSTATE": (
        "dwParam1 changed flags LINEDEVSTATE_",
        "dwParam2 ring_mode DWORD when LINEDEVSTATE_RINGING",
        "dwParam2 replaced_message DWORD when LINEDEVSTATE_REINIT",
        "dwParam3 ring_count DWORD when LINEDEVSTATE_RINGING",
        "dwParam3 replaced_param1 DWORD when LINEDEVSTATE_REINIT",
    ),
    "LINE_MONITORDIGITS": (
        "hDevice call HCALL",
        "dwParam1 digit WORD low",
        "dwParam2 digit_mode choice LINEDIGITMODE_",
        _TICKS,
    ),
    "LINE_MONITORMEDIA": (
        "hDevice call HCALL",
        "dwParam1 media_mode flags LINEMEDIAMODE_",
        _TICKS,
    ),
    "LINE_MONITORTONE": ("hDevice call HCALL", "dwParam1 app_specific DWORD", _TICKS),
    "LINE_REPLY": (
        "dwParam1 request_id DWORD",
        "dwParam2 result choice LINEERR_ in LONG",
    ),
    "LINE_REQUEST": (
        "dwParam1 mode choice LINEREQUESTMODE_",
        "dwParam2 window HWND when LINEREQUESTMODE_DROP",
        "dwParam3 request_id WORD low when LINEREQUESTMODE_DROP",
        "dwParam3 upper WORD high when LINEREQUESTMODE_DROP",
    ),
    "PHONE_BUTTON": (
        "hDevice phone HPHONE",
        "dwParam1 button_id DWORD",
        "dwParam2 mode choice PHONEBUTTONMODE_",
        "dwParam3 state choice PHONEBUTTONSTATE_",
    ),
    "PHONE_CLOSE": ("hDevice phone HPHONE",),
    "PHONE_DEVSPECIFIC": tuple(f"dwParam{n} value{n} DWORD_PTR" for n in (1, 2, 3)),
    "PHONE_REPLY": (
        "dwParam1 request_id DWORD",
        "dwParam2 result choice PHONEERR_ in LONG",
    ),
    "PHONE_STATE": (
        "hDevice phone HPHONE",
        "dwParam1 changed flags PHONESTATE_",
        "dwParam2 hook choice PHONEHOOKSWITCHMODE_ when PHONESTATE_HANDSETHOOKSWITCH",
        "dwParam2 lamp_id DWORD when PHONESTATE_LAMP",
    ),
    "LINE_CREATE": ("dwParam1 device_id DWORD",),
    "PHONE_CREATE": ("dwParam1 device_id DWORD",),
    "LINE_APPNEWCALL": (
        "hDevice line HLINE",
        "dwParam1 address_id DWORD",
        "dwParam2 call HCALL",
        "dwParam3 privilege choice LINECALLPRIVILEGE_",
    ),
    "LINE_REMOVE": ("dwParam1 device_id DWORD",),
    "PHONE_REMOVE": ("dwParam1 device_id DWORD",),
    "LINE_APPNEWCALLHUB": ("dwParam1 call_hub HCALLHUB",),
    "LINE_CALLHUBCLOSE": ("dwParam1 call_hub HCALLHUB",),
    "LINE_DEVSPECIFICEX": ("dwParam1 value1 LONG", "dwParam2 value2 DWORD_PTR"),
}

# The sizes that a buffer begins with, and what the spec calls them.
_SIZES = {
    "dwTotalSize": "total_size",
    "dwNeededSize": "needed_size",
    "dwUsedSize": "used_size",
}
# C types that are another by a typedef.
_TYPES = {"HLINE": "DWORD", "unsigned char": "BYTE"}
# C types whose size is that of a pointer: a structure with them has no record.
_POINTERS = ("DWORD_PTR", "HANDLE", "HWND", "WPARAM")
# What is behind a size and an offset, if it is no text.
_BYTES = ("dwDevSpecific", "dwDevConfig", "dwUserUserInfo")
# The member of a constant family, which the header does not say.
_FAMILIES = {"dwStringFormat": "STRINGFORMAT_"}
# What is a text or bytes, as another member says.
_FORMATS: Mapping[str, Entry] = {
    "dwString": {
        "holds": "string_or_bytes",
        "format": "string_format",
        "characters": {
            "STRINGFORMAT_ASCII": "char",
            "STRINGFORMAT_DBCS": "char",
            "STRINGFORMAT_UNICODE": "WCHAR",
        },
    }
}

# Families whose values alone do not tell their kind, or that leave some to vendors.
KINDS: Mapping[str, Entry] = {
    "LINEINITIALIZEEXOPTION_": {"kind": "flags", "numbers": 0x3},
    "LINECALLTREATMENT_": {"device_specific": [0x100, 0xFFFFFFFF]},
    "LINEMEDIAMODE_": {"device_specific": 0xFF000000},
    "LINEERR_": {"class_name": "LineErr"},
    "PHONEBUTTONFUNCTION_": {"device_specific": [0x80000000, 0xFFFFFFFF]},
}


def write_spec(folder: Path) -> None:
    """Write the spec of the whole header."""
    shutil.copytree(SPEC / "schema", folder / "schema")
    names = constants()
    for entry in (*_families(names), *_singles(names)):
        _write(folder / "constants", entry)
    for name, value in names.items():
        if is_message(name):
            _write(folder / "messages", _message(name, value))
    for name, members in structures().items():
        if members:
            _write(folder / "structures", _structure(name, members))
    for kind in ("messages", "structures", "functions"):
        shutil.copytree(SPEC / kind, folder / kind, dirs_exist_ok=True)
    _write_api(folder)


def is_message(name: str) -> bool:
    """Return whether a constant is the number of a message."""
    return name.startswith(("LINE_", "PHONE_"))


def family_of(name: str, names: Mapping[str, int]) -> str:
    """Return the family of a constant, or nothing if it has none."""
    prefix, underscore, _ = name.partition("_")
    same = [other for other in names if other.startswith(f"{prefix}_")]
    is_family = underscore and (len(same) > 1 or name.startswith(("LINE", "PHONE")))
    is_single = prefix in ("LAST", "TAPI", "INITIALIZE")
    return f"{prefix}_" if is_family and not is_single else ""


def _families(names: Mapping[str, int]) -> Iterator[Entry]:
    """Yield each family, with the members in the order of their values."""
    by_family: dict[str, list[str]] = {}
    for name in names:
        family = family_of(name, names)
        if family and not is_message(name):
            by_family.setdefault(family, []).append(name)
    for family, members in by_family.items():
        values = sorted(members, key=lambda name: names[name])
        is_flags = all(names[name].bit_count() == 1 for name in members)
        yield {
            **_entry(family),
            "kind": "flags" if is_flags and names[values[0]] > 0 else "sequence",
            **KINDS.get(family, {}),
            "members": [
                {"name": name, "value": names[name], "summary": _text(name)}
                for name in values
            ],
        }


def _singles(names: Mapping[str, int]) -> Iterator[Entry]:
    """Yield each constant of no family."""
    for name, value in names.items():
        if not family_of(name, names):
            yield {**_entry(name), "kind": "single", "value": value}


def _message(name: str, value: int) -> Entry:
    """Return a message; what it has no words for is reserved."""
    fields = [_field(text) for text in WORDS.get(name, ())]
    described = {field["word"] for field in fields}
    fields += [
        {"word": f"dwParam{n}", "reserved": True}
        for n in (1, 2, 3)
        if f"dwParam{n}" not in described
    ]
    order = ("hDevice", "dwParam1", "dwParam2", "dwParam3")
    return {
        **_entry(name),
        "value": value,
        "sent_by": _text("TAPI"),
        "fields": sorted(fields, key=lambda field: order.index(field["word"])),
    }


def _structure(name: str, members: Sequence[Member]) -> Entry:
    """Return a structure; what is behind a size and an offset is a text."""
    if any(it.inside or it.c_type in _POINTERS for it in members):
        inside = list(map(_native_member, members))
        return {**_entry(name), "kind": "native", "fields": inside}
    names = [member.name for member in members]
    is_buffer = names[:3] == list(_SIZES)
    is_sized = names[0] == "dwTotalSize"
    sizes = [*_SIZES.items()][: 3 if is_buffer else is_sized]
    fields: list[Entry] = [{"name": each, "role": role} for each, role in sizes]
    for at, member in enumerate(members[len(fields) :], start=len(fields)):
        stem = member.name.removesuffix("Offset")
        if stem != member.name and names[at - 1] == f"{stem}Size":
            fields[-1] = {
                "pair": stem,
                "attribute": _attribute(stem),
                **_FORMATS.get(
                    stem, {"holds": "bytes" if stem in _BYTES else "string"}
                ),
                "from": "structure" if is_sized else "container",
                "summary": _text(stem),
            }
        else:
            if member.length == "1":
                attribute = _attribute(member.name)
                fields[-1] = {"name": names[at - 1], "counts": attribute}
            fields.append(
                {
                    "name": member.name,
                    "attribute": _attribute(member.name),
                    **_type(member),
                    "summary": _text(member.name),
                }
            )
    kind = "parameters" if is_sized else "entry"
    kind = "buffer" if is_buffer else kind
    return {**_entry(name), "kind": kind, "fields": fields}


def _native_member(member: Member) -> Entry:
    """Return a member of a structure that has no record, or its union."""
    if member.name in _SIZES:
        return {"name": member.name, "role": _SIZES[member.name]}
    if member.inside:
        return {"name": member.name, "union": list(map(_native_member, member.inside))}
    return {"name": member.name, **_type(member), "summary": _text(member.name)}


def _type(member: Member) -> Entry:
    """Return the type of a member, and its length, which the header may name."""
    if member.name in _FAMILIES:
        return {"type": "choice", "of": _FAMILIES[member.name]}
    found = {"type": _TYPES.get(member.c_type, member.c_type)}
    if member.length in ("", "1"):
        return found
    return {**found, "length": constants()[member.length]}


def _attribute(name: str) -> str:
    """Name an attribute: dwLineDeviceID gives line_device_id."""
    plain = re.sub(r"^(dw|h|lp|cy|date|sz|t)(?=[A-Z])", "", name)
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", plain)
    return f"{words.lower()}_" if keyword.iskeyword(words.lower()) else words.lower()


def _field(text: str) -> Entry:
    """Return a field: word, name, type, and what goes with the type."""
    word, name, kind, *rest = text.split()
    field: Entry = {"word": word, "name": name, "type": kind, "summary": _text(name)}
    words = iter(rest)
    for each in words:
        if each == "when":
            field["when"] = [next(words)]
        elif each == "in":
            field["in"] = next(words)
        elif each in ("low", "high"):
            field["half"] = each
        else:
            field["of"] = each
    return field


def _entry(name: str) -> Entry:
    return {"name": name, "since": "2.2", "summary": _text(name), "source": "page"}


def _text(about: str) -> dict[str, str]:
    return {"en": f"What {about} means.", "zh-TW": f"{about} 的意義。"}


def _write(folder: Path, entry: Entry) -> None:
    folder.mkdir(exist_ok=True)
    text = json.dumps(entry, ensure_ascii=False, indent=1)
    (folder / f"{entry['name']}.yaml").write_text(f"{text}\n", "utf-8")


def _write_api(folder: Path) -> None:
    """Write what all entries share, as it is; what is described is no reference."""
    api: Entry = yaml.safe_load((SPEC / "api.yaml").read_text("utf-8"))
    described = {file.stem for file in folder.glob("*/*.yaml")}
    undescribed = dict.fromkeys(structures(), "page") | api["references"]
    api["references"] = {
        name: page for name, page in undescribed.items() if name not in described
    }
    text = json.dumps(api, ensure_ascii=False, indent=1)
    (folder / "api.yaml").write_text(text, "utf-8")
