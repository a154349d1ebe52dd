"""Texts that lack a translation: English stands in for them, and a note says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import Problem
from tapi2gen.load.documents import Document, KeyPath
from tapi2gen.model import Locale


def untranslated(
    documents: Iterable[Document], locales: Iterable[Locale]
) -> Iterator[Problem]:
    """Report each text that lacks a language, and which."""
    tags = [locale.tag for locale in locales]
    for document in documents:
        for path, missing in _lacking(document.data, (), tags):
            what = f"no {', '.join(missing)} text: English is used instead"
            how = f"add {', '.join(missing)}, as a telephony engineer would write it"
            yield Problem(document.mark(*path), Code.UNTRANSLATED, what, how)


def _lacking(
    data: object, path: KeyPath, tags: list[str]
) -> Iterator[tuple[KeyPath, list[str]]]:
    if isinstance(data, list):
        for index, item in enumerate(data):
            yield from _lacking(item, (*path, index), tags)
    elif isinstance(data, dict):
        missing = [tag for tag in tags if tag not in data]
        if "en" in data and missing and {*data} <= {*tags}:
            yield path, missing
        for key, item in data.items():
            yield from _lacking(item, (*path, str(key)), tags)
