"""What authors of templates should know: what every template sees, and its filters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tapi2gen.model.runtime import Definition, Runtime

if TYPE_CHECKING:
    from tapi2gen.model.common import Locale
    from tapi2gen.model.families import Family
    from tapi2gen.model.fixtures import Fixtures
    from tapi2gen.model.messages import Message
    from tapi2gen.model.spec import Spec
    from tapi2gen.model.structures import Structure, Variant
    from tapi2gen.model.vendors import Extension


@dataclass(frozen=True, slots=True)
class Variables:
    """What every template sees.

    Attributes:
        python: Functions that write Python for an entry of the model; the model itself
            knows no Python.
        spec: The whole spec.
        fixtures: All test vectors.
        runtime: The classes and functions of the plain templates, with their
            docstrings.
        sections: The names of the documentation's pages by their folder, that of
            pages without one first, as an empty text.
        guide: What this page is made of.
        header: What the file is made from and by which command. Files of Python,
            Markdown and C++ begin with it by themselves; others must print it.
    """

    python: object
    spec: Spec
    fixtures: Fixtures
    runtime: Runtime
    sections: dict[str, list[str]]
    guide: Guide
    header: str


@dataclass(frozen=True, slots=True)
class Placeholders:
    """What a placeholder in a template's path makes a file for, and a variable of.

    Attributes:
        locale: A language; the path gets its tag.
        message: A message.
        family: A constant family.
        structure: A structure of tapi.h.
        record: A structure that becomes a record: a buffer, or an entry of a list.
        request: A proxy request.
        extension: A message that a vendor adds.
        extensions: The whole spec, if vendors add messages to it: one file or none.
    """

    locale: Locale
    message: Message
    family: Family
    structure: Structure
    record: Structure
    request: Variant
    extension: Extension
    extensions: Spec


@dataclass(frozen=True, slots=True)
class Guide:
    """What every template sees as `guide`.

    Attributes:
        variables: What every template sees.
        placeholders: What paths may have in braces.
        classes: The classes of the model, by name.
        filters: The filters that tapi2gen adds to those of Jinja.
    """

    variables: tuple[Definition, ...]
    placeholders: tuple[Definition, ...]
    classes: tuple[Definition, ...]
    filters: tuple[Definition, ...]
