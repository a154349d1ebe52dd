# DO NOT EDIT. Made from templates/tapi2/records/known_request.py by: tapi2gen build
"""Proxy requests of the types that have a class."""

from __future__ import annotations

from typing import Generic, TypeVar

from .proxy_request import ProxyRequestRecord

Answer = TypeVar("Answer")


class KnownRequest(ProxyRequestRecord, Generic[Answer]):
    """A request of a known type, and with it of a known answer.

    A class of it says what the answer is: ``KnownRequest[AgentCapsRecord]`` takes that
    record, and ``KnownRequest[Never]`` none, since all of its answer is the result that
    lineProxyResponse takes.
    """

    __slots__ = ()

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
