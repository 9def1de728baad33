"""What is said below the grid: the current cell in full, why something cannot be, how far a search is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ....core.paths import visible
from ...access.text_size import follow_font, scaled
from ...widgets.field_reason import mark_wrong
from ...widgets.labels import ElidedLabel, plain_label
from ...widgets.share_bar import ShareBar
from ...wording.numbers import counted
from ...wording.sentences import stopped


class Line(QWidget):
    """Each part is hidden while it has nothing to say.

    Signals:
        cancelled: the search is to stop.
        filled: (text) the selected cells are to have this number.
    """

    cancelled = Signal()
    filled = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells = 0
        self._cell = CellText()
        self._cell.setObjectName("valuesCell")
        self._message = plain_label("")
        self._message.setObjectName("valuesMessage")
        self._message.setWordWrap(True)
        self._progress = ShareBar("searchProgress")
        stop = QPushButton(self.tr("Cancel"))
        stop.setObjectName("searchCancel")
        stop.setProperty("link", "true")
        stop.clicked.connect(self.cancelled)
        self._search = _row(self._progress, stop)
        self._fill_label = ElidedLabel("soft")
        self._number = _Field()
        self._number.setObjectName("fillEdit")
        self._number.setAccessibleName(self.tr("Number for the selected cells"))
        follow_font(self._number, lambda: self._number.setMaximumWidth(scaled(140)))
        apply = QPushButton(self.tr("Fill"))
        apply.setObjectName("fillButton")
        self._fill = _row(self._fill_label, self._number, apply)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self._fill, self._search, self._message, self._cell):
            column.addWidget(part)
        self._number.returnPressed.connect(self._on_fill)
        self._number.textEdited.connect(self._on_edited)
        self._number.left.connect(self.close_fill)
        apply.clicked.connect(self._on_fill)
        self.clear()

    def clear(self) -> None:
        """Nothing to say."""
        self.say("")
        self.point("")
        self.search(None)
        self.close_fill()

    def say(self, text: str, wrong: bool = False) -> None:
        """A sentence, or nothing."""
        self._message.setProperty("role", "wrong" if wrong else "soft")
        self._message.style().unpolish(self._message)
        self._message.style().polish(self._message)
        self._message.setText(stopped(visible(text, 400)) if text else "")
        self._message.setVisible(bool(text))

    def point(self, text: str, cells: int = 0) -> None:
        """What the current cell holds, and how many are selected."""
        self._cell.set_text(text)
        self._cells = cells
        if self._fill.isVisible():
            self._name_fill()

    def search(self, share: float | None) -> None:
        """How far a search is, from 0 to 1; None where there is none."""
        self._search.setVisible(share is not None)
        self._progress.show_share(share or 0.0, 1)

    def ask_fill(self) -> None:
        """Let a number be typed for the selected cells."""
        self._number.clear()
        self._name_fill()
        self._fill.show()
        self._number.setFocus()

    def close_fill(self) -> None:
        """The selected cells stay as they are."""
        self._fill.hide()

    def refuse_fill(self) -> None:
        """What was typed cannot be; the sentence is said elsewhere."""
        mark_wrong(self._number, True)
        self._number.setFocus()

    def _name_fill(self) -> None:
        self._fill_label.setText(counted(self._cells, self.tr("Fill this cell with"), self.tr("Fill {n} cells with")))

    def _on_edited(self) -> None:
        mark_wrong(self._number, False)

    def _on_fill(self) -> None:
        self.filled.emit(self._number.text())


class CellText(QWidget):
    """One line that changes with every key: unlike a label it never makes the window lay itself out again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = ""
        follow_font(self, lambda: self.setFixedHeight(self.fontMetrics().height()))

    def set_text(self, text: str) -> None:
        """Show another text, cut where it does not fit."""
        if text != self.text:
            self.text = text
            self.setAccessibleName(text)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter),
                         self.fontMetrics().elidedText(self.text, Qt.TextElideMode.ElideRight, self.width()))
        painter.end()


class _Field(QLineEdit):
    """Signals: left when Escape is pressed."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _row(*parts: QWidget) -> QWidget:
    widget = QWidget()
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, 0, 0, 0)
    for place, part in enumerate(parts):
        row.addWidget(part, 0 if place else 1)
    return widget
