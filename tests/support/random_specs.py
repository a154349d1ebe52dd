"""Random entries of a spec, valid for the most part: structures and requests.

A spec is the smallest one that there is, with entries added: some entries of lists, a
buffer and parameters that hold them, the part of a request, and a structure that C
programs alone have. What a member may say is drawn for each one: when it came, whether
it is a secret, what it is called.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml
from hypothesis import strategies as st

from conftest import REPOSITORY

BASE = REPOSITORY / "tests/bad_specs/base"

Entry = dict[str, Any]
Drawn = tuple[Entry, ...]

_VERSIONS = ("2.0", "2.1", "2.2", "3.0")
_FAMILIES = ("LINEDRAWNFLAGS_", "LINEDRAWNCHOICE_", "LINEPROXYREQUEST_")
_NUMBERS = (*("WORD", "DWORD", "LONG", "HAGENT", "HAGENTSESSION") * 20, "DWORD_PTR")
_VALUES = ("GUID", "GUID4", "CURRENCY", "DATE", "SYSTEMTIME")
_NATIVE = (
    *("DWORD_PTR", "HANDLE", "HWND", "LPVOID", "LPCSTR", "LINECALLBACK", "HINSTANCE"),
    *("WORD", "DWORD", "LONG", "HLINE", *_VALUES),
)
_ARRAYS = ("BYTE", "char", "WCHAR")
# Names that Python, dataclasses or the classes of the package use themselves.
_NAMES = (
    *("attribute", "classmethod", "property", "staticmethod", "dataclass", "field"),
    *("fields", "name", "id", "type", "value", "values", "items", "keys", "index"),
    *("words", "reader", "writer", "uuid", "decimal", "datetime", "default", "check"),
    *("count", "size", "offset", "struct", "structs", "total_size", "room", "part"),
    *("self", "cls", "int", "str", "bytes", "tuple", "object", "super", "match"),
    *("class", "none", "true", "from_bytes", "to_dict", "request", "answer", "kind"),
    *("new", "record", "data", "encoding", "annotations", "any", "bool", "float"),
)


def _text(text: str) -> dict[str, str]:
    return {"en": f"{text}."}


def _letters(number: int) -> str:
    """Write a number in capital letters: names have no place for its digits."""
    return "".join(chr(ord("A") + int(digit)) for digit in str(number))


_EXAMPLES = st.lists(st.sampled_from(["Ann", "電話", "x"]), min_size=1)
_OF_PAIRS = ("pair", "counts")
_TEXTS = ("summary", "remarks")
_MARK = "XDRAWNX"  # in the names of what is drawn


def numbered(entries: Drawn, number: int) -> Drawn:
    """Give what was drawn names of its own, so that one spec may hold several."""
    text = json.dumps(entries).replace(_MARK, f"X{_letters(number)}X")
    return tuple(json.loads(text))


@st.composite
def specs(draw: st.DrawFn) -> Drawn:
    """Draw the entries that a spec adds."""
    stem = f"LINE{_MARK}"
    names = [f"{stem}{name}" for name in ("ENTRY", "INNER")]
    entry = _structure(draw, names[0], "entry", [])
    inner = _structure(draw, names[1], "entry", draw(st.sampled_from([[], names[:1]])))
    outer = _structure(draw, f"{stem}OUTER", "buffer", names)
    params = _structure(draw, f"{stem}PARAMS", "parameters", names)
    request = _request(draw, f"{_MARK}Drawn", outer["name"])
    native = _native(draw, f"{stem}NATIVE", [*names, outer["name"], "GUID"])
    return entry, inner, outer, params, request, native


def _request(draw: st.DrawFn, name: str, nested: str) -> Entry:
    """Draw the part of a request, whose answer may be one of its members."""
    fields: list[Entry] = []
    names = draw(st.lists(_attribute_names(), min_size=1, max_size=4, unique=True))
    for index, attribute in enumerate(names):
        fields += _members(draw, f"Member{index}", attribute, "request", [])
    numbers = ("DWORD", "HAGENT", "HAGENTSESSION")
    values = [it for it in fields if "attribute" in it]
    answers = [[it["name"]] for it in values if it.get("type") in numbers]
    shape = draw(st.integers(0, 9))
    if shape < 5 and draw(st.integers(0, 9)):
        fields = [item for item in fields if {*item}.isdisjoint(_OF_PAIRS)]
    match shape:
        case 0 | 1 | 2:
            fields.append(_plain(draw, "Nested", "drawn_nested", nested))
            answers = [["Nested"], []]
        case 3 | 4:
            fields += _bytes(draw, "Bytes", "drawn_bytes")
            answers = [["Bytes"], []]
        case 5:
            answers = [[it["name"]] for it in fields if "name" in it]
    answer = draw(st.sampled_from([*answers, []]))
    return {
        "name": name,
        "request": f"LINEPROXYREQUEST_{name.upper()}",
        "since": "3.0",
        "summary": _text("What was drawn"),
        "fields": fields,
        **({"answer": answer} if answer else {}),
    }


def _structure(draw: st.DrawFn, name: str, kind: str, entries: list[str]) -> Entry:
    since = draw(st.sampled_from(_VERSIONS[:2]))
    fields: list[Entry] = []
    if kind == "buffer":
        roles = {"Total": "total_size", "Needed": "needed_size", "Used": "used_size"}
        fields = [{"name": f"dw{n}Size", "role": role} for n, role in roles.items()]
    if kind == "parameters":
        fields = [{"name": "dwTotalSize", "role": "total_size"}]
    names = draw(st.lists(_attribute_names(), max_size=7, unique=True))
    for index, attribute in enumerate(names):
        fields += _members(draw, f"Member{index}", attribute, kind, entries)
    if kind == "parameters" and draw(st.booleans()):
        if draw(st.integers(0, 5)):
            fields = [it for it in fields if {*it}.isdisjoint(_OF_PAIRS)]
        fields.append({"name": "dwNumArray", "type": "DWORD", "counts": "drawn_array"})
        of = draw(st.sampled_from(entries))
        fields.append(_plain(draw, "Array", "drawn_array", of))
    if kind == "entry" and not fields:
        fields = [_plain(draw, "dwOnly", "only", "DWORD")]
    if draw(st.integers(0, 15 if kind == "entry" else 2)) == 0:
        _age(draw, fields, since)
    return {
        "name": name,
        "since": since,
        "kind": kind,
        "summary": _text("What was drawn"),
        "fields": fields,
        "source": f"ns-tapi-{name.lower()}",
    }


def _native(draw: st.DrawFn, name: str, others: list[str]) -> Entry:
    """Draw a structure with pointers, arrays and unions, and others inside."""
    roles = ("Total total_size", "Needed needed_size", "Used used_size")
    count = draw(st.sampled_from([*(0, 1, 3) * 6, 2]))
    fields: list[Entry] = [
        {"name": f"dw{size}Size", "role": role}
        for size, _, role in (each.partition(" ") for each in roles[:count])
    ]
    for index in range(draw(st.integers(1, 6))):
        fields.append(_native_member(draw, f"Member{index}", others))
    if draw(st.booleans()):
        inside = [_native_member(draw, f"Inside{index}", others) for index in (0, 1)]
        fields.append({"name": "Union", "union": inside})
    since = draw(st.sampled_from(_VERSIONS[2:]))
    return {
        "name": name,
        "since": since,
        "kind": "native",
        "summary": _text("What was drawn"),
        "fields": fields,
        "source": f"ns-tapi-{name.lower()}",
    }


def _native_member(draw: st.DrawFn, name: str, others: list[str]) -> Entry:
    item: Entry = {"name": name, "summary": _text("A member")}
    match draw(st.sampled_from(("type", "type", "array", "flags", "other"))):
        case "type":
            return item | {"type": draw(st.sampled_from(_NATIVE))}
        case "array":
            length = draw(st.sampled_from([1, 3, 40]))
            return item | {"type": draw(st.sampled_from(_ARRAYS)), "length": length}
        case "flags":
            return item | {"type": "flags", "of": _FAMILIES[0]}
        case _:
            return item | {"type": draw(st.sampled_from(others))}


def _attribute_names() -> st.SearchStrategy[str]:
    plain = [f"drawn_{letter}" for letter in "abcdefghijklmnopqrst"]
    return st.sampled_from([*plain * 300, *_NAMES])


def _age(draw: st.DrawFn, fields: list[Entry], since: str) -> None:
    """Let members be of versions: in order for the most part, now and then not."""
    ages = [draw(st.sampled_from(_VERSIONS)) for _ in fields]
    if draw(st.integers(0, 5)):
        ages.sort()
    for field, age in zip(fields, ages, strict=True):
        if age > since and "role" not in field:
            field["since"] = age


def _members(
    draw: st.DrawFn, c_name: str, attribute: str, kind: str, entries: list[str]
) -> list[Entry]:
    base = {"entry": "container", "request": "request"}.get(kind, "structure")
    shapes = (
        *("number", "number", "value", "flags", "choice", "string", "list"),
        *("strings", "block", "member", "member", "array", "either"),
    )
    match draw(st.sampled_from((*shapes * 30, "bytes"))):
        case "number":
            return [_number(draw, f"dw{c_name}", attribute)]
        case "value" | "member" as shape:
            of = _VALUES if shape == "value" else ("GUID", *entries * 3)
            return [_plain(draw, c_name, attribute, draw(st.sampled_from(of)))]
        case "array":
            return [_array(draw, c_name, attribute)]
        case "flags" | "choice" as shape:
            item = _plain(draw, f"dw{c_name}", attribute, shape)
            families = (
                _FAMILIES if shape == "choice" else (*_FAMILIES[:1] * 9, *_FAMILIES)
            )
            return [item | {"of": draw(st.sampled_from(families))}]
        case "string":
            item = _pair(draw, c_name, attribute, base, "string")
            if draw(st.booleans()):
                item["examples"] = draw(_EXAMPLES)
            return [item]
        case "strings" | "block" as shape:
            holds = {"block": "bytes"}.get(shape, shape)
            return [_pair(draw, c_name, attribute, base, holds)]
        case "either":
            return _either(draw, c_name, attribute, base)
        case "list":
            return _list(draw, c_name, attribute, base, entries)
        case _:
            return _bytes(draw, c_name, attribute)


def _list(
    draw: st.DrawFn, c_name: str, attribute: str, base: str, entries: list[str]
) -> list[Entry]:
    numbers = ["DWORD", "HAGENT"]
    of = draw(st.sampled_from(["GUID", *_FAMILIES[:2], *numbers, *entries]))
    item = _pair(draw, c_name, attribute, base, "list") | {"of": of}
    counting = {"name": f"dwNum{c_name}", "type": "DWORD", "counts": attribute}
    both = [counting, item]
    return both if draw(st.integers(0, 4)) else both[::-1]


def _either(draw: st.DrawFn, c_name: str, attribute: str, base: str) -> list[Entry]:
    """Draw one or two pairs that are a text or bytes, and what says which."""
    of, form = draw(st.sampled_from(_FAMILIES[:2])), f"{attribute}_form"
    types = st.sampled_from(["char", "WCHAR"])
    names = st.sampled_from([f"{of}A", f"{of}B"])
    found = [_plain(draw, f"dwForm{c_name}", form, "choice") | {"of": of}]
    for index in range(draw(st.sampled_from([1, 1, 2]))):
        name = attribute if index == 0 else f"{attribute}_too"
        item = _pair(draw, f"{c_name}{index}", name, base, "string_or_bytes")
        characters = draw(st.dictionaries(names, types, min_size=1))
        item |= {"format": form, "characters": characters}
        if draw(st.booleans()):
            item["examples"] = draw(_EXAMPLES)
        found.append(item)
    return found if draw(st.booleans()) else found[::-1]


def _number(draw: st.DrawFn, c_name: str, attribute: str) -> Entry:
    item = _plain(draw, c_name, attribute, draw(st.sampled_from(_NUMBERS)))
    if draw(st.integers(0, 3)) == 0:
        units = ["seconds", "calls", "bytes", "volts"]
        units += ["version"] * (item["type"] == "DWORD" or draw(st.booleans()))
        item["unit"] = draw(st.sampled_from(units))
    return item


def _array(draw: st.DrawFn, c_name: str, attribute: str) -> Entry:
    """Draw bytes or a text of a fixed length, which is missing now and then."""
    item = _plain(draw, c_name, attribute, draw(st.sampled_from(_ARRAYS)))
    if item["type"] != "BYTE" and draw(st.booleans()):
        item["examples"] = draw(_EXAMPLES)
    length = draw(st.sampled_from([*(1, 2, 3, 5, 8, 40) * 9, 0]))
    return item | ({"length": length} if length else {})


def _bytes(draw: st.DrawFn, c_name: str, attribute: str) -> list[Entry]:
    item = _plain(draw, c_name, attribute, "BYTES")
    return [{"name": f"dwNum{c_name}", "type": "DWORD", "counts": attribute}, item]


def _plain(draw: st.DrawFn, c_name: str, attribute: str, c_type: str) -> Entry:
    item = {"name": c_name, "attribute": attribute, "type": c_type}
    return _said(draw, item)


def _pair(draw: st.DrawFn, c_name: str, attribute: str, base: str, holds: str) -> Entry:
    item = {"pair": f"dw{c_name}", "attribute": attribute, "from": base, "holds": holds}
    return _said(draw, item)


def _said(draw: st.DrawFn, item: Mapping[str, Any]) -> Entry:
    secret = {"sensitive": True} if draw(st.integers(0, 4)) == 0 else {}
    return {**item, **secret, "summary": _text("A member")}


def write_spec(folder: Path, entries: Drawn) -> None:
    """Write the smallest spec with entries added."""
    shutil.copytree(BASE, folder)
    api = (folder / "api.yaml").read_text("utf-8")
    first = '- {version: "2.0", value: 0x00020000}\n'
    versions = first + '  - {version: "2.1", value: 0x00020001}\n'
    api = api.replace(first, versions)
    last = '- {version: "2.2", value: 0x00020002}\n'
    api = api.replace(last, f'{last}  - {{version: "3.0", value: 0x00030000}}\n')
    (folder / "api.yaml").write_text(api, "utf-8")
    flags = [{"name": f"LINEDRAWNFLAGS_{n}", "value": 1 << i} for i, n in _each("AB")]
    choice = [{"name": f"LINEDRAWNCHOICE_{n}", "value": i + 1} for i, n in _each("ABC")]
    guid = yaml.safe_load((REPOSITORY / "spec/structures/GUID.yaml").read_text("utf-8"))
    guid = {**guid, "since": "2.0", "see": []}
    guid = {key: _text("A GUID") if key in _TEXTS else guid[key] for key in guid}
    _write(folder / "structures/GUID.yaml", guid)
    for name, is_flags, members in (
        ("LINEDRAWNFLAGS_", True, flags),
        ("LINEDRAWNCHOICE_", False, choice),
    ):
        described = [member | {"summary": _text("One")} for member in members]
        family = {
            "name": name,
            "since": "2.0",
            "kind": "flags" if is_flags else "sequence",
            "summary": _text("What was drawn"),
            "members": described,
            "source": f"{name.lower()}-constants",
        }
        _write(folder / f"constants/{name}.yaml", family)
    requests = [entry for entry in entries if "request" in entry]
    for entry in entries:
        if entry not in requests:
            _write(folder / f"structures/{entry['name']}.yaml", entry)
    _extend(folder / "structures/LINEPROXYREQUEST.yaml", "fields", "union", requests)
    constants = [
        {"name": entry["request"], "value": 100 + index, "summary": _text("A request")}
        for index, entry in enumerate(requests)
    ]
    _extend(folder / "constants/LINEPROXYREQUEST_.yaml", "members", "", constants)


def _extend(file: Path, key: str, inner: str, more: Iterable[Entry]) -> None:
    """Add to a list in a file, or to a list in the last item of it."""
    data = yaml.safe_load(file.read_text("utf-8"))
    found = data[key][-1][inner] if inner else data[key]
    found += more
    _write(file, data)


def is_own(path: str) -> bool:
    """Tell whether a file of the package is made from what was drawn."""
    own = "_x" in path or path.endswith("__init__.py") or "/requests/x" in path
    return path.endswith(".py") and own


def _each(letters: str) -> enumerate[str]:
    return enumerate(letters)


def _write(file: Path, data: Entry) -> None:
    # Without aliases, and with every text in quotes.
    plain = json.loads(json.dumps(data))
    text = yaml.safe_dump(plain, sort_keys=False, allow_unicode=True, width=999)
    file.write_text(text, "utf-8")
