"""The columns of both sides are called by their files, which costs no new layout of the rows."""

from PySide6.QtCore import Qt

from ckpt_browser.ui.comparing.tree.tree_model import DiffModel
from ckpt_browser.ui.widgets.theme import Theme
from ckpt_browser.workspace.comparing.rows.cells import DiffColumn


def test_other_names_are_no_reason_to_lay_rows_out_anew(qtbot, qapp) -> None:
    model = DiffModel(Theme("light").tokens)
    with qtbot.assertNotEmitted(model.headerDataChanged), qtbot.assertNotEmitted(model.layoutChanged):
        model.name_sides("before.pth", "after.pth")
    names = [model.headerData(column, Qt.Orientation.Horizontal) for column in (DiffColumn.LEFT, DiffColumn.RIGHT)]
    assert names == ["before.pth", "after.pth"]
