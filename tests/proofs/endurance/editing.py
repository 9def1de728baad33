"""Editing: names and values in place, by regular expression, by dialogs; undo and redo; the clipboard, dragging."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QListWidget, QPushButton

from ckpt_browser.ui.tree.tree_model import ROWS

from .hand import Steps, seen
from .life import Kind, Life, can, has_tree
from .looking import select
from .poking import poke_within

NAMES = ("renamed", "layers.9", "a.b.c", "", "weight", "epoch", "ö/ß", "x" * 60)
VALUES = ("3", "42", "0.5", "text", "true", "[1, 2]", "{", "nan")
PATTERNS = ((r"^layers\.(\d+)", r"blocks.\1"), (r"^blocks\.(\d+)", r"layers.\1"), (r"^embed", "tok"),
            (r"^tok", "embed"), (r"^", "module."), (r"^module\.", ""), (r"(", "x"), (r"weight$", "w"))


def in_place(life: Life) -> Steps:
    """Open the field of a row, type, and mean it or leave it."""
    if life.chance.random() < 0.6:
        yield from select(life)
    life.hand.trigger(life.chance.choice(("actionRename", "actionRename", "actionEditValue")))
    yield 1
    tree = life.hand.window.tree
    field = tree.findChild(QLineEdit, "rowField") if tree is not None else None
    if seen(field):
        life.hand.type(field, life.chance.choice(NAMES + VALUES))
        QTest.keyClick(field, Qt.Key.Key_Return if life.chance.random() < 0.8 else Qt.Key.Key_Escape)
        yield from life.hand.quiet()
        left = tree.findChild(QLineEdit, "rowField") if tree is not None and seen(tree) else None  # it may be made anew
        if seen(left):
            QTest.keyClick(left, Qt.Key.Key_Escape)
            yield 0
    else:
        yield from fill_dialog(life)


def drop(life: Life) -> Steps:
    """Take out what is selected."""
    yield from select(life)
    tree = life.hand.window.tree
    if tree is not None:
        tree.setFocus()
        QTest.keyClick(tree, Qt.Key.Key_Delete)
        life.hand.trigger("actionDrop")
    yield from life.hand.quiet()


def by_pattern(life: Life) -> Steps:
    """The panel that renames by a regular expression."""
    life.hand.trigger("actionRenameMatching")
    panel = life.hand.window.bottom.renaming
    pattern, replacement = life.chance.choice(PATTERNS)
    life.hand.type(panel.pattern, pattern)
    life.hand.type(panel.replacement, replacement)
    yield from life.hand.until(lambda: not panel._timer.isActive(), "the live table")
    yield from life.hand.quiet()
    if panel.apply.isEnabled() and life.chance.random() < 0.8:
        life.hand.click(panel.apply)
        yield from life.hand.quiet()
    if life.chance.random() < 0.5:
        life.hand.window.bottom.put_away()
    yield 0


def by_dialog(life: Life) -> Steps:
    """A dialog that makes an edit."""
    names = ("actionNewGroup", "actionNewValue", "actionCast", "actionStrip", "actionRescue", "actionWrap")
    life.hand.trigger(life.chance.choice(names))
    yield 1
    yield from fill_dialog(life)


def fill_dialog(life: Life) -> Steps:
    """Touch some fields of the dialog that is open, then apply it or leave it."""
    found = next((one for one in life.hand.dialogs() if one.findChild(QPushButton, "applyEdit") is not None), None)
    if found is None:
        yield 0
        return
    for _ in range(life.chance.randrange(3)):
        if seen(found):
            yield from poke_within(life, found)
    if not seen(found):
        return
    yield from life.hand.until(lambda: not seen(found) or not found._timer.isActive(), "the dialog")  # type: ignore[attr-defined]
    yield from life.hand.quiet()
    yield from apply_or_leave(life, found)


def apply_or_leave(life: Life, dialog: QDialog) -> Steps:
    """Press Apply where it can be pressed, else leave by Esc."""
    if not seen(dialog):
        return
    apply = dialog.findChild(QPushButton, "applyEdit")
    if apply is not None and apply.isEnabled() and life.chance.random() < 0.75:
        life.hand.click(apply)
        yield from life.hand.quiet()
    yield 0
    if seen(dialog):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        yield 0


def by_action(life: Life) -> Steps:
    """An edit that asks nothing."""
    if life.chance.random() < 0.5:
        yield from select(life)
    names = ("actionDuplicate", "actionMoveUp", "actionMoveDown", "actionCut", "actionCopy", "actionPaste",
             "actionPaste", "actionKeep", "actionLift", "actionCompact", "actionSelectMatches")
    life.hand.trigger(life.chance.choice(names))
    if life.chance.random() < 0.8:
        yield from life.hand.quiet()
    yield 0


def drag_rows(life: Life) -> Steps:
    """Rows let fall between others, moved or copied."""
    yield from select(life)
    tree, document = life.hand.window.tree, life.hand.document
    if tree is None or document is None or not document.rows:
        return
    tree.dragged.emit()
    data = QMimeData()
    data.setData(ROWS, b"rows")
    keys = life.chance.choice((Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier))
    flags = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, keys
    viewport = tree.viewport()
    place = QPoint(50, life.chance.randrange(max(1, viewport.height())))
    QApplication.sendEvent(viewport, QDragEnterEvent(place, *flags))
    yield 0
    QApplication.sendEvent(viewport, QDragMoveEvent(place, *flags))
    yield 0
    QApplication.sendEvent(viewport, QDropEvent(QPointF(place), *flags))
    yield from life.hand.quiet()


def device(life: Life) -> Steps:
    """Type a device into the tool bar's box."""
    combo = life.hand.window.device
    line = combo.lineEdit()
    if line is not None and combo.isEnabled() and combo.isVisible():
        life.hand.type(line, life.chance.choice(("cpu", "cuda:0", "nowhere", "meta")))
        QTest.keyClick(line, life.chance.choice((Qt.Key.Key_Return, Qt.Key.Key_Escape)))
    yield from life.hand.quiet()


