# DO NOT EDIT. Made from templates/tapi2/messages/base.py by: tapi2gen build
"""What all messages have in common: six words, and what they mean."""

from __future__ import annotations

from collections import namedtuple

from ..default_layout import X64
from ..errors import KindError, TapiError, brief, clipped
from ..record_layout import check_layout
from ..words import WORDS
from .fields import attribute, number

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import Any, ClassVar, NamedTuple, Self

    from ..layouts import Layout
    from .fields import Attribute, Fields

    class RawMessage(NamedTuple):
        """The six words of a message as received."""

        device: int
        message_id: int
        callback_instance: int
        param1: int
        param2: int
        param3: int

else:

    class RawMessage(namedtuple("RawMessage", WORDS)):  # noqa: PYI024 - typing is slow
        """The six words of a message as received."""

        __slots__ = ()

        def __eq__(self, other):
            """Return whether the other is the same words, and no message."""
            return not isinstance(other, Message) and tuple.__eq__(self, other)

        def __ne__(self, other):
            """Return whether the other is not the same words."""
            return not self == other

        __hash__ = tuple.__hash__


__all__ = ["Message", "RawMessage"]

_FIRST_PARAM = 3
# What most records are written with.
_NO_CONTEXT = 0
_ALL = slice(None)
_pack_x64 = X64._words.pack
# What is surely no constant.
_PLAIN = (int, str, type(None))


class Message(tuple["Any", ...]):
    """One message, immutable: a tuple of its six words, whose meaning is read from it.

    Messages compare, hash, pickle and match by their words. Nothing is lost on the way:
    ``raw`` is what was received, and ``to_bytes`` gives it back.

    Attributes:
        MESSAGE_ID: The value of dwMessageID, -1 for a class that is no single message.
        NAME: The name in tapi.h.
        MIN_VERSION: The first TAPI version that sends the message, as (major, minor).
        FIELDS: The typed fields after ``device`` and ``callback_instance``.
        device: The line device that the message concerns, a handle from lineOpen.
        message_id: The value of dwMessageID.
        callback_instance: The value that the application gave to lineOpen.
    """

    __slots__ = ()
    __match_args__ = ("device", "callback_instance")
    MESSAGE_ID: ClassVar[int] = -1
    NAME: ClassVar[str] = "UNKNOWN"
    MIN_VERSION: ClassVar[tuple[int, int]] = (0, 0)
    FIELDS: ClassVar[Fields] = {}

    device: Attribute[int] = attribute(0, "The line device, a handle from lineOpen.")
    message_id: Attribute[int] = attribute(1, "The value of dwMessageID.")
    callback_instance: Attribute[int] = attribute(2, "The value given to lineOpen.")

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
        return tuple.__new__(RawMessage, self)

    @property
    def ignored(self) -> dict[str, int]:
        """The parameters that are not zero although they mean nothing here."""
        meant = {f.word for f in self.FIELDS.values() if f.applies(self, self.FIELDS)}
        return {
            WORDS[word]: self[word]
            for word in range(_FIRST_PARAM, len(WORDS))
            if self[word] and word not in meant
        }

    def to_bytes(self, layout: Layout = X64, *, init_context: int = 0) -> bytes:
        """Write the message as one record.

        Args:
            layout: The record's layout; ``Layout.X64`` unless given.
            init_context: The InitContext word; for ``Layout.REMOTE`` only.

        Raises:
            RangeError: if the layout cannot hold a word.
            KindError: if the layout has no InitContext, or is none.
        """
        if layout is X64 and init_context is _NO_CONTEXT:
            return _pack_x64(*self[_ALL])  # a plain tuple unpacks faster
        check_layout(layout)
        context = number("init_context", init_context, 32)
        return layout.pack(tuple(self), context)

    def to_dict(self) -> dict[str, Any]:
        """Return the message as JSON has it, with names instead of numbers.

        Flags are a list of names, a choice is one name, unknown bits are hex numbers.
        The key ``ignored`` is there only if something is.
        """
        fields = {
            name: field.to_json(getattr(self, name))
            for name, field in self.FIELDS.items()
        }
        head = {
            "name": self.NAME,
            "device": self.device,
            "callback_instance": self.callback_instance,
        }
        ignored = {"ignored": self.ignored} if self.ignored else {}
        return {**head, **fields, **ignored}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read what ``to_dict`` gave, from a class or from ``Message`` for any message.

        Raises:
            TapiError: if it is not what ``to_dict`` gives, or not of this class.
            KindError: if it is no mapping.
        """
        if not _is_mapping(data):
            raise KindError(f"a message is a dict, not {brief(data)}")
        kind = cls if data.get("name") == cls.NAME and cls.FIELDS else _class_of(data)
        if not issubclass(kind, cls):
            raise TapiError(f"{kind.NAME} is a {kind.__name__}, not a {cls.__name__}")
        due = {"name", "device", "callback_instance", *kind.FIELDS}
        if missing := due - data.keys():
            raise TapiError(f"{kind.NAME}: no {', '.join(sorted(missing))}")
        if unknown := data.keys() - due - {"ignored"}:
            raise TapiError(f"{kind.NAME} has no {_listed(unknown)}")
        words = [0] * len(WORDS)
        words[0] = number("device", data["device"], 32)
        words[1] = kind.MESSAGE_ID if kind.MESSAGE_ID >= 0 else 0
        words[2] = number("callback_instance", data["callback_instance"], 64)
        for name, field in kind.FIELDS.items():
            words[field.word] = field.from_json(name, data[name])
        for name, field in kind.FIELDS.items():
            field.check(name, data[name], words, kind.FIELDS)
        meant = {f.word for f in kind.FIELDS.values() if f.applies(words, kind.FIELDS)}
        for name, value in _ignored(data).items():
            word = WORDS.index(name)
            if word in meant:
                raise TapiError(f"{kind.NAME} ignores {name}, but it has a meaning")
            words[word] = number(name, value, 64)
        number("message_id", words[1], 32)
        if kind.MESSAGE_ID < 0:
            _refuse_known(words[1])
        return tuple.__new__(kind, words)

    @classmethod
    def _build(cls, device: int, callback_instance: int, **values: object) -> Self:
        """Make a message from a program's values, checked one by one and together."""
        words = [0] * len(WORDS)
        words[0] = number("device", device, 32)
        words[1] = cls.MESSAGE_ID
        words[2] = number("callback_instance", callback_instance, 64)
        for name, field in cls.FIELDS.items():
            words[field.word] = field.to_word(name, values[name])
        for name, field in cls.FIELDS.items():
            field.check(name, values[name], words, cls.FIELDS)
        return tuple.__new__(cls, words)

    def __eq__(self, other: object) -> bool:
        """Return whether the other is the same message, word for word."""
        return type(self) is type(other) and tuple.__eq__(self, other)

    def __ne__(self, other: object) -> bool:
        """Return whether the other is another message."""
        return not self == other

    __hash__ = tuple.__hash__

    def __reduce__(self) -> tuple[Callable[..., Message], tuple[Any, ...]]:
        """Pickle the words."""
        return _of_words, (type(self), tuple(self))

    def __repr__(self) -> str:
        """Write the call that makes the message."""
        names = self.__match_args__
        parts = [f"{name}={shown(getattr(self, name))}" for name in names]
        ignored = [f"ignored={self.ignored}"] if self.ignored else []
        return f"{type(self).__name__}({', '.join(parts + ignored)})"


