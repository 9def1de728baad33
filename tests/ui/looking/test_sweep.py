"""Looking through all numbers of a file: columns, findings, what stays, what is remembered, and a way out."""

import math
import os

import numpy as np
import pytest
import torch
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QListWidget, QMenu, QProgressBar, QPushButton, QTreeView

from ckpt_browser.core.edits.names import Rename
from ckpt_browser.core.edits.tensors import Cast, PatchTensor, SetDevice
from ckpt_browser.core.journal import do, new_journal
from ckpt_browser.ui.looking import sweeping
from ckpt_browser.ui.looking.sweep_bar import sentence
from ckpt_browser.workspace.editing.devices import device_chosen, sweep_device
from ckpt_browser.workspace.looking.remembering import NAME
from ckpt_browser.workspace.reading.opening import open_checkpoint
from ckpt_browser.workspace.rows.cells import MEASURED, Column

from ...workspace.made import training
from ..looks import find, texts

pytestmark = pytest.mark.real_files

RIGHT = Qt.Orientation.Horizontal


@pytest.fixture
def model(tmp_path):
    """A file with a few things wrong with it; its path."""
    torch.manual_seed(3)
    tensors = {f"layers.{place}.fc.weight": torch.randn(16, 32) * 0.02 for place in range(6)}
    tensors["layers.2.fc.weight"][3, 4] = math.nan
    tensors["layers.4.fc.weight"].zero_()
    tensors["norm.weight"] = torch.ones(16)
    tensors["ids"] = torch.arange(12)
    path = tmp_path / "model.pth"
    torch.save({**tensors, "epoch": 3}, path)
    return path


@pytest.fixture
def open_file(qtbot, window, settled):
    def opened(path) -> QTreeView:
        with qtbot.waitSignal(window.opened):
            window.session.open(str(path))
        settled()
        return window.tree

    return opened


@pytest.fixture
def sweep(window, settled):
    def run() -> None:
        window.actions_.by_id["actionSweep"].trigger()
        settled()

    return run


def shown(tree) -> list[str]:
    """The columns on screen, from left to right."""
    header = tree.header()
    order = sorted(range(header.count()), key=header.visualIndex)
    return [tree.model().headerData(column, RIGHT) for column in order if not header.isSectionHidden(column)]


def panel(window) -> list[str]:
    listed = window.findChild(QListWidget, "findingsPanel")
    return [listed.item(row).text() for row in range(listed.count())]


def cell(tree, column, *names):
    return find(tree, *names).siblingAtColumn(column).data()


def test_columns_of_numbers_come_with_the_first_sweep(window, model, open_file, sweep):
    tree = open_file(model)
    before = shown(tree)
    assert before == ["Name", "Layer / value", "Shape", "Dtype", "Parameters", "Bytes", "Device"]
    sweep()
    assert shown(tree) == [*before[:3], "Distribution", "Mean", "Std", "Min", "Max", "Zeros", "NaN, Inf", *before[3:]]


def test_cells_say_what_torch_says(window, model, open_file, sweep):
    tree = open_file(model)
    sweep()
    weight = torch.load(model)["layers.1.fc.weight"].double()
    place = "layers", "1", "fc", "weight"
    for column, wanted in ((Column.MEAN, weight.mean()), (Column.STD, weight.std()), (Column.MIN, weight.min()),
                           (Column.MAX, weight.max())):
        assert float(cell(tree, column, *place)) == pytest.approx(float(wanted), rel=1e-3)
        tip = find(tree, *place).siblingAtColumn(column).data(Qt.ItemDataRole.ToolTipRole)
        assert float(tip.removeprefix("<qt>").removesuffix("</qt>")) == pytest.approx(float(wanted), rel=1e-12)
    assert [cell(tree, column, *place) for column in (Column.ZEROS, Column.NAN)] == ["0", "0"]
    assert cell(tree, Column.ZEROS, "layers", "4", "fc", "weight") == "100\u202f%"
    assert cell(tree, Column.NAN, "layers", "2", "fc", "weight") == "1"
    assert cell(tree, Column.MAX, "ids") == "11"
    assert [cell(tree, column, "epoch") for column in MEASURED] == [""] * 7


