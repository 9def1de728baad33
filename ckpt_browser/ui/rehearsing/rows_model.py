"""Both sides as a table: what the model wants and what the file has; rows are made as they are shown."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from ...core.paths import visible
from ...workspace.rehearsing.like_torch import CONVERTS, LOADS, SPARED
from ...workspace.rehearsing.rehearsal import Entry, Row
from ..widgets.labels import plain_tip
from ..widgets.theme import Theme
from ..wording import numbers
from ..wording.words import local
from .looks import LOOKS, tip_of, word_of

Index = QModelIndex | QPersistentModelIndex

WORD, MODEL, MODEL_SHAPE, FILE, FILE_SHAPE, NOTE = range(6)
DISPLAY = int(Qt.ItemDataRole.DisplayRole)
FOREGROUND = int(Qt.ItemDataRole.ForegroundRole)
TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)
QUIET = frozenset({LOADS, CONVERTS, SPARED})
"""What fits."""


def has_wrong(rows: tuple[Row, ...]) -> bool:
    """Whether anything does not fit."""
    return any(row.word not in QUIET for row in rows)


class RowsModel(QAbstractTableModel):
    """The rows of a rehearsal, or those of them that do not fit."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._all: tuple[Row, ...] = ()
        self._rows: list[Row] = []
        self._only_wrong = True
        self.has_notes = False
        self._short = False

    @property
    def rows(self) -> list[Row]:
        """What is shown."""
        return self._rows

    def show(self, rows: tuple[Row, ...], only_wrong: bool) -> None:
        """Show other rows, in one reset."""
        if rows is self._all and only_wrong == self._only_wrong:
            return
        self.beginResetModel()
        self._all, self._only_wrong = rows, only_wrong
        self._rows = [row for row in rows if row.word not in QUIET] if only_wrong else list(rows)
        self.has_notes = any(row.note for row in self._rows)
        self.endResetModel()

    def set_short(self, short: bool) -> None:
        """Show shapes without types, and signs without words."""
        if short != self._short:
            self._short = short
            self.recolor()

    def recolor(self) -> None:
        """Other colours hold from now on."""
        if self._rows:
            self.dataChanged.emit(self.index(0, WORD), self.index(len(self._rows) - 1, NOTE))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else NOTE + 1

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        if not index.isValid() or role not in (DISPLAY, FOREGROUND, TOOLTIP):
            return None
        row, column = self._rows[index.row()], index.column()
        if role == FOREGROUND:
            return self._color(row, column)
        if role == TOOLTIP and column == WORD:
            return plain_tip(f"{word_of(row.word)}\n{tip_of(row.word)}")
        if role == DISPLAY:
            return _short(row, column) if self._short else _text(row, column)
        if column not in (MODEL, FILE):
            return plain_tip(_text(row, column))
        lines = (_text(row, column), _text(row, column + 1), visible(local(row.note)))
        return plain_tip("\n".join([text for text in lines if text]))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:
        translate = QCoreApplication.translate
        if orientation == Qt.Orientation.Horizontal and role == DISPLAY and 0 <= section <= NOTE:
            return ("", translate("RowsModel", "The model wants"), "", translate("RowsModel", "The file has"), "",
                    "")[section]
        if role == int(Qt.ItemDataRole.TextAlignmentRole):
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _color(self, row: Row, column: int) -> QColor | None:
        tokens = self._theme.tokens
        if column == WORD:
            return QColor(tokens[LOOKS[row.word].token])
        return QColor(tokens["soft"]) if column in (MODEL_SHAPE, FILE_SHAPE, NOTE) else None


def _text(row: Row, column: int) -> str:
    if column == WORD:
        return word_of(row.word)
    if column == NOTE:
        return visible(local(row.note))
    entry = row.target if column in (MODEL, MODEL_SHAPE) else row.given
    if entry is None:
        return ""
    return (visible(entry.key) or '""') if column in (MODEL, FILE) else _kind_text(entry)


def _short(row: Row, column: int) -> str:
    """The same where there is little room."""
    if column == WORD:
        return LOOKS[row.word].sign
    entry = row.target if column == MODEL_SHAPE else row.given if column == FILE_SHAPE else None
    if entry is None:
        return _text(row, column)
    return numbers.shape_text(entry.shape) if entry.shape is not None else visible(entry.dtype, 60)


def _kind_text(entry: Entry) -> str:
    shape = "" if entry.shape is None else numbers.shape_text(entry.shape)
    return f"{shape}  {visible(entry.dtype, 60)}".strip()
