"""Names that `tapi2gen new` can make nothing of, and what it does about them."""

from __future__ import annotations

import pytest

from conftest import Project, Run

# What is asked for, and why nothing can be made of the name itself.
UNUSABLE = {
    "family LINETRUE_": "would make the class True, a name that Python has already",
    "family LINE_": "has nothing after LINE to make a name of",
    "family LINECON_": "would make con.py, and con is a device on Windows",
    "family LINELAYOUT_": "would make the class Layout, which tapi2 has itself",
    "message LINE_CLASS": "would make the module class, which Python cannot import",
    "message PHONE_CON": "",
    "message LINE_UNKNOWN": "would make the module messages.unknown, which tapi2 has",
    "family PHONESTATE_": "",
    "family STRINGFORMAT_": "",
}
REFUSED = {
    "structure LINECON --kind entry": "would make con.py, and con is a device on",
    "structure LINECLASS --kind buffer": "would make the module class, which Python",
    "message TAPI_REPLY": "it is the C name of a message, such as LINE_AGENTSTATUSEX",
}


def test_class_to_be_named(project: Project, run: Run) -> None:
    """Where the spec can name the class, that is to do; then nothing is in the way."""
    for call, why in UNUSABLE.items():
        what, name = call.split()
        result = run("new", what, name)
        assert (result.code, result.err) == (0, ""), call
        assert why in result.out, call
        folder = {"family": "constants", "message": "messages"}[what]
        file = project.root / "spec" / folder / f"{name}.yaml"
        text = file.read_text("utf-8")
        assert ("\nclass_name: TODO" in text) is bool(why), call
        told = run("validate").problems
        assert all(": to-do: TODO: " in line for line in told), call
        assert any("class" in line for line in told) is bool(why), call
        file.unlink()


@pytest.mark.usefixtures("project")
def test_refused(run: Run) -> None:
    """Where it cannot, nothing is written."""
    for call, why in REFUSED.items():
        result = run("new", *call.split())
        assert (result.code, result.out) == (2, ""), call
        assert why in result.err, call
