"""CreateAgent, whose offsets count from LINEPROXYREQUEST or from hAgent."""

from __future__ import annotations

import copy
import pickle
from struct import pack

import pytest

from tapi2 import (
    CreateAgentRequest,
    CreateAgentSessionRequest,
    LayoutError,
    ProxyRequestRecord,
)

OUTER, OWN = "LINEPROXYREQUEST", "hAgent"
AGENT = 28  # where hAgent stands, bytes from the beginning
ID, PIN = "1007", "geheim"


def wide(text: str, end: str = "\0") -> bytes:
    """Write a text as TAPI does."""
    return f"{text}{end}".encode("utf-16-le")


def create(
    base: int, texts: tuple[bytes, bytes], gap: int = 60, behind: bytes = b""
) -> bytes:
    """Write a request, with so many bytes between its members and its texts."""
    names = (wide("SEAT-7"), wide("amy"))
    place, pairs = 48 + gap, []
    for raw in (*texts, *names):
        pairs.append((len(raw), place if raw else 0))
        place += len(raw)
    own = [(size, at - base if size else 0) for size, at in pairs[:2]]
    data = pack("<12I", place, *pairs[2], *pairs[3], 0x00020002, 9, 0, *own[0], *own[1])
    return data + bytes(gap) + b"".join((*texts, *names)) + behind


TEXTS = {
    "both": (wide(ID), wide(PIN)),
    "ID": (wide(ID), b""),
    "PIN": (b"", wide(PIN)),
    "without a NUL": (wide(ID, ""), wide(PIN, "")),
    "padded": (wide(ID, "\0\0\0"), wide(PIN, "\0\0")),
    "shorter than the distance": (wide("1"), wide("2")),
}


@pytest.mark.parametrize("gap", [0, 4, 28, 60, 200])
@pytest.mark.parametrize("texts", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize(("base", "name"), [(0, OUTER), (AGENT, OWN)])
def test_what_fits_is_read(
    texts: tuple[bytes, bytes], gap: int, base: int, name: str
) -> None:
    """Both layouts mean the same, and the request says which it was."""
    raw = create(base, texts, gap)
    request = ProxyRequestRecord.from_bytes(raw)
    assert isinstance(request, CreateAgentRequest)
    assert (request.agent_id, request.agent_pin) == tuple(
        text.decode("utf-16-le").rstrip("\0") for text in texts
    )
    assert request.offsets_from == name
    assert request.client_user_name == "amy"
    assert copy.deepcopy(request).offsets_from == name
    assert pickle.loads(pickle.dumps(request)).offsets_from == name
    # The answer goes into the bytes as they came; to_bytes writes them anew.
    assert request.answered(7) == raw[:AGENT] + pack("<I", 7) + raw[AGENT + 4 :]
    again = CreateAgentRequest.from_bytes(request.to_bytes())
    assert again == request
    assert again.offsets_from == OUTER


def test_nothing_to_tell() -> None:
    """Without texts, made here, or of another type, they count from the request."""
    for request in (
        CreateAgentRequest(),
        CreateAgentRequest(agent_id=ID),
        CreateAgentRequest.from_bytes(create(0, (b"", b""))),
        CreateAgentSessionRequest.from_bytes(
            CreateAgentSessionRequest(agent_pin=PIN).to_bytes()
        ),
    ):
        assert request.offsets_from == OUTER


def test_the_request_comes_first() -> None:
    """Where both fit, it is the beginning of the request."""
    texts = (wide("1234567890123"), wide("1234567890123"))
    raw = create(0, texts, 4)
    assert CreateAgentRequest.from_bytes(raw).offsets_from == OUTER
    # The names alone, which stand in both places.
    size = len(texts[0])
    both = pack("<12I", 48 + 4 * size, 0, 0, 0, 0, 0x00020002, 9, 0, *(size, 48) * 2)
    request = CreateAgentRequest.from_bytes(both + texts[0] * 4)
    assert request.offsets_from == OUTER
    assert request.agent_id == "1234567890123"


@pytest.mark.parametrize("offset", [1, 19, 46, 47, 500, 0xFFFFFFFF])
def test_neither_fits(offset: int) -> None:
    """The error is of the request, as TAPI's implementation has it."""
    data = pack("<12I", 108, 0, 0, 0, 0, 0x00020002, 9, 0, 10, offset, 0, 0)
    with pytest.raises(LayoutError, match=rf"dwAgentID: .*{offset}"):
        CreateAgentRequest.from_bytes(data + bytes(60))


def test_offset_0_is_no_place() -> None:
    """What is left out stays so, whatever the other counts from."""
    data = pack("<12I", 62, 0, 0, 0, 0, 0x00020002, 9, 0, 10, 0, 14, 20)
    request = CreateAgentRequest.from_bytes(data + wide(PIN))
    assert (request.agent_id, request.agent_pin) == ("", PIN)
    assert request.offsets_from == OWN
