"""The right side: an overview of the selection, and a tab for each viewer that can show it."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from ..session.document import Document
from ..session.imports import Imports
from ..session.session import Session
from ..widgets.room import Room
from ..widgets.theme import Theme
from .ahead import viewers_ahead
from .heading import Heading
from .overview import Overview
from .subject import Subject, subject_of
from .table import VIEWERS, Kind, is_loaded
from .viewer import Viewer

OVERVIEW = "overview"


class Side(QTabWidget):
    """Keeps to the viewer that was chosen last, wherever it can show what is selected."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setAccessibleName(self.tr("Views of the selection"))
        self.tabBar().setAccessibleName(self.tr("Views of the selection"))
        self.setDocumentMode(True)
        self.setMinimumWidth(220)
        self._session = session
        self._theme = theme
        # Before anything else hears of it: while facts are laid out, numbers are counted already.
        session.selected.connect(self._follow)
        session.changed.connect(self._on_document)
        self._overview = Overview(session, theme)
        self.addTab(self._overview, self.tr("Overview"))
        self._ahead = viewers_ahead(session, self)
        self._ahead.stepped.connect(self._on_imported)
        self._places = {kind.name: _Place(kind, session, theme, self._ahead) for kind in VIEWERS}
        for place in self._places.values():
            self.addTab(place, QCoreApplication.translate("Viewers", place.kind.title))
            self.setTabVisible(self.indexOf(place), False)
        self._chosen = OVERVIEW
        self._looking: tuple[_Place | Overview | None, Subject | None] = (None, None)
        self._following = False
        self._overview.histogram_asked.connect(self._on_histogram)
        self.currentChanged.connect(self._on_tab)
        self._follow()

    @property
    def chosen(self) -> str:
        """The viewer that is in front wherever it can show what is selected."""
        return self._chosen

    @property
    def waiting(self) -> bool:
        """Whether the viewer in front is still to come."""
        current = self.currentWidget()
        return isinstance(current, _Place) and current.is_awaited

    def show_viewer(self, name: str) -> None:
        """Bring a viewer to the front, now and for what is selected later."""
        self._chosen = name
        self._follow()

    def offers(self, name: str) -> bool:
        """Whether a viewer, or the overview, can show what is selected."""
        subject = subject_of(self._session)
        return subject is not None and (name == OVERVIEW or self._places[name].kind.accepts(subject))

    def _on_document(self, document: Document) -> None:
        if document is self._session.current:
            self._follow()

    def _follow(self) -> None:
        """Offer the viewers that can show the selection, and let the chosen one show it."""
        subject = subject_of(self._session)
        self._following = True
        try:
            for place in self._places.values():
                self.setTabVisible(self.indexOf(place), subject is not None and self._fits(place.kind, subject))
            chosen = self._places.get(self._chosen)
            fits = chosen is not None and self.isTabVisible(self.indexOf(chosen))
            self.setCurrentWidget(chosen if chosen is not None and fits else self._overview)
        finally:
            self._following = False
        self._look()

    def _fits(self, kind: Kind, subject: Subject) -> bool:
        if kind.stays is not None and kind.name == self._chosen:
            return kind.stays(subject)
        return kind.accepts(subject)

    def _on_tab(self) -> None:
        if not self._following:
            current = self.currentWidget()
            self._chosen = current.kind.name if isinstance(current, _Place) else OVERVIEW
            self._look()

    def _on_imported(self) -> None:
        current = self.currentWidget()
        if isinstance(current, _Place):
            current.come()

    def _on_histogram(self) -> None:
        self.show_viewer("histogram")

    def _look(self) -> None:
        """Tell the viewer in front what to look at, and the one before it that it is left."""
        current = self.currentWidget()
        front = current if isinstance(current, _Place | Overview) else None
        now = front, subject_of(self._session) if self.isVisible() else None
        if now == self._looking:
            return
        before, self._looking = self._looking[0], now
        if before is not None and before is not front:
            before.look_at(None)
        if front is not None:
            front.look_at(now[1])

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._look()


class _Place(QWidget):
    """Where a viewer stands once it is wanted: making it costs time that starting the window does not have."""

    def __init__(self, kind: Kind, session: Session, theme: Theme, ahead: Imports) -> None:
        super().__init__()
        self.kind = kind
        self._session = session
        self._theme = theme
        self._viewer: Viewer | None = None
        self._subject: Subject | None = None
        self._ahead = ahead
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._heading = Heading()
        self._heading.setObjectName(f"{kind.name}Heading")
        if not kind.names:
            self._column.addWidget(self._heading)

    def look_at(self, subject: Subject | None) -> None:
        """Let the viewer show this; it is made now if need be, or as soon as it is imported."""
        self._subject = subject
        if subject is not None:
            self._heading.tell(subject)
            if self._viewer is None and not is_loaded(self.kind):
                self._ahead.hurry()
            elif self._viewer is None:
                self._make()
        if self._viewer is not None:
            self._viewer.look_at(subject)

    @property
    def is_awaited(self) -> bool:
        """Whether it has something to show, and is still to be imported."""
        return self._viewer is None and self._subject is not None

    def come(self) -> None:
        """Show what is waited for, if it can be made by now; where the import failed, the fault is told."""
        if self.is_awaited and (is_loaded(self.kind) or self._ahead.over):
            self._make()
            self.look_at(self._subject)

    def _make(self) -> None:
        with self._session.jobs.held_back():
            self._viewer = self.kind.load()(self._session, self._theme)
            self._column.addWidget(Room(self._viewer, self), 1)
