"""Write structures in bytes, from the places that the model gives their members."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Mapping

from tapi2gen.model import Attribute, CMember, Part, Structure
from tapi2gen.vectors.values import Many, Phrase, Sample, Scalar, Values, Word

UTF_16 = "utf-16-le"
_ALIGNMENT = 4  # of each part behind the fixed one

# Members by their index: what a structure's fixed part holds.
Words = dict[int, Word]
Items = tuple[Scalar | Phrase | Values, ...]


class Writer:
    """Bytes that grow as lists and texts are put behind the fixed part.

    Attributes:
        data: What has been written so far.
        nested_encoding: That of the texts of structures that stand in this one.
    """

    def __init__(
        self,
        structures: Mapping[str, Structure],
        fixed: int,
        encoding: str = UTF_16,
        terminator: str = "\0",
    ) -> None:
        """Begin with a fixed part of so many bytes."""
        self.data = bytearray(fixed)
        self.nested_encoding = encoding
        self._structures = structures
        self._encoding = encoding
        self._terminator = terminator

    def words(self, part: Part, values: Values, start: int = 0) -> Words:
        """Put lists and texts behind the rest; give the members that stand for them.

        Args:
            part: The members.
            values: What they mean.
            start: Where the structure begins, from which its offsets count.
        """
        words: Words = {}
        for attribute in sorted(part.attributes, key=lambda attribute: attribute.word):
            member = part.members[attribute.word]
            words |= self._put(attribute, member, values[attribute.name], start)
        return words

    def pack(self, members: Iterable[CMember], words: Words, start: int = 0) -> None:
        """Write members where they belong; those without a word stay as they are."""
        for index, member in enumerate(members):
            if index in words:
                at = start + member.offset
                self.data[at : at + member.size] = _encoded(member, words[index])

    def _put(
        self, attribute: Attribute, member: CMember, sample: Sample, start: int
    ) -> Words:
        word = attribute.word
        match sample:
            case Phrase(written):
                return self._pair(word, self._encoded(written), start)
            case Many(items) if attribute.kind == "strings":
                return self._pair(word, self._strings(items), start)
            case Many(items) if attribute.kind == "array":
                self._array(attribute, items, start)
                return {attribute.count: len(items)}
            case Many(items):
                pair = self._list(attribute, items, start)
                return {**pair, attribute.count: len(items)}
            case Values() if attribute.kind == "embedded":
                return {word: self._embedded(attribute, sample, start)}
            case Values():
                return self._nested(attribute, member, sample)
            case Scalar(bytes() as raw, _) if attribute.is_pair:
                return self._pair(word, raw, start)
            case Scalar(bytes() as raw, _) if attribute.kind == "bytes":
                self.reserve(member.offset + len(raw))
                self.data[member.offset : member.offset + len(raw)] = raw
                return {attribute.count: len(raw)}
            case Scalar(value, _):
                return {word: value}

    def _encoded(self, text: str) -> bytes:
        if not text:
            return b""
        errors = "surrogatepass" if self._encoding == UTF_16 else "strict"
        return f"{text}{self._terminator}".encode(self._encoding, errors)

    def _strings(self, items: Items) -> bytes:
        """Return texts one behind the other, each with its NUL, and one NUL more."""
        texts = [item.written for item in items if isinstance(item, Phrase)]
        whole = "".join(f"{text}\0" for text in (*texts, ""))
        return whole.encode(self._encoding) if texts else b""

    def _list(self, attribute: Attribute, items: Items, start: int) -> Words:
        if attribute.kind != "entries":
            return self._pair(attribute.word, b"".join(_raw(items)), start)
        entry = self._structures[attribute.structure]
        pair = self._pair(attribute.word, bytes(entry.size * len(items)), start)
        self._entries(entry, items, start, start + int(pair[attribute.word + 1]))
        return pair

    def _array(self, attribute: Attribute, items: Items, start: int) -> None:
        """Write entries that stand in the structure itself."""
        entry, at = self._structures[attribute.structure], start + attribute.offset
        self.reserve(at + entry.size * len(items))
        self._entries(entry, items, start, at)

    def _entries(self, entry: Structure, items: Items, start: int, at: int) -> None:
        for index, item in enumerate(items):
            assert isinstance(item, Values)
            words = self.words(entry.part, item, start)
            self.pack(entry.part.members, words, at + index * entry.size)

    def _embedded(self, attribute: Attribute, values: Values, start: int) -> bytes:
        """Return the bytes of a member that is a structure."""
        entry = self._structures[attribute.structure]
        words = self.words(entry.part, values, start)
        pairs = ((m, words.get(i, 0)) for i, m in enumerate(entry.part.members))
        return b"".join(_encoded(member, word) for member, word in pairs)

    def _nested(self, attribute: Attribute, member: CMember, values: Values) -> Words:
        """Write a structure that stands in this one, and the sizes that it has."""
        structure = self._structures[attribute.structure]
        at = member.offset
        outer, self._encoding = self._encoding, self.nested_encoding
        words = self.words(structure.part, values, at)
        self._encoding = outer
        size = len(self.data) - at
        self.pack(structure.part.members, {0: size, 1: size, 2: size, **words}, at)
        return {}

    def _pair(self, word: int, raw: bytes, start: int) -> Words:
        """Put bytes behind the rest; give their size and offset."""
        if not raw:
            return {word: 0, word + 1: 0}
        self.reserve(len(self.data) + (start - len(self.data)) % _ALIGNMENT)
        offset = len(self.data) - start
        self.data += raw
        return {word: len(raw), word + 1: offset}

    def reserve(self, size: int) -> None:
        """Grow to a size at least."""
        self.data += bytes(max(0, size - len(self.data)))


def _encoded(member: CMember, word: Word) -> bytes:
    """Return the bytes of a member."""
    if isinstance(word, bytes):
        return word
    assert member.ctype is not None
    if member.ctype.kind == "float":
        return struct.pack("<d", word)
    is_signed = member.ctype.kind == "signed"
    return int(word).to_bytes(member.size, "little", signed=is_signed)


def _raw(items: Items) -> Iterator[bytes]:
    for item in items:
        assert isinstance(item, Scalar)
        word = item.word
        yield word if isinstance(word, bytes) else int(word).to_bytes(4, "little")


def scalars(
    members: Iterable[CMember],
    data: bytes,
    inside: str = "",
    structures: Mapping[str, Structure] | None = None,
) -> dict[str, str | float]:
    """Read the numbers of members by C name: integers in hex, fractions as they are.

    Args:
        members: The members.
        data: The bytes, from which the members' offsets count.
        inside: The C name of what the members stand in, with a dot.
        structures: Those whose members are read too, where they are nested.
    """
    found: dict[str, str | float] = {}
    for member in members:
        nested = (structures or {}).get(member.c_type)
        if nested is not None and member.ctype is None:
            path = f"{inside}{member.c_name}{'[0]' if member.is_open else ''}."
            inner = data[member.offset :]
            found |= scalars(nested.part.members, inner, path, structures)
        if member.alternatives:  # each is a number of its own kind, of the same bytes
            found |= scalars(member.alternatives, data, f"{inside}{member.c_name}.")
            continue
        for place in member.scalars(inside):
            raw = data[place.offset : place.offset + place.size]
            if len(raw) < place.size:
                continue
            if member.ctype and member.ctype.kind == "float":
                (found[place.path],) = struct.unpack("<d", raw)
            else:
                found[place.path] = f"0x{int.from_bytes(raw, 'little'):X}"
    return found
