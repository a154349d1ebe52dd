"""Files that are none, and links that lead to themselves, where a spec or a tree is."""

from __future__ import annotations

import os
import shutil
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from conftest import Project, Run, contents
from support.bad_spec_cases import headlines
from support.in_time import in_time

pytestmark = pytest.mark.posix("named pipes, sockets and links in folders")

Ask = Callable[[str], tuple[object, list[str]]]

# Longer than any command takes on a machine that has much else to do.
PATIENCE = 120.0


def make_socket(path: Path) -> None:
    """Bind a socket; its whole path may be too long for the system."""
    here = Path.cwd()
    os.chdir(path.parent)
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(path.name)
    finally:
        os.chdir(here)


ODD: dict[str, Callable[[Path], None]] = {
    "pipe": lambda path: os.mkfifo(path),  # Windows has no such function
    "socket": make_socket,
}
NO_FILE = "neither a file nor a folder"


@pytest.fixture
def ask(run: Run) -> Iterator[Ask]:
    """Run a command, which may not wait for ever; give its status and problems."""

    def ask(command: str) -> tuple[object, list[str]]:
        result = run(*command.split())
        return result.code, headlines(result.err)

    with in_time(PATIENCE):
        yield ask


COMMANDS = ["check", "build", "list", "show x", "diff spec"]


@pytest.mark.parametrize(
    ("kind", "command"),
    [*((kind, "validate") for kind in ODD), *(("pipe", each) for each in COMMANDS)],
)
def test_spec_file_that_is_none(
    base: Project, run: Run, ask: Ask, kind: str, command: str
) -> None:
    """No command waits for what a pipe will say."""
    base.only_templates({"notes.md": "One.\n"})
    assert run("build").code == 0
    ODD[kind](base.root / "spec/messages/LINE_X.yaml")
    assert ask(command) == (
        2,
        [f"spec/messages/LINE_X.yaml:1:1: unreadable-file: {NO_FILE}"],
    )


@pytest.mark.parametrize("kind", ODD)
@pytest.mark.parametrize(
    ("name", "command", "problem"),
    [
        ("acme.yaml", "validate --overlay acme.yaml", "unreadable-file: "),
        ("spec/schema/x.schema.json", "validate", "bad-schema: not a schema: "),
    ],
)
def test_other_file_that_is_none(
    base: Project, ask: Ask, kind: str, name: str, command: str, problem: str
) -> None:
    """Neither an overlay nor a schema is waited for."""
    ODD[kind](base.root / name)
    found = f"{name}:1:1: {problem}{NO_FILE}"
    assert ask(command) == (2, [found])


@pytest.mark.parametrize("name", ["MANIFEST.json", "mine/__init__.py", "a.py"])
@pytest.mark.parametrize("command", ["check", "build"])
def test_generated_file_that_is_none(
    base: Project, run: Run, ask: Ask, name: str, command: str
) -> None:
    """Nor is what takes the place of a generated file."""
    base.only_templates({"a.py": "a = 1\n"})
    assert run("build").code == 0
    (base.out / name).unlink(missing_ok=True)
    (base.out / name).parent.mkdir(exist_ok=True)
    os.mkfifo(base.out / name)
    assert ask(command) == (2, [f"generated/{name}:1:1: in-the-way: {NO_FILE}"])


LINKS = {
    "--spec loop": "loop:1:1: missing-folder: a link that leads to no folder",
    "--spec loop/spec": "loop/spec:1:1: missing-folder: there is no such folder",
    "--out loop": "loop:1:1: link: a link",
    "--templates loop": "loop:1:1: missing-folder: a link that leads to no folder",
}


@pytest.mark.parametrize("options", LINKS)
@pytest.mark.parametrize("command", ["build", "check"])
def test_link_to_itself(options: str, command: str, base: Project, run: Run) -> None:
    """It is a problem where a folder is expected."""
    (base.root / "loop").symlink_to("loop")
    result = run(command, *options.split())
    assert result.code == 2
    assert result.problems == [LINKS[options]]


