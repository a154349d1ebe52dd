"""Text of a spec cannot escape: it is shown as it is, or it is a problem at its place.

A small spec with a text wherever one can be is built with hostile texts in all places
at once. Then every file is read as its readers do: Python by its parser, docstrings as
reStructuredText, pages as Markdown, JSON as JSON. Wherever a text occurs, all of it has
to be there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import cycle
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from conftest import REPOSITORY, Project, Run
from support.hostile_texts import (
    ENDS,
    INVISIBLE,
    STARTS,
    Place,
    changed,
    complete,
    hostile,
    make_spec,
    read_spec_data,
    texts_of,
    write_spec_data,
)
from support.readers import comments, texts
from tapi2gen.diagnostics.problem import Mark, Problem, SpecError
from tapi2gen.load.documents import load, load_text
from tapi2gen.pipeline import make_files, read_spec
from tapi2gen.render.template_tree import read_tree
from tapi2gen.render.vendor_package import Package
from tapi2gen.validate.schema import validate

# Builds that together put every start and end into places of every kind.
TURNS = range(0, len(STARTS), 18)
TEMPLATES = REPOSITORY / "templates"
# What the words are in Chinese; each message's page describes its own.
_OF_WORDS = ("api.yaml", "words", "summary", "zh-TW")
_TAG = re.compile(r"Q(\d+)Q")


class Somewhere(NamedTuple):
    """A place where a text stands: a file, and keys and indexes from its top."""

    file: str
    place: Place

    @property
    def kind(self) -> tuple[str, ...]:
        """What all places have in common that only differ in their entry."""
        keys = (str(key) for key in self.place if isinstance(key, str))
        return (self.file.partition("/")[0], *keys)


class Spec(NamedTuple):
    """A spec to put texts into.

    Attributes:
        folder: Where it is.
        data: What its files hold.
        places: Every place of a text.
        free: Those that take any text of one line.
    """

    folder: Path
    data: dict[str, Any]
    places: list[Somewhere]
    free: set[Somewhere]

    def write(self, new: dict[Somewhere, str]) -> None:
        """Put texts into places, and have the others as they were."""
        data: dict[str, Any] = {}
        for file, content in self.data.items():

            def change(place: Place, old: str, file: str = file) -> str:
                return new.get(Somewhere(file, place), old)

            data[file] = changed(content, change)
        write_spec_data(self.folder, data)


@pytest.fixture(scope="module")
def spec(tmp_path_factory: pytest.TempPathFactory) -> Spec:
    """A small spec with a text in every place."""
    folder = tmp_path_factory.mktemp("hostile") / "spec"
    make_spec(folder)
    data = complete(read_spec_data(folder))
    places = [
        Somewhere(file, place)
        for file, content in data.items()
        for place, _ in texts_of(content)
    ]
    found = Spec(folder, data, places, set())
    found.write({place: hostile(n, 0) for n, place in enumerate(places)})
    refused = {(problem.mark.file, problem.mark.line) for problem in shape(folder)}
    for where, mark in marks(folder).items():
        if where in places and (mark.file, mark.line) not in refused:
            found.free.add(where)
    return found


def shape(folder: Path) -> list[Problem]:
    """Give the problems of the stages that look at each file alone."""
    documents, problems = load(sorted(folder.rglob("*.yaml")))
    return problems + validate(documents, folder)[1]


def marks(folder: Path) -> dict[Somewhere, Mark]:
    """Give the position of every text."""
    documents, _ = load(sorted(folder.rglob("*.yaml")))
    return {
        Somewhere(document.file.relative_to(folder).as_posix(), place): document.mark(
            *place
        )
        for document in documents
        for place, _ in texts_of(document.data)
    }


def test_places(spec: Spec) -> None:
    """Whatever people write for readers takes any text; names and choices do not."""
    kinds = {where.kind for where in spec.free}
    for text in ("summary", "remarks"):
        for folder in ("messages", "constants", "structures"):
            assert {(folder, text, "en"), (folder, text, "zh-TW")} <= kinds
    for key in ("at", "correct"):
        assert ("api.yaml", "errata", key, "en") in kinds
    assert ("structures", "fields", "examples") in kinds
    assert ("messages", "deprecated", "reason", "en") in kinds
    assert not {kind[-1] for kind in kinds} & {
        *("name", "type", "since", "source", "kind", "of", "when", "address"),
        *("prefix", "separator", "attribute", "tag", "call", "see", "certainty"),
    } - {"name"}
    assert {kind for kind in kinds if kind[-1] == "name"} == {
        ("api.yaml", "locales", "name")
    }


def put(spec: Spec, turn: int) -> dict[int, str]:
    """Fill all free places, and give what stands where, by number."""
    number_of = {where: n for n, where in enumerate(spec.places)}
    new = {where: hostile(number_of[where], turn) for where in spec.free}
    for where in spec.free:
        if "examples" in where.place:  # what a code page cannot hold is refused
            new[where] = new[where].encode("cp950", "ignore").decode("cp950")
    spec.write(new)
    return {number_of[where]: one_line(text) for where, text in new.items()}


def one_line(text: str) -> str:
    """Leave out how a text is wrapped."""
    return " ".join(text.split())


@pytest.mark.parametrize("turn", TURNS)
def test_texts_are_shown_as_they_are(spec: Spec, turn: int) -> None:
    """In code, in pages and in data, wherever a text occurs, and nowhere else."""
    due = put(spec, turn)
    files = make_files(read_spec(spec.folder), read_tree(TEMPLATES))
    unused = {spec.places[n].kind for n in due.keys() - read_back(files, due)}
    assert unused == {_OF_WORDS}
    assert not _TAG.search(files["conformance/conformance.cpp"])


def test_texts_of_an_overlay(tmp_path: Path) -> None:
    """The same in a vendor's package."""
    source = REPOSITORY / "tests/vendor/acme.yaml"
    data = load_text(source, source.read_text("utf-8")).data
    places = [place for place, _ in texts_of(data) if place[-1] in ("en", "zh-TW")]
    new = {place: hostile(number, 17) for number, place in enumerate(places)}
    overlay = {"acme.yaml": changed(data, lambda place, old: new.get(place, old))}
    write_spec_data(tmp_path, overlay)
    made = read_spec(REPOSITORY / "spec", [tmp_path / "acme.yaml"])
    files = make_files(made, read_tree(TEMPLATES), Package("acme_tapi"))
    due = {number: one_line(new[place]) for number, place in enumerate(places)}
    assert read_back(files, due) == due.keys()


