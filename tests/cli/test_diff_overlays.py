"""The command `tapi2gen diff --overlay`: what changed in what a vendor adds."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import REPOSITORY, Project, Run
from support.repositories import Commit, make_commit
from support.vendor_trees import OVERLAY

Changes = Callable[..., list[str]]


@pytest.fixture
def vendor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A working directory with the spec, and an overlay as it was and as it is."""
    shutil.copytree(REPOSITORY / "spec", tmp_path / "spec")
    for name in ("acme.yaml", "released.yaml"):
        shutil.copyfile(OVERLAY, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    return Project(tmp_path)


@pytest.fixture
def commit(vendor: Project, monkeypatch: pytest.MonkeyPatch) -> Commit:
    """Commit everything in the working directory, or in a folder of it."""
    return make_commit(vendor.root, monkeypatch)


@pytest.fixture
def changes(run: Run) -> Changes:
    """Compare, and tell each change: whom it breaks, of what, and what it is."""

    def compared(*arguments: str) -> list[str]:
        result = run("diff", "--format", "json", *arguments)
        found = json.loads(result.out)["changes"]
        sides = ("source", "wire", "docs")
        broken = [[s for s in sides if c[s] == "breaking"] for c in found]
        assert result.code == any(broken)
        return [
            f"{' '.join(who)}: {c['entry']} {c.get('name', '')} {c['area']} "
            f"{c.get('label', '')} {c['change']}: "
            f"{c.get('before', '')} -> {c.get('after', '')}"
            for who, c in zip(broken, found, strict=True)
        ]

    return compared


RELEASED = ("spec", "--overlay", "acme.yaml", "--old-overlay", "released.yaml")


def test_same_files(vendor: Project, run: Run) -> None:
    """Without others for OLD the overlays are the same on both sides."""
    result = run("diff", "spec", "--overlay", "acme.yaml")
    both = "spec with acme.yaml"
    assert result == (0, f"{both} -> {both}: nothing changed\n", "")


# What is changed in the overlay, each with what is said of it.
CHANGES = {
    ("0x6A3F2C10", "0x6A3F2C11"): (
        "wire: ACME_CALL_SCORE  extension ID value changed: "
        "6a3f2c10-11d2-4b7e-8a9e-00c0b4f7215d -> "
        "6a3f2c11-11d2-4b7e-8a9e-00c0b4f7215d"
    ),
    ("        name: score\n", "        name: points\n"): (
        "source docs: ACME_CALL_SCORE points word  renamed: score -> points"
    ),
    ("value: 0x00020000", "value: 0x00040000"): (
        "wire: LINEAGENTSTATE_ LINEAGENTSTATE_ACMETRAINING constant value "
        "value changed: 131072 (0x20000) -> 262144 (0x40000)"
    ),
    ("en: A call got its score.", "en: A call has a score."): (
        ": ACME_CALL_SCORE  extension summary text changed: "
        "A call got its score. -> A call has a score."
    ),
    ("name: Acme ACD\n", "name: Acme Two\n"): (
        ": all pages  pages vendors text changed: Acme ACD -> Acme Two"
    ),
}


def test_changes(vendor: Project, changes: Changes) -> None:
    """Extensions are judged as messages are, and so is all else that is added."""
    for old, new in CHANGES:
        vendor.edit("acme.yaml", old, new)
    assert sorted(changes(*RELEASED)) == sorted(CHANGES.values())


def test_changed_type(vendor: Project, changes: Changes) -> None:
    """That of a word breaks who reads it."""
    typed = "        name: score\n        type: DWORD"
    vendor.edit("acme.yaml", f"{typed}\n", f"{typed}_PTR\n")
    says = "wire: ACME_CALL_SCORE score word type type changed: DWORD -> DWORD_PTR"
    assert changes(*RELEASED) == [says]


def test_extension_renamed_added_and_removed(vendor: Project, changes: Changes) -> None:
    """One keeps its ID when it is renamed; a new one breaks nobody."""
    text = (vendor.root / "acme.yaml").read_text("utf-8")
    vendor.write("acme.yaml", text.replace("ACME_CALL_SCORE", "ACME_CALL_GRADE"))
    renamed = changes(*RELEASED)
    what = "extension  renamed: ACME_CALL_SCORE (AcmeCallScoreMessage) -> "
    assert renamed[0] == (
        f"source docs: ACME_CALL_GRADE  {what}ACME_CALL_GRADE (AcmeCallGradeMessage)"
    )
    extension = text[text.index("extensions:") : text.index("# States")]
    without = text.replace(extension, "").replace("ACME_CALL_SCORE", "ACME_SCORE_")
    vendor.write("acme.yaml", without)
    label = "ACME_CALL_SCORE (AcmeCallScoreMessage)"
    (removed,) = (c for c in changes(*RELEASED) if " extension " in c)
    assert removed == f"source docs: ACME_CALL_SCORE  extension  removed: {label} -> "
    back = ("spec", "--overlay", "released.yaml", "--old-overlay", "acme.yaml")
    (added,) = (c for c in changes(*back) if " extension " in c)
    assert added == f": ACME_CALL_SCORE  extension  added:  -> {label}"


def test_revision(vendor: Project, commit: Commit, changes: Changes, run: Run) -> None:
    """Spec and overlay are both those of the revision, with its lines."""
    commit()
    vendor.edit("acme.yaml", "        name: score\n", "        name: points\n")
    options = ("rev:then", "--overlay", "acme.yaml")
    result = run("diff", *options)
    assert (result.code, result.err) == (1, "")
    start = "then:spec with then:acme.yaml -> spec with acme.yaml: 1 change: 1 breaking"
    assert result.out.startswith(start)
    assert "  ACME_CALL_SCORE: word renamed: score -> points  (acme.yaml:" in result.out
    commit()
    says = "source docs: ACME_CALL_SCORE points word  renamed: score -> points"
    assert changes("rev:HEAD~1", "rev:HEAD", "--overlay", "acme.yaml") == [says]


def test_overlay_that_was_not_there_yet(
    vendor: Project, commit: Commit, run: Run
) -> None:
    """It counts as absent, which is told: all of it is new, and breaks nobody."""
    (vendor.root / "acme.yaml").rename(vendor.root.parent / "acme.yaml")
    commit()
    (vendor.root.parent / "acme.yaml").rename(vendor.root / "acme.yaml")
    result = run("diff", "rev:then", "--overlay", "acme.yaml")
    assert result.code == 0
    assert result.err == "note: rev:then has no acme.yaml: it adds nothing there\n"
    assert "then:spec -> spec with acme.yaml: " in result.out
    assert "ACME_CALL_SCORE: extension added (AcmeCallScoreMessage)" in result.out


@pytest.mark.needs("git")
def test_overlay_of_another_repository(
    vendor: Project, commit: Commit, monkeypatch: pytest.MonkeyPatch, run: Run
) -> None:
    """The revision is one of the vendor's; the spec is taken as it is."""
    commit()
    vendor.write("ours/deep/acme.yaml", OVERLAY.read_bytes())
    make_commit(vendor.root / "ours", monkeypatch)("then-ours")
    overlay = "ours/deep/acme.yaml"
    vendor.edit(overlay, "        name: score\n", "        name: points\n")
    result = run("diff", "rev:then-ours", "--overlay", overlay)
    assert result.code == 1
    assert (
        result.err == "note: spec is not in the overlays' repository: used as it is\n"
    )
    assert result.out.startswith(
        "spec with then-ours:deep/acme.yaml -> spec with ours/deep/acme.yaml: 1 change"
    )


@pytest.mark.needs("git")
def test_spec_that_git_does_not_keep(
    vendor: Project, monkeypatch: pytest.MonkeyPatch, run: Run
) -> None:
    """As that of an installed tapi2gen: it is taken as it is."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(vendor.root.parent))
    vendor.write("ours/acme.yaml", OVERLAY.read_bytes())
    make_commit(vendor.root / "ours", monkeypatch)()
    result = run("diff", "rev:then", "--overlay", "ours/acme.yaml")
    assert result.code == 0
    assert (
        result.err == "note: spec is not in the overlays' repository: used as it is\n"
    )
    assert run("diff", "rev:then").problems == [
        "spec:1:1: unknown-name: this folder is not in a git repository"
    ]


def test_broken_overlay_in_git(vendor: Project, commit: Commit, run: Run) -> None:
    """Its problems stand in the revision, and are named as git names places."""
    text = (vendor.root / "acme.yaml").read_text("utf-8")
    vendor.edit("acme.yaml", "type: flags", "type: flag")
    commit()
    vendor.write("acme.yaml", text)
    result = run("diff", "rev:then", "--overlay", "acme.yaml")
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("then:acme.yaml:25:15: unknown-value: ")


def test_version_is_the_vendors(vendor: Project, run: Run) -> None:
    """That of tapi2 says nothing of a vendor's package: none follows, unless told."""
    options = ("diff", "spec", "--overlay", "acme.yaml")
    assert "next version" not in run(*options).out
    told = run(*options, "--version", "3.1.4")
    assert "next version: 3.1.4 (now 3.1.4): nothing changed" in told.out


@pytest.mark.needs("git")
@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("rev:nowhere",), "rev:nowhere:1:1: unknown-name: bad revision 'nowhere'"),
        (("spec",), "none/acme.yaml:1:1: unreadable-file: No such file or directory"),
    ],
)
def test_no_such_overlay(
    arguments: tuple[str, ...], says: str, vendor: Project, commit: Commit, run: Run
) -> None:
    """One line says what is wrong, and nothing is compared."""
    commit()
    overlay = "none/acme.yaml" if arguments == ("spec",) else "acme.yaml"
    result = run("diff", *arguments, "--overlay", overlay)
    assert (result.code, result.out) == (2, "")
    assert result.problems == [says]
