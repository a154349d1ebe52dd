"""The checked-in tree is what the spec says, and follows it when it changes."""

from __future__ import annotations

import re

import pytest

from conftest import REPOSITORY, Project, Run, age, contents, copy_checked_in, written

GROUP = "spec/messages/LINE_GROUPSTATUS.yaml"
SUMMARY = "An ACD queue was added or removed, or its information was updated."

# The files that show the summary of LINE_QUEUESTATUS.
AFFECTED = {
    "MANIFEST.json",
    "docs/en/index.md",
    "docs/en/messages/LINE_QUEUESTATUS.md",
    "tapi2/messages/queue_status.py",
    "tapi2/reference.json",
}

# The digests come last: they say again that the others differ.
DUE = sorted(AFFECTED, key=lambda path: (path == "MANIFEST.json", path))

# The files that are about LINE_GROUPSTATUS alone.
GROUP_FILES = {
    "docs/en/messages/LINE_GROUPSTATUS.md",
    "docs/zh-TW/messages/LINE_GROUPSTATUS.md",
    "fixtures/messages/LINE_GROUPSTATUS.json",
    "tapi2/messages/group_status.py",
}


@pytest.fixture
def built(project: Project) -> Project:
    """A project that was built long ago, into the tree that is checked in."""
    copy_checked_in(project.out)
    age(project.out)
    return project


def test_checked_in_tree_is_in_sync(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is checked in is what a build would make."""
    monkeypatch.chdir(REPOSITORY)
    result = run("check")
    assert (result.code, result.err) == (0, ""), result.out[:2000]


def test_changed_summary(built: Project, run: Run) -> None:
    """One changed sentence shows in a few files; only those are written."""
    built.edit("spec/messages/LINE_QUEUESTATUS.yaml", SUMMARY, "A queue changed.")
    result = run("check")
    assert result.code == 1
    named = re.findall(r"^--- generated/(.*)$", result.out, re.MULTILINE)
    assert named == DUE
    changed = [
        line for line in result.out.splitlines() if re.match("[-+](?![-+])", line)
    ]
    shown = [line for line in changed if not re.search('"(rendered|written)"', line)]
    assert all(SUMMARY in line for line in shown if line.startswith("-"))
    assert all("A queue changed." in line for line in shown if line.startswith("+"))
    *told, _, mend = result.err.splitlines()
    pattern = r"generated/(.+):\d+:1: changed-file: differs from what a build makes"
    assert re.findall(pattern, "\n".join(told)) == DUE
    assert len(told) == len(AFFECTED)
    assert mend == "to fix it, run: tapi2gen build"
    assert written(built.out) == set()
    assert run("build").code == 0
    assert written(built.out) == AFFECTED
    assert run("check").code == 0


def test_deleted_message(built: Project, run: Run) -> None:
    """A message that goes from the spec goes from every file, and comes back.

    The guides are written by hand, and tell of it as long as nobody changes them.
    """
    before = contents(built.out)
    text = (built.root / GROUP).read_bytes()
    (built.root / GROUP).unlink()
    result = run("build")
    assert result.code == 0
    assert all(
        re.match(r"spec/.+:\d+:\d+: note: left-out: .*LINE_GROUPSTATUS", line)
        for line in result.err.splitlines()
    )
    after = contents(built.out)
    assert before.keys() - after.keys() == GROUP_FILES
    assert after.keys() <= before.keys()
    word = re.compile(
        rb"\b(LINE_GROUPSTATUS|GroupStatusMessage|messages\.group_status)\b"
    )
    left = [path for path, raw in after.items() if word.search(raw)]
    assert [path for path in left if "/guides/" not in path] == []
    built.write(GROUP, text)
    assert run("build").code == 0
    assert contents(built.out) == before


def test_new_message(built: Project, run: Run) -> None:
    """A message is added by a file; everything that lists messages has it."""
    text = (built.root / GROUP).read_text("utf-8")
    text = text.replace("LINE_GROUPSTATUS", "LINE_AGENTGROUP")
    text = text.replace("value: 30", "value: 99")
    built.write("spec/messages/LINE_AGENTGROUP.yaml", text)
    assert run("build").code == 0
    after = contents(built.out)
    assert {path for path, raw in after.items() if b"LINE_AGENTGROUP" in raw} == {
        "MANIFEST.json",
        "conformance/conformance.cpp",
        "docs/en/constants/LINEGROUPSTATUS_.md",
        "docs/en/errata.md",
        "docs/en/index.md",
        "docs/en/messages/LINE_AGENTGROUP.md",
        "docs/en/names.md",
        "docs/en/versions.md",
        "docs/zh-TW/constants/LINEGROUPSTATUS_.md",
        "docs/zh-TW/errata.md",
        "docs/zh-TW/index.md",
        "docs/zh-TW/messages/LINE_AGENTGROUP.md",
        "docs/zh-TW/names.md",
        "docs/zh-TW/versions.md",
        "fixtures/messages/LINE_AGENTGROUP.json",
        "tapi2/__init__.py",
        "tapi2/constants/__init__.py",
        "tapi2/messages/agent_group.py",
        "tapi2/reference.json",
    }


def test_a_missing_translation_is_told(project: Project, run: Run) -> None:
    """English stands in for it, and a note says where."""
    project.edit(GROUP, "      zh-TW: 群組清單的變更方式。\n", "")
    result = run("validate")
    assert result.code == 0
    assert result.err.splitlines() == [
        f"{GROUP}:23:7: note: untranslated: no zh-TW text: English is used instead"
    ]
