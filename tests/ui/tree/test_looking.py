"""What of a tree is in sight: after opening, after sorting, and deep down."""

import pytest
from PySide6.QtCore import Qt

from ckpt_browser.core.nodes import Group
from ckpt_browser.ui.tree.first_levels import first_rows
from ckpt_browser.workspace.rows.cells import MEASURED, Column

from ...workspace.made import Maker, flat, training, transformer
from ..looks import find, texts
from .test_tree import arranged


@pytest.mark.parametrize(("checkpoint", "room", "wanted"), [
    (training(), 3, []), (training(), 9, ["model_state_dict", "optimizer_state_dict"]),
    (transformer(60), 12, ["layers"]), (transformer(600), 12, ["layers"]), (transformer(60), 30, ["layers", *"012345"]),
    (flat(10), 100, []), (flat(2500), 100, [])])
def test_whole_levels_open_while_they_fit(checkpoint, room, wanted):
    arrangement = arranged(checkpoint)
    opened = first_rows(arrangement, room)
    assert [arrangement.tree.label(row) for row in opened] == wanted


def test_after_sorting_the_selected_row_is_in_sight_else_the_top(show, settled):
    tree = show(transformer(400))
    tree.expandAll()
    settled()
    tree.verticalScrollBar().setValue(tree.verticalScrollBar().maximum())
    tree.header().setSortIndicator(int(Column.NBYTES), Qt.SortOrder.AscendingOrder)
    settled()
    assert tree.verticalScrollBar().value() == 0
    tree.setCurrentIndex(find(tree, "layers", "37", "attn", "q", "weight"))
    tree.header().setSortIndicator(int(Column.NBYTES), Qt.SortOrder.DescendingOrder)
    settled()
    assert tree.viewport().rect().contains(tree.visualRect(tree.currentIndex()).center())


def test_attributes_stay_behind_in_natural_order(show, window, settled):
    maker = Maker()
    about = maker.add({"version": 1})
    one = maker.add((1,))
    tree = show(maker.done(Group("OrderedDict", ("w10", "w9", "zz"), (one, one, one), (("_metadata", about),))))
    window.actions_.by_id["actionNatural"].trigger()
    settled()
    assert texts(tree)[:4] == ["w9", "w10", "zz", "_metadata"]


def test_deep_names_stay_readable(show, window, settled):
    nested: object = {"deepest of all": (1,)}
    for level in range(60):
        nested = {f"level {60 - level}": nested, "x": 1}
    tree = show(Maker().done(nested))
    tree.expandAll()
    settled()
    index = find(tree, *(f"level {level}" for level in range(1, 61)), "deepest of all")
    tree.setCurrentIndex(index)
    place = tree.visualRect(index)
    assert place.width() >= 150
    assert tree.viewport().rect().contains(place.center())
    assert tree.indentation() < 18


@pytest.mark.parametrize("column", [column for column in Column if column not in MEASURED])
def test_the_sort_arrow_is_not_drawn_over_the_words(show, window, settled, column):
    window.resize(1400, 760)  # every column in sight
    header = show(training()).header()
    words = header.viewport().rect().adjusted(0, header.height() // 2 - 4, 0, -4)
    before = header.viewport().grab(words).toImage()
    whole = header.viewport().grab().toImage()
    header.setSortIndicator(int(column), Qt.SortOrder.DescendingOrder)
    settled()
    assert header.viewport().grab(words).toImage() == before
    assert header.viewport().grab().toImage() != whole
