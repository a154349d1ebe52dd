# DO NOT EDIT. Made from spec/constants/LINEPROXYSTATUS_.yaml
# and templates/tapi2/constants/{family.module}.py.j2 by: tapi2gen build
"""The ``LINEPROXYSTATUS_`` constants."""

from enum import KEEP, IntFlag

__all__ = [
    "LINEPROXYSTATUS_ALLOPENFORACD",
    "LINEPROXYSTATUS_CLOSE",
    "LINEPROXYSTATUS_OPEN",
    "ProxyStatus",
]


class ProxyStatus(IntFlag, boundary=KEEP):
    """The ``LINEPROXYSTATUS_`` constants, since TAPI 2.2.

    How the proxy handlers of an open line changed. LINE_PROXYSTATUS carries these bits
    in dwParam1.

    The published text allows several bits at once but treats dwParam1 as a single value
    when it explains dwParam2. Expect one bit, and test with a mask. With OPEN or CLOSE
    dwParam2 holds the request type, from ``LINEPROXYREQUEST_``, and otherwise it is 0,
    which stands for no type. Note that the bits come first in this message, in dwParam1
    and not in dwParam2 as elsewhere. TAPI itself sends it, OPEN and ALLOPENFORACD
    during lineOpen and CLOSE during lineClose. lineGetProxyStatus lists the types
    served at the moment. ALLOPENFORACD names the set of types that TAPI 3.0 and later
    need, without listing them; the bit itself belongs to TAPI 2.2. No range is
    documented for extensions, so keep unknown bits as they are.

    Source:
        https://learn.microsoft.com/windows/win32/tapi/lineproxystatus--constants
    """

    OPEN = 0x00000001
    """A handler now serves the request type in dwParam2. (LINEPROXYSTATUS_OPEN,
    since TAPI 2.2)"""

    CLOSE = 0x00000002
    """The request type in dwParam2 is no longer served. (LINEPROXYSTATUS_CLOSE,
    since TAPI 2.2)"""

    ALLOPENFORACD = 0x00000004
    """Every request type that TAPI 3.0 and later need for ACD operation is now
    served on the line. (LINEPROXYSTATUS_ALLOPENFORACD, since TAPI 2.2)"""


LINEPROXYSTATUS_OPEN = ProxyStatus.OPEN
LINEPROXYSTATUS_CLOSE = ProxyStatus.CLOSE
LINEPROXYSTATUS_ALLOPENFORACD = ProxyStatus.ALLOPENFORACD
