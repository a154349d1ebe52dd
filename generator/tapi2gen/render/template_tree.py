"""The template tree: the files that make the output, and a user's own laid over them.

A file of the own folder replaces the one at the same path, or is added. All files of a
run are read here, once, and in one order.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import Mark, Problem, SpecError, no_folder
from tapi2gen.load.text_file import read_utf8
from tapi2gen.render.likeness import ENDINGS, resembled

# What a template begins with to name the one that it replaces.
BASE = "base/"
# The first line of a file that is new although its path resembles another one.
NEW = ("{# new #}", "# new", "<!-- new -->", "// new")

# What editors and systems leave behind.
_LITTER = ("~", ".bak", ".orig", ".pyc", ".rej", ".swo", ".swp", ".tmp")
_NAMES = ("__pycache__", "Thumbs.db", "desktop.ini")


@dataclass(frozen=True, slots=True)
class Template:
    """A file of the template tree.

    Attributes:
        name: Its path in the tree, with slashes.
        file: Where it stands.
        text: What it holds.
        is_own: Whether it is of the user's own folder.
    """

    name: str
    file: Path
    text: str
    is_own: bool = False

    @property
    def is_part(self) -> bool:
        """Tell whether it makes no file, but is there for others to include."""
        return any(folder.startswith("_") for folder in self.name.split("/")[:-1])

    @property
    def is_rendered(self) -> bool:
        """Tell whether it is rendered; else it is copied as it is."""
        return self.name.endswith(".j2")

    @property
    def is_marked_new(self) -> bool:
        """Tell whether its first line says that it is new on purpose."""
        return self.text.partition("\n")[0].strip() in NEW


@dataclass(frozen=True, slots=True)
class TemplateTree:
    """All templates of a run.

    Attributes:
        base: The tree that comes first, by path.
        own: The user's own files, by path.
    """

    base: Mapping[str, Template]
    own: Mapping[str, Template] = field(default_factory=dict)

    @property
    def all(self) -> dict[str, Template]:
        """Give the templates in effect by path, sorted, an own one for its base."""
        both = {**self.base, **self.own}
        return {name: both[name] for name in sorted(both)}

    @property
    def makers(self) -> list[Template]:
        """Give the templates that make files, added ones last."""
        added = self.added
        found = (template for template in self.all.values() if not template.is_part)
        return sorted(found, key=lambda template: template.name in added)

    @property
    def added(self) -> dict[str, Template]:
        """Give the own templates that replace none."""
        return {name: t for name, t in self.own.items() if name not in self.base}

    @property
    def files(self) -> list[Template]:
        """Give every file that was read, replaced ones among them, in a fixed order."""
        return [*self.base.values(), *self.own.values()]

    @property
    def names(self) -> list[str]:
        """Give every name that a template may include, import or extend."""
        return [*self.all, *(f"{BASE}{name}" for name in self.base)]

    def find(self, name: str) -> Template | None:
        """Find what a template calls by a name."""
        found = self.own.get(name) or self.base.get(name)
        return found or self.base.get(name.removeprefix(BASE))


def read_tree(base: Path, own: Path | None = None) -> TemplateTree:
    """Read the templates.

    Args:
        base: The tree that comes first.
        own: A folder that is laid over it. What is there as it is in the tree counts
            as the tree's.

    Raises:
        SpecError: with everything that is wrong with the files as such.
    """
    if own is not None and own.exists() and own.resolve() == base.resolve():
        own = None
    reader = _Reader()
    found = reader.folder(base)
    mine = reader.folder(own, is_own=True) if own is not None else {}
    tree = TemplateTree(found, {n: t for n, t in mine.items() if not _same(t, found)})
    problems = [*reader.problems, *_misplaced(tree)]
    if problems:
        raise SpecError(problems)
    return tree


def _same(template: Template, base: Mapping[str, Template]) -> bool:
    """Tell whether an own template is a copy of the one that it replaces."""
    replaced = base.get(template.name)
    return replaced is not None and replaced.text == template.text


def _misplaced(tree: TemplateTree) -> Iterator[Problem]:
    """Find own files that were meant to replace something, by their paths."""
    for template in tree.added.values():
        near = "" if template.is_marked_new else resembled(template.name, tree.base)
        if near:
            mark = _new_mark(template.name)
            what = f"there is no {template.name} to be replaced"
            how = f"did you mean {near}? begin it with {mark} if it is new on purpose"
            yield Problem(Mark(template.file), Code.MISPLACED_TEMPLATE, what, how)


def _new_mark(name: str) -> str:
    if name.endswith(ENDINGS):
        return NEW[0]
    return {".md": "<!-- new -->", ".cpp": "// new"}.get(Path(name).suffix, "# new")


class _Reader:
    """Reads folders, collecting problems instead of stopping."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def folder(self, root: Path, *, is_own: bool = False) -> dict[str, Template]:
        """Read all templates below a folder."""
        if not root.is_dir():
            self.problems.append(_no_folder(root))
            return {}
        found: dict[str, Template] = {}
        inside = root.resolve() if is_own else None
        for file in self._walk(root, inside):
            name = file.relative_to(root).as_posix()
            try:
                text = read_utf8(file).replace("\r\n", "\n")
            except SpecError as error:
                self.problems += error.problems
                text = ""
            found[name] = Template(name, file, text, is_own)
        return dict(sorted(found.items()))

    def _walk(self, folder: Path, inside: Path | None) -> Iterator[Path]:
        try:
            names = sorted(os.listdir(folder))  # noqa: PTH208 - names, not paths
        except OSError as error:
            self._problem(
                folder,
                Code.UNREADABLE_FILE,
                error.strerror or str(error),
                "make it a folder that can be read",
            )
            return
        for name in names:
            if _is_litter(name):
                continue
            path = folder / name
            if path.is_symlink() and not self._may_follow(path, inside):
                continue
            elif path.is_dir():
                yield from self._walk(path, inside)
            elif path.is_file():
                yield path
            else:
                what, how = "neither a file nor a folder", "make it a file"
                self._problem(path, Code.UNREADABLE_FILE, what, how)

    def _may_follow(self, path: Path, inside: Path | None) -> bool:
        """Tell whether a link leads to a file, and not out of the user's folder."""
        if not path.is_file():
            what = "a link to a folder" if path.is_dir() else "a link to nothing"
        elif inside is not None and not path.resolve().is_relative_to(inside):
            what = "a link out of the folder"
        else:
            return True
        self._problem(path, Code.LINK, what, "put the file itself there")
        return False

    def _problem(self, path: Path, code: Code, what: str, how: str) -> None:
        self.problems.append(Problem(Mark(path), code, what, how))


def _no_folder(root: Path) -> Problem:
    if root.exists():
        what, how = "a file where a folder is due", "name the folder with --templates"
        return Problem(Mark(root), Code.MISSING_FOLDER, what, how)
    return no_folder(root, "--templates")


def _is_litter(name: str) -> bool:
    return name.startswith((".", "#")) or name.endswith(_LITTER) or name in _NAMES