def _of_words(kind: type[Message], words: tuple[int, ...]) -> Message:
    """Unpickle a message."""
    return tuple.__new__(kind, words)


def shown(value: object) -> str:
    """Write a value as Python code."""
    if type(value) in _PLAIN:
        return repr(value)
    from enum import Enum, IntEnum

    if type(value) is tuple and any(isinstance(item, Enum) for item in value):
        comma = "," if len(value) == 1 else ""
        return f"({', '.join(map(shown, value))}{comma})"
    if not isinstance(value, Enum):
        return repr(value)
    kind = type(value)
    names = [member.name for member in kind if member.value & value.value]
    if isinstance(value, IntEnum):
        names = [value.name]
    rest = value.value
    for name in names:
        rest &= ~kind[name].value
    parts = [f"{kind.__name__}.{name}" for name in names]
    if rest or not parts:
        parts.append(f"{kind.__name__}({rest:#x})")
    return " | ".join(parts)


def _class_of(data: Mapping[str, Any]) -> type[Message]:
    from .. import messages
    from .unknown import UnknownMessage

    name: object = data.get("name")
    if isinstance(name, str):
        if name == UnknownMessage.NAME:
            return UnknownMessage
        kind = messages.class_named(name)
        if kind is not None:
            return kind
    raise TapiError(f"name is {brief(name)}, not that of a message")


def _ignored(data: Mapping[str, Any]) -> Mapping[str, object]:
    ignored: Any = data.get("ignored", {})
    due = set(WORDS[_FIRST_PARAM:])
    if not _is_mapping(ignored) or not ignored.keys() <= due:
        what = f"ignored is {brief(ignored)}"
        raise TapiError(f"{what}, not a dict of param1, param2, param3")
    return dict(ignored)


def _is_mapping(value: object) -> bool:
    from collections.abc import Mapping

    return isinstance(value, Mapping)


def _listed(keys: Iterable[object]) -> str:
    """List what are no keys of a message, which need not be texts."""
    texts = (key if isinstance(key, str) else brief(key) for key in keys)
    return clipped(", ".join(sorted(texts)))


def _refuse_known(message_id: int) -> None:
    from .unknown import refuse_known

    refuse_known(message_id)
