"""Singular values of a tensor as a matrix, and how much of it the largest ones hold."""

from PySide6.QtWidgets import QWidget

from ....analysis.pictures.spectra import Spectrum
from ....workspace.looking import picturing
from ...session.session import Session
from ...widgets.theme import Theme
from ...wording.numbers import grouped
from ...wording.sentences import in_a_row
from ...wording.words import fill
from .answer_page import AnswerPage
from .spectrum_view import SpectrumView


class SpectrumPage(AnswerPage):
    """The curves, and how many values are more than those of a random matrix."""

    name = "spectrum"
    work = staticmethod(picturing.spectrum)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(session, theme, parent)
        self._found: Spectrum | None = None
        self._view = SpectrumView(theme)
        self.column.addWidget(self._view, 1)
        self.finish()

    def picture(self) -> QWidget:
        return self._view.paper

    def show_answer(self, found: Spectrum | None) -> None:
        self._found = found
        self._view.show_spectrum(found)
        if found is not None:
            self._view.words.setText(self._summary(found))

    def _summary(self, found: Spectrum) -> str:
        words = fill(self.tr("{rows} × {columns}, {n} values."), rows=grouped(found.rows),
                     columns=grouped(found.columns), n=grouped(len(found.values)))
        if found.sampled:
            of = self.tr("rows") if found.rows < found.columns else self.tr("columns")
            words = fill(self.tr("{rows} × {columns}, of which {n} {of} at even distances were looked at."),
                         rows=grouped(found.rows), columns=grouped(found.columns), n=grouped(found.taken), of=of)
        above = int((found.values > found.random_edge).sum())
        return in_a_row([words, fill(self.tr("{n} above the dashed line, where those of a random matrix would end."),
                                     n=grouped(above))])
