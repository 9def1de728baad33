"""The head of a rehearsal: which file, into what, which part of that, and how strictly."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QPushButton, QWidget

from ...core.paths import path_text, visible
from ...workspace.rehearsing.modules import UNNAMED, Target
from ..access.text_size import follow_font, scaled
from ..session.document import FAILED, Document
from ..widgets.labels import plain_label, plain_tip
from ..wording.file_names import told_apart
from ..wording.words import fill
from .rehearsing import State

NAME = 34
"""Characters of a file's name."""


class Head(QWidget):
    """One line.

    Signals:
        choice_asked: what the file would be loaded into is to be chosen.
        part_chosen: (its place) another part of that is meant.
        toggled: it is to be more or less strict.
        left: the person is done.
    """

    choice_asked = Signal()
    part_chosen = Signal(int)
    toggled = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ask = plain_label("", "title")
        self._ask.setObjectName("rehearsalQuestion")
        self._choose = QPushButton()
        self._choose.setObjectName("chooseModel")
        self._choose.clicked.connect(self.choice_asked)
        self._part = QComboBox()
        self._part.setObjectName("modelPart")
        self._part.setAccessibleName(self.tr("Part of the file that is the model"))
        self._part.setToolTip(plain_tip(self.tr("The part of the file that is the model")))
        follow_font(self._part, lambda: self._part.setMaximumWidth(scaled(180)))
        self._part.activated.connect(self.part_chosen)
        self._kind = plain_label("", "soft")
        self._kind.setObjectName("modelClass")
        self.strict = QCheckBox(self.tr("strict"))
        self.strict.setObjectName("rehearsalStrict")
        self.strict.setChecked(True)
        self.strict.setToolTip(plain_tip(self.tr(
            "With strict, torch refuses a file that lacks something or has something more. Without, it takes what "
            "fits.")))
        self.strict.toggled.connect(self.toggled)
        close = QPushButton(self.tr("Close"))
        close.setObjectName("closeRehearsal")
        close.clicked.connect(self.left)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self._ask, self._choose, self._part, self._kind):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.strict)
        row.addWidget(close)

    def tell(self, document: Document | None, state: State | None) -> None:
        """Show what is known about the file in front."""
        name = visible(document.name, NAME) if document is not None else ""
        if state is not None and state.part:  # as the other file is called by the part that is the model
            name = f"{name} · {visible(path_text(state.part), NAME)}"
        self._ask.setText(fill(self.tr("Would {name} load into"), name=name))
        self._choose.setText(_called(state, document) if state is not None else self.tr("Choose…"))
        self._choose.setToolTip(plain_tip(visible(state.choice.path or state.choice.factory) if state else ""))
        self._choose.setEnabled(can_ask(document))
        self.strict.setEnabled(state is not None and state.rehearsal is not None)
        target = state.target if state is not None else None
        self._tell_parts(target)
        known = target is not None and target.class_name != UNNAMED
        self._kind.setText(fill(self.tr("class {kind}"), kind=visible(target.class_name, 30))
                           if target is not None and known else "")

    def _tell_parts(self, target: Target | None) -> None:
        parts = target.parts if target is not None else ()
        texts = [visible(path_text(part), 60) or self.tr("the whole file") for part in parts]
        if texts != [self._part.itemText(place) for place in range(self._part.count())]:
            self._part.clear()
            self._part.addItems(texts)
        if target is not None and target.part in parts:
            self._part.setCurrentIndex(parts.index(target.part))
        self._part.setVisible(len(parts) > 1)


def can_ask(document: Document | None) -> bool:
    """Whether it makes sense to ask what a file would be loaded into: not of one that cannot be opened."""
    return document is not None and document.state != FAILED


def _called(state: State, document: Document | None) -> str:
    """What a model is called on its button."""
    choice = state.choice
    if choice.factory:
        return visible(choice.factory, NAME)
    return visible(told_apart(choice.path, () if document is None else (document.path,)), NAME)
