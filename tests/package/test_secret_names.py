"""The names in SetAgentGroup, which may be an agent's ID and password, are secrets."""

from __future__ import annotations

import copy
import json
import pickle
from struct import pack
from uuid import UUID

import pytest

from tapi2 import (
    AgentGroupEntryRecord,
    AgentGroupListRecord,
    GetAgentGroupListRequest,
    KindError,
    ProxyRequestRecord,
    RangeError,
    SetAgentGroupRequest,
)

SECRET = "1007,geheim"
GROUPS = AgentGroupListRecord(
    entries=(
        AgentGroupEntryRecord(group_id=UUID(int=1), name=SECRET),
        AgentGroupEntryRecord(group_id=UUID(int=2)),
    )
)
MADE = SetAgentGroupRequest(address_id=3, group_list=GROUPS)
READ = SetAgentGroupRequest.from_bytes(MADE.to_bytes())
REQUESTS = {
    "made": MADE,
    "read": READ,
    "read by the common class": ProxyRequestRecord.from_bytes(MADE.to_bytes()),
    "pickled": pickle.loads(pickle.dumps(MADE)),
    "copied": copy.deepcopy(READ),
}


@pytest.mark.parametrize("request_", REQUESTS.values(), ids=REQUESTS)
def test_names_are_masked(request_: SetAgentGroupRequest) -> None:
    """In the request, and in what it holds."""
    groups = request_.group_list
    for item in (request_, groups, groups.entries, groups.entries[0]):
        for text in (repr(item), str(item), f"{item}", f"{item!r}"):
            assert SECRET not in text
            assert "name=***" in text
    for record in (request_, groups, groups.entries[0]):
        shown = json.dumps(record.to_dict())
        assert SECRET not in shown
        assert '"name": "***"' in shown
        assert f'"name": "{SECRET}"' in json.dumps(record.to_dict(reveal=True))


@pytest.mark.parametrize("request_", REQUESTS.values(), ids=REQUESTS)
def test_names_are_there(request_: SetAgentGroupRequest) -> None:
    """A handler that asks for a name gets it."""
    assert request_ == MADE
    assert request_.group_list == GROUPS
    assert hash(request_) == hash(MADE)
    name = request_.group_list.entries[0].name
    assert name == SECRET
    assert f"{name}" == str(name) == SECRET
    assert name.split(",") == ["1007", "geheim"]
    assert request_.to_bytes() == MADE.to_bytes()


def test_other_group_lists_are_no_secret() -> None:
    """Names are shown where they are names."""
    assert SECRET in repr(GROUPS)
    assert GROUPS.to_dict()["entries"][0]["name"] == SECRET
    raw = GetAgentGroupListRequest(room=200).answered(GROUPS)
    assert SECRET in repr(AgentGroupListRecord.from_bytes(raw[32:]))


def test_errors_show_no_name() -> None:
    """Neither on writing nor on reading."""
    request = SetAgentGroupRequest(
        group_list=AgentGroupListRecord(
            entries=(AgentGroupEntryRecord(name=f"{SECRET}\u4e2d"),)
        )
    )
    with pytest.raises(RangeError) as caught:
        request.to_bytes(encoding="cp1252")
    assert SECRET not in str(caught.value)
    assert caught.value.__context__ is None
    raw = MADE.to_bytes(encoding="cp1252").replace(b"geheim", b"gehei\x81")
    with pytest.raises(RangeError) as caught:
        SetAgentGroupRequest.from_bytes(raw, encoding="cp1252")
    assert SECRET[:6] not in str(caught.value)
    assert caught.value.__context__ is None


def test_sizes_stay() -> None:
    """A list that is partial says so in a request too."""
    part = pack("<7I", 3, 24, 99, 24, 2, 0, 24)
    raw = pack("<7I", 56, 0, 0, 0, 0, 0x00020000, 1) + part
    groups = SetAgentGroupRequest.from_bytes(raw).group_list
    assert (groups.total_size, groups.needed_size, groups.entries) == (24, 99, ())
    again = SetAgentGroupRequest(group_list=groups).group_list
    assert (again.total_size, again.needed_size) == (24, 99)


def test_a_name_stays_secret_in_what_is_made_of_it() -> None:
    """A copy, or another record with the same name."""
    entry = READ.group_list.entries[0]
    for made in (
        entry.__replace__(group_id=UUID(int=3)),
        AgentGroupEntryRecord(name=entry.name),
    ):
        assert SECRET not in repr(made)


def test_a_masked_name_is_refused_by_itself() -> None:
    """Else `***` would go to the server as an agent's ID and password."""
    with pytest.raises(RangeError, match="is masked"):
        AgentGroupListRecord.from_dict(READ.group_list.to_dict())


@pytest.mark.parametrize("data", [SECRET, [SECRET], {"entries": [SECRET]}])
def test_errors_show_no_value(data: object) -> None:
    """What was given by mistake may be the secret."""
    with pytest.raises(KindError) as caught:
        AgentGroupListRecord.from_dict(data)  # type: ignore[arg-type]
    assert SECRET not in str(caught.value)