def test_a_group_says_what_is_known_of_all_in_it(window, model, open_file, sweep, settled):
    tree = open_file(model)
    sweep()
    weights = torch.cat([weight.flatten() for name, weight in torch.load(model).items() if name.startswith("layers")])
    finite = weights[weights.isfinite()]
    assert cell(tree, Column.SKETCH, "layers") == ""
    assert float(cell(tree, Column.MEAN, "layers")) == pytest.approx(float(finite.double().mean()), rel=1e-3)
    assert float(cell(tree, Column.STD, "layers")) == pytest.approx(float(finite.double().std()), rel=1e-3)
    assert float(cell(tree, Column.MIN, "layers")) == pytest.approx(float(finite.min()), rel=1e-3)
    assert float(cell(tree, Column.MAX, "layers")) == pytest.approx(float(finite.max()), rel=1e-3)
    assert cell(tree, Column.NAN, "layers") == "1"
    assert cell(tree, Column.ZEROS, "layers") == "16.67\u202f%"
    tree.header().setSortIndicator(int(Column.MAX), Qt.SortOrder.AscendingOrder)
    settled()
    assert texts(tree)[0] == "layers"
    window.actions_.by_id["actionFlat"].trigger()
    settled()
    window.actions_.by_id["actionFlat"].trigger()
    settled()
    assert cell(tree, Column.NAN, "layers") == "1"


def test_a_small_histogram_is_drawn_in_the_row(window, model, open_file, sweep):
    tree = open_file(model)
    sweep()
    picture = find(tree, "layers", "1", "fc", "weight").siblingAtColumn(Column.SKETCH).data(
        Qt.ItemDataRole.DecorationRole)
    image = picture.toImage()
    drawn = [sum(image.pixelColor(x, y).alpha() > 128 for y in range(image.height())) for x in range(image.width())]
    assert np.argmax(drawn) in range(30, 66)
    assert drawn[48] > 3 * max(drawn[1], drawn[94], 1)
    again = find(tree, "layers", "1", "fc", "weight").siblingAtColumn(Column.SKETCH)
    assert again.data(Qt.ItemDataRole.DecorationRole).cacheKey() == picture.cacheKey()
    assert find(tree, "layers").siblingAtColumn(Column.SKETCH).data(Qt.ItemDataRole.DecorationRole) is None
    window.theme.apply("dark")
    assert again.data(Qt.ItemDataRole.DecorationRole).cacheKey() != picture.cacheKey()


def test_rows_are_sorted_by_numbers_and_those_without_stay_last(window, model, open_file, sweep, settled):
    tree = open_file(model)
    window.actions_.by_id["actionFlat"].trigger()
    settled()
    sweep()
    tree.header().setSortIndicator(int(Column.MAX), Qt.SortOrder.DescendingOrder)
    settled()
    assert texts(tree)[:2] == ["ids", "norm.weight"]
    assert texts(tree)[-2:] == ["layers.4.fc.weight", "epoch"]
    tree.header().setSortIndicator(int(Column.NAN), Qt.SortOrder.DescendingOrder)
    settled()
    assert texts(tree)[0] == "layers.2.fc.weight"


def test_a_sweep_that_ends_sorts_once_more(window, model, open_file, sweep, settled):
    tree = open_file(model)
    window.actions_.by_id["actionFlat"].trigger()
    tree.header().setSortIndicator(int(Column.ZEROS), Qt.SortOrder.DescendingOrder)
    settled()
    assert texts(tree)[0] == "layers.0.fc.weight"
    sweep()
    assert texts(tree)[0] == "layers.4.fc.weight"


