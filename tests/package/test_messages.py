"""The message classes: what they take, what they keep, and what they refuse.

All expectations here are written by hand, from the contract and from tapi.h.
"""

import copy
import json
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import pytest

import tapi2
from tapi2 import (
    AgentSessionState,
    AgentSessionStatus,
    AgentSessionStatusMessage,
    AgentSpecificMessage,
    AgentState,
    AgentStateEx,
    AgentStatus,
    AgentStatusEx,
    AgentStatusExMessage,
    AgentStatusMessage,
    GroupStatus,
    GroupStatusMessage,
    KindError,
    Layout,
    Message,
    ProxyRequest,
    ProxyRequestMessage,
    ProxyStatus,
    ProxyStatusMessage,
    QueueStatus,
    QueueStatusMessage,
    RangeError,
    RawMessage,
    TapiError,
    UnknownMessage,
)


def json_number(value: int) -> int | str:
    """A number as JSON has it: above 2**53 as text."""
    return value if value <= 1 << 53 else f"0x{value:X}"


DEVICE = 0x10101
INSTANCE = 0x7FF6_0000_1234  # wider than 32 bits
HEAD = {"device": DEVICE, "callback_instance": INSTANCE}


class Kind(NamedTuple):
    """A message class: an example of it, and all that is to be known about it."""

    cls: Any  # called with wrong arguments, too
    number: int
    name: str
    since: tuple[int, int]
    fields: Mapping[str, object]  # in the order of positional patterns
    params: tuple[int, int, int]
    widths: Mapping[str, int]
    decoded: Mapping[str, object]


KINDS = (
    Kind(
        AgentSessionStatusMessage,
        27,
        "LINE_AGENTSESSIONSTATUS",
        (2, 2),
        {
            "agent_session": 0x5E55,
            "changed": AgentSessionStatus.NEWSESSION | AgentSessionStatus.STATE,
            "state": AgentSessionState.ENDED,
        },
        (0x5E55, 3, 16),
        {"agent_session": 32, "changed": 32, "state": 32},
        {"agent_session": 0x5E55, "changed": ["NEWSESSION", "STATE"], "state": "ENDED"},
    ),
    Kind(
        AgentSpecificMessage,
        21,
        "LINE_AGENTSPECIFIC",
        (2, 0),
        {"extension_index": 3, "param2": 1 << 40, "param3": (1 << 64) - 1},
        (3, 1 << 40, (1 << 64) - 1),
        {"extension_index": 32, "param2": 64, "param3": 64},
        {"extension_index": 3, "param2": 1 << 40, "param3": "0xFFFFFFFFFFFFFFFF"},
    ),
    Kind(
        AgentStatusMessage,
        22,
        "LINE_AGENTSTATUS",
        (2, 0),
        {
            "address_id": 7,
            "changed": AgentStatus.STATE | AgentStatus.VALIDNEXTSTATES,
            "state": AgentState.READY,
        },
        (7, 0x102, 4),
        {"address_id": 32, "changed": 32, "state": 32},
        {"address_id": 7, "changed": ["STATE", "VALIDNEXTSTATES"], "state": "READY"},
    ),
    Kind(
        AgentStatusExMessage,
        29,
        "LINE_AGENTSTATUSEX",
        (2, 2),
        {
            "agent": 0xA6E7,
            "changed": AgentStatusEx.STATE,
            "state": AgentStateEx.RELEASED,
        },
        (0xA6E7, 2, 0x40),
        {"agent": 32, "changed": 32, "state": 32},
        {"agent": 0xA6E7, "changed": ["STATE"], "state": "RELEASED"},
    ),
    Kind(
        GroupStatusMessage,
        30,
        "LINE_GROUPSTATUS",
        (2, 2),
        {"changed": GroupStatus.GROUPREMOVED},
        (0, 2, 0),
        {"changed": 32},
        {"changed": ["GROUPREMOVED"]},
    ),
    Kind(
        ProxyRequestMessage,
        24,
        "LINE_PROXYREQUEST",
        (2, 0),
        {"request_pointer": 0x1F4_DEAD_BEE0},
        (0x1F4_DEAD_BEE0, 0, 0),
        {"request_pointer": 64},
        {"request_pointer": 0x1F4_DEAD_BEE0},
    ),
    Kind(
        ProxyStatusMessage,
        31,
        "LINE_PROXYSTATUS",
        (2, 2),
        {"changed": ProxyStatus.CLOSE, "request_type": ProxyRequest.CREATEAGENT},
        (2, 9, 0),
        {"changed": 32, "request_type": 32},
        {"changed": ["CLOSE"], "request_type": "CREATEAGENT"},
    ),
    Kind(
        QueueStatusMessage,
        28,
        "LINE_QUEUESTATUS",
        (2, 2),
        {"queue_id": 0x901, "changed": QueueStatus.NEWQUEUE},
        (0x901, 2, 0),
        {"queue_id": 32, "changed": 32},
        {"queue_id": 0x901, "changed": ["NEWQUEUE"]},
    ),
)

FIELDS = [(kind, name) for kind in KINDS for name in kind.fields]
HEAD_WIDTHS = {"device": 32, "callback_instance": 64}


class Conditional(NamedTuple):
    """A field that means something only while one of some bits is set."""

    kind: Kind
    field: str
    bits: tuple[int, ...]
    other: int  # a bit of `changed` on which the field does not depend
    family: Any


