"""Nothing stays alive after a tab or the window is closed."""

import gc
import os
import shutil
import sys
import weakref

import pytest
import shiboken6
from PySide6.QtCore import SIGNAL, QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QCommonStyle, QListWidget, QPushButton, QVBoxLayout, QWidget

from ckpt_browser.core.edits.names import Rename
from ckpt_browser.ui.editing.repair_row import RepairRow
from ckpt_browser.ui.keyboard.order import stops
from ckpt_browser.ui.session.session import Session
from ckpt_browser.ui.widgets.emptying import empty
from ckpt_browser.ui.widgets.flow import FlowLayout
from ckpt_browser.ui.widgets.later import later
from ckpt_browser.ui.widgets.tool_buttons import ToolButton
from ckpt_browser.ui.window.main_window import MainWindow

from ..proofs.endurance.material import ROOT
from ..proofs.endurance.measures import given_out, handles
from ..workspace.made import Maker, training


def clean_up() -> None:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.unfreeze()
    gc.collect()


def test_a_closed_tab_lets_go_of_its_rows_at_once(show, window):
    tree = show(training())
    arrangement = weakref.ref(window.session.current.shown.arrangement)
    window.session.close(window.session.current)
    del tree
    assert arrangement() is None


def test_a_closed_tab_lets_go_of_its_widgets(show, window):
    tree = weakref.ref(show(training()))
    page = weakref.ref(window._pages.page_of(window.session.current))
    window.session.close(window.session.current)
    clean_up()
    assert page() is None
    assert tree() is None


def test_a_closed_window_is_gone(qtbot, session, theme, files):
    window = MainWindow(session, theme)
    window.show()
    files.put("/a.pth", training())
    with qtbot.waitSignal(window.opened):
        session.open("/a.pth")
    watched = weakref.ref(window)
    window.close()
    window.deleteLater()
    del window
    clean_up()
    assert watched() is None


def test_a_closed_window_takes_its_fields_along_after_tab_led_through_it(qtbot, session, theme):
    window = MainWindow(session, theme)
    window.show()
    qtbot.waitExposed(window)
    window.device.setEnabled(True)
    assert window.device in [stop for area in window.areas for stop in stops(area)]
    assert window.device.lineEdit() not in [stop for area in window.areas for stop in stops(area)]
    device = weakref.ref(window.device)
    window.close()
    window.deleteLater()
    del window
    clean_up()
    assert device() is None


def test_what_is_done_later_leaves_no_reference(qtbot, show, window):
    show(training())
    session = window.session
    before = weakref.getweakrefcount(session)
    for text in ("weight", "bias", ""):
        session.ask(session.current, session.current.request._replace(filter=text))
        with qtbot.waitSignal(session.selected):
            pass
    assert weakref.getweakrefcount(session) == before


@pytest.mark.parametrize("milliseconds", [0, 5])
def test_what_was_to_be_done_later_does_not_hold_an_owner_that_went_first(milliseconds):
    class Owner(QWidget):
        def act(self) -> None:
            pass

    owner = Owner()
    later(milliseconds, owner, owner.act)
    kept = weakref.ref(owner)
    owner.deleteLater()
    del owner
    clean_up()
    assert kept() is None


def test_a_window_that_closes_while_it_filters_is_gone(qtbot, session, theme, files):
    window = MainWindow(session, theme)
    window.show()
    files.put("/a.pth", training())
    with qtbot.waitSignal(window.opened):
        session.open("/a.pth")
    bar = weakref.ref(window.filter)
    session.shown.emit(session.current)  # its filter does something in the next turn
    window.close()
    window.deleteLater()
    del window
    clean_up()
    assert bar() is None