def test_findings_are_listed_and_lead_to_their_rows(qtbot, window, model, open_file, sweep):
    tree = open_file(model)
    sweep()
    assert panel(window) == ["layers.2.fc.weight: 1 of 512 numbers is NaN",
                             "layers.4.fc.weight: every number is zero; the others of its kind are not"]
    assert window.bottom.is_shown("findingsPanel")
    assert "Findings 2" in [window.bottom.tabText(place) for place in range(window.bottom.count())]
    listed = window.findChild(QListWidget, "findingsPanel")
    listed.itemClicked.emit(listed.item(1))
    assert tree.currentIndex() == find(tree, "layers", "4", "fc", "weight")


def test_what_is_wrong_stays_red_in_a_selected_row(window, model, open_file, sweep):
    tree = open_file(model)
    sweep()
    index = find(tree, "layers", "2", "fc", "weight").siblingAtColumn(Column.NAN)
    tree.setCurrentIndex(index)
    tree.horizontalScrollBar().setValue(tree.horizontalScrollBar().maximum())
    image = tree.viewport().grab(tree.visualRect(index).adjusted(2, 2, -2, -2)).toImage()
    assert any(color.red() > color.blue() + 60 for x in range(image.width()) for y in range(image.height())
               if (color := image.pixelColor(x, y)))


def test_a_healthy_file_is_said_to_be_so_in_a_line(window, tmp_path, open_file, sweep):
    path = tmp_path / "fine.pth"
    torch.save({"w": torch.randn(8, 8)}, path)
    open_file(path)
    window.bottom.show_panel("findingsPanel")
    assert "Nobody has looked" in panel(window)[0]
    sweep()
    assert panel(window) == ["Nothing stands out among the numbers that were looked at."]
    assert window.statusBar().currentMessage() == "Looked through all numbers; nothing stands out"


def test_columns_can_be_put_away_and_brought_back(qtbot, window, model, open_file, sweep):
    tree = open_file(model)
    sweep()
    menu = window.findChild(QMenu, "columnsMenu")
    menu.aboutToShow.emit()
    by_name = {action.objectName(): action for action in menu.actions() if action.objectName()}
    assert "columnName" not in by_name
    by_name["columnStd"].trigger()
    assert "Std" not in shown(tree)
    place = tree.header().viewport().rect().center()
    tree.header().customContextMenuRequested.emit(QPoint(place))
    [popup] = [menu for menu in tree.findChildren(QMenu) if menu.isVisible()]
    [action] = [action for action in popup.actions() if action.objectName() == "columnStd"]
    assert not action.isChecked()
    action.trigger()
    popup.close()
    assert "Std" in shown(tree)


def test_a_number_is_only_looked_up_again_where_an_edit_changed_it(window, model, open_file, sweep, settled):
    tree = open_file(model)
    sweep()
    session, document = window.session, window.session.current
    session.edit(document, [Cast((("layers.1.fc.weight",),), "float64"), Rename(("ids",), "numbers")])
    settled()
    assert cell(tree, Column.MAX, "numbers") == "11"
    assert cell(tree, Column.MEAN, "layers", "1", "fc", "weight") == ""
    assert cell(tree, Column.MEAN, "layers", "0", "fc", "weight") != ""
    sweep()
    assert cell(tree, Column.MEAN, "layers", "1", "fc", "weight") != ""
    session.undo(document)
    settled()
    assert cell(tree, Column.MEAN, "layers", "1", "fc", "weight") != ""


def test_findings_follow_edits_and_undo_within_a_moment(qtbot, window, model, open_file, sweep, settled):
    tree = open_file(model)
    sweep()
    before = panel(window)
    tree.header().setSortIndicator(int(Column.NAN), Qt.SortOrder.DescendingOrder)  # groups are added up for it
    settled()
    session, document = window.session, window.session.current
    session.edit(document, [PatchTensor(("layers.2.fc.weight",), (((3, 4), 0.0),))])
    qtbot.waitUntil(lambda: panel(window) == before[1:], timeout=1500)
    session.undo(document)
    qtbot.waitUntil(lambda: panel(window) == before, timeout=1500)
    session.redo(document)
    session.undo(document)
    settled()
    qtbot.waitUntil(lambda: not window.session.sweeper._soon.isActive() and document.judging is None)
    assert panel(window) == before


