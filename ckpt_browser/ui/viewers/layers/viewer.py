"""All layers of the file, or of a group, at a glance; a click leads to one of them."""

import time
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from ....analysis.measuring.measures import Statistics
from ....core.jobs import CancelToken, Report
from ....core.paths import path_text, visible
from ....workspace.rows.arrangement import Arrangement
from ....workspace.rows.cells import known_of
from ...access.speaking import tell
from ...access.text_size import follow_font
from ...session.document import Document
from ...session.jobs import Job
from ...session.session import Session
from ...widgets.labels import breakable, plain_label
from ...widgets.nesting import nest
from ...widgets.theme import Theme
from ...wording import numbers
from ...wording.sentences import named
from ...wording.words import fill
from ..statistics.number_text import number_text
from ..subject import Subject
from ..viewer import Viewer
from .menu import LayersMenu
from .plot import LayersPlot
from .profile import Profile, profile_of

SOON = 1000
"""Milliseconds between two pictures while more becomes known, at least."""

REST = 10
"""How many times as long as finding out what to draw takes nobody finds out again."""

WEIGHTS = "layers-weights"
"""Under this name it is remembered that only matrices and filters are wanted."""


class LayersViewer(Viewer):
    """The picture of a group's layers, or an offer to look through their numbers."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("layersViewer")
        self._session = session
        self._subject: Subject | None = None
        self._scope = 0
        self._profile: Profile | None = None
        self._job: Job | None = None
        self._asked = 0.0
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON)
        self._soon.timeout.connect(self._gather)
        self.plot = LayersPlot(theme)
        self._weights = QToolButton()
        self._menu = LayersMenu(session, theme, self.plot)
        self._title = plain_label("", "soft")
        self._hint = plain_label("", "soft")
        self._said = plain_label("", "soft")
        self._offer = _Offer()
        self._lay_out()
        self.plot.pointed.connect(self._say)
        self.plot.chosen.connect(self._on_chosen)
        self._offer.button.clicked.connect(self._on_sweep)
        self._weights.toggled.connect(self._on_weights)
        session.sweeper.found.connect(self._on_found)
        session.sweeper.changed.connect(self._on_found)

    def look_at(self, subject: Subject | None) -> None:
        before, self._subject = self._subject, subject
        self._cancel()
        if subject is None:
            self._menu.offer(None)
            return
        same = before is not None and before.arrangement.tree is subject.arrangement.tree
        self._scope = _scope(subject, self._scope if same else 0)
        if not same:
            self._profile = None
            self._refresh()
        self._gather()

    def _lay_out(self) -> None:
        self.setProperty("role", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._weights.setObjectName("layersWeights")
        self._weights.setText(self.tr("Weights only"))
        self._weights.setToolTip(self.tr("Matrices and filters, without biases, norms and what an optimizer keeps"))
        self._weights.setCheckable(True)
        self._weights.setChecked(self._session.settings.flag(WEIGHTS, True))
        self._title.setObjectName("layersTitle")
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._hint.setContentsMargins(14, 0, 14, 0)
        self._hint.setWordWrap(True)
        self._said.setObjectName("layersReadout")
        self._said.setContentsMargins(14, 2, 14, 8)
        self._said.setWordWrap(True)
        follow_font(self._said, lambda: self._said.setMinimumHeight(3 * self._said.fontMetrics().lineSpacing() + 12))
        self._said.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        bar = QHBoxLayout()
        bar.setContentsMargins(14, 6, 8, 2)
        bar.addWidget(self._title, 1)
        bar.addWidget(self._weights)
        bar.addWidget(self._menu)
        picture = QWidget(self)
        column = QVBoxLayout(picture)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        nest(column, bar)
        column.addWidget(self._hint)
        column.addWidget(self.plot, 1)
        column.addWidget(self._said)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._offer)
        self._stack.addWidget(picture)

    # What is known

    def _on_found(self, document: Document) -> None:
        if self._subject is not None and document is self._subject.document and not self._soon.isActive():
            self._soon.start()

    def _gather(self) -> None:
        subject = self._subject
        if subject is None:
            return
        self._cancel()
        self._asked = time.monotonic()
        self._job = self._session.jobs.submit(
            "looks", partial(_profile, subject.arrangement, self._scope, self._weights.isChecked()),
            self._on_gathered, _ignore)

    def _cancel(self) -> None:
        self._soon.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _on_gathered(self, profile: Profile) -> None:
        self._job, self._profile = None, profile
        self._soon.setInterval(max(SOON, round(REST * 1000 * (time.monotonic() - self._asked))))
        self._refresh()

    def _refresh(self) -> None:
        subject, profile = self._subject, self._profile
        if subject is None:
            return
        sweeping = subject.document.sweep is not None
        if profile is None or not profile.rows:
            self._offer.tell(sweeping, profile is not None and not profile.unknown)
            self._stack.setCurrentIndex(0)
            return
        self._stack.setCurrentIndex(1)
        self.plot.show_profile(profile, profile.rows.index(subject.row) if subject.row in profile.rows else -1)
        self._menu.offer(subject, self._scope)
        name = visible(path_text(subject.arrangement.tree.full_path(self._scope)), 80) if self._scope else ""
        layers = numbers.counted(len(profile.rows), self.tr("1 tensor"), self.tr("{n} tensors"))
        self._title.setText(named(name, layers))
        self._title.setToolTip(self._title.text())
        self._hint.setText(self._hint_text(profile, sweeping))
        self._hint.setVisible(bool(self._hint.text()))
        self._say()

    def _hint_text(self, profile: Profile, sweeping: bool) -> str:
        if profile.unknown and not sweeping:
            return numbers.counted(profile.unknown, self.tr("One tensor was not looked at yet."),
                                   self.tr("{n} tensors were not looked at yet."))
        if profile.dropped:
            return numbers.counted(profile.dropped, self.tr("One tensor without finite numbers is left out."),
                                   self.tr("{n} tensors without finite numbers are left out."))
        return ""

    # The person

    def _say(self, layer: int = -1) -> None:
        """Say what there is to say of a layer, or of the picture, to those who see and to those who hear it."""
        self._say_of(layer)
        tell(self.plot, f"{self._title.text()}\n{self._said.text()}")

    def _say_of(self, layer: int) -> None:
        subject, profile = self._subject, self._profile
        if subject is None or profile is None or not profile.rows:
            self._said.setText("")
            return
        layer = layer if 0 <= layer < len(profile.rows) else -1
        if layer < 0 and subject.row in profile.rows:
            layer = profile.rows.index(subject.row)
        if layer < 0:
            self._said.setText(self.tr("Above, where the middle 98, 90 and 50 % of each tensor's numbers lie, and the "
                                       "median; below, the norm. A click, or Enter, leads to the tensor."))
            return
        tree, row = subject.arrangement.tree, profile.rows[layer]
        known = known_of(tree, row, subject.arrangement.knowledge)
        if known is not None and known.statistics is not None:
            node = subject.tensor_of(row)
            shape = numbers.shape_text(node.shape) if node is not None else ""
            name = breakable(visible(path_text(tree.path(row)), 160))
            self._said.setText(f"{name}  ·  {shape}\n{layer_text(known.statistics)}")

    def _on_chosen(self, layer: int) -> None:
        if self._subject is not None and self._profile is not None and layer < len(self._profile.rows):
            self._session.reveal(self._subject.document, self._profile.rows[layer])

    def _on_weights(self, on: bool) -> None:
        self._session.settings.set_flag(WEIGHTS, on)
        self._gather()

    def _on_sweep(self) -> None:
        if self._subject is not None:
            self._session.sweeper.start(self._subject.document)


class _Offer(QWidget):
    """What stands there while nothing is known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = plain_label("", "soft")
        self._words.setObjectName("layersWords")
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = QPushButton(self.tr("Look through all numbers"))
        self.button.setObjectName("layersSweep")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(14)
        column.addStretch(1)
        column.addWidget(self._words)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def tell(self, sweeping: bool, empty: bool) -> None:
        """Say why there is no picture, and offer what helps."""
        self.button.setVisible(not sweeping and not empty)
        if empty:
            self._words.setText(self.tr("There are no tensors of floats here."))
        elif sweeping:
            self._words.setText(self.tr("Looking through numbers…"))
        else:
            self._words.setText(self.tr("All layers in one picture: where their numbers lie, and how large they are. "
                                        "For this, all numbers of the file are looked through once."))