def test_an_action_tells_its_buttons_of_a_change_once(show, window):
    show(training())
    for name in ("actionUndo", "actionInspector", "actionNextDifference", "actionSwapSides"):
        action = window.actions_.by_id[name]
        for _ in range(3):
            action.setToolTip(f"{action.toolTip()}.")
        before = action.receivers(SIGNAL("changed()"))
        for _ in range(5):
            action.setToolTip(f"{action.toolTip()}.")
        assert action.receivers(SIGNAL("changed()")) == before, name


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks the C library what it has given out")
@pytest.mark.parametrize("kind", [QVBoxLayout, FlowLayout])
def test_an_emptied_layout_leaves_no_places_behind(qtbot, kind):
    host = QWidget()
    qtbot.addWidget(host)
    layout = kind(host)

    def fill_and_empty(times: int) -> int:
        for _ in range(times):
            for _ in range(10):
                layout.addWidget(QWidget())
            empty(layout)
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            QApplication.processEvents()
        return given_out()

    before = fill_and_empty(20)
    assert fill_and_empty(100) - before < 50  # KiB; the places of a thousand widgets take a hundred
    assert layout.count() == 0


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks the C library what it has given out")
def test_a_layout_ends_with_its_places(qapp):
    def make_and_end(times: int) -> int:
        for _ in range(times):
            host = QWidget()
            layout = FlowLayout(host)
            for _ in range(10):
                layout.addWidget(QWidget())
            shiboken6.delete(layout.itemAt(0).widget())
            assert layout.count() == 9
            shiboken6.delete(host)
        return given_out()

    before = make_and_end(20)
    assert make_and_end(200) - before < 50  # KiB; the places of two thousand widgets take two hundred


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks the C library what it has given out")
def test_steps_that_are_no_longer_listed_are_let_go(window, show, edit):
    show(training(), "/somewhere/first.pth")
    first = window.session.current
    key = "epoch"
    for turn in range(40):
        edit(Rename((key,), f"epoch {turn}"))
        key = f"epoch {turn}"
    show(training(), "/somewhere/second.pth")
    second = window.session.current
    listed = window.findChild(QListWidget, "historyList")

    def look_at_both(times: int) -> int:
        for _ in range(times):
            window.session.set_current(first)
            assert listed.count() == 41
            window.session.set_current(second)
            assert listed.count() == 1
        return given_out()

    before = look_at_both(3)
    assert look_at_both(20) - before < 200  # KiB; eight hundred lines take four hundred


def test_other_colours_leave_no_style_behind(theme):
    clean_up()
    before = sum(type(one) is QCommonStyle for one in gc.get_objects())
    for scheme in ("dark", "light"):
        theme.apply(scheme)
    clean_up()
    assert sum(type(one) is QCommonStyle for one in gc.get_objects()) == before


def test_repairs_of_a_closed_file_are_let_go(qtbot, show, window):
    made = Maker()
    show(made.done({f"module.{name}": made.tensor((2,)) for name in "ab"}))
    window.actions_.by_id["actionRenameMatching"].trigger()
    row = window.findChild(RepairRow)
    qtbot.waitUntil(lambda: row.findChildren(QPushButton) != [])
    window.session.close(window.session.current)
    clean_up()
    assert row.findChildren(QPushButton) == []
    assert row._asked is None


def test_an_action_ends_with_its_window_though_two_buttons_stood_for_it():
    window = QWidget()
    action = QAction("Step", window)
    first, second = ToolButton(window), ToolButton(window)
    first.setDefaultAction(action)
    first.deleteLater()  # as with the head of a comparison that is closed
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    second.setDefaultAction(action)
    kept = weakref.ref(action)
    window.deleteLater()
    del window, action, first, second
    clean_up()
    assert kept() is None


def test_a_closed_file_is_neither_read_nor_watched_again(show, window, settled):
    show(training())
    session = window.session
    document = session.current
    session.close(document)
    session.changed.emit(document)  # work that came to its end says so of it
    session.reload(document)  # as a question answered late does
    settled()
    gone = weakref.ref(document)
    del document
    clean_up()
    assert gone() is None


@pytest.mark.real_files
@pytest.mark.skipif(not os.path.isdir("/proc/self/fd"), reason="the system lists no open files")
@pytest.mark.parametrize("leave", [Session.close, Session.reload])
def test_what_was_just_opened_for_a_tab_that_is_gone_is_closed(qtbot, session, tmp_path, leave):
    path = str(tmp_path / "sample.pth")
    shutil.copy(ROOT / "resources" / "sample.pth", path)
    document = session.open(path)
    session.jobs._lanes["files"].submit(lambda: None).result(10)  # it is open, and nobody has heard of it yet
    assert handles().count(path) == 1
    leave(session, document)
    qtbot.waitUntil(lambda: not session.jobs.busy)
    session.close(document)
    assert handles().count(path) == 0
