"""Names that a loader may look up without danger: plain types of Python, as default dicts use them."""

from ....core.nodes import Opaque

_TYPES = ("int", "float", "bool", "str", "bytes", "list", "tuple", "dict", "set", "frozenset", "complex")
HARMLESS = frozenset(f"{module}.{name}" for module in ("builtins", "__builtin__") for name in _TYPES) \
    | {"collections.OrderedDict", "collections.defaultdict", "collections.Counter"}


def is_harmless(node: Opaque) -> bool:
    """True for the bare name of a plain type, and for an array whose elements torch has no type for."""
    return (node.how == "global" and node.type_name in HARMLESS) or node.type_name == "numpy.ndarray"
