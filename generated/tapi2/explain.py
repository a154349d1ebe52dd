# DO NOT EDIT. Made from spec/
# and templates/tapi2/explain.py.j2 by: tapi2gen build
"""Explain a name or a value: what ``python -m tapi2 explain`` prints."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

from .errors import TapiError, both, missing_data
from .explain_functions import explain_functions, function_names, returned_by
from .explain_page import WIDTH, Entry, page, table, wrapped
from .explain_parts import explain_parts, explain_published, part_names
from .explain_values import (
    explain_value,
    has_value,
    is_family,
    numbers_of,
    suggestions,
)


def explain(name: str) -> str:
    """Explain a message, constant, structure, member, function of TAPI or number.

    Args:
        name: A C name or a Python name, the case of letters does not matter; a number,
            in decimal or hexadecimal, 32 bits with their sign extended too; or a family
            and a number, such as ``LINEAGENTSTATUS_ 0x6``.

    Raises:
        TapiError: if nothing has that name or value; the nearest names are suggested.
            Or if the program was built without the data files of tapi2.
    """
    reference = _reference()
    plain = name.strip().casefold().removeprefix("tapi2.")
    found = list(_named(plain, reference)) or list(explain_parts(plain, reference))
    found = found or list(_numbered(plain, reference))
    if not found:
        raise TapiError(f"nothing is named {name}{_suggestion(name, reference)}")
    return "\n\n".join(found)


def _numbered(name: str, reference: Entry) -> Iterator[str]:
    """Explain a number, or one of a family."""
    family_name, _, text = name.rpartition(" ")
    numbers = list(numbers_of(text))
    if not family_name:
        found = (list(_valued(number, reference)) for number in numbers)
        yield from next(filter(None, found), [])
        return
    numbers = [number for number in numbers if number >= 0]
    for family in reference["families"]:
        if is_family(family_name.strip(), family) and numbers:
            likely = [number for number in numbers if has_value(family, number)]
            yield "\n".join(explain_value(family, (likely or numbers)[0]))
            return


def _reference() -> Entry:
    reference: Entry = {}
    for name in ("reference.json", "structures.json"):
        try:
            text = files("tapi2").joinpath(name).read_text("utf-8")
        except FileNotFoundError:
            raise missing_data(name, "tapi2") from None
        reference |= json.loads(text)
    return reference


def _named(name: str, reference: Entry) -> Iterator[str]:
    for message in reference["messages"]:
        if name in _names_of(message):
            yield _message(message)
    for family in reference["families"]:
        if name in _names_of(family) or f"{name}_" == family["name"].casefold():
            yield _family(family)
        for member in family["members"]:
            if name in (member[0].casefold(), _dotted(family, member).casefold()):
                yield _constant(family, member, reference)
    for constant in reference["constants"]:
        if name in _names_of(constant):
            yield _single(constant)
    yield from _named_structures(name, reference)
    yield from explain_functions(name, reference)
    yield from explain_published(name, reference)


def _named_structures(name: str, reference: Entry) -> Iterator[str]:
    for layout in reference["layouts"]:
        if name in (*_names_of(layout), layout["layout"].casefold()):
            yield _layout(layout)
    for structure in reference["structures"]:
        if name in _names_of(structure):
            yield _structure(structure)
    for request in reference["requests"]:
        if name in _names_of(request):
            yield _request(request)


def _valued(number: int, reference: Entry) -> Iterator[str]:
    for message in reference["messages"]:
        if message["value"] == number:
            yield _message(message)
    rows = [
        (member[0], member[3], _dotted(family, member))
        for family in reference["families"]
        for member in family["members"]
        if member[2] == number
    ]
    rows += [
        (constant["name"], constant["literal"], constant["python"])
        for constant in reference["constants"]
        if constant["value"] == number
    ]
    if rows:
        title = f"Constants with the value {both(number)}:"
        yield "\n".join([title, "", *table(rows)])


def _names_of(entry: Entry) -> list[str]:
    names = (entry["name"], entry["python"])
    return [name.casefold() for name in names if name]


def _dotted(family: Entry, member: list[Any]) -> str:
    return f"{family['python']}.{member[1]}"


def _suggestion(name: str, reference: Entry) -> str:
    members = [
        (member[0], _dotted(family, member))
        for family in reference["families"]
        for member in family["members"]
    ]
    known = [
        *(entry["name"] for entry in reference["messages"] + reference["families"]),
        *(entry["name"] for entry in reference["constants"]),
        *(c_name for c_name, _ in members),
        *(python for _, python in members if "." in name),
        *(layout["python"] or layout["name"] for layout in reference["layouts"]),
        *(entry["name"] for entry in reference["structures"]),
        *part_names(reference),
        *function_names(reference),
    ]
    return suggestions(name, known, [c_name for c_name, _ in members])


def _message(message: Entry) -> str:
    value = message["value"]
    words: list[str] = []
    for word, attribute, kind, meaning in message["words"]:
        words += [f"  {word:<18}  {attribute or '-':<17}  {kind}"]
        words += wrapped("      ", meaning)
    title = f"{message['name']} = {value} (0x{value:02X})"
    if message["extends"]:
        title = f"{message['name']}, an extension of {message['extends']}"
    return page(
        title,
        f"message, since TAPI {message['since']}, tapi2.{message['python']}",
        message,
        [*wrapped("Sent by: ", message["sent_by"]), "", *words],
    )


def _family(family: Entry) -> str:
    rows = [(m[3], m[0], f"{m[5]} (TAPI {m[4]})") for m in family["members"]]
    used = ", ".join(family["used_by"])
    return page(
        family["name"],
        f"constant family, since TAPI {family['since']}, tapi2.{family['python']}",
        family,
        [*table(rows), *(["", *wrapped("Carried by: ", used)] if used else [])],
    )


def _constant(family: Entry, member: list[Any], reference: Entry) -> str:
    c_name, _, value, literal, since, summary = member
    number = literal if literal == str(value) else f"{literal} ({value})"
    python = _dotted(family, member)
    lines = [
        f"{c_name} = {number}",
        f"constant of {family['name']}, since TAPI {since}, tapi2.{python}",
        "",
        *wrapped("", summary),
    ]
    if family["used_by"]:
        lines += ["", *wrapped("Carried by: ", ", ".join(family["used_by"]))]
    if functions := returned_by(c_name, reference):
        lines += ["", *wrapped("Returned by: ", ", ".join(functions))]
    return "\n".join([*lines, "", f"Source: {family['source']}"])


def _single(constant: Entry) -> str:
    number = constant["literal"]
    if number != str(constant["value"]):
        number = f"{number} ({constant['value']})"
    return page(
        f"{constant['name']} = {number}",
        f"constant, since TAPI {constant['since']}, tapi2.{constant['python']}",
        constant,
        [],
    )


def _layout(layout: Entry) -> str:
    rows = [("offset", "size", "type", "word")]
    for word, kind, offset, size in layout["words"]:
        rows.append((str(offset), str(size), kind, word))
    python = f", tapi2.{layout['python']}" if layout["python"] else ""
    return page(
        f"{layout['name']}, {layout['size']} bytes",
        f"tapi2.Layout.{layout['layout']}{python}",
        layout,
        [*wrapped("Used by: ", layout["use"]), "", *table(rows)],
    )


def _structure(structure: Entry) -> str:
    sizes = [f"{size} (TAPI {since})" for since, size in structure["sizes"].items()]
    if structure["size_on_x86"]:
        sizes.append(f"in 32-bit programs {structure['size_on_x86']}")
    record = structure["python"]
    names = f"tapi2.{structure['name']}" + (f", tapi2.{record}" if record else "")
    return page(
        f"{structure['name']}, {', '.join(sizes)} bytes",
        f"structure, since TAPI {structure['since']}, {names}",
        structure,
        _members(structure),
    )


def _request(request: Entry) -> str:
    return page(
        f"{request['name']}, the part of {request['constant']} ({request['value']})",
        f"proxy request, since TAPI {request['since']}, tapi2.{request['python']}",
        request,
        [*wrapped("", request["answer"]), "", *_members(request)],
    )


def _members(entry: Entry) -> list[str]:
    """List the members of a structure, what each means below it."""
    where = "the same on x86, x64 and arm64"
    if entry.get("size_on_x86"):
        where = "on x64 and arm64; on x86, pointers and HANDLEs have 4 bytes"
    lines = [f"Bytes and types, {where}:", ""]
    rows: list[list[Any]] = entry["members"]
    width = max(len(f"{kind} {name}") for _, _, kind, name, *_ in rows)
    for index, (offset, size, kind, name, attribute, unit, since, text) in enumerate(
        rows
    ):
        notes = [
            f"{attribute} [{unit}]" if unit else attribute,
            "" if since == entry["since"] else f"TAPI {since}",
        ]
        shown = ", ".join(note for note in notes if note)
        member = f"{kind} {name}"
        line = f"  {offset:>3} +{size:<2}  {member:<{width}}  {shown}".rstrip()
        is_long = len(line) > WIDTH
        lines.append(line.removesuffix(shown).rstrip() if is_long else line)
        lines += wrapped("            ", shown) if is_long else []
        is_first_of_pair = index + 1 < len(rows) and rows[index + 1][7] == text
        if text and not is_first_of_pair:
            lines += wrapped("            ", text)
    return lines
