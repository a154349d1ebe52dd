# DO NOT EDIT. Made from spec/functions/lineSetAgentMeasurementPeriod.yaml
# and templates/tapi2/functions/{function.module}.py.j2 by: tapi2gen build
"""The function lineSetAgentMeasurementPeriod for ``ctypes``."""

from ctypes import c_uint32

from .prototype import Prototype

lineSetAgentMeasurementPeriod: Prototype[[int, int, int]] = Prototype(
    "lineSetAgentMeasurementPeriod",
    """Sets the period over which the statistics of an agent are counted.""",
    hLine=c_uint32,
    hAgent=c_uint32,
    dwMeasurementPeriod=c_uint32,
)
