"""The template tree: the files that make the output, and a user's own laid over them.

An own file replaces the one at the same path, or is added. All files of a run are read
here, once, and in a fixed order.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import Mark, Problem, SpecError
from tapi2gen.folders import is_litter, resolved
from tapi2gen.load.spec_files import no_folder
from tapi2gen.load.text_file import read_utf8
from tapi2gen.render.similar_paths import ENDINGS, similar_path

# What a template begins with to name the one that it replaces.
BASE = "base/"
# The first line of a file that is new although its path resembles another one.
NEW = ("{# new #}", "# new", "<!-- new -->", "// new")


@dataclass(frozen=True, slots=True)
class Template:
    """A file of the template tree.

    Attributes:
        name: Its path in the tree, with slashes.
        file: The file.
        text: Its content.
    """

    name: str
    file: Path
    text: str

    @property
    def is_part(self) -> bool:
        """Return whether it makes no file, but is there for others to include."""
        return any(folder.startswith("_") for folder in self.name.split("/")[:-1])

    @property
    def is_rendered(self) -> bool:
        """Return whether it is rendered; otherwise it is copied as it is."""
        return self.name.endswith(".j2")

    @property
    def is_marked_new(self) -> bool:
        """Return whether its first line says that it is new on purpose."""
        return self.text.partition("\n")[0].strip() in NEW


@dataclass(frozen=True, slots=True)
class TemplateTree:
    """All templates of a run.

    Attributes:
        base: The templates of the tree, by path.
        own: The user's own files, by path.
    """

    base: Mapping[str, Template]
    own: Mapping[str, Template] = field(default_factory=dict)

    @property
    def all(self) -> dict[str, Template]:
        """Return the templates in effect by path, sorted; own ones replace others."""
        both = {**self.base, **self.own}
        return {name: both[name] for name in sorted(both)}

    @property
    def makers(self) -> list[Template]:
        """Return the templates that make files, added ones last."""
        added = self.added
        found = (template for template in self.all.values() if not template.is_part)
        return sorted(found, key=lambda template: template.name in added)

    @property
    def added(self) -> dict[str, Template]:
        """Return the own templates that replace none."""
        return {name: t for name, t in self.own.items() if name not in self.base}

    @property
    def names(self) -> list[str]:
        """Return every name that a template may include, import or extend."""
        return [*self.all, *(f"{BASE}{name}" for name in self.base)]

    def find(self, name: str) -> Template | None:
        """Return the template that a name in a template stands for."""
        found = self.own.get(name) or self.base.get(name)
        return found or self.base.get(name.removeprefix(BASE))


def read_tree(base: Path, own: Path | None = None) -> TemplateTree:
    """Read the templates.

    Args:
        base: The folder of the tree.
        own: The user's own folder, which is laid over it. A file there that is equal
            to the tree's counts as the tree's.

    Raises:
        SpecError: with everything that is wrong with the files as such.
    """
    if own is not None and own.exists() and resolved(own) == resolved(base):
        own = None
    problems: list[Problem] = []
    shipped = _read_folder(base, problems)
    mine = _read_folder(own, problems, is_own=True) if own is not None else {}
    copies = {n for n, t in mine.items() if n in shipped and shipped[n].text == t.text}
    tree = TemplateTree(shipped, {n: mine[n] for n in mine if n not in copies})
    problems += _misplaced(tree)
    if problems:
        raise SpecError(problems)
    return tree


def _misplaced(tree: TemplateTree) -> Iterator[Problem]:
    """Find own files whose paths are nearly those of templates of the tree."""
    for template in tree.added.values():
        near = "" if template.is_marked_new else similar_path(template.name, tree.base)
        if near:
            mark = _new_mark(template.name)
            what = f"there is no template {template.name} to replace"
            how = f"did you mean {near}? if it is a new file, begin it with {mark}"
            yield Problem(Mark(template.file), Code.MISPLACED_TEMPLATE, what, how)


def _new_mark(name: str) -> str:
    if name.endswith(ENDINGS):
        return NEW[0]
    return {".md": "<!-- new -->", ".cpp": "// new"}.get(Path(name).suffix, "# new")


def _read_folder(
    root: Path, problems: list[Problem], *, is_own: bool = False
) -> dict[str, Template]:
    """Read all templates below a folder, and add what is wrong to the problems.

    Args:
        root: The folder.
        problems: What has been found to be wrong so far.
        is_own: Whether it is the user's own folder, which no link may leave.
    """
    if not root.is_dir():
        problems.append(no_folder(root, "name the folder with --templates"))
        return {}
    found: dict[str, Template] = {}
    for file in _files(root, resolved(root) if is_own else None, problems):
        name = file.relative_to(root).as_posix()
        try:
            text = read_utf8(file).replace("\r\n", "\n")
        except SpecError as error:
            problems += error.problems
            text = ""
        found[name] = Template(name, file, text)
    return dict(sorted(found.items()))


def _files(
    folder: Path, inside: Path | None, problems: list[Problem]
) -> Iterator[Path]:
    """Yield the files below a folder that are templates."""
    try:
        paths = sorted(folder.iterdir())
    except OSError as error:
        what, how = error.strerror or str(error), "make it a folder that can be read"
        problems.append(Problem(Mark(folder), Code.UNREADABLE_FILE, what, how))
        return
    for path in paths:
        if is_litter(path.name):
            continue
        if path.is_symlink() and (what := _wrong_link(path, inside)):
            how = "put the file itself there"
            problems.append(Problem(Mark(path), Code.LINK, what, how))
        elif path.is_dir():
            yield from _files(path, inside, problems)
        elif path.is_file():
            yield path
        else:
            what, how = "neither a file nor a folder", "make it a file"
            problems.append(Problem(Mark(path), Code.UNREADABLE_FILE, what, how))


def _wrong_link(path: Path, inside: Path | None) -> str:
    """Return what is wrong with a link: it leads to no file, or out of a folder."""
    if not path.is_file():
        return "a link to a folder" if path.is_dir() else "a link to nothing"
    if inside is not None and not resolved(path).is_relative_to(inside):
        return "a link out of the folder"
    return ""
