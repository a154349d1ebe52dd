"""The corpus of broken specs: what each one breaks, and what is told of it.

A case is a file below tests/bad_specs. Its leading comment says in a sentence what is
wrong, then in lines of their own:

- `stands for:` the file of the small spec that the case replaces, or joins;
- `expect:` a problem as it is printed, `file:line:column: code: message`; without the
  file if it is the one that the case stands for;
- `first:` what is run before the tree is broken: `build`;
- `run:` the arguments of tapi2gen, `validate` if there are none;
- `remove:` a file or folder to be removed first;
- `link:` a symbolic link to be made, `path -> target`.

Run as a program, this module writes the golden files anew.

A case that needs several files ends in .txt: each file follows a line `-- path --`.
Lines count in the file as it is used: that of a YAML case has the leading comment too.
"""

from __future__ import annotations

import contextlib
import io
import re
import shlex
import shutil
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import pytest

from tapi2gen import cli

REPOSITORY = Path(__file__).resolve().parents[2]
CORPUS = REPOSITORY / "tests" / "bad_specs"
BASE = CORPUS / "base"
GOLDEN = REPOSITORY / "tests" / "golden" / "diagnostics"

# The case that is shown in every format, and the golden file of each.
SAMPLE = "files/all-at-once"
SAMPLES = {
    "text": "sample.txt",
    "color": "sample.color.txt",
    "json": "sample.jsonl",
    "github": "sample.github.txt",
}

_RULE = "=" * 88
_DIRECTIVE = re.compile(rb"# (stands for|expect|first|run|remove|link): (.*)")
_PART = re.compile(rb"^-- (\S+) --\n", re.MULTILINE)
# A note that belongs to a problem has no code, and one that stands alone has.
_HEADLINE = re.compile(
    r"^(?! )(\S[^|]*?):(\d+):(\d+): (?:note: (?=[a-z-]+: )|(?!note:))[a-z0-9-]+: "
)


@dataclass(frozen=True, slots=True)
class Case:
    """A broken spec.

    Attributes:
        name: Its path in the corpus, without the ending.
        title: What is wrong with it.
        expected: The problems, as they are printed.
        first: The command that is run before the tree is broken.
        arguments: Those of tapi2gen.
        files: The content of each file that it brings, by path.
        removed: The files and folders that it does without.
        links: Its symbolic links, each with its target.
    """

    name: str
    title: str
    expected: tuple[str, ...]
    first: str = ""
    arguments: tuple[str, ...] = ("validate",)
    files: dict[str, bytes] = field(default_factory=dict)
    removed: tuple[str, ...] = ()
    links: tuple[tuple[str, str], ...] = ()

    @property
    def area(self) -> str:
        """The folder that it is in."""
        return self.name.partition("/")[0]

    def set_up(self, root: Path) -> None:
        """Make a project of the small spec, as far as this case leaves it whole.

        It has schemas of its own, so that what it prints changes with no edit of the
        live ones.
        """
        shutil.copytree(BASE, root / "spec")
        if not any(path.startswith("templates/") for path in self.files):
            (root / "templates").mkdir()
            (root / "templates" / "notes.md").write_text("One.\n", "utf-8")
        self._write(root, of_tree=False)

    def break_it(self, root: Path) -> None:
        """Break what can be broken only when all is there."""
        for path in self.removed:
            file = root / path
            shutil.rmtree(file) if file.is_dir() else file.unlink()
        self._write(root, of_tree=True)
        for path, target in self.links:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).symlink_to(target)

    def _write(self, root: Path, *, of_tree: bool) -> None:
        for path, content in self.files.items():
            if path.startswith(("spec/", "templates/")) is not of_tree:
                (root / path).parent.mkdir(parents=True, exist_ok=True)
                (root / path).write_bytes(content)


def read_cases() -> list[Case]:
    """Read the corpus."""
    files = sorted(CORPUS.glob("*/*.*"))
    return [read_case(file) for file in files if file.parent != BASE]


def read_case(file: Path) -> Case:
    """Read one case."""
    raw = file.read_bytes()
    name = file.relative_to(CORPUS).with_suffix("").as_posix()
    head = list(_leading_comment(raw))
    title = head[0].removeprefix(b"# ").decode()
    told: dict[str, list[str]] = {}
    for line in head[1:]:
        match = _DIRECTIVE.fullmatch(line)
        assert match, f"{file.name}: what is {line!r}?"
        told.setdefault(match[1].decode(), []).append(match[2].decode())
    own = told.get("stands for", [""])[0]
    return Case(
        name=name,
        title=title,
        expected=tuple(
            line if re.match(r"[a-z/]", line) else f"{own}:{line}"
            for line in told.get("expect", [])
        ),
        first=told.get("first", [""])[0],
        arguments=tuple(shlex.split(told.get("run", ["validate"])[0])),
        files={own: raw} if own else dict(_parts(raw)),
        removed=tuple(told.get("remove", [])),
        links=tuple(tuple(link.split(" -> ")) for link in told.get("link", [])),  # type: ignore[misc]
    )


