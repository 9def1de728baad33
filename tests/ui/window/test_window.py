"""The window as a person uses it: opening, tabs, filter, copying, inspector, problems."""

import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QProgressBar, QPushButton, QTreeView, QWidget

from ckpt_browser.core.checkpoint import Problem
from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.core.paths import visible
from ckpt_browser.ui.session.session import Session
from ckpt_browser.ui.window.main_window import MainWindow

from ...workspace.made import Maker, tied, training, transformer, troubled
from ..looks import find, texts

NAMES = [(QTreeView, "checkpointTree"), (QLineEdit, "filterEdit"), (QWidget, "inspector"), (QWidget, "problemsPanel")]
ACTIONS = ["actionOpen", "actionClose", "actionCopyKey", "actionCopyPath", "actionCopyPython", "actionFind"]


def said(widget: QWidget) -> str:
    """All text of a panel."""
    parts = [label.text() for label in widget.findChildren(QLabel)]
    parts += [button.text() for button in widget.findChildren(QPushButton)]
    return "\n".join(parts).replace("\u200b", "")


def inspector(window: MainWindow) -> QWidget:
    return window.findChild(QWidget, "inspector").widget()


def test_the_names_that_others_rely_on(show, window):
    show(training())
    assert window.objectName() == "MainWindow"
    assert all(window.findChild(kind, name) is not None for kind, name in NAMES)
    assert all(window.findChild(QAction, name) is not None for name in ACTIONS)


def test_the_sample_opens_with_the_real_reader(qtbot, settings, theme, sample):
    session = Session(settings)
    window = MainWindow(session, theme)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.opened) as opened:
        session.open(str(sample))
    assert opened.args == [str(sample)]
    tree = window.findChild(QTreeView, "checkpointTree")
    assert find(tree, "model_state_dict", "conv1").siblingAtColumn(1).data() == "Conv2d 3→6 k5"
    assert window.windowTitle() == "sample.pth – ckpt-browser"
    assert window.findChild(QLabel, "statusFile").text().startswith("PyTorch   ·   20 tensors")
    session.shut_down()


def test_tabs_open_close_and_name_one_tree(show, window, qtbot):
    first, second = show(training(), "/a.pth"), show(tied(), "/b.pth")
    assert window.findChildren(QTreeView, "checkpointTree") == [second]
    window.actions_.by_id["actionNextTab"].trigger()
    assert window.findChildren(QTreeView, "checkpointTree") == [first]
    assert window.windowTitle().startswith("a.pth")
    window.session.open("/b.pth")
    assert len(window.session.documents) == 2
    assert window.windowTitle().startswith("b.pth")
    window.actions_.by_id["actionClose"].trigger()
    assert window.windowTitle().startswith("a.pth")
    window.actions_.by_id["actionClose"].trigger()
    assert window.findChild(QWidget, "welcome").isVisible()
    assert not window.actions_.by_id["actionClose"].isEnabled()


def test_typing_a_filter(show, window, qtbot, settled):
    tree = show(training())
    edit = window.findChild(QLineEdit, "filterEdit")
    qtbot.keyClicks(edit, "conv1")
    settled()
    assert texts(tree) == ["model_state_dict", "conv1", "weight", "bias"]
    assert window.findChild(QLabel, "filterCount").text() == "2 matches"
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    settled()
    assert edit.text() == ""
    assert "epoch" in texts(tree)
    assert window.findChild(QLabel, "filterCount").text() == ""


def test_a_bad_filter_is_said_at_the_field_and_changes_nothing(show, window, qtbot, settled):
    tree = show(training())
    edit, count = window.findChild(QLineEdit, "filterEdit"), window.findChild(QLabel, "filterCount")
    edit.setText("bias")
    settled()
    before = texts(tree)
    edit.setText("bias /(/")
    settled()
    assert "no regular expression" in edit.toolTip()
    assert edit.property("wrong")
    assert count.text() == "not filtered"
    assert "no regular expression" in window.findChild(QLabel, "filterReason").text()
    assert texts(tree) == before
    edit.setText("bias")
    settled()
    assert not edit.property("wrong")
    assert count.text() == "3 matches"


def test_each_tab_keeps_its_own_filter(show, window, settled):
    show(training(), "/a.pth")
    edit = window.findChild(QLineEdit, "filterEdit")
    edit.setText("conv")
    settled()
    show(training(), "/b.pth")
    assert edit.text() == ""
    window.actions_.by_id["actionPreviousTab"].trigger()
    assert edit.text() == "conv"


