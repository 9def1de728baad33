"""Keys that desktops have of their own for an action; they go first, so that hands find what they know."""

from collections.abc import Iterable

from PySide6.QtGui import QKeySequence

from .line import Action

_KEY = QKeySequence.StandardKey

STANDARD = {
    "actionOpen": _KEY.Open, "actionSave": _KEY.Save, "actionSaveAs": _KEY.SaveAs, "actionClose": _KEY.Close,
    "actionQuit": _KEY.Quit, "actionReload": _KEY.Refresh, "actionUndo": _KEY.Undo, "actionRedo": _KEY.Redo,
    "actionCut": _KEY.Cut, "actionCopy": _KEY.Copy, "actionPaste": _KEY.Paste, "actionDrop": _KEY.Delete,
    "actionFind": _KEY.Find, "actionPreferences": _KEY.Preferences, "actionManual": _KEY.HelpContents,
    "actionLargerText": _KEY.ZoomIn, "actionSmallerText": _KEY.ZoomOut, "actionNextDifference": _KEY.FindNext,
    "actionPreviousDifference": _KEY.FindPrevious, "actionNextTab": _KEY.NextChild,
}


def shortcuts_of(table: Iterable[Action]) -> dict[str, list[QKeySequence]]:
    """The shortcuts of each action: the desktop's first one where it has one, then those of the table.

    What a desktop gives to one action, no other keeps.
    """
    lines = list(table)
    desktop = {line.id: keys for line in lines if line.id in STANDARD
               and (keys := QKeySequence.keyBindings(STANDARD[line.id])[:1])}
    given = {key[0].toString(): name for name, key in desktop.items()}
    found = {}
    for line in lines:
        own = [QKeySequence(keys) for keys in line.shortcut.split("|") if given.get(keys, line.id) == line.id]
        found[line.id] = list(dict.fromkeys([*desktop.get(line.id, []), *filter(_is_some, own)]))
    return found


def shown(keys: list[QKeySequence]) -> str:
    """The first of some shortcuts as the desktop writes it; empty where there is none."""
    return keys[0].toString(QKeySequence.SequenceFormat.NativeText) if keys else ""


def _is_some(keys: QKeySequence) -> bool:
    return not keys.isEmpty()
