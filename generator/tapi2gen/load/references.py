"""Where the names of the spec are defined, and where they are used."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tapi2gen.diagnostics.problem import Mark
from tapi2gen.load.documents import Document, KeyPath, load
from tapi2gen.load.spec_files import spec_files

# The keys that name an entry; the first one found is its C name.
_NAMING = ("word", "name", "pair")
# The parts of an overlay that hold constants.
_CONSTANTS = (("constants",), ("members",))


@dataclass(frozen=True, slots=True)
class Use:
    """A place that mentions a name.

    Attributes:
        owner: The C name of the entry that it is in.
        key: The key whose value mentions it: `of`, `when`, `see`, `summary`.
        mark: Where it is.
        is_mention: Whether it is a word in a longer text.
    """

    owner: str
    key: str
    mark: Mark
    is_mention: bool


@dataclass(frozen=True, slots=True)
class _String:
    """A string of the spec; if it names an entry, `defines` is the full name."""

    text: str
    owner: str
    key: str
    mark: Mark
    defines: str = ""


@dataclass(frozen=True, slots=True)
class Places:
    """Every name and string of a spec, with its position.

    Attributes:
        definitions: Where each name is defined; a part's name follows its owner's.
        strings: All strings, names included.
        overlays: The files that add to the spec.
    """

    definitions: Mapping[str, Mark]
    strings: tuple[_String, ...]
    overlays: tuple[Path, ...] = ()

    def is_added(self, name: str) -> bool:
        """Return whether an overlay defines a name, so that tapi2 itself lacks it."""
        mark = self.definitions.get(name)
        return mark is not None and mark.file in self.overlays

    def uses(self, name: str) -> tuple[Use, ...]:
        """Return the places that mention a name, other than its definition."""
        word = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.ASCII)
        return tuple(
            Use(string.owner, string.key, string.mark, string.text != name)
            for string in self.strings
            if string.mark != self.definitions.get(name) and word.search(string.text)
        )


def read_places(spec_dir: Path, overlays: Sequence[Path] = ()) -> Places:
    """Return the names and strings of all files that can be read.

    Raises:
        SpecError: if the folder is no spec, or has what nobody would read.
    """
    documents, _ = load([*spec_files(spec_dir), *overlays])
    strings = tuple(
        string
        for document in documents
        if isinstance(document.data, dict)
        if document.file.parent != spec_dir or document.file.name == "api.yaml"
        for string in _strings(document, document.data, (), "")
    )
    definitions: dict[str, Mark] = {}
    for string in strings:
        if string.defines:
            definitions.setdefault(string.defines, string.mark)
    return Places(definitions, strings, tuple(overlays))


def _strings(
    document: Document, data: object, path: KeyPath, owner: str
) -> Iterator[_String]:
    """Yield each string, with the name of the entry that it is in."""
    if isinstance(data, dict):
        keys = [key for key in _NAMING if isinstance(data.get(key), str)]
        names = {key: _full_name(document, path, owner, data[key]) for key in keys}
        owner = next(iter(names.values()), owner)
        for key, value in data.items():
            if key in names:
                mark = document.mark(*path, key)
                yield _String(value, owner, key, mark, names[key])
            else:
                yield from _strings(document, value, (*path, key), owner)
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _strings(document, value, (*path, index), owner)
    elif isinstance(data, str):
        keys = [key for key in path if isinstance(key, str)]
        key = keys[-2] if keys[-1] in ("en", "zh-TW") else keys[-1]
        yield _String(data, owner, key, document.mark(*path))


def _full_name(document: Document, path: KeyPath, owner: str, name: str) -> str:
    """Return a name behind its owner's; constants have full names themselves."""
    is_constant = document.file.parent.name == "constants" or path[:1] in _CONSTANTS
    return name if is_constant or not owner else f"{owner}.{name}"
