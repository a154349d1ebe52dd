"""Buffers made by an enemy, or by a careless handler: an error that says why."""

import json
import tracemalloc
from collections.abc import Callable
from contextlib import suppress
from itertools import accumulate
from struct import pack
from typing import Any

import pytest

from conftest import REPOSITORY
from support.each import each
from support.record_cases import Sample, decoders, samples
from tapi2 import KindError, LayoutError, RangeError, TapiError, TruncatedError
from tapi2.records import (
    AgentActivityListRecord,
    AgentCapsRecord,
    AgentEntryRecord,
    AgentGroupListRecord,
    AgentInfoRecord,
    AgentListRecord,
    AgentSessionInfoRecord,
    AgentStatusRecord,
    CreateAgentRequest,
    ProxyRequestListRecord,
    ProxyRequestRecord,
    QueueEntryRecord,
    QueueListRecord,
    UnknownRequest,
    bounds,
)
from tapi2.records.unknown_request import UnknownRequest as Unknown

MOST = 0xFFFFFFFF
DAYS = "-657434 to 2958465"


def sized(words: bytes, behind: bytes = b"") -> bytes:
    """A structure with its three sizes."""
    used = 12 + len(words) + len(behind)
    return pack("<III", used, used, used) + words + behind


def queues(count: int, size: int, offset: int, behind: bytes = b"") -> bytes:
    """A list of queues."""
    return sized(pack("<III", count, size, offset), behind)


def named(size: int, offset: int, texts: bytes = bytes(16)) -> bytes:
    """A list of one queue, whose name stands somewhere."""
    return queues(1, 12, 24, pack("<III", 1, size, offset) + texts)


def caps(info: tuple[int, int], ids: tuple[int, int, int], behind: bytes) -> bytes:
    """Capabilities with a text and a list."""
    return sized(pack("<11I", *info, *[0] * 6, *ids) + bytes(16), behind)


def status(groups: tuple[int, int, int], activity: tuple[int, int]) -> bytes:
    """A status with a list and a text, which have 40 bytes from 56 on."""
    words = pack("<3I", *groups) + pack("<8I", 0, 0, 0, *activity, 0, 0, 0)
    return sized(words, bytes(40))


def dated(days: bytes) -> bytes:
    """A session that began at some date."""
    return sized(bytes(8) + days + bytes(48))


def request(
    kind: int, part: bytes, machine: tuple[int, int] = (0, 0), size: int | None = None
) -> bytes:
    """A proxy request."""
    due = 28 + len(part) if size is None else size
    return pack("<7I", due, *machine, 0, 0, 0x00020002, kind) + part


def create(pin: tuple[int, int], machine: tuple[int, int] = (0, 0)) -> bytes:
    """A request to create an agent, with 20 bytes for texts from 48 on."""
    return request(9, pack("<5I", 0, 0, 0, *pin) + bytes(20), machine)


def set_groups(
    sizes: tuple[int, int, int],
    groups: tuple[int, int, int],
    machine: tuple[int, int] = (0, 0),
) -> bytes:
    """A request to set groups, with 40 bytes behind the list's fixed part."""
    return request(1, pack("<7I", 5, *sizes, *groups) + bytes(40), machine)


