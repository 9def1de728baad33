"""The tree as Qt wants it: translates an arrangement's rows to indexes and holds nothing else."""

from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QColor, QIcon, QPixmap

from ...core.messages import capitalised
from ...core.nodes import Tensor, Value
from ...workspace.rows import cells
from ...workspace.rows.arrangement import Arrangement
from ...workspace.rows.cells import MEASURED, Column, Kind
from ...workspace.rows.marks import ABSENT, Marks
from ..widgets import icons
from ..widgets.labels import plain_tip
from ..wording.sentences import clauses
from .measured_text import is_alarming
from .row_text import display, single_text, tooltip
from .rows_model import Index, RowsModel
from .sketches import Sketches
from .spoken import kind_text, mark_text, sketch_text

COLUMNS = len(Column)
DISPLAY = int(Qt.ItemDataRole.DisplayRole)
DECORATION = int(Qt.ItemDataRole.DecorationRole)
TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)
FIRST_ORDER = int(Qt.ItemDataRole.InitialSortOrderRole)
LARGEST_FIRST = int(Qt.SortOrder.DescendingOrder.value)
ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
MARK = int(Qt.ItemDataRole.UserRole)
"""Whether the row was edited."""
ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
FOREGROUND = int(Qt.ItemDataRole.ForegroundRole)

LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
CENTER = int(Qt.AlignmentFlag.AlignCenter)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
NUMBERS = (Column.ELEMENTS, Column.NBYTES, Column.MEAN, Column.STD, Column.MIN, Column.MAX, Column.ZEROS, Column.NAN)
CENTRED = (Column.DEVICE, Column.NAN)
"""Right of the last one stands a column of words, which numbers on the right would touch."""

ICON_TOKENS = {Kind.FOLD: "group", Kind.DICT: "group", Kind.LIST: "group", Kind.MODULE: "module",
               Kind.TENSOR: "tensor", Kind.PARAMETER: "tensor", Kind.NUMBER: "number", Kind.TEXT: "string",
               Kind.VALUE: "number", Kind.OPAQUE: "warning", Kind.BROKEN: "error", Kind.AGAIN: "group",
               Kind.RANGE: "group"}


