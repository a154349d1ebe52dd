"""The errors of tapi2: each one a `TapiError`, which is a `ValueError`."""

from __future__ import annotations


class TapiError(ValueError):
    """Bytes, values or names that are not TAPI's."""


class TruncatedError(TapiError):
    """Fewer bytes came than were due."""


class LayoutError(TapiError):
    """The bytes do not have the layout: too many came, or a size is impossible."""


class RangeError(TapiError):
    """A value does not fit where it should go."""


class KindError(TapiError, TypeError):
    """A value is of the wrong kind, such as a text or another family's constant."""