# What is wrong: the decoder, the buffer, the error, and what its text must say.
BAD: dict[str, tuple[type[Any], bytes, type[TapiError], str]] = {
    "empty": (QueueListRecord, b"", TruncatedError, "LINEQUEUELIST: 0 bytes came, 24"),
    "twenty bytes announce megabytes": (
        QueueListRecord,
        pack("<5I", 1 << 24, 1 << 24, 1 << 24, 1 << 20, 12 << 20),
        TruncatedError,
        "LINEQUEUELIST: 20 bytes came, 24 or more were expected",
    ),
    "used part announces megabytes": (
        QueueListRecord,
        pack("<6I", 1 << 24, 1 << 24, 1 << 24, 0, 0, 0),
        TruncatedError,
        "LINEQUEUELIST.dwUsedSize: 24 bytes came, 16777216 are in use",
    ),
    "list announces megabytes": (
        QueueListRecord,
        queues(1 << 20, 12 << 20, 24),
        LayoutError,
        "LINEQUEUELIST.dwList: 12582912 bytes at 24 end past the 24 there are",
    ),
    "list past the end": (
        QueueListRecord,
        queues(1, 12, 25, bytes(12)),
        LayoutError,
        "LINEQUEUELIST.dwList: 12 bytes at 25 end past the 36 there are",
    ),
    "list past dwUsedSize": (
        QueueListRecord,
        pack("<6I", 36, 36, 24, 1, 12, 24) + bytes(12),
        LayoutError,
        "LINEQUEUELIST.dwList: 12 bytes at 24 end past the 24 there are",
    ),
    "list overflows 32 bits": (
        QueueListRecord,
        queues(1, 12, MOST - 11, bytes(12)),
        LayoutError,
        "LINEQUEUELIST.dwList: 12 bytes at 4294967284 end past the 36 there are",
    ),
    "list in the fixed part": (
        QueueListRecord,
        queues(1, 12, 12, bytes(12)),
        LayoutError,
        "LINEQUEUELIST.dwList: offset 12 is inside the fixed part of 24 bytes",
    ),
    "count that overflows": (
        QueueListRecord,
        queues(0x40000001, 12, 24, bytes(12)),
        LayoutError,
        "LINEQUEUELIST.dwList: 1073741825 entries of 12 bytes are more than 32 bits",
    ),
    "list that ends too late": (
        QueueListRecord,
        queues(1, 13, 24, bytes(12)),
        LayoutError,
        "LINEQUEUELIST.dwList: 13 bytes at 24 end past the 36 there are",
    ),
    "list of nothing in the fixed part": (
        QueueListRecord,
        queues(0, 12, 23, bytes(12)),
        LayoutError,
        "LINEQUEUELIST.dwList: offset 23 is inside the fixed part of 24 bytes",
    ),
    "used above total": (
        QueueListRecord,
        pack("<6I", 23, 24, 24, 0, 0, 0),
        LayoutError,
        "LINEQUEUELIST: dwUsedSize 24 is not between 24 and dwTotalSize 23",
    ),
    "nothing used": (
        QueueListRecord,
        pack("<6I", 24, 24, 0, 0, 0, 0),
        LayoutError,
        "LINEQUEUELIST: dwUsedSize 0 is not between 24 and dwTotalSize 24",
    ),
    "used below the fixed part": (
        AgentCapsRecord,
        pack("<3I", 72, 72, 55) + bytes(60),
        LayoutError,
        "LINEAGENTCAPS: dwUsedSize 55 is not between 56 and dwTotalSize 72",
    ),
    "name past the end": (
        QueueListRecord,
        named(18, 36),
        LayoutError,
        "LINEQUEUELIST.dwList[0].dwName: 18 bytes at 36 end past the 52 there are",
    ),
    "name overflows 32 bits": (
        QueueListRecord,
        named(MOST - 1, 36),
        LayoutError,
        "LINEQUEUELIST.dwList[0].dwName: 4294967294 bytes at 36 end past the 52",
    ),
    "name in the fixed part": (
        QueueListRecord,
        named(4, 20),
        LayoutError,
        "LINEQUEUELIST.dwList[0].dwName: offset 20 is inside the fixed part of 24",
    ),
    "name in its own list": (
        QueueListRecord,
        named(4, 24),
        LayoutError,
        "LINEQUEUELIST.dwList[0].dwName: 4 bytes at 24 overlap a list",
    ),
    "name of odd size": (
        QueueListRecord,
        named(5, 36),
        LayoutError,
        "LINEQUEUELIST.dwList[0].dwName: 5 bytes are no whole UTF-16 text",
    ),
    "a name that is shared too often": (
        QueueListRecord,
        queues(
            7,
            84,
            24,
            b"".join(pack("<III", i, 0x8000, 108) for i in range(7)) + bytes(0x8000),
        ),
        LayoutError,
        "32768 bytes at 108 are shared too often: they make 229376 of at most 197040",
    ),
    "text over a list": (
        AgentCapsRecord,
        caps((8, 84), (1, 16, 72), bytes(40)),
        LayoutError,
        "LINEAGENTCAPS.dwAgentExtensionIDList: 16 bytes at 72 overlap a text",
    ),
    "list over a text": (
        AgentStatusRecord,
        status((1, 24, 56), (4, 78)),
        LayoutError,
        "LINEAGENTSTATUS.dwActivity: 4 bytes at 78 overlap a list",
    ),
    "text alone": (
        AgentEntryRecord,
        pack("<7I", 0, 4, 26, 0, 0, 0, 0) + bytes(8),
        LayoutError,
        "LINEAGENTENTRY.dwName: 4 bytes at 26 overlap a list",
    ),
    "entry cut short": (
        QueueEntryRecord,
        bytes(11),
        TruncatedError,
        "LINEQUEUEENTRY: 11 bytes came, 12 were expected",
    ),
    **{
        f"date {name}": (
            AgentSessionInfoRecord,
            dated(days),
            RangeError,
            f"LINEAGENTSESSIONINFO.dateSessionStartTime: {text} is no date: {DAYS} are",
        )
        for name, days, text in (
            ("NaN", pack("<d", float("nan")), "nan"),
            ("of a signalling NaN", b"\1\0\0\0\0\0\xf0\x7f", "nan"),
            ("infinite", pack("<d", float("inf")), "inf"),
            ("infinitely long ago", pack("<d", float("-inf")), "-inf"),
            ("of the year 10000", pack("<d", 2958466.0), "2958466.0"),
            ("of the year 99", pack("<d", -657435.0), "-657435.0"),
            ("of no year at all", pack("<d", 1e300), "1e+300"),
        )
    },
    "request cut short": (
        ProxyRequestRecord,
        request(2, bytes(12))[:27],
        TruncatedError,
        "LINEPROXYREQUEST: 27 bytes came, 28 or more were expected",
    ),
    "request past the end": (
        ProxyRequestRecord,
        request(2, bytes(12), size=41),
        TruncatedError,
        "LINEPROXYREQUEST.dwSize: 40 bytes came, 41 were expected",
    ),
    "request below its part": (
        ProxyRequestRecord,
        request(2, bytes(12), size=39),
        LayoutError,
        "LINEPROXYREQUEST.dwSize: 39 is less than the 40 of SetAgentStateRequest",
    ),
    "request of another class": (
        CreateAgentRequest,
        request(2, bytes(12)),
        RangeError,
        "LINEPROXYREQUEST.dwRequestType: 2 means SetAgentStateRequest, not Create",
    ),
    "unknown request for a class": (
        CreateAgentRequest,
        request(21, b""),
        RangeError,
        "LINEPROXYREQUEST.dwRequestType: 21 means UnknownRequest, not CreateAgent",
    ),
    "machine past the end": (
        ProxyRequestRecord,
        create((0, 0), (22, 48)),
        LayoutError,
        "LINEPROXYREQUEST.dwClientMachineName: 22 bytes at 48 end past the 68",
    ),
    "PIN in the fixed part": (
        ProxyRequestRecord,
        create((4, 44)),
        LayoutError,
        "LINEPROXYREQUEST.dwAgentPIN: offset 44 is inside the fixed part of 48",
    ),
    "room past the end": (
        ProxyRequestRecord,
        request(4, pack("<II", 0, 77) + bytes(68)),
        LayoutError,
        "LINEPROXYREQUEST.AgentCaps: dwTotalSize 77 at 32 ends past the 104",
    ),
    "machine in the room": (
        ProxyRequestRecord,
        request(4, pack("<II", 0, 72) + bytes(68), (4, 100)),
        LayoutError,
        "LINEPROXYREQUEST.AgentCaps: 72 bytes at 32 overlap a text",
    ),
    "parameters past the end": (
        ProxyRequestRecord,
        request(6, pack("<III", 0, 0, MOST) + bytes(4)),
        LayoutError,
        "LINEPROXYREQUEST.Params: 4294967295 bytes at 40 end past the 44 there are",
    ),
    "machine in the parameters": (
        ProxyRequestRecord,
        request(6, pack("<III", 0, 0, 8) + bytes(8), (4, 44)),
        LayoutError,
        "LINEPROXYREQUEST.Params: 8 bytes at 40 overlap a text",
    ),
    "nested larger than its parent": (
        ProxyRequestRecord,
        set_groups((65, 65, 65), (0, 0, 0)),
        LayoutError,
        "LINEPROXYREQUEST.GroupList.dwUsedSize: 64 bytes came, 65 are in use",
    ),
    "nested list past the end": (
        ProxyRequestRecord,
        set_groups((64, 64, 64), (2, 48, 24)),
        LayoutError,
        "LINEPROXYREQUEST.GroupList.dwList: 48 bytes at 24 end past the 64 there are",
    ),
    "machine in the nested list": (
        ProxyRequestRecord,
        set_groups((64, 64, 64), (1, 24, 24), (4, 60)),
        LayoutError,
        "LINEPROXYREQUEST.GroupList: 64 bytes at 32 overlap a text",
    ),
    "nested with nothing used": (
        ProxyRequestRecord,
        set_groups((64, 64, 0), (0, 0, 0)),
        LayoutError,
        "LINEPROXYREQUEST.GroupList: dwUsedSize 0 is not between 24 and dwTotal",
    ),
}


