"""What a report of a defect needs to know of an error: opened by a link below it, copied by a button."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

LINES = 7
"""Lines of text that are seen at once."""


class Details(QWidget):
    """A link that opens a text; the text is made when it is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.link = QPushButton(self.tr("Details"), self)
        self.link.setObjectName("showDetails")
        self.link.setProperty("link", "true")
        self.link.setCheckable(True)
        self.link.setAccessibleDescription(self.tr("Shows what a report of this error should contain"))
        self.link.toggled.connect(self._on_toggled)
        self._box: QWidget | None = None
        self._field: QPlainTextEdit | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    def tell(self, text: str) -> None:
        """Have another text; an open one is closed where there is none."""
        self._text = text
        self.link.setVisible(bool(text))
        if not text:
            self.link.setChecked(False)
        if self._field is not None:
            self._field.setPlainText(text)

    @property
    def text(self) -> str:
        """What the field shows, or would show."""
        return self._text

    def _on_toggled(self, on: bool) -> None:
        if on and self._box is None:
            self._make()
        if self._box is not None:
            self._box.setVisible(on)

    def _make(self) -> None:
        self._box = QWidget(self)
        self._field = QPlainTextEdit(self._text, self._box)
        self._field.setObjectName("errorDetails")
        self._field.setAccessibleName(self.tr("Details of the error"))
        self._field.setReadOnly(True)
        self._field.setTabChangesFocus(True)
        self._field.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse
                                            | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self._field.setFixedHeight(self._field.fontMetrics().lineSpacing() * LINES + 12)
        copy = QPushButton(self.tr("Copy"), self._box)
        copy.setObjectName("copyDetails")
        copy.clicked.connect(self._on_copy)
        row = QHBoxLayout(self._box)
        row.setContentsMargins(0, 0, 0, 4)
        row.addWidget(self._field, 1)
        row.addWidget(copy, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addWidget(self._box)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
