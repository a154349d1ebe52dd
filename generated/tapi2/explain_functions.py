# DO NOT EDIT. Made from templates/tapi2/explain_functions.py by: tapi2gen build
"""Explain functions: parameters, when they complete, and what errors they return."""

from __future__ import annotations

from collections.abc import Iterator

from .explain_page import Entry, page, table, wrapped

_DIRECTIONS = {"in": "in", "out": "out", "in_out": "in and out"}
_RETURNS = {
    "return": "0, or a negative error",
    "reply": "the number of the request, or a negative error",
}
_COMPLETES = {"return": "when it returns", "reply": "with LINE_REPLY"}
_UNTIL = {
    "return": "until the function returns",
    "reply": "until LINE_REPLY",
    "shutdown": "until lineShutdown has returned",
}


def explain_functions(name: str, reference: Entry) -> Iterator[str]:
    """Explain the function of a name.

    Args:
        name: A name that the spec or the library has for it, in lower case.
        reference: What is known.
    """
    for function in reference["functions"]:
        if name.removeprefix("functions.") in map(str.casefold, _names_of(function)):
            yield _function(function)


def function_names(reference: Entry) -> Iterator[str]:
    """Return the names of functions, those of the exports among them."""
    for function in reference["functions"]:
        yield from _names_of(function)


def returned_by(error: str, reference: Entry) -> list[str]:
    """Name the functions that return an error."""
    return [
        function["name"]
        for function in reference["functions"]
        if error in (name for name, _, _ in function["errors"])
    ]


def _names_of(function: Entry) -> list[str]:
    return list(dict.fromkeys([function["name"], *function["exports"]]))


def _function(function: Entry) -> str:
    exports, returns = list(function["exports"]), function["returns"]
    becomes, errors = function["request"], function["errors"]
    return page(
        function["name"],
        f"function, since TAPI {function['since']}, "
        f"{__package__}.functions.{exports[-1]}",
        function,
        [
            *wrapped("Exported as: ", ", ".join(exports)),
            *wrapped("Returns: ", returns or _RETURNS[function["completes"]]),
            *wrapped("Completes: ", _COMPLETES[function["completes"]]),
            *wrapped("Then: ", function["valid"]),
            *(wrapped("Becomes: ", becomes) if becomes else ()),
            "",
            *(line for each in function["parameters"] for line in _parameter(each)),
            "",
            "Errors:",
            "",
            *table([(literal, name, text) for name, literal, text in errors]),
        ],
    )


def _parameter(parameter: Entry) -> list[str]:
    """Write what a parameter is, and below it what it means."""
    families = " and ".join(parameter["families"])
    of = f" of {families}" if families else ""
    head = f"  {parameter['type']} {parameter['name']}"
    head += f", {_DIRECTIONS[parameter['direction']]}{of}"
    return [head, *wrapped("      ", " ".join(told(parameter)))]


def told(parameter: Entry) -> Iterator[str]:
    """Yield what is known of a parameter, a sentence each."""
    yield parameter["summary"]
    if parameter["leads_to"]:
        yield f"It leads to {_target(parameter)}."
        whose = "the caller's" if parameter["owner"] == "caller" else "TAPI's"
        yield f"The memory is {whose}, {_UNTIL[parameter['until']]}."
    if parameter["size"]:
        yield f"{parameter['size']} says how many bytes may be written."
    if parameter["grows"]:
        yield "If dwNeededSize is greater afterwards, call again with that many."
    if parameter["optional"]:
        yield "It may be NULL."
    if parameter["sensitive"]:
        yield "It is secret, or holds what is."


def _target(parameter: Entry) -> str:
    """Name what a pointer leads to."""
    kind, target = parameter["leads_to"], parameter["target"]
    return "bytes" if kind == "bytes" else f"a {kind}{f', {target}' if target else ''}"
