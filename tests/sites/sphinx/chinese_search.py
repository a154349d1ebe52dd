"""Search for Chinese: every two characters that stand together are a word.

Sphinx's own way needs a dictionary, which has the words of Simplified Chinese and none
of telephony, and finds a word only where the dictionary cuts it out of a sentence.
Pairs find any word of two characters or more, in any text. A query is cut up likewise.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sphinx.search.en import SearchEnglish

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_RUN = re.compile(f"[{_HAN}]+|[^\\W{_HAN}]+")
_IS_HAN = re.compile(f"[{_HAN}]")


class PairsOfCharacters(SearchEnglish):
    """Index Chinese by pairs of characters, and all else by words."""

    lang = "zh"
    language_name = "English"  # Sphinx names the stemmer of the rest after it
    js_splitter_code = f"""
function splitQuery(query) {{
  const runs = query.match(
    /[{_HAN}]+|(?:(?![{_HAN}])[\\p{{Letter}}\\p{{Number}}_])+/gu,
  );
  return (runs ?? []).flatMap((run) =>
    run.length > 1 && /[{_HAN}]/.test(run)
      ? Array.from({{ length: run.length - 1 }}, (_, at) => run.slice(at, at + 2))
      : [run],
  );
}}
"""

    def split(self, input: str) -> list[str]:  # noqa: A002 - named by Sphinx
        """Cut a text into words."""
        return [word for run in _RUN.findall(input) for word in _pairs(run)]

    def word_filter(self, word: str) -> bool:
        """Tell whether a word is worth finding: a single Chinese character is."""
        is_han = _IS_HAN.match(word) is not None
        return is_han or super().word_filter(word)


def setup(app: Sphinx) -> ExtensionMetadata:
    """Take the place of Sphinx's own way."""
    app.add_search_language(PairsOfCharacters)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def _pairs(run: str) -> list[str]:
    if len(run) < 2 or not _IS_HAN.match(run):
        return [run]
    return [run[at : at + 2] for at in range(len(run) - 1)]
