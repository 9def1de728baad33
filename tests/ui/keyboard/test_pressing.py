"""Enter presses what has the keyboard, and nothing else."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
@pytest.mark.parametrize("kind", [QPushButton, QToolButton])
def test_a_button_of_the_window_is_pressed(window, kind, key):
    pressed = []
    button = kind(window.centralWidget())
    button.clicked.connect(lambda: pressed.append(1))
    button.show()
    button.setFocus()
    QTest.keyClick(button, key)
    assert pressed == [1]


def test_enter_with_another_key_or_elsewhere_presses_nothing(window):
    pressed = []
    button = QPushButton(window.centralWidget())
    button.clicked.connect(lambda: pressed.append(1))
    button.show()
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    button.clearFocus()
    QTest.keyClick(window, Qt.Key.Key_Return)
    assert not pressed
