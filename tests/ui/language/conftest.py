"""The program with settings of its own, and the language as it was afterwards."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale

from ckpt_browser.ui.program.program import Program


@pytest.fixture
def own_locale() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.fixture
def program(qtbot, settings, own_locale) -> Iterator[Program]:
    settings.set_choice("language", "en")
    made = Program(settings)
    yield made
    made.shut_down()
    for window in made.windows:
        window.hide()
        window.deleteLater()
    made.deleteLater()
    # What the next test says is English again: the translators go with the program.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
