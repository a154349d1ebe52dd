"""What a wallboard of Acme's customers does with the generated package."""

from __future__ import annotations

import pickle
from uuid import UUID

import acme_tapi
from acme_tapi import (
    AcmeCallReportRecord,
    AcmeCallScoreMessage,
    AcmeScore,
    AgentCapsRecord,
    AgentState,
    AgentStatus,
    AgentStatusMessage,
    Layout,
    Message,
    QueueStatus,
    QueueStatusMessage,
    functions,
)


def shown(message: Message) -> str:
    """Say what happened."""
    match message:
        case AcmeCallScoreMessage(score=score, reason=reason) if (
            reason & AcmeScore.SURVEY
        ):
            return f"the caller gave {score} points"
        case AcmeCallScoreMessage(score=score):
            return f"{score} points"
        case AgentStatusMessage(address_id=address, state=AgentState.COACHED):
            return f"the agent at {address} is being coached"
        case QueueStatusMessage(queue_id=queue):
            return f"queue {queue}"
        case _:
            return message.name


def main() -> None:
    """Decode what TAPI would deliver, and say it."""
    # From lineGetAgentCaps: Acme's extension is the second of this agent handler.
    other = UUID(int=1)
    caps = AgentCapsRecord.from_bytes(
        AgentCapsRecord(
            states=AgentState.READY | AgentState.COACHED,
            extension_ids=(other, AcmeCallScoreMessage.EXTENSION_ID),
        ).to_bytes()
    )
    assert caps.states == AgentState.READY | AgentState.COACHED
    index = AcmeCallScoreMessage.index_in(caps.extension_ids)
    assert index == 1
    assert AcmeCallScoreMessage.index_in([other]) is None
    score = AcmeCallScoreMessage(
        extension_index=index, reason=AcmeScore.SURVEY | AcmeScore.SILENCE, score=88
    )
    coached = AgentStatusMessage(
        address_id=2, changed=AgentStatus.STATE, state=AgentState.COACHED
    )
    queue = QueueStatusMessage(queue_id=3, changed=QueueStatus.NEWQUEUE)
    foreign = acme_tapi.AgentSpecificMessage(extension_index=0, param2=1, param3=2)
    received = b"".join(m.to_bytes() for m in (score, coached, queue, foreign))
    for message in acme_tapi.iter_decode(received, Layout.X64):
        meant = acme_tapi.refine(message, caps.extension_ids)
        assert meant.raw == message.raw
        assert meant.to_bytes() == message.to_bytes()
        assert pickle.loads(pickle.dumps(meant)) == meant
        assert type(meant).from_dict(meant.to_dict()) == meant
        print(shown(meant))
    assert acme_tapi.refine(score, []) is score

    (event,) = acme_tapi.iter_remote(acme_tapi.RemoteEvent(coached, 7).to_bytes())
    assert event.message == coached

    report = AcmeCallReportRecord(
        state=AgentState.COACHED, talk_time=95, caller="陳小姐"
    )
    print(AcmeCallReportRecord.from_bytes(report.to_bytes()))
    try:
        AcmeCallReportRecord.from_bytes(report.to_bytes()[:-1])
    except acme_tapi.TapiError as error:
        print(error)
    try:
        AcmeCallScoreMessage.from_message(queue)
    except acme_tapi.KindError as error:
        print(error)

    print(functions.acmeResetScores)
    print(acme_tapi.lineGetQueueInfo is functions.lineGetQueueInfo)


if __name__ == "__main__":
    main()
