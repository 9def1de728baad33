"""A screen of 1024 × 600: window, panels and dialogs have room there, with larger texts and in Chinese too."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QPoint, QRect, QSize
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from ckpt_browser.core.edits.values import SetValue
from ckpt_browser.ui.help.tour import Tour
from ckpt_browser.ui.keyboard.palette import Palette
from ckpt_browser.ui.program.program import Program
from ckpt_browser.ui.rehearsing.model_dialog import ModelDialog
from ckpt_browser.ui.saving.save_dialog import SaveDialog
from ckpt_browser.ui.settings import Settings
from ckpt_browser.ui.widgets.room import LEAST, Room
from ckpt_browser.ui.widgets.theme import Theme

ROOM = QSize(1024, 570)
"""What a desktop leaves of such a screen under its title bar."""

DIALOGS = ("actionPreferences", "actionSaveOptions", "actionShortcuts", "actionManual", "actionCast", "actionStrip",
           "actionRescue", "actionCompare", "actionCheck", "actionAbout", "actionNewGroup", "actionNewValue",
           "actionWrap")
VIEWERS = ("values", "histogram", "pictures", "overview")
PANELS = ("problemsPanel", "findingsPanel", "historyPanel", "renamePanel", "rehearsalPanel")


@pytest.fixture(params=[("en", 100), ("en", 150), ("zh_CN", 100), ("zh_CN", 150)], ids=str)
def window(request, qtbot, tmp_path, sample):
    """A window of that size, in a language, with texts of some size; a tensor is selected."""
    settings = Settings(str(tmp_path / "settings.ini"))
    settings.set_choice("language", request.param[0])
    settings.set_number("text-size", request.param[1])
    locale = QLocale()
    program = Program(settings)
    made = program.open_window()
    made.resize(ROOM)
    made.show()
    with qtbot.waitSignal(made.opened):
        document = made.session.open(str(sample))
    made.session.reveal(document, document.shown.arrangement.tree.find(("model_state_dict", "fc2.weight")))
    yield made
    program.shut_down()
    for one in program.windows:
        one.hide()
        one.deleteLater()
    program.deleteLater()
    # What the next test says is English again, and of the usual size.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QLocale.setDefault(locale)
    Theme("light").apply("light", 100)


def least(widget: QWidget) -> QSize:
    return widget.minimumSizeHint().expandedTo(widget.minimumSize())


def lost(widget: QWidget, room: QRect) -> list[str]:
    """The buttons of a widget that nobody can click, and that no scrolling brings back."""
    return [button.text() or button.objectName() for button in widget.findChildren(QAbstractButton)
            if button.isVisible() and button.text() and not scrolls(button, widget)
            and not (room.contains(QRect(button.mapTo(widget, QPoint()), button.size()))
                     and button.width() >= button.minimumSizeHint().width() // 2
                     and button.height() >= button.minimumSizeHint().height() - 2)]


def scrolls(inner: QWidget, outer: QWidget) -> bool:
    while (inner := inner.parentWidget()) is not outer:
        if isinstance(inner, QScrollArea | QLineEdit):
            return True
    return False


def test_every_dialog_has_room(qtbot, window):
    session = window.session

    def look(name: str) -> None:
        qtbot.waitUntil(lambda: not session.jobs.busy, timeout=20_000)
        shown = [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]
        assert shown, name
        for dialog in shown:
            assert least(dialog).boundedTo(ROOM) == least(dialog), (name, least(dialog))
            dialog.resize(dialog.size().boundedTo(ROOM))
            QApplication.sendPostedEvents(dialog)
            assert lost(dialog, dialog.rect()) == [], name
            dialog.reject()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    for name in DIALOGS:
        action = window.actions_.by_id[name]
        assert action.isEnabled(), name
        action.trigger()
        look(name)
    window.actions_.by_id["actionSaveOptions"].trigger()
    dialog = window.findChild(SaveDialog)
    dialog._format.setCurrentIndex(2)  # what it cannot hold is asked about
    qtbot.waitUntil(lambda: bool(dialog._losses.questions))
    look("losses")
    ModelDialog(window, session.current, window.bottom.rehearse()).open()
    look("model")
    session.edit(session.current, [SetValue(("epoch",), 7)])
    qtbot.waitUntil(lambda: session.current.dirty and not session.jobs.busy)
    window.close()
    look("unsaved")


def test_every_viewer_and_panel_has_room(qtbot, window):
    window.bottom.rehearse()
    for viewer in VIEWERS:
        window.side.show_viewer(viewer)
        for panel in PANELS:
            window.bottom.show_panel(panel)
            qtbot.waitUntil(lambda: not window.session.jobs.busy, timeout=20_000)
            QApplication.sendPostedEvents()
            assert least(window).boundedTo(ROOM) == least(window), (viewer, panel, least(window))
            assert window.size() == ROOM
            assert lost(window, window.rect()) == [], (viewer, panel)
        window.bottom.put_away()
    for name, kind in (("actionPalette", Palette), ("actionTour", Tour)):
        window.actions_.by_id[name].trigger()
        shown = window.findChild(kind)
        QApplication.sendPostedEvents()
        assert window.rect().contains(shown.geometry()), (name, shown.geometry())
        assert lost(shown, shown.rect()) == []
        shown.hide()


def test_what_needs_more_than_there_is_scrolls(qtbot):
    content = QWidget()
    QVBoxLayout(content).addSpacing(300)
    room = Room(content)
    qtbot.addWidget(room)
    room.resize(200, 400)
    room.show()
    whole = content.size()
    assert whole == room.maximumViewportSize()
    assert room.minimumSizeHint().height() == LEAST
    room.resize(200, 150)
    assert room.maximumViewportSize().height() < 300 < content.height()
    assert content.width() < whole.width()
    qtbot.waitUntil(room.verticalScrollBar().isVisible)
    room.resize(200, 400)
    assert content.size() == whole
    qtbot.waitUntil(lambda: not room.verticalScrollBar().isVisible())
