"""Proxy requests of a type that nobody knows."""

from dataclasses import dataclass
from struct import Struct
from typing import Any

from ..errors import RangeError
from ..fields import Number
from .fields import Bytes, Secret
from .proxy_request import CLASSES, ProxyRequestRecord
from .reader import StructureReader
from .request_header import HEADER
from .writer import StructureWriter

__all__ = ["UnknownRequest"]


@dataclass(frozen=True, slots=True, repr=False)
class UnknownRequest(ProxyRequestRecord):
    """A request of a type that has no class of its own.

    Answer it with an error, in lineProxyResponse: its client waits for one.
    """

    PART = Struct("")

    unknown_type: int = Number().default(0)
    """dwRequestType, since TAPI 2.0.

    The value of dwRequestType.
    """

    part: bytes = Secret(Bytes()).default(b"")
    """What stands behind dwRequestType, since TAPI 2.0.

    The bytes between dwRequestType and the first name; up to the end if there is none,
    so with what a larger total size adds. They are not shown, since a PIN may be among
    them.
    """

    @property
    def request_type(self) -> int:
        """The value of dwRequestType."""
        return self.unknown_type

    def _check(self) -> None:
        ProxyRequestRecord._check(self)
        known = CLASSES.get(self.unknown_type) if self.unknown_type else None
        if known is not None:
            what = f"unknown_type is {self.unknown_type}, which is known"
            raise RangeError(f"{what}: use {known.__name__}")

    @staticmethod
    def _read(words: tuple[Any, ...], reader: StructureReader) -> tuple[Any, ...]:
        _, *names, _, request_type = HEADER.unpack_from(reader.view)
        starts = [at for size, at in zip(names[::2], names[1::2], strict=True) if size]
        stop = min([*filter(None, starts), reader.size])
        return request_type, bytes(reader.view[HEADER.size : stop])

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        writer.inline(HEADER.size, self.part)
        writer.is_tight = True  # whatever stands before the first name is the part
        return ()
