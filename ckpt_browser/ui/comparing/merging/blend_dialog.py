"""Mixing the numbers of two files: how much of each, which one receives them, and what would come of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget
from shiboken6 import isValid

from ....core import document as documents
from ....core.edits.blending import Blend
from ....core.edits.selection import Glob
from ....core.edits.table import Edit
from ....core.jobs import CancelToken, Report
from ....core.messages import say
from ....core.paths import visible
from ....core.places import EditError
from ....workspace.loading import Opened
from ...access.text_size import widen
from ...editing.edit_dialog import EditDialog
from ...editing.edit_words import selection_words
from ...session.jobs import Job
from ...viewers.statistics.number_text import share_text
from ...widgets.labels import plain_label
from ...widgets.later import later
from ...wording import numbers
from ...wording.words import fill, local
from ..comparing import Comparing
from ..names import side_names
from .blend_table import BlendTable
from .chosen import Chosen
from .mix_field import DECIMALS, MixField
from .words import left_lines

if TYPE_CHECKING:
    from ....workspace.comparing.merging.blend_preview import BlendPreview
    from ....workspace.comparing.merging.merging import Blending
    from ....workspace.reading.library import Library
    from ...session.document import Document

WIDTH = 520
LINES = 5
"""Lines of what stays as it is that there is always room for."""


class BlendDialog(EditDialog):
    """How much of which side; the numbers are looked through in the background."""

    lane = "numbers"

    def __init__(self, comparing: Comparing, some: Chosen, parent: QWidget | None) -> None:
        super().__init__(comparing.session, comparing.right, parent)
        self.setObjectName("blendDialog")
        self.setWindowTitle(self.tr("Mix numbers"))
        self._comparing = comparing
        self._some = some
        self._plans: dict[bool, Blending] = {}
        self._planning: Job | None = None
        self._exact: Job | None = None
        left, right = side_names(comparing)
        self._into = QComboBox()
        self._into.setObjectName("blendInto")
        self._into.addItems([right] if comparing.with_saved else [right, left])
        self._into.setEnabled(not comparing.with_saved)
        self._mix = MixField(left, right, self)
        self._table = BlendTable(self)
        self._said = plain_label("", "soft")
        self._said.setObjectName("blendSaid")
        self._said.setWordWrap(True)
        self._tensors = plain_label("")
        self._tensors.setObjectName("blendTensors")
        self._tensors.setWordWrap(True)
        self._tensors.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._tensors.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.form.addRow(plain_label(self.tr("Tensors"), "label"), self._tensors)
        self.form.addRow(plain_label(self.tr("Mix"), "label"), self._mix)
        self.form.addRow(plain_label(self.tr("Goes into"), "label"), self._into)
        self.form.addRow(plain_label(self.tr("Numbers"), "label"), self._table)
        self.form.addRow("", self._said)
        self._said.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._said.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        widen(self, WIDTH)
        self._fit()
        self._mix.changed.connect(self.check_soon)
        self._into.currentIndexChanged.connect(self._on_side)
        self._mix.setFocus()
        later(0, self, self._on_side)

    # What the fields say

    @property
    def _to_right(self) -> bool:
        return self._into.currentIndex() == 0

    @property
    def _giver(self) -> Document:
        return self._comparing.left if self._to_right else self._comparing.right

    def edits(self) -> Sequence[Edit]:
        plan = self._plans.get(self._to_right)
        if plan is None or plan.edit is None:
            raise EditError(self.tr("there is nothing to mix in the selection"))
        share = round(1 - self._mix.value, DECIMALS) if self._to_right else self._mix.value
        if not share:
            raise EditError(fill(self.tr("this leaves {name} as it is"), name=visible(self.document.name, 60)))
        return [plan.edit._replace(share=share)]

    def look(self, opened: Opened, edits: Sequence[Edit]) -> Callable[[CancelToken, Report], object]:
        self._stop()
        [edit] = edits
        assert isinstance(edit, Blend)
        return partial(_preview, opened.journal.document, self._libraries(), edit, self._other(edit), True)

    def on_planned(self) -> None:
        found: BlendPreview = self.found  # type: ignore[assignment]
        self._show(found)
        opened = self.document.opened
        if found.looked < found.numbers and opened is not None:
            [edit] = self.edits()
            assert isinstance(edit, Blend)
            work = partial(_preview, opened.journal.document, self._libraries(), edit, self._other(edit), False)
            self._exact = self.session.jobs.submit("numbers", work, self._on_exact, self._on_failed,
                                                   self._on_progress)

    def tell(self, reason: str) -> None:
        super().tell(reason)
        if reason:
            self._table.forget_result()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def check_soon(self) -> None:
        self._stop()
        if self._to_right in self._plans:  # else once it is known what can be mixed
            super().check_soon()

    def done(self, result: int) -> None:
        self._stop()
        if self._planning is not None:
            self._planning.cancel()
        plan = self._plans.get(self._to_right)
        if result == BlendDialog.DialogCode.Accepted and plan is not None:
            said = numbers.counted(plan.tensors, self.tr("1 tensor of {name} mixed"),
                                   self.tr("{n} tensors of {name} mixed"))
            self.session.noticed.emit(fill(said, name=visible(self.document.name, 60)))
        super().done(result)

    def _other(self, edit: Blend) -> documents.Document | None:
        return self.session.others_for(self.document).get(edit.file)

    def _libraries(self) -> tuple[Library, ...]:
        sides = (self._giver.library, self.document.library)
        return tuple([library for library in sides if library is not None])

    # Work in the background

    def _on_side(self) -> None:
        """The other side receives: what can be mixed, and what stays, may be another."""
        self._stop()
        self.document = self._comparing.right if self._to_right else self._comparing.left
        if self._to_right in self._plans:
            self._tell_tensors()
            self.check_soon()
            return
        self.apply.setEnabled(False)
        self._planning = self.session.jobs.submit(
            "views", partial(_planned, self._some, self._to_right, self._giver.path),
            partial(self._on_plan, self._to_right), self._on_failed)

    def _on_plan(self, to_right: bool, found: Blending) -> None:
        if isValid(self):
            self._plans[to_right] = found
            if to_right == self._to_right:
                self._tell_tensors()
                self.check_soon()

    def _on_exact(self, found: BlendPreview) -> None:
        if isValid(self):
            self._show(found)

    def _stop(self) -> None:
        """What is being looked at is not wanted any more."""
        if self._exact is not None:
            self._exact.cancel()
            self._exact = None

    def _on_failed(self, error: Exception) -> None:
        if isValid(self):
            self.tell(local(str(error)))

    def _on_progress(self, what: str, done: int, total: int) -> None:
        if isValid(self) and total:
            self._say(fill(self.tr("Looking through the numbers… {n} %"), n=str(done * 100 // total)))

    # Words

    def _show(self, found: BlendPreview) -> None:
        sides = (found.other, found.mine) if self._to_right else (found.mine, found.other)
        self._table.show_numbers((*sides, found.result))
        said = numbers.counted(found.numbers, self.tr("1 number"), self.tr("{n} numbers"), short=True)
        if found.looked < found.numbers:
            said = fill(self.tr("About {share} of {numbers} so far"), numbers=said,
                        share=share_text(found.looked, found.numbers))
        self._say(said)

    def _tell_tensors(self) -> None:
        plan = self._plans[self._to_right]
        entries = plan.edit.entries if plan.edit is not None else ()
        words = self.tr("none") if not entries or isinstance(entries, Glob) else \
            selection_words(tuple([here for _, here in entries]))
        if plan.same:
            words += "\n" + numbers.counted(plan.same, self.tr("1 is the same on both sides"),
                                            self.tr("{n} are the same on both sides"))
        self._tensors.setText(words)
        self._fit()
        later(0, self, self._fit)  # once the columns have their width

    def _say(self, words: str) -> None:
        plan = self._plans.get(self._to_right)
        self._said.setText("\n".join([words, *(left_lines(plan.left) if plan is not None else ())]))
        self._fit()

    def _fit(self) -> None:
        """Room for every line at this width; a dialog does not ask for it by itself once it is shown."""
        least = self.fontMetrics().lineSpacing() * LINES
        wanted = self._said.heightForWidth(self._said.width()) if self.isVisible() else 0
        self._said.setMinimumHeight(max(least, wanted))
        if self.isVisible():
            width = max(self._tensors.width(), self._mix.width())
            self._tensors.setMinimumHeight(0)  # a label asks for no less than it was given before
            self._tensors.setMinimumHeight(self._tensors.heightForWidth(width))
            self._table.setMinimumHeight(self._table.sizeHint().height())
            self.setMinimumHeight(self.minimumSizeHint().height())


def _planned(some: Chosen, to_right: bool, file: str, token: CancelToken, report: Report) -> Blending:
    from ....workspace.comparing.merging.merging import blending

    return blending(some.comparison, some.places, to_right, file, 0.5)


def _preview(document: documents.Document, libraries: tuple[Library, ...], edit: Blend,
             other: documents.Document | None, sample: bool, token: CancelToken, report: Report) -> BlendPreview:
    from ....workspace.comparing.merging.blend_preview import preview_blend
    from ....workspace.reading.library import Library

    if other is None:
        raise EditError(say("the other file is not open any more"))
    both = Library({path: source for library in libraries for path, source in library.sources.items()},
                   [kept for library in libraries for kept in library.kept])
    return preview_blend(document, both, edit, other, sample, token, report)
