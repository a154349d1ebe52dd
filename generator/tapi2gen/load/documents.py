"""Load stage: YAML text to plain data, strictly, every value with its position.

The spec is a small, safe part of YAML: mappings with text keys, sequences, text,
true/false, null, and integers written in decimal or 0x hexadecimal. Whatever YAML 1.1
would silently turn into something else (yes, on, 010, 1:30, 2.2, a date), and whatever
could repeat, merge or execute (duplicate keys, anchors, tags), is a problem.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import yaml

from tapi2gen.diagnostics.characters import invisible_ones
from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import Mark, Note, Problem, SpecError
from tapi2gen.load.text_file import invisible, read_text_file
from tapi2gen.load.yaml_errors import explain_error

# Where a value sits in its document: keys and indexes from the top.
Place = tuple[str | int, ...]
# Line, column and width of a value or key. Few of them are ever needed, as marks.
_Spot = tuple[int, int, int]

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
    """A position as libyaml and PyYAML both give it, from 0."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Document:
    """One file of the spec: its data, and where each key and each value stands."""

    file: Path
    data: object
    key_spots: dict[Place, _Spot]
    value_spots: dict[Place, _Spot]

    @property
    def keys(self) -> dict[Place, Mark]:
        """Give the positions of all keys."""
        return {place: Mark(self.file, *spot) for place, spot in self.key_spots.items()}

    @property
    def values(self) -> dict[Place, Mark]:
        """Give the positions of all values."""
        spots = self.value_spots.items()
        return {place: Mark(self.file, *spot) for place, spot in spots}

    def mark(self, *place: str | int) -> Mark:
        """Give the position of a value, or of the nearest thing around it."""
        while place and place not in self.value_spots:
            place = place[:-1]
        return Mark(self.file, *self.value_spots.get(place, (1, 1, 1)))

    def key_mark(self, *place: str | int) -> Mark:
        """Give the position of a key, or of the value at that place."""
        spot = self.key_spots.get(place)
        return Mark(self.file, *spot) if spot else self.mark(*place)


def load(files: list[Path]) -> tuple[list[Document], list[Problem]]:
    """Load spec files: the documents that could be read, and the problems of all."""
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
    data = reader.document()
    if reader.problems:
        raise SpecError(reader.problems)
    return Document(file, data, reader.keys, reader.values)


class _Reader:
    """Builds data from YAML events, collecting problems instead of stopping."""

    def __init__(self, file: Path, text: str) -> None:
        self.file = file
        self.text = text
        self.events = self._parse(text)
        self.keys: dict[Place, _Spot] = {}
        self.values: dict[Place, _Spot] = {}
        self.problems: list[Problem] = []

    def document(self) -> object:
        try:
            return self._document()
        except yaml.MarkedYAMLError as error:
            self.problems.append(explain_error(self.file, self.text, error, _LOADER))
        except (yaml.YAMLError, ValueError, OverflowError) as error:
            what = " ".join(str(error).split())
            how = "write the character itself, not its number"
            self.problems.append(
                Problem(Mark(self.file, 1, 1), Code.NOT_YAML, what, how)
            )
        return None

    @staticmethod
    def _parse(text: str) -> Iterator[yaml.Event]:
        yield from yaml.parse(text, Loader=_LOADER)

    def _document(self) -> object:
        next(self.events)
        start = next(self.events)
        if isinstance(start, yaml.StreamEndEvent):
            how = "describe something, or delete the file"
            self._problem(start, Code.EMPTY_FILE, "the file is empty", how)
            return None
        data = self._node(next(self.events), ())
        next(self.events)
        after = next(self.events)
        if not isinstance(after, yaml.StreamEndEvent):
            how = "one file, one document: move it to a file of its own"
            self._problem(after, Code.SECOND_DOCUMENT, "a second document", how)
        return data

    def _node(self, event: yaml.Event, place: Place) -> object:
        self.values[place] = _spot(event)
        if isinstance(event, yaml.AliasEvent):
            self._problem(event, Code.ALIAS, "an alias", "write the value out")
            return None
        if getattr(event, "anchor", None):
            how = "remove it: the spec has no aliases"
            self._problem(event, Code.ALIAS, "an anchor", how)
        if getattr(event, "tag", None) is not None:
            self._problem(event, Code.TAG, "a tag", "write the value without it")
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(place)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(place)
        assert isinstance(event, yaml.ScalarEvent)
        return self._scalar(event)

    def _mapping(self, place: Place) -> dict[str, object]:
        self._check_depth(place)
        mapping: dict[str, object] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self._key(event, place)
            here = (*place, key)
            if key in mapping:
                first = Note(Mark(self.file, *self.keys[here]), "the first is here")
                what, how = f"duplicate key {key}", "keep one of them"
                self._problem(event, Code.DUPLICATE_KEY, what, how, first)
                self._node(next(self.events), (*place, f"{key} (again)"))
                continue
            self.keys[here] = _spot(event)
            mapping[key] = self._node(next(self.events), here)
        return mapping

    def _key(self, event: yaml.Event, place: Place) -> str:
        if isinstance(event, yaml.ScalarEvent):
            key = self._node(event, (*place, "(key)"))
            if isinstance(key, str):
                return key
        else:
            self._node(event, (*place, "(key)"))
        self._problem(event, Code.KEY_NOT_TEXT, "a key that is no text", "use a name")
        mark = self._mark(event)
        return f"(key at {mark.line}:{mark.column})"

    def _sequence(self, place: Place) -> list[object]:
        self._check_depth(place)
        items: list[object] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self._node(event, (*place, len(items))))
        return items

    def _check_depth(self, place: Place) -> None:
        if len(place) > _MAX_DEPTH:
            what, how = f"nested deeper than {_MAX_DEPTH} levels", "no entry is so deep"
            mark = Mark(self.file, *self.values[place])
            problem = Problem(mark, Code.TOO_DEEP, what, how)
            raise SpecError([*self.problems, problem])

    def _scalar(self, event: yaml.ScalarEvent) -> object:
        text = str(event.value)
        if event.style:
            for character in dict.fromkeys(invisible_ones(text.replace("\n", ""))):
                self.problems.append(invisible(self._mark(event), character))
            return text
        if text in _PLAIN:
            return _PLAIN[text]
        if _INTEGER.fullmatch(text) and len(text) <= 20:
            return int(text, 0)
        if _UNSAFE.fullmatch(text):
            self._problem(
                event,
                Code.AMBIGUOUS_VALUE,
                f"YAML readers disagree on what {text} is",
                f'write "{text}" for text, true or false for a switch, '
                "10 or 0x0A for a number",
            )
        return text

    def _mark(self, event: yaml.Event) -> Mark:
        return Mark(self.file, *_spot(event))

    def _problem(
        self, event: yaml.Event, code: Code, message: str, how: str, *notes: Note
    ) -> None:
        self.problems.append(Problem(self._mark(event), code, message, how, notes))


def _spot(event: yaml.Event) -> _Spot:
    start: _YamlMark | None = event.start_mark
    end: _YamlMark | None = event.end_mark
    if start is None or end is None:
        return 1, 1, 1
    is_short = isinstance(event, yaml.NodeEvent) and start.line == end.line
    width = max(end.column - start.column, 1) if is_short else 1
    return start.line + 1, start.column + 1, width
