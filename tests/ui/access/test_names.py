"""Every control has a name, in every state of the window; pictures say in words what they show."""

import pytest
import torch
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QTabWidget, QToolButton, QWidget

from ckpt_browser.ui.widgets.resources import resource
from ckpt_browser.workspace.rows.cells import Column

from ..looks import find
from .heard import ROLE, heard

pytestmark = pytest.mark.real_files


def assert_named(widget: QWidget) -> None:
    nameless = {node.where for node in heard(widget) if node.nameless}
    for button in widget.findChildren(QToolButton):
        if button.isVisible() and button.focusPolicy() and not button.text() and not button.toolTip():
            nameless.add(f"{button.objectName()}: a picture without a tip")
    assert not nameless, "\n".join(sorted(nameless))


@pytest.fixture
def opened(qtbot, window, settled):
    with qtbot.waitSignal(window.opened):
        window.session.open(str(resource("sample.pth")))
    settled()
    weight = find(window.tree, "model_state_dict", "conv2", "weight")
    window.tree.setCurrentIndex(weight)
    settled()
    return window


def said(window: QWidget, name: str) -> str:
    return window.findChild(QWidget, name).accessibleDescription()


def test_the_first_page_and_its_card(window):
    assert_named(window)
    window.actions_.by_id["actionTour"].trigger()
    assert_named(window)
    window.findChild(QFrame, "tour").close()


def test_each_viewer(qtbot, opened, settled):
    for number in range(6):
        name = ("overview", "values", "histogram", "pictures", "layers", "sizes")[number]
        opened.side.show_viewer(name)
        settled()
        qtbot.wait(1)
        assert_named(opened.sides)
    opened.side.show_viewer("pictures")
    settled()
    qtbot.wait(1)
    for button in opened.side.findChildren(QToolButton):
        if button.isCheckable() and button.isVisible():
            button.click()
            settled()
            qtbot.wait(1)
            assert_named(opened.sides)


def test_pictures_in_words(qtbot, opened, settled):
    opened.side.show_viewer("histogram")
    qtbot.waitUntil(lambda: "bins from" in said(opened, "histogramPlot"))
    plot = opened.findChild(QWidget, "histogramPlot")
    assert plot.accessibleName() == "Histogram of model_state_dict/conv2.weight"
    assert "2,400 finite numbers" in plot.accessibleDescription() and "mean" in plot.accessibleDescription()
    opened.side.show_viewer("pictures")
    qtbot.waitUntil(lambda: ", from -" in said(opened, "heatMap"))
    opened.actions_.by_id["actionSweep"].trigger()
    qtbot.waitUntil(lambda: opened.session.current.sweep is None, timeout=30_000)
    sketch = find(opened.tree, "model_state_dict", "conv2", "weight").siblingAtColumn(Column.SKETCH)
    assert sketch.data(Qt.ItemDataRole.AccessibleTextRole).startswith("from -0.")
    name = find(opened.tree, "model_state_dict", "conv2", "weight")
    assert name.data(Qt.ItemDataRole.AccessibleTextRole) == "weight, tensor"


def test_facts_are_copied_by_keys(opened, settled):
    opened.side.findChild(QAction, "copyFacts").trigger()
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0] == "weight" and "Key:\tconv2.weight" in lines and "Shape:\t16 × 6 × 5 × 5" in lines


def test_the_panels_below(opened, settled):
    for name in ("actionProblems", "actionFindings", "actionHistory", "actionRenameMatching"):
        opened.actions_.by_id[name].trigger()
        settled()
        assert_named(opened.bottom)


@pytest.mark.parametrize("name", ["actionSaveOptions", "actionCast", "actionNewGroup", "actionNewValue", "actionWrap",
                                  "actionStrip", "actionPreferences", "actionShortcuts", "actionManual",
                                  "actionCheck", "actionCompare"])
def test_each_dialog(qtbot, opened, name):
    opened.actions_.by_id[name].trigger()
    dialog = next(widget for widget in QApplication.topLevelWidgets()
                  if isinstance(widget, QDialog) and widget.isVisible())
    assert dialog.windowTitle()
    assert_named(dialog)
    dialog.close()


def test_the_palette(qtbot, opened):
    opened.actions_.by_id["actionPalette"].trigger()
    palette = opened.findChild(QFrame, "commandPalette")
    palette.edit.setText("save")
    qtbot.wait(1)  # the list lays its lines out later
    lines = [node.name for node in heard(palette) if node.role == ROLE.ListItem]
    assert "Save as, File, Ctrl+Shift+S" in lines and "Save, File, Ctrl+S, nothing was changed" in lines
    assert_named(palette)


def test_a_comparison(qtbot, opened, settled, tmp_path):
    whole = torch.load(str(resource("sample.pth")), weights_only=True)
    whole["model_state_dict"]["conv1.bias"] += 1
    torch.save(whole, tmp_path / "other.pth")
    with qtbot.waitSignal(opened.compared):
        opened.session.comparisons.open_files(str(resource("sample.pth")), str(tmp_path / "other.pth"))
    settled()
    opened.actions_.by_id["actionNextDifference"].trigger()
    opened.actions_.by_id["actionCompareRules"].trigger()
    settled()
    qtbot.wait(1)
    assert_named(opened)
    qtbot.waitUntil(lambda: " layers moved" in said(opened, "depthBar") and "0 of 0" not in said(opened, "depthBar"))
    side = opened.findChild(QTabWidget, "pairSide")
    for place in range(side.count()):
        if side.isTabVisible(place):
            side.setCurrentIndex(place)
            settled()
            qtbot.wait(1)
            assert_named(side)
    opened.actions_.by_id["actionBlend"].trigger()
    dialog = opened.findChild(QDialog, "blendDialog")
    assert_named(dialog)
    dialog.close()


def test_views_have_roles(opened):
    roles = {node.where.rpartition("/")[2]: node.role for node in heard(opened)}
    assert roles["checkpointTree"] == ROLE.Tree
    assert roles["fileTabs"] == ROLE.Client and roles["filterEdit"] == ROLE.EditableText