class TreeModel(RowsModel):
    """Rows of one arrangement; an index's internal id is the row's number."""

    _arrangement: Arrangement | None

    def __init__(self, tokens: dict[str, str], parent: QObject | None = None) -> None:
        super().__init__(COLUMNS, parent)
        self._headers = headers()
        self._colors: dict[str, QColor] = {}
        self._icons: dict[str, QIcon] = {}
        self._tied: frozenset[int] = frozenset()
        self._marks: Marks | None = None
        self._tokens = tokens
        self._sketches = Sketches(tokens)

    def show(self, arrangement: Arrangement | None, marks: Marks | None = None) -> None:
        """Show other rows, in one reset."""
        self.beginResetModel()
        self._take(arrangement, marks)
        self.endResetModel()

    def say_anew(self, arrangement: Arrangement, marks: Marks | None) -> None:
        """Show rows that stand where those before stood, but may say something else."""
        self._take(arrangement, marks)

    def _take(self, arrangement: Arrangement | None, marks: Marks | None) -> None:
        self._arrangement = arrangement
        self._marks = marks
        shared = arrangement.totals.shared.values() if arrangement else ()
        self._tied = frozenset(row for rows in shared for row in rows)

    def mark(self, row: int) -> str:
        """Whether the row was edited: ``changed``, ``new`` or empty."""
        return self._marks.mark(row) if self._marks is not None else ""

    def recolor(self, tokens: dict[str, str]) -> None:
        """Take on the colours of another theme."""
        self._tokens = tokens
        self._colors.clear()
        self._sketches = Sketches(tokens)
        self._icons.clear()

    @property
    def arrangement(self) -> Arrangement | None:
        return self._arrangement

    # Qt overrides

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self._arrangement is None or not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = OPEN_FLAGS if self._arrangement.has_children(index.internalId()) else LEAF_FLAGS
        return flags | EDITABLE if index.column() in (Column.NAME, Column.LAYER) else flags

    def mimeTypes(self) -> list[str]:
        return [ROWS]

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        if self._arrangement is None or not index.isValid():
            return None
        if role == DISPLAY:
            return display(self._arrangement, index.internalId(), index.column())
        if role == ALIGNMENT:
            column = index.column()
            return CENTER if column in CENTRED else RIGHT if column in NUMBERS else None
        if role == DECORATION:
            column = index.column()
            return self._icon(index.internalId()) if not column else \
                self._sketch(index.internalId()) if column == Column.SKETCH else None
        if role == FOREGROUND:
            return self._color(index.internalId(), index.column())
        if role == MARK:
            return self.mark(index.internalId()) if index.column() == 0 else None
        if role == ACCESSIBLE:
            return self._spoken(index.internalId(), index.column())
        if role == TOOLTIP:
            row = index.internalId()
            return plain_tip(capitalised(mark_text(ABSENT))) if index.column() == 0 and self.mark(row) == ABSENT else \
                tooltip(self._arrangement, row, index.column())
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < COLUMNS:
            return None
        if role == DISPLAY:
            return self._headers[section]
        if role == ALIGNMENT:
            return CENTER if section in CENTRED else RIGHT if section in NUMBERS else LEFT
        if role == FIRST_ORDER and section in NUMBERS:
            return LARGEST_FIRST
        return None

    def _spoken(self, row: int, column: int) -> str | None:
        """What is heard of a cell that is seen as a picture: the kind of a row, and a distribution."""
        assert self._arrangement is not None
        if self._arrangement.is_range(row):
            return None
        if column == Column.NAME:
            said = [str(display(self._arrangement, row, column)), kind_text(cells.kind(self._arrangement.tree, row))]
            if row in self._tied:
                said.append(QCoreApplication.translate("Columns", "shared"))
            if self.mark(row):
                said.append(mark_text(self.mark(row)))
            return clauses(said)
        if column == Column.SKETCH:
            known = cells.known_of(self._arrangement.tree, row, self._arrangement.knowledge)
            return sketch_text(known) if known is not None else None
        return None

    # Looks

    def _sketch(self, row: int) -> QPixmap | None:
        assert self._arrangement is not None
        known = None if self._arrangement.is_range(row) else \
            cells.known_of(self._arrangement.tree, row, self._arrangement.knowledge)
        return self._sketches.of(known) if known is not None else None

    def _icon(self, row: int) -> QIcon:
        assert self._arrangement is not None
        name = Kind.RANGE if self._arrangement.is_range(row) else cells.kind(self._arrangement.tree, row)
        token = ICON_TOKENS[name]
        name = "tied" if row in self._tied else name
        found = self._icons.get(name)
        if found is None:
            found = self._icons[name] = icons.icon(name, self._tokens[token])
        return found

    def _color(self, row: int, column: int) -> QColor | None:
        assert self._arrangement is not None
        if column == Column.NAME:
            if row in self._arrangement.above_broken:
                return self._token("error")
            return self._token("soft") if self._arrangement.is_range(row) else None
        if self._arrangement.is_range(row):
            return self._token("faint")
        if column == Column.LAYER:
            tree = self._arrangement.tree
            if cells.kind(tree, row) == Kind.BROKEN or cells.is_missing(tree, row):
                return self._token("error")
            node = tree.node_of(row)
            if isinstance(node, Value):
                return self._token("string" if cells.kind(tree, row) == Kind.TEXT else "number")
            if isinstance(node, Tensor) and not node.shape and single_text(self._arrangement, row):
                return self._token("number")
            return self._token("soft") if row in self._tied else None
        if column in MEASURED:
            known = cells.known_of(self._arrangement.tree, row, self._arrangement.knowledge)
            return self._token("error") if known is not None and is_alarming(known, column) else None
        return self._token("soft") if column in (Column.DTYPE, Column.DEVICE) or self._is_group(row) else None

    def _is_group(self, row: int) -> bool:
        assert self._arrangement is not None
        return self._arrangement.tree.first[row] >= 0

    def _token(self, name: str) -> QColor:
        found = self._colors.get(name)
        if found is None:
            found = self._colors[name] = QColor(self._tokens[name])
        return found


ROWS = "application/x-ckpt-browser-rows"
"""What is dragged when rows are dragged."""

OPEN_FLAGS = (Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
              | Qt.ItemFlag.ItemIsDropEnabled)
LEAF_FLAGS = OPEN_FLAGS | Qt.ItemFlag.ItemNeverHasChildren
EDITABLE = Qt.ItemFlag.ItemIsEditable


def headers() -> tuple[str, ...]:
    """What each column is called."""
    translate = QCoreApplication.translate
    return (translate("Columns", "Name"), translate("Columns", "Layer / value"), translate("Columns", "Shape"),
            translate("Columns", "Dtype"), translate("Columns", "Parameters"), translate("Columns", "Bytes"),
            translate("Columns", "Device"), translate("Columns", "Distribution"), translate("Columns", "Mean"),
            translate("Columns", "Std"), translate("Columns", "Min"), translate("Columns", "Max"),
            translate("Columns", "Zeros"), translate("Columns", "NaN, Inf"))


