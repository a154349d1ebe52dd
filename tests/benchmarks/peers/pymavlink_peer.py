"""pymavlink: the same messages in MAVLink frames, with the code of its generator."""

from __future__ import annotations

import contextlib
import importlib.util
import io
import tempfile
from importlib import import_module
from pathlib import Path
from typing import Any

from benchmarks.data import MESSAGES
from benchmarks.peers.kinds import ENUMS, KINDS, Peer


def _definition() -> str:
    """Write the XML that describes the messages."""
    text = "<?xml version='1.0'?><mavlink><version>3</version><enums>"
    for name, family in ENUMS.items():
        text += f'<enum name="{name.upper()}">'
        for key, value in family.members.items():
            text += f'<entry value="{value}" name="{name.upper()}_{key}"/>'
        text += "</enum>"
    text += "</enums><messages>"
    for kind in KINDS.values():
        text += f'<message id="{kind.number}" name="{kind.name.upper()}">'
        text += f"<description>{kind.name}</description>"
        text += '<field type="uint32_t" name="device">device</field>'
        text += '<field type="uint64_t" name="callback_instance">instance</field>'
        for each in kind.parameters:
            enum = f' enum="{each.enum_name.upper()}"' if each.enum else ""
            text += f'<field type="uint64_t" name="{each.name}"{enum}>word</field>'
        text += "</message>"
    return text + "</messages></mavlink>"


def _dialect(folder: Path) -> Any:
    """Let the generator write its module, and import it."""
    definition = folder / "tapi.xml"
    definition.write_text(_definition(), "utf-8")
    mavgen = import_module("pymavlink.generator.mavgen")
    options = mavgen.Opts(
        str(folder / "tapi_dialect"), wire_protocol="2.0", language="Python3"
    )
    with contextlib.redirect_stdout(io.StringIO()):
        mavgen.mavgen(options, [str(definition)])
    path = folder / "tapi_dialect.py"
    spec = importlib.util.spec_from_file_location("tapi_dialect", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def peer() -> Peer:
    """Pack the messages into frames."""
    with tempfile.TemporaryDirectory() as folder:
        dialect = _dialect(Path(folder))
    link = dialect.MAVLink(None)
    frames: list[Any] = []
    for message in MESSAGES:
        kind = KINDS[message.message_id]
        make = dialect.mavlink_map[kind.number]
        words = [message.device, message.callback_instance, *message.raw[3:]]
        frames.append(bytearray(make(*words).pack(link)))
    return Peer("pymavlink", link.decode, frames)
