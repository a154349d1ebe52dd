"""What `check` says at once where nothing has changed is what it says the long way."""

from __future__ import annotations

import errno
import json
import os
import shutil
import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

import tapi2gen
from conftest import TWO, Project, Run, contents
from tapi2gen.folders import find_spec, paths_beside
from tapi2gen.output import digests
from tapi2gen.output.digests import digest_of_read, unchanged

STATUS = "spec/messages/LINE_PROXYSTATUS.yaml"
SCHEMA = "spec/schema/message.schema.json"
GROUP = "spec/messages/LINE_GROUPSTATUS.yaml"
PACKAGE = Path(tapi2gen.__file__).parent

Change = Callable[[Project], object]


def count() -> int:
    """How many files the tree has, if all are those of the last build."""
    return unchanged(*paths_beside(find_spec()))


@pytest.fixture
def built(base: Project, run: Run) -> Project:
    """A project of three files that has been built."""
    assert run("build").code == 0
    return base


def append(file: str) -> Change:
    """Make a change that adds a line to a file."""
    return lambda project: project.write(
        file, (project.root / file).read_bytes() + b"# more\n"
    )


def remove(file: str) -> Change:
    """Make a change that removes a file."""
    return lambda project: (project.root / file).unlink()


def link(file: str) -> Change:
    """Make a change that moves something away, and leaves a link to it."""

    def change(project: Project) -> None:
        elsewhere = project.root.parent / "elsewhere"
        shutil.move(project.root / file, elsewhere)
        (project.root / file).symlink_to(elsewhere)

    return change


def in_manifest(old: str, new: str) -> Change:
    """Make a change that replaces a text in the manifest."""
    return lambda project: project.edit("generated/MANIFEST.json", old, new)


def add(file: str, text: str = "x\n") -> Change:
    """Make a change that adds a file."""
    return lambda project: project.write(file, text)


def file_for_tree(project: Project) -> None:
    """Have a file where the tree was."""
    shutil.rmtree(project.out)
    project.write("generated", "x\n")


# Changes that a check must tell of, or stumble over.
TELLING: dict[str, Change] = {
    "content": append("generated/notes.md"),
    "content of the same length": lambda project: project.edit(
        "generated/notes.md", "One.", "Two."
    ),
    "extra": add("generated/docs/old.md", "<!-- DO NOT EDIT. Made from -->\n"),
    "foreign": add("generated/docs/mine.md"),
    "missing": remove("generated/docs/index.md"),
    "renamed": lambda project: (project.out / "notes.md").rename(
        project.out / "note.md"
    ),
    "two files exchanged": lambda project: [
        (project.out / "notes.md").rename(project.root / "x"),
        (project.out / "docs/index.md").rename(project.out / "notes.md"),
        (project.root / "x").rename(project.out / "docs/index.md"),
    ],
    "a link to the same content": link("generated/notes.md"),
    "a link to a folder": link("generated/docs"),
    "a link that is the tree": link("generated"),
    "no tree": lambda project: shutil.rmtree(project.out),
    "a file for a tree": file_for_tree,
    "spec": append(STATUS),
    "schema": lambda project: project.edit(
        "spec/schema/message.schema.json", '"title": "A message"', '"title": "x"'
    ),
    "a spec file of another ending": add("spec/messages/LINE_X.yml"),
    "an empty spec file": add("spec/messages/LINE_X.yaml"),
    "a folder named like a spec file": lambda project: (
        project.root / "spec/messages/LINE_X.yaml"
    ).mkdir(),
    "a folder named like a schema": lambda project: (
        project.root / "spec/schema/x.schema.json"
    ).mkdir(),
    "no spec": lambda project: shutil.rmtree(project.root / "spec"),
    "template": append("templates/notes.md"),
    "a new template": add("templates/new.md"),
    "template gone": remove("templates/notes.md"),
    "no templates": lambda project: shutil.rmtree(project.root / "templates"),
    "manifest gone": remove("generated/MANIFEST.json"),
    "manifest empty": add("generated/MANIFEST.json", ""),
    "manifest no text": lambda project: project.write(
        "generated/MANIFEST.json", b"\xff\n" * 9
    ),
    "manifest: its header": in_manifest("DO NOT EDIT", "do not edit"),
    "manifest: tools": in_manifest('"jinja2": "3"', '"jinja2": "4"'),
    "manifest: a name": in_manifest('"docs/index.md"', '"docs/index.mb"'),
    "manifest: no digest": in_manifest('"read": "', '"read": "", "x": "'),
    "manifest: a line more": in_manifest('  "files"', '\n  "files"'),
}

