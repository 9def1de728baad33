"""The tabs of comparisons among those of the files, and what stands beside them on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ...core.paths import visible
from ..session.document import Document
from ..session.jobs import BREATH
from ..session.session import Session
from ..widgets.labels import plain_tip
from ..widgets.later import later
from ..widgets.theme import Theme
from ..window.tabs import FileTabs
from ..wording.words import fill
from .names import side_names, tab_text
from .starting.ahead import comparing_ahead

if TYPE_CHECKING:
    from ..actions.actions import Actions
    from .comparing import Comparing
    from .page import ComparisonPage
    from .pair.pair_side import PairSide

TOOLS = ("actionPreviousDifference", "actionNextDifference", "actionCopyToLeft", "actionCopyToRight", "actionBlend",
         "actionSwapSides", "actionCompareRules",
         "actionCompareExact")
"""What stands in the head of a comparison."""


class ComparisonTabs(QObject):
    """Makes the page of each comparison, and keeps its tab up to date.

    Signals:
        painted: (comparing) its tree is on screen for the first time.
        menu_asked: (global position) a context menu is wanted.
        reload_asked: (document) its file is to be read again.
        refreshed: what can be done is another.
    """

    painted = Signal(object)
    menu_asked = Signal(object)
    reload_asked = Signal(object)
    refreshed = Signal()

    def __init__(self, session: Session, theme: Theme, tabs: FileTabs, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._tabs = tabs
        self._actions = actions
        self.pages: dict[Comparing, ComparisonPage] = {}
        comparing_ahead(session, theme, self)
        session.comparisons.added.connect(self._on_added)
        session.comparisons.removed.connect(self._on_removed)
        session.changed.connect(self._on_document)
        session.edited.connect(self._on_document)

    @property
    def front(self) -> ComparisonPage | None:
        """The page in front."""
        comparing = self._session.comparisons.front
        return self.pages.get(comparing) if comparing is not None else None

    @property
    def title(self) -> str:
        """What the window is called while a comparison is in front; else empty."""
        comparing = self._session.comparisons.front
        return " ⇄ ".join(side_names(comparing)) if comparing is not None else ""

    def comparing_of(self, page: QWidget | None) -> Comparing | None:
        """The comparison that a page shows; None for a page that shows something else."""
        return next((comparing for comparing, known in self.pages.items() if known is page), None)

    def adopt(self) -> None:
        """Make the pages of the comparisons that there are already."""
        for comparing in self._session.comparisons.all:
            self._on_added(comparing)

    def _on_added(self, comparing: Comparing) -> None:
        # Imported late: starting the window need not wait for it.
        from .page import ComparisonPage

        tools = [self._actions.by_id[name] for name in TOOLS]
        with self._session.jobs.held_back():
            page = ComparisonPage(self._session, self._theme, comparing, tools, self._tabs)
        page.painted.connect(self.painted)
        page.menu_asked.connect(self.menu_asked)
        page.reload_asked.connect(self.reload_asked)
        page.toggled.connect(self.refreshed)
        comparing.changed.connect(self._on_changed)
        comparing.changed.connect(self.refreshed)
        comparing.selected.connect(self.refreshed)
        comparing.arranged.connect(self.refreshed)
        page.tree.picked.connect(self.refreshed)
        self.pages[comparing] = page
        place = self._tabs.addTab(page, "")
        self._name(comparing, place)

    def _on_removed(self, comparing: Comparing) -> None:
        page = self.pages.pop(comparing)
        self._tabs.removeTab(self._tabs.indexOf(page))
        page.release()
        page.deleteLater()

    def _on_changed(self) -> None:
        """Sides may have been swapped."""
        for comparing, page in self.pages.items():
            self._name(comparing, self._tabs.indexOf(page))

    def _on_document(self, document: Document) -> None:
        for comparing, page in self.pages.items():
            if document in comparing.documents:
                self._name(comparing, self._tabs.indexOf(page))

    def _name(self, comparing: Comparing, place: int) -> None:
        text = tab_text(comparing)
        if self._tabs.tabText(place) != text:
            self._tabs.setTabText(place, text)
            said = fill(self.tr("{left}\n⇄ {right}"), left=visible(comparing.left.path),
                        right=visible(comparing.right.path))
            names = " ⇄ ".join(side_names(comparing))
            self._tabs.setTabToolTip(place, plain_tip(names if comparing.with_saved else said))


class Sides(QStackedWidget):
    """The right side of the window: about the rows of one file, or about a pair of a comparison."""

    def __init__(self, session: Session, theme: Theme, side: QWidget) -> None:
        super().__init__()
        self.setObjectName("sides")
        self._session = session
        self._theme = theme
        self._side = side
        self._pair: PairSide | None = None
        self.addWidget(side)
        self.setMinimumWidth(side.minimumWidth())
        session.current_changed.connect(self._follow)
        session.comparisons.removed.connect(self._follow)

    @property
    def pair(self) -> PairSide | None:
        """The side of a pair, once a comparison was in front."""
        return self._pair

    def _follow(self) -> None:
        comparing = self._session.comparisons.front
        if comparing is not None and self._pair is None:
            # In a turn of its own: the tab of the comparison takes as long to make, and should be painted first.
            later(BREATH, self, self._make)
            return
        if self._pair is not None:
            self._pair.look_at(comparing)
        self.setCurrentWidget(self._pair if comparing is not None and self._pair is not None else self._side)

    def _make(self) -> None:
        # Imported late: starting the window need not wait for it.
        from .pair.pair_side import PairSide

        if self._pair is None:
            with self._session.jobs.held_back():
                self._pair = PairSide(self._session, self._theme, self)
                self.addWidget(self._pair)
        self._follow()
