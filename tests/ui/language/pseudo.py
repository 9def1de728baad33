"""A language in which every text of ours stands in brackets, and a look at all that widgets say."""

import re
from collections.abc import Callable, Iterable, Iterator
from types import UnionType

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDoubleSpinBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QSpinBox,
    QTabBar,
    QTableView,
    QWidget,
)

LEFT, RIGHT = "⟦", "⟧"

MARKUP = re.compile(r"</?[a-z][^<>]*>|&#?[a-z0-9]+;")


class Pseudo(QTranslator):
    """Says everything in brackets. English words that Qt's own dialogs say count as said."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        QCoreApplication.installTranslator(self)

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        return f"{LEFT}{source}{RIGHT}" if source.strip() else source


def bare(text: str) -> str:
    """What stands in no brackets."""
    before = None
    while before != text:
        before, text = text, re.sub(f"{LEFT}[^{LEFT}{RIGHT}]*{RIGHT}", "", text)
    return text


def said_by(widget: QWidget) -> Iterator[tuple[str, str]]:
    """All that a widget shows or tells a screen reader, with what it is."""
    yield from (("tip", widget.toolTip()), ("status tip", widget.statusTip()), ("what's this", widget.whatsThis()),
                ("accessible name", widget.accessibleName()), ("description", widget.accessibleDescription()))
    if widget.isWindow():
        yield "title", widget.windowTitle()
    for action in widget.actions():
        if not isinstance(widget, QMenu) and not action.isSeparator():
            yield from said_by_action(action)
    for kind, say in SAYING.items():
        if isinstance(widget, kind):
            yield from say(widget)


def _tabs(bar: QTabBar) -> Iterator[tuple[str, str]]:
    for place in range(bar.count()):
        yield from (("tab", bar.tabText(place)), ("tab's tip", bar.tabToolTip(place)))


def _entries(combo: QComboBox) -> Iterator[tuple[str, str]]:
    for place in range(combo.count()):
        yield from (("entry", combo.itemText(place)),
                    ("entry's tip", str(combo.itemData(place, Qt.ItemDataRole.ToolTipRole) or "")))


def _menu(menu: QMenu) -> Iterator[tuple[str, str]]:
    yield "title", menu.title()
    for action in menu.actions():
        yield from said_by_action(action)


def _header(header: QHeaderView) -> Iterator[tuple[str, str]]:
    model = header.model()
    for place in range(min(header.count(), 40)) if model is not None else ():
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            yield "header", str(model.headerData(place, header.orientation(), role) or "")


def _cells(view: QAbstractItemView) -> Iterator[tuple[str, str]]:
    """Texts and tips of the first cells of a view."""
    model = view.model()
    for row in range(60 if model is not None else 0):
        for column in range(12):
            index = model.index(row, column, QModelIndex())
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                yield "cell", str((index.data(role) if index.isValid() else None) or "")


SAYING: dict[type[QWidget] | UnionType, Callable[..., Iterable[tuple[str, str]]]] = {
    QLabel | QAbstractButton | QMessageBox: lambda widget: [("text", widget.text())],
    QMessageBox: lambda box: [("details", box.informativeText())],
    QLineEdit | QPlainTextEdit: lambda edit: [("placeholder", edit.placeholderText())],
    QGroupBox: lambda box: [("title", box.title())],
    QSpinBox | QDoubleSpinBox: lambda spin: [("affixes", f"{spin.prefix()} {spin.suffix()} {spin.specialValueText()}")],
    QTabBar: _tabs, QComboBox: _entries, QMenu: _menu, QHeaderView: _header, QListView | QTableView: _cells,
}
"""What else widgets of a kind say."""


def said_by_action(action: QAction) -> Iterator[tuple[str, str]]:
    """What an action says."""
    yield from (("action", action.text()), ("action's tip", action.toolTip()), ("action's status", action.statusTip()))


def unsaid(known: re.Pattern[str], *roots: QWidget) -> set[str]:
    """What widgets say outside of brackets, and what is neither known nor without letters."""
    found = set()
    for root in roots or QApplication.topLevelWidgets():
        for widget in (root, *root.findChildren(QWidget)):
            for what, text in said_by(widget):
                left = known.sub(" ", MARKUP.sub(" ", bare(text)))
                if re.search(r"[A-Za-z]{2,}", left):
                    name = widget.objectName() or type(widget).__name__
                    found.add(f"{type(widget.window()).__name__}/{name}: {what}: {text!r}")
    return found
