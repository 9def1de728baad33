"""Pictures of a tensor, one at a time; what is seen can be saved and copied."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from ...session import Session
from ...widgets.flow import FlowLayout
from ...widgets.theme import Theme
from ..picture_menu import PictureMenu
from ..subject import Subject
from ..viewer import Viewer
from .filters_page import FiltersPage
from .heat_map_page import HeatMapPage
from .page import Page
from .similarity_page import SimilarityPage
from .spectrum_page import SpectrumPage


class Pictures(Viewer):
    """A switch between the pages that make sense for the tensor, and the chosen page below it."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pictures")
        self.setProperty("role", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._subject: Subject | None = None
        self.pages: tuple[Page, ...] = (HeatMapPage(session, theme), FiltersPage(session, theme),
                                        SpectrumPage(session, theme), SimilarityPage(session, theme))
        self._menu = PictureMenu(session, theme, "picture", self._leaving)
        self._switch = QButtonGroup(self)
        self._stack = QStackedWidget()
        switch = QWidget()
        flow = FlowLayout(switch)
        for place, (page, text) in enumerate(zip(self.pages, self._titles(), strict=True)):
            button = QToolButton()
            button.setObjectName(f"{page.name}Button")
            button.setText(text)
            button.setProperty("role", "segment")
            button.setCheckable(True)
            self._switch.addButton(button, place)
            flow.addWidget(button)
            self._stack.addWidget(page)
        row = QHBoxLayout()
        row.setContentsMargins(8, 6, 8, 0)
        row.addWidget(switch, 1)
        row.addWidget(self._menu, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._stack, 1)
        self._chosen = session.settings.choice("picture", tuple([page.name for page in self.pages]))
        self._switch.idClicked.connect(self._on_switch)

    def _titles(self) -> tuple[str, str, str, str]:
        return (self.tr("Heat map"), self.tr("Filters"), self.tr("Spectrum"), self.tr("Similarity"))

    def look_at(self, subject: Subject | None) -> None:
        self._subject = subject
        self._menu.offer(subject)
        if subject is None or subject.tensor is None:
            for page in self.pages:
                page.leave()
            return
        offered = [page for page in self.pages if page.offers(subject.tensor)]
        for place, page in enumerate(self.pages):
            self._switch.button(place).setVisible(page in offered)
        self._show(next((page for page in offered if page.name == self._chosen), offered[0]))

    def _show(self, page: Page) -> None:
        for other in self.pages:
            if other is not page:
                other.leave()
        self._switch.button(self.pages.index(page)).setChecked(True)
        self._stack.setCurrentWidget(page)
        if self._subject is not None:
            page.show_subject(self._subject)

    def _on_switch(self, place: int) -> None:
        self._chosen = self.pages[place].name
        self._session.settings.set_choice("picture", self._chosen)
        self._show(self.pages[place])

    @contextmanager
    def _leaving(self) -> Iterator[QWidget]:
        """The picture of the page in front, as it leaves the window."""
        page = self._stack.currentWidget()
        assert isinstance(page, Page)
        yield page.picture()
