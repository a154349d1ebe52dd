"""Make an item of a thing of the model: its facts, and what readers are told of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from tapi2gen import model
from tapi2gen.catalog.items import Fact, Item

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

# Facts as they are written here: most are what everybody sees.
Values = dict[str, str | int | tuple[str, ...] | Fact | None]

# The fields that are text for readers, in any class; and what people call each.
TEXTS = {
    "sent_by": "sent by",
    "next": "next",
    "summary": "summary",
    "meaning": "summary",
    "remarks": "remarks",
    "valid": "valid",
    "returns": "returns",
    "failures": "meaning of errors",
    "deprecated": "reason",
    "label": "label",
    "device": "hDevice",
    "callback_instance": "dwCallbackInstance",
    "examples": "examples",
    "see": "see",
    "url": "source",
    "errata": "errata",
    "vendors": "vendors",
    "separator": "separator",
}


def make_item(
    thing: DataclassInstance,
    kind: str,
    name: str,
    python: str = "",
    own: Values | None = None,
    parts: Iterable[Item] = (),
    *,
    is_placed: bool = False,
) -> Item:
    """Describe a thing by what is its own, and by what many things have."""
    values = dict(own or {})
    since = getattr(thing, "since", None)
    if isinstance(since, model.Version):
        values.setdefault("since", since.text)
    deprecated = getattr(thing, "deprecated", None)
    if isinstance(deprecated, model.Deprecation):
        values["deprecated"] = notice(deprecated)
    texts = {
        (TEXTS[field.name], locale): text
        for field in fields(thing)
        if field.name in TEXTS
        for locale, text in by_language(getattr(thing, field.name))
    }
    facts = made(values)
    return Item(kind, name, python, facts, texts, tuple(parts), is_placed=is_placed)


def made(values: Values) -> dict[str, Fact]:
    """Make facts of what is plain, by label."""
    return {
        label: value if isinstance(value, Fact) else Fact.of(label, value)
        for label, value in values.items()
    }


def notice(deprecated: model.Deprecation | None) -> str:
    """Say since when and why something should not be used; of nothing, nothing."""
    return deprecated.doc.removeprefix("Deprecated ") if deprecated else ""


def by_language(value: object) -> Iterator[tuple[str, str]]:
    """Yield what a value says to readers in each language, "" if it has none."""
    found: dict[str, list[str]] = {}
    for locale, text in _texts(value):
        found.setdefault(locale, []).append(text)
    for locale, texts in found.items():
        yield locale, ("\n" if locale else ", ").join(texts)


def _texts(value: object) -> Iterator[tuple[str, str]]:
    """Yield every text of a value, with its language."""
    match value:
        case model.Text() if value.en:
            yield from (("en", value.en), *value.translations)
        case str() if value:
            yield "", value
        case tuple():
            for each in value:
                yield from _texts(each)
        case model.Deprecation():  # a fact has the English text
            yield from value.reason.translations
        case _ if type(value) in _TOLD:
            yield from _texts(_TOLD[type(value)](value))


def _step(step: model.Step) -> str:
    """Say what a receiver calls next."""
    reads = f" for {step.reads.name}" if step.reads else ""
    after = f" after {step.names}" if step.members else ""
    return f"{step.call.name}{reads}{after}"


# What readers are told of parts of things.
_TOLD: dict[type, Callable[[Any], object]] = {
    model.Word: lambda word: word.summary,
    model.Failure: lambda failure: failure.own,
    model.Reference: lambda reference: reference.name,
    model.Step: _step,
    model.Vendor: lambda vendor: (vendor.summary, vendor.name),
    model.Erratum: lambda it: (it.at, it.says, it.correct, it.evidence, it.certainty),
}
