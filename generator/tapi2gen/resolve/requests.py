"""Resolve proxy requests: what a handler reads of them, and how it answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import did_you_mean
from tapi2gen.model import (
    Attribute,
    Family,
    Member,
    Reference,
    Text,
    Variant,
    Version,
    naming,
)
from tapi2gen.resolve.constants import report_constant
from tapi2gen.resolve.context import Context, Names, read_text
from tapi2gen.resolve.deprecation import read_deprecation
from tapi2gen.resolve.ends import check_alone
from tapi2gen.resolve.families import find_constant
from tapi2gen.resolve.node import Node
from tapi2gen.resolve.parts import Parts

_DWORD = 4  # bytes
_ROOM = Text("Bytes that TAPI allotted to the answer; it never takes more.")

# What the handler's code, which is written by hand, reads of every request.
_COMMON = {
    "client_machine_name": "holds: string",
    "client_user_name": "holds: string",
    "client_app_api_version": "unit: version",
    "request_type": "type: choice",
}


def check_request(node: Node, context: Context) -> None:
    """Make sure that a request has what the generated code reads of every request."""
    found = {item.string("attribute"): item for item in node.children("fields")}
    for name, expected in _COMMON.items():
        key, value = expected.split(": ")
        item = found.get(name)
        if item is None or item.string(key) != value:
            mark = node.key_mark("fields") if item is None else item.mark()
            what = f"no attribute {name} with {expected}"
            how = "add it: every request has it"
            context.problem(mark, Code.MISSING_MEMBER, what, how)


@dataclass(slots=True)
class Requests:
    """Resolves the members of the union of a structure, one for each request type."""

    node: Node
    parts: Parts
    families: Mapping[str, Family]
    context: Context

    def variants(
        self, items: list[Node], start: int, since: Version
    ) -> tuple[Variant, ...]:
        """Resolve the union, which stands at an offset, if there is one."""
        unions = [item for item in items if "union" in item]
        if not unions:
            return ()
        if self.node.string("kind") != "request":
            what = f"a union in a structure of kind {self.node.string('kind')}"
            how = "list its members, or write kind: native, which has no record"
            self.context.problem(unions[0].mark(), Code.MISPLACED_UNION, what, how)
            return ()
        if len(unions) > 1 or unions[0] is not items[-1]:
            last = unions[1] if len(unions) > 1 else items[items.index(unions[0]) + 1]
            what = "a structure ends with its one union"
            how = "move the union to the end, and keep one"
            self.context.problem(last.mark(), Code.MISPLACED_UNION, what, how)
        names = Names(self.context, "request")
        variants: list[Variant] = []
        for node in unions[0].children("union"):
            if "request" not in node:
                what, how = "missing key request", "name the type of the request"
                self.context.problem(node.mark(), Code.MISSING_KEY, what, how)
                continue
            names.take(node.string("request"), node.mark("request"))
            request = self._request(node, items)
            if request is not None:
                variants.append(self._variant(node, request, start, since))
        return tuple(variants)

    def _request(self, node: Node, items: list[Node]) -> Member | None:
        """Find the request type: one of the family that a member chooses from."""
        constant = node.string("request")
        named = [item.string("of") for item in items if item.string("type") == "choice"]
        every = list(self.families.values())
        right = [f for f in every if f.name in named] or every
        request = find_constant(constant, right)
        if request is None:
            mark = node.mark("request")
            report_constant(constant, mark, right, every, self.context)
        return request

    def _variant(
        self, node: Node, request: Member, start: int, default: Version
    ) -> Variant:
        since = self.context.version(node, default)
        part = self.parts.of_request(node.children("fields"), start, since)
        answers = [c_name for c_name, _ in node.strings("answer")]
        answer = next((a for a in part.attributes if a.c_name in answers), None)
        if answers and answer is None:
            ((name, mark),) = node.strings("answer")
            how = did_you_mean(name, [a.c_name for a in part.attributes])
            what = f"no member {name} to answer with"
            self.context.problem(mark, Code.UNKNOWN_MEMBER, what, how)
        check_alone(node, part, self.parts.done, self.context)
        _check_answer(node, answer, self.context)
        inputs = (_input(attribute, answer) for attribute in part.attributes)
        name = node.string("name")
        return Variant(
            name=name,
            class_name=f"{name}Request",
            module=naming.snake_of_camel(name),
            request=request,
            since=since,
            summary=read_text(node.child("summary")),
            part=part,
            inputs=tuple(attribute for attribute in inputs if attribute is not None),
            answer=answer,
            sizes=self.parts.sizes(part, (), since),
            see=self._see(request),
            spec_file=self.node.spec_file("structures"),
            url=self.context.url(self.node),
            deprecated=read_deprecation(node, since, self.context),
        )

    def _see(self, request: Member) -> tuple[Reference, ...]:
        """Name what calls for a request, what carries it, and what describes it."""
        known = self.context.references
        listed = (known[name] for name, _ in self.node.strings("see") if name in known)
        messages = (r for r in listed if r.page.startswith("messages/"))
        families = (f.name for f in self.families.values() if request in f.members)
        functions = self.context.functions.get(request.c_name, ())
        names = (*functions, self.node.string("name"), *families)
        return (*messages, *(known[name] for name in names if name in known))


def _check_answer(node: Node, answer: Attribute | None, context: Context) -> None:
    """Make sure that a handler can answer with a member, and that nothing hides it."""
    if answer is None:
        return
    is_number = answer.kind == "number" and answer.size == _DWORD
    if not is_number and answer.kind not in ("nested", "bytes"):
        ((name, mark),) = node.strings("answer")
        what = f"{name} is no answer"
        how = "answer with a DWORD, with BYTES, or with a structure"
        context.problem(mark, Code.UNKNOWN_MEMBER, what, how)
    for item in node.children("fields"):
        if item.string("attribute") == "room" and answer.kind == "nested":
            what, how = "room is what TAPI allots to the answer", "choose another name"
            mark = item.mark("attribute")
            context.problem(mark, Code.RESERVED_NAME, what, how)


def _input(attribute: Attribute, answer: Attribute | None) -> Attribute | None:
    """Return what the handler reads of an attribute; of its answer, the room for it."""
    if attribute is not answer or attribute.kind == "bytes":
        return attribute
    if attribute.kind != "nested":
        return None
    return replace(
        attribute,
        name="room",
        kind="room",
        structure="",
        unit="bytes",
        sensitive=False,
        is_optional=False,
        summary=_ROOM,
    )