def test_what_an_edit_makes_wrong_is_listed_once_it_was_looked_at(qtbot, window, model, open_file, sweep):
    open_file(model)
    sweep()
    session, document = window.session, window.session.current
    session.reveal(document, document.shown.arrangement.tree.find(("layers.1.fc.weight",)))
    session.edit(document, [PatchTensor(("layers.1.fc.weight",), (((0, 0), math.inf), ((0, 1), math.inf)))])
    qtbot.waitUntil(lambda: "layers.1.fc.weight: 2 of 512 numbers are infinite" in panel(window), timeout=4000)


def test_what_was_looked_at_is_there_the_next_time_without_looking(window, model, open_file, sweep):
    tree = open_file(model)
    sweep()
    before = cell(tree, Column.STD, "layers", "1", "fc", "weight")
    window.session.close(window.session.current)
    window.bottom.put_away()
    tree = open_file(model)
    assert cell(tree, Column.STD, "layers", "1", "fc", "weight") == before
    assert "Mean" in shown(tree)
    assert len(panel(window)) == 2
    assert not window.bottom.is_shown("findingsPanel")  # only a sweep brings them to the front
    sweep()
    assert window.session.current.swept_bytes[2] == 0


def test_a_tensor_that_somebody_looked_at_is_remembered_too(window, model, open_file, settled):
    open_file(model)
    document = window.session.current
    row = document.shown.arrangement.tree.find(("layers.1.fc.weight",))
    window.session.reveal(document, row)
    settled()
    assert len(document.opened.knowledge) == 1
    assert "Mean" not in shown(window.tree)  # one tensor is not the file
    window.session.close(document)
    open_file(model)
    known = window.session.current.opened.knowledge.of(window.session.current.opened.checkpoint,
                                                       document_node(window, row))
    assert known.statistics.mean == pytest.approx(float(torch.load(model)["layers.1.fc.weight"].double().mean()))
    assert "Mean" not in shown(window.tree)


def document_node(window, row: int) -> int:
    return window.session.current.shown.arrangement.tree.node[row]


def test_nothing_is_looked_at_before_somebody_asks(window, model, open_file, settings):
    open_file(model)
    assert window.session.current.sweep is None
    assert len(window.session.current.opened.knowledge) == 0
    assert not os.path.exists(os.path.join(settings.cache_folder, NAME))


@pytest.fixture
def large(tmp_path):
    path = tmp_path / "large.pth"
    noise = torch.randn(1 << 20)  # one number over and over would be told at once
    torch.save({f"w{place}": noise + place for place in range(60)}, path)
    return path


def test_a_sweep_says_how_far_it_is_and_can_be_stopped(qtbot, window, large, open_file, settled, monkeypatch):
    monkeypatch.setattr(sweeping, "TELL_EVERY", 0)
    tree = open_file(large)
    actions = window.actions_.by_id
    assert not actions["actionStopSweep"].isEnabled()
    actions["actionSweep"].trigger()
    assert not actions["actionSweep"].isEnabled()
    bar, words = window.findChild(QProgressBar, "sweepProgress"), window.findChild(QLabel, "sweepWords")
    assert bar.isVisible()
    assert words.text().startswith("Looking through numbers")
    document = window.session.current
    button, arrived = window.findChild(QPushButton, "cancelSweep"), window.session.sweeper._arrived
    arrived.connect(button.click, Qt.ConnectionType.BlockingQueuedConnection)  # the sweep waits for the click
    qtbot.waitUntil(lambda: document.sweep is None)
    settled()
    arrived.disconnect(button.click)
    assert not bar.isVisible()
    assert actions["actionSweep"].isEnabled()
    known = len(document.opened.knowledge)
    assert 0 < known < 60
    assert "Mean" in shown(tree)
    actions["actionSweep"].trigger()
    settled()
    assert len(document.opened.knowledge) == 60


