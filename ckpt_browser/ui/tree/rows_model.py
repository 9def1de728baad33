"""Arranged rows as Qt wants them: indexes, parents and counts, whatever the rows say."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex

from ...workspace.rows.arranged import TOP, Arranged

Index = QModelIndex | QPersistentModelIndex


class RowsModel(QAbstractItemModel):
    """Rows of one arrangement; an index's internal id is the row's number."""

    def __init__(self, columns: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._arrangement: Arranged | None = None

    @property
    def arrangement(self) -> Arranged | None:
        """What is shown."""
        return self._arrangement

    def recolor(self, tokens: dict[str, str]) -> None:
        """Take on the colours of another theme."""

    def row(self, index: Index) -> int:
        """The tree's row behind an index, or ``TOP``."""
        return index.internalId() if index.isValid() else TOP

    def index_of(self, row: int, column: int = 0) -> QModelIndex:
        """The index of a row; an invalid one where it is not shown."""
        if self._arrangement is None or row < 0:
            return QModelIndex()
        place = self._arrangement.place(row)
        return self.createIndex(place, column, row) if place >= 0 else QModelIndex()

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        if self._arrangement is None or row < 0 or not 0 <= column < self._columns:
            return QModelIndex()
        rows = self._arrangement.children(parent.internalId() if parent.isValid() else TOP)
        return self.createIndex(row, column, rows[row]) if row < len(rows) else QModelIndex()

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        if self._arrangement is None or not index.isValid():
            return QModelIndex()
        above = self._arrangement.parent(index.internalId())
        return QModelIndex() if above == TOP else self.createIndex(self._arrangement.place(above), 0, above)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        if self._arrangement is None or parent.column() > 0:
            return 0
        row = parent.internalId() if parent.isValid() else TOP
        return len(self._arrangement.children(row)) if self._arrangement.has_children(row) else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return self._columns

    def hasChildren(self, parent: Index = QModelIndex()) -> bool:  # noqa: B008
        if self._arrangement is None or parent.column() > 0:
            return False
        return self._arrangement.has_children(parent.internalId() if parent.isValid() else TOP)


def depth_of(arrangement: Arranged, row: int) -> int:
    """How many rows stand above a row."""
    depth = 0
    while (row := arrangement.parent(row)) != TOP:
        depth += 1
    return depth
