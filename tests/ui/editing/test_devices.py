"""The device chooser: one undo step for the selection or the file, bytes per device, unknown devices refused."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel

from ckpt_browser.core.edits.names import Rename
from ckpt_browser.ui.editing.device_combo import DETAIL
from ckpt_browser.workspace.editing.devices import bytes_on, offered_devices

from ...workspace.made import tied, training
from ..looks import cells, find


@pytest.fixture
def combo(window, qtbot, settled):
    box = window.findChild(QComboBox, "deviceCombo")

    def choose(text: str) -> QComboBox:
        settled()
        QApplication.processEvents()  # the selection is told of in a turn of its own
        line = box.lineEdit()
        line.selectAll()
        qtbot.keyClicks(line, text)
        qtbot.keyClick(line, Qt.Key.Key_Return)
        settled()
        return box

    choose.box = box
    return choose


def devices(window) -> set[str]:
    nodes = window.session.current.journal.document.checkpoint.nodes
    return {node.device for node in nodes if type(node).__name__ == "Tensor"}


def test_a_typed_device_holds_for_the_whole_file_as_one_step(show, window, combo, settled):
    tree = show(training())
    combo("cuda")
    assert devices(window) == {"cuda:0"}
    assert cells(find(tree, "model_state_dict", "conv1", "weight"))[6] == "cuda:0"
    assert len(window.session.current.journal.steps) == 1
    assert combo.box.currentText() == "cuda:0"
    window.actions_.by_id["actionUndo"].trigger()
    settled()
    assert devices(window) == {"cpu"}
    assert combo.box.currentText() == "keep"


def test_only_the_selection_moves(show, window, combo):
    tree = show(training())
    tree.setCurrentIndex(find(tree, "model_state_dict", "conv1"))
    combo("xpu:1")
    assert devices(window) == {"cpu", "xpu:1"}
    assert cells(find(tree, "model_state_dict", "conv1", "weight"))[6] == "xpu:1"
    assert combo.box.currentText() == "keep"


def test_keep_gives_back_what_the_file_says(show, window, combo):
    show(training())
    combo("meta")
    combo("cuda:1")
    combo("keep")
    assert devices(window) == {"cpu"}
    assert not window.session.current.dirty
    combo("cuda:1")
    window.session.edit(window.session.current, [Rename(("epoch",), "step")])
    combo("keep")
    assert devices(window) == {"cpu"}
    assert len(window.session.current.journal.steps) == 3


def test_keys_go_to_the_chooser_itself(show, window, qtbot, settled):
    """As on a real keyboard: the line within the chooser hands its focus, and with it the keys, to the chooser."""
    show(training())
    box = window.findChild(QComboBox, "deviceCombo")
    for text, wanted in (("cuda:7", {"cuda:7"}), ("cuda:0", {"cuda:0"}), ("banana", {"cuda:0"}), ("cpu", {"cpu"})):
        box.setFocus()
        box.lineEdit().selectAll()
        qtbot.keyClicks(box, text)
        qtbot.keyClick(box, Qt.Key.Key_Return)
        settled()
        QApplication.processEvents()
        assert devices(window) == wanted
        assert box.property("wrong") == (text == "banana")
        assert box.currentText() == text


def choose_from_list(box, text: str) -> None:
    """What Qt does after a click in the list."""
    box.setCurrentIndex(box.findText(text))
    box.textActivated.emit(text)


def test_leaving_the_chooser_does_nothing(show, window, settled):
    tree = show(training())
    box = window.findChild(QComboBox, "deviceCombo")
    tree.setCurrentIndex(find(tree, "model_state_dict", "conv1"))
    box.setFocus()
    choose_from_list(box, "cuda:0")
    settled()
    QApplication.processEvents()
    assert devices(window) == {"cpu", "cuda:0"}
    tree.setFocus()
    tree.setCurrentIndex(find(tree, "model_state_dict", "conv2"))
    settled()
    assert devices(window) == {"cpu", "cuda:0"}
    assert len(window.session.current.journal.steps) == 1
    box.setFocus()
    choose_from_list(box, "keep")
    settled()
    assert devices(window) == {"cpu"}


@pytest.mark.parametrize("text", ["toaster", "cuda:x", "cuda:", "cpu:3", "<b>", "cuda:99999"])
def test_an_unknown_device_is_said_at_the_field(show, window, combo, text):
    show(training())
    box = combo(text)
    reason = window.findChild(QLabel, "deviceReason")
    assert reason.isVisible()
    assert reason.textFormat() == Qt.TextFormat.PlainText
    assert "device" in reason.text().lower()
    assert box.property("wrong")
    assert devices(window) == {"cpu"}
    assert window.session.current.journal.steps == ()
    combo("cuda:1")
    assert not reason.isVisible()
    assert not box.property("wrong")


def test_each_device_shows_what_it_would_have_to_hold(show, window, combo, settled):
    show(training())
    combo.box._count()
    settled()
    held = {combo.box.itemText(place): combo.box.itemData(place, Qt.ItemDataRole.ToolTipRole)
            for place in range(combo.box.count())}
    assert held["cpu"] == held["cuda:0"]
    assert "would lie on it" in held["cpu"] and ">0 bytes" not in held["cpu"]
    assert ">0 bytes would lie on it" in held["meta"]


def test_each_device_says_what_choosing_it_does(combo):
    box = combo.box
    details = {box.itemText(place): box.itemData(place, DETAIL).split("  ·")[0] for place in range(box.count())}
    assert details == {"keep": "what the file says", "cpu": "loads on any machine", "cuda:0": "loads onto GPU 0",
                       "cuda:1": "loads onto GPU 1", "mps": "loads onto the GPU of a Mac",
                       "xpu:0": "loads onto Intel GPU 0", "meta": "loads shapes without numbers"}


@pytest.mark.parametrize("part", ["line", "label", "arrow"])
def test_a_click_anywhere_opens_the_list(show, window, combo, qtbot, part):
    box = combo.box
    label = window.findChild(QLabel, "deviceLabel")
    clicked = {"line": box.lineEdit(), "label": label, "arrow": box}[part]
    place = QPoint(box.width() - 6, box.height() // 2) if part == "arrow" else clicked.rect().center()
    qtbot.mouseClick(clicked, Qt.MouseButton.LeftButton, pos=place)
    assert not box.view().isVisible()  # nothing is open
    show(training())
    qtbot.mouseClick(clicked, Qt.MouseButton.LeftButton, pos=place)
    assert box.view().isVisible()
    box.hidePopup()


def test_who_types_into_the_list_means_the_line(show, window, combo, qtbot, settled):
    show(training())
    box = combo.box
    qtbot.mouseClick(box.lineEdit(), Qt.MouseButton.LeftButton)
    qtbot.keyClick(box.view(), Qt.Key.Key_X)
    assert not box.view().isVisible()
    assert box.currentText() == "x"
    qtbot.keyClicks(box, "pu:3")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    settled()
    assert devices(window) == {"xpu:3"}


def test_shared_storages_count_once(show, window):
    show(tied())
    tree = window.session.current.shown.arrangement.tree
    staying, moving, everything = bytes_on(tree)
    assert (moving, everything) == (160 + 12, 160 + 12)
    assert staying == {"cpu": 0}
    staying, moving, _ = bytes_on(tree, [tree.find(("other",))])
    assert (staying, moving) == ({"cpu": 160}, 12)


def test_devices_of_the_file_and_of_this_machine_are_offered():
    assert offered_devices(["cuda:7", "cpu"], ["cuda:3"]) == [
        "cpu", "cuda:0", "cuda:1", "mps", "xpu:0", "cuda:3", "cuda:7", "meta"]
