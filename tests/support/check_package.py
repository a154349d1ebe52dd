"""Check the package in a folder by its own vectors: run as a program, in that folder.

It prints what is wrong, a line each, and nothing else.
"""

from __future__ import annotations

import copy
import ctypes
import inspect
import pickle
import pydoc
import re
import sys
import traceback
import typing
from collections.abc import Callable
from pathlib import Path
from typing import Any


def main() -> None:
    """Check every class and every vector."""
    sys.path.insert(0, str(Path.cwd()))
    import tapi2
    from tapi2 import records, structures, testing

    by_c_name = {getattr(records, n).NAME: getattr(records, n) for n in _named(records)}
    for name in _named(records):
        _report(name, _class, getattr(records, name))
    for name in structures.__all__:
        _report(name, getattr(structures, name))
    for vector in testing.buffers():
        title = f"{vector.structure}, {vector.name}"
        _report(title, _members, getattr(structures, vector.structure), vector)
        if vector.record:
            kind = getattr(records, vector.record)
            _report(title, _buffer, kind, vector)
    for request in testing.requests():
        title = f"{request.request}, {request.name}"
        kind = getattr(records, f"{request.request}Request")
        _report(title, _request, kind, request)
    for bad in testing.bad_buffers():
        is_request = bad.structure == records.ProxyRequestRecord.NAME
        any_request = records.ProxyRequestRecord
        kind = any_request if is_request else by_c_name[bad.structure]
        title = f"{bad.structure}, bad: {bad.name}"
        _report(title, _bad, tapi2, kind, bad)


def _named(records: Any) -> list[str]:
    return [name for name in records.__all__ if name != "ProxyRequestRecord"]


def _report(title: str, check: Callable[..., object], *arguments: Any) -> None:
    try:
        check(*arguments)
    except Exception as error:
        *_, last = traceback.extract_tb(error.__traceback__)
        where = f"{Path(last.filename).name}:{last.lineno}"
        print(f"{title}: {type(error).__name__}: {error} ({where})".replace("\n", " "))


def _expect(is_so: bool, what: str, *shown: object) -> None:
    if not is_so:
        raise AssertionError(f"{what}: {' / '.join(map(str, shown))}")


def _class(kind: Any) -> None:
    made = kind()
    _expect(kind.from_bytes(made.to_bytes()) is not None, "it reads what it writes")
    _same(made)
    _largest(kind)
    typing.get_type_hints(kind)
    typing.get_type_hints(kind.__init__)
    inspect.signature(kind)
    pydoc.render_doc(kind)
    for name in kind.__match_args__:
        doc = inspect.getdoc(getattr(kind, name)) or ""
        _expect("since TAPI" in doc, "help says what it is", name)


def _largest(kind: Any) -> None:
    """Make a record of the largest numbers that it takes, and read it back."""
    largest: dict[str, Any] = {}
    for name in kind.FIELDS:
        if name not in ("room", "unknown_type", "client_app_api_version"):
            for bits in (64, 32, 16, 8):
                try:
                    kind(**{name: (1 << bits) - 1})
                except ValueError:
                    continue
                largest[name] = (1 << bits) - 1
                break
    made = kind(**largest)
    again = kind.from_bytes(made.to_bytes())
    for name in largest:
        _expect(getattr(made, name) == getattr(again, name), "the largest", name)


def _same(record: Any) -> None:
    """Make the record again in every way there is."""
    kind = type(record)
    for again in (
        kind.from_dict(record.to_dict(reveal=True)),
        kind(**{name: getattr(record, name) for name in kind.__match_args__}),
        pickle.loads(pickle.dumps(record)),
        copy.deepcopy(record),
        record.__replace__(),
    ):
        _expect(again == record, "the same again", again, record)
        _expect(hash(again) == hash(record), "the same hash")
    _expect(repr(record) == str(record), "repr")
    for name, field in kind.FIELDS.items():
        if field.is_secret:
            _expect(f"{name}=***" in repr(record), "masked in repr", record)
            _expect(record.to_dict()[name] == "***", "masked in a dict", name)
    if any(field.is_secret for field in kind.FIELDS.values()):
        try:
            kind.from_dict(record.to_dict())
        except ValueError as error:
            _expect("is masked" in str(error), "refused as masked", error)
        else:
            raise AssertionError("a masked secret is taken")


def _buffer(kind: Any, vector: Any) -> None:
    record = kind.from_bytes(vector.buffer, encoding=vector.encoding)
    decoded = record.to_dict(reveal=True)
    _expect(decoded == vector.decoded, "meaning", decoded, vector.decoded)
    _same(record)
    if vector.is_written:
        total = len(vector.buffer) if hasattr(record, "STRUCTS") else None
        written = record.to_bytes(total, encoding=vector.encoding)
        _expect(written == vector.buffer, "bytes", written.hex(), vector.buffer.hex())
    else:
        again = kind.from_bytes(record.to_bytes()).to_dict(reveal=True)
        _expect(again == vector.decoded, "again", again, vector.decoded)


def _members(structure: Any, vector: Any) -> None:
    """Let ctypes read the members in the bytes: those of the fixed part, by C name."""
    raw = vector.buffer.ljust(ctypes.sizeof(structure), b"\0")
    for path, number in vector.members.items():
        found: Any = structure.from_buffer_copy(raw)
        for name in re.findall(r"\w+", path.removesuffix(".int64")):
            found = found[int(name)] if name.isdigit() else getattr(found, name)
        is_it = found in (number, number - (1 << 32), number - (1 << 64))
        _expect(is_it, f"{path} in ctypes", found, number)


def _request(kind: Any, vector: Any) -> None:
    request = kind.from_bytes(vector.buffer, encoding=vector.encoding)
    decoded = request.to_dict(reveal=True)
    _expect(decoded == vector.decoded, "meaning", decoded, vector.decoded)
    written = request.to_bytes(encoding=vector.encoding)
    _expect(written == vector.buffer, "bytes", written.hex(), vector.buffer.hex())
    _same(request)


def _bad(tapi2: Any, kind: Any, bad: Any) -> None:
    try:
        record = kind.from_bytes(bad.buffer, encoding=bad.encoding)
    except tapi2.TapiError as error:
        text = str(error)
        _expect(type(error).__name__ == bad.error, "its class", repr(error), bad.error)
        _expect(re.match(rf"{re.escape(bad.at)}: ", text) is not None, "at", text)
        words = {*re.findall(r"[-+.\w]+", text)}
        _expect({*bad.says} <= words, "says", text, *bad.says)
    else:
        raise AssertionError(f"no error, but {record!r}")


if __name__ == "__main__":
    main()
