"""The errors: each one a ``TapiError``; those of decoding are ``ValueError`` too."""

from __future__ import annotations

from collections.abc import Iterable

from .error_code import ErrorCode, error_code

__all__ = [
    "BacklogError",
    "ClosedError",
    "KindError",
    "LayoutError",
    "LineError",
    "RangeError",
    "ReplyTimeoutError",
    "TapiError",
    "TruncatedError",
]


class TapiError(Exception):
    """An error of this package; every other one is made of it."""


class TruncatedError(TapiError, ValueError):
    """Fewer bytes came than were expected."""


class LayoutError(TapiError, ValueError):
    """The bytes do not have the layout: too many came, or a size is impossible."""


class RangeError(TapiError, ValueError):
    """A value does not fit where it should go."""


class KindError(TapiError, ValueError, TypeError):
    """A value is of the wrong kind, such as a text or another family's constant."""


class LineError(TapiError):
    """A function of TAPI failed: when it returned, or later by its LINE_REPLY.

    Attributes:
        code: Why: a ``LineErr``, or the number if it is none of them.
        function: The C name of the function, empty if nobody said.
    """

    def __init__(self, code: int, function: str = "") -> None:
        """Make the error.

        Args:
            code: Why, signed or not: its lower 32 bits count.
            function: The C name of the function.
        """
        self.code: ErrorCode = error_code(code)
        super().__init__(self.code, function)
        self.function = function

    def __str__(self) -> str:
        """Say the function, the name of the error, what it means, and what to do."""
        from .meanings import explained

        return explained(self.code, self.function)


class ClosedError(TapiError):
    """The line or the application is closed, by the program or by TAPI."""


class ReplyTimeoutError(TapiError, TimeoutError):
    """LINE_REPLY did not come in time. The operation goes on in TAPI."""


class BacklogError(TapiError):
    """Messages came faster than they were taken, and some were lost.

    Attributes:
        lost: How many, at this place among the others.
    """

    def __init__(self, lost: int) -> None:
        """Make the error.

        Args:
            lost: How many messages were lost.
        """
        super().__init__(lost)
        self.lost = lost

    def __str__(self) -> str:
        """Say how many, and what to do."""
        return (
            f"{self.lost} messages were lost here, since the backlog was full: take"
            " them faster, or give Application a larger backlog"
        )


def missing_data(name: str, package: str) -> TapiError:
    """Return the error for a data file that the program was built without.

    Args:
        name: The file or folder, from that of the package.
        package: The package.
    """
    return TapiError(
        f"{name} of {package} is missing from this program; build it with the data"
        f" files of the package (PyInstaller: --collect-all {package})"
    )


_LONGEST = 80  # characters of a value
_WIDEST = 128  # bits of a number


def brief(value: object, form: str = "") -> str:
    """Show a value in an error: on one short line, and whatever it is.

    Args:
        value: The value, which a program gave.
        form: How a number is formatted; as Python code if empty.
    """
    if isinstance(value, int) and value.bit_length() > _WIDEST:
        return f"an integer of {value.bit_length()} bits"
    if isinstance(value, str | bytes):
        value = value[:_LONGEST]
    try:
        text = format(value, form) if form else repr(value)
    except Exception:  # a number inside is too long to print, or a program's own error
        text = f"a value of type {type(value).__name__}"
    return clipped(text)


def both(number: int) -> str:
    """Show a number in an error as it may have been written: in either system."""
    if 9 < number < 1 << _WIDEST:
        return f"{number} (0x{number:X})"
    return brief(number)


def clipped(text: str) -> str:
    """Cut a long text short."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 3]}..."


def listed(keys: Iterable[object]) -> str:
    """List keys of a mapping in an error, which need not be strings."""
    texts = (key if isinstance(key, str) else brief(key) for key in keys)
    return clipped(", ".join(sorted(texts)))
