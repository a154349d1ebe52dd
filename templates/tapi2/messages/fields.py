"""The parts of a message class: its attributes, and how values are read and written."""

from __future__ import annotations

from operator import index

from ..errors import KindError, RangeError, both, brief

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import Enum
    from typing import Any, ClassVar, Generic, Never, TypeVar

    E = TypeVar("E", bound=Enum)
    T = TypeVar("T")
    # What namedtuple makes its attributes of, twice as fast as a property.
    _item: Callable[[int, str], Any]

    class Attribute(Generic[T]):
        """A read-only attribute, as type checkers see it."""

        def __get__(self, instance: object, owner: type) -> T:
            """Return the value."""
            raise NotImplementedError

        def __set__(self, instance: object, value: Never) -> None:
            """Refuse any value."""
            raise NotImplementedError

else:
    from collections import _tuplegetter as _item


# So many values beside an enum's own members are remembered; a stream of made-up values
# must not fill the memory.
_REMEMBERED = 1024


def attribute(slot: int, doc: str) -> Any:
    """Make a read-only attribute from a position in the message's tuple."""
    return _item(slot, doc)


class Members(dict[int, "E"]):
    """An enum's members by value, many times faster than calling the enum.

    The enum is imported when a value is first asked for. A value that it does not have
    is kept: as a member with unknown bits where the enum has bits, else as a plain int.
    All that read an enum share its table, so that what is remembered of made-up values
    has one limit.
    """

    _tables: ClassVar[dict[tuple[str, str], Members[Any]]] = {}

    @classmethod
    def of(cls, enum: type[E]) -> Members[E]:
        """Return the table of an enum."""
        return cls.at(enum.__module__, enum.__name__)

    @classmethod
    def at(cls, module: str, name: str) -> Members[Any]:
        """Return the table of an enum that is not imported yet."""
        table = cls._tables.get((module, name))
        if table is None:
            table = cls._tables[module, name] = cls(module, name)
        return table

    def __init__(self, module: str, name: str) -> None:
        """Remember where the enum is."""
        super().__init__()
        self._home = module, name
        self._known: tuple[type[E], bool] | None = None

    @property
    def enum(self) -> type[E]:
        """The enum itself."""
        return (self._known or self._load())[0]

    @property
    def is_number(self) -> bool:
        """Whether a value is one number, not a set of bits."""
        return (self._known or self._load())[1]

    def _load(self) -> tuple[type[E], bool]:
        """Import the enum, once: even to ask for what is imported takes its time."""
        from enum import IntEnum

        module, name = self._home
        enum: type[E] = getattr(__import__(module, fromlist=(name,)), name)
        self._known = enum, issubclass(enum, IntEnum)
        return self._known

    def __missing__(self, value: int) -> Any:
        """Make, and up to a limit remember, what stands for another value."""
        enum = self.enum
        if not self:
            self.update({member.value: member for member in enum})
        if value in self:  # now, or since another thread filled it
            return self[value]
        if self.is_number:
            return value
        member = enum(value)
        if len(self) < _REMEMBERED:
            self[value] = member
        else:
            enum._value2member_map_.pop(value, None)
        return member


class Number:
    """A field whose word is a number: an identifier, a handle, a pointer."""

    def __init__(self, word: int, bits: int) -> None:
        """Describe the field.

        Args:
            word: Which of the six words it rides in.
            bits: The width of its C type.
        """
        self.word = word
        self.bits = bits

    def to_word(self, name: str, value: object) -> int:
        """Check a value that a program gave.

        Raises:
            KindError: if it is no number.
            RangeError: if the field cannot hold it.
        """
        return number(name, value, self.bits)

    def check(
        self, name: str, value: object, words: Sequence[int], fields: Fields
    ) -> None:
        """Check a value against the other words."""

    def applies(self, words: Sequence[Any], fields: Fields) -> bool:
        """Return whether the word means anything in this message."""
        return True

    def to_json(self, value: Any) -> object:
        """Return a value as JSON has it."""
        return value

    def from_json(self, name: str, value: object) -> int:
        """Read what ``to_json`` gave.

        Raises:
            KindError: if it is of the wrong kind.
            RangeError: if no word can hold it.
        """
        return number(name, value, 64)


