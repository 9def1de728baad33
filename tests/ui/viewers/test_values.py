"""The grid of numbers in the real window, on files that torch wrote: shown, turned, searched, copied, edited."""

import math

import pytest
import torch
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication, QImage
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QProgressBar,
    QPushButton,
    QSlider,
    QSpinBox,
)

from ckpt_browser.ui.viewers.side import Side
from ckpt_browser.ui.viewers.values.line import CellText
from ckpt_browser.ui.viewers.values.model import PAGE, WAITING, ValuesModel
from ckpt_browser.ui.viewers.values.table import ValuesTable
from ckpt_browser.workspace.looking.windows import Box, Reading, first_sheet
from ckpt_browser.workspace.reading.computing import Bytes

from ..looks import double_click

NAN, INF = math.nan, math.inf

pytestmark = pytest.mark.real_files


class Grid:
    """What a person sees and does in the viewer of one tensor."""

    def __init__(self, qtbot, window, settled) -> None:
        self.bot, self.window, self._settled = qtbot, window, settled
        self.session = window.session

    def settled(self) -> None:
        """Wait until nothing is under way any more."""
        self._settled()
        table = self.table
        self.bot.waitUntil(lambda: table is None or not (table._soon.isActive() or table._wider.isActive()))
        self._settled()

    def open(self, path, name: str) -> "Grid":
        with self.bot.waitSignal(self.window.opened):
            self.session.open(str(path))
        self.window.findChild(Side).show_viewer("values")
        return self.select(name)

    def select(self, name: str) -> "Grid":
        document = self.session.current
        self.session.reveal(document, document.shown.arrangement.tree.find((name,)))
        self.settled()
        return self

    @property
    def table(self) -> ValuesTable:
        return self.window.findChild(ValuesTable)

    @property
    def model(self):
        return self.table.model()

    def child(self, kind, name: str):
        return self.window.findChild(kind, name)

    def text(self, row: int, column: int) -> str:
        return self.model.index(row, column).data()

    @property
    def current(self) -> tuple[int, int]:
        return self.table.currentIndex().row(), self.table.currentIndex().column()

    @property
    def message(self) -> str:
        label = self.child(QLabel, "valuesMessage")
        return label.text() if label.isVisible() else ""

    @property
    def steps(self) -> int:
        return len(self.session.current.opened.journal.steps)

    def pick(self, top: int, left: int, height: int = 1, width: int = 1) -> None:
        self.table.go(top, left)
        chosen = QItemSelection(self.model.index(top, left), self.model.index(top + height - 1, left + width - 1))
        self.table.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.table.setFocus()

    def choose(self, name: str, entry: int) -> None:
        combo = self.child(QComboBox, name)
        combo.setCurrentIndex(entry)
        combo.activated.emit(entry)
        self.settled()

    def find(self, what: str) -> None:
        self.child(QAction, f"find-{what}").trigger()
        self.settled()

    def go_to(self, text: str) -> None:
        self.child(QLineEdit, "placeEdit").setText(text)
        self.bot.keyClick(self.child(QLineEdit, "placeEdit"), Qt.Key.Key_Return)
        self.settled()

    def field(self) -> QLineEdit | None:
        return next((line for line in self.table.findChildren(QLineEdit, "rowField") if line.isVisible()), None)

    def type(self, text: str) -> None:
        line = self.field()
        line.selectAll()
        self.bot.keyClicks(line, text)
        self.bot.keyClick(line, Qt.Key.Key_Return)
        self.settled()

    def paste(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.bot.keyClick(self.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        self.settled()

    def copy(self) -> str:
        QGuiApplication.clipboard().setText("before")
        self.bot.keyClick(self.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        self.settled()
        return QGuiApplication.clipboard().text()

    def act(self, name: str) -> None:
        self.window.actions_.by_id[name].trigger()
        self.settled()

    def numbers(self, name: str) -> list[float]:
        """What the document holds now, read without the grid."""
        from ckpt_browser.analysis.elements.decoding import decoded

        document = self.session.current
        core = document.opened.journal.document
        tree = document.shown.arrangement.tree
        tensor = tree.node_of(tree.find((name,)))
        sheet = first_sheet(tensor.shape)
        cells = Reading(Bytes(core, document.library), tensor).box(sheet, Box(0, 0, sheet.height, sheet.width))
        return decoded(cells.data, cells.dtype).reshape(sheet.height, sheet.width).tolist()


@pytest.fixture
def grid(qtbot, window, settled, tmp_path):
    def opened(name: str = "x", **content: torch.Tensor) -> Grid:
        torch.save(content, tmp_path / "model.pth")
        return Grid(qtbot, window, settled).open(tmp_path / "model.pth", name)

    return opened


def weight() -> torch.Tensor:
    return (torch.arange(300 * 200, dtype=torch.float32).view(300, 200) - 1000) / 8


# What is seen


def test_a_matrix_is_shown_with_its_indices(grid):
    seen = grid(x=weight())
    assert (seen.model.rowCount(), seen.model.columnCount()) == (300, 200)
    assert [seen.text(row, column) for row, column in ((0, 0), (0, 1), (5, 3))] == ["-125", "-124.88", "0.375"]
    assert seen.model.headerData(7, Qt.Orientation.Vertical) == "7"
    assert seen.model.headerData(199, Qt.Orientation.Horizontal) == "199"
    seen.table.go(299, 199)
    seen.settled()
    assert seen.text(299, 199) == "7374.9"
    assert not seen.message


def test_what_is_not_read_yet_is_waiting(grid):
    seen = grid(x=torch.zeros(3000, 3000))
    assert seen.text(2999, 2999) == WAITING
    seen.bot.keyClick(seen.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    seen.settled()
    assert seen.current == (2999, 2999)
    assert seen.text(2999, 2999) == "0"


def test_any_two_dimensions_with_sliders_for_the_others(grid):
    tensor = torch.arange(2 * 3 * 4 * 5).view(2, 3, 4, 5)
    seen = grid(x=tensor)
    assert seen.text(1, 2) == str(tensor[0, 0, 1, 2].item())
    seen.child(QSlider, "slice0Slider").setValue(1)
    seen.child(QSpinBox, "slice1Spin").setValue(2)
    seen.settled()
    assert seen.child(QSpinBox, "slice0Spin").value() == 1
    assert seen.text(1, 2) == str(tensor[1, 2, 1, 2].item())
    seen.choose("rowAxis", 0)
    assert (seen.model.rowCount(), seen.model.columnCount()) == (2, 5)
    assert seen.text(1, 2) == str(tensor[1, 2, 0, 2].item())
    seen.choose("columnAxis", 0)
    assert (seen.model.rowCount(), seen.model.columnCount()) == (5, 2)
    assert seen.text(2, 1) == str(tensor[1, 2, 0, 2].item())


def test_a_line_of_numbers_is_wrapped_by_ten(grid):
    seen = grid(x=torch.arange(95))
    assert (seen.model.rowCount(), seen.model.columnCount()) == (10, 10)
    assert seen.text(4, 2) == "42"
    assert seen.model.headerData(4, Qt.Orientation.Vertical) == "40"
    assert seen.text(9, 5) is None
    assert not seen.model.flags(seen.model.index(9, 5)) & Qt.ItemFlag.ItemIsSelectable
    wrap = seen.child(QComboBox, "wrapCombo")
    seen.choose("wrapCombo", wrap.findData(32))
    assert (seen.model.rowCount(), seen.text(1, 3)) == (3, "35")


def test_one_number_few_numbers_and_none(grid):
    seen = grid("one", one=torch.tensor(2.5), few=torch.arange(4), none=torch.zeros(0, 4),
                nothing=torch.zeros(0), deep=torch.zeros(0, 3, 4))
    assert (seen.model.rowCount(), seen.model.columnCount(), seen.text(0, 0)) == (1, 1, "2.5")
    assert not seen.child(QComboBox, "rowAxis").isVisible()
    seen.select("few")
    assert [seen.text(row, 0) for row in range(4)] == ["0", "1", "2", "3"]
    for name in ("none", "nothing", "deep"):
        seen.select(name)
        assert "no elements" in seen.message
        seen.go_to("0")
        assert "outside" in seen.message


def test_twelve_dimensions_do_not_burst_the_window(grid, window):
    seen = grid(x=torch.zeros((2,) * 12), y=torch.zeros(2, 2))
    assert sum(spin.isVisible() for spin in window.findChildren(QSpinBox)) >= 3
    assert seen.table.height() > 200
    assert window.findChild(Side).minimumSizeHint().width() <= 360


def test_formats_and_precision_are_kept_for_the_next_tensor(grid, settings):
    seen = grid(x=weight(), y=torch.full((3, 3), 1 / 3))
    style = seen.child(QComboBox, "formatCombo")
    seen.choose("formatCombo", style.findData("scientific"))
    seen.child(QSpinBox, "digitsSpin").setValue(3)
    assert seen.text(0, 1) == "-1.25e+02"
    seen.select("y")
    assert seen.text(0, 0) == "3.33e-01"
    seen.choose("formatCombo", style.findData("hexadecimal"))
    assert seen.text(0, 0) == "0x3eaaaaab"
    assert not seen.child(QSpinBox, "digitsSpin").isEnabled()
    assert settings.choice("values-format", ("automatic", "hexadecimal")) == "hexadecimal"


def test_columns_are_as_wide_as_their_numbers(grid):
    seen = grid(x=torch.zeros(50, 50), y=torch.full((50, 50), -1.2345e-20))
    narrow = seen.table.columnWidth(0)
    seen.select("y")
    seen.table.viewport().repaint()
    seen.bot.waitUntil(lambda: seen.table.columnWidth(0) > narrow)
    needed = seen.table.fontMetrics().horizontalAdvance(seen.text(0, 0))
    assert seen.table.columnWidth(0) > needed


def colour(seen: Grid, row: int, column: int):
    """The background that is painted in the corner of a cell."""
    image: QImage = seen.table.viewport().grab().toImage()
    return image.pixelColor(seen.table.visualRect(seen.model.index(row, column)).topLeft() + QPoint(2, 2))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_go_from_zero_to_both_sides(grid, theme, scheme):
    theme.apply(scheme)
    numbers = torch.randn(20, 20, generator=torch.Generator().manual_seed(3))
    numbers[:5, 0] = torch.tensor([-5, 0, 5, NAN, INF])
    seen = grid(x=numbers)
    base = theme.tokens["base"]
    below, zero, above, nan, infinite = (colour(seen, row, 0) for row in range(5))
    assert below.blue() - below.red() > 20
    assert above.red() - above.blue() > 20
    assert zero.name() == base
    assert (nan.name(), infinite.name()) == (theme.tokens["error-back"], theme.tokens["warning-back"])
    seen.child(QCheckBox, "coloursCheck").setChecked(False)
    assert colour(seen, 0, 0).name() == base
    assert colour(seen, 3, 0).name() == theme.tokens["error-back"]
    assert (seen.text(3, 0), seen.text(4, 0)) == ("NaN", "Inf")


def test_the_current_cell_is_said_in_full(grid):
    seen = grid(x=torch.tensor([[0.1, 0.2]]))
    seen.pick(0, 0)
    assert seen.child(CellText, "valuesCell").text == "[0, 0] = 0.1   0x3dcccccd"
    seen.pick(0, 0, 1, 2)
    assert seen.child(CellText, "valuesCell").text.startswith("2 selected")


def test_rows_beyond_a_page_are_reached(grid):
    tensor = torch.zeros(PAGE + 50, 1, dtype=torch.uint8)
    tensor[PAGE + 30] = 7
    seen = grid(x=tensor)
    assert seen.model.rowCount() == PAGE
    seen.child(QSlider, "page0Slider").setValue(1)
    seen.settled()
    assert (seen.model.rowCount(), seen.text(30, 0)) == (50, "7")
    assert seen.model.headerData(30, Qt.Orientation.Vertical) == f"{PAGE + 30:,}"
    seen.go_to("3")
    assert (seen.current, seen.child(QSpinBox, "page0Spin").value()) == ((3, 0), 0)
    seen.find("maximum")
    assert (seen.current, seen.child(QSpinBox, "page0Spin").value()) == ((30, 0), 1)


def test_missing_numbers_are_said(grid, tmp_path):
    seen = grid("m", m=torch.zeros(3, 3, device="meta"), x=torch.ones(2, 2))
    assert "meta tensor" in seen.message
    assert seen.model.rowCount() == 0
    seen.find("nan")
    seen.go_to("1, 1")
    assert seen.copy() == "before"
    seen.select("x")
    assert (seen.message, seen.text(1, 1)) == ("", "1")


def test_a_file_that_changed_on_disk_is_said(grid, tmp_path):
    seen = grid(x=torch.zeros(5000, 50))
    with open(tmp_path / "model.pth", "r+b") as file:
        file.truncate(1000)
    seen.table.go(4999, 0)
    seen.settled()
    assert "changed on disk" in seen.message


@pytest.mark.filterwarnings("ignore")  # torch calls them deprecated, or unfinished
def test_quantised_and_sparse_tensors_are_shown_and_not_edited(grid):
    seen = grid("q", q=torch.quantize_per_tensor(torch.ones(2, 2), 0.5, 1, torch.qint8), s=torch.eye(3).to_sparse())
    for name in ("q", "s"):
        seen.select(name)
        assert seen.text(1, 1) == "1"
        seen.pick(1, 1)
        seen.bot.keyClick(seen.table, Qt.Key.Key_F2)
        assert seen.field() is None
        assert "cannot be edited" in seen.message
        seen.paste("1")
        assert "cannot be edited" in seen.message
    assert seen.steps == 0


# What is gone to


def test_going_to_an_index_moves_the_sliders(grid):
    seen = grid(x=torch.arange(4 * 30 * 40).view(4, 30, 40))
    seen.table.setFocus()
    seen.bot.keyClick(seen.table, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert seen.child(QLineEdit, "placeEdit").hasFocus()
    seen.go_to("[2, 25, -1]")
    assert (seen.current, seen.text(*seen.current)) == ((25, 39), str(2 * 1200 + 25 * 40 + 39))
    assert seen.child(QSpinBox, "slice0Spin").value() == 2
    assert seen.table.hasFocus()
    seen.go_to("4")
    assert seen.message == "[4] lies outside of [4, 30, 40]."
    seen.go_to("here")
    assert "whole numbers" in seen.message
    assert seen.current == (25, 39)


def test_searches_find_extremes_and_the_next_nan(grid):
    tensor = torch.randn(3, 50, 60, generator=torch.Generator().manual_seed(5))
    tensor[1, 2, 3], tensor[2, 40, 50], tensor[0, 9, 9], tensor[2, 1, 1], tensor[0, 0, 1] = -9, 8, NAN, NAN, -INF
    seen = grid(x=tensor)
    for what, place in (("minimum", (1, 2, 3)), ("maximum", (2, 40, 50)), ("magnitude", (1, 2, 3)),
                        ("nan", (2, 1, 1)), ("nan", (0, 9, 9)), ("infinity", (0, 0, 1))):
        seen.find(what)
        assert (seen.child(QSpinBox, "slice0Spin").value(), *seen.current) == place, what
        assert not seen.child(QProgressBar, "searchProgress").isVisible()


def test_what_is_not_found_is_said(grid):
    seen = grid(x=torch.full((3, 3), INF), y=torch.zeros(3, 3))
    seen.find("nan")
    assert seen.message == "There is no NaN in this tensor."
    seen.find("minimum")
    assert seen.message == "There is no finite number in this tensor."
    seen.select("y")
    assert seen.message == ""
    seen.find("infinity")
    assert seen.message == "There is no infinity in this tensor."


def test_a_search_is_cancelled_by_its_button_and_by_leaving(grid, monkeypatch):
    import threading

    from ckpt_browser.ui.viewers.values import asking

    go_on, ended = threading.Event(), []

    def slow(read, dtype, elements, wanted, after, token, report):
        report("elements", 1, 2)
        while not go_on.wait(0.005):
            if token.cancelled:
                ended.append(wanted)
                token.check()
        return 0

    monkeypatch.setattr(asking, "locate", slow)
    seen = grid(x=torch.zeros(3, 3), y=torch.zeros(3, 3))
    progress = seen.child(QProgressBar, "searchProgress")
    for leave in (lambda: seen.child(QPushButton, "searchCancel").click(), lambda: seen.select("y")):
        seen.child(QAction, "find-nan").trigger()
        seen.bot.waitUntil(lambda: progress.isVisible() and progress.value() == progress.maximum() // 2)
        leave()
        assert not progress.isVisible()
        seen.settled()
    go_on.set()
    assert ended == ["nan", "nan"]
    assert seen.current == (-1, -1)


# What is copied


def test_cells_are_copied_exactly_for_a_spreadsheet(grid):
    seen = grid(x=torch.tensor([[0.1, NAN, 3], [-INF, 1e-30, -0.0]]), ids=torch.tensor([[1, 2]]))
    seen.pick(0, 0, 2, 3)
    assert seen.copy() == "0.1\tnan\t3.0\n-inf\t1e-30\t-0.0"
    seen.pick(0, 1, 2, 1)
    assert seen.copy() == "nan\n1e-30"
    seen.select("ids")
    seen.pick(0, 0, 1, 2)
    assert seen.copy() == "1\t2"


def test_copies_are_of_what_was_not_read_yet_too(grid):
    seen = grid(x=weight())
    seen.table.selectAll()
    lines = seen.copy().split("\n")
    assert (len(lines), lines[299].split("\t")[199]) == (300, str(weight()[299, 199].item()))


def test_too_much_is_not_copied_and_everything_is_selected_at_once(grid, monkeypatch):
    seen = grid(x=torch.zeros(3000, 4000, dtype=torch.uint8))
    asked = []
    before = ValuesModel.flags
    monkeypatch.setattr(ValuesModel, "flags", lambda model, index: asked.append(index) or before(model, index))
    seen.bot.keyClick(seen.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    seen.window.grab()
    assert len(asked) < 100
    assert seen.copy() == "before"
    assert seen.message == "These are 12,000,000 numbers; at most 1,000,000 are copied at once."
    seen.paste("1")
    assert "at most 100,000 are changed" in seen.message
    assert seen.steps == 0


def test_two_rectangles_are_not_copied_as_one(grid):
    seen = grid(x=torch.zeros(9, 9))
    seen.pick(0, 0)
    seen.table.selectionModel().select(seen.model.index(5, 5), QItemSelectionModel.SelectionFlag.Select)
    assert seen.copy() == "before"
    assert "Only one rectangle" in seen.message


def test_a_cell_far_away_is_in_sight_however_wide_the_columns_become(grid):
    seen = grid(x=torch.randn(1000, 256, generator=torch.Generator().manual_seed(0)) * 1e-5)
    for place in ((500, 100), (900, 200), (999, 255), (0, 0)):
        seen.go_to("{}, {}".format(*place))
        assert seen.current == place
        assert seen.table.viewport().rect().contains(seen.table.visualRect(seen.table.currentIndex()))


# What is edited


def test_a_cell_is_edited_as_one_step_and_the_grid_stays_where_it_is(grid, window):
    seen = grid(x=torch.zeros(3, 300, 200))
    seen.go_to("2, 250, 150")
    at = seen.table.verticalScrollBar().value(), seen.table.horizontalScrollBar().value()
    assert at[0] > 0
    place = seen.table.visualRect(seen.table.currentIndex()).center()
    seen.bot.mouseClick(seen.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    double_click(seen.table.viewport(), place)
    assert seen.field().text() == "0.0"
    seen.type("0.1")
    assert seen.field() is None
    assert seen.text(250, 150) == "0.10000"
    assert seen.child(CellText, "valuesCell").text.startswith("[2, 250, 150] = 0.1 ")
    assert (seen.current, seen.steps) == ((250, 150), 1)
    assert seen.table.verticalScrollBar().value() == at[0]
    assert 0 <= seen.table.horizontalScrollBar().value() - at[1] <= 1  # the columns need more room for 0.10000
    assert seen.table.viewport().rect().contains(seen.table.visualRect(seen.table.currentIndex()))
    assert seen.child(QSpinBox, "slice0Spin").value() == 2
    seen.act("actionUndo")
    assert seen.text(250, 150) == "0"
    assert seen.current == (250, 150)
    seen.act("actionRedo")
    assert seen.text(250, 150) == "0.10000"


def test_typing_begins_to_edit(grid):
    seen = grid(x=torch.zeros(3, 3, dtype=torch.int16))
    seen.pick(1, 1)
    seen.bot.keyClicks(seen.table, "7")
    assert seen.field().text() == "7"
    seen.bot.keyClick(seen.field(), Qt.Key.Key_Return)
    seen.settled()
    assert seen.text(1, 1) == "7"
    seen.bot.keyClicks(seen.table, "xyz")
    assert seen.field() is None


def test_what_cannot_be_is_refused_at_the_cell(grid):
    seen = grid("f2", f2=torch.zeros(3, 3).half(), u1=torch.zeros(3, 3, dtype=torch.uint8), b=torch.zeros(3, 3).bool())
    for name, text, why in (("f2", "70000", "beyond what"), ("f2", "much", "is a number"), ("f2", "", "missing"),
                            ("u1", "256", "beyond"), ("u1", "1.5", "whole number"), ("b", "5", "true or false")):
        seen.select(name)
        seen.pick(0, 0)
        seen.bot.keyClick(seen.table, Qt.Key.Key_F2)
        line = seen.field()
        line.clear()
        seen.bot.keyClicks(line, text)
        seen.bot.keyClick(line, Qt.Key.Key_Return)
        seen.settled()
        [label] = [label for label in seen.table.findChildren(QLabel, "rowFieldReason") if label.isVisible()]
        assert why in label.text()
        assert label.width() <= seen.table.viewport().width()
        assert (seen.field(), seen.steps) == (line, 0)
        seen.bot.keyClick(line, Qt.Key.Key_Escape)
        assert seen.field() is None
        assert seen.text(0, 0) in ("0", "False")
        seen.bot.waitUntil(lambda: not seen.table.findChildren(QLabel, "rowFieldReason"))


def test_keys_of_the_window_mean_cells_here(grid, window, qtbot):
    seen = grid(x=torch.zeros(3, 3), y=torch.zeros(2))
    for name in ("actionDrop", "actionRename", "actionCut", "actionCopy", "actionPaste"):
        seen.pick(0, 0)
        action = window.actions_.by_id[name]
        sequence = action.shortcut()[0]
        QGuiApplication.clipboard().setText("not a number")
        with qtbot.assertNotEmitted(action.triggered):
            qtbot.keyClick(seen.table, sequence.key(), sequence.keyboardModifiers())
        seen.settled()
        assert seen.steps == 0


def test_a_block_is_pasted_as_one_step(grid):
    seen = grid(x=torch.zeros(4, 5), line=torch.zeros(25))
    seen.pick(1, 2)
    seen.paste("1\t2,5\n")
    assert "“2,5”" in seen.message
    assert "[1, 3]" in seen.message
    seen.paste("1, 2, 3\nnan, -inf, 1e3\n")
    assert seen.message == ""
    assert seen.steps == 1
    assert [seen.text(1, column) for column in range(5)] == ["0", "0", "1", "2", "3"]
    assert [seen.text(2, column) for column in range(2, 5)] == ["NaN", "-Inf", "1000"]
    seen.act("actionUndo")
    assert sum(map(sum, seen.numbers("x"))) == 0
    seen.select("line")
    seen.pick(0, 8)
    seen.paste("1\n2\n3\n4")
    assert [seen.text(0, 8), seen.text(0, 9), seen.text(1, 0), seen.text(1, 1)] == ["1", "2", "3", "4"]


def test_a_block_that_does_not_fit_is_refused_as_a_whole(grid):
    seen = grid(x=torch.zeros(4, 5))
    for text, why in (("1\t2\t3", "goes beyond"), ("1\n2\n3", "goes beyond"), ("1 2\n3", "line 2"),
                      ("", "nothing to paste"), ("one", "is a number"), ("1\t\n2\t3", "missing"),
                      ("1e39", "beyond what")):
        seen.pick(2, 3)
        seen.paste(text)
        assert why in seen.message
        assert seen.steps == 0


def test_a_selection_is_filled_as_one_step(grid):
    seen = grid(x=torch.zeros(400, 300))
    seen.pick(10, 20, 100, 200)
    menu = popped(seen)
    next(action for action in menu.actions() if action.objectName() == "valuesFill").trigger()
    field = seen.child(QLineEdit, "fillEdit")
    assert field.hasFocus()
    seen.bot.keyClicks(field, "abc")
    seen.bot.keyClick(field, Qt.Key.Key_Return)
    assert "is a number" in seen.message
    assert field.isVisible()
    field.clear()
    seen.bot.keyClicks(field, "-0.5")
    seen.bot.keyClick(field, Qt.Key.Key_Return)
    seen.settled()
    assert (seen.message, seen.steps, field.isVisible()) == ("", 1, False)
    wanted = torch.zeros(400, 300)
    wanted[10:110, 20:220] = -0.5
    assert seen.numbers("x") == wanted.tolist()
    assert seen.text(10, 20) == "-0.5"
    seen.paste("2")
    assert seen.steps == 2
    assert seen.numbers("x")[109][219] == 2
    seen.act("actionUndo")
    seen.act("actionUndo")
    assert sum(map(sum, seen.numbers("x"))) == 0


def popped(seen: Grid) -> QMenu:
    seen.table.customContextMenuRequested.emit(seen.table.visualRect(seen.table.currentIndex()).center())
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_filling_is_given_up_with_escape(grid):
    seen = grid(x=torch.zeros(4, 3))
    seen.pick(0, 0, 2, 2)
    menu = popped(seen)
    next(action for action in menu.actions() if action.objectName() == "valuesFill").trigger()
    menu.close()
    field = seen.child(QLineEdit, "fillEdit")
    seen.bot.keyClick(field, Qt.Key.Key_Escape)
    assert not field.isVisible()
    assert seen.steps == 0


def test_what_was_edited_is_saved(grid, tmp_path):
    from ...workspace.saving.saved import UNJUDGED

    seen = grid(x=torch.zeros(3, 4).t(), c=torch.zeros(2, 2, dtype=torch.complex64))
    seen.pick(3, 2)
    seen.paste("5")
    seen.select("c")
    seen.pick(0, 1)
    seen.paste("1-2i")
    document = seen.session.current
    from ckpt_browser.workspace.saving.saving import save

    save(document.opened.journal.document, document.library, str(tmp_path / "new.pth"), UNJUDGED)
    found = torch.load(tmp_path / "new.pth")
    assert (found["x"][3, 2], found["x"].sum(), found["c"][0, 1]) == (5, 5, 1 - 2j)


# What stays


def test_the_next_tensor_of_the_same_shape_keeps_the_place(grid):
    seen = grid(x=torch.zeros(5, 300, 200), y=torch.ones(5, 300, 200), z=torch.ones(5, 6))
    seen.go_to("3, 250, 150")
    seen.choose("rowAxis", 0)
    seen.go_to("3, 250, 150")
    seen.select("y")
    assert (seen.current, seen.text(3, 150)) == ((3, 150), "1")
    assert seen.child(QSpinBox, "slice1Spin").value() == 250
    seen.select("z")
    assert (seen.model.rowCount(), seen.model.columnCount()) == (5, 6)


def test_an_edit_elsewhere_and_a_closed_file_do_no_harm(grid, window, settled):
    from ckpt_browser.core.edits.names import Rename

    seen = grid(x=torch.ones(5, 5), y=torch.zeros(3))
    seen.session.edit(seen.session.current, [Rename(("y",), "z")])
    settled()
    assert seen.text(0, 0) == "1"
    seen.session.close(seen.session.current)
    settled()
    assert window.findChild(ValuesTable) is None or not seen.table.isVisible()
