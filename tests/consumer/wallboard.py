"""Show who is ready, from the records that come through a pipe."""

import sys

import tapi2

ready: dict[int, bool] = {}
for message in tapi2.iter_stream(sys.stdin.buffer):
    match message:
        case tapi2.AgentStatusExMessage(agent=agent, state=state) if state is not None:
            ready[agent] = state == tapi2.AgentStateEx.READY
            print("ready:", *(f"{a:#x}" for a in ready if ready[a]), flush=True)
        case tapi2.QueueStatusMessage(queue_id=queue, changed=changed):
            print(f"queue {queue}: {changed!r}", flush=True)
        case _:
            pass
