"""What the spec says, typed and linked: `resolve` makes it, and templates print it."""

from tapi2gen.model.attributes import Attribute, AttributeKind, CMember, MemberPlace
from tapi2gen.model.common import Deprecation, Erratum, Locale, Reference, Text, Version
from tapi2gen.model.families import Family, Member, Use
from tapi2gen.model.fixtures import (
    BadBuffer,
    BadRecord,
    BufferVector,
    Fixtures,
    Region,
    RequestVector,
    Vector,
)
from tapi2gen.model.guide import Guide, Placeholders, Variables
from tapi2gen.model.index import Entry, OwnedErrata
from tapi2gen.model.messages import Condition, Field, Message, Step, Word
from tapi2gen.model.parts import Part, Row
from tapi2gen.model.records import Layout, Record, Slot
from tapi2gen.model.runtime import Definition, Doc, Item, Runtime
from tapi2gen.model.spec import Spec
from tapi2gen.model.structures import Structure, Variant
from tapi2gen.model.vendors import Extension, Vendor

__all__ = [
    "Attribute",
    "AttributeKind",
    "BadBuffer",
    "BadRecord",
    "BufferVector",
    "CMember",
    "Condition",
    "Definition",
    "Deprecation",
    "Doc",
    "Entry",
    "Erratum",
    "Extension",
    "Family",
    "Field",
    "Fixtures",
    "Guide",
    "Item",
    "Layout",
    "Locale",
    "Member",
    "MemberPlace",
    "Message",
    "OwnedErrata",
    "Part",
    "Placeholders",
    "Record",
    "Reference",
    "Region",
    "RequestVector",
    "Row",
    "Runtime",
    "Slot",
    "Spec",
    "Step",
    "Structure",
    "Text",
    "Use",
    "Variables",
    "Variant",
    "Vector",
    "Vendor",
    "Version",
    "Word",
]
