"""A small window for one edit: it tells at the field what is wrong, and closes once the edit is made."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from ...core import document as documents
from ...core.edits.table import Edit, plan
from ...core.errors import CheckpointError
from ...core.jobs import CancelToken, Report
from ...core.paths import visible
from ...core.places import Path
from ...workspace.loading import Opened
from ..session.document import Document
from ..session.jobs import Job
from ..session.session import Session
from ..widgets.labels import plain_label
from ..widgets.nesting import nest
from ..wording.words import local
from .editing import refusal

DEBOUNCE = 150
"""Milliseconds after the last key."""


class EditDialog(QDialog):
    """The frame: fields, the reason why not, and two buttons; checking and making the edit hold nothing up."""

    lane = "views"
    """Where it is found out whether the edit can be made."""

    def __init__(self, session: Session, document: Document, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.session = session
        self.document = document
        self.form = QFormLayout()
        self.form.setVerticalSpacing(8)
        self.form.setHorizontalSpacing(12)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._reason = plain_label("", "wrong")
        self._reason.setObjectName("dialogReason")
        self._reason.setWordWrap(True)
        self._reason.setMinimumHeight(self._reason.fontMetrics().height() * 2)
        self._reason.setAlignment(Qt.AlignmentFlag.AlignTop)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        self.apply: QPushButton = buttons.addButton(QCoreApplication.translate("EditDialog", "Apply"),
                                                    QDialogButtonBox.ButtonRole.AcceptRole)
        self.apply.setObjectName("applyEdit")
        self.apply.setDefault(True)
        self.apply.clicked.connect(self._on_apply)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(10)
        nest(column, self.form)
        column.addWidget(self._reason)
        column.addWidget(buttons)
        self._checking: Job | None = None
        self.found: object = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE)
        self._timer.timeout.connect(self._check)

    def edits(self) -> Sequence[Edit]:
        """What the fields say; raises an EditError where they say nothing useful."""
        raise NotImplementedError

    def reveal(self) -> Path | None:
        """What to select once it is done."""
        return None

    def look(self, opened: Opened, edits: Sequence[Edit]) -> Callable[[CancelToken, Report], object]:
        """What finds out in the background whether the edits can be made; what it gives is kept in ``found``."""
        return partial(_plan, opened.journal.document, edits)

    def on_planned(self) -> None:
        """The edit as typed can be made."""

    def check_soon(self) -> None:
        """Something was typed."""
        self._timer.start()

    def tell(self, reason: str) -> None:
        """Say why it cannot be done, or nothing."""
        self._reason.setText(visible(reason, 600))
        self.apply.setEnabled(not reason)

    def done(self, result: int) -> None:
        self._timer.stop()
        if self._checking is not None:
            self._checking.cancel()
        super().done(result)

    def _check(self) -> None:
        """Find out in the background whether the edit can be made."""
        if self._checking is not None:
            self._checking.cancel()
        opened = self.document.opened
        if opened is None:
            self.reject()
            return
        try:
            edits = self.edits()
        except CheckpointError as error:
            self.tell(refusal(error))
            return
        self._checking = self.session.jobs.submit(self.lane, self.look(opened, edits), self._on_planned,
                                                  self._on_wrong)

    def _on_planned(self, found: object) -> None:
        if isValid(self):
            self._checking = None
            self.found = found
            self.tell("")
            self.on_planned()

    def _on_wrong(self, error: Exception) -> None:
        if isValid(self):
            self._checking = None
            self.tell(refusal(error) if isinstance(error, CheckpointError) else local(str(error)))

    def _on_apply(self) -> None:
        try:
            edits = self.edits()
        except CheckpointError as error:
            self.tell(refusal(error))
            return
        self.session.edit(self.document, edits, self._on_wrong, self._on_done, self.reveal())

    def _on_done(self) -> None:
        if isValid(self):
            self.accept()


def _plan(document: documents.Document, edits: Sequence[Edit], token: CancelToken, report: Report) -> None:
    for edit in edits:
        token.check()
        document, _ = documents.make(document, plan(document, edit))
