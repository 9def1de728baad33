"""Which columns of a comparison are on screen, and how wide they begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from ....workspace.comparing.rows.cells import DiffColumn
from .tree_model import headers

if TYPE_CHECKING:
    from ...session.session import Session
    from .tree_view import DiffTree

AT_FIRST = frozenset({DiffColumn.NAME, DiffColumn.WHAT, DiffColumn.LEFT, DiffColumn.RIGHT, DiffColumn.MAX,
                      DiffColumn.RELATIVE, DiffColumn.SHARE})
"""Columns on screen until a person chooses others; the inspector has all numbers of the selected pair."""


class DiffColumns(QObject):
    """The columns of one tree."""

    def __init__(self, session: Session, tree: DiffTree) -> None:
        super().__init__(tree)
        self._session = session
        self._tree = tree
        header = tree.header()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._on_menu)
        session.columns_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what is wanted and hide the rest."""
        header = self._tree.header()
        for column in DiffColumn:
            header.setSectionHidden(column, column != DiffColumn.NAME and not self._is_wanted(column))
        self._tree.fit_names()

    def menu(self) -> QMenu:
        """The columns, those on screen with a tick."""
        menu = QMenu(self._tree)
        menu.setObjectName("diffColumnsMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill(menu)
        menu.triggered.connect(self.choose)
        return menu

    def fill(self, menu: QMenu) -> None:
        """List the columns that can be put away, those on screen with a tick."""
        menu.clear()
        for column in DiffColumn:
            if column == DiffColumn.NAME:
                continue
            action = menu.addAction(headers()[column])
            action.setObjectName(f"diffColumn{column.name.title()}")
            action.setCheckable(True)
            action.setChecked(self._is_wanted(column))
            action.setData(int(column))

    def _is_wanted(self, column: DiffColumn) -> bool:
        return self._session.settings.flag(f"diff-column-{column.name.lower()}", column in AT_FIRST)

    def _on_menu(self, point: QPoint) -> None:
        self.menu().popup(self._tree.header().mapToGlobal(point))

    def choose(self, action: QAction) -> None:
        """Do what an action of such a menu says, in all comparisons."""
        self._session.settings.set_flag(f"diff-column-{DiffColumn(action.data()).name.lower()}", action.isChecked())
        self._session.columns_changed.emit()
