"""A file that a save in place left half changed is offered for repair when it is opened."""

import os

import pytest
from PySide6.QtWidgets import QFrame, QPushButton

from ckpt_browser.formats.writing.in_place.journal import journal_path
from ckpt_browser.ui.session.document import OPENING

from ...formats.writing.small_files import NAME, make_torn_zip

pytestmark = pytest.mark.real_files


def opened(window, qtbot, path):
    document = window.session.open(str(path))
    qtbot.waitUntil(lambda: document.state != OPENING)
    qtbot.waitUntil(lambda: not window.session.jobs.busy)
    return document


def shown(window) -> QFrame:
    return next((bar for bar in window.findChildren(QFrame, "interrupted") if bar.isVisible()), None)


def test_a_torn_file_is_offered_and_repaired(window, qtbot, tmp_path):
    path = make_torn_zip(tmp_path)
    opened(window, qtbot, path)
    qtbot.waitUntil(lambda: shown(window) is not None)
    shown(window).findChild(QPushButton, "repairFile").click()
    qtbot.waitUntil(lambda: shown(window) is None and not window.session.jobs.busy)
    assert not os.path.exists(journal_path(str(path)))
    assert "interrupted" not in window.session.current.failure


def test_a_file_that_somebody_else_changed_since_cannot_be_repaired(window, qtbot, tmp_path):
    make_torn_zip(tmp_path)
    with (tmp_path / NAME).open("ab") as file:
        file.write(b"somebody else's")
    opened(window, qtbot, tmp_path / NAME)
    qtbot.waitUntil(lambda: shown(window) is not None)
    assert not shown(window).findChild(QPushButton, "repairFile").isVisible()


def test_a_whole_file_says_nothing(window, qtbot, sample):
    opened(window, qtbot, sample)
    assert shown(window) is None
