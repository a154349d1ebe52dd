"""The public names of the generated package, and the modules that have them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from tapi2gen.model import Spec
from tapi2gen.render.optional_parts import OPTIONAL, optional_parts
from tapi2gen.render.python_source import sorted_exports
from tapi2gen.render.runtime_names import Modules, Runtime

_NATIVE = "tapi2.structures.linemessage"


@dataclass(frozen=True, slots=True)
class Exports:
    """The public names of a package, by the modules and subpackages that have them.

    Attributes:
        runtime: The modules of the package itself, each with its names.
        constants: The enums and their members' C names.
        numbers: The C names of messages, and of constants of no family.
        messages: The modules of messages, those that are always there first, each with
            its names.
        structures: The modules of structures, each with its names.
        records: The modules of records, each with its names.
        functions: The modules of functions, each with its names.
        extensions: The classes of extensions, and what goes with them, if any.
        submodules: The modules and subpackages that are public themselves.
        optional: Those of them that need more than Python, which are not in `__all__`.
    """

    runtime: Modules
    constants: tuple[str, ...]
    numbers: tuple[str, ...]
    messages: Modules
    structures: Modules
    records: Modules
    functions: Modules
    extensions: tuple[str, ...]
    submodules: tuple[str, ...]
    optional: tuple[str, ...]

    def names(
        self, package: Literal["messages", "structures", "records", "functions"]
    ) -> tuple[str, ...]:
        """Return all names of a package."""
        homes = {
            "messages": self.messages,
            "structures": self.structures,
            "records": self.records,
            "functions": self.functions,
        }
        return tuple(name for _, names in homes[package] for name in names)

    @property
    def homes(self) -> Modules:
        """Return where the package itself finds each name."""
        packages = {
            "tapi2.constants": (*self.constants, *self.numbers),
            "tapi2.extensions": self.extensions,
            "tapi2.functions": self.names("functions"),
            "tapi2.messages": self.names("messages"),
            "tapi2.records": self.names("records"),
            "tapi2.structures": self.names("structures"),
        }
        found = ((home, names) for home, names in packages.items() if names)
        return tuple(sorted((*self.runtime, *found)))

    @property
    def everything(self) -> list[str]:
        """Return all public names, those of the runtime included."""
        made = (name for _, names in self.homes for name in names)
        return sorted_exports({*made, *self.submodules})


def make_exports(spec: Spec, runtime: Runtime) -> Exports:
    """Return the public names of the package that is made from a spec.

    Args:
        spec: The spec.
        runtime: The names that the package has whatever the spec describes.
    """
    left_out = {f"tapi2.{part}" for part in OPTIONAL} - {
        f"tapi2.{part}" for part in optional_parts(spec)
    }
    extensions = tuple(extension.class_name for extension in spec.extensions)
    always = (name for _, names in runtime.of("tapi2.extensions") for name in names)
    return Exports(
        runtime=tuple(item for item in runtime.of("tapi2") if item[0] not in left_out),
        constants=tuple(
            name
            for family in spec.families
            for name in (family.class_name, *(m.c_name for m in family.members))
        ),
        numbers=(
            *(message.name for message in spec.messages),
            *(constant.name for constant in spec.constants),
        ),
        messages=tuple(_messages(spec, runtime)),
        structures=tuple(sorted(_structures(spec, runtime))),
        records=tuple(sorted(_records(spec, runtime))),
        functions=tuple(sorted(_functions(spec, runtime))),
        extensions=(*always, *extensions) if extensions else (),
        submodules=tuple(
            name for name in runtime.submodules if f"tapi2.{name}" not in left_out
        ),
        optional=runtime.optional,
    )


def _messages(spec: Spec, runtime: Runtime) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield from runtime.of("tapi2.messages")
    for message in spec.messages:
        yield f"tapi2.messages.{message.module}", (message.class_name,)


def _structures(spec: Spec, runtime: Runtime) -> Iterator[tuple[str, tuple[str, ...]]]:
    layouts = tuple(layout.structure for layout in spec.native)
    for module, names in runtime.of("tapi2.structures"):
        yield module, (*names, *layouts) if module == _NATIVE else names
    for structure in spec.structures:
        yield f"tapi2.structures.{structure.module}", (structure.name,)


def _records(spec: Spec, runtime: Runtime) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield from runtime.of("tapi2.records")
    for record in spec.buffers:
        yield f"tapi2.records.{record.module}", (record.record,)
    for request in spec.requests:
        yield f"tapi2.records.requests.{request.module}", (request.class_name,)


def _functions(spec: Spec, runtime: Runtime) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield from runtime.of("tapi2.functions")
    for function in spec.functions:
        names = tuple(export.name for export in function.exports)
        yield f"tapi2.functions.{function.module}", names
