"""What all messages have in common: six words, and what they mean."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar, Self

from ..errors import KindError, RangeError, brief, listed
from ..fields import Number, from_json_number, json_number
from ..layouts import Layout, check_layout
from ..value import Value
from ..words import WORDS, Words
from .raw import RawMessage
from .word import ALL, Word

TYPE_CHECKING = False

__all__ = ["Message"]

_FIRST_PARAM = 3
# The class of each message, by its name; the packages of messages fill it.
CLASSES: dict[str, type[Message]] = {}
# What every record holds in 32 bits; a parameter may come in 64, and is kept.
_DWORDS = {"device", "message_id"}
_HEAD = {"device": Word(0, Number()), "callback_instance": Word(2, Number(64))}


class Draft:
    """The six words of a message that is being made.

    It becomes a message, which never changes, when its class is exchanged: of all ways
    to fill an immutable object this one takes the least time.
    """

    __slots__ = {
        "_param1": "The first parameter.",
        "_param2": "The second parameter.",
        "_param3": "The third parameter.",
        "callback_instance": "The value that the application gave to lineOpen.",
        "device": "The line device that the message concerns, a handle from lineOpen.",
        "message_id": "The value of dwMessageID.",
    }

    _param1: int
    _param2: int
    _param3: int


class Message(Draft, Value):
    """One message, immutable: its six words, whose meaning the attributes read.

    Messages compare, hash, pickle and match by their words. Nothing is lost on the way:
    ``raw`` is what was received, and ``to_bytes`` gives it back.

    Attributes:
        MESSAGE_ID: The value of dwMessageID, -1 for a class that is no single message.
        FIELDS: The typed fields after ``device`` and ``callback_instance``.
    """

    __slots__ = ()
    __match_args__ = ("device", "callback_instance")
    MESSAGE_ID: ClassVar[int] = -1
    NAME: ClassVar[str] = "UNKNOWN"
    FIELDS: ClassVar[Mapping[str, Word]] = {}

    if TYPE_CHECKING:  # for type checkers: to read and not to set

        @property
        def device(self) -> int:
            """The line device that the message concerns, a handle from lineOpen."""
            raise NotImplementedError

        @property
        def message_id(self) -> int:
            """The value of dwMessageID."""
            raise NotImplementedError

        @property
        def callback_instance(self) -> int:
            """The value that the application gave to lineOpen."""
            raise NotImplementedError

    def __new__(cls, *_args: object, **_kwargs: object) -> Self:
        """Refuse: a message has a kind.

        Raises:
            KindError: always.
        """
        raise KindError("Message has no kind: use one of its subclasses, or decode")

    @property
    def name(self) -> str:
        """The name in tapi.h."""
        return self.NAME

    @property
    def raw(self) -> RawMessage:
        """The six words as received, reserved ones included."""
        return RawMessage(*self._words())

    def _words(self) -> Words:
        return (
            self.device,
            self.message_id,
            self.callback_instance,
            self._param1,
            self._param2,
            self._param3,
        )

    @property
    def ignored(self) -> dict[str, int]:
        """What is not zero in the parameters although it means nothing here."""
        words = self._words()
        meant = self._meant(words)
        params = range(_FIRST_PARAM, len(WORDS))
        return {WORDS[i]: rest for i in params if (rest := words[i] & ~meant[i])}

    @classmethod
    def _meant(cls, words: Sequence[int]) -> list[int]:
        """Return which bits of a message's words the typed fields read."""
        meant = [0] * len(WORDS)
        for field in cls.FIELDS.values():
            if field.applies(words):
                meant[field.index] |= field.part.mask
        return meant

    def to_bytes(self, layout: Layout = Layout.X64, *, init_context: int = 0) -> bytes:
        """Write the message as one record.

        Args:
            layout: The record's layout.
            init_context: The InitContext word; for ``Layout.REMOTE`` only.

        Raises:
            RangeError: if the layout cannot hold a word.
            KindError: if the layout has no InitContext, or is no ``Layout``.
        """
        try:
            return layout.pack(self._words(), init_context)
        except AttributeError:
            check_layout(layout)
            raise

    def to_dict(self) -> dict[str, Any]:
        """Return the message as JSON has it, with names instead of numbers.

        Flags are a list of names, a choice is one name, unknown bits are hex numbers;
        numbers above 2**53 are hex text, since many readers of JSON would round them.
        The key ``ignored`` is there only if something is.
        """
        data: dict[str, Any] = {"name": self.NAME}
        for name, field in (_HEAD | dict(self.FIELDS)).items():
            data[name] = field.to_json(getattr(self, name))
        if ignored := self.ignored:
            data["ignored"] = {name: json_number(ignored[name]) for name in ignored}
        return data

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read what ``to_dict`` gave, from a class or from ``Message`` for any message.

        Raises:
            RangeError: if it is not what ``to_dict`` gives, or not of this class.
            KindError: if it is no mapping, or a value is of the wrong kind.
        """
        if not isinstance(data, Mapping):
            raise KindError(f"a message is a dict, not {brief(data)}")
        kind = cls if cls.FIELDS and data.get("name") == cls.NAME else _class_of(data)
        if not issubclass(kind, cls):
            raise RangeError(f"{kind.NAME} is a {kind.__name__}, not a {cls.__name__}")
        fields = _HEAD | dict(kind.FIELDS)
        if missing := {"name", *fields} - data.keys():
            raise RangeError(f"{kind.NAME}: no {', '.join(sorted(missing))}")
        if unknown := data.keys() - {"name", "ignored", *fields}:
            raise RangeError(f"{kind.NAME} has no {listed(unknown)}")
        values = {name: fields[name].from_json(name, data[name]) for name in fields}
        for name, field in fields.items():
            if name in _DWORDS or field.part is not ALL:
                field.check(name, values[name])
        words = kind._join(values)
        meant = kind._meant(words)
        for name, value in _ignored(data).items():
            index = WORDS.index(name)
            ignored = from_json_number(name, value)
            if ignored & meant[index] or (not ignored and meant[index]):
                raise RangeError(f"{kind.NAME} ignores {name}, but it has a meaning")
            words[index] |= ignored
        return kind._of(words)

    @classmethod
    def _join(cls, values: Mapping[str, Any]) -> list[int]:
        """Return the words of values, checked together."""
        words = [0] * len(WORDS)
        words[1] = max(cls.MESSAGE_ID, 0)
        fields = _HEAD | dict(cls.FIELDS)
        taken = [0] * len(WORDS)
        for name, field in fields.items():
            if values[name] is None:
                continue
            index, mask = field.index, field.part.mask
            bits = field.part.put(int(values[name]))
            if words[index] & mask & taken[index] != bits & taken[index]:
                what = f"{name} is in {WORDS[index]}, as another value is"
                raise RangeError(f"{what}: give both the same, or one of them")
            words[index] |= bits
            taken[index] |= mask
        for name, field in fields.items():
            field.check_when(name, values[name], words)
        return words

    @classmethod
    def _make(cls, device: int, callback_instance: int, **values: Any) -> Self:
        """Return the message of a program's values, for a constructor."""
        values |= {"device": device, "callback_instance": callback_instance}
        fields = (_HEAD | dict(cls.FIELDS)).items()
        checked = {name: field.check(name, values[name]) for name, field in fields}
        return cls._of(cls._join(checked))

    @classmethod
    def _of(cls, words: Iterable[int]) -> Self:
        """Return the message of words that are known to be in range."""
        message: Any = Draft()
        (
            message.device,
            message.message_id,
            message.callback_instance,
            message._param1,
            message._param2,
            message._param3,
        ) = words
        message.__class__ = cls
        made: Self = message
        return made

    def __eq__(self, other: object) -> bool:
        """Return whether the other is the same message, word for word."""
        if not isinstance(other, Message):
            return NotImplemented
        return type(self) is type(other) and self._words() == other._words()

    def __hash__(self) -> int:
        """Return the hash of the words."""
        return hash(self._words())

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle the words."""
        return self._of, (self._words(),)

    def __replace__(self, /, **changes: Any) -> Self:
        """Return a copy with other values, as ``copy.replace`` does.

        What is ignored is kept, unless the new values give it a meaning.
        """
        fields = _HEAD | dict(self.FIELDS)
        if unknown := changes.keys() - fields.keys():
            raise TypeError(f"{type(self).__name__} has no {listed(unknown)}")
        values = {name: getattr(self, name) for name in fields}
        checked = {name: fields[name].check(name, changes[name]) for name in changes}
        words = self._join(values | checked)
        meant = self._meant(words)
        for name, value in self.ignored.items():
            index = WORDS.index(name)
            words[index] |= value & ~meant[index]
        return self._of(words)

    def _arguments(self) -> list[str]:
        ignored = [f"ignored={self.ignored}"] if self.ignored else []
        return super()._arguments() + ignored


def _class_of(data: Mapping[str, Any]) -> type[Message]:
    name: object = data.get("name")
    if isinstance(name, str) and name in CLASSES:
        return CLASSES[name]
    raise RangeError(f"name is {brief(name)}, not that of a message")


def _ignored(data: Mapping[str, Any]) -> Mapping[str, object]:
    ignored: Any = data.get("ignored", {})
    if not isinstance(ignored, Mapping) or not ignored.keys() <= {
        *WORDS[_FIRST_PARAM:]
    }:
        what = f"ignored is {brief(ignored)}"
        raise KindError(f"{what}, not a dict of param1, param2, param3")
    return ignored
