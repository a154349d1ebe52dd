"""Resolve the six words of every message, and the records that they arrive in."""

from __future__ import annotations

from collections.abc import Iterable

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import did_you_mean
from tapi2gen.model import Layout, Record, Word
from tapi2gen.model.c_types import C_TYPES, Target
from tapi2gen.model.records import NATIVE, TRANSPORT
from tapi2gen.resolve.context import Context, Names, read_errata, read_text
from tapi2gen.resolve.layouts import place, size_of
from tapi2gen.resolve.node import Node


def resolve_words(api: Node, context: Context) -> tuple[Word, ...]:
    """Resolve the six words, in their order."""
    names = Names(context, "word")
    words: list[Word] = []
    for index, node in enumerate(api.children("words")):
        names.take(node.string("word"), node.mark("word"))
        ctype = C_TYPES[node.string("type")]
        summary = read_text(node.child("summary"))
        words.append(
            Word(node.string("word"), node.string("name"), index, ctype, summary)
        )
    return tuple(words)


def resolve_record(node: Node, words: tuple[Word, ...], context: Context) -> Record:
    """Resolve one way in which messages arrive."""
    expected = [word.name for word in words]
    items = node.children("words")
    held = [item.string("holds") for item in items]
    for item, holds in zip(items, held, strict=True):
        if holds not in expected and holds not in TRANSPORT:
            how = did_you_mean(holds, [*expected, *TRANSPORT])
            what = f"no message has a word {holds}"
            context.problem(item.mark("holds"), Code.UNKNOWN_VALUE, what, how)
    _check_held(node, expected, context)
    url = context.url(node)
    layouts = tuple(
        _layout(node, layout, items, url) for layout in node.children("layouts")
    )
    shape = tuple(
        (item.string("word"), item.string("type"), item.string("holds"))
        for item in items
    )
    return Record(
        name=node.string("name"),
        summary=read_text(node.child("summary")),
        words=shape,
        layouts=layouts,
        url=url,
        errata=read_errata(node),
    )


def check_layouts(api: Node, records: Iterable[Record], context: Context) -> None:
    """Make sure that there are the layouts of C programs, which every package has."""
    layouts = [layout for record in records for layout in record.layouts]
    found = {(it.name, it.target) for it in layouts if it.structure}
    for name, target in NATIVE.items():
        if (name, target) not in found:
            what = f"no layout {name} with target {target} and a structure"
            how = "describe it: every package has the layouts of C programs"
            context.problem(api.key_mark("records"), Code.WRONG_RECORD, what, how)


def _check_held(node: Node, expected: list[str], context: Context) -> None:
    """Make sure that a record holds the six words, and find the first that is wrong."""
    known = (*expected, *TRANSPORT)
    items = [i for i in node.children("words") if i.string("holds") not in TRANSPORT]
    held = [item.string("holds") for item in items]
    if held == expected or any(holds not in known for holds in held):
        return
    same = next(
        (
            i
            for i, pair in enumerate(zip(held, expected, strict=False))
            if len({*pair}) > 1
        ),
        6,
    )
    first = min(same, len(held), len(expected))
    if first == len(held):
        mark, what = node.key_mark("words"), f"no word holds {expected[first]}"
    else:
        wanted = expected[first] if first < len(expected) else "no other"
        mark = items[first].mark("holds")
        what = f"{held[first]} is here, and {wanted} is expected"
    how = f"a record holds {', '.join(expected)}, once and in this order"
    context.problem(mark, Code.WRONG_RECORD, what, how)


def _layout(record: Node, node: Node, words: list[Node], url: str) -> Layout:
    target: Target = node.data["target"]
    slots = place(
        [
            (w.string("word"), C_TYPES[w.string("type")], w.string("holds"))
            for w in words
        ],
        target,
    )
    return Layout(
        name=node.string("name"),
        record=record.string("name"),
        target=target,
        size=size_of(slots),
        slots=slots,
        variable=any(slot.holds == "total_size" for slot in slots),
        structure=node.string("structure"),
        summary=read_text(node.child("summary")),
        record_summary=read_text(record.child("summary")),
        url=url,
    )
