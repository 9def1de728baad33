"""All keys on one sheet: those of the actions by their menus, and those that parts of the window have of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from ..widgets.labels import plain_label
from ..widgets.nesting import nest
from ..wording.sentences import listed
from .entries import in_menus, plain
from .keys import PARTS
from .matching import match

if TYPE_CHECKING:
    from ..window.main_window import MainWindow

WIDTH, HEIGHT = 560, 640
"""Pixels that the sheet takes where there is room."""


class Line(NamedTuple):
    """What some keys do."""

    group: str
    does: str
    keys: str


class ShortcutSheet(QDialog):
    """Stays open beside the window; what is typed narrows it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setObjectName("shortcutSheet")
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window = window
        self._lines = lines_of(window)
        self.edit = QLineEdit()
        self.edit.setObjectName("shortcutFilter")
        self.edit.setAccessibleName(self.tr("Search the shortcuts"))
        self.edit.setPlaceholderText(self.tr("A word, or a key"))
        self.edit.setClearButtonEnabled(True)
        self.edit.textChanged.connect(self._refresh)
        self.list = QTreeWidget()
        self.list.setObjectName("shortcutList")
        self.list.setAccessibleName(self.tr("Keyboard shortcuts"))
        self.list.setHeaderLabels([self.tr("What"), self.tr("Keys")])
        self.list.setRootIsDecorated(False)
        self.list.setIndentation(14)
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._none = plain_label(self.tr("No key does this."), "soft")
        copy = QPushButton(self.tr("Copy as text"))
        copy.setObjectName("copyShortcuts")
        copy.setAutoDefault(False)
        copy.clicked.connect(self._on_copy)
        close = QPushButton(self.tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.addWidget(copy)
        buttons.addStretch(1)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 12)
        column.setSpacing(10)
        column.addWidget(self.edit)
        column.addWidget(self.list, 1)
        column.addWidget(self._none)
        nest(column, buttons)
        room = window.screen().availableGeometry()
        self.resize(min(WIDTH * window.theme.text // 100, room.width() - 40), min(HEIGHT, room.height() - 60))
        self._refresh()

    def _refresh(self) -> None:
        self.list.clear()
        group: QTreeWidgetItem | None = None
        for line in fitting(self._lines, self.edit.text()):
            if group is None or group.text(0) != line.group:
                group = QTreeWidgetItem(self.list, [line.group])
                group.setFirstColumnSpanned(True)
                group.setFlags(Qt.ItemFlag.ItemIsEnabled)
                font = group.font(0)
                font.setBold(True)
                group.setFont(0, font)
            QTreeWidgetItem(group, [line.does, line.keys])
        self.list.expandAll()
        self._none.setVisible(group is None)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(as_text(fitting(self._lines, self.edit.text())))
        self._window.session.noticed.emit(self.tr("Copied the shortcuts"))


def lines_of(window: MainWindow) -> list[Line]:
    """All that keys do, in the order of the menus, then part by part."""
    found = []
    for action, where in in_menus(window.menuBar()):
        if action.shortcuts():
            keys = listed([shown_key(key) for key in action.shortcuts()])
            name = plain(action.text())
            found.append(Line(where.partition(" › ")[0], name, keys))
    for part in PARTS:
        name = QCoreApplication.translate("Keys", part.name)
        for key in part.keys:
            keys = listed([native(each) for each in key.keys.split()])
            found.append(Line(name, QCoreApplication.translate("Keys", key.does), keys))
    return found


def fitting(lines: list[Line], query: str) -> list[Line]:
    """Those that hold all words of a query, in what they do, where they are, or in their keys."""
    return [line for line in lines if not query.strip() or match(query, line.does, (line.group, line.keys)) is not None]


def as_text(lines: list[Line]) -> str:
    """The sheet for a printer or a letter: one line each, below the name of their part."""
    width = max((len(line.does) for line in lines), default=0)
    text, group = "", ""
    for line in lines:
        if line.group != group:
            text += f"\n{line.group}\n" if text else f"{line.group}\n"
            group = line.group
        text += f"  {line.does.ljust(width)}  {line.keys}\n"
    return text


def native(key: str) -> str:
    """A key as the desktop writes it."""
    return shown_key(QKeySequence(key)) or key


def shown_key(key: QKeySequence) -> str:
    """A shortcut as the desktop writes it."""
    return key.toString(QKeySequence.SequenceFormat.NativeText)
