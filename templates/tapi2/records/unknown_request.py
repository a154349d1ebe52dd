"""Proxy requests of a type that nobody knows."""

from __future__ import annotations

from struct import Struct

from ..errors import RangeError
from ..fields import Number
from .fields import SecretBytes, attribute
from .proxy_request import COMMON, HEADER, ProxyRequestRecord

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, ClassVar, Self

    from .fields import Attribute, Fields
    from .reader import StructureReader
    from .writer import StructureWriter

__all__ = ["UnknownRequest"]


class UnknownRequest(ProxyRequestRecord):
    """A request of a type that has no class of its own.

    Answer it with an error, in lineProxyResponse: its client waits for one.

    Attributes:
        unknown_type: The value of dwRequestType.
        part: The bytes between dwRequestType and the first name; up to the end if there
            is none, so with what a larger total size adds. They are not shown, since a
            PIN may be among them.
    """

    __slots__ = ()
    __match_args__: ClassVar[tuple[str, ...]] = (*COMMON, "unknown_type", "part")
    PART = Struct("")
    FIELDS: ClassVar[Fields] = {
        **COMMON,
        "unknown_type": Number(),
        "part": SecretBytes(),
    }

    unknown_type: Attribute[int] = attribute(3, "dwRequestType.")
    part: Attribute[bytes] = attribute(4, "What stands behind dwRequestType.")

    def __new__(
        cls,
        *,
        client_machine_name: str = "",
        client_user_name: str = "",
        client_app_api_version: int = 0,
        unknown_type: int,
        part: bytes = b"",
    ) -> Self:
        """Make the request.

        Raises:
            RangeError: if a value does not fit, or the type is described after all.
            KindError: if a value is of the wrong kind.
        """
        from .. import records

        request = cls._build(
            client_machine_name=client_machine_name,
            client_user_name=client_user_name,
            client_app_api_version=client_app_api_version,
            unknown_type=unknown_type,
            part=part,
        )
        known = records.class_of(request.unknown_type)
        if known is not None:
            what = f"unknown_type is {unknown_type}, which is known"
            raise RangeError(f"{what}: use {known.__name__}")
        return request

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
