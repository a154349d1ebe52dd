"""What messages and records have in common: named values that never change."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, IntEnum
from typing import Any, ClassVar, Never, Self

from .members import names_in


class Value:
    """Named values, immutable: compared, hashed, pickled and matched by them.

    Attributes:
        NAME: The name in tapi.h.
        MIN_VERSION: The first TAPI version that has it, as (major, minor).
        FIELDS: The kind of each attribute, a ``Field``, in their order.
    """

    __slots__ = ()
    __match_args__: ClassVar[tuple[str, ...]] = ()
    NAME: ClassVar[str] = ""
    MIN_VERSION: ClassVar[tuple[int, int]] = (0, 0)
    FIELDS: ClassVar[Mapping[str, Any]] = {}

    def __setattr__(self, name: str, value: Never) -> None:
        """Refuse: a value never changes."""
        raise AttributeError(f"{type(self).__name__} is immutable", name=name, obj=self)

    def __delattr__(self, name: str) -> None:
        """Refuse: a value never changes."""
        raise AttributeError(f"{type(self).__name__} is immutable", name=name, obj=self)

    def __repr__(self) -> str:
        """Write the call that makes the value; secrets are ``***``."""
        return f"{type(self).__name__}({', '.join(self._arguments())})"

    def __replace__(self, /, **changes: Any) -> Self:
        """Return a copy with other values, as ``copy.replace`` does."""
        values = {name: getattr(self, name) for name in self.__match_args__}
        return type(self)(**values | changes)

    def _arguments(self) -> list[str]:
        fields = self.FIELDS
        secret = {name for name in fields if fields[name].is_secret}
        return [
            f"{name}={'***' if name in secret else shown(getattr(self, name))}"
            for name in self.__match_args__
        ]


def shown(value: object) -> str:
    """Write a value as Python code."""
    if isinstance(value, tuple) and any(isinstance(item, Enum) for item in value):
        comma = "," if len(value) == 1 else ""
        return f"({', '.join(map(shown, value))}{comma})"
    if not isinstance(value, Enum):
        return repr(value)
    kind = type(value)
    names, rest = [value.name], 0
    if not isinstance(value, IntEnum):
        names, rest = names_in(kind, value.value)
    parts = [f"{kind.__name__}.{name}" for name in names]
    if rest or not parts:
        parts.append(f"{kind.__name__}({rest:#x})")
    return " | ".join(parts)
