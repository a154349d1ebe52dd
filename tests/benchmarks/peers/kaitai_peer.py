"""Kaitai Struct's Python runtime, with the classes that its compiler writes.

The compiler is no Python package, so the shape of its output is kept here.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

from benchmarks.data import RECORDS
from benchmarks.peers.kinds import ENUMS, KINDS, Parameter, Peer

_HEAD = """
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum


class Record(KaitaiStruct):
    def __init__(self, _io, _parent=None, _root=None):
        super(Record, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self):
        self.device = self._io.read_u4le()
        self.message_id = self._io.read_u4le()
        self.callback_instance = self._io.read_u8le()
        _on = self.message_id
        if False:
            pass
"""
_CASE = """
        elif _on == {number}:
            pass
            self.body = Record.{name}(self._io, self, self._root)
"""
_TYPE = """
    class {name}(KaitaiStruct):
        def __init__(self, _io, _parent=None, _root=None):
            super(Record.{name}, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self):
"""


def _read(parameter: Parameter) -> str:
    value = "self._io.read_u8le()"
    if parameter.enum and not parameter.is_flags:
        value = f"KaitaiStream.resolve_enum(Record.{parameter.enum_name}, {value})"
    return f"            self.{parameter.name} = {value}\n"


def _code() -> str:
    code = _HEAD.lstrip("\n")
    for kind in KINDS.values():
        code += _CASE.format(number=kind.number, name=kind.name).lstrip("\n")
    for kind in KINDS.values():
        code += _TYPE.format(name=kind.name)
        code += "".join(map(_read, kind.parameters))
    for name, family in ENUMS.items():
        if not family.is_flags:
            code += f"\n    class {name}(IntEnum):\n"
            for key, value in family.members.items():
                code += f"        {key.lower()} = {value}\n"
    return code


def peer() -> Peer:
    """Make the class."""
    made: dict[str, Any] = {}
    exec(_code(), made)
    parse = import_module("kaitaistruct").KaitaiStruct.from_bytes.__func__
    record = made["Record"]
    return Peer("kaitaistruct", lambda raw: parse(record, raw), RECORDS, ".body.")
