"""Typed access to a document that has the right shape."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from tapi2gen.diagnostics.problem import Mark
from tapi2gen.load.documents import Document, Place


@dataclass(frozen=True, slots=True)
class Node:
    """A mapping of the spec, with the positions of its keys and values.

    Attributes:
        gone: The messages of which nothing is said.
        added: Whether it comes from an overlay.
    """

    document: Document
    data: Any
    place: Place = ()
    gone: frozenset[str] = frozenset()
    added: bool = False

    def __contains__(self, key: str) -> bool:
        """Tell whether the mapping has a key."""
        return key in self.data

    def string(self, key: str) -> str:
        """Give a text value, empty where there is none."""
        return str(self.data.get(key, ""))

    def integer(self, key: str) -> int:
        """Give a number."""
        return int(self.data[key])

    def child(self, key: str) -> Node:
        """Give a mapping inside this one."""
        return replace(self, data=self.data[key], place=(*self.place, key))

    def children(self, key: str) -> list[Node]:
        """Give the mappings of a list, none where the key is absent."""
        place = (*self.place, key)
        return [
            replace(self, data=item, place=(*place, index))
            for index, item in enumerate(self.data.get(key, ()))
        ]

    def strings(self, key: str) -> list[tuple[str, Mark]]:
        """Give the texts of a list with their positions."""
        return [
            (str(item), self.document.mark(*self.place, key, index))
            for index, item in enumerate(self.data.get(key, ()))
        ]

    def spec_file(self, folder: str) -> str:
        """Name the file that an entry is described in, as headers do."""
        if self.added:
            return self.document.file.name
        return f"spec/{folder}/{self.document.file.name}"

    def mark(self, *keys: str) -> Mark:
        """Give the position of a value, or of the mapping itself."""
        return self.document.mark(*self.place, *keys)

    def key_mark(self, key: str) -> Mark:
        """Give the position of a key."""
        return self.document.key_mark(*self.place, key)
