"""The tree on screen: columns, folding, ranges, sorting, opening rows."""

import sys

import pytest
import torch
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from ckpt_browser.core.edits.names import Rename
from ckpt_browser.core.jobs import CancelToken
from ckpt_browser.core.nodes import Tensor
from ckpt_browser.ui.tree.expander import SOME
from ckpt_browser.ui.tree.tree_model import TreeModel
from ckpt_browser.workspace.rows.arrangement import Arrangement, Order
from ckpt_browser.workspace.rows.cells import Column
from ckpt_browser.workspace.rows.filtering import find as find_rows
from ckpt_browser.workspace.rows.filtering import parse
from ckpt_browser.workspace.rows.totals import add_up
from ckpt_browser.workspace.rows.tree import build_tree

from ...workspace.made import Maker, flat, tied, training, transformer, troubled
from ..looks import cells, find, texts


def arranged(checkpoint, order=None, text="", folded=True) -> Arrangement:
    tree = build_tree(checkpoint, folded)
    query = parse(text)
    return Arrangement(tree, add_up(tree), order, find_rows(tree, query, CancelToken()).keep if query else None)


@pytest.mark.parametrize("arrangement", [
    arranged(training()), arranged(training(), folded=False), arranged(tied()), arranged(troubled()),
    arranged(training(), Order(natural=True, column=Column.NBYTES, descending=True)), arranged(training(), text="conv"),
    arranged(training(), text="nobody"), arranged(flat(2100)), arranged(Maker().done((2, 2))),
])
def test_the_model_keeps_qts_rules(theme, arrangement):
    model = TreeModel(theme.tokens)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(arrangement)
    visit(model, QModelIndex())
    model.show(None)
    assert model.rowCount() == 0
    del tester


def visit(model: TreeModel, parent: QModelIndex) -> None:
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        assert model.parent(index) == parent
        assert model.index_of(model.row(index)) == index
        visit(model, index)


def test_data_does_not_lose_references_to_none(theme):
    model = TreeModel(theme.tokens)
    model.show(arranged(training()))
    index = model.index(0, 0)
    before = sys.getrefcount(None)
    for _ in range(5000):
        index.data(Qt.ItemDataRole.FontRole)
    assert abs(sys.getrefcount(None) - before) < 500


def test_a_training_checkpoint_on_screen(show):
    tree = show(training())
    assert texts(tree)[:6] == ["epoch", "loss", "model_state_dict", "conv1", "weight", "bias"]
    assert cells(find(tree, "epoch")) == ["epoch", "3", "", "int", "", "", ""]
    assert cells(find(tree, "model_state_dict", "conv1")) == ["conv1", "Conv2d 3→6 k5", "", "", "456", "1.82 kB", "cpu"]
    assert cells(find(tree, "model_state_dict", "fc1", "weight")) == [
        "weight", "", "120 × 400", "float32", "48,000", "192.00 kB", "cpu"]
    assert cells(find(tree, "model_state_dict"))[4] == "50,992"


def test_a_group_says_which_devices_its_tensors_are_on(show):
    def on(*devices: str) -> dict[str, object]:
        return {f"{place}.w": Tensor("float32", (2,), (1,), None, 0, device) for place, device in enumerate(devices)}

    tree = show(Maker().done({"one": on("cuda:0", "cuda:0"), "two": on("cuda:0", "cpu"),
                              "three": on("cpu", "mps", "xpu:0"), "none": {"n": 3}}))
    assert {name: cells(find(tree, name))[6] for name in ("one", "two", "three", "none")} == {
        "one": "cuda:0", "two": "cpu, cuda:0", "three": "mixed", "none": ""}
    tip = find(tree, "three").siblingAtColumn(Column.DEVICE).data(Qt.ItemDataRole.ToolTipRole)
    assert "cpu, mps, xpu:0" in tip


def test_the_header_names_the_columns(show):
    model = show(training()).model()
    assert [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())] == [
        "Name", "Layer / value", "Shape", "Dtype", "Parameters", "Bytes", "Device",
        "Distribution", "Mean", "Std", "Min", "Max", "Zeros", "NaN, Inf"]


def test_numbers_stand_to_the_right(show):
    index = find(show(training()), "model_state_dict")
    for column in (Column.ELEMENTS, Column.NBYTES):
        assert index.siblingAtColumn(column).data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight


def test_tied_tensors_say_with_whom(show):
    tree = show(tied())
    assert cells(find(tree, "model", "head", "weight"))[1] == "tied with model/wte.weight"
    assert cells(find(tree, "half"))[1].startswith("shares with model/")
    assert cells(find(tree, "other"))[1] == ""


def test_flat_keys_and_back(show, window, settled):
    tree = show(training())
    window.actions_.by_id["actionFlat"].trigger()
    settled()
    assert cells(find(tree, "model_state_dict", "conv1.weight"))[1] == "Conv2d 3→6 k5"
    assert window.actions_.by_id["actionFlat"].isChecked()
    window.actions_.by_id["actionFlat"].trigger()
    settled()
    assert find(tree, "model_state_dict", "conv1", "weight").isValid()


def test_the_selection_survives_folding_and_sorting(show, window, settled):
    tree = show(training())
    tree.setCurrentIndex(find(tree, "model_state_dict", "conv2", "bias"))
    window.actions_.by_id["actionFlat"].trigger()
    settled()
    assert tree.currentIndex().data() == "conv2.bias"
    tree.header().setSortIndicator(int(Column.NBYTES), Qt.SortOrder.DescendingOrder)
    settled()
    assert tree.currentIndex().data() == "conv2.bias"