CONDITIONALS = (
    Conditional(
        KINDS[0],
        "state",
        (AgentSessionStatus.STATE,),
        AgentSessionStatus.UPDATEINFO,
        AgentSessionState,
    ),
    Conditional(
        KINDS[2], "state", (AgentStatus.STATE,), AgentStatus.NEXTSTATE, AgentState
    ),
    Conditional(
        KINDS[3], "state", (AgentStatusEx.STATE,), AgentStatusEx.NEWAGENT, AgentStateEx
    ),
    Conditional(
        KINDS[6],
        "request_type",
        (ProxyStatus.OPEN, ProxyStatus.CLOSE),
        ProxyStatus.ALLOPENFORACD,
        ProxyRequest,
    ),
)


class Index:
    """A number of a foreign library: no `int`, but one for `operator.index`."""

    def __init__(self, value: int) -> None:
        """Keep the value."""
        self.value = value

    def __index__(self) -> int:
        """Give the value."""
        return self.value


def title(value: object) -> str | None:
    """Name a kind of message in a test's name."""
    match value:
        case Kind():
            return value.name
        case Conditional():
            return f"{value.kind.name}.{value.field}"
        case _:
            return None


def example(kind: Kind, **changes: object) -> Any:
    """Make the kind's example, some of it changed."""
    return kind.cls(**{**HEAD, **kind.fields, **changes})


def words(kind: Kind) -> tuple[int, ...]:
    """The six words of the kind's example."""
    return (DEVICE, kind.number, INSTANCE, *kind.params)


def numbers(kind: Kind) -> dict[str, int]:
    """The fields of the kind's example as plain numbers."""
    fields: Mapping[str, Any] = kind.fields
    return {name: int(value) for name, value in fields.items()}


def is_conditional(kind: Kind, name: str) -> bool:
    """Tell whether a field depends on a bit, and may be None."""
    return any(case.kind is kind and case.field == name for case in CONDITIONALS)


def evaluated(text: str) -> object:
    """Evaluate Python code that uses the names of tapi2."""
    return eval(text, {name: getattr(tapi2, name) for name in tapi2.__all__})


every_kind = pytest.mark.parametrize("kind", KINDS, ids=title)
every_field = pytest.mark.parametrize(("kind", "name"), FIELDS, ids=title)
every_conditional = pytest.mark.parametrize("case", CONDITIONALS, ids=title)


# What a message is.


@every_kind
def test_a_class_says_which_message_it_is(kind: Kind) -> None:
    """The value, the name and the first version are on the class."""
    cls = kind.cls
    found = (cls.MESSAGE_ID, cls.NAME, cls.MIN_VERSION)
    assert found == (kind.number, kind.name, kind.since)
    assert issubclass(cls, Message)


@every_kind
def test_a_message_says_which_it_is(kind: Kind) -> None:
    """So it is on each instance."""
    message = example(kind)
    assert message.message_id == kind.number
    assert message.name == kind.name


def test_the_constants_of_the_messages_are_their_numbers() -> None:
    """LINE_QUEUESTATUS is QueueStatusMessage.MESSAGE_ID."""
    for kind in KINDS:
        assert getattr(tapi2, kind.name) == kind.number


@every_kind
def test_the_constructor_fills_the_words(kind: Kind) -> None:
    """Each field lands in its word, and every reserved word becomes 0."""
    raw = example(kind).raw
    assert raw == words(kind)
    assert type(raw) is RawMessage
    assert raw._asdict() == {
        "device": DEVICE,
        "message_id": kind.number,
        "callback_instance": INSTANCE,
        "param1": kind.params[0],
        "param2": kind.params[1],
        "param3": kind.params[2],
    }


@every_kind
def test_attributes_are_what_the_constructor_took(kind: Kind) -> None:
    """An enum's value comes back as its member, a number as a plain int."""
    message = example(kind)
    for name, value in {**HEAD, **kind.fields}.items():
        assert getattr(message, name) == value
        assert type(getattr(message, name)) is type(value)


@every_kind
def test_plain_numbers_do_for_constants(kind: Kind) -> None:
    """A constant may come as an int; the attribute is the member all the same."""
    message = kind.cls(**HEAD, **numbers(kind))
    assert message == example(kind)
    for name, value in kind.fields.items():
        assert type(getattr(message, name)) is type(value)


@every_kind
def test_device_and_instance_default_to_0(kind: Kind) -> None:
    """Who makes a message for a test need not name a line."""
    message = kind.cls(**kind.fields)
    assert message.device == message.callback_instance == 0


@every_kind
def test_a_number_of_a_foreign_library_becomes_an_int(kind: Kind) -> None:
    """Anything with `__index__` will do, and is not kept."""
    message = kind.cls(
        **HEAD, **{name: Index(value) for name, value in numbers(kind).items()}
    )
    assert message == example(kind)
    assert {type(word) for word in message.raw} == {int}


@every_kind
def test_a_message_decodes_as_its_class(kind: Kind) -> None:
    """Six words give the class, its fields and the same words again."""
    message = tapi2.from_callback(*words(kind))
    assert type(message) is kind.cls
    assert message == example(kind)
    assert tapi2.decode(message.to_bytes()) == message


