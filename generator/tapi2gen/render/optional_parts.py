"""The parts of the package that are made only from a spec that has what they need."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from tapi2gen.model import Spec

# Each is a placeholder of paths, and a module or subpackage of tapi2.
OPTIONAL = ("extensions", "live", "remote")

# The names of entries that the code of a session imports, and what it reads besides.
# That code is written for them: it is what tells TAPI's functions and messages apart.
OF_SESSION = {
    *("lineClose", "lineGetDevCapsW", "lineGetMessage", "lineInitializeExW"),
    *("lineNegotiateAPIVersion", "lineOpenW", "lineProxyMessage", "lineProxyResponse"),
    *("lineShutdown", "GUID", "CallParamsRecord", "LINEINITIALIZEEXPARAMS", "LineErr"),
    *("LINECALLPRIVILEGE_NONE", "LINEDEVSTATE_REINIT", "LINEOPENOPTION_PROXY"),
    *("LINEINITIALIZEEXOPTION_USEEVENT", "CloseMessage", "CreateMessage"),
    *("LineDevStateMessage", "ProxyRequestMessage", "ProxyStatusMessage"),
    *("RemoveMessage", "ReplyMessage"),
}
# The layout of packets of [MS-TRP], and the words of the transport that it has.
_REMOTE = "REMOTE"
_OF_REMOTE = {"total_size", "init_context", "post_process_context", "param4"}


def optional_parts(spec: Spec) -> AbstractSet[str]:
    """Return which of the optional parts are made."""
    is_made = (bool(spec.extensions), has_live(spec), _has_remote(spec))
    return {part for part, made in zip(OPTIONAL, is_made, strict=True) if made}


def has_live(spec: Spec) -> bool:
    """Return whether the spec has what a session with TAPI needs."""
    return {*_names(spec)} >= OF_SESSION


def _names(spec: Spec) -> Iterator[str]:
    """Yield the names that entries have in the package."""
    for family in spec.families:
        yield from (family.class_name, *(member.c_name for member in family.members))
    for structure in spec.structures:
        yield from (structure.name, structure.record)
    for function in spec.functions:
        yield from (export.name for export in function.exports)
    yield from (message.class_name for message in spec.messages)


def _has_remote(spec: Spec) -> bool:
    """Return whether the spec has the packets that messages arrive in from afar."""
    return any(
        layout.name == _REMOTE and {name for name, _ in layout.transport} >= _OF_REMOTE
        for layout in spec.layouts
    )
