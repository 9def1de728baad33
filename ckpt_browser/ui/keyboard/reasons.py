"""Why an action cannot be done now, in a few words: what it lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ..wording.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from ..window.main_window import MainWindow

NO_FILE = QT_TRANSLATE_NOOP("Reasons", "no file is open")
NO_ROW = QT_TRANSLATE_NOOP("Reasons", "no row is selected")
NO_COMPARISON = QT_TRANSLATE_NOOP("Reasons", "no comparison is in front")
NOT_HERE = QT_TRANSLATE_NOOP("Reasons", "not for what is selected")
IN_COMPARISON = QT_TRANSLATE_NOOP("Reasons", "not for a comparison")

LACKS = (
    (QT_TRANSLATE_NOOP("Reasons", "nothing was changed"),
     ("actionSave", "actionSaveInPlace", "actionUndo", "actionCompareSaved", "actionSaveRecipe", "actionSaveScript")),
    (QT_TRANSLATE_NOOP("Reasons", "nothing was undone"), ("actionRedo",)),
    (QT_TRANSLATE_NOOP("Reasons", "nothing is filtered"), ("actionSelectMatches",)),
    (QT_TRANSLATE_NOOP("Reasons", "nothing was copied"), ("actionPaste",)),
    (QT_TRANSLATE_NOOP("Reasons", "only one tab is open"),
     ("actionNextTab", "actionPreviousTab", "actionMoveTabLeft", "actionMoveTabRight")),
    (QT_TRANSLATE_NOOP("Reasons", "it is under way"), ("actionSweep",)),
    (QT_TRANSLATE_NOOP("Reasons", "it is not under way"), ("actionStopSweep",)),
    (QT_TRANSLATE_NOOP("Reasons", "there is none"), ("actionReopenSession",)),
    (QT_TRANSLATE_NOOP("Reasons", "it is so already"),
     ("actionLargerText", "actionSmallerText", "actionNormalText")),
)
"""What actions lack, apart from a file, a row or a comparison."""

OF_COMPARISONS = (
    "actionNextDifference", "actionPreviousDifference", "actionSwapSides", "actionCompareRules", "actionCompareExact",
    "actionCompareReport", "actionConfirmPair", "actionDenyPair", "actionJoinPair", "actionPartPair",
    "actionCopyToRight", "actionCopyToLeft", "actionBlend")

AT_ANY_TIME = ("actionReopenSession", "actionLargerText", "actionSmallerText", "actionNormalText", "actionNextTab",
               "actionPreviousTab", "actionMoveTabLeft", "actionMoveTabRight")


def reason(window: MainWindow, name: str) -> str:
    """Why an action that is disabled is so."""
    return QCoreApplication.translate("Reasons", _reason(window, name))


def _reason(window: MainWindow, name: str) -> str:
    session = window.session
    compares = session.comparisons.front is not None
    if name in OF_COMPARISONS:
        return NOT_HERE if compares else NO_COMPARISON
    if session.current is None and name not in AT_ANY_TIME:
        return IN_COMPARISON if compares else NO_FILE
    words = next((words for words, names in LACKS if name in names), "")
    if words:
        return words
    return NO_ROW if session.current is not None and session.current.row < 0 else NOT_HERE
