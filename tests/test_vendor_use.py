"""How a vendor's package gets along with tapi2, and its overlay with commands."""

from __future__ import annotations

from pathlib import Path

from conftest import Project, Run
from vendor_trees import OVERLAY, is_self_contained, run_python


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


def test_validate_show_and_list_know_overlays(project: Project, run: Run) -> None:
    """With the file and line where each is defined."""
    options = ["--overlay", str(OVERLAY)]
    assert "12 constant families, 20 structures" in run("validate", *options).out
    assert run("list", "extensions", *options).out.split()[:3] == [
        *("extension", "ACME_CALL_SCORE", "AcmeCallScoreMessage")
    ]
    shown = run("show", "LINEAGENTSTATE_COACHED", *options).out
    assert "acme.yaml:41" in shown
    assert run("show", "LINEAGENTSTATE_COACHED").code == 2
