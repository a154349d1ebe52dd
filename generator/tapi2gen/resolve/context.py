"""What every part of the resolve stage needs: problems, versions, texts, references."""

from __future__ import annotations

from dataclasses import dataclass, field

from tapi2gen.model import Erratum, Locale, Reference, Text, Version
from tapi2gen.problems import Mark, Problem, display, suggest
from tapi2gen.resolve.gone import names_any, without
from tapi2gen.resolve.node import Node


@dataclass(slots=True)
class Context:
    """Collects problems and looks up what the whole spec shares."""

    versions: dict[str, Version]
    locales: tuple[Locale, ...]
    sites: tuple[tuple[str, str], ...]
    references: dict[str, Reference]
    broken: frozenset[str]
    problems: list[Problem] = field(default_factory=list)

    def problem(self, mark: Mark, message: str) -> None:
        """Note a problem."""
        self.problems.append(Problem(mark, message))

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
            names = ", ".join(self.versions)
            self.problem(
                node.mark("since"),
                f"TAPI version {name} is not one of: {names}",
            )
            return Version(name, 0)
        if default is not None and known.value < default.value:
            self.problem(
                node.mark("since"),
                f"TAPI {name} is older than the family itself ({default.text})",
            )
        return known

    def see(self, node: Node) -> tuple[Reference, ...]:
        """Read `see`: names that the spec describes or api.yaml refers to."""
        found: list[Reference] = []
        for name, mark in node.strings("see"):
            reference = self.references.get(name)
            if reference is None and (name in self.broken or name in node.gone):
                continue
            if reference is None:
                hint = suggest(name, self.references)
                self.problem(
                    mark,
                    f"unknown name {name}"
                    + (hint or "; add it to references in api.yaml"),
                )
            elif reference in found:
                self.problem(mark, f"{name} is listed twice")
            else:
                found.append(reference)
        return tuple(found)

    def reference(self, node: Node, key: str) -> Reference | None:
        """Read a name that the spec describes or api.yaml refers to."""
        name = node.string(key)
        reference = self.references.get(name)
        if name and reference is None and name not in self.broken:
            hint = suggest(name, self.references)
            hint = hint or "; add it to references in api.yaml"
            self.problem(node.mark(key), f"unknown name {name}{hint}")
        return reference

    def url(self, node: Node) -> str:
        """Give the address of an entry's published page."""
        return page_address(node.string("source"), self.sites)

    def check_file_name(self, node: Node) -> None:
        """Make sure that people find an entry by its name."""
        due = f"{node.string('name')}.yaml"
        if node.document.file.name != due:
            self.problem(
                node.mark("name"),
                f"{node.string('name')} belongs in a file named {due}: "
                f"rename {display(node.document.file)}",
            )


def read_text(node: Node) -> Text:
    """Read a text of several locales."""
    data: dict[str, str] = {
        tag: without(text, node.gone) for tag, text in node.data.items()
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
        if not names_any(f"{item.data}", node.gone)
    )


def page_address(page: str, sites: tuple[tuple[str, str], ...]) -> str:
    """Give the address of a published page: that of the first site it fits."""
    for prefix, address in sites:
        if page.startswith(prefix):
            return f"{address}{page}"
    return page


class Names:
    """Names of one kind that must be different, each with its position."""

    def __init__(self, context: Context, kind: str) -> None:
        """Start with no name taken."""
        self.context = context
        self.kind = kind
        self.taken: dict[object, tuple[str, Mark]] = {}

    def take(self, name: object, mark: Mark, owner: str = "") -> bool:
        """Take a name; one that is taken already is a problem."""
        if name in self.taken:
            first_owner, first = self.taken[name]
            whose = f" by {first_owner}" if first_owner else ""
            self.context.problem(
                mark, f"{self.kind} {name} is taken{whose}: first at {first}"
            )
            return False
        self.taken[name] = (owner, mark)
        return True