@every_kind
def test_to_dict_has_names_not_numbers(kind: Kind) -> None:
    """The dict is ready for JSON, its keys in the order of the attributes."""
    expected = {"name": kind.name, **HEAD, **kind.decoded}
    decoded = example(kind).to_dict()
    assert decoded == expected
    assert list(decoded) == list(expected)


# Patterns.


@every_kind
def test_positional_patterns_go_by_the_fields(kind: Kind) -> None:
    """The order is device, callback instance, then the fields."""
    assert kind.cls.__match_args__ == ("device", "callback_instance", *kind.fields)


def shown(message: Message) -> str:
    """What a wallboard might show: a program as users write it."""
    match message:
        case AgentStatusExMessage(agent=agent, state=AgentStateEx.READY):
            return f"agent {agent} is ready"
        case AgentStatusMessage(_, _, address, _, AgentState() as state):
            return f"the agent at address {address} is {state.name}"
        case AgentStatusMessage(address_id=address, state=None):
            return f"something about the agent at address {address}"
        case QueueStatusMessage(_, _, queue, QueueStatus.NEWQUEUE):
            return f"queue {queue} is new"
        case ProxyStatusMessage(request_type=ProxyRequest() as kind):
            return f"a handler for {kind.name}"
        case ProxyStatusMessage(request_type=int(kind)):
            return f"a handler for request {kind}"
        case UnknownMessage(message_id=2):
            return "a call's state"
        case Message(device, _):
            return f"something on line {device}"
        case _:
            return "no message"


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        (
            AgentStatusExMessage(agent=5, changed=AgentStatusEx.STATE, state=2),
            "agent 5 is ready",
        ),
        (
            AgentStatusExMessage(device=9, agent=5, changed=AgentStatusEx.NEWAGENT),
            "something on line 9",
        ),
        (
            AgentStatusMessage(address_id=6, changed=AgentStatus.STATE, state=2),
            "the agent at address 6 is NOTREADY",
        ),
        (
            AgentStatusMessage(address_id=6, changed=AgentStatus.GROUP),
            "something about the agent at address 6",
        ),
        (
            QueueStatusMessage(queue_id=7, changed=QueueStatus.NEWQUEUE),
            "queue 7 is new",
        ),
        (
            ProxyStatusMessage(changed=ProxyStatus.OPEN, request_type=19),
            "a handler for GETGROUPLIST",
        ),
        (
            ProxyStatusMessage(changed=ProxyStatus.OPEN, request_type=21),
            "a handler for request 21",
        ),
        (UnknownMessage(message_id=2), "a call's state"),
        (UnknownMessage(device=4, message_id=5), "something on line 4"),
        (GroupStatusMessage(device=8, changed=0), "something on line 8"),
    ],
)
def test_messages_match_patterns(message: Message, expected: str) -> None:
    """By attribute, by position, by member and by class."""
    assert shown(message) == expected


# What a constructor refuses.


@every_kind
def test_the_constructor_takes_keywords_only(kind: Kind) -> None:
    """Positions would be a guess."""
    with pytest.raises(TypeError, match="positional"):
        kind.cls(DEVICE)


@every_kind
def test_the_constructor_refuses_other_names(kind: Kind) -> None:
    """No field is made up, and the message's number is not a field."""
    for name in ("message_id", "raw", "spam"):
        with pytest.raises(TypeError, match=name):
            example(kind, **{name: 0})


@every_field
def test_a_field_is_needed(kind: Kind, name: str) -> None:
    """A field without a default must be given; a conditional one may be."""
    fields = {key: value for key, value in kind.fields.items() if key != name}
    error = RangeError if is_conditional(kind, name) else TypeError
    with pytest.raises(error, match=name):
        kind.cls(**HEAD, **fields)


@pytest.mark.parametrize("value", ["5", b"5", 5.0, None, [5], True, False], ids=repr)
@pytest.mark.parametrize(
    ("kind", "name"),
    [*FIELDS, *((KINDS[0], name) for name in HEAD)],
    ids=title,
)
def test_a_value_of_the_wrong_kind_is_refused(
    kind: Kind, name: str, value: object
) -> None:
    """Text, bytes, floats and booleans are no numbers."""
    if value is None and is_conditional(kind, name):
        value = ...
    with pytest.raises(KindError, match=f"^{name} ") as caught:
        example(kind, **{name: value})
    assert isinstance(caught.value, TypeError)
    assert isinstance(caught.value, TapiError)


@every_kind
def test_a_class_is_no_number(kind: Kind) -> None:
    """Although `int`, the class, has an `__index__`."""
    with pytest.raises(KindError, match=r"^device "):
        example(kind, device=int)


@every_field
def test_a_value_too_wide_is_refused(kind: Kind, name: str) -> None:
    """The widest value passes, the next one does not."""
    limit = 1 << kind.widths[name]
    assert getattr(example(kind, **{name: limit - 1}), name) == limit - 1
    with pytest.raises(RangeError, match=rf"^{name} is {limit} \({limit:#x}\): "):
        example(kind, **{name: limit})


@pytest.mark.parametrize("name", HEAD_WIDTHS)
@every_kind
def test_a_device_or_instance_too_wide_is_refused(kind: Kind, name: str) -> None:
    """A device is a DWORD, an instance is pointer-sized."""
    limit = 1 << HEAD_WIDTHS[name]
    assert getattr(example(kind, **{name: limit - 1}), name) == limit - 1
    with pytest.raises(RangeError, match=rf"^{name} is {limit} \({limit:#x}\): "):
        example(kind, **{name: limit})