class Flags(Number):
    """A field whose word is a set of bits."""

    def __init__(self, word: int, members: Members[Any]) -> None:
        """Describe the field by its word and the table of its enum."""
        super().__init__(word, 32)
        self._members = members

    @property
    def enum(self) -> type[Enum]:
        """The constants, imported when they are first asked for."""
        enum: type[Enum] = self._members.enum
        return enum

    def to_word(self, name: str, value: object) -> int:
        """Check a value; another family's constant is of the wrong kind."""
        if type(value) is not int and not isinstance(value, self.enum):
            self.refuse_constant(name, value)
        return super().to_word(name, value)

    def refuse_constant(self, name: str, value: object) -> None:
        """Refuse a value that is another family's constant, and no other.

        Raises:
            KindError: if it is one.
        """
        from enum import Enum

        if isinstance(value, Enum):
            raise KindError(f"{name} takes {self.enum.__name__}, not {brief(value)}")

    def to_json(self, value: Any) -> object:
        """Return the names of the bits, unknown ones together as a number in hex."""
        return self.names(int(value))

    def from_json(self, name: str, value: object) -> int:
        """Read a list of names, or a number."""
        if not isinstance(value, list):
            return number(name, value, 64)
        word = 0
        for item in value:
            word |= self.parse(name, item)
        return word

    def names(self, value: int) -> list[str]:
        """Name the bits of a value."""
        names: list[str] = []
        for member in self.enum:
            if value & member.value:
                names.append(member.name)
                value &= ~member.value
        return [*names, f"0x{value:08X}"] if value else names

    def parse(self, name: str, text: object) -> int:
        """Read a name, or a number in hex."""
        if isinstance(text, str):
            if text in self.enum.__members__:
                return int(self.enum[text].value)
            if text.startswith("0x"):
                try:
                    return number(name, int(text, 16), 64)
                except ValueError:
                    pass
        raise RangeError(f"{name}: {brief(text)} is no name of {self.enum.__name__}")


class Choice(Flags):
    """A field whose word is one constant, perhaps only while a certain bit is set."""

    def __init__(
        self,
        word: int,
        members: Members[Any],
        when: str = "",
        mask: int = 0,
        bits: str = "",
    ) -> None:
        """Describe the field.

        Args:
            word: Which of the six words it rides in.
            members: The table of its enum.
            when: The flags field that says whether it means anything.
            mask: The bits of which any is enough.
            bits: Their C names.
        """
        super().__init__(word, members)
        self.when = when
        self.mask = mask
        self.condition = bits

    def to_word(self, name: str, value: object) -> int:
        """Check a value; None writes 0."""
        if value is None and self.when:
            return 0
        return super().to_word(name, value)

    def check(
        self, name: str, value: object, words: Sequence[int], fields: Fields
    ) -> None:
        """Make sure that the value and its bit go together."""
        if not self.when:
            return
        applies = bool(words[fields[self.when].word] & self.mask)
        if applies and value is None:
            raise RangeError(f"{self.when} has {self.condition}: {name} is needed")
        if not applies and value is not None:
            raise RangeError(f"{name} needs {self.condition} in {self.when}")

    def applies(self, words: Sequence[Any], fields: Fields) -> bool:
        """Return whether the bit is set."""
        return not self.when or bool(words[fields[self.when].word] & self.mask)

    def to_json(self, value: Any) -> object:
        """Return the constant's name; None where it means nothing."""
        if value is None:
            return None
        if self._members.is_number:
            return getattr(value, "name", value)
        return "|".join(self.names(int(value))) or f"0x{0:08X}"

    def from_json(self, name: str, value: object) -> int:
        """Read a name, several with | between them, a number, or None."""
        if value is None:
            return 0
        if not isinstance(value, str):
            return number(name, value, 64)
        if self._members.is_number:
            return self.parse(name, value)
        word = 0
        for part in value.split("|"):
            word |= self.parse(name, part)
        return word


if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    # A message's typed fields by name, in their order.
    Fields = Mapping[str, Number]


def number(name: str, value: Any, bits: int) -> int:
    """Check that a value is a number that so many bits can hold.

    Raises:
        KindError: if it is no integer.
        RangeError: if it is too wide, or negative.
    """
    try:
        result = index(value)
    except TypeError:
        raise KindError(f"{name} is {brief(value)}, not an integer") from None
    if isinstance(value, bool):
        raise KindError(f"{name} is {value!r}, not an integer")
    if result >> bits:
        most = f"{bits} bits hold 0 to {both((1 << bits) - 1)}"
        raise RangeError(f"{name} is {both(result)}: {most}")
    return result
