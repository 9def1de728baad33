"""The tabs of the open files: names that keep both ends, and a menu for each."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMenu, QTabBar, QTabWidget, QToolButton, QWidget

from ...core.paths import visible
from ..widgets.labels import plain_tip
from ..widgets.later import later

HEAD, TAIL = 10, 21
"""Characters of a long name that are shown: the end tells shards and steps apart."""


class FileTabs(QTabWidget):
    """One tab per file; many of them scroll.

    Signals:
        close_asked, others_close_asked, all_close_asked, copy_asked: wishes about the page.
        front_clicked: the tab of the page in front was clicked.
    """

    close_asked = Signal(object)
    others_close_asked = Signal(object)
    all_close_asked = Signal(object)
    copy_asked = Signal(object)
    front_clicked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("fileTabs")
        named = _Bar(self)
        named.again.connect(self._on_again)
        self.setTabBar(named)
        self.setAccessibleName(self.tr("Open files"))
        named.setAccessibleName(self.tr("Open files"))
        self.setDocumentMode(True)
        self.setTabsClosable(True)
        self.setMovable(True)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        bar = self.tabBar()
        bar.setExpanding(False)
        bar.setChangeCurrentOnDrag(True)
        bar.setAcceptDrops(True)  # without it rows that are dragged over a tab do not bring it to the front
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        bar.customContextMenuRequested.connect(self._on_menu)
        self.tabCloseRequested.connect(self._on_close)

    def step(self, step: int) -> None:
        """Bring a tab to the front that stands so far to the right, or to the left."""
        if self.count():
            self.setCurrentIndex((self.currentIndex() + step) % self.count())

    def move_front(self, step: int) -> None:
        """Let the tab in front stand so far to the right, or to the left."""
        if self.count():
            self.tabBar().moveTab(self.currentIndex(), (self.currentIndex() + step) % self.count())

    def add(self, page: QWidget, name: str, path: str, before: QWidget | None = None) -> None:
        """Add the tab of a file, at the end or before another one."""
        at = self.indexOf(before) if before is not None else -1
        place = self.insertTab(at, page, short_name(name).replace("&", "&&"))
        self.setTabToolTip(place, plain_tip(visible(path)))

    def mark(self, page: QWidget, name: str, path: str, dirty: bool) -> None:
        """Say how a file is called now, and whether it has edits that are not saved."""
        text = short_name(name).replace("&", "&&") + (" ●" if dirty else "")
        place = self.indexOf(page)
        if self.tabText(place) != text:
            self.setTabText(place, text)
            self.setTabToolTip(place, plain_tip(visible(path)))

    def menu(self, page: QWidget) -> QMenu:
        """What can be done with one tab."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, wish, possible in ((self.tr("&Close"), self.close_asked, True),
                                     (self.tr("Close &others"), self.others_close_asked, self.count() > 1),
                                     (self.tr("Close &all"), self.all_close_asked, True),
                                     (self.tr("Copy &path"), self.copy_asked, True)):
            action = QAction(text, menu)
            action.setEnabled(possible)
            action.triggered.connect(lambda _checked=False, wish=wish: wish.emit(page))
            menu.addAction(action)
        for button in self._buttons(page):
            menu.addSeparator()
            action = QAction(button.text(), menu)
            action.setIcon(button.icon())
            action.triggered.connect(button.click)
            menu.addAction(action)
        return menu

    def _buttons(self, page: QWidget) -> list[QToolButton]:
        """What stands in the tab of a page and can be clicked, apart from its cross."""
        bar, place = self.tabBar(), self.indexOf(page)
        found = [bar.tabButton(place, side) for side in (QTabBar.ButtonPosition.LeftSide,
                                                         QTabBar.ButtonPosition.RightSide)]
        return [button for button in found if isinstance(button, QToolButton)]

    def _on_menu(self, point: QPoint) -> None:
        place = self.tabBar().tabAt(point)
        if place < 0:  # the key of menus was pressed
            place, point = self.currentIndex(), self.tabBar().tabRect(self.currentIndex()).center()
        page = self.widget(place)
        if page is not None:
            self.menu(page).popup(self.tabBar().mapToGlobal(point))

    def _on_again(self) -> None:
        self.front_clicked.emit(self.currentWidget())

    def _on_close(self, place: int) -> None:
        self.close_asked.emit(self.widget(place))


class _Bar(QTabBar):
    """Tabs of which the one in front is in sight, whatever comes, goes or moves beside it.

    Signals: again when the tab in front is clicked, and not dragged.
    """

    again = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pressed: QPoint | None = None
        self._coming = False

    def tabLayoutChange(self) -> None:
        # Qt looks after the tab in front when it becomes that, not when others that come before it push it aside.
        if not self._coming:
            self._coming = True
            later(0, self, self._show_front)

    def _show_front(self) -> None:
        self.resizeEvent(QResizeEvent(self.size(), self.size()))  # the only way to ask Qt for it
        self._coming = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        front = event.button() == Qt.MouseButton.LeftButton and self.tabAt(place) == self.currentIndex() >= 0
        self._pressed = place if front else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if pressed is not None and (event.position().toPoint() - pressed).manhattanLength() \
                < QApplication.startDragDistance():
            self.again.emit()


def short_name(name: str) -> str:
    """The name, or both of its ends where it is long."""
    if len(name) > HEAD + TAIL + 1:
        return f"{visible(name[:HEAD])}…{visible(name[-TAIL:])}"
    return visible(name)
