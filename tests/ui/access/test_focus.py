"""Who has the keyboard is seen, in both themes: a picture of the widget differs with and without it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSlider,
    QSpinBox,
    QTableWidget,
    QTabWidget,
    QToolButton,
    QTreeWidget,
    QVBoxLayout,
    QWidget,
)

from ckpt_browser.ui.viewers.histogram.plot import HistogramPlot
from ckpt_browser.ui.viewers.layers.plot import LayersPlot
from ckpt_browser.ui.viewers.pictures.gallery_view import GalleryView
from ckpt_browser.ui.viewers.pictures.indices import Labels
from ckpt_browser.ui.viewers.pictures.map_view import MapView
from ckpt_browser.ui.viewers.sizes.map import SizesMap
from ckpt_browser.ui.viewers.statistics.sketch import Sketch
from ckpt_browser.ui.widgets.labels import FactLabel
from ckpt_browser.ui.widgets.theme import Theme


def button(**looks: str) -> QPushButton:
    made = QPushButton("Do it")
    for name, value in looks.items():
        made.setProperty(name, value)
    return made


def ticked() -> QCheckBox:
    made = QCheckBox("Ticked")
    made.setChecked(True)
    return made


def tool(**looks: str) -> QToolButton:
    made = QToolButton()
    made.setText("Tool")
    made.setCheckable(True)
    made.setChecked("chip" in looks)
    for name, value in looks.items():
        made.setProperty(name, value)
    return made


def tabs() -> QWidget:
    made = QTabWidget()
    made.addTab(QWidget(), "One")
    made.addTab(QWidget(), "Two")
    return made


def main_button() -> QPushButton:
    made = QPushButton("Main")
    made.setDefault(True)
    return made


PLAIN = (button, lambda: button(main="true"), lambda: button(link="true"), lambda: button(small="true"), main_button,
         lambda: QCheckBox("Not ticked"), ticked, QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox, QPlainTextEdit,
         QListWidget, QTreeWidget, QTableWidget, QScrollArea, lambda: QSlider(Qt.Orientation.Horizontal), tabs, tool,
         lambda: tool(chip="true"), lambda: tool(menu="true"), lambda: FactLabel("a fact"))
OURS = (HistogramPlot, LayersPlot, SizesMap, MapView, GalleryView, Sketch)


def picture(page: QWidget, widget: QWidget) -> QImage:
    room = widget.rect().adjusted(-3, -3, 3, 3)
    return page.grab(room.translated(widget.mapTo(page, QPoint(0, 0)))).toImage()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_who_has_the_keyboard_is_seen(qtbot, scheme):
    theme = Theme(scheme)
    theme.apply()
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    widgets = [make() for make in PLAIN] + [make(theme) for make in OURS]
    for widget in widgets:
        column.addWidget(widget)
    for view in page.findChildren(MapView):
        view.show_plane(4, 4, Labels())
    page.resize(500, 2400)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    flash = QApplication.cursorFlashTime()
    QApplication.setCursorFlashTime(0)  # a cursor that blinks is no sign that stays
    try:
        unseen = []
        for widget in widgets:
            page.setFocus()
            away = picture(page, widget)
            goal = widget.tabBar() if isinstance(widget, QTabWidget) else widget
            goal.setFocus(Qt.FocusReason.TabFocusReason)
            assert goal.hasFocus(), widget
            if isinstance(widget, QLineEdit | QPlainTextEdit):
                assert len(set(_edge(away)) ^ set(_edge(picture(page, widget)))), widget
            if picture(page, widget) == away:
                unseen.append(widget)
            goal.clearFocus()
        assert not unseen
    finally:
        QApplication.setCursorFlashTime(flash)


def _edge(image: QImage) -> list[int]:
    """The colours across the upper edge of a field, where no cursor stands."""
    return [image.pixel(image.width() // 2, y) for y in range(6)]
