"""Draw records and structures in plain text, legible on any page and screen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tapi2gen.model import Attribute, Layout, Message, Part, Region, Spec, Structure

_CELL = 28  # columns of four bytes, the left border included
_ROW = 8  # bytes of a row
_BYTES = 8  # of a line of a dump
# What stands behind an offset, as C would name it.
_ITEMS = {
    "string": "WCHAR",
    "strings": "WCHAR",
    "block": "BYTE",
    "string_or_bytes": "BYTE",
    "codes": "DWORD",
    "numbers": "DWORD",
}


@dataclass(frozen=True, slots=True)
class _Box:
    """A word: its size in bytes, and two lines that stand in its box."""

    size: int
    name: str
    note: str


def message_diagram(message: Message, layout: Layout) -> str:
    """Draw the record of a message: each word with its attribute, or its value."""
    notes = {"message_id": f"= {message.value}", "zero": "= 0"}
    for word in (message.device, message.callback_instance):
        notes[word.name] = word.name
    for param, fields in message.by_word():
        names = " | ".join(field.name or "reserved" for field in fields)
        is_short = len(names) < _CELL - 1
        notes[param.name] = names if is_short else f"{len(fields)} meanings"
    boxes = (_Box(s.size, s.c_name, notes.get(s.holds, "")) for s in layout.slots)
    return _boxes(list(boxes))


def _boxes(boxes: list[_Box]) -> str:
    """Draw boxes in rows of eight bytes, offsets on the left."""
    tick = _CELL // 4
    lines = ["    " + "".join(f"+{index:<{tick - 1}}" for index in range(_ROW))]
    offset = 0
    above: list[_Box] = []
    for row in _rows(boxes):
        lines.append("    " + _border(above, row))
        for label, pick in ((f"{offset:>3} ", 0), ("    ", 1)):
            texts = (_cell(box, (box.name, box.note)[pick]) for box in row)
            lines.append(label + "".join(texts) + "|")
        offset += sum(box.size for box in row)
        above = row
    lines.append("    " + _border(above, []))
    return "\n".join(line.rstrip() for line in lines)


def _rows(boxes: Iterable[_Box]) -> Iterator[list[_Box]]:
    row: list[_Box] = []
    for box in boxes:
        row.append(box)
        if sum(b.size for b in row) >= _ROW:
            yield row
            row = []
    if row:
        yield row


def _width(box: _Box) -> int:
    return box.size // 4 * _CELL - 1


def _cell(box: _Box, text: str) -> str:
    return f"|{' ' + text:<{_width(box)}}"


def _border(above: list[_Box], below: list[_Box]) -> str:
    """Draw a line with a corner wherever a box of either row begins or ends."""
    corners = {0}
    for row in (above, below):
        corners |= {sum(b.size for b in row[: i + 1]) for i in range(len(row))}
    columns = {corner // 4 * _CELL for corner in corners}
    return "".join("+" if i in columns else "-" for i in range(max(columns) + 1))


def structure_diagram(structure: Structure, spec: Spec) -> str:
    """Draw a structure, a member a line, and below it what its offsets lead to."""
    parts = {other.name: other.part for other in spec.structures}
    ends = {size: f" TAPI {version.text}: {size} " for version, size in structure.sizes}
    stack = _Stack(parts, [])
    stack.members(structure.part, ends)
    for variant in structure.variants:
        first = variant.part.members[0]
        stack.line(f"{variant.name} ({variant.part.size})", first.offset)
    if structure.variants:
        stack.border(ends.get(structure.size, ""))
    if structure.is_sized:
        stack.behind(structure.part)
    return stack.text()


@dataclass(frozen=True, slots=True)
class _Stack:
    """Lines of a drawing that has one column.

    Attributes:
        parts: The members of every structure.
        lines: Each line's offset, its text in the column, and its arrow.
    """

    parts: Mapping[str, Part]
    lines: list[tuple[str, str, str]]

    def line(self, text: str, offset: int | None = None, arrow: str = "") -> None:
        """Add a line."""
        where = "" if offset is None else str(offset)
        self.lines.append((where, text, arrow))

    def border(self, label: str = "") -> None:
        """Add a border, which a label may interrupt."""
        self.lines.append(("", f"-{label}", "border"))

    def members(self, part: Part, ends: Mapping[int, str] | None = None) -> None:
        """Add members, and borders where a version ends."""
        targets = {a.word + 1: a.c_name for a in part.attributes if a.is_pair}
        ends = ends or {}
        self.border()
        for index, member in enumerate(part.members):
            target = targets.get(index, "")
            arrow = f"--> {target}" if target else ""
            self.line(f"{member.c_name}{member.dimension}", member.offset, arrow)
            end = member.offset + member.size
            if end in ends or index == len(part.members) - 1:
                self.border(ends.get(end, ""))

    def behind(self, part: Part) -> None:
        """Add what the offsets lead to, and what its own offsets lead to."""
        for attribute in part.attributes:
            if not attribute.is_pair:
                continue
            self.line(f"{attribute.c_name}: {_type(attribute)}")
            inner = self.parts.get(attribute.structure)
            if inner is not None:
                self._entry(inner)
            self.border()
            if inner is not None:
                self.behind(inner)

    def _entry(self, part: Part) -> None:
        targets = {a.word + 1: a.c_name for a in part.attributes if a.is_pair}
        for index, member in enumerate(part.members):
            target = targets.get(index, "")
            self.line(f"  {member.c_name}", None, f"--> {target}" if target else "")
        self.line("  ...")

    def text(self) -> str:
        """Draw the lines."""
        width = max(len(text) for _, text, _ in self.lines) + 1
        drawn: list[str] = []
        for offset, text, arrow in self.lines:
            if arrow == "border":
                drawn.append(f"     +{text:-<{width + 1}}+")
            else:
                drawn.append(f"{offset:>4} | {text:<{width}}| {arrow}".rstrip())
        return "\n".join(drawn)


def _type(attribute: Attribute) -> str:
    """Name what stands behind an offset, as C would."""
    of = attribute.item or attribute.structure or _ITEMS[attribute.kind]
    return f"{of}[]"


def dump(regions: Iterable[Region]) -> str:
    """Print a buffer: offset, bytes in hex, what they are, and what they mean."""
    regions = tuple(regions)
    shown = [region for region in regions if region.kind in ("member", "text")]
    width = max(len(region.path) for region in shown)
    lines: list[str] = []
    end = 0
    for region in regions:
        if region.offset > end:
            lines.append(f"{end:>4}  ..: {region.offset - end}")
        lines += _dumped(region, width)
        if region.kind != "list":
            end = max(end, region.offset + region.size)
    return "\n".join(lines)


def _dumped(region: Region, width: int) -> Iterator[str]:
    if region.kind == "list":
        yield f"{'':4}-- {region.path}: {region.size}"
        return
    if region.kind == "room":
        yield f"{region.offset:>4}  {'..':<{3 * _BYTES}} {region.path}: {region.size}"
        return
    raw = [region.data[at : at + 2] for at in range(0, len(region.data), 2)]
    for at in range(0, len(raw), _BYTES):
        text = " ".join(raw[at : at + _BYTES])
        if at:
            yield f"{region.offset + at:>4}  {text}"
        else:
            line = f"{region.offset:>4}  {text:<{3 * _BYTES}} {region.path:<{width}}"
            yield f"{line}  {region.meaning}".rstrip()
