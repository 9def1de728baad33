"""The tab in front at first: what is known of a match, what its numbers say, and the facts of both sides."""

from __future__ import annotations

from functools import partial

import shiboken6
from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ....core.jobs import CancelToken, Report
from ....core.paths import visible
from ....workspace.comparing.comparing import Comparison
from ....workspace.comparing.pair.sums import Sums, sums_of
from ....workspace.comparing.rows.marks import OPEN, PROBLEM
from ....workspace.looking.sights import picture_shape
from ...session.jobs import Job
from ...session.session import Session
from ...viewers.statistics.statistics_rows import Row
from ...widgets.labels import FactLabel, plain_label, rule
from ...widgets.nesting import nest
from ...widgets.theme import Theme
from ...wording.numbers import counted, place_text
from ...wording.words import fill
from ..names import side_names
from ..tree.row_text import name_text
from .facts_table import FactsTable, lines_of, storage_lines
from .marked_texts import LONG_VALUE, MarkedTexts, text_of
from .number_rows import difference_rows, notes, odd_text, sum_rows, table_text
from .pair_words import name_of, sentences
from .paired import Paired, Rows
from .parts import link, number_grid, status_lines, title_line
from .places import index_of_place
from .relation_line import RelationLine

SOON, LATER = 100, 500
"""Milliseconds after which numbers that came in are shown, of one match and of many."""

ROWS_FIRST = 150
"""Milliseconds after which what was aligned anew is added up: its rows have the processor for themselves until they
are painted."""


