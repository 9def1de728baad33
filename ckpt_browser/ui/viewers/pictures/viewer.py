"""Pictures of a tensor, one at a time; what is seen can be saved and copied."""

from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from ....core.errors import CheckpointError
from ....core.paths import path_text, visible
from ...session import Session
from ...widgets import icons
from ...widgets.flow import FlowLayout
from ...widgets.theme import Theme
from ...widgets.words import fill
from ..exporting import ask_and_save, copy_picture
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
        self._theme = theme
        self._subject: Subject | None = None
        self.pages: tuple[Page, ...] = (HeatMapPage(session, theme), FiltersPage(session, theme),
                                        SpectrumPage(session, theme), SimilarityPage(session, theme))
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
        row.addWidget(self._make_menu(), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._stack, 1)
        self._chosen = session.settings.choice("picture", tuple([page.name for page in self.pages]))
        self._switch.idClicked.connect(self._on_switch)
        theme.changed.connect(self._recolor)
        self._recolor()

    def _titles(self) -> tuple[str, str, str, str]:
        return (self.tr("Heat map"), self.tr("Filters"), self.tr("Spectrum"), self.tr("Similarity"))

    def look_at(self, subject: Subject | None) -> None:
        self._subject = subject
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

    # Saving and copying

    def _make_menu(self) -> QToolButton:
        self._export = QToolButton()
        self._export.setObjectName("pictureMenu")
        self._export.setAccessibleName(self.tr("Save or copy the picture"))
        self._export.setToolTip(self._export.accessibleName())
        self._export.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._export.setIconSize(QSize(16, 16))
        menu = QMenu(self._export)
        save, copy = menu.addAction(self.tr("Save picture…")), menu.addAction(self.tr("Copy picture"))
        save.setObjectName("savePicture")
        copy.setObjectName("copyPicture")
        save.triggered.connect(partial(self._give, True))
        copy.triggered.connect(partial(self._give, False))
        self._export.setMenu(menu)
        return self._export

    def _give(self, to_file: bool) -> None:
        page = self._stack.currentWidget()
        assert isinstance(page, Page)
        subject = self._subject
        try:
            if not to_file:
                copy_picture(page.picture())
                self._session.noticed.emit(self.tr("Picture copied"))
                return
            name = path_text(subject.path_of(subject.row)) if subject is not None else ""
            path = ask_and_save(self, page.picture(), name)
            if path:
                self._session.noticed.emit(fill(self.tr("Saved {name}"), name=visible(path, 120)))
        except CheckpointError as error:
            self._session.noticed.emit(visible(str(error), 200))

    def _recolor(self) -> None:
        self._export.setIcon(icons.icon("save", self._theme.tokens["soft"]))