@pytest.mark.parametrize(
    ("decoder", "raw", "error", "text"), BAD.values(), ids=BAD.keys()
)
def test_bad_buffer(
    decoder: type[Any], raw: bytes, error: type[TapiError], text: str
) -> None:
    """The error is of the right class, and names structure, field, value and limit."""
    with pytest.raises(error) as caught:
        decoder.from_bytes(raw)
    assert type(caught.value) is error
    assert text in str(caught.value)
    with pytest.raises(error):
        decoder.from_bytes(memoryview(bytearray(raw)))


def test_last_millisecond() -> None:
    """A date that rounds into the year 10000 is none."""
    with pytest.raises(RangeError, match="is no date"):
        AgentSessionInfoRecord.from_bytes(dated(pack("<d", 2958465.9999999995)))


# What TAPI permits.

GOOD: dict[str, tuple[type[Any], bytes]] = {
    # dwNeededSize may be more, and dwTotalSize may be memory that was not handed on.
    "total past the buffer": (QueueListRecord, pack("<6I", MOST, MOST, 24, 0, 0, 0)),
    # Nothing says that dwNeededSize is filled in if all fits.
    "nothing needed": (QueueListRecord, pack("<6I", 24, 0, 24, 0, 0, 0)),
    # What is not in use may be anything.
    "bytes behind the used part": (QueueListRecord, queues(0, 0, 0) + b"\xff" * 9),
    # An empty list or text stands nowhere, whatever its offset says.
    "empty list anywhere": (QueueListRecord, queues(0, 0, MOST)),
    "empty name anywhere": (QueueListRecord, named(0, MOST)),
    # Any byte is an offset.
    "name at an odd offset": (QueueListRecord, named(4, 37)),
    # Names may share their bytes, or some of them.
    "names that overlap": (
        QueueListRecord,
        queues(3, 36, 24, pack("<9I", 1, 60, 60, 2, 58, 62, 3, 56, 64) + bytes(60)),
    ),
    "nested total past its parent": (
        ProxyRequestRecord,
        set_groups((4096, 24, 24), (0, 0, 0)),
    ),
    "request of any size": (ProxyRequestRecord, request(2, bytes(12))),
}


