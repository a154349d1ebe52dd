# DO NOT EDIT. Made from spec/
# and templates/tapi2/structures/__init__.py.j2 by: tapi2gen build
"""The structures of tapi.h for ``ctypes``, the same on every host."""

from __future__ import annotations

from tapi2._lazy import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tapi2.structures.agent_activity_entry import LINEAGENTACTIVITYENTRY
    from tapi2.structures.agent_activity_list import LINEAGENTACTIVITYLIST
    from tapi2.structures.agent_caps import LINEAGENTCAPS
    from tapi2.structures.agent_entry import LINEAGENTENTRY
    from tapi2.structures.agent_group_entry import LINEAGENTGROUPENTRY
    from tapi2.structures.agent_group_list import LINEAGENTGROUPLIST
    from tapi2.structures.agent_info import LINEAGENTINFO
    from tapi2.structures.agent_list import LINEAGENTLIST
    from tapi2.structures.agent_session_entry import LINEAGENTSESSIONENTRY
    from tapi2.structures.agent_session_info import LINEAGENTSESSIONINFO
    from tapi2.structures.agent_session_list import LINEAGENTSESSIONLIST
    from tapi2.structures.agent_status import LINEAGENTSTATUS
    from tapi2.structures.extension_id import LINEEXTENSIONID
    from tapi2.structures.guid import GUID
    from tapi2.structures.linemessage import LINEMESSAGE, LINEMESSAGE32, LINEMESSAGE64
    from tapi2.structures.proxy_request import LINEPROXYREQUEST
    from tapi2.structures.proxy_request_list import LINEPROXYREQUESTLIST
    from tapi2.structures.queue_entry import LINEQUEUEENTRY
    from tapi2.structures.queue_info import LINEQUEUEINFO
    from tapi2.structures.queue_list import LINEQUEUELIST

__all__ = [
    "GUID",
    "LINEAGENTACTIVITYENTRY",
    "LINEAGENTACTIVITYLIST",
    "LINEAGENTCAPS",
    "LINEAGENTENTRY",
    "LINEAGENTGROUPENTRY",
    "LINEAGENTGROUPLIST",
    "LINEAGENTINFO",
    "LINEAGENTLIST",
    "LINEAGENTSESSIONENTRY",
    "LINEAGENTSESSIONINFO",
    "LINEAGENTSESSIONLIST",
    "LINEAGENTSTATUS",
    "LINEEXTENSIONID",
    "LINEMESSAGE",
    "LINEMESSAGE32",
    "LINEMESSAGE64",
    "LINEPROXYREQUEST",
    "LINEPROXYREQUESTLIST",
    "LINEQUEUEENTRY",
    "LINEQUEUEINFO",
    "LINEQUEUELIST",
]

lazy(
    __name__,
    {
        "LINEAGENTACTIVITYENTRY": "tapi2.structures.agent_activity_entry",
        "LINEAGENTACTIVITYLIST": "tapi2.structures.agent_activity_list",
        "LINEAGENTCAPS": "tapi2.structures.agent_caps",
        "LINEAGENTENTRY": "tapi2.structures.agent_entry",
        "LINEAGENTGROUPENTRY": "tapi2.structures.agent_group_entry",
        "LINEAGENTGROUPLIST": "tapi2.structures.agent_group_list",
        "LINEAGENTINFO": "tapi2.structures.agent_info",
        "LINEAGENTLIST": "tapi2.structures.agent_list",
        "LINEAGENTSESSIONENTRY": "tapi2.structures.agent_session_entry",
        "LINEAGENTSESSIONINFO": "tapi2.structures.agent_session_info",
        "LINEAGENTSESSIONLIST": "tapi2.structures.agent_session_list",
        "LINEAGENTSTATUS": "tapi2.structures.agent_status",
        "LINEEXTENSIONID": "tapi2.structures.extension_id",
        "GUID": "tapi2.structures.guid",
        "LINEMESSAGE": "tapi2.structures.linemessage",
        "LINEMESSAGE32": "tapi2.structures.linemessage",
        "LINEMESSAGE64": "tapi2.structures.linemessage",
        "LINEPROXYREQUEST": "tapi2.structures.proxy_request",
        "LINEPROXYREQUESTLIST": "tapi2.structures.proxy_request_list",
        "LINEQUEUEENTRY": "tapi2.structures.queue_entry",
        "LINEQUEUEINFO": "tapi2.structures.queue_info",
        "LINEQUEUELIST": "tapi2.structures.queue_list",
    },
)
