"""Find in a template's text what a problem is about, for the caret."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from tapi2gen.render.spots import Spot

Kind = Literal["variable", "attribute", "filter", "template"]

_STRING = r""""(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'"""
_TAG = re.compile(
    r"\{#.*?#\}"
    r"|\{%[-+]?\s*raw\b.*?\bendraw\s*[-+]?%\}"
    rf"|(?P<tag>\{{\{{(?:{_STRING}|.)*?\}}\}}|\{{%(?:{_STRING}|.)*?%\}})",
    re.DOTALL,
)
_WORD = re.compile(
    rf"(?P<string>{_STRING})|(?P<before>[.|]?)\s*(?P<word>[^\W\d]\w*)(?P<after>\s*=(?!=))?"
)
# Tags of which no Python is made, and the Python that is made of the others.
_IDLE = re.compile(r"\{%[-+]?\s*(?:end\w+|else|block|macro|raw)\b")
_STATEMENT = re.compile(
    r"\s*(?:yield (?!['\"])|if |elif |for |l_\d+_\w+ = |included_t"
    r"|return \(Markup|t_\d+\.(?:append|extend)\()"
)


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a template: line and column from 1, and characters."""

    line: int
    column: int
    width: int


@dataclass(frozen=True, slots=True)
class _Word:
    """A name or a text inside a tag."""

    at: int
    text: str
    before: str
    is_string: bool
    is_keyword: bool


def find_name(spot: Spot, kind: Kind, name: str, text: str) -> Place:
    """Find the name that a template got wrong while it ran.

    Args:
        spot: Where it was.
        kind: What the name is.
        name: The name.
        text: The template.
    """
    line = spot.template_line
    found = list(_named(_words(text, line), kind, name))
    if not found:
        return find_running_tag(spot, text)
    number = min(max(_turn(spot, kind, name, text), 1), len(found))
    word = found[number - 1]
    return _place(text, word.at, len(word.text))


def find_running_tag(spot: Spot, text: str) -> Place:
    """Find the tag that a template was at, of several on a line."""
    line = spot.template_line
    start, end = _span(text, line)
    tags = [
        tag
        for tag in _tags(text, line)
        if start <= tag.start() < end and not _IDLE.match(tag[0])
    ]
    source = _python(spot, text).splitlines()[: spot.line]
    number = sum(
        _STATEMENT.match(made) is not None
        for at, made in enumerate(source, start=1)
        if spot.template.get_corresponding_lineno(at) == line
    )
    if not tags:
        return find_tag(text, line)
    tag = tags[min(max(number, 1), len(tags)) - 1]
    return _place(text, tag.start(), min(tag.end(), end) - tag.start())


def find_word(text: str, line: int, name: str) -> Place:
    """Find a name or a sign in the tags from a line on; else the first tag there."""
    for tag in _tags(text, line):
        at = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", tag[0]) if name else None
        if at:
            return _place(text, tag.start() + at.start(), len(name))
        if _line_of(text, tag.start()) > line:
            break
    return find_tag(text, line)


def find_tag(text: str, line: int) -> Place:
    """Find the first tag on a line, or that which goes on there; else the line."""
    start, end = _span(text, line)
    for tag in _tags(text, line):
        if tag.start() < end:
            begin = max(tag.start(), start)
            return _place(text, begin, min(tag.end(), end) - begin)
        break
    shown = text[start:end]
    indent = len(shown) - len(shown.lstrip())
    return Place(line, indent + 1, max(len(shown.strip()), 1))


def _turn(spot: Spot, kind: Kind, name: str, text: str) -> int:
    """Tell which of the equal names of a line it was, from 1 on."""
    template, source = spot.template, _python(spot, text)
    lines = source.splitlines()
    match kind:
        case "variable":
            made, end = f"undefined(name={name!r})", spot.end
        case "attribute":
            made, end = f", {name!r})", spot.end
        case "filter":
            alias = re.search(rf"(t_\d+) = environment\.\w+\[{name!r}\]", source)
            made = f"{alias[1]}(" if alias else "("
            end = spot.start + len(made)
        case "template":
            return 1
    count = 0
    for number, line in enumerate(lines[: spot.line], start=1):
        if template.get_corresponding_lineno(number) == spot.template_line:
            shown = line.encode()[:end].decode(errors="ignore")
            count += (shown if number == spot.line and end else line).count(made)
    return count


def _python(spot: Spot, text: str) -> str:
    """Give the Python that was made of a template."""
    template = spot.template
    return template.environment.compile(
        text, template.name, template.filename, raw=True
    )


def _named(words: Iterator[_Word], kind: Kind, name: str) -> Iterator[_Word]:
    """Give the words that may be the name."""
    every = list(words)
    plain = [w for w in every if not w.is_string and w.text == name]
    quoted = [w for w in every if w.is_string and name in w.text.split(".")]
    match kind:
        case "variable":
            yield from (w for w in plain if w.before != "." and not w.is_keyword)
        case "attribute":
            own = [w for w in plain if w.before == "."]
            yield from sorted(
                own + [w for w in quoted if w.before == "["] or quoted,
                key=lambda w: w.at,
            )
        case "filter":
            yield from [w for w in plain if w.before == "|"] or plain or quoted
        case "template":
            yield from (w for w in every if w.is_string and w.text == name)


def _words(text: str, line: int) -> Iterator[_Word]:
    start, _ = _span(text, line)
    for tag in _tags(text, line):
        for match in _WORD.finditer(tag[0]):
            at = tag.start() + match.start("string" if match["string"] else "word")
            if at < start:
                continue
            if match["string"]:
                before = text[:at].rstrip()[-1:]
                yield _Word(at + 1, match["string"][1:-1], before, True, False)
            else:
                is_keyword = match["after"] is not None and tag[0][:2] == "{{"
                yield _Word(at, match["word"], match["before"], False, is_keyword)


def _tags(text: str, line: int) -> Iterator[re.Match[str]]:
    """Give the tags that end on a line or later, without comments."""
    start, _ = _span(text, line)
    for match in _TAG.finditer(text):
        if match["tag"] and match.end() > start:
            yield match


def _span(text: str, line: int) -> tuple[int, int]:
    """Give where a line begins and ends."""
    start = 0
    for _ in range(line - 1):
        start = text.find("\n", start) + 1
    end = text.find("\n", start)
    return start, len(text) if end < 0 else end


def _line_of(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1


def _place(text: str, at: int, width: int) -> Place:
    start = text.rfind("\n", 0, at) + 1
    return Place(_line_of(text, at), at - start + 1, max(width, 1))
