"""The panel below the facts of a tensor: is it alive, initialised, exploded, NaN?"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ....core.dtypes import DTYPES
from ...access.text_size import scaled
from ...session.session import Session
from ...widgets.labels import plain_label
from ...widgets.nesting import nest
from ...widgets.theme import Theme
from ..measured import Looking, glance_text, known_before, looking_of
from ..progress_line import ProgressLine, reason_text
from ..subject import Subject
from .number_text import number_text
from .sketch import Sketch
from .statistics_menu import StatisticsMenu
from .statistics_rows import Row, count_rows, quantile_rows, size_rows, troubles
from .value_grid import ValueGrid

if TYPE_CHECKING:
    from ....analysis.measuring.measures import Measured

ROOMY = 318
"""Pixels that two columns of numbers need, for texts of the usual size."""

BETWEEN = 18
"""Pixels between two columns."""

ASIDE = 18, 14
"""Pixels left and right of them."""

AGAIN = 256 << 20
"""Bytes of a tensor that is looked through for a finer histogram, where a sweep has found out all the rest."""

SOON = 250
"""Milliseconds after which a person is told what they wait for."""


class StatisticsPanel(QScrollArea):
    """Shows the statistics of one tensor, with a small histogram.

    Signals:
        histogram_asked: somebody wants to see more of the histogram.
    """

    histogram_asked = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None,
                 looking: Looking | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statisticsPanel")
        self.setAccessibleName(self.tr("Statistics"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._subject: Subject | None = None
        self._looking = looking or looking_of(session)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON)
        self._menu = StatisticsMenu(session, theme, self)
        self._trouble = plain_label("", "warning")
        self._trouble.setObjectName("statisticsTrouble")
        self._trouble.setWordWrap(True)
        self._progress = ProgressLine()
        self._sketch = Sketch(theme)
        self._sizes, self._counts = ValueGrid(), ValueGrid()
        self._low, self._high = ValueGrid(), ValueGrid()
        self._title = plain_label(self.tr("Statistics"), "section")
        self._quantiles = plain_label(self.tr("Quantiles"), "section")
        self._numbers = QWidget()
        self._pairs: list[tuple[QBoxLayout, ValueGrid, ValueGrid]] = []
        self._lay_out()
        self._listen()

    def sizeHint(self) -> QSize:
        return QSize(360, 360)

    def look_at(self, subject: Subject | None) -> None:
        """Show the statistics of the subject's tensor as soon as they are known; None while nobody looks."""
        if subject is None or subject.tensor is None:
            self._subject = None
            self._soon.stop()
            self._looking.leave()
            return
        self._subject = subject
        self._clear()
        known = known_before(subject)
        if known is not None:
            self._show(subject, known)
        if known is None or subject.tensor.nbytes <= AGAIN:
            self._soon.start()
            self._looking.look([subject])
        else:
            self._looking.leave()

    @property
    def shown(self) -> "Measured | None":
        """What is on screen."""
        return self._menu.measured

    def _lay_out(self) -> None:
        paper = QWidget()
        paper.setProperty("role", "paper")
        paper.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        head = QGridLayout()
        head.addWidget(self._title, 0, 0)
        head.addWidget(self._menu, 0, 1)
        head.setColumnStretch(0, 1)
        column = QVBoxLayout(paper)
        column.setContentsMargins(ASIDE[0], 8, ASIDE[1], 14)
        column.setSpacing(8)
        nest(column, head)
        for widget in (self._trouble, self._progress, self._sketch):
            column.addWidget(widget)
        below = QVBoxLayout(self._numbers)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(8)
        nest(below, self._beside(self._sizes, self._counts))
        below.addWidget(self._quantiles)
        nest(below, self._beside(self._low, self._high))
        column.addWidget(self._numbers)
        column.addStretch(1)
        self.setWidget(paper)
        paper.installEventFilter(self)
        for line in (self._title, self._quantiles):
            line.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._clear()

    def _beside(self, left: ValueGrid, right: ValueGrid) -> QBoxLayout:
        """Two columns, one below the other where there is no room for both."""
        pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for grid in (left, right):
            pair.addWidget(grid, 1, Qt.AlignmentFlag.AlignTop)
        self._pairs.append((pair, left, right))
        return pair

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # larger texts, or longer numbers
            self._arrange()
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        """Let the columns stand beside each other where all of them has room."""
        needed = [left.minimumSizeHint().width() + BETWEEN + right.minimumSizeHint().width()
                  for _, left, right in self._pairs]
        roomy = self.viewport().width() >= max(scaled(ROOMY), sum(ASIDE) + max(needed))
        for pair, _, _ in self._pairs:
            pair.setDirection(QBoxLayout.Direction.LeftToRight if roomy else QBoxLayout.Direction.TopToBottom)
            pair.setSpacing(BETWEEN if roomy else 4)

    def _listen(self) -> None:
        self._soon.timeout.connect(self._on_soon)
        self._looking.measured.connect(self._on_measured)
        self._looking.glanced.connect(self._on_glanced)
        self._looking.failed.connect(self._on_failed)
        self._looking.progress.connect(self._on_progress)
        self._progress.cancel_asked.connect(self._on_cancel)
        self._progress.again_asked.connect(self._on_again)
        self._sketch.clicked.connect(self.histogram_asked)

    def _clear(self) -> None:
        """Show no number of another tensor; the names stay where they are."""
        self._menu.show_measured(None, None)
        self._trouble.hide()
        self._progress.hide()
        self._show_numbers(True)
        self._title.setText(self.tr("Statistics"))
        self._sketch.show_counts((), "", "")
        for grid in (self._sizes, self._counts, self._low, self._high):
            grid.blank()

    def _show_numbers(self, on: bool) -> None:
        self._sketch.setVisible(on)
        self._numbers.setVisible(on)

    def _on_measured(self, subject: Subject, measured: "Measured") -> None:
        if subject == self._subject:
            self._soon.stop()
            self._progress.hide()
            self._show(subject, measured)

    def _on_glanced(self, subject: Subject, sample: "Measured") -> None:
        if subject == self._subject and self.shown is None and subject.tensor is not None:
            self._title.setText(glance_text(sample, subject.tensor))
            self._show_sketch(sample)

    def _show_sketch(self, measured: "Measured") -> None:
        low, high = (number_text(end) for end in measured.histogram[:2])
        some = measured.statistics.finite > 0
        counts = measured.histogram.counts.tolist() if some else ()
        self._sketch.show_counts(counts, low if some else "", high if some else "")

    def _show(self, subject: Subject, measured: "Measured") -> None:
        found = measured.statistics
        words = troubles(found)
        self._trouble.setText("\n".join(words))
        self._trouble.setVisible(bool(words))
        self._show_sketch(measured)
        self._sizes.show_rows(size_rows(found))
        kind = DTYPES[subject.tensor.dtype].kind if subject.tensor is not None else ""
        self._counts.show_rows(count_rows(found, kind in ("int", "uint", "bool")))
        self._title.setText(self.tr("Statistics of the magnitudes") if kind == "complex" else self.tr("Statistics"))
        self._show_quantiles(quantile_rows(found), found.exact)
        self._menu.show_measured(subject, measured)

    def _show_quantiles(self, rows: list[Row], exact: bool) -> None:
        half = (len(rows) + 1) // 2
        self._low.show_rows(rows[:half])
        self._high.show_rows(rows[half:])
        self._quantiles.setVisible(bool(rows))
        self._quantiles.setText(self.tr("Quantiles") if exact else self.tr("Quantiles (approximate)"))

    def _on_failed(self, subject: Subject, sentence: str) -> None:
        if subject == self._subject:
            self._soon.stop()
            self._show_numbers(False)
            self._progress.fail(reason_text(sentence))

    def _on_soon(self) -> None:
        if self.shown is None:
            self._progress.go_on(0, 0)

    def _on_progress(self, subject: Subject, done: int, total: int) -> None:
        if subject == self._subject and self.shown is None and not self._soon.isActive():
            self._progress.go_on(done, total)

    def _on_cancel(self) -> None:
        self._looking.stop()
        self._soon.stop()
        self._progress.stopped()

    def _on_again(self) -> None:
        self.look_at(self._subject)
