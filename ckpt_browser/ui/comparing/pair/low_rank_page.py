"""Whether the difference is that of a LoRA: a sentence, and the singular values that it was told from."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ....analysis.pairs.low_rank import BLURRED, FULL, LOW, MOST, NEARLY, NOISE, NOTHING, LowRank
from ....core.document import Document
from ....core.jobs import CancelToken, Report
from ....core.nodes import Tensor
from ....workspace.comparing.pair.looking import low_rank
from ....workspace.reading.library import Library
from ...session.session import Session
from ...viewers.exporting.picture_menu import PictureMenu
from ...viewers.pictures.answer_page import AnswerPage
from ...viewers.pictures.spectrum_view import SpectrumView
from ...viewers.statistics.number_text import share_text
from ...widgets.labels import FactLabel
from ...widgets.nesting import nest
from ...widgets.theme import Theme
from ...wording.numbers import grouped
from ...wording.sentences import in_a_row
from ...wording.words import fill
from .pair_page import PairPage, name_apart
from .paired import Paired

translate = QCoreApplication.translate

_PARTS = 1_000_000
"""Of which a share is told."""


class LowRankPage(PairPage):
    """The sentence and the plots, with the menu that takes them elsewhere."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pairLowRank")
        self.page = _Ranks(session, theme)
        self._menu = PictureMenu(session, theme, "ranks", self._leaving)
        row = QHBoxLayout()
        row.setContentsMargins(10, 8, 8, 0)
        row.addWidget(self.page.sentence, 1)
        row.addWidget(self._menu, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        nest(column, row)
        column.addWidget(self.page, 1)
        name_apart(self)

    def look_at(self, paired: Paired | None) -> None:
        """Show this from now on; None once nobody looks."""
        apart = paired.trio.difference if paired is not None and paired.trio is not None else None
        self._menu.offer(apart)
        if apart is None:
            self.page.leave()
        else:
            self.page.show_subject(apart)

    @contextmanager
    def _leaving(self) -> Iterator[QWidget]:
        yield self.page.picture()


class _Ranks(AnswerPage):
    """Singular values with a line at what may be rounding, and one behind the rank that was found."""

    name = "lowRank"

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(session, theme, parent)
        self.sentence = FactLabel("")
        self.sentence.setObjectName("lowRankSentence")
        self._view = SpectrumView(theme)
        self._noise, self._rank = pg.InfiniteLine(angle=0), pg.InfiniteLine(angle=90)
        for line in (self._noise, self._rank):
            self._view.plot.plotItem.addItem(line, ignoreBounds=True)
        self.column.addWidget(self._view, 1)
        self.finish()
        theme.changed.connect(self._recolor)
        self._recolor()

    @staticmethod
    def work(document: Document, library: Library, tensor: Tensor, token: CancelToken, report: Report) -> LowRank:
        """What the difference of the pair that was made into a document has for a rank."""
        return low_rank(document, library, token, report)

    def picture(self) -> QWidget:
        return self._view.paper

    def show_answer(self, found: LowRank | None) -> None:
        self._view.show_spectrum(*((found.spectrum, found.noise) if found is not None else (None,)))
        self.sentence.setText(rank_text(found) if found is not None else "")
        self._noise.hide()
        self._rank.hide()
        if found is None:
            return
        if found.noise > 0:
            self._noise.setValue(float(np.log10(found.noise)))
            self._noise.show()
        if found.verdict in (LOW, NEARLY, BLURRED):
            self._rank.setValue(found.rank + 0.5)
            self._rank.show()
        self._view.words.setText(sample_text(found))

    def _recolor(self) -> None:
        self._noise.setPen(pg.mkPen(self._view.plot.color("soft"), width=1, style=Qt.PenStyle.DotLine))
        self._rank.setPen(pg.mkPen(self._view.plot.color("series-2"), width=1, style=Qt.PenStyle.DashLine))


def rank_text(found: LowRank) -> str:
    """Whether it is a LoRA, in a sentence or two; of a sample no more than a sample can tell."""
    said = _of_sample(found) if found.spectrum.sampled else _of_all(found)
    return fill(said, rank=grouped(found.rank), most=grouped(found.most), nearly=grouped(found.nearly),
                taken=grouped(found.spectrum.taken), of=_taken_word(found),
                share=share_text(min(round(found.explained * _PARTS), _PARTS - (found.verdict != FULL)), _PARTS))


def _taken_word(found: LowRank) -> str:
    rows = found.spectrum.rows < found.spectrum.columns
    return translate("Pair", "rows") if rows else translate("Pair", "columns")


def _of_sample(found: LowRank) -> str:
    return {
        NOTHING: translate("Pair", "Nothing differs in a sample of {taken} of {most} {of}."),
        NOISE: translate("Pair", "In a sample of {taken} of {most} {of}, all of the difference may be rounding: no "
                                 "rank can be told."),
        LOW: translate("Pair", "In a sample of {taken} of {most} {of} the difference has rank {rank}, as a merged "
                               "LoRA of rank {rank} has."),
        NEARLY: translate("Pair", "In a sample of {taken} of {most} {of}, rank {rank} explains nearly all of the "
                                  "difference, as a LoRA of rank {rank} would; the rest is more than rounding."),
        BLURRED: translate("Pair", "No LoRA can be told from a sample of {taken} of {most} {of}."),
        FULL: translate("Pair", "No LoRA: a sample of {taken} of {most} {of} has no low rank."),
    }[found.verdict]


def _of_all(found: LowRank) -> str:
    return {
        NOTHING: translate("Pair", "Nothing differs, so there is no rank."),
        NOISE: translate("Pair", "All of the difference may be rounding: no rank can be told."),
        LOW: translate("Pair", "The difference has rank {rank} of {most}, as a merged LoRA of rank {rank} has. That is "
                               "{share} of it; the rest may be rounding."),
        NEARLY: translate("Pair", "Rank {rank} of {most} explains {share} of the difference, as a LoRA of rank {rank} "
                                  "would; the rest is more than rounding."),
        BLURRED: translate("Pair", "No LoRA can be told: {rank} of {most} singular values are more than rounding, and "
                                   "they fall without a step. It may be a full update whose small part was lost in "
                                   "rounding."),
        FULL: translate("Pair", "No LoRA: {nearly} of {most} singular values are needed for 99.99 % of the "
                                "difference."),
    }[found.verdict]


def sample_text(found: LowRank) -> str:
    """What was looked at, and what the lines mean."""
    spectrum = found.spectrum
    said = fill(translate("Pair", "{rows} × {columns}, {n} values."), rows=grouped(spectrum.rows),
                columns=grouped(spectrum.columns), n=grouped(len(spectrum.values)))
    if spectrum.sampled:
        said = fill(translate("Pair", "{rows} × {columns}, of which {n} {of} at even distances were looked at; more "
                                      "than {most} would take too much memory. The curves and the largest value are "
                                      "those of the sample."),
                    rows=grouped(spectrum.rows), columns=grouped(spectrum.columns), n=grouped(spectrum.taken),
                    most=grouped(MOST), of=_taken_word(found))
    return in_a_row([said, translate("Pair", "Below the dotted line a value may be rounding.")])
