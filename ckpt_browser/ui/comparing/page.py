"""The tab of one comparison: lines that ask for something, the head, the tree of both, the change per layer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ...core.checkpoint import losses
from ...core.paths import visible
from ...workspace.comparing.rows.cells import DiffColumn
from ...workspace.comparing.rows.rows import MATCH
from ...workspace.comparing.rows.walking import first_match, next_difference
from ...workspace.rows.arranged import TOP
from ..guarding.lines import BackupLine
from ..inspecting.error_facts import error_facts
from ..session.document import Document
from ..session.session import Session
from ..widgets.complaint import Complaint
from ..widgets.labels import plain_label
from ..widgets.running_bar import RunningBar
from ..widgets.theme import Theme
from ..wording.sentences import sentence_of
from ..wording.words import fill
from .aligning import pairing
from .aligning.rules_panel import RulesPanel
from .aligning.suggestion_bar import SuggestionBar
from .comparing import Comparing
from .depth_bar import DepthBar
from .head.head import DiffHead
from .head.sentences import progress_text
from .names import side_names
from .tree.columns import DiffColumns
from .tree.tree_view import DiffTree

PATIENCE = 300
"""Milliseconds before work under way is shown."""


class ComparisonPage(QWidget):
    """One comparison on screen.

    Signals:
        painted: (comparing) its tree is on screen for the first time.
        menu_asked: (global position) a context menu is wanted.
        reload_asked: (document) its file is to be read again.
        toggled: a panel came or went.
    """

    painted = Signal(object)
    menu_asked = Signal(object)
    reload_asked = Signal(object)
    toggled = Signal()

    def __init__(self, session: Session, theme: Theme, comparing: Comparing, tools: Sequence[QAction],
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.comparing = comparing
        self._session = session
        self.tree = DiffTree(theme, session.jobs, comparing.expanded, self)
        self.columns = DiffColumns(session, self.tree)
        self._lines = _Lines(comparing, self)
        self._lines.reload_asked.connect(self.reload_asked)
        self.head = DiffHead(comparing, theme, tools, self)
        self.rules = RulesPanel(comparing, theme, self)
        self.rules.left.connect(self._on_rules_left)
        self.suggestions = SuggestionBar(comparing, self.tree, self)
        self.depth_bar = DepthBar(comparing, theme, self)
        self._work = _Work(comparing, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._lines, self.head, self.rules, self.suggestions):
            column.addWidget(widget)
        column.addWidget(self.tree, 1)
        column.addWidget(self.depth_bar)
        column.addWidget(self._work)
        self.tree.picked.connect(self._on_picked)
        self.tree.sort_asked.connect(self._on_sort)
        self.tree.painted.connect(self._on_painted)
        self.tree.escaped.connect(self._on_escaped)
        self.tree.stepped.connect(self.step)
        self.tree.confirmed.connect(self._on_confirmed)
        self.tree.denied.connect(self._on_denied)
        self.tree.customContextMenuRequested.connect(self._on_menu)
        comparing.changed.connect(self._name)
        comparing.shown.connect(self._name)
        comparing.arranged.connect(self._show)
        comparing.measured.connect(self._on_measured)
        comparing.revealed.connect(self._on_revealed)
        self._wanted = -1
        self._name()
        if comparing.view is not None:
            self._show()

    def step(self, backwards: bool = False) -> None:
        """Go to the next difference, or to the one before; beyond the last one to the first."""
        view = self.comparing.view
        if view is None:
            return
        row = next_difference(view.arrangement, self.tree.current_row, backwards)
        if row < 0:
            row = next_difference(view.arrangement, TOP, backwards)
            said = self.tr("Back at the last difference") if backwards else self.tr("Back at the first difference")
            self._session.noticed.emit(said if row >= 0 else self.tr("There is no difference to go to"))
        if row >= 0:
            self.tree.reveal(row)

    def enter(self) -> None:
        """Let the tree have the keyboard, at the first match that is shown unless one that is shown is selected."""
        view, place = self.comparing.view, self.comparing.place
        if view is not None and (place < 0 or view.arrangement.place(view.rows.row_of[place]) < 0):
            self.tree.reveal(first_match(view.arrangement))
        self.tree.setFocus()

    @property
    def expanding(self) -> bool:
        """True while rows are still being opened."""
        return self.tree.expanding

    def show_rules(self, on: bool) -> None:
        """Show or hide the table of rules."""
        if on:
            self.rules.begin()
        else:
            self.rules.put_away()
        self.toggled.emit()

    def release(self) -> None:
        """Let go of the rows at once, however long Python keeps the widgets."""
        self.tree.release()

    # What the tree says

    def _on_picked(self, row: int, rows: tuple[int, ...]) -> None:
        view = self.comparing.view
        if view is None:
            return
        what = view.rows.what
        places = tuple([what[one] for one in rows if view.rows.kind[one] == MATCH])
        place = what[row] if row >= 0 and view.rows.kind[row] == MATCH else -1
        others = any(view.rows.kind[one] != MATCH for one in rows)
        self.comparing.select(place, places, rows if others else ())

    def _on_sort(self, column: int, descending: bool) -> None:
        chosen = DiffColumn(column) if column >= 0 else None
        self.comparing.ask(self.comparing.request._replace(column=chosen, descending=descending))

    def _on_painted(self) -> None:
        self.painted.emit(self.comparing)

    def _on_escaped(self) -> None:
        """Esc takes back one thing after the other: the filters, then the selection."""
        request = self.comparing.request
        plain = request._replace(marks=frozenset(), only_different=False, hide_within=False, filter="")
        if request != plain:
            self.comparing.ask(plain)
        else:
            self.tree.selectionModel().clear()

    def _on_confirmed(self) -> None:
        pair = pairing.selected(self.comparing, self.tree.current_row)
        if pair is not None:
            pairing.confirm(self.comparing, [pair])

    def _on_denied(self) -> None:
        pair = pairing.selected(self.comparing, self.tree.current_row)
        if pair is not None:
            pairing.deny(self.comparing, pair)

    def _on_menu(self, point: QPoint) -> None:
        self.menu_asked.emit(self.tree.viewport().mapToGlobal(point))

    def _on_rules_left(self) -> None:
        self.tree.setFocus()

    # What the comparison says

    def _name(self) -> None:
        self.tree.model_.name_sides(*side_names(self.comparing))
        self.tree.header().viewport().update()

    def _show(self) -> None:
        comparing = self.comparing
        view = comparing.view
        if view is None:
            return
        with self._session.jobs.held_back():
            row_of = view.rows.row_of
            rows = tuple([row_of[place] for place in comparing.places if place != comparing.place])
            rows = (row_of[comparing.place], *rows) if comparing.place >= 0 else rows
            self.tree.show_rows(view.arrangement, comparing.carrier, comparing.rows or rows)
        if self._wanted >= 0:
            self._on_revealed(self._wanted)

    def _on_measured(self) -> None:
        self.tree.viewport().update()

    def _on_revealed(self, place: int) -> None:
        """Show the row of a match; where a filter is being taken away first, as soon as it is gone."""
        view = self.comparing.view
        shown = view is not None and not self.comparing.arranging and self.tree.reveal(view.rows.row_of[place])
        self._wanted = -1 if shown else place
        if not self.comparing.arranging:
            self._wanted = -1


class _Lines(QWidget):
    """Lines that say what is wrong, and what can be done about it.

    Signals:
        reload_asked: (document) its file is to be read again.
    """

    reload_asked = Signal(object)

    def __init__(self, comparing: Comparing, parent: QWidget) -> None:
        super().__init__(parent)
        self._comparing = comparing
        self._stale = Complaint(self, self.tr("Reload"))
        self._stale.setObjectName("staleLine")
        self._stale.answer.setObjectName("reloadFile")
        self._stale.dismissed.connect(self._on_reload)
        self._complaint = Complaint(self)
        self._complaint.setObjectName("comparisonComplaint")
        self._complaint.dismissed.connect(self._on_dismissed)
        self._part = QFrame(self)
        self._part.setProperty("role", "banner")
        self._part.setObjectName("partLine")
        self._words = plain_label("")
        self._words.setWordWrap(True)
        inside = QHBoxLayout(self._part)
        inside.setContentsMargins(14, 7, 14, 7)
        inside.addWidget(self._words)
        self._part.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for line in (self._stale, self._complaint, self._part):
            column.addWidget(line)
        for side in comparing.documents:  # a save from here replaces their originals
            column.addWidget(BackupLine(comparing.session, side, self))
        comparing.changed.connect(self._refresh)
        comparing.shown.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        stale, comparing = self._comparing.stale, self._comparing
        said = self.tr("The file {name} changed on disk since it was opened")
        self._stale.tell(fill(said, name=stale.name) if stale is not None else "")
        self._complaint.answer.setText(self.tr("Close") if comparing.failed is not None else self.tr("Dismiss"))
        said = "" if stale is not None else comparing.complaint
        self._complaint.tell(said, error_facts(said, comparing.failed or comparing.left))
        lost = [(side, next(losses(side.opened.checkpoint.problems), "")) for side in comparing.documents
                if side.opened is not None]
        lines = [fill(self.tr("Only a part of {name} could be read; the rest is compared: {reason}"),
                      name=visible(side.name, 60), reason=visible(sentence_of(reason), 400))
                 for side, reason in lost if reason]
        self._words.setText("\n".join(lines))
        self._part.setVisible(bool(lines))

    def _on_reload(self) -> None:
        stale: Document | None = self._comparing.stale
        if stale is not None:
            self.reload_asked.emit(stale)

    def _on_dismissed(self) -> None:
        if self._comparing.failed is not None:
            self._comparing.session.comparisons.close(self._comparing)
        else:
            self._comparing.complain(None)


class _Work(QFrame):
    """Work under way, with a way out; and what was left unread, with a way on."""

    def __init__(self, comparing: Comparing, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._comparing = comparing
        self._bar = RunningBar("comparing", self.tr("Cancel"), "cancelReading", self)
        self._bar.stop_asked.connect(comparing.cancel)
        self._rest = QPushButton(self.tr("Read the rest"))
        self._rest.setObjectName("readRest")
        self._rest.setProperty("link", "true")
        self._rest.clicked.connect(comparing.read_rest)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 4, 4)
        row.addWidget(self._bar)
        row.addWidget(self._rest)
        row.addStretch(1)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE)
        self._patience.timeout.connect(self._appear)
        comparing.changed.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        comparing = self._comparing
        busy = comparing.aligning or comparing.reading
        self._rest.setVisible(not busy and comparing.reader.paused and comparing.reader.has_unread)
        if not busy:
            self._patience.stop()
            self._bar.hide()
        elif self._bar.isHidden() and not self._patience.isActive():
            self._patience.start()
        self.setVisible(not self._rest.isHidden() or not self._bar.isHidden())
        if not self._bar.isHidden():
            self._tell()

    def _appear(self) -> None:
        self._bar.show()
        self.show()
        self._tell()

    def _tell(self) -> None:
        _, done, total = self._comparing.progress
        self._bar.words.setText(progress_text(self._comparing))
        self._bar.show_share(done, total)