@every_kind
def test_a_negative_value_is_refused(kind: Kind) -> None:
    """All words are unsigned."""
    for name in (*HEAD, *kind.fields):
        with pytest.raises(RangeError, match=f"^{name} is -1: "):
            example(kind, **{name: -1})


FOREIGN = [
    (KINDS[0], "changed", AgentStatusEx.STATE),
    (KINDS[0], "state", AgentStateEx.READY),
    (KINDS[2], "changed", AgentStatusEx.STATE),
    (KINDS[2], "state", AgentStateEx.READY),
    (KINDS[3], "changed", QueueStatus.NEWQUEUE),  # as the published page has it
    (KINDS[3], "state", AgentState.READY),
    (KINDS[4], "changed", QueueStatus.NEWQUEUE),
    (KINDS[6], "changed", ProxyRequest.SETAGENTSTATE),
    (KINDS[6], "request_type", ProxyStatus.CLOSE),
    (KINDS[7], "changed", GroupStatus.NEWGROUP),
]


@pytest.mark.parametrize(("kind", "name", "value"), FOREIGN, ids=title)
def test_another_familys_constant_is_refused(
    kind: Kind, name: str, value: object
) -> None:
    """The values overlap between families, so mixing them up must not pass."""
    with pytest.raises(KindError, match=f"^{name} takes "):
        example(kind, **{name: value})


def test_a_message_without_a_kind_is_refused() -> None:
    """`Message` is what all messages are, and nothing by itself."""
    with pytest.raises(KindError, match="Message has no kind"):
        Message()
    with pytest.raises(KindError, match="Message has no kind"):
        Message((1, 2, 3, 4, 5, 6))


# Fields that depend on a bit.


@every_conditional
def test_a_conditional_field_is_none_without_its_bit(case: Conditional) -> None:
    """Other bits do not make it mean anything."""
    for changed in (0, case.other):
        message = example(case.kind, changed=changed, **{case.field: None})
        assert getattr(message, case.field) is None
        assert message.to_dict()[case.field] is None


@every_conditional
def test_a_conditional_field_has_a_value_with_each_of_its_bits(
    case: Conditional,
) -> None:
    """One bit is enough, and further ones do no harm."""
    member = list(case.family)[-1]
    for bit in case.bits:
        for changed in (bit, bit | case.other, bit | 0x8000_0000):
            message = example(case.kind, changed=changed, **{case.field: member})
            assert getattr(message, case.field) is member


@every_conditional
def test_a_value_without_its_bit_is_refused(case: Conditional) -> None:
    """The receiver would not look at it."""
    for changed in (0, case.other):
        with pytest.raises(RangeError, match=f"^{case.field} needs LINE"):
            example(case.kind, changed=changed, **{case.field: 0})


@every_conditional
def test_a_bit_without_its_value_is_refused(case: Conditional) -> None:
    """The receiver would read 0."""
    for bit in case.bits:
        with pytest.raises(RangeError, match=f"{case.field} is needed"):
            example(case.kind, changed=bit, **{case.field: None})


@every_conditional
def test_a_received_value_without_its_bit_is_kept_but_not_read(
    case: Conditional,
) -> None:
    """What should be 0 and is not, is in `raw` and in `ignored`."""
    message: Any = tapi2.from_callback(*example(case.kind).raw)
    raw = message.raw
    changed_word = "param1" if case.kind.cls is ProxyStatusMessage else "param2"
    value_word = "param2" if case.kind.cls is ProxyStatusMessage else "param3"
    message = tapi2.from_callback(
        *raw._replace(**{changed_word: int(case.other), value_word: 5})
    )
    assert getattr(message, case.field) is None
    assert message.ignored == {value_word: 5}
    assert getattr(message.raw, value_word) == 5
    assert message.to_dict()["ignored"] == {value_word: 5}


# Values that no member has.


def test_an_unknown_bit_is_kept() -> None:
    """A flag of a later version or of the device is part of the value."""
    message = tapi2.from_callback(1, 28, 2, 3, 0x8000_0002, 0)
    assert isinstance(message, QueueStatusMessage)
    assert type(message.changed) is QueueStatus
    assert message.changed == 0x8000_0002
    assert QueueStatus.NEWQUEUE in message.changed
    assert message.to_dict()["changed"] == ["NEWQUEUE", "0x80000000"]


def test_an_unknown_state_is_kept() -> None:
    """The upper 16 bits of an agent's state belong to the device."""
    message = tapi2.from_callback(1, 22, 2, 3, 2, 0x10_0000)
    assert isinstance(message, AgentStatusMessage)
    assert type(message.state) is AgentState
    assert message.state == 0x10_0000
    assert message.to_dict()["state"] == "0x00100000"


def test_a_state_of_0_is_not_none() -> None:
    """With the bit set there is a state, whatever it is."""
    message = tapi2.from_callback(1, 22, 2, 3, 2, 0)
    assert isinstance(message, AgentStatusMessage)
    assert message.state is not None
    assert message.state == 0


