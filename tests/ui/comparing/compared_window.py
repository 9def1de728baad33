"""Two files that torch wrote, compared in the real window."""

from pathlib import Path

import torch
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QToolButton

from ckpt_browser.ui.comparing.comparing import Comparing
from ckpt_browser.ui.comparing.page import ComparisonPage
from ckpt_browser.ui.comparing.tree.tree_view import DiffTree
from ckpt_browser.ui.window.main_window import MainWindow
from ckpt_browser.workspace.rows.arranged import TOP


class ComparedWindow:
    """What a person does with a comparison, and what they see of it."""

    def __init__(self, qtbot, window: MainWindow, folder: Path) -> None:
        self.qtbot = qtbot
        self.window = window
        self.session = window.session
        self.folder = folder
        self.said: list[str] = []
        self.session.noticed.connect(self.said.append)

    def file(self, name: str, content: object) -> str:
        path = str(self.folder / name)
        torch.save(content, path)
        return path

    def open(self, name: str, content: object):
        document = self.session.open(self.file(name, content))
        self.settle()
        return document

    def compare(self, left: object, right: object) -> Comparing:
        found = self.session.comparisons.open_files(self.file("before.pth", left), self.file("after.pth", right))
        self.settle()
        return found

    def settle(self) -> None:
        quiet = 0

        def still() -> bool:
            # Quiet for some turns: what is to be done in the next turn has begun by then.
            nonlocal quiet
            page = self.window.comparison_page
            timers = [self.window.filter._timer]
            if page is not None:
                timers += [page.comparing.layers._soon, page.rules._timer, page.head.tolerance._timer]
            waits = (any(timer.isActive() for timer in timers) or self.session.jobs.busy
                     or (page is not None and page.expanding))
            quiet = 0 if waits else quiet + 1
            return quiet > 3

        self.qtbot.waitUntil(still, timeout=30_000)

    @property
    def page(self) -> ComparisonPage:
        page = self.window.comparison_page
        assert page is not None
        return page

    @property
    def tree(self) -> DiffTree:
        return self.page.tree

    def trigger(self, name: str) -> None:
        action = self.window.actions_.by_id[name]
        assert action.isEnabled(), name
        action.trigger()
        self.settle()

    def enabled(self, name: str) -> bool:
        return self.window.actions_.by_id[name].isEnabled()

    def chip(self, mark: str) -> QToolButton:
        found = self.page.findChild(QToolButton, f"chip{mark.title()}")
        assert found is not None, mark
        return found

    def count(self, mark: str) -> int:
        return int(self.chip(mark).text().rpartition(" ")[2].replace(",", ""))

    def text(self, name: str) -> str:
        label = self.page.findChild(QLabel, name)
        assert label is not None, name
        return label.text()

    def rows(self, opened: bool = False) -> list[str]:
        """Names of all rows that the filters keep; with ``opened`` only of those on screen."""
        model, found = self.tree.model_, []
        shown = model.arrangement
        waiting = list(reversed(shown.children(TOP)))
        while waiting:
            row = waiting.pop()
            found.append(".".join(shown.tree.path_of(row)) or model.index_of(row).data())
            if shown.has_children(row) and (not opened or self.tree.isExpanded(model.index_of(row))):
                waiting += reversed(shown.children(row))
        return found

    def row(self, name: str) -> int:
        rows = self.page.comparing.view.rows
        return next(row for row in range(len(rows)) if ".".join(rows.path_of(row)) == name)

    def place(self, name: str) -> int:
        return self.page.comparing.view.rows.what[self.row(name)]

    def cell(self, name: str, column: int) -> str:
        return self.tree.model_.index_of(self.row(name), column).data() or ""

    def select(self, *names: str) -> None:
        rows = tuple(self.row(name) for name in names)
        for row in rows:
            self.tree.scrollTo(self.tree.model_.index_of(row))
        self.tree.select_rows(rows)
        self.tree._on_picked()

    @property
    def current(self) -> str:
        """The name of the current row."""
        rows = self.page.comparing.view.rows
        return ".".join(rows.path_of(self.tree.current_row)) if self.tree.current_row >= 0 else ""

    # Dragging

    def drag(self, paths: list[str], x: float, let_fall: bool = True) -> None:
        """Drag files into the window, to a share of its width, and let them fall there."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(path) for path in paths])
        flags = Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        place = QPoint(int(self.window.width() * x), self.window.height() // 2)
        QApplication.sendEvent(self.window, QDragEnterEvent(QPoint(5, 5), *flags))
        QApplication.sendEvent(self.window, QDragMoveEvent(place, *flags))
        if let_fall:
            QApplication.sendEvent(self.window, QDropEvent(QPointF(place), *flags))
            self.settle()
