"""A line above the tree that says why something could not be done; it stays until it is read."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ...core.paths import visible
from .labels import plain_label


class Complaint(QFrame):
    """Hidden while there is nothing to say.

    Signals:
        dismissed: the person has read it, or wants what the button offers.
    """

    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None, answer: str = "") -> None:
        super().__init__(parent)
        self.setProperty("role", "complaint")
        self.setObjectName("complaint")
        self._label = plain_label("")
        self._label.setObjectName("offerText" if answer else "complaintText")
        self._label.setWordWrap(True)
        self.answer = QPushButton(answer or self.tr("Dismiss"))
        self.answer.setProperty("link", "" if answer else "true")
        self.answer.clicked.connect(self.dismissed)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 7, 14, 7)
        row.addWidget(self._label, 1)
        row.addWidget(self.answer)
        self.hide()

    def tell(self, reason: str) -> None:
        """Say a reason, or nothing."""
        self._label.setText(visible(reason[:1].upper() + reason[1:], 600) + "." if reason else "")
        self.setVisible(bool(reason))
