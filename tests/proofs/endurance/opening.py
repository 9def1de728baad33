"""Opening and closing: by dialog, drop, the list of recent files, a second start; tabs and windows."""

from __future__ import annotations

import os
import subprocess
import sys
import threading

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QTabBar
from shiboken6 import isValid

from ckpt_browser.workspace.one_program.message import COMPARE, OPEN, WINDOW, Message, packed
from ckpt_browser.workspace.one_program.place import place_of
from ckpt_browser.workspace.one_program.unix import send

from .hand import Steps
from .life import Kind, Life, has_any, has_tabs, simple

MOST_TABS = 6
MOST_WINDOWS = 3


def has_room(life: Life) -> bool:
    """Nobody has more tabs than that for long."""
    return life.hand.window.tab_count < MOST_TABS


def by_dialog(life: Life) -> Steps:
    """The dialog for files, with a name typed into it."""
    life.hand.wanted = life.file() if life.chance.random() < 0.9 else ""
    life.hand.trigger("actionOpen")
    yield from wait_or_not(life)


def by_drop(life: Life) -> Steps:
    """One file or two let fall on the window; on its right half they are compared with what is open."""
    window = life.hand.window
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(life.file()) for _ in range(life.chance.choice((1, 1, 2)))])
    flags = Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    place = QPoint(life.chance.randrange(window.width()), window.height() // 2)
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(5, 5), *flags))
    yield 0
    QApplication.sendEvent(window, QDragMoveEvent(place, *flags))
    yield 0
    QApplication.sendEvent(window, QDropEvent(QPointF(place), *flags))
    yield from wait_or_not(life)


def by_recent(life: Life) -> Steps:
    """A line of the menu of recent files."""
    lines = [line for line in life.hand.window.recent_menu.actions() if line.data()]
    if lines:
        life.chance.choice(lines).trigger()
    yield from wait_or_not(life)


def by_door(life: Life) -> Steps:
    """What a second start says, said by a thread."""
    place = place_of(os.environ)
    assert place is not None
    may_have_more = len(life.hand.program.windows) < MOST_WINDOWS
    verb = life.chance.choice((OPEN, OPEN, OPEN, COMPARE, WINDOW if may_have_more else OPEN))
    files = tuple(life.file() for _ in range(2 if verb == COMPARE else 1))
    heard: list[bool | None] = []
    thread = threading.Thread(target=lambda: heard.append(send(place.socket, packed(Message(verb, files)), 20)))
    thread.start()
    yield from life.hand.until(lambda: bool(heard), "an answer through the door")
    thread.join()
    assert heard == [True], heard
    yield from wait_or_not(life)


def by_second_start(life: Life) -> Steps:
    """A second start, with a process of its own."""
    path = life.file()
    there = os.path.exists(path)  # somebody else may have taken it away
    with subprocess.Popen([sys.executable, "-m", "ckpt_browser", path], cwd=os.getcwd(),
                          stderr=subprocess.PIPE, text=True) as process:
        yield from life.hand.until(lambda: process.poll() is not None, "a second start")
        assert process.stderr is not None
        said = process.stderr.read()
    assert (process.returncode, said) == (
        (0, "") if there else (2, f"ckpt-browser: {path}: no such file or directory\n")), (process.returncode, said)
    yield from wait_or_not(life)


def close_tab(life: Life) -> Steps:
    """By the keyboard or by the cross in the tab; unsaved edits are asked about."""
    bar = life.hand.window.tabs.tabBar()
    cross = bar.tabButton(bar.currentIndex(), QTabBar.ButtonPosition.RightSide)
    if cross is not None and life.chance.random() < 0.5:
        life.hand.click(cross)
    else:
        life.hand.trigger("actionClose")
    yield 0
    yield from answer_unsaved(life, discard=0.8)


def close_others(life: Life) -> Steps:
    """What the menu of a tab offers."""
    tabs = life.hand.window.tabs
    page = tabs.currentWidget()
    if page is not None:
        menu = tabs.menu(page)
        menu.popup(tabs.mapToGlobal(QPoint(10, 10)))
        yield 1
        for _ in range(2):
            QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return)
        yield 0
        if isValid(menu):
            menu.close()
    yield from answer_unsaved(life, discard=0.8)


def answer_unsaved(life: Life, discard: float = 1.0) -> Steps:
    """Answer the question about unsaved edits where it is asked."""
    yield 0
    box = life.hand.dialog("unsavedBox")
    if isinstance(box, QMessageBox):
        buttons = QMessageBox.StandardButton
        answer = buttons.Discard if life.chance.random() < discard else \
            life.chance.choice((buttons.Save, buttons.Cancel, buttons.Cancel))
        life.hand.click(box.button(answer))
        yield 1


def move_tab(life: Life) -> Steps:
    """By its action, or dragged along the bar."""
    bar = life.hand.window.tabs.tabBar()
    if life.chance.random() < 0.5:
        life.hand.trigger(life.chance.choice(("actionMoveTabLeft", "actionMoveTabRight")))
        yield 0
        return
    start, end = bar.tabRect(0).center(), bar.tabRect(bar.count() - 1).center()
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=start)
    for part in range(1, 5):
        QTest.mouseMove(bar, start + (end - start) * part / 4)
        yield 0
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=end)
    yield 0


def click_tab(life: Life) -> Steps:
    """Bring another tab to the front."""
    bar = life.hand.window.tabs.tabBar()
    life.hand.click(bar, bar.tabRect(life.chance.randrange(bar.count())).center())
    yield 0


def new_window(life: Life) -> Steps:
    """Another window."""
    life.hand.trigger("actionNewWindow")
    yield 1


def close_window(life: Life) -> Steps:
    """Close one of several windows."""
    window = life.chance.choice(life.hand.program.windows)
    window.close()
    yield from answer_unsaved(life, discard=0.9)


def wait_or_not(life: Life) -> Steps:
    """Mostly a person waits for the tree; now and then they go on at once."""
    if life.chance.random() < 0.85:
        yield from life.hand.quiet()
    else:
        yield 1


KINDS = (
    Kind("open by dialog", 3, by_dialog, has_room),
    Kind("open by drop", 4, by_drop, has_room),
    Kind("open recent", 3, by_recent, has_room),
    Kind("open through the door", 3, by_door, has_room),
    Kind("second start", 0.3, by_second_start, has_room),
    simple("actionOpenSample", 1, label="open the sample"),
    Kind("close tab", 5, close_tab, has_any),
    Kind("close others", 0.7, close_others, has_tabs),
    Kind("move tab", 1.5, move_tab, has_tabs),
    Kind("click tab", 4, click_tab, has_tabs),
    simple("actionNextTab", 2, label="next tab"),
    simple("actionReload", 1.5, label="reload"),
    Kind("new window", 0.6, new_window, lambda life: len(life.hand.program.windows) < MOST_WINDOWS),
    Kind("close window", 0.8, close_window, lambda life: len(life.hand.program.windows) > 1),
)
