"""Saving: in place, over, as new, sharded, exported; and giving up in the middle."""

from __future__ import annotations

import os

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QLineEdit, QPushButton

from .hand import Steps, seen
from .life import Kind, Life, can, has_tree

NEW = ("new.pth", "new.safetensors", "new2.pt", "sample.pth")


def over(life: Life) -> Steps:
    """Over the file, or within it; what torch reads then is what was done."""
    yield from _save(life, life.chance.choice(("actionSave", "actionSave", "actionSaveInPlace")))


def elsewhere(life: Life) -> Steps:
    """As another file, or as a copy."""
    life.hand.wanted = str(life.material.folder / life.chance.choice(NEW))
    yield from _save(life, life.chance.choice(("actionSaveAs", "actionSaveCopy")))


def _save(life: Life, name: str) -> Steps:
    yield from life.hand.quiet()
    document = life.hand.document
    if document is None:
        return
    life.ledger.follow(life.hand.session.documents)
    saved: list[str] = []
    before = document.journal
    session = life.hand.session
    watch = session.saver.saved.connect(lambda one, done: saved.append(done.path) if one is document else None)
    life.hand.wanted = life.hand.wanted or str(life.material.folder / "locked.pth")
    life.hand.trigger(name)
    yield 1
    yield from life.hand.quiet()
    yield from leave_dialog(life)
    life.hand.wanted = ""
    session.saver.saved.disconnect(watch)
    if saved and document.journal is not None and before is not None and document.journal.document is before.document:
        life.ledger.check_file(document, os.path.abspath(saved[0]))


def with_options(life: Life) -> Steps:
    """The dialog that has a say in it."""
    life.hand.trigger("actionSaveOptions")
    yield 1
    dialog = life.hand.dialog("saveDialog")
    if dialog is None:
        return
    path = dialog.findChild(QLineEdit, "savePath")
    life.hand.type(path, str(life.material.folder / f"as{life.chance.randrange(3)}.pth"))
    for name, most in (("saveFormat", 3), ("saveShards", 3)):
        box = dialog.findChild(QComboBox, name)
        for _ in range(life.chance.randrange(most)):
            QTest.keyClick(box, Qt.Key.Key_Down)
    verify = dialog.findChild(QCheckBox, "saveVerify")
    if verify.isChecked() and life.chance.random() < 0.8:
        life.hand.click(verify)
        verify.setChecked(False)
    yield from _settle(life, dialog)
    for _ in range(6):
        open_ = [box for box in dialog.findChildren(QComboBox) if box.objectName().startswith("loss-")
                 and not box.currentData()]
        if not seen(dialog) or not open_:
            break
        QTest.keyClick(open_[0], Qt.Key.Key_Down)
        yield from _settle(life, dialog)
    now = dialog.findChild(QPushButton, "saveNow")
    if seen(dialog) and now.isEnabled() and life.chance.random() < 0.8:
        life.hand.click(now)
        yield 1
        yield from life.hand.quiet()
    yield from leave_dialog(life)


def _settle(life: Life, dialog: QDialog) -> Steps:
    yield from life.hand.until(lambda: not seen(dialog) or not dialog._timer.isActive(), "the dialog of saving")  # type: ignore[attr-defined]
    yield from life.hand.quiet()


def given_up(life: Life) -> Steps:
    """Begin to save, and cancel by the bar below."""
    life.hand.trigger("actionSave")
    yield life.chance.choice((0, 0, 2, 10, 50))
    button = life.hand.window.findChild(QPushButton, "cancelSaving")
    document = life.hand.document
    if button is not None and document is not None and document.saving is not None:
        button.click()
    yield from life.hand.quiet()
    yield from leave_dialog(life)


def export(life: Life) -> Steps:
    """Write selected tensors to a file of their own."""
    suffix = life.chance.choice(("npy", "npz", "csv", "pt", "safetensors"))
    life.hand.wanted = str(life.material.folder / f"out.{suffix}")
    life.hand.trigger("actionExport")
    yield from life.hand.quiet()


def history_as(life: Life) -> Steps:
    """The history as a recipe or as Python."""
    name = life.chance.choice(("actionSaveRecipe", "actionSaveScript"))
    life.hand.wanted = str(life.material.folder / ("history.json" if name == "actionSaveRecipe" else "history.py"))
    life.hand.trigger(name)
    yield from life.hand.quiet()


def leave_dialog(life: Life) -> Steps:
    """A dialog of choices that was brought up by a save is left."""
    dialog = life.hand.dialog("saveDialog")
    if dialog is not None:
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    yield 1


KINDS = (
    Kind("save", 2, over, can("actionSave")),
    Kind("save elsewhere", 1, elsewhere, has_tree),
    Kind("save with options", 1.5, with_options, has_tree),
    Kind("cancel a save", 1, given_up, can("actionSave")),
    Kind("export", 1.2, export, can("actionExport")),
    Kind("save the history", 0.7, history_as, can("actionSaveRecipe")),
)
