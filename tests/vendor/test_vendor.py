"""A vendor's package: what Acme's overlay adds, generated, imported and decoded."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import golden
from conftest import REPOSITORY, Project, Run, contents
from sites.links import check_commonmark
from support.type_checkers import Mypy
from support.vendor_trees import (
    OVERLAY,
    PACKAGE,
    VENDOR,
    arguments,
    is_self_contained,
    run_python,
)

PROGRAM = VENDOR / "program.py"

# What the package brings itself when it depends on tapi2: what Acme adds, what carries
# the states that it adds, and what lists or looks up any of it.
OWN = """
__init__ __main__ batch decoding explain
constants/__init__ constants/acme_score constants/agent_state
extensions/__init__ extensions/acme_call_score extensions/base
file_records freezing functions/__init__ functions/acme_reset_scores live/*
pyinstaller/hook-acme_tapi
messages/__init__ messages/agent_status
records/__init__ records/acme_call_report records/agent_caps records/agent_status
records/known_request records/proxy_request records/request_header
records/unknown_request records/requests/*
remote
structures/__init__ structures/acme_call_report
testing/__init__ testing/extensions
"""


def test_a_program_decodes_what_acme_sends(tree: Path) -> None:
    """Its extension, its states, its structure, and all that TAPI has."""
    assert run_python(tree, PROGRAM).splitlines() == [
        "the caller gave 88 points",
        "the agent at 2 is being coached",
        "queue 3",
        "LINE_AGENTSPECIFIC",
        "AcmeCallReportRecord(state=AgentState.COACHED, talk_time=95, caller='陳小姐')",
        "ACME_CALL_REPORT.dwUsedSize: 35 bytes came, 36 are in use",
        "ACME_CALL_SCORE is in LINE_AGENTSPECIFIC, not in LINE_QUEUESTATUS",
        "<acmeResetScores(hLine, lpGroupID, lpReport)>",
        "True",
    ]


def test_mypy_finds_nothing(tree: Path, tmp_path: Path, mypy: Mypy) -> None:
    """Package and program are typed as strictly as tapi2 itself."""
    program = shutil.copyfile(PROGRAM, tmp_path / "program.py")
    path = (tree, REPOSITORY / "generated")
    said = mypy(tmp_path, tree / PACKAGE, program, path=path)
    assert said.startswith("Success: "), said


def test_pyright_finds_nothing(tree: Path, tmp_path: Path) -> None:
    """Nor does it, in either of them."""
    settings = {
        "include": [str(tree / PACKAGE), str(PROGRAM)],
        "extraPaths": [str(tree), str(REPOSITORY / "generated")],
        "pythonVersion": "3.11",
    }
    (tmp_path / "pyrightconfig.json").write_text(json.dumps(settings), "utf-8")
    options = ["--project", str(tmp_path), "--pythonpath", sys.executable]
    done = subprocess.run(
        [sys.executable, "-m", "pyright", *options],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


READS_ITS_VECTORS = """
import acme_tapi as t
from acme_tapi import testing
from acme_tapi.testing import extensions

for name in t.__all__:
    getattr(t, name)
count = 0
for vector in testing.vectors():
    for layout, record in vector.records.items():
        message = t.decode(record, layout)
        assert message.to_dict() == vector.decoded, vector
        assert message.to_bytes(layout, init_context=0x5EED if layout is t.Layout.REMOTE
                                else 0) == record
        count += 1
for vector in extensions.vectors():
    for layout, record in vector.records.items():
        message = t.AcmeCallScoreMessage.from_message(t.decode(record, layout))
        assert message.to_dict() == vector.decoded, vector
        assert t.AcmeCallScoreMessage.from_dict(vector.decoded) == message
        count += 1
for vector in testing.buffers():
    if vector.record:
        kind = getattr(t, vector.record)
        read = kind.from_bytes(vector.buffer, encoding=vector.encoding)
        assert read.to_dict(reveal=True) == vector.decoded, vector
        count += 1
for vector in testing.requests():
    read = t.ProxyRequestRecord.from_bytes(vector.buffer, encoding=vector.encoding)
    assert read.to_dict(reveal=True) == vector.decoded, vector
    count += 1
assert {"ACME_CALL_SCORE"} == {vector.message for vector in extensions.vectors()}
assert "ACME_CALL_REPORT" in {vector.structure for vector in testing.buffers()}
assert "LINEAGENTSTATE_COACHED" in {vector.name for vector in testing.vectors()}
assert count > 600, count
"""


def test_it_reads_its_own_test_vectors(tree: Path) -> None:
    """Those of Acme, and those of TAPI with what Acme adds."""
    run_python(tree, "-c", READS_ITS_VECTORS)


def test_what_is_shared_with_tapi2(tree: Path) -> None:
    """A package that depends on tapi2 has its very classes, the other none of them."""
    code = """
import sys
import acme_tapi as t
for name in t.__all__:
    getattr(t, name)
is_alone = not any(name.partition(".")[0] == "tapi2" for name in sys.modules)
import tapi2
same = [n for n in t.__all__ if getattr(t, n) is getattr(tapi2, n, None)]
print(is_alone, "Message" in same, "TapiError" in same, "QueueStatusMessage" in same,
      "AgentState" in same, "AgentStatusMessage" in same, "Layout" in same)
"""
    shares = ["False", "True", "True", "True", "False", "False", "True"]
    alone = ["True", *["False"] * 6]
    due = alone if is_self_contained(tree) else shares
    assert run_python(tree, "-c", code).split() == due


def test_what_the_package_holds(tree: Path) -> None:
    """All of tapi2, or no more than it must."""
    held = {
        path.relative_to(tree / PACKAGE).with_suffix("").as_posix()
        for path in (tree / PACKAGE).rglob("*.py")
    }
    whole = tuple(name[:-1] for name in OWN.split() if name.endswith("*"))
    if is_self_contained(tree):
        plain = (REPOSITORY / "generated" / "tapi2").rglob("*.py")
        base = {
            p.relative_to(REPOSITORY / "generated/tapi2").with_suffix("").as_posix()
            for p in plain
        }
        own = {name for name in OWN.split() if "*" not in name}
        assert held == (base - {"pyinstaller/hook-tapi2"}) | own
    else:
        held = {name for name in held if not name.startswith(whole)}
        assert held == {name for name in OWN.split() if "*" not in name}


def test_every_file_says_how_to_make_it_again(tree: Path) -> None:
    """Which overlay, which template, and the whole command."""
    more = " --self-contained" if is_self_contained(tree) else ""
    command = f"tapi2gen build --overlay acme.yaml --package {PACKAGE}{more}"
    for path, raw in contents(tree).items():
        head = raw.decode()[:512]
        assert f"by: {command}" in head, path
        template = re.search(r"templates/(\S+)(?: |\n# )by:", head)
        if template:
            assert (REPOSITORY / "templates" / template[1]).exists(), path


def test_pages_run_and_lead_somewhere(tree: Path) -> None:
    """Each page's code, as a reader would copy it; and every link."""
    checked = check_commonmark(tree / "docs")
    assert checked.broken == []
    assert checked.followed > 1000
    for language in ("en", "zh-TW"):
        for page in sorted((tree / "docs" / language).glob("*/*ACME*.md")):
            text = page.read_text("utf-8")
            assert "import acme_tapi" in text
            assert not re.search(r"\btapi2\b(?!/)", text.partition("\n")[2]), page
            for code in re.findall(r"^```python\n(.*?)^```", text, re.M | re.S):
                run_python(tree, "-c", code)


