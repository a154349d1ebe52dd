"""protobuf, with its parser in C (upb); the same messages in its own encoding.

Once as anyone would describe eight kinds of messages, a `oneof` that is asked which it
is; and once as the fastest description there is, which tells no kinds apart: a message
with the fields of all of them. Both give constants as plain numbers.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

from benchmarks.data import MESSAGES
from benchmarks.peers.kinds import ENUMS, KINDS, Parameter, Peer

_HEAD = ("device", "message_id", "callback_instance")


def _messages() -> tuple[Any, Any]:
    """Describe the messages, and give the classes of both descriptions."""
    described = import_module("google.protobuf.descriptor_pb2")
    file = described.FileDescriptorProto(
        name="record.proto", package="peer", syntax="proto3"
    )
    types = described.FieldDescriptorProto

    def add(message: Any, name: str, parameter: Parameter | None = None) -> None:
        number = len(message.field) + 1
        field = message.field.add(name=name, number=number, label=types.LABEL_OPTIONAL)
        field.type = types.TYPE_UINT64
        if parameter is not None and parameter.enum and not parameter.is_flags:
            field.type, field.type_name = (
                types.TYPE_ENUM,
                f".peer.{parameter.enum_name}",
            )

    for name, family in ENUMS.items():
        if not family.is_flags:
            enum = file.enum_type.add(name=name)
            for key, value in {"NONE": 0, **family.members}.items():
                enum.value.add(name=f"{name}_{key}", number=value)
    flat = file.message_type.add(name="Flat")
    record = file.message_type.add(name="Record")
    record.oneof_decl.add(name="body")
    for name in _HEAD:
        add(flat, name)
        add(record, name)
    for kind in KINDS.values():
        body = file.message_type.add(name=kind.name)
        for each in kind.fields:
            add(flat, f"{kind.name}_{each.name}", each)
            add(body, each.name, each)
        add(record, kind.name)
        field = record.field[-1]
        field.type, field.type_name = types.TYPE_MESSAGE, f".peer.{kind.name}"
        field.oneof_index = 0
    pool = import_module("google.protobuf.descriptor_pool").DescriptorPool()
    pool.Add(file)
    factory = import_module("google.protobuf.message_factory")
    find = pool.FindMessageTypeByName
    return (
        factory.GetMessageClass(find("peer.Record")),
        factory.GetMessageClass(find("peer.Flat")),
    )


class ProtobufPeer(Peer):
    """The parts of a message are named after its kind."""

    def lines(self) -> list[str]:
        """Decode every record, and read every typed field of each."""
        found: list[str] = []
        for i, message in enumerate(MESSAGES):
            kind = KINDS[message.message_id]
            found.append(f"m = call(r{i})")
            if self.asks:
                found += [self.asks, f"m = m.{kind.name}"]
                found += [f"m.{each.name}" for each in kind.fields]
            else:
                found += [f"m.{kind.name}_{each.name}" for each in kind.fields]
        return found

    def check(self) -> None:
        """Make sure that the peer decodes what tapi2 does."""
        for message, record in zip(MESSAGES, self.records, strict=True):
            kind, decoded = KINDS[message.message_id], self.call(record)
            for each in kind.fields:
                word = message.raw[message.FIELDS[each.name].index]
                if self.asks:
                    value = getattr(getattr(decoded, kind.name), each.name)
                else:
                    value = getattr(decoded, f"{kind.name}_{each.name}")
                assert value == word


def peers() -> list[Peer]:
    """Write the messages in protobuf's encoding, in both ways."""
    api = import_module("google.protobuf.internal.api_implementation")
    assert api.Type() == "upb"
    record, flat = _messages()
    records: list[bytes] = []
    flat_ones: list[bytes] = []
    for message in MESSAGES:
        kind = KINDS[message.message_id]
        head = {name: getattr(message, name) for name in _HEAD}
        words = {f.name: message.raw[message.FIELDS[f.name].index] for f in kind.fields}
        records.append(record(**head, **{kind.name: words}).SerializeToString())
        named = {f"{kind.name}_{name}": word for name, word in words.items()}
        flat_ones.append(flat(**head, **named).SerializeToString())
    return [
        ProtobufPeer(
            "protobuf (upb, C), oneof",
            record.FromString,
            records,
            asks='m.WhichOneof("body")',
        ),
        ProtobufPeer("protobuf (upb, C), kinds not told", flat.FromString, flat_ones),
    ]
