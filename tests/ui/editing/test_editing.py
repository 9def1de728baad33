"""Editing in the real window: names and values in place, dropping, moving, undo, marks, errors at the field."""

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListWidget, QPlainTextEdit, QPushButton, QWidget

from ckpt_browser.core.edits.arranging import Drop, Move, Wrap
from ckpt_browser.core.edits.names import Rename, RenameMatching
from ckpt_browser.core.edits.values import SetValue
from ckpt_browser.ui.tree.tree_model import MARK, ROWS

from ...workspace.made import Maker, flat, tied, training, transformer
from ..looks import cells, double_click, find, texts


@pytest.fixture
def act(window, settled):
    def run(name: str) -> None:
        action = window.actions_.by_id[name]
        assert action.isEnabled(), name
        action.trigger()
        settled()

    return run


def go(tree, *names: str) -> QModelIndex:
    index = find(tree, *names)
    tree.setCurrentIndex(index)
    return index


def field(tree) -> QLineEdit | None:
    return next((line for line in tree.findChildren(QLineEdit, "rowField") if line.isVisible()), None)


def reason(tree) -> str:
    return "".join(label.text() for label in tree.findChildren(QLabel, "rowFieldReason") if label.isVisible())


def type_into(qtbot, tree, text: str, settled) -> None:
    line = field(tree)
    line.selectAll()
    qtbot.keyClicks(line, text) if text else qtbot.keyClick(line, Qt.Key.Key_Delete)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settled()


def test_renaming_in_place_and_back(show, window, qtbot, act, settled):
    tree = show(training())
    go(tree, "model_state_dict")
    act("actionRename")
    type_into(qtbot, tree, "weights", settled)
    assert field(tree) is None
    assert "weights" in texts(tree)
    assert window.windowTitle() == "model.pth ● – ckpt-browser"
    assert tree.currentIndex().data() == "weights"
    assert tree.currentIndex().data(MARK) == "changed"
    act("actionUndo")
    assert "model_state_dict" in texts(tree)
    assert "●" not in window.windowTitle()
    act("actionRedo")
    assert "weights" in texts(tree)


@pytest.mark.parametrize(("name", "why"), [("", "a name is needed"), ("loss", "the name is taken")])
def test_a_bad_name_is_said_at_the_field_which_stays_open(show, window, qtbot, act, settled, name, why):
    tree = show(training())
    go(tree, "epoch")
    act("actionRename")
    type_into(qtbot, tree, name, settled)
    assert why in reason(tree).lower()
    assert field(tree).property("wrong")
    assert field(tree).text() == name
    assert not window.session.current.dirty
    qtbot.keyClick(field(tree), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: field(tree) is None)
    assert "epoch" in texts(tree)


def test_a_name_that_stays_as_it_is_makes_no_step(show, window, qtbot, act, settled):
    tree = show(training())
    go(tree, "epoch")
    act("actionRename")
    qtbot.keyClick(field(tree), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: field(tree) is None)
    assert window.session.current.journal.steps == ()


def test_a_dotted_prefix_renames_all_its_entries(show, window, qtbot, act, settled):
    tree = show(training())
    go(tree, "model_state_dict", "conv1")
    act("actionRename")
    type_into(qtbot, tree, "stem", settled)
    assert find(tree, "model_state_dict", "stem", "weight").data(MARK) == "changed"
    assert find(tree, "model_state_dict", "stem").data(MARK) == "changed"
    assert tree.currentIndex().data() == "stem"
    assert window.session.current.journal.document.checkpoint.nodes[-2:]
    act("actionUndo")
    assert find(tree, "model_state_dict", "conv1", "weight").data(MARK) == ""


def test_an_entry_below_a_prefix_keeps_the_prefix(show, window, qtbot, act, settled):
    tree = show(training())
    go(tree, "model_state_dict", "conv1", "bias")
    act("actionRename")
    assert field(tree).text() == "bias"
    type_into(qtbot, tree, "offset", settled)
    row = tree.currentIndex().internalId()
    shown = window.session.current.shown.arrangement.tree
    assert shown.path(row) == ("model_state_dict", "conv1.offset")


def test_what_comes_back_is_selected(show, window, act):
    tree = show(training())
    for names in (("model_state_dict", "conv1"), ("model_state_dict", "conv1", "bias"), ("optimizer_state_dict",)):
        go(tree, *names)
        act("actionDrop")
        act("actionUndo")
        assert tree.currentIndex() == find(tree, *names)
        assert window.session.current.rows == (window.session.current.row,)


def test_a_double_click_edits_the_name_or_the_value(show, window, qtbot, settled):
    tree = show(training())
    for column, text in ((0, "epoch"), (1, "3")):
        place = tree.visualRect(find(tree, "epoch").siblingAtColumn(column)).center()
        double_click(tree.viewport(), place)
        assert field(tree).text() == text
        qtbot.keyClick(field(tree), Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: field(tree) is None)