def test_a_newer_filter_replaces_an_older_one(show, window, settled):
    tree = show(transformer(3000))
    document = window.session.current
    for text in ("attn", "mlp", "ln.bias"):
        window.session.ask(document, document.request._replace(filter=text))
    settled()
    assert document.shown.request.filter == "ln.bias"
    assert texts(tree)[:4] == ["layers", "0", "ln", "bias"]


def test_copying(show, window):
    tree = show(training())
    clipboard = QGuiApplication.clipboard()
    actions = window.actions_.by_id
    assert not actions["actionCopyKey"].isEnabled()
    tree.setCurrentIndex(find(tree, "model_state_dict", "conv1", "weight"))
    for action, wanted in (("actionCopyKey", "conv1.weight"), ("actionCopyPath", "model_state_dict/conv1.weight"),
                           ("actionCopyPython", 'ckpt["model_state_dict"]["conv1.weight"]')):
        actions[action].trigger()
        assert clipboard.text() == wanted
        assert window.statusBar().currentMessage() == f"Copied: {visible(wanted)}"
    tree.setCurrentIndex(find(tree, "model_state_dict", "conv1"))
    actions["actionCopyPython"].trigger()
    state = {"model_state_dict": {"conv1.weight": 1, "conv1.bias": 2, "conv2.bias": 3}}
    assert eval(clipboard.text(), {"ckpt": state}) == {"conv1.weight": 1, "conv1.bias": 2}


def test_the_inspector_follows_the_selection(qtbot, show, window):
    tree = show(tied())
    qtbot.waitUntil(lambda: "PyTorch" in said(inspector(window)))
    tree.setCurrentIndex(find(tree, "half"))
    text = said(inspector(window))
    assert all(part in text for part in ("5 × 4", "float32", "contiguous", "80 – 160", "50 %", "64 – 224"))


def test_a_link_in_the_inspector_leads_to_the_twin(show, window, qtbot):
    tree = show(tied())
    tree.setCurrentIndex(find(tree, "model", "wte", "weight"))
    tree.collapseAll()
    link = next(button for button in inspector(window).findChildren(QPushButton) if "head" in button.text())
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert tree.currentIndex() == find(tree, "model", "head", "weight")
    assert tree.isExpanded(find(tree, "model", "head"))


def test_all_text_of_the_inspector_is_plain(show, window):
    tree = show(Maker().done({"<b>x</b>": "<img src=x>", "y": 1}))
    tree.setCurrentIndex(tree.model().index(0, 0))
    labels = inspector(window).findChildren(QLabel)
    assert labels
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)


def test_problems_lead_to_their_rows(show, window, qtbot, settled):
    tree = show(troubled())
    panel = window.findChild(QWidget, "problemsPanel")
    assert panel.isVisible()
    assert [panel.item(row).text() for row in range(panel.count())] == [
        "bad: a tensor is broken", "payload: refers to posix.system", "Trailing bytes"]
    window.findChild(QLineEdit, "filterEdit").setText("good")
    settled()
    panel.itemActivated.emit(panel.item(0))
    settled()
    assert tree.currentIndex().data() == "bad"
    assert "reaches 8 bytes beyond" in said(inspector(window))
    show(training(), "/fine.pth")
    assert not panel.isVisible()


def test_a_broken_file_shows_its_sentence(window, files, qtbot):
    path = files.put("/broken.pth", CheckpointError("is cut short at byte 3,000"))
    window.session.open(path)
    qtbot.waitUntil(lambda: window.findChild(QLabel, "failure") is not None)
    assert window.findChild(QLabel, "failure").text() == "It is cut short at byte 3,000."
    files.put(path, training())
    again = next(button for button in window.findChildren(QPushButton) if button.text() == "Try again")
    with qtbot.waitSignal(window.opened):
        qtbot.mouseClick(again, Qt.MouseButton.LeftButton)


def test_what_is_still_readable_of_a_broken_file_is_shown(window, files, qtbot):
    files.put("/part.pth", replace(training(), problems=(Problem("error", "ends at byte 77"),)))
    with qtbot.waitSignal(window.opened):
        window.session.open("/part.pth")
    assert any("ends at byte 77" in label.text() for label in window.findChildren(QLabel))
    assert "epoch" in texts(window.findChild(QTreeView, "checkpointTree"))


