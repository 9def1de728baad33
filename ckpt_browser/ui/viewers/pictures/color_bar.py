"""What colour means which number."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ...widgets.theme import Theme
from ..colors import INFINITE, NAN, colors_of, image_of
from ..statistics.number_text import number_text

_STRIP = 9
_GAP = 6


class ColorBar(QWidget):
    """From the least to the greatest number that has a colour of its own, with zero in the middle."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("colorBar")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._theme = theme
        self.limit = 0.0
        self._beyond = False
        self._nan = self._infinite = False
        theme.changed.connect(self.update)

    def show_limit(self, limit: float, beyond: bool = False, nan: bool = False, infinite: bool = False) -> None:
        """Show what the colours mean.

        Args:
            limit: the magnitude of the strongest colour.
            beyond: whether larger ones have that colour too.
            nan: explain the colour of NaN; likewise ``infinite``.
        """
        self.limit, self._beyond, self._nan, self._infinite = limit, beyond, nan, infinite
        self.setAccessibleName(self.tr("Colours") + f" {number_text(-limit)} … {number_text(limit)}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, self.fontMetrics().height() + _STRIP + 8)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), QColor(tokens["base"]))
        right = self._draw_marks(painter)
        strip = QRect(1, 3, right - 2, _STRIP)
        painter.drawImage(strip, image_of(colors_of(tokens).reshape(1, -1)))
        painter.setPen(QColor(tokens["line-strong"]))
        painter.drawRect(strip.adjusted(0, 0, -1, -1))
        painter.setPen(QColor(tokens["soft"]))
        texts = QRect(0, strip.bottom() + 3, right, self.fontMetrics().height())
        low, high = ("≤ ", "≥ ") if self._beyond else ("", "")
        align = Qt.AlignmentFlag
        painter.drawText(texts, align.AlignHCenter, "0")
        if self.limit:
            painter.drawText(texts, align.AlignLeft, low + number_text(-self.limit, 3))
            painter.drawText(texts, align.AlignRight, high + number_text(self.limit, 3))

    def _draw_marks(self, painter: QPainter) -> int:
        """Explain the colours of what is no number, at the right; where the strip has to end."""
        right = self.width()
        metrics, tokens = self.fontMetrics(), self._theme.tokens
        for there, text, token in ((self._infinite, "∞", INFINITE), (self._nan, "NaN", NAN)):
            if there:
                width = max(metrics.horizontalAdvance(text), 2 * _STRIP)
                right -= width
                painter.fillRect(QRect(right, 3, width, _STRIP), QColor(tokens[token]))
                painter.setPen(QColor(tokens["soft"]))
                painter.drawText(QRect(right, _STRIP + 5, width, metrics.height()), Qt.AlignmentFlag.AlignHCenter, text)
                right -= _GAP
        return right
