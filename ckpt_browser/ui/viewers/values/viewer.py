"""The viewer of numbers: a tensor as sheets that are turned, searched, copied and edited."""

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from ....analysis.finding.locating import INFINITY, NAN
from ....core.edits.tensors import contiguous, why_fixed
from ....core.errors import CheckpointError
from ....core.jobs import CancelToken, Report
from ....workspace.looking.windows import Reading, Sheet, first_sheet, index_of, usual_magnitude
from ...session.jobs import Job
from ...session.session import Session
from ...tree.row_text import name_text
from ...widgets.numbers import grouped
from ...widgets.sentences import named
from ...widgets.theme import Theme
from ...widgets.words import fill, local
from ..subject import Subject
from ..viewer import Viewer
from .asking import Asking
from .axes import Axes
from .blocks import Blocks, Source
from .deeds import Deeds
from .line import Line
from .model import PAGE, ValuesModel
from .table import ValuesTable
from .tools import Tools


class ValuesViewer(Viewer):
    """Keeps its place where the next tensor, or the next state of this one, has the same shape."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("valuesViewer")
        self._session = session
        self.subject: Subject | None = None
        self.source: Source | None = None
        self.reading: Reading | None = None
        self._job: Job | None = None
        self._sampling: Job | None = None
        self._blocks = Blocks(session.jobs, self)
        self.model = ValuesModel(self._blocks, theme, self)
        self.asking = Asking(session.jobs, self)
        self._axes = Axes()
        self._tools = Tools(session.settings)
        self.table = ValuesTable(self.model)
        self.line = Line()
        self._deeds = Deeds(self, session, theme)
        self._lay_out()
        self._connect()
        self._on_form()
        self._show_sheet(Sheet((0,), wrap=1))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 6)
        column.setSpacing(6)
        column.addWidget(self._axes)
        column.addWidget(self._tools)
        column.addWidget(self.table, 1)
        column.addWidget(self.line)

    def _connect(self) -> None:
        self._axes.turned.connect(self._on_turned)
        self._axes.paged.connect(self._on_paged)
        self._tools.formed.connect(self._on_form)
        self._tools.went.connect(self._on_went)
        self._tools.wanted.connect(self._on_wanted)
        self.table.looked.connect(self._blocks.want)
        self.table.pointed.connect(self._on_pointed)
        self.table.refused.connect(partial(self.line.say, wrong=True))
        self._blocks.arrived.connect(self._on_arrived)
        self._blocks.failed.connect(self._on_failed)
        self.asking.going.connect(self.line.search)
        self.asking.failed.connect(self._on_failed)
        self.line.cancelled.connect(self.asking.stop)
        shortcut = QShortcut(QKeySequence("Ctrl+G"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._tools.ask_place)

    # What is looked at

    def look_at(self, subject: Subject | None) -> None:
        before, self.subject = self.subject, subject
        for job in (self._job, self._sampling):
            if job is not None:
                job.cancel()
        self.asking.stop()
        tensor = subject.tensor if subject is not None else None
        library = subject.document.library if subject is not None else None
        if subject is None or tensor is None or library is None:
            self._blocks.look(None, None, self.model.sheet)
            self.source = self.reading = None
            self.line.clear()
            return
        same = before is not None and before.document is subject.document and self.reading is not None \
            and self.reading.tensor.shape == tensor.shape and before.path_of(before.row) == subject.path_of(subject.row)
        if not same:
            self.line.clear()
            self.reading, self.model.usual = None, 0.0
            self._blocks.look(None, None, self.model.sheet)
            self.model.repaint()
        self.source = Source(subject.opened.journal.document, library, tensor)
        self.table.fixed = local(why_fixed(tensor))
        self._job = self._session.jobs.submit("looks", self.source.reading, partial(self._on_reading, same),
                                              self._on_failed)

    def _on_reading(self, same: bool, reading: Reading) -> None:
        assert self.source is not None
        self._job, before, self.reading = None, self.reading, reading
        shape = reading.numbers.shape
        if same and before is not None and before.numbers.shape == shape:
            self._blocks.renew(self.source, reading)
        else:
            sheet = self.model.sheet if self.model.sheet.shape == shape else first_sheet(shape)
            self._blocks.look(self.source, reading, sheet)
            self._show_sheet(sheet, self.model.corner if sheet is self.model.sheet else (0, 0))
            if 0 in shape:
                self.line.say(self.tr("This tensor has no elements"))
        self.table.tell_sight()
        # Not among the looks: a sample of a deflated tensor inflates all of it.
        self._sampling = self._session.jobs.submit("pictures", partial(_usual, self.source), self._on_usual, _ignore)

    def _on_usual(self, usual: float) -> None:
        self._sampling = None
        self.model.usual = usual
        self._tools.tell_scale(usual)
        self.model.repaint()

    def _on_failed(self, error: Exception) -> None:
        reason = local(str(error))
        if self.subject is not None and not getattr(error, "place", ""):
            reason = named(name_text(self.subject.arrangement, self.subject.row), reason)
        self.line.say(reason, wrong=True)
        if self.reading is None:
            self._show_sheet(Sheet((0,), wrap=1))

    # Which sheet of it

    def _show_sheet(self, sheet: Sheet, corner: tuple[int, int] = (0, 0)) -> None:
        self.model.show_sheet(sheet, corner)
        self._axes.show_sheet(sheet, corner)
        self._axes.setVisible(self._axes.useful)
        self.table.fit()
        self.table.tell_sight()
        self._on_pointed()

    def _on_turned(self, sheet: Sheet) -> None:
        corner = self.model.corner if (sheet.rows, sheet.columns, sheet.wrap) == (
            self.model.sheet.rows, self.model.sheet.columns, self.model.sheet.wrap) else (0, 0)
        self._blocks.look(self.source, self.reading, sheet)
        self._show_sheet(sheet, corner)

    def _on_paged(self, corner: tuple[int, int]) -> None:
        self._show_sheet(self.model.sheet, corner)

    def go(self, index: tuple[int, ...]) -> None:
        """Make an element the current cell; sliders and pages follow."""
        sheet, row, column = self.model.sheet.cell(index)
        corner = row // PAGE * PAGE, column // PAGE * PAGE
        if sheet.fixed != self.model.sheet.fixed:
            self._on_turned(sheet)
        if corner != self.model.corner:
            self._on_paged(corner)
        self.table.go(row - corner[0], column - corner[1])

    def _on_form(self) -> None:
        self.model.form = self._tools.form
        self.model.coloured = self._tools.colours.isChecked()
        self.table.fit()
        self.model.repaint()

    # What is asked

    def _on_went(self, text: str) -> None:
        self.line.say("")
        if self.reading is None:
            return
        try:
            self.go(index_of(text, self.reading.numbers.shape))
            self.table.setFocus()
        except CheckpointError as error:
            self.line.say(local(str(error)), wrong=True)

    def _on_wanted(self, what: str) -> None:
        self.line.say("")
        if self.source is None or self.reading is None:
            return
        shape = self.reading.numbers.shape
        here = self.model.element(self.table.currentIndex())
        after = -1 if here is None else sum(place * step for place, step in zip(here, contiguous(shape), strict=True))
        self.asking.find(self.source, what, after, partial(self._on_found, what))

    def _on_found(self, what: str, place: int | None) -> None:
        assert self.reading is not None
        if place is None:
            self.line.say({NAN: self.tr("There is no NaN in this tensor"),
                           INFINITY: self.tr("There is no infinity in this tensor")}.get(
                               what, self.tr("There is no finite number in this tensor")))
            return
        index = []
        for step in contiguous(self.reading.numbers.shape):
            index.append(place // step)
            place %= step
        self.go(tuple(index))
        self.table.setFocus()

    # What is said

    def _on_arrived(self) -> None:
        self._on_pointed()

    def _on_pointed(self) -> None:
        current = self.table.currentIndex()
        element = self.model.element(current)
        cells = sum(box.cells for box in self.table.selected)
        if element is None:
            self.line.point("")
            return
        text = f"[{', '.join(map(str, element))}]"
        number = self.model.exact_text(current)
        if number:
            text += f" = {number}   {self.model.bits(current)}"
        if cells > 1:
            text = fill(self.tr("{cells} selected"), cells=grouped(cells)) + f"   {text}"
        self.line.point(text, cells)

    def menu_at(self, place: QPoint) -> None:
        """Offer what can be done with the selected cells."""
        self._deeds.menu().popup(self.table.viewport().mapToGlobal(place))


def _usual(source: Source, token: CancelToken, report: Report) -> float:
    return usual_magnitude(source.reading(token, report).numbers, token)


def _ignore(error: Exception) -> None:
    """Without a sample there are no colours; what is wrong is said where the cells are read."""
