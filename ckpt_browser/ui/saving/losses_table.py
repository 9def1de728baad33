"""What a target cannot hold, kind by kind, with a choice for each."""

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from ...core.losses import Loss
from ...core.messages import capitalised
from ...core.paths import path_text, visible
from ..widgets.labels import FactLabel, plain_label, plain_tip
from ..wording import numbers
from ..wording.sentences import listed, stopped
from ..wording.words import fill, local

KIND = "kind"
PLACES = 3
"""Places that are named; the tooltip names more."""

TIPS = 40

LEAST_WIDTH = 500
FOCUS = 1
"""Pixels of the line that shows where the keyboard is."""
LEAST_HEIGHT = 120
"""Pixels; what does not fit is scrolled to."""


class LossesTable(QScrollArea):
    """One row per kind of loss; kinds without a way out say so.

    Signals:
        chosen: another way out was chosen.
    """

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lossesTable")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._choices: dict[str, str] = {}
        self._shown: tuple[Loss, ...] = ()

    def sizeHint(self) -> QSize:
        paper = self.widget()
        height = paper.heightForWidth(max(self.viewport().width(), LEAST_WIDTH)) if paper is not None else 0
        return QSize(LEAST_WIDTH, height + 2 * FOCUS)

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST_WIDTH, min(self.sizeHint().height(), LEAST_HEIGHT))

    @property
    def choices(self) -> tuple[tuple[str, str], ...]:
        """What was chosen: (kind, choice)."""
        return tuple(self._choices.items())

    def forget(self) -> None:
        """Another target: choose anew."""
        self._choices.clear()
        self._shown = ()

    def show_losses(self, losses: tuple[Loss, ...]) -> None:
        """Add the losses that nobody has chosen a way out for to those that are shown."""
        known = {loss.kind for loss in losses}
        kept = [loss for loss in self._shown if loss.kind in self._choices and loss.kind not in known]
        shown = (*kept, *losses)
        if shown == self._shown:
            return
        self._shown = shown
        paper = QWidget()
        paper.setProperty("role", "paper")
        grid = QGridLayout(paper)
        grid.setContentsMargins(12, 10, 12, 10)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(0, 1)
        for line, loss in enumerate(shown):
            grid.addWidget(self._words(loss), line, 0)
            grid.addWidget(self._way_out(loss), line, 1, Qt.AlignmentFlag.AlignTop)
        grid.setRowStretch(len(shown), 1)
        self.setWidget(paper)
        self.updateGeometry()

    @property
    def questions(self) -> int:
        """How many kinds of loss are shown."""
        return len(self._shown)

    def open_questions(self) -> list[str]:
        """Kinds of loss that nothing was chosen for, in plain words."""
        return [kind_words(loss.kind) for loss in self._shown if loss.kind not in self._choices]

    def _words(self, loss: Loss) -> QWidget:
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        kind = kind_words(loss.kind)
        column.addWidget(plain_label(capitalised(kind), "title"))
        column.addWidget(self._sentence(loss))
        return both

    def _sentence(self, loss: Loss) -> FactLabel:
        names = [visible(path_text(path), 80) or self.tr("the file as a whole") for path in loss.paths[:PLACES]]
        more = loss.places - len(names)
        where = listed(names)
        if more > 0:
            where = fill(self.tr("{names} and {n} more"), names=where, n=numbers.grouped(more))
        message = visible(local(loss.message), 600)
        label = FactLabel(f"{stopped(capitalised(message))}\n{where}")
        label.setToolTip(plain_tip("\n".join(visible(path_text(path)) for path in loss.paths[:TIPS])))
        return label

    def _way_out(self, loss: Loss) -> QWidget:
        if not loss.choices:
            return plain_label(self.tr("no way out"), "wrong")
        box = QComboBox()
        box.setProperty(KIND, loss.kind)
        box.setObjectName(f"loss-{loss.kind}")
        box.setAccessibleName(visible(local(loss.message), 200))
        box.addItem(self.tr("choose…"), "")
        for choice in loss.choices:
            box.addItem(choice_words(choice), choice)
        if loss.kind in self._choices:
            box.setCurrentIndex(box.findData(self._choices[loss.kind]))
        box.currentIndexChanged.connect(self._on_chosen)
        return box

    def _on_chosen(self) -> None:
        box = self.sender()
        if isinstance(box, QComboBox):
            kind, choice = str(box.property(KIND)), str(box.currentData())
            if choice:
                self._choices[kind] = choice
            else:
                self._choices.pop(kind, None)
            self.chosen.emit()


def kind_words(kind: str) -> str:
    """What a kind of loss is about, in plain words."""
    translate = QCoreApplication.translate
    words = {"opaque": translate("Losses", "objects of classes"), "broken": translate("Losses", "unreadable parts"),
             "nested": translate("Losses", "groups of tensors"),
             "no-tensor": translate("Losses", "values that are no tensors"),
             "dtype": translate("Losses", "unknown element types"),
             "layout": translate("Losses", "tensors of other layouts"),
             "key": translate("Losses", "names that are not allowed"),
             "collision": translate("Losses", "names that would be there twice"),
             "tied": translate("Losses", "tied tensors"), "view": translate("Losses", "tensors that share bytes")}
    return words.get(kind, kind)


def choice_words(choice: str) -> str:
    """A way out in plain words."""
    translate = QCoreApplication.translate
    words = {"keep": translate("Losses", "keep them"), "drop": translate("Losses", "leave them out"),
             "copy": translate("Losses", "write each on its own"), "join": translate("Losses", "join the names"),
             "text": translate("Losses", "write them as text"), "rename": translate("Losses", "rename them"),
             "dense": translate("Losses", "make them dense")}
    return words.get(choice, choice)