@pytest.mark.parametrize(("decoder", "raw"), GOOD.values(), ids=GOOD.keys())
def test_good_buffer(decoder: type[Any], raw: bytes) -> None:
    """What TAPI permits is read."""
    assert isinstance(decoder.from_bytes(raw), decoder)


def test_unknown_request() -> None:
    """A request of a type that nobody knows is kept, for an answer with an error."""
    raw = request(21, b"part" + "M\0".encode("utf-16-le"), (4, 32))
    read = ProxyRequestRecord.from_bytes(raw)
    assert read == UnknownRequest(
        client_machine_name="M",
        client_app_api_version=0x00020002,
        unknown_type=21,
        part=b"part",
    )
    assert isinstance(read, Unknown)
    assert read.request_type == 21
    assert read.to_bytes() == raw
    with pytest.raises(KindError, match="takes no answer"):
        read.answered(0)


@pytest.mark.parametrize("part", [b"", b"p", b"par", b"parts"])
@pytest.mark.parametrize("names", [("", ""), ("M", ""), ("", "U"), ("M", "U")])
def test_unknown_request_comes_back(part: bytes, names: tuple[str, str]) -> None:
    """Names stand directly behind a part of any size, which comes back as it was."""
    machine, user = names
    made = UnknownRequest(
        client_machine_name=machine, client_user_name=user, unknown_type=21, part=part
    )
    read = ProxyRequestRecord.from_bytes(made.to_bytes())
    assert read == made
    assert read.to_bytes() == made.to_bytes()


