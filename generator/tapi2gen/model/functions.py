"""Functions: what they take, when they complete, and which errors they return."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tapi2gen.model.c_types import C_TYPES, POINTER_SIZE, LeadsTo, Target
from tapi2gen.model.common import (
    Deprecation,
    Erratum,
    Reference,
    Text,
    Version,
    with_notice,
)
from tapi2gen.model.families import Family, Member
from tapi2gen.model.structures import Variant

Completion = Literal["return", "reply"]
_STACK_SLOT = 4  # bytes; every argument of stdcall takes a multiple of it


@dataclass(frozen=True, slots=True)
class Export:
    """A name that the library exports.

    Attributes:
        name: The C name.
        encoding: `A` for ANSI strings, `W` for UTF-16, nothing where it is all one.
    """

    name: str
    encoding: Literal["", "A", "W"]


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a function.

    Attributes:
        name: The C name.
        c_type: The C type; `LPCTSTR` stands for that of the export's strings.
        kind: Whether it is any value, or a DWORD of constants.
        families: The families of the constants.
        direction: Whether the caller gives it, or it is written into.
        leads_to: What a pointer leads to; nothing for a value.
        target: The C name of the structure, handle or number that it leads to.
        page: The page of that structure, if there is one.
        size: The member or parameter that says how many bytes may be written.
        grows: Whether a structure may need more bytes than it was given.
        owner: Whose memory a pointer leads to.
        until: How long that must stay, or may be used.
        is_optional: Whether a pointer may be NULL.
        sensitive: Whether it is a secret, or holds some.
        summary: What it means.
    """

    name: str
    c_type: str
    kind: Literal["value", "flags", "choice"]
    families: tuple[Family, ...]
    direction: Literal["in", "out", "in_out"]
    leads_to: LeadsTo
    target: str
    page: Reference | None
    size: str
    grows: bool
    owner: Literal["caller", "tapi"]
    until: Literal["return", "reply", "shutdown"]
    is_optional: bool
    sensitive: bool
    summary: Text

    def type_in(self, export: Export) -> str:
        """Return the C type that it has in an export."""
        strings = {"A": "LPCSTR", "W": "LPCWSTR"}
        return strings[export.encoding] if self.c_type == "LPCTSTR" else self.c_type

    def bytes_on(self, target: Target) -> int:
        """Return the size of the argument in bytes."""
        known = C_TYPES.get(self.c_type)
        return POINTER_SIZE[target] if known is None else known.size(target)


@dataclass(frozen=True, slots=True)
class Failure:
    """An error that a function returns.

    Attributes:
        member: The constant.
        own: What it means here, where that is particular.
    """

    member: Member
    own: Text | None

    @property
    def summary(self) -> Text:
        """Return what it means here."""
        return self.own or self.member.summary


@dataclass(frozen=True, slots=True)
class Function:
    """A function of TAPI.

    Attributes:
        name: The C name, without A or W.
        module: The module of its prototypes.
        exports: The names that the library exports.
        since: The TAPI version that brought it.
        summary: What it does, in a sentence.
        remarks: What to know besides, if anything.
        parameters: Its parameters.
        completes: When it has done its work.
        valid: What holds then.
        returns: What the returned value says, where that is particular.
        failures: The errors that it returns, by number.
        request: The proxy request that it becomes, if any.
        see: What to read next.
        url: The published page.
        errata: What that page gets wrong.
        spec_file: The file of the spec that describes it.
        deprecated: That it should not be used any more, if so.
    """

    name: str
    module: str
    exports: tuple[Export, ...]
    since: Version
    summary: Text
    remarks: Text | None
    parameters: tuple[Parameter, ...]
    completes: Completion
    valid: Text
    returns: Text | None
    failures: tuple[Failure, ...]
    request: Variant | None
    see: tuple[Reference, ...]
    url: str
    errata: tuple[Erratum, ...]
    spec_file: str
    deprecated: Deprecation | None = None

    @property
    def page(self) -> str:
        """Return its page, from its locale's folder."""
        return f"functions/{self.name}.md"

    @property
    def reference(self) -> Reference:
        """Return its name and its page."""
        return Reference(self.name, self.url, self.page)

    @property
    def doc(self) -> str:
        """Describe it for a docstring."""
        return with_notice(self.summary.en, self.deprecated)

    @property
    def stdcall_bytes(self) -> int:
        """Return the bytes of its arguments on the stack of x86."""
        sizes = (parameter.bytes_on("x86") for parameter in self.parameters)
        return sum(-(-size // _STACK_SLOT) * _STACK_SLOT for size in sizes)

    def types_of(self, export: Export) -> tuple[str, ...]:
        """Return the C types of the parameters of an export."""
        return tuple(parameter.type_in(export) for parameter in self.parameters)

    def prototype(self, export: Export) -> str:
        """Write the declaration of an export, as tapi.h does."""
        names = (parameter.name for parameter in self.parameters)
        pairs = zip(self.types_of(export), names, strict=True)
        inside = ", ".join(f"{c_type} {name}" for c_type, name in pairs)
        return f"LONG WINAPI {export.name}({inside or 'void'});"


def exports_of(name: str, listed: tuple[str, ...]) -> tuple[Export, ...]:
    """Return the exports of a function: the two that the spec lists, or its name."""
    if not listed:
        return (Export(name, ""),)
    ansi, utf16 = listed
    return Export(ansi, "A"), Export(utf16, "W")
