# DO NOT EDIT. Made from templates/tapi2/records/known_request.py by: tapi2gen build
"""Proxy requests of the types that have a class."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, Self, TypeVar

from .proxy_request import ProxyRequestRecord

Answer = TypeVar("Answer")


class KnownRequest(ProxyRequestRecord, Generic[Answer]):
    """A request of a known type, and with it of a known answer.

    A class of it says what the answer is: ``KnownRequest[AgentCapsRecord]`` takes that
    record, and ``KnownRequest[Never]`` none, since all of its answer is the result that
    lineProxyResponse takes.
    """

    __slots__ = ()

    if TYPE_CHECKING:

        @classmethod
        def _handler(cls) -> Callable[[Self], Answer]:
            """Have the type of a function that answers requests of this class."""
            raise NotImplementedError

    def answered(self, answer: Answer) -> bytes:
        """Return the request's bytes with the answer written into them.

        See ``ProxyRequestRecord.answered``.
        """
        return super().answered(answer)

    def answer(self, answer: Answer) -> None:
        """Write the answer into TAPI's memory, in place and once.

        See ``ProxyRequestRecord.answer``.
        """
        super().answer(answer)
