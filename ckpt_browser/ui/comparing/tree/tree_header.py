"""The header of a comparison: how wide its columns begin, and what can be done with them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView

from ....workspace.comparing.rows.cells import DiffColumn
from ...access.text_size import follow_font, scaled
from ...tree.tree_header import WiderColumns

WIDTHS = {DiffColumn.NAME: 240, DiffColumn.WHAT: 170, DiffColumn.LEFT: 124, DiffColumn.RIGHT: 124,
          DiffColumn.MAX: 76, DiffColumn.MEAN: 76, DiffColumn.RMS: 72, DiffColumn.RELATIVE: 72,
          DiffColumn.COSINE: 76, DiffColumn.SHARE: 72, DiffColumn.ULP: 64}


def set_up_header(header: QHeaderView) -> None:
    """Columns that can be moved, resized and sorted by; a third click gives the order of the files back."""
    header.setSectionsMovable(True)
    header.setFirstSectionMovable(False)
    header.setStretchLastSection(False)
    header.setSectionsClickable(True)
    header.setSortIndicatorShown(True)
    header.setSortIndicatorClearable(True)
    header.setHighlightSections(False)
    header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
    header.setMinimumSectionSize(40)
    header.setTextElideMode(Qt.TextElideMode.ElideMiddle)
    for column, width in WIDTHS.items():
        header.resizeSection(column, scaled(width))
    follow_font(header, WiderColumns(header))
