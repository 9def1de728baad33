"""Touching whatever is on screen: buttons, boxes, fields, tables, sliders, tabs."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSlider,
    QTabBar,
    QWidget,
)
from shiboken6 import isValid

from .hand import Steps
from .life import Life

LEFT_ALONE = {"runCode", "closePreferences"}
"""What would run somebody's code, or is done by its own action."""
TYPED = ("1", "0.5", "weight", "-1", "", "1e9", "x.y", "[0, :]", "nan")


def poke_within(life: Life, whole: QWidget) -> Steps:
    """Touch one thing below a widget."""
    found = [one for one in whole.findChildren(QWidget) if _can_be_touched(one)]
    if not found:
        yield 0
        return
    touch(life, life.chance.choice(found))
    yield life.chance.choice((0, 2, 20))
    popup = QApplication.activePopupWidget()
    while popup is not None:
        if life.chance.random() < 0.5:
            QTest.keyClick(popup, Qt.Key.Key_Down)
            QTest.keyClick(popup, Qt.Key.Key_Return)
        else:
            QTest.keyClick(popup, Qt.Key.Key_Escape)
        yield 0
        if QApplication.activePopupWidget() is popup and isValid(popup):
            popup.close()
            yield 0
        popup = QApplication.activePopupWidget()


def touch(life: Life, widget: QWidget) -> None:
    """Do what a person does with a widget of this kind."""
    place = QPoint(life.chance.randrange(max(1, widget.width())), life.chance.randrange(max(1, widget.height())))
    if isinstance(widget, QComboBox):
        widget.setFocus()
        QTest.keyClick(widget, life.chance.choice((Qt.Key.Key_Down, Qt.Key.Key_Up)))
    elif isinstance(widget, QAbstractButton):
        life.hand.click(widget)
    elif isinstance(widget, QLineEdit | QPlainTextEdit) and not widget.isReadOnly():
        life.hand.type(widget, life.chance.choice(TYPED))
        if isinstance(widget, QLineEdit) and life.chance.random() < 0.5:
            QTest.keyClick(widget, Qt.Key.Key_Return)
    elif isinstance(widget, QSlider | QAbstractSpinBox):
        QTest.keyClick(widget, life.chance.choice((Qt.Key.Key_Up, Qt.Key.Key_Down)))
    elif isinstance(widget, QTabBar) and widget.count():
        life.hand.click(widget, widget.tabRect(life.chance.randrange(widget.count())).center())
    elif isinstance(widget, QAbstractItemView):
        inner = widget.viewport()
        life.hand.click(inner, QPoint(place.x() % max(1, inner.width()), place.y() % max(1, inner.height())))
        QTest.keyClick(widget, life.chance.choice((Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Right)))
    else:
        _move_over(life, widget, place)


def _move_over(life: Life, widget: QWidget, place: QPoint) -> None:
    """Move over a picture, drag in it, turn the wheel."""
    QTest.mouseMove(widget, place)
    what = life.chance.randrange(3)
    if what == 0:
        life.hand.click(widget, place)
    elif what == 1:
        spot = QPointF(place)
        QApplication.sendEvent(widget, QWheelEvent(
            spot, QPointF(widget.mapToGlobal(place)), QPoint(), QPoint(0, life.chance.choice((-120, 120))),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False))
    else:
        QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=place)
        QTest.mouseMove(widget, place + QPoint(15, 10))
        QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=place + QPoint(15, 10))


def _can_be_touched(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled() and not widget.visibleRegion().isEmpty() \
        and widget.objectName() not in LEFT_ALONE and not isinstance(widget.parentWidget(), QAbstractSpinBox)
