"""Messages that TAPI has and the spec does not describe, or does not any more.

Deleting a message is deleting its file. What other files say of it is left out of the
output, sentence by sentence, and told as notes; when the file comes back, so does all
that was said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import Problem
from tapi2gen.load.documents import Document, Place

_MESSAGE = re.compile(r"\bLINE_[A-Z][A-Z0-9]*\b", re.ASCII)
_SENTENCE = re.compile(r".*?(?:[.!?](?=\s)\s*|[。！？]|$)", re.DOTALL)  # noqa: RUF001


def names_any(text: str, gone: frozenset[str]) -> bool:
    """Tell whether a text names a message that is gone."""
    return bool(gone) and not gone.isdisjoint(_MESSAGE.findall(text))


def without(text: str, gone: frozenset[str]) -> str:
    """Leave out the sentences that name a message that is gone."""
    if not names_any(text, gone):
        return text
    sentences = _SENTENCE.findall(text)
    return "".join(s for s in sentences if not names_any(s, gone)).strip()


def notes(documents: Iterable[Document], gone: frozenset[str]) -> Iterator[Problem]:
    """Tell what is left out, and where it stands."""
    for document in documents:
        for place, text in _texts(document.data, ()):
            for name in sorted(gone.intersection(_MESSAGE.findall(text))):
                what = f"left out what is said of {name}, which has no file"
                how = f"describe it in messages/{name}.yaml, or delete the text"
                if place[:1] != ("messages",):
                    yield Problem(document.mark(*place), Code.LEFT_OUT, what, how)


def _texts(data: object, place: Place) -> Iterator[tuple[Place, str]]:
    if isinstance(data, str):
        yield place, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _texts(value, (*place, str(key)))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _texts(value, (*place, index))
