"""Back to the same state: one window that has made every part it makes, no tab, no work, all settings as they begin."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from ckpt_browser.ui.keyboard.palette import Palette
from ckpt_browser.ui.session.jobs import LANES

from .hand import Steps
from .life import Life
from .looking import VIEWERS
from .opening import answer_unsaved

SETTLED = 40
"""Turns of 20 ms in which what was put off a little is done: settings are written, folders watched."""
SIZE = 1200, 760


def rest(life: Life, sample: str, other: str) -> Steps:
    """Come to rest, by way of every part of the window."""
    yield from leave_dialogs(life)
    yield from close_all(life)
    life.ledger.follow([])
    life.material.let_go()
    yield from usual_settings(life)
    yield from every_part(life, sample, other)
    yield from leave_dialogs(life)
    yield from close_all(life)
    life.hand.trigger("actionForgetRecent")
    life.hand.session.set_clip(None)
    QApplication.clipboard().clear()
    life.hand.window.resize(*SIZE)
    for _ in range(SETTLED):
        yield 20
    yield from life.hand.quiet()
    life.hand.program.theme.forget_the_gone()
    yield from life.hand.quiet()
    for _ in range(3):  # the program goes through what refers to itself in such moments; it looks once a second
        life.hand.program._collector._look()
        yield 5


def leave_dialogs(life: Life) -> Steps:
    """Esc, until nothing is asked any more."""
    for _ in range(8):
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        for dialog in life.hand.dialogs():
            dialog.reject()
        yield 1
    yield from life.hand.quiet()


def close_all(life: Life) -> Steps:
    """Close all windows but one, and all tabs."""
    program = life.hand.program
    while len(program.windows) > 1:
        program.windows[-1].close()
        yield 1
        yield from answer_unsaved(life)
        yield from life.hand.quiet()
    for _ in range(40):
        if not life.hand.window.tab_count:
            return
        life.hand.trigger("actionClose")
        yield from answer_unsaved(life)
        yield 1
    raise AssertionError(f"{life.hand.window.tab_count} tabs do not close")


def usual_settings(life: Life) -> Steps:
    """Everything as at the first start, in English, with light colours."""
    life.hand.trigger("actionPreferences")
    yield 1
    dialog = life.hand.dialog("preferencesDialog")
    reset = dialog.findChild(QPushButton, "resetSettings") if dialog is not None else None
    if reset is not None and reset.isEnabled():
        life.hand.click(reset)
        yield 30
    yield from leave_dialogs(life)
    for name in ("actionEnglish", "actionLightColors", "actionNormalText"):
        if not life.hand.window.actions_.by_id[name].isChecked():
            life.hand.trigger(name)
            yield 20
    for name in ("actionDarkColors", "actionLightColors"):  # icons of other colours are let go: the same ones are there
        life.hand.trigger(name)
        yield 20
    if not life.hand.window.side_shown:
        life.hand.trigger("actionInspector")
    yield from life.hand.quiet()


def every_part(life: Life, sample: str, other: str) -> Steps:
    """Open what a window makes only once it is wanted, so that it is there at every mark."""
    life.hand.session.open(sample)
    yield from life.hand.quiet()
    tree = life.hand.window.tree
    assert tree is not None
    tree.setFocus()
    tree.expandAll()
    yield from life.hand.quiet()
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Down):
        QTest.keyClick(tree, key)
        yield 30
    for name in VIEWERS:
        life.hand.trigger(name)
        yield from life.hand.quiet()
    for name in ("actionProblems", "actionFindings", "actionHistory", "actionRenameMatching", "actionCheck"):
        life.hand.trigger(name)
        yield 5
        yield from leave_dialogs(life)
    life.hand.window.bottom.put_away()
    for name in ("actionPalette", "actionShortcuts", "actionManual", "actionPreferences"):
        life.hand.trigger(name)
        yield 5
        palette = life.hand.window.findChild(Palette)
        if palette is not None and palette.isVisible():
            QTest.keyClick(palette.edit, Qt.Key.Key_Escape)
        yield from leave_dialogs(life)
    yield from _pair(life, other)
    yield from _lanes(life)
    life.hand.trigger("actionOverview")
    yield 1


def _lanes(life: Life) -> Steps:
    """Work of every kind: its thread begins with the first, and stays as long as the window."""
    for lane in LANES:
        life.hand.session.jobs.submit(lane, lambda token, report: None, lambda result: None, lambda error: None)
    yield from life.hand.quiet()


def _pair(life: Life, other: str) -> Steps:
    """A comparison, and every page of a pair."""
    first = life.hand.document
    session = life.hand.session
    assert first is not None
    second = session.open(other)
    yield from life.hand.quiet()
    session.comparisons.open(first, second)
    yield from life.hand.quiet()
    page = life.hand.window.comparison_page
    assert page is not None
    page.tree.expandAll()
    yield from life.hand.quiet()
    life.hand.trigger("actionNextDifference")
    yield from life.hand.quiet()
    for tab in [one for one in life.hand.window.sides.findChildren(QWidget) if one.isVisible()
                and one.metaObject().className() == "QTabBar"]:
        for place in range(tab.count()):  # type: ignore[attr-defined]
            life.hand.click(tab, tab.tabRect(place).center())  # type: ignore[attr-defined]
            yield from life.hand.quiet()


def folders_of(home: Path) -> list[Path]:
    """Where nothing may pile up: what is passing, kept edits, locks."""
    return [home / name for name in ("tmp", "run", "data")]
