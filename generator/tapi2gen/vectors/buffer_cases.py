"""What the vectors of structures are about: one case after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from tapi2gen.model import Attribute, Structure
from tapi2gen.model.c_types import C_TYPES
from tapi2gen.model.common import CODE_PAGE
from tapi2gen.vectors.formats import emptied_formats, fitted
from tapi2gen.vectors.samples import (
    AMOUNTS,
    DATES,
    TIMES,
    characters,
    constant,
    nothing,
    phrase,
    some,
    unknown_bit,
    unknown_value,
)
from tapi2gen.vectors.values import Many, Phrase, Sample, Scalar, Values
from tapi2gen.vectors.writer import UTF_16

_SPARE = 16
_OF_PAGE = "文字"
FIRST = "every member"  # the vector that the pages show

Structures = Mapping[str, Structure]


@dataclass(frozen=True, slots=True)
class Case:
    """What a vector is about, and how its bytes are made.

    Attributes:
        version: Which version of the structure, 0 being the newest.
        spare: Bytes allotted beyond those that are used.
        is_short: Whether there is room for the fixed part alone.
        whole: What a service provider had no room for is in these: their entries are
            counted, and the size of a list is that of all that follows.
    """

    name: str
    values: Values
    encoding: str = UTF_16
    terminator: str = "\0"
    version: int = 0
    spare: int = 0
    is_short: bool = False
    is_written: bool = True
    whole: Values | None = None


def cases(structure: Structure, structures: Structures) -> Iterator[Case]:
    """Yield what the vectors of a structure are about, the most telling one first."""
    attributes = structure.part.attributes
    full, zero = some(attributes, structures, 0), nothing(attributes, structures)
    yield Case(FIRST, full)
    yield Case("zero", zero)
    yield from _older_cases(structure, full, zero)
    if structure.is_sized:
        yield Case("room to spare", full, spare=_SPARE)
    if structure.kind == "buffer" and full != emptied(attributes, structures, full):
        name = "room for the fixed part alone"
        yield Case(name, full, is_short=True, is_written=False)
        yield from _partial_cases(attributes, full, zero)
    if _has_texts(full):
        yield from _text_cases(full)
    if _has_texts(full, in_lists=True):
        yield Case(f"texts in code page {CODE_PAGE[2:]}", full, encoding=CODE_PAGE)
    for attribute in attributes:
        for name, sample in _samples(attribute):
            values = fitted(attributes, full.but(**{attribute.name: sample}))
            yield Case(f"{attribute.name}: {name}", values)
        if attribute.kind == "characters":
            yield from _fixed_text_cases(attribute, full)
        if attribute.format:
            yield from _format_cases(attribute, attributes, full)


def _older_cases(structure: Structure, full: Values, zero: Values) -> Iterator[Case]:
    """Leave out what older versions lack."""
    is_whole = structure.kind == "parameters"  # always written as the newest
    for version, (since, _) in enumerate(structure.part.by_version):
        newer = [
            it.name for it in structure.part.attributes if it.since.value > since.value
        ]
        if version:
            values = full.without(*newer)
            if is_whole:
                values = full.but(**{name: zero[name] for name in newer})
            name = f"as in TAPI {since.text}"
            yield Case(name, values, version=version, is_written=not is_whole)


def _partial_cases(
    attributes: tuple[Attribute, ...], full: Values, zero: Values
) -> Iterator[Case]:
    """Write lists as service providers do, in enough room and in less."""
    lists = {a.name: zero[a.name] for a in attributes if a.count >= 0 and a.is_pair}
    if lists:
        name = "the size of a list counts what follows"
        yield Case(name, full, is_written=False, whole=full)
        name = "no room for entries"
        yield Case(name, full.but(**lists), is_written=False, whole=full)
    if _has_texts(full):
        bare = _reworded(full, lambda _: phrase(""))
        yield Case("no room for texts", bare, is_written=False, whole=full)


def _text_cases(full: Values) -> Iterator[Case]:
    yield Case("texts without their NUL", full, terminator="", is_written=False)
    cut = _reworded(full, lambda text: Phrase(f"{text}\0behind", text))
    yield Case("texts end at the first NUL", cut, is_written=False)
    half = _reworded(full, lambda text: Phrase(f"{text}\ud83d", f"{text}\ud83d"))
    yield Case("texts with half a surrogate pair", half)


def _fixed_text_cases(attribute: Attribute, full: Values) -> Iterator[Case]:
    """Fill the place of a text up to its NUL, and behind it."""
    name, width = attribute.name, C_TYPES[attribute.item].bytes
    room = attribute.size // width - 1
    longest = characters(attribute, "x" * room)
    yield Case(f"{name}: no room for more", full.but(**{name: longest}))
    if room > 1:
        cut = full.but(**{name: characters(attribute, "\0x")})
        yield Case(f"{name}: nothing before its NUL", cut, is_written=False)
    if attribute.item == "char" and room >= len(_OF_PAGE.encode(CODE_PAGE)):
        text = full.but(**{name: characters(attribute, _OF_PAGE, CODE_PAGE)})
        title = f"{name} in code page {CODE_PAGE[2:]}"
        yield Case(title, text, encoding=CODE_PAGE)


def _format_cases(
    attribute: Attribute, attributes: tuple[Attribute, ...], full: Values
) -> Iterator[Case]:
    """Write texts of each format as other senders do, and one in a code page."""
    assert attribute.format is not None
    by_name = {it.name: it for it in attributes}
    chosen = by_name[attribute.format.attribute]
    for member, c_type in attribute.format.characters:
        title = f"{attribute.name}, {member.c_name}"
        values = full.but(**{chosen.name: constant(chosen, member.value)})
        values = fitted(attributes, values)
        encoding = UTF_16 if c_type == "WCHAR" else CODE_PAGE
        for name, text, read in (
            ("without its NUL", "ab", "ab"),
            ("nothing before its NUL", "\0a", ""),
            ("in full", f"{_OF_PAGE}\0", _OF_PAGE),
        ):
            sample = Scalar(text.encode(encoding), read)
            case = Case(
                f"{title}: {name}",
                values.but(**{attribute.name: sample}),
                encoding=encoding,
                is_written=read == _OF_PAGE,
            )
            yield case
        none = values.but(**{attribute.name: Scalar(b"\0", "")})
        yield Case(f"{title}: a byte that stands for none", none, is_written=False)


def _samples(attribute: Attribute) -> Iterator[tuple[str, Sample]]:
    """Yield the values of an attribute that deserve a vector of their own."""
    family = attribute.family
    match attribute.kind:
        case "flags":
            assert family is not None
            yield "every bit", constant(attribute, family.known_bits)
            yield "a bit that nobody knows", constant(
                attribute, unknown_bit(family) | 1
            )
        case "choice":
            assert family is not None
            for member in family.members:
                yield member.c_name, constant(attribute, member.value)
            yield "a value that nobody knows", constant(
                attribute, unknown_value(family)
            )
        case "codes":
            assert family is not None
            known = (member.value for member in family.members)
            values = [*known, unknown_value(family)]
            every = tuple(constant(attribute, value) for value in values)
            yield "every value, and one that nobody knows", Many(every)
        case "signed":
            yield "-1", Scalar(-1, -1)
            yield "the lowest", Scalar(-1 << 31, -1 << 31)
        case "currency":
            yield from ((str(sample.meaning), sample) for sample in AMOUNTS[1:])
        case "date":
            yield from ((str(sample.meaning), sample) for sample in DATES[1:])
        case "time":
            yield from ((str(sample.meaning), sample) for sample in TIMES[1:])


def _reworded(values: Values, change: Callable[[str], Phrase]) -> Values:
    """Change every text, those of entries too, but for several in one place."""

    def reworded(sample: Sample) -> Sample:
        match sample:
            case Phrase(written):
                return change(written)
            case Values():
                return _reworded(sample, change)
            case Many(items):
                inner = (
                    _reworded(i, change) if isinstance(i, Values) else i for i in items
                )
                return Many(tuple(inner))
        return sample

    return Values({name: reworded(sample) for name, sample in values.by_name.items()})


def _has_texts(sample: Sample, *, in_lists: bool = False) -> bool:
    """Return whether a value has texts; `in_lists`, several in one place too."""
    match sample:
        case Phrase():
            return True
        case Many(items):
            return any(
                _has_texts(item, in_lists=in_lists)
                for item in items
                if in_lists or not isinstance(item, Phrase)
            )
        case Values(by_name):
            return any(_has_texts(it, in_lists=in_lists) for it in by_name.values())
    return False


def emptied(
    attributes: tuple[Attribute, ...], structures: Structures, values: Values
) -> Values:
    """Leave out what stands behind the fixed part."""
    zero = nothing(attributes, structures)
    found = {a.name: zero[a.name] for a in attributes if a.is_pair and not a.format}
    for attribute in attributes:
        inner = values[attribute.name]
        if isinstance(inner, Values):
            parts = structures[attribute.structure].part.attributes
            found[attribute.name] = emptied(parts, structures, inner)
    return emptied_formats(attributes, values.but(**found))
