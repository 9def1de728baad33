"""The main window: lays out tabs, inspector, problems, tool bar and status bar, and nothing more."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
)
from PySide6.QtWidgets import QMainWindow, QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ..actions.actions import Actions
from ..comparing.starting.dropping import Dropping
from ..comparing.starting.offer_bar import OfferBar
from ..comparing.tabs import Sides
from ..editing.device_combo import DeviceCombo
from ..guarding.padlocks import Padlocks
from ..keyboard.areas import next_stop
from ..keyboard.pressing import press
from ..preferences.following import Following
from ..saving import recovery_commands
from ..saving.closing import close_documents
from ..saving.leftovers import Leftovers
from ..saving.recovery import Recovery, folder_of
from ..saving.recovery_bar import RecoveryBar
from ..session.document import Document
from ..session.session import Session
from ..tree.filter_bar import FilterBar
from ..tree.tree_view import CheckpointTree
from ..viewers.side import Side
from ..widgets import icons
from ..widgets.later import later
from ..widgets.notice_bar import NoticeBar
from ..widgets.splitter import TreeAndSide
from ..widgets.theme import Theme
from . import menus
from .answering import Answering
from .bottom import BottomPanels
from .pages import Pages
from .status import StatusBar
from .tabs import FileTabs
from .tool_bar import make_tool_bar
from .welcome import Welcome

if TYPE_CHECKING:
    from ..comparing.page import ComparisonPage
    from ..program.program import Program
    from ..remembering.keeper import Remembering

FRAME = 30
"""Pixels that the desktop's own frame takes; nobody can ask for it before the window is shown."""

LEAST_ABOVE = 200
"""Pixels of the tree that a panel below leaves it where it asks for room."""

LOOK_AROUND = 300
"""Milliseconds after which unsaved edits of earlier sessions are looked for."""