@pytest.mark.parametrize("number", [0, 21, 0xFFFF_FFFF])
def test_an_unknown_request_type_is_a_plain_int(number: int) -> None:
    """Its values are numbers, not bits: no member can be made up."""
    for message in (
        tapi2.from_callback(1, 31, 2, 1, number, 0),
        ProxyStatusMessage(
            device=1, callback_instance=2, changed=1, request_type=number
        ),
    ):
        assert isinstance(message, ProxyStatusMessage)
        assert type(message.request_type) is int
        assert message.request_type == number
        assert message.to_dict()["request_type"] == number


def test_more_than_a_dword_in_a_word_of_64_bits_is_kept() -> None:
    """A garbled upper half is part of the value, not an error."""
    message = tapi2.from_callback(1, 29, 2, 1 << 40, 1 << 33 | 2, 1 << 34 | 2)
    assert isinstance(message, AgentStatusExMessage)
    assert message.agent == 1 << 40
    assert message.changed == 1 << 33 | AgentStatusEx.STATE
    assert message.state == 1 << 34 | AgentStateEx.READY
    assert Message.from_dict(message.to_dict()) == message


# Words that mean nothing.


@pytest.mark.parametrize(
    ("received", "expected"),
    [
        ((1, 27, 2, 3, 4, 0), {}),
        ((1, 27, 2, 3, 4, 5), {"param3": 5}),
        ((1, 30, 2, 3, 4, 5), {"param1": 3, "param3": 5}),
        ((1, 30, 2, 0, 4, 5), {"param3": 5}),
        ((1, 24, 2, 3, 4, 5), {"param2": 4, "param3": 5}),
        ((1, 31, 2, 4, 4, 5), {"param2": 4, "param3": 5}),
        ((1, 31, 2, 1, 4, 5), {"param3": 5}),
        ((1, 28, 2, 3, 4, 1 << 63), {"param3": 1 << 63}),
        ((1, 21, 2, 3, 4, 5), {}),
        ((1, 2, 2, 3, 4, 5), {}),
    ],
)
def test_ignored_has_what_means_nothing(
    received: tuple[int, int, int, int, int, int], expected: dict[str, int]
) -> None:
    """Reserved words that are not 0 are told, and survive."""
    message = tapi2.from_callback(*received)
    assert message.ignored == expected
    shown = {name: json_number(value) for name, value in expected.items()}
    assert message.to_dict().get("ignored", {}) == shown
    assert message.raw == received
    assert Message.from_dict(message.to_dict()).raw == received


# Unknown messages.


def test_an_unknown_message_keeps_its_words() -> None:
    """A receive loop gets LINE_CALLSTATE as what it is: not ours."""
    message = UnknownMessage(
        device=1, callback_instance=2, message_id=2, param1=3, param2=4, param3=5
    )
    assert message.raw == (1, 2, 2, 3, 4, 5)
    assert (message.param1, message.param2, message.param3) == (3, 4, 5)
    assert message.name == UnknownMessage.NAME == "UNKNOWN"
    assert message.to_dict() == {
        "name": "UNKNOWN",
        "device": 1,
        "callback_instance": 2,
        "message_id": 2,
        "param1": 3,
        "param2": 4,
        "param3": 5,
    }


def test_an_unknown_messages_parameters_default_to_0() -> None:
    """Only the number is needed."""
    assert UnknownMessage(message_id=2).raw == (0, 2, 0, 0, 0, 0)


@every_kind
def test_an_unknown_message_must_be_unknown(kind: Kind) -> None:
    """One message has one class."""
    with pytest.raises(RangeError, match=f"use {kind.cls.__name__}"):
        UnknownMessage(message_id=kind.number)


@pytest.mark.parametrize("number", [-1, 1 << 32])
def test_an_unknown_messages_number_is_a_dword(number: int) -> None:
    """No record holds more."""
    with pytest.raises(RangeError, match=r"^message_id is "):
        UnknownMessage(message_id=number)


# Values: unchangeable, comparable, printable.

SAMPLES = [
    *(pytest.param(example(kind), id=kind.name) for kind in KINDS),
    pytest.param(UnknownMessage(message_id=2, param1=3), id="UNKNOWN"),
]
every_sample = pytest.mark.parametrize("message", SAMPLES)


@every_sample
def test_no_attribute_can_be_set_or_deleted(message: Any) -> None:
    """Not the fields, not what all messages have, not what the class says."""
    before = repr(message)
    names = (*message.__match_args__, "name", "raw", "ignored", "NAME", "MESSAGE_ID")
    for name in names:
        with pytest.raises(AttributeError):
            setattr(message, name, 0)
        with pytest.raises(AttributeError):
            delattr(message, name)
    assert repr(message) == before


@every_sample
def test_no_attribute_can_be_added(message: Any) -> None:
    """A misspelt name is an error."""
    with pytest.raises(AttributeError):
        message.spam = 0
    assert not hasattr(message, "__dict__")


@every_sample
def test_a_message_is_no_tuple(message: Any) -> None:
    """It is one object wherever it goes: no items, and no mistake for its words."""
    with pytest.raises(TypeError):
        len(message)
    with pytest.raises(TypeError):
        message[0]
    with pytest.raises(TypeError):
        iter(message)
    with pytest.raises(TypeError, match="not JSON serializable"):
        json.dumps(message)
    text = "%s" % message  # noqa: UP031 - as old logging does
    assert text == f"{message}" == repr(message)