def test_closing_the_tab_ends_the_sweep(qtbot, window, large, open_file, settled):
    open_file(large)
    window.actions_.by_id["actionSweep"].trigger()
    document = window.session.current
    qtbot.waitUntil(lambda: document.swept_bytes[1] > 0)
    window.session.close(document)
    assert document.sweep is None
    settled()
    assert window.session.current is None


@pytest.mark.parametrize(("done", "total", "spent", "wanted"), [
    (0, 0, 0.0, "Looking through numbers…"), (10, 100, 0.1, "Looking through numbers 10 %"),
    (61_000_000, 100_000_000, 2.0, "Looking through numbers 61 %, 30.50 MB/s, 1.3 s left"),
    (1_000, 1_000_000, 1.0, "Looking through numbers 0 %, 1.00 kB/s, 999 s left"),
    (200, 100, 1.0, "Looking through numbers 100 %, 200 bytes/s, 0.0 s left")])
def test_the_words_of_the_status_bar(qapp, done, total, spent, wanted):
    assert sentence(done, total, spent) == wanted


# Bad input


def test_a_file_that_is_cut_short_marks_the_rows_that_are_gone(qtbot, window, model, open_file, sweep):
    tree = open_file(model)
    os.truncate(model, 1500)
    sweep()
    assert cell(tree, Column.SKETCH, "layers", "1", "fc", "weight") == "cannot be read"
    tip = find(tree, "layers", "1", "fc", "weight").siblingAtColumn(Column.SKETCH).data(Qt.ItemDataRole.ToolTipRole)
    assert "changed on disk" in tip
    assert all("cannot be read" in line for line in panel(window))
    assert window.session.current.sweep is None


def test_a_bool_that_is_none_and_indices_out_of_range_are_marked_and_the_rest_goes_on(window, tmp_path, open_file,
                                                                                     sweep):
    sparse = torch.sparse_coo_tensor([[0, 1]], [1.0, 2.0], (4,), check_invariants=False)
    sparse._indices()[0, 1] = 77
    flag = torch.tensor([0, 1, 0], dtype=torch.uint8)
    path = tmp_path / "odd.pth"
    torch.save({"flag": flag.view(torch.bool), "sparse": sparse, "good": torch.arange(5.0)}, path)
    source = open_checkpoint(str(path))
    place = next(source.checkpoint.storages[node.storage].offset for node in source.checkpoint.nodes
                 if getattr(node, "dtype", "") == "bool")
    source.close()
    with path.open("r+b") as file:  # torch checks no sums
        file.seek(place + 2)
        file.write(b"\x07")
    tree = open_file(path)
    sweep()
    assert cell(tree, Column.NAN, "flag") == "1 no bool"
    assert cell(tree, Column.SKETCH, "sparse") == "cannot be read"
    assert cell(tree, Column.MAX, "good") == "4"
    assert [line.split(":")[0] for line in panel(window)] == ["flag", "sparse"]


def test_without_a_file_there_is_nothing_to_look_through(window):
    assert not window.actions_.by_id["actionSweep"].isEnabled()


def test_the_device_of_a_sweep_is_the_one_chosen_for_the_file_where_it_is_here():
    journal = new_journal(training())
    assert (device_chosen(journal), sweep_device(journal)) == ("", "cpu")
    there = do(journal, [SetDevice("cuda:7", None)])
    assert (device_chosen(there), sweep_device(there)) == ("cuda:7", "cpu")
    assert sweep_device(do(journal, [SetDevice("meta", None)])) == "cpu"
    assert device_chosen(do(there, [SetDevice("cpu", (("model_state_dict", "fc1.bias"),))])) == ""