def test_explains_what_is_added(tree: Path) -> None:
    """On the command line, like anything else."""
    said = run_python(tree, "-m", PACKAGE, "explain", "LINEAGENTSTATE_COACHED")
    assert "acme_tapi.AgentState.COACHED" in said
    said = run_python(tree, "-m", PACKAGE, "explain", "ACME_CALL_SCORE")
    assert said.startswith("ACME_CALL_SCORE, an extension of LINE_AGENTSPECIFIC\n")


@pytest.mark.parametrize(
    "path",
    [
        "acme_tapi/extensions/__init__.py",
        "acme_tapi/extensions/acme_call_score.py",
        "acme_tapi/constants/agent_state.py",
        "acme_tapi/records/acme_call_report.py",
        "acme_tapi/messages/__init__.py",
        "docs/en/extensions/ACME_CALL_SCORE.md",
        "docs/zh-TW/extensions/ACME_CALL_SCORE.md",
    ],
)
def test_golden(tree: Path, path: str) -> None:
    """What a reviewer should see of it."""
    if not is_self_contained(tree):
        name = path.removeprefix("acme_tapi/").replace("/", "-")
        golden.check(f"vendor/{name}.txt", (tree / path).read_text("utf-8"))


def test_build_and_check_agree(project: Project, run: Run) -> None:
    """What build makes, check finds in sync, and knows how to mend."""
    small = {
        "tapi2/__init__.py": "",
        "tapi2/errors.py": "",
        "notes.md.j2": "{{ package }}\n",
    }
    project.only_templates(small)
    project.write("acme.yaml", OVERLAY.read_bytes())
    options = ["--overlay", "acme.yaml", "--package", "acme", "--out", "acme"]
    assert run("build", *options).code == 0
    assert (project.root / "acme/notes.md").read_text("utf-8").endswith("\nacme\n")
    assert not (project.root / "acme/acme/errors.py").exists()
    assert run("check", *options).code == 0
    project.write("acme/notes.md", "<!-- DO NOT EDIT. Made from -->\nother\n")
    found = run("check", *options)
    assert found.code == 1
    assert found.err.endswith(
        "to fix it, run: tapi2gen build"
        " --out acme --overlay acme.yaml --package acme\n"
    )