@every_kind
def test_a_copy_may_have_other_values(kind: Kind) -> None:
    """As `copy.replace` of Python 3.13 makes it; what is ignored stays."""
    message = example(kind)
    assert message.__replace__(device=5) == example(kind, device=5)
    with pytest.raises(TypeError, match="spam"):
        message.__replace__(spam=1)
    if "param3" not in kind.fields and len(kind.fields) < 3:
        odd = tapi2.from_callback(*message.raw._replace(param3=9))
        assert odd.__replace__(device=5).ignored == {"param3": 9}


def test_a_copy_keeps_words_that_are_wider_than_their_fields() -> None:
    """As they were received: only what changes is checked."""
    message = tapi2.from_callback(1, 22, 0, 1 << 33, 2, 4)
    assert message.__replace__(device=2).raw == (2, 22, 0, 1 << 33, 2, 4)
    with pytest.raises(RangeError, match=r"^device is "):
        message.__replace__(device=1 << 32)


def is_equal(one: object, other: object) -> bool:
    """Compare two values in all four ways, which must agree."""
    equal, unequal = one == other, one != other
    assert (other == one, other != one) == (equal, unequal)
    assert equal is not unequal
    return equal


@every_sample
def test_a_message_equals_only_one_of_its_class(message: Message) -> None:
    """Neither its words nor a tuple of its parts are a message."""
    assert is_equal(message, copy.copy(message))
    for other in (tuple(message.raw), message.raw, message.to_dict(), None, 0):
        assert not is_equal(message, other)


def test_messages_of_two_classes_differ() -> None:
    """Even if all that they have is the same."""
    messages = [example(kind) for kind in KINDS]
    assert len({*messages, *map(copy.copy, messages)}) == len(KINDS)


@every_field
def test_each_field_counts_in_a_comparison(kind: Kind, name: str) -> None:
    """Two messages that differ in one word differ."""
    word = kind.params.index(numbers(kind)[name])
    params = list(kind.params)
    params[word] ^= 0x20
    other = tapi2.from_callback(DEVICE, kind.number, INSTANCE, *params)
    assert other != example(kind)
    assert getattr(other, name) != numbers(kind)[name]


@every_sample
def test_repr_makes_the_message_again(message: Message) -> None:
    """What a log shows can be pasted into a test."""
    assert evaluated(repr(message)) == message


REPRS: dict[str, Message] = {
    "QueueStatusMessage(device=0, callback_instance=0, queue_id=5,"
    " changed=QueueStatus.NEWQUEUE)": QueueStatusMessage(
        queue_id=5, changed=QueueStatus.NEWQUEUE
    ),
    "GroupStatusMessage(device=1, callback_instance=0,"
    " changed=GroupStatus.NEWGROUP | GroupStatus.GROUPREMOVED"
    " | GroupStatus(0x80000000))": GroupStatusMessage(device=1, changed=0x8000_0003),
    "AgentStatusMessage(device=0, callback_instance=0, address_id=1,"
    " changed=AgentStatus(0x0), state=None)": AgentStatusMessage(
        address_id=1, changed=0
    ),
    "ProxyStatusMessage(device=0, callback_instance=0, changed=ProxyStatus.OPEN,"
    " request_type=ProxyRequest.SETAGENTACTIVITY)": ProxyStatusMessage(
        changed=1, request_type=3
    ),
    "ProxyStatusMessage(device=0, callback_instance=0, changed=ProxyStatus.OPEN,"
    " request_type=21)": ProxyStatusMessage(changed=1, request_type=21),
    "UnknownMessage(device=0, callback_instance=0, message_id=2,"
    " param1=0, param2=0, param3=0)": UnknownMessage(message_id=2),
}


@pytest.mark.parametrize("expected", REPRS)
def test_repr_names_constants(expected: str) -> None:
    """Names, with unknown bits as a number; and it can be evaluated."""
    message = REPRS[expected]
    assert repr(message) == str(message) == expected
    assert evaluated(expected) == message


# Writing.


def test_to_bytes_writes_the_layout() -> None:
    """Little-endian words, 32-bit ones or the last four of 64 bits."""
    message = QueueStatusMessage(
        device=1, callback_instance=2, queue_id=3, changed=QueueStatus.QUEUEREMOVED
    )
    narrow = bytes.fromhex("01000000 1c000000 02000000 03000000 04000000 00000000")
    wide = bytes.fromhex(
        "01000000 1c000000 0200000000000000"
        "0300000000000000 0400000000000000 0000000000000000"
    )
    packet = bytes.fromhex("28000000 ed5e0000 00000000") + narrow + bytes(4)
    assert message.to_bytes() == message.to_bytes(Layout.X64) == wide
    assert message.to_bytes(Layout.X86) == narrow
    assert message.to_bytes(Layout.REMOTE, init_context=0x5EED) == packet
    assert message.to_bytes(Layout.REMOTE)[4:8] == bytes(4)


@pytest.mark.parametrize("layout", [Layout.X86, Layout.REMOTE])
def test_to_bytes_never_cuts(layout: Layout) -> None:
    """A word that the layout cannot hold is an error that names it."""
    for name in ("callback_instance", "param2", "param3"):
        values: dict[str, Any] = {"extension_index": 0, "param2": 0, "param3": 0}
        message = AgentSpecificMessage(**{**values, name: 1 << 32})
        with pytest.raises(RangeError, match=rf"^{name} is 4294967296 \(0x1"):
            message.to_bytes(layout)


