"""tapi2gen and other generators: the enums and the messages, from nothing to files.

Each runs as a process, from its own description to Python modules on disk. tapi2gen has
the templates of constants and messages and no others. It reads all of its spec, checks
it, and makes test vectors that no template asks for: there is no option to do less.
xsdata leaves out the enums that no message uses. mavgen alone does not format what it
makes; xsdata and betterproto2 have ruff do it, datamodel-code-generator black.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from benchmarks.descriptions import languages
from benchmarks.runs import Project, Run, timer
from benchmarks.timing import Case, Group

_KEPT = ("tapi2/constants/", "tapi2/messages/", "tapi2/_parts/")


def _tapi2gen(project: Project) -> Callable[[], Run]:
    """Leave the templates that make what the others make."""
    templates = project.root / "templates"
    for file in sorted(templates.rglob("*")):
        name = file.relative_to(templates).as_posix()
        if file.is_file() and not (name.startswith(_KEPT) and file.suffix == ".j2"):
            file.unlink()
    return project.from_nothing


def _peers(project: Project) -> dict[str, Callable[[], Run]]:
    """Write the descriptions, and give what makes modules of each."""
    texts = {
        "peer.schema.json": languages.json_schema(),
        "peer.proto": languages.proto(),
        "peer.xsd": languages.xml_schema(),
        "peer.xml": languages.mavlink(),
    }
    for name, text in texts.items():
        (project.root / name).write_text(text, "utf-8")
    scripts = Path(sys.executable).parent

    def run(*command: str | Path, folder: str = "") -> Callable[[], Run]:
        def once() -> Run:
            if folder:
                shutil.rmtree(project.root / folder, ignore_errors=True)
                (project.root / folder).mkdir()
            return project.run(*command)

        return once

    mavgen = run(
        sys.executable,
        *("-m", "pymavlink.tools.mavgen", "--lang", "Python3", "--no-validate"),
        *("--output", "peer_mavlink.py", "peer.xml"),
    )
    return {
        "datamodel-code-generator": run(
            scripts / "datamodel-codegen",
            *("--input", "peer.schema.json", "--input-file-type", "jsonschema"),
            *(
                "--output",
                "peer_schema.py",
                "--output-model-type",
                "dataclasses.dataclass",
            ),
            *("--target-python-version", "3.11", "--formatters", "black"),
            *("--use-schema-description", "--use-field-description"),
        ),
        "betterproto2": run(
            sys.executable,
            *("-m", "grpc_tools.protoc", "-I.", "--python_betterproto2_out=proto"),
            "peer.proto",
            folder="proto",
        ),
        "xsdata": run(
            scripts / "xsdata",
            "generate",
            "peer.xsd",
            "--package",
            "peer",
            folder="peer",
        ),
        "mavgen": mavgen,
        "mavgen, then black": lambda: _both(
            mavgen(), project.python("-m", "black", "-q", "peer_mavlink.py")
        ),
    }


def _both(first: Run, second: Run) -> Run:
    return Run(first.seconds + second.seconds, max(first.peak, second.peak))


def groups(quick: bool) -> list[Group]:
    """Give what is measured of generators."""
    project = Project()
    ours, peers = _tapi2gen(project), _peers(project)
    return [
        Group(
            "Generate enums and messages from nothing",
            Case("tapi2gen", timer(ours)),
            [Case(name, timer(run)) for name, run in peers.items()],
            rounds=3 if quick else 11,
        )
    ]
