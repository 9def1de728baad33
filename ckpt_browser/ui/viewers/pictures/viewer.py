"""Pictures of a tensor, one at a time; what is seen can be saved and copied."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from ...session.session import Session
from ...widgets.flow import FlowLayout
from ...widgets.nesting import nest
from ...widgets.room import Room
from ...widgets.theme import Theme
from ..exporting.picture_menu import PictureMenu
from ..subject import Subject
from ..viewer import Viewer
from .filters_page import FiltersPage
from .heat_map_page import HeatMapPage
from .page import Page
from .similarity_page import SimilarityPage
from .spectrum_page import SpectrumPage

PAGES: tuple[type[Page], ...] = (HeatMapPage, FiltersPage, SpectrumPage, SimilarityPage)
"""In the order of their buttons."""


class Pictures(Viewer):
    """A switch between the pages that make sense for the tensor, and the chosen page below it.

    Each page scrolls by itself, where it needs more room than there is: the switch stays in sight, and a tall page
    leaves the others as they are.
    """

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pictures")
        self.setProperty("role", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._subject: Subject | None = None
        self._theme = theme
        self._front: Page | None = None
        self._made: dict[str, Page] = {}
        self._rooms: dict[str, Room] = {}
        self._menu = PictureMenu(session, theme, "picture", self._leaving)
        self._switch = QButtonGroup(self)
        self._stack = QStackedWidget()
        switch = QWidget()
        flow = FlowLayout(switch)
        for place, (kind, text) in enumerate(zip(PAGES, self._titles(), strict=True)):
            button = QToolButton()
            button.setObjectName(f"{kind.name}Button")
            button.setText(text)
            button.setProperty("role", "segment")
            button.setCheckable(True)
            self._switch.addButton(button, place)
            flow.addWidget(button)
        row = QHBoxLayout()
        row.setContentsMargins(8, 6, 8, 0)
        row.addWidget(switch, 1)
        row.addWidget(self._menu, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        nest(column, row)
        column.addWidget(self._stack, 1)
        self._chosen = session.settings.choice("picture", tuple([kind.name for kind in PAGES]))
        self._switch.idClicked.connect(self._on_switch)

    def _titles(self) -> tuple[str, str, str, str]:
        return (self.tr("Heat map"), self.tr("Filters"), self.tr("Spectrum"), self.tr("Similarity"))

    def look_at(self, subject: Subject | None) -> None:
        self._subject = subject
        self._menu.offer(subject)
        if subject is None or subject.tensor is None:
            self._leave_but(None)
            return
        offered = [kind.name for kind in PAGES if kind.offers(subject.tensor)]
        for place, kind in enumerate(PAGES):
            self._switch.button(place).setVisible(kind.name in offered)
        self._show(self._chosen if self._chosen in offered else offered[0])

    def page(self, name: str) -> Page:
        """A page by its name; made when it is wanted for the first time, for that takes time."""
        if name not in self._made:
            kind = next(kind for kind in PAGES if kind.name == name)
            self._made[name] = kind(self._session, self._theme)
            self._rooms[name] = Room(self._made[name])
            self._stack.addWidget(self._rooms[name])
            self._menu.serve(self._made[name])
        return self._made[name]

    @property
    def front(self) -> Page | None:
        """The page on screen, or None before there is any."""
        return self._front

    def _show(self, name: str) -> None:
        page = self.page(name)
        self._leave_but(page)
        self._switch.button([kind.name for kind in PAGES].index(name)).setChecked(True)
        self._front = page
        self._stack.setCurrentWidget(self._rooms[name])
        if self._subject is not None:
            page.show_subject(self._subject)

    def _leave_but(self, page: Page | None) -> None:
        for other in self._made.values():
            if other is not page:
                other.leave()

    def _on_switch(self, place: int) -> None:
        self._chosen = PAGES[place].name
        self._session.settings.set_choice("picture", self._chosen)
        self._show(self._chosen)

    @contextmanager
    def _leaving(self) -> Iterator[QWidget]:
        """The picture of the page in front, as it leaves the window."""
        assert self.front is not None
        yield self.front.picture()
