"""The panel that renames by a regular expression: a live table, problems in red, nothing applied until it is clean."""

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QTableView, QWidget

from ...workspace.made import Maker, training, transformer
from ..looks import find, texts

FOREGROUND = Qt.ItemDataRole.ForegroundRole


class Panel:
    """The panel and its parts."""

    def __init__(self, window, settled) -> None:
        self.widget = window.findChild(QWidget, "renamePanel")
        self.pattern = self.widget.findChild(QLineEdit, "renamePattern")
        self.replacement = self.widget.findChild(QLineEdit, "renameReplacement")
        self.scope = self.widget.findChild(QComboBox, "renameScope")
        self.apply = self.widget.findChild(QPushButton, "applyRename")
        self.said = self.widget.findChild(QLabel, "renameCount")
        self.model = self.widget.findChild(QTableView, "renameTable").model()
        self._settled = settled

    def type(self, pattern: str, replacement: str = "") -> None:
        self.pattern.setText(pattern)
        self.replacement.setText(replacement)
        self.wait()

    def wait(self) -> None:
        self._settled()
        while self.widget._timer.isActive():
            self._settled()

    def rows(self) -> list[list[str]]:
        return [[self.model.index(row, column).data() for column in range(3)] for row in range(self.model.rowCount())]


@pytest.fixture
def panel(window, show, settled, qtbot):
    def opened(checkpoint) -> Panel:
        show(checkpoint)
        window.actions_.by_id["actionRenameMatching"].trigger()
        made = Panel(window, lambda: (qtbot.wait(10), settled()))
        qtbot.waitUntil(made.widget.isVisible)
        return made

    return opened


def test_the_table_follows_what_is_typed_and_apply_makes_one_step(panel, window):
    rename = panel(training())
    assert not rename.apply.isEnabled()
    rename.type(r"conv(\d)", r"layer\1.conv")
    assert rename.rows()[0] == ["model_state_dict/conv1.weight", "model_state_dict/layer1.conv.weight", ""]
    assert rename.said.text() == "4 names change"
    rename.apply.click()
    rename.wait()
    assert "layer1" in texts(window.tree)
    assert len(window.session.current.journal.steps) == 1
    assert rename.said.text() == "Nothing matches"
    assert not rename.apply.isEnabled()


def test_collisions_are_red_stand_first_and_cannot_be_applied(panel, window, theme):
    rename = panel(training())
    rename.type("conv[12]", "conv")
    assert rename.said.text() == "4 names change, 4 of them clash or are not allowed"
    assert rename.said.property("role") == "wrong"
    assert rename.rows()[0][2] == "the name is taken"
    assert rename.model.index(0, 1).data(FOREGROUND) == QColor(theme.tokens["error"])
    assert not rename.apply.isEnabled()
    rename.type("weight|bias", "")
    assert "not allowed" in rename.said.text() or rename.apply.isEnabled()


@pytest.mark.parametrize("pattern", ["(", "[a", "*", "(?P<x"])
def test_an_invalid_expression_is_said_at_the_field(panel, window, pattern):
    rename = panel(training())
    rename.type("conv", "c")
    rename.type(pattern)
    assert "The regular expression does not work" in rename.said.text()
    assert rename.pattern.property("wrong")
    assert rename.rows() == []
    assert not rename.apply.isEnabled()
    rename.type("conv", "c")
    assert not rename.pattern.property("wrong")
    assert rename.apply.isEnabled()


def test_an_invalid_replacement_is_said_too(panel):
    rename = panel(training())
    rename.type("conv", r"\9")
    assert "does not work" in rename.said.text()
    assert not rename.apply.isEnabled()


def test_only_the_selection(panel, window):
    rename = panel(training())
    window.tree.setCurrentIndex(find(window.tree, "model_state_dict", "conv1"))
    rename.scope.setCurrentIndex(1)
    rename.type("conv", "c")
    assert rename.said.text() == "2 names change"
    window.tree.setCurrentIndex(find(window.tree, "epoch"))
    rename.wait()
    assert rename.said.text() == "Nothing matches"


def test_the_scope_stays_what_was_chosen(panel, window):
    rename = panel(training())
    again = window.actions_.by_id["actionRenameMatching"].trigger
    conv = find(window.tree, "model_state_dict", "conv1")
    window.tree.setCurrentIndex(conv)
    again()
    assert rename.scope.currentIndex() == 0
    rename.scope.setCurrentIndex(1)
    again()
    assert rename.scope.currentIndex() == 1
    rename.scope.setCurrentIndex(0)
    rows = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    window.tree.selectionModel().select(find(window.tree, "epoch"), rows)
    again()
    assert rename.scope.currentIndex() == 1
    window.tree.setCurrentIndex(conv)
    again()
    assert rename.scope.currentIndex() == 1


def test_a_newer_expression_replaces_an_older_one(panel):
    rename = panel(transformer(3000))
    for pattern in ("a", "at", "att", r"attn\.q"):
        rename.pattern.setText(pattern)
        rename.widget._ask()
    rename.wait()
    assert rename.said.text() == "300 names change"


def test_an_edit_meanwhile_makes_the_table_anew(panel, window):
    rename = panel(training())
    rename.type("conv1", "stem")
    window.actions_.by_id["actionRenameMatching"].trigger()
    rename.apply.click()
    rename.wait()
    window.session.undo(window.session.current)
    rename.wait()
    assert rename.said.text() == "2 names change"


def test_strangers_names_are_shown_harmlessly(panel):
    rename = panel(Maker().done({"<b>bold\u202e": (1,)}))
    rename.type("bold", "<img src=x>")
    assert rename.rows()[0][:2] == ["<b>bold\\u202e", "<b><img src=x>\\u202e"]
    assert "&lt;b&gt;" in rename.model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_escape_puts_the_panel_away(panel, window, qtbot):
    rename = panel(training())
    qtbot.keyClick(rename.pattern, Qt.Key.Key_Escape)
    assert not rename.widget.isVisible()