class MainWindow(QMainWindow):
    """The one window.

    Signals:
        opened: the tree of the file with this path is on screen.
        compared: (comparing) the tree of this comparison is on screen.
        closed: (window) it was closed for good, and so was its session.
        leaving: (window) it is about to be closed, and everything is still as it was.

    Attributes:
        remembering: what keeps the session's record, once somebody does.
        program: what makes other windows and ends all of them; None for a window by itself.
    """

    opened = Signal(str)
    compared = Signal(object)
    closed = Signal(object)
    leaving = Signal(object)

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("MainWindow")
        self.setWindowIcon(icons.logo())
        self.session = session
        self.theme = theme
        self.actions_ = Actions(self)
        self.recent_menu = QMenu(self.tr("Open recen&t"), self)
        self.filter = FilterBar(session, theme, self)
        self.device = DeviceCombo(session, self)
        self._lay_out()
        menus.fill_menu_bar(self)
        menus.fill_recent(self)
        self._tools = make_tool_bar(self)
        self.addToolBar(self._tools)
        self.setStatusBar(StatusBar(session, self))
        self.setAcceptDrops(True)
        known = session.findChild(Recovery)
        self._recovery = known or Recovery(session, folder_of(session.settings), session)
        Leftovers(session, self._recovery_bar, self)
        self._leaving = False
        self.remembering: Remembering | None = None
        self.program: Program | None = None
        Following(self)
        self._listen()
        Answering(self, self._recovery_bar)
        self._recolor()
        self._restore()
        self._pages.adopt()
        self._on_current()
        self.actions_.refresh()
        if known is None:
            later(LOOK_AROUND, self._recovery, self._recovery.look)

    # What commands use

    @property
    def tree(self) -> CheckpointTree | None:
        """The tree in front."""
        return self._pages.tree

    @property
    def comparison_page(self) -> "ComparisonPage | None":
        """The comparison in front."""
        return self._pages.comparison

    @property
    def tabs(self) -> FileTabs:
        """The tabs of files and comparisons."""
        return self._tabs

    @property
    def pages(self) -> Pages:
        """The pages behind the tabs."""
        return self._pages

    @property
    def across(self) -> TreeAndSide:
        """The tree with what stands beside it."""
        return self._across

    @property
    def areas(self) -> "tuple[QWidget, ...]":
        """The parts of the window that a key leads through, from above to below."""
        return (self._tools, self.notices, self._recovery_bar, self._offers, self._welcome, self._tabs,
                self.sides, self.bottom, self.statusBar())

    @property
    def tab_count(self) -> int:
        """How many files and comparisons are open."""
        return self._tabs.count()

    @property
    def side_shown(self) -> bool:
        """True while the right side is on screen."""
        return not self.sides.isHidden()

    def show_side(self, on: bool) -> None:
        """Show or hide the right side."""
        self.sides.setVisible(on)
        self._across.share()
        self.session.settings.set_flag("inspector", on)

    # Layout

    def _lay_out(self) -> None:
        self._tabs = FileTabs(self)
        self.side = Side(self.session, self.theme)
        self.sides = Sides(self.session, self.theme, self.side)
        self._pages = Pages(self.session, self.theme, self._tabs, self.actions_, self)
        Padlocks(self.session, self.theme, self._tabs, self._pages)
        self._dropping = Dropping(self.session, self.theme, self)
        self.bottom = BottomPanels(self.session, self.theme, self)
        self._across = TreeAndSide(self._tabs, self.sides)
        self._down = QSplitter(Qt.Orientation.Vertical)
        self._down.setHandleWidth(1)
        self._down.setChildrenCollapsible(False)
        self._down.addWidget(self._across)
        self._down.addWidget(self.bottom)
        self._down.setStretchFactor(0, 1)
        self._down.setSizes([700, 130])
        self._welcome = Welcome(self.session, self.theme, self)
        self._center = QStackedWidget(self)
        self._center.addWidget(self._welcome)
        self._center.addWidget(self._down)
        self._recovery_bar = RecoveryBar(self, partial(recovery_commands.open_paths, self))
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.notices = NoticeBar(self)
        column.addWidget(self.notices)
        column.addWidget(self._recovery_bar)
        self._offers = OfferBar(self.session, self)
        column.addWidget(self._offers)
        column.addWidget(self._center, 1)
        self.setCentralWidget(middle)
        self.setMinimumSize(QSize(640, 420))

    def _listen(self) -> None:
        session = self.session
        session.current_changed.connect(self._on_current)
        session.changed.connect(self._on_changed)
        session.shown.connect(self._on_shown)
        session.selected.connect(self.actions_.refresh)
        self._recovery.found.connect(self._recovery_bar.offer)
        self._pages.refreshed.connect(self._refresh)
        self._pages.arrived.connect(self._name)
        self._pages.made.connect(self._name)
        self._pages.painted.connect(self._on_painted)
        self._pages.compared.connect(self.compared)
        self._pages.close_asked.connect(self.close_tabs)
        session.sweeper.changed.connect(self._on_can_do)
        session.guard.changed.connect(self._on_can_do)
        self.bottom.room_asked.connect(self._on_room)
        self.bottom.toggled.connect(self.actions_.refresh)
        self._welcome.browse_asked.connect(self.actions_.by_id["actionOpen"].trigger)
        self.theme.changed.connect(self._recolor)

    def _restore(self) -> None:
        settings = self.session.settings
        known = self.restoreGeometry(settings.layout("window"))
        seen = any(screen.availableGeometry().intersects(self.geometry()) for screen in QGuiApplication.screens())
        if not known or not seen:
            room = self.screen().availableGeometry()
            self.resize(min(1320, room.width() - 2), min(860, room.height() - FRAME))
        if known and not seen:
            self.move(room.topLeft())
        self._across.restore(settings.layout("across"))
        self.sides.setVisible(settings.flag("inspector", True))

    # Session

    def _on_current(self) -> None:
        self._pages.bring()
        self.bottom.allow(self.comparison_page is None)
        self._name()  # that something is selected is told next, and brings the actions up to date at once

    def _on_changed(self, document: Document) -> None:
        if document is self.session.current:
            self._name()

    def _on_can_do(self, document: Document) -> None:
        if document is self.session.current:
            self.actions_.refresh_soon()

    def _on_shown(self, document: Document) -> None:
        if document is self.session.current:
            self._name()

    def _refresh(self) -> None:
        """Bring the title, the actions and the names of the trees up to date."""
        self._name()
        self.actions_.refresh()

    def _name(self) -> None:
        """The same, with the actions a moment later: several things follow each other when a file arrives."""
        self._center.setCurrentWidget(self._down if self.session.documents else self._welcome)
        self._pages.name_trees()
        title = self._pages.title
        parts = [title, "ckpt-browser", self.tr("safe start") if self.session.settings.safe_start else ""]
        self.setWindowTitle(" – ".join(filter(None, parts)))
        self.actions_.refresh_soon()

    def close_tabs(self, documents: list[Document]) -> None:
        """Close some documents, after asking about their unsaved edits."""
        close_documents(self, documents, partial(self._close_now, documents))

    def _close_now(self, documents: list[Document]) -> None:
        for document in documents:
            self.session.close(document)

    def _on_painted(self, document: Document) -> None:
        focus = self.focusWidget()
        nobody = self._tabs.tabBar(), self._pages.page_of(self.session.current)  # Qt gives it to a page as it comes
        if self.tree is not None and (focus is None or not focus.isVisible() or focus in nobody):
            self.tree.setFocus()  # whoever opened it by keys goes on with keys
        self.opened.emit(document.path)

    def _on_room(self, height: int) -> None:
        height = max(1, min(height, self._down.height() - LEAST_ABOVE))
        self._down.setSizes([max(1, self._down.height() - height), height])

    def _recolor(self) -> None:
        self.actions_.recolor(self.theme.tokens["soft"])

    # Qt overrides

    def focusNextPrevChild(self, forward: bool) -> bool:
        return next_stop(self, forward) or super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press(self, event):
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._dropping.enter(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._dropping.move(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._dropping.leave()

    def dropEvent(self, event: QDropEvent) -> None:
        self._dropping.drop(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._leaving and any(document.dirty for document in self.session.documents):
            event.ignore()
            close_documents(self, self.session.documents, self.leave)
            return
        self.leaving.emit(self)
        settings = self.session.settings
        settings.set_layout("window", self.saveGeometry())
        settings.set_layout("across", self._across.saveState())
        self._recovery.end()
        self.session.shut_down()
        super().closeEvent(event)
        self.closed.emit(self)

    def retire(self) -> None:
        """Make room for another window that shows the same session; nothing that is open is closed."""
        self.hide()
        self._pages.release()
        self.deleteLater()

    def leave(self) -> None:
        """Close without asking: whoever calls has asked."""
        self._leaving = True
        self.close()