@pytest.mark.parametrize("layout", [Layout.X86, Layout.X64])
def test_init_context_is_a_word_of_remote_packets(layout: Layout) -> None:
    """Nowhere else is there a place for it."""
    with pytest.raises(KindError, match=f"REMOTE, not of {layout.name}"):
        UnknownMessage(message_id=2).to_bytes(layout, init_context=1)


@pytest.mark.parametrize("value", [-1, 1 << 32])
def test_init_context_is_a_dword(value: int) -> None:
    """A word too wide is an error here, too."""
    with pytest.raises(RangeError, match=r"^init_context is "):
        UnknownMessage(message_id=2).to_bytes(Layout.REMOTE, init_context=value)


@pytest.mark.parametrize("value", ["1", 1.0, True], ids=repr)
def test_init_context_is_a_number(value: Any) -> None:
    """The kinds that no field takes, it does not take."""
    with pytest.raises(KindError, match=r"^init_context is "):
        UnknownMessage(message_id=2).to_bytes(Layout.REMOTE, init_context=value)


@pytest.mark.parametrize("layout", ["x64", None, 64], ids=repr)
def test_to_bytes_takes_a_layout_only(layout: Any) -> None:
    """The same error as when decoding."""
    with pytest.raises(KindError, match=r"not one of tapi2\.Layout"):
        UnknownMessage(message_id=2).to_bytes(layout)


# Reading what to_dict gave.

QUEUE: dict[str, Any] = {
    "name": "LINE_QUEUESTATUS",
    "device": 1,
    "callback_instance": 2,
    "queue_id": 3,
    "changed": ["UPDATEINFO", "NEWQUEUE"],
}
PROXY: dict[str, Any] = {
    "name": "LINE_PROXYSTATUS",
    "device": 1,
    "callback_instance": 2,
    "changed": ["OPEN"],
    "request_type": "SETAGENTGROUP",
}
AGENT: dict[str, Any] = {
    "name": "LINE_AGENTSTATUS",
    "device": 1,
    "callback_instance": 2,
    "address_id": 3,
    "changed": ["STATE"],
    "state": "READY",
}
NUMBERED: dict[Any, int] = {5: 1}
UNKNOWN: dict[str, Any] = {
    "name": "UNKNOWN",
    "device": 1,
    "callback_instance": 2,
    "message_id": 2,
    "param1": 3,
    "param2": 4,
    "param3": 5,
}


@pytest.mark.parametrize(
    ("data", "received"),
    [
        (QUEUE, (1, 28, 2, 3, 3, 0)),
        ({**QUEUE, "changed": []}, (1, 28, 2, 3, 0, 0)),
        (
            {**QUEUE, "changed": ["NEWQUEUE", "0x80000000"]},
            (1, 28, 2, 3, 1 << 31 | 2, 0),
        ),
        ({**QUEUE, "changed": 6}, (1, 28, 2, 3, 6, 0)),
        ({**QUEUE, "ignored": {"param3": 9}}, (1, 28, 2, 3, 3, 9)),
        ({**QUEUE, "ignored": {}}, (1, 28, 2, 3, 3, 0)),
        (PROXY, (1, 31, 2, 1, 1, 0)),
        ({**PROXY, "request_type": 21}, (1, 31, 2, 1, 21, 0)),
        ({**PROXY, "changed": [], "request_type": None}, (1, 31, 2, 0, 0, 0)),
        (AGENT, (1, 22, 2, 3, 2, 4)),
        ({**AGENT, "state": "NOTREADY|READY|0x00010000"}, (1, 22, 2, 3, 2, 0x10006)),
        ({**AGENT, "state": "0x00000000"}, (1, 22, 2, 3, 2, 0)),
        (UNKNOWN, (1, 2, 2, 3, 4, 5)),
    ],
)
def test_from_dict_reads_what_to_dict_gave(
    data: dict[str, Any], received: tuple[int, ...]
) -> None:
    """Names become numbers again; the dict is left as it was."""
    before = copy.deepcopy(data)
    assert Message.from_dict(data).raw == received
    assert data == before


def without(data: Mapping[str, Any], key: str) -> dict[str, Any]:
    """A dict that lacks a key."""
    return {name: value for name, value in data.items() if name != key}


