"""The padlocks in the tabs of files."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtWidgets import QStyle, QTabBar, QToolButton, QWidget

from ..session.document import FAILED, Document
from ..session.session import Session
from ..widgets import icons
from ..widgets.labels import plain_tip
from ..widgets.theme import Theme
from ..window.pages import Pages
from ..window.tabs import FileTabs
from .words import padlock_icon, padlock_name, padlock_tip, padlock_wish


class Padlock(QToolButton):
    """The padlock of one file: says whether saving may replace it, and a click changes that."""

    def __init__(self, session: Session, theme: Theme, document: Document, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("padlock")
        self.setIconSize(QSize(16, 16))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard has an action and the tab's menu
        self._session = session
        self._theme = theme
        self._document = document
        self._shown: tuple[str, str, str, str] | None = None
        self.clicked.connect(self._on_clicked)
        self.refresh()

    def refresh(self) -> None:
        """Show the state of the file."""
        name, token = padlock_icon(self._document)
        color = self._theme.tokens[token]
        tip = padlock_tip(self._document, self._session.guard.backup)
        shown = name, color, tip, padlock_name(self._document)
        if shown != self._shown:
            self._shown = shown
            self.setIcon(icons.icon(name, color))
            self.setToolTip(plain_tip(tip))
            self.setText(padlock_wish(self._document))
            self.setAccessibleName(shown[3])
            self.setAccessibleDescription(tip)

    def _on_clicked(self) -> None:
        self._session.guard.toggle(self._document)


class Padlocks(QObject):
    """Gives each file's tab its padlock and keeps it up to date."""

    def __init__(self, session: Session, theme: Theme, tabs: FileTabs, pages: Pages) -> None:
        super().__init__(pages)
        self._session = session
        self._theme = theme
        self._tabs = tabs
        close_side = QTabBar.ButtonPosition(tabs.style().styleHint(
            QStyle.StyleHint.SH_TabBar_CloseButtonPosition, None, tabs.tabBar()))
        left, right = QTabBar.ButtonPosition.LeftSide, QTabBar.ButtonPosition.RightSide
        self._side = left if close_side == right else right
        pages.arrived.connect(self._on_document)
        session.changed.connect(self._on_document)
        session.guard.changed.connect(self._on_document)
        session.current_changed.connect(self._on_all)
        theme.changed.connect(self._on_all)
        self._on_all()

    def padlock_of(self, document: Document) -> Padlock | None:
        """The padlock of a file's tab."""
        for place in range(self._tabs.count()):
            if getattr(self._tabs.widget(place), "document", None) is document:
                button = self._tabs.tabBar().tabButton(place, self._side)
                return button if isinstance(button, Padlock) else None
        return None

    def _on_document(self, document: Document) -> None:
        padlock = self.padlock_of(document)
        if document.state == FAILED:  # there is nothing that could be replaced
            self._put(document, None)
        elif padlock is not None:
            padlock.refresh()
        else:
            self._put(document, Padlock(self._session, self._theme, document, self._tabs.tabBar()))

    def _on_all(self) -> None:
        for document in self._session.documents:
            self._on_document(document)

    def _put(self, document: Document, padlock: Padlock | None) -> None:
        """Give a file's tab its padlock, or take it away."""
        bar = self._tabs.tabBar()
        for place in range(self._tabs.count()):
            if getattr(self._tabs.widget(place), "document", None) is document:
                before = bar.tabButton(place, self._side)
                if before is not padlock:
                    bar.setTabButton(place, self._side, padlock)
                if before is not None:
                    before.deleteLater()
                return
        if padlock is not None:  # its page is still to come
            padlock.deleteLater()
