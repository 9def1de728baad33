"""The line above a viewer: what it shows, by its path, its element type and its shape."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent

from ...core.paths import path_text, visible
from ..widgets.labels import ElidedLabel, plain_tip
from ..wording.numbers import shape_text
from .subject import Subject

LONGEST = 400
"""Characters of a path."""

GAP = "   "


class Heading(ElidedLabel):
    """Cuts a long path in its middle: both ends tell it apart, and what follows it stays."""

    def __init__(self) -> None:
        super().__init__("soft")
        self.setContentsMargins(10, 6, 10, 0)
        self._path = self._facts = ""

    def tell(self, subject: Subject) -> None:
        """Name the subject: the path of a row, the name of a whole file."""
        tensor = subject.tensor
        path = path_text(subject.arrangement.tree.full_path(subject.row)) if subject.row > 0 else ""
        self._path = visible(path or subject.document.name, LONGEST)
        self._facts = "" if tensor is None else f"{GAP}{visible(tensor.dtype, 40)}{GAP}{shape_text(tensor.shape)}"
        self.setText(self._path + self._facts)
        self.setToolTip(plain_tip(self.text()))

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().grownBy(self.contentsMargins())

    def paintEvent(self, event: QPaintEvent) -> None:
        room = self.contentsRect()
        painter = QPainter(self)
        self.style().drawItemText(painter, room, self.alignment(), self.palette(), self.isEnabled(),
                                  fitting(self.fontMetrics(), self._path, self._facts, room.width()),
                                  self.foregroundRole())
        painter.end()


def fitting(metrics: QFontMetrics, path: str, facts: str, width: int) -> str:
    """Both texts, with the path cut in its middle as far as they do not fit.

    Args:
        width: the room there is, in pixels; at least half of it is the path's.
    """
    facts = metrics.elidedText(facts, Qt.TextElideMode.ElideRight, width // 2) \
        if metrics.horizontalAdvance(path + facts) > width else facts
    return metrics.elidedText(path, Qt.TextElideMode.ElideMiddle, width - metrics.horizontalAdvance(facts)) + facts