# Changes of which nobody needs to hear.
SILENT: dict[str, Change] = {
    "nothing": lambda _project: None,
    "times": lambda project: os.utime(project.out / "notes.md", (1, 1)),
    "what an interpreter leaves": add("generated/docs/__pycache__/x.pyc"),
    "what a file manager leaves": add("generated/.DS_Store"),
    "an empty folder": lambda project: (project.out / "empty").mkdir(),
    "notes beside the spec": add("spec/README.md"),
    "what an interpreter leaves of templates": add("templates/__pycache__/x.pyc"),
    "what an editor leaves among templates": add("templates/notes.md~"),
    "what an editor leaves of the spec": add("spec/messages/._LINE_X.yaml"),
    "line endings of the spec": lambda project: project.write(
        STATUS, (project.root / STATUS).read_bytes().replace(b"\n", b"\r\n")
    ),
    "line endings of what is made": lambda project: project.write(
        "generated/notes.md",
        (project.out / "notes.md").read_bytes().replace(b"\n", b"\r\n"),
    ),
    "line endings of everything": lambda project: [
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
        for file in project.root.rglob("*")
        if file.is_file()
    ],
    "a byte order mark": lambda project: project.write(
        STATUS, b"\xef\xbb\xbf" + (project.root / STATUS).read_bytes()
    ),
    "a byte order mark of a schema": lambda project: project.write(
        SCHEMA, b"\xef\xbb\xbf" + (project.root / SCHEMA).read_bytes()
    ),
    "line endings of a template": lambda project: project.write(
        "templates/notes.md", b"One.\r\n"
    ),
}


@pytest.mark.parametrize("change", TELLING.values(), ids=TELLING.keys())
def test_a_change_is_told(built: Project, run: Run, change: Change) -> None:
    """What the full check tells, the fast one leaves to it."""
    change(built)
    assert count() == 0
    assert run("check").code != 0


@pytest.mark.parametrize("change", SILENT.values(), ids=SILENT.keys())
def test_nothing_is_told(built: Project, run: Run, change: Change) -> None:
    """Where all is well, both count the same files."""
    change(built)
    assert count() == 3
    assert run("check") == (0, "generated: 3 files, all up to date\n", "")


