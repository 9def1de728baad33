"""Editing in a row: a line that stays open, with the reason in red, until what it says can be done."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem, QWidget
from shiboken6 import isValid

from ...core.errors import CheckpointError
from ...core.paths import visible
from ..editing.editing import refusal
from ..widgets.field_reason import FieldReason, mark_wrong
from ..widgets.theme import Theme
from .even_rows import EvenRows
from .rows_model import Index
from .tree_model import FOREGROUND, MARK

DOT = 5
"""Pixels of the mark on an edited row."""

MARGIN = 4


class RowField(QLineEdit):
    """The line in one cell.

    Signals:
        left: it is no longer needed.
    """

    left = Signal(object)

    def __init__(self, row: int, column: int, before: str, parent: QWidget) -> None:
        super().__init__(before, parent)
        self.setObjectName("rowField")
        self.row, self.column, self.before = row, column, before
        self.offered = False
        """While what it says is worked out: it is not said a second time as the rows below it change."""
        self.setProperty("role", "cell")
        self._reason = FieldReason(self, parent, "rowFieldReason")
        self.textEdited.connect(self._on_edited)

    def refuse(self, error: CheckpointError) -> None:
        """Say why it cannot be so, and stay."""
        if isValid(self):
            self.offered = False
            self.setEnabled(True)
            self.setFocus()
            self.mark(visible(refusal(error)))

    def accept(self) -> None:
        """It was done."""
        if isValid(self):
            self.left.emit(self)

    def mark(self, reason: str) -> None:
        """Show a reason in red below the line, or nothing."""
        mark_wrong(self, bool(reason))
        self._reason.tell(reason)

    def _on_edited(self) -> None:
        if self.property("wrong"):
            self.mark("")


class RowDelegate(EvenRows):
    """Edits in place.

    Signals:
        offered: (field) the person means what a field says.
    """

    offered = Signal(object)

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self.text = ""
        """What the next field begins with."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        field = RowField(index.internalId(), index.column(), self.text, parent)
        field.left.connect(self._on_left)
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, RowField):
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:
        """Nothing: the session hears of it through ``offered``."""

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        place = option.rect
        left = place.left() + (option.decorationSize.width() + MARGIN if index.column() == 0 else 0)
        editor.setGeometry(left, place.top(), max(120, place.right() - left), place.height())

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if isinstance(editor, RowField):
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress \
                    and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
                self._offer(editor)
                return True
            if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut and editor.isEnabled():
                if editor.text() != editor.before and not editor.property("wrong") \
                        and event.reason() not in (Qt.FocusReason.PopupFocusReason,
                                                   Qt.FocusReason.ActiveWindowFocusReason):
                    self._offer(editor)
                elif event.reason() == Qt.FocusReason.MouseFocusReason:
                    self._on_left(editor)
                return False
        return super().eventFilter(editor, event)

    def _offer(self, field: RowField) -> None:
        if field.text() == field.before:
            self._on_left(field)
            return
        if not field.offered:
            field.offered = True
            self.offered.emit(field)

    def _on_left(self, field: QWidget) -> None:
        self.closeEditor.emit(field)


class AlarmDelegate(RowDelegate):
    """For cells whose colour says that something is wrong, also while their row is selected."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        color = index.data(FOREGROUND)
        if isinstance(color, QColor):
            option.palette.setColor(QPalette.ColorRole.HighlightedText, color)


class NameDelegate(RowDelegate):
    """For the first column, whose rows are marked where they were edited.

    Only there, because painting in Python costs every cell that is scrolled into view.
    """

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        mark = index.data(MARK)
        if mark:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.tokens["number" if mark == "new" else "warning"]))
            place = option.rect
            painter.drawEllipse(place.right() - DOT - 3, place.center().y() - DOT // 2, DOT, DOT)
            painter.restore()
