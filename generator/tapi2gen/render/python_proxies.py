"""What a handler of proxy requests may answer, as Python has it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tapi2gen.model import Spec, Variant
from tapi2gen.render.places import Place
from tapi2gen.render.python_source import Code, Import, imported, uses_of


@dataclass(frozen=True, slots=True)
class Proxied:
    """A request, and the function that it comes from.

    Attributes:
        request: The class of the request.
        function: The name of the function, or of the request if none becomes it.
        has_answer: Whether there is more to the answer than its result.
        errors: The names of the errors that the function returns; None for any.
    """

    request: Code
    function: str
    has_answer: bool
    errors: tuple[str, ...] | None


def proxied(spec: Spec) -> tuple[Proxied, ...]:
    """Return all requests, in the order of their numbers."""
    return tuple(_proxied(spec, request) for request in spec.requests)


def proxied_imports(found: Iterable[Proxied], place: Place) -> str:
    """Write the imports of the module that lists them."""
    uses = uses_of(item.request for item in found)
    errors = Import("tapi2.constants", "LineErr")
    base = Import("tapi2.records.proxy_request", "ProxyRequestRecord")
    return place.imports({*uses, errors, base})


def _proxied(spec: Spec, request: Variant) -> Proxied:
    """Return a request; an answer of bytes is an extension's, which has own errors."""
    kind = imported(f"tapi2.records.requests.{request.module}", request.class_name)
    functions = [it for it in spec.functions if it.request == request]
    is_free = request.answer_kind == "bytes" or not functions
    errors = [item.member.name for it in functions for item in it.failures]
    return Proxied(
        kind,
        functions[0].name if functions else request.name,
        request.answer_kind != "none",
        None if is_free else tuple(dict.fromkeys(errors)),
    )