def _leading_comment(raw: bytes) -> list[bytes]:
    lines = raw.split(b"\n")
    end = next((i for i, line in enumerate(lines) if line[:2] != b"# "), len(lines))
    return lines[:end]


def _parts(raw: bytes) -> list[tuple[str, bytes]]:
    pieces = _PART.split(raw)[1:]
    paths, contents = pieces[::2], pieces[1::2]
    return [(p.decode(), c) for p, c in zip(paths, contents, strict=True)]


def headlines(text: str) -> list[str]:
    """Give the first line of each problem that was printed as text."""
    return [line for line in text.splitlines() if _HEADLINE.match(line)]


def code_of(headline: str) -> str:
    """Give the code of a problem's first line."""
    return re.split(r":\d+:\d+: (?:note: )?", headline, maxsplit=1)[1].partition(":")[0]


class Printed(NamedTuple):
    """What a run of a case printed, and its exit status."""

    code: int
    out: str
    err: str


def run_case(
    case: Case, root: Path, *options: str, schemas: Path | None = None
) -> Printed:
    """Run tapi2gen on a case, in a folder that is not there yet.

    Args:
        case: The case.
        root: The folder.
        options: Arguments besides those of the case.
        schemas: A folder of schemas to put over those of the small spec.
    """
    case.set_up(root)
    for schema in schemas.glob("*.json") if schemas else ():
        shutil.copyfile(schema, root / "spec" / "schema" / schema.name)
    with contextlib.chdir(root):
        if case.first:
            run_quietly(case.first)
        case.break_it(root)
        return run_quietly(*case.arguments, *options)


def run_quietly(*arguments: str) -> Printed:
    """Run tapi2gen and keep what it prints."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = cli.run(arguments)
    return Printed(code, out.getvalue(), err.getvalue())


def golden_text(case: Case, printed: Printed) -> str:
    """Give what a golden file shows of a case."""
    body = f"{printed.out}\n{printed.err}" if printed.out else printed.err
    return f"{_RULE}\n{case.name}: {case.title}\n{_RULE}\n{body.rstrip()}\n"


def read_golden() -> dict[str, str]:
    """Give the golden text of each case, by its name."""
    found: dict[str, str] = {}
    for file in GOLDEN.glob("cases/*.txt"):
        text = file.read_text("utf-8")
        pattern = rf"^{_RULE}\n([a-z0-9/-]+): .*\n{_RULE}\n"
        starts = list(re.finditer(pattern, text, re.MULTILINE))
        ends = [*(start.start() for start in starts[1:]), len(text)]
        for start, end in zip(starts, ends, strict=True):
            found[start[1]] = text[start.start() : end].rstrip("\n") + "\n"
    return found


def sample(form: str, root: Path) -> str:
    """Give what the sample prints in a format; `color` is text as on a terminal.

    The character that begins a color is shown as `␛`.
    """
    case = next(case for case in read_cases() if case.name == SAMPLE)
    if form != "color":
        printed = run_case(case, root, "--format", form)
        return printed.err if form == "text" else printed.out
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FORCE_COLOR", "1")
        patch.delenv("NO_COLOR", raising=False)
        return run_case(case, root).err.replace("\x1b", "␛")


def write_golden() -> None:
    """Write the golden files anew; look at the difference before it is committed."""
    shutil.rmtree(GOLDEN, ignore_errors=True)
    (GOLDEN / "cases").mkdir(parents=True)
    areas: dict[str, list[str]] = {}
    for case in read_cases():
        with tempfile.TemporaryDirectory() as folder:
            text = golden_text(case, run_case(case, Path(folder) / "project"))
        areas.setdefault(case.area, []).append(text)
    for area, texts in areas.items():
        (GOLDEN / "cases" / f"{area}.txt").write_text("\n".join(texts), "utf-8")
    for form, name in SAMPLES.items():
        with tempfile.TemporaryDirectory() as folder:
            text = sample(form, Path(folder) / "project")
        (GOLDEN / name).write_text(text, "utf-8")


if __name__ == "__main__":
    write_golden()
