# DO NOT EDIT. Made from spec/
# and templates/tapi2/records/request_header.py.j2 by: tapi2gen build
"""What every proxy request begins with, and how large it is."""

from __future__ import annotations

from collections.abc import Mapping
from struct import Struct

from ..fields import Field, Number
from .fields import String

# dwSize, size and offset of the two names, dwClientAppAPIVersion, dwRequestType
HEADER = Struct("<7I")
COMMON: Mapping[str, Field] = {
    "client_machine_name": String(),
    "client_user_name": String(),
    "client_app_api_version": Number(),
}
# The client's version, and the bytes of LINEPROXYREQUEST since then.
REQUEST_SIZES = (
    (0x00020000, 88),
    (0x00020002, 108),
)
