"""Prototypes of functions in Python: their types in `ctypes`, and for type checkers."""

from __future__ import annotations

from tapi2gen.model import Export, Function, Parameter
from tapi2gen.model.c_types import C_TYPES
from tapi2gen.model.naming import snake
from tapi2gen.render.places import Place
from tapi2gen.render.python_source import Code, fill, imported, uses_of

_PROTOTYPE = "tapi2.functions.prototype"
HOMES = {
    **dict.fromkeys(("POINTER", "c_char_p", "c_size_t", "c_void_p"), "ctypes"),
    **dict.fromkeys(("Structure", "c_uint32", "c_wchar_p"), "ctypes"),
    **dict.fromkeys(("LINECALLBACK", "Pointer", "Prototype"), _PROTOTYPE),
}
# Types in `ctypes`, and those of arguments.
_TYPES = {
    "HINSTANCE": ("{c_void_p}", "int | None"),
    "LINECALLBACK": ("{LINECALLBACK}", "{LINECALLBACK} | None"),
    "LPCSTR": ("{c_char_p}", "bytes | None"),
    "LPCWSTR": ("{c_wchar_p}", "str | None"),
    "LPVOID": ("{c_void_p}", "object"),
}


def argument_type(parameter: Parameter, export: Export) -> Code:
    """Write the type of a parameter in `ctypes`."""
    c_type = parameter.type_in(export)
    if c_type in _TYPES:
        return fill(_TYPES[c_type][0], HOMES)
    if _is_published_alone(parameter):
        return fill("{c_void_p}", HOMES)
    if parameter.leads_to:
        return fill("{POINTER}({to})", HOMES, to=_target(parameter))
    return _number(c_type)


def argument_annotation(parameter: Parameter, export: Export) -> Code:
    """Write the type that callers give for a parameter, for type checkers."""
    c_type = parameter.type_in(export)
    if c_type in _TYPES:
        return fill(_TYPES[c_type][1], HOMES)
    if _is_published_alone(parameter):
        return Code("object")
    if _is_record(parameter):  # whose class depends on the size of a pointer
        return fill("{Pointer}[{Structure}]", HOMES)
    if parameter.leads_to:
        return fill("{Pointer}[{to}]", HOMES, to=_target(parameter))
    return Code("int")


def argument_annotations(function: Function, export: Export) -> str:
    """Write the types of all parameters, for type checkers."""
    every = function.parameters
    return ", ".join(str(argument_annotation(each, export)) for each in every)


def function_imports(function: Function, place: Place) -> str:
    """Write the imports of a function's module.

    Args:
        function: The function.
        place: Where the module is.
    """
    pairs = [(each, it) for it in function.exports for each in function.parameters]
    uses = fill("{Prototype}", HOMES).uses
    for write in (argument_type, argument_annotation):
        uses |= uses_of(write(*pair) for pair in pairs)
    return place.imports(uses)


def _is_published_alone(parameter: Parameter) -> bool:
    """Return whether it leads to a structure that the package has no class of."""
    return parameter.page is not None and not parameter.page.page


def _is_record(parameter: Parameter) -> bool:
    return parameter.page is not None and parameter.page.page == "layouts.md"


def _number(c_type: str) -> Code:
    name = "c_uint32" if C_TYPES[c_type].bytes else "c_size_t"
    return imported("ctypes", name)


def _target(parameter: Parameter) -> Code:
    """Return the class of what a pointer leads to."""
    target = parameter.target
    if parameter.leads_to != "structure":
        return _number(target)
    module = "linemessage" if _is_record(parameter) else snake(target)
    return imported(f"tapi2.structures.{module}", target)
