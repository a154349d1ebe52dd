"""Help in an editor: each attribute's own text stands behind it, as editors expect."""

from __future__ import annotations

import ast
import itertools
from pathlib import Path

from conftest import REPOSITORY
from support.each import each

PACKAGE = REPOSITORY / "generated/tapi2"
MODULES = sorted(
    module
    for folder in ("messages", "constants", "records", "records/requests", "structures")
    for module in (PACKAGE / folder).glob("*.py")
    if "DO NOT EDIT. Made from spec/" in module.read_text("utf-8")[:80]
    and module.name != "__init__.py"
)


def documented(body: list[ast.stmt]) -> dict[str, str]:
    """Give the text behind each attribute or enum member of a class."""
    found: dict[str, str] = {}
    for statement, behind in itertools.pairwise(body):
        match statement, behind:
            case (
                ast.AnnAssign(target=ast.Name(name))
                | ast.Assign(targets=[ast.Name(name)]),
                ast.Expr(ast.Constant(str(text))),
            ):
                found[name] = " ".join(text.split())
    return found


def attributes(kind: ast.ClassDef) -> set[str]:
    """Name what a program reads of a class: no constants of the class itself."""
    names = {
        statement.target.id
        for statement in kind.body
        if isinstance(statement, ast.AnnAssign)
        and isinstance(statement.target, ast.Name)
    }
    return {name for name in names if not name.isupper() and not name.startswith("_")}


@each("module", MODULES)
def test_every_attribute_has_help(module: Path) -> None:
    """Its meaning, and in brackets its C name or type, its unit and its version."""
    for kind in ast.parse(module.read_text("utf-8")).body:
        if isinstance(kind, ast.ClassDef) and kind.name != "Requests":
            texts = documented(kind.body)
            assert attributes(kind) <= texts.keys()
            assert all(text.endswith((")", ".")) for text in texts.values())


def test_help_names_the_constant_the_unit_and_the_version() -> None:
    """As one reads it when the pointer rests on the name."""
    expected = {
        "constants/agent_state_ex.py": "(LINEAGENTSTATEEX_READY, since TAPI 2.2)",
        "messages/agent_status_ex.py": "dwParam2, ``LINEAGENTSTATUSEX_``.",
        "records/agent_caps.py": "ProxyGUID, since TAPI 2.2.",
        "records/queue_info.py": "dwAverageWaitTime, seconds, since TAPI 2.2.",
        "records/requests/create_agent.py": "dwAgentPIN, since TAPI 2.2.",
        "structures/queue_info.py": "(DWORD, seconds, since TAPI 2.2)",
    }
    for module, text in expected.items():
        source = " ".join((PACKAGE / module).read_text("utf-8").split())
        assert text in source, module
