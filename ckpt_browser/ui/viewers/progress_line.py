"""How far the look through a tensor is, with a way out; or why there is nothing to see."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget

from ...core.messages import capitalised
from ...core.paths import visible
from ..widgets.labels import plain_label
from ..widgets.share_bar import ShareBar
from ..wording import numbers
from ..wording.sentences import sentence_of, stopped
from ..wording.words import fill


def reason_text(reason: str) -> str:
    """A reason as a sentence that stands alone."""
    text = visible(sentence_of(reason), 600)
    return stopped(capitalised(text))


class ProgressLine(QWidget):
    """Hidden while nobody waits.

    Signals:
        cancel_asked: it takes too long.
        again_asked: what was stopped is wanted after all.
    """

    cancel_asked = Signal()
    again_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = plain_label("", "soft")
        self._words.setObjectName("lookingWords")
        self._words.setWordWrap(True)
        self._bar = ShareBar()
        self._button = QPushButton()
        self._button.setObjectName("lookingButton")
        self._button.setProperty("link", "true")
        self._button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._button.clicked.connect(self._on_button)
        self._running = False
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self._words, 0, 0)
        grid.addWidget(self._button, 0, 1)
        grid.addWidget(self._bar, 1, 0, 1, 2)
        self.hide()

    def go_on(self, done: int, total: int) -> None:
        """So many bytes of all were looked through; 0 of 0 where that is not known."""
        words = self.tr("Looking through its numbers…")
        if total:
            words = fill(self.tr("Looking through {done} of {total}"), done=numbers.size_text(done),
                         total=numbers.size_text(total))
        self._bar.show_share(done, total)
        self._tell(words, self.tr("Cancel"), running=True)

    def stopped(self) -> None:
        """Somebody did not want to wait."""
        self._tell(self.tr("Not all of its numbers were looked through."), self.tr("Go on"), running=False)

    def fail(self, sentence: str) -> None:
        """There is nothing to see, and why."""
        self._tell(sentence, "", running=False)

    def _tell(self, words: str, button: str, running: bool) -> None:
        self._running = running
        self._words.setText(words)
        role = "soft" if button else "warning"
        if self._words.property("role") != role:
            self._words.setProperty("role", role)
            self._words.style().polish(self._words)
        self._bar.setVisible(running)
        self._button.setVisible(bool(button))
        self._button.setText(button)
        self.show()

    def _on_button(self) -> None:
        (self.cancel_asked if self._running else self.again_asked).emit()
