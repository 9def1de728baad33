"""Three cards at the first start, and never in anybody's way."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ckpt_browser.ui.help.commands import TOURED, show_tour, welcome
from ckpt_browser.ui.help.tour import CARDS, Tour, Veil


def test_the_cards_come_one_after_the_other(qtbot, window):
    window.show()
    show_tour(window)
    tour = window.findChild(Tour)
    titles = []
    for _ in CARDS:
        titles.append(tour.accessibleDescription().partition(".")[0])
        qtbot.mouseClick(tour.next, Qt.MouseButton.LeftButton)
    assert titles == [card.title for card in CARDS]
    qtbot.waitUntil(lambda: window.findChild(Tour) is None)


def test_back_and_escape(qtbot, window):
    window.show()
    show_tour(window)
    show_tour(window)
    (tour,) = window.findChildren(Tour)
    assert not tour.back.isEnabled()
    qtbot.mouseClick(tour.next, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(tour.back, Qt.MouseButton.LeftButton)
    assert tour.place == 0
    qtbot.keyClick(tour, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(Tour) is None)


def test_it_is_shown_once_and_goes_when_a_file_is_opened(qtbot, window, sample):
    window.show()
    welcome(window)
    assert window.findChild(Tour) is not None
    assert window.session.settings.flag(TOURED, False)
    window.session.open(str(sample))
    qtbot.waitUntil(lambda: window.findChild(Tour) is None)
    welcome(window)
    assert window.findChild(Tour) is None


def test_whoever_opens_a_file_is_not_held_up(window, sample):
    window.session.open(str(sample))
    welcome(window)
    assert window.findChild(Tour) is None
    assert not window.session.settings.flag(TOURED, False)


def test_it_stays_in_the_middle_of_a_small_window(qtbot, window):
    window.show()
    window.resize(1024, 600)
    show_tour(window)
    tour = window.findChild(Tour)
    assert window.rect().contains(tour.geometry())
    window.resize(800, 560)
    assert window.rect().contains(tour.geometry())


def test_the_keyboard_stays_on_the_card_and_enter_presses(qtbot, window):
    window.show()
    window.activateWindow()
    show_tour(window)
    tour = window.findChild(Tour)
    step = tour.findChild(type(tour._step), "tourStep")
    assert QApplication.focusWidget() is tour.next
    left = step.x()
    seen = []
    for _ in range(4):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget().objectName())
    assert seen == ["tourSkip", "tourNext", "tourSkip", "tourNext"]
    QTest.keyClick(tour.next, Qt.Key.Key_Return)
    QTest.keyClick(tour.next, Qt.Key.Key_Left)
    assert QApplication.focusWidget() is tour.back
    QTest.keyClick(tour.back, Qt.Key.Key_Right)
    QTest.keyClick(tour.next, Qt.Key.Key_Enter)
    assert tour.place == 2
    QApplication.processEvents()
    assert abs(step.x() - left) <= 20  # only as far as the last button's name is of another length
    window.filter.edit.setEnabled(True)
    window.filter.edit.setFocus()
    QTest.keyClick(window.filter.edit, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(Tour) is None and window.findChild(Veil) is None)