@pytest.mark.parametrize(
    "command",
    ["build --out loop/made", "new overlay loop/acme.yaml", "new message LINE_X"],
)
def test_nothing_is_written_through_a_link_to_itself(
    command: str, base: Project, run: Run
) -> None:
    """What the system says of it is reported."""
    base.only_templates({"notes.md": "One.\n"})
    (base.root / "loop").symlink_to("loop")
    more = ["--spec", "loop"] if command.startswith("new message") else []
    result = run(*command.split(), *more)
    assert (result.code, result.out) == (2, "")
    assert "loop" in result.err


@pytest.mark.posix("links that lead to themselves")
def test_folder_of_the_spec_that_is_none(base: Project, run: Run) -> None:
    """A file or a link to itself is not taken for an empty folder."""
    folder = base.root / "spec/messages"
    shutil.rmtree(folder)
    folder.touch()
    where = "spec/messages:1:1: missing-folder"
    assert run("build").problems == [f"{where}: a file where a folder is expected"]
    folder.unlink()
    folder.symlink_to("messages")
    assert run("build").problems == [f"{where}: a link that leads to no folder"]


def test_folder_of_the_spec_that_is_a_link(base: Project, run: Run) -> None:
    """Its files are not passed over: the link is a problem."""
    (base.root / "spec/messages").rename(base.root / "messages")
    (base.root / "spec/messages").symlink_to("../messages")
    for command in ("validate", "list"):
        result = run(command)
        assert result.code == 2
        assert result.problems == ["spec/messages:1:1: link: a link to a folder"]


def test_manifest_that_has_no_end(base: Project, ask: Ask) -> None:
    """It is a link, which no build and no check goes past."""
    (base.out).mkdir()
    (base.out / "MANIFEST.json").symlink_to("/dev/zero")
    for command in ("check", "build"):
        found = ["generated/MANIFEST.json:1:1: link: a link"]
        assert ask(command) == (2, found)


def test_name_that_is_no_text(base: Project, run: Run, ask: Ask) -> None:
    """A file of such a name is told of as any other."""
    assert run("build").code == 0
    for folder in ("spec/schema", "templates", "generated"):
        os.close(os.open(os.fsencode(base.root / folder) + b"/\xff~", os.O_CREAT))
        code, found = ask("check")
        is_foreign = folder == "generated"
        assert (code, len(found)) == (1, 1) if is_foreign else (0, 0), folder


# What Emacs and macOS leave where a file is edited, or where it is copied to.
HIDDEN = {
    ".#LINE_PROXYSTATUS.yaml": "me@host.1234:1700000000",
    "._LINE_PROXYSTATUS.yaml": "",
    ".#message.schema.json": "me@host.1234:1700000000",
    "._message.schema.json": "",
}


def test_hidden_files_are_none_of_a_spec(base: Project, run: Run) -> None:
    """Neither what is read nor what is made depends on them."""
    assert run("build").code == 0
    before = contents(base.out)
    for name, target in HIDDEN.items():
        for folder in ("spec", "spec/messages", "spec/schema", "templates"):
            hidden = base.root / folder / name
            if target:
                hidden.symlink_to(target)
            else:
                hidden.write_bytes(b"\0\5\x16\7\0\2\0\0Mac OS X")
    for command in ("validate", "list", "build", "check"):
        assert run(command).code == 0, command
    assert contents(base.out) == before


@pytest.mark.parametrize(
    "command", ["list", "show LINE_PROXYSTATUS", "validate", "check", "build"]
)
def test_folder_that_cannot_be_read(
    command: str, base: Project, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It does not look empty: nothing is removed, and nothing is written."""
    base.only_templates({"{message}.md.j2": "{{ message.name }}\n"})
    assert run("build").code == 0
    before = contents(base.out)
    scan = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("messages"):
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    result = run(*command.split())
    assert result.code == 2
    assert result.problems == ["spec/messages:1:1: unreadable-file: Permission denied"]
    assert contents(base.out) == before
