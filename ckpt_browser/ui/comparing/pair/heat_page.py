"""Where two tensors differ: right minus left as a picture, from zero to both sides."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ....analysis.finding.locating import MAGNITUDE
from ...session.session import Session
from ...viewers.exporting.picture_menu import PictureMenu
from ...viewers.pictures.heat_map_page import HeatMapPage
from ...viewers.values.asking import Asking
from ...viewers.values.blocks import Source
from ...widgets.labels import ElidedLabel, plain_tip
from ...widgets.nesting import nest
from ...widgets.theme import Theme
from ...wording.words import local
from .pair_page import PairPage, name_apart
from .paired import Paired
from .places import index_of_place


class HeatPage(PairPage):
    """The page that shows heat maps elsewhere too, and a way to the largest difference."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pairHeatMap")
        self._session = session
        self._paired: Paired | None = None
        self.page = HeatMapPage(session, theme)
        self._asking = Asking(session.jobs, self)
        self._asking.failed.connect(self._on_failed)
        self._largest = QPushButton(self.tr("Go to the largest"))
        self._largest.setObjectName("largestButton")
        self._largest.setProperty("link", "true")
        self._largest.clicked.connect(self._on_largest)
        self._menu = PictureMenu(session, theme, "difference", self._leaving)
        row = QHBoxLayout()
        row.setContentsMargins(10, 8, 8, 0)
        words = ElidedLabel("soft")
        words.setText(self.tr("Right minus left"))
        words.setToolTip(plain_tip(self.tr("Blue where the right is smaller, orange where it is larger")))
        row.addWidget(words, 1)
        row.addWidget(self._largest)
        row.addWidget(self._menu)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        nest(column, row)
        column.addWidget(self.page, 1)
        name_apart(self)

    def look_at(self, paired: Paired | None) -> None:
        """Show this from now on; None once nobody looks."""
        self._paired = paired
        self._asking.stop()
        apart = paired.trio.difference if paired is not None and paired.trio is not None else None
        self._menu.offer(apart)
        if apart is None:
            self.page.leave()
        else:
            self.page.show_subject(apart)

    def _on_largest(self) -> None:
        """Go there at once where the place is known, else look for it."""
        paired = self._paired
        trio = paired.trio if paired is not None else None
        if paired is None or trio is None or trio.difference is None or trio.difference.tensor is None:
            return
        tensor, library = trio.difference.tensor, trio.document.library
        found = paired.verdict.differences
        if found is not None and found.place >= 0:
            self.page.show_element(index_of_place(found.place, tensor.shape))
        elif library is not None:
            source = Source(trio.difference.opened.journal.document, library, tensor)
            self._asking.find(source, MAGNITUDE, -1, partial(self._on_found, tensor.shape))

    def _on_found(self, shape: tuple[int, ...], place: int | None) -> None:
        if place is not None:
            self.page.show_element(index_of_place(place, shape))

    def _on_failed(self, error: Exception) -> None:
        self._session.noticed.emit(local(str(error)))

    @contextmanager
    def _leaving(self) -> Iterator[QWidget]:
        yield self.page.picture()
