"""The header of the tree: how wide its columns begin, and what can be done with them."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView

from ...workspace.rows.cells import MEASURED, Column
from ..access.text_size import follow_font, scaled

WIDTHS: dict[int, int] = {
    Column.NAME: 300, Column.LAYER: 174, Column.SHAPE: 132, Column.DTYPE: 86, Column.ELEMENTS: 98, Column.NBYTES: 84,
    Column.DEVICE: 64, Column.SKETCH: 108, Column.MEAN: 80, Column.STD: 76, Column.MIN: 78, Column.MAX: 76,
    Column.ZEROS: 66, Column.NAN: 76,
}

BESIDE = 3
"""The place of the first measured column."""


def set_up_header(header: QHeaderView) -> None:
    """The columns of a file; the measured ones are hidden until numbers were looked through."""
    set_up_columns(header, WIDTHS)
    for place, column in enumerate(MEASURED):
        # What was asked for stands where it is seen: beside the shapes.
        header.moveSection(header.visualIndex(column), BESIDE + place)
        header.hideSection(column)


def set_up_columns(header: QHeaderView, widths: Mapping[int, int]) -> None:
    """Columns that can be moved, resized and sorted by; a third click gives the order of the file back."""
    header.setSectionsMovable(True)
    header.setFirstSectionMovable(False)
    header.setStretchLastSection(False)
    header.setSectionsClickable(True)
    header.setSortIndicatorShown(True)
    header.setSortIndicatorClearable(True)
    header.setHighlightSections(False)
    header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
    header.setMinimumSectionSize(40)
    for column, width in widths.items():
        header.resizeSection(column, scaled(width))
    follow_font(header, WiderColumns(header))


class WiderColumns:
    """Gives columns more room where texts become larger, and less where they become smaller."""

    def __init__(self, header: QHeaderView) -> None:
        self._header = header
        self._unit = scaled(1000)

    def __call__(self) -> None:
        unit, header = scaled(1000), self._header
        if unit != self._unit:
            for column in range(1, header.count()):
                # What is hidden says its width only while it is shown; it gets the usual one when it comes back.
                if not header.isSectionHidden(column):
                    header.resizeSection(column, round(header.sectionSize(column) * unit / self._unit))
            self._unit = unit
            fit = getattr(header.parentWidget(), "fit_names", None)
            if fit is not None:
                fit()  # names have what the others leave
