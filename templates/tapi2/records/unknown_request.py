"""Proxy requests of a type that nobody knows."""

from __future__ import annotations

from collections.abc import Mapping
from struct import Struct
from typing import Any, ClassVar

from ..errors import RangeError
from ..fields import Field, Number
from .fields import SecretBytes
from .proxy_request import CLASSES, ProxyRequestRecord
from .reader import StructureReader
from .request_header import COMMON, HEADER
from .writer import StructureWriter

__all__ = ["UnknownRequest"]


class UnknownRequest(ProxyRequestRecord):
    """A request of a type that has no class of its own.

    Answer it with an error, in lineProxyResponse: its client waits for one.
    """

    __slots__ = ()
    __match_args__ = (
        "client_machine_name",
        "client_user_name",
        "client_app_api_version",
        "unknown_type",
        "part",
    )
    PART = Struct("")
    FIELDS: ClassVar[Mapping[str, Field]] = {
        **COMMON,
        "unknown_type": Number(),
        "part": SecretBytes(),
    }

    _values: tuple[str, str, int, int, bytes]

    def __init__(
        self,
        *,
        client_machine_name: str = "",
        client_user_name: str = "",
        client_app_api_version: int = 0,
        unknown_type: int,
        part: bytes = b"",
    ) -> None:
        """Make the request.

        Raises:
            RangeError: if a value does not fit, or the type is described after all.
            KindError: if a value is of the wrong kind.
        """
        self._set(
            client_machine_name,
            client_user_name,
            client_app_api_version,
            unknown_type,
            part,
        )

    def _set(self, *values: Any) -> None:
        super()._set(*values)
        known = CLASSES.get(self.unknown_type) if self.unknown_type else None
        if known is not None:
            what = f"unknown_type is {self.unknown_type}, which is known"
            raise RangeError(f"{what}: use {known.__name__}")

    @property
    def unknown_type(self) -> int:
        """dwRequestType, since TAPI 2.0.

        The value of dwRequestType.
        """
        return self._values[3]

    @property
    def part(self) -> bytes:
        """What stands behind dwRequestType, since TAPI 2.0.

        The bytes between dwRequestType and the first name; up to the end if there is
        none, so with what a larger total size adds. They are not shown, since a PIN may
        be among them.
        """
        return self._values[4]

    @property
    def request_type(self) -> int:
        """The value of dwRequestType."""
        return self.unknown_type

    @classmethod
    def _read_part(
        cls, words: tuple[Any, ...], reader: StructureReader
    ) -> tuple[Any, ...]:
        _, *names, _, request_type = HEADER.unpack_from(reader.view)
        starts = [at for size, at in zip(names[::2], names[1::2], strict=True) if size]
        stop = min([*filter(None, starts), reader.size])
        return request_type, bytes(reader.view[HEADER.size : stop])

    def _part_words(self, writer: StructureWriter) -> tuple[Any, ...]:
        writer.inline(HEADER.size, self.part)
        writer.is_tight = True  # whatever stands before the first name is the part
        return ()
