"""What each row says in each column, as plain values that can be shown, sorted and filtered."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Protocol

from ...core.nodes import Broken, Group, Node, Opaque, Tensor, Value
from ...core.paths import TEXT_LIMIT
from ..looking.knowledge import Knowledge, Known
from .layers import layer_text
from .totals import Totals
from .tree import FOLD, Tree

NUMBERS = frozenset({"int", "float", "bool", "complex"})
TEXTS = frozenset({"str", "bytes", "bytearray"})


class Column(IntEnum):
    """The columns of the tree, in order."""

    NAME = 0
    LAYER = 1
    SHAPE = 2
    DTYPE = 3
    ELEMENTS = 4
    NBYTES = 5
    DEVICE = 6
    SKETCH = 7
    MEAN = 8
    STD = 9
    MIN = 10
    MAX = 11
    ZEROS = 12
    NAN = 13


MEASURED = (Column.SKETCH, Column.MEAN, Column.STD, Column.MIN, Column.MAX, Column.ZEROS, Column.NAN)
"""Columns that are empty until somebody has looked through the numbers."""


class Noded(Protocol):
    """Rows of which each has a node, or ``FOLD``."""

    @property
    def node(self) -> Sequence[int]:
        """Per row the node's number."""

    @property
    def nodes(self) -> Sequence[Node]:
        """All nodes by their numbers."""


class Kind:
    """What a row is, by the name of its icon."""

    FOLD = "layer"
    DICT = "dict"
    LIST = "list"
    MODULE = "module"
    TENSOR = "tensor"
    PARAMETER = "parameter"
    NUMBER = "number"
    TEXT = "text"
    VALUE = "value"
    OPAQUE = "opaque"
    BROKEN = "broken"
    AGAIN = "again"
    RANGE = "range"


def kind(tree: Tree, row: int) -> str:
    """Which icon the row has."""
    if row in tree.again:
        return Kind.AGAIN
    node = tree.node_of(row)
    if node is None:
        return Kind.FOLD
    if isinstance(node, Tensor):
        return Kind.PARAMETER if node.type_name.endswith("Parameter") else Kind.TENSOR
    if isinstance(node, Group):
        return Kind.LIST if node.type_name in ("list", "tuple", "set", "frozenset") else Kind.DICT
    if isinstance(node, Value):
        return Kind.NUMBER if node.type_name in NUMBERS else Kind.TEXT if node.type_name in TEXTS else Kind.VALUE
    if isinstance(node, Broken):
        return Kind.BROKEN
    return Kind.MODULE if tree.first[row] >= 0 and node.how == "new" else Kind.OPAQUE


def value_text(value: Value, limit: int = TEXT_LIMIT) -> str:
    """The value as Python would write it, cut before it is written where it is long."""
    content = value.value
    if isinstance(content, str | bytes):
        return repr(content[:limit]) if len(content) <= limit else repr(content[:limit]) + "…"
    if isinstance(content, tuple) and len(content) > limit:
        return repr(content[:limit])[:-1] + ", …)"
    if type(content) is int and content.bit_length() > limit * 4:
        return hex(content >> (content.bit_length() - limit * 4 + 8)) + "…"
    return str(content) if value.type_name.startswith("torch.") else repr(content)


def shape_of(tree: Tree, row: int) -> tuple[int, ...] | None:
    """The shape of a tensor's row."""
    node = tree.node_of(row)
    return node.shape if isinstance(node, Tensor) else None


def type_of(tree: Noded, row: int) -> str:
    """Element type of a tensor, type of anything else; empty for a fold row."""
    number = tree.node[row]
    if number == FOLD:
        return ""
    node = tree.nodes[number]
    return node.dtype if isinstance(node, Tensor) else node.type_name


def device_of(tree: Tree, row: int) -> str:
    """The device a tensor was saved from."""
    node = tree.node_of(row)
    return node.device if isinstance(node, Tensor) else ""


def content_of(tree: Tree, row: int) -> str:
    """The layer that a row is, the value that it holds, or why it could not be read."""
    node = tree.node_of(row)
    if isinstance(node, Value):
        return value_text(node)
    if isinstance(node, Broken):
        return node.reason
    if isinstance(node, Opaque) and node.reason:
        return layer_text(tree, row) or node.reason
    return layer_text(tree, row)


def known_of(tree: Tree, row: int, knowledge: Knowledge | None) -> Known | None:
    """What is known of the numbers of a tensor's row, or of all below a group's."""
    if knowledge is None:
        return None
    number = tree.node[row]
    if number == FOLD or type(tree.nodes[number]) is not Tensor:
        return knowledge.of_group(tree, row)
    return knowledge.of(tree.checkpoint, number)


def measured_value(known: Known, column: Column) -> float | int | None:
    """What is compared when rows are sorted by one of ``MEASURED``: the share of zeros, the NaN and infinities
    together, and for the sketch how far apart the middle nine tenths of the numbers lie."""
    found = known.statistics
    if found is None:
        return None
    if column == Column.SKETCH:
        return found.quantiles[5] - found.quantiles[1] if found.quantiles else None
    if column == Column.ZEROS:
        return found.zero / found.elements if found.elements else None
    if column == Column.NAN:
        return found.nan + found.infinite + found.odd
    values = {Column.MEAN: found.mean, Column.STD: found.std, Column.MIN: found.minimum, Column.MAX: found.maximum}
    return values[column]


def sort_value(tree: Tree, totals: Totals, row: int, column: Column, knowledge: Knowledge | None = None) -> object:
    """What to compare when rows are sorted by a column; None sorts last."""
    if column in MEASURED:
        known = known_of(tree, row, knowledge)
        return measured_value(known, column) if known is not None else None
    if column == Column.LAYER:
        return content_of(tree, row).casefold() or None
    if column == Column.SHAPE:
        return shape_of(tree, row)
    if column == Column.DTYPE:
        return type_of(tree, row) or None
    if column == Column.ELEMENTS:
        return totals.elements[row] if totals.tensors[row] else None
    if column == Column.NBYTES:
        return totals.nbytes[row] if totals.tensors[row] else None
    if column == Column.DEVICE:
        return ", ".join(totals.devices.of(row)) or None
    return tree.label(row).casefold()


def is_missing(tree: Tree, row: int) -> bool:
    """True for a tensor whose bytes the file does not hold, though it should."""
    node = tree.node_of(row)
    if not isinstance(node, Tensor) or node.storage is None or node.device == "meta":
        return False
    return bool(tree.checkpoint.storages[node.storage].missing)
