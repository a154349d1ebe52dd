"""Values for vectors that are a string or bytes, as another member says."""

from __future__ import annotations

from tapi2gen.model import Attribute
from tapi2gen.vectors.values import ENCODINGS, TEXTS, Scalar, Values


def fitted(attributes: tuple[Attribute, ...], values: Values) -> Values:
    """Return values in which each string or bytes is what its format says."""
    fitting = {it.name: _fitting(it, values) for it in attributes if it.format}
    return values.but(**fitting)


def emptied_formats(attributes: tuple[Attribute, ...], values: Values) -> Values:
    """Return values in which each of these is empty, in the way its format says."""
    return values.but(
        **{it.name: empty(_width(it, values)) for it in attributes if it.format}
    )


def empty(width: int) -> Scalar:
    """Return no string, or no bytes where a character has none."""
    return Scalar(b"", "" if width else {"hex": ""})


def some_bytes(size: int) -> Scalar:
    """Make bytes that differ."""
    raw = bytes((0xA0 + index) % 256 for index in range(size))
    return Scalar(raw, raw.hex())


def _width(attribute: Attribute, values: Values) -> int:
    """Return the bytes of a character, which the format in some values says."""
    assert attribute.format is not None
    format_ = values[attribute.format.attribute]
    assert isinstance(format_, Scalar)
    return attribute.format.widths.get(int(format_.word), 0)


def _fitting(attribute: Attribute, values: Values) -> Scalar:
    width = _width(attribute, values)
    if not width:
        sample = some_bytes(8)
        return Scalar(sample.word, {"hex": sample.meaning})
    texts = attribute.examples or TEXTS
    text = next((it for it in texts if width > 1 or it.isascii()), TEXTS[0])
    return Scalar(f"{text}\0".encode(ENCODINGS[width]), text)
