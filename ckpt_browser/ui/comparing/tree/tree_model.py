"""The rows of a comparison as Qt wants them."""

from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QColor, QIcon

from ....workspace.comparing.judging.judging import ADDED, CHANGED, REMOVED
from ....workspace.comparing.rows.cells import NUMERIC, DiffColumn, nodes_of, number_of
from ....workspace.comparing.rows.marks import BITS, PROBLEM, WITHIN
from ....workspace.comparing.rows.rows import GROUP, SUGGESTED
from ....workspace.comparing.rows.showing import DiffArrangement
from ...tree.rows_model import Index, RowsModel
from ...tree.tree_model import (
    ALIGNMENT,
    DECORATION,
    DISPLAY,
    FIRST_ORDER,
    FOREGROUND,
    LARGEST_FIRST,
    LEFT,
    RIGHT,
    TOOLTIP,
)
from ...wording.sentences import clauses
from ..signs import LOOKS, Signs
from .row_text import brief_side, display, sign_of, tooltip, what_text
from .side_cells import BRIEF

ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
COLUMNS = len(DiffColumn)
OPEN_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
LEAF_FLAGS = OPEN_FLAGS | Qt.ItemFlag.ItemNeverHasChildren
COLORED = (PROBLEM, WITHIN, CHANGED, ADDED, REMOVED)
"""Marks in whose colour a row says what happened."""
ANYTHING = sum([BITS[mark] for mark in COLORED])


class DiffModel(RowsModel):
    """Rows of one arrangement; an index's internal id is the row's number."""

    _arrangement: DiffArrangement | None

    def __init__(self, tokens: dict[str, str], parent: QObject | None = None) -> None:
        super().__init__(COLUMNS, parent)
        self._sides = ("", "")
        self.recolor(tokens)

    def show(self, arrangement: DiffArrangement | None) -> None:
        """Show other rows, in one reset."""
        self.beginResetModel()
        self._arrangement = arrangement
        self.endResetModel()

    def name_sides(self, left: str, right: str) -> None:
        """Call the columns of both sides by their files; who shows them paints them again.

        Said by the signal that Qt has for it, every row that stands open would be laid out anew.
        """
        self._sides = left, right

    def recolor(self, tokens: dict[str, str]) -> None:
        """Take on the colours of another theme."""
        self._tokens = tokens
        self._signs = Signs(tokens)
        self._colors = {name: QColor(tokens[name])
                        for name in ("soft", "faint", "error", *{look.token for look in LOOKS.values()})}

    @property
    def arrangement(self) -> DiffArrangement | None:
        return self._arrangement

    # Qt overrides

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self._arrangement is None or not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return OPEN_FLAGS if self._arrangement.has_children(index.internalId()) else LEAF_FLAGS

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        if self._arrangement is None or not index.isValid():
            return None
        if role == DISPLAY:
            return display(self._arrangement, index.internalId(), index.column())
        if role == ALIGNMENT:
            return RIGHT if index.column() in NUMERIC else None
        if role == DECORATION:
            return self._sign(index.internalId()) if not index.column() else None
        if role == FOREGROUND:
            return self._color(index.internalId(), index.column())
        if role == TOOLTIP:
            return tooltip(self._arrangement, index.internalId(), index.column())
        if role == BRIEF:
            return brief_side(self._arrangement, index.internalId(), index.column())
        if role == ACCESSIBLE and not index.column() and not self._arrangement.is_range(index.internalId()):
            said = what_text(self._arrangement.tree, index.internalId())
            return clauses([str(display(self._arrangement, index.internalId(), 0)), said])
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < COLUMNS:
            return None
        if role == DISPLAY:
            side = section - DiffColumn.LEFT
            return self._sides[side] if side in (0, 1) and self._sides[side] else headers()[section]
        if role == ALIGNMENT:
            return RIGHT if section in NUMERIC else LEFT
        if role == TOOLTIP:
            return tips()[section]
        if role == FIRST_ORDER and section in NUMERIC:
            return LARGEST_FIRST
        return None

    # Looks

    def _sign(self, row: int) -> QIcon | None:
        assert self._arrangement is not None
        if self._arrangement.is_range(row):
            return None
        return self._signs.icon(*sign_of(self._arrangement.tree, row))

    def _color(self, row: int, column: int) -> QColor | None:
        assert self._arrangement is not None
        if self._arrangement.is_range(row):
            return self._colors["faint"]
        rows = self._arrangement.tree
        if column in NUMERIC:
            if not number_of(rows, row, column):
                return self._colors["faint"]
            return None if rows.kind[row] != GROUP else self._colors["soft"]
        if column == DiffColumn.NAME:
            return self._colors["soft"] if row in (rows.suggested, rows.beside) else None
        if rows.kind[row] in (GROUP, SUGGESTED):
            return self._colors["soft"]
        bits = rows.bits(row)
        mark = next((mark for mark in COLORED if bits & BITS[mark]), "") if bits & ANYTHING else ""
        if column == DiffColumn.WHAT:
            return self._colors[LOOKS[mark].token if mark else "faint"]
        if mark != CHANGED:
            return self._colors["soft"]
        left, right = nodes_of(rows, row)
        alike = left is not None and right is not None and _looks_alike(left, right)
        return self._colors["soft" if alike else LOOKS[CHANGED].token]


def _looks_alike(left: object, right: object) -> bool:
    """Whether two tensors say the same in the columns of both sides."""
    dtype = getattr(left, "dtype", None)
    return dtype is not None and (dtype, getattr(left, "shape", None)) == (
        getattr(right, "dtype", ""), getattr(right, "shape", ""))


def headers() -> tuple[str, ...]:
    """What each column is called."""
    translate = QCoreApplication.translate
    return (translate("DiffColumns", "Name"), translate("DiffColumns", "What happened"),
            translate("DiffColumns", "Left"), translate("DiffColumns", "Right"),
            translate("DiffColumns", "max |Δ|"), translate("DiffColumns", "mean |Δ|"),
            translate("DiffColumns", "RMS"), translate("DiffColumns", "rel. L2"), translate("DiffColumns", "Cosine"),
            translate("DiffColumns", "Differing"), translate("DiffColumns", "ULP"))


def tips() -> tuple[str, ...]:
    """What each column means."""
    translate = QCoreApplication.translate
    return ("", "", "", "", translate("DiffColumns", "Largest absolute difference, infinite where one side has NaN or "
                                                 "an infinity that the other has not; of a group the largest below "
                                                 "it, whole numbers apart"),
            translate("DiffColumns", "Mean of the absolute differences"),
            translate("DiffColumns", "Root of the mean squared difference"),
            translate("DiffColumns", "Norm of the difference by the norm of the left; of a group that of all tensors "
                                     "below it that changed, together; whole numbers apart"),
            translate("DiffColumns", "Cosine of the angle between the two: 1 where they point the same way"),
            translate("DiffColumns", "Share of the numbers that differ in any bit; of a group of all below "
                                     "it that are known, whole numbers apart"),
            translate("DiffColumns", "Largest difference in units in the last place, of floats of one type"))
