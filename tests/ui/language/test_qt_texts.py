"""In Chinese, what Qt's own dialogs say is Chinese, too: what Qt does not say, our translator says."""

import re

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMessageBox, QTextBrowser, QTreeView

from ckpt_browser.core.messages import say
from ckpt_browser.ui.viewers.statistics.number_text import share_text
from ckpt_browser.ui.wording.sentences import standing_alone

from .pseudo import unsaid

NO_WORDS = re.compile(r"""
    \([^)]*\)                                     # the letters of the keyboard, and patterns
  | PyTorch | [\w/.~-]*/[\w/.~-]* | \w+\.\w+      # names of types, folders and files
  | \b(some|sub)\b | \b\d[\d.,]*\s?([kMG]i?)?B\b  # what the folder holds; sizes
""", re.VERBOSE)


@pytest.fixture
def chinese(program):
    program.settings.set_choice("language", "zh_CN")


@pytest.mark.parametrize(("kind", "mode"), [
    (QFileDialog.AcceptMode.AcceptOpen, QFileDialog.FileMode.ExistingFiles),
    (QFileDialog.AcceptMode.AcceptSave, QFileDialog.FileMode.AnyFile),
    (QFileDialog.AcceptMode.AcceptOpen, QFileDialog.FileMode.Directory),
])
def test_a_file_dialog_says_no_english(qtbot, chinese, tmp_path, kind, mode):
    (tmp_path / "sub").mkdir()
    (tmp_path / "some.pth").write_bytes(b"1")
    (tmp_path / "some").write_bytes(b"1")
    dialog = QFileDialog(None, "", str(tmp_path), "PyTorch (*.pth)")
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setSidebarUrls([])
    dialog.setAcceptMode(kind)
    dialog.setFileMode(mode)
    dialog.setViewMode(QFileDialog.ViewMode.Detail)
    dialog.show()
    view = dialog.findChild(QTreeView)
    qtbot.waitUntil(lambda: view.model().rowCount(view.rootIndex()) > 0)
    assert unsaid(NO_WORDS, dialog) == set()
    model: QAbstractItemModel = view.model()
    header = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]
    assert header == ["名称", "大小", "类型", "修改日期"]
    kinds = {model.index(row, 2, view.rootIndex()).data() for row in range(model.rowCount(view.rootIndex()))}
    assert "文件夹" in kinds
    assert not re.search("[A-Za-z]", NO_WORDS.sub(" ", " ".join(kinds).replace("pth", "")))


def test_questions_and_menus_of_fields_say_no_english(qtbot, chinese):
    box = QMessageBox()
    qtbot.addWidget(box)
    for button in QMessageBox.StandardButton:
        if QMessageBox.StandardButton.FirstButton.value <= button.value <= QMessageBox.StandardButton.LastButton.value:
            box.addButton(button)
    said = [button.text() for button in box.buttons()]
    for field in (QLineEdit("words"), QTextBrowser()):
        qtbot.addWidget(field)
        said += [action.text().partition("\t")[0] for action in field.createStandardContextMenu().actions()]
    assert said
    assert not [text for text in said if re.search("[A-Za-z]", NO_WORDS.sub(" ", text))]


def test_keys_are_named_as_the_manual_names_them(chinese):
    native = QKeySequence.SequenceFormat.NativeText
    assert [QKeySequence(keys).toString(native) for keys in ("Alt+Up", "Alt+Right", "Return", "Ctrl+K")] == \
        ["Alt+↑", "Alt+→", "Enter", "Ctrl+K"]


def test_percent_and_reasons_that_stand_alone_are_said_as_chinese_does(chinese):
    assert share_text(22, 10_000) == "0.22%"
    assert share_text(1, 10**9) == "<\u202f0.01%"
    assert standing_alone(say("is a PDF document, not a checkpoint")) == "该文件是 PDF 文档，不是检查点"
    assert standing_alone("other words") == "other words"