def test_slow_files_show_progress_and_can_be_cancelled(window, files, qtbot):
    files.slow = True
    files.put("/slow.pth", training())
    window.session.open("/slow.pth")
    bar = window.findChild(QProgressBar, "openProgress")
    assert not bar.isVisible()
    qtbot.waitUntil(bar.isVisible)
    qtbot.waitUntil(lambda: bar.value() == 300)
    qtbot.mouseClick(window.findChild(QPushButton, "cancelOpening"), Qt.MouseButton.LeftButton)
    assert window.session.documents == []
    qtbot.waitUntil(lambda: not window.session.jobs.busy)


def test_quick_files_show_no_progress(show, window):
    show(training())
    assert not window.findChild(QProgressBar, "openProgress").isVisible()


def test_closing_the_window_while_a_file_opens(window, files, qtbot):
    files.slow = True
    window.session.open("/slow.pth")
    window.close()
    assert not window.session.jobs.busy


def test_a_fault_of_the_program_becomes_a_sentence(window, files, qtbot):
    files.open = None
    window.session._opener = lambda path, token, report: 1 / 0
    document = window.session.open("/x.pth")
    qtbot.waitUntil(lambda: document.state == "failed")
    assert "ZeroDivisionError" in document.failure


def test_dropped_files_open(window, files, qtbot):
    for path in ("/one.pth", "/two.pth"):
        files.put(path, training())
    data = QMimeData()
    names = ["file:///one.pth", "https://example.org/three.pth", "file:///two.pth"]
    data.setUrls([QUrl(name) for name in names])
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
                       Qt.KeyboardModifier.NoModifier)
    window.dropEvent(event)
    assert [document.path for document in window.session.documents] == ["/one.pth", "/two.pth"]
    qtbot.waitUntil(lambda: all(document.shown for document in window.session.documents))


def test_recent_files_are_offered_on_the_welcome_page_and_in_the_menu(show, window, qtbot):
    show(training(), "/kept.pth")
    window.actions_.by_id["actionClose"].trigger()
    link = next(button for button in window.findChild(QWidget, "welcome").findChildren(QPushButton)
                if button.text() == "kept.pth")
    assert window.recent_menu.actions()[0].text() == "kept.pth"
    with qtbot.waitSignal(window.opened):
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("scheme", ["dark", "light"])
def test_colours_can_be_chosen(show, window, settings, scheme):
    show(training())
    window.actions_.by_id[f"action{scheme.title()}Colors"].trigger()
    assert window.theme.dark == (scheme == "dark")
    assert settings.scheme == scheme
    assert (window.palette().window().color().lightness() < 100) == (scheme == "dark")


def test_ctrl_f_goes_to_the_filter(show, window, qtbot):
    tree = show(training())
    tree.setFocus()
    window.actions_.by_id["actionFind"].trigger()
    assert window.focusWidget() is window.findChild(QLineEdit, "filterEdit")


def test_every_action_has_a_name_and_the_shortcuts_differ(window):
    texts_ = [action.text() for action in window.actions_.by_id.values()]
    assert all(texts_)
    shortcuts = [action.shortcut().toString() for action in window.actions_.by_id.values()
                 if not action.shortcut().isEmpty()]
    assert len(set(shortcuts)) == len(shortcuts)


def test_reloading_announces_the_tree_again(show, window, files, qtbot):
    tree = show(training())
    files.put("/somewhere/model.pth", tied())
    with qtbot.waitSignal(window.opened):
        window.actions_.by_id["actionReload"].trigger()
    assert texts(tree)[0] == "model"


def test_long_arranging_shows_and_can_be_given_up(show, window, qtbot, settled):
    tree = show(training())
    busy, stop = window.findChild(QProgressBar, "arrangeProgress"), window.findChild(QPushButton, "cancelArranging")
    go_on = threading.Event()
    window.session.jobs.submit("views", lambda token, report: go_on.wait(), lambda result: None, lambda error: None)
    edit = window.findChild(QLineEdit, "filterEdit")
    edit.setText("conv")
    qtbot.waitUntil(busy.isVisible)
    qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
    assert not busy.isVisible()
    assert edit.text() == ""
    go_on.set()
    settled()
    assert "epoch" in texts(tree)
