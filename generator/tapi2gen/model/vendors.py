"""What vendors add to the spec by overlays."""

from __future__ import annotations

from dataclasses import dataclass

from tapi2gen.model.common import Text
from tapi2gen.model.messages import Message


@dataclass(frozen=True, slots=True)
class Vendor:
    """Who adds something.

    Attributes:
        name: The vendor or its product.
        summary: What the additions are for.
        file: The name of the overlay.
    """

    name: str
    summary: Text
    file: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Extension(Message):
    """An extension of the agent handler: what LINE_AGENTSPECIFIC means when it is its.

    Attributes:
        words: The members of its LINEEXTENSIONID, as C writes them.
        uuid: The same in the usual form, such as
            `00112233-4455-6677-8899-aabbccddeeff`.
    """

    words: tuple[str, ...]
    uuid: str
