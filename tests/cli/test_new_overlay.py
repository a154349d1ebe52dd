"""The command `tapi2gen new overlay`: a file that a vendor fills in and builds from."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import golden
from conftest import REPOSITORY, Project, Run, contents
from tapi2gen.commands import new

# What a vendor makes of each placeholder.
FILLED = {
    "TODO the address of the published page, with https": "https://acme.example/all",
    "TODO the four numbers of the extension ID": "[1, 2, 3, 0xFFFFFFFF]",
    "ACME_TODO_TODO": "ACME_SCORE_SURVEY",
    "ACME_TODO": "ACME_SCORE",
    "ACME_LEVEL_TODO": "ACME_LEVEL",
    "ACME_REPORT_TODO": "ACME_REPORT",
    "ACME_ENTRY_TODO": "ACME_ENTRY",
    "ACMETODO": "ACMEBREAK",
    "dwTODO": "dwPoints",
    "todo_number": "points",
    "todo_param3": "score",
    "TODO ": "",
}

# A commented line of YAML: a key, or the beginning of an entry in braces.
OPTIONAL = re.compile(r"^( *)# ( *(?:- )?(?:\w+:(?: .*)?|\{.*))$", re.MULTILINE)


def fill_in(file: Path, *, with_options: bool) -> None:
    """Say all that is marked, and perhaps all that may be said besides."""
    text = file.read_text("utf-8")
    if with_options:
        text = OPTIONAL.sub(r"\1\2", text)
    for marked, filled in FILLED.items():
        assert marked in text
        text = text.replace(marked, filled)
    file.write_text(text, "utf-8")


def schema_of(file: Path) -> str:
    """Give what the first line names."""
    first = file.read_text("utf-8").partition("\n")[0]
    start = "# yaml-language-server: $schema="
    assert first.startswith(start)
    return first.removeprefix(start)


def test_all_that_is_wrong_is_what_is_to_do(project: Project, run: Run) -> None:
    """A file appears, and says how to go on."""
    before = contents(project.root)
    result = run("new", "overlay", "acme.yaml")
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith("wrote acme.yaml\n")
    assert result.out.endswith(": tapi2gen validate --overlay acme.yaml\n")
    assert contents(project.root).keys() - before.keys() == {"acme.yaml"}
    golden.check("new-acme.yaml", (project.root / "acme.yaml").read_text("utf-8"))
    told = run("validate", "--overlay", "acme.yaml").problems
    assert len(told) > 40
    assert all(": to-do: TODO: " in line for line in told)


def test_every_placeholder_of_the_overlay_has_its_own_problem(
    project: Project, run: Run
) -> None:
    """A line that says TODO outside a comment is told, and no other."""
    run("new", "overlay", "acme.yaml")
    lines = (project.root / "acme.yaml").read_text("utf-8").splitlines()
    marked = {
        number
        for number, line in enumerate(lines, start=1)
        if re.search("TODO|todo_", line.partition("#")[0])
    }
    told = run("validate", "--overlay", "acme.yaml").problems
    assert {int(line.split(":")[1]) for line in told} == marked


USES_IT = """
import acme_tapi as t

assert t.AgentState.ACMEBREAK == 0x10000
message = t.AcmeScoreMessage(
    extension_index=0, changed=t.AcmeScore.SURVEY, score=7
)
assert t.AcmeScoreMessage.from_dict(message.to_dict()) == message
entry = t.AcmeEntryRecord(points=3, name="Amy")
report = t.AcmeReportRecord(points=5, caller="Ms Chen", entries=(entry,))
assert t.AcmeReportRecord.from_bytes(report.to_bytes()) == report
"""
USES_OPTIONS = """
assert t.AcmeLevel.HIGH == 2
entry = t.AcmeEntryRecord(points=3, pin="4711")
report = t.AcmeReportRecord(state=t.AgentState.ACMEBREAK, entries=(entry,))
assert t.AcmeReportRecord.from_bytes(report.to_bytes()) == report
assert "4711" not in repr(report)
"""


@pytest.mark.parametrize("with_options", [False, True])
def test_filled_in_it_builds(with_options: bool, project: Project, run: Run) -> None:
    """With what is needed, and with all that may be said besides."""
    run("new", "overlay", "acme.yaml")
    fill_in(project.root / "acme.yaml", with_options=with_options)
    options = ["--overlay", "acme.yaml"]
    assert run("validate", *options).err == ""
    package = ["--package", "acme_tapi", "--out", "acme"]
    assert run("build", "--quiet", *options, *package) == (0, "", "")
    program = USES_IT + USES_OPTIONS * with_options
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=os.environ | {"PYTHONPATH": str(project.root / "acme")},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_first_line_leads_from_the_file_to_the_schema(
    project: Project, run: Run
) -> None:
    """So that an editor finds it, wherever both of them go."""
    for name in ("acme.yaml", "ours/deeper/acme.yaml"):
        assert run("new", "overlay", name).code == 0
        file = project.root / name
        named = schema_of(file)
        assert not Path(named).is_absolute()
        assert (file.parent / named).samefile(
            project.root / "spec/schema/overlay.schema.json"
        )


def test_schema_of_the_installed_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It stays where it is when the file moves, so its whole path is given."""
    monkeypatch.setattr(new, "files", lambda _: tmp_path / "site/tapi2gen")
    spec = tmp_path / "site/tapi2gen/spec"
    text = new.schema_from(tmp_path / "acme.yaml", spec)
    schema = spec / "schema/overlay.schema.json"
    is_name = " " not in str(tmp_path)
    assert text == (schema.as_posix() if is_name else schema.as_uri())


def test_schema_in_a_folder_with_a_space(tmp_path: Path) -> None:
    """An editor reads the name up to the first space: it is an address then."""
    spec = tmp_path / "call center/spec"
    text = new.schema_from(tmp_path / "acme.yaml", spec)
    assert text == (spec / "schema/overlay.schema.json").as_uri()
    assert "call%20center" in text


@pytest.mark.parametrize(
    ("file", "prefix"),
    [("globex-overlay.yaml", "GLOBEX"), ("42.yaml", "VENDOR"), ("é.yaml", "VENDOR")],
)
def test_names_begin_with_the_first_word_of_the_file(
    file: str, prefix: str, project: Project, run: Run
) -> None:
    """C identifiers, whatever the file is called; still all is only to do."""
    assert run("new", "overlay", file).code == 0
    text = (project.root / file).read_text("utf-8")
    assert f"  - name: {prefix}_TODO\n" in text
    told = run("validate", "--overlay", file).problems
    assert all(": to-do: " in line for line in told)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("spec/acme.yaml",), "spec is the spec itself: put the overlay elsewhere"),
        (("acme.json",), "the name of an overlay ends in .yaml"),
        (("acme.yaml", "--kind", "entry"), "--kind is for structures only"),
        (("there.yaml",), "in-the-way: exists already"),
    ],
)
def test_refused(
    arguments: tuple[str, ...], says: str, project: Project, run: Run
) -> None:
    """Nothing is written where it does not belong, and nothing overwritten."""
    project.write("there.yaml", (REPOSITORY / "tests/vendor/acme.yaml").read_bytes())
    before = contents(project.root)
    result = run("new", "overlay", *arguments)
    assert (result.code, result.out) == (2, "")
    (problem,) = result.problems
    assert says in problem
    assert contents(project.root) == before