def layer_text(found: Statistics) -> str:
    """The numbers of one layer in a line."""
    translate = QCoreApplication.translate
    low, median, high = (number_text(found.quantiles[place], 3) for place in (1, 3, 5))
    parts = [fill(translate("LayersViewer", "90 % from {low} to {high}"), low=low, high=high),
             fill(translate("LayersViewer", "median {n}"), n=median),
             fill(translate("LayersViewer", "norm {n}"), n=number_text(found.norm2, 4))]
    if found.nan or found.infinite:
        parts.append(fill(translate("LayersViewer", "{nan} NaN, {inf} infinite"), nan=numbers.grouped(found.nan),
                          inf=numbers.grouped(found.infinite)))
    return "  ·  ".join(parts)


def _scope(subject: Subject, before: int) -> int:
    """The group that is shown: the selected one; for a tensor what was shown before, where it lies in that."""
    if subject.tensor is None:
        return max(subject.row, 0)
    above = set(subject.arrangement.tree.ancestors(subject.row))
    return before if before in above else 0


def _profile(arrangement: Arrangement, scope: int, weights: bool, token: CancelToken, report: Report) -> Profile:
    return profile_of(arrangement, scope, weights, token)


def _ignore(_error: Exception) -> None:
    """The picture is only missing."""
