"""Messages that TAPI has and the spec does not describe, or no longer describes.

Deleting a message is deleting its file. What other files say of it is left out of the
output, sentence by sentence, and reported as notes; when the file comes back, so does
everything that was said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import Problem
from tapi2gen.load.documents import Document

_MESSAGE = re.compile(r"\b(?:LINE|PHONE)_[A-Z][A-Z0-9]*\b", re.ASCII)
_SENTENCE = re.compile(r".*?(?:[.!?](?=\s)\s*|[。！？]|$)", re.DOTALL)  # noqa: RUF001


def mentions_any(text: str, removed: frozenset[str]) -> bool:
    """Return whether a text mentions a removed message."""
    return bool(removed) and not removed.isdisjoint(_MESSAGE.findall(text))


def without_removed(text: str, removed: frozenset[str]) -> str:
    """Return a text without the sentences that mention a removed message."""
    if not mentions_any(text, removed):
        return text
    sentences = _SENTENCE.findall(text)
    return "".join(s for s in sentences if not mentions_any(s, removed)).strip()


def left_out_notes(
    documents: Iterable[Document], removed: frozenset[str]
) -> Iterator[Problem]:
    """Report each text that is left out, wholly or in part."""
    for document in documents:
        for path, text in document.strings():
            if path[:1] == ("messages",):
                continue
            for name in sorted(removed.intersection(_MESSAGE.findall(text))):
                what = f"what is said of {name} is left out: it has no file"
                how = f"describe it in messages/{name}.yaml, or delete the text"
                yield Problem(document.mark(*path), Code.LEFT_OUT, what, how)
