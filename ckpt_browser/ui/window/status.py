"""The status bar: what the file in front is, and a way out of long work on it."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton, QStatusBar, QWidget

from ..looking.sweep_bar import SweepBar
from ..saving.saving_bar import SavingBar
from ..session.document import OPENING, Document
from ..session.session import Session
from ..widgets.labels import ElidedLabel
from ..widgets.share_bar import ShareBar
from ..wording import numbers
from ..wording.formats import format_name

MOMENT = 3000
"""Milliseconds that a notice stays."""

PATIENCE = 300
"""Milliseconds before filtering or sorting counts as long."""


class StatusBar(QStatusBar):
    """Says in one line what the current document is, and shows while it is being arranged."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._session = session
        self._label = ElidedLabel()
        self._label.setObjectName("statusFile")
        self._label.setContentsMargins(10, 0, 0, 0)
        self.addWidget(self._label, 1)
        self._busy = ShareBar("arrangeProgress")
        self._busy.show_share(0, 0)
        self._busy.setFixedWidth(140)
        self._stop = QPushButton(self.tr("Cancel"))
        self._stop.setObjectName("cancelArranging")
        self._stop.setProperty("link", "true")
        self._stop.clicked.connect(self._on_stop)
        self.addPermanentWidget(SweepBar(session, self))
        self.addPermanentWidget(SavingBar(session, self))
        for widget in (self._busy, self._stop):
            self.addPermanentWidget(widget)
            widget.hide()
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE)
        self._patience.timeout.connect(self._show_busy)
        session.current_changed.connect(self._refresh)
        session.shown.connect(self._on_document)
        session.refused.connect(self._on_document)
        session.changed.connect(self._on_document)
        session.noticed.connect(self._on_noticed)
        self.messageChanged.connect(self._on_message)
        session.comparisons.told.connect(self._on_comparison)
        self._refresh()

    def _on_document(self, document: Document) -> None:
        if document is self._session.current:
            self._refresh()

    def _on_comparison(self, comparing: object) -> None:
        if comparing is self._session.comparisons.front:
            self._refresh()

    def _on_noticed(self, text: str) -> None:
        self.showMessage(text, MOMENT)

    def _on_message(self, text: str) -> None:
        """Hide the label for good meanwhile: Qt brings it back below a notice when the size of texts changes."""
        self._label.setVisible(not text)

    def _on_stop(self) -> None:
        if self._session.current is not None:
            self._session.give_up(self._session.current)

    def _refresh(self) -> None:
        document = self._session.current
        self._label.setText(self._describe_comparison() if document is None else self._describe(document))
        if document is None or document.arranging is None:
            self._patience.stop()
            self._busy.hide()
            self._stop.hide()
        elif not self._patience.isActive() and self._busy.isHidden():
            self._patience.start()

    def _show_busy(self) -> None:
        self._busy.show()
        self._stop.show()

    def _describe_comparison(self) -> str:
        comparing = self._session.comparisons.front
        if comparing is None:
            return ""
        from ..comparing.head.sentences import status_text  # late: starting the window need not wait for it

        return status_text(comparing)

    def _describe(self, document: Document) -> str:
        if document.state == OPENING:
            return self.tr("Opening…")
        shown, opened = document.shown, document.opened
        if shown is None or opened is None:
            return self.tr("Could not be opened")
        totals = shown.arrangement.totals
        tensors = totals.tensors[0]
        words = numbers.counted(tensors, self.tr("1 tensor"), self.tr("{n} tensors"))
        elements = totals.elements[0]
        parameters = numbers.counted(elements, self.tr("1 parameter"), self.tr("{n} parameters"), short=True)
        form, nbytes = document.written[1:3] if document.written is not None else (
            opened.checkpoint.format, opened.checkpoint.nbytes)
        parts = [format_name(form), words, parameters,
                 self.tr("{n} in tensors").replace("{n}", numbers.size_text(totals.nbytes[0])),
                 self.tr("{n} on disk").replace("{n}", numbers.size_text(nbytes))]
        return "   ·   ".join(parts)
