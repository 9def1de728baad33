"""What is around: preferences, colours, languages, sizes, palette, keys, manual, and others at the same files."""

from __future__ import annotations

import os
import shutil

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from ckpt_browser.ui.keyboard.palette import Palette

from .hand import Steps, seen
from .life import Kind, Life, always, simple
from .poking import poke_within

COMMANDS = ("expand", "coll", "copy pa", "values", "natural", "zzz", "/weight", "flat", "hist", "dupl", "undo")
HARMLESS = ("actionExpandAll", "actionCollapseAll", "actionCopyPath", "actionNatural", "actionFlat", "actionHistory",
            "actionUndo", "actionValues", "actionHistogram", "actionDuplicate")


def preferences(life: Life) -> Steps:
    """Open the preferences, touch some, close them."""
    life.hand.trigger("actionPreferences")
    yield 1
    dialog = life.hand.dialog("preferencesDialog")
    for _ in range(life.chance.randrange(4)):
        dialog = life.hand.dialog("preferencesDialog")
        if dialog is None:
            break
        form = dialog.findChild(QWidget, "preferencesForm")
        if form is not None:
            yield from poke_within(life, form)
        yield 2
    dialog = life.hand.dialog("preferencesDialog")
    if dialog is not None:
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    yield 5


def colours(life: Life) -> Steps:
    """Light, dark, or as the desktop has it."""
    life.hand.trigger(life.chance.choice(("actionLightColors", "actionDarkColors", "actionSystemColors")))
    yield 1


def language(life: Life) -> Steps:
    """Another language: every window is made again."""
    names = [name for name in life.hand.window.actions_.by_id if name.startswith("actionLanguage")
             or name in ("actionEnglish", "actionChinese", "actionSystemLanguage")]
    life.hand.trigger(life.chance.choice(names))
    yield 10
    yield from life.hand.quiet()


def text_size(life: Life) -> Steps:
    """Larger, smaller, as it was."""
    life.hand.trigger(life.chance.choice(("actionLargerText", "actionSmallerText", "actionNormalText")))
    yield 1


def palette(life: Life) -> Steps:
    """Find a command by a part of its name, and do it or leave it."""
    life.hand.trigger("actionPalette")
    yield 1
    found = life.hand.window.findChild(Palette)
    if not seen(found):
        return
    life.hand.type(found.edit, life.chance.choice(COMMANDS))
    yield 1
    QTest.keyClick(found.edit, Qt.Key.Key_Down)
    item = found.list.currentItem()
    from ckpt_browser.ui.keyboard.entries import ENTRY

    entry = item.data(ENTRY) if item is not None else None
    wanted = entry is not None and getattr(getattr(entry, "action", None), "objectName", str)() in HARMLESS
    QTest.keyClick(found.edit, Qt.Key.Key_Return if wanted else Qt.Key.Key_Escape)
    yield from life.hand.quiet()


def help_(life: Life) -> Steps:
    """Keys, manual, tour and about: looked at, touched, closed."""
    name = life.chance.choice(("actionShortcuts", "actionManual", "actionTour", "actionAbout"))
    life.hand.trigger(name)
    yield 2
    if name == "actionTour":
        tour = life.hand.window.findChild(QWidget, "tour")
        if tour is not None:
            QTest.keyClick(tour, Qt.Key.Key_Escape)
        yield 1
        return
    for dialog in life.hand.dialogs():
        if not seen(dialog):  # it went while another was left
            continue
        if name == "actionShortcuts":
            field = dialog.findChild(QLineEdit, "shortcutFilter")
            if field is not None:
                life.hand.type(field, "ctrl")
                yield 1
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        yield 1
        if seen(dialog):
            dialog.reject()
    yield 1


def somebody_else(life: Life) -> Steps:
    """Others write to a file, put another one in its place, cut it short, or take it away."""
    path = life.file()
    what = life.chance.randrange(5)
    if not os.path.exists(path):
        shutil.copy(life.material.folder / "sample.pth", path) if os.path.exists(
            life.material.folder / "sample.pth") else None
    elif what == 0:
        with open(path, "ab") as file:
            file.write(b"more")
    elif what == 1:
        other = path + ".other"
        shutil.copy(path, other)
        os.replace(other, path)
    elif what == 2:
        os.truncate(path, os.path.getsize(path) // 2)
    elif what == 3:
        os.utime(path)
    else:
        os.unlink(path)
    yield life.chance.choice((0, 30))


def size(life: Life) -> Steps:
    """A window of another size."""
    life.hand.window.resize(life.chance.randrange(640, 1400), life.chance.randrange(420, 900))
    yield 1


def anything(life: Life) -> Steps:
    """Touch whatever is on screen; a dialog for files that comes up is left by Esc."""
    window = life.hand.window
    life.hand.wanted = ""
    yield from poke_within(life, life.chance.choice(
        (window.sides, window.sides, window.bottom, window.bottom, *window.areas)))


KINDS = (
    Kind("preferences", 1.5, preferences, always),
    Kind("colours", 1.2, colours, always),
    Kind("language", 0.6, language, always),
    Kind("text size", 1, text_size, always),
    Kind("palette", 2, palette, always),
    Kind("help", 1.5, help_, always),
    Kind("others change a file", 2.5, somebody_else, always),
    Kind("resize", 1, size, always),
    Kind("touch anything", 8, anything, always),
    simple("actionLock", 0.7, label="padlock"),
    simple("actionReopenSession", 0.3, label="reopen the session"),
)
