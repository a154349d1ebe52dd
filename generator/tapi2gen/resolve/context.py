"""What every part of the resolve stage needs: problems, versions, texts, references."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import (
    Mark,
    Note,
    Problem,
    did_you_mean,
    one_of,
)
from tapi2gen.folders import display
from tapi2gen.model import (
    Erratum,
    Family,
    Locale,
    Reference,
    Reserved,
    Text,
    Unit,
    Version,
)
from tapi2gen.resolve.node import Node
from tapi2gen.resolve.removed_messages import mentions_any, without_removed


@dataclass(slots=True)
class Context:
    """Collects problems and looks up what the whole spec shares."""

    versions: dict[str, Version]
    locales: tuple[Locale, ...]
    sites: tuple[tuple[str, str], ...]
    references: dict[str, Reference]
    broken: frozenset[str]
    reserved: Reserved
    constants: dict[str, Reference] = field(default_factory=dict)
    units: tuple[Unit, ...] = ()
    functions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def problem(
        self, mark: Mark, code: Code, message: str, how: str, *notes: Note
    ) -> None:
        """Note a problem: where, what kind, what is wrong, and how to fix it."""
        self.problems.append(Problem(mark, code, message, how, notes))

    def text(self, node: Node, key: str) -> Text:
        """Read a text; an absent one is empty."""
        if key not in node:
            return Text("")
        return read_text(node.child(key))

    def optional_text(self, node: Node, key: str) -> Text | None:
        """Read a text that may be absent."""
        text = self.text(node, key)
        return text if text.en else None

    def version(self, node: Node, default: Version | None = None) -> Version:
        """Read `since`, which must be a version that api.yaml knows."""
        if "since" not in node and default is not None:
            return default
        name = node.string("since")
        known = self.versions.get(name)
        if known is None:
            self.problem(
                node.mark("since"),
                Code.UNKNOWN_VERSION,
                f"unknown TAPI version {name}",
                f"{one_of(self.versions)}; api.yaml lists them",
            )
            return Version(name, 0)
        if default is not None and known.value < default.value:
            self.problem(
                node.mark("since"),
                Code.TOO_OLD,
                f"TAPI {name} is older than {default.text}, that of the whole",
                "a part comes with the whole or later: correct one of the two",
            )
        return known

    def see(self, node: Node) -> tuple[Reference, ...]:
        """Read `see`: names that the spec describes or api.yaml refers to."""
        found: dict[str, Reference] = {}
        names = Names(self, "name", Code.LISTED_TWICE)
        for name, mark in node.strings("see"):
            reference = self.references.get(name)
            if not names.take(name, mark):
                continue
            if reference is not None:
                found[name] = reference
            elif name not in self.broken and name not in node.removed:
                self._unknown_name(name, mark)
        return tuple(found.values())

    def family(
        self, name: str, families: Mapping[str, Family], mark: Mark
    ) -> Family | None:
        """Find a constant family; an unknown one is a problem."""
        family = families.get(name)
        if family is None and name not in self.broken:
            what, how = f"unknown constant family {name}", did_you_mean(name, families)
            self.problem(mark, Code.UNKNOWN_FAMILY, what, how)
        return family

    def structures(self) -> list[str]:
        """Name the structures that the spec describes."""
        described = self.references.values()
        return [r.name for r in described if r.page.startswith("structures/")]

    def reference(self, node: Node, key: str) -> Reference | None:
        """Read a name that the spec describes or api.yaml refers to."""
        name = node.string(key)
        reference = self.references.get(name)
        if name and reference is None and name not in self.broken:
            self._unknown_name(name, node.mark(key))
        return reference

    def _unknown_name(self, name: str, mark: Mark) -> None:
        how = did_you_mean(name, self.references, "add it to references in api.yaml")
        self.problem(mark, Code.UNKNOWN_NAME, f"unknown name {name}", how)

    def url(self, node: Node) -> str:
        """Return the address of an entry's published page."""
        if node.added and not node.string("source").startswith("https://"):
            what = f"{node.string('source')} is not the address of a page"
            how = "write all of it, beginning with https://"
            self.problem(node.mark("source"), Code.WRONG_FORM, what, how)
        return page_address(node.string("source"), self.sites)

    def check_file_name(self, node: Node) -> None:
        """Make sure that people find an entry by its name."""
        expected = f"{node.string('name')}.yaml"
        if not node.added and node.document.file.name != expected:
            self.problem(
                node.mark("name"),
                Code.WRONG_FILE_NAME,
                f"{node.string('name')} belongs in a file named {expected}",
                f"rename {display(node.document.file)}, or correct the name",
            )


def read_text(node: Node) -> Text:
    """Read a text of several locales."""
    data: dict[str, str] = {
        tag: without_removed(text, node.removed)
        for tag, text in node.data.items()
        if isinstance(text, str)  # a key too many, which is reported, may hold anything
    }
    others = tuple((tag, text) for tag, text in data.items() if tag != "en")
    return Text(data["en"], others)


def read_wording(node: Node, key: str) -> Text:
    """Read a text that is plain where it is the same in every language."""
    if isinstance(node.data[key], str):
        return Text(node.string(key))
    return read_text(node.child(key))


def read_errata(node: Node) -> tuple[Erratum, ...]:
    """Read the errata of an entry."""
    return tuple(
        Erratum(
            at=read_wording(item, "at"),
            says=read_wording(item, "says"),
            correct=read_text(item.child("correct")),
            evidence=read_wording(item, "evidence"),
            certainty=item.data["certainty"],
        )
        for item in node.children("errata")
        if not mentions_any(f"{item.data}", node.removed)
    )


def page_address(page: str, sites: tuple[tuple[str, str], ...]) -> str:
    """Return the address of a published page, on the first site that it fits."""
    if page.startswith("https://"):
        return page
    for prefix, address in sites:
        if page.startswith(prefix):
            return f"{address}{page}"
    return page


class Names:
    """Names of one kind that must be different, each with its position."""

    def __init__(
        self, context: Context, kind: str, code: Code = Code.DUPLICATE_NAME
    ) -> None:
        """Start with no name taken."""
        self.context = context
        self.kind = kind
        self.code = code
        self.taken: dict[object, tuple[str, Mark]] = {}

    def take(self, name: object, mark: Mark, owner: str = "") -> bool:
        """Take a name; one that is taken already is a problem."""
        if name not in self.taken:
            self.taken[name] = (owner, mark)
            return True
        first_owner, first = self.taken[name]
        whose = f" by {first_owner}" if first_owner else ""
        what = f"{self.kind} {name} is taken{whose}"
        how = f"choose another {self.kind}"
        if self.code is Code.LISTED_TWICE:
            what, how = f"{name} is listed twice", "keep one of the two"
        self.context.problem(mark, self.code, what, how, Note(first, "first here"))
        return False
