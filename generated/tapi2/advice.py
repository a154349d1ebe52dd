# DO NOT EDIT. Made from templates/tapi2/advice.py by: tapi2gen build
"""What to do about the errors that programs meet most."""

from __future__ import annotations

# By their names in tapi.h.
ADVICE = {
    "LINEERR_ALLOCATED": "Close the program that holds it.",
    "LINEERR_BADDEVICEID": "See app.devices.",
    "LINEERR_INCOMPATIBLEAPIVERSION": (
        "This package speaks TAPI 2.0 to 2.2: update the device's service provider."
    ),
    "LINEERR_INIFILECORRUPT": "Configure the telephony devices of Windows anew.",
    "LINEERR_NODEVICE": "The device was removed: see app.devices.",
    "LINEERR_NODRIVER": "Install the device's telephony service provider again.",
    "LINEERR_NOTREGISTERED": (
        "Only one open line serves a type of request, and only such a line sends."
    ),
    "LINEERR_OPERATIONUNAVAIL": (
        "device.get_proxy_status() says which requests an agent handler serves."
    ),
    "LINEERR_REINIT": (
        "Close every application that uses TAPI, those of other programs too, and"
        " initialize again."
    ),
    "LINEERR_RESOURCEUNAVAIL": "Try again later.",
    "LINEERR_SERVICE_NOT_RUNNING": "Start it: sc start TapiSrv.",
}
