"""Load stage: YAML text to plain data, strictly, every value with its position.

The spec is a small, safe part of YAML: mappings with strings as keys, sequences,
strings, true/false, null, and integers written in decimal or 0x hexadecimal. What YAML
1.1 would silently turn into something else (yes, on, 010, 1:30, 2.2, a date), and what
could repeat, merge or execute (duplicate keys, anchors, tags), is a problem.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

import yaml

from tapi2gen.diagnostics.characters import invisible_ones
from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import Mark, Note, Problem, SpecError
from tapi2gen.load.comments import Span, find_trailing_comments
from tapi2gen.load.lookalikes import find_lookalike, lookalike_problem, to_ascii
from tapi2gen.load.text_file import invisible, read_text_file
from tapi2gen.load.yaml_errors import explain_error

# Where a value is in its document: keys and indexes from the top.
KeyPath = tuple[str | int, ...]

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MAX_DEPTH = 32
_INTEGER = re.compile(r"-?(0|[1-9][0-9]*)|0x[0-9A-Fa-f]+")
_UNSAFE = re.compile(
    r"(?i:y|n|yes|no|on|off|true|false|null)|~"
    r"|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?"  # sexagesimal
    r"|[-+]?(\.[0-9][0-9_]*|[0-9][0-9_]*(\.[0-9_]*)?)([eE][-+]?[0-9]+)?"
    r"|[-+]?0[oObB][0-9_]+|[-+]?0[xX][0-9A-Fa-f_]+"
    r"|[-+]?\.(?i:inf|nan)"
    r"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*"
    r"|<<|="
)
_PLAIN: dict[str, bool | None] = {"true": True, "false": False, "null": None, "": None}


class _YamlMark(Protocol):
    """A position as libyaml and PyYAML both have it, from 0."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Document:
    """One file of the spec: its data, and the position of each key and value."""

    file: Path
    data: object
    keys: dict[KeyPath, Mark]
    values: dict[KeyPath, Mark]

    def mark(self, *path: str | int) -> Mark:
        """Return the position of a value, or of the nearest one around it."""
        while path and path not in self.values:
            path = path[:-1]
        return self.values.get(path, Mark(self.file, 1, 1))

    def key_mark(self, *path: str | int) -> Mark:
        """Return the position of a key, or that of its value where there is no key."""
        return self.keys.get(path) or self.mark(*path)

    def strings(self) -> Iterator[tuple[KeyPath, str]]:
        """Yield every string of the data with its path, keys left out."""
        yield from _strings(self.data, ())