def test_a_value_keeps_its_type(show, window, qtbot, act, settled):
    tree = show(training())
    go(tree, "epoch")
    act("actionEditValue")
    type_into(qtbot, tree, "12", settled)
    assert cells(find(tree, "epoch"))[1:4] == ["12", "", "int"]
    assert find(tree, "epoch").data(MARK) == "changed"
    act("actionEditValue")
    type_into(qtbot, tree, "twelve", settled)
    assert "it is an int" in reason(tree).lower()
    assert cells(find(tree, "epoch"))[1] == "12"


def test_a_list_is_edited_as_json_with_a_live_check(show, window, qtbot, act, settled):
    tree = show(training())
    go(tree, "optimizer_state_dict", "param_groups")
    act("actionEditValue")
    dialog = window.findChild(QWidget, "valueDialog")
    text, reason = dialog.findChild(QPlainTextEdit, "valueText"), dialog.findChild(QLabel, "dialogReason")
    apply = dialog.findChild(QPushButton, "applyEdit")
    text.setPlainText('[{"lr": 0.1,}]')
    qtbot.waitUntil(lambda: "Line 1" in reason.text())
    assert not apply.isEnabled()
    text.setPlainText("3")
    qtbot.waitUntil(lambda: "It is a list" in reason.text())
    text.setPlainText('[{"lr": 0.5}]')
    qtbot.waitUntil(lambda: apply.isEnabled() and not reason.text())
    apply.click()
    settled()
    assert cells(find(tree, "optimizer_state_dict", "param_groups", "0", "lr"))[1] == "0.5"


def test_dropping_several_rows_is_one_step(show, window, act):
    tree = show(training())
    go(tree, "epoch")
    tree.selectionModel().select(find(tree, "loss"), tree.selectionModel().SelectionFlag.Select
                                 | tree.selectionModel().SelectionFlag.Rows)
    assert len(window.session.current.rows) == 2
    act("actionDrop")
    assert texts(tree)[0] == "model_state_dict"
    assert tree.currentIndex().data() == "model_state_dict"
    assert len(window.session.current.journal.steps) == 1
    act("actionUndo")
    assert texts(tree)[:2] == ["epoch", "loss"]


def test_dropping_a_prefix_drops_its_entries(show, window, act):
    tree = show(training())
    go(tree, "model_state_dict", "conv1")
    act("actionDrop")
    assert "conv1" not in texts(tree)
    assert tree.currentIndex().data() == "conv2"


def test_what_was_open_stays_open_and_the_view_stays_where_it_was(show, window, edit, settled):
    tree = show(transformer(3000))
    tree.expandAll()
    settled()
    before = texts(tree)
    tree.verticalScrollBar().setValue(900)
    top = tree.indexAt(QPoint(0, 1)).data()
    edit(Rename(("layers.100.ln.weight",), "layers.100.norm.scale"))
    after = texts(tree)
    assert len(after) == len(before)  # the new prefix is shut
    assert tree.indexAt(QPoint(0, 1)).data() == top
    edit(SetValue(("layers.0.attn.q.weight",), 1))
    assert "cannot be given a value" in window.findChild(QLabel, "complaintText").text()
    assert texts(tree) == after


def test_a_rename_that_moves_no_row_leaves_the_view_alone(show, window, edit, settled):
    tree = show(transformer(500))
    tree.expand(find(tree, "layers", "7"))
    before = texts(tree)
    edit(RenameMatching(r"layers\.7\.attn\.q", "layers.7.attn.query"))
    assert tree.isExpanded(find(tree, "layers", "7"))
    assert [name.replace("query", "q") for name in texts(tree)] == before


def test_the_selection_follows_its_row_and_a_range_stays_open(show, window, edit):
    tree = show(flat(2500))
    tree.expand(tree.model().index(1, 0))
    tree.setCurrentIndex(tree.model().index(5, 0, tree.model().index(1, 0)))
    assert tree.currentIndex().data() == "tensor_1005"
    edit(Drop((("tensor_3",),)))
    assert tree.currentIndex().data() == "tensor_1005"
    assert tree.isExpanded(tree.model().index(1, 0))


def test_a_refused_edit_is_a_line_in_the_window_and_changes_nothing(show, window, edit, act):
    tree = show(training())
    before = texts(tree)
    edit(Drop((("nobody",),)))
    line = window.findChild(QLabel, "complaintText")
    assert line.isVisible()
    assert line.text() == "Nobody: there is nothing of this name."
    assert line.textFormat() == Qt.TextFormat.PlainText
    assert texts(tree) == before
    assert not window.session.current.dirty
    edit(Drop((("epoch",),)))
    assert not line.isVisible()


