"""Texts that take little memory, however many there are.

The first ones are kept as they are, which costs nothing. Only an API many times as
large as TAPI's has more, and its build takes so long that packing does not count.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping

# Characters that are kept as they are.
_ROOM = 1 << 23

# A text, as it is or packed.
Content = str | bytes


class Packer:
    """Packs what there is no more room for."""

    def __init__(self, room: int = _ROOM) -> None:
        """Begin with room for so many characters."""
        self._room = room

    def pack(self, text: str) -> Content:
        """Pack a text, if it has to be."""
        self._room -= len(text)
        return text if self._room >= 0 else zlib.compress(text.encode(), 1)


def unpack(content: Content) -> str:
    """Give a text as it was."""
    return content if isinstance(content, str) else zlib.decompress(content).decode()


class Files(Mapping[str, str]):
    """The text of each file, by its path."""

    def __init__(self, contents: Mapping[str, Content]) -> None:
        """Take over the texts, packed or not."""
        self._contents = contents

    def __getitem__(self, path: str) -> str:
        return unpack(self._contents[path])

    def __iter__(self) -> Iterator[str]:
        return iter(self._contents)

    def __len__(self) -> int:
        return len(self._contents)
