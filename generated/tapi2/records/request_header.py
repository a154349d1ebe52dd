# DO NOT EDIT. Made from spec/
# and templates/tapi2/records/request_header.py.j2 by: tapi2gen build
"""What every proxy request begins with, and how large it is."""

from struct import Struct

# dwSize, size and offset of the two names, dwClientAppAPIVersion, dwRequestType
HEADER = Struct("<7I")
# The client's version, and the bytes of LINEPROXYREQUEST since then.
REQUEST_SIZES: tuple[tuple[int, int], ...] = (
    (0x00020000, 88),
    (0x00020002, 108),
)
