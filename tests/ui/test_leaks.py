"""Nothing stays alive after a tab or the window is closed."""

import gc
import weakref

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from ckpt_browser.ui.window.main_window import MainWindow

from ..workspace.made import training


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
