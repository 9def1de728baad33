"""A grid of numbers with what stands around it: axes that turn it, tools, a line below; a sheet of a tensor at once."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ....core.errors import CheckpointError
from ....core.jobs import CancelToken, Report
from ....workspace.looking.windows import Sheet, index_of, usual_magnitude
from ...session.session import Session
from ...wording.numbers import grouped
from ...wording.words import fill, local
from .asking import Asking
from .axes import Axes
from .blocks import Source
from .line import Line
from .model import PAGE, ValuesModel
from .table import ValuesTable
from .tools import Tools


class Sheets(QObject):
    """Keeps axes, grid and line on the same sheet, for a widget that has the numbers.

    Args:
        turn: called before another sheet is shown, for its numbers to be asked for.
        words: what is said of the current cell: (cell, its index in the tensor).
        find: ways to certain elements, in the place of the usual ones.
    """

    def __init__(self, owner: QWidget, session: Session, model: ValuesModel, turn: Callable[[Sheet], None],
                 words: Callable[[QModelIndex, tuple[int, ...]], str], find: QWidget | None = None) -> None:
        super().__init__(owner)
        self._owner = owner
        self.model = model
        self.axes = Axes()
        self.tools = Tools(session.settings, find=find)
        self.table = ValuesTable(model)
        self.line = Line()
        self.asking = Asking(session.jobs, owner)
        self._turn, self._words = turn, words
        column = QVBoxLayout(owner)
        column.setContentsMargins(8, 8, 8, 6)
        column.setSpacing(6)
        for widget in (self.axes, self.tools, self.table, self.line):
            column.addWidget(widget, 1 if widget is self.table else 0)
        self.axes.turned.connect(self.turn)
        self.axes.paged.connect(self._on_paged)
        self.tools.formed.connect(self.take_form)
        self.table.pointed.connect(self.point)
        self.table.refused.connect(partial(self.line.say, wrong=True))
        self.asking.going.connect(self.line.search)
        self.line.cancelled.connect(self.asking.stop)
        self.add_key("Ctrl+G", self.tools.ask_place)

    def add_key(self, key: str, does: Callable[[], None]) -> None:
        """A key that does something while the keyboard is anywhere in here."""
        shortcut = QShortcut(QKeySequence(key), self._owner)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(does)

    def show(self, sheet: Sheet, corner: tuple[int, int] = (0, 0)) -> None:
        """Show a sheet, from a row and column on."""
        self.model.show_sheet(sheet, corner)
        self.axes.show_sheet(sheet, corner)
        self.axes.setVisible(self.axes.useful)
        self.table.fit()
        self.table.tell_sight()
        self.point()

    def turn(self, sheet: Sheet) -> None:
        """Show another sheet, from where this one was shown if they are cut alike."""
        now = self.model.sheet
        same = (sheet.rows, sheet.columns, sheet.wrap) == (now.rows, now.columns, now.wrap)
        self._turn(sheet)
        self.show(sheet, self.model.corner if same else (0, 0))

    def _on_paged(self, corner: tuple[int, int]) -> None:
        self.show(self.model.sheet, corner)

    def go(self, index: tuple[int, ...]) -> None:
        """Make an element the current cell; sliders and pages follow."""
        sheet, row, column = self.model.sheet.cell(index)
        corner = row // PAGE * PAGE, column // PAGE * PAGE
        if sheet.fixed != self.model.sheet.fixed:
            self.turn(sheet)
        if corner != self.model.corner:
            self._on_paged(corner)
        self.table.go(row - corner[0], column - corner[1])

    def go_to(self, text: str) -> None:
        """The same, as a person types an index."""
        try:
            self.go(index_of(text, self.model.sheet.shape))
            self.table.setFocus()
        except CheckpointError as error:
            self.line.say(local(str(error)), wrong=True)

    def take_form(self) -> None:
        """Show numbers in the form, and in the colours, that the tools say."""
        self.model.form = self.tools.form
        self.model.coloured = self.tools.colours.isChecked()
        self.table.fit()
        self.model.repaint()

    def take_usual(self, usual: float) -> None:
        """How large the numbers usually are."""
        self.model.usual = usual
        self.tools.tell_scale(usual)
        self.model.repaint()

    def point(self) -> None:
        """Say in the line which cell is the current one, and how many are selected."""
        current = self.table.currentIndex()
        element = self.model.element(current)
        if element is None:
            self.line.point("")
            return
        cells = sum(box.cells for box in self.table.selected)
        text = self._words(current, element)
        if cells > 1:
            said = QCoreApplication.translate("ValuesViewer", "{cells} selected")
            text = fill(said, cells=grouped(cells)) + f"   {text}"
        self.line.point(text, cells)


def usual_of(source: Source, token: CancelToken, report: Report) -> float:
    """How large the numbers of a source usually are; not among the looks, for a sample may inflate all of a tensor."""
    return usual_magnitude(source.reading(token, report).numbers, token)


def ignore(error: Exception) -> None:
    """Without a sample there are no colours; what is wrong is said where the cells are read."""
