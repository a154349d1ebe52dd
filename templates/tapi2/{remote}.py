"""The event packets of the Telephony Remote Protocol, [MS-TRP], with nothing left out.

A packet is an ASYNCEVENTMSG (2.2.5.1): ten words, and for some events data behind them.
The buffer of RemoteSPEventProc is a list of packets, each of TotalSize bytes, which is
a multiple of 4 (3.3.4.2).

Of LINE_PROXYREQUEST the data are a LINEPROXYREQUEST, and Param1 to Param4 mean nothing
(2.2.4.2.1.21). That it begins right behind the ten words follows, since no word says
where. That bytes behind its dwSize are padding is assumed: no page says it of this
packet.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from .decoding import AnyMessage, from_words, spans
from .fields import number, wrong_kind
from .layouts import Layout
from .messages import Message
from .records import ProxyRequestRecord
from .words import Buffer, as_bytes

__all__ = ["RemoteEvent", "iter_remote"]

_PROXY_REQUEST = "LINE_PROXYREQUEST"
_WORD = struct.Struct("<I")


@dataclass(frozen=True, slots=True, repr=False)
class RemoteEvent:
    """One packet of the Telephony Remote Protocol, immutable.

    Attributes:
        message: The message. Its ``device`` is the line; in LINE_AGENTSPECIFIC it may
            be a call, and then ``param4`` is the line (2.2.4.2.1.3).
        init_context: What the client gave to Initialize.
        param4: The fourth parameter; 0 in LINE_AGENTSPECIFIC if no call is concerned,
            and without meaning in the other messages of call centers.
        data: The bytes behind the ten words. Zeros are added to a multiple of 4, as
            packets have it. They may hold a PIN, and ``repr`` only says how many.
        post_process_context: The third word, in LINE_REPLY what the client gave to the
            request as lpContext (2.2.4.2.1.25); else 0.
    """

    message: AnyMessage
    init_context: int = 0
    param4: int = 0
    data: bytes = b""
    post_process_context: int = 0

    def __post_init__(self) -> None:
        """Check the values.

        Raises:
            RangeError: if 32 bits do not hold a word.
            KindError: if a value is of the wrong kind.
        """
        if not isinstance(self.message, Message):
            raise wrong_kind("message", self.message, "a message")
        for name in ("init_context", "param4", "post_process_context"):
            object.__setattr__(self, name, number(name, getattr(self, name), 32))
        data = bytes(as_bytes(self.data))
        object.__setattr__(self, "data", data + bytes(-len(data) % _WORD.size))

    @property
    def request(self) -> ProxyRequestRecord | None:
        """The proxy request in the data, a copy; None if it is another message.

        It is None, too, if a LINE_PROXYREQUEST came without data. If the group names of
        SetAgentGroup are not in UTF-16, read it by
        ``ProxyRequestRecord.from_bytes(event.data, encoding=...)``.

        Raises:
            TapiError: if the data are no whole request, as ``from_bytes`` says.
        """
        if self.message.name != _PROXY_REQUEST or not self.data:
            return None
        return ProxyRequestRecord.from_bytes(self.data)

    def to_bytes(self) -> bytes:
        """Write the packet, of which ``iter_remote`` makes an equal event.

        Raises:
            RangeError: if a word of the message is wider than 32 bits.
        """
        layout = Layout.REMOTE
        words = self.message.to_bytes(layout, init_context=self.init_context)
        packet = bytearray(words + self.data)
        total_size = number("total_size", len(packet), 32)
        _put(packet, "total_size", total_size)
        _put(packet, "param4", self.param4)
        _put(packet, "post_process_context", self.post_process_context)
        return bytes(packet)

    def __repr__(self) -> str:
        """Write the values; of the data, which may hold secrets, the size alone."""
        data = f"<{len(self.data)} bytes>" if self.data else "b''"
        return (
            f"{type(self).__name__}(message={self.message!r},"
            f" init_context={self.init_context}, param4={self.param4}, data={data},"
            f" post_process_context={self.post_process_context})"
        )


def iter_remote(buffer: Buffer) -> Iterator[RemoteEvent]:
    """Read packets that stand back to back, as in the buffer of RemoteSPEventProc.

    Data that are no whole proxy request are no error here: ``request`` raises it.

    Args:
        buffer: Any buffer.

    Yields:
        The events, as far as the packets are whole.

    Raises:
        TruncatedError: after the last whole packet, if some bytes are left.
        LayoutError: at a packet that says an impossible size.
        KindError: at once, if the buffer is no bytes-like object.
    """
    return _iter_remote(as_bytes(buffer))


def _iter_remote(view: memoryview) -> Iterator[RemoteEvent]:
    layout = Layout.REMOTE
    for begin, end in spans(view, layout):
        packet = view[begin:end]
        yield RemoteEvent(
            message=from_words(layout.unpack(packet)),
            init_context=_get(packet, "init_context"),
            param4=_get(packet, "param4"),
            data=bytes(packet[layout.size :]),
            post_process_context=_get(packet, "post_process_context"),
        )


def _get(packet: memoryview, name: str) -> int:
    """Read a word of the transport."""
    value: int = _WORD.unpack_from(packet, Layout.REMOTE.transport[name])[0]
    return value


def _put(packet: bytearray, name: str, value: int) -> None:
    """Write a word of the transport."""
    _WORD.pack_into(packet, Layout.REMOTE.transport[name], value)
