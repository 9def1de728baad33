"""The kernels of a convolution, side by side."""

from functools import partial

import numpy as np
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from ....analysis.elements.decoding import Array
from ....analysis.pictures.filters import COLORS, Gallery, gallery_of
from ....core.document import Document as CoreDocument
from ....core.jobs import CancelToken, Report
from ....core.nodes import Tensor
from ....workspace.looking import picturing
from ....workspace.looking.sights import picture_shape
from ....workspace.reading.library import Library
from ...access.speaking import tell
from ...session.session import Session
from ...widgets.flow import FlowLayout
from ...widgets.labels import ElidedLabel, plain_tip
from ...widgets.theme import Theme
from ...wording.numbers import counted, grouped, shape_text
from ...wording.words import fill
from ..statistics.number_text import number_text
from ..values.labelled import labelled
from .gallery_view import BLOCK, GalleryView
from .page import Page

EACH, SAME = "each", "same"


class FiltersPage(Page):
    """One picture for each filter, or each of its channels."""

    name = "filters"

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(session, theme, parent)
        self._gallery: Gallery | None = None
        self._largest: float | None = None
        self._scale = QComboBox()
        self._scale.setObjectName("filterScale")
        self._scale.addItem(self.tr("each picture"), EACH)
        self._scale.addItem(self.tr("all alike"), SAME)
        self._scale.setCurrentIndex(self._scale.findData(session.settings.choice("filterScale", (EACH, SAME))))
        self._scale.setToolTip(plain_tip(self.tr(
            "The strongest colours are those of the largest magnitude in each picture, or in all of them.")))
        self._colored = QCheckBox(self.tr("As colours"))
        self._colored.setObjectName("filterColors")
        self._colored.setChecked(True)
        self._colored.setToolTip(plain_tip(self.tr(
            "The three input channels are red, green and blue; zero is half of each.")))
        self._colored.setMinimumHeight(self._scale.sizeHint().height())
        self._count = ElidedLabel("soft")
        self._count.setObjectName("filterCount")
        self.view = GalleryView(theme)
        self.view.setAccessibleName(self.tr("Filters"))
        self._value = ElidedLabel()
        self._value.setObjectName("filterReadout")
        choices = QWidget()
        flow = FlowLayout(choices)
        flow.addWidget(labelled(self.tr("Scale"), self._scale))
        flow.addWidget(self._colored)
        self.column.addWidget(choices)
        self.column.addWidget(self._count)
        self.column.addWidget(self.view, 1)
        self.column.addWidget(self._value)
        self.finish()
        self._scale.activated.connect(self._on_scale)
        self._colored.toggled.connect(self._on_colored)
        self.view.wanted.connect(self._on_wanted)
        self.view.pointed.connect(self._on_pointed)

    @staticmethod
    def offers(tensor: Tensor) -> bool:
        return gallery_of(picture_shape(tensor)) is not None

    def picture(self) -> QWidget:
        return self.view.viewport()

    def begin(self, same: bool) -> None:
        assert self.subject is not None and self.subject.tensor is not None
        self._largest = None
        shape = picture_shape(self.subject.tensor)
        self._colored.setVisible(len(shape) > COLORS and shape[1] == COLORS)
        self._hang(shape)

    def _hang(self, shape: tuple[int, ...]) -> None:
        gallery = self._gallery = gallery_of(shape, self._colored.isChecked())
        assert gallery is not None
        self._count.setText(fill(self.tr("{filters} of {channels}, kernel {shape}"),
                                 filters=counted(shape[0], self.tr("1 filter"), self.tr("{n} filters")),
                                 channels=counted(shape[1], self.tr("1 channel"), self.tr("{n} channels")),
                                 shape=shape_text(shape[2:])))
        self._on_pointed(-1)
        self.view.show()
        self.view.show_gallery(gallery)
        self._apply_scale()
        self.view.ask_for_sight()

    def _apply_scale(self) -> None:
        same = self._scale.currentData() == SAME
        self.view.show_limit(self._largest if same else None, ready=not same or self._largest is not None)
        if same and self._largest is None:
            self.ask("largest", "pictures", _largest, self._on_largest)

    def _on_scale(self) -> None:
        self.session.settings.set_choice("filterScale", str(self._scale.currentData()))
        self._apply_scale()

    def _on_colored(self) -> None:
        if self.subject is not None and self.subject.tensor is not None:
            self._hang(picture_shape(self.subject.tensor))

    def tell(self, sentence: str) -> None:
        self.view.hide()
        super().tell(sentence)

    def _on_wanted(self, block: int) -> None:
        gallery, name = self._gallery, f"block {block}"
        if gallery is None or name in self._jobs:
            return
        first, last = self.view.in_sight()
        for other in [other for other in self._jobs if other.startswith("block ")]:
            if not first // BLOCK <= int(other.removeprefix("block ")) < -(-last // BLOCK):
                self.forget(other)  # scrolled past
        work = partial(_pictures, gallery, block * BLOCK, min((block + 1) * BLOCK, gallery.pictures))
        self.ask(name, "looks", work, partial(self._on_block, gallery, block))

    def _on_block(self, gallery: Gallery, block: int, found: Array) -> None:
        if gallery == self._gallery:
            self.view.show_block(block, found)

    def _on_largest(self, largest: float) -> None:
        self._largest = largest
        self._apply_scale()

    def _on_pointed(self, picture: int) -> None:
        self._say(picture)
        tell(self.view, f"{self._count.text()}\n{self._value.text()}")

    def _say(self, picture: int) -> None:
        numbers = self.view.numbers(picture) if picture >= 0 else None
        if numbers is None or self._gallery is None:
            self._value.setText("")
            return
        finite = numbers[np.isfinite(numbers)]
        place = self._gallery.place(picture)
        text = fill(self.tr("filter {n}") if len(place) == 1 else self.tr("filter {n}, channel {channel}"),
                    n=grouped(place[0]), channel=grouped(place[-1]))
        if finite.size:
            text += "   " + fill(self.tr("{low} to {high}"), low=number_text(float(finite.min())),
                                 high=number_text(float(finite.max())))
        if finite.size < numbers.size:
            text += "   " + counted(numbers.size - finite.size, self.tr("1 not finite"), self.tr("{n} not finite"))
        self._value.setText(text)


def _pictures(gallery: Gallery, first: int, last: int, document: CoreDocument, library: Library, tensor: Tensor,
              token: CancelToken, report: Report) -> Array:
    return picturing.filters(document, library, tensor, gallery, first, last, token, report)


def _largest(document: CoreDocument, library: Library, tensor: Tensor, token: CancelToken, report: Report) -> float:
    return picturing.largest(document, library, tensor, token, report)
