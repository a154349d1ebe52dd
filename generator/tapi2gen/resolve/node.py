"""Typed access to a document that has the right shape."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from tapi2gen.diagnostics.problem import Mark
from tapi2gen.load.documents import Document, KeyPath


@dataclass(frozen=True, slots=True)
class Node:
    """A mapping of the spec, with the positions of its keys and values.

    Attributes:
        removed: The messages of which nothing is said.
        added: Whether it comes from an overlay.
    """

    document: Document
    data: Any
    path: KeyPath = ()
    removed: frozenset[str] = frozenset()
    added: bool = False

    def __contains__(self, key: str) -> bool:
        """Return whether the mapping has a key."""
        return key in self.data

    def string(self, key: str) -> str:
        """Return a string, empty where there is none."""
        return str(self.data.get(key, ""))

    def integer(self, key: str) -> int:
        """Return a number."""
        return int(self.data[key])

    def child(self, key: str) -> Node:
        """Return a mapping inside this one."""
        return replace(self, data=self.data[key], path=(*self.path, key))

    def children(self, key: str) -> list[Node]:
        """Return the mappings of a list, none where the key is absent."""
        path = (*self.path, key)
        return [
            replace(self, data=item, path=(*path, index))
            for index, item in enumerate(self.data.get(key, ()))
        ]

    def strings(self, key: str) -> list[tuple[str, Mark]]:
        """Return the strings of a list with their positions."""
        return [
            (str(item), self.document.mark(*self.path, key, index))
            for index, item in enumerate(self.data.get(key, ()))
        ]

    def one_or_more(self, key: str) -> list[tuple[str, Mark]]:
        """Return a string, or those of a list, with their positions."""
        if isinstance(self.data.get(key), str):
            return [(self.string(key), self.mark(key))]
        return self.strings(key)

    def spec_file(self, folder: str) -> str:
        """Name the file that an entry is described in, as headers do."""
        if self.added:
            return self.document.file.name
        return f"spec/{folder}/{self.document.file.name}"

    def mark(self, *keys: str) -> Mark:
        """Return the position of a value, or of the mapping itself."""
        return self.document.mark(*self.path, *keys)

    def key_mark(self, key: str) -> Mark:
        """Return the position of a key."""
        return self.document.key_mark(*self.path, key)
