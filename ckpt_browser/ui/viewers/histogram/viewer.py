"""The histogram of what is selected: asks for the numbers, and again where a person zooms in."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ....analysis.elements.decoding import is_complex
from ....analysis.measuring.measures import Histogram, Measured
from ....core.nodes import Tensor
from ...access.speaking import tell
from ...access.text_size import follow_font
from ...session.session import Session
from ...widgets.labels import plain_label
from ...widgets.nesting import nest
from ...widgets.theme import Theme
from ...wording.numbers import grouped
from ...wording.sentences import listed, named
from ...wording.words import fill
from ..measured import MAGNITUDE, Looking, glance_text, looking_of
from ..progress_line import ProgressLine, reason_text
from ..statistics.statistics_rows import troubles
from ..subject import Subject
from ..viewer import Viewer
from .bar import HistogramBar
from .composing import Known, Picture, compose, recounted
from .export import HistogramMenu, Shown
from .legend import Legend, short_names
from .plot import HistogramPlot
from .readout import bin_text, resting_text, spoken_text
from .rebinning import Rebinning
from .requests import Request, request_of
from .reset_button import ResetButton
from .view import View, remember_view, remembered_view

MOST = 8
"""Tensors that are shown at once."""

SOON = 250
"""Milliseconds after which a person is told what they wait for."""


class HistogramViewer(Viewer):
    """One plot for the current tensor, and for those that are selected with it."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None,
                 looking: Looking | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("histogramViewer")
        self._settings = session.settings
        self._view = remembered_view(session.settings)
        self._looking = looking or looking_of(session)
        self._rebinning = Rebinning(session, self)
        self._subjects: list[Subject] = []
        self._found: dict[Subject, Measured] = {}
        self._failed: dict[Subject, str] = {}
        self._left_out = 0
        self._picture: Picture | None = None
        """As it is drawn while all values are in sight, until there are better bins."""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON)
        self.plot = HistogramPlot(theme)
        self._bar = HistogramBar(self._view)
        self._menu = HistogramMenu(session, theme, self.plot)
        self._reset = ResetButton(theme)
        self._legend = Legend(theme)
        self._trouble = plain_label("", "warning")
        self._trouble.setObjectName("histogramTrouble")
        self._trouble.setWordWrap(True)
        self._progress = ProgressLine()
        self._said = plain_label("", "soft")
        self._said.setObjectName("histogramReadout")
        self._lay_out()
        self._listen()

    def look_at(self, subject: Subject | None) -> None:
        self._rebinning.cancel()
        self._soon.stop()
        if subject is None:
            self._subjects = []
            self._looking.leave()
            return
        rows = [row for row in (subject.row, *subject.rows) if subject.tensor_of(row) is not None]
        rows = list(dict.fromkeys(rows))
        self._left_out = len(rows[MOST:])
        self._subjects = [subject._replace(row=row, rows=(row,)) for row in rows[:MOST]]
        self._begin()

    def _begin(self) -> None:
        """Forget what is on screen, and ask for what shall be."""
        self._found, self._failed, self._picture = {}, {}, None
        self._bar.offer(len(self._subjects) > 1, self._part_matters)
        self._menu.offer(None)
        self._progress.hide()
        self._trouble.hide()
        self._legend.hide()
        self.plot.show_words("")
        self.plot.reset_zoom()
        self._reset.setEnabled(False)
        self._say()
        self._soon.start()
        self._looking.look(list(self._subjects), self._part)

    @property
    def _part_matters(self) -> bool:
        return any(is_complex(_tensor(subject).dtype) for subject in self._subjects)

    @property
    def _part(self) -> str:
        return self._view.part if self._part_matters else MAGNITUDE

    def _lay_out(self) -> None:
        self._trouble.setContentsMargins(14, 0, 14, 0)
        self._progress.setContentsMargins(14, 0, 14, 0)
        follow_font(self._said, self._measure)
        self._said.setWordWrap(True)
        self._said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setProperty("role", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        above = QVBoxLayout()
        above.setContentsMargins(10, 8, 10, 0)
        above.addWidget(self._bar)
        nest(column, above)
        for widget in (self._trouble, self._progress, self._legend):
            column.addWidget(widget)
        column.addWidget(self.plot, 1)
        below = QHBoxLayout()
        below.setContentsMargins(14, 0, 8, 8)
        below.addWidget(self._said, 1)
        below.addWidget(self._reset)
        below.addWidget(self._menu)
        nest(column, below)

    def _listen(self) -> None:
        self._soon.timeout.connect(self._on_soon)
        self._looking.measured.connect(self._on_measured)
        self._looking.glanced.connect(self._on_glanced)
        self._looking.failed.connect(self._on_failed)
        self._looking.progress.connect(self._on_progress)
        self._progress.cancel_asked.connect(self._on_cancel)
        self._progress.again_asked.connect(self._begin)
        self._rebinning.counted.connect(self._on_counted)
        self._rebinning.failed.connect(self._on_rebinning_failed)
        self._bar.chosen.connect(self._on_chosen)
        self._reset.clicked.connect(self.plot.reset_zoom)
        self.plot.zoomed.connect(self._on_zoomed)
        self.plot.pointed.connect(self._say)

    # Answers

    def _on_measured(self, subject: Subject, measured: Measured) -> None:
        if subject in self._subjects:
            self._found[subject] = measured
            self._show()

    def _on_glanced(self, subject: Subject, sample: Measured) -> None:
        """Draw a sample until all is known."""
        if list(self._subjects) != [subject] or subject in self._found:
            return
        picture = compose([Known("", _tensor(subject).dtype, sample)], self._view)
        if picture is not None:
            self.plot.show_series(picture.series, picture.scale, self._view)
            self._write(glance_text(sample, _tensor(subject)))

    def _on_failed(self, subject: Subject, sentence: str) -> None:
        if subject in self._subjects:
            self._failed[subject] = reason_text(sentence)
            self._show()

    def _show(self) -> None:
        """Draw what is known by now."""
        if len(self._found) + len(self._failed) == len(self._subjects):
            self._soon.stop()
            self._progress.hide()
        drawn = self._drawn()
        names = short_names([subject.path_of(subject.row) for subject in drawn])
        known = [Known(name, _tensor(subject).dtype, self._found[subject])
                 for name, subject in zip(names, drawn, strict=True)]
        self._picture = compose(known, self._view)
        self._tell_troubles()
        if self._picture is None:
            self.plot.show_words(self.tr("There are no finite numbers to count.") if self._found else "")
            self._menu.offer(None)
        elif not self._adjust(soon=True):
            self._draw(self._picture)

    def _drawn(self) -> list[Subject]:
        """Those that have something to be drawn, in the order of the selection."""
        return [subject for subject in self._subjects
                if subject in self._found and self._found[subject].histogram.low is not None]

    def _draw(self, picture: Picture) -> None:
        self.plot.show_series(picture.series, picture.scale, self._view)
        self._legend.show_names([] if self._view.stacked else [series.name for series in picture.series])
        drawn = self._drawn()
        self._menu.offer(drawn[0], [Shown(subject.path_of(subject.row), self._found[subject], series)
                                    for subject, series in zip(drawn, picture.series, strict=True)])
        self._say()

    def _tell_troubles(self) -> None:
        lines = []
        if self._left_out:
            lines.append(fill(self.tr("{n} of {all} selected tensors are shown."), n=grouped(len(self._subjects)),
                              all=grouped(len(self._subjects) + self._left_out)))
        for subject in self._subjects:
            name = "" if len(self._subjects) == 1 else short_names([subject.path_of(subject.row)])[0]
            if subject in self._failed:
                lines.append(named(name, self._failed[subject]))
            elif subject in self._found:
                lines += [named(name, said) for said in troubles(self._found[subject].statistics)]
        self._trouble.setText("\n".join(lines[:MOST]))
        self._trouble.setVisible(bool(lines))

    # Other bins

    def _adjust(self, soon: bool) -> bool:
        """Draw the bins that are wanted for what is in sight; False where they must be asked for."""
        picture = self._picture
        if picture is None:
            return True
        if picture.final or (picture.good and not self.plot.is_zoomed):
            self._rebinning.cancel()
            self._draw(picture)
            return True
        if len(self._found) + len(self._failed) == len(self._subjects):
            request = request_of(picture.scale, self._view, *self.plot.visible_places(), picture.whole)
            self._rebinning.ask(self._drawn(), self._part, request, soon)
        return False

    def _on_counted(self, request: Request, histograms: list[Histogram]) -> None:
        if self._picture is not None and len(histograms) == len(self._picture.series):
            self._draw(recounted(self._picture, request, histograms))

    def _on_rebinning_failed(self, sentence: str) -> None:
        self._trouble.setText(reason_text(sentence))
        self._trouble.show()

    # The person

    def _on_zoomed(self) -> None:
        self._reset.setEnabled(self.plot.is_zoomed)
        self._adjust(soon=False)

    def _on_chosen(self, view: View) -> None:
        before, self._view = self._view, view
        remember_view(self._settings, view)
        if view.part != before.part and self._part_matters:
            self._begin()
        elif self._picture is not None and (view.log_values, view.bins) != (before.log_values, before.bins):
            if view.log_values != before.log_values:
                self.plot.reset_zoom()
            self._show()
        elif self._picture is not None:
            self._draw(self._picture._replace(series=self.plot.series))

    def _say(self, place: int = -1) -> None:
        series = self.plot.series
        if not series:
            self._write("")
        elif place >= 0:
            self._write(bin_text(series, place, self._view.shares))
        else:
            self._write(resting_text(series, self._part_text()))
        names = listed(short_names([subject.path_of(subject.row) for subject in self._drawn()]))
        tell(self.plot, spoken_text(series, self._said.text()),
             fill(self.tr("Histogram of {name}"), name=names) if names else self.tr("Histogram"))

    def _write(self, words: str) -> None:
        """Write below the plot, which never grows again when less is said: it would move under the pointer."""
        self._said.setText(words)
        if self._said.heightForWidth(self._said.width()) > self._said.minimumHeight():
            self._said.setMinimumHeight(self._said.heightForWidth(self._said.width()))

    def _measure(self) -> None:
        """Leave room for two lines, and more where what is said takes more."""
        self._said.setMinimumHeight(2 * self._said.fontMetrics().lineSpacing())
        self._write(self._said.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._measure()

    def _part_text(self) -> str:
        if not self._part_matters:
            return ""
        return {"magnitude": self.tr("magnitudes"), "phase": self.tr("phases in radians"),
                "real": self.tr("real parts"), "imaginary": self.tr("imaginary parts")}[self._view.part]

    def _on_soon(self) -> None:
        self._progress.go_on(0, 0)

    def _on_progress(self, subject: Subject, done: int, total: int) -> None:
        if subject in self._subjects and not self._soon.isActive():
            self._progress.go_on(done, total)

    def _on_cancel(self) -> None:
        self._looking.stop()
        self._soon.stop()
        self._progress.stopped()


def _tensor(subject: Subject) -> Tensor:
    tensor = subject.tensor
    assert tensor is not None
    return tensor
