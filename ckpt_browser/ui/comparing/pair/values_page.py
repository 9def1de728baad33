"""The numbers of both sides, cell by cell, with ways to the largest difference and from one to the next."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from ....analysis.finding.locating import MAGNITUDE
from ....core.jobs import CancelToken, Report
from ....workspace.comparing.pair.held import Held
from ....workspace.comparing.pair.looking import next_differing
from ....workspace.looking.windows import Box, Reading, Sheet, first_sheet
from ...session.jobs import Job
from ...session.session import Session
from ...viewers.subject import Subject
from ...viewers.values.blocks import Blocks, Source
from ...viewers.values.labelled import together
from ...viewers.values.sheets import Sheets, ignore, usual_of
from ...widgets.theme import Theme
from ...wording.numbers import grouped, place_text
from ...wording.words import fill, local
from .pair_page import GoingPage, name_apart
from .paired import Paired, Trio
from .places import index_of_place, place_of_index
from .values_model import PairModel


class ValuesPage(GoingPage):
    """Keeps its place where the next pair has the same shape."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pairValuesPage")
        self._session = session
        self._paired: Paired | None = None
        self._sources: tuple[Source, Source, Source] | None = None
        self._ready = False
        self._wanted: tuple[int, ...] | None = None
        self._jobs: list[Job] = []
        self._blocks = Blocks(session.jobs, self), Blocks(session.jobs, self)
        self.model = PairModel(*self._blocks, theme, self)
        self._sheets = Sheets(self, session, self.model, self._look, self._words, find=self._ways())
        self.table, self._line, self._asking = self._sheets.table, self._sheets.line, self._sheets.asking
        self.table.fixed = self.tr("the numbers of a comparison cannot be edited here; edit them in their own file")
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._connect()
        self._sheets.take_form()
        self._sheets.show(Sheet((0,), wrap=1))
        name_apart(self)

    def _ways(self) -> QWidget:
        """Buttons that go to what differs."""
        buttons = []
        for name, text, tip, does in (
                ("largest", self.tr("Largest"), self.tr("Go to the largest difference"), self._on_largest),
                ("previous", self.tr("Previous"), self.tr("Go to the previous difference (Ctrl+Up)"),
                 partial(self._on_next, True)),
                ("next", self.tr("Next"), self.tr("Go to the next difference (Ctrl+Down)"),
                 partial(self._on_next, False))):
            button = QPushButton(text)
            button.setObjectName(f"{name}Difference")
            button.setToolTip(tip)
            button.clicked.connect(does)
            buttons.append(button)
        return together(*buttons, gap=4)

    def _connect(self) -> None:
        self._sheets.tools.went.connect(self._on_went)
        for blocks in self._blocks:
            self.table.looked.connect(blocks.want)
            blocks.arrived.connect(self._sheets.point)
            blocks.failed.connect(self._on_failed)
        self.table.copied.connect(partial(self._copy, 2))
        self.table.customContextMenuRequested.connect(self._on_menu)
        self._asking.failed.connect(self._on_failed)
        self._sheets.add_key("Ctrl+Down", partial(self._on_next, False))
        self._sheets.add_key("Ctrl+Up", partial(self._on_next, True))

    # What is looked at

    def look_at(self, paired: Paired | None) -> None:
        """Show this from now on; None once nobody looks."""
        for job in self._jobs:
            job.cancel()
        self._jobs.clear()
        self._asking.stop()
        self._paired, self._wanted = paired, None
        trio = paired.trio if paired is not None else None
        if paired is None or trio is None or trio.difference is None:
            self._leave()
            return
        self._line.clear()
        self._sources = _sources(trio, trio.difference)
        self._ready, self.model.usual = False, 0.0
        found = paired.verdict.differences
        if found is not None and found.max_abs:
            self.model.usual = float(found.max_abs)
        self._jobs.append(self._session.jobs.submit("looks", partial(_readings, *self._sources[:2]), self._on_readings,
                                                    self._on_failed))

    def _leave(self) -> None:
        self._sources, self._ready = None, False
        for blocks in self._blocks:
            blocks.look(None, None, self.model.sheet)
        self._line.clear()

    def _on_readings(self, readings: tuple[Reading, Reading]) -> None:
        assert self._sources is not None
        shape = readings[0].numbers.shape
        sheet = self.model.sheet if self.model.sheet.shape == shape else first_sheet(shape)
        for blocks, source, reading in zip(self._blocks, self._sources, readings, strict=False):
            blocks.look(source, reading, sheet)
        self._ready = True
        self._sheets.show(sheet, self.model.corner if sheet is self.model.sheet else (0, 0))
        if self._wanted is not None:
            self.go(self._wanted)
        self._jobs.append(self._session.jobs.submit("pictures", partial(usual_of, self._sources[2]), self._on_usual,
                                                    ignore))

    def _look(self, sheet: Sheet) -> None:
        for blocks in self._blocks:
            blocks.turn(sheet)

    def _on_usual(self, usual: float) -> None:
        if usual:
            self._sheets.take_usual(usual)

    def _on_failed(self, error: Exception) -> None:
        self._line.say(local(str(error)), wrong=True)

    def go(self, index: tuple[int, ...]) -> None:
        """Make an element the current cell, now or as soon as there are any; sliders and pages follow."""
        if not self._ready:
            self._wanted = index
            return
        self._wanted = None
        self._sheets.go(index)

    # What is asked

    def _on_went(self, text: str) -> None:
        self._line.say("")
        if self._ready:
            self._sheets.go_to(text)

    def _on_largest(self) -> None:
        """Go there at once where the place is known, else look for it."""
        paired, shape = self._paired, self.model.sheet.shape
        if paired is None or self._sources is None or not self._ready:
            return
        self._line.say("")
        found = paired.verdict.differences
        if found is not None and found.place >= 0:
            self._arrive(index_of_place(found.place, shape))
        else:
            self._asking.find(self._sources[2], MAGNITUDE, -1, self._on_found)

    def _on_next(self, backwards: bool, _checked: bool = False) -> None:
        paired = self._paired
        if paired is None or paired.left is None or paired.right is None or not self._ready:
            return
        self._line.say("")
        here = self.model.element(self.table.currentIndex())
        after = -1 if here is None else place_of_index(here, self.model.sheet.shape)
        self._asking.ask("pictures", partial(_next, paired.left, paired.right, after, backwards), self._on_found)

    def _on_found(self, place: int | None) -> None:
        if place is None:
            self._line.say(self.tr("Nothing differs"))
        else:
            self._arrive(index_of_place(place, self.model.sheet.shape))

    def _arrive(self, index: tuple[int, ...]) -> None:
        self.go(index)
        self.table.setFocus()

    # What is said and copied

    def _words(self, cell: QModelIndex, element: tuple[int, ...]) -> str:
        text, numbers = place_text(element), self.model.exact_text(cell)
        return text + f"   {numbers}   {self.model.bits(cell)}" if numbers else text

    def _on_menu(self, place: QPoint) -> None:
        self.menu().popup(self.table.viewport().mapToGlobal(place))

    def menu(self) -> QMenu:
        """The menu of the grid."""
        menu = QMenu(self.table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for side, text in enumerate((self.tr("Copy the left"), self.tr("Copy the right"),
                                     self.tr("Copy the differences"))):
            action = menu.addAction(text)
            action.setObjectName(f"pairCopy{side}")
            action.setEnabled(bool(self.table.selected))
            action.triggered.connect(partial(self._copy, side))
        return menu

    def _copy(self, side: int, _checked: bool = False) -> None:
        """Put the selected rectangle of one side, or of the difference, on the clipboard."""
        boxes = self.table.selected
        if self._sources is None or not boxes:
            return
        self._line.say("")
        if len(boxes) > 1:
            self._line.say(self.tr("Only one rectangle can be copied at once"), wrong=True)
            return
        box = self.model.box(*boxes[0])
        self._asking.copy(self._sources[side], self.model.sheet, box, partial(self._on_copied, box))

    def _on_copied(self, box: Box, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._session.noticed.emit(fill(self.tr("Copied: {rows} × {columns} numbers"), rows=grouped(box.height),
                                        columns=grouped(box.width)))


def _sources(trio: Trio, apart: Subject) -> tuple[Source, Source, Source]:
    library, document = trio.document.library, apart.opened.journal.document
    assert library is not None
    tensors = [subject.tensor for subject in (trio.left, trio.right, apart)]
    left, right, difference = [Source(document, library, tensor) for tensor in tensors if tensor is not None]
    return left, right, difference


def _readings(left: Source, right: Source, token: CancelToken, report: Report) -> tuple[Reading, Reading]:
    return left.reading(token, report), right.reading(token, report)


def _next(left: Held, right: Held, after: int, backwards: bool, token: CancelToken, report: Report) -> int | None:
    return next_differing(left, right, after, backwards, token, report)
