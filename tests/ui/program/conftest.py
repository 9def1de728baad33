"""A program with a window, in this process."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from ckpt_browser.ui.program.program import Program


@pytest.fixture
def program(qtbot, settings):
    made = Program(settings)
    made.open_window().show()
    yield made
    made.shut_down()
    for window in made.windows:
        window.hide()
        window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
