"""Where the names of the spec are defined, and where they are used."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tapi2gen.diagnostics.problem import Mark
from tapi2gen.load.documents import Document, Place, load

# The keys that hold names of what stands there; the first is what C calls it.
_NAMING = ("word", "name", "pair")
# The parts of an overlay that hold constants.
_CONSTANTS = (("constants",), ("members",))


@dataclass(frozen=True, slots=True)
class Use:
    """A place that names something.

    Attributes:
        owner: What stands there, by its C name.
        key: What the name is there: `of`, `when`, `see`, `summary`.
        mark: The place.
        is_mention: Whether it only stands in a text.
    """

    owner: str
    key: str
    mark: Mark
    is_mention: bool


@dataclass(frozen=True, slots=True)
class _Value:
    """A text of the spec."""

    text: str
    owner: str
    key: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class Places:
    """Every name and text of a spec, with its position.

    Attributes:
        definitions: Where each name is defined, with that of what it is inside.
        values: All texts.
        overlays: The files that add to the spec.
    """

    definitions: Mapping[str, Mark]
    values: tuple[_Value, ...]
    overlays: tuple[Path, ...] = ()

    def is_added(self, name: str) -> bool:
        """Tell whether a name is an overlay's, so that tapi2 itself has it not."""
        mark = self.definitions.get(name)
        return mark is not None and mark.file in self.overlays

    def uses(self, name: str) -> tuple[Use, ...]:
        """Find the places that name something, other than its definition."""
        word = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.ASCII)
        return tuple(
            Use(value.owner, value.key, value.mark, value.text != name)
            for value in self.values
            if value.mark != self.definitions.get(name) and word.search(value.text)
        )


def read_places(spec_dir: Path, overlays: Sequence[Path] = ()) -> Places:
    """Find the names of all files that can be read."""
    documents, _ = load([*sorted(spec_dir.rglob("*.yaml")), *overlays])
    definitions: dict[str, Mark] = {}
    values: list[_Value] = []
    for document in documents:
        if document.file.parent == spec_dir and document.file.name != "api.yaml":
            continue
        for name, value in _walk(document, document.data, (), ""):
            if isinstance(value, Mark):
                definitions.setdefault(name, value)
            else:
                values.append(value)
    return Places(definitions, tuple(values), tuple(overlays))


def _walk(
    document: Document, data: object, place: Place, owner: str
) -> Iterator[tuple[str, Mark | _Value]]:
    """Give each definition with its name, and each text with that of its owner."""
    if isinstance(data, dict):
        keys = [key for key in _NAMING if isinstance(data.get(key), str)]
        names = [_full_name(document, place, owner, str(data[key])) for key in keys]
        for key, name in zip(keys, names, strict=True):
            yield name, document.mark(*place, key)
        owner = names[0] if names else owner
        for inner, value in data.items():
            yield from _walk(document, value, (*place, inner), owner)
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _walk(document, value, (*place, index), owner)
    elif isinstance(data, str):
        keys = [key for key in place if isinstance(key, str)]
        key = keys[-2] if keys[-1] in ("en", "zh-TW") else keys[-1]
        yield owner, _Value(data, owner, key, document.mark(*place))


def _full_name(document: Document, place: Place, owner: str, name: str) -> str:
    """Name what is inside something; constants have full names themselves."""
    is_constant = document.file.parent.name == "constants" or place[:1] in _CONSTANTS
    return name if is_constant or not owner else f"{owner}.{name}"
