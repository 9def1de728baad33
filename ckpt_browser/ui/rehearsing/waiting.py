"""What is there before a model was chosen, while it is awaited, and where it could not be had."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from ...core.messages import capitalised
from ...core.paths import visible
from ..access.text_size import write_evenly
from ..widgets.labels import plain_label
from ..widgets.share_bar import ShareBar
from ..wording.sentences import sentence_of, stopped
from .rehearsing import BUILDING, READING, State


class Waiting(QWidget):
    """Words in the middle, and the one button that is of use.

    Signals:
        choice_asked: a model is to be chosen.
        stop_asked: it takes too long.
    """

    choice_asked = Signal()
    stop_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._about = plain_label("")
        self._about.setObjectName("rehearsalAbout")
        self._about.setWordWrap(True)
        self._about.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._bar = ShareBar("rehearsalProgress")
        self._bar.setFixedWidth(300)
        self._stop = QPushButton(self.tr("Cancel"))
        self._stop.setObjectName("stopRehearsal")
        self._stop.clicked.connect(self.stop_asked)
        self._begin = QPushButton(self.tr("Choose a model…"))
        self._begin.setObjectName("beginRehearsal")
        self._begin.setProperty("main", "true")
        self._begin.clicked.connect(self.choice_asked)
        self._printed = QPlainTextEdit()
        self._printed.setTabChangesFocus(True)
        self._printed.setObjectName("codePrinted")
        self._printed.setAccessibleName(self.tr("What the code printed"))
        write_evenly(self._printed)
        self._printed.setReadOnly(True)
        self._printed.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addStretch(1)
        column.addWidget(self._about)
        column.addWidget(self._printed, 8)
        for widget in (self._bar, self._stop, self._begin):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def tell(self, state: State | None, can_ask: bool) -> None:
        """Show what is under way, what went wrong, or what could be done."""
        working = state.working if state is not None else ""
        failure = state.failure if state is not None else ""
        self._about.setText(_sentence(failure, state) if failure and state is not None else self._words(working))
        self._about.setProperty("role", "wrong" if failure else "soft")
        self._about.style().unpolish(self._about)
        self._about.style().polish(self._about)
        self._bar.setVisible(bool(working))
        self._bar.show_share(0, 0)
        self._stop.setVisible(bool(working))
        self._begin.setVisible(not working)
        self._begin.setEnabled(can_ask)
        printed = state.printed if state is not None and failure else ""
        self._printed.setVisible(bool(printed))
        self._printed.setPlainText("\n".join([visible(line, 2000) for line in printed.splitlines()]))
        self._printed.verticalScrollBar().setValue(self._printed.verticalScrollBar().maximum())

    def _words(self, working: str) -> str:
        if working == READING:
            return self.tr("Reading the model…")
        if working == BUILDING:
            return self.tr("Your code builds the model…")
        if working:
            return self.tr("Looking what fits…")
        return self.tr("What would torch say if this file were loaded into a model? The model can be another "
                       "checkpoint, a saved list of names and shapes, or built by your own code.")


def _sentence(failure: str, state: State) -> str:
    said = visible(sentence_of(failure), 600)
    if not said.startswith(state.choice.factory or "\n"):  # a name stays as it is
        said = capitalised(said)
    return stopped(said)
