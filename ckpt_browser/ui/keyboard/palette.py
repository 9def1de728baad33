"""The palette: a line to type a part of a command's name into, and the commands that it may mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from shiboken6 import isValid

from ...core.paths import visible
from ..wording.words import fill
from .entries import ENTRY, OTHERS, PLACES, Entry, Found, entries, found, spoken
from .lines import CommandLines

if TYPE_CHECKING:
    from ..window.main_window import MainWindow

WIDTH = 80
"""Average letters of a line."""

LINES = 12
"""Lines in sight at most."""

MARGIN, TOP = 8, 4
"""Pixels around, and below the tool bar."""

FILTER = "filter"
"""In the place of a command: look for what was typed in the file in front."""

SLASH = "/"
"""Text that begins so is looked for among the keys of the file in front, not among the commands."""

STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -LINES, Qt.Key.Key_PageDown: LINES}


class Palette(QFrame):
    """Over the window, below its tool bar; gone as soon as the keyboard goes elsewhere."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setObjectName("commandPalette")
        self.setProperty("role", "popup")
        self.setAccessibleName(self.tr("All commands"))
        self._window = window
        self._before: QWidget | None = None
        self._entries: list[Entry] = []
        self.edit = _Line(self)
        self.edit.setObjectName("paletteEdit")
        self.edit.setAccessibleName(self.tr("Search all commands"))
        self.edit.setPlaceholderText(self.tr("A command, or / and a part of a key"))
        self.edit.textChanged.connect(self._refresh)
        self.edit.stepped.connect(self._step)
        self.edit.confirmed.connect(self._run)
        self.edit.left.connect(self.leave)
        self.list = QListWidget(self)
        self.list.setObjectName("paletteList")
        self.list.setAccessibleName(self.tr("Commands that fit"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard stays in the line above
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self.list.setItemDelegate(CommandLines(window.theme, self.list))
        self.list.itemClicked.connect(self._run)
        self.list.currentItemChanged.connect(self._on_current)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(MARGIN)
        column.addWidget(self.edit)
        column.addWidget(self.list)
        window.installEventFilter(self)
        window.session.recent_changed.connect(self._on_others)
        self.hide()

    def begin(self) -> None:
        """Show all commands, and take the keyboard; with the palette open, put it away."""
        if self.isVisible():
            self.leave()
            return
        self._before = self._window.focusWidget()
        self._entries = entries(self._window)
        self.edit.clear()
        self._refresh()
        self.show()
        self.raise_()
        self.edit.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Go away, and give the keyboard back."""
        before, self._before = self._before, None
        if self.isVisible():
            self.hide()
            if before is not None and isValid(before) and before.isVisible():  # it may have been deleted meanwhile
                before.setFocus(Qt.FocusReason.PopupFocusReason)
        self._entries = []
        self.list.clear()

    def _refresh(self) -> None:
        text = self.edit.text()
        looks_for = text.removeprefix(SLASH).strip() if text.startswith(SLASH) else text.strip()
        fits = [] if text.startswith(SLASH) else found(self._entries, text, self._window.actions_.used)
        self.list.clear()
        for each in fits:
            self._add(each)
        if looks_for and self._window.filter.isEnabled():
            self._add_filter(looks_for)
        if not self.list.count():
            item = QListWidgetItem(self.tr("No command is called so"))
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(item)
        self._choose(0)
        self._place()

    def _add(self, each: Found) -> None:
        item = QListWidgetItem(spoken(each.entry))
        item.setData(ENTRY, each.entry)
        item.setData(PLACES, each.places)
        item.setData(OTHERS, each.others)
        item.setToolTip(each.entry.action.statusTip())
        if each.entry.reason:
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.list.addItem(item)

    def _add_filter(self, text: str) -> None:
        action = self._window.actions_.by_id["actionFind"]
        name = fill(self.tr("Go to the first key with “{part}”"), part=visible(text, 80))
        entry = Entry(action, FILTER, name, self.tr("Filter"), "", "", ())
        item = QListWidgetItem(name)
        item.setData(ENTRY, entry)
        item.setData(PLACES, ())
        item.setToolTip(text)
        self.list.addItem(item)

    def _choose(self, place: int) -> None:
        """Choose the command at a place, or the next one that can be done."""
        able = [row for row in range(self.list.count()) if self.list.item(row).flags() & Qt.ItemFlag.ItemIsEnabled]
        goal = next((row for row in able if row >= place), able[-1] if able else -1)
        self.list.setCurrentRow(goal)

    def _step(self, step: int) -> None:
        count = self.list.count()
        able = [row for row in range(count) if self.list.item(row).flags() & Qt.ItemFlag.ItemIsEnabled]
        if not able:
            return
        here = able.index(self.list.currentRow()) if self.list.currentRow() in able else 0
        around = (here + step) % len(able) if abs(step) == 1 else min(max(here + step, 0), len(able) - 1)
        self.list.setCurrentRow(able[around])

    def _on_current(self, item: QListWidgetItem | None) -> None:
        self.edit.setAccessibleDescription(item.text() if item is not None else "")

    def _run(self) -> None:
        item = self.list.currentItem()
        entry = item.data(ENTRY) if item is not None else None
        if not isinstance(entry, Entry) or entry.reason:
            return
        text = self.edit.text().removeprefix(SLASH).strip()
        if not isValid(entry.action):  # its menu was filled anew meanwhile
            self._on_others()
            return
        self.leave()
        if entry.id == FILTER:
            self._window.filter.go_to(text)
        else:
            entry.action.trigger()

    def _on_others(self) -> None:
        """A menu has other lines than a moment ago."""
        if self.isVisible():
            self._entries = entries(self._window)
            self._refresh()

    def _place(self) -> None:
        window, lines = self._window, min(max(self.list.count(), 1), LINES)
        line = self.list.sizeHintForRow(0) if self.list.count() else self.fontMetrics().height()
        width = min(self.fontMetrics().averageCharWidth() * WIDTH, window.width() - 4 * MARGIN)
        middle = window.centralWidget()
        center = middle.geometry() if middle is not None else window.rect()
        most = center.height() - 4 * MARGIN - self.edit.sizeHint().height()
        self.list.setFixedHeight(min(lines * line, most) + 2)
        self.resize(QSize(width, self.minimumSizeHint().height()))
        self.move((window.width() - width) // 2, center.top() + TOP)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._window and self.isVisible():
            self._place()
        return False


class _Line(QLineEdit):
    """Signals: stepped, confirmed and left by keys; left also when the keyboard goes elsewhere."""

    stepped = Signal(int)
    confirmed = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in STEPS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.stepped.emit(STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.confirmed.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through the commands: there is nothing else here."""
        self.stepped.emit(1 if forward else -1)
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.left.emit()
