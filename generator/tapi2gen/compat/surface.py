"""The surface of a spec: everything in it that users of the API can depend on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tapi2gen.compat.changes import Area, Kind
from tapi2gen.compat.structures import structure_thing
from tapi2gen.compat.things import Thing, Trait, Wording, deprecation, wordings
from tapi2gen.model import (
    Erratum,
    Extension,
    Family,
    Field,
    Layout,
    Locale,
    Member,
    Message,
    Record,
    Reference,
    Spec,
    Step,
    Structure,
    Version,
    Word,
)


def surface(spec: Spec) -> tuple[Thing, ...]:
    """Give the things of a spec."""
    return (
        *map(_message, spec.messages),
        *map(_extension, spec.extensions),
        *map(_family, spec.families),
        *(structure_thing(item, _page(item)) for item in spec.structures),
        *map(_record, spec.records),
        *map(_word, spec.words),
        *map(_version, spec.versions),
        *map(_locale, spec.locales),
        _pages(spec),
    )


def _message(message: Message) -> Thing:
    number = str(message.value)
    return Thing(
        area=Area.MESSAGE,
        key=message.name,
        name=message.name,
        python=message.class_name,
        place=number,
        traits=(
            Trait(Kind.VALUE, "value", f"{number} ({message.hex})", wire=(number,)),
            Trait(Kind.SINCE, "since", message.since.text),
            *deprecation(message.deprecated),
        ),
        wordings=(
            *_page(message),
            *wordings("sent by", message.sent_by),
            Wording("next", "", "; ".join(map(_step, message.next))),
            *wordings("hDevice", message.device.summary),
            *wordings("dwCallbackInstance", message.callback_instance.summary),
        ),
        parts=tuple(map(_field, message.fields)),
    )


def _extension(extension: Extension) -> Thing:
    """Give the thing of an extension, without what it has from its message."""
    return Thing(
        area=Area.EXTENSION,
        key=extension.name,
        name=extension.name,
        python=extension.class_name,
        place=extension.uuid,
        traits=(
            Trait(Kind.VALUE, "ID", extension.uuid, wire=(extension.uuid,)),
            Trait(Kind.SINCE, "since", extension.since.text),
            *deprecation(extension.deprecated),
        ),
        wordings=(
            *_page(extension),
            Wording("next", "", "; ".join(map(_step, extension.next))),
        ),
        parts=tuple(map(_field, extension.fields)),
    )


def _step(step: Step) -> str:
    when = " or ".join(member.c_name for member in step.members)
    reads = f" for {step.reads.name}" if step.reads else ""
    return f"{step.call.name}{reads}" + (f" after {when}" if when else "")


def _field(field: Field) -> Thing:
    """Give the thing of a word: programs know it by its Python name."""
    bits = str(field.ctype.bits)
    bound = field.when
    condition = Trait(Kind.CONDITION, "condition", "always", ("always",), ("always",))
    if bound:
        names = " or ".join(member.c_name for member in bound.members)
        on = (f"{bound.word.c_name} & {bound.literal}",)
        condition = Trait(Kind.CONDITION, "condition", f"with {names}", on, on)
    says = {"flags": f"flags of {field.c_type}", "choice": f"one of {field.c_type}"}
    text = says.get(field.kind, field.c_type)
    python = field.family.class_name if field.family else field.annotation
    meaning = field.c_type if field.family else ""
    return Thing(
        area=Area.WORD,
        key=field.name,
        name=field.name,
        place=field.word.c_name,
        needed=field.when is None,
        traits=(
            Trait(Kind.MOVED, "word", field.word.c_name, wire=(field.word.c_name,)),
            Trait(Kind.TYPE, "type", text, (python,), (bits, meaning)),
            condition,
            *deprecation(field.deprecated),
        ),
        wordings=wordings("summary", field.summary),
    )


def _family(family: Family) -> Thing:
    traits = [
        Trait(Kind.TYPE, "kind", family.kind, (family.kind,)),
        Trait(Kind.SINCE, "since", family.since.text),
        *deprecation(family.deprecated),
    ]
    if family.device_specific is not None:
        mask = f"0x{family.device_specific:08X}"
        traits.append(Trait(Kind.VALUE, "device-specific bits", mask, wire=(mask,)))
    return Thing(
        area=Area.FAMILY,
        key=family.name,
        name=family.name,
        python=family.class_name,
        place=" ".join(f"{m.name}={m.value}" for m in family.members),
        traits=tuple(traits),
        wordings=tuple(_page(family)),
        parts=tuple(map(_constant, family.members)),
    )


def _constant(member: Member) -> Thing:
    """Give the thing of a constant: it keeps its suffix when the family is renamed."""
    number = str(member.value)
    return Thing(
        area=Area.CONSTANT,
        key=member.name,
        name=member.c_name,
        python=member.name,
        place=number,
        traits=(
            Trait(Kind.VALUE, "value", f"{number} (0x{member.value:X})", (), (number,)),
            Trait(Kind.SINCE, "since", member.since.text),
            *deprecation(member.deprecated),
        ),
        wordings=wordings("summary", member.summary),
    )


def _record(record: Record) -> Thing:
    words = (
        Thing(
            area=Area.WORD,
            key=word,
            name=word,
            place=str(index),
            traits=(
                Trait(Kind.TYPE, "type", ctype, wire=(ctype,)),
                Trait(Kind.MOVED, "holds", holds, wire=(holds,)),
            ),
        )
        for index, (word, ctype, holds) in enumerate(record.words)
    )
    return Thing(
        area=Area.RECORD,
        key=record.name,
        name=record.name,
        wordings=tuple(_page(record)),
        parts=(*words, *map(_layout, record.layouts)),
    )


def _layout(layout: Layout) -> Thing:
    places = ", ".join(f"{slot.c_name} {slot.offset}" for slot in layout.slots)
    return Thing(
        area=Area.LAYOUT,
        key=layout.name,
        name=layout.name,
        python=f"Layout.{layout.name}",
        traits=(
            Trait(Kind.SIZE, "size", f"{layout.size} bytes", wire=(str(layout.size),)),
            Trait(Kind.MOVED, "offsets", places, wire=(layout.format,)),
            Trait(
                Kind.RENAMED,
                "ctypes structure",
                layout.structure or "none",
                (layout.structure,),
            ),
        ),
        wordings=wordings("summary", layout.summary),
    )


def _word(word: Word) -> Thing:
    return Thing(
        area=Area.WORD,
        key=word.c_name,
        name=word.c_name,
        python=word.name,
        traits=(Trait(Kind.TYPE, "type", word.ctype.name, wire=(word.ctype.name,)),),
        wordings=wordings("summary", word.summary),
    )


def _version(version: Version) -> Thing:
    value = f"0x{version.value:08X}"
    return Thing(
        Area.VERSION,
        version.text,
        f"TAPI {version.text}",
        place=value,
        traits=(Trait(Kind.VALUE, "value", value, wire=(value,)),),
    )


def _locale(locale: Locale) -> Thing:
    name = Wording("name", "", locale.name)
    return Thing(Area.LOCALE, locale.tag, locale.tag, wordings=(name,))


def _pages(spec: Spec) -> Thing:
    """Give the texts that belong to no entry."""
    texts = [("labels", text) for text in spec.labels.values()]
    texts += [("docstrings", text) for text in spec.texts]
    texts += [("vendors", vendor.summary) for vendor in spec.vendors]
    return Thing(
        Area.PAGES,
        "pages",
        "all pages",
        wordings=(
            *(wording for label, text in texts for wording in wordings(label, text)),
            *(Wording("vendors", "", vendor.name) for vendor in spec.vendors),
            *_errata(spec.errata),
        ),
    )


def _page(entry: Message | Family | Structure | Record) -> Iterator[Wording]:
    """Give the texts that every entry's page has."""
    yield from wordings("summary", entry.summary)
    if not isinstance(entry, Record):
        yield from wordings("remarks", entry.remarks)
        yield Wording("see", "", _names(entry.see))
    yield Wording("source", "", entry.url)
    yield from _errata(entry.errata)


def _errata(errata: Iterable[Erratum]) -> Iterator[Wording]:
    for erratum in errata:
        for text in (erratum.at, erratum.says, erratum.correct, erratum.evidence):
            yield from wordings("errata", text)
        yield Wording("errata", "", erratum.certainty)


def _names(references: Iterable[Reference]) -> str:
    return ", ".join(reference.name for reference in references)
