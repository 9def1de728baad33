"""The history: every step in plain words, the present one marked; a click goes there."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from ...core.journal import Journal, Step
from ..session.document import Document
from ..session.session import Session
from ..widgets import icons
from ..widgets.nesting import nest
from ..widgets.theme import Theme
from .edit_words import step_words


class HistoryPanel(QWidget):
    """The list of steps, with what can be made of them.

    Signals:
        recipe_asked, script_asked: the person wants the steps in a file.
    """

    recipe_asked = Signal()
    script_asked = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("historyPanel")
        self.setProperty("role", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.list = HistoryList(session, theme, self)
        self._buttons = []
        column = QVBoxLayout()
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        for text, name, signal in ((self.tr("Save as recipe…"), "saveRecipe", self.recipe_asked),
                                   (self.tr("Save as Python…"), "saveScript", self.script_asked)):
            button = QPushButton(text, self)
            button.setObjectName(name)
            button.clicked.connect(signal)
            self._buttons.append(button)
            column.addWidget(button)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list, 1)
        nest(row, column)
        self.list.counted.connect(self._on_counted)
        self._on_counted(0)

    def _on_counted(self, count: int) -> None:
        for button in self._buttons:
            button.setEnabled(bool(count))


class HistoryList(QListWidget):
    """Lists the steps of the session's current document.

    Signals:
        counted: how many steps there are now.
    """

    counted = Signal(int)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("historyList")
        self.setAccessibleName(self.tr("History"))
        self.setIconSize(QSize(16, 16))
        self.setSpacing(1)
        self.setUniformItemSizes(True)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._session = session
        self._theme = theme
        self._listed: tuple[Step, ...] = ()
        self.itemActivated.connect(self._on_activated)
        self.itemClicked.connect(self._on_activated)
        session.current_changed.connect(self.refresh)
        session.edited.connect(self._on_edited)
        session.shown.connect(self._on_edited)
        theme.changed.connect(self.refresh)
        self.refresh()

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 60)

    def refresh(self) -> None:
        """List the steps of the document that is in front now."""
        document = self._session.current
        journal = document.journal if document is not None else None
        steps = journal.steps if journal is not None else ()
        kept = next((place for place, (old, new) in enumerate(zip(self._listed, steps, strict=False))
                     if old is not new), min(len(self._listed), len(steps)))
        if not self.count() or journal is None:
            self.clear()
            kept = 0
            if journal is not None:
                self.addItem(QListWidgetItem(self.tr("As opened")))
        while self.count() > kept + 1:
            self.takeItem(self.count() - 1)
        for step in steps[kept:]:  # a line that Qt makes of a text would be deleted by nobody once it is taken out
            self.addItem(QListWidgetItem(step_words(step)))
        self._listed = steps
        if journal is not None:
            self._paint(journal)
        self.counted.emit(len(steps))

    def _paint(self, journal: Journal) -> None:
        """Mark where the document stands; what is undone is grey."""
        tokens = self._theme.tokens
        here = icons.icon("here", tokens["accent"])
        done, undone = icons.icon("step", tokens["faint"]), icons.icon("none", tokens["faint"])
        for place in range(self.count()):
            item = self.item(place)
            present = place == journal.cursor
            item.setIcon(here if present else done if place < journal.cursor else undone)
            item.setForeground(QColor(tokens["text" if place <= journal.cursor else "faint"]))
            font = QFont(self.font())
            font.setBold(present)
            item.setFont(font)
            item.setToolTip(self.tr("Saved") if place == journal.saved and place else "")
        blocked = self.blockSignals(True)
        self.setCurrentRow(journal.cursor)
        self.blockSignals(blocked)

    def _on_activated(self, item: QListWidgetItem) -> None:
        document = self._session.current
        if document is not None and document.journal is not None and self.row(item) != document.journal.cursor:
            self._session.go_to(document, self.row(item))

    def _on_edited(self, document: Document) -> None:
        if document is self._session.current:
            self.refresh()
