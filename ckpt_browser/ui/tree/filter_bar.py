"""The filter: what a person types narrows the current tree, a moment after the last key."""

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from ...core.messages import capitalised
from ...workspace.loading import first_match
from ..access.speaking import name_control
from ..access.text_size import follow_font, scaled
from ..session.document import Document
from ..session.session import Session
from ..widgets import icons
from ..widgets.field_reason import FieldReason
from ..widgets.labels import ElidedLabel, plain_tip
from ..widgets.later import later
from ..widgets.theme import Theme
from ..wording import numbers
from ..wording.sentences import in_a_row
from ..wording.words import local

DEBOUNCE = 100
"""Milliseconds after the last key."""

WIDEST_EDIT = 420
NARROWEST_EDIT = 150
NARROWEST_COUNT = 50
"""Pixels for texts of the usual size."""

READABLE = 120
"""Pixels of the line, for texts of the usual size, in which larger texts can be read."""

GAP = 10


class FilterEdit(QLineEdit):
    """A line that Esc empties; while it is empty, undo and redo are those of the file.

    Signals:
        left: the person goes on to the tree, with Enter or Down.
        given_up: Esc was pressed in the empty line.
        turned_to: (whether) the keyboard came here, or went.
    """

    left = Signal()
    given_up = Signal()
    turned_to = Signal(bool)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.turned_to.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.turned_to.emit(False)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and not self.text() \
                and (event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            (self.clear if self.text() else self.given_up.emit)()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class FilterBar(QWidget):
    """The filter line with the number of matches, for whatever document is in front.

    Its place and size depend on the window alone, never on what it says.

    Signals:
        left: the tree should have the keyboard; after Enter or Down the first match is its current row.
    """

    left = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self.edit = FilterEdit(self)
        self.edit.setObjectName("filterEdit")
        self.edit.setPlaceholderText(self.tr("Filter: attn  *.bias  /regex/  dtype:float16  size:>10MB"))
        self.edit.setClearButtonEnabled(True)
        name_control(self.edit, self.tr("Filter"))
        self._reason = FieldReason(self.edit, name="filterReason", widest=WIDEST_EDIT)
        self._lens = QAction(self.tr("Filter"), self)
        self.edit.addAction(self._lens, QLineEdit.ActionPosition.LeadingPosition)
        self._count = ElidedLabel("soft")
        self._count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._count.setObjectName("filterCount")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self._count, 2)
        layout.addWidget(self.edit, 3)
        follow_font(self, self._measure)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._leaving = False
        self._told: tuple[object, ...] = ()
        self._wrong = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE)
        self._timer.timeout.connect(self._ask)
        self.edit.textChanged.connect(self._on_edited)
        self.edit.left.connect(self._on_left)
        self.edit.given_up.connect(self.left)
        self.edit.turned_to.connect(self._on_turned_to)
        session.current_changed.connect(self._on_current)
        session.shown.connect(self._on_document)
        session.refused.connect(self._on_document)
        session.comparisons.told.connect(self._on_comparison)
        theme.changed.connect(self._recolor)
        self._recolor()
        self._on_current()

    def go_to(self, text: str) -> None:
        """Filter by a text, and go to the first match."""
        self.edit.setText(text)
        self._on_left()

    def sizeHint(self) -> QSize:
        return QSize(self.edit.minimumWidth() + GAP + self._count.minimumWidth(), super().sizeHint().height())

    def _measure(self) -> None:
        """Ask for the room that texts of this size need at least."""
        self.edit.setMinimumWidth(max(NARROWEST_EDIT, scaled(READABLE)))
        self.edit.setMaximumWidth(scaled(WIDEST_EDIT))
        self._count.setMinimumWidth(scaled(NARROWEST_COUNT))

    def _on_left(self) -> None:
        """Go to the first match, after the filter as typed has been applied."""
        if self._timer.isActive():
            self._timer.stop()
            self._ask()
        self._leaving = True
        self._leave()

    def _leave(self) -> None:
        comparing = self._session.comparisons.front
        if self._leaving and comparing is not None and not comparing.arranging:
            self._leaving = False
            if not comparing.refused:
                self.left.emit()
        document = self._session.current
        if not self._leaving or document is None or document.arranging is not None:
            return
        self._leaving = False
        if document.shown is None or document.refused:
            return
        row = document.row
        if document.shown.matches is not None or row < 0:
            row = first_match(document.shown)
        if row >= 0:
            self._session.reveal(document, row)
            self.left.emit()

    def _on_edited(self) -> None:
        self._timer.start()

    def _ask(self) -> None:
        document, comparing = self._session.current, self._session.comparisons.front
        if comparing is not None:
            comparing.ask(comparing.request._replace(filter=self.edit.text()))
        elif document is not None:
            self._session.ask(document, document.request._replace(filter=self.edit.text()))

    def _on_current(self) -> None:
        front = self._session.comparisons.front or self._session.current
        self.setEnabled(front is not None)
        self.edit.setText(front.request.filter if front is not None else "")  # by its signals the cross comes and goes
        self._told = ()
        self._timer.stop()
        self._tell()

    def _on_document(self, document: Document) -> None:
        if document is self._session.current:
            if document.request.filter != self.edit.text() and not self._timer.isActive():
                self._on_current()
            self._tell()
            # The tree that waits for these rows hears of them after us.
            later(0, self, self._leave)

    def _on_comparison(self, comparing: object) -> None:
        front = self._session.comparisons.front
        if front is None or comparing is not front:
            return
        if front.request.filter != self.edit.text() and not self._timer.isActive():
            self._on_current()
        now = front, front.refused, front.view.kept if front.view is not None else None
        if now != self._told:  # it is told of every bit of progress
            self._told = now
            self._tell()
        later(0, self, self._leave)

    def _tell(self) -> None:
        front = self._session.comparisons.front or self._session.current
        wrong = local(front.refused) if front is not None else ""
        if self.edit.property("wrong") != bool(wrong):
            self.edit.setProperty("wrong", bool(wrong))
            self.edit.style().unpolish(self.edit)
            self.edit.style().polish(self.edit)
        self.edit.setToolTip(plain_tip(wrong or self._syntax()))
        self._count.setToolTip(plain_tip(wrong or self._staying()))
        self.edit.setAccessibleDescription(wrong)
        if wrong and wrong != self._wrong:
            self._session.noticed.emit(wrong)
        self._wrong = wrong
        self._reason.tell(self._why() if wrong else "")
        self._count.setProperty("role", "wrong" if wrong else "soft")
        self._count.style().unpolish(self._count)
        self._count.style().polish(self._count)
        self._count.setText(self.tr("not filtered") if wrong else self._matches())

    def _why(self) -> str:
        """What is wrong with the filter, and which rows are seen meanwhile."""
        comparing, document = self._session.comparisons.front, self._session.current
        if comparing is not None:
            filtered = comparing.view is not None and comparing.view.kept is not None
        else:
            filtered = document is not None and document.shown is not None and document.shown.matches is not None
        seen = self.tr("The rows are still those of the filter before.") if filtered else \
            self.tr("All rows are still shown.")
        return in_a_row([capitalised(self._wrong), seen])

    def _on_turned_to(self, here: bool) -> None:
        """Nothing is covered while nobody types: the field stays red, and says it again."""
        self._reason.tell(self._why() if here and self._wrong else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._on_turned_to(self.edit.hasFocus())

    def _matches(self) -> str:
        comparing, document = self._session.comparisons.front, self._session.current
        if comparing is not None:
            count = comparing.view.kept if comparing.view is not None else None
        else:
            shown = document.shown if document is not None else None
            count = len(shown.matches) if shown is not None and shown.matches is not None else None
        if count is None:
            return ""
        if not count:
            return self.tr("no matches")
        return numbers.counted(count, self.tr("1 match"), self.tr("{n} matches"))

    def _staying(self) -> str:
        """Why there are rows that do not match."""
        document = self._session.current if self._session.comparisons.front is None else None
        count = len(document.shown.staying) if document is not None and document.shown is not None else 0
        one = self.tr("1 edited row does not match any more. It stays until the filter is changed.")
        some = self.tr("{n} edited rows do not match any more. They stay until the filter is changed.")
        return numbers.counted(count, one, some) if count else ""

    def _syntax(self) -> str:
        lines = (self.tr("attn: the path holds this text"), self.tr("*.bias: the name or the path's end fits"),
                 self.tr("/conv[12]/: a regular expression"), self.tr("-bias: all that do not fit"),
                 self.tr("dtype:bf16   device:cuda*   layout:sparse*   type:int"),
                 self.tr("shape:768x768   shape:(768,768)   ndim:4"),
                 self.tr("size:>10MB   size:<=4KiB   params:>1M"),
                 self.tr("Several parts must all fit. Enter goes to the first match, Esc empties the field."))
        return "\n".join(lines)

    def _recolor(self) -> None:
        self._lens.setIcon(icons.icon("search", self._theme.tokens["faint"]))
