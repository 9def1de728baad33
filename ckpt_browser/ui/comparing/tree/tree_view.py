"""A comparison as a tree on screen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QTreeView, QWidget

from ....workspace.comparing.keeping import DiffCarrier
from ....workspace.comparing.rows.cells import DiffColumn
from ....workspace.comparing.rows.showing import DiffArrangement
from ....workspace.rows.arranged import Arranged
from ...session.jobs import Jobs
from ...tree.even_rows import EvenRows
from ...tree.rows_view import RowsView
from ...widgets.theme import Theme
from .first_rows import rows_in_sight, ways_to_differences
from .side_cells import SideCells
from .tree_header import set_up_header
from .tree_model import DiffModel


class DiffTree(RowsView):
    """The tree of one comparison.

    Signals:
        stepped: (backwards) the next difference is wanted, or the one before.
        confirmed, denied: the selected pair belongs together, or does not.
    """

    stepped = Signal(bool)
    confirmed = Signal()
    denied = Signal()

    def __init__(self, theme: Theme, jobs: Jobs, opened: set[int], parent: QWidget | None = None) -> None:
        super().__init__(theme, opened, parent)
        self.setObjectName("diffTree")
        self._hold = jobs.held_back
        self.setAccessibleName(self.tr("Comparison"))
        self._model = DiffModel(theme.tokens, self)
        self._set_up(self._model, set_up_header)
        self.setItemDelegate(EvenRows(self))
        sides = SideCells(self)
        for column in (DiffColumn.LEFT, DiffColumn.RIGHT):
            self.setItemDelegateForColumn(column, sides)

    @property
    def model_(self) -> DiffModel:
        """What it shows, by its own type."""
        return self._model

    def show_rows(self, arrangement: DiffArrangement, carrier: DiffCarrier | None, rows: tuple[int, ...]) -> None:
        """Show other rows, with those open that stood open, and some of them selected.

        Args:
            carrier: where the rows before went; None where they are the same rows, or there were none.
            rows: the rows to be selected, the current one first.
        """
        before = self._model.arrangement
        scrolled = self._carried(carrier, self._top_row())
        opened = carrier.rows(self._opened) if carrier is not None else []
        if carrier is not None:
            self._opened.clear()
            self._opened.update(opened)
        self._restoring = True
        self._expander.stop()
        self._model.show(arrangement)
        if before is None:
            self._names.start()
            self._opened.update(ways_to_differences(arrangement))
        if arrangement.keep is not None:
            opened = rows_in_sight(arrangement, self._opened)
        elif carrier is None or before is None:
            opened = sorted(self._opened)
        self._expander.open_rows(opened)
        self._choose(rows)
        anchor = self._model.index_of(scrolled)
        if before is not None and _order(before) != _order(arrangement):
            self.scrollToTop()  # whoever sorts wants to see what comes first
        elif anchor.isValid():
            super().scrollTo(anchor, QTreeView.ScrollHint.PositionAtTop)
        self._restoring = False
        self.viewport().update()

    def select_rows(self, rows: tuple[int, ...]) -> None:
        """Select some rows without telling anybody; the first one becomes the current one."""
        self._restoring = True
        self._choose(rows)
        self._restoring = False

    def bring_back(self, opened: Sequence[int], top: int) -> None:
        """Open just these rows where no filter opens others, and let a row be the first in sight."""
        arrangement = self._model.arrangement
        if arrangement is not None and arrangement.keep is None:
            self._restoring = True
            self.collapseAll()
            self._opened.update(opened)
            self._expander.open_rows(list(opened))
            self._restoring = False
        anchor = self._model.index_of(top)
        if anchor.isValid():
            super().scrollTo(anchor, QTreeView.ScrollHint.PositionAtTop)

    @property
    def first_row(self) -> int:
        """The row that stands highest on screen where the view is scrolled, else -1."""
        return self._top_row()

    def release(self) -> None:
        """Let go of the rows."""
        self._expander.stop()
        self._restoring = True
        self._model.show(None)

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if plain and event.key() in (Qt.Key.Key_N, Qt.Key.Key_P):
            self.stepped.emit(event.key() == Qt.Key.Key_P)
        elif plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.confirmed.emit()
        elif plain and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.denied.emit()
        else:
            super().keyPressEvent(event)

    # Details

    def _paint_rows(self, event: QPaintEvent) -> None:
        with self._hold():
            super()._paint_rows(event)
        self._paint_emptiness()

    def _paint_emptiness(self) -> None:
        """Say why there is no row where filters leave none."""
        arrangement = self._model.arrangement
        if arrangement is None or arrangement.keep is None or self._model.rowCount():
            return
        painter = QPainter(self.viewport())
        painter.setPen(QColor(self._theme.tokens["soft"]))
        painter.drawText(self.viewport().rect().adjusted(20, 20, -20, -20),
                         Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap,
                         self.emptiness)
        painter.end()

    @property
    def emptiness(self) -> str:
        """Why there is no row."""
        return self.tr("No row is left: the filters above leave out all of them. Esc takes them away.")

    @staticmethod
    def _carried(carrier: DiffCarrier | None, row: int) -> int:
        return carrier.row(row) if carrier is not None and row >= 0 else row

    def _top_row(self) -> int:
        """The row that stands highest on screen, where the view is scrolled at all; else -1."""
        index = self.indexAt(self.viewport().rect().topLeft())
        return index.internalId() if index.isValid() and self.verticalScrollBar().value() else -1

    def _choose(self, rows: tuple[int, ...]) -> None:
        """Select some rows, the first one as the current one; none where that one is not shown."""
        if not rows or not self._pick(rows[0], rows):
            self.selectionModel().clear()

    def _reach(self, arrangement: Arranged, row: int) -> None:
        if arrangement.keep is None:  # filters open and close much: columns that grow with them push others away
            super()._reach(arrangement, row)


def _order(arrangement: DiffArrangement) -> tuple[object, ...]:
    return arrangement.request.column, arrangement.request.descending, arrangement.request.natural