def back_and_forth(life: Life) -> Steps:
    """Undo and redo some steps."""
    for _ in range(life.chance.randrange(1, 6)):
        life.hand.trigger(life.chance.choice(("actionUndo", "actionUndo", "actionRedo")))
        if life.chance.random() < 0.7:
            yield from life.hand.quiet()
        yield 0


def all_back(life: Life) -> Steps:
    """Undo everything: the file is what it was. Then make all of it again: it is what it had become."""
    yield from life.hand.quiet()
    document = life.hand.document
    if document is None or document.journal is None:
        return
    steps = document.journal.cursor
    life.ledger.follow(life.hand.session.documents)
    from .ledger import Wrong, listing

    before = listing(document.journal.document)
    for _ in range(steps):
        life.hand.trigger("actionUndo")
        yield from life.hand.quiet()
    if document.journal is None:
        return
    assert document.journal.cursor == 0, f"{document.journal.cursor} steps are left of {steps}"
    life.ledger.check_first(document)
    life.ledger.check(document)
    for _ in range(steps):
        life.hand.trigger("actionRedo")
        yield from life.hand.quiet()
    if document.journal is not None and listing(document.journal.document) != before:
        raise Wrong(f"{document.name} is not what it had become after all was made again")


def through_history(life: Life) -> Steps:
    """Go to a step by a click on the history."""
    window = life.hand.window
    if not window.bottom.is_shown("historyPanel"):
        life.hand.trigger("actionHistory")
    panel = window.findChild(QListWidget, "historyList")
    if panel is not None and panel.count():
        item = panel.item(life.chance.randrange(panel.count()))
        panel.scrollToItem(item)
        panel.setCurrentItem(item)
        place = panel.visualItemRect(item).center()
        life.hand.click(panel.viewport(), place)
        QTest.mouseDClick(panel.viewport(), Qt.MouseButton.LeftButton, pos=place)
    yield from life.hand.quiet()


KINDS = (
    Kind("edit in place", 8, in_place, has_tree),
    Kind("drop", 5, drop, has_tree),
    Kind("rename by pattern", 3, by_pattern, has_tree),
    Kind("edit by dialog", 4, by_dialog, has_tree),
    Kind("edit by action", 7, by_action, has_tree),
    Kind("drag rows", 3, drag_rows, has_tree),
    Kind("device", 1, device, has_tree),
    Kind("undo and redo", 7, back_and_forth, lambda life: can("actionUndo")(life) or can("actionRedo")(life)),
    Kind("undo everything", 1.5, all_back, lambda life: has_tree(life) and can("actionUndo")(life)),
    Kind("through the history", 1.5, through_history, has_tree),
)