def test_unknown_request_takes_in_what_follows() -> None:
    """Without a name behind it, the part goes on to the end."""
    raw = UnknownRequest(unknown_type=21, part=b"part").to_bytes(40)
    expected = UnknownRequest(unknown_type=21, part=b"part" + bytes(8))
    assert UnknownRequest.from_bytes(raw) == expected
    named = UnknownRequest(client_user_name="U", unknown_type=21, part=b"part")
    assert UnknownRequest.from_bytes(named.to_bytes(40)) == named


@pytest.mark.parametrize("kind", [0, 21, 0x80000000, MOST])
def test_unknown_types(kind: int) -> None:
    """Any other value is unknown."""
    read = ProxyRequestRecord.from_bytes(request(kind, b""))
    assert (type(read), read.request_type) == (Unknown, kind)


@pytest.mark.parametrize("size", [0, 27, 0x80000000, MOST])
def test_size_at_an_address(size: int) -> None:
    """A size that no request has is not read, wherever it stands."""
    import ctypes

    memory = ctypes.create_string_buffer(pack("<I", size) + bytes(24))
    with pytest.raises(LayoutError, match=f"dwSize: {size} is not between 28 and"):
        ProxyRequestRecord.from_address(ctypes.addressof(memory))


@each("sample", samples())
def test_every_truncation(sample: Sample) -> None:
    """A good buffer that is cut anywhere is truncated; an entry's text is just bad."""
    decoder = type(sample.record)
    is_entry = decoder.__name__.endswith("EntryRecord")
    for end in range(len(sample.raw)):
        try:
            decoder.from_bytes(sample.raw[:end])
        except TruncatedError as error:
            assert decoder.NAME in str(error)  # noqa: PT017
            assert f" {end} bytes came" in str(error)  # noqa: PT017
        except LayoutError:
            assert is_entry
        else:
            pytest.fail(f"{end} of {len(sample.raw)} bytes were read")


# Time and memory: a small multiple of the input.

MANY = 4_000


