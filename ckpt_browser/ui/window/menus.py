"""Where the actions stand: menu bar and context menu, as lists of their ids."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ...core.paths import visible
from ..editing.edit_commands import prefix_line
from ..keyboard.sort_menu import SortMenu
from ..language.table import LANGUAGES
from ..tree.columns import choose, fill_columns
from ..wording.file_names import packed
from ..wording.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from .main_window import MainWindow

RECENT = "recent"
COLORS = "colors"
COLUMNS = "columns"
SORT = "sort"
LANGUAGE = "language"
TEXT = "text"

VIEWS = ("actionValues", "actionHistogram", "actionPictures", "actionLayers", "actionSizes")

MENUS = (
    (QT_TRANSLATE_NOOP("Menus", "&File"),
     ("actionNewWindow", "actionOpen", "actionOpenFolder", RECENT, "actionReopenSession", "actionOpenSample", "",
      "actionSave", "actionSaveAs", "actionSaveCopy", "actionSaveInPlace", "actionSaveOptions", "", "actionExport", "",
      "actionLock", "actionReload", "actionClose", "", "actionQuit")),
    (QT_TRANSLATE_NOOP("Menus", "&Edit"),
     ("actionUndo", "actionRedo", "", "actionCut", "actionCopy", "actionPaste", "actionDuplicate", "",
      "actionRename", "actionEditValue", "actionDrop", "actionKeep", "",
      "actionMoveUp", "actionMoveDown", "actionNewGroup", "actionNewValue", "", "actionFind", "actionSelectMatches",
      "", "actionCopyKey", "actionCopyPath", "actionCopyPython", "", "actionPreferences")),
    (QT_TRANSLATE_NOOP("Menus", "&Compare"),
     ("actionCompare", "actionCompareSaved", "", "actionCheck", "", "actionNextDifference", "actionPreviousDifference",
      "", "actionSwapSides", "actionCompareRules", "actionCompareExact", "actionCompareReport", "",
      "actionCopyToRight", "actionCopyToLeft", "actionBlend", "", "actionConfirmPair", "actionDenyPair",
      "actionJoinPair", "actionPartPair")),
    (QT_TRANSLATE_NOOP("Menus", "&Tools"),
     ("actionSweep", "actionStopSweep", "", "actionRenameMatching", "", "actionCast", "actionDevice", "actionStrip",
      "actionRescue", "actionCompact", "", "actionLift", "actionWrap", "", "actionSaveRecipe", "actionSaveScript")),
    (QT_TRANSLATE_NOOP("Menus", "&View"),
     ("actionFlat", "actionNatural", "", "actionExpandAll", "actionCollapseAll", "", "actionOverview", *VIEWS, "",
      "actionInspector", "actionProblems", "actionFindings", "actionHistory",
      COLUMNS, SORT, COLORS, TEXT, LANGUAGE, "",
      "actionNextTab", "actionPreviousTab", "actionMoveTabLeft", "actionMoveTabRight",
      "actionNextArea", "actionPreviousArea")),
    (QT_TRANSLATE_NOOP("Menus", "&Help"),
     ("actionPalette", "actionShortcuts", "", "actionManual", "actionTour", "", "actionAbout")),
)

CONTEXT = (*VIEWS, "", "actionRename", "actionEditValue", "actionDrop", "actionKeep", "", "actionCut", "actionCopy",
           "actionPaste", "actionDuplicate", "", "actionNewGroup", "actionNewValue", "actionMoveUp", "actionMoveDown",
           "", "actionLift", "actionCompact", "actionExport", "", "actionCopyKey", "actionCopyPath",
           "actionCopyPython", "", "actionExpandAll", "actionCollapseAll")

PAIR_CONTEXT = ("actionNextDifference", "actionPreviousDifference", "", "actionCopyToRight", "actionCopyToLeft",
                "actionBlend", "", "actionConfirmPair", "actionDenyPair",
                "actionJoinPair", "actionPartPair", "", "actionExpandAll", "actionCollapseAll")
"""The menu for a row of a comparison."""


def fill_menu_bar(window: MainWindow) -> None:
    """Make the menus of a window."""
    for title, names in MENUS:
        menu = window.menuBar().addMenu(QCoreApplication.translate("Menus", title))
        for name in names:
            if name == RECENT:
                menu.addMenu(window.recent_menu)
            elif name == COLUMNS:
                menu.addMenu(_ColumnsMenu(window, menu))
            elif name == SORT:
                menu.addMenu(SortMenu(window, menu))
            elif name == COLORS:
                menu.addMenu(_colors_menu(window, menu))
            elif name == TEXT:
                menu.addMenu(_text_menu(window, menu))
            elif name == LANGUAGE:
                menu.addMenu(_language_menu(window, menu))
            else:
                _add(window, menu, name)


def context_menu(window: MainWindow) -> QMenu:
    """The menu for a row of the tree."""
    menu = QMenu(window)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for name in CONTEXT:
        if name not in VIEWS or window.actions_.by_id[name].isEnabled():
            _add(window, menu, name)
        if name == "actionRename":
            prefix_line(window, menu)
    return menu


def pair_menu(window: MainWindow) -> QMenu:
    """The menu for a row of a comparison."""
    menu = QMenu(window)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for name in PAIR_CONTEXT:
        if not name or window.actions_.by_id[name].isEnabled():
            _add(window, menu, name)
    return menu


def fill_recent(window: MainWindow) -> None:
    """List the recent files in their menu."""
    menu = window.recent_menu
    menu.clear()
    for path in window.session.settings.recent:
        action = QAction(visible(os.path.basename(path) or path, 80).replace("&", "&&"), menu)
        action.setData(packed(path))
        action.setStatusTip(visible(path))
        menu.addAction(action)
    menu.setEnabled(not menu.isEmpty())
    if not menu.isEmpty():
        menu.addSeparator()
        menu.addAction(window.actions_.by_id["actionForgetRecent"])


def _colors_menu(window: MainWindow, parent: QMenu) -> QMenu:
    menu = QMenu(QCoreApplication.translate("Menus", "C&olours"), parent)
    for name in ("actionSystemColors", "actionLightColors", "actionDarkColors"):
        _add(window, menu, name)
    return menu


def _text_menu(window: MainWindow, parent: QMenu) -> QMenu:
    menu = QMenu(QCoreApplication.translate("Menus", "Size of &texts"), parent)
    for name in ("actionLargerText", "actionSmallerText", "actionNormalText"):
        _add(window, menu, name)
    return menu


def _language_menu(window: MainWindow, parent: QMenu) -> QMenu:
    menu = QMenu(QCoreApplication.translate("Menus", "&Language"), parent)
    for name in ("actionSystemLanguage", *[language.action for language in LANGUAGES]):
        _add(window, menu, name)
    return menu


class _ColumnsMenu(QMenu):
    """The columns of the tree in front, to be put away and brought back."""

    def __init__(self, window: MainWindow, parent: QWidget) -> None:
        super().__init__(QCoreApplication.translate("Menus", "Colu&mns"), parent)
        self.setObjectName("columnsMenu")
        self._window = window
        self.aboutToShow.connect(self._fill)
        self.triggered.connect(self._on_chosen)
        self._fill()

    def _fill(self) -> None:
        page = self._window.comparison_page
        if page is not None:
            page.columns.fill(self)
        else:
            fill_columns(self, self._window.session)

    def _on_chosen(self, action: QAction) -> None:
        page = self._window.comparison_page
        if page is not None:
            page.columns.choose(action)
        else:
            choose(self._window.session, action)


def _add(window: MainWindow, menu: QMenu, name: str) -> None:
    if name:
        menu.addAction(window.actions_.by_id[name])
    else:
        menu.addSeparator()