class Overview(QScrollArea):
    """Made anew for every match, and again as soon as more is known of it.

    Signals:
        went: (index) somebody wants to see an element among the values.
    """

    went = Signal(object)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pairOverview")
        self.setAccessibleName(self.tr("Overview"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._session = session
        self._theme = theme
        self._paired: Paired | None = None
        self._told: tuple[object, ...] = ()
        self._sums: Sums | None = None
        self._summing: Job | None = None
        self._again = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._on_soon)
        self.relation = RelationLine(session)
        self._lay_out()
        theme.changed.connect(self._refresh)
        self._refresh()

    def sizeHint(self) -> QSize:
        return QSize(380, 480)

    def _lay_out(self) -> None:
        paper = QWidget()
        paper.setProperty("role", "paper")
        paper.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(paper)
        self._column.setContentsMargins(18, 16, 18, 18)
        self._column.setSpacing(8)
        self._above, self._below = QWidget(), QWidget()
        self._related = QWidget()
        inside = QVBoxLayout(self._related)
        inside.setContentsMargins(0, 4, 0, 0)
        inside.addWidget(rule())
        inside.addWidget(plain_label(self.tr("What the right is to the left"), "section"))
        inside.addWidget(self.relation)
        for widget in (self._above, self._related, self._below):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self.setWidget(paper)

    # What is looked at

    def look_at(self, paired: Paired | None) -> None:
        """Show this from now on; None once nobody looks."""
        if paired is None:
            self._stop()
            return
        before, self._paired = self._paired, paired
        if not paired.is_same(before):
            self._sums = None
            self._stop_summing()
            self.verticalScrollBar().setValue(0)
        if paired.place < 0 and (before is None or before.comparison is not paired.comparison):
            self._soon.start(ROWS_FIRST)
            self._tell((paired.comparison, paired.places, paired.rows, None))
        else:
            self._follow()

    def forget(self) -> None:
        """Let go of what is shown."""
        self._stop()
        self._paired, self._sums, self._told = None, None, ()
        self.relation.forget()
        self._refresh()

    def learn(self) -> None:
        """More may be known of what is shown."""
        if self.isVisible() and not self._soon.isActive():
            self._soon.start(SOON if self._paired is not None and self._paired.place >= 0 else LATER)

    def _on_soon(self) -> None:
        if self._paired is not None and self.isVisible():
            self._follow()

    def _stop(self) -> None:
        self._soon.stop()
        self.relation.look_at(None)
        self._stop_summing()

    def _stop_summing(self) -> None:
        self._again = False
        if self._summing is not None:
            self._summing.cancel()
            self._summing = None

    def _follow(self) -> None:
        """Show what is known now, where that is news."""
        paired = self._paired
        assert paired is not None
        reading = paired.comparing.reading
        if paired.place < 0:
            self._add_up(paired)
            told: tuple[object, ...] = (paired.comparison, paired.places, paired.rows, self._sums)
        else:
            told = (paired.comparison, paired.place, side_names(paired.comparing), paired.verdict,
                    reading and paired.verdict.open, id(paired.comparing.left.lying), id(paired.comparing.right.lying))
        self._tell(told)

    def _tell(self, told: tuple[object, ...]) -> None:
        """Say what is known, where it is not what was said last."""
        if self._told and self._told[0] is told[0] and self._told[1:] == told[1:]:
            self._look_for_relation()
            return
        self._told = told
        self._refresh()

    def _add_up(self, paired: Paired) -> None:
        self._again = self._summing is not None
        if self._summing is None:
            self._summing = self._session.jobs.submit("looks", partial(_added_up, paired.comparison, paired.places,
                                                                       paired.rows),
                                                      partial(self._on_sums, paired), _ignore)

    def _on_sums(self, paired: Paired, sums: Sums) -> None:
        self._summing = None
        if sums != self._sums:
            self._sums = sums
            self._told = (paired.comparison, paired.places, paired.rows, sums)
            self._refresh()
        if self._again:
            self._add_up(paired)

    # What is said

    def _refresh(self) -> None:
        above, below = QVBoxLayout(), QVBoxLayout()
        for column in (above, below):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(8)
        paired = self._paired
        if paired is None:
            above.addWidget(plain_label(self.tr("Nothing is selected."), "soft"))
        elif paired.place < 0:
            self._fill_sums(above, paired)
        else:
            self._fill_pair(above, below, paired)
        self._above, self._below = _exchanged(self._column, self._above, above), \
            _exchanged(self._column, self._below, below)
        self._look_for_relation()

    def _look_for_relation(self) -> None:
        """Let the relation be looked for, where there may be one and it is not plain already."""
        paired = self._paired
        wanted = paired is not None and paired.place >= 0 and paired.tensors is not None \
            and not paired.verdict.proof and not paired.verdict.problem and not paired.verdict.open
        self._related.setVisible(wanted)
        self.relation.look_at(paired if wanted and self.isVisible() else None)

    def _fill_pair(self, above: QVBoxLayout, below: QVBoxLayout, paired: Paired) -> None:
        nest(above, title_line(_mark(paired), name_of(paired), self._theme, self.devicePixelRatioF()))
        self._add_odd(above, paired)
        for sentence in sentences(paired):
            above.addWidget(FactLabel(sentence))
        self._add_reading(above, paired)
        names = side_names(paired.comparing)
        verdict = paired.verdict
        if verdict.differences is not None and not verdict.proof:
            self._add_numbers(above, paired)
        elif paired.tensors is None and paired.left is not None and paired.right is not None:
            above.addWidget(rule())
            above.addWidget(MarkedTexts((text_of(paired.left.node), text_of(paired.right.node)), names, self._theme))
        sides = [side for side, there in enumerate((paired.left, paired.right)) if there is not None]
        below.addWidget(rule())
        below.addWidget(plain_label(self.tr("Both sides") if len(sides) > 1 else self.tr("What it is"), "section"))
        below.addWidget(FactsTable(lines_of(paired.left, paired.right), names, self._theme, sides))
        lines = storage_lines(paired)
        if lines:
            below.addWidget(rule())
            below.addWidget(plain_label(self.tr("Location in the files") if len(sides) > 1 else
                                        self.tr("Location in the file"), "section"))
            below.addWidget(FactsTable(lines, names, self._theme, sides))

    def _add_odd(self, column: QVBoxLayout, paired: Paired) -> None:
        """Say first that one side has NaN or infinities, and where."""
        found = paired.verdict.differences
        if found is None or not found.not_finite:
            return
        column.addWidget(_warning(odd_text(found.not_finite)))
        pair = paired.tensors
        if found.odd_place >= 0 and pair is not None and pair[0].layout in ("strided", "sparse_coo", "quantized"):
            index = index_of_place(found.odd_place, picture_shape(pair[0]))
            button = link(fill(self.tr("Show the first, at {place}"), place=place_text(index)), "pairOdd")
            button.clicked.connect(partial(self.went.emit, index))
            column.addWidget(button)

    def _add_reading(self, column: QVBoxLayout, paired: Paired) -> None:
        """Offer to read numbers that nobody has looked at."""
        verdict = paired.verdict
        if paired.tensors is None or not paired.has_difference or verdict.problem or verdict.differences is not None \
                or (verdict.open and paired.comparing.reading):
            return
        button = link(self.tr("Read them now") if verdict.open else self.tr("Read them all the same"), "pairRead")
        button.clicked.connect(partial(paired.comparing.read, [paired.place]))
        column.addWidget(button)

    def _add_numbers(self, column: QVBoxLayout, paired: Paired) -> None:
        found = paired.verdict.differences
        assert found is not None
        rows = difference_rows(found, paired.comparing.tolerance)
        column.addWidget(rule())
        nest(column, self._head(self.tr("Numbers"), rows))
        column.addWidget(number_grid(rows, self))
        pair = paired.tensors
        if found.place >= 0 and pair is not None and pair[0].layout in ("strided", "sparse_coo", "quantized"):
            index = index_of_place(found.place, picture_shape(pair[0]))
            button = link(fill(self.tr("Show the largest, at {place}"), place=place_text(index)), "pairLargest")
            button.clicked.connect(partial(self.went.emit, index))
            column.addWidget(button)
        for note in notes(found):
            column.addWidget(FactLabel(note))

    def _fill_odd(self, column: QVBoxLayout, rows: Rows, names: tuple[str, str]) -> bool:
        """Show a row that is no match and no group, if that is what is selected."""
        beside, pair = rows.beside, rows.suggested
        if beside is None and pair is None:
            return False
        column.addWidget(_title(name_text(rows.tree, rows.rows[0])))
        if beside is not None:
            texts = [visible(text, LONG_VALUE) if text is not None else "" for text in (beside.left, beside.right)]
            column.addWidget(MarkedTexts((texts[0], texts[1]), names, self._theme))
        elif pair is not None:
            column.addWidget(FactLabel(self.tr("These two may belong together: they are alike in shape and position.")))
            column.addWidget(FactsTable(lines_of(*pair), names, self._theme))
        return True

    def _fill_sums(self, column: QVBoxLayout, paired: Paired) -> None:
        found = self._sums
        if paired.rows is not None and self._fill_odd(column, paired.rows, side_names(paired.comparing)):
            return
        some = bool(paired.places or paired.rows)
        column.addWidget(_title((paired.rows.name if paired.rows is not None else "") or
                                (self.tr("What is selected") if some else self.tr("All entries"))))
        if found is None or not found.matches:
            return
        if found.odd:
            column.addWidget(_warning(odd_text(found.odd)))
            button = link(self.tr("Go to the first tensor with NaN or infinities"), "pairOdd")
            button.clicked.connect(partial(paired.comparing.reveal, found.odd_where))
            column.addWidget(button)
        column.addWidget(plain_label(counted(found.matches, self.tr("1 entry"), self.tr("{n} entries")), "soft"))
        nest(column, status_lines(found, self._theme, self.devicePixelRatioF()))
        rows = sum_rows(found)
        if rows:
            column.addWidget(rule())
            nest(column, self._head(self.tr("Floats together"), rows))
            column.addWidget(number_grid(rows, self))
        if found.where >= 0:
            button = link(self.tr("Go to the largest difference"), "pairLargest")
            button.clicked.connect(partial(paired.comparing.reveal, found.where))
            column.addWidget(button)

    def _head(self, title: str, rows: list[Row]) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addWidget(plain_label(title, "section"), 1)
        button = link(self.tr("Copy"), "pairCopyNumbers")
        button.clicked.connect(partial(self._on_copy, rows))
        line.addWidget(button)
        return line

    def _on_copy(self, rows: list[Row]) -> None:
        QGuiApplication.clipboard().setText(table_text(rows))
        self._session.noticed.emit(self.tr("Copied the numbers"))


def _exchanged(column: QVBoxLayout, old: QWidget, inside: QVBoxLayout) -> QWidget:
    """Put a new widget with a layout where an old one stands."""
    new = QWidget()
    new.setLayout(inside)
    place = column.replaceWidget(old, new)
    if place is not None:
        shiboken6.delete(place)
    new.setVisible(bool(inside.count()))
    old.hide()
    old.deleteLater()
    return new


def _title(text: str) -> FactLabel:
    label = FactLabel(text)
    label.setProperty("role", "title")
    return label


def _warning(text: str) -> FactLabel:
    label = FactLabel(text)
    label.setObjectName("pairNotFinite")
    label.setProperty("role", "warning")
    return label


def _mark(paired: Paired) -> str:
    """The mark whose sign stands before the name."""
    return paired.status or (PROBLEM if paired.verdict.problem else OPEN)


def _added_up(comparison: Comparison, places: tuple[int, ...], rows: Rows | None, token: CancelToken,
              report: Report) -> Sums:
    below = rows.places() if rows is not None else []
    some = sorted({*places, *below}) if places or rows is not None else range(len(comparison.verdicts))
    return sums_of(comparison, some, token)


def _ignore(error: Exception) -> None:
    """A sum that failed is only missing."""
