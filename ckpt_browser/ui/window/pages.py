"""The pages behind the tabs: one for each document and each comparison, and what a click on a tab means."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ...core.paths import visible
from ..actions.actions import Actions
from ..comparing.tabs import ComparisonTabs
from ..session.document import Document
from ..session.session import Session
from ..tree.tree_view import CheckpointTree
from ..widgets.clipboard import copy
from ..widgets.theme import Theme
from .page import Page
from .tabs import FileTabs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..comparing.comparing import Comparing
    from ..comparing.page import ComparisonPage

TREE_NAME = "checkpointTree"


class Pages(QObject):
    """Keeps the tabs and the session in step: tabs follow what is open, the session follows the tab in front.

    Signals:
        refreshed: what can be done is another.
        arrived: (document) it has a tab from now on.
        made: a document's tree exists from now on.
        painted: (document) its tree is on screen for the first time.
        compared: (comparing) its tree is on screen for the first time.
        menu_asked, pair_menu_asked: (global position) a context menu is wanted.
        dragged, dropped: rows of a document are being moved, as its page says.
        close_asked: (documents) their tabs are to be closed.
        reload_asked: (document) its file is to be read again.
    """

    refreshed = Signal()
    arrived = Signal(object)
    made = Signal()
    painted = Signal(object)
    compared = Signal(object)
    menu_asked = Signal(object)
    pair_menu_asked = Signal(object)
    dragged = Signal(object)
    dropped = Signal(object, int, bool, bool)
    close_asked = Signal(list)
    reload_asked = Signal(object)

    def __init__(self, session: Session, theme: Theme, tabs: FileTabs, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._tabs = tabs
        self._pages: dict[Document, Page] = {}
        self._comparisons = ComparisonTabs(session, theme, tabs, actions, self)
        self._comparisons.painted.connect(self.compared)
        self._comparisons.menu_asked.connect(self.pair_menu_asked)
        self._comparisons.reload_asked.connect(self.reload_asked)
        self._comparisons.refreshed.connect(self.refreshed)
        session.added.connect(self._on_added)
        session.removed.connect(self._on_removed)
        session.changed.connect(self._on_changed)
        tabs.currentChanged.connect(self._on_tab)
        tabs.close_asked.connect(self._on_close)
        tabs.others_close_asked.connect(self._on_others_close)
        tabs.all_close_asked.connect(self._on_all_close)
        tabs.copy_asked.connect(self._on_copy)
        tabs.front_clicked.connect(self._on_again)
        tabs.tabBar().tabMoved.connect(self._on_moved)

    def adopt(self) -> None:
        """Make the pages of what the session has open already; what is in front stays there."""
        blocked = self._tabs.blockSignals(True)
        for document in self._session.documents:
            self._on_added(document)
            self._on_changed(document)
        self._comparisons.adopt()
        self._tabs.blockSignals(blocked)

    def release(self) -> None:
        """Let go of all rows; what is open stays open."""
        for page in self._pages.values():
            page.release()
        for comparison in self._comparisons.pages.values():
            comparison.release()

    def page_of(self, document: Document | None) -> Page | None:
        """The page of a document."""
        return self._pages.get(document) if document is not None else None

    def comparing_of(self, page: QWidget | None) -> "Comparing | None":
        """The comparison that a page shows; None for a page that shows something else."""
        return self._comparisons.comparing_of(page)

    def comparison_page_of(self, comparing: "Comparing") -> "ComparisonPage":
        """The page of a comparison."""
        return self._comparisons.pages[comparing]

    def put_in_order(self, order: "Sequence[Document | Comparing]") -> None:
        """Let the tabs stand in this order."""
        for place, one in enumerate(order):
            page = self.page_of(one) if isinstance(one, Document) else self._comparisons.pages.get(one)
            at = self._tabs.indexOf(page) if page is not None else -1
            if at > place:
                self._tabs.tabBar().moveTab(at, place)

    @property
    def tree(self) -> CheckpointTree | None:
        """The tree in front."""
        page = self.page_of(self._session.current)
        return page.tree if page is not None else None

    @property
    def comparison(self) -> "ComparisonPage | None":
        """The comparison in front."""
        return self._comparisons.front

    @property
    def title(self) -> str:
        """What is in front, in a few words; empty where nothing is."""
        current = self._session.current
        if current is None:
            return self._comparisons.title
        return visible(current.name, 120) + (" ●" if current.dirty else "")

    def bring(self) -> None:
        """Bring the tab to the front that the session has in front."""
        page = self.comparison or self.page_of(self._session.current)
        if page is not None:
            self._tabs.setCurrentWidget(page)

    def name_trees(self) -> None:
        """Give the tree in front its name; the others have none, so that it is found at once."""
        for document, page in self._pages.items():
            if page.tree is not None:
                page.tree.setObjectName(TREE_NAME if document is self._session.current else "")

    def _on_added(self, document: Document) -> None:
        page = Page(self._session, self._theme, document, self._tabs)
        page.made.connect(self.made)
        page.reload_asked.connect(self.reload_asked)
        page.painted.connect(self.painted)
        page.menu_asked.connect(self.menu_asked)
        page.dragged.connect(self.dragged)
        page.dropped.connect(self.dropped)
        self._pages[document] = page
        blocked = self._tabs.blockSignals(document.asleep)  # Qt brings the first tab to the front by itself
        after = self._session.documents[self._session.documents.index(document) + 1:]
        following = next((self._pages[other] for other in after if other in self._pages), None)
        self._tabs.add(page, document.name, document.path, following)
        self._tabs.blockSignals(blocked)
        self.arrived.emit(document)

    def _on_removed(self, document: Document) -> None:
        page = self._pages.pop(document)
        self._tabs.removeTab(self._tabs.indexOf(page))
        page.release()
        page.deleteLater()
        self.refreshed.emit()

    def _on_changed(self, document: Document) -> None:
        page = self._pages.get(document)
        if page is not None:
            self._tabs.mark(page, document.name, document.path, document.dirty)

    def _on_tab(self, place: int) -> None:
        page = self._tabs.widget(place)
        if isinstance(page, Page) and page.document in self._pages:
            self._session.set_current(page.document)
        elif (comparing := self._comparisons.comparing_of(page)) is not None:
            self._session.bring(comparing)

    def _on_moved(self) -> None:
        pages = [self._tabs.widget(place) for place in range(self._tabs.count())]
        self._session.put_in_order([page.document for page in pages if isinstance(page, Page)])

    def _on_again(self, page: QWidget) -> None:
        if isinstance(page, Page):
            page.show_file()

    def _on_close(self, page: QWidget) -> None:
        comparing = self._comparisons.comparing_of(page)
        if comparing is not None:
            self._session.comparisons.close(comparing)
        elif isinstance(page, Page):
            self.close_asked.emit([page.document])

    def _on_others_close(self, page: QWidget) -> None:
        comparing = self._comparisons.comparing_of(page)
        kept = comparing.documents if comparing is not None else (page.document,) if isinstance(page, Page) else ()
        for other in [one for one in self._session.comparisons.all if one is not comparing]:
            self._session.comparisons.close(other)
        self.close_asked.emit([document for document in self._session.documents if document not in kept])

    def _on_all_close(self, _page: QWidget) -> None:
        self.close_asked.emit(list(self._session.documents))  # their comparisons go with them

    def _on_copy(self, page: QWidget) -> None:
        comparing = self._comparisons.comparing_of(page)
        if comparing is not None:
            copy(self._session, "\n".join([document.path for document in comparing.documents]))
        elif isinstance(page, Page):
            copy(self._session, page.document.path)