def test_edits_in_quick_succession_are_all_made(show, window, settled):
    tree = show(training())
    document = window.session.current
    window.session.edit(document, [Rename(("epoch",), "a")])
    window.session.edit(document, [Rename(("a",), "b")])
    window.session.edit(document, [Rename(("nothing",), "x")])
    window.session.edit(document, [Rename(("b",), "c")])
    window.session.undo(document)
    settled()
    assert texts(tree)[0] == "b"
    assert len(document.journal.steps) == 3


def test_a_filter_typed_while_an_edit_is_made_is_applied(show, window, settled):
    tree = show(transformer(2000))
    document = window.session.current
    window.session.edit(document, [Rename(("layers.0.ln.bias",), "layers.0.ln.shift")])
    window.session.ask(document, document.request._replace(filter="shift"))
    settled()
    assert texts(tree)[-1] == "shift"


def test_moving_up_and_down(show, window, act):
    tree = show(training())
    go(tree, "loss")
    act("actionMoveUp")
    assert texts(tree)[:2] == ["loss", "epoch"]
    assert tree.currentIndex().data() == "loss"
    assert not window.actions_.by_id["actionMoveUp"].isEnabled()
    act("actionMoveDown")
    assert texts(tree)[:2] == ["epoch", "loss"]
    go(tree, "model_state_dict", "conv2")
    act("actionMoveUp")
    assert texts(tree).index("conv2") < texts(tree).index("conv1")


def test_lifting_and_putting_into_a_group(show, window, qtbot, act, settled):
    tree = show(training())
    go(tree, "model_state_dict", "conv1")
    go(tree, "model_state_dict")
    act("actionLift")
    assert texts(tree)[0] == "conv1"
    window.actions_.by_id["actionWrap"].trigger()
    dialog = window.findChild(QWidget, "wrapping")
    name, reason = dialog.findChild(QLineEdit, "newName"), dialog.findChild(QLabel, "dialogReason")
    name.setText("")
    qtbot.waitUntil(lambda: "A name is needed" in reason.text())
    name.setText("net")
    qtbot.waitUntil(lambda: not reason.text())
    dialog.findChild(QPushButton, "applyEdit").click()
    settled()
    assert texts(tree)[0] == "net"
    act("actionUndo")
    act("actionUndo")
    assert texts(tree)[0] == "epoch"


@pytest.mark.parametrize(("action", "name", "value"), [("actionNewGroup", "extra", None),
                                                       ("actionNewValue", "steps", "[1, 2]")])
def test_new_groups_and_values(show, window, qtbot, settled, action, name, value):
    tree = show(training())
    go(tree, "model_state_dict")
    window.actions_.by_id[action].trigger()
    dialog = window.findChild(QWidget, "newEntry")
    wrong, line = dialog.findChild(QLabel, "dialogReason"), dialog.findChild(QLineEdit, "newName")
    line.setText("conv1.weight")
    qtbot.waitUntil(lambda: "taken" in wrong.text())
    line.setText(name)
    if value is not None:
        dialog.findChild(QLineEdit, "newValue").setText("[1,")
        qtbot.waitUntil(lambda: "Line 1" in wrong.text())
        dialog.findChild(QLineEdit, "newValue").setText(value)
    qtbot.waitUntil(dialog.findChild(QPushButton, "applyEdit").isEnabled)
    dialog.findChild(QPushButton, "applyEdit").click()
    settled()
    assert tree.currentIndex().data() == name
    assert tree.currentIndex().data(MARK) == "new"


def test_duplicate_keep_and_select_matches(show, window, act, settled):
    tree = show(training())
    go(tree, "epoch")
    act("actionDuplicate")
    assert texts(tree)[:2] == ["epoch", "epoch_copy"]
    window.session.ask(window.session.current, window.session.current.request._replace(filter="conv*bias"))
    settled()
    act("actionSelectMatches")
    assert len(window.session.current.rows) == 2
    act("actionKeep")
    window.session.ask(window.session.current, window.session.current.request._replace(filter=""))
    settled()
    tree.expandAll()
    assert texts(tree) == ["model_state_dict", "conv1", "bias", "conv2", "bias"]


