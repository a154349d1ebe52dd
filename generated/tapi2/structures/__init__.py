# DO NOT EDIT. Made from spec/
# and templates/tapi2/structures/__init__.py.j2 by: tapi2gen build
"""The structures of tapi.h for ``ctypes``, the same on every host."""

from .agent_activity_entry import LINEAGENTACTIVITYENTRY
from .agent_activity_list import LINEAGENTACTIVITYLIST
from .agent_caps import LINEAGENTCAPS
from .agent_entry import LINEAGENTENTRY
from .agent_group_entry import LINEAGENTGROUPENTRY
from .agent_group_list import LINEAGENTGROUPLIST
from .agent_info import LINEAGENTINFO
from .agent_list import LINEAGENTLIST
from .agent_session_entry import LINEAGENTSESSIONENTRY
from .agent_session_info import LINEAGENTSESSIONINFO
from .agent_session_list import LINEAGENTSESSIONLIST
from .agent_status import LINEAGENTSTATUS
from .call_params import LINECALLPARAMS
from .dev_caps import LINEDEVCAPS
from .dial_params import LINEDIALPARAMS
from .extension_id import LINEEXTENSIONID
from .guid import GUID
from .initialize_ex_params import LINEINITIALIZEEXPARAMS
from .linemessage import LINEMESSAGE, LINEMESSAGE32, LINEMESSAGE64
from .proxy_request import LINEPROXYREQUEST
from .proxy_request_list import LINEPROXYREQUESTLIST
from .queue_entry import LINEQUEUEENTRY
from .queue_info import LINEQUEUEINFO
from .queue_list import LINEQUEUELIST

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
    "LINECALLPARAMS",
    "LINEDEVCAPS",
    "LINEDIALPARAMS",
    "LINEEXTENSIONID",
    "LINEINITIALIZEEXPARAMS",
    "LINEMESSAGE",
    "LINEMESSAGE32",
    "LINEMESSAGE64",
    "LINEPROXYREQUEST",
    "LINEPROXYREQUESTLIST",
    "LINEQUEUEENTRY",
    "LINEQUEUEINFO",
    "LINEQUEUELIST",
]
