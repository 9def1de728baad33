"""Which columns of the tree are on screen: a person's choice, and measured ones only once there are numbers."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from ...workspace.rows.cells import MEASURED, Column
from ..session.document import Document

if TYPE_CHECKING:
    from ..session.session import Session
    from .tree_view import CheckpointTree


class Columns(QObject):
    """The columns of one document's tree."""

    def __init__(self, session: Session, document: Document, tree: CheckpointTree) -> None:
        super().__init__(tree)
        self._session = session
        self._document = document
        self._tree = tree
        self._known: bool | None = None
        self._seen: tuple[object, ...] = ()
        header = tree.header()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._on_menu)
        session.sweeper.changed.connect(self._on_changed)
        session.shown.connect(self._on_changed)
        session.sweeper.found.connect(self._on_found)
        session.columns_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what is wanted and hide the rest."""
        header = self._tree.header()
        known = self._known = self._has_numbers()
        changed = False
        for column in Column:
            hidden = column != Column.NAME and (not is_wanted(self._session, column)
                                                or (column in MEASURED and not known))
            if header.isSectionHidden(column) != hidden:
                header.setSectionHidden(column, hidden)
                changed = True
        if changed:
            self._tree.fit_names()

    def _has_numbers(self) -> bool:
        document = self._document
        return document.sweep is not None or (document.opened is not None and document.opened.knowledge.swept)

    def _on_changed(self, document: Document) -> None:
        if document is self._document and self._has_numbers() != self._known:
            self.refresh()

    def _on_found(self, document: Document) -> None:
        if document is self._document:
            self._on_changed(document)
            # Painting all cells costs the loop more than looking whether one of them has something new to say.
            seen = self._tree.known_in_sight()
            if any(new is not old for new, old in zip_longest(seen, self._seen)):
                self._tree.viewport().update()
            self._seen = seen

    def _on_menu(self, point: QPoint) -> None:
        menu = QMenu(self._tree)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fill_columns(menu, self._session)
        menu.triggered.connect(self._on_chosen)
        menu.popup(self._tree.header().mapToGlobal(point))

    def _on_chosen(self, action: QAction) -> None:
        choose(self._session, action)


def is_wanted(session: Session, column: Column) -> bool:
    """True for a column that the person has not put away."""
    return session.settings.flag(f"column-{column.name.lower()}", True)


def fill_columns(menu: QMenu, session: Session) -> None:
    """List the columns that can be put away, those on screen with a tick."""
    from .tree_model import headers

    menu.clear()
    for column in Column:
        if column == Column.NAME:
            continue
        if column == MEASURED[0]:
            menu.addSeparator()
        action = menu.addAction(headers()[column])
        action.setObjectName(f"column{column.name.title()}")
        action.setCheckable(True)
        action.setChecked(is_wanted(session, column))
        action.setData(int(column))


def choose(session: Session, action: QAction) -> None:
    """Do what an action of such a menu says, in all trees."""
    session.settings.set_flag(f"column-{Column(action.data()).name.lower()}", action.isChecked())
    session.columns_changed.emit()
