# DO NOT EDIT. Made from templates/tapi2/records/proxy_request.py by: tapi2gen build
"""LINEPROXYREQUEST: what a client asks of the proxy handler, and the handler's answer.

The memory that LINE_PROXYREQUEST points to belongs to TAPI, which frees it inside
lineProxyResponse. So everything is copied on reading, and the answer is written into
that memory in place, once, before lineProxyResponse is called.
"""

import ctypes
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from struct import Struct
from typing import Any, ClassVar, Self

from ..errors import (
    KindError,
    LayoutError,
    RangeError,
    TapiError,
    TruncatedError,
    brief,
)
from ..fields import Number, number
from ..words import Buffer, as_bytes
from .answering import Place, Written
from .base import Record
from .checks import UTF_16, check_encoding, check_size
from .fields import String
from .reader import StructureReader
from .request_header import HEADER, REQUEST_SIZES
from .writer import StructureWriter, fit

__all__ = ["ProxyRequestRecord"]

_MOST = 0x7FFFFFFF  # a 32-bit process has no more memory
# The class of each request type, 0 for any other; the package fills it.
CLASSES: "dict[int, type[ProxyRequestRecord]]" = {}


class _Received(Record):
    """A record that keeps the bytes that it was read from, and where they are."""

    __slots__ = ("_buffer", "_offsets_from", "_place")

    _buffer: bytes
    _offsets_from: str
    _place: Place | None

    @classmethod
    def _of(
        cls, values: Iterable[Any], buffer: bytes = b"", offsets_from: str = ""
    ) -> Self:
        request = super()._of(values)
        request._keep(buffer, offsets_from)
        return request

    def _keep(
        self, buffer: bytes, offsets_from: str, place: Place | None = None
    ) -> None:
        keep = object.__setattr__
        keep(self, "_buffer", buffer)
        keep(self, "_offsets_from", offsets_from or self.NAME)
        keep(self, "_place", place)

    def _check(self) -> None:
        super()._check()
        self._keep(b"", self.NAME)

    def _copied(self) -> Self:
        """Return the same request, of which nobody knows where it is."""
        return self._of(self._values(), self._buffer, self._offsets_from)

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle the values and the bytes; where they are means nothing elsewhere."""
        return self._of, (self._values(), self._buffer, self._offsets_from)


@dataclass(frozen=True, slots=True, repr=False, init=False)
class ProxyRequestRecord(_Received):
    """LINEPROXYREQUEST, since TAPI 2.0; every request type is a class made of this one.

    Attributes:
        REQUEST_TYPE: The value of dwRequestType, 0 for a class that is no single type.
        PART: The members of the request type's own part, behind the common ones.
    """

    NAME = "LINEPROXYREQUEST"
    MIN_VERSION = (2, 0)
    REQUEST_TYPE: ClassVar[int] = 0
    PART: ClassVar[Struct]

    client_machine_name: str = String().default("")
    """dwClientMachineName, since TAPI 2.0.

    The name of the machine on which the client runs.
    """

    client_user_name: str = String().default("")
    """dwClientUserName, since TAPI 2.0.

    The name of the user under whose account the client runs.
    """

    client_app_api_version: int = Number().default(0x00020000)
    """dwClientAppAPIVersion, since TAPI 2.0.

    The highest TAPI version that the client supports, as 0x00020002 for 2.2: answer
    only with what that version has.
    """

    @property
    def request_type(self) -> int:
        """What the client asks for, a constant of ``LINEPROXYREQUEST_``."""
        return self.REQUEST_TYPE

    @property
    def offsets_from(self) -> str:
        """What the offsets of its strings counted from, by its C name.

        It is LINEPROXYREQUEST but for CreateAgent, on which sources disagree: hAgent,
        if only from there the offsets led to whole strings. ``to_bytes`` always counts
        from LINEPROXYREQUEST.
        """
        return self._offsets_from

    @classmethod
    def from_address(cls, pointer: int, *, encoding: str = UTF_16) -> Self:
        """Copy and read the request that LINE_PROXYREQUEST points to.

        Args:
            pointer: ``ProxyRequestMessage.request_pointer``, in the process that
                received the message, and before it calls lineProxyResponse. The memory
                is TAPI's: any other number may end the process.
            encoding: That of the group names of SetAgentGroup, which TAPI hands on as
                the client wrote them; all else is UTF-16.

        Raises:
            RangeError: if the pointer is 0, or a value means nothing.
            LayoutError: if a size or offset is impossible.
            KindError: if the pointer is no integer, or the encoding none.
        """
        address = number("pointer", pointer, 64)
        if not address:
            raise RangeError("pointer is 0: there is no request")
        size = int.from_bytes(ctypes.string_at(address, 4), "little")
        if not HEADER.size <= size <= _MOST:
            what = f"{size} is not between {HEADER.size} and {_MOST}"
            raise LayoutError(f"{cls.NAME}.dwSize: {what}")
        request = cls.from_bytes(ctypes.string_at(address, size), encoding=encoding)
        request._keep(request._buffer, request._offsets_from, Place(address))
        return request

    @classmethod
    def from_bytes(cls, buffer: Buffer, *, encoding: str = UTF_16) -> Self:
        """Copy and read a request: of this class, of any from ``ProxyRequestRecord``.

        Args:
            buffer: Its bytes, as many as dwSize says or more.
            encoding: That of the group names of SetAgentGroup; all else is UTF-16.

        Raises:
            TruncatedError: if fewer bytes came than dwSize says.
            LayoutError: if a size or offset is impossible.
            RangeError: if a value means nothing, or the request is of another class.
            KindError: if the buffer is no bytes-like object, or the encoding unknown.
        """
        view = memoryview(bytes(as_bytes(buffer)))
        if len(view) < HEADER.size:
            what = f"{len(view)} bytes came, {HEADER.size} or more were expected"
            raise TruncatedError(f"{cls.NAME}: {what}")
        words = HEADER.unpack_from(view)
        size, request_type = words[0], words[6]
        if size > len(view):
            what = f"{len(view)} bytes came, {size} were expected"
            raise TruncatedError(f"{cls.NAME}.dwSize: {what}")
        kind = CLASSES.get(request_type, CLASSES[0])
        if not issubclass(kind, cls):
            what = f"{request_type} means {kind.__name__}, not {cls.__name__}"
            raise RangeError(f"{cls.NAME}.dwRequestType: {what}")
        fixed = HEADER.size + kind.PART.size
        if size < fixed:
            what = f"{size} is less than the {fixed} of {kind.__name__}"
            raise LayoutError(f"{cls.NAME}.dwSize: {what}")
        reader = StructureReader(view[:size], cls.NAME, UTF_16)
        reader.fixed = fixed
        reader.nested_encoding = check_encoding(encoding)
        part = kind.PART.unpack_from(view, HEADER.size)
        common = (
            reader.text("dwClientMachineName", words[1], words[2]),
            reader.text("dwClientUserName", words[3], words[4]),
            words[5],
        )
        values = (*common, *kind._read(part, reader))
        return kind._of(values, bytes(reader.view), reader.offsets_from)

    def to_dict(self, *, reveal: bool = False) -> dict[str, Any]:
        """Return the request as JSON has it, the request type first."""
        return {"request": type(self).__name__} | Record.to_dict(self, reveal=reveal)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read what ``to_dict(reveal=True)`` gave, of this class or a class made of it.

        Raises:
            RangeError: if it is not what ``to_dict`` gives, or a secret is masked.
            KindError: if it is no mapping, or a value is of the wrong kind.
        """
        if not isinstance(data, Mapping):
            raise KindError(f"a {cls.__name__} is a dict, not {brief(data)}")
        name, values = data.get("request"), {**data}
        for kind in CLASSES.values():
            if kind.__name__ == name and issubclass(kind, cls):
                del values["request"]
                return super(_Received, kind).from_dict(values)
        raise RangeError(f"request is {brief(name)}, not that of a {cls.__name__}")

    def to_bytes(
        self, total_size: int | None = None, *, encoding: str = UTF_16
    ) -> bytes:
        """Write the request as TAPI hands it to the proxy handler.

        Args:
            total_size: Bytes to fill, dwSize; as many as are needed if None.
            encoding: That of the group names of SetAgentGroup; all else is UTF-16.

        Raises:
            RangeError: if it does not fit, a text has a character without a code, or
                32 bits cannot count the bytes.
            KindError: if the encoding is unknown.
        """
        version = self.client_app_api_version
        sizes = [size for since, size in REQUEST_SIZES if since <= version]
        least = max(sizes, default=REQUEST_SIZES[0][1]) if self.REQUEST_TYPE else 0
        writer = StructureWriter(max(HEADER.size + self.PART.size, least), UTF_16)
        writer.nested_encoding = check_encoding(encoding)
        part = self._words(writer)
        names = (
            *writer.text("dwClientMachineName", self.client_machine_name),
            *writer.text("dwClientUserName", self.client_user_name),
        )
        needed = len(writer.data)
        if total_size is None:
            total_size = needed
        check_size(self.NAME, total_size, needed)
        words = (total_size, *names, version, self.request_type)
        HEADER.pack_into(writer.data, 0, *words)
        self.PART.pack_into(writer.data, HEADER.size, *part)
        return fit(writer.data, total_size)

    def answered(self, answer: Any) -> bytes:
        """Return the request's bytes with the answer written into them.

        Args:
            answer: What the request type asks for; see its class.

        Raises:
            RangeError: if there is no room for it, or the client's version lacks it.
            KindError: if it is not what the request type asks for.
        """
        offset, data = self._answer(answer)
        buffer = bytearray(self._buffer or self.to_bytes())
        buffer[offset : offset + len(data)] = data
        return bytes(buffer)

    def answer(self, answer: Any) -> None:
        """Write the answer into TAPI's memory, in place and once.

        One of several threads does; a refused answer may be given again. Afterwards
        call lineProxyResponse, and forget the pointer.

        Args:
            answer: What the request type asks for; see its class.

        Raises:
            TapiError: if the request was not read by ``from_address``, or has its
                answer.
            RangeError: if there is no room for it, or the client's version lacks it.
            KindError: if it is not what the request type asks for.
        """
        place = self._place
        if place is None:
            raise TapiError(
                "the request was not read by from_address: use answered(); a handler"
                " of a ProxyHandler returns its answer"
            )
        place.check()
        place.write(self._answer(answer))

    def _answer(self, answer: Any) -> Written:
        """Return where the answer goes, and its bytes."""
        raise KindError(f"{type(self).__name__} takes no answer: just a result")
