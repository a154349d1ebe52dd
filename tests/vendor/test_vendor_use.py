"""How a vendor's package gets along with tapi2, with pytest, and with commands."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from conftest import REPOSITORY, Project, Run
from support.described import SPEC
from support.vendor_trees import OVERLAY, is_self_contained, run_python
from tapi2gen.catalog.lookup import find
from tapi2gen.catalog.page import lines, page_of
from tapi2gen.load.references import read_places
from tapi2gen.pipeline import read_spec


def test_what_both_decode(tree: Path) -> None:
    """Equal only where the class is one and the same."""
    code = """
import acme_tapi, tapi2
status = tapi2.AgentStatusMessage(address_id=0, changed=0, state=None)
queue = tapi2.QueueStatusMessage(queue_id=7, changed=1)
for message in (status, queue):
    print(acme_tapi.decode(message.to_bytes()) == message)
print(type(acme_tapi.Message.from_dict(status.to_dict())).__module__)
own = acme_tapi.AgentStatusMessage.from_dict(status.to_dict())
print(own == acme_tapi.decode(status.to_bytes()))
"""
    of_status = "messages.agent_status"
    due = ["False", "True", f"tapi2.{of_status}", "True"]
    if is_self_contained(tree):
        due = ["False", "False", f"acme_tapi.{of_status}", "True"]
    assert run_python(tree, "-c", code).split() == due


def test_from_dict_of_any_message(tree: Path) -> None:
    """`Message` knows the extensions, too; another message's class does not."""
    code = """
import acme_tapi as t
score = t.AcmeCallScoreMessage(extension_index=1, reason=t.AcmeScore.SURVEY, score=88)
assert t.AcmeCallScoreMessage.from_dict(score.to_dict()) == score
for kind in (t.Message, t.AgentSpecificMessage):
    try:
        print(kind.from_dict(score.to_dict()) == score)
    except t.TapiError as error:
        print(error)
"""
    told = "ACME_CALL_SCORE is a AcmeCallScoreMessage, not a AgentSpecificMessage"
    assert run_python(tree, "-c", code).splitlines() == ["True", told]


IN_PYTEST = """
import acme_tapi

def test_message(acme_tapi_vector):
    for layout, record in acme_tapi_vector.records.items():
        message = acme_tapi.decode(record, layout)
        assert message.to_dict() == acme_tapi_vector.decoded

def test_extension(acme_tapi_extension_vector):
    assert acme_tapi_extension_vector.message == "ACME_CALL_SCORE"
    for layout, record in acme_tapi_extension_vector.records.items():
        message = acme_tapi.decode(record, layout)
        score = acme_tapi.AcmeCallScoreMessage.from_message(message)
        assert score.to_dict() == acme_tapi_extension_vector.decoded

def test_all(acme_tapi_vectors, acme_tapi_extension_vectors):
    print(len(acme_tapi_vectors), len(acme_tapi_extension_vectors), "vectors")
"""


def test_vectors_are_fixtures_of_a_pytest_plugin(
    tree: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A vendor's users get every vector as a fixture, those of extensions too."""
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    (tmp_path / "conftest.py").write_text('pytest_plugins = "acme_tapi.testing"\n')
    (tmp_path / "test_it.py").write_text(IN_PYTEST)
    options = ["-q", "-s", "-p", "no:cacheprovider", "--rootdir", str(tmp_path)]
    said = run_python(tree, "-m", "pytest", *options, tmp_path)
    counts = re.search(r"(\d+) (\d+) vectors", said)
    assert counts
    of_messages, of_extensions = map(int, counts.groups())
    assert of_extensions > 1
    assert f"{of_messages + of_extensions + 1} passed" in said


def test_vectors_need_no_pytest(tree: Path) -> None:
    """As plain data they ask for nothing."""
    code = """
import sys
from acme_tapi.testing import extensions
print(len(extensions.vectors()) > 1, "pytest" in sys.modules)
"""
    assert run_python(tree, "-c", code).split() == ["True", "False"]


def test_validate_show_and_list_know_overlays(project: Project, run: Run) -> None:
    """With the file and line where each is defined."""
    options = ["--overlay", str(OVERLAY)]
    families, structures = len(SPEC.families) + 1, len(SPEC.structures) + 1
    counts = f"{families} constant families, {structures} structures"
    assert counts in run("validate", *options).out
    assert run("list", "extensions", *options).out.split()[:3] == [
        *("extension", "ACME_CALL_SCORE", "AcmeCallScoreMessage")
    ]
    shown = run("show", "LINEAGENTSTATE_COACHED", *options).out
    assert "acme.yaml:41" in shown
    assert run("show", "LINEAGENTSTATE_COACHED").code == 2


# What Python calls a C name: tapi2 lacks what the overlay adds, and the package's name
# is not known yet.
IN_PYTHON = {
    "ACME_CALL_SCORE": "AcmeCallScoreMessage",
    "ACME_CALL_SCORE.dwParam3": "AcmeCallScoreMessage.score",
    "LINEAGENTSTATE_COACHED": "AgentState.COACHED",
    "ACME_CALL_REPORT": "AcmeCallReportRecord",
    "ACME_CALL_REPORT.dwCaller": "AcmeCallReportRecord.caller",
    "LINEAGENTSTATE_": "tapi2.AgentState",
    "LINEAGENTSTATE_READY": "tapi2.AgentState.READY",
    "LINE_AGENTSPECIFIC": "tapi2.AgentSpecificMessage",
}


def test_a_page_names_no_package_that_does_not_have_it() -> None:
    """In text and in JSON, the names of tapi2 alone have their package."""
    spec = REPOSITORY / "spec"
    model, places = read_spec(spec, [OVERLAY]), read_places(spec, [OVERLAY])
    for name, python in IN_PYTHON.items():
        (card,) = find(name, model)
        page = page_of(card, places)
        assert ["Python", python] in [line.split() for line in lines(page)]
        assert page["python"] == python
