"""A line above the tree that says why something could not be done; it stays until it is read."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ...core.messages import capitalised
from ...core.paths import visible
from ..wording.sentences import stopped
from ..wording.words import local
from .details import Details
from .labels import plain_label
from .nesting import nest


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
        self._details = Details(self)
        self._details.link.hide()
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self._label, 1)
        row.addWidget(self._details.link)
        row.addWidget(self.answer)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 7, 14, 7)
        column.setSpacing(0)
        nest(column, row)
        column.addWidget(self._details)
        self.hide()

    def tell(self, reason: str, details: str = "") -> None:
        """Say a reason, or nothing; with details it is an error that can be reported."""
        said = local(reason)
        self._label.setText(stopped(visible(capitalised(said), 600)) if said else "")
        self._details.tell(details)
        self.setVisible(bool(reason))