def shared_names(size: int, offset: int, step: int) -> bytes:
    """A list of many queues, whose names are one long text, or parts of it."""
    text_at = 24 + 12 * MANY
    entries = b"".join(
        pack("<III", i, size - step * i, text_at + offset) for i in range(MANY)
    )
    return queues(MANY, len(entries), 24, entries + b"x\0" * (size // 2 + 1))


def peak(act: Callable[[], object]) -> int:
    """The most memory that something took."""
    tracemalloc.start()
    try:
        kept = act()
        del kept
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def limit(raw: bytes) -> int:
    """The most bytes that the texts of a structure may have, each use counted."""
    return 4 * len(raw) + 0x10000


@pytest.mark.parametrize("locale", ["en", "zh-TW"])
def test_the_limit_is_on_the_pages(locale: str) -> None:
    """Who writes a handler can look it up."""
    page = REPOSITORY / "generated" / "docs" / locale / "layouts.md"
    numbers = page.read_text("utf-8").split()
    assert limit(bytes(10)) == bounds.SHARED_TIMES * 10 + bounds.SHARED_FREE
    assert {str(bounds.SHARED_TIMES), f"{bounds.SHARED_FREE:,}"} <= {*numbers}


def test_shared_name_is_read_once() -> None:
    """Many entries that have the very same name share it."""
    raw = shared_names(54, 0, 0)
    assert limit(raw) > 54 * MANY > 4 * len(raw)
    read = QueueListRecord.from_bytes(raw)
    assert len({id(entry.name) for entry in read.entries}) == 1
    assert {entry.name for entry in read.entries} == {"x" * 27}
    assert peak(lambda: QueueListRecord.from_bytes(raw)) < 16 * len(raw)


@pytest.mark.parametrize(("size", "step"), [(80, 0), (100_000, 0), (100_000, 2)])
def test_sharing_has_a_limit(size: int, step: int) -> None:
    """A text, or a part of it, counts as often as it is used, up to one too many."""
    raw = shared_names(size, 0, step)
    sums = list(accumulate(size - step * i for i in range(MANY)))
    first = next(i for i, total in enumerate(sums) if total > limit(raw))
    what = f"they make {sums[first]} of at most {limit(raw)}"
    with pytest.raises(LayoutError, match=rf"dwList\[{first}\]\.dwName: .*: {what}$"):
        QueueListRecord.from_bytes(raw)

    def refused() -> None:
        with pytest.raises(LayoutError):
            QueueListRecord.from_bytes(raw)

    assert peak(refused) < 16 * len(raw)


def test_a_shared_name_is_worth_little() -> None:
    """At the limit, all that can be made of a buffer is a small multiple of it."""
    size = 6000
    text = "\ud83d".encode("utf-16-le", "surrogatepass") * (size // 2)
    most = limit(text) // size
    entries = b"".join(pack("<III", i, size, 24 + 12 * most) for i in range(most))
    raw = queues(most, len(entries), 24, entries + text)
    read = QueueListRecord.from_bytes(raw)
    assert len(read.to_bytes()) < limit(raw) + len(raw)
    # One unit of two bytes is six characters where it is written as an escape.
    assert len(repr(read)) < 3 * limit(raw) + len(raw)
    assert len(json.dumps(read.to_dict())) < 3 * limit(raw) + len(raw)
    assert QueueListRecord.from_bytes(read.to_bytes()) == read


@pytest.mark.parametrize(
    ("decoder", "entry"),
    [
        (AgentActivityListRecord, 12),
        (AgentListRecord, 28),
        (AgentGroupListRecord, 24),
        (ProxyRequestListRecord, 4),
        (QueueListRecord, 12),
    ],
)
def test_memory_of_lists(decoder: type[Any], entry: int) -> None:
    """A long list takes memory by its length."""
    raw = queues(MANY, MANY * entry, 24, b"\x7f\0\0\x7f".ljust(entry, b"\0") * MANY)
    used = peak(lambda: decoder.from_bytes(raw))
    assert used < 30 * len(raw)


def test_announcing_costs_nothing() -> None:
    """What a buffer announces is not allotted."""
    for decoder in decoders():
        for raw in (b"\xff" * 20, b"\xff" * 200, pack("<6I", *[1 << 30] * 6) * 9):

            def read(decoder: type[Any] = decoder, raw: bytes = raw) -> None:
                with suppress(TapiError):  # an entry of nothing but numbers is good
                    decoder.from_bytes(raw)

            assert peak(read) < 100_000


def test_amounts_are_any() -> None:
    """Every 64 bits are an amount."""
    raw = sized(bytes(12) + b"\xff" * 8 + bytes(24))
    assert str(AgentInfoRecord.from_bytes(raw).overall_call_rate) == "-0.0001"