def read_back(files: Mapping[str, str], due: Mapping[int, str]) -> set[int]:
    """Expect that texts are whole wherever they occur, and give those that do.

    Args:
        files: What is generated.
        due: The texts, by number.
    """
    seen: set[int] = set()
    for path, content in files.items():
        found = [one_line(text) for text in texts(path, content)]
        numbers = [int(n) for text in found for n in _TAG.findall(text)]
        assert len(numbers) == len(_TAG.findall(content)), f"{path} loses texts"
        seen.update(numbers)
        for text in found:
            for number in map(int, _TAG.findall(text)):
                assert due[number] in text, path
        if path.endswith(".py"):
            assert not _TAG.search("".join(comments(content))), path
    return seen


def test_every_start_and_end_is_somewhere(spec: Spec) -> None:
    """Over all builds, each kind of place has many of them."""
    number_of = {where: n for n, where in enumerate(spec.places)}
    pairs = {(n + turn) for n in number_of.values() for turn in TURNS}
    assert {pair % len(STARTS) for pair in pairs} == set(range(len(STARTS)))
    assert {pair % len(ENDS) for pair in pairs} == set(range(len(ENDS)))


@pytest.mark.parametrize("escaped", [False, True], ids=["itself", "escaped"])
@pytest.mark.parametrize("turn", range(4))
def test_invisible_characters(spec: Spec, turn: int, escaped: bool) -> None:
    """Each is a problem in every place, at its place."""
    spec.write(dict.fromkeys(spec.places, "x§y"))
    characters = cycle(INVISIBLE)
    for _ in range(turn * len(INVISIBLE) // 4):
        next(characters)
    due = set()
    for file in sorted(spec.folder.rglob("*.yaml")):
        lines = file.read_text("utf-8").split("\n")
        for number, line in enumerate(lines):
            if "§" in line:
                assert line.count("§") == 1
                column = line.index('"x§') if escaped else line.index("§")
                due.add((file, number + 1, column + 1))
                character = next(characters)
                form = f"\\U{ord(character):08x}" if escaped else character
                lines[number] = line.replace("§", form)
        file.write_bytes("\n".join(lines).encode("utf-8", "surrogatepass"))
    assert len(due) > 2 * len(INVISIBLE)
    found = {
        (problem.mark.file, problem.mark.line, problem.mark.column)
        for problem in load(sorted(spec.folder.rglob("*.yaml")))[1]
        if problem.code == "invisible-character"
    }
    assert found == due


@pytest.mark.parametrize("text", ["a\nb", "a\n", "\na", " a", "a ", "", "\n"])
def test_more_than_a_line(spec: Spec, text: str) -> None:
    """A text is one line, without spaces around it."""
    spec.write(dict.fromkeys(spec.free, text))
    found = {(problem.mark.file, problem.mark.line) for problem in shape(spec.folder)}
    where = marks(spec.folder)
    assert found >= {(where[it].file, where[it].line) for it in spec.free}


def test_example_that_a_code_page_does_not_have(spec: Spec) -> None:
    """Test vectors could not hold it."""
    some, *_ = sorted(it for it in spec.free if "examples" in it.place)
    spec.write({some: "Café"})
    with pytest.raises(SpecError) as caught:
        read_spec(spec.folder)
    (problem,) = caught.value.problems
    assert problem.mark == marks(spec.folder)[some]
    assert (problem.code, problem.message) == (
        "wrong-form",
        "code page 950 has no é",
    )


NAMES = ["a-->b.md.j2", 'a"b.json.j2', "a\nb.py.j2", "a\u202eb.md.j2", "a*_b.cpp.j2"]


@pytest.mark.parametrize("name", NAMES)
def test_name_of_a_template(base: Project, run: Run, name: str) -> None:
    """The header names it and cannot be ended by it; the file is refused anyway."""
    base.only_templates({name: "{{ header }}\n"})
    result = run("build")
    assert result.code == 2
    assert "unsafe-path" in result.err


def test_name_of_a_template_in_a_header(base: Project, run: Run) -> None:
    """What might end a comment or a string is left out of it."""
    base.only_templates({"it's (so) & so.md": "One.\n"})
    assert run("build").code == 0
    first = (base.out / "it's (so) & so.md").read_text().splitlines()[0]
    assert "Made from templates/it_s _so_ _ so.md by:" in first
