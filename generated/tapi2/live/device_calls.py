# DO NOT EDIT. Made from spec/
# and templates/tapi2/{live}/device_calls.py.j2 by: tapi2gen build
"""The functions that take a line device, for threads."""

from __future__ import annotations

from ..functions.get_agent_caps import lineGetAgentCapsW
from ..functions.get_proxy_status import lineGetProxyStatus
from ..records.agent_caps import AgentCapsRecord
from ..records.proxy_request_list import ProxyRequestListRecord
from .arguments import dword
from .calls import Calls
from .devices import HIGHEST
from .steps import reading


class DeviceCalls(Calls):
    """The functions as methods."""

    def get_agent_caps(
        self,
        address_id: int,
        *,
        timeout: float | None = None,
    ) -> AgentCapsRecord:
        """Call lineGetAgentCaps.

        Reads what agents can do at an address, and which extensions the agent handler
        offers there.

        Args:
            address_id: The address, by its number on the line, from 0.
            timeout: Seconds to wait for LINE_REPLY; None waits for ever.

        Raises:
            LineError: if it fails.
            ReplyTimeoutError: if LINE_REPLY does not come in time.
            ClosedError: if the line or the application is closed.

        Source:
            https://learn.microsoft.com/windows/win32/api/tapi/nf-tapi-linegetagentcapsw
        """
        return self._run(
            timeout,
            reading(
                lineGetAgentCapsW,
                AgentCapsRecord,
                self._number,
                dword("address_id", address_id),
                HIGHEST,
            ),
        )

    def get_proxy_status(
        self,
    ) -> ProxyRequestListRecord:
        """Call lineGetProxyStatus.

        Lists the types of proxy requests that some proxy handler serves on a line
        device at the moment.

        Raises:
            LineError: if it fails.
            ClosedError: if the line or the application is closed.

        Source:
            https://learn.microsoft.com/windows/win32/api/tapi/nf-tapi-linegetproxystatus
        """
        return self._run_now(
            reading(lineGetProxyStatus, ProxyRequestListRecord, self._number, HIGHEST)
        )