def test_another_generator(built: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another generator may make other files."""
    other = built.root / "tapi2gen"
    shutil.copytree(PACKAGE, other, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(digests, "PACKAGE", str(other))
    assert count() == 3
    (other / "commands" / "new.py").write_text("")
    assert count() == 3
    (other / "model" / "naming.py").write_text("")
    assert count() == 0


def test_notes_are_told_again(project: Project, run: Run) -> None:
    """A spec of which there is something to note is read by every check."""
    project.only_templates(TWO)
    project.edit(GROUP, "      zh-TW: 群組清單的變更方式。\n", "")
    assert run("build").code == 0
    assert count() == 0
    assert "untranslated" in run("check").err


@pytest.mark.posix("links")
@pytest.mark.parametrize("folder", ["spec", "templates"])
def test_what_is_behind_a_link_is_read(built: Project, run: Run, folder: str) -> None:
    """A spec with links in it is read by every check."""
    beyond = built.root / "beyond.md"
    beyond.write_text("One.\n", "utf-8")
    (built.root / folder / "here.md").symlink_to(beyond)
    assert run("build").code == 0
    assert count() == 0


def test_large_files_are_read_whole(base: Project, run: Run) -> None:
    """However many bytes a file has, the last of them counts."""
    text = "One.\n" * 100_000
    base.only_templates({"large.md": text})
    assert run("build").code == 0
    assert count() == 2
    base.write("templates/large.md", text.removesuffix("\n") + "!")
    assert count() == 0


def test_options_are_heeded(built: Project) -> None:
    """Whoever asks for more than digests gets more, even where they all agree."""
    built.edit("generated/notes.md", "One.", "Two.")
    manifest = built.out / digests.MANIFEST
    lines = manifest.read_text("utf-8").split("\n")
    of_read = json.loads("\n".join(lines))["all"]["read"]
    del lines[digests.DIGESTS_LINE]
    written = [
        (path, digests.digest(content))
        for path, content in contents(built.out).items()
        if path != digests.MANIFEST
    ]
    of_written = digests.digest_of_written("\n".join(lines), written)
    lines.insert(digests.DIGESTS_LINE, digests.digests_line(of_read, of_written))
    manifest.write_text("\n".join(lines), "utf-8")
    for options, status in (([], 0), (["--full"], 1), (["--quiet"], 1)):
        call = [sys.executable, "-m", "tapi2gen", "check", *options]
        done = subprocess.run(call, cwd=built.root, capture_output=True, check=False)
        assert done.returncode == status, options


@pytest.mark.posix("names that are no text")
def test_a_name_that_is_no_text(built: Project, run: Run) -> None:
    """A file that a build does not mind has a digest like any other."""
    (built.root / "spec/schema/\udcff.json").write_text("{}\n", "utf-8")
    assert count() == 0
    assert run("build").code == 0
    assert count() == 3


@pytest.mark.parametrize(
    ("one", "other", "checksum"),
    [(b"plumless", b"buckeroo", zlib.crc32), (b"aca", b"bab", zlib.adler32)],
    ids=["CRC-32", "Adler-32"],
)
def test_no_checksum_decides_alone(
    one: bytes, other: bytes, checksum: Callable[[bytes], int]
) -> None:
    """Contents of the same checksum are told from each other by the other one."""
    assert checksum(one) == checksum(other)
    assert digests.digest(one) != digests.digest(other)


def test_names_do_not_run_together(tmp_path: Path) -> None:
    """A file that moves into another tree is another input."""
    trees = [tmp_path / name for name in ("a", "b")]
    for tree in trees:
        tree.mkdir()
    seen: set[str] = set()
    for tree in trees:
        (tree / "x.yaml").write_text("x: 1\n")
        seen.add(digest_of_read(str(trees[0]), str(trees[1])))
        (tree / "x.yaml").unlink()
    assert len(seen) == 2


def test_needs_nothing(built: Project) -> None:
    """Where nothing has changed, nothing is imported that reading does not need."""
    code = (
        f"import sys; sys.path.append({str(PACKAGE.parent)!r})\n"
        "from tapi2gen.__main__ import main; sys.argv = ['', 'check']\n"
        "assert main() == 0; print(*sorted(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", code],
        cwd=built.root,
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    said, modules = done.stdout.splitlines()
    assert said == "generated: 3 files, all up to date"
    for name in (
        "argparse",
        "black",
        "dataclasses",
        "jinja2",
        "json",
        "pathlib",
        "yaml",
    ):
        assert name not in modules.split()


def test_the_digest_of_what_is_read_covers_what_makes_files() -> None:
    """The parts of the generator that are not in it are not needed to make files."""
    code = "import sys, tapi2gen.pipeline; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, encoding="utf-8"
    )
    parts = {n.split(".")[1] for n in done.stdout.split() if n.startswith("tapi2gen.")}
    assert parts - {*digests._MAKERS} == {"diagnostics", "folders", "pipeline"}


def test_an_edit_of_the_generator_is_told(
    base: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What makes files is in the digest of what is read, the pipeline among it."""
    folders = str(base.root / "spec"), str(base.root / "templates")
    copy = base.root / "tapi2gen"
    shutil.copytree(PACKAGE, copy)
    monkeypatch.setattr(digests, "PACKAGE", str(copy))
    found = {digest_of_read(*folders)}
    makers = [f"{part}/__init__.py" for part in digests._MAKERS]
    for count, name in enumerate(("pipeline.py", *makers), start=2):
        with (copy / name).open("a", encoding="utf-8") as file:
            file.write("# Edited.\n")
        found.add(digest_of_read(*folders))
        assert len(found) == count, name


def test_no_more_files_can_be_opened(
    built: Project, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """That is what is told, and not that the tree has changed."""
    read = digests.content_of

    def content_of(path: str) -> bytes:
        if path.endswith("/notes.md") and "templates" in path:
            raise OSError(errno.EMFILE, os.strerror(errno.EMFILE), path)
        return read(path)

    before = contents(built.out)
    monkeypatch.setattr(digests, "content_of", content_of)
    for options in (["check"], ["check", "--full"], ["build"]):
        result = run(*options)
        assert (result.code, result.out) == (2, "")
        assert result.err.endswith(f"notes.md: {os.strerror(errno.EMFILE)}\n")
    assert contents(built.out) == before