def test_copy_and_paste_within_a_file_and_to_another(show, window, act):
    first = show(training(), "/a.pth")
    go(first, "model_state_dict", "conv1", "weight")
    act("actionCopy")
    assert QGuiApplication.clipboard().text() == "model_state_dict/conv1.weight"
    go(first, "optimizer_state_dict")
    act("actionPaste")
    assert find(first, "optimizer_state_dict", "conv1", "weight").isValid()
    go(first, "optimizer_state_dict")
    act("actionCopy")
    act("actionPaste")  # beside the group that is copied, not into it
    assert find(first, "optimizer_state_dict_2").isValid()
    go(first, "epoch")
    act("actionCopy")
    act("actionPaste")
    assert "epoch_2" in texts(first)
    second = show(tied(), "/b.pth")
    go(second, "model")
    act("actionPaste")
    assert cells(find(second, "model", "epoch"))[1] == "3"
    assert window.session.current.journal.edits[-1].file == "/a.pth"


def test_cut_and_paste_moves(show, window, act):
    tree = show(training())
    go(tree, "epoch")
    act("actionCut")
    go(tree, "model_state_dict")
    act("actionPaste")
    assert texts(tree)[0] == "loss"
    assert find(tree, "model_state_dict", "epoch").isValid()
    assert not window.actions_.by_id["actionPaste"].isEnabled()


def let_fall(tree, index: QModelIndex, on: bool, flags=Qt.KeyboardModifier.NoModifier) -> None:
    data = QMimeData()
    data.setData(ROWS, b"rows")
    rect = tree.visualRect(index)
    place = QPointF(rect.center() if on else rect.topLeft() + QPoint(4, 1))
    arguments = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, flags
    QApplication.sendEvent(tree.viewport(), QDragEnterEvent(place.toPoint(), *arguments))
    QApplication.sendEvent(tree.viewport(), QDragMoveEvent(place.toPoint(), *arguments))
    QApplication.sendEvent(tree.viewport(), QDropEvent(place, *arguments))


def test_dragging_rows_reorders_moves_and_copies(show, window, settled):
    tree = show(training())
    go(tree, "loss")
    tree.dragged.emit()
    let_fall(tree, find(tree, "epoch"), on=False)
    settled()
    assert texts(tree)[:2] == ["loss", "epoch"]
    tree.dragged.emit()
    let_fall(tree, find(tree, "optimizer_state_dict"), on=True)
    settled()
    assert find(tree, "optimizer_state_dict", "loss").isValid()
    assert texts(tree)[0] == "epoch"
    go(tree, "epoch")
    tree.dragged.emit()
    let_fall(tree, find(tree, "model_state_dict"), on=True, flags=Qt.KeyboardModifier.ControlModifier)
    settled()
    assert find(tree, "model_state_dict", "epoch").isValid()
    assert texts(tree)[0] == "epoch"


def test_dragging_to_another_tab_copies(show, window, settled):
    first = show(training(), "/a.pth")
    second = show(tied(), "/b.pth")
    window.session.set_current(window.session.documents[0])
    go(first, "model_state_dict")
    first.dragged.emit()
    window.session.set_current(window.session.documents[1])
    let_fall(second, find(second, "other"), on=False)
    settled()
    assert texts(second).count("model_state_dict") == 1
    assert "model_state_dict" in texts(first)


def test_the_history_says_what_was_done_and_goes_anywhere(show, window, edit, qtbot, settled):
    tree = show(training())
    steps = window.findChild(QListWidget, "historyList")
    assert [steps.item(place).text() for place in range(steps.count())] == ["As opened"]
    edit(Rename(("epoch",), "a\u202eb"))
    edit(Drop((("loss",), ("optimizer_state_dict",))))
    edit(Move((("model_state_dict",),), (), 0))
    assert [steps.item(place).text() for place in range(steps.count())] == [
        "As opened", "Rename epoch to a\\u202eb", "Drop loss and optimizer_state_dict", "Move model_state_dict"]
    assert window.bottom.tabText(window.bottom.indexOf(window.bottom.history)) == "History 3"
    steps.itemClicked.emit(steps.item(1))
    settled()
    assert texts(tree)[:2] == ["a\\u202eb", "loss"]
    assert steps.currentRow() == 1
    assert steps.item(1).font().bold()
    assert not steps.item(3).font().bold()
    edit(Wrap("all"))
    assert steps.count() == 3
    steps.itemClicked.emit(steps.item(0))
    settled()
    assert not window.session.current.dirty


def test_closing_while_an_edit_is_under_way(show, window, settled):
    show(transformer(3000))
    document = window.session.current
    window.session.edit(document, [RenameMatching("layers", "blocks")])
    window.session.close(document)
    settled()
    assert document.opened is None


def test_keys_that_are_numbers_stay_numbers(show, window, qtbot, act, settled):
    tree = show(Maker().done({"state": {0: {"a": 1}, 1: {"a": 2}}}))
    go(tree, "state", "1")
    act("actionRename")
    type_into(qtbot, tree, "7", settled)
    shown = window.session.current.shown.arrangement.tree
    assert shown.path(tree.currentIndex().internalId()) == ("state", 7)
