"""The actions of the Edit menu."""

from __future__ import annotations

from ..editing import choices, edit_commands
from ..preferences import commands as preferences
from ..window import commands
from ..wording.words import QT_TRANSLATE_NOOP
from .conditions import can_move_down, can_move_up, chosen, has_row, has_tab, has_tree
from .line import Action

EDIT = (
    Action("actionUndo", QT_TRANSLATE_NOOP("Actions", "&Undo"), "Ctrl+Z", "undo", edit_commands.undo,
           chosen(choices.can_undo)),
    Action("actionRedo", QT_TRANSLATE_NOOP("Actions", "R&edo"), "Ctrl+Shift+Z|Ctrl+Y", "redo", edit_commands.redo,
           chosen(choices.can_redo)),
    Action("actionRename", QT_TRANSLATE_NOOP("Actions", "&Rename"), "F2", "rename", edit_commands.rename,
           chosen(choices.can_rename)),
    Action("actionEditValue", QT_TRANSLATE_NOOP("Actions", "Edit the &value…"), "Shift+F2", "number",
           edit_commands.edit_value, chosen(choices.can_edit_value)),
    Action("actionDrop", QT_TRANSLATE_NOOP("Actions", "&Drop"), "Del", "drop", edit_commands.drop,
           chosen(choices.has_rows)),
    Action("actionKeep", QT_TRANSLATE_NOOP("Actions", "&Keep only the selection"), "", "keep", edit_commands.keep,
           chosen(choices.has_rows)),
    Action("actionSelectMatches", QT_TRANSLATE_NOOP("Actions", "&Select all matches"), "Ctrl+Shift+A", "search",
           edit_commands.select_matches, chosen(choices.has_matches)),
    Action("actionDuplicate", QT_TRANSLATE_NOOP("Actions", "Dup&licate"), "Ctrl+D", "duplicate",
           edit_commands.duplicate, chosen(choices.has_one_entry)),
    Action("actionNewGroup", QT_TRANSLATE_NOOP("Actions", "New &group…"), "Ctrl+Shift+G", "group",
           edit_commands.new_group, has_tree),
    Action("actionNewValue", QT_TRANSLATE_NOOP("Actions", "New v&alue…"), "", "value", edit_commands.new_value,
           has_tree),
    Action("actionMoveUp", QT_TRANSLATE_NOOP("Actions", "&Move up"), "Alt+Up", "up", edit_commands.move_up,
           can_move_up),
    Action("actionMoveDown", QT_TRANSLATE_NOOP("Actions", "Move do&wn"), "Alt+Down", "down", edit_commands.move_down,
           can_move_down),
    Action("actionCut", QT_TRANSLATE_NOOP("Actions", "Cu&t"), "Ctrl+X", "cut", edit_commands.cut_entries,
           chosen(choices.has_rows)),
    Action("actionCopy", QT_TRANSLATE_NOOP("Actions", "&Copy"), "Ctrl+C", "copy", edit_commands.copy_entries,
           chosen(choices.has_rows)),
    Action("actionPaste", QT_TRANSLATE_NOOP("Actions", "&Paste"), "Ctrl+V", "paste", edit_commands.paste_entries,
           chosen(choices.can_paste)),
    Action("actionCopyKey", QT_TRANSLATE_NOOP("Actions", "Copy ke&y"), "Ctrl+Shift+K", "key", commands.copy_key,
           has_row),
    Action("actionCopyPath", QT_TRANSLATE_NOOP("Actions", "Copy pat&h"), "Ctrl+Shift+C", "path",
           commands.copy_path, has_row),
    Action("actionCopyPython", QT_TRANSLATE_NOOP("Actions", "Copy Pyth&on expression"), "Ctrl+Alt+C", "python",
           commands.copy_python,
           has_row),
    Action("actionPreferences", QT_TRANSLATE_NOOP("Actions", "Prefere&nces…"), "Ctrl+,", "settings",
           preferences.preferences),
    Action("actionFind", QT_TRANSLATE_NOOP("Actions", "&Filter"), "Ctrl+F", "search", commands.find, has_tab),
)
