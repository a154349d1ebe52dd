"""Load stage: YAML text to plain data, strictly, every value with its position.

The spec is a small, safe part of YAML: mappings with text keys, sequences, text,
true/false, null, and integers written in decimal or 0x hexadecimal. Whatever YAML 1.1
would silently turn into something else (yes, on, 010, 1:30, 2.2, a date), and whatever
could repeat, merge or execute (duplicate keys, anchors, tags), is a problem.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import yaml

from tapi2gen.problems import Mark, Problem, SpecError

# Where a value sits in its document: keys and indexes from the top.
Place = tuple[str | int, ...]

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MAX_DEPTH = 32
_NOT_CHARACTERS = "\ufffe\uffff"
_INVISIBLE = ("Cc", "Cf", "Cs", "Zl", "Zp")  # Unicode: control, format, separators
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
    keys: dict[Place, Mark]
    values: dict[Place, Mark]

    def mark(self, *place: str | int) -> Mark:
        """Give the position of a value, or of the nearest thing around it."""
        while place and place not in self.values:
            place = place[:-1]
        return self.values.get(place, Mark(self.file, 1, 1))

    def key_mark(self, *place: str | int) -> Mark:
        """Give the position of a key, or of the value at that place."""
        return self.keys.get(place) or self.mark(*place)


def load(files: list[Path]) -> tuple[list[Document], list[Problem]]:
    """Load spec files: the documents that could be read, and the problems of all."""
    documents: list[Document] = []
    problems: list[Problem] = []
    for file in files:
        try:
            documents.append(load_text(file, _read(file)))
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


def _read(file: Path) -> str:
    try:
        raw = file.read_bytes()
    except OSError as error:
        raise SpecError([Problem(Mark(file), error.strerror or str(error))]) from None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode().rpartition("\n")
        line = error.object.count(b"\n", 0, error.start) + 1
        mark = Mark(file, line, len(before[2]) + 1)
        raise SpecError([Problem(mark, "not UTF-8: save the file as UTF-8")]) from None
    problems = list(_forbidden_characters(file, text))
    if problems:
        raise SpecError(problems)
    return text


def _forbidden_characters(file: Path, text: str) -> Iterator[Problem]:
    """Find what a reader of the spec could not see: control and bidi characters."""
    for number, line in enumerate(text.split("\n"), start=1):
        for column, character in enumerate(line.removesuffix("\r"), start=1):
            if _is_invisible(character):
                hint = " and indent with spaces" if character == "\t" else ""
                what = f"{_invisible(character)}{hint}"
                yield Problem(Mark(file, number, column), what)


def _is_invisible(character: str) -> bool:
    category = unicodedata.category(character)
    return category in _INVISIBLE or character in _NOT_CHARACTERS


def _invisible(character: str) -> str:
    return f"invisible character U+{ord(character):04X}: remove it"


class _Reader:
    """Builds data from YAML events, collecting problems instead of stopping."""

    def __init__(self, file: Path, text: str) -> None:
        self.file = file
        self.events = self._parse(text)
        self.keys: dict[Place, Mark] = {}
        self.values: dict[Place, Mark] = {}
        self.problems: list[Problem] = []

    def document(self) -> object:
        try:
            return self._document()
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            what = error.problem or error.context or "not YAML"
            self._problem(mark, f"not YAML: {what}")
        except (yaml.YAMLError, ValueError, OverflowError) as error:
            what = " ".join(str(error).split())
            self.problems.append(Problem(Mark(self.file, 1, 1), f"not YAML: {what}"))
        return None

    @staticmethod
    def _parse(text: str) -> Iterator[yaml.Event]:
        yield from yaml.parse(text, Loader=_LOADER)

    def _document(self) -> object:
        next(self.events)
        start = next(self.events)
        if isinstance(start, yaml.StreamEndEvent):
            self._problem(start.start_mark, "the file is empty")
            return None
        data = self._node(next(self.events), ())
        next(self.events)
        after = next(self.events)
        if not isinstance(after, yaml.StreamEndEvent):
            self._problem(after.start_mark, "a second document: one file, one document")
        return data

    def _node(self, event: yaml.Event, place: Place) -> object:
        self.values[place] = self._mark(event.start_mark)
        if isinstance(event, yaml.AliasEvent):
            self._problem(event.start_mark, "an alias: write the value out")
            return None
        if getattr(event, "anchor", None):
            self._problem(event.start_mark, "an anchor: the spec has no aliases")
        if getattr(event, "tag", None) is not None:
            self._problem(event.start_mark, "a tag: write the value without it")
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
            mark = self._mark(event.start_mark)
            if key in mapping:
                first = self.keys[here]
                self._problem(
                    event.start_mark,
                    f"duplicate key {key}: first on line {first.line}",
                )
                self._node(next(self.events), (*place, f"{key} (again)"))
                continue
            self.keys[here] = mark
            mapping[key] = self._node(next(self.events), here)
        return mapping

    def _key(self, event: yaml.Event, place: Place) -> str:
        if isinstance(event, yaml.ScalarEvent):
            key = self._node(event, (*place, "(key)"))
            if isinstance(key, str):
                return key
        else:
            self._node(event, (*place, "(key)"))
        self._problem(event.start_mark, "a key is text")
        mark = self._mark(event.start_mark)
        return f"(key at {mark.line}:{mark.column})"

    def _sequence(self, place: Place) -> list[object]:
        self._check_depth(place)
        items: list[object] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self._node(event, (*place, len(items))))
        return items

    def _check_depth(self, place: Place) -> None:
        if len(place) > _MAX_DEPTH:
            mark = self.values[place]
            problem = Problem(mark, f"nested deeper than {_MAX_DEPTH} levels")
            raise SpecError([*self.problems, problem])

    def _scalar(self, event: yaml.ScalarEvent) -> object:
        text = str(event.value)
        if event.style:
            for character in dict.fromkeys(text.replace("\n", "")):
                if _is_invisible(character):
                    self._problem(event.start_mark, _invisible(character))
            return text
        if text in _PLAIN:
            return _PLAIN[text]
        if _INTEGER.fullmatch(text) and len(text) <= 20:
            return int(text, 0)
        if _UNSAFE.fullmatch(text):
            self._problem(
                event.start_mark,
                f"{text} is read in different ways by different YAML readers: write "
                f'"{text}" for text, true or false for a switch, and numbers as 10 or '
                "0x0A",
            )
        return text

    def _mark(self, mark: _YamlMark | None) -> Mark:
        if mark is None:
            return Mark(self.file, 1, 1)
        return Mark(self.file, mark.line + 1, mark.column + 1)

    def _problem(self, mark: _YamlMark | None, message: str) -> None:
        self.problems.append(Problem(self._mark(mark), message))
