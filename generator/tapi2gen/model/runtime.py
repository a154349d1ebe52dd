"""Classes and functions that no spec describes, as their pages show them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from tapi2gen.model.common import Text

Kind = Literal[
    "class", "exception", "function", "method", "property", "attribute", "data"
]


@dataclass(frozen=True, slots=True)
class Item:
    """A name with its description, in a section of a docstring.

    Attributes:
        name: The name.
        text: The description.
    """

    name: str
    text: Text


@dataclass(frozen=True, slots=True)
class Doc:
    """A docstring, taken apart.

    Attributes:
        paragraphs: What stands before the first section.
        arguments: The section Args.
        returns: The sections Returns and Yields.
        raises: The section Raises.
        attributes: The section Attributes.
    """

    paragraphs: tuple[Text, ...] = ()
    arguments: tuple[Item, ...] = ()
    returns: tuple[Text, ...] = ()
    raises: tuple[Item, ...] = ()
    attributes: tuple[Item, ...] = ()

    @property
    def texts(self) -> tuple[Text, ...]:
        """Return all of its texts."""
        entries = (*self.arguments, *self.raises, *self.attributes)
        return (*self.paragraphs, *self.returns, *(entry.text for entry in entries))


@dataclass(frozen=True, slots=True)
class Definition:
    """A class, a function, or a member of a class.

    Attributes:
        kind: What it is.
        name: Its name.
        module: The module that defines it.
        path: Where users find it, such as `tapi2.Message.raw`.
        label: Its name on a page about tapi2, or inside its class.
        doc: Its docstring.
        signature: The arguments and the result, in parentheses; nothing if there is
            nothing to call.
        annotation: The type of an attribute, a property or data.
        is_class_method: Whether it is called on the class.
        bases: Where users find the classes that it is made of.
        making: The docstring of what makes an instance.
        members: Attributes, properties and methods of a class.
        inherited: What it has of its bases.
    """

    kind: Kind
    name: str
    module: str
    path: str
    label: str
    doc: Doc
    signature: str = ""
    annotation: str = ""
    is_class_method: bool = False
    bases: tuple[str, ...] = ()
    making: Doc = Doc()
    members: tuple[Definition, ...] = ()
    inherited: tuple[Definition, ...] = ()

    @property
    def canonical(self) -> str:
        """Return the full name in its module, or nothing if that is the path."""
        full = f"tapi2.{self.module}.{self.name}"
        return "" if full == self.path else full


@dataclass(frozen=True, slots=True)
class Runtime:
    """What every template sees as `runtime`.

    Attributes:
        definitions: All of them, by module and name.
        translations: Texts of docstrings in all languages, by the English text.
    """

    definitions: Mapping[str, Definition]
    translations: Mapping[str, Text]

    def __getitem__(self, name: str) -> Definition:
        """Return a definition, such as `records.base.Record`."""
        return self.definitions[name]

    def translated(self, text: Text) -> Text:
        """Return a text in all languages, if it is one of the docstrings'."""
        return self.translations.get(text.en, text)

    def inherited(self, name: str, *hidden: str) -> tuple[Definition, ...]:
        """Return the members that a subclass has from this class and its bases."""
        members = (*self[name].members, *self[name].inherited)
        return tuple(member for member in members if member.name not in hidden)

    def raises(self, range_error: str) -> tuple[Item, ...]:
        """Return the errors that the constructor of a class from the spec raises."""
        kind_error = "if a value is of the wrong kind."
        return (
            Item("RangeError", self.translated(Text(range_error))),
            Item("KindError", self.translated(Text(kind_error))),
        )

    def of_module(self, module: str) -> tuple[Definition, ...]:
        """Return the definitions of a module, in their order."""
        return tuple(d for d in self.definitions.values() if d.module == module)
