"""Pieces that the overview of a pair is put together from."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget

from ....workspace.comparing.pair.sums import Sums
from ....workspace.comparing.rows.marks import OPEN
from ...viewers.statistics.statistics_rows import Row
from ...viewers.statistics.value_grid import ValueGrid
from ...widgets.labels import FactLabel, plain_label, plain_tip
from ...widgets.theme import Theme
from ...wording.numbers import grouped
from ..signs import LOOKS, Signs, word_of
from .number_rows import tips


def link(text: str, name: str) -> QPushButton:
    """A button that looks like a link."""
    button = QPushButton(text)
    button.setObjectName(name)
    button.setProperty("link", "true")
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return button


def title_line(mark: str, text: str, theme: Theme, sharpness: float) -> QGridLayout:
    """The sign of a mark, and a name in larger letters; ``sharpness`` is pixels of the screen for each of Qt's."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(9)
    picture = plain_label("")
    picture.setPixmap(Signs(theme.tokens).icon(mark).pixmap(QSize(18, 18), sharpness))
    picture.setAccessibleName(word_of(mark))
    title = FactLabel(text)
    title.setObjectName("pairTitle")
    title.setProperty("role", "title")
    grid.addWidget(picture, 0, 0, Qt.AlignmentFlag.AlignTop)
    grid.addWidget(title, 0, 1)
    grid.setColumnStretch(1, 1)
    return grid


def status_lines(found: Sums, theme: Theme, sharpness: float) -> QGridLayout:
    """How many matches have which status: a sign, a number and a word each."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(8)
    signs = Signs(theme.tokens)
    counts = {mark: found.status[mark if mark != OPEN else ""] for mark in LOOKS}
    for place, (mark, count) in enumerate([(mark, count) for mark, count in counts.items() if count]):
        sign = plain_label("")
        sign.setPixmap(signs.icon(mark).pixmap(QSize(16, 16), sharpness))
        grid.addWidget(sign, place, 0)
        grid.addWidget(plain_label(grouped(count)), place, 1, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(plain_label(word_of(mark), "soft"), place, 2)
    grid.setColumnStretch(2, 1)
    return grid


def number_grid(rows: list[Row], parent: QWidget) -> ValueGrid:
    """Names and numbers; what a name means is told on hover, with all digits of the number."""
    grid = ValueGrid(parent)  # without a parent, what is shown is a window
    grid.show_rows(rows)
    exact = {row.name: row.exact for row in rows}
    for name, tip in tips().items():
        value = grid.findChild(QWidget, f"statistic_{name}")
        if value is not None:
            value.setToolTip(plain_tip("\n".join([text for text in (tip, exact[name]) if text])))
    return grid
