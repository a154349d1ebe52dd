"""Resolve functions: what each parameter is, leads to and means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import did_you_mean
from tapi2gen.model import (
    Export,
    Failure,
    Family,
    Function,
    Parameter,
    Record,
    Structure,
    Variant,
    naming,
)
from tapi2gen.model.functions import exports_of
from tapi2gen.resolve.constants import report_constant
from tapi2gen.resolve.context import Context, Names, read_errata, read_text
from tapi2gen.resolve.deprecation import read_deprecation
from tapi2gen.resolve.families import find_constant
from tapi2gen.resolve.node import Node
from tapi2gen.resolve.parameters import Parameters

_ERRORS = "LINEERR_"


def resolve_functions(
    nodes: Iterable[Node],
    families: Mapping[str, Family],
    structures: Iterable[Structure],
    records: Iterable[Record],
    context: Context,
) -> tuple[Function, ...]:
    """Resolve all functions, in the order of their names."""
    structures = tuple(structures)
    parameters = Parameters(families, structures, records, context)
    requests = {
        variant.request.c_name: variant
        for structure in structures
        for variant in structure.variants
    }
    functions = _Functions(parameters, families, requests, context)
    names = Names(context, "function")
    found: list[Function] = []
    for node in nodes:
        context.check_file_name(node)
        names.take(node.string("name"), node.mark("name"))
        found.append(functions.resolve(node))
    return tuple(sorted(found, key=lambda function: function.name))


class _Functions:
    """Resolves functions."""

    def __init__(
        self,
        parameters: Parameters,
        families: Mapping[str, Family],
        requests: Mapping[str, Variant],
        context: Context,
    ) -> None:
        self.parameters = parameters
        self.families = families
        self.requests = requests
        self.context = context

    def resolve(self, node: Node) -> Function:
        """Resolve one function."""
        name, since = node.string("name"), self.context.version(node)
        exports, completes = self._exports(node), node.child("completes")
        parameters = self.parameters.resolve(node)
        self._check_strings(node, exports, parameters)
        return Function(
            name=name,
            module=naming.function_module(name),
            exports=exports,
            since=since,
            summary=read_text(node.child("summary")),
            remarks=self.context.optional_text(node, "remarks"),
            parameters=parameters,
            completes=completes.data["with"],
            valid=read_text(completes.child("valid")),
            returns=self.context.optional_text(node, "returns"),
            failures=self._failures(node),
            request=self._request(node),
            see=self.context.see(node),
            url=self.context.url(node),
            errata=read_errata(node),
            spec_file=node.spec_file("functions"),
            deprecated=read_deprecation(node, since, self.context),
        )

    def _exports(self, node: Node) -> tuple[Export, ...]:
        """Read the names that the library exports: with A, then with W."""
        name, listed = node.string("name"), node.strings("exports")
        for suffix, (export, mark) in zip("AW", listed, strict=False):
            if export != f"{name}{suffix}":
                what = f"{export} is not {name}{suffix}"
                how = f"write [{name}A, {name}W], or delete the line"
                self.context.problem(mark, Code.WRONG_FORM, what, how)
        return exports_of(name, tuple(export for export, _ in listed))

    def _check_strings(
        self, node: Node, exports: tuple[Export, ...], parameters: Iterable[Parameter]
    ) -> None:
        """Make sure that LPCTSTR has two meanings, one for each export."""
        by_name = {item.string("name"): item for item in node.children("parameters")}
        for parameter in parameters:
            if parameter.c_type == "LPCTSTR" and len(exports) == 1:
                what = f"LPCTSTR is a string of A or W, which {exports[0].name} is not"
                how = "write LPCSTR or LPCWSTR, or list the exports"
                mark = by_name[parameter.name].mark("type")
                self.context.problem(mark, Code.WRONG_TYPE, what, how)

    def _failures(self, node: Node) -> tuple[Failure, ...]:
        """Read the errors, in the order of their numbers."""
        names = Names(self.context, "error", Code.LISTED_TWICE)
        family = self.families.get(_ERRORS)
        right = [family] if family else []
        found: list[Failure] = []
        for index, item in enumerate(node.data["errors"]):
            has_own = isinstance(item, dict)
            name = item["name"] if has_own else item
            mark = node.document.mark(*node.path, "errors", index)
            member = find_constant(name, right)
            if member is None:
                every = self.families.values()
                report_constant(name, mark, right, every, self.context)
            elif names.take(name, mark):
                own = node.children("errors")[index] if has_own else None
                summary = read_text(own.child("summary")) if own else None
                found.append(Failure(member, summary))
        return tuple(sorted(found, key=lambda failure: failure.member.value))

    def _request(self, node: Node) -> Variant | None:
        """Find the proxy request that the function becomes."""
        name = node.string("request")
        if not name:
            return None
        request = self.requests.get(name)
        if request is None and not self.context.broken:
            what = f"no proxy request has {name}"
            how = did_you_mean(name, self.requests)
            self.context.problem(node.mark("request"), Code.UNKNOWN_NAME, what, how)
        return request
