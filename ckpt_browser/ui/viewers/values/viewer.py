"""The viewer of numbers: a tensor as sheets that are turned, searched, copied and edited."""

from functools import partial

from PySide6.QtCore import QModelIndex, QPoint

from ....analysis.finding.locating import INFINITY, NAN
from ....core.edits.tensors import contiguous, why_fixed
from ....workspace.looking.windows import Reading, Sheet, first_sheet
from ...session.jobs import Job
from ...session.session import Session
from ...tree.row_text import name_text
from ...widgets.theme import Theme
from ...wording.numbers import place_text
from ...wording.sentences import named
from ...wording.words import local
from ..subject import Subject
from ..viewer import Viewer
from .blocks import Blocks, Source
from .deeds import Deeds
from .model import ValuesModel
from .sheets import Sheets, ignore, usual_of


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
        self._sheets = Sheets(self, session, self.model, self._look, self._words)
        self.table, self.line, self.asking = self._sheets.table, self._sheets.line, self._sheets.asking
        self._deeds = Deeds(self, session, theme)
        tools = self._sheets.tools
        tools.went.connect(self._on_went)
        tools.wanted.connect(self._on_wanted)
        self.table.looked.connect(self._blocks.want)
        self._blocks.arrived.connect(self._sheets.point)
        self._blocks.failed.connect(self._on_failed)
        self.asking.failed.connect(self._on_failed)
        self._sheets.take_form()
        self._sheets.show(Sheet((0,), wrap=1))

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
            self._sheets.show(sheet, self.model.corner if sheet is self.model.sheet else (0, 0))
            if 0 in shape:
                self.line.say(self.tr("This tensor has no elements"))
        self.table.tell_sight()
        self._sampling = self._session.jobs.submit("pictures", partial(usual_of, self.source), self._on_usual, ignore)

    def _look(self, sheet: Sheet) -> None:
        self._blocks.look(self.source, self.reading, sheet)

    def _on_usual(self, usual: float) -> None:
        self._sampling = None
        self._sheets.take_usual(usual)

    def _on_failed(self, error: Exception) -> None:
        reason = local(str(error))
        if self.subject is not None and not getattr(error, "place", ""):
            reason = named(name_text(self.subject.arrangement, self.subject.row), reason)
        self.line.say(reason, wrong=True)
        if self.reading is None:
            self._sheets.show(Sheet((0,), wrap=1))

    def go(self, index: tuple[int, ...]) -> None:
        """Make an element the current cell; sliders and pages follow."""
        self._sheets.go(index)

    # What is asked

    def _on_went(self, text: str) -> None:
        self.line.say("")
        if self.reading is not None:
            self._sheets.go_to(text)

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

    def _words(self, cell: QModelIndex, element: tuple[int, ...]) -> str:
        text, number = place_text(element), self.model.exact_text(cell)
        return text + f" = {number}   {self.model.bits(cell)}" if number else text

    def menu_at(self, place: QPoint) -> None:
        """Offer what can be done with the selected cells."""
        self._deeds.menu().popup(self.table.viewport().mapToGlobal(place))