@pytest.mark.parametrize(
    ("data", "message"),
    [
        # what is no message
        (None, "a message is a dict, not None"),
        (5, "a message is a dict, not 5"),
        ([], r"a message is a dict, not \[\]"),
        ({}, "name is None"),
        ({**QUEUE, "name": "LINE_CALLSTATE"}, "'LINE_CALLSTATE'"),
        ({**QUEUE, "name": "line_queuestatus"}, "'line_queuestatus'"),
        ({**QUEUE, "name": 28}, "name is 28"),
        ({**QUEUE, "name": ["LINE_QUEUESTATUS"]}, "name is "),
        # keys
        ({**QUEUE, "spam": 1}, "LINE_QUEUESTATUS has no spam"),
        ({**QUEUE, "message_id": 28}, "LINE_QUEUESTATUS has no message_id"),
        (QUEUE | NUMBERED, "LINE_QUEUESTATUS has no 5"),
        (QUEUE | NUMBERED | {"spam": 1}, "LINE_QUEUESTATUS has no "),
        (without(QUEUE, "device"), "LINE_QUEUESTATUS: no device"),
        (without(QUEUE, "changed"), "LINE_QUEUESTATUS: no changed"),
        (without(PROXY, "request_type"), "LINE_PROXYSTATUS: no request_type"),
        # values
        ({**QUEUE, "queue_id": "3"}, "queue_id is of type "),
        ({**QUEUE, "queue_id": None}, "queue_id is of type "),
        ({**QUEUE, "queue_id": -1}, "queue_id is -1: "),
        ({**QUEUE, "queue_id": 1 << 64}, "queue_id is 18446744073709551616 "),
        ({**QUEUE, "device": 1 << 32}, "device is 4294967296 "),
        ({**QUEUE, "device": True}, "device is of type bool"),
        ({**QUEUE, "changed": "NEWQUEUE"}, "changed"),
        ({**QUEUE, "changed": None}, "changed is of type NoneType"),
        ({**QUEUE, "changed": ["newqueue"]}, "changed: 'newqueue'"),
        ({**QUEUE, "changed": ["LINEQUEUESTATUS_NEWQUEUE"]}, "changed: "),
        ({**QUEUE, "changed": ["0xZZ"]}, "changed: '0xZZ'"),
        ({**QUEUE, "changed": ["0x1FFFFFFFFFFFFFFFF"]}, "changed"),
        ({**QUEUE, "changed": [2]}, "changed: 2"),
        ({**QUEUE, "changed": [None]}, "changed: None"),
        ({**AGENT, "state": "SPAM"}, "state: 'SPAM'"),
        ({**AGENT, "state": "READY|SPAM"}, "state: 'SPAM'"),
        ({**AGENT, "state": ""}, "state: ''"),
        ({**AGENT, "state": ["READY"]}, "state"),
        ({**PROXY, "request_type": "0"}, "request_type: '0'"),
        ({**UNKNOWN, "param1": 1 << 64}, "param1 is 18446744073709551616 "),
        # words that mean nothing
        ({**QUEUE, "ignored": None}, "ignored is None"),
        ({**QUEUE, "ignored": []}, r"ignored is \[\]"),
        ({**QUEUE, "ignored": {"device": 1}}, "ignored is "),
        ({**QUEUE, "ignored": {"param3": "9"}}, "param3 is of type str"),
        (
            {**QUEUE, "ignored": {"param3": 1 << 64}},
            "param3 is 18446744073709551616 ",
        ),
    ],
)
def test_from_dict_refuses_what_to_dict_does_not_give(data: Any, message: str) -> None:
    """Every mistake is a TapiError that says what is wrong."""
    with pytest.raises(TapiError, match=message):
        Message.from_dict(data)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param({**AGENT, "changed": ["GROUP"]}, id="a state without its bit"),
        pytest.param({**AGENT, "state": None}, id="a bit without its state"),
        pytest.param({**PROXY, "changed": []}, id="a request type without its bit"),
        pytest.param(
            {**PROXY, "request_type": "SETAGENTGROUP|SETAGENTSTATE"},
            id="request types are numbers, not bits: 1 | 2 is no 3",
        ),
        pytest.param(
            {**QUEUE, "ignored": {"param1": 9}}, id="ignored says another queue_id"
        ),
        pytest.param(
            {**AGENT, "ignored": {"param3": 9}}, id="ignored says another state"
        ),
        pytest.param({**UNKNOWN, "message_id": 28}, id="a known message as UNKNOWN"),
        pytest.param(
            {**UNKNOWN, "message_id": 1 << 32}, id="an id that no DWORD holds"
        ),
    ],
)
def test_from_dict_refuses_what_contradicts_itself(data: dict[str, Any]) -> None:
    """Nothing is guessed: what the dict says is what the message is, or an error."""
    with pytest.raises(TapiError):
        Message.from_dict(data)


def test_from_dict_of_a_class_refuses_another() -> None:
    """The error names both."""
    with pytest.raises(TapiError, match="a QueueStatusMessage, not a AgentStatusMess"):
        AgentStatusMessage.from_dict(QUEUE)
    with pytest.raises(TapiError, match="UnknownMessage"):
        UnknownMessage.from_dict(QUEUE)
    with pytest.raises(TapiError, match="UnknownMessage"):
        QueueStatusMessage.from_dict(UNKNOWN)


# Errors.

ERRORS: dict[str, tuple[Callable[[], object], type[TapiError]]] = {
    "truncated": (lambda: tapi2.decode(b""), tapi2.TruncatedError),
    "layout": (lambda: tapi2.decode(bytes(41)), tapi2.LayoutError),
    "range": (lambda: UnknownMessage(message_id=-1), RangeError),
    "kind": (lambda: Message(), KindError),
}


@pytest.mark.parametrize("case", ERRORS)
def test_errors_are_value_errors(case: str) -> None:
    """One `except` for all that bytes and values can do wrong."""
    action, error = ERRORS[case]
    with pytest.raises(error) as caught:
        action()
    assert isinstance(caught.value, TapiError)
    assert isinstance(caught.value, ValueError)
    assert isinstance(caught.value, TypeError) is (error is KindError)
