"""Package stage: what is rendered becomes a vendor's package of another name.

Every template writes for the package `tapi2`. A vendor's package is the same under its
own name, and knows what the overlays add. It either holds all of it, or depends on
tapi2: then it holds only what the overlays change, and takes the rest from tapi2, so
that what both have is one and the same.
"""

from __future__ import annotations

import ast
import keyword
import re
import shlex
import sys
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from tapi2gen.model import Family, Spec, Structure
from tapi2gen.model.naming import is_device
from tapi2gen.render.header import COMMAND
from tapi2gen.render.import_order import sort_imports
from tapi2gen.render.renderer import Output

TAPI2 = "tapi2"

# Modules that list or look up what the package has: each package needs its own.
_OWN = (
    *("", ".constants", ".messages", ".records", ".records.requests", ".structures"),
    *(".batch", ".decoding", ".explain", ".testing", ".__main__", ".extensions"),
    ".freezing",
)
# What all messages have in common must be the same class everywhere. It asks `messages`
# for the class of a message only where none is given.
_SHARED = (".messages.base", ".messages.unknown")

# The paths of templates keep their names, as in the header of every file.
_NAME = re.compile(
    rf"(?<!templates/)(?<!/hook-)\b{TAPI2}\b(?!\[)((?:\.\w+)*)|\b{TAPI2}_(?=\w)"
)


@dataclass(frozen=True, slots=True)
class Package:
    """The package that is made.

    Attributes:
        name: What Python imports.
        self_contained: Whether it holds all of tapi2 instead of depending on it.
    """

    name: str
    self_contained: bool = False

    def command(self, spec: Spec) -> str:
        """Give the command that makes it again."""
        # The command stands in comments and strings, which a name must not end.
        files = (re.sub(r"[^\w./ -]", "_", vendor.file) for vendor in spec.vendors)
        overlays = "".join(f" --overlay {shlex.quote(file)}" for file in files)
        more = " --self-contained" if self.self_contained else ""
        return f"{COMMAND}{overlays} --package {self.name}{more}"


def is_package_name(name: str) -> bool:
    """Tell whether a package can have the name beside tapi2 and Python's own."""
    is_usable = name.isidentifier() and not keyword.iskeyword(name)
    taken = {TAPI2, "tapi2gen", "docs", "test", *sys.stdlib_module_names}
    is_taken = name.casefold() in {each.casefold() for each in taken}
    return is_usable and not (is_taken or is_device(name) or name.startswith("_"))


def repackage(outputs: Iterable[Output], spec: Spec, package: Package) -> list[Output]:
    """Give the outputs of a vendor's package.

    Its test vectors are inside the package. Nothing is compared with tapi.h, which does
    not know what vendors add.
    """
    outputs = [o for o in outputs if not o.path.startswith("conformance/")]
    modules = {_module(o.path): o for o in outputs if o.path.startswith(f"{TAPI2}/")}
    kept = frozenset(modules)
    if not package.self_contained:
        kept = _needed(modules, spec)
    return [
        _renamed(output, package, modules.keys() - kept)
        for output in outputs
        if not output.path.startswith(f"{TAPI2}/") or _module(output.path) in kept
    ]


def _module(path: str) -> str:
    """Name the module of a file, as Python imports it; data are like modules."""
    plain = PurePosixPath(path)
    if plain.suffix == ".py":
        plain = plain.with_suffix("")
    parts = plain.parts[:-1] if plain.name == "__init__" else plain.parts
    return ".".join(parts)


def _needed(modules: Mapping[str, Output], spec: Spec) -> frozenset[str]:
    """Find the modules that differ from those of tapi2, and all that build on them."""
    shared = {f"{TAPI2}{name}" for name in _SHARED}
    imports = {
        name: set(_imported(output.text, modules.keys()))
        for name, output in modules.items()
        if output.path.endswith(".py") and name not in shared
    }
    listing = {f"{TAPI2}{name}" for name in _OWN}
    needed = {name for name in modules if name in listing or name not in imports}
    needed -= shared
    needed |= modules.keys() & set(_touched(spec))
    while more := {n for n, found in imports.items() if found & needed} - needed:
        needed |= more
    return frozenset(needed)


def _touched(spec: Spec) -> Iterator[str]:
    """Name the modules that overlays have a part in."""

    def is_touched(entry: Family | Structure) -> bool:
        described = f", {entry.spec_file},"
        return any(f", {vendor.file}," in described for vendor in spec.vendors)

    yield from (f"{TAPI2}.constants.{f.module}" for f in spec.families if is_touched(f))
    for structure in filter(is_touched, spec.structures):
        yield f"{TAPI2}.structures.{structure.module}"
        yield f"{TAPI2}.records.{structure.module}"
    yield f"{TAPI2}.extensions.base"
    yield from (f"{TAPI2}.extensions.{e.module}" for e in spec.extensions)


def _imported(text: str, modules: Iterable[str]) -> Iterator[str]:
    """Give the modules that a module imports, anywhere in it."""
    known = set(modules)
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ImportFrom) and node.module in known:
            inner = {f"{node.module}.{alias.name}" for alias in node.names} & known
            yield from inner or {node.module}
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in known)


def _renamed(output: Output, package: Package, elsewhere: AbstractSet[str]) -> Output:
    """Write another name for tapi2, but for the modules that stay there.

    Pages tell of names only, all of which the package has.
    """
    if output.path.startswith("docs/"):
        elsewhere = frozenset()

    def rename(match: re.Match[str]) -> str:
        parts = (match[1] or "").split(".")[1:]
        for end in range(len(parts), 0, -1):
            if ".".join((TAPI2, *parts[:end])) in elsewhere:
                return match[0]
        return match[0].replace(TAPI2, package.name, 1)

    text = _NAME.sub(rename, output.text)
    path = output.path
    if elsewhere and path.endswith(".py"):
        text = sort_imports(text, TAPI2, package.name)
    if path.startswith("fixtures/"):
        path = f"{package.name}/{path}"
    elif path.startswith(f"{TAPI2}/"):
        path = re.sub(rf"\b{TAPI2}\b", package.name, path)
    return replace(output, path=path, text=text)
