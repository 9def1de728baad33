"""The live table of a renaming: old and new names, and what stands in the way; rows are made when they are shown."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from ...core.edits.names import Renamed
from ...core.paths import path_text, visible
from ..widgets.labels import plain_tip
from ..widgets.theme import Theme
from ..wording.words import local

Index = QModelIndex | QPersistentModelIndex

OLD, NEW, PROBLEM = range(3)
DISPLAY = int(Qt.ItemDataRole.DisplayRole)
FOREGROUND = int(Qt.ItemDataRole.ForegroundRole)
TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)


class RenameModel(QAbstractTableModel):
    """Rows of a renaming, those with problems first."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: list[Renamed] = []
        self.problems = 0

    @property
    def rows(self) -> list[Renamed]:
        """What is shown."""
        return self._rows

    def show(self, rows: list[Renamed]) -> None:
        """Show other rows, in one reset."""
        self.beginResetModel()
        wrong = [row for row in rows if row.problem]
        self.problems = len(wrong)
        self._rows = wrong + [row for row in rows if not row.problem] if wrong else rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 3

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        if not index.isValid() or role not in (DISPLAY, FOREGROUND, TOOLTIP):
            return None
        row, column = self._rows[index.row()], index.column()
        if role == FOREGROUND:
            return self._color(row, column)
        text = local(row.problem)
        if column == OLD:
            text = path_text(row.path)
        elif column == NEW:
            text = path_text((*row.path[:-1], row.key))
        return visible(text) if role == DISPLAY else plain_tip(visible(text))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:
        translate = QCoreApplication.translate
        if orientation == Qt.Orientation.Horizontal and role == DISPLAY and 0 <= section < 3:
            return (translate("RenameModel", "Old"), translate("RenameModel", "New"),
                    translate("RenameModel", "Problem"))[section]
        if role == int(Qt.ItemDataRole.TextAlignmentRole):
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _color(self, row: Renamed, column: int) -> QColor | None:
        if row.problem and column != OLD:
            return QColor(self._theme.tokens["error"])
        return QColor(self._theme.tokens["soft"]) if column == OLD else None
