"""Reads back every vector of the package that it runs beside, and counts them.

The test of the whole header runs it with the package that was made from the header's
spec. It is a program of its own, since that package is named tapi2 as ours is.
"""

from __future__ import annotations

import ctypes
import enum
import pickle
from collections.abc import Iterator
from typing import Any

import tapi2
from tapi2 import constants, structures, testing
from tapi2.messages import CLASSES, Message
from tapi2.records import ProxyRequestRecord

_WORD = 1 << 32


def check_messages() -> Iterator[str]:
    """Each record is read, said in JSON, and written again; each class makes it."""
    for vector in testing.vectors():
        for layout, record in vector.records.items():
            message: Any = tapi2.decode(record, layout)
            assert message.to_dict() == vector.decoded, vector
            assert Message.from_dict(vector.decoded) == message, vector
            assert pickle.loads(pickle.dumps(message)) == message, vector
            if layout.name != "REMOTE":
                assert message.to_bytes(layout) == record, vector
            values = {name: getattr(message, name) for name in message.__match_args__}
            numbers = [each for each in values.values() if isinstance(each, int)]
            is_plain = not message.ignored and all(each < _WORD for each in numbers)
            if is_plain and vector.name != "64-bit callback instance":
                assert type(message)(**values) == message, vector
        yield vector.message


def check_buffers() -> Iterator[str]:
    """Each buffer is read and written again, and ctypes has its members."""
    for vector in testing.buffers():
        cls: Any = getattr(structures, vector.structure)
        raw = vector.buffer.ljust(ctypes.sizeof(cls), b"\0")
        assert bytes(cls.from_buffer_copy(raw)) == raw[: ctypes.sizeof(cls)], vector
        if vector.record:
            made: Any = getattr(tapi2, vector.record)
            record = made.from_bytes(vector.buffer, encoding=vector.encoding)
            assert record.to_dict(reveal=True) == vector.decoded, vector
            again = made.from_dict(record.to_dict(reveal=True))
            assert again.to_dict(reveal=True) == vector.decoded, vector
        yield vector.structure
    for request in testing.requests():
        read = ProxyRequestRecord.from_bytes(request.buffer, encoding=request.encoding)
        assert read.to_dict(reveal=True) == request.decoded, request
        yield request.request


def check_bad_bytes() -> Iterator[str]:
    """What is no record, and no buffer, raises the error that is said."""
    for bad in testing.bad_records():
        assert error_of(tapi2.decode, bad.record, bad.layout) == bad.error, bad
        yield bad.name
    by_name: dict[str, Any] = {
        made.NAME: made
        for name in tapi2.records.__all__
        if hasattr(made := getattr(tapi2.records, name), "from_bytes")
    }
    by_name[ProxyRequestRecord.NAME] = ProxyRequestRecord
    for buffer in testing.bad_buffers():
        made = by_name[buffer.structure]
        found = error_of(made.from_bytes, buffer.buffer, encoding=buffer.encoding)
        assert found == buffer.error, buffer
        yield buffer.name


def error_of(function: Any, *arguments: Any, **options: Any) -> str:
    """Return the name of the error that a function raises, or nothing."""
    try:
        function(*arguments, **options)
    except tapi2.TapiError as error:
        return type(error).__name__
    return ""


def check_constants() -> Iterator[str]:
    """Each constant is the member of its enum, and says in JSON what it is."""
    for name in constants.__all__:
        value: Any = getattr(constants, name)
        if isinstance(value, enum.Enum):
            assert type(value)[value.name] is value, name
        yield name


def main() -> None:
    """Check all, and print how many of each kind there are."""
    assert len(CLASSES) == len({*CLASSES.values()})
    for check in (check_messages, check_buffers, check_bad_bytes, check_constants):
        print(check.__name__, len(list(check())))


if __name__ == "__main__":
    main()
