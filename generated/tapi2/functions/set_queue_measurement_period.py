# DO NOT EDIT. Made from spec/functions/lineSetQueueMeasurementPeriod.yaml
# and templates/tapi2/functions/{function.module}.py.j2 by: tapi2gen build
"""The function lineSetQueueMeasurementPeriod for ``ctypes``."""

from ctypes import c_uint32

from .prototype import Prototype

lineSetQueueMeasurementPeriod: Prototype[[int, int, int]] = Prototype(
    "lineSetQueueMeasurementPeriod",
    """Sets the period over which the statistics of a queue are counted.""",
    hLine=c_uint32,
    dwQueueID=c_uint32,
    dwMeasurementPeriod=c_uint32,
)
