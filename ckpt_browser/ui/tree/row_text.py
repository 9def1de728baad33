"""The words and numbers of one row, column by column, safe to show."""

from PySide6.QtCore import QCoreApplication

from ...core.nodes import Tensor
from ...core.paths import path_text, visible
from ...workspace.rows import cells
from ...workspace.rows.arrangement import Arrangement
from ...workspace.rows.cells import MEASURED, Column
from ...workspace.rows.totals import is_same, twin
from ...workspace.rows.tree import FOLD
from ..widgets.labels import plain_tip
from ..wording import numbers
from ..wording.sentences import listed
from ..wording.words import local
from .measured_text import measured_text, measured_tip

translate = QCoreApplication.translate

NAMED = 2
"""Devices of a group that its row names; the tooltip names more."""


def display(arrangement: Arrangement, row: int, column: int) -> str:
    """What a cell shows."""
    if arrangement.is_range(row):
        return _range(arrangement, row, column)
    tree = arrangement.tree
    if column == Column.NAME:
        return name_text(arrangement, row)
    if column == Column.LAYER:
        return _content(arrangement, row)
    if column == Column.SHAPE:
        shape = cells.shape_of(tree, row)
        return "" if shape is None else numbers.shape_text(shape)
    if column == Column.DTYPE:
        return visible(short_type(cells.type_of(tree, row)), 60)
    if column == Column.ELEMENTS:
        return numbers.grouped(arrangement.totals.elements[row]) if arrangement.totals.tensors[row] else ""
    if column == Column.NBYTES:
        return numbers.size_text(arrangement.totals.nbytes[row]) if arrangement.totals.tensors[row] else ""
    if column in MEASURED:
        known = cells.known_of(tree, row, arrangement.knowledge)
        return measured_text(known, column) if known is not None else ""
    return _devices(arrangement, row)


def name_text(arrangement: Arrangement, row: int) -> str:
    """The row's own name; the top-level object has none and is called by its type."""
    if row == 0:
        return visible(short_type(cells.type_of(arrangement.tree, 0))) or translate("Tree", "(top level)")
    return visible(arrangement.tree.label(row)) or '""'


def tooltip(arrangement: Arrangement, row: int, column: int) -> str | None:
    """More of a cell than fits; as rich text made of escaped text, because Qt guesses otherwise."""
    if arrangement.is_range(row):
        return None
    tree = arrangement.tree
    if column == Column.NAME:
        text = visible(path_text(tree.full_path(row)))
        if row in arrangement.above_broken:
            text += "\n" + translate("Tree", "Something in it could not be read.")
    elif column == Column.ELEMENTS and arrangement.totals.tensors[row]:
        text = numbers.short_number(arrangement.totals.elements[row])
    elif column == Column.NBYTES and arrangement.totals.tensors[row]:
        size = arrangement.totals.nbytes[row]
        text = numbers.counted(size, translate("Tree", "1 byte"), translate("Tree", "{n} bytes"))
    elif column == Column.DTYPE:
        text = visible(cells.type_of(tree, row))
    elif column == Column.DEVICE:
        text = visible(listed(arrangement.totals.devices.of(row)))
    elif column in MEASURED:
        known = cells.known_of(tree, row, arrangement.knowledge)
        text = measured_tip(known, column) if known is not None else ""
    else:
        text = display(arrangement, row, column)
    return plain_tip(text) or None


def short_type(name: str) -> str:
    """``OrderedDict`` for ``collections.OrderedDict``."""
    return name.rpartition(".")[2] or name


def _content(arrangement: Arrangement, row: int) -> str:
    tree = arrangement.tree
    if row in tree.again:
        return translate("Tree", "shown above already")
    text = visible(local(cells.content_of(tree, row)))
    if text:
        return text
    if cells.shape_of(tree, row) is not None:
        return translate("Tree", "bytes missing") if cells.is_missing(tree, row) else \
            single_text(arrangement, row) or _ties(arrangement, row)
    count = arrangement.totals.tensors[row]
    if count > 1:
        return numbers.counted(count, "", translate("Tree", "{n} tensors"))
    if count == 0 and tree.node[row] != FOLD:
        if not tree.count[row]:
            return translate("Tree", "empty")
        return numbers.counted(tree.count[row], translate("Tree", "1 item"), translate("Tree", "{n} items"))
    return ""


def single_text(arrangement: Arrangement, row: int) -> str:
    """The only number of a tensor without dimensions, as soon as it is known."""
    node = arrangement.tree.node_of(row)
    if not isinstance(node, Tensor) or node.shape or arrangement.singles is None:
        return ""
    return arrangement.singles.of(arrangement.tree.checkpoint, node)


def _devices(arrangement: Arrangement, row: int) -> str:
    """The device of a tensor, or of all tensors of a group."""
    devices = arrangement.totals.devices.of(row)
    return visible(listed(devices), 40) if len(devices) <= NAMED else translate("Tree", "mixed")


def _ties(arrangement: Arrangement, row: int) -> str:
    """Which other tensor lies on the same storage."""
    other = twin(arrangement.tree, arrangement.totals, row)
    if other < 0:
        return ""
    name = visible(path_text(arrangement.tree.path(other)), 80)
    same = is_same(arrangement.tree, row, other)
    text = translate("Tree", "tied with {name}") if same else translate("Tree", "shares with {name}")
    return text.replace("{name}", name)


def _range(arrangement: Arrangement, row: int, column: int) -> str:
    if column == Column.NAME:
        first, last = arrangement.ends(row)
        tree = arrangement.tree
        return f"{visible(tree.label(first), 60)} … {visible(tree.label(last), 60)}"
    if column == Column.LAYER:
        count = len(arrangement.children(row))
        return numbers.counted(count, translate("Tree", "1 row"), translate("Tree", "{n} rows"))
    return ""
