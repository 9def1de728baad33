"""Converting tensors to another element type, with what that would lose counted first."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QSizePolicy, QWidget
from shiboken6 import isValid

from ...core import document as documents
from ...core.edits.table import Edit
from ...core.edits.tensors import Cast
from ...core.jobs import CancelToken, Report
from ...core.paths import visible
from ...workspace.rows.choosing import paths_of
from ..access.speaking import name_control
from ..access.text_size import widen
from ..session.document import Document
from ..session.jobs import Job
from ..session.session import Session
from ..widgets.labels import plain_label
from ..widgets.later import later
from ..wording import numbers
from ..wording.words import fill, local
from .edit_dialog import EditDialog
from .edit_words import selection_words

if TYPE_CHECKING:
    from ...workspace.editing.casting import CastPreview
    from ...workspace.reading.library import Library

USUAL = ("float16", "bfloat16", "float32", "float64", "float8_e4m3fn", "float8_e5m2")

LINES = 5
"""Lines of what is lost that there is always room for."""


class CastDialog(EditDialog):
    """Type, and what is protected; the numbers are looked through in the background."""

    def __init__(self, session: Session, document: Document, parent: QWidget | None) -> None:
        super().__init__(session, document, parent)
        assert document.shown is not None
        self.setObjectName("castDialog")
        self.setWindowTitle(self.tr("Convert element types"))
        self._selection = paths_of(document.shown.arrangement.tree, document.rows) or ((),)
        self._counting: Job | None = None
        self._type = QComboBox()
        self._type.setObjectName("castType")
        self._type.setEditable(True)
        self._type.setCompleter(None)  # type: ignore[arg-type]
        self._type.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._type.addItems(list(USUAL))
        name_control(self._type, self.tr("New element type"))
        self._norms = QCheckBox(self.tr("Keep normalisation layers as they are"))
        self._norms.setObjectName("castNorms")
        self._integers = QCheckBox(self.tr("Convert integers and bools too"))
        self._integers.setObjectName("castIntegers")
        self._said = plain_label("", "soft")
        self._said.setObjectName("castLosses")
        self._said.setWordWrap(True)
        self._said.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._said.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        self.form.addRow(plain_label(self.tr("Tensors of"), "label"), plain_label(selection_words(self._selection)))
        self.form.addRow(plain_label(self.tr("Become"), "label"), self._type)
        self.form.addRow("", self._norms)
        self.form.addRow("", self._integers)
        losses = plain_label(self.tr("Losses"), "label")
        losses.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.form.addRow(losses, self._said)
        widen(self, 480)
        self._type.currentTextChanged.connect(self._on_changed)
        self._norms.toggled.connect(self._on_changed)
        self._integers.toggled.connect(self._on_changed)
        self._say("")
        later(0, self, self.check_soon)

    def edits(self) -> Sequence[Edit]:
        return [Cast(self._selection, self._type.currentText().strip(), self._norms.isChecked(),
                     self._integers.isChecked())]

    def on_planned(self) -> None:
        opened, library = self.document.opened, self.document.library
        [edit] = self.edits()
        if opened is None or library is None or not isinstance(edit, Cast):
            return
        self._stop()
        self._say(self.tr("Looking through the numbers…"))
        self._counting = self.session.jobs.submit(
            "numbers", partial(_preview, opened.journal.document, library, edit), self._on_counted, self._on_failed,
            self._on_progress)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def done(self, result: int) -> None:
        self._stop()
        super().done(result)

    def _on_changed(self) -> None:
        self._stop()
        self._say("")
        self.check_soon()

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._fit()

    def _fit(self) -> None:
        """Room for every line at this width; a dialog does not ask for it by itself once it is shown."""
        least = self.fontMetrics().lineSpacing() * LINES
        self._said.setMinimumHeight(max(least, self._said.heightForWidth(self._said.width())))

    def _stop(self) -> None:
        if self._counting is not None:
            self._counting.cancel()
            self._counting = None

    def _on_progress(self, what: str, done: int, total: int) -> None:
        if isValid(self) and total:
            self._say(fill(self.tr("Looking through the numbers… {n} %"), n=str(done * 100 // total)))

    def _on_counted(self, preview: "CastPreview") -> None:
        if not isValid(self):
            return
        self._counting = None
        loss = preview.loss
        lines = [fill(self.tr("{before} become {after}, in {tensors}."), before=numbers.size_text(preview.before),
                      after=numbers.size_text(preview.after),
                      tensors=numbers.counted(len(preview.rows), self.tr("1 tensor"), self.tr("{n} tensors")))]
        lines += [numbers.counted(loss.overflow, self.tr("1 value overflows."), self.tr("{n} values overflow.")),
                  numbers.counted(loss.underflow, self.tr("1 value becomes zero."), self.tr("{n} values become zero."))]
        if preview.parted:
            lines.append(numbers.counted(
                preview.parted,
                self.tr("1 tensor will no longer share its numbers with others that are not converted."),
                self.tr("{n} tensors will no longer share their numbers with others that are not converted.")))
        problem = next((row.problem for row in preview.rows if row.problem), "")
        if problem:
            lines.append(visible(local(problem), 300))
        self._say("\n".join(lines))

    def _on_failed(self, error: Exception) -> None:
        if isValid(self):
            self._counting = None
            self._say(visible(local(str(error)), 300))


def _preview(document: documents.Document, library: "Library", edit: Cast, token: CancelToken,
             report: Report) -> "CastPreview":
    from ...workspace.editing.casting import preview_cast

    return preview_cast(document, library, edit, token, report)
