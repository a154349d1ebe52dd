"""What the spec says, typed and linked: `resolve` makes most of it for templates."""

from tapi2gen.model.attributes import Attribute, AttributeKind, Format
from tapi2gen.model.common import (
    Deprecation,
    Erratum,
    Locale,
    Reference,
    Text,
    Unit,
    Version,
)
from tapi2gen.model.families import Constant, Family, Member, Use
from tapi2gen.model.fixtures import (
    BadBuffer,
    BadRecord,
    BufferVector,
    Fixtures,
    Region,
    RequestVector,
    Vector,
)
from tapi2gen.model.functions import Export, Failure, Function, Parameter
from tapi2gen.model.index import Entry, OwnedErrata
from tapi2gen.model.members import CMember, MemberPlace, Span
from tapi2gen.model.messages import Bits, Condition, Field, Message, Step, Word
from tapi2gen.model.parts import Part, Row
from tapi2gen.model.records import Layout, Record, Slot
from tapi2gen.model.reserved import Reserved
from tapi2gen.model.spec import Spec
from tapi2gen.model.structures import Structure, Variant
from tapi2gen.model.vendors import Extension, Vendor

__all__ = [
    "Attribute",
    "AttributeKind",
    "BadBuffer",
    "BadRecord",
    "Bits",
    "BufferVector",
    "CMember",
    "Condition",
    "Constant",
    "Deprecation",
    "Entry",
    "Erratum",
    "Export",
    "Extension",
    "Failure",
    "Family",
    "Field",
    "Fixtures",
    "Format",
    "Function",
    "Layout",
    "Locale",
    "Member",
    "MemberPlace",
    "Message",
    "OwnedErrata",
    "Parameter",
    "Part",
    "Record",
    "Reference",
    "Region",
    "RequestVector",
    "Reserved",
    "Row",
    "Slot",
    "Span",
    "Spec",
    "Step",
    "Structure",
    "Text",
    "Unit",
    "Use",
    "Variant",
    "Vector",
    "Vendor",
    "Version",
    "Word",
]
