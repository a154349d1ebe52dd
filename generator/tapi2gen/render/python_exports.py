"""The public names of the generated package, and the modules that have them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from tapi2gen.model import Spec
from tapi2gen.model.naming import EXTENSION_NAMES, RUNTIME_NAMES
from tapi2gen.render.python_source import sorted_exports

# The modules of a package, each with its names.
Modules = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Exports:
    """Public names made from the spec, by the package that has them.

    Attributes:
        constants: The enums and their members' C names.
        numbers: The C names of messages.
        messages: The modules of messages, those that are always there first, each with
            its names.
        structures: The modules of structures, each with its names.
        records: The modules of records, each with its names.
        extensions: The classes of extensions, and what goes with them, if any.
    """

    constants: tuple[str, ...]
    numbers: tuple[str, ...]
    messages: Modules
    structures: Modules
    records: Modules
    extensions: tuple[str, ...] = ()

    def names(
        self, package: Literal["messages", "structures", "records"]
    ) -> tuple[str, ...]:
        """Return all names of a package."""
        homes = {
            "messages": self.messages,
            "structures": self.structures,
            "records": self.records,
        }
        return tuple(name for _, names in homes[package] for name in names)

    @property
    def everything(self) -> list[str]:
        """Return all public names, those of the runtime included."""
        made = (*self.constants, *self.numbers, *self.names("messages"))
        more = (*self.names("structures"), *self.names("records"), *self.extensions)
        package = ("extensions",) if self.extensions else ()
        return sorted_exports({*made, *more, *package, *RUNTIME_NAMES})


def exports(spec: Spec) -> Exports:
    """Return the public names of the package that is made from a spec."""
    extensions = tuple(extension.class_name for extension in spec.extensions)
    return Exports(
        constants=tuple(
            name
            for family in spec.families
            for name in (family.class_name, *(m.c_name for m in family.members))
        ),
        numbers=tuple(message.name for message in spec.messages),
        messages=tuple(_messages(spec)),
        structures=tuple(sorted(_structures(spec))),
        records=tuple(sorted(_records(spec))),
        extensions=(*EXTENSION_NAMES, *extensions) if extensions else (),
    )


def _messages(spec: Spec) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield "tapi2.messages.base", ("Message", "RawMessage")
    yield "tapi2.messages.unknown", ("UnknownMessage",)
    for message in spec.messages:
        yield f"tapi2.messages.{message.module}", (message.class_name,)


def _structures(spec: Spec) -> Iterator[tuple[str, tuple[str, ...]]]:
    layouts = (layout.structure for layout in spec.native)
    yield "tapi2.structures.linemessage", ("LINEMESSAGE", *layouts)
    for structure in spec.structures:
        yield f"tapi2.structures.{structure.module}", (structure.name,)


def _records(spec: Spec) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield "tapi2.records.proxy_request", ("ProxyRequestRecord",)
    yield "tapi2.records.unknown_request", ("UnknownRequest",)
    for record in spec.buffers:
        yield f"tapi2.records.{record.module}", (record.record,)
    for request in spec.requests:
        yield f"tapi2.records.requests.{request.module}", (request.class_name,)