@pytest.mark.parametrize(
    ("options", "what"),
    [
        ("--overlay acme.yaml", "--overlay needs --package NAME"),
        ("--overlay acme.yaml --package acme", "--package needs --out DIR"),
        ("--overlay acme.yaml --package tapi2 --out x", "tapi2 cannot be the name"),
        ("--overlay acme.yaml --package json --out x", "json cannot be the name"),
        ("--overlay acme.yaml --package a-b --out x", "a-b cannot be the name"),
        ("--overlay acme.yaml --package class --out x", "class cannot be the name"),
        ("--overlay acme.yaml --package Tapi2 --out x", "Tapi2 cannot be the name"),
        ("--overlay acme.yaml --package con --out x", "con cannot be the name"),
        ("--package acme --out x", "--package needs --overlay or --self-contained"),
        ("--self-contained", "--self-contained needs --package NAME"),
    ],
)
@pytest.mark.parametrize("command", ["build", "check"])
def test_options_that_do_not_go_together(
    command: str, options: str, what: str, base: Project, run: Run
) -> None:
    """They are told, and nothing is made."""
    base.write("acme.yaml", OVERLAY.read_bytes())
    result = run(command, *options.split())
    assert result.code == 2
    assert what in result.err
    assert not (base.root / "x").exists()


def test_no_package_takes_another_ones_place(project: Project, run: Run) -> None:
    """A folder that holds tapi2 stays as it is."""
    project.only_templates({"tapi2/__init__.py": ""})
    assert run("build").code == 0
    before = contents(project.out)
    why = "holds the package tapi2, and acme_tapi would take its place"
    for command in ("build", "check"):
        result = run(command, *arguments(project.out))
        assert result.code == 2
        assert result.problems == [f"generated:1:1: in-the-way: {why}"]
    assert contents(project.out) == before


@pytest.mark.parametrize("out", ["spec/made", "templates/made", "own/made"])
def test_output_in_a_source(out: str, base: Project, run: Run) -> None:
    """The next build would read it: nothing is made."""
    base.write("own/more.md", "# new\n")
    result = run("build", "--templates", "own", "--out", out)
    assert result.code == 2
    source = out.partition("/")[0]
    why = f"in-the-way: lies in {source}, which tapi2gen reads"
    assert result.problems == [f"{out}:1:1: {why}"]
    assert not (base.root / out).exists()