def test_clicks_on_a_header_sort_and_a_third_gives_back_the_file_order(show, qtbot, settled):
    tree = show(training())
    header = tree.header()
    place = header.sectionViewportPosition(Column.NBYTES) + 10

    def click() -> list[str]:
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=header.rect().center().__class__(place, 8))
        settled()
        return [tree.model().index(row, 0).data() for row in range(4)]

    in_file = ["epoch", "loss", "model_state_dict", "optimizer_state_dict"]
    assert click() == ["model_state_dict", "optimizer_state_dict", "epoch", "loss"]
    assert click() == ["optimizer_state_dict", "model_state_dict", "epoch", "loss"]
    assert click() == in_file


def test_natural_order(show, window, settled):
    tree = show(transformer(120))
    names = [tree.model().index(row, 0, find(tree, "layers")).data() for row in range(12)]
    assert names == [str(number) for number in range(12)]
    tree = show(Maker().done({"b.10": (1,), "b.9": (1,)}), "/other.pth")
    window.actions_.by_id["actionNatural"].trigger()
    settled()
    assert [tree.model().index(row, 0, find(tree, "b")).data() for row in range(2)] == ["9", "10"]


def test_opening_a_row_opens_a_chain_of_single_rows(show):
    many = {f"w{number}": (1,) for number in range(100)}
    tree = show(Maker().done({"a.b.c.d": (1,), "e": 1, "z": many}))
    tree.collapseAll()
    tree.expand(find(tree, "a"))
    assert tree.isExpanded(find(tree, "a", "b", "c"))


def test_expanding_everything_goes_in_steps_and_ends(show, settled):
    tree = show(transformer(6000))
    tree.expandAll()
    assert tree.expanding
    settled()
    assert len(texts(tree)) == tree.model().arrangement.tree.__len__() - 1
    tree.collapseAll()
    assert texts(tree) == ["layers"]


def test_expanding_to_a_depth_opens_those_levels(show, settled):
    tree = show(transformer(600))
    tree.expandToDepth(0)
    settled()
    assert tree.isExpanded(find(tree, "layers"))
    assert not tree.isExpanded(find(tree, "layers", "7"))
    tree.expandToDepth(1)
    settled()
    assert tree.isExpanded(find(tree, "layers", "7"))


def test_however_many_rows_stood_open_they_stand_open_after_sorting(show, settled):
    tree = show(transformer(12 * SOME))
    tree.expandAll()
    settled()
    before = len(texts(tree))
    assert len(tree._opened) > SOME
    tree.header().setSortIndicator(int(Column.DEVICE), Qt.SortOrder.AscendingOrder)
    settled()
    assert len(texts(tree)) == before


def test_what_was_open_stays_open_after_sorting(show, settled):
    tree = show(transformer(500))
    tree.collapseAll()
    tree.expand(find(tree, "layers"))
    tree.expand(find(tree, "layers", "7"))
    before = texts(tree)
    tree.header().setSortIndicator(int(Column.DEVICE), Qt.SortOrder.AscendingOrder)
    settled()
    assert texts(tree) == before


def test_a_long_container_shows_ranges(show):
    tree = show(flat(2500))
    assert texts(tree) == ["tensor_0 … tensor_999", "tensor_1000 … tensor_1999", "tensor_2000 … tensor_2499"]
    tree.expand(tree.model().index(2, 0))
    assert texts(tree)[-1] == "tensor_2499"


HOSTILE = ["<b>bold</b>", "a\u202eb", "line\nbreak", "\x00", "\ud800", "x" * 1_000_000, "", "{0.__class__}", "%s%n"]


def test_strangers_keys_are_shown_harmlessly(show, settled):
    tree = show(Maker().done({key: key for key in HOSTILE}))
    shown = texts(tree) + texts(tree, 1)
    assert "<b>bold</b>" in shown
    assert all(len(text) <= 310 for text in shown)
    assert not any(char in text for text in shown for char in "\u202e\n\x00\ud800")
    for row in range(len(HOSTILE)):
        tip = tree.model().index(row, 0).data(Qt.ItemDataRole.ToolTipRole)
        assert tip is None or "<b>" not in tip
        tree.setCurrentIndex(tree.model().index(row, 0))


def test_long_names_keep_both_ends(window, show):
    tree = show(flat(3))
    assert tree.textElideMode() == Qt.TextElideMode.ElideMiddle


@pytest.mark.real_files
def test_a_tensor_without_dimensions_shows_its_number(qtbot, window, settled, tmp_path):
    torch.save({"best_acc": torch.tensor(0.9134), "step": torch.tensor(12), "w": torch.zeros(3)}, tmp_path / "one.pth")
    with qtbot.waitSignal(window.opened):
        window.session.open(str(tmp_path / "one.pth"))
    tree = window.tree
    qtbot.waitUntil(lambda: cells(find(tree, "best_acc"))[1] == "0.91340")
    assert [cells(find(tree, name))[1] for name in ("step", "w")] == ["12", ""]
    color = find(tree, "step").siblingAtColumn(Column.LAYER).data(Qt.ItemDataRole.ForegroundRole)
    assert color.name() == window.theme.tokens["number"]
    window.session.edit(window.session.current, [Rename(("best_acc",), "best")])
    settled()
    assert cells(find(tree, "best"))[1] == "0.91340"