def _strings(data: object, path: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _strings(value, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _strings(value, (*path, index))


def load(files: list[Path]) -> tuple[list[Document], list[Problem]]:
    """Load spec files; return those that could be read, and the problems of all."""
    documents: list[Document] = []
    problems: list[Problem] = []
    for file in files:
        try:
            documents.append(load_text(file, read_text_file(file)))
        except SpecError as error:
            problems += error.problems
    return documents, problems


def load_text(file: Path, text: str) -> Document:
    """Load one document from its text.

    Raises:
        SpecError: with all problems of the document.
    """
    reader = _Reader(file, text)
    data = reader.read()
    if reader.problems:
        raise SpecError(reader.problems)
    return Document(file, data, reader.keys, reader.values)


class _Reader:
    """Builds data from YAML events, and collects problems instead of stopping."""

    def __init__(self, file: Path, text: str) -> None:
        self.file = file
        self.text = text
        self.events: Iterator[yaml.Event] = yaml.parse(text, Loader=_LOADER)
        self.keys: dict[KeyPath, Mark] = {}
        self.values: dict[KeyPath, Mark] = {}
        self.scalars: list[Span] = []
        self.problems: list[Problem] = []

    def read(self) -> object:
        try:
            data = self._document()
            self.problems += find_trailing_comments(self.file, self.text, self.scalars)
            return data
        except yaml.MarkedYAMLError as error:
            self.problems += explain_error(
                self.file, self.text, error, _LOADER, self.scalars
            )
        except (yaml.YAMLError, ValueError, OverflowError) as error:
            what = " ".join(str(error).split())
            how = "write the character itself, not its number"
            mark = Mark(self.file, 1, 1)
            self.problems.append(Problem(mark, Code.NOT_YAML, what, how))
        return None

    def _document(self) -> object:
        next(self.events)
        start = next(self.events)
        if isinstance(start, yaml.StreamEndEvent):
            how = "fill it, or delete it"
            self._problem(start, Code.EMPTY_FILE, "the file is empty", how)
            return None
        data = self._node(next(self.events), ())
        next(self.events)
        after = next(self.events)
        if not isinstance(after, yaml.StreamEndEvent):
            how = "one file, one document: move it to a file of its own"
            self._problem(after, Code.SECOND_DOCUMENT, "a second document", how)
        return data

    def _node(self, event: yaml.Event, path: KeyPath) -> object:
        self.values[path] = self._mark(event)
        if isinstance(event, yaml.AliasEvent):
            self._problem(event, Code.ALIAS, "an alias", "write the value out")
            return None
        if getattr(event, "anchor", None):
            how = "remove it: the spec has no aliases"
            self._problem(event, Code.ALIAS, "an anchor", how)
        if getattr(event, "tag", None) is not None:
            self._problem(event, Code.TAG, "a tag", "write the value without it")
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(path)
        assert isinstance(event, yaml.ScalarEvent)
        return self._scalar(event)

    def _mapping(self, path: KeyPath) -> dict[str, object]:
        self._check_depth(path)
        mapping: dict[str, object] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self._key(event, path)
            here = (*path, key)
            if key in mapping:
                first = Note(self.keys[here], "the first is here")
                what, how = f"duplicate key {key}", "keep one of them"
                self._problem(event, Code.DUPLICATE_KEY, what, how, first)
                self._node(next(self.events), (*path, f"{key} (again)"))
                continue
            self.keys[here] = self._mark(event)
            mapping[key] = self._node(next(self.events), here)
        return mapping

    def _key(self, event: yaml.Event, path: KeyPath) -> str:
        key = self._node(event, (*path, "(key)"))
        if isinstance(key, str):
            at = find_lookalike(key)
            if at >= 0:
                self._lookalike(event, key, at)
            return key
        self._problem(event, Code.KEY_NOT_TEXT, "a key that is not text", "use a name")
        mark = self._mark(event)
        return f"(key at {mark.line}:{mark.column})"

    def _sequence(self, path: KeyPath) -> list[object]:
        self._check_depth(path)
        items: list[object] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self._node(event, (*path, len(items))))
        return items

    def _check_depth(self, path: KeyPath) -> None:
        if len(path) > _MAX_DEPTH:
            what, how = f"nested deeper than {_MAX_DEPTH} levels", "no entry needs that"
            problem = Problem(self.values[path], Code.TOO_DEEP, what, how)
            raise SpecError([*self.problems, problem])

    def _scalar(self, event: yaml.ScalarEvent) -> object:
        text = str(event.value)
        self.scalars.append(_span(event))
        if event.style:
            for character in dict.fromkeys(invisible_ones(text.replace("\n", ""))):
                self.problems.append(invisible(self._mark(event), character))
            return text
        if text in _PLAIN:
            return _PLAIN[text]
        if _INTEGER.fullmatch(text) and len(text) <= 20:
            return int(text, 0)
        if (at := find_lookalike(text)) >= 0:
            plain = to_ascii(text).strip()
            if plain in _PLAIN or _UNSAFE.fullmatch(plain):
                self._lookalike(event, text, at)
        if _UNSAFE.fullmatch(text):
            self._problem(
                event,
                Code.AMBIGUOUS_VALUE,
                f"YAML readers disagree on what {text} is",
                f'write "{text}" for text, true or false for a switch, '
                "10 or 0x0A for a number",
            )
        return text

    def _lookalike(self, event: yaml.Event, text: str, at: int) -> None:
        quote = 1 if getattr(event, "style", None) else 0
        problem = lookalike_problem(self._mark(event), text, at)
        mark = replace(problem.mark, column=problem.mark.column + quote)
        self.problems.append(replace(problem, mark=mark))

    def _mark(self, event: yaml.Event) -> Mark:
        start: _YamlMark | None = event.start_mark
        end: _YamlMark | None = event.end_mark
        if start is None or end is None:
            return Mark(self.file, 1, 1)
        is_short = isinstance(event, yaml.NodeEvent) and start.line == end.line
        width = max(end.column - start.column, 1) if is_short else 1
        return Mark(self.file, start.line + 1, start.column + 1, width)

    def _problem(
        self, event: yaml.Event, code: Code, message: str, how: str, *notes: Note
    ) -> None:
        self.problems.append(Problem(self._mark(event), code, message, how, notes))


def _span(event: yaml.ScalarEvent) -> Span:
    """Return where a scalar stands; of a block, its own lines."""
    start: _YamlMark | None = event.start_mark
    end: _YamlMark | None = event.end_mark
    if start is None or end is None:
        return (0, 0, 0, 0)
    if event.style in ("|", ">"):  # a comment may stand behind the sign
        return (start.line + 1, 0, end.line, end.column)
    return (start.line, start.column, end.line, end.column)
