"""Methods that call functions of TAPI: their parameters, and what they do with them.

A function becomes a method of what it takes the handle of: a line, or a device of the
application. What a program hands over are values; what it gets is a record, a number,
bytes or nothing. A function of another shape, such as lineOpen, becomes no method.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from tapi2gen.model import Function, Parameter, Spec
from tapi2gen.model.c_types import C_TYPES
from tapi2gen.model.naming import parameter as parameter_name
from tapi2gen.model.naming import record_class, snake
from tapi2gen.render.optional_parts import has_live
from tapi2gen.render.places import Place
from tapi2gen.render.python_source import Code, Import, fill, imported, literal, uses_of
from tapi2gen.render.python_values import enum

Owner = Literal["line", "device"]

_LIVE = "tapi2.live"
HOMES = {
    **dict.fromkeys(
        ("block", "dword", "guid", "structure", "utf_16"), f"{_LIVE}.arguments"
    ),
    **dict.fromkeys(("doing", "exchanging", "making", "reading"), f"{_LIVE}.steps"),
    "Buffer": "tapi2.words",
    "HIGHEST": f"{_LIVE}.devices",
    "UUID": "uuid",
}
# What a method knows by itself: the handle and, on a device, number and version.
_BEFORE = {"line": ("hLine",), "device": ("hLineApp", "dwDeviceID")}
_VERSION = "dwAppAPIVersion"


@dataclass(frozen=True, slots=True)
class Argument:
    """What a method takes from the program.

    Attributes:
        name: Its name.
        type: Its type.
        default: What it is if it is not given; nothing if it has to be.
        given: What the function gets.
        doc: What it means.
    """

    name: str
    type: Code
    default: str
    given: Code
    doc: str

    @property
    def declaration(self) -> str:
        """Write it as a parameter."""
        default = f" = {self.default}" if self.default else ""
        return f"{self.name}: {self.type}{default}"

    @property
    def call(self) -> str:
        """Write it as it is passed, with its default where it has one."""
        return f"{self.name}={self.default}" if self.default else self.name


@dataclass(frozen=True, slots=True)
class Method:
    """A function as a method.

    Attributes:
        name: The method's name.
        function: The function.
        arguments: What the program gives, optional ones last.
        result: The type of what it gets.
        steps: What does the work.
    """

    name: str
    function: Function
    arguments: tuple[Argument, ...]
    result: Code
    steps: Code

    @property
    def is_immediate(self) -> bool:
        """Return whether it is done when the function returns."""
        return self.function.completes == "return"

    @property
    def codes(self) -> Iterator[Code]:
        """Yield all source, for its imports."""
        yield from (self.result, self.steps)
        yield from (argument.type for argument in self.arguments)


def methods(spec: Spec, owner: Owner) -> tuple[Method, ...]:
    """Return the methods of a line or of a device, by name."""
    made = (_method(function, owner, spec) for function in spec.functions)
    found = [method for method in made if method is not None]
    return tuple(sorted(found, key=lambda method: method.name))


def method_call(function: Function, spec: Spec) -> str:
    """Write how a program calls the method of a function; nothing if it has none."""
    owners = get_args(Owner) if has_live(spec) else ()
    for owner in owners:
        if (method := _method(function, owner, spec)) is not None:
            given = [argument.call for argument in method.arguments]
            given += [] if method.is_immediate else ["timeout=30.0"]
            return f"{owner}.{method.name}({', '.join(given)})"
    return ""


def method_imports(found: Iterable[Method], place: Place, base: str) -> str:
    """Write the imports of the module of methods.

    Args:
        found: The methods.
        place: Where the module is.
        base: The class that they are added to.
    """
    module, _, name = base.rpartition(".")
    uses = uses_of(code for method in found for code in method.codes)
    return place.imports({*uses, Import(module, name)})


def _method(function: Function, owner: Owner, spec: Spec) -> Method | None:
    """Return a function as a method, None if it has no shape for one."""
    buffers = {structure.name for structure in spec.buffers}
    before = len(_BEFORE[owner])
    names = [parameter.name for parameter in function.parameters]
    rest = list(function.parameters[before:])
    if tuple(names[:before]) != _BEFORE[owner] or not rest:
        return None
    if owner == "device" and _VERSION not in names:
        return None
    exported = imported(f"tapi2.functions.{function.module}", function.exports[-1].name)
    result, pattern = _work(rest, buffers)
    arguments: list[Argument] = []
    given = [exported, *([result] if pattern == "reading" else [])]
    given += [Code("self._number")] if owner == "device" else []
    for parameter in rest:
        if parameter.name == _VERSION:
            given.append(_type("{HIGHEST}"))
            continue
        at = names.index(parameter.name)
        argument = _argument(parameter, exported, at, buffers)
        if argument is None:
            return None
        arguments.append(argument)
        given.insert(1 if parameter.leads_to == "bytes" else len(given), argument.given)
    arguments.sort(key=lambda argument: bool(argument.default))
    steps = fill(f"{{{pattern}}}({{given}})", HOMES, given=_joined(given))
    return Method(function.module, function, tuple(arguments), result, steps)


def _work(rest: list[Parameter], buffers: set[str]) -> tuple[Code, str]:
    """Take what a function fills in from its parameters.

    Returns:
        The type of that, and what does the work.
    """
    last = rest[-1]
    if last.direction == "out" and last.target in buffers:
        return _record(rest.pop()), "reading"
    if last.direction == "out" and last.leads_to == "handle":
        rest.pop()
        return Code("int"), "making"
    if len(rest) > 1 and rest[-2].leads_to == "bytes" and rest[-2].size == last.name:
        rest.pop()
        return Code("bytes"), "exchanging"
    return Code("None"), "doing"


def _argument(
    parameter: Parameter, function: Code, at: int, buffers: set[str]
) -> Argument | None:
    """Return what a program gives for a parameter, None if it cannot."""
    shape = _shape(parameter, buffers)
    if shape is None:
        return None
    given, kind = shape
    name = parameter_name(parameter.name)
    families = _joined([*map(enum, parameter.families)], ", ")
    parts: dict[str, Code | str] = {
        "name": name,
        "quoted": literal(name),
        "families": families,
    }
    if "record" in given:
        parts |= {
            "record": kind,
            "pointer": fill("{f}.argtypes[{at}]", {}, f=function, at=at),
        }
    return Argument(
        name,
        _or_none(kind, parameter.is_optional),
        "None" if parameter.is_optional else "",
        fill(given, HOMES, **parts),
        parameter.summary.en,
    )


def _shape(parameter: Parameter, buffers: set[str]) -> tuple[str, Code] | None:
    """Return what makes an argument of a value, and the type of the value."""
    if parameter.leads_to == "bytes" and parameter.direction == "in_out":
        return "{block}({quoted}, {name})", _type("{Buffer}")
    if parameter.direction != "in":
        return None
    if parameter.leads_to == "string":
        return "{utf_16}({quoted}, {name})", Code("str")
    if parameter.target == "GUID":
        return "{guid}({quoted}, {name})", _type("{UUID}")
    if parameter.target in buffers:
        record = "{structure}({quoted}, {name}, {record}, {pointer})"
        return record, _record(parameter)
    if parameter.leads_to or parameter.c_type not in C_TYPES:
        return None
    kinds = [*map(enum, parameter.families), Code("int")]
    families = ", {families}" if parameter.families else ""
    return f"{{dword}}({{quoted}}, {{name}}{families})", _joined(kinds, " | ")


def _record(parameter: Parameter) -> Code:
    target = parameter.target
    return imported(f"tapi2.records.{snake(target)}", record_class(target))


def _type(pattern: str) -> Code:
    return fill(pattern, HOMES)


def _or_none(code: Code, is_optional: bool) -> Code:
    return fill("{code} | None", {}, code=code) if is_optional else code


def _joined(codes: Iterable[Code], between: str = ", ") -> Code:
    codes = [*codes]
    return Code(between.join(map(str, codes)), uses_of(codes))
