"""The header of a comparison: how wide its columns begin, and what can be done with them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView

from ....workspace.comparing.rows.cells import DiffColumn
from ...tree.tree_header import set_up_columns

WIDTHS: dict[int, int] = {
    DiffColumn.NAME: 240, DiffColumn.WHAT: 170, DiffColumn.LEFT: 124, DiffColumn.RIGHT: 124, DiffColumn.MAX: 76,
    DiffColumn.MEAN: 76, DiffColumn.RMS: 72, DiffColumn.RELATIVE: 72, DiffColumn.COSINE: 76, DiffColumn.SHARE: 72,
    DiffColumn.ULP: 64,
}


def set_up_header(header: QHeaderView) -> None:
    """The columns of a comparison."""
    set_up_columns(header, WIDTHS)
    header.setTextElideMode(Qt.TextElideMode.ElideMiddle)
